"""One line that says what is being done, how far it is, and stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from fakeview.ui.widgets import button, label
from trainer.words import mark, tr

_BAR = 160
MAKING_MAP, COMPARING, COUNTING = "map", "compare", "count"
# What is done, how its button's tip says to stop it, and how a screen reader does.
_WORDS = {
    MAKING_MAP: (
        mark("Making the map"),
        mark("Stop: making the map"),
        mark("Cancel making the map"),
    ),
    COMPARING: (
        mark("Comparing maps and marks"),
        mark("Stop: comparing maps and marks"),
        mark("Cancel comparing maps and marks"),
    ),
    COUNTING: (mark("Counting"), mark("Stop: counting"), mark("Cancel counting")),
}


class Working(QWidget):
    """Hidden while nothing is done; ``what`` is one of the names above."""

    cancelled = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        name, tip, spoken = map(tr, _WORDS[what])
        self.words = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        self.bar.setAccessibleName(name)
        self.cancel = button(tr("Cancel"), "link", self.cancelled.emit, tip)
        self.cancel.setAccessibleName(spoken)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.hide()

    def show_step(self, words: str, done: int = 0, total: int = 0) -> None:
        """Say what is done; a total of 0 says that nobody knows how long."""
        counted = tr("{what} {done:,} of {total:,}", what=words, done=done, total=total)
        self.words.setText(counted if total else f"{words}…")
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()
