"""Work off the window's thread: lanes with a priority queue, cancelled by an event.

A lane is one thread that does one job at a time. Jobs are plain callables; what they return
comes back to the window's thread. Threads end by themselves and are waited for.
"""

from __future__ import annotations

import heapq
import itertools
import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fakeview.errors import Cancelled

log = logging.getLogger(__name__)

REPORT_INTERVAL = 0.1
"""Seconds between two progress reports of a job: 10 Hz is as fast as anyone reads."""


def _ignore(_value: Any) -> None:
    pass


@dataclass(eq=False)
class Job:
    """One piece of work for a lane.

    Attributes:
        name: what it is, for the log and for dropping it from the queue.
        work: runs in the lane's thread; gets this job, to look at `cancel` and to `report`.
        done, failed, progress: called in the window's thread, and never after a cancel.
        priority: smaller runs first.
        cancel: set to stop; `work` looks at it often enough to answer within a second.
    """

    name: str
    work: Callable[[Job], Any]
    done: Callable[[Any], None] = _ignore
    failed: Callable[[BaseException], None] = _ignore
    progress: Callable[[Any], None] = _ignore
    priority: int = 10
    cancel: threading.Event = field(default_factory=threading.Event)
    emit: Callable[[Job, Any], None] | None = None
    reported: float = 0.0

    def report(self, value: Any, *, always: bool = False) -> None:
        """Send a value to `progress`, at most ten times a second unless `always`."""
        now = time.monotonic()
        if self.emit is None or (not always and now - self.reported < REPORT_INTERVAL):
            return
        self.reported = now
        self.emit(self, value)


class Lane(QThread):
    """A thread that works through jobs, most urgent first; among equals the oldest first.

    With `newest_first` the latest of equals wins, which is right for what follows the eye.
    """

    _ended = Signal(object, object, object)
    _reported = Signal(object, object)

    def __init__(self, name: str, parent: QObject, *, newest_first: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setStackSize(16 << 20)  # torch and the codecs need more than macOS' 512 kB
        self._condition = threading.Condition()
        self._heap: list[tuple[int, int, Job]] = []
        self._count = itertools.count(step=-1 if newest_first else 1)
        self._running: Job | None = None
        self._stopping = False
        self._ended.connect(self._on_ended)
        self._reported.connect(self._on_reported)

    def submit(self, job: Job) -> Job:
        """Queue a job; the thread starts with the first one. Ignored once the lane stops."""
        job.emit = self._reported.emit
        with self._condition:
            if self._stopping:
                job.cancel.set()
                return job
            heapq.heappush(self._heap, (job.priority, next(self._count), job))
            self._condition.notify()
        if not self.isRunning():
            self.start()
        return job

    def drop(self, stale: Callable[[Job], bool]) -> list[Job]:
        """Take every queued job that is `stale` out of the queue and return them, cancelled."""
        with self._condition:
            gone = [entry[2] for entry in self._heap if stale(entry[2])]
            if gone:
                self._heap = [entry for entry in self._heap if not stale(entry[2])]
                heapq.heapify(self._heap)
        for job in gone:
            job.cancel.set()
        return gone

    def cancel(self, job: Job | None) -> None:
        """Cancel a job, queued or running: nobody hears of it any more. None is nothing to do."""
        if job is not None:
            job.cancel.set()
            self.drop(lambda queued: queued is job)

    def ask_to_stop(self) -> None:
        """Cancel everything and let the thread end; returns at once."""
        with self._condition:
            self._stopping = True
            jobs = [entry[2] for entry in self._heap]
            self._heap.clear()
            if self._running is not None:
                jobs.append(self._running)
            self._condition.notify_all()
        for job in jobs:
            job.cancel.set()

    def run(self) -> None:
        """Work until asked to stop (the thread's own body)."""
        while (job := self._take()) is not None:
            result: Any = None
            error: BaseException | None = None
            try:
                if job.cancel.is_set():
                    raise Cancelled()
                result = job.work(job)
            except BaseException as caught:  # every failure belongs to the job, not the thread
                error = caught
            job.work = _ignore  # what it closed over may be large
            with self._condition:
                self._running = None
            self._ended.emit(job, result, error)
            del job, result, error  # a waiting thread holds no pictures

    def _take(self) -> Job | None:
        with self._condition:
            while not self._heap and not self._stopping:
                self._condition.wait()
            if self._stopping:
                return None
            self._running = heapq.heappop(self._heap)[2]
            return self._running

    @Slot(object, object, object)
    def _on_ended(self, job: Job, result: Any, error: BaseException | None) -> None:
        if self._stopping or job.cancel.is_set() or isinstance(error, Cancelled):
            return
        if error is None:
            job.done(result)
            return
        if hasattr(error, "message"):  # ours: expected, and shown where it belongs
            log.info("%s: %s %s", job.name, error, getattr(error, "cause", ""))
        else:
            log.error("%s failed: %s", job.name, error, exc_info=error)
            if job.failed is _ignore:  # nobody expected it, so the person is told
                sys.excepthook(type(error), error, error.__traceback__)
        job.failed(error)

    @Slot(object, object)
    def _on_reported(self, job: Job, value: Any) -> None:
        if not self._stopping and not job.cancel.is_set():
            job.progress(value)


def stop_all(lanes: list[Lane]) -> None:
    """Ask every lane to stop, then wait until each thread has ended."""
    for lane in lanes:
        lane.ask_to_stop()
    for lane in lanes:
        lane.wait()
