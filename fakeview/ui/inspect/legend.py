"""The legend of a map: the signed gradient with the numbers that its ends stand for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fakeview.ui.inspect.explain_words import signed
from fakeview.ui.inspect.explained import Shown
from fakeview.ui.theme import SMALL, Theme, font

_BAR = 10


def ends(shown: Shown) -> tuple[str, str]:
    """Return the words at both ends; values beyond them have the same colour."""
    low, high = signed(-shown.limit), signed(shown.limit)
    if abs(shown.strongest) <= shown.limit:
        return low, high
    return f"{low} or less", f"{high} or more"


class Legend(QWidget):
    """A bar from -limit to +limit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Shown | None = None
        self._covered: float | None = None
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Legend")
        theme.changed.connect(self.update)

    def show_map(self, shown: Shown | None, covered: float | None = None) -> None:
        """Show the numbers and colours of a map, or how much of it is white in black and white."""
        self._shown, self._covered = shown, covered
        if shown is not None:
            low, high = ends(shown)
            colours = f"blue is {low}, orange is {high}"
            white = "" if covered is None else f"{100 * covered:.0f} % are white, the rest is black"
            self.setAccessibleDescription(white or colours)
        self.update()

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
        cut = self._covered is not None
        low, high = ("the rest", "marked") if cut else ends(self._shown)
        align = Qt.AlignmentFlag
        for text, side in ((low, align.AlignLeft), ("" if cut else "0", align.AlignHCenter),
                           (high, align.AlignRight)):  # fmt: skip
            painter.drawText(below, side | align.AlignTop, text)
        if not cut:
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
