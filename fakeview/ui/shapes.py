"""The verdict's shapes: never colour alone. Triangle, half-filled diamond, open circle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from fakeview.album.filters import KIND_WORDS
from fakeview.album.listed import FAILED, GENERATED, NONE, UNCERTAIN, WAITING
from fakeview.ui.theme import Theme

SHORT_WORDS = {kind: KIND_WORDS[kind] for kind in (GENERATED, UNCERTAIN, NONE)}
"""The verdict where there is little room; the whole words are the verdict's own."""


def draw_thumbnail(painter: QPainter, image: QImage | None, box: QRect, theme: Theme) -> None:
    """Draw the central square of a picture into a rounded box; its ground alone without one."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(box), 6, 6)
    painter.fillPath(path, theme.color("canvas"))
    if image is None:
        return
    side = min(image.width(), image.height())
    part = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    painter.save()
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image, part)
    painter.restore()


def draw_shape(painter: QPainter, kind: str, box: QRectF, theme: Theme) -> None:
    """Draw the shape of a verdict kind (or of a failed or waiting picture) into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.5, box.width() / 9)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    if kind == GENERATED:
        _triangle(painter, inner, theme.color("generated"), width)
    elif kind == UNCERTAIN:
        draw_diamond(painter, inner, theme.color("uncertain"), width)
    elif kind == NONE:
        painter.setPen(QPen(theme.color("none"), width))
        painter.drawEllipse(inner)
    elif kind == FAILED:
        _cross(painter, inner, theme.color("danger"), width)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("edge"))
        radius = box.width() / 10
        for step in (-1, 0, 1):
            centre = QPointF(box.center().x() + step * box.width() / 3, box.center().y())
            painter.drawEllipse(centre, radius, radius)
    painter.restore()


def _triangle(painter: QPainter, box: QRectF, color: QColor, width: float) -> None:
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(color)
    top = QPointF(box.center().x(), box.top() + box.height() * 0.06)
    bottom = box.bottom() - box.height() * 0.06
    corners = [top, QPointF(box.right(), bottom), QPointF(box.left(), bottom)]
    painter.drawPolygon(QPolygonF(corners))


def draw_diamond(painter: QPainter, box: QRectF, color: QColor, width: float) -> None:
    """Draw a diamond whose left half is filled."""
    pen = QPen(color, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    centre = box.center()
    top, bottom = QPointF(centre.x(), box.top()), QPointF(centre.x(), box.bottom())
    left, right = QPointF(box.left(), centre.y()), QPointF(box.right(), centre.y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([top, bottom, left]))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([top, right, bottom, left]))


def _cross(painter: QPainter, box: QRectF, color: QColor, width: float) -> None:
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawEllipse(box)
    x, y, part = box.center().x(), box.center().y(), box.height()
    painter.drawLine(QPointF(x, y - part * 0.24), QPointF(x, y + part * 0.04))
    painter.drawPoint(QPointF(x, y + part * 0.24))


class ShapeMark(QWidget):
    """A verdict's shape as a widget of fixed size."""

    def __init__(self, theme: Theme, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = WAITING
        self.setFixedSize(QSize(side, side))
        theme.changed.connect(self.update)

    def set_kind(self, kind: str) -> None:
        """Show another shape."""
        self._kind = kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape."""
        painter = QPainter(self)
        draw_shape(painter, self._kind, QRectF(self.rect()), self._theme)
        painter.end()
