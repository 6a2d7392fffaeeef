"""The legend of a map: the signed gradient with the numbers that its ends stand for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fakeview.ui.inspect.work import Shown
from fakeview.ui.theme import SMALL, Theme, font

_BAR = 10


def signed(value: float) -> str:
    """Write a value with its sign and three digits that matter, with a true minus."""
    return f"{value:+.3g}".replace("-", "−")


class Legend(QWidget):
    """A bar from -limit to +limit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Shown | None = None
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Legend")
        theme.changed.connect(self.update)

    def show_map(self, shown: Shown | None) -> None:
        """Show the numbers and colours of a map."""
        self._shown = shown
        if shown is not None:
            low, high = signed(-shown.limit), signed(shown.limit)
            self.setAccessibleDescription(f"blue is {low}, orange is {high}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar and numbers."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 0, self.width(), _BAR)
        fill = QLinearGradient(bar.topLeft(), bar.topRight())
        stops = self._shown.stops
        for place, rgb in enumerate(stops):
            fill.setColorAt(place / max(1, len(stops) - 1), QColor(*rgb))
        path = QPainterPath()
        path.addRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.fillPath(path, fill)
        painter.setPen(self._theme.color("line"))
        painter.drawPath(path)
        painter.setPen(self._theme.color("muted"))
        painter.setFont(font(SMALL, tabular=True))
        below = QRectF(0, _BAR + 4, self.width(), self.height() - _BAR - 4)
        limit = self._shown.limit
        align = Qt.AlignmentFlag
        for text, side in (
            (signed(-limit), align.AlignLeft),
            ("0", align.AlignHCenter),
            (signed(limit), align.AlignRight),
        ):
            painter.drawText(below, side | align.AlignTop, text)
        middle = bar.center().x()
        painter.drawLine(QPointF(middle, _BAR), QPointF(middle, _BAR + 3))
        painter.end()
