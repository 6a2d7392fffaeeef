"""The small row below the find box: sort, filter, and a sign for a filter that is on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from fakeview.album.filters import Filter
from fakeview.album.order import DIRECTIONS, WORDS, By, Order
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.filter_popup import FilterPopup
from fakeview.ui.inspect.model import Item, PictureModel
from fakeview.ui.widgets import button
from trainer.words import tr


class ArrangeBar(QWidget):
    """Chooses order and filter; the name to find is the find box's own."""

    order_chosen = Signal(object)  # Order
    filter_chosen = Signal(object)  # Filter

    def __init__(self, model: PictureModel, icons: Icons) -> None:
        super().__init__()
        self._model, self._icons = model, icons
        self.order, self.filter = Order(), Filter()
        self.sort = self._button("")  # what is chosen stands on it
        self.by: dict[By, QAction] = {}
        self.ways: list[QAction] = []
        self.sort.setMenu(self._sort_menu())
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.pick = self._button(f" {tr('Filter')}")
        self.pick.clicked.connect(self.open_filter)
        self.popup = FilterPopup(self)
        self.popup.changed.connect(self._choose_filter)
        self.chip = button("", "chip", self._clear, tr("Show all pictures again"))
        icons.give(self.chip.setIcon, "x", "text")
        self.chip.setIconSize(QSize(12, 12))
        self.chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.chip.hide()
        self._lay_out()
        icons.give(lambda _icon: self._show(), "funnel")  # again after each change of theme

    def _button(self, text: str) -> QToolButton:
        result = QToolButton()
        result.setText(text)
        result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        result.setIconSize(QSize(16, 16))
        result.setProperty("kind", "arrange")
        result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        result.setCursor(Qt.CursorShape.PointingHandCursor)
        return result

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        kinds, ways = QActionGroup(menu), QActionGroup(menu)
        for by, words in WORDS.items():
            self.by[by] = self._entry(menu, kinds, tr(words))
            self.by[by].triggered.connect(lambda _on, by=by: self._choose(Order.usual(by)))
        menu.addSeparator()
        for down in (False, True):
            entry = self._entry(menu, ways, "")
            entry.triggered.connect(
                lambda _on, down=down: self._choose(replace(self.order, descending=down))
            )
            self.ways.append(entry)
        return menu

    def _entry(self, menu: QMenu, group: QActionGroup, words: str) -> QAction:
        entry = menu.addAction(words)
        entry.setCheckable(True)
        group.addAction(entry)
        return entry

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)  # their own padding makes it 16
        row.setSpacing(4)
        row.addWidget(self.sort)
        row.addStretch(1)
        row.addWidget(self.pick)
        below = QHBoxLayout()
        below.setContentsMargins(16, 4, 16, 0)
        below.addWidget(self.chip)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(below)

    def show_order(self, order: Order) -> None:
        """Show which order is in use."""
        self.order = order
        self._show()

    def show_filter(self, asked: Filter) -> None:
        """Show which filter is in use."""
        self.filter = asked
        if self.popup.isVisible():
            self.popup.show_filter(asked)
        self._show()

    def open_filter(self) -> None:
        """Open the filter below its button."""
        place = self.pick.mapToGlobal(QPoint(0, self.pick.height() + 4))
        self.popup.open_at(place, self.filter, _folders(self._model))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the sign to the room there is."""
        super().resizeEvent(event)
        self._show()

    def _choose(self, order: Order) -> None:
        self.show_order(order)
        self.order_chosen.emit(order)

    def _choose_filter(self, asked: Filter) -> None:
        self.show_filter(asked)
        self.filter_chosen.emit(asked)

    def _clear(self) -> None:
        self._choose_filter(self.filter.cleared())

    def _show(self) -> None:
        order, asked = self.order, self.filter
        ways = [tr(words) for words in DIRECTIONS[order.by]]
        by = tr(WORDS[order.by])
        self.by[order.by].setChecked(True)
        for entry, words in zip(self.ways, ways, strict=True):
            entry.setText(words)
        self.ways[order.descending].setChecked(True)
        icon = "sort-descending" if order.descending else "sort-ascending"
        self.sort.setIcon(self._icons.get(icon, "muted"))
        self.sort.setText(f" {by}")
        told = tr("Sort: {by} ({way})", by=by, way=ways[order.descending])
        self.sort.setAccessibleName(told)
        self.sort.setToolTip(told)
        self._show_filter(asked)

    def _show_filter(self, asked: Filter) -> None:
        words = asked.words()
        self.pick.setIcon(self._icons.get("funnel", "accent" if asked.on else "muted"))
        if self.pick.property("on") != asked.on:
            self.pick.setProperty("on", asked.on)
            self.pick.style().polish(self.pick)
        told = tr("Filter: {words}", words=words) if asked.on else tr("Filter the list")
        self.pick.setAccessibleName(told)
        self.pick.setToolTip(told)
        self.chip.setVisible(asked.on)
        room = self.width() - 32 - 44
        elide = Qt.TextElideMode.ElideRight
        shown = self.chip.fontMetrics().elidedText(words, elide, max(room, 40))
        # "&&": a folder may be called R&D. The space is a little room before the cross.
        self.chip.setText(f"{shown.replace('&', '&&')} ")
        spoken = tr("Filter is on: {words}. Show all pictures again", words=words)
        self.chip.setAccessibleName(spoken)
        again = tr("Show all pictures again")
        self.chip.setToolTip(f"{words}\n{again}" if asked.on else "")


def _folders(items: Iterable[Item]) -> dict[str, int]:
    """Return the folders of a list in natural order, with how many of its pictures lie in each."""
    counts = Counter((item.facts.sort_folder, item.facts.folder) for item in items)
    return {folder: counts[key, folder] for key, folder in sorted(counts)}
