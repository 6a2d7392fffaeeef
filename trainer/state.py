"""A resumable state on disk: written whole or not at all, and what is said when that fails."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.files import replacing
from trainer.words import tr


def write_state(path: Path, document: Mapping[str, Any]) -> None:
    """Write tensors and plain values; what was there stays until all is on disk.

    Raises:
        TrainerError: the disk refused.
    """
    import torch

    try:
        with replacing(path) as temporary:
            torch.save(dict(document), temporary)
    except (OSError, RuntimeError) as error:  # the latter is what torch makes of a full disk
        raise unwritten(path.parent, error) from error


def read_state(path: Path) -> dict[str, Any]:
    """Return what ``write_state`` wrote.

    Raises:
        TrainerError: the file is damaged.
    """
    import torch

    try:
        return dict(torch.load(path, map_location="cpu", weights_only=True))
    except Exception as error:  # a damaged file can raise nearly anything
        raise damaged(path.parent, error) from error


def unwritten(run: Path, error: BaseException) -> TrainerError:
    """Return what is said when the state of a run can't be written."""
    return TrainerError(
        tr(
            "The state of the run could not be written to {run}. Check the folder and the "
            "free space; Resume goes on from the last state that was saved.",
            run=run,
        ),
        cause=str(error),
    )


def damaged(run: Path, error: BaseException) -> TrainerError:
    """Return what is said when the state of a run can't be read or doesn't fit."""
    return TrainerError(
        tr("The state of the run in {run} is damaged. Start the training again.", run=run),
        cause=f"{type(error).__name__}: {error}",
    )
