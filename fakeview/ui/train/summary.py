"""The numbers at the top of the report: how many pictures of which class, in which split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fakeview.filing.labelled import COUNTS
from fakeview.ui.theme import BODY, Theme, font
from fakeview.ui.train.run_words import sentence_case
from fakeview.ui.widgets import label
from trainer.words import mark, mark_plural, number, plural, tr

CLASSES = {"fake": (mark("generated"), "generated"), "real": (mark("real"), "none")}
"""Label of the data -> (word, colour token)."""
_SPLITS = {
    "train": mark("Training"),
    "valid": mark("Validation"),
    "test": mark("Test"),
    "held-out": mark("Held out"),
}
_INSIDE = {"train": mark("training"), "valid": mark("validation"), "test": mark("test")}
"""The same within a sentence."""
_LIST_KEEPS = mark_plural(
    "{names} is kept as the list gives it.", "{names} are kept as the list gives them."
)
_FOLDERS_KEEP = mark_plural(
    "{names} is kept as the folders give it.", "{names} are kept as the folders give them."
)
_DEALT = mark_plural(
    "{names} is dealt by chance, always the same ones; "
    "pictures that are nearly alike stay on one side.",
    "{names} are dealt by chance, always the same ones; "
    "pictures that are nearly alike stay on one side.",
)


class BalanceBar(QWidget):
    """How the pictures divide between the classes."""

    def __init__(self, theme: Theme, counts: Mapping[str, int]) -> None:
        super().__init__()
        self._theme, self._counts = theme, counts
        self.setMinimumSize(QSize(160, 8))
        self.setMaximumHeight(8)
        words = ", ".join(plural(counts.get(kind, 0), *said) for kind, said in COUNTS.items())
        self.setAccessibleName(tr("Balance of the classes: {words}", words=words))

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
        self.total = label(plural(total, "{n} picture", "{n} pictures"), "title")
        column.addWidget(self.total)
        column.addWidget(BalanceBar(self._theme, counts))
        line = QHBoxLayout()
        line.setSpacing(6)
        for name, (_, token) in CLASSES.items():
            line.addWidget(Dot(self._theme, token))
            line.addWidget(label(plural(counts.get(name, 0), *COUNTS[name])))
            line.addSpacing(14)
        line.addStretch(1)
        column.addLayout(line)
        words = tr("in no groups, read from the folders")
        if groups:
            words = plural(
                groups,
                "in {n} group, read from the folders",
                "in {n} groups, read from the folders",
            )
        column.addWidget(label(words, "small"))
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
            grid.addWidget(label(tr(_SPLITS[name]), "small"), 0, place, right)
            grid.setColumnStretch(place, 1)
        for line, (kind, (word, _)) in enumerate(CLASSES.items(), 1):
            grid.addWidget(label(sentence_case(tr(word))), line, 0)
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
        if listed:
            return tr("The split is the list's own and is kept.")
        return tr("The split is the folders' own and is kept.")
    own = [name for name in there if name in report.get("splits_given", ())]
    dealt = [name for name in there if name not in own]
    if not own:
        return tr(
            "The pictures of each split are drawn by chance, always the same ones; "
            "pictures that are nearly alike stay on one side."
        )
    kept = plural(len(own), *(_LIST_KEEPS if listed else _FOLDERS_KEEP), names=_listed(own))
    if dealt:
        return f"{kept} {plural(len(dealt), *_DEALT, names=_listed(dealt))}"
    rest = tr(
        "Pictures without a split of their own are dealt by chance, always the same ones; "
        "pictures that are nearly alike stay on one side."
    )
    return f"{kept} {rest}"


def _listed(splits: Sequence[str]) -> str:
    """Name splits at the beginning of a sentence."""
    first, *others = splits
    names = [tr(_SPLITS[first]), *(tr(_INSIDE[name]) for name in others)]
    if not others:
        return names[0]
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _number(value: int) -> QLabel:
    result = label(number(value, ","))
    result.setFont(font(BODY, tabular=True))
    return result
