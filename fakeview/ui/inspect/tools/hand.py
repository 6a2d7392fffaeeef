"""The hand: moves the picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from fakeview.ui.inspect.tools.base import Tool


class Hand(Tool):
    """Drags the picture; a double click goes to 100 % at this point, or back to the whole."""

    _held: QPointF | None = None

    def press(self, event: QMouseEvent) -> None:
        """Take hold of the picture."""
        self._held = event.position()
        self.canvas.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, event: QMouseEvent) -> None:
        """Move the picture along."""
        if self._held is not None:
            moved, self._held = event.position() - self._held, event.position()
            self.canvas.pan_by(moved)

    def release(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self.leave()

    def double(self, event: QMouseEvent) -> None:
        """Go to 100 %, or back to the whole picture."""
        if self.canvas.fitted:
            self.canvas.zoom_to(1.0, event.position())
        else:
            self.canvas.fit()

    def leave(self) -> None:
        """Let go of the picture."""
        self._held = None
        self.canvas.show_cursor()
