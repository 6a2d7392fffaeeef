"""Marks that stay legible on any picture: stripes, outlines with a halo, a note beside the cursor.

On a picture they are white and black, in both themes: what lies below has any colour.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from fakeview.ui.inspect.drawing import stretch
from fakeview.ui.theme import BODY, SMALL, Theme, font

if TYPE_CHECKING:
    from fakeview.ui.inspect.canvas import Canvas

_STRIPE = 12  # px from one stripe to the next
_BESIDE = 16  # px from the cursor to its note


def white(alpha: int = 255) -> QColor:
    """Return white."""
    return QColor(255, 255, 255, alpha)


def black(alpha: int = 255) -> QColor:
    """Return black."""
    return QColor(0, 0, 0, alpha)


def draw_outline(
    painter: QPainter, path: QPainterPath, color: QColor, width: float, *, dashed: bool = False
) -> None:
    """Draw a line of a colour on a dark one that is a little wider."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, wide in ((black(150), width + 2.5), (color, width)):
        pen = QPen(ink, wide)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed and ink is color:
            pen.setDashPattern([4.0, 2.5])
        painter.setPen(pen)
        painter.drawPath(path)
    painter.restore()


def draw_stripes(painter: QPainter, mask: QImage, canvas: Canvas) -> None:
    """Draw stripes over the picture wherever a mask that covers it is opaque."""
    target = canvas.target
    seen = target.intersected(QRectF(canvas.rect()))
    if seen.isEmpty():
        return
    scale = canvas.devicePixelRatioF()
    size = (seen.size() * scale).toSize().expandedTo(QSize(1, 1))
    sheet = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.setDevicePixelRatio(scale)
    sheet.fill(Qt.GlobalColor.transparent)
    inner = QPainter(sheet)
    inner.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    inner.translate(-seen.topLeft())
    inner.fillRect(seen, _stripes(scale))
    inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    stretch(inner, mask, target, seen)
    inner.end()
    painter.drawImage(seen.topLeft(), sheet)


@cache
def _stripes(scale: float) -> QBrush:
    side = round(_STRIPE * scale)
    tile = QPixmap(side, side)
    tile.setDevicePixelRatio(scale)
    tile.fill(black(28))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for ink, shift in ((black(110), 1.2), (white(200), 0.0)):
        painter.setPen(QPen(ink, 1.5))
        for place in (-_STRIPE, 0, _STRIPE):
            start = QPointF(place - 2 + shift, _STRIPE + 2 + shift)
            painter.drawLine(start, start + QPointF(_STRIPE + 4, -_STRIPE - 4))
    painter.end()
    return QBrush(tile)


def draw_note(
    painter: QPainter, at: QPointF, title: str, text: str, canvas: Canvas, theme: Theme
) -> None:
    """Draw two lines of text beside a point, within the canvas."""
    bold, small = font(BODY, font(BODY).Weight.DemiBold, tabular=True), font(SMALL, tabular=True)
    heads, lines = QFontMetricsF(bold), QFontMetricsF(small)
    wide = max(heads.horizontalAdvance(title), lines.horizontalAdvance(text)) + 24
    box = QRectF(0, 0, wide, heads.height() + lines.height() + 18)
    box.moveTopLeft(at + QPointF(_BESIDE, _BESIDE))
    room = QRectF(0, 0, canvas.free_width, canvas.height()).adjusted(8, 8, -8, -8)
    if box.right() > room.right():
        box.moveRight(at.x() - _BESIDE)
    if box.bottom() > room.bottom():
        box.moveBottom(at.y() - _BESIDE)
    box.moveLeft(max(box.left(), room.left()))
    box.moveTop(max(box.top(), room.top()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("line"))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(box, 8, 8)
    inner = box.adjusted(12, 8, -12, -8)
    painter.setPen(theme.color("text"))
    painter.setFont(bold)
    painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
    painter.setPen(theme.color("muted"))
    painter.setFont(small)
    painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()
