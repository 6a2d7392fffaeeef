"""Is the map right? Checks the one in view by itself, when nothing else is to be done."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect.explained import Shown, check_map
from fakeview.ui.inspect.explaining import Explainer, Key
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes

if TYPE_CHECKING:
    from fakeview.explain.faithfulness import Faithfulness

PAUSE_MS = 500
"""Who goes from picture to picture faster than this wants no check."""

_PRIORITY = 8  # after everything that was asked for, before the rest of a long list
_KEPT = 500


class Checker(QObject):
    """Measures the faithfulness of the final map in view; it is cancelled with the map."""

    changed = Signal()

    def __init__(
        self, lanes: Lanes, detector: DetectorService, explainer: Explainer, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes, self._detector, self._explainer = lanes, detector, explainer
        self._job: Job | None = None
        self._key: Key | None = None
        self._cache: OrderedDict[Key, Faithfulness] = OrderedDict()
        self._holds: set[str] = set()
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._start)
        self.found: Faithfulness | None = None
        self.failure = ""  # one sentence
        self.progress = (0, 0)  # pictures scored, pictures in all
        explainer.changed.connect(self._follow)

    @property
    def wanted(self) -> bool:
        """Whether there is a map that can be checked."""
        return self._key is not None

    @property
    def held(self) -> bool:
        """Whether it waits for the person to be done with something."""
        return self.wanted and self.found is None and bool(self._holds)

    def recall(self, key: Key) -> Faithfulness | None:
        """Return what was found for a map before."""
        return self._cache.get(key)

    def hold(self, reason: str, on: bool) -> None:
        """Leave the machine to something else for a while, or no longer."""
        before = bool(self._holds)
        (self._holds.add if on else self._holds.discard)(reason)
        if before != bool(self._holds):
            self._begin()
            self.changed.emit()

    def _follow(self) -> None:
        """Check another map, or none, if it is another one that is in view."""
        key = self._explainer.key if self._map() is not None else None
        if key != self._key:
            self._key = key
            self._begin()
            self.changed.emit()

    def _map(self) -> Shown | None:
        """The map, if there is anything to hide and if the score says anything."""
        explainer = self._explainer
        shown, item = explainer.shown, explainer.item
        if shown is None or not explainer.final or shown.limit == 0 or item is None:
            return None
        return None if item.verdict is None or item.verdict.outside else shown

    def _begin(self) -> None:
        self._timer.stop()
        self._lanes.compute.cancel(self._job)
        self._job = None
        self.failure, self.progress = "", (0, 0)
        self.found = None if self._key is None else self._cache.get(self._key)
        if self._key is not None and self.found is None and not self._holds:
            self._timer.start()

    def _start(self) -> None:
        shown, item, engine = self._map(), self._explainer.item, self._detector.engine
        if shown is None or item is None or engine is None:
            return
        explanation, recent = shown.explanation, self._detector.recent

        def work(job: Job) -> Faithfulness:
            picture = recent.get(item.key, item.source, engine.min_side)
            return check_map(job, engine, picture, explanation)

        self._job = self._lanes.compute.submit(
            Job(
                name="check map",  # not shown
                work=work,
                done=self._done,
                failed=self._failed,
                progress=self._progress,
                priority=_PRIORITY,
            )
        )

    def _done(self, found: Faithfulness) -> None:
        self._job, self.found = None, found
        if self._key is not None:
            self._cache[self._key] = found
            while len(self._cache) > _KEPT:
                self._cache.popitem(last=False)
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._job, self.failure = None, sentence(error)
        self.changed.emit()

    def _progress(self, value: tuple[int, int]) -> None:
        self.progress = value
        self.changed.emit()
