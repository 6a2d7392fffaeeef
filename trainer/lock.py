"""One process per run."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from trainer.errors import TrainerError
from trainer.progress import LOCK
from trainer.words import tr


class Busy(TrainerError):
    """Another process works there."""


@contextlib.contextmanager
def locked(run: Path, name: str = LOCK, *, wait: float = 1) -> Iterator[None]:
    """Hold the run's folder; a process that is killed lets go of it, too.

    Args:
        run: the folder; it is made if need be.
        name: of the lock's file in it, where parts of a folder are held one by one.
        wait: seconds to wait for another process.

    Raises:
        Busy: another process works in it.
    """
    from filelock import FileLock, Timeout

    run.mkdir(parents=True, exist_ok=True)
    lock = FileLock(run / name)
    try:
        lock.acquire(timeout=wait)
    except Timeout as error:
        raise Busy(
            tr(
                "The run in {run} is being worked on already. Wait for it, or stop it first.",
                run=run,
            ),
            cause=str(error),
        ) from error
    try:
        yield
    finally:
        lock.release()
