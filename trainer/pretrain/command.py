"""``python -m trainer pretrain``: its grammar, and how it is shown."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.control import Control

_DONE, _FAILED, _STOPPED = 0, 1, 130


def add_arguments(pretrain: argparse.ArgumentParser) -> None:
    """Add what a pretraining is told."""
    pretrain.add_argument(
        "pictures", type=Path, nargs="+", help="folders of pictures; nobody need label them"
    )
    pretrain.add_argument(
        "--teacher", type=Path, required=True, help="weights of the network to imitate"
    )
    pretrain.add_argument(
        "--out", type=Path, required=True, help="start file (.safetensors) for fit --from"
    )
    pretrain.add_argument("--config", type=Path, help="TOML file with settings of the recipe")
    pretrain.add_argument(
        "--run", type=Path, help="folder for the resumable state; the same command goes on there"
    )
    pretrain.add_argument("--epochs", type=int, help="passes over the pictures")


def run_pretraining(arguments: argparse.Namespace, control: Control) -> int:
    """Learn as the arguments say; return the exit status.

    Raises:
        TrainerError: the pretraining can't begin.
    """
    from trainer import events
    from trainer.config_file import read_toml
    from trainer.errors import TrainerError
    from trainer.pretrain.config import from_dict
    from trainer.pretrain.run import Pretraining
    from trainer.shown import show_or_stop
    from trainer.world import World

    if not World().alone:
        raise TrainerError("A pretraining runs in one process. Start it without torchrun.")
    settings: dict[str, Any] = read_toml(arguments.config) if arguments.config else {}
    settings |= {"pictures": arguments.pictures, "out": arguments.out}
    settings["teacher"] = {**settings.get("teacher", {}), "file": arguments.teacher}
    for name in ("run", "epochs"):
        if getattr(arguments, name) is not None:
            settings[name] = getattr(arguments, name)
    config = from_dict(settings)
    as_json = arguments.events == "jsonl"
    code, again = _FAILED, "the same command" if config.run else None
    for event in Pretraining(config).run(control):
        if isinstance(event, events.Finished):
            code = _DONE
        elif isinstance(event, events.Cancelled):
            code = _STOPPED
        if not as_json and isinstance(event, events.Finished):
            print(f"The features are in {event.out}; `fit --from {event.out}` begins with them.")
        elif not as_json and isinstance(event, events.Cancelled):
            kept = f"{again} goes on from there" if again else "nothing is kept"
            print(f"Stopped; {kept}.", file=sys.stderr)
        else:
            show_or_stop(event, as_json, again, control)
    return code
