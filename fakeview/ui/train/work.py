"""What the Train page asks the trainer to do: its command lines and the settings file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fakeview import paths
from fakeview.report.standing import humane
from fakeview.trainer_command import trainer_command
from fakeview.ui.shared.child import Wording
from fakeview.ui.train.run_state import Phase, RunState
from fakeview.ui.train.runs import SETTINGS
from trainer.words import mark, tr

AUDIT_WORDING = Wording(mark("Reading the pictures"), mark("Choose the folder again."))
_FOLLOWED = ["--events", "jsonl", "--control", "--background"]


def survey_cache() -> Path:
    """Return the folder where what was read of the pictures is kept."""
    return paths.cache_dir() / "surveys"


def audit_command(data: Path, classes: Mapping[str, str]) -> list[str]:
    """Return the command line that audits a folder or a list; `classes`: name -> label."""
    # In one word each: a name may begin like an option.
    mapped = [f"--class={name}={label}" for name, label in classes.items()]
    cache = ["--cache", str(survey_cache())]
    return [*trainer_command(), "audit", str(data.absolute()), *mapped, *cache, *_FOLLOWED]


def fit_command(data: Path, out: Path, run: Path) -> list[str]:
    """Return the command line that trains with the settings in the run's folder."""
    places = ["--out", str(out), "--run", str(run), "--config", str(run / SETTINGS)]
    return [*trainer_command(), "fit", str(data.absolute()), *places, *_FOLLOWED]


def resume_command(run: Path) -> list[str]:
    """Return the command line that goes on with a run."""
    return [*trainer_command(), "resume", str(run), *_FOLLOWED]


def write_settings(run: Path, options: Mapping[str, Any]) -> None:
    """Check the settings of a run and write them into its folder.

    Raises ConfigError, which names every problem, and OSError.
    """
    from fakeview.detect.domain import BUNDLED
    from trainer.config_file import from_dict, write_toml

    beside = {"cache": str(survey_cache()), "face_check": str(paths.resource(*BUNDLED))}
    write_toml(run / SETTINGS, from_dict({**beside, **options}))


def standing(state: RunState) -> tuple[str, str, float]:
    """Return a training in a few words, the time left in words, and the share done or -1."""
    match state.phase:
        case Phase.LEARNING:
            left = "" if state.left is None else humane(state.left)
            text = tr(
                "Training: epoch {epoch:,} of {epochs:,}", epoch=state.epoch, epochs=state.epochs
            )
            return text, left, state.share
        case Phase.PREPARING | Phase.MEASURING:
            share = state.done / state.total if state.total else -1.0
            return tr("Training: {what}", what=state.what or tr("preparing")), "", share
        case Phase.PAUSED:
            return tr("Training: paused"), "", state.share
        case Phase.FINISHED:
            return tr("The training is finished"), "", -1.0
        case Phase.FAILED | Phase.KILLED:
            return tr("The training could not go on"), "", -1.0
        case Phase.IDLE | Phase.STOPPED:
            return "", "", -1.0
