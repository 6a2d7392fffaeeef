"""How a canvas draws pictures and words: plain functions on a painter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from fakeview.ui.inspect.work import Display
from fakeview.ui.theme import BODY, TITLE, Theme, font

_MESSAGE_WIDTH = 440.0


def level_for(display: Display, zoom: float) -> QImage:
    """Return the smallest copy that still has a pixel for every screen pixel."""
    for level in reversed(display.levels):
        if level.width() >= display.width * zoom:
            return level
    return display.levels[0]


def stretch(painter: QPainter, image: QImage, target: QRectF, seen: QRectF) -> None:
    """Draw the part of an image that is seen; the whole of it would cover `target`."""
    across, down = image.width() / target.width(), image.height() / target.height()
    part = QRectF(
        (seen.left() - target.left()) * across,
        (seen.top() - target.top()) * down,
        seen.width() * across,
        seen.height() * down,
    )
    painter.drawImage(seen, image, part)


def draw_placeholder(painter: QPainter, image: QImage, room: QRectF) -> None:
    """Draw a small copy as large as there is room."""
    size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(QPointF(), size)
    target.moveCenter(room.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    painter.drawImage(target, image)


def draw_message(painter: QPainter, title: str, text: str, room: QRectF, theme: Theme) -> None:
    """Draw a title and a sentence below it into the middle of a room."""
    middle = QRectF(room)
    middle.setWidth(min(room.width(), _MESSAGE_WIDTH))
    middle.moveCenter(room.center())
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
    painter.setPen(theme.color("text"))
    painter.setFont(font(TITLE, font(TITLE).Weight.DemiBold))
    upper = QRectF(middle.left(), middle.top(), middle.width(), middle.height() / 2 - 4)
    painter.drawText(upper, flags | Qt.AlignmentFlag.AlignBottom, title)
    painter.setPen(theme.color("muted"))
    painter.setFont(font(BODY))
    lower = QRectF(middle.left(), middle.center().y() + 4, middle.width(), middle.height() / 2)
    painter.drawText(lower, flags | Qt.AlignmentFlag.AlignTop, text)
