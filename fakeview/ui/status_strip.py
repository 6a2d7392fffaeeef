"""The strip at the bottom: the long jobs with count, time and Cancel; the device at the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from fakeview.imaging.names import one_line
from fakeview.report.standing import humane
from fakeview.ui.inspect.mover import MoveProgress
from fakeview.ui.inspect.reporting import ReportProgress
from fakeview.ui.inspect.scoring import Progress
from fakeview.ui.services import QUIET_MS
from fakeview.ui.widgets import button, label

_WIDE = 1100  # pixels that scoring and training need side by side
_BAR_STEPS = 1000
_BAR = 160  # pixels of the bar of scoring, where there is room
_NAME = 160  # pixels for the name of a watched folder


class TrainingPart(QWidget):
    """How the training stands, in a few words that lead to its page; hidden if there is none."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.link = button("", "link", self.clicked.emit, "Show the Train page (Ctrl+2)")
        self.bar = _bar(96, "Training progress")
        self.bar.setRange(0, _BAR_STEPS)
        self._text, self._left, self._share = "", "", -1.0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.link)
        row.addWidget(self.bar)
        self.hide()

    def show_standing(self, text: str, left: str, share: float) -> None:
        """Show words, the time that is left, and how much is done: 0 to 1, or -1 for no bar."""
        self._text, self._left, self._share = text, left, share
        self.setVisible(bool(text))

    def fit(self, short: bool) -> None:
        """Show all of it or, where there is little room, the words alone."""
        whole = f"{self._text}, {self._left}" if self._left else self._text
        self.link.setText(self._text if short else whole)
        self.link.setAccessibleName(whole)
        self.bar.setVisible(self._share >= 0 and not short)
        self.bar.setValue(round(max(0.0, self._share) * _BAR_STEPS))


class WorkPart(QWidget):
    """How far a piece of work is, with its own Cancel; hidden if there is none."""

    cancelled = Signal()
    shown = Signal()  # it came or went

    def __init__(self, what: str) -> None:
        super().__init__()
        self.text = label("", "small")
        self.bar = _bar(96, f"Progress of {what}")
        cancel = button("Cancel", "link", self.cancelled.emit, f"Stop {what}")
        cancel.setAccessibleName(f"Cancel {what}")
        self.cancel = cancel
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.text, self.bar, cancel):
            row.addWidget(widget)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(lambda: self._turn(on=True))
        self.hide()

    def show_over(self) -> None:
        """There is nothing to wait for any more."""
        self._quiet.stop()
        self._turn(on=False)

    def show_far(self, text: str, done: int, total: int) -> None:
        """Show how far it is; the first 300 ms stay silent."""
        self.text.setText(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if self.isHidden() and not self._quiet.isActive():
            self._quiet.start()

    def fit(self, short: bool) -> None:
        """Show all of it or, where there is little room, no bar."""
        self.bar.setVisible(not short)

    def _turn(self, on: bool) -> None:
        self.setVisible(on)
        self.shown.emit()


class ReportPart(WorkPart):
    """How far a report is."""

    def __init__(self) -> None:
        super().__init__("the report")

    def show_standing(self, standing: ReportProgress | None) -> None:
        """Show how far it is; None: it is over."""
        if standing is None:
            self.show_over()
            return
        at, total = min(standing.done + 1, standing.total), standing.total
        text = "writing the report" if standing.printing else f"report, {at} of {total}"
        self.show_far(text, standing.done, total)


class MovePart(WorkPart):
    """How far moving files is."""

    def __init__(self) -> None:
        super().__init__("moving the files")

    def show_standing(self, standing: MoveProgress | None) -> None:
        """Show how far it is; None: it is over."""
        if standing is None:
            self.show_over()
            return
        at, total = min(standing.done + 1, standing.total), standing.total
        self.show_far(f"moving {at:,} of {total:,}", standing.done, total)


class WatchPart(QWidget):
    """Which folders are watched, with Stop; hidden if there are none."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = label("", "small")
        self.stop = button("Stop", "link", self.stopped.emit, "Watch no folder any more")
        self.stop.setAccessibleName("Stop watching")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text)
        row.addWidget(self.stop)
        self._words = ("", "")
        self.hide()

    def show_folders(self, folders: Sequence[Path], away: Collection[Path]) -> None:
        """Show which folders are watched, and which of them aren't there."""
        count, gone = len(folders), sum(folder in away for folder in folders)
        name = one_line(folders[0].name or str(folders[0])) if folders else ""
        name = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME)
        what = name if count == 1 else f"{count} folders"
        lost = "" if not gone else ", not there" if gone == count else f", {gone} not there"
        self._words = (f"watching {what}{lost}", f"watching{lost}") if count else ("", "")
        self.setToolTip("\n".join(
            one_line(str(folder)) + (" (not there)" if folder in away else "")
            for folder in folders
        ))  # fmt: skip

    def fit(self, short: bool) -> None:
        """Show all of it or, where there is little room, no name."""
        self.text.setText(self._words[short])
        self.text.setAccessibleName(self._words[0])
        self.setVisible(bool(self._words[0]))

    def leave_out(self) -> None:
        """Give way to what can't: the menu stops it as well."""
        self.hide()


class StatusStrip(QFrame):
    """Says what goes on; silent while it is over in a moment."""

    cancelled = Signal()
    resumed = Signal()
    training_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusStrip")
        self.setFixedHeight(32)
        self._progress: Progress | None = None
        self._loading = False
        self.text = label("", "small")
        self.bar = _bar(_BAR, "Scoring progress")
        self.left = label("", "small")
        self.cancel = button("Cancel", "link", self.cancelled.emit, "Stop scoring")
        self.cancel.setAccessibleName("Cancel scoring")
        self.resume = button("Go on", "link", self.resumed.emit, "Score the rest")
        self.report = ReportPart()
        self.report.shown.connect(self._fit)
        self.moving = MovePart()
        self.moving.shown.connect(self._fit)
        self.watching = WatchPart()
        self.training = TrainingPart()
        self.training.clicked.connect(self.training_wanted)
        self.device = label("", "small")
        self.offline = label("offline", "small")
        self.offline.setToolTip("Nothing is sent or fetched: pictures stay on this computer.")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        for widget in (self.text, self.bar, self.left, self.cancel, self.resume):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.report)
        row.addWidget(self.moving)
        row.addWidget(self.watching)
        row.addWidget(self.training)
        row.addWidget(self.device)
        row.addWidget(self.offline)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._show)
        self._show()

    def show_loading(self, on: bool) -> None:
        """Say that the detector is being loaded."""
        self._loading = on
        self._show()

    def show_device(self, info: Any) -> None:
        """Show what computes; `info` is a DetectorInfo or None."""
        self.device.setText("" if info is None else str(info.device))

    def show_training(self, text: str, left: str = "", share: float = -1.0) -> None:
        """Show how the training stands, on whatever page; no text for no training."""
        self.training.show_standing(text, left, share)
        self._fit()

    def show_watched(self, folders: Sequence[Path], away: Collection[Path]) -> None:
        """Show which folders are watched, and which of them aren't there."""
        self.watching.show_folders(folders, away)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        scoring = not self.bar.isHidden() or not self.resume.isHidden()
        others = scoring + (not self.report.isHidden()) + (not self.moving.isHidden())
        parts = (self.report, self.moving)
        self.training.fit(short=others > 1 or (others == 1 and self.width() < _WIDE))
        self.watching.fit(short=others > 0 and self.width() < _WIDE)
        for part in parts:
            part.fit(short=others > 1 and self.width() < _WIDE)
        self.bar.setFixedWidth(_BAR)
        self.left.setHidden(self.bar.isHidden())
        self.device.show()
        self.offline.show()
        for less in (
            lambda: [part.fit(short=True) for part in parts],
            lambda: self.watching.fit(short=True),
            lambda: self.bar.setFixedWidth(_BAR // 3),
            self.offline.hide,
            self.device.hide,
            self.left.hide,
            lambda: self.training.fit(short=True),
            self.watching.leave_out,
        ):
            if self._fits():
                return
            less()

    def _fits(self) -> bool:
        row = self.layout()
        assert row is not None
        for part in (self.report, self.moving, self.watching, self.training):
            part.updateGeometry()  # else it would tell its size of before until events are handled
        row.invalidate()
        return row.sizeHint().width() <= self.width()

    def show_progress(self, progress: Progress) -> None:
        """Show how far scoring is; the first 300 ms of it stay silent."""
        was = self._progress is not None and self._progress.running
        self._progress = progress
        if progress.running and not was:
            self._quiet.start()
        elif not progress.running:
            self._quiet.stop()
        if not self._quiet.isActive():
            self._show()

    def _show(self) -> None:
        progress = self._progress
        running = progress is not None and progress.running and not self._quiet.isActive()
        paused = progress is not None and not progress.running and progress.done < progress.total
        self.bar.setVisible(running and not self._loading)
        self.cancel.setVisible(running and not self._loading)
        self.left.setVisible(running and not self._loading)
        self.resume.setVisible(paused and not self._loading and bool(self.device.text()))
        if self._loading:
            self.text.setText("Loading the detector…")
        elif progress is not None and running:
            self.text.setText(f"scoring {progress.done:,} of {progress.total:,}")
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            left = progress.seconds_left
            self.left.setText("" if left is None else humane(left))
        elif progress is not None and paused and self.device.text():
            rest = progress.total - progress.done
            self.text.setText(f"stopped, {rest:,} not scored")
        else:
            self.text.setText("")
        self._fit()


def _bar(width: int, name: str) -> QProgressBar:
    result = QProgressBar()
    result.setTextVisible(False)
    result.setFixedWidth(width)
    result.setAccessibleName(name)
    return result
