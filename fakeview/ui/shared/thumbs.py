"""Strips of small pictures: made in the thumbnails' lane as they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QIcon,
    QImage,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fakeview.imaging.names import one_line
from fakeview.ui.icons import Icons
from fakeview.ui.inspect import work
from fakeview.ui.inspect.work import Source
from fakeview.ui.jobs import Job
from fakeview.ui.opening import hand_out
from fakeview.ui.services import Lanes
from fakeview.ui.shapes import draw_thumbnail
from fakeview.ui.theme import Theme
from trainer.words import tr

Index = QModelIndex | QPersistentModelIndex
PATH_ROLE = Qt.ItemDataRole.UserRole + 1
SIDE = 64
GAP = 6
CELL = SIDE + GAP
_JOB = "training thumbnail"  # not shown
_KEPT = 1500
_NONE = QModelIndex()


def show_in_folder(path: Path) -> None:
    """Open the folder of a file in the system's own file manager."""
    hand_out(path.parent)


class Thumbs(QObject):
    """Makes small copies on demand and keeps the latest ones."""

    arrived = Signal(str)  # the path whose copy is there, or that can't be read

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._images: OrderedDict[str, QImage | None] = OrderedDict()
        self._jobs: dict[str, Job] = {}

    def image(self, path: str) -> QImage | None:
        """Return the small copy; when there is none yet, it is asked for."""
        if path in self._images:
            self._images.move_to_end(path)
            return self._images[path]
        if path not in self._jobs:
            self._submit(path)
        return None

    def broken(self, path: str) -> bool:
        """Whether the file turned out not to be readable."""
        return path in self._images and self._images[path] is None

    def forget(self) -> None:
        """Drop what is waiting: another folder came."""
        for job in self._jobs.values():
            job.cancel.set()
        self._jobs.clear()
        self._lanes.thumbs.drop(lambda job: job.name == _JOB and job.cancel.is_set())

    def _submit(self, path: str) -> None:
        source = Source(Path(path).name, Path(path))
        job = Job(
            _JOB,
            lambda _job: work.thumbnail(source),
            lambda image: self._keep(path, image),
            lambda _error: self._keep(path, None),
        )
        self._jobs[path] = self._lanes.thumbs.submit(job)

    def _keep(self, path: str, image: QImage | None) -> None:
        self._jobs.pop(path, None)
        self._images[path] = image
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.arrived.emit(path)


class ThumbModel(QAbstractListModel):
    """Paths in a row; the pictures come from `Thumbs`."""

    def __init__(self, thumbs: Thumbs, parent: QObject) -> None:
        super().__init__(parent)
        self._paths: list[str] = []
        self._rows: dict[str, int] = {}
        thumbs.arrived.connect(self._arrived)

    def show_paths(self, paths: Sequence[str]) -> None:
        """Replace the row."""
        self.beginResetModel()
        self._paths = list(dict.fromkeys(paths))
        self._rows = {path: row for row, path in enumerate(self._paths)}
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many pictures there are."""
        return 0 if parent.isValid() else len(self._paths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a picture's path, its name for screen readers, or its tip."""
        if not index.isValid() or index.row() >= len(self._paths):
            return None
        path = self._paths[index.row()]
        if role == PATH_ROLE:
            return path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one_line(Path(path).name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return one_line(path)
        return None

    def _arrived(self, path: str) -> None:
        row = self._rows.get(path)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))


class _ThumbDelegate(QStyledItemDelegate):
    """Paints one small picture with round corners, and the ring of the chosen one."""

    def __init__(self, thumbs: Thumbs, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbs, self._theme, self._icons = thumbs, theme, icons
        self.cell = CELL

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every cell is a square."""
        return QSize(self.cell, self.cell)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the picture, or a ground while it is not there yet."""
        path: str = index.data(PATH_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        side = self.cell - GAP
        box = QRect(rect.left() + GAP // 2, rect.top() + GAP // 2, side, side)
        image = self._thumbs.image(path)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_thumbnail(painter, image, box, self._theme)
        if image is None and self._thumbs.broken(path):
            icon: QIcon = self._icons.get("file-x", "muted")
            icon.paint(painter, box.adjusted(20, 20, -20, -20))
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(-1.5, -1.5, 1.5, 1.5), 7, 7)
        painter.restore()


class ThumbStrip(QListView):
    """Small pictures side by side: all in one scrolled row, or wrapped into a few rows.

    Wrapped, only what fits into `rows` is shown; the strip is a sample then, not a list.
    """

    picked = Signal(str)  # the path that was chosen

    def __init__(
        self, thumbs: Thumbs, theme: Theme, icons: Icons, name: str, *, rows: int = 0
    ) -> None:
        super().__init__()
        self._row_limit = rows
        self._model = ThumbModel(thumbs, self)
        self.setAccessibleName(name)
        self.setModel(self._model)
        self._delegate = _ThumbDelegate(thumbs, theme, icons, self)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(bool(rows))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        if rows:
            self.setHorizontalScrollBarPolicy(off)
        self.viewport().setAutoFillBackground(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.activated.connect(lambda index: show_in_folder(Path(index.data(PATH_ROLE))))
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._fit()

    def show_paths(self, paths: Sequence[str]) -> None:
        """Show these files."""
        self._model.show_paths(paths)
        self._fit()

    @property
    def current(self) -> str:
        """The chosen path; empty when none is."""
        return str(self.currentIndex().data(PATH_ROLE) or "")

    def choose(self, row: int) -> None:
        """Choose a picture by its place."""
        self.setCurrentIndex(self._model.index(row, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keyboard start at the first picture."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and not self.currentIndex().isValid() and self._model.rowCount():
            self.selectionModel().setCurrentIndex(
                self._model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the strip, unless the wheel goes sideways."""
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        if sideways and not self._row_limit:
            super().wheelEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill as many rows as the width asks for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = self._model.rowCount()
        if not self._row_limit:
            scrolled = count * CELL > self.width()
            self._set_height(CELL + (12 if scrolled else 0))
            return
        columns = max(1, self.width() // CELL)
        cell = min(self.width() // columns, 2 * CELL) if self.width() >= CELL else CELL
        if cell != self._delegate.cell:  # a little larger, so that the row is filled
            self._delegate.cell = cell
            self.scheduleDelayedItemsLayout()
        rows = min(self._row_limit, -(-count // columns))
        self._set_height(max(1, rows) * cell)

    def _set_height(self, height: int) -> None:
        if self.height() != height:
            self.setFixedHeight(height)

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(index.data(PATH_ROLE))

    def _offer(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        path = Path(index.data(PATH_ROLE))
        menu.addAction(tr("Show in folder"), lambda: show_in_folder(path))
        menu.popup(self.viewport().mapToGlobal(place))
