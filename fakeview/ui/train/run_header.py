"""The head of the Run step: state in words, both bars with the time left, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fakeview.report.standing import humane
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.train import run_words
from fakeview.ui.train.run_state import Asked, Phase, RunState
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.words import mark, plural, tr

_FINE = 1000
_WARNINGS = 2
"""Notes that are shown at once; all of them are in the log."""
_THIS, _ALL = mark("This epoch"), mark("All epochs")


class BarRow:
    """One bar of the grid: what it measures, the bar, the count, the time left."""

    def __init__(self, grid: QGridLayout, row: int, name: str) -> None:
        self.name = label(name, "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(name)
        self.count = label("", "small")
        self.left = label("", "small")
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, part in enumerate((self.name, self.bar, self.count, self.left)):
            grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)

    def show_value(self, name: str, share: float, count: str, left: float | None) -> None:
        """Fill it to a share of 0 to 1; below 0 there is nothing to count yet."""
        self.name.setText(name)
        self.bar.setAccessibleName(name)
        # A range of nothing is Qt's "busy" bar, which moves for ever: an empty bar is quieter.
        self.bar.setRange(0, _FINE)
        self.bar.setValue(round(max(share, 0.0) * _FINE))
        time = "" if left is None else humane(left)
        self.bar.setAccessibleDescription(", ".join(part for part in (count, time) if part))
        self.count.setText(count)
        self.left.setText(time)

    def set_visible(self, on: bool) -> None:
        """Show or hide the row."""
        for part in (self.name, self.bar, self.count, self.left):
            part.setVisible(on)


class Note(QWidget):
    """One warning of the run, with its sign."""

    def __init__(self, icons: Icons, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(
            IconLabel(icons, "warning-circle", "generated", 16), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addWidget(label(text, "", wrap=True), 1)


class RunHeader(QFrame):
    """Shows a `RunState`; it only shows and asks."""

    pause_wanted = Signal()
    continue_wanted = Signal()
    cancel_wanted = Signal()
    resume_wanted = Signal()
    use_wanted = Signal()
    another_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("State of the training"))
        self._icons = icons
        self.name = ElidedLabel()
        self.name.setProperty("role", "small")
        self.title = label("", "title", wrap=True)
        self.detail = label("", "muted", wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.use = button(
            tr("Use this detector"), "primary", self.use_wanted.emit, tr("Open it in Inspect")
        )
        self.go_on = button(tr("Go on"), "primary", self.continue_wanted.emit)
        self.resume = button(
            tr("Resume"),
            "primary",
            self.resume_wanted.emit,
            tr("Go on from what was saved last"),
        )
        self.another = button(
            tr("Train another"),
            "outline",
            self.another_wanted.emit,
            tr("Back to data and settings"),
        )
        tip = tr("Save everything and wait")
        self.pause = button(tr("Pause"), "outline", self.pause_wanted.emit, tip)
        tip = tr("Save everything and stop")
        self.cancel = button(tr("Cancel"), "quiet", self.cancel_wanted.emit, tip)
        self.cancel.setAccessibleName(tr("Cancel the training"))
        self.pause.setAccessibleName(tr("Pause the training"))
        self.more = button("", "link", self.log_wanted.emit, tr("Show the log"))
        self._notes: list[Note] = []
        self._shown: list[str] = []
        self._lay_out()

    @property
    def buttons(self) -> list[QPushButton]:
        """All buttons in reading order."""
        return [self.use, self.resume, self.go_on, self.pause, self.another, self.cancel]

    @property
    def notes(self) -> list[str]:
        """The warnings that are shown."""
        return list(self._shown)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text in (self.name, self.title, self.detail):
            texts.addWidget(text)
        head.addLayout(texts, 1)
        head.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for entry in self.buttons:
            buttons.addWidget(entry, 0, Qt.AlignmentFlag.AlignVCenter)
        side = QVBoxLayout()
        side.addLayout(buttons)
        side.addStretch(1)
        head.addLayout(side)
        column.addLayout(head)
        self._bars = QWidget()
        grid = QGridLayout(self._bars)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 64)
        grid.setColumnMinimumWidth(3, 112)
        self.now = BarRow(grid, 0, tr(_THIS))
        self.whole = BarRow(grid, 1, tr(_ALL))
        column.addWidget(self._bars)
        self._note_box = QVBoxLayout()
        self._note_box.setSpacing(4)
        column.addLayout(self._note_box)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, state: RunState) -> None:
        """Show where the run is now."""
        self.name.setVisible(state.run is not None)
        self.name.set_whole("" if state.run is None else state.run.name, str(state.run or ""))
        self._say(self.title, run_words.title(state))
        self._say(self.detail, run_words.detail(state))
        self.setAccessibleDescription(f"{self.title.text()}. {self.detail.text()}")
        self._show_bars(state)
        self._show_buttons(state)
        self._show_notes(state.warnings)

    @staticmethod
    def _say(target: QLabel, text: str) -> None:
        if target.text() != text:
            target.setText(text)
        target.setVisible(bool(text))

    def _show_bars(self, state: RunState) -> None:
        self._bars.setVisible(state.working)
        outside = state.phase in (Phase.PREPARING, Phase.MEASURING)
        waits = state.phase is Phase.PAUSED
        if outside:
            share = state.done / state.total if state.total else 0.0
            count = tr("{done:,} of {total:,}", done=state.done, total=state.total)
            count = count if state.total else ""
            self.now.show_value(tr("This part"), share, count, state.work_left)
        else:
            share = state.n / state.of if state.of else 0.0
            count = tr("{done:,} of {all:,} steps", done=state.n, all=state.of)
            count = count if state.of else ""
            left = None if waits or state.n >= state.of else state.epoch_left
            self.now.show_value(tr(_THIS), share, count, left)
        self.whole.set_visible(state.epochs > 0 and state.of > 0)
        left = None if waits or outside or state.share >= 1 else state.left
        count = tr("{done:,} of {all:,} epochs", done=state.complete, all=state.epochs)
        self.whole.show_value(tr(_ALL), state.share, count, left)

    def _show_buttons(self, state: RunState) -> None:
        phase, free = state.phase, state.asked is Asked.NOTHING
        ended = not state.working and phase is not Phase.IDLE
        self.use.setVisible(phase is Phase.FINISHED and state.out is not None)
        self.go_on.setVisible(phase is Phase.PAUSED)
        self.resume.setVisible(state.can_resume)
        self.pause.setVisible(phase is Phase.LEARNING)
        self.cancel.setVisible(state.working)
        self.another.setVisible(ended or phase is Phase.IDLE)
        self.another.setText(tr("Train another" if ended else "New training"))
        self.another.setAccessibleName(self.another.text())
        self.pause.setEnabled(free)
        self.go_on.setEnabled(free)
        self.cancel.setEnabled(state.asked is not Asked.CANCEL)

    def _show_notes(self, warnings: list[str]) -> None:
        latest = warnings[-_WARNINGS:]
        if latest != self._shown:
            for note in self._notes:
                self._note_box.removeWidget(note)
                note.hide()
                note.deleteLater()
            self._notes = [Note(self._icons, text) for text in latest]
            for note in self._notes:
                self._note_box.addWidget(note)
            self._shown = latest
        rest = len(warnings) - len(latest)
        self.more.setVisible(rest > 0)
        self.more.setText(plural(rest, "{n} more in the log", "{n} more in the log"))
        self.more.setAccessibleName(self.more.text())
