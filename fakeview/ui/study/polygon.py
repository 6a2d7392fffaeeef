"""The polygon: a click for each corner; a double click, or Enter, closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath

from fakeview.ui.inspect.tools.base import Tool
from fakeview.ui.inspect.tools.marking import draw_outline, white

if TYPE_CHECKING:
    from fakeview.ui.inspect.canvas import Canvas

_LEAST = 3
_NEAR = 8.0  # pixels from the first corner at which a click closes it
_DOT = 3.0


class Polygon(Tool):
    """Draws a closed line; corners are shares of the picture, so zooming moves none."""

    closed = Signal(list)  # [(x, y), ...] in shares of the picture

    cursor = Qt.CursorShape.CrossCursor
    hovers = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.corners: list[QPointF] = []
        self._at: QPointF | None = None

    @property
    def drawing(self) -> bool:
        """Whether a line is begun."""
        return bool(self.corners)

    def press(self, event: QMouseEvent) -> None:
        """Set a corner, or close the line at its first one."""
        here = event.position()
        if len(self.corners) >= _LEAST and _distance(self._seen(self.corners[0]), here) < _NEAR:
            self.close()
            return
        share = self.canvas.shares(here)
        self.corners.append(QPointF(_within(share.x()), _within(share.y())))
        self._at = here
        self.canvas.update()

    def move(self, event: QMouseEvent) -> None:
        """Let the line follow the cursor."""
        self._at = event.position()
        if self.corners:
            self.canvas.update()

    def double(self, event: QMouseEvent) -> None:
        """Close it; the first click of the two has set the last corner."""
        del event
        self.close()

    def leave(self) -> None:
        """The cursor left: the line ends at its last corner."""
        self._at = None
        self.canvas.update()

    def key(self, event: QKeyEvent) -> bool:
        """Backspace takes the last corner back."""
        if event.key() == Qt.Key.Key_Backspace and self.corners:
            self.corners.pop()
            self.canvas.update()
            return True
        return False

    def close(self) -> bool:
        """Close the line; returns whether one was begun. Less than three corners mark nothing."""
        corners, self.corners = self.corners, []
        if len(corners) >= _LEAST:
            self.closed.emit([corner.toTuple() for corner in corners])
        self.canvas.update()
        return bool(corners)

    def drop(self) -> bool:
        """Forget the line; returns whether one was begun."""
        begun, self.corners = bool(self.corners), []
        self.canvas.update()
        return begun

    def _seen(self, share: QPointF) -> QPointF:
        target: QRectF = self.canvas.target
        return target.topLeft() + QPointF(share.x() * target.width(), share.y() * target.height())

    def paint(self, painter: QPainter) -> None:
        """Draw the line so far and its corners."""
        if not self.corners:
            return
        seen = [self._seen(corner) for corner in self.corners]
        path = QPainterPath(seen[0])
        for corner in seen[1:]:
            path.lineTo(corner)
        if self._at is not None:
            path.lineTo(self._at)
        draw_outline(painter, path, white(), 1.5)
        dots = QPainterPath()
        for corner in seen:
            dots.addEllipse(corner, _DOT, _DOT)
        draw_outline(painter, dots, white(), 1.5)


def _distance(one: QPointF, other: QPointF) -> float:
    return float((one - other).manhattanLength())


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)
