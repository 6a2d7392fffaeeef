"""The pages of the window, one in view; the Train page is built when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from fakeview.ui.inspect.page import InspectPage

if TYPE_CHECKING:
    from fakeview.ui.train.page import TrainPage

INSPECT, TRAIN = "page_inspect", "page_train"
"""The pages by the actions that show them."""


class Pages(QStackedWidget):
    """Turns between Inspect and Train; `build` makes the Train page, and takes its time."""

    turned = Signal(str)  # INSPECT or TRAIN

    def __init__(self, inspect: InspectPage, build: Callable[[], TrainPage]) -> None:
        super().__init__()
        self.inspect = inspect
        self._build = build
        self._train: TrainPage | None = None
        self.addWidget(inspect)

    @property
    def shown(self) -> str:
        """Which page is in view."""
        return INSPECT if self.currentWidget() is self.inspect else TRAIN

    @property
    def in_view(self) -> InspectPage | TrainPage:
        """The page in view."""
        return self.inspect if self._train is None or self.shown == INSPECT else self._train

    @property
    def train(self) -> TrainPage | None:
        """The Train page, if it was ever looked at."""
        return self._train

    def show_inspect(self) -> None:
        """Show the Inspect page."""
        self._turn_to(self.inspect)

    def show_train(self) -> TrainPage:
        """Show the Train page."""
        if self._train is None:
            self._train = self._build()
            self.addWidget(self._train)
        self._turn_to(self._train)
        return self._train

    def _turn_to(self, page: InspectPage | TrainPage) -> None:
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            page.setFocus()  # the page itself: no button should wear the ring unasked
        self.turned.emit(self.shown)
