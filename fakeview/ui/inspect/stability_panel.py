"""Does the score hold? A switch, one sentence, and the scores under small changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fakeview.ui.fields import Fold
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.stability_strip import StabilityLine, StabilityRows
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import Switch, label
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.detect.stability import Stability

_TIP = mark(
    "Score changed copies of the picture in view: saved as JPEG, shrunk, blurred, mirrored and "
    "cropped"
)


class StabilityPanel(QWidget):
    """Shows what a `StabilityDesk` found, or why there is nothing to show."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Stability"))
        self.switch = Switch(theme, tr("Stability"))
        self.switch.setChecked(True)
        self.switch.setToolTip(tr(_TIP))
        self.switch.clicked.connect(self.toggled)
        self.sentence = label("", "muted", wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.line = StabilityLine(theme)
        self.rows = StabilityRows(theme)
        self.fold = Fold(icons, tr("Each change"), self.rows)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(tr("STABILITY"), "caption"), 1)
        head.addWidget(self.switch)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.line)
        column.addWidget(self.fold)
        self.line.hide()
        self.fold.hide()

    def say(self, words: str, *, comes: bool = False) -> None:
        """Say in place of numbers how far it is, or why there are none.

        Where they are about to come the room for them stays, so that nothing below jumps while
        somebody goes from picture to picture.
        """
        self._say(words, "muted")
        if not comes:
            self.forget()
            return
        for scale in (self.line, self.rows):
            scale.clear()

    def forget(self) -> None:
        """Take the last result away, room and band as well (another detector has its own)."""
        for scale in (self.line, self.rows):
            scale.found = None
            scale.clear()
        self.line.hide()
        self.fold.hide()

    def show_found(self, found: Stability) -> None:
        """Show a result."""
        words = found.sentence()
        self._say(words, "")
        self.line.show_found(found, words)
        self.rows.show_found(found, words)
        self.line.show()
        self.fold.show()

    def _say(self, words: str, role: str) -> None:
        self.sentence.setText(words)
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().polish(self.sentence)
