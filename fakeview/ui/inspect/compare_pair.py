"""Two canvases side by side that zoom and move as one."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.work import Display
from fakeview.ui.theme import Theme
from trainer.words import mark, tr

LEFT, RIGHT = 0, 1
SIDES = (LEFT, RIGHT)
_NAMES = (mark("Left picture"), mark("Right picture"))
_LINE = 2  # px between the two


class Pair(QWidget):
    """Holds both canvases; what is done to one of them is done to the other.

    Pictures of one size share the zoom itself, so that a pixel stays beside its pixel. Others
    share the part that is seen: the same place in the middle, enlarged as many times beyond
    the size at which each of them fits.

    It has the canvas's own way of zooming, for the bar and the keys.
    """

    zoom_changed = Signal(float)  # of the side that leads

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes = [(0, 0), (0, 0)]
        self._following = False
        self.canvases = (Canvas(theme, self), Canvas(theme, self))
        for side, canvas in enumerate(self.canvases):
            canvas.setAccessibleName(tr(_NAMES[side]))
            canvas.moved.connect(lambda side=side: self._moved(side))
        theme.changed.connect(self.update)

    # What is shown

    def show_display(self, side: int, display: Display) -> None:
        """Show a picture on one side, at the place that the other side shows."""
        other = self.canvases[1 - side]
        self._following = True
        self.canvases[side].show_display(display)
        self._following = False
        self._sizes[side] = (display.width, display.height)
        if other.has_picture:
            self._moved(1 - side)
        else:
            self.zoom_changed.emit(self.zoom)

    def set_bare(self, bare: bool) -> None:
        """Hide the maps while something is held down."""
        for canvas in self.canvases:
            canvas.set_bare(bare)

    # Zoom and place

    @property
    def lead(self) -> Canvas:
        """The canvas whose zoom is shown: the left one, unless only the right has a picture."""
        left, right = self.canvases
        return right if right.has_picture and not left.has_picture else left

    @property
    def zoom(self) -> float:
        """Screen pixels per picture pixel of the side that leads."""
        return self.lead.zoom

    @property
    def free_left(self) -> int:
        """The width at the left that tools take: there are none."""
        return 0

    @property
    def free_width(self) -> int:
        """The width of both."""
        return self.width()

    def fit(self) -> None:
        """Make both whole pictures as large as there is room."""
        self.lead.fit()

    def zoom_to(self, zoom: float) -> None:
        """Zoom both; the middle stays put."""
        self.lead.zoom_to(zoom)

    def zoom_by(self, steps: float) -> None:
        """Zoom both in (positive) or out by steps of a quarter."""
        self.lead.zoom_by(steps)

    def _moved(self, side: int) -> None:
        """Bring the other side to where this one is."""
        if self._following:
            return
        self._following = True
        one, other = self.canvases[side], self.canvases[1 - side]
        if one.fitted:
            other.fit()
        elif self._sizes[0] == self._sizes[1]:
            other.show_place(one.zoom, one.place)
        else:
            other.show_place(one.zoom / one.fit_zoom * other.fit_zoom, one.place)
        self._following = False
        self.zoom_changed.emit(self.zoom)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each side half, to the pixel; a pixel that is left over widens the line."""
        super().resizeEvent(event)
        half = (self.width() - _LINE) // 2
        left, right = self.canvases
        self._following = True  # each keeps its own state, and they are the same
        left.setGeometry(0, 0, half, self.height())
        right.setGeometry(self.width() - half, 0, half, self.height())
        self._following = False
        self.zoom_changed.emit(self.zoom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line between them."""
        left, right = (canvas.geometry() for canvas in self.canvases)
        painter = QPainter(self)
        gap = QRect(left.right() + 1, 0, right.left() - left.right() - 1, self.height())
        painter.fillRect(gap, self._theme.color("surface"))
        painter.end()
