"""Three verdicts against two truths: how many pictures, and which share of their label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fakeview.detect.verdict import WORDS, Kind
from fakeview.evaluate.tables import RIGHT, Verdicts, confusion
from fakeview.evaluate.words import labelled
from fakeview.ui.shapes import ShapeMark
from fakeview.ui.shared.bars import ShareBar
from fakeview.ui.theme import BODY, Theme, font
from fakeview.ui.widgets import label
from trainer.labels import FAKE
from trainer.words import number, tr

_KINDS = (Kind.GENERATED, Kind.UNCERTAIN, Kind.NONE)


class ConfusionCard(QFrame):
    """A row per label, a column per verdict; the counts that are right stand out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Verdicts by label"))
        self._theme = theme
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)

    @property
    def texts(self) -> list[str]:
        """All that it says, in reading order."""
        return [] if self._body is None else [one.text() for one in self._body.findChildren(QLabel)]

    def show_numbers(self, numbers: Mapping[str, Any]) -> None:
        """Show the verdicts of an evaluation."""
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 3)
        for column, kind in enumerate(_KINDS, 1):
            grid.setColumnStretch(column, 4)
            grid.addLayout(self._head(kind), 0, column)
        for row, verdicts in enumerate(confusion(numbers), 1):
            grid.addWidget(label(labelled(verdicts.n, verdicts.label)), row, 0)
            for column, kind in enumerate(_KINDS, 1):
                grid.addLayout(self._cell(verdicts, kind), row, column)
        self._column.addWidget(self._body)

    def _head(self, kind: Kind) -> QHBoxLayout:
        mark = ShapeMark(self._theme, 12)
        mark.set_kind(kind.value)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(label(tr(WORDS[kind]), "small"), 1)
        return row

    def _cell(self, verdicts: Verdicts, kind: Kind) -> QHBoxLayout:
        count: int = getattr(verdicts, kind.value)
        right = RIGHT[verdicts.label] == kind.value
        figure = label(number(count, ","), "strong" if right else "")
        figure.setFont(font(BODY, tabular=True))
        figure.setFixedWidth(56)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        verdict = tr(WORDS[kind])
        if verdicts.label == FAKE:
            about = tr("labelled generated, {verdict}", verdict=verdict)
        else:
            about = tr("labelled real, {verdict}", verdict=verdict)
        figure.setAccessibleName(f"{number(count, ',')} {about}")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(figure)
        row.addWidget(ShareBar(self._theme, kind.value, count / verdicts.n, about), 1)
        return row
