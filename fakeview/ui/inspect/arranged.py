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
from fakeview.album.listed import FileFacts
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
        self._tally = Tally()
        self.arranged = 0  # how often all of it was put in order; for tests and measurements
        self._recount = False  # the tally was counted by another filter, or another list
        self._gone = False
        self._facts: dict[int, FileFacts] = {}  # by which the rows stand where they do
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
        shown = self.order.arrange(self.filter.passing(list(self._model)))
        self._recount = self._recount or self._gone
        self._gone = False
        if shown == self.items:
            return False
        self.beginResetModel()
        self.items, self._rows = shown, None
        self.endResetModel()
        return True

    def ask(self, asked: Filter) -> None:
        """Take another filter, which is seen with the next `arrange`."""
        self.filter = asked
        self._recount = True
        self.counted.emit()

    @property
    def tally(self) -> Tally:
        """The counts. After another filter they are made when somebody looks, not per letter."""
        if self._recount:
            self._recount = False
            self._tally.recount(self._model, self.filter)
        return self._tally

    def _count(self, item: Item) -> int:
        said = self.filter.judge(item)
        if not self._recount:
            self._tally.count(item, said)
        return said

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        passed = []
        for row in range(first, last + 1):
            item = self._model.at(row)
            self._facts[item.key] = item.facts
            if self._count(item) == IN:
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
            moved = self.order.moves or self.filter.moves
            for row in range(first, last + 1):
                item = self._model.at(row)
                self._count(item)
                if self._facts.get(item.key) is not item.facts:  # its file was moved or renamed
                    self._facts[item.key] = item.facts
                    moved = True
            self.counted.emit()
            if moved:
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
        self._facts.clear()
        self._tally.clear()
        self._recount = False
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
