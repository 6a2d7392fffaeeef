"""The menu of the selected pictures: on a right click in the list, and on the Menu key."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from fakeview.ui.actions import OF_CHOSEN, Actions


class ContextMenu(QObject):
    """Opens over a list; what it offers comes from the table of actions."""

    def __init__(
        self,
        view: QAbstractItemView,
        actions: Actions,
        submenus: Mapping[str, QMenu],
        refresh: Callable[[], object],
    ) -> None:
        super().__init__(view)
        self._view, self._refresh = view, refresh
        self.menu = QMenu(view)
        for name in OF_CHOSEN:
            if not name:
                self.menu.addSeparator()
            elif name in submenus:
                self.menu.addMenu(submenus[name])
            else:
                self.menu.addAction(actions[name])
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open at the mouse or, by key, below the picture that is looked at."""
        if event.type() != QEvent.Type.ContextMenu or not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        viewport = self._view.viewport()
        point = viewport.mapFromGlobal(event.globalPos())
        if by_key or watched is not viewport:
            point = self._below_current()
        elif not self._view.indexAt(point).isValid():
            return True  # beside the pictures: there is nothing it could be about
        if self._view.selectionModel().hasSelection() or self._view.currentIndex().isValid():
            self._refresh()
            self.menu.popup(viewport.mapToGlobal(point))
        return True

    def _below_current(self) -> QPoint:
        index = self._view.currentIndex()
        self._view.scrollTo(index)
        box = self._view.visualRect(index)
        return QPoint(box.left() + 24, box.bottom())
