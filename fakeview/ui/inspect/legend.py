"""The legend of a map: the signed gradient with the numbers that its ends stand for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fakeview.ui.inspect.explain_words import signed
from fakeview.ui.inspect.explained import Shown
from fakeview.ui.theme import SMALL, Theme, font
from trainer.words import tr

_BAR = 10


def ends(shown: Shown) -> tuple[str, str]:
    """Return the words at both ends; values beyond them have the same colour."""
    low, high = signed(-shown.limit), signed(shown.limit)
    if abs(shown.strongest) <= shown.limit:
        return low, high
    return tr("{value} or less", value=low), tr("{value} or more", value=high)


class Legend(QWidget):
    """A bar from -limit to +limit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Shown | None = None
        self._covered: float | None = None
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Legend"))
        theme.changed.connect(self.update)

    def show_map(self, shown: Shown | None, covered: float | None = None) -> None:
        """Show the numbers and colours of a map, or how much of it is white in black and white."""
        self._shown, self._covered = shown, covered
        if shown is not None:
            self.setAccessibleDescription(self._spoken())
        self.update()

    def _spoken(self) -> str:
        if self._covered is not None:
            return tr(
                "{share:.0f} % are white, the rest is black",
                share=100 * self._covered,
            )
        low, _, high = self._texts()
        return tr("blue is {low}, orange is {high}", low=low, high=high)

    def _texts(self) -> tuple[str, str, str]:
        """The words below the bar, from left to right."""
        if self._shown is None or self._covered is not None:
            return tr("the rest"), "", tr("marked")
        low, high = ends(self._shown)
        return low, "0", high

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar and numbers."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 0, self.width(), _BAR)
        fill = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, color in self._stops():
            fill.setColorAt(place, color)
        path = QPainterPath()
        path.addRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.fillPath(path, fill)
        painter.setPen(self._theme.color("line"))
        painter.drawPath(path)
        painter.setPen(self._theme.color("muted"))
        painter.setFont(font(SMALL, tabular=True))
        below = QRectF(0, _BAR + 4, self.width(), self.height() - _BAR - 4)
        align = Qt.AlignmentFlag
        texts = self._texts()
        for text, side in zip(
            texts, (align.AlignLeft, align.AlignHCenter, align.AlignRight), strict=True
        ):
            painter.drawText(below, side | align.AlignTop, text)
        if texts[1]:
            middle = bar.center().x()
            painter.drawLine(QPointF(middle, _BAR), QPointF(middle, _BAR + 3))
        painter.end()

    def _stops(self) -> list[tuple[float, QColor]]:
        """The bar's colours from left (0) to right (1)."""
        if self._covered is not None:
            black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
            edge = 1 - self._covered
            return [(0.0, black), (edge, black), (min(1.0, edge + 1e-4), white), (1.0, white)]
        stops = self._shown.stops if self._shown is not None else ()
        last = max(1, len(stops) - 1)
        return [(place / last, QColor(*rgb)) for place, rgb in enumerate(stops)]
