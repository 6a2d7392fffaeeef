"""The first look at an evaluation: its figures, the verdicts by label, and what to know besides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from fakeview.evaluate.words import figures, remarks
from fakeview.ui.evaluate.confusion import ConfusionCard
from fakeview.ui.icons import Icons
from fakeview.ui.shared.figures import FigureTile, RemarkLine
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label
from trainer.words import tr

_GAP = 16


class Overview(QScrollArea):
    """Figures side by side, the table of verdicts below, and sentences."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Overview"))
        self._icons = icons
        self.tiles: list[FigureTile] = []
        self.remarks: list[str] = []
        self.confusion = ConfusionCard(theme)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        body = QWidget()
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(_GAP)
        column.addLayout(self._grid)
        said = QVBoxLayout()
        said.setSpacing(6)
        said.addWidget(label(tr("WHAT IT SAID OF WHICH PICTURES"), "caption"))
        said.addWidget(self.confusion)
        column.addLayout(said)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(body)

    def show_numbers(self, numbers: Mapping[str, Any]) -> None:
        """Show an evaluation."""
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [FigureTile(figure) for figure in figures(numbers)]
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, 0, place)
            self._grid.setColumnStretch(place, 1)
        self.confusion.show_numbers(numbers)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        told = remarks(numbers)
        self.remarks = [remark.text for remark in told]
        for remark in told:
            self._lines.addWidget(RemarkLine(remark, self._icons))
        self.verticalScrollBar().setValue(0)
