"""Finds out by itself whether the score of the picture in view holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from fakeview.errors import FakeviewError, sentence
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.detect.stability import Stability
    from fakeview.detect.verdict import Verdict
    from fakeview.settings import Settings
    from fakeview.ui.inspect.page import InspectPage

PAUSE_MS = 500
"""Who goes from picture to picture faster than this wants nothing checked."""

# After everything that was asked for, and before the check of the map, which takes far longer and
# changes no verdict, and the rest of a long list.
_PRIORITY = 7

NOTHING = mark("Here it will say whether the score holds when the picture is changed a little.")
NO_DETECTOR = mark("There is no detector, so there is no score that could move.")
UNREADABLE = mark("This picture can’t be read, so there is nothing to change.")
OUTSIDE = mark("No face was found, so a score says nothing here, whatever is changed.")
WAITS = mark("It is checked once the picture is scored.")
OFF = mark("Switched off: it isn’t checked whether scores hold.")
CHANGED = mark("The picture has changed since it was scored. Clear the list and open it again.")
WORKS = mark("Changing the picture a little to see whether the score holds…")


class StabilityDesk(QObject):
    """Measures the picture in view once it is scored; what was found stays with the picture.

    Another picture, another detector or the switch cancels it. While two pictures are compared
    it waits: the verdicts that stand side by side must not change by themselves.
    """

    def __init__(self, page: InspectPage, lanes: Lanes, detector: DetectorService) -> None:
        super().__init__(page)
        self._page, self._lanes, self._detector = page, lanes, detector
        self.panel = page.side.stability
        self.on = True
        self._job: Job | None = None
        self._failure = ""  # one sentence
        self._progress = (0, 0)  # pictures scored, pictures in all
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._start)
        page.current_changed.connect(lambda _item: self._begin())
        page.scorer.scored.connect(self._scored)
        page.compare.turned.connect(lambda _on: self._begin())
        detector.changed.connect(lambda _info: self._detector_changed())
        detector.refused.connect(lambda _sentence: self._show())
        detector.order_needed.connect(lambda *_what: self._show())
        self.panel.toggled.connect(self.switch)
        self._show()

    @property
    def running(self) -> bool:
        """Whether changed pictures are being scored, or waiting for their turn."""
        return self._job is not None

    def switch(self, on: bool) -> None:
        """Check the pictures that are looked at from now on, or no longer."""
        self.on = on
        self.panel.switch.setChecked(on)
        self._begin()

    def restore(self, saved: Settings) -> None:
        """Take the switch from the settings."""
        self.switch(saved.stability_on)

    def keep(self, saved: Settings) -> None:
        """Put the switch into the settings."""
        saved.stability_on = self.on

    def _detector_changed(self) -> None:
        self.panel.forget()
        self._begin()

    def _scored(self, item: Item) -> None:
        if item is self._page.item:
            self._begin()

    def _begin(self) -> None:
        self._timer.stop()
        self._lanes.compute.cancel(self._job)
        self._job, self._failure, self._progress = None, "", (0, 0)
        if self._wanted() is not None:
            self._timer.start()
        self._show()

    def _wanted(self) -> Item | None:
        """The picture in view, if there is anything to find out about it."""
        item = self._page.item
        if not self.on or item is None or item.verdict is None or item.verdict.outside:
            return None
        if self._page.compare.on:
            return None
        return item if item.stability is None else None

    def _start(self) -> None:
        item, engine, recent = self._wanted(), self._detector.engine, self._detector.recent
        if item is None or item.verdict is None or engine is None:
            return
        before, sha256 = item.verdict, item.sha256

        def work(job: Job) -> tuple[Stability, Verdict]:
            from fakeview.detect.stability import measure
            from fakeview.detect.verdict import weighed

            picture = recent.get(item.key, item.source, engine.min_side)
            if picture.sha256 != sha256:
                raise FakeviewError(tr(CHANGED))
            found = measure(
                engine,
                picture,
                cancel=job.cancel,
                progress=lambda done, total: job.report((done, total)),
            )
            return found, weighed(before, found, engine.info)

        def done(result: tuple[Stability, Verdict]) -> None:
            self._job = None
            self._page.model.set_stability(item, *result)
            self._page.refresh()
            self._show()

        self._job = self._lanes.compute.submit(
            Job("stability", work, done, self._failed, self._far, _PRIORITY)
        )

    def _failed(self, error: BaseException) -> None:
        self._job, self._failure = None, sentence(error)
        self._show()

    def _far(self, progress: tuple[int, int]) -> None:
        self._progress = progress
        self._show()

    def _show(self) -> None:
        item = self._page.item
        if self.on and item is not None and item.stability is not None:
            self.panel.show_found(item.stability)
        else:
            words = self._words(item)
            done, total = self._progress
            far = f" {100 * done // total} %" if words == WORKS and total else ""
            self.panel.say(f"{tr(words)}{far}", comes=words in (WAITS, WORKS))

    def _words(self, item: Item | None) -> str:
        """What stands where there is no result, in English, or what went wrong."""
        if not self.on:
            return OFF
        if item is None:
            return NOTHING
        if item.state is State.FAILED:
            return UNREADABLE
        if self._detector.info is None and not self._detector.awaited:
            return NO_DETECTOR
        if item.verdict is None:
            return WAITS
        if item.verdict.outside:
            return OUTSIDE
        return self._failure or WORKS
