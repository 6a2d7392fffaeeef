"""Pictures as tiles in a list that wraps: the model, the list, and what all tiles have alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fakeview.ui.icons import Icons
from fakeview.ui.shapes import draw_thumbnail
from fakeview.ui.shared.thumbs import Thumbs
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import plain_tip

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_NONE = QModelIndex()
_SIGN = 32


@dataclass(frozen=True)
class Told:
    """What a list asks of its entries: each a function of one entry.

    Attributes:
        path: the picture's file; empty where there is none.
        spoken: its words for screen readers.
        tip: the words of its tip.
    """

    path: Callable[[Any], str]
    spoken: Callable[[Any], str]
    tip: Callable[[Any], str]


class TileModel(QAbstractListModel):
    """Entries in a list; the small pictures come from `Thumbs`."""

    def __init__(self, told: Told, thumbs: Thumbs, parent: QObject) -> None:
        super().__init__(parent)
        self._told = told
        self.entries: list[Any] = []
        self._rows: dict[str, int] = {}
        thumbs.arrived.connect(self._arrived)

    def show_entries(self, entries: Sequence[Any]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.entries = list(entries)
        paths = (self._told.path(entry) for entry in self.entries)
        self._rows = {path: row for row, path in enumerate(paths) if path}
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry, its words for screen readers, or its tip."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told.spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._told.tip(entry))
        return None

    def _arrived(self, path: str) -> None:
        row = self._rows.get(path)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))


class TileDelegate(QStyledItemDelegate):
    """Paints ground and picture of a tile; what is written below it is another's.

    Args:
        side: of the picture, in pixels.
        text: height of what is written below.
        pad: room around both.
        told: tells each entry's file.
    """

    def __init__(
        self, told: Told, thumbs: Thumbs, theme: Theme, icons: Icons, parent: QWidget,
        *, side: int, text: int, pad: int,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._told, self._thumbs, self._theme, self._icons = told, thumbs, theme, icons
        self._side, self._text, self._pad = side, text, pad

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every tile has the same size."""
        wide = self._side + 2 * self._pad
        return QSize(wide, wide + self._text)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the tile."""
        entry = index.data(ENTRY_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        box = QRect(rect.left() + self._pad, rect.top() + self._pad, self._side, self._side)
        self._picture(painter, self._told.path(entry), box)
        below = QRect(box.left() + 2, box.bottom() + 4, self._side - 4, self._text)
        self.write(painter, entry, below)
        painter.restore()

    def write(self, painter: QPainter, entry: Any, box: QRect) -> None:
        """Draw what stands below the picture."""
        raise NotImplementedError

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(box, 8, 8)

    def _picture(self, painter: QPainter, path: str, box: QRect) -> None:
        image = self._thumbs.image(path) if path else None
        draw_thumbnail(painter, image, box, self._theme)
        if image is None and (not path or self._thumbs.broken(path)):
            icon = self._icons.get("image-broken" if path else "image", "muted")
            edge = (self._side - _SIGN) // 2
            icon.paint(painter, box.adjusted(edge, edge, -edge, -edge))


def tile_list(name: str, model: TileModel, delegate: TileDelegate, theme: Theme) -> QListView:
    """Return a list of tiles that wraps and scrolls by pixels."""
    view = QListView()
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setFlow(QListView.Flow.LeftToRight)
    view.setWrapping(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setMovement(QListView.Movement.Static)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalScrollBar().setSingleStep(32)
    view.viewport().setAutoFillBackground(False)
    theme.changed.connect(view.viewport().update)
    return view
