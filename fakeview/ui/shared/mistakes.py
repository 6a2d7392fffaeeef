"""The pictures that a detector got wrong, the worst first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from fakeview.album.listed import GENERATED, NONE, UNCERTAIN
from fakeview.errors import sentence
from fakeview.imaging.names import one_line
from fakeview.ui.fields import Segments
from fakeview.ui.icons import Icons
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.shapes import draw_shape
from fakeview.ui.shared.predictions import (
    ANY,
    TESTED,
    VALIDATED,
    Mistake,
    Predictions,
    read_mistakes,
)
from fakeview.ui.shared.thumbs import Thumbs
from fakeview.ui.shared.tiles import ENTRY_ROLE, TileDelegate, TileModel, Told, tile_list
from fakeview.ui.theme import BODY, SMALL, Theme, font
from fakeview.ui.widgets import button, label
from trainer.data.index import HELD_OUT
from trainer.words import mark, mark_plural, number, plural, tr

ALL, MISSED, ALARMS = "all", "missed", "alarms"
_JOB = "read predictions"  # not shown
NONE_YET = mark("The scores of the test pictures come at the end of the training.")
ALL_RIGHT = mark(
    "That is rare: see in the Data step whether file facts or duplicates give the label away."
)
_FILTERS = {ALL: mark("All"), MISSED: mark("Missed"), ALARMS: mark("False alarms")}
_NO_MISTAKES = {
    TESTED: mark_plural(
        "All {n} test pictures were on the right side of 0.50.",
        "All {n} test pictures were on the right side of 0.50.",
    ),
    VALIDATED: mark_plural(
        "All {n} validation pictures were on the right side of 0.50.",
        "All {n} validation pictures were on the right side of 0.50.",
    ),
    ANY: mark_plural(
        "All {n} pictures were on the right side of 0.50.",
        "All {n} pictures were on the right side of 0.50.",
    ),
}
_MISTAKES = {
    TESTED: mark_plural(
        "{n} of {all:,} test pictures was on the wrong side of 0.50.",
        "{n} of {all:,} test pictures were on the wrong side of 0.50, the worst first.",
    ),
    VALIDATED: mark_plural(
        "{n} of {all:,} validation pictures was on the wrong side of 0.50.",
        "{n} of {all:,} validation pictures were on the wrong side of 0.50, the worst first.",
    ),
    ANY: mark_plural(
        "{n} of {all:,} pictures was on the wrong side of 0.50.",
        "{n} of {all:,} pictures were on the wrong side of 0.50, the worst first.",
    ),
}
_SIDE, _TEXT, _PAD = 128, 42, 6


def _tip(entry: Mistake) -> str:
    score = tr("score {score:.3f}, {what}", score=entry.p_fake, what=entry.words())
    lines = [one_line(str(entry.path)), score]
    if entry.split == HELD_OUT:
        lines.append(tr("held out of the training"))
    return "\n".join(lines)


_TOLD = Told(path=lambda entry: str(entry.path), spoken=Mistake.spoken, tip=_tip)


class _Tile(TileDelegate):
    """Writes a mistake's score and what it is labelled below its picture."""

    def __init__(self, thumbs: Thumbs, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(_TOLD, thumbs, theme, icons, parent, side=_SIDE, text=_TEXT, pad=_PAD)
        self.band = (0.5, 0.5)

    def write(self, painter: QPainter, entry: Mistake, box: QRect) -> None:
        """Draw score, label and group."""
        middle = Qt.AlignmentFlag.AlignVCenter
        upper = QRect(box.left(), box.top(), box.width(), 20)
        lower = QRect(upper.left(), upper.bottom() + 1, upper.width(), 18)
        mark = QRectF(upper.left(), upper.center().y() - 5.5, 12, 12)
        draw_shape(painter, self._kind(entry), mark, self._theme)
        painter.setFont(font(BODY, QFont.Weight.DemiBold, tabular=True))
        painter.setPen(self._theme.color("text"))
        painter.drawText(upper.adjusted(18, 0, 0, 0), middle, number(entry.p_fake, ".2f"))
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.color("muted"))
        labelled = tr("labelled {label}", about="below a small picture", label=tr(entry.label))
        painter.drawText(upper, middle | Qt.AlignmentFlag.AlignRight, labelled)
        elide = Qt.TextElideMode.ElideRight
        group = painter.fontMetrics().elidedText(one_line(entry.group), elide, lower.width())
        painter.drawText(lower, middle, group)

    def _kind(self, entry: Mistake) -> str:
        low, high = self.band
        if low <= entry.p_fake <= high:
            return UNCERTAIN
        return NONE if entry.missed else GENERATED


class MistakeGallery(QWidget):
    """The mistakes with their filter; reads a run's predictions in the files lane.

    ``none_yet`` is what it says before there are any scores, ``all_right`` what there is to add
    where nothing is wrong.
    """

    inspect_wanted = Signal(list)  # of Path
    counted = Signal(int)  # how many mistakes there are; -1: not known

    def __init__(
        self,
        lanes: Lanes,
        theme: Theme,
        icons: Icons,
        *,
        none_yet: str = NONE_YET,
        all_right: str = ALL_RIGHT,
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Mistakes"))
        self._lanes = lanes
        self._none_yet, self._all_right = none_yet, all_right
        self._job: Job | None = None
        self._all = Predictions([], 0)
        self._thumbs = Thumbs(lanes, self)
        self._model = TileModel(_TOLD, self._thumbs, self)
        self.filter = Segments(tr("Show"), {value: tr(said) for value, said in _FILTERS.items()})
        self.filter.buttons[MISSED].setToolTip(tr("Labelled generated, with a score below 0.50"))
        self.filter.buttons[ALARMS].setToolTip(tr("Labelled real, with a score of 0.50 or more"))
        self.filter.changed.connect(lambda _value: self._show())
        self.inspect = button(
            tr("Inspect these"),
            "outline",
            self._inspect_all,
            tr("Open all that are shown in Inspect"),
        )
        self.words = label("", "muted", wrap=True)
        self._delegate = _Tile(self._thumbs, theme, icons, self)
        self.list = tile_list(tr("Misclassified pictures"), self._model, self._delegate, theme)
        self.list.clicked.connect(self._inspect_one)
        self.list.activated.connect(self._inspect_one)
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.filter)
        row.addWidget(self.words, 1)
        row.addWidget(self.inspect)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addStretch(0)  # keeps the words at the top where there is no list

    @property
    def shown(self) -> list[Mistake]:
        """The mistakes that the filter lets through."""
        chosen = self.filter.value
        return [
            entry
            for entry in self._all.mistakes
            if chosen in (ALL, MISSED if entry.missed else ALARMS)
        ]

    def clear(self) -> None:
        """Forget everything."""
        if self._job is not None:
            self._job.cancel.set()
        self._job = None
        self._thumbs.forget()
        self._fill(Predictions([], 0), "")

    def set_band(self, band: tuple[float, float]) -> None:
        """Mark scores within a band, its ends included, as uncertain."""
        self._delegate.band = band
        self.list.viewport().update()

    def load(self, run: Path) -> None:
        """Read the predictions in a run's folder."""
        self.clear()
        self._job = self._lanes.files.submit(
            Job(
                _JOB,
                lambda _job: read_mistakes(run),
                lambda found: self._fill(found, ""),
                lambda error: self._fill(Predictions([], -1), sentence(error)),
            )
        )

    def show_predictions(self, found: Predictions) -> None:
        """Show mistakes that are known already."""
        self.clear()
        self._fill(found, "")

    def _fill(self, found: Predictions, failure: str) -> None:
        self._all = found
        missed = sum(entry.missed for entry in found.mistakes)
        total = len(found.mistakes)
        counts = {ALL: total, MISSED: missed, ALARMS: total - missed}
        for value, count in counts.items():
            self.filter.buttons[value].setText(f"{tr(_FILTERS[value])}  {number(count, ',')}")
            self.filter.buttons[value].setEnabled(count > 0 or value == ALL)
        for part in (self.filter, self.inspect, self.list):
            part.setVisible(total > 0)
        self.words.setText(failure or self._sentence(found))
        self.filter.choose(ALL)
        self._show()
        self.counted.emit(total if found.n >= 0 else -1)

    def _sentence(self, found: Predictions) -> str:
        if not found.n:
            return tr(self._none_yet)
        if not found.mistakes:
            side = plural(found.n, *_NO_MISTAKES.get(found.what, _NO_MISTAKES[ANY]))
            return f"{side} {tr(self._all_right)}".strip()
        forms = _MISTAKES.get(found.what, _MISTAKES[ANY])
        return plural(len(found.mistakes), *forms, all=found.n)

    def _show(self) -> None:
        self._thumbs.forget()
        self._model.show_entries(self.shown)
        self.list.scrollToTop()

    def _inspect_one(self, index: QModelIndex) -> None:
        self.inspect_wanted.emit([index.data(ENTRY_ROLE).path])

    def _inspect_all(self) -> None:
        self.inspect_wanted.emit([entry.path for entry in self.shown])
