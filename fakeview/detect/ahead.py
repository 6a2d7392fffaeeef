"""Work done ahead in threads: in order, bounded, and given up within a second."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from itertools import islice
from queue import SimpleQueue
from typing import Any, TypeVar

S = TypeVar("S")
T = TypeVar("T")
_CHUNK = 16
_POLL = 0.05
#: How long what runs is waited for in the end; a thread that takes longer ends by itself.
_PATIENCE = 0.3


def in_order(
    work: Callable[[S], T],
    items: Iterable[S],
    cancel: threading.Event,
    *,
    threads: int,
    ahead: int,
) -> Generator[T, None, None]:
    """Yield ``work(item)`` for each item, in order, computed by ``threads`` threads.

    At most ``ahead`` results and as many as three chunks of items beyond exist at any time,
    however many items there are. The items are drawn in a thread as well, so that a drive which
    doesn't answer can't hold up the caller: once ``cancel`` is set this ends, at the latest
    after half a second.

    Raises:
        Exception: what ``work`` or drawing an item raised.
    """
    source = iter(items)
    walker, pool = _Threads(1, "walk"), _Threads(threads, "decode")
    waiting: deque[Future[T]] = deque()
    drawn: Future[list[S]] | None = walker.submit(_some, source)
    try:
        while not cancel.is_set():
            while drawn is not None and len(waiting) < ahead and (drawn.done() or not waiting):
                if not _came(drawn, cancel):
                    return
                found = drawn.result()
                waiting.extend(pool.submit(work, item) for item in found)
                drawn = walker.submit(_some, source) if found else None
            if not waiting:
                return
            current = waiting.popleft()
            if not _came(current, cancel):
                return
            yield current.result()
            del current  # or it would hold its result while the next one is waited for
    finally:
        ends = time.monotonic() + _PATIENCE
        walker.stop()
        pool.stop()
        walker.join(ends)
        pool.join(ends)


def _some(source: Iterator[S]) -> list[S]:
    return list(islice(source, _CHUNK))


def _came(future: Future[Any], cancel: threading.Event) -> bool:
    """Wait for a result; return False if ``cancel`` was set by then."""
    while not future.done():
        if cancel.is_set():
            return False
        try:
            future.exception(_POLL)
        except NotYet:
            continue
    return not cancel.is_set()  # what gave up because of it has no result


class _Threads:
    """Some threads that work off one queue.

    Those of the standard library's executor are waited for when the program ends, for ever if
    one of them reads from a drive that doesn't answer; these are not.
    """

    def __init__(self, number: int, name: str) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._stopped = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, name=f"{name}-{place}", daemon=True)
            for place in range(number)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[S], T], item: S) -> Future[T]:
        """Queue some work."""
        future: Future[T] = Future()

        def run() -> None:
            try:
                future.set_result(work(item))
            except BaseException as error:  # raised where the result is asked for
                future.set_exception(error)

        self._queue.put(run)
        return future

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopped.set()
        for _ in self._threads:
            self._queue.put(None)

    def join(self, ends: float) -> None:
        """Wait until the threads have ended or the clock shows ``ends``."""
        for thread in self._threads:
            thread.join(max(0.0, ends - time.monotonic()))

    def _run(self) -> None:
        while (run := self._queue.get()) is not None and not self._stopped.is_set():
            run()
            del run
