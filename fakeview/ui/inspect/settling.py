"""When the list is put in order anew, and how it keeps still under the person's hands.

While scores come, a list sorted by score would jump about many times a second. So it is put in
order at most once a second (less often where that takes long), and not while somebody scrolls,
types or holds a button in it. Meanwhile every row shows its score where it stands. When the list
does move, the picture that is looked at keeps its place on the screen - or the topmost one, if it
is out of sight - and the selection stays.
"""

from __future__ import annotations

import time

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QSortFilterProxyModel,
    QTimer,
)
from PySide6.QtWidgets import QApplication, QListView

from fakeview.ui.inspect.arranged import Arranged
from fakeview.ui.inspect.model import Item, runs
from fakeview.ui.inspect.row import ROW_HEIGHT

PAUSE_MS = 1000
"""At least this long between two new orders that nobody asked for."""

REST_MS = 1200
"""So long after the last touch the list keeps still."""

_SHARE = 20  # of the window's time, at most one part in so many goes into order
_HANDS = frozenset({
    QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease,
    QEvent.Type.KeyPress,
})  # fmt: skip


class Settler(QObject):
    """Puts a list in order and keeps selection, current picture and place on the screen.

    Attributes:
        busy: whether it is at it, so that changes of the current row mean nothing.
    """

    def __init__(self, view: QListView, arranged: Arranged, proxy: QSortFilterProxyModel) -> None:
        super().__init__(view)
        self._view, self._arranged, self._proxy = view, arranged, proxy
        self.busy = False
        self.current: Item | None = None  # what the canvas shows, in the list or not
        self.place = 0  # where it stands, or stood last
        self._touched = 0.0
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._due)
        arranged.stale.connect(self._stale)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().installEventFilter(self)

    def touch(self) -> None:
        """The person is at work in the list: let it keep still for a while."""
        self._touched = time.monotonic()

    def now(self, *, still: bool = False) -> bool:
        """Put the list in order; return whether it changed.

        Args:
            still: nobody asked for it, so what is on screen keeps its place if it can. Else
                the current picture is brought into view.
        """
        self._timer.stop()
        selected = self.selected()
        if self.current is not None:
            row = self._arranged.row_of(self.current)
            self.place = row if row >= 0 else self.place
        anchor = self._anchor() if still else None
        started = time.monotonic()
        self.busy = True
        try:
            changed = self._arranged.arrange()
            if changed:
                self._select(selected)
                self._place(anchor)
        finally:
            self.busy = False
        spent = 1000 * (time.monotonic() - started)
        self._timer.setInterval(max(PAUSE_MS, round(_SHARE * spent)))
        return changed

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice hands on the list."""
        if event.type() in _HANDS:
            self.touch()
        return False

    def _stale(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _due(self) -> None:
        resting = 1000 * (time.monotonic() - self._touched) > REST_MS
        held = bool(QApplication.mouseButtons().value)
        if resting and not held:
            self.now(still=True)
        else:
            self._timer.start()

    def selected(self) -> list[Item]:
        """The selected pictures, top first."""
        selection = self._view.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        rows = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        return [self._arranged.items[row] for row in sorted(rows)]

    def _select(self, items: list[Item]) -> None:
        model, flag = self._view.selectionModel(), QItemSelectionModel.SelectionFlag
        rows = sorted(row for item in items if (row := self._arranged.row_of(item)) >= 0)
        chosen = QItemSelection()
        for first, last in runs(rows):
            chosen.select(self._proxy.index(first, 0), self._proxy.index(last, 0))
        model.select(chosen, flag.ClearAndSelect)
        here = -1 if self.current is None else self._arranged.row_of(self.current)
        if here >= 0:
            model.setCurrentIndex(
                self._proxy.index(here, 0), flag.NoUpdate if rows else flag.ClearAndSelect
            )

    def _anchor(self) -> tuple[Item, int] | None:
        """Return a picture and where its row begins on the screen."""
        items, top = self._arranged.items, self._view.verticalScrollBar().value()
        if not items:
            return None
        row = -1 if self.current is None else self._arranged.row_of(self.current)
        if row < 0 or not -ROW_HEIGHT < row * ROW_HEIGHT - top < self._view.viewport().height():
            row = min(top // ROW_HEIGHT, len(items) - 1)
        return items[row], row * ROW_HEIGHT - top

    def _place(self, anchor: tuple[Item, int] | None) -> None:
        self._view.doItemsLayout()  # now, or the bar would not reach that far yet
        bar = self._view.verticalScrollBar()
        if anchor is not None and (row := self._arranged.row_of(anchor[0])) >= 0:
            bar.setValue(row * ROW_HEIGHT - anchor[1])
            return
        current = self._view.currentIndex()
        if current.isValid():
            self._view.scrollTo(current)
        else:
            bar.setValue(0)
