"""The pages of the window, one in view; all but Inspect are built when first looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from fakeview.ui.inspect.page import InspectPage

if TYPE_CHECKING:
    from fakeview.ui.evaluate.page import EvaluatePage
    from fakeview.ui.study.page import StudyPage
    from fakeview.ui.train.page import TrainPage

    Page = InspectPage | TrainPage | EvaluatePage | StudyPage

INSPECT, TRAIN, EVALUATE = "page_inspect", "page_train", "page_evaluate"
STUDY = "page_study"
PAGES = (INSPECT, TRAIN, EVALUATE, STUDY)
"""The pages by the actions that show them."""


class Pages(QStackedWidget):
    """Turns between the pages; what builds one takes its time, so it is asked once it is wanted."""

    turned = Signal(str)  # one of PAGES

    def __init__(
        self,
        inspect: InspectPage,
        build_train: Callable[[], TrainPage],
        build_evaluate: Callable[[], EvaluatePage],
        build_study: Callable[[], StudyPage],
    ) -> None:
        super().__init__()
        self.inspect = inspect
        self._build_train, self._build_evaluate = build_train, build_evaluate
        self._train: TrainPage | None = None
        self._build_study = build_study
        self._evaluate: EvaluatePage | None = None
        self._study: StudyPage | None = None
        self.addWidget(inspect)

    @property
    def in_view(self) -> Page:
        """The page in view."""
        for page in (self._train, self._evaluate, self._study):
            if page is not None and self.currentWidget() is page:
                return page
        return self.inspect

    @property
    def shown(self) -> str:
        """Which page is in view."""
        page = self.in_view
        built = {TRAIN: self._train, EVALUATE: self._evaluate, STUDY: self._study}
        return next((name for name, other in built.items() if other is page), INSPECT)

    @property
    def train(self) -> TrainPage | None:
        """The Train page, if it was ever looked at."""
        return self._train

    @property
    def evaluate(self) -> EvaluatePage | None:
        """The Evaluate page, if it was ever looked at."""
        return self._evaluate

    @property
    def study(self) -> StudyPage | None:
        """The Study page, if it was ever looked at."""
        return self._study

    def show_inspect(self) -> None:
        """Show the Inspect page."""
        self._turn_to(self.inspect)

    def show_train(self) -> TrainPage:
        """Show the Train page."""
        if self._train is None:
            self._train = self._build_train()
            self.addWidget(self._train)
        self._turn_to(self._train)
        return self._train

    def show_evaluate(self) -> EvaluatePage:
        """Show the Evaluate page."""
        if self._evaluate is None:
            self._evaluate = self._build_evaluate()
            self.addWidget(self._evaluate)
        self._turn_to(self._evaluate)
        return self._evaluate

    def show_study(self) -> StudyPage:
        """Show the Study page."""
        if self._study is None:
            self._study = self._build_study()
            self.addWidget(self._study)
        self._turn_to(self._study)
        return self._study

    def _turn_to(self, page: Page) -> None:
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            page.setFocus()  # the page itself: no button should wear the ring unasked
        self.turned.emit(self.shown)
