"""The picture surface: zoom, place, one map and layers on top, and a tool in hand."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QImage,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from fakeview.ui.inspect.drawing import draw_message, draw_placeholder, level_for, stretch
from fakeview.ui.inspect.tools.handled import Handled
from fakeview.ui.inspect.work import Display
from fakeview.ui.theme import Theme
from trainer.words import tr

_MARGIN = 16
_BAR_ROOM = 64
_MAX_ZOOM = 32.0
_MAX_FIT = 8.0
_STEP = 1.25
_CRISP = 4.0  # from here on single pixels are what one wants to see
FADE_MS = 120


class Canvas(Handled):
    """Shows one picture. Zoom 1.0 is one picture pixel per screen pixel."""

    zoom_changed = Signal(float)
    moved = Signal()  # zoom or place is another

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._display: Display | None = None
        self._placeholder: QImage | None = None
        self._message = ("", "")
        self.overlay: QImage | None = None  # the map over the picture
        self._opacity = 0.55
        self.bare = False  # whether the map is hidden while something is held down
        self._zoom = 1.0
        self._centre = QPointF()
        self._fitted = True
        self._inset = 0
        self._left, self._top = 0, 0
        self._fade = QVariantAnimation(self, duration=FADE_MS, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(self.update)
        self.setAccessibleName(tr("Picture"))
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
        self._display, self.overlay, self._message = None, None, ("", "")
        self._placeholder = image
        self.update()

    def show_message(self, title: str, text: str) -> None:
        """Say in place of a picture why there is none."""
        self._display, self.overlay, self._placeholder = None, None, None
        self._message = (title, text)
        self.update()

    def set_overlay(self, image: QImage | None) -> None:
        """Lay a map over the whole picture, or take it away."""
        if image is self.overlay:
            return
        appears = self.overlay is None and image is not None
        self.overlay = image
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
        if bare != self.bare:
            self.bare = bare
            self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a decoded picture is shown."""
        return self._display is not None

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
            self._zoom = self.fit_zoom
            middle = self._picture_size() / 2
            self._centre = QPointF(middle.width(), middle.height())
            self._changed()
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
        self._changed()
        self.update()

    def zoom_by(self, steps: float, about: QPointF | None = None) -> None:
        """Zoom in (positive) or out by steps of a quarter."""
        self.zoom_to(self._zoom * _STEP**steps, about)

    @property
    def fit_zoom(self) -> float:
        """The zoom at which the whole picture fits; 1 without a picture."""
        if self._display is None:
            return 1.0
        room = self._room()
        across, down = room.width() / self._display.width, room.height() / self._display.height
        return min(across, down, _MAX_FIT) * self.devicePixelRatioF()

    @property
    def place(self) -> QPointF:
        """The point in the middle, from (0, 0) to (1, 1) across the picture."""
        if self._display is None:
            return QPointF(0.5, 0.5)
        middle, size = self._to_picture(self._middle()), self._picture_size()
        return QPointF(middle.x() / size.width(), middle.y() / size.height())

    def show_place(self, zoom: float, place: QPointF) -> None:
        """Zoom, and move a point (from (0, 0) to (1, 1) across the picture) to the middle."""
        if self._display is None:
            return
        size = self._picture_size()
        self._fitted = False
        self._zoom = min(max(zoom, self._least_zoom()), _MAX_ZOOM)
        self._centre = QPointF(place.x() * size.width(), place.y() * size.height())
        self._hold_in_view()
        self._changed()
        self.update()

    def _changed(self) -> None:
        self.zoom_changed.emit(self._zoom)
        self.moved.emit()

    def pan_by(self, moved: QPointF) -> None:
        """Move the picture by so many screen pixels, as far as its edge allows."""
        if self._display is None:
            return
        if self._fitted:
            if self._target().width() <= self.width() and self._target().height() <= self.height():
                return
            self._fitted = False
        self._centre = self._centre - moved / self._scale()
        self._hold_in_view()
        self.moved.emit()
        self.update()

    def set_inset(self, right: int) -> None:
        """Keep a strip at the right free, because a drawer covers it."""
        if right != self._inset:
            self._inset = right
            if self._fitted:
                self.fit()

    def set_edges(self, left: int, top: int) -> None:
        """Keep a fitted picture clear of what floats at the left and at the top."""
        if (left, top) != (self._left, self._top):
            self._left, self._top = left, top
            if self._fitted:
                self.fit()

    @property
    def free_width(self) -> int:
        """The width that no drawer covers."""
        return self.width() - self._inset

    @property
    def free_left(self) -> int:
        """The width at the left that the tools take; the picture is centred beside them."""
        return max(0, self._left - _MARGIN)

    @property
    def size_in_pixels(self) -> QSize:
        """The picture's own size; empty without a picture."""
        if self._display is None:
            return QSize()
        return QSize(self._display.width, self._display.height)

    @property
    def target(self) -> QRectF:
        """Where the picture lies in the widget; parts of it may be out of sight."""
        return self._target() if self._display is not None else QRectF()

    def shares(self, point: QPointF) -> QPointF:
        """Return where a point of the widget lies: (0, 0) to (1, 1) across the picture."""
        target = self.target
        inside = point - target.topLeft()
        return QPointF(inside.x() / target.width(), inside.y() / target.height())

    def _room(self) -> QRectF:
        # The bar floats at the bottom; a fitted picture stays clear of it.
        right = -_MARGIN - self._inset
        left, top = max(_MARGIN, self._left), max(_MARGIN, self._top)
        return QRectF(self.rect()).adjusted(left, top, right, -_BAR_ROOM)

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
            draw_placeholder(painter, self._placeholder, self._room())
        elif self._message[0]:
            draw_message(painter, *self._message, self._room(), self._theme)
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
        stretch(painter, level_for(display, self._zoom), target, seen)
        if self.overlay is not None and not self.bare:
            strength = float(self._fade.currentValue()) if self.fading else 1.0
            painter.setOpacity(self._opacity * strength)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            stretch(painter, self.overlay, target, seen)
            painter.setOpacity(1.0)
        if not self.bare:
            self.paint_layers(painter)

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
