"""Tables of numbers: sorted by a click on a heading, as long as they need to be."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from fakeview.study.tables import Cell, Grid
from fakeview.ui.theme import BODY, font

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_ROW = 34
_NAMES = 200
_Role = Qt.ItemDataRole


class GridModel(QAbstractTableModel):
    """A `Grid` for Qt."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: list[tuple[Cell, ...]] = []

    def show_grid(self, grid: Grid) -> None:
        """Replace all."""
        self.beginResetModel()
        self._heads, self._rows = grid.heads, list(grid.rows)
        self.endResetModel()

    @property
    def texts(self) -> list[list[str]]:
        """All cells as they stand."""
        return [[cell.text for cell in row] for row in self._rows]

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return a cell's text, its place, or the whole text as a tip."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == _Role.DisplayRole:
            return cell.text
        if role == _Role.ToolTipRole and index.column() == 0:
            return cell.text
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """Return a column's name."""
        if way == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._heads[section]
        if way == Qt.Orientation.Horizontal and role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows; what isn't known is last either way."""
        if not 0 <= column < len(self._heads):
            return
        self.layoutAboutToBeChanged.emit()
        known = [row for row in self._rows if row[column].value is not None]
        unknown = [row for row in self._rows if row[column].value is None]
        known.sort(key=lambda row: _key(row[column]), reverse=order == Qt.SortOrder.DescendingOrder)
        self._rows = known + unknown
        self.layoutChanged.emit()


def _key(cell: Cell) -> tuple[float, str]:
    value = cell.value
    return (0.0, value) if isinstance(value, str) else (value or 0.0, "")


class NumberTable(QTableView):
    """Shows a `Grid`; a click on a heading sorts by it."""

    def __init__(self, name: str, *, sorts: bool = True, names: int = _NAMES) -> None:
        super().__init__()
        self._names = names  # the least width of the first column
        self.setAccessibleName(name)
        self.model_ = GridModel(self)
        self.setModel(self.model_)
        self.setFont(font(BODY, tabular=True))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if sorts else Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setSectionsClickable(sorts)
        self._sorts = sorts
        if not sorts:  # it is as high as its rows, and its columns share the width
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def texts(self) -> list[list[str]]:
        """All cells as they stand."""
        return self.model_.texts

    def show_grid(self, grid: Grid, *, by: int = -1, falling: bool = True) -> None:
        """Show another table, sorted by a column if one is named."""
        self.setSortingEnabled(False)
        self.model_.show_grid(grid)
        head = self.horizontalHeader()
        for place in range(len(grid.heads)):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        for place in range(len(grid.heads)):
            least = self._names if place == 0 else 0
            width = max(least, self.columnWidth(place) + 16)
            self.setColumnWidth(place, min(width, 2 * _NAMES))
        if self._sorts:
            way = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
            head.setSortIndicator(by, way)
            self.setSortingEnabled(True)
            self.model_.sort(by, way)
        else:
            for place in range(1, len(grid.heads)):
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            rows = len(grid.rows)
            self.setFixedHeight(_ROW * rows + head.sizeHint().height() + 4)
