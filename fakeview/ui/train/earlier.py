"""The list of earlier runs: how each ended, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from fakeview.imaging.names import one_line
from fakeview.report.standing import ago
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.train.runs import KILLED, Run
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.progress import FAILED, FINISHED, RUNNING, STOPPED
from trainer.words import mark, tr

_SIGNS = {
    RUNNING: ("play-circle", "accent"),
    FINISHED: ("check-circle", "text"),
    STOPPED: ("pause-circle", "muted"),
    KILLED: ("warning-circle", "generated"),
    FAILED: ("x-circle", "danger"),
}
_WORDS = {
    RUNNING: mark("running", about="a run"),
    FINISHED: mark("finished", about="a run"),
    STOPPED: mark("stopped", about="a run"),
    KILLED: mark("ended from outside", about="a run"),
    FAILED: mark("failed", about="a run"),
}
_RESUME = mark("Go on from what was saved")
_SHOW = mark("Its curves and its result")


def about(run: Run, now: datetime) -> str:
    """Return the line below a run's name: status, epochs, the kept epoch's AUC, when."""
    progress = run.progress
    parts = [tr(_WORDS.get(run.status, run.status), about="a run")]
    if progress.epochs:
        parts.append(tr("{done:,} of {all:,} epochs", done=progress.epoch, all=progress.epochs))
    kept = [point for point in progress.validated if point.get("best")]
    auc = kept[-1].get("auc") if kept else None
    if isinstance(auc, int | float):
        parts.append(tr("validation AUC {auc:.2f}", auc=auc))
    parts.append(ago(progress.changed, now))
    return " · ".join(part for part in parts if part)


class RunRow(QWidget):
    """One run; Delete asks in the row itself."""

    show_wanted = Signal(object)  # Run
    resume_wanted = Signal(object)  # Run
    delete_wanted = Signal(object)  # Run

    def __init__(self, icons: Icons, run: Run, now: datetime) -> None:
        super().__init__()
        self.run = run
        self._now, self._above, self._asking = now, False, False
        name = one_line(run.name)
        self.setAccessibleName(name)
        self.name = ElidedLabel()
        self.name.setProperty("role", "strong")
        self.name.set_whole(name)
        self.about = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.about.setProperty("role", "small")
        self._describe()
        self.resume = button(
            tr("Resume"), "outline", lambda: self.resume_wanted.emit(run), tr(_RESUME)
        )
        self.show_ = button(tr("Show"), "quiet", lambda: self.show_wanted.emit(run), tr(_SHOW))
        self.delete = button(tr("Delete"), "quiet", lambda: self._ask(True))
        self.question = label(
            tr("Delete what was saved? The detector it made stays."), "", wrap=True
        )
        self.yes = button(tr("Delete it"), "outline", lambda: self.delete_wanted.emit(run))
        self.no = button(tr("Keep it"), "quiet", lambda: self._ask(False))
        for entry in (self.resume, self.show_, self.delete, self.yes, self.no):
            entry.setAccessibleName(f"{entry.text()}: {name}")
        self._lay_out(icons)
        self._ask(False)
        self.set_busy(False)

    def _lay_out(self, icons: Icons) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(IconLabel(icons, *_SIGNS.get(self.run.status, ("question", "muted"))))
        row.addSpacing(4)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name)
        texts.addWidget(self.about)
        row.addLayout(texts, 3)
        row.addWidget(self.question, 2)
        for entry in (self.resume, self.show_, self.delete, self.yes, self.no):
            row.addWidget(entry)

    def _describe(self) -> None:
        told = self.run.progress
        words = about(self.run, self._now)
        tip = "\n".join(text for text in (told.data, told.message) if text)
        if self._above:
            words = tr("{words} · shown above", words=words)
        self.about.set_whole(words, tip)

    def set_above(self, on: bool) -> None:
        """Say that it is the run in view, whose Resume stands above already."""
        if on != self._above:
            self._above = on
            self._describe()
            self._offer()

    def _ask(self, on: bool) -> None:
        self._asking = on
        self._offer()
        if self.isVisible():
            (self.no if on else self.delete).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        on = self._asking
        for part in (self.question, self.yes, self.no):
            part.setVisible(on)
        self.resume.setVisible(not on and not self._above and self.run.can_resume)
        self.show_.setVisible(not on and not self._above)
        # What is in view may be deleted, but not what is being trained there.
        self.delete.setVisible(not on and not (self._above and self.run.live))

    def set_busy(self, on: bool) -> None:
        """While a training is on, no other run can be shown or resumed, and it not deleted."""
        why = tr("Wait for the training that is on, or cancel it.") if on else ""
        self.resume.setEnabled(not on)
        self.show_.setEnabled(not on)
        self.delete.setEnabled(not self.run.live)
        self.resume.setToolTip(why or tr(_RESUME))
        self.show_.setToolTip(why or tr(_SHOW))
        self.delete.setToolTip(tr("It is being trained now.") if self.run.live else "")


class Earlier(QWidget):
    """All runs, the latest first."""

    show_wanted = Signal(object)  # Run
    resume_wanted = Signal(object)  # Run
    delete_wanted = Signal(object)  # Run

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Earlier runs"))
        self._icons = icons
        self._busy = False
        self._runs: list[Run] = []
        self._above: Path | None = None
        self.rows: list[RunRow] = []
        self.nothing = label(tr("There are no earlier runs yet."), "muted", wrap=True)
        self.nothing.setContentsMargins(0, 8, 0, 8)
        self._card = QFrame()
        self._card.setProperty("kind", "card")
        self._list = QVBoxLayout(self._card)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        body = QWidget()
        body.setObjectName("sideBody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._card)
        inner.addWidget(self.nothing)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self._card.hide()

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs; the same ones again change nothing."""
        runs = list(runs)
        if runs == self._runs:
            return
        self._runs = runs
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        now = datetime.now(UTC)
        self.rows = [RunRow(self._icons, run, now) for run in runs]
        for number, row in enumerate(self.rows):
            if number:
                self._list.addWidget(_inset_rule())
            row.show_wanted.connect(self.show_wanted)
            row.resume_wanted.connect(self.resume_wanted)
            row.delete_wanted.connect(self.delete_wanted)
            row.set_busy(self._busy)
            row.set_above(row.run.path == self._above)
            self._list.addWidget(row)
        self._card.setVisible(bool(runs))
        self.nothing.setVisible(not runs)

    @property
    def others(self) -> int:
        """How many runs there are besides the one in view."""
        return sum(run.path != self._above for run in self._runs)

    def set_above(self, run: Path | None) -> None:
        """Say which run is in view: its row says so and offers no second Resume."""
        self._above = run
        for row in self.rows:
            row.set_above(row.run.path == run)

    def set_busy(self, on: bool) -> None:
        """Offer Resume and Show only while no training is on."""
        self._busy = on
        for row in self.rows:
            row.set_busy(on)


def _inset_rule() -> QLabel:
    line = QLabel()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line
