"""Work done ahead in threads: in order, bounded, and given up within a second."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as NotYet
from itertools import islice
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
    walker = ThreadPoolExecutor(1, thread_name_prefix="walk")
    pool = ThreadPoolExecutor(threads, thread_name_prefix="decode")
    waiting: deque[Future[T]] = deque()
    current: Future[T] | None = None
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
    finally:
        walker.shutdown(wait=False, cancel_futures=True)
        pool.shutdown(wait=False, cancel_futures=True)
        left: list[Future[Any]] = [
            f for f in (drawn, current, *waiting) if f is not None and not f.cancelled()
        ]
        if not wait(left, _PATIENCE).not_done:
            walker.shutdown()
            pool.shutdown()


def _some(source: Iterator[S]) -> list[S]:
    return list(islice(source, _CHUNK))


def _came(future: Future[T], cancel: threading.Event) -> bool:
    """Wait for a result; return False if ``cancel`` was set first."""
    while not future.done():
        if cancel.is_set():
            return False
        try:
            future.exception(_POLL)
        except NotYet:
            continue
    return True
