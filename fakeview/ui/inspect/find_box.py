"""The box above the list that finds by name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from fakeview.ui.icons import Icons
from trainer.words import tr

_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class FindBox(QLineEdit):
    """Finds by name; Enter or Down goes to what was found, Esc empties it and leaves."""

    entered = Signal()
    left = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Find by name"))
        self.setAccessibleName(tr("Find pictures by name"))
        self.setToolTip(tr("Find by name (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setTextMargins(-4, 0, 0, 0)
        self.setAcceptDrops(False)  # a file dropped here is meant for the list
        leading = QLineEdit.ActionPosition.LeadingPosition
        glass = self.addAction(icons.get("magnifying-glass"), leading)
        icons.give(glass.setIcon, "magnifying-glass", "muted")

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() == Qt.Key.Key_Escape
            event.setAccepted(own)
            return own or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the list, or back to it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in _GO:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
