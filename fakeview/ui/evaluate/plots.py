"""What an evaluation looks like: ROC curve, reliability diagram, scores per class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from fakeview.detect.verdict import WORDS, Kind
from fakeview.evaluate.tables import Bin, false_alarm_point, histogram
from fakeview.evaluate.words import percent
from fakeview.ui.shared.line import Line
from fakeview.ui.shared.plot import Plot, XAxis
from fakeview.ui.shared.plot_row import PlotRow, diagonal
from fakeview.ui.shared.scale import XY, round_ends
from fakeview.ui.theme import SMALL, Theme, font
from trainer.metrics import BINS
from trainer.words import mark, number, tr

_NARROW = 1000
_HIGHEST = 456
_HALF = 0.5 / BINS
_ROWS = 4
ONE_CLASS = mark("With pictures of one class only there is nothing to compare.")


def _roc_axis() -> XAxis:
    return XAxis(
        tr("labelled real, called generated"), False,
        lambda x: tr("false alarms {share:.3f}", share=x), 0.02, tr("labelled generated, found"),
    )  # fmt: skip


def _reliability_axis() -> XAxis:
    return XAxis(
        tr("mean score"), False, lambda x: tr("mean score {score:.2f}", score=x), 0.03,
        tr("share labelled generated"),
    )  # fmt: skip


def _score_axis() -> XAxis:
    return XAxis(
        tr("score"), False,
        lambda x: tr("score {low:.2f} to {high:.2f}", low=x - _HALF, high=x + _HALF), _HALF,
        tr("pictures"), ".0f",
    )  # fmt: skip


class ScorePlot(Plot):
    """How many pictures of each class have which score, as bars; the band lies behind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Scores"), tr("There are no scores."), _score_axis())
        self._band = (0.5, 0.5)

    def show_bins(self, bins: list[Bin], band: tuple[float, float]) -> None:
        """Draw these bins."""
        self._band = band
        generated = tr("labelled generated", about="the name of a curve")
        real = tr("labelled real", about="the name of a curve")
        sides = (
            (generated, "generated", [entry.fake for entry in bins]),
            (real, "none", [entry.real for entry in bins]),
        )
        middles = [(entry.low + entry.high) / 2 for entry in bins]
        lines = [
            Line(name, token, [(x, float(n)) for x, n in zip(middles, counts, strict=True)])
            for name, token, counts in sides
        ]
        most = max((entry.fake for entry in bins), default=0)
        most = max([most, _ROWS, *(entry.real for entry in bins)])
        self.show_lines(
            lines, (0.0, 1.0), round_ends(0.0, float(most), _ROWS),
            summary=tr("uncertain from {low:.2f} to {high:.2f}", low=band[0], high=band[1]),
        )  # fmt: skip

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        low, high = (self._at(area, end, 0).x() for end in self._band)
        shade = QRectF(low, area.top(), high - low, area.height())
        painter.fillRect(shade, self._theme.color("uncertain", 28))
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.color("muted"))
        place = shade.adjusted(0, 6, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, tr(WORDS[Kind.UNCERTAIN]))
        step = area.width() / BINS
        wide = max(1.0, step * 0.4)
        painter.setPen(Qt.PenStyle.NoPen)
        for side, line in enumerate(self._lines):
            painter.setBrush(self._theme.color(line.token))
            for x, n in line.points:
                if n:
                    top = self._at(area, x, n)
                    left = top.x() - wide if side == 0 else top.x()
                    up = min(top.y(), area.bottom() - 1.0)  # one of a thousand is still seen
                    painter.drawRect(QRectF(left, up, wide, area.bottom() - up))

    def _paint_cursor(self, painter: QPainter, area: QRectF) -> None:
        near = [] if self._cursor is None else self.values_at(self._cursor)
        if not near:
            return
        x = self._at(area, near[-1][1], 0).x()
        painter.setPen(QPen(self._theme.color("edge"), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        rows = [(self._axis.words(near[-1][1]), "")]
        rows += [(name, number(n, ",.0f")) for name, _, n in near]
        self._paint_box(painter, area, x, rows)


class EvaluationPlots(PlotRow):
    """The three plots, side by side where there is room."""

    def __init__(self, theme: Theme) -> None:
        roc = Plot(theme, tr("ROC curve"), tr(ONE_CLASS), _roc_axis())
        reliability = Plot(theme, tr("Reliability"), tr(ONE_CLASS), _reliability_axis())
        scores = ScorePlot(theme)
        super().__init__(roc, reliability, scores, narrow=_NARROW, highest=_HIGHEST)
        self.roc, self.reliability, self.scores = roc, reliability, scores

    def show_numbers(self, numbers: Mapping[str, Any]) -> None:
        """Draw the curves of an evaluation."""
        curves = numbers.get("curves") or {}
        one_class = numbers.get("auc") is None
        self._show_roc([] if one_class else [(x, y) for x, y in curves.get("roc") or ()], numbers)
        bins = [] if one_class else curves.get("reliability") or []
        self._show_reliability([(entry["mean"], entry["share"]) for entry in bins], numbers)
        band = numbers.get("band") or (0.5, 0.5)
        self.scores.show_bins(histogram(numbers), (float(band[0]), float(band[1])))

    def _show_roc(self, path: list[XY], numbers: Mapping[str, Any]) -> None:
        best = dict(path)  # the curve goes up, so the last of equals is the highest
        lines = [diagonal(tr("guessing"))]
        point = false_alarm_point(numbers)
        if path:
            curve = list(best.items())
            lines.append(Line(tr("detector"), "accent", curve, marks=False, path=path))
        if path and point is not None:
            lines.append(Line(tr("“likely generated”"), "generated", [point], open=True))
        summary = ""
        if path and point is not None:
            summary = tr(
                "AUC {auc:.3f}; “likely generated” finds {found} with {alarms} false alarms",
                auc=numbers["auc"],
                found=percent(point[1]),
                alarms=percent(point[0]),
            )
        self.roc.show_lines(lines, (0.0, 1.0), (0.0, 1.0), summary=summary)

    def _show_reliability(self, points: list[XY], numbers: Mapping[str, Any]) -> None:
        lines = [diagonal(tr("as it should be"))]
        summary = ""
        if points:
            lines.append(Line(tr("detector"), "accent", points))
            summary = tr("calibration error {error:.3f}", error=numbers["ece"])
        self.reliability.show_lines(lines, (0.0, 1.0), (0.0, 1.0), summary=summary)
