"""How people, majority and model tell pictures apart: ROC curves and calibration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.words import SIDES
from fakeview.ui.shared.line import Line
from fakeview.ui.shared.plot import Plot, XAxis
from fakeview.ui.shared.plot_row import PlotRow, diagonal
from fakeview.ui.theme import Theme
from trainer.words import mark, number, tr

_NARROW = 900
_HIGHEST = 560
_TOKENS = {PEOPLE: "text", MAJORITY: "uncertain", MODEL: "accent"}
NOTHING = mark("Pictures of both kinds are needed, and what they are has to be known.")


def _roc_axis() -> XAxis:
    return XAxis(
        tr("photographs called generated"), False, lambda x: tr("false alarms {x:.3f}", x=x), 0.02,
        tr("generated pictures found"),
    )  # fmt: skip


def _calibration_axis() -> XAxis:
    return XAxis(
        tr("how sure that it is generated"), False, lambda x: tr("sure to {x:.2f}", x=x), 0.05,
        tr("share that is generated"),
    )  # fmt: skip


class StudyPlots(PlotRow):
    """The two plots, side by side where there is room."""

    def __init__(self, theme: Theme) -> None:
        roc = Plot(theme, tr("ROC curve"), tr(NOTHING), _roc_axis())
        calibration = Plot(theme, tr("Calibration"), tr(NOTHING), _calibration_axis())
        super().__init__(roc, calibration, narrow=_NARROW, highest=_HIGHEST)
        self.roc, self.calibration = roc, calibration

    def show_numbers(self, made: Mapping[str, Any]) -> None:
        """Draw a comparison."""
        sides = made["sides"]
        roc = [diagonal(tr("guessing"))]
        sure = [diagonal(tr("as it should be"))]
        for name, one in sides.items():
            curve = [(x, y) for x, y in one["roc"]]
            best = list(dict(curve).items())  # it goes up, so the last of equals is the highest
            if curve:
                roc.append(Line(tr(SIDES[name]), _TOKENS[name], best, marks=False, path=curve))
            bins = [(b["stated"], b["found"]) for b in one["calibration"]["bins"]]
            if bins and curve:
                ring = name == MAJORITY
                sure.append(Line(tr(SIDES[name]), _TOKENS[name], bins, open=ring))
        unit = (0.0, 1.0)
        self.roc.show_lines(roc, unit, unit, summary=_spoken(sides, "auc", "AUC"))
        errors = {n: {"ece": one["calibration"]["ece"]} for n, one in sides.items()}
        self.calibration.show_lines(
            sure, unit, unit, summary=_spoken(errors, "ece", tr("calibration error"))
        )


def _spoken(sides: Mapping[str, Mapping[str, Any]], field: str, words: str) -> str:
    said = [
        f"{tr(SIDES[n])} {number(one[field], '.3f')}"
        for n, one in sides.items()
        if one[field] is not None
    ]
    return f"{words}: {', '.join(said)}" if said else ""
