"""Run the network on the parts of a batch at once, each part with its share of the cores.

One call with two threads leaves them waiting for each other at every layer; two calls with one
thread each need not. ``tests/bench/bench_engine.py`` compares them.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from torch import Tensor

log = logging.getLogger(__name__)
Result = TypeVar("Result")  # not shown
_MOST_CALLS = 4  # each keeps the layers of its pictures in memory
_LEAST = 4  # pictures in a chunk; fewer are not worth a call


def in_parts(work: Callable[[Tensor], Result], batch: Tensor, most: int) -> list[Result]:
    """Return what ``work`` makes of a batch's chunks, in order.

    Args:
        work: called from several threads at once, with parts of the batch; on the CPU.
        batch: pictures along the first axis.
        most: pictures in a chunk.

    Raises:
        Exception: whatever ``work`` raised first, once all have ended.
    """
    import torch

    threads = torch.get_num_threads()
    calls = max(1, min(threads, _MOST_CALLS, len(batch) // _LEAST))
    if calls == 1:
        return [work(chunk) for chunk in _split(batch, most)]
    share = max(1, threads // calls)
    ends = list(accumulate(_sizes(len(batch), calls, most), initial=0))
    chunks = [batch[start:end] for start, end in pairwise(ends)]
    waiting = iter(enumerate(chunks))
    parts = [_Part(work, waiting, share) for _ in range(calls)]
    if not _run(parts):
        return [work(chunk) for chunk in _split(batch, most)]
    for part in parts:
        if part.error is not None:
            raise part.error
    made = {place: result for part in parts for place, result in part.made.items()}
    return [made[place] for place in range(len(chunks))]


def _sizes(pictures: int, calls: int, most: int) -> list[int]:
    """Return the chunks' sizes: half of each call's share of what is left, and smaller to the end.

    A call that other threads' work held up takes fewer of them, and no call waits long for the
    last one (guided self-scheduling: Polychronopoulos and Kuck 1987).
    """
    sizes: list[int] = []
    while pictures:
        size = min(most, max(_LEAST, -(-pictures // (2 * calls))))
        sizes.append(pictures if pictures <= min(most, size + _LEAST // 2) else size)
        pictures -= sizes[-1]
    return sizes


def _split(batch: Tensor, most: int) -> Sequence[Tensor]:
    return [batch[start : start + most] for start in range(0, len(batch), most)]


class _Part:
    """One call after the other on what waits; ``waiting`` is shared with the other parts."""

    def __init__(
        self, work: Callable[[Tensor], Any], waiting: Iterator[tuple[int, Tensor]], share: int
    ) -> None:
        self._work, self._waiting, self._share = work, waiting, share
        self.made: dict[int, Any] = {}
        self.error: Exception | None = None

    def run(self, ready: threading.Barrier) -> None:
        import torch

        torch.get_num_threads()  # a thread's first question gives it the number set last: now
        torch.set_num_threads(self._share)
        try:
            ready.wait()
            for place, chunk in self._waiting:  # each step of it is one for the interpreter
                self.made[place] = self._work(chunk)
        except Exception as error:  # for the caller, in whose thread it belongs
            self.error = error


def _run(parts: Sequence[_Part]) -> bool:
    """Run all parts to their end; tell whether there were threads for them."""
    import torch

    threads = torch.get_num_threads()
    # A new thread's torch takes the number that was set last, whoever set it. So the caller says
    # it once more as soon as all parts have theirs, or another thread would begin with a part's
    # share and keep it.
    ready = threading.Barrier(len(parts) + 1)
    started: list[threading.Thread] = []
    try:
        for part in parts:
            thread = threading.Thread(target=part.run, args=(ready,), name="fakeview-score")
            thread.start()
            started.append(thread)
        ready.wait()
    except BaseException as error:
        ready.abort()  # or those that are there would wait for ever, and this thread for them
        if not isinstance(error, RuntimeError):  # Ctrl+C
            raise
        log.warning("scoring in one call: %s", error)  # the system gives no more threads
        return False
    finally:
        torch.set_num_threads(threads)
        for thread in started:
            thread.join()
    return True
