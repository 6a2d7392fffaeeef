"""A widget that is worked on with a tool in hand, and what lies over what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from fakeview.ui.inspect.tools.base import Layer, Tool
from fakeview.ui.inspect.tools.hand import Hand

if TYPE_CHECKING:
    from fakeview.ui.inspect.canvas import Canvas


class Handled(QWidget):
    """The canvas's half that knows tools: gives them mouse and keys, and lets layers paint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: list[Layer] = []
        self._hand: Tool = Hand(cast("Canvas", self))  # not shown
        self._tool: Tool = self._hand
        self._acting: Tool | None = None  # the tool whose button is down

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to work on."""
        return False

    def take(self, tool: Tool | None) -> None:
        """Take a tool in hand; None is the hand itself."""
        self._acting = None
        self._tool.leave()
        self._tool = tool or self._hand
        self.setMouseTracking(self._tool.hovers)
        self.show_cursor()
        self.update()

    def add_layer(self, layer: Layer) -> None:
        """Lay something over the picture and its map; it draws itself each time."""
        self._layers.append(layer)

    def show_cursor(self) -> None:
        """Show the cursor of the tool in hand."""
        if self._tool.cursor == Qt.CursorShape.ArrowCursor:
            self.unsetCursor()
        else:
            self.setCursor(self._tool.cursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Use the tool; the middle button moves the picture whichever it is."""
        if not self.has_picture or self._acting is not None:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._acting = self._tool
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._acting = self._hand
        if self._acting is not None:
            self._acting.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or let the tool hover."""
        if self.has_picture:
            (self._acting or self._tool).move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if self._acting is not None and not event.buttons():
            acting, self._acting = self._acting, None
            acting.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Use the tool for the second time in a row."""
        if self.has_picture and event.button() == Qt.MouseButton.LeftButton:
            self._acting = self._tool
            self._tool.double(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered over any more."""
        super().leaveEvent(event)
        if self._acting is None:
            self._tool.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give keys that no action took to the tool."""
        if not self._tool.key(event):
            super().keyPressEvent(event)

    def paint_layers(self, painter: QPainter) -> None:
        """Draw the layers, and what belongs to the tool above them."""
        for layer in self._layers:
            layer.paint(painter, cast("Canvas", self))  # not shown
        self._tool.paint(painter)
