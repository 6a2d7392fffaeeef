"""One process per run."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from trainer.errors import TrainerError
from trainer.progress import LOCK


@contextlib.contextmanager
def locked(run: Path) -> Iterator[None]:
    """Hold the run's folder; a process that is killed lets go of it, too.

    Raises:
        TrainerError: another process works in it.
    """
    from filelock import FileLock, Timeout

    run.mkdir(parents=True, exist_ok=True)
    lock = FileLock(run / LOCK)
    try:
        lock.acquire(timeout=1)
    except Timeout as error:
        raise TrainerError(
            f"The run in {run} is being worked on already. Wait for it, or stop it first.",
            cause=str(error),
        ) from error
    try:
        yield
    finally:
        lock.release()
