"""The curves that say whether a map is right: the score while more and more is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from fakeview.ui.theme import SMALL, Theme, font
from trainer.words import mark, number, tr

if TYPE_CHECKING:
    from fakeview.explain.faithfulness import Curve, Curves

_LEFT, _TOP, _RIGHT, _BOTTOM = 28, 6, 8, 40


@dataclass(frozen=True)
class _Style:
    name: str
    token: str
    width: float
    dash: tuple[float, ...] = ()


_STYLES = {
    "marked": _Style(mark("this map"), "accent", 2.0),
    "random": _Style(mark("random"), "muted", 1.5, (4.0, 3.0)),
    "edges": _Style(mark("edges"), "muted", 1.5, (1.0, 2.5)),
}


class FaithPlot(QWidget):
    """Three curves over the share of the picture; the scale is always 0 to 1."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.curves: Curves | None = None  # what is drawn
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Score while regions are hidden or shown"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """High enough to tell curves apart."""
        return QSize(240, 144)

    def show_curves(self, curves: Curves, title: str) -> None:
        """Draw other curves; the title tells what they are."""
        self.curves = curves
        self.setAccessibleName(title)
        areas = (f"{tr(style.name)} {number(one.auc, '.2f')}" for style, one in self._lines())
        told = tr("Mean score on the way: {areas}", areas=", ".join(areas))
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def _lines(self) -> list[tuple[_Style, Curve]]:
        return [(style, getattr(self.curves, name)) for name, style in _STYLES.items()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, curves and their names."""
        if self.curves is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL, tabular=True))
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        self._paint_axes(painter, area)
        for style, curve in reversed(self._lines()):
            painter.setPen(self._pen(style))
            points = zip(curve.areas.tolist(), curve.scores.tolist(), strict=True)
            painter.drawPolyline(QPolygonF([_at(area, x, y) for x, y in points]))
        self._paint_names(painter, area)
        painter.end()

    def _pen(self, style: _Style) -> QPen:
        pen = QPen(self._theme.color(style.token), style.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if style.dash:
            pen.setDashPattern(list(style.dash))
        return pen

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        metrics, align = painter.fontMetrics(), Qt.AlignmentFlag
        for value, text in ((0.0, "0"), (0.5, number(0.5)), (1.0, "1")):
            y = round(_at(area, 0, value).y()) + 0.5
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            place = QPointF(area.left() - 8 - metrics.horizontalAdvance(text), y + 4)
            painter.drawText(place, text)
        below = QRectF(area.left(), area.bottom() + 4, area.width(), 16)
        for text, side in (("0 %", align.AlignLeft), ("50 %", align.AlignHCenter),
                           ("100 %", align.AlignRight)):  # fmt: skip
            painter.drawText(below, side | align.AlignTop, text)

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        """The names of the curves in one line at the foot, each after a piece of its line."""
        left, y = area.left(), float(self.height()) - 4
        for style in _STYLES.values():
            painter.setPen(self._pen(style))
            painter.drawLine(QPointF(left, y - 4), QPointF(left + 20, y - 4))
            painter.setPen(self._theme.color("muted"))
            name = tr(style.name)
            painter.drawText(QPointF(left + 26, y), name)
            left += 26 + painter.fontMetrics().horizontalAdvance(name) + 16


def _at(area: QRectF, x: float, y: float) -> QPointF:
    return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())
