"""The strip at the bottom: the long jobs with count, time and Cancel; the device at the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from fakeview.report.standing import humane
from fakeview.ui.inspect.scoring import Progress
from fakeview.ui.services import QUIET_MS
from fakeview.ui.strip_parts import (
    MeasuringPart,
    MovePart,
    ReportPart,
    TrainingPart,
    WatchPart,
    thin_bar,
)
from fakeview.ui.widgets import button, label
from trainer.words import tr

_WIDE = 1100  # pixels that scoring and training need side by side
_BAR = 160  # pixels of the bar of scoring, where there is room


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
        self.bar = thin_bar(_BAR, tr("Scoring progress"))
        self.left = label("", "small")
        self.cancel = button(tr("Cancel"), "link", self.cancelled.emit, tr("Stop scoring"))
        self.cancel.setAccessibleName(tr("Cancel scoring"))
        self.resume = button(tr("Go on"), "link", self.resumed.emit, tr("Score the rest"))
        self.report = ReportPart()
        self.report.shown.connect(self._fit)
        self.moving = MovePart()
        self.moving.shown.connect(self._fit)
        self.watching = WatchPart()
        self.training = TrainingPart()
        self.training.clicked.connect(self.training_wanted)
        self.measuring = MeasuringPart()
        self.device = label("", "small")
        self.offline = label(tr("offline"), "small")
        self.offline.setToolTip(tr("Nothing is sent or fetched: pictures stay on this computer."))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        for widget in (self.text, self.bar, self.left, self.cancel, self.resume):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.report)
        row.addWidget(self.measuring)
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

    def show_measuring(self, text: str, left: str, share: float, running: bool) -> None:
        """Show how far a measuring is, on whatever page; no text for none."""
        self.measuring.show_standing(text, left, share)
        self.measuring.cancel.setVisible(running)
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
        jobs = (self.report, self.moving, self.measuring)
        others = scoring + sum(not part.isHidden() for part in jobs)
        self.training.fit(short=others > 1 or (others == 1 and self.width() < _WIDE))
        self.watching.fit(short=others > 0 and self.width() < _WIDE)
        for part in jobs:
            part.fit(short=others > 1 and self.width() < _WIDE)
        self.bar.setFixedWidth(_BAR)
        self.left.setHidden(self.bar.isHidden())
        self.device.show()
        self.offline.show()
        for less in (
            lambda: [part.fit(short=True) for part in jobs],
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
        for part in (self.report, self.moving, self.measuring, self.watching, self.training):
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
            self.text.setText(tr("Loading the detector…"))
        elif progress is not None and running:
            done, total = progress.done, progress.total
            self.text.setText(tr("scoring {done:,} of {total:,}", done=done, total=total))
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            left = progress.seconds_left
            self.left.setText("" if left is None else humane(left))
        elif progress is not None and paused and self.device.text():
            rest = progress.total - progress.done
            self.text.setText(tr("stopped, {rest:,} not scored", rest=rest))
        else:
            self.text.setText("")
        self._fit()
