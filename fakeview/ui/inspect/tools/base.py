"""What a tool is, and what may lie over the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

if TYPE_CHECKING:
    from fakeview.ui.inspect.canvas import Canvas

HAND, REGIONS, BRUSH, RECTANGLE = "hand", "regions", "brush", "rectangle"
TOOLS = (HAND, REGIONS, BRUSH, RECTANGLE)


class Layer(Protocol):
    """Something that lies over the picture and its map, whichever tool is in hand."""

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw it in widget coordinates."""


class Tool(QObject):
    """What the left button and a few keys do while this tool is in hand; this one does nothing.

    A tool only looks at its canvas and tells what was done; what follows from it is decided
    elsewhere.
    """

    cursor = Qt.CursorShape.ArrowCursor
    hovers = False  # wants to know where the cursor is while no button is down

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas

    def press(self, event: QMouseEvent) -> None:
        """A button went down on a picture."""

    def move(self, event: QMouseEvent) -> None:
        """The cursor moved, with the button down or, if the tool hovers, without."""

    def release(self, event: QMouseEvent) -> None:
        """The button went up."""

    def double(self, event: QMouseEvent) -> None:
        """The button went down for the second time in a row."""
        self.press(event)

    def leave(self) -> None:
        """The cursor left the canvas, or another tool was taken."""

    def key(self, event: QKeyEvent) -> bool:
        """Take a key while the canvas has the focus; returns whether it was of use."""
        del event
        return False

    def paint(self, painter: QPainter) -> None:
        """Draw what belongs to the tool, above everything else."""
