"""Is the map right? What came of hiding what it marks, in a sentence and in curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fakeview.ui.fields import Segments
from fakeview.ui.inspect.checking import Checker
from fakeview.ui.inspect.faith_plot import FaithPlot
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.explain.faithfulness import Faithfulness

DELETION, INSERTION = "deletion", "insertion"
_ABOUT = {
    DELETION: mark("Score while regions are hidden, the strongest first"),
    INSERTION: mark("Score while regions are shown, the strongest first"),
}
_ORDERS = mark(
    "Random: the same regions in random orders, on average. Edges: those with the strongest edges "
    "first. Neither knows the detector."
)
_AWAY = mark("The score is below 0.50, so the regions that push away from generated are tested.")
HELD = mark("It is checked as soon as the tool is put away.")


class FaithView(QWidget):
    """Shows what a `Checker` found; hidden while there is nothing to check."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Is the map right?"))
        self._found: Faithfulness | None = None
        self.sentence = label("", "", wrap=True)
        self.way = Segments(tr("Curve"), {DELETION: tr("Hide"), INSERTION: tr("Show")})
        self.way.choose(DELETION)
        self.about = label("", "small", wrap=True)
        self.plot = FaithPlot(theme)
        self.orders = label(tr(_ORDERS), "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("IS THE MAP RIGHT?"), "caption"))
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
            self.sentence.setText(tr(HELD))
        else:
            done, total = checker.progress
            far = f" {100 * done // total} %" if total else ""
            words = tr("Hiding what it marks to see whether the score follows…")
            self.sentence.setText(f"{words}{far}")
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
        what = tr(_ABOUT[way])
        about = tr(
            "{what}. A good map’s curve runs below the others."
            if lower
            else "{what}. A good map’s curve runs above the others.",
            what=what,
        )
        if not found.towards:
            about = f"{tr(_AWAY)} {about}"
        self.about.setText(about)
        self.plot.show_curves(curves, f"{what}. {found.sentence()}")
