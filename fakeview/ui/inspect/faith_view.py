"""Is the map right? What came of hiding what it marks, in a sentence and in curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fakeview.ui.fields import Segments
from fakeview.ui.inspect.checking import Checker
from fakeview.ui.inspect.faith_plot import FaithPlot
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label

if TYPE_CHECKING:
    from fakeview.explain.faithfulness import Faithfulness

DELETION, INSERTION = "deletion", "insertion"
_ABOUT = {
    DELETION: "Score while regions are hidden, the strongest first",
    INSERTION: "Score while regions are shown, the strongest first",
}
_ORDERS = (
    "Random: the same regions in random orders, on average. Edges: those with the strongest edges "
    "first. Neither knows the detector."
)
_AWAY = "The score is below 0.50, so the regions that push away from generated are tested."
HELD = "It is checked as soon as the tool is put away."


class FaithView(QWidget):
    """Shows what a `Checker` found; hidden while there is nothing to check."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Is the map right?")
        self._found: Faithfulness | None = None
        self.sentence = label("", "", wrap=True)
        self.way = Segments("Curve", {DELETION: "Hide", INSERTION: "Show"})
        self.way.choose(DELETION)
        self.about = label("", "small", wrap=True)
        self.plot = FaithPlot(theme)
        self.orders = label(_ORDERS, "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label("IS THE MAP RIGHT?", "caption"))
        column.addWidget(self.sentence)
        column.addWidget(self.way)
        column.addWidget(self.about)
        column.addWidget(self.plot)
        column.addWidget(self.orders)
        self.way.changed.connect(lambda _way: self._show_curves())
        self.hide()

    def show_check(self, checker: Checker) -> None:
        """Show how far it is, or what was found."""
        self.setVisible(checker.wanted)
        self._found = checker.found
        if checker.found is not None:
            self.sentence.setText(checker.found.sentence())
        elif checker.failure:
            self.sentence.setText(checker.failure)
        elif checker.held:
            self.sentence.setText(HELD)
        else:
            done, total = checker.progress
            far = f" {100 * done // total} %" if total else ""
            self.sentence.setText(f"Hiding what it marks to see whether the score follows…{far}")
        self.sentence.setProperty("role", "" if checker.found is not None else "muted")
        self.sentence.style().polish(self.sentence)
        for part in (self.way, self.about, self.plot, self.orders):
            part.setVisible(checker.found is not None)
        self._show_curves()

    def _show_curves(self) -> None:
        found, way = self._found, self.way.value
        if found is None:
            return
        curves = found.deletion if way == DELETION else found.insertion
        lower = (way == DELETION) == found.towards
        about = (
            f"{_ABOUT[way]}. A good map’s curve runs {'below' if lower else 'above'} the others."
        )
        if not found.towards:
            about = f"{_AWAY} {about}"
        self.about.setText(about)
        self.plot.show_curves(curves, f"{_ABOUT[way]}. {found.sentence()}")
