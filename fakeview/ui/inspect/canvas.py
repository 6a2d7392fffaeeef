"""The picture surface: zoom, pan, one map on top, and the bare picture while a key is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from fakeview.ui.inspect.work import Display
from fakeview.ui.theme import BODY, TITLE, Theme, font

_MARGIN = 16
_BAR_ROOM = 64
_MAX_ZOOM = 32.0
_MAX_FIT = 8.0
_STEP = 1.25
_CRISP = 4.0  # from here on single pixels are what one wants to see
FADE_MS = 120


class Canvas(QWidget):
    """Shows one picture. Zoom 1.0 is one picture pixel per screen pixel."""

    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._display: Display | None = None
        self._placeholder: QImage | None = None
        self._message = ("", "")
        self._overlay: QImage | None = None
        self._opacity = 0.55
        self._bare = False
        self._zoom = 1.0
        self._centre = QPointF()
        self._fitted = True
        self._drag: QPointF | None = None
        self._inset = 0
        self._fade = QVariantAnimation(self, duration=FADE_MS, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(self.update)
        self.setAccessibleName("Picture")
        self.setMinimumSize(240, 200)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    # What is shown

    def show_display(self, display: Display) -> None:
        """Show a picture; one of the same size keeps zoom and place, for comparing."""
        old = self._display
        same = old is not None and (old.width, old.height) == (display.width, display.height)
        self._display, self._placeholder, self._message = display, None, ("", "")
        if self._fitted or not same:
            self.fit()
        self.update()

    def show_placeholder(self, image: QImage | None) -> None:
        """Show a small copy (or nothing) until the picture itself is decoded."""
        self._display, self._overlay, self._message = None, None, ("", "")
        self._placeholder = image
        self.update()

    def show_message(self, title: str, text: str) -> None:
        """Say in place of a picture why there is none."""
        self._display, self._overlay, self._placeholder = None, None, None
        self._message = (title, text)
        self.update()

    def set_overlay(self, image: QImage | None) -> None:
        """Lay a map over the whole picture, or take it away."""
        if image is self._overlay:
            return
        appears = self._overlay is None and image is not None
        self._overlay = image
        if appears and self._theme.animated():
            self._fade.start()
        elif image is None:
            self._fade.stop()
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """Set how strong the map is, 0 to 1."""
        self._opacity = opacity
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Hide the map while something is held down."""
        if bare != self._bare:
            self._bare = bare
            self.update()

    @property
    def bare(self) -> bool:
        """Whether the map is hidden right now."""
        return self._bare

    @property
    def has_picture(self) -> bool:
        """Whether a decoded picture is shown."""
        return self._display is not None

    @property
    def has_overlay(self) -> bool:
        """Whether a map lies over the picture (it may be hidden by `set_bare`)."""
        return self._overlay is not None

    @property
    def fading(self) -> bool:
        """Whether the map is just fading in."""
        return self._fade.state() == QVariantAnimation.State.Running

    # Zoom and place

    @property
    def zoom(self) -> float:
        """Screen pixels per picture pixel."""
        return self._zoom

    @property
    def fitted(self) -> bool:
        """Whether the picture follows the size of the window."""
        return self._fitted

    def fit(self) -> None:
        """Make the whole picture as large as the window allows."""
        self._fitted = True
        if self._display is not None:
            room = self._room()
            across = room.width() / self._display.width
            down = room.height() / self._display.height
            self._zoom = min(across, down, _MAX_FIT) * self.devicePixelRatioF()
            middle = self._picture_size() / 2
            self._centre = QPointF(middle.width(), middle.height())
            self.zoom_changed.emit(self._zoom)
        self.update()

    def zoom_to(self, zoom: float, about: QPointF | None = None) -> None:
        """Zoom while the point `about` (widget coordinates; default the middle) stays put."""
        if self._display is None:
            return
        fixed = about if about is not None else self._middle()
        before = self._to_picture(fixed)
        if self._fitted:
            self._centre = self._to_picture(QRectF(self.rect()).center())
        self._fitted = False
        self._zoom = min(max(zoom, self._least_zoom()), _MAX_ZOOM)
        offset = (fixed - QRectF(self.rect()).center()) / self._scale()
        self._centre = before - offset
        self._hold_in_view()
        self.zoom_changed.emit(self._zoom)
        self.update()

    def zoom_by(self, steps: float, about: QPointF | None = None) -> None:
        """Zoom in (positive) or out by steps of a quarter."""
        self.zoom_to(self._zoom * _STEP**steps, about)

    def set_inset(self, right: int) -> None:
        """Keep a strip at the right free, because a drawer covers it."""
        if right != self._inset:
            self._inset = right
            if self._fitted:
                self.fit()

    @property
    def free_width(self) -> int:
        """The width that no drawer covers."""
        return self.width() - self._inset

    def _room(self) -> QRectF:
        # The bar floats at the bottom; a fitted picture stays clear of it.
        right = -_MARGIN - self._inset
        return QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, right, -_BAR_ROOM)

    def _middle(self) -> QPointF:
        return self._room().center() if self._fitted else QRectF(self.rect()).center()

    def _scale(self) -> float:
        return self._zoom / self.devicePixelRatioF()

    def _least_zoom(self) -> float:
        assert self._display is not None
        longest = max(self._display.width, self._display.height)
        return min(1.0, 32.0 / longest)

    def _picture_size(self) -> QSizeF:
        assert self._display is not None
        return QSizeF(self._display.width, self._display.height)

    def _target(self) -> QRectF:
        size = self._picture_size() * self._scale()
        middle = self._room().center() if self._fitted else QRectF(self.rect()).center()
        left = middle.x() - self._centre.x() * self._scale()
        top = middle.y() - self._centre.y() * self._scale()
        return QRectF(QPointF(left, top), size)

    def _to_picture(self, point: QPointF) -> QPointF:
        return (point - self._target().topLeft()) / self._scale()

    def _hold_in_view(self) -> None:
        """Keep a part of the picture on the canvas, centred where it is smaller."""
        size, room = self._picture_size(), QSizeF(self.size()) / self._scale()
        x = self._hold(self._centre.x(), size.width(), room.width())
        y = self._hold(self._centre.y(), size.height(), room.height())
        self._centre = QPointF(x, y)

    @staticmethod
    def _hold(centre: float, size: float, room: float) -> float:
        if size <= room:
            return size / 2
        return min(max(centre, room / 2), size - room / 2)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, picture, map and focus ring."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("canvas"))
        if self._display is not None:
            self._paint_picture(painter, self._display)
        elif self._placeholder is not None:
            self._paint_placeholder(painter, self._placeholder)
        elif self._message[0]:
            self._paint_message(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_picture(self, painter: QPainter, display: Display) -> None:
        target = self._target()
        seen = target.intersected(QRectF(self.rect()))
        if seen.isEmpty():
            return
        smooth = self._zoom < _CRISP or self._fitted
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        self._stretch(painter, self._level(display), target, seen)
        if self._overlay is not None and not self._bare:
            strength = float(self._fade.currentValue()) if self.fading else 1.0
            painter.setOpacity(self._opacity * strength)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            self._stretch(painter, self._overlay, target, seen)
            painter.setOpacity(1.0)

    def _level(self, display: Display) -> QImage:
        """The smallest copy that still has a pixel for every screen pixel."""
        for level in reversed(display.levels):
            if level.width() >= display.width * self._zoom:
                return level
        return display.levels[0]

    @staticmethod
    def _stretch(painter: QPainter, image: QImage, target: QRectF, seen: QRectF) -> None:
        across, down = image.width() / target.width(), image.height() / target.height()
        part = QRectF(
            (seen.left() - target.left()) * across,
            (seen.top() - target.top()) * down,
            seen.width() * across,
            seen.height() * down,
        )
        painter.drawImage(seen, image, part)

    def _paint_placeholder(self, painter: QPainter, image: QImage) -> None:
        size = QSizeF(image.size()).scaled(self._room().size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(QPointF(), size)
        target.moveCenter(self._room().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(target, image)

    def _paint_message(self, painter: QPainter) -> None:
        title, text = self._message
        room = self._room()
        room.setWidth(min(room.width(), 440.0))
        room.moveCenter(self._room().center())
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
        painter.setPen(self._theme.color("text"))
        painter.setFont(font(TITLE, font(TITLE).Weight.DemiBold))
        upper = QRectF(room.left(), room.top(), room.width(), room.height() / 2 - 4)
        painter.drawText(upper, flags | Qt.AlignmentFlag.AlignBottom, title)
        painter.setPen(self._theme.color("muted"))
        painter.setFont(font(BODY))
        lower = QRectF(room.left(), room.center().y() + 4, room.width(), room.height() / 2)
        painter.drawText(lower, flags | Qt.AlignmentFlag.AlignTop, text)

    # Hands

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window while the picture is fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        elif self._display is not None:
            self._hold_in_view()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the cursor."""
        turn = event.angleDelta().y()
        if turn:
            self.zoom_by(turn / 120, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take a pinch on a touch pad as zoom."""
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom_to(self._zoom * (1 + event.value()), event.position())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton and self._display is not None:
            self._drag = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the picture with the hand."""
        if self._drag is None or self._display is None:
            return
        moved = event.position() - self._drag
        self._drag = event.position()
        if self._fitted:
            if self._target().width() <= self.width() and self._target().height() <= self.height():
                return
            self._fitted = False
        self._centre = self._centre - moved / self._scale()
        self._hold_in_view()
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._drag = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to 100 % at this point, or back to the whole picture."""
        self.mouseReleaseEvent(event)
        if self._fitted:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()
