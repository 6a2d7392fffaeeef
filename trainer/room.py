"""Whether a run can be what it is asked to be, before it costs hours."""

from __future__ import annotations

from pathlib import Path

from trainer import progress
from trainer.config import FitConfig
from trainer.config_file import write_toml
from trainer.errors import DataError, TrainerError
from trainer.files import require_writable
from trainer.words import tr


def require_room(config: FitConfig, resume: bool) -> None:
    """Refuse now what could not be written after hours of work, or was written already.

    Raises:
        TrainerError: the run is finished, or its detector can't be written.
    """
    if resume and config.run is not None:
        there = progress.read_progress(config.run)
        if there is not None and not there.can_resume:
            raise TrainerError(
                tr(
                    "The run in {run} is finished: its detector is {out}. Start another run to "
                    "train again.",
                    run=config.run,
                    out=there.out,
                )
            )
    try:
        require_writable(config.out)
    except OSError as error:
        raise TrainerError(
            tr("{out} can't be written. Choose another place for the detector.", out=config.out),
            cause=str(error),
        ) from error


def open_folder(config: FitConfig, run: Path) -> None:
    """Write a new run's settings; raises TrainerError where its folder holds a run already."""
    if (run / progress.STATE).exists() or (run / progress.PROGRESS).exists():
        raise TrainerError(
            tr(
                "{run} holds a run already. Go on with it by `resume`, or choose another folder.",
                run=run,
            )
        )
    write_toml(run / progress.CONFIG, config)
    begun = progress.RunProgress(epochs=config.epochs, data=str(config.data.absolute()))
    begun.write(run)


def require_share(config: FitConfig, processes: int) -> None:
    """Raise TrainerError where a batch can't be dealt to the processes in equal shares."""
    if config.batch_size % processes:
        raise TrainerError(
            tr(
                "A batch of {batch_size} can't be dealt to {size} processes. Choose a batch size "
                "that is a multiple of them.",
                batch_size=config.batch_size,
                size=processes,
            )
        )


def require_batch(there: int, config: FitConfig) -> None:
    """Raise DataError where the training pictures don't make one batch."""
    if there < config.batch_size:
        raise DataError(
            tr(
                "There are {there} pictures to train on, fewer than one batch of {batch}. Add "
                "pictures or choose a smaller batch size.",
                there=there,
                batch=config.batch_size,
            )
        )
