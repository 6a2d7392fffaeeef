"""The list at the left: thumbnails, names, scores; found by name, counted at the bottom."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QIcon,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui import shapes
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.model import ITEM_ROLE, Item, PictureModel, State
from fakeview.ui.shapes import SHORT_WORDS, draw_shape, draw_thumbnail
from fakeview.ui.theme import BODY, SMALL, Theme, font
from fakeview.ui.widgets import label

ROW_HEIGHT = 64
_THUMB = 48


def kind_of(item: Item) -> str:
    """Return which shape stands for a picture: its verdict's, failed or waiting."""
    if item.state is State.FAILED:
        return shapes.FAILED
    if item.verdict is None:
        return shapes.WAITING
    return str(item.verdict.kind.value)


class RowDelegate(QStyledItemDelegate):
    """Paints one row: thumbnail, name, then shape, score and words."""

    def __init__(self, theme: Theme, icons: Icons, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._broken = QIcon()
        icons.give(self._set_broken, "image", "edge")
        self._name = font(BODY)
        self._score = font(BODY, QFont.Weight.DemiBold, tabular=True)
        self._words = font(SMALL)

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is equally high."""
        return QSize(0, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        item: Item = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index)
        box = QRect(option.rect).adjusted(8, 0, -8, 0)
        thumb = QRect(box.left() + 8, box.top() + (ROW_HEIGHT - _THUMB) // 2, _THUMB, _THUMB)
        draw_thumbnail(painter, item.thumbnail, thumb, self._theme)
        if item.state is State.FAILED and item.thumbnail is None:
            self._broken.paint(painter, thumb.adjusted(14, 14, -14, -14))
        text = QRect(thumb.right() + 13, box.top(), box.right() - thumb.right() - 14, ROW_HEIGHT)
        self._texts(painter, item, text)
        painter.restore()

    def _set_broken(self, icon: QIcon) -> None:
        self._broken = icon

    def _ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(8, 2, -8, -2)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection" if selected else "hover"))
            painter.drawRoundedRect(box, 8, 8)
        if index == self._view.currentIndex() and not self._alone(index):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            bar = QRectF(box.left() + 2, box.top() + 14, 3, box.height() - 28)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        focused = state & QStyle.StateFlag.State_HasFocus
        if focused and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _alone(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the row that is looked at is the whole selection, so that its ground tells."""
        ranges = self._view.selectionModel().selection()
        if ranges.count() != 1:
            return False
        only = ranges.first()
        return only.top() == only.bottom() == index.row()

    def _texts(self, painter: QPainter, item: Item, box: QRect) -> None:
        elide = Qt.TextElideMode
        middle = box.center().y()
        upper = QRect(box.left(), middle - 20, box.width(), 20)
        lower = QRect(box.left(), middle + 1, box.width(), 20)
        painter.setFont(self._name)
        painter.setPen(self._theme.color("text"))
        name = painter.fontMetrics().elidedText(item.name, elide.ElideMiddle, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, name)
        shape = QRectF(lower.left(), lower.center().y() - 5.5, 12, 12)
        draw_shape(painter, kind_of(item), shape, self._theme)
        lower.setLeft(lower.left() + 18)
        if item.p_fake is not None and not (item.verdict and item.verdict.outside):
            painter.setFont(self._score)
            score = f"{item.p_fake:.2f}"
            painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, score)
            lower.setLeft(lower.left() + painter.fontMetrics().horizontalAdvance(score) + 6)
        painter.setFont(self._words)
        painter.setPen(self._theme.color("muted"))
        words = painter.fontMetrics().elidedText(_words(item), elide.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, words)


def _words(item: Item) -> str:
    if item.state is State.FAILED:
        return item.error
    if item.verdict is None:
        return "not scored yet"
    if item.verdict.outside:
        return f"{item.verdict.words}, no face found"
    return SHORT_WORDS.get(str(item.verdict.kind.value), item.verdict.words)


_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class FilterBox(QLineEdit):
    """Finds by name; Enter or Down goes to what was found, Esc empties it and leaves."""

    entered = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() == Qt.Key.Key_Escape
            event.setAccepted(own)
            return own or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the list, or back to it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in _GO:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


_ONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate


class Gallery(QWidget):
    """List, find box and count.

    One picture is current: the canvas shows it. Beside it more may be selected, with Shift, Ctrl
    or Ctrl+A; whatever is done to "the selected pictures" asks for `selected_items`.
    """

    chosen = Signal(object)  # Item or None
    selection_changed = Signal()
    in_view = Signal(list)  # the items on screen, top first

    def __init__(self, model: PictureModel, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("galleryPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        self._model = model
        self._last: Item | None = None
        self._finding = False
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(model)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = self._filter_box(icons)
        self.list = self._list_view(theme, icons)
        self.count = label("", "small")
        self.nothing = label("No name matches.", "muted", wrap=True)
        self.nothing.setContentsMargins(16, 8, 16, 8)
        self._lay_out()
        self._looked = QTimer(self, interval=40, singleShot=True)
        self._looked.timeout.connect(lambda: self.in_view.emit(self.visible_items()))
        self._connect()

    def _filter_box(self, icons: Icons) -> FilterBox:
        box = FilterBox()
        box.setPlaceholderText("Find by name")
        box.setAccessibleName("Find pictures by name")
        box.setToolTip("Find by name (Ctrl+F)")
        box.setClearButtonEnabled(True)
        box.setTextMargins(-4, 0, 0, 0)
        box.setAcceptDrops(False)  # a file dropped here is meant for the list
        leading = QLineEdit.ActionPosition.LeadingPosition
        glass = box.addAction(icons.get("magnifying-glass"), leading)
        icons.give(glass.setIcon, "magnifying-glass", "muted")
        return box

    def _list_view(self, theme: Theme, icons: Icons) -> QListView:
        view = QListView()
        view.setAccessibleName("Pictures")
        view.setModel(self.proxy)
        view.setItemDelegate(RowDelegate(theme, icons, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalScrollBar().setSingleStep(ROW_HEIGHT // 2)
        view.viewport().setAutoFillBackground(False)
        theme.changed.connect(view.viewport().update)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 8)
        top.addWidget(self.filter)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(16, 8, 16, 8)
        bottom.addWidget(self.count)
        column.addLayout(top)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._find)
        self.filter.entered.connect(self._enter)
        self.filter.left.connect(self._focus_list)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.selectionModel().selectionChanged.connect(self._selection_changed)
        self.list.verticalScrollBar().valueChanged.connect(self._look)
        self.proxy.rowsInserted.connect(self._look)
        self.proxy.rowsRemoved.connect(self._look)
        self.proxy.modelReset.connect(self._emptied)
        self._model.counts_changed.connect(self._show_count)
        self._show_count()

    def current(self) -> Item | None:
        """The picture that is chosen."""
        item = self.list.currentIndex().data(ITEM_ROLE)
        return item if isinstance(item, Item) else None

    def choose(self, item: Item) -> None:
        """Choose a picture and bring it into view; a find that hides it is emptied."""
        index = self.proxy.mapFromSource(self._model.index_of(item))
        if not index.isValid():
            self.filter.clear()
            index = self.proxy.mapFromSource(self._model.index_of(item))
        self._make_current(index)
        self.list.scrollTo(index)

    def selected_items(self) -> list[Item]:
        """The selected pictures, top first; the current one alone if none is selected."""
        selection = self.list.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        rows = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        if rows:
            return [self.proxy.index(row, 0).data(ITEM_ROLE) for row in sorted(rows)]
        return [self._last] if self._last is not None else []

    def step(self, by: int) -> None:
        """Go some pictures down (positive) or up, not past the ends."""
        rows = self.proxy.rowCount()
        if rows:
            row = self.list.currentIndex().row()
            self._go(min(max(row + by, 0), rows - 1))

    def to_end(self, last: bool) -> None:
        """Go to the first or the last picture."""
        if rows := self.proxy.rowCount():
            self._go(rows - 1 if last else 0)

    def neighbours(self) -> list[Item]:
        """The next and the previous picture, as far as there are any."""
        row = self.list.currentIndex().row()
        near = [self.proxy.index(at, 0) for at in (row + 1, row - 1)]
        return [index.data(ITEM_ROLE) for index in near if index.isValid()]

    def shown_items(self) -> list[Item]:
        """All pictures that the find box lets through, top first."""
        return [self.proxy.index(row, 0).data(ITEM_ROLE) for row in range(self.proxy.rowCount())]

    def heir(self, leaving: Collection[Item]) -> Item | None:
        """The picture to look at once these are gone: the next one that stays, or one before."""
        rows = self.shown_items()
        here = self.list.currentIndex().row()
        order = [*rows[max(here, 0) :], *reversed(rows[: max(here, 0)]), *self._model]
        gone = {item.key for item in leaving}
        return next((item for item in order if item.key not in gone), None)

    def visible_items(self) -> list[Item]:
        """The pictures on screen, top first."""
        area = self.list.viewport().rect()
        rows = self.proxy.rowCount()
        first = self.list.indexAt(area.topLeft() + area.topLeft()).row()
        first = max(first, 0)
        last = min(first + area.height() // ROW_HEIGHT + 1, rows - 1)
        return [self.proxy.index(row, 0).data(ITEM_ROLE) for row in range(first, last + 1)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More rows may be on screen now."""
        super().resizeEvent(event)
        self._look()

    def _go(self, row: int) -> None:
        index = self.proxy.index(row, 0)
        self._make_current(index)
        self.list.scrollTo(index)

    def _make_current(self, index: QModelIndex) -> None:
        # Not the view's own setCurrentIndex: it asks the keyboard, and with Ctrl or Shift held
        # (an action's shortcut) it would add to the selection.
        self.list.selectionModel().setCurrentIndex(index, _ONE)

    def _find(self, text: str) -> None:
        # Qt moves on to a neighbour when the chosen row is filtered out. The picture that is
        # being looked at stays, in the list or not.
        self._finding = True
        self.proxy.setFilterFixedString(text)
        here = QModelIndex()
        if self._last is not None:
            here = self.proxy.mapFromSource(self._model.index_of(self._last))
        selection = self.list.selectionModel()
        if here.isValid():
            selection.setCurrentIndex(here, _KEEP if selection.hasSelection() else _ONE)
        else:
            selection.clearCurrentIndex()
        self._finding = False
        if here.isValid():
            self.list.scrollTo(here)
        self._show_count()
        self._look()

    def _enter(self) -> None:
        if not self.proxy.rowCount():
            return
        if self.filter.text():
            self._go(0)
        self._focus_list()

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        self._looked.start()

    def _current_changed(self, index: QModelIndex) -> None:
        if self._finding:
            return
        self._last = index.data(ITEM_ROLE) if index.isValid() else None
        self.chosen.emit(self._last)

    def _emptied(self) -> None:
        self._last = None  # Qt tells of no change of the current row here
        self._selection_changed()
        self._look()

    def _selection_changed(self) -> None:
        self.list.viewport().update()  # the mark of the current row depends on all of it
        self.selection_changed.emit()

    def _show_count(self) -> None:
        total, shown = len(self._model), self.proxy.rowCount()
        noun = "picture" if total == 1 else "pictures"
        text = f"{total:,} {noun}" if shown == total else f"{shown:,} of {total:,} {noun}"
        self.count.setText(text)
        self.nothing.setVisible(total > 0 and shown == 0)
