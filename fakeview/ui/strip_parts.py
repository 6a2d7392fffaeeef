"""What the strip at the bottom is made of: one part for each kind of long work."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from fakeview.imaging.names import one_line
from fakeview.ui.inspect.mover import MoveProgress
from fakeview.ui.inspect.reporting import ReportProgress
from fakeview.ui.services import QUIET_MS
from fakeview.ui.widgets import button, label
from trainer.words import mark, mark_plural, plural, tr

_BAR_STEPS = 1000
_NAME = 160  # pixels for the name of a watched folder


def thin_bar(width: int, name: str) -> QProgressBar:
    """Return a bar without words, of a width in pixels and an accessible name."""
    result = QProgressBar()
    result.setTextVisible(False)
    result.setFixedWidth(width)
    result.setAccessibleName(name)
    return result


class TrainingPart(QWidget):
    """How the training stands, in a few words that lead to its page; hidden if there is none."""

    clicked = Signal()

    def __init__(
        self,
        tip: str = mark("Show the Train page (Ctrl+2)"),
        progress: str = mark("Training progress"),
    ) -> None:
        super().__init__()
        self.link = button("", "link", self.clicked.emit, tr(tip))
        self.bar = thin_bar(96, tr(progress))
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


class MeasuringPart(TrainingPart):
    """How far a measuring is, in a few words that lead to its page, with its own Cancel."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(mark("Show the Evaluate page (Ctrl+3)"), mark("Measuring progress"))
        cancel = button(tr("Cancel"), "link", self.cancelled.emit, tr("Stop measuring"))
        cancel.setAccessibleName(tr("Cancel measuring"))
        self.cancel = cancel
        layout = self.layout()
        assert layout is not None
        layout.addWidget(cancel)


class WorkPart(QWidget):
    """How far a piece of work is, with its own Cancel; hidden if there is none."""

    cancelled = Signal()
    shown = Signal()  # it came or went

    def __init__(self, progress: str, tip: str, name: str) -> None:
        """Take names for the bar and for Cancel, and what hovering over that says."""
        super().__init__()
        self.text = label("", "small")
        self.bar = thin_bar(96, progress)
        cancel = button(tr("Cancel"), "link", self.cancelled.emit, tip)
        cancel.setAccessibleName(name)
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
        super().__init__(
            tr("Progress of the report"), tr("Stop the report"), tr("Cancel the report")
        )

    def show_standing(self, standing: ReportProgress | None) -> None:
        """Show how far it is; None: it is over."""
        if standing is None:
            self.show_over()
            return
        at, total = min(standing.done + 1, standing.total), standing.total
        if standing.printing:
            text = tr("writing the report")
        else:
            text = tr("report, {at} of {total}", at=at, total=total)
        self.show_far(text, standing.done, total)


class MovePart(WorkPart):
    """How far moving files is."""

    def __init__(self) -> None:
        super().__init__(
            tr("Progress of moving the files"),
            tr("Stop moving the files"),
            tr("Cancel moving the files"),
        )

    def show_standing(self, standing: MoveProgress | None) -> None:
        """Show how far it is; None: it is over."""
        if standing is None:
            self.show_over()
            return
        at, total = min(standing.done + 1, standing.total), standing.total
        self.show_far(tr("moving {at:,} of {total:,}", at=at, total=total), standing.done, total)


class WatchPart(QWidget):
    """Which folders are watched, with Stop; hidden if there are none."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = label("", "small")
        self.stop = button(
            tr("Stop", about="watching folders"),
            "link",
            self.stopped.emit,
            tr("Watch no folder any more"),
        )
        self.stop.setAccessibleName(tr("Stop watching"))
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
        self._words = _watched(name, count, gone) if count else ("", "")
        lines = (
            tr("{folder} (not there)", folder=one_line(str(folder)))
            if folder in away
            else one_line(str(folder))
            for folder in folders
        )
        self.setToolTip("\n".join(lines))

    def fit(self, short: bool) -> None:
        """Show all of it or, where there is little room, no name."""
        self.text.setText(self._words[short])
        self.text.setAccessibleName(self._words[0])
        self.setVisible(bool(self._words[0]))

    def leave_out(self) -> None:
        """Give way to what can't: the menu stops it as well."""
        self.hide()


_FOLDERS = mark_plural("watching {n} folder", "watching {n} folders")
_FOLDERS_AWAY = mark_plural("watching {n} folder, not there", "watching {n} folders, not there")
_SOME_AWAY = mark_plural(
    "watching {n} folder, {gone:,} not there", "watching {n} folders, {gone:,} not there"
)


def _watched(name: str, count: int, gone: int) -> tuple[str, str]:
    """Return which folders are watched, long and short; `name` is that of a single one."""
    if not gone:
        one, several, short = mark("watching {name}"), _FOLDERS, tr("watching")
    elif gone == count:
        one, several = mark("watching {name}, not there"), _FOLDERS_AWAY
        short = tr("watching, not there")
    else:
        one, several = "", _SOME_AWAY
        short = tr("watching, {gone:,} not there", gone=gone)
    if count == 1:
        return tr(one, name=name), short
    return plural(count, *several, gone=gone), short
