"""The gauge: a line from 0 to 1 with the uncertain band marked and the score standing on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from fakeview.ui.shapes import draw_shape
from fakeview.ui.theme import SMALL, Theme, font
from trainer.words import number, tr

_TRACK = 8
_TOP = 22
_SIDE = 8


class Gauge(QProgressBar):
    """Shows p_fake (0 to 1) against the band in which the detector is uncertain.

    To the system it is a bar with a value in per cent, so that screen readers know what it is.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value: float | None = None
        self._kind = ""
        self._band = (0.5, 0.5)
        self.setObjectName("gauge")
        self.setRange(0, 100)
        self.setFixedHeight(52)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Gauge from 0 to 1"))
        theme.changed.connect(self.update)

    def show_value(self, value: float | None, kind: str, band: tuple[float, float]) -> None:
        """Set the score (None: none yet), its verdict's kind and the uncertain band."""
        self._value, self._kind, self._band = value, kind, band
        low, high = band
        if value is None:
            words = tr("uncertain from {low:.2f} to {high:.2f}", low=low, high=high)
        else:
            words = tr(
                "score {score:.2f}, uncertain from {low:.2f} to {high:.2f}",
                score=value,
                low=low,
                high=high,
            )
        self.setAccessibleDescription(words)
        if value is None:
            self.reset()
        else:
            self.setValue(round(100 * value))
        self.setToolTip(
            tr("Scores from {low:.2f} to {high:.2f} count as uncertain.", low=low, high=high)
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, band, numbers and the score's mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(_SIDE, _TOP, self.width() - 2 * _SIDE, _TRACK)
        self._paint_track(painter, track)
        self._paint_numbers(painter, track)
        if self._value is not None:
            self._paint_mark(painter, track, self._value)
        painter.end()

    def _at(self, track: QRectF, value: float) -> float:
        return track.left() + track.width() * value

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        path = QPainterPath()
        path.addRoundedRect(track, _TRACK / 2, _TRACK / 2)
        painter.save()
        painter.setClipPath(path)
        low, high = (self._at(track, edge) for edge in self._band)
        parts = ((track.left(), low, "none"), (high, track.right(), "generated"))
        for left, right, token in parts:
            area = QRectF(left, track.top(), right - left, _TRACK)
            painter.fillRect(area, self._theme.color(token, 70))
        band = QRectF(low, track.top(), high - low, _TRACK)
        painter.fillRect(band, self._theme.color("uncertain", 90))
        self._hatch(painter, band)
        painter.restore()

    def _hatch(self, painter: QPainter, band: QRectF) -> None:
        """Stripes tell the band apart where colours don't."""
        painter.save()
        painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(self._theme.color("uncertain"), 1.2))
        x = band.left() - _TRACK
        while x < band.right():
            painter.drawLine(QPointF(x, band.bottom()), QPointF(x + _TRACK, band.top()))
            x += 5
        painter.restore()

    def _paint_numbers(self, painter: QPainter, track: QRectF) -> None:
        painter.setFont(font(SMALL, tabular=True))
        painter.setPen(self._theme.color("muted"))
        low, high = self._band
        values = [0.0, 1.0]
        if high - low > 0.12:  # else the two numbers would run into each other
            values += [low, high]
        elif high > low:
            values += [(low + high) / 2]
        for value in values:
            if value not in (0.0, 1.0) and not 0.1 < value < 0.9:
                continue
            text = number(value, ".0f" if value in (0.0, 1.0) else ".2f")
            width = painter.fontMetrics().horizontalAdvance(text)
            middle = self._at(track, value)
            left = min(max(middle - width / 2, 0.0), self.width() - width)
            painter.drawText(QPointF(left, track.bottom() + 16), text)

    def _paint_mark(self, painter: QPainter, track: QRectF, value: float) -> None:
        x = self._at(track, value)
        halo = QColor(self._theme.color("surface"))
        painter.setPen(QPen(halo, 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        top, bottom = QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2)
        painter.drawLine(top, bottom)
        ink = QPen(self._theme.color("text"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(ink)
        painter.drawLine(top, bottom)
        side = 13.0
        left = min(max(x - side / 2, 0.0), self.width() - side)
        draw_shape(painter, self._kind, QRectF(left, 2, side, side), self._theme)
