"""The submenu of what was opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from fakeview.imaging.names import one_line
from fakeview.settings import Settings
from trainer.words import tr


class RecentMenu(QObject):
    """Stands before a given action of its menu and is filled when it opens."""

    chosen = Signal(object)  # Path

    def __init__(self, menu: QMenu, before: QAction, saved: Settings) -> None:
        super().__init__(menu)
        self._saved = saved
        self._menu = QMenu(tr("Open recent"), menu)
        menu.insertMenu(before, self._menu)
        menu.aboutToShow.connect(self._fill)
        self._fill()

    @property
    def entries(self) -> list[QAction]:
        """One action per path, newest first."""
        return self._menu.actions()

    def _fill(self) -> None:
        self._menu.clear()
        for text in self._saved.recent:
            path = Path(text)
            shown = one_line(str(Path("…", path.parent.name, path.name))).replace("&", "&&")
            action = self._menu.addAction(shown)
            action.setToolTip(one_line(text))
            action.triggered.connect(lambda _checked=False, path=path: self.chosen.emit(path))
        self._menu.setEnabled(bool(self._saved.recent))
