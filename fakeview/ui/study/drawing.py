"""Marks on the picture in view: the tools, what they drew, and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath

from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.tools.base import Tool
from fakeview.ui.inspect.tools.brush import Brush
from fakeview.ui.inspect.tools.marking import black, draw_stripes, white
from fakeview.ui.inspect.tools.work import mask_image
from fakeview.ui.study.keys import BRUSH, ERASE, HAND, POLYGON
from fakeview.ui.study.polygon import Polygon
from fakeview.ui.theme import SMALL, font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fakeview.explain.strokes import Point
    from fakeview.study.blind.regions import Region, Sketch

TOOLS = (HAND, BRUSH, POLYGON, ERASE)
_OTHERS = 0.5  # opacity of marks that strokes don't go to
_BADGE = 18.0


class Eraser(Brush):
    """A brush that takes away."""

    def press(self, event: QMouseEvent) -> None:
        """Begin to take away, whatever keys are held."""
        self._back = True
        self._last = None
        self.began.emit()
        self._stroke(event.position())


class MarkLayer:
    """Stripes on every mark, and its number where there are several."""

    def __init__(self) -> None:
        self.images: list[tuple[QImage, QPointF]] = []  # with the place of the number, in shares
        self.current = -1

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw them."""
        several = len(self.images) > 1
        for number, (image, _) in enumerate(self.images):
            painter.setOpacity(1.0 if number == self.current or not several else _OTHERS)
            draw_stripes(painter, image, canvas)
        painter.setOpacity(1.0)
        if several:
            for number, (_, place) in enumerate(self.images):
                self._badge(painter, canvas.target, place, number)

    def _badge(self, painter: QPainter, target: QRectF, place: QPointF, number: int) -> None:
        at = target.topLeft() + QPointF(place.x() * target.width(), place.y() * target.height())
        box = QRectF(0, 0, _BADGE, _BADGE)
        box.moveCenter(at)
        chosen = number == self.current
        path = QPainterPath()
        path.addRoundedRect(box, _BADGE / 2, _BADGE / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, white() if chosen else black(190))
        painter.setPen(black() if chosen else white())
        painter.setFont(font(SMALL, font(SMALL).Weight.DemiBold, tabular=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        painter.restore()


class MarkDesk(QObject):
    """Holds the sketch of the picture in view; hands give, the list shows."""

    changed = Signal()  # the marks, their number or which one is current
    chosen = Signal(str)  # one of TOOLS

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._sketch: Sketch | None = None
        self.tool = HAND
        self._drawing = False  # whether a stroke is under way
        self.brush, self.eraser, self.polygon = Brush(canvas), Eraser(canvas), Polygon(canvas)
        self._tools: dict[str, Tool | None] = {
            HAND: None, BRUSH: self.brush, POLYGON: self.polygon, ERASE: self.eraser,
        }  # fmt: skip
        self.layer = MarkLayer()
        canvas.add_layer(self.layer)
        self._connect()

    def _connect(self) -> None:
        for brush in (self.brush, self.eraser):
            brush.began.connect(self._begin)
            brush.painted.connect(self._stroke)
            brush.ended.connect(self._end)
        self.brush.sized.connect(self.eraser.set_size)
        self.eraser.sized.connect(self.brush.set_size)
        self.polygon.closed.connect(self._close)

    # Which picture

    def open(self, width: int, height: int, regions: Sequence[Region]) -> None:
        """Begin with a picture, and what was marked on it before."""
        from fakeview.study.blind.regions import Sketch

        self._sketch = Sketch(width, height, regions)
        self._show()

    def forget(self) -> None:
        """There is no picture any more."""
        self.polygon.drop()
        self._let_go()
        self._sketch = None
        self._show()

    def choose(self, tool: str) -> None:
        """Take a tool in hand."""
        if tool != POLYGON:
            self.polygon.drop()
        self.tool = tool
        self._canvas.take(self._tools[tool])
        self.chosen.emit(tool)

    def put_away(self) -> bool:
        """Drop a line that was begun, else the tool; returns whether there was either."""
        if self.polygon.drop():
            return True
        if self.tool == HAND:
            return False
        self.choose(HAND)
        return True

    # What is marked

    @property
    def sketch(self) -> Sketch | None:
        """What is drawn on the picture in view."""
        return self._sketch

    def regions(self) -> tuple[Region, ...]:
        """Return what is marked; a line that was begun counts as closed."""
        self.polygon.close()
        return self._sketch.regions() if self._sketch is not None else ()

    def take(self, number: int) -> None:
        """Let strokes go to a mark; -1: to a new one."""
        if self._sketch is not None and self._sketch.current != number:
            self._sketch.take(number)
            self._show(moved=False)

    def remove(self, number: int) -> None:
        """Take a mark away."""
        if self._sketch is not None:
            self._let_go()
            self._sketch.remove(number)
            self._show()

    def write(self, number: int, note: str) -> None:
        """Say something about a mark."""
        if self._sketch is not None:
            self._sketch.write(number, note)

    def undo(self) -> None:
        """Take back a corner of the line that is begun, else a step."""
        if self.polygon.drawing:
            self.polygon.corners.pop()
            self._canvas.update()
        elif self._sketch is not None:
            self._let_go()
            self._sketch.undo()
            self._show()

    def redo(self) -> None:
        """Do again what was undone."""
        if self._sketch is not None:
            self._let_go()
            self._sketch.redo()
            self._show()

    # Hands

    def _let_go(self) -> None:
        """End a stroke here although the button is still down: it is of this picture and step."""
        if self._drawing:
            self._canvas.take(self._tools[self.tool])
            self._end()

    def _begin(self) -> None:
        if self._sketch is not None:
            self._drawing = True
            self._sketch.begin()

    def _stroke(self, points: list[Point], back: bool) -> None:
        sketch = self._sketch
        if sketch is None:
            return
        radius = self.brush.radius
        if back:
            sketch.erase(points, radius)
        else:
            sketch.paint(points, radius)
        self._draw(range(sketch.count) if back else (sketch.current,))

    def _end(self) -> None:
        self._drawing = False
        if self._sketch is not None:
            self._sketch.end()
            self._show()

    def _close(self, corners: list[Point]) -> None:
        if self._sketch is not None:
            self._sketch.polygon(corners)
            self._show()

    def _show(self, *, moved: bool = True) -> None:
        count = self._sketch.count if self._sketch is not None else 0
        if moved:
            del self.layer.images[:]
            self._draw(range(count))
        self.layer.current = self._sketch.current if self._sketch is not None else -1
        self._canvas.update()
        self.changed.emit()

    def _draw(self, numbers: Sequence[int]) -> None:
        """Make the images of some marks anew."""
        import numpy as np

        assert self._sketch is not None or not numbers
        for number in numbers:
            area = self._sketch.area(number) if self._sketch is not None else None
            if area is None:
                continue
            rows, columns = np.flatnonzero(area.any(1)), np.flatnonzero(area.any(0))
            place = QPointF()
            if rows.size:
                across = (int(columns[0]) + int(columns[-1]) + 1) / 2 / area.shape[1]
                place = QPointF(across, (int(rows[0]) + 0.5) / area.shape[0])
            entry = (mask_image(area), place)
            if number < len(self.layer.images):
                self.layer.images[number] = entry
            else:
                self.layer.images.append(entry)
                self.layer.current = number
        self._canvas.update()
