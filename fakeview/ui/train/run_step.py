"""The third step: the run at work with its curves and log, its result, and the earlier runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fakeview.ui.icons import Icons
from fakeview.ui.services import Lanes
from fakeview.ui.shared.mistakes import MistakeGallery
from fakeview.ui.shared.views import Views
from fakeview.ui.theme import Theme
from fakeview.ui.train.card_view import CardView
from fakeview.ui.train.curves import Curves
from fakeview.ui.train.earlier import Earlier
from fakeview.ui.train.history import History
from fakeview.ui.train.result import ResultView
from fakeview.ui.train.run_header import RunHeader
from fakeview.ui.train.run_log import RunLog
from fakeview.ui.train.run_state import Asked, Phase, RunState
from fakeview.ui.train.runs import Run, selection
from trainer.events import Batch, Evaluated, Event, Finished, Validated
from trainer.progress import RunProgress
from trainer.words import number, tr

RESULT, MISTAKES, CARD = "result", "mistakes", "card"
CURVES, LOG, EARLIER = "curves", "log", "earlier"


class Outcome(Protocol):
    """How the child process ended: ``finished``, ``cancelled``, ``failed``, ``killed``, ..."""

    @property
    def kind(self) -> str:
        """Which of them."""

    @property
    def message(self) -> str:
        """A sentence for the person."""


class RunStep(QWidget):
    """Shows one run from its events; it only shows and asks, the page does the work."""

    pause_wanted = Signal()
    continue_wanted = Signal()
    cancel_wanted = Signal()
    resume_wanted = Signal(object)  # Path of the run's folder
    use_wanted = Signal(object)  # Path of the detector
    inspect_wanted = Signal(list)  # of Path
    delete_wanted = Signal(object)  # Path of the run's folder, asked already
    another_wanted = Signal()

    def __init__(self, lanes: Lanes, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.state = RunState()
        self.history = History()
        self._reports: dict[str, Mapping[str, Any]] = {}
        self.header = RunHeader(icons)
        self.curves = Curves(theme)
        self.log = RunLog()
        self.result = ResultView(lanes, icons)
        self.mistakes = MistakeGallery(lanes, theme, icons)
        self.card = CardView(theme)
        self.earlier = Earlier(icons)
        self.views = Views(tr("What to look at"))
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        for name, words, view in (
            (RESULT, tr("Result"), self.result),
            (MISTAKES, tr("Mistakes"), self.mistakes),
            (CARD, tr("Card"), self.card),
            (CURVES, tr("Curves"), self.curves),
            (LOG, tr("Log"), self.log),
            (EARLIER, tr("Earlier runs"), self.earlier),
        ):
            self.views.add(name, words, view)
        body = QWidget()
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.views, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        head = self.header
        head.pause_wanted.connect(lambda: self._ask(Asked.PAUSE))
        head.continue_wanted.connect(lambda: self._ask(Asked.GO_ON))
        head.cancel_wanted.connect(lambda: self._ask(Asked.CANCEL))
        head.resume_wanted.connect(lambda: self.resume_wanted.emit(self.state.run))
        head.use_wanted.connect(lambda: self.use_wanted.emit(self.state.out))
        head.another_wanted.connect(self.another_wanted)
        head.log_wanted.connect(lambda: self.views.choose(LOG))
        self.mistakes.inspect_wanted.connect(self.inspect_wanted)
        self.result.band_known.connect(lambda low, high: self.mistakes.set_band((low, high)))
        self.mistakes.counted.connect(self._count_mistakes)
        self.earlier.show_wanted.connect(
            lambda run: self.restore(run.progress, run.path, saved=run.saved)
        )
        self.earlier.resume_wanted.connect(lambda run: self.resume_wanted.emit(run.path))
        self.earlier.delete_wanted.connect(lambda run: self.delete_wanted.emit(run.path))

    # what the page tells

    def begin(self, run: Path | None = None, progress: RunProgress | None = None) -> None:
        """A training starts, or with its progress an earlier one goes on."""
        self._forget()
        self.state = RunState(phase=Phase.PREPARING, run=run)
        if progress is not None:
            self.history.restore(progress)
            self.state.epoch, self.state.epochs = progress.epoch + 1, progress.epochs
            self.state.complete, self.state.saved = progress.epoch, True
            self.log.restore(progress, self.history)
        self.log.say(tr("starting" if progress is None else "resuming"))
        self._draw_anew(run)
        self._show()
        self.views.choose(CURVES)

    def show_event(self, event: Event) -> None:
        """Follow an event of the run."""
        if not self.state.working and not isinstance(event, Evaluated | Finished):
            self.state.phase = Phase.PREPARING  # whoever sends events is at work
        before = self.state.phase
        self.state.take(event)
        self.log.show_event(event)
        match event:
            case Batch():
                self.history.epochs = self.state.epochs
                self.history.add_batch(event)
                self.curves.show_history(self.history)
            case Validated():
                self.history.epochs = self.state.epochs
                self.history.add_validated(event)
                self.curves.show_history(self.history)
            case Evaluated():
                self._reports[event.split] = event.metrics
            case Finished():
                self._show_result()
        self._show(changed=before is not self.state.phase)

    def show_outcome(self, outcome: Outcome) -> None:
        """Follow how the child process ended."""
        was = self.state.phase
        self.state.end(outcome.kind, outcome.message)
        if was is not self.state.phase:
            self.log.say(outcome.message)
        self._show()

    def restore(
        self, progress: RunProgress, run: Path | None = None, *, saved: bool = True
    ) -> None:
        """Show an earlier run: its curves, its log, and its result if it has one.

        Without anything ``saved`` it can't be gone on with.
        """
        self._forget()
        self.state = RunState.of_earlier(run or Path(progress.out).parent, progress, saved)
        if run is None:
            self.state.run = None
        self.history.restore(progress)
        self._draw_anew(run)
        self.log.restore(progress, self.history)
        if self.state.phase is Phase.FINISHED:
            self.result.load(self.state.out, self.state.card)
            self._show_card()
            self._load_mistakes()
        self._show()
        self.views.choose(RESULT if self.state.phase is Phase.FINISHED else CURVES)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show which earlier runs there are, the latest first."""
        self.earlier.show_runs(runs)
        self._show()

    def show_idle(self) -> None:
        """Show that there is no run: only the list of the earlier ones."""
        self._forget()
        self.state = RunState()
        self._show()

    # inside

    def _ask(self, asked: Asked) -> None:
        self.state.asked = asked
        self._show(changed=False)
        signals = {
            Asked.PAUSE: self.pause_wanted,
            Asked.GO_ON: self.continue_wanted,
            Asked.CANCEL: self.cancel_wanted,
        }
        signals[asked].emit()

    def _forget(self) -> None:
        self.history.clear()
        self._reports.clear()
        self.result.clear()
        self.mistakes.clear()
        self.card.show_card(None)
        self.log.clear()

    def _draw_anew(self, run: Path | None) -> None:
        if run is not None:
            self.history.select = selection(run)
        self.curves.show_history(self.history)

    def _show_result(self) -> None:
        self.result.show_reports(self._reports, self.state.card)
        self._show_card()
        self._load_mistakes()
        self._show()
        self.views.choose(RESULT)

    def _show_card(self) -> None:
        complaint = self.card.show_card(self.state.card)
        if complaint:
            self.card.setPlainText(complaint)

    def _load_mistakes(self) -> None:
        if self.state.run is not None:
            self.mistakes.load(self.state.run)

    def _count_mistakes(self, count: int) -> None:
        self.views.show_words(MISTAKES, _counted(tr("Mistakes"), count))

    def _show(self, changed: bool = True) -> None:
        self.header.show_state(self.state)
        if not changed:
            return
        phase = self.state.phase
        self.curves.set_over(not self.state.working)
        self.earlier.set_above(self.state.run)
        self.views.show_words(EARLIER, _counted(tr("Earlier runs"), self.earlier.others))
        offered = [] if phase is Phase.IDLE else [CURVES, LOG]
        if phase is Phase.FINISHED:
            offered = [RESULT, *([MISTAKES] if self.state.run else []), CARD, *offered]
        if self.earlier.rows or phase is Phase.IDLE:
            offered.append(EARLIER)
        self.views.offer(*offered)
        self.earlier.set_busy(self.state.working)


def _counted(words: str, count: int) -> str:
    return f"{words}  {number(count, ',')}" if count > 0 else words
