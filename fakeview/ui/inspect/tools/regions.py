"""Regions: outlines of those that weigh most, their weight and rank, a click hides one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPolygonF,
    QTransform,
)

from fakeview.ui.inspect.explain_words import signed
from fakeview.ui.inspect.tools.base import Tool
from fakeview.ui.inspect.tools.marking import draw_note, draw_outline, white
from fakeview.ui.theme import Theme
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.explain.regions import Regions
    from fakeview.ui.inspect.canvas import Canvas

MOST_OUTLINES = 20


class RegionTool(Tool):
    """Shows the regions of the map that lies over the picture."""

    clicked = Signal(int)  # a piece, to be hidden or shown again
    read = Signal(str)  # the region below the cursor in words, or nothing

    cursor = Qt.CursorShape.PointingHandCursor
    hovers = True

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._theme = theme
        self.regions: Regions | None = None  # of the map in view
        self._paths: dict[int, QPainterPath] = {}
        self._hidden: frozenset[int] = frozenset()
        self.hovered: int | None = None  # the piece that the cursor or the keys are at
        self._at: QPointF | None = None
        self.outlines = 5

    def show_regions(self, regions: Regions | None) -> None:
        """Show another map's regions."""
        if regions is not self.regions:
            self.regions, self._paths = regions, {}
            self._hover(None, None)

    def show_hidden(self, pieces: frozenset[int]) -> None:
        """Say which pieces are hidden."""
        self._hidden = pieces
        self._hover(self.hovered, self._at)

    def set_outlines(self, count: int) -> None:
        """Outline that many regions, 0 to `MOST_OUTLINES`."""
        self.outlines = min(max(count, 0), MOST_OUTLINES)
        self.canvas.update()

    # Hands

    def press(self, event: QMouseEvent) -> None:
        """Hide the region, or show it again."""
        self.move(event)
        if self.hovered is not None:
            self.clicked.emit(self.hovered)

    def move(self, event: QMouseEvent) -> None:
        """Read the region below the cursor."""
        place = self.canvas.shares(event.position())
        found = None if self.regions is None else self.regions.at(place.x(), place.y())
        self._hover(found, event.position())

    def leave(self) -> None:
        """Read nothing."""
        self._hover(None, None)

    def key(self, event: QKeyEvent) -> bool:
        """Up and Down go through the regions by rank, Space hides or shows the one in question."""
        ranked = self.regions.ranked if self.regions is not None else []
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and ranked:
            here = ranked.index(self.hovered) if self.hovered in ranked else -1
            there = max(0, min(here + step, len(ranked) - 1))
            self._hover(ranked[there], None)
            return True
        if event.key() == Qt.Key.Key_Space and self.hovered is not None:
            self.clicked.emit(self.hovered)
            return True
        return False

    def _hover(self, piece: int | None, at: QPointF | None) -> None:
        self.hovered, self._at = piece, at
        self.read.emit(" ".join(filter(None, self.words())))
        self.canvas.update()

    def words(self) -> tuple[str, str]:
        """Return what there is to say of the region in question: rank, and weight."""
        regions, piece = self.regions, self.hovered
        if regions is None or piece is None:
            return "", ""
        action = tr("Hidden; a click shows it." if piece in self._hidden else "A click hides it.")
        if regions.weights is None:
            return tr("No map is on, so no weight."), action
        weight = float(regions.weights[piece])
        push = signed(weight)
        if weight > 0:
            push = tr("{weight} towards generated", weight=push)
        elif weight < 0:
            push = tr("{weight} away from generated", weight=push)
        rank = tr("Rank {rank} of {count}.", rank=regions.rank(piece), count=len(regions.ranked))
        return push, f"{rank} {action}"

    # Painting

    def paint(self, painter: QPainter) -> None:
        """Draw the outlines, the one in question above the others, and its note."""
        regions = self.regions
        if regions is None:
            return
        for piece in reversed(regions.ranked[: self.outlines]):
            if piece != self.hovered:
                self._outline(painter, piece, 1.5)
        if self.hovered is not None:
            self._outline(painter, self.hovered, 2.5)
            title, text = self.words()
            at = self._at if self._at is not None else self._middle(self.hovered)
            draw_note(painter, at, title, text, self.canvas, self._theme)

    def _outline(self, painter: QPainter, piece: int, width: float) -> None:
        draw_outline(painter, self._path(piece), white(), width)

    def _path(self, piece: int) -> QPainterPath:
        """A region's outline in widget coordinates."""
        assert self.regions is not None
        if piece not in self._paths:
            path = QPainterPath()
            for line in self.regions.outlines(piece):
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))
                path.closeSubpath()
            self._paths[piece] = path
        target = self.canvas.target
        return _scaled(self._paths[piece], target)

    def _middle(self, piece: int) -> QPointF:
        return self._path(piece).boundingRect().center()


def _scaled(path: QPainterPath, target: QRectF) -> QPainterPath:
    move = QTransform.fromTranslate(target.left(), target.top())
    return (QTransform.fromScale(target.width(), target.height()) * move).map(path)
