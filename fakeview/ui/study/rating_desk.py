"""The course of a rating: the next picture is decoded ahead, an answer is kept, then it shows."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fakeview.errors import FakeviewError, sentence
from fakeview.ui.inspect.work import Display
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.study.work import load

if TYPE_CHECKING:
    from fakeview.study.blind.pictures import Stimulus
    from fakeview.study.blind.sitting import Given, Sitting
    from fakeview.study.blind.study import Study

log = logging.getLogger(__name__)
_TICK_MS = 200
_LOAD = "decode a picture to be rated"  # not shown


class RatingDesk(QObject):
    """Leads one sitting at a time; what is seen and asked is the view's."""

    begun = Signal()
    refused = Signal(str)  # the sitting can't begin: one sentence
    picture_wanted = Signal()  # the next picture is not decoded yet
    picture_shown = Signal(object, object)  # Display, and what was on the screen before: Given
    passed_over = Signal(str)  # a picture can't be shown: why
    not_kept = Signal(str)  # it isn't: one sentence
    ticked = Signal()
    time_up = Signal()
    finished = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self.clock: Callable[[], float] = time.monotonic
        self.sitting: Sitting | None = None
        self._ready: dict[str, Display | BaseException] = {}
        self._loading: dict[str, Job] = {}
        self._saving: tuple[str, Given] | None = None
        self._shown: Stimulus | None = None  # the picture that the view has
        self._beginning: Job | None = None
        self.paused = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def saving(self) -> bool:
        """Whether an answer is on its way to the disk."""
        return self._saving is not None

    # Begin and end

    def begin(self, study: Study, rater: str) -> None:
        """Begin, or go on; the answer comes as ``begun`` or ``refused``."""
        if self.sitting is not None or self._beginning is not None:
            return

        def work(_job: Job) -> Sitting:
            from fakeview.study.blind.sitting import Sitting

            return Sitting(study, rater, clock=self.clock)

        def failed(error: BaseException) -> None:
            self._beginning = None
            self.refused.emit(sentence(error))

        self._beginning = self._lanes.files.submit(
            Job("open a rater's file", work, done=self._begin, failed=failed)
        )  # not shown: its name

    def _begin(self, sitting: Sitting) -> None:
        self._beginning = None
        self.sitting, self.paused = sitting, False
        self.begun.emit()
        self._show()

    def end(self, given: Given | None = None) -> None:
        """End the sitting; what stands on the screen is there again in the next one.

        An answer that is on its way to the disk is waited for.
        """
        sitting = self.sitting
        if sitting is None:
            return
        self._timer.stop()
        if self._saving is not None:
            picture, saved = self._saving
            try:
                sitting.answer(picture, saved)
                sitting.advance()
                given = None
            except FakeviewError as error:
                log.warning("the last answer was not kept: %s %s", error.message, error.cause)
                given = saved
            self._saving = None
        sitting.close(given)
        self.sitting = None
        for job in self._loading.values():
            self._lanes.pictures.cancel(job)
        self._loading.clear()
        self._ready.clear()
        self._shown = None

    # Pictures

    def _show(self) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        self._load_ahead()
        while (current := sitting.current) is not None and current.name in self._ready:
            found = self._ready.pop(current.name)
            if isinstance(found, Display):
                self._show_picture(found)
                return
            sitting.skip(sentence(found))
            self.passed_over.emit(sentence(found))
            self._load_ahead()
        if current is None:
            self._timer.stop()
            self.finished.emit()
        else:
            self.picture_wanted.emit()

    def _show_picture(self, display: Display) -> None:
        assert self.sitting is not None
        self._shown = self.sitting.current
        self.picture_shown.emit(display, self.sitting.draft)
        if not self.paused:
            self.sitting.show()
        if self.sitting.study.plan.seconds is not None:
            self._timer.start()
        self.tick()

    def _load_ahead(self) -> None:
        assert self.sitting is not None
        for urgency, stimulus in enumerate((self.sitting.current, self.sitting.upcoming)):
            if stimulus is not None and stimulus.name not in {*self._ready, *self._loading}:
                self._load(stimulus, urgency)

    def _load(self, stimulus: Stimulus, urgency: int) -> None:
        def ended(found: Display | BaseException) -> None:
            self._loading.pop(stimulus.name, None)
            self._ready[stimulus.name] = found
            current = self.sitting.current if self.sitting is not None else None
            if current is stimulus and not self.saving:
                self._show()

        self._loading[stimulus.name] = self._lanes.pictures.submit(
            Job(_LOAD, lambda _job: load(stimulus), done=ended, failed=ended, priority=urgency)
        )

    # Answers

    def confirm(self, given: Given) -> None:
        """Keep an answer and go on to the next picture; without one, that the time ran out."""
        sitting = self.sitting
        current = sitting.current if sitting is not None else None
        if sitting is None or current is None or self.saving:
            return
        sitting.hide()
        self._saving = (current.name, given)

        def kept(_nothing: None) -> None:
            if self.sitting is sitting:  # else it was waited for when that one ended
                self._saving = None
                sitting.advance()
                self._show()

        def failed(error: BaseException) -> None:
            if self.sitting is sitting:
                self._saving = None
                self.not_kept.emit(sentence(error))

        self._lanes.marks.submit(
            Job(
                "keep an answer",
                lambda _job: sitting.answer(current.name, given),
                done=kept,
                failed=failed,
            )
        )  # not shown: its name

    # Time

    def pause(self) -> None:
        """Hide the picture and let the time stand still."""
        self.paused = True
        if self.sitting is not None and not self.saving:
            self.sitting.hide()

    def go_on(self) -> None:
        """Let the time run again, if there is a picture to look at."""
        self.paused = False
        sitting = self.sitting
        if sitting is not None and not self.saving and self._shown is sitting.current:
            sitting.show()

    def tick(self) -> None:
        """Look at the clock."""
        sitting = self.sitting
        if sitting is None:
            return
        self.ticked.emit()
        if sitting.running and sitting.left == 0:
            self.time_up.emit()
