"""Plots side by side, and one below the other where there is no room for that."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from fakeview.ui.shared.line import Line
from fakeview.ui.shared.plot import Plot
from trainer.words import tr

_DIAGONAL = ((0.0, 0.0), (1.0, 1.0))


class PlotRow(QWidget):
    """Lays out plots.

    Args:
        narrow: width below which they are stacked.
        highest: of a plot; both in pixels.
    """

    def __init__(self, *plots: Plot, narrow: int, highest: int) -> None:
        super().__init__()
        self.setAccessibleName(tr("Plots"))
        self._narrow = narrow
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        column.addLayout(self._row, 1000)
        column.addStretch(1)
        for plot in plots:
            plot.setMinimumHeight(320)
            plot.setMaximumHeight(highest)
            self._row.addWidget(plot, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the plots where they would be too narrow."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = event.size().width() < self._narrow
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)


def diagonal(words: str) -> Line:
    """Return the line from corner to corner that curves are read against."""
    return Line(words, "edge", path=_DIAGONAL, marks=False, guide=True)
