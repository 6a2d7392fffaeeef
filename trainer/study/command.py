"""``python -m trainer study``: its grammar, and how it is shown."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.control import Control
    from trainer.study.run import Study

_DONE, _FAILED, _STOPPED = 0, 1, 130


def add_arguments(study: argparse.ArgumentParser) -> None:
    """Add what is particular to a study; its pictures are named as for every other command."""
    study.add_argument("--config", type=Path, required=True, help="TOML file with the recipe")
    study.add_argument("--work", type=Path, required=True, help="folder for the runs")
    study.add_argument(
        "--out", type=Path, required=True, help="JSON file of the results; tables go beside it"
    )
    study.add_argument(
        "--only",
        choices=("generators", "variants", "curve"),
        help="one part: each generator held out, changed recipes, or fewer pictures",
    )
    study.add_argument("--variants", type=Path, help="TOML file that tells the changed recipes")
    study.add_argument(
        "--from", dest="start", metavar="START", help="what all runs begin with, as for fit"
    )
    study.add_argument(
        "--after",
        type=Path,
        metavar="WORK",
        help="go on from the runs of another study, each "
        "from its counterpart: for what is done last, such as an epoch of whole pictures",
    )
    study.add_argument("--epochs", type=int, help="passes over the training pictures")


def run_study(arguments: argparse.Namespace, classes: Mapping[str, str], control: Control) -> int:
    """Train and compare as the arguments say; return the exit status.

    Raises:
        TrainerError: the study can't begin.
    """
    from trainer import events
    from trainer.shown import show_or_stop

    study = _study(arguments, classes, control)
    as_json = arguments.events == "jsonl"
    titles = {job.title for job in study.jobs}
    code = _FAILED
    for event in study.run(control):
        if not as_json and isinstance(event, events.Progress) and event.what in titles:
            event = events.Warned(f"Run {event.done + 1} of {event.total}: {event.what}")
        if not as_json and isinstance(event, events.Cancelled):
            print("Stopped; the same command goes on from there.", file=sys.stderr)
        else:
            show_or_stop(event, as_json, "the same command", control)
        if isinstance(event, events.Studied):
            code = _DONE
        elif isinstance(event, events.Cancelled):
            code = _STOPPED
    return code


def _study(arguments: argparse.Namespace, classes: Mapping[str, str], control: Control) -> Study:
    from trainer.config_file import read_toml
    from trainer.data.index import find, fingerprint, group_name
    from trainer.errors import TrainerError
    from trainer.study.plan import make_plan
    from trainer.study.run import Study
    from trainer.world import World

    if not World().alone:
        raise TrainerError("A study trains in one process. Start it without torchrun.")
    if arguments.out.suffix != ".json":
        raise TrainerError("The results must go into a file that ends in .json.")
    settings: dict[str, Any] = {**read_toml(arguments.config), "data": arguments.data}
    for name in ("start", "epochs"):
        if getattr(arguments, name) is not None:
            settings[name] = getattr(arguments, name)
    if classes:
        settings["classes"] = dict(classes)
    changes = read_toml(arguments.variants) if arguments.variants else {}
    samples = find(arguments.data, settings.get("classes"), cancel=control.cancel).samples
    groups = sorted({group_name(sample) for sample in samples})
    plan = make_plan(settings, arguments.work, groups, changes, arguments.after)
    pictures = {"n": len(samples), "fingerprint": fingerprint(samples, arguments.data)}
    return Study(plan, arguments.work, arguments.out, pictures=pictures, only=arguments.only or "")
