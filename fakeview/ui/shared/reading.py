"""A long look at many pictures: how far, how fast, how long, and Cancel."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from fakeview.imaging.names import one_line
from fakeview.report.standing import humane
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.events import Progress
from trainer.words import ENGLISH, language, mark, number, tr

_WIDTH = 440
_SETTLED = 1.0
"""Seconds after which a rate is worth saying."""
_READING = mark("Reading")


class Reading(QWidget):
    """How far, how fast, how long, and Cancel; ``verb`` is what is done with the folder."""

    cancelled = Signal()

    def __init__(self, verb: str = _READING) -> None:
        super().__init__()
        self._verb = verb = tr(verb)
        self._what, self._since, self._first = "", 0.0, 0
        self.left = ""  # the time that is left, in words; empty while nobody knows
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.what = label("", "muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("{verb} progress", verb=verb))
        self.count = label("", "small")
        small = verb.lower() if language() == ENGLISH else verb  # within a sentence
        tip = tr("Stop {verb}", verb=small)
        self.cancel = button(tr("Cancel"), "outline", self.cancelled.emit, tip)
        self.cancel.setAccessibleName(tr("Cancel {verb}", verb=small))
        for part in (self.what, self.count):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.what):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.count)
        column.addSpacing(8)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)

    def show_progress(self, progress: Progress, name: str) -> None:
        """Show how far it is; a total of 0 says that nobody knows yet."""
        now = time.monotonic()
        if progress.what != self._what or progress.done < self._first:
            self._what, self._since, self._first = progress.what, now, progress.done
        title = tr("{verb} {name}", verb=self._verb, name=name) if name else self._verb
        self.title.set_whole(one_line(title))
        what = progress.what.rstrip(".…") or tr("looking at the folders")
        self.what.setText(f"{what[:1].upper()}{what[1:]}…")
        self.bar.setRange(0, max(0, progress.total))
        self.bar.setValue(progress.done)
        self.count.setText(self._words(progress, now - self._since))

    def forget(self) -> None:
        """Start anew with the next report."""
        self._what = ""

    def _words(self, progress: Progress, seconds: float) -> str:
        self.left = ""
        if progress.total <= 0:
            return " "
        words = tr("{done:,} of {total:,}", done=progress.done, total=progress.total)
        fresh = progress.done - self._first
        if seconds < _SETTLED or fresh <= 0:
            return words
        rate = fresh / seconds
        self.left = humane((progress.total - progress.done) / rate)
        pace = tr("{rate} a second", rate=number(rate, ",.0f" if rate >= 10 else ",.1f"))
        return f"{words}  ·  {pace}  ·  {self.left}"
