"""Asks under which name answers are to be kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fakeview.study.blind.study import LONGEST_NAME
from fakeview.ui.widgets import button, label
from trainer.words import tr

_WIDTH = 240


def name_field() -> QLineEdit:
    """Return a field for a pseudonym."""
    field = QLineEdit()
    field.setMaxLength(LONGEST_NAME)
    field.setPlaceholderText(tr("Any name will do"))
    field.setAccessibleName(tr("Name that the answers are kept under"))
    field.setFixedWidth(_WIDTH)
    return field


class NameAsk(QWidget):
    """A field, the way on, and the way back; what is wrong stands below."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = name_field()
        self.start = button(tr("Start"), "primary", self._answer)
        self.cancel = button(tr("Cancel"), "quiet", self.cancelled.emit)
        self.problem = label("", "danger", wrap=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(tr("Who rates?")))
        row.addWidget(self.field)
        row.addWidget(self.start)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.field.returnPressed.connect(self._answer)

    def ask(self) -> None:
        """Begin with an empty field."""
        self.field.clear()
        self.say("")
        self.field.setFocus()

    def say(self, sentence: str) -> None:
        """Say what is wrong with the name; an empty text takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _answer(self) -> None:
        self.chosen.emit(self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
