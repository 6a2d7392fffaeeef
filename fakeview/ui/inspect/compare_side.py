"""What one side of a comparison shows, and how it gets its picture, score and map."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from fakeview.errors import sentence
from fakeview.explain.choices import METHOD_TITLES
from fakeview.ui.inspect.compare_detectors import IN_USE, Choice, Detectors
from fakeview.ui.inspect.explain_words import colours, how_far, stopped_after
from fakeview.ui.inspect.explained import Shown, explain
from fakeview.ui.inspect.explaining import Explainer, Key, key_of
from fakeview.ui.inspect.method_options import QUICK
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.inspect.verdict_panel import LOADING
from fakeview.ui.inspect.work import Score, score_one
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from trainer.words import mark, tr

NO_DETECTOR = mark("No detector")


@dataclass
class Shelf:
    """What both sides work with; `scores` holds those that are not the gallery's."""

    lanes: Lanes
    detectors: Detectors
    explainer: Explainer
    scores: dict[tuple[str, int | None, int], Score] = field(default_factory=dict)


class Side(QObject):
    """One picture, judged by one detector, under one map or none.

    Score and map come from the compute lane one after the other. What was asked for and is no
    longer wanted is cancelled.
    """

    changed = Signal()

    def __init__(self, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._scoring: Job | None = None
        self._mapping: Job | None = None
        self.item: Item | None = None
        self.detector: Choice = IN_USE
        self.method = ""
        self.score: Score | None = None
        self.shown: Shown | None = None
        self.stopped = False  # the map is what it was when the person stopped it
        self.progress = (0, 0)  # samples done, samples in all
        self.failure = ""  # one sentence

    @property
    def running(self) -> bool:
        """Whether a map is being made that takes its time."""
        return self._mapping is not None and self.method not in QUICK

    @property
    def waiting(self) -> str:
        """What stands in place of a score that is not there yet."""
        if self.item is None:
            return tr("No picture chosen")
        if self._scoring is not None:
            return tr("Scoring…")
        return tr(LOADING if self._shelf.detectors.awaited(self.detector) else NO_DETECTOR)

    @property
    def status(self) -> str:
        """What is to be said on the picture: what went wrong, how far a map is, or nothing."""
        if self.failure or not self.running:
            return self.failure or self._remark()
        done, total = self.progress
        return f"{tr(METHOD_TITLES[self.method])}: {how_far(self.method, done, total)}"

    def _remark(self) -> str:
        if self.shown is None:
            return ""
        if self.stopped:
            return stopped_after(self.shown)
        return colours(self.shown) if self.shown.limit == 0 else ""

    @property
    def action(self) -> str:
        """What `quieten` does now, in a word; empty where there is nothing to do."""
        if self.failure:
            return tr("Dismiss")
        return tr("Cancel") if self.running else ""

    def show(
        self,
        item: Item | None,
        detector: Choice | None = None,
        method: str | None = None,
    ) -> None:
        """Show a picture; detector and map stay what they are unless others are given."""
        same = item is self.item and detector in (None, self.detector)
        self.item = item
        self.detector = detector or self.detector
        self.method = self.method if method is None else method
        self.failure = ""
        if same and self.score is not None:
            self._find_map()
        else:
            self.judge()

    def judge(self) -> None:
        """Find the score anew, and after it the map."""
        self._stop()
        self.score, self.shown, self.stopped = self._known_score(), None, False
        if self.score is not None:
            self._find_map()
        else:
            self._submit_score()
        self.changed.emit()

    def cancel(self) -> None:
        """Stop a map; as far as it came it stays visible."""
        self._stop_map()
        self.stopped = self.shown is not None
        if self.shown is None:
            self.method = ""
        self.changed.emit()

    def quieten(self) -> None:
        """Take away what went wrong, or else stop the map."""
        if self.failure:
            self.fail("")
        elif self.running:
            self.cancel()

    def fail(self, sentence: str) -> None:
        """Say why something could not be done."""
        self.failure = sentence
        self.changed.emit()

    def stop(self) -> None:
        """Let go of everything."""
        self._stop()
        self.item, self.score, self.shown, self.failure = None, None, None, ""
        self.detector, self.method, self.stopped = IN_USE, "", False

    def look_again(self) -> None:
        """The page made, or makes, a map; it may be the one that is waited for here."""
        explainer, key = self._shelf.explainer, self._key()
        if self._mapping is None or key is None:
            return
        found = explainer.recall(key)
        there = explainer.shown if explainer.key == key else None
        if found is not None:
            self._stop_map()
            self.shown = found
        elif there and (self.shown is None or self.shown.samples < there.samples):
            self.shown = there
        self.changed.emit()

    # The score

    def _known_score(self) -> Score | None:
        item, info = self.item, self._info()
        if item is None or info is None:
            return None
        if self.detector.in_use and item.state is not State.WAITING:
            return Score(item.sha256, item.p_fake, item.verdict, item.error)
        return self._shelf.scores.get((info.sha256, self._fake_index(), item.key))

    def _submit_score(self) -> None:
        item, detectors = self.item, self._shelf.detectors
        if item is None:
            return
        engine = detectors.engine(self.detector)
        if engine is None:
            detectors.want(self.detector)
            return
        recent = detectors.recent(self.detector)
        self._scoring = self._shelf.lanes.compute.submit(
            Job(
                name="score to compare",  # not shown
                work=lambda _job: score_one(engine, recent, item.key, item.source),
                done=self._take_score,
                failed=lambda error: self._take_score(Score(error=sentence(error))),
                priority=1,
            )
        )

    def _take_score(self, score: Score) -> None:
        self._scoring = None
        info, item = self._info(), self.item
        if info is None or item is None:
            return
        self._shelf.scores[info.sha256, self._fake_index(), item.key] = score
        self.score = score
        self._find_map()

    # The map

    def _key(self) -> Key | None:
        info = self._info()
        if not self.method or info is None or self.score is None or not self.score.sha256:
            return None
        options = self._shelf.explainer.options_of(self.method)
        return key_of(info, self._fake_index(), self.score.sha256, self.method, options)

    def _find_map(self) -> None:
        self._stop_map()
        self.stopped = False
        key = self._key()
        self.shown = self._shelf.explainer.recall(key) if key is not None else None
        if key is not None and self.shown is None:
            self._submit_map(key)
        self.changed.emit()

    def _submit_map(self, key: Key) -> None:
        item, method, detectors = self.item, self.method, self._shelf.detectors
        engine = detectors.engine(self.detector)
        options = self._shelf.explainer.options_of(method)
        assert item is not None
        assert engine is not None
        recent = detectors.recent(self.detector)

        def work(job: Job) -> Shown:
            picture = recent.get(item.key, item.source, engine.min_side)
            return explain(job, engine, picture, method, options)

        self.progress = (0, 0)
        self._mapping = self._shelf.lanes.compute.submit(
            Job(
                name=f"explain {method} to compare",  # not shown
                work=work,
                done=lambda shown: self._take_map(key, shown),
                failed=self._map_failed,
                progress=self._map_progress,
                priority=2 if method in QUICK else 6,
            )
        )

    def _take_map(self, key: Key, shown: Shown) -> None:
        self._mapping, self.shown = None, shown
        self._shelf.explainer.keep(key, shown)
        self.changed.emit()

    def _map_failed(self, error: BaseException) -> None:
        self._mapping = None
        self.method = ""
        self.fail(sentence(error))

    def _map_progress(self, value: tuple[int, int, Shown | None]) -> None:
        done, total, shown = value
        self.progress = (done, total)
        if shown is not None:
            self.shown = shown
        self.changed.emit()

    # What both need

    def _info(self) -> Any:
        engine = self._shelf.detectors.engine(self.detector)
        return None if engine is None else engine.info

    def _fake_index(self) -> int | None:
        return self._shelf.detectors.fake_index(self.detector)

    def _stop_map(self) -> None:
        self._shelf.lanes.compute.cancel(self._mapping)
        self._mapping = None

    def _stop(self) -> None:
        self._stop_map()
        self._shelf.lanes.compute.cancel(self._scoring)
        self._scoring = None
