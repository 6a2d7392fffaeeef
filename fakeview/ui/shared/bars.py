"""A share as a bar with its number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fakeview.evaluate.words import percent_cell
from fakeview.ui.theme import SMALL, Theme, font
from fakeview.ui.widgets import plain_tip


class ShareBar(QWidget):
    """A share as a bar with its number."""

    def __init__(self, theme: Theme, token: str, share: float, name: str) -> None:
        super().__init__()
        self._theme, self._token, self._share = theme, token, min(max(share, 0.0), 1.0)
        self.text = percent_cell(share)
        self.setAccessibleName(f"{name}: {self.text}")
        self.setToolTip(plain_tip(f"{name}: {self.text}"))
        self.setMinimumSize(QSize(96, 18))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, bar and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, 5, self.width() - 56, 8)
        painter.setBrush(self._theme.color("hover"))
        painter.drawRoundedRect(box, 4, 4)
        if self._share > 0:
            painter.setBrush(self._theme.color(self._token))
            box.setWidth(max(8.0, box.width() * self._share))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.color("text" if self._share else "muted"))
        painter.setFont(font(SMALL, tabular=True))
        place = QRectF(self.width() - 50, 0, 50, 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text)
        painter.end()
