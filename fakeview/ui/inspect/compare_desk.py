"""Turns the Inspect page between one picture and two side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fakeview.ui.icons import Icons
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.model import Item
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.theme import Theme

if TYPE_CHECKING:
    from fakeview.ui.inspect.compare import Comparison
    from fakeview.ui.inspect.compare_pair import Pair
    from fakeview.ui.inspect.page import InspectPage


class CompareDesk(QObject):
    """Opens and closes the comparison of a page; it is built when it is first wanted."""

    turned = Signal(bool)  # whether two stand side by side now

    def __init__(
        self,
        page: InspectPage,
        lanes: Lanes,
        detector: DetectorService,
        theme: Theme,
        icons: Icons,
    ) -> None:
        super().__init__(page)
        self._page, self._lanes, self._detector = page, lanes, detector
        self._theme, self._icons = theme, icons
        self._view: Comparison | None = None
        self.on = False
        page.current_changed.connect(self._current_changed)
        page.view_bar.compare.connect(self.turn)

    @property
    def view(self) -> Comparison:
        """The comparison, built now if it never was."""
        if self._view is None:
            from fakeview.ui.inspect.compare import Comparison

            self._view = Comparison(
                self._page, self._lanes, self._detector, self._theme, self._icons
            )
            self._view.closed.connect(lambda: self.turn(False))
            self._page.centre.addWidget(self._view)
        return self._view

    @property
    def surface(self) -> Canvas | Pair:
        """What zoom keys move: the canvas in view, or both of them."""
        return self.view.pair if self.on else self._page.canvas

    def turn(self, on: bool) -> None:
        """Show two side by side, or one; without a picture there is nothing to compare."""
        on = on and self._page.item is not None
        if on != self.on:
            self.on = on
            page = self._page
            self.set_bare(False)
            if on:
                self.view.open()
            else:
                self.view.close_sides()
            page.centre.setCurrentWidget(self.view if on else page.canvas)
            page.arrange()
            page.setFocus()  # no button should wear the ring unasked
        self._page.view_bar.show_comparing(self.on)
        self.turned.emit(self.on)

    def open_pair(self, left: Item, right: Item) -> None:
        """Show these two side by side, each under the map that is on, or as it is."""
        self.turn(True)
        if self.on:
            self.view.show_pair(left, right)

    def set_bare(self, bare: bool) -> None:
        """Hide the maps while something is held down."""
        self._page.canvas.set_bare(bare)
        if self._view is not None:
            self._view.pair.set_bare(bare)

    def stop(self) -> bool:
        """Stop a map that takes its time, or else leave; return whether there was either."""
        explainer = self._page.explainer
        if self.on and not self.view.stop_maps():
            self.turn(False)
            return True
        running = self.on or explainer.running
        explainer.cancel()
        return running

    def _current_changed(self, item: object) -> None:
        if self.on and item is None:
            self.turn(False)
        elif self.on:
            self.view.follow()
