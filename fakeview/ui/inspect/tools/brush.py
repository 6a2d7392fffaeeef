"""The brush: paints over a part of the picture to hide it; with Shift it brings parts back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath

from fakeview.ui.inspect.tools.base import Tool
from fakeview.ui.inspect.tools.marking import draw_outline, white

if TYPE_CHECKING:
    from fakeview.ui.inspect.canvas import Canvas

LEAST, MOST = 1, 100
_STEP = 1.25


class Brush(Tool):
    """A round brush; its size is a share of the picture, so a stroke means the same at any zoom."""

    began = Signal()
    painted = Signal(list, bool)  # [(x, y), ...] in shares of the picture; whether to show again
    ended = Signal()
    sized = Signal(int)

    cursor = Qt.CursorShape.BlankCursor  # the circle is the cursor
    hovers = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._at: QPointF | None = None
        self._last: QPointF | None = None
        self._back = False
        self.size = 15

    @property
    def radius(self) -> float:
        """Half the brush's width in shares of the picture's shorter side."""
        return self.size / 200

    def set_size(self, size: int) -> None:
        """Set its width in per cent of the picture's shorter side, 1 to 100."""
        size = min(max(size, LEAST), MOST)
        if size != self.size:
            self.size = size
            self.sized.emit(size)
            self.canvas.update()

    def step(self, up: bool) -> None:
        """Make it a quarter larger or as much smaller."""
        wanted = round(self.size * _STEP if up else self.size / _STEP)
        self.set_size(wanted if wanted != self.size else self.size + (1 if up else -1))

    def press(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        self._back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._last = None
        self.began.emit()
        self._stroke(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Go on with the stroke, or only move the circle."""
        self._at = event.position()
        if self._last is not None:
            self._stroke(event.position())
        self.canvas.update()

    def release(self, event: QMouseEvent) -> None:
        """End the stroke."""
        del event
        self._last = None
        self.ended.emit()

    def leave(self) -> None:
        """Take the circle away."""
        self._at = self._last = None
        self.canvas.update()

    def _stroke(self, at: QPointF) -> None:
        here = self.canvas.shares(at)
        start = self._last if self._last is not None else here
        self._at, self._last = at, here
        self.painted.emit([start.toTuple(), here.toTuple()], self._back)

    def paint(self, painter: QPainter) -> None:
        """Draw the circle."""
        if self._at is None:
            return
        target = self.canvas.target
        reach = max(1.0, self.radius * min(target.width(), target.height()))
        circle = QPainterPath()
        circle.addEllipse(self._at, reach, reach)
        draw_outline(painter, circle, white(), 1.25, dashed=self._back and self._last is not None)
