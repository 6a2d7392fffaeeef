"""Asks how pictures go onto the list that the Train page learns from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from fakeview.imaging.names import one_line
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.words import mark, tr

_STAY = mark("The files stay where they are; only their paths go onto the list.")
_GROUP = mark("Where they come from, such as a generator. Training can hold one out to test on it.")


@dataclass(frozen=True)
class LabelChoice:
    """How pictures go onto a list: which one, and the group's name (empty: their folders')."""

    list: Path
    group: str = ""


class LabelDialog(QDialog):
    """Asks for a `LabelChoice`; `choice` is None when the person thinks again."""

    def __init__(self, title: str, what: str, last: LabelChoice, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Send to training"))
        self.setFixedWidth(480)
        self.choice: LabelChoice | None = None
        self._list = last.list
        self.group = QLineEdit(last.group)
        self.group.setPlaceholderText(tr("The name of each one's folder"))
        self.group.setAccessibleName(tr("Group"))
        self.group.setAccessibleDescription(tr(_GROUP))
        self.shown = ElidedLabel()
        self.shown.setAccessibleName(tr("List"))
        self.other = button(tr("Other list…"), "link", self._ask, tr("Choose a list or a new name"))
        self._lay_out(title, f"{what} {tr(_STAY)}".strip())
        self._show()

    def _lay_out(self, title: str, text: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "title", wrap=True))
        column.addWidget(label(text, "", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(tr("Group"), "small"), 0, 0)
        grid.addWidget(self.group, 0, 1, 1, 2)
        grid.addWidget(label(tr(_GROUP), "small", wrap=True), 1, 1, 1, 2)
        grid.setRowMinimumHeight(2, 8)
        grid.addWidget(label(tr("List"), "small"), 3, 0)
        grid.addWidget(self.shown, 3, 1)
        grid.addWidget(self.other, 3, 2, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.cancel = button(tr("Cancel"), "outline", self.reject)
        self.add = button(tr("Add to the list"), "primary", self._take)
        self.add.setDefault(True)
        row.addWidget(self.cancel)
        row.addWidget(self.add)
        column.addLayout(row)
        self.add.setFocus()

    def _show(self) -> None:
        whole = one_line(str(self._list))
        self.shown.set_whole(whole, whole)

    def _ask(self) -> None:
        path = ask_list(self, self._list)
        if path is not None:
            self._list = path
            self._show()

    def _take(self) -> None:
        self.choice = LabelChoice(self._list, self.group.text().strip())
        self.accept()


def ask_list(parent: QWidget, current: Path) -> Path | None:
    """Ask for a list that is there, or for a new one; it is added to, never replaced."""
    name, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Choose a list, or a name for a new one"),
        str(current),
        tr("Lists (*.csv)"),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() == ".csv" else path.with_name(f"{path.name}.csv")
