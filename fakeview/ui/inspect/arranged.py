"""The list as it is shown: the pictures that pass the filter, in the order that was chosen.

Not a QSortFilterProxyModel of our own kind: it would ask Python about every single row, and sort
again for every score that comes. Here a filter is one pass over the list and a sort is one call,
and both happen when somebody says so (`settling.Settler`): what changes in the meantime is shown
where it stands.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from fakeview.album.filters import IN, Filter
from fakeview.album.order import Order
from fakeview.album.tally import Tally
from fakeview.ui.inspect.model import Item, PictureModel

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
LOOKS = Qt.ItemDataRole.DecorationRole
"""The role of a change that only the row's picture shows: no count, place or filter goes by it."""


class Arranged(QAbstractListModel):
    """Pictures in the order in which they are shown; each change of it is a reset."""

    stale = Signal()  # the order or the filter would give something else by now
    gone = Signal()  # pictures have left the list
    counted = Signal()  # the tally is another

    def __init__(self, model: PictureModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.items: list[Item] = []
        self._rows: dict[int, int] | None = {}
        self.order = Order()
        self.filter = Filter()
        self.tally = Tally()
        self.arranged = 0  # how often all of it was put in order; for tests and measurements
        self._judged = self.filter  # what the tally was counted by
        self._gone = False
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.counts_changed.connect(self._tell_gone)
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(self._emptied)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many pictures are shown."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the list of all pictures says of this one."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        return self._model.tell(self.items[index.row()], role)

    def row_of(self, item: Item) -> int:
        """Return where a picture stands; -1 if it isn't shown."""
        if self._rows is None:
            self._rows = {entry.key: row for row, entry in enumerate(self.items)}
        return self._rows.get(item.key, -1)

    def arrange(self) -> bool:
        """Filter and sort all of it; return whether anything is another way round now."""
        self.arranged += 1
        everything = list(self._model)
        asked = self.filter
        if asked == Filter():
            shown = everything
            said = None
        else:
            said = [asked.judge(item) for item in everything]
            shown = [item for item, one in zip(everything, said, strict=True) if one == IN]
        if asked != self._judged or self._gone:
            self._recount(everything, said)
        self._gone = False
        shown = self.order.arrange(shown)
        if shown == self.items:
            return False
        self.beginResetModel()
        self.items, self._rows = shown, None
        self.endResetModel()
        return True

    def _recount(self, everything: list[Item], said: list[int] | None) -> None:
        self._judged = self.filter
        self.tally.clear()
        for place, item in enumerate(everything):
            self.tally.count(item.key, item, IN if said is None else said[place])
        self.counted.emit()

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        passed = []
        for row in range(first, last + 1):
            item = self._model.at(row)
            said = self._judged.judge(item)
            self.tally.count(item.key, item, said)
            if said == IN:
                passed.append(item)
        if passed:
            start = len(self.items)
            self.beginInsertRows(_NO_INDEX, start, start + len(passed) - 1)
            if self._rows is not None:
                self._rows.update((item.key, start + row) for row, item in enumerate(passed))
            self.items.extend(passed)
            self.endInsertRows()
            if self.order != Order():
                self.stale.emit()
        self.counted.emit()

    def _removed(self) -> None:
        self._gone = True

    def _tell_gone(self) -> None:
        # Pictures leave in many runs of rows: one answer to all of them, when the counts change.
        if self._gone:
            self.gone.emit()

    def _changed(self, top: QModelIndex, bottom: QModelIndex, roles: list[int]) -> None:
        looks = roles == [LOOKS]
        first, last = top.row(), bottom.row()
        if not looks:
            for row in range(first, last + 1):
                item = self._model.at(row)
                self.tally.count(item.key, item, self._judged.judge(item))
            self.counted.emit()
            if self.order.moves or self.filter.moves:
                self.stale.emit()
        if first != last:
            if self.items:
                self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1), roles)
        elif (place := self.row_of(self._model.at(first))) >= 0:
            here = self.index(place)
            self.dataChanged.emit(here, here, roles)

    def _emptied(self) -> None:
        self.beginResetModel()
        self.items, self._rows = [], {}
        self.tally.clear()
        self.endResetModel()
        self.counted.emit()


def passed_through(arranged: Arranged, parent: QObject) -> QSortFilterProxyModel:
    """Return a model of the same rows whose indexes are made without asking Python.

    A list view asks for the index of every row each time it lays them out. 50,000 of them take
    7 ms from this one, and 145 ms from a model that is written in Python.
    """
    proxy = QSortFilterProxyModel(parent)
    proxy.setDynamicSortFilter(False)
    proxy.setSourceModel(arranged)
    return proxy
