"""Scores the whole list in the background: what is looked at first, then what is visible."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect.model import Item, PictureModel, State
from fakeview.ui.inspect.work import BATCH, Score, score_batch, score_one
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine

_IN_FLIGHT = 2  # one batch is computed while the next is decoded


@dataclass(frozen=True)
class Progress:
    """How far the list is.

    Attributes:
        done, total: pictures scored or refused, and pictures in the list.
        seconds_left: an estimate; None while nothing is known yet.
        running: whether scoring goes on; False after Cancel and at the end.
    """

    done: int
    total: int
    seconds_left: float | None
    running: bool


class Scorer(QObject):
    """Feeds the compute lane with batches and writes the scores into the model."""

    progressed = Signal(object)  # Progress
    scored = Signal(object)  # Item

    def __init__(
        self, lanes: Lanes, detector: DetectorService, model: PictureModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes, self._detector, self._model = lanes, detector, model
        self._queue: deque[Item] = deque()
        self._busy: set[int] = set()
        self._stale: set[int] = set()  # of those: what was written to meanwhile
        self._jobs: list[Job] = []
        self._current: Item | None = None
        self._current_job: Job | None = None
        self._visible: Callable[[], Iterable[Item]] = lambda: ()
        self._stopped = False
        self._started = 0.0
        self._done_since = 0

    def follow(self, visible: Callable[[], Iterable[Item]]) -> None:
        """Tell how to find out which pictures are on screen now."""
        self._visible = visible

    def add(self, items: Iterable[Item], *, go_on: bool = True) -> None:
        """Queue new pictures; after a stop go on with all, or else they wait with the rest."""
        if self._stopped:
            if go_on:
                self.resume()
            else:
                self._tell()
            return
        self._queue.extend(items)
        self._pump()

    def again(self, items: Iterable[Item]) -> None:
        """Score pictures anew whose scores were forgotten; after a stop they wait with the rest."""
        items = list(items)
        self._stale.update(item.key for item in items if item.key in self._busy)
        recent = self._detector.recent  # it may hold one of them as it was
        name = "forget pictures"  # not shown
        forget = Job(name, lambda _job: recent.clear(), priority=-1)
        self._lanes.compute.submit(forget)
        if self._current in items:
            self.set_current(self._current)
        self.add(items, go_on=False)

    def removed(self) -> None:
        """Pictures have left the list: count anew."""
        self._tell()

    def restart(self) -> None:
        """Score everything again with the detector of now."""
        self._abandon()
        self._model.forget_scores()
        self._queue = deque(self._model)
        self._stopped = False
        self.set_current(self._current)
        self._pump()

    def clear(self) -> None:
        """Forget the list."""
        self._abandon()
        self._queue.clear()
        self._current = None
        self._tell()

    def stop(self) -> None:
        """Stop in the background; the current picture is still scored."""
        self._stopped = True
        self._abandon(keep_current=True)
        self._tell()

    def resume(self) -> None:
        """Go on with what is not scored yet."""
        self._stopped = False
        self._queue = deque(item for item in self._model if item.state is State.WAITING)
        self._pump()

    def set_current(self, item: Item | None) -> None:
        """Score this picture before all others."""
        if self._current_job is not None:
            self._current_job.cancel.set()
            self._current_job = None
            if self._current is not None:  # its batch left it out
                self._queue.appendleft(self._current)
        self._current = item
        engine = self._detector.engine
        if item is None or engine is None or item.state is not State.WAITING:
            return
        memory, recent = self._detector.memory, self._detector.recent
        place = item.path
        self._current_job = self._lanes.compute.submit(
            Job(
                name="score current",  # not shown
                work=lambda _job: score_one(engine, recent, item.key, item.source, memory),
                done=lambda score: self._take_current(item, score, place),
                failed=lambda error: self._take_current(item, Score(error=sentence(error)), place),
                priority=0,
            )
        )

    def _abandon(self, keep_current: bool = False) -> None:
        jobs = list(self._jobs)
        if self._current_job is not None and not keep_current:
            jobs.append(self._current_job)
            self._current_job = None
        for job in jobs:
            job.cancel.set()
        self._lanes.compute.drop(lambda job: job in jobs)
        self._jobs.clear()
        self._busy.clear()
        self._stale.clear()
        self._started = 0.0

    def _pump(self) -> None:
        engine = self._detector.engine
        while engine is not None and not self._stopped and len(self._jobs) < _IN_FLIGHT:
            items = self._next()
            if not items:
                break
            if not self._started:
                self._started, self._done_since = time.monotonic(), 0
            self._submit(items, engine)
        self._tell()

    def _submit(self, items: list[Item], engine: Engine) -> None:
        memory = self._detector.memory
        places = [item.path for item in items]
        loading = [self._lanes.fit(engine, memory, item.source) for item in items]
        name = "score batch"  # not shown
        job = Job(name, lambda job: score_batch(job, engine, memory, loading), priority=10)

        def done(scores: list[Score]) -> None:
            self._jobs.remove(job)
            self._take(items, scores, places)
            self._pump()

        def failed(error: BaseException) -> None:
            done([Score(error=sentence(error))] * len(items))

        job.done, job.failed = done, failed
        self._busy.update(item.key for item in items)
        self._jobs.append(job)
        self._lanes.compute.submit(job)

    def _next(self) -> list[Item]:
        chosen = [item for item in self._visible() if self._wants(item)][:BATCH]
        taken = {item.key for item in chosen}
        while self._queue and len(chosen) < BATCH:
            item = self._queue.popleft()
            if item.key not in taken and self._wants(item):
                chosen.append(item)
        return chosen

    def _wants(self, item: Item) -> bool:
        if self._current_job is not None and item is self._current:
            return False
        fresh = item.state is State.WAITING and item.key not in self._busy
        return fresh and item in self._model

    def _take_current(self, item: Item, score: Score, place: Path | None) -> None:
        self._current_job = None
        self._take([item], [score], [place])
        if item.state is State.WAITING:
            self._pump()

    def _take(self, items: list[Item], scores: list[Score], places: list[Path | None]) -> None:
        for item, score, place in zip(items, scores, places, strict=True):
            self._busy.discard(item.key)
            moved = bool(score.error) and item.path != place  # meanwhile: look there
            if moved or item.key in self._stale:
                self._stale.discard(item.key)
                self._queue.append(item)
                continue
            known = item.state is not State.WAITING  # the current one overtook its batch
            if known or item not in self._model:
                continue
            self._model.set_score(item, score)
            self._done_since += 1
            self.scored.emit(item)
        self._detector.tell()
        self._tell()

    def _tell(self) -> None:
        total, waiting = len(self._model), self._model.waiting
        running = waiting > 0 and not self._stopped and self._detector.engine is not None
        left: float | None = None
        spent = time.monotonic() - self._started if self._started else 0.0
        if running and spent > 1.0 and self._done_since > BATCH:
            left = waiting * spent / self._done_since
        if not waiting:
            self._started = 0.0
        self.progressed.emit(Progress(total - waiting, total, left, running))
