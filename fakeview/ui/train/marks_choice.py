"""Whether marks of people guide the training, and the folder that they lie in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fakeview.ui.opening import ask_folder
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel, Switch, button
from trainer.words import mark, tr

_WIDTH = 480
ABOUT = mark(
    "Pulls the network towards the places that people marked: PNG masks named like the pictures."
)
_CHOOSE = mark("Choose the folder of marks")


class MarksChoice(QWidget):
    """A switch, off at first, and a folder; a folder that is only suggested switches nothing on."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._chosen: Path | None = None
        self._suggested: Path | None = None
        self.switch = Switch(theme, tr("Learn from marks of people"))
        self.switch.toggled.connect(self._show)
        self.choose = button(tr("Choose…"), "outline", self.ask)
        self.choose.setAccessibleName(tr(_CHOOSE))
        self.name = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.switch)
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        self.setFixedWidth(_WIDTH)
        self._show()

    @property
    def on(self) -> bool:
        """Whether marks are to be learnt from."""
        return self.switch.isChecked()

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen, or else the one that is suggested."""
        return self._chosen or self._suggested

    def ask(self) -> None:
        """Ask for the folder; choosing one switches the marks on."""
        start = str(self.folder or "")
        if (folder := ask_folder(self, start, tr(_CHOOSE))) is not None:
            self._chosen = folder
            self.switch.setChecked(True)
            self._show()

    def suggest(self, folder: Path | None) -> None:
        """Offer a folder that was found beside the data; None: there is none.

        Another one than before was not asked for yet, so the marks are switched off.
        """
        other, self._suggested = folder != self._suggested, folder
        if self._chosen is None and other:
            self.switch.setChecked(False)
        self._show()

    def lacking(self) -> str:
        """Return what is still to be answered; empty when nothing is."""
        lacks = self.on and self.folder is None
        return tr("Choose the folder of marks, or switch them off.") if lacks else ""

    def _show(self) -> None:
        folder, offered = self.folder, self._chosen is None
        text = tr("no folder chosen yet")
        if folder is not None:
            found = tr("found beside the list: {name}", name=folder.name)
            text = found if offered else str(folder)
        self.name.set_whole(text, "" if folder is None else str(folder))
        self.changed.emit()
