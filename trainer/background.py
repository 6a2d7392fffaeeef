"""Work that reports by a callback, followed as a generator of events."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator
from typing import TypeVar

from trainer.events import Progress

_Result = TypeVar("_Result")
_LOOK = 0.1


def follow(
    work: Callable[[threading.Event, Callable[[str, int, int], None]], _Result],
    cancel: threading.Event,
) -> Generator[Progress, None, _Result]:
    """Run ``work(cancel, report)`` in a thread; yield what it reports, return what it returns.

    What it raises is raised here. Left early, the generator cancels the work and waits for it.
    """
    told: queue.SimpleQueue[Progress] = queue.SimpleQueue()
    result: list[_Result] = []
    failure: list[BaseException] = []
    stop = threading.Event()

    def body() -> None:
        try:
            result.append(work(stop, lambda what, n, of: told.put(Progress(what, n, of))))
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=body, name="background", daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            if cancel.is_set():
                stop.set()
            latest = None
            try:
                latest = told.get(timeout=_LOOK)
                while True:
                    latest = told.get_nowait()
            except queue.Empty:
                pass
            if latest is not None:
                yield latest
    finally:
        stop.set()
        thread.join()
    if failure:
        raise failure[0]
    return result[0]
