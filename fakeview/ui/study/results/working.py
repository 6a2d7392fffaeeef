"""One line that says what is being done, how far it is, and stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from fakeview.ui.widgets import button, label

_BAR = 160


class Working(QWidget):
    """Hidden while nothing is done."""

    cancelled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.words = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        self.bar.setAccessibleName(name)
        self.cancel = button("Cancel", "link", self.cancelled.emit, f"Stop: {name.lower()}")
        self.cancel.setAccessibleName(f"Cancel {name.lower()}")
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
        self.words.setText(f"{words} {done:,} of {total:,}" if total else f"{words}…")
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()
