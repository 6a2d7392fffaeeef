"""The numbers at the top of the report: how many pictures of which class, in which split."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fakeview.ui.theme import BODY, Theme, font
from fakeview.ui.widgets import label

CLASSES = {"fake": ("generated", "generated"), "real": ("real", "none")}
"""Label of the data -> (word, colour token)."""
_SPLITS = {"train": "Training", "valid": "Validation", "test": "Test", "held-out": "Held out"}


class BalanceBar(QWidget):
    """How the pictures divide between the classes."""

    def __init__(self, theme: Theme, counts: Mapping[str, int]) -> None:
        super().__init__()
        self._theme, self._counts = theme, counts
        self.setMinimumSize(QSize(160, 8))
        self.setMaximumHeight(8)
        words = ", ".join(f"{counts.get(k, 0):,} {word}" for k, (word, _) in CLASSES.items())
        self.setAccessibleName(f"Balance of the classes: {words}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw one rounded bar in two colours, with a gap between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(path)
        total = sum(self._counts.get(name, 0) for name in CLASSES) or 1
        cut = self.width() * self._counts.get("fake", 0) / total
        painter.fillRect(QRectF(0, 0, cut - 1, 8), self._theme.color("generated"))
        painter.fillRect(QRectF(cut + 1, 0, self.width(), 8), self._theme.color("none"))
        painter.end()


class Dot(QWidget):
    """A small square in a class's colour; the word stands beside it."""

    def __init__(self, theme: Theme, token: str) -> None:
        super().__init__()
        self._theme, self._token = theme, token
        self.setFixedSize(QSize(10, 10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._token))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.end()


class Summary(QFrame):
    """Classes at the left, splits at the right."""

    def __init__(self, theme: Theme, report: Mapping[str, Any]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(48)
        row.addLayout(self._classes(report), 3)
        row.addLayout(self._splits(report), 4)

    def _classes(self, report: Mapping[str, Any]) -> QVBoxLayout:
        counts: Mapping[str, int] = report.get("classes", {})
        total = int(report.get("n", sum(counts.values())))
        groups = len(report.get("groups", {}))
        column = QVBoxLayout()
        column.setSpacing(8)
        self.total = label(f"{total:,} {'picture' if total == 1 else 'pictures'}", "title")
        column.addWidget(self.total)
        column.addWidget(BalanceBar(self._theme, counts))
        line = QHBoxLayout()
        line.setSpacing(6)
        for name, (word, token) in CLASSES.items():
            line.addWidget(Dot(self._theme, token))
            line.addWidget(label(f"{counts.get(name, 0):,} {word}"))
            line.addSpacing(14)
        line.addStretch(1)
        column.addLayout(line)
        words = "no groups" if not groups else f"{groups:,} {'group' if groups == 1 else 'groups'}"
        column.addWidget(label(f"in {words}, read from the folders", "small"))
        column.addStretch(1)
        return column

    def _splits(self, report: Mapping[str, Any]) -> QVBoxLayout:
        splits: Mapping[str, Mapping[str, int]] = report.get("splits", {})
        column = QVBoxLayout()
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        names = [name for name in _SPLITS if name in splits]
        right = Qt.AlignmentFlag.AlignRight
        for place, name in enumerate(names, 1):
            grid.addWidget(label(_SPLITS[name], "small"), 0, place, right)
            grid.setColumnStretch(place, 1)
        for line, (kind, (word, _)) in enumerate(CLASSES.items(), 1):
            grid.addWidget(label(word.capitalize()), line, 0)
            for place, name in enumerate(names, 1):
                grid.addWidget(_number(splits[name].get(kind, 0)), line, place, right)
        column.addLayout(grid)
        given = bool(report.get("split_given"))
        text = (
            "The split is the folders' own and is kept."
            if given
            else "The split is dealt by chance, always the same one; pictures that are nearly "
            "alike stay on one side."
        )
        column.addWidget(label(text, "small", wrap=True))
        column.addStretch(1)
        return column


def _number(value: int) -> QLabel:
    result = label(f"{value:,}")
    result.setFont(font(BODY, tabular=True))
    return result
