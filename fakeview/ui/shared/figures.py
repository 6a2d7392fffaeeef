"""Headline numbers as tiles, and sentences beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fakeview.evaluate.words import Figure, Remark
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.widgets import label


class FigureTile(QFrame):
    """One headline number."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(f"{figure.value} {figure.name}")
        self.setAccessibleDescription(f"{figure.interval} {figure.meaning}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(2)
        column.addWidget(label(figure.value, "score"))
        column.addWidget(label(figure.name, "strong", wrap=True))
        if figure.interval:
            column.addWidget(label(figure.interval, "small", wrap=True))
        column.addSpacing(4)
        column.addWidget(label(figure.meaning, "muted", wrap=True))
        column.addStretch(1)


class RemarkLine(QWidget):
    """One sentence with the sign that says how grave it is."""

    def __init__(self, remark: Remark, icons: Icons) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name, token = ("warning-circle", "generated") if remark.grave else ("info", "muted")
        row.addWidget(IconLabel(icons, name, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(remark.text, "", wrap=True), 1)
