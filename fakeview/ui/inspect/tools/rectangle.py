"""The rectangle: chooses a part of the picture that is scored alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath

from fakeview.ui.inspect.tools.base import Tool
from fakeview.ui.inspect.tools.marking import black, draw_outline, white

if TYPE_CHECKING:
    from fakeview.ui.inspect.canvas import Canvas

_WHOLE = QRectF(0, 0, 1, 1)
_LEAST = 8  # pixels of the picture; less is a click


class Rectangle(Tool):
    """Drag to draw, drag inside to move, click outside to drop it; Shift keeps it square."""

    changed = Signal()  # it is another one, or gone

    cursor = Qt.CursorShape.CrossCursor
    hovers = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._box: QRectF | None = None  # in shares of the picture
        self._start: QPointF | None = None
        self._held: QPointF | None = None

    @property
    def box(self) -> QRectF | None:
        """The part in shares of the picture's width and height; None without one."""
        return self._box if self._start is None else None

    def clear(self) -> None:
        """Drop it, also while it is being drawn."""
        had, self._box = self._box is not None, None
        self._start = self._held = None
        self.canvas.update()
        if had:
            self.changed.emit()

    def press(self, event: QMouseEvent) -> None:
        """Begin a new one, or take hold of the one there is."""
        at = self.canvas.shares(event.position())
        if self._box is not None and self._box.contains(at):
            self._held = at
        else:
            self._start, self._box = at, QRectF(at, at)

    def move(self, event: QMouseEvent) -> None:
        """Draw or move it; the cursor tells which of them a press would do."""
        at = self.canvas.shares(event.position())
        if self._start is not None:
            square = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._box = self._drawn(self._start, at, square)
        elif self._held is not None and self._box is not None:
            moved, self._held = at - self._held, at
            self._box = _within(self._box.translated(moved))
        else:
            inside = self._box is not None and self._box.contains(at)
            shape = Qt.CursorShape.SizeAllCursor if inside else self.cursor
            self.canvas.setCursor(shape)
        self.canvas.update()

    def release(self, event: QMouseEvent) -> None:
        """Keep it, unless it was a mere click."""
        del event
        self._finish()

    def leave(self) -> None:
        """Keep it as if the button had gone up, should it be down."""
        if self._start is not None or self._held is not None:
            self._finish()

    def _finish(self) -> None:
        self._start = self._held = None
        if self._box is not None and not self._large_enough(self._box):
            self._box = None
        self.canvas.update()
        self.changed.emit()

    def _large_enough(self, box: QRectF) -> bool:
        size = self.canvas.size_in_pixels
        across, down = box.width() * size.width(), box.height() * size.height()
        return min(across, down) >= min(_LEAST, size.width(), size.height())

    def _drawn(self, start: QPointF, end: QPointF, square: bool) -> QRectF:
        if square:
            size = self.canvas.size_in_pixels
            across, down = end - start, QPointF(size.width(), size.height())
            side = max(abs(across.x()) * down.x(), abs(across.y()) * down.y())
            end = start + QPointF(
                side / down.x() * (1 if across.x() >= 0 else -1),
                side / down.y() * (1 if across.y() >= 0 else -1),
            )
        return QRectF(start, end).normalized().intersected(_WHOLE)

    def paint(self, painter: QPainter) -> None:
        """Darken what is not in it."""
        if self._box is None:
            return
        target = self.canvas.target
        box = QRectF(
            target.left() + self._box.left() * target.width(),
            target.top() + self._box.top() * target.height(),
            self._box.width() * target.width(),
            self._box.height() * target.height(),
        )
        around, edge = QPainterPath(), QPainterPath()
        around.addRect(target)
        around.addRect(box)
        painter.fillPath(around, black(110))
        edge.addRect(box)
        draw_outline(painter, edge, white(), 1.5)


def _within(box: QRectF) -> QRectF:
    """Move a box back over the picture."""
    left = min(max(box.left(), 0.0), 1 - box.width())
    top = min(max(box.top(), 0.0), 1 - box.height())
    return QRectF(left, top, box.width(), box.height())
