"""The slim bar at the canvas's left: which tool is in hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from fakeview.ui.actions import ACTIONS, TIPS
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.tools.base import HAND, TOOLS
from trainer.words import tr

_NAMES = {spec.id: spec.text for spec in ACTIONS}
_ICONS = {spec.id: spec.icon for spec in ACTIONS}
EDGE = 12  # px from the canvas's edge


class ToolBar(QFrame):
    """Stands at the top left of its canvas."""

    chosen = Signal(str)

    def __init__(self, canvas: Canvas, icons: Icons) -> None:
        super().__init__(canvas)
        self.setObjectName("toolBar")
        self.setAccessibleName(tr("Tools"))
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        for name in TOOLS:
            action = f"tool_{name}"
            entry = QToolButton()
            entry.setProperty("kind", "view")
            entry.setCheckable(True)
            entry.setIconSize(QSize(20, 20))
            entry.setToolTip(TIPS[action])
            entry.setAccessibleName(tr(_NAMES[action]))
            entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            icons.give(entry.setIcon, _ICONS[action])
            entry.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))
            group.addButton(entry)
            column.addWidget(entry)
            self.buttons[name] = entry
        self.buttons[HAND].setChecked(True)
        self.move(EDGE, EDGE)
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the size that its buttons want as they are styled now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.adjustSize()

    @property
    def room(self) -> int:
        """What it takes of the canvas's width, with the room at both sides."""
        return 2 * EDGE + self.sizeHint().width()

    def show_tool(self, name: str) -> None:
        """Show which tool is in hand."""
        self.buttons[name].setChecked(True)

    def set_usable(self, usable: bool) -> None:
        """Without a score only the hand is of use."""
        for name, entry in self.buttons.items():
            entry.setEnabled(usable or name == HAND)
