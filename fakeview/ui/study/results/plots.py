"""How people, majority and model tell pictures apart: ROC curves and calibration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.words import SIDES
from fakeview.ui.shared.plot import Line, Plot, XAxis
from fakeview.ui.theme import Theme

_NARROW = 900
_HIGHEST = 560
_DIAGONAL = ((0.0, 0.0), (1.0, 1.0))
_TOKENS = {PEOPLE: "text", MAJORITY: "uncertain", MODEL: "accent"}
NOTHING = "Pictures of both kinds are needed, and what they are has to be known."
_ROC = XAxis(
    "photographs called generated", False, lambda x: f"false alarms {x:.3f}", 0.02,
    "generated pictures found",
)  # fmt: skip
_CALIBRATION = XAxis(
    "how sure that it is generated", False, lambda x: f"sure to {x:.2f}", 0.05,
    "share that is generated",
)  # fmt: skip


class StudyPlots(QWidget):
    """The two plots, side by side where there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Plots")
        self.roc = Plot(theme, "ROC curve", NOTHING, _ROC)
        self.calibration = Plot(theme, "Calibration", NOTHING, _CALIBRATION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        column.addLayout(self._row, 1000)
        column.addStretch(1)
        for plot in (self.roc, self.calibration):
            plot.setMinimumHeight(320)
            plot.setMaximumHeight(_HIGHEST)
            self._row.addWidget(plot, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the plots where they would be too narrow."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = event.size().width() < _NARROW
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def show_numbers(self, made: Mapping[str, Any]) -> None:
        """Draw a comparison."""
        sides = made["sides"]
        roc = [Line("guessing", "edge", path=_DIAGONAL, marks=False, guide=True)]
        sure = [Line("as it should be", "edge", path=_DIAGONAL, marks=False, guide=True)]
        for name, one in sides.items():
            curve = [(x, y) for x, y in one["roc"]]
            best = list(dict(curve).items())  # it goes up, so the last of equals is the highest
            if curve:
                roc.append(Line(SIDES[name], _TOKENS[name], best, marks=False, path=curve))
            bins = [(b["stated"], b["found"]) for b in one["calibration"]["bins"]]
            if bins and curve:
                ring = name == MAJORITY
                sure.append(Line(SIDES[name], _TOKENS[name], bins, open=ring))
        unit = (0.0, 1.0)
        self.roc.show_lines(roc, unit, unit, summary=_spoken(sides, "auc", "AUC"))
        errors = {n: {"ece": one["calibration"]["ece"]} for n, one in sides.items()}
        self.calibration.show_lines(
            sure, unit, unit, summary=_spoken(errors, "ece", "calibration error")
        )


def _spoken(sides: Mapping[str, Mapping[str, Any]], field: str, words: str) -> str:
    said = [f"{SIDES[n]} {one[field]:.3f}" for n, one in sides.items() if one[field] is not None]
    return f"{words}: {', '.join(said)}" if said else ""
