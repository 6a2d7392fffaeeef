"""One plot: lines with axes, numbers, a legend, and the values under the pointer."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QFrame

from fakeview.ui.shared.line import Line
from fakeview.ui.shared.scale import XY, epoch_words, nearest, places, ticks, topped
from fakeview.ui.theme import BODY, SMALL, Theme, font
from trainer.words import mark, number, tr

_LEFT, _TOP, _RIGHT, _BOTTOM = 52, 48, 20, 30
_NAME = 14  # the height of an axis' name beside its numbers
_MOST_ROWS = 7
_EPOCH = mark("epoch")


@dataclass(frozen=True)
class XAxis:
    """What a plot's lines run over: its name (marked, in English), and a place on it in words.

    ``whole`` axes have marks at whole numbers alone, and their name before them; others have it
    below, and ``up`` says what the other axis is. ``reach`` is how far from the pointer a point
    may lie whose value is told, and ``value`` how that is written.
    """

    name: str = _EPOCH
    whole: bool = True
    words: Callable[[float], str] = epoch_words
    reach: float = 0.6
    up: str = ""
    value: str = ".3f"


EPOCHS = XAxis()


class Plot(QFrame):
    """Lines over epochs, or over another axis, and the values under the pointer.

    With the keyboard Left and Right go from point to point.
    """

    def __init__(self, theme: Theme, title: str, empty: str, axis: XAxis = EPOCHS) -> None:
        super().__init__()
        self._axis = axis
        self._side = _LEFT
        if axis.whole:  # its name stands there, before the numbers
            width = QFontMetricsF(font(SMALL, tabular=True)).horizontalAdvance(tr(axis.name))
            self._side = max(_LEFT, math.ceil(width) + 18)
        self.setProperty("kind", "card")
        self._theme, self._title, self._empty = theme, title, empty
        self._lines: list[Line] = []
        self._x = (0.0, 1.0)
        self._y = (0.0, 1.0)
        self._kept: tuple[float, str] | None = None
        self._cursor: float | None = None
        self._summary = ""
        self.setMinimumSize(240, 184)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(empty)
        theme.changed.connect(self.update)

    @property
    def lines(self) -> list[Line]:
        """What is drawn."""
        return list(self._lines)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return not any(line.drawn for line in self._lines if not line.guide)

    @property
    def kept(self) -> tuple[float, str] | None:
        """The epoch that is marked, and the words at it."""
        return self._kept

    def set_empty(self, text: str) -> None:
        """Say something else while there is nothing to draw."""
        if text != self._empty:
            self._empty = text
            self.setAccessibleDescription(self._spoken())
            self.update()

    def show_lines(
        self,
        lines: list[Line],
        x: tuple[float, float],
        y: tuple[float, float],
        kept: tuple[float, str] | None = None,
        summary: str = "",
    ) -> None:
        """Draw lines within ranges of epochs and values; ``kept`` marks an epoch with words.

        The ``summary`` says for screen readers what the lines of another axis show.
        """
        self._lines, self._x, self._y, self._kept = lines, x, y, kept
        self._summary = summary
        self.setAccessibleDescription(self._spoken())
        self.update()

    def values_at(self, x: float) -> list[tuple[str, float, float]]:
        """Return (name, epoch, value) of each line near an epoch."""
        found = []
        for line in self._lines:
            point = nearest(line.points, x)
            if point is not None and abs(point[0] - x) <= max(
                self._axis.reach, (self._x[1] - self._x[0]) / 40
            ):
                found.append((line.name, *point))
        return found

    def point_to(self, x: float | None) -> None:
        """Show the values near an epoch; None hides them."""
        self._cursor = x
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _spoken(self) -> str:
        if self.empty:
            return self._empty
        if self._cursor is not None and (near := self.values_at(self._cursor)):
            values = ", ".join(f"{name} {number(y, self._axis.value)}" for name, _, y in near)
            return f"{self._axis.words(near[-1][1])}: {values}"
        ends = [(line.name, *line.points[-1]) for line in self._lines if line.points]
        if not ends or self._axis is not EPOCHS:
            return self._summary
        words = ", ".join(f"{name} {number(y, '.3f')}" for name, _, y in ends)
        place = epoch_words(max(x for _, x, _ in ends))
        said = tr("After {place}: {words}", place=place, words=words)
        if self._kept is None:
            return said
        epoch, why = self._kept
        return tr("{said}; {why}: epoch {epoch:.0f}", said=said, why=why, epoch=epoch)

    # pointer and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the values under the pointer."""
        area = self._area()
        inside = area.adjusted(-8, -8, 8, 8).contains(event.position())
        self.point_to(self._epoch_at(area, event.position().x()) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the values."""
        super().leaveEvent(event)
        self.point_to(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the values."""
        super().focusOutEvent(event)
        self.point_to(None)

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys from the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers()
            event.setAccepted(own)
            return own or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the epoch before or after."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        stops = sorted(
            {x for line in self._lines if line.marks or line.path for x, _ in line.points}
        )
        if not step or not stops:
            super().keyPressEvent(event)
            return
        at = len(stops) if self._cursor is None else bisect_left(stops, self._cursor)
        self.point_to(stops[min(max(at + step, 0), len(stops) - 1)])

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw everything."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        area = self._area()
        self._paint_title(painter)
        if self.empty:
            painter.setFont(font(BODY))
            painter.setPen(self._theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(24, _TOP, -24, -16), flags, self._empty)
        else:
            self._paint_axes(painter, area)
            self._paint_kept(painter, area)
            self._paint_lines(painter, area)
            self._paint_cursor(painter, area)
        painter.end()

    def _area(self) -> QRectF:
        name = 0 if self._axis.whole else _NAME
        return QRectF(self.rect()).adjusted(self._side, _TOP + name, -_RIGHT, -_BOTTOM - name)

    def _at(self, area: QRectF, x: float, y: float) -> QPointF:
        (left, right), (low, high) = self._x, self._y
        across = (x - left) / ((right - left) or 1.0)
        up = (min(max(y, low), high) - low) / ((high - low) or 1.0)
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def _epoch_at(self, area: QRectF, x: float) -> float:
        share = (x - area.left()) / max(area.width(), 1.0)
        return self._x[0] + min(max(share, 0.0), 1.0) * (self._x[1] - self._x[0])

    def _paint_title(self, painter: QPainter) -> None:
        """The title at the left, the legend at the right of the same line."""
        painter.setFont(font(SMALL))
        right = float(self.width() - _RIGHT)
        for line in reversed([line for line in self._lines if line.drawn and not line.guide]):
            width = painter.fontMetrics().horizontalAdvance(line.name)
            painter.setPen(self._theme.color("muted"))
            painter.drawText(QPointF(right - width, 28), line.name)
            middle = QPointF(right - width - 16, 24)
            painter.setPen(QPen(self._theme.color(line.token), 2))
            painter.drawLine(middle - QPointF(9, 0), middle + QPointF(9, 0))
            if line.marks:
                self._paint_mark(painter, middle, line)
            right -= width + 44
        painter.setFont(font(BODY, QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("text"))
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        title = metrics.elidedText(self._title, elide, max(0, round(right) - 16))
        painter.drawText(QPointF(16, 28), title)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(font(SMALL, tabular=True))
        metrics = painter.fontMetrics()
        rows = topped(*self._y, min(_MOST_ROWS, max(2, int(area.height() // 28))))
        decimals = places(rows)
        for value in rows:
            y = round(self._at(area, self._x[0], value).y()) + 0.5
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("muted"))
            text = number(value, f".{decimals}f")
            place = QPointF(area.left() - 8 - metrics.horizontalAdvance(text), y + 4)
            painter.drawText(place, text)
        painter.setPen(self._theme.color("muted"))
        columns = ticks(*self._x, max(1, int(area.width() // 56)), whole=self._axis.whole)
        self._paint_axis_name(painter, area)
        decimals = 0 if self._axis.whole else places(columns)
        for value in columns:
            text = number(value, f",.{decimals}f")
            half = metrics.horizontalAdvance(text) / 2
            x = self._at(area, value, self._y[0]).x()
            painter.drawText(QPointF(x - half, area.bottom() + 18), text)

    def _paint_axis_name(self, painter: QPainter, area: QRectF) -> None:
        name = tr(self._axis.name)
        width = painter.fontMetrics().horizontalAdvance(name)
        if self._axis.whole:
            left = area.left() - 14 - width
            painter.drawText(QPointF(left, area.bottom() + 18), name)
        else:
            left = area.center().x() - width / 2
            painter.drawText(QPointF(left, area.bottom() + 20 + _NAME), name)
            painter.drawText(QPointF(16, area.top() - 10), tr(self._axis.up))

    def _paint_kept(self, painter: QPainter, area: QRectF) -> None:
        if self._kept is None or not self._x[0] <= self._kept[0] <= self._x[1]:
            return
        epoch, words = self._kept
        x = self._at(area, epoch, 0).x()
        pen = QPen(self._theme.color("edge"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()))
        painter.setFont(font(SMALL))
        width = painter.fontMetrics().horizontalAdvance(words)
        left = min(max(x - width / 2, area.left()), area.right() - width)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QPointF(left, area.top() - 5), words)

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setClipRect(area.adjusted(-5, -5, 5, 5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self._lines:
            color = self._theme.color(line.token, 80)
            painter.setPen(QPen(color, 1))
            painter.drawPolyline(self._polygon(area, line.faint))
        for line in self._lines:
            pen = QPen(self._theme.color(line.token), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if line.path:
                if line.guide:
                    self._begin_guide(painter, area, line)
                painter.drawPolyline(QPolygonF([self._at(area, x, y) for x, y in line.path]))
            else:
                painter.drawPolyline(self._polygon(area, line.points))
            # A ring around every point is a help only while there is room between them.
            crowded = len(line.points) > area.width() / 12
            for x, y in line.points if line.marks and not crowded else ():
                self._paint_mark(painter, self._at(area, x, y), line)
        painter.restore()

    def _begin_guide(self, painter: QPainter, area: QRectF, line: Line) -> None:
        """Write its name below its middle, and take a thin dashed pen."""
        (left, low), (right, high) = line.path[0], line.path[-1]
        middle = self._at(area, (left + right) / 2, (low + high) / 2)
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(middle + QPointF(12, 14), line.name)
        pen = QPen(self._theme.color(line.token), 1)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)

    def _polygon(self, area: QRectF, points: Sequence[XY]) -> QPolygonF:
        """One point per pixel column is as much as can be seen."""
        columns: dict[int, list[QPointF]] = {}
        for x, y in points:
            place = self._at(area, x, y)
            columns.setdefault(int(place.x()), []).append(place)
        return QPolygonF([sum(found, QPointF()) / len(found) for found in columns.values()])

    def _paint_mark(self, painter: QPainter, place: QPointF, line: Line) -> None:
        painter.setPen(QPen(self._theme.color(line.token), 2))
        painter.setBrush(self._theme.color("raised" if line.open else line.token))
        painter.drawEllipse(place, 3, 3)

    def _paint_cursor(self, painter: QPainter, area: QRectF) -> None:
        near = [] if self._cursor is None else self.values_at(self._cursor)
        if not near:
            return
        x = self._at(area, near[-1][1], 0).x()
        painter.setPen(QPen(self._theme.color("edge"), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        tokens = {line.name: line.token for line in self._lines}
        for name, epoch, value in near:
            painter.setPen(QPen(self._theme.color("raised"), 2))
            painter.setBrush(self._theme.color(tokens[name]))
            painter.drawEllipse(self._at(area, epoch, value), 5, 5)
        rows = [(self._axis.words(near[-1][1]), "")]
        rows += [(name, number(value, self._axis.value)) for name, _, value in near]
        self._paint_box(painter, area, x, rows)

    def _paint_box(
        self, painter: QPainter, area: QRectF, x: float, rows: list[tuple[str, str]]
    ) -> None:
        painter.setFont(font(SMALL, tabular=True))
        metrics = painter.fontMetrics()
        names = max(metrics.horizontalAdvance(name) for name, _ in rows)
        values = max(metrics.horizontalAdvance(value) for _, value in rows)
        box = QRectF(x + 12, area.top() + 4, names + values + 36, 18 * len(rows) + 10)
        if box.right() > area.right():
            box.moveRight(x - 12)
        box.moveLeft(max(box.left(), 4.0))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color("hover"))
        painter.drawRoundedRect(box, 6, 6)
        for row, (name, value) in enumerate(rows):
            y = box.top() + 18 + 18 * row
            painter.setPen(self._theme.color("text" if row == 0 else "muted"))
            painter.drawText(QPointF(box.left() + 10, y), name)
            painter.setPen(self._theme.color("text"))
            width = metrics.horizontalAdvance(value)
            painter.drawText(QPointF(box.right() - 10 - width, y), value)
