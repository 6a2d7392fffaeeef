"""The layer over what is hidden: what the detector gets to see there, and stripes on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from fakeview.ui.inspect.drawing import stretch
from fakeview.ui.inspect.tools.marking import draw_stripes

if TYPE_CHECKING:
    from fakeview.ui.inspect.canvas import Canvas


class Veil:
    """Stripes come at once; what is filled in below them follows with the score."""

    def __init__(self) -> None:
        self.mask: QImage | None = None
        self.filled: QImage | None = None
        self.on = True

    def clear(self) -> None:
        """Hide nothing."""
        self.mask = self.filled = None

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw it."""
        if not self.on or self.mask is None:
            return
        if self.filled is not None:
            target = canvas.target
            seen = target.intersected(QRectF(canvas.rect()))
            if not seen.isEmpty():
                stretch(painter, self.filled, target, seen)
        draw_stripes(painter, self.mask, canvas)
