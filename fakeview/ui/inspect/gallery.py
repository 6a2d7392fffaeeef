"""The list at the left: found by name, filtered, sorted, counted; one picture is current."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from fakeview.album.filters import Filter
from fakeview.album.order import By, Order
from fakeview.settings import Settings
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.arrange_bar import ArrangeBar
from fakeview.ui.inspect.arranged import Arranged, passed_through
from fakeview.ui.inspect.find_box import FindBox
from fakeview.ui.inspect.list_foot import ListFoot
from fakeview.ui.inspect.model import ITEM_ROLE, Item, PictureModel
from fakeview.ui.inspect.row import ROW_HEIGHT, PictureList, RowDelegate
from fakeview.ui.inspect.settling import Settler
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import button, label
from trainer.words import tr

_ONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_LOOK_MS = 40
_COUNT_MS = 250
_LONG = 5000  # pictures; in longer lists typing is waited for
_TYPING_MS = 120


class Gallery(QWidget):
    """List, find box, order, filter and counts.

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
        self.arranged = Arranged(model, self)
        self.proxy = passed_through(self.arranged, self)
        self.filter = FindBox(icons)
        self.bar = ArrangeBar(model, icons)
        self.nothing = label("", "muted", wrap=True)
        self._nothing = self._empty_state()
        self.list = self._list_view(theme, icons)
        self.settler = Settler(self.list, self.arranged, self.proxy)
        self.foot = ListFoot(theme, icons)
        self.count = self.foot.count
        self._lay_out()
        self._looked = self._timer(_LOOK_MS, lambda: self.in_view.emit(self.visible_items()))
        self._counted = self._timer(_COUNT_MS, self._show_tally)
        self._typed = self._timer(_TYPING_MS, self._find)
        self._connect()

    def _timer(self, interval: int, due: Callable[[], object]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(due)
        return timer

    def _list_view(self, theme: Theme, icons: Icons) -> PictureList:
        view = PictureList()
        view.setAccessibleName(tr("Pictures"))
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

    def _empty_state(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.nothing)
        self.way_out = button(tr("Show all pictures"), "link", self.show_all)
        column.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignLeft)
        return panel

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.addWidget(self.filter)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._typing)
        self.filter.entered.connect(self._enter)
        self.filter.left.connect(self._focus_list)
        self.bar.order_chosen.connect(self._sort)
        self.bar.filter_chosen.connect(self._pick)
        self.foot.histogram.chosen.connect(self._pick_range)
        self.foot.unfolded.connect(self._show_tally)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(self._current_changed)
        selection.selectionChanged.connect(self._selection_changed)
        self.list.verticalScrollBar().valueChanged.connect(self._look)
        self.arranged.rowsInserted.connect(self._rows_changed)
        self.arranged.modelReset.connect(self._rows_changed)
        self.arranged.counted.connect(self._count_soon)
        self.arranged.gone.connect(self._left)
        self._model.rowsInserted.connect(self._show_count)
        self._model.modelReset.connect(self._emptied)
        self._show_count()

    # What is chosen

    def current(self) -> Item | None:
        """The picture that is chosen, if the list shows it."""
        item = self.list.currentIndex().data(ITEM_ROLE)
        return item if isinstance(item, Item) else None

    def index_of(self, item: Item) -> QModelIndex:
        """Return where the list shows a picture; invalid if it doesn't."""
        return self.proxy.index(self.arranged.row_of(item), 0)

    def choose(self, item: Item) -> None:
        """Choose a picture and bring it into view; a find or filter that hides it is emptied."""
        if not self.index_of(item).isValid() and self.filter.text():
            self.filter.clear()
            self._find()
        if not self.index_of(item).isValid():
            self.show_all()
        self._make_current(self.index_of(item))

    def selected_items(self) -> list[Item]:
        """The selected pictures, top first; the current one alone if none is selected."""
        selected = self.settler.selected()
        current = self.settler.current
        return selected or ([current] if current is not None else [])

    def selected_count(self) -> int:
        """How many `selected_items` gives, without making a list of them."""
        selection = self.list.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        return sum(each.height() for each in ranges) or int(self.settler.current is not None)

    def step(self, by: int) -> None:
        """Go some pictures down (positive) or up, not past the ends.

        From a picture that has left the list, such as one whose mark the filter doesn't ask for,
        it goes on from where that one stood.
        """
        if rows := self.proxy.rowCount():
            row = self.list.currentIndex().row()
            if row < 0:
                row = self.settler.place - (by > 0)
            self._go(min(max(row + by, 0), rows - 1))

    def to_end(self, last: bool) -> None:
        """Go to the first or the last picture."""
        if rows := self.proxy.rowCount():
            self._go(rows - 1 if last else 0)

    def neighbours(self) -> list[Item]:
        """The next and the previous picture, as far as there are any."""
        row, items = self.list.currentIndex().row(), self.arranged.items
        return [items[near] for near in (row + 1, row - 1) if 0 <= near < len(items)]

    def shown_items(self) -> list[Item]:
        """All pictures that find box and filter let through, top first."""
        return list(self.arranged.items)

    def visible_items(self) -> list[Item]:
        """The pictures on screen, top first."""
        top = max(0, self.list.verticalScrollBar().value())
        first, height = top // ROW_HEIGHT, self.list.viewport().height()
        return self.arranged.items[first : (top + max(height, 1) - 1) // ROW_HEIGHT + 1]

    def _go(self, row: int) -> None:
        self.settler.touch()
        self._make_current(self.proxy.index(row, 0))

    def _make_current(self, index: QModelIndex) -> None:
        # Not the view's own setCurrentIndex: it asks the keyboard, and with Ctrl or Shift held
        # (an action's shortcut) it would add to the selection.
        self.list.selectionModel().setCurrentIndex(index, _ONE)
        self.list.scrollTo(index)

    def _current_changed(self, index: QModelIndex) -> None:
        if self.settler.busy:
            return  # the picture that is being looked at stays, in the list or not
        self.settler.current = index.data(ITEM_ROLE) if index.isValid() else None
        self.settler.place = max(index.row(), 0)
        self.chosen.emit(self.settler.current)

    def _selection_changed(self) -> None:
        self.list.viewport().update()  # the mark of the current row depends on all of it
        self.selection_changed.emit()

    # Order and filter

    def show_all(self) -> None:
        """Give up find and filter."""
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._apply(Filter())

    def restore(self, saved: Settings) -> None:
        """Take over the order of last time, and whether the scores are unfolded."""
        self.foot.unfold(saved.list_scores_on)
        self._sort(Order(By(saved.list_order), saved.list_descending))
        self.bar.show_order(self.arranged.order)

    def keep(self, saved: Settings) -> None:
        """Keep them; a filter is for the day."""
        order = self.arranged.order
        saved.list_order, saved.list_descending = order.by.value, order.descending
        saved.list_scores_on = self.foot.is_open

    def show_band(self, band: tuple[float, float] | None) -> None:
        """Show between which scores the detector is uncertain."""
        self.foot.histogram.show_band(band)

    def _sort(self, order: Order) -> None:
        self.arranged.order = order
        self.settler.now()

    def _typing(self) -> None:
        if len(self._model) > _LONG:
            self._typed.start()  # anew with each key: one search for a word, not one per letter
        else:
            self._find()

    def _find(self) -> None:
        self._typed.stop()
        self._apply(replace(self.arranged.filter, name=self.filter.text()))

    def _pick(self, asked: Filter) -> None:
        self._apply(replace(asked, name=self.filter.text()))

    def _pick_range(self, low: float, high: float) -> None:
        self._pick(self.arranged.filter.between(low, high))

    def _apply(self, asked: Filter) -> None:
        if asked == self.arranged.filter:
            return
        self.arranged.ask(asked)
        self.bar.show_filter(asked)
        self.foot.histogram.show_range(asked.low, asked.high)
        self.settler.now()
        self._show_count()

    def _enter(self) -> None:
        if self._typed.isActive():
            self._find()
        if not self.proxy.rowCount():
            return
        if self.filter.text():
            self._go(0)
        self._focus_list()

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is on screen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More rows may be on screen now."""
        super().resizeEvent(event)
        self._look()

    def _look(self) -> None:
        if not self._looked.isActive():
            self._looked.start()

    def _rows_changed(self) -> None:
        self._look()
        self._show_count()

    def _left(self) -> None:
        """Pictures have left the list for good."""
        self.settler.now(still=True)
        current = self.settler.current
        if current is not None and current not in self._model:
            self.settler.current = None
            if rows := self.proxy.rowCount():
                self._go(min(self.settler.place, rows - 1))
            else:
                self.chosen.emit(None)
        self._show_count()

    def _emptied(self) -> None:
        self.settler.current = None  # Qt tells of no change of the current row here
        self._selection_changed()

    def _count_soon(self) -> None:
        if not self._counted.isActive():
            self._counted.start()

    def _show_tally(self) -> None:
        self._counted.stop()
        if self.foot.is_open:  # else nobody sees it, and counting can wait
            self.foot.show_tally(self.arranged.tally)

    def _show_count(self) -> None:
        total, shown = len(self._model), len(self.arranged.items)
        self.foot.show_count(shown, total)
        none = total > 0 and shown == 0
        self._nothing.setVisible(none)
        if none:
            only_name = not self.arranged.filter.on
            self.nothing.setText(tr("No name matches." if only_name else "No picture matches."))
