"""Rows of a form: a name at the left, the field, a line about it, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.fields import Calm
from fakeview.ui.widgets import label

_NAMES = 168
_HEIGHT = 32


class Field(QObject):
    """One row: its parts, shown and hidden together."""

    def __init__(self, name: str, control: QWidget, note: str, parent: QObject) -> None:
        super().__init__(parent)
        self.name = label(name, wrap=True)
        self.name.setMinimumHeight(_HEIGHT)
        self.name.setBuddy(control)
        self.control = control
        if not control.accessibleName():
            control.setAccessibleName(name)
        self.note = label(note, "small", wrap=True)
        self.problem = label("", "danger", wrap=True)
        self.box = QWidget()
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStrut(_HEIGHT)  # small ones stand in the middle, beside their name
        row.addWidget(control)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.problem)
        if not note:
            self.note.hide()
        self.problem.hide()

    def say(self, text: str) -> None:
        """Change the line about the field."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def complain(self, text: str) -> None:
        """Show what is wrong with it; an empty text takes that away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text or self.note.text())

    def show(self, on: bool) -> None:
        """Show or hide the whole row."""
        self.name.setVisible(on)
        self.box.setVisible(on)


class Form(QWidget):
    """Fields below each other, their names in one column."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self._calm = Calm(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(14)
        self._grid.setColumnMinimumWidth(0, _NAMES)
        self._grid.setColumnStretch(1, 1)

    def add(self, key: str, name: str, control: QWidget, note: str = "") -> Field:
        """Add a row; `key` is the trainer's name of the setting."""
        field = Field(name, control, note, self)
        row = self._grid.rowCount()
        self._grid.addWidget(field.name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field.box, row, 1)
        self.fields[key] = field
        if control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            control.installEventFilter(self._calm)
        return field
