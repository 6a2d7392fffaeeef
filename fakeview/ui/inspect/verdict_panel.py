"""What the detector says about the picture, in number, shape, words and reasons."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fakeview.album.listed import FAILED, GENERATED, WAITING
from fakeview.ui.inspect.gauge import Gauge
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.shapes import ShapeMark
from fakeview.ui.speech import announce
from fakeview.ui.theme import SCORE, Theme, font
from fakeview.ui.widgets import ElidedLabel, label
from trainer.words import mark, number, tr

CAVEAT = mark("A score is a hint; on its own it settles nothing.")
NO_FACE = mark("No face found")
LOADING = mark("Loading the detector…")
UNSEEN = mark("Pictures by generators that the detector never saw often pass unnoticed.")
_NO_PICTURE = mark("No picture chosen")
_NOT_SCORED = mark("Not scored yet")
_SCORING = mark("Scoring…")


class VerdictPanel(QWidget):
    """Verdict of the current picture; for a bad file the reason and the next step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said: tuple[object, str] = (None, "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # for those who hear it
        self.setAccessibleName(tr("Verdict"))
        self._mark = ShapeMark(theme, 26)
        self._score = label("", "score")
        self._score.setFont(font(SCORE, font(SCORE).Weight.DemiBold, tabular=True))
        self._score.setToolTip(tr("How likely the picture is generated, from 0 to 1"))
        self._words = label("", "title", wrap=True)
        self._gauge = Gauge(theme)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        self._lines: list[QLabel] = []
        self._name = ElidedLabel()
        self._name.setProperty("role", "muted")
        self._caveat = label(tr(CAVEAT), "small", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("VERDICT"), "caption"))
        column.addWidget(self._name)
        number = QHBoxLayout()
        number.setSpacing(10)
        number.addWidget(self._mark)
        number.addWidget(self._score)
        number.addStretch(1)
        column.addLayout(number)
        column.addWidget(self._words)
        column.addWidget(self._gauge)
        column.addLayout(self._reasons)
        column.addWidget(self._caveat)

    @property
    def words(self) -> str:
        """The verdict's words, or what stands in their place."""
        return self._words.text()

    @property
    def score_text(self) -> str:
        """The score as it is shown."""
        return self._score.text()

    @property
    def reasons(self) -> list[str]:
        """The reasons as they are shown."""
        return [line.text() for line in self._lines]

    def show_item(self, item: Item | None, info: Any, *, loading: bool = False) -> None:
        """Show a picture's verdict.

        `info` is the detector's DetectorInfo or None; with `loading` the first one is on its way.
        """
        self._name.set_whole(item.name if item else "", item.place if item else "")
        kind = WAITING if item is None else item.kind
        self._mark.set_kind(kind)
        scored = item is not None and item.state is State.SCORED
        outside = item is not None and item.verdict is not None and item.verdict.outside
        # A mark on the gauge would be read as a verdict, whatever stands beside it.
        self._gauge.setVisible(kind != FAILED and info is not None and not outside)
        self._caveat.setVisible(scored and not outside)
        self._score.setVisible(scored)
        if item is None:
            self._fill("", tr(LOADING if loading else _NO_PICTURE), ())
        elif item.state is State.FAILED:
            self._fill("", tr("This picture can’t be scored"), (item.error,))
        elif item.verdict is None or item.p_fake is None:
            waiting = LOADING if loading else _NOT_SCORED
            self._fill("", tr(waiting if info is None else _SCORING), ())
        else:
            words = item.verdict.words
            # Any other verdict says so itself, among its reasons.
            more = f" {tr(UNSEEN)}" if item.verdict.kind.value == GENERATED else ""
            self._caveat.setText(f"{tr(CAVEAT)}{more}")
            score = tr(NO_FACE) if outside else number(item.p_fake, ".2f")
            self._fill(score, words[:1].upper() + words[1:], item.verdict.reasons)
        if info is not None:
            value = None if item is None or outside else item.p_fake
            self._gauge.show_value(value, kind, tuple(info.band))
        self._speak(item)

    def _speak(self, item: Item | None) -> None:
        """Put it into words for screen readers, and say a score that came in the meantime.

        What is chosen anew is said by the list.
        """
        words = self.words if item is None else item.spoken()
        self.setAccessibleName(tr("Verdict: {words}", words=words))
        self.setAccessibleDescription(" ".join(self.reasons))
        told, self._said = self._said, (item, words)
        if item is not None and item.state is not State.WAITING and told[0] is item:
            announce(self, words if words != told[1] else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
            painter.end()

    def _fill(self, score: str, words: str, reasons: tuple[str, ...]) -> None:
        self._score.setText(score)
        self._words.setText(words)
        while self._lines:
            old = self._lines.pop()
            self._reasons.removeWidget(old)
            old.hide()
            old.deleteLater()
        for reason in reasons:
            line = label(reason, "", wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._reasons.addWidget(line)
            self._lines.append(line)
