"""How far small changes move the score: all of them on one line, and one in each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fakeview.ui.shapes import draw_shape
from fakeview.ui.theme import SMALL, Theme, font
from trainer.words import mark, number, tr

if TYPE_CHECKING:
    from fakeview.detect.stability import Changed, Stability

_SIDE = 8  # as the gauge: the same score stands at the same place
_LINE, _HIGH = 11, 22
_ROW, _SHAPE = 18, 9
_NAME, _NUMBER = 112, 52
_NAMES_SHARE = 0.5  # of the width, at most; longer names are shortened
AS_IT_IS, NO_FACE = mark("As it is"), mark("no face")


class _Scale(QWidget):
    """What both have in common: a line from 0 to 1 with the uncertain band behind it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.found: Stability | None = None  # what is drawn; the last one where blank
        self.blank = True
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_found(self, found: Stability, words: str) -> None:
        """Draw another result; the words are read out and say the same."""
        self.found, self.blank = found, False
        self.setAccessibleDescription(words)
        self.update()

    def clear(self) -> None:
        """Draw no score until the next result comes, and keep the room for it."""
        self.blank = True
        self.setAccessibleDescription("")
        self.setToolTip("")
        self.update()

    def _paint_band(self, painter: QPainter, area: QRectF, band: tuple[float, float]) -> None:
        """Shade the band; broken lines at its ends tell it apart where colours don't."""
        low, high = (_at(area, edge) for edge in band)
        ground = QRectF(low, area.top(), high - low, area.height())
        painter.fillRect(ground, self._theme.color("uncertain", 36))
        pen = QPen(self._theme.color("uncertain"), 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        for x in (low, high):
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _upright(
        self, painter: QPainter, x: float, area: QRectF, width: float, ink: QColor
    ) -> None:
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


class StabilityLine(_Scale):
    """A bar from the lowest to the highest score, a stroke per change, and the score itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Scores under small changes, on a line from 0 to 1"))

    def sizeHint(self) -> QSize:
        """A line and the numbers below it."""
        return QSize(240, _HIGH + 18)

    def show_found(self, found: Stability, words: str) -> None:
        """Draw another result; hovering says what the strokes stand for."""
        super().show_found(found, words)
        self.setToolTip(
            tr(
                "The bar reaches from the lowest to the highest score. Each thin stroke is a small "
                "change, the thick one the picture as it is."
            )
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw band, bar, strokes and numbers."""
        if self.found is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(_SIDE, 0, self.width() - 2 * _SIDE, _HIGH)
        self._paint_band(painter, area, self.found.band)
        painter.setPen(QPen(self._theme.color("edge"), 1))
        painter.drawLine(QPointF(area.left(), _LINE), QPointF(area.right(), _LINE))
        if not self.blank:
            self._paint_scores(painter, area, self.found)
        painter.end()

    def _paint_scores(self, painter: QPainter, area: QRectF, found: Stability) -> None:
        text = self._theme.color("text")
        left, right = _at(area, found.low), _at(area, found.high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("muted", 110))
        painter.drawRoundedRect(QRectF(left - 3, _LINE - 3, right - left + 6, 6), 3, 3)
        for one in found.small:
            part = area.adjusted(0, 5, 0, -5)
            self._upright(painter, _at(area, one.p_fake), part, 1.2, text)
        whole, x = area.adjusted(0, 2, 0, -2), _at(area, found.p_fake)
        self._upright(painter, x, whole, 6, self._theme.color("surface"))
        self._upright(painter, x, whole, 3, text)
        self._paint_numbers(painter, area, found)

    def _paint_numbers(self, painter: QPainter, area: QRectF, found: Stability) -> None:
        left, right = _at(area, found.low), _at(area, found.high)
        painter.setFont(font(SMALL, tabular=True))
        painter.setPen(self._theme.color("muted"))
        low, high = number(found.low, ".2f"), number(found.high, ".2f")
        width = painter.fontMetrics().horizontalAdvance(low)
        y = area.bottom() + 13
        if right - left > width + 8:
            for text, x in ((low, left), (high, right)):
                painter.drawText(QPointF(self._within(x - width / 2, width), y), text)
            return
        text = low if low == high else f"{low}–{high}"
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.drawText(QPointF(self._within((left + right - width) / 2, width), y), text)

    def _within(self, left: float, width: float) -> float:
        return min(max(left, 0.0), self.width() - width)


class StabilityRows(_Scale):
    """A row per change: its name, its verdict's shape on the scale, its number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Score under each change"))

    @property
    def rows(self) -> Sequence[Changed]:
        """The changes in the order of the rows; the picture as it is comes before them."""
        return () if self.found is None else self.found.changed

    def show_found(self, found: Stability, words: str) -> None:
        """Draw another result; the words are read out."""
        super().show_found(found, f"{words} {'; '.join(spoken(one) for one in found.changed)}.")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As many rows as there are changes, and the picture as it is."""
        return QSize(240, _ROW * (len(self.rows) + 1))

    def event(self, event: QEvent) -> bool:
        """Say of the row under the pointer what was done to the picture."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def tip_at(self, y: int) -> str:
        """Return what is said of the row at a height in pixels."""
        place = y // _ROW - 1
        if self.blank or not -1 <= place < len(self.rows):
            return ""
        if place < 0:
            return tr("The score of the picture as it is")
        one = self.rows[place]
        change = tr(one.change.words)
        if not one.counts:
            return tr("When the picture is {change}, no face is found in it.", change=change)
        said = tr(
            "When the picture is {change}, the score is {score:.2f}.",
            change=change,
            score=one.p_fake,
        )
        if one.change.small:
            return said
        return f"{said} {tr('This is no small change and changes no verdict.')}"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band through all rows, then row by row."""
        if self.found is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL, tabular=True))
        area = self._area(painter.fontMetrics())
        self._paint_band(painter, area, self.found.band)
        if not self.blank:
            through = area.adjusted(0, _ROW / 2, 0, -2)
            ink = self._theme.color("edge")
            self._upright(painter, _at(area, self.found.p_fake), through, 1, ink)
        kind = str(self.found.kind.value)
        self._paint_row(painter, area, 0, tr(AS_IT_IS), self.found.p_fake, kind)
        for row, one in enumerate(self.rows, 1):
            value = one.p_fake if one.counts else None
            self._paint_row(painter, area, row, tr(one.change.title), value, str(one.kind.value))
        painter.end()

    def _area(self, metrics: QFontMetrics) -> QRectF:
        """Where the scale lies: between names and numbers, as wide as their language has them."""
        titles = (tr(AS_IT_IS), *(tr(one.change.title) for one in self.rows))
        most = max(float(_NAME), self.width() * _NAMES_SHARE)
        name = min(most, max(_NAME, *(metrics.horizontalAdvance(one) + 8 for one in titles)))
        beside = _NUMBER
        if not all(one.counts for one in self.rows):
            beside = max(_NUMBER, metrics.horizontalAdvance(tr(NO_FACE)) + 8)
        return QRectF(name, 0, self.width() - name - beside, self.height())

    def _paint_row(
        self, painter: QPainter, area: QRectF, row: int, name: str, value: float | None, kind: str
    ) -> None:
        top, align = row * _ROW, Qt.AlignmentFlag
        middle = top + _ROW / 2
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        painter.setFont(font(SMALL, tabular=True))
        painter.setPen(self._theme.color("text" if row == 0 else "muted"))
        room = QRectF(0, top, area.left() - 8, _ROW)
        elide = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(name, elide, int(room.width()))
        painter.drawText(room, align.AlignVCenter, name)
        if self.blank:
            return
        text = tr(NO_FACE) if value is None else number(value, ".2f")
        place = QRectF(area.right() + 8, top, self.width() - area.right() - 8, _ROW)
        painter.setPen(self._theme.color("text"))
        painter.drawText(place, align.AlignVCenter | align.AlignRight, text)
        if value is None:
            return
        box = QRectF(0, 0, _SHAPE, _SHAPE)
        box.moveCenter(QPointF(_at(area, value), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(box.adjusted(-1, -1, 1, 1))
        draw_shape(painter, kind, box, self._theme)


def spoken(one: Changed) -> str:
    """Return a row in words, for screen readers."""
    found = number(one.p_fake, ".2f") if one.counts else tr(NO_FACE)
    return f"{tr(one.change.title)}: {found}"


def _at(area: QRectF, value: float) -> float:
    return area.left() + area.width() * value
