"""The pictures of a study, those on which people and machine disagree most first."""

from __future__ import annotations

from collections.abc import Sequence
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

from fakeview.detect.verdict import WORDS
from fakeview.imaging.names import one_line
from fakeview.study.disagreement import (
    BOTH,
    GENERATED_WORD,
    NOBODY,
    ONLY_MACHINE,
    ONLY_PEOPLE,
    PHOTOGRAPH_WORD,
    TIE,
    Row,
    ordered,
    tally,
)
from fakeview.ui.fields import Segments
from fakeview.ui.icons import Icons
from fakeview.ui.services import Lanes
from fakeview.ui.shapes import draw_shape
from fakeview.ui.shared.thumbs import Thumbs
from fakeview.ui.shared.tiles import ENTRY_ROLE, TileDelegate, TileModel, Told, tile_list
from fakeview.ui.theme import BODY, SMALL, Theme, font
from fakeview.ui.widgets import button, label
from trainer.words import mark, number, tr

ALL = "all"
_WORDS = {
    ALL: mark("All"),
    ONLY_PEOPLE: mark("Only people right"),
    ONLY_MACHINE: mark("Only the machine"),
    NOBODY: mark("Nobody"),
    BOTH: mark("Both"),
}
_RIGHT = {
    BOTH: mark("both were right"),
    ONLY_PEOPLE: mark("only people were right"),
    ONLY_MACHINE: mark("only the machine was right"),
    NOBODY: mark("nobody was right"),
}
_UNDECIDED = mark("the majority was undecided")
_IT_IS = {GENERATED_WORD: mark("it is generated"), PHOTOGRAPH_WORD: mark("it is a photograph")}
_UNKNOWN = mark("not known what it is")
_TRUTHS = {GENERATED_WORD: mark("generated"), PHOTOGRAPH_WORD: mark("photograph")}
_KINDS = {words: kind.value for kind, words in WORDS.items()}
_SIDE, _TEXT, _PAD = 144, 78, 8
_SCORED_ORDER = mark("Where people and the model are furthest apart comes first.")
_PEOPLES_ORDER = mark("Where people are furthest apart comes first.")
NO_ROWS = mark("No picture was answered.")


def by_disagreement(rows: Sequence[Row]) -> list[Row]:
    """Return pictures with a score by how far people and model are apart, then the others.

    The others are sorted by how far people disagree with each other.
    """
    scored = [row for row in rows if row.difference is not None]
    rest = [row for row in rows if row.difference is None]

    def torn(row: Row) -> float:
        return 1.0 if row.people_share is None else abs(row.people_share - 0.5)

    return ordered(scored) + sorted(rest, key=torn)


def people_words(row: Row) -> str:
    """Say what people said."""
    if row.people_share is None:
        return tr("people: undecided")
    return tr("people: {share:.0%} say generated", share=row.people_share)


def model_words(row: Row) -> str:
    """Say what the model said, or why it said nothing."""
    if row.p_fake is None:
        return _no_score(row)
    if not row.verdict:
        return tr("model: {score:.2f}", score=row.p_fake)
    return tr("model: {score:.2f}, {verdict}", score=row.p_fake, verdict=tr(row.verdict))


def _no_score(row: Row) -> str:
    return tr(row.reason) if row.reason else tr("no score")


def right_words(row: Row) -> str:
    """Say who was right."""
    who = _RIGHT.get(row.right, _UNDECIDED if row.majority == TIE else "")
    parts = (_IT_IS.get(row.truth, _UNKNOWN), who)
    return "; ".join(tr(part) for part in parts if part)


def _said(row: Row) -> list[str]:
    return [one_line(row.picture), people_words(row), model_words(row), right_words(row)]


def _tip(row: Row) -> str:
    name, *said = _said(row)
    return "\n".join([name, *([one_line(row.group)] if row.group else []), *said])


_TOLD = Told(path=lambda row: row.file, spoken=lambda row: ", ".join(_said(row)), tip=_tip)


class _Tile(TileDelegate):
    """Writes what people and the model said of a picture below it."""

    def __init__(self, thumbs: Thumbs, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(_TOLD, thumbs, theme, icons, parent, side=_SIDE, text=_TEXT, pad=_PAD)

    def write(self, painter: QPainter, row: Row, box: QRect) -> None:
        """Draw people's share, the score, the name and what it is."""
        share = "?" if row.people_share is None else number(row.people_share, ".0%")
        self._pair(painter, share, tr("say generated"), QRect(box.left(), box.top(), _SIDE, 19))
        place = QRect(box.left(), box.top() + 19, box.width(), 19)
        if row.p_fake is not None:
            kind = _KINDS.get(row.verdict, "")
            self._pair(painter, number(row.p_fake, ".2f"), tr("model"), place, kind)
        else:
            self._line(painter, _no_score(row), box, 19, "muted")
        self._line(painter, one_line(row.picture), box, 39, "text", middle=True)
        truth = tr(_TRUTHS[row.truth]) if row.truth else tr("not known")
        about = f"{truth} · {one_line(row.group)}" if row.group else truth
        self._line(painter, about, box, 57, "muted")

    def _pair(self, painter: QPainter, value: str, what: str, box: QRect, kind: str = "") -> None:
        flags = Qt.AlignmentFlag.AlignVCenter
        if kind:
            mark = QRectF(box.left(), box.center().y() - 5, 11, 11)
            draw_shape(painter, kind, mark, self._theme)
            box = box.adjusted(15, 0, 0, 0)
        painter.setFont(font(BODY, QFont.Weight.DemiBold, tabular=True))
        painter.setPen(self._theme.color("text"))
        painter.drawText(box, flags, value)
        width = painter.fontMetrics().horizontalAdvance(value)
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(box.adjusted(width + 4, 0, 0, 0), flags, what)

    def _line(
        self, painter: QPainter, text: str, box: QRect, top: int, token: str, middle: bool = False
    ) -> None:
        painter.setFont(font(SMALL))
        painter.setPen(self._theme.color(token))
        mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, mode, box.width())
        place = QRect(box.left(), box.top() + top, box.width(), 18)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class StudyGallery(QWidget):
    """The pictures with their filter."""

    inspect_wanted = Signal(list)  # of Path
    picked = Signal(object)  # Row

    def __init__(self, lanes: Lanes, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Pictures"))
        self._rows: list[Row] = []
        self.thumbs = Thumbs(lanes, self)
        self._model = TileModel(_TOLD, self.thumbs, self)
        self.filter = Segments(tr("Show"), {who: tr(words) for who, words in _WORDS.items()})
        self.filter.changed.connect(lambda _value: self._show())
        self.inspect = button(
            tr("Inspect these"), "outline", self._inspect, tr("Open all that are shown in Inspect")
        )
        self.words = label("", "muted", wrap=True)
        self.list = tile_list(
            tr("Pictures, where people and the model disagree most first"), self._model,
            _Tile(self.thumbs, theme, icons, self), theme,
        )  # fmt: skip
        self.list.clicked.connect(self._pick)
        self.list.activated.connect(self._pick)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.filter)
        row.addStretch(1)
        row.addWidget(self.inspect)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)

    @property
    def shown(self) -> list[Row]:
        """The pictures that the filter lets through, in their order."""
        return self._model.entries

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other pictures; the filter stays where it still lets some through."""
        self._rows = by_disagreement(rows)
        counts = {ALL: len(self._rows), **tally(self._rows)}
        known = any(counts[who] for who in counts if who != ALL)
        self.filter.setVisible(known)
        for value, entry in self.filter.buttons.items():
            entry.setText(f"{tr(_WORDS[value])}  {number(counts[value], ',')}")
            entry.setEnabled(value == ALL or counts[value] > 0)
        scored = any(row.difference is not None for row in self._rows)
        words = tr(_SCORED_ORDER if scored else _PEOPLES_ORDER)
        self.words.setText(words if self._rows else tr(NO_ROWS))
        value = self.filter.value or ALL
        chosen = value if counts[value] else ALL
        if chosen == self.filter.value:
            self._show()
        else:
            self.filter.choose(chosen)

    def _show(self) -> None:
        chosen = self.filter.value or ALL
        self.thumbs.forget()
        self._model.show_entries([row for row in self._rows if chosen in (ALL, row.right)])
        self.inspect.setEnabled(any(row.file for row in self.shown))
        self.list.scrollToTop()

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(ENTRY_ROLE))

    def _inspect(self) -> None:
        self.inspect_wanted.emit([Path(row.file) for row in self.shown if row.file])
