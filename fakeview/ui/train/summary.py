"""The numbers at the top of the report: how many pictures of which class, in which split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        self.dealt = label(split_in_words(report), "small", wrap=True)
        self.dealt.setVisible(bool(self.dealt.text()))
        column.addWidget(self.dealt)
        column.addStretch(1)
        return column


def split_in_words(report: Mapping[str, Any]) -> str:
    """Say which splits the data brings and which are dealt; nothing where there are none."""
    there = [name for name in ("train", "valid", "test") if name in report.get("splits", {})]
    if not there:
        return ""
    listed = report.get("layout") == "csv"
    if report.get("split_given"):
        whose = "the list's" if listed else "the folders'"
        return f"The split is {whose} own and is kept."
    chance = "by chance, always the same ones; pictures that are nearly alike stay on one side."
    own = [name for name in there if name in report.get("splits_given", ())]
    dealt = [name for name in there if name not in own]
    if not own:
        return f"The pictures of each split are drawn {chance}"
    names = _listed([_SPLITS[name] for name in own])
    source = "the list gives" if listed else "the folders give"
    one = len(own) == 1
    gives = f"{names} {'is' if one else 'are'} kept as {source} {'it' if one else 'them'}."
    if not dealt:
        return f"{gives} Pictures without a split of their own are dealt {chance}"
    rest = _listed([_SPLITS[name] for name in dealt])
    return f"{gives} {rest} {'is' if len(dealt) == 1 else 'are'} dealt {chance}"


def _listed(names: Sequence[str]) -> str:
    first, *others = names
    lower = [name.lower() for name in others]
    text = ", ".join([first, *lower[:-1]])
    return f"{text} and {lower[-1]}" if lower else text


def _number(value: int) -> QLabel:
    result = label(f"{value:,}")
    result.setFont(font(BODY, tabular=True))
    return result
