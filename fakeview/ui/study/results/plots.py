"""How people, majority and model tell pictures apart: ROC curves and calibration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.words import SIDES
from fakeview.ui.shared.plot import Line, Plot, XAxis
from fakeview.ui.shared.plot_row import PlotRow, diagonal
from fakeview.ui.theme import Theme

_NARROW = 900
_HIGHEST = 560
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


class StudyPlots(PlotRow):
    """The two plots, side by side where there is room."""

    def __init__(self, theme: Theme) -> None:
        roc = Plot(theme, "ROC curve", NOTHING, _ROC)
        calibration = Plot(theme, "Calibration", NOTHING, _CALIBRATION)
        super().__init__(roc, calibration, narrow=_NARROW, highest=_HIGHEST)
        self.roc, self.calibration = roc, calibration

    def show_numbers(self, made: Mapping[str, Any]) -> None:
        """Draw a comparison."""
        sides = made["sides"]
        roc = [diagonal("guessing")]
        sure = [diagonal("as it should be")]
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
