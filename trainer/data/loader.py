"""Work done ahead of the network: by a thread, or by processes that share no Python lock."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import connection
from typing import TYPE_CHECKING, Any

from trainer.errors import DataError, Stopped, TrainerError
from trainer.tuning import cores, tune_process
from trainer.words import tr, use_inherited

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from torch import Tensor

#: What reads the pictures at some positions: uint8 (n, 3, S, S). It travels to the workers.
Load = Callable[[list[int]], "Tensor"]  # not shown

# Pictures that one request reads: few, so that an early end waits for few.
_PART = 8
# Batches that are read ahead.
_AHEAD = 2
_ANSWER = 0.2  # seconds; a cancel must be answered within one


def default_workers() -> int:
    """Return how many processes are worth having here to read pictures.

    None in a frozen program, which would have to start itself again for each, and none on one
    or two cores, where the network needs all of them.
    """
    count = cores()
    return 0 if getattr(sys, "frozen", False) or count <= 2 else min(8, count // 2)


def stream(
    load: Load,
    batches: Sequence[list[int]],
    workers: int = 0,
    cancel: threading.Event | None = None,
) -> Generator[Tensor, None, None]:
    """Yield ``load`` of every batch, in order, read a few batches ahead.

    Closing the generator ends the threads or processes at once.

    Args:
        load: is called with parts of a batch; the parts are joined.
        batches: lists of positions.
        workers: processes, at most one per core; 0: a thread.
        cancel: looked at several times a second.

    Raises:
        DataError: a picture can't be read.
        TrainerError: a process was ended from outside.
        Stopped: ``cancel`` was set.
    """
    import torch

    cut = [[b[i : i + _PART] for i in range(0, len(b), _PART)] for b in batches]
    parts = [part for batch in cut for part in batch]
    ahead = _AHEAD * max((len(batch) for batch in cut), default=1)
    workers = min(workers, cores(), len(parts))
    if workers:
        loaded = _by_processes(load, parts, workers, ahead, cancel or threading.Event())
    else:
        loaded = _by_thread(load, parts, ahead, cancel or threading.Event())
    try:
        for batch in cut:
            yield torch.cat([next(loaded) for _ in batch])
    finally:
        loaded.close()


def _by_thread(
    load: Load, parts: list[list[int]], ahead: int, cancel: threading.Event
) -> Generator[Tensor, None, None]:
    with ThreadPoolExecutor(1, thread_name_prefix="decode") as pool:
        waiting: deque[Future[Tensor]] = deque()
        try:
            for part in parts:
                waiting.append(pool.submit(load, part))
                if len(waiting) > ahead:
                    yield _result(waiting.popleft(), cancel)
            while waiting:
                yield _result(waiting.popleft(), cancel)
        finally:
            for future in waiting:
                future.cancel()


def _result(future: Future[Tensor], cancel: threading.Event) -> Tensor:
    while not cancel.is_set():
        if wait([future], _ANSWER).done:
            return future.result()
    raise Stopped


def _by_processes(
    load: Load, parts: list[list[int]], workers: int, ahead: int, cancel: threading.Event
) -> Generator[Tensor, None, None]:
    import torch
    from torch.utils.data import DataLoader

    loader: DataLoader[Tensor | _Refused] = DataLoader(
        _Parts(load),  # type: ignore[arg-type]
        batch_size=None,
        sampler=parts,
        num_workers=workers,
        collate_fn=_as_it_is,
        prefetch_factor=max(2, -(-ahead // workers)),
        worker_init_fn=_begin,
        multiprocessing_context=_context(),
        # Its own random numbers: drawing its seed from torch's would change the training.
        generator=torch.Generator(),
    )
    loaded = iter(loader)
    try:
        while True:
            try:
                part = next(loaded)
            except StopIteration:
                return
            except (RuntimeError, OSError, EOFError) as error:
                # Not every end is seen as one: its pictures may be asked for when it is gone.
                ended = "DataLoader worker" in str(error)  # not shown
                if isinstance(error, RuntimeError) and not ended:
                    raise
                raise TrainerError(
                    tr(
                        "A process that reads pictures was ended from outside, or there "
                        "was not enough memory for it. Go on from the last save, with "
                        "fewer workers (0 uses none)."
                    ),
                    cause=f"{type(error).__name__}: {error}",
                ) from error
            if cancel.is_set():
                raise Stopped
            if isinstance(part, _Refused):
                raise DataError(part.message, part.cause)
            yield part
    finally:
        # It has no public end, and waiting for the garbage collector is no end at all.
        loaded._shutdown_workers()  # type: ignore[attr-defined]


@dataclass(frozen=True)
class _Refused:
    """A DataError on its way from a worker, where torch would wrap it in its own words."""

    message: str
    cause: str


class _Parts:
    """What torch takes for a data set: its items are parts of batches."""

    def __init__(self, load: Load) -> None:
        self._load = load

    def __getitem__(self, positions: list[int]) -> Tensor | _Refused:
        try:
            return self._load(positions)
        except DataError as error:
            return _Refused(error.message, error.cause)


def _as_it_is(part: Any) -> Any:
    return part


def _context() -> BaseContext:
    """Return how processes are started: never as copies of this one, whose threads may hold locks.

    Where there is a fork server it imports torch once for all of them.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["torch.utils.data", "cv2", "trainer.data.dataset"])
    return context


def _begin(number: int) -> None:
    """Set up a worker; torch has given it a single thread already."""
    import cv2

    tune_process()
    use_inherited()  # what can't be read is told by the process that noticed
    cv2.setNumThreads(1)
    # Ctrl+C is the parent's to hear, and output is the parent's to write.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 1)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when its parent has ended, however that came about."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
