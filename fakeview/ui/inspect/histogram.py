"""How the scores of the list are spread: 20 bars, of which some can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fakeview.album.tally import BINS, bin_of, described, edges
from fakeview.ui.theme import SMALL, Theme, font
from trainer.words import plural, tr

_BARS, _TEXT, _EDGE = 48, 16, 3
_KEYS = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return,
    Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape,
})  # fmt: skip


class Histogram(QWidget):
    """A click chooses a bar, a drag some; with the keyboard Left, Right (Shift: more) and Enter."""

    chosen = Signal(float, float)  # the range of scores to show; 0 and 1 for all

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bins: list[int] = [0] * BINS
        self._band: tuple[float, float] | None = None
        self._low, self._high = 0.0, 1.0
        self._first = self._last = BINS - 1  # what the keyboard or a drag stands on
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Scores of the list"))
        self.setAccessibleDescription(described(self._bins))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(168, _BARS + _TEXT)

    def show_bins(self, bins: Sequence[int]) -> None:
        """Show other counts; the same ones cost nothing."""
        if list(bins) != self._bins:
            self._bins = list(bins)
            self._describe()

    def show_band(self, band: tuple[float, float] | None) -> None:
        """Show between which scores the detector is uncertain."""
        if band != self._band:
            self._band = band
            self._describe()

    def show_range(self, low: float, high: float) -> None:
        """Show which scores are asked for."""
        self._low, self._high = low, high
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(described(self._bins, self._band))
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep the keys it uses from the window's shortcuts, and tell of the bar under a mouse."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = (
                event.key() in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            )
            event.setAccepted(own)
            return own or super().event(event)
        if isinstance(event, QHelpEvent):
            place = self._bar_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.told(place), self)
            return True
        return super().event(event)

    def told(self, place: int) -> str:
        """Return a bar in words."""
        low, high = edges(place, place)
        return plural(
            self._bins[place],
            "{low:.2f} to {high:.2f}: {n} picture",
            "{low:.2f} to {high:.2f}: {n} pictures",
            low=low,
            high=high,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the bar the keyboard stands on, choose it, or give the choice up."""
        key, more = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -BINS}
        if key in (*steps, Qt.Key.Key_End):
            self._last = min(max(self._last + steps.get(Qt.Key(key), BINS), 0), BINS - 1)
            self._first = self._first if more else self._last
            self.setAccessibleDescription(self.told(self._last))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.chosen.emit(0.0, 1.0)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of the whole again."""
        super().focusOutEvent(event)
        self._describe()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at a bar."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._first = self._last = self._bar_at(event.position().x())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on to another bar."""
        if self._dragging:
            self._last = self._bar_at(event.position().x())
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Choose the bars that were gone over."""
        if self._dragging:
            self._dragging = False
            self._choose()

    def _choose(self) -> None:
        low, high = edges(min(self._first, self._last), max(self._first, self._last))
        again = (low, high) == (self._low, self._high)
        self.chosen.emit(*((0.0, 1.0) if again else (low, high)))

    def _bar_at(self, x: float) -> int:
        inner = max(1.0, self.width() - 2.0 * _EDGE)
        return bin_of(min(max((x - _EDGE) / inner, 0.0), 1.0))

    def _x(self, score: float) -> float:
        return _EDGE + score * (self.width() - 2.0 * _EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw band, bars, scale, and what is chosen."""
        theme = self._theme
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._band is not None:
            low, high = (self._x(end) for end in self._band)
            painter.fillRect(QRectF(low, 0, high - low, _BARS), theme.color("uncertain", 36))
        self._paint_bars(painter)
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawLine(QPointF(self._x(0), _BARS + 0.5), QPointF(self._x(1), _BARS + 0.5))
        painter.setPen(theme.color("muted"))
        painter.setFont(font(SMALL, tabular=True))
        text = QRectF(_EDGE, _BARS, self.width() - 2 * _EDGE, _TEXT)
        for words, side in (
            ("0", "AlignLeft"),
            (tr("score"), "AlignHCenter"),
            ("1", "AlignRight"),
        ):
            flag = Qt.AlignmentFlag[side] | Qt.AlignmentFlag.AlignBottom
            painter.drawText(text, flag, words)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        theme, most = self._theme, max(self._bins) or 1
        on = self._dragging or self.hasFocus()
        start, end = sorted((self._first, self._last))
        for place, count in enumerate(self._bins):
            low, high = edges(place, place)
            left, right = self._x(low) + 0.5, self._x(high) - 0.5
            asked = low >= self._low - 1e-9 and high <= self._high + 1e-9
            if on and start <= place <= end:
                painter.fillRect(QRectF(left, 0, right - left, _BARS), theme.color("accent", 60))
            if count:
                height = max(2.0, _BARS * 0.94 * count / most)
                color = theme.color("accent" if asked else "edge", 255 if asked else 130)
                painter.fillRect(QRectF(left, _BARS - height, right - left, height), color)
        if self.hasFocus():  # a tint alone is too faint to be found again
            left, right = self._x(edges(start, start)[0]), self._x(edges(end, end)[1])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(QRectF(left, 1, right - left, _BARS - 1))
            painter.setPen(Qt.PenStyle.NoPen)
