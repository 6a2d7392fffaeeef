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
    NOBODY,
    ONLY_MACHINE,
    ONLY_PEOPLE,
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

ALL = "all"
_WORDS = {
    ALL: "All",
    ONLY_PEOPLE: "Only people right",
    ONLY_MACHINE: "Only the machine",
    NOBODY: "Nobody",
    BOTH: "Both",
}
_KINDS = {words: kind.value for kind, words in WORDS.items()}
_SIDE, _TEXT, _PAD = 144, 78, 8
NO_ROWS = "No picture was answered."


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
        return "people: undecided"
    return f"people: {row.people_share:.0%} say generated"


def model_words(row: Row) -> str:
    """Say what the model said, or why it said nothing."""
    if row.p_fake is None:
        return row.reason or "no score"
    return f"model: {row.p_fake:.2f}, {row.verdict}" if row.verdict else f"model: {row.p_fake:.2f}"


def right_words(row: Row) -> str:
    """Say who was right."""
    who = {
        BOTH: "both were right",
        ONLY_PEOPLE: "only people were right",
        ONLY_MACHINE: "only the machine was right",
        NOBODY: "nobody was right",
    }.get(row.right, "the majority was undecided" if row.majority == TIE else "")
    truth = f"it is {'a ' if row.truth == 'photograph' else ''}{row.truth}" if row.truth else ""
    return "; ".join(part for part in (truth or "not known what it is", who) if part)


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
        share = "?" if row.people_share is None else f"{row.people_share:.0%}"
        self._pair(painter, share, "say generated", QRect(box.left(), box.top(), _SIDE, 19))
        place = QRect(box.left(), box.top() + 19, box.width(), 19)
        if row.p_fake is not None:
            kind = _KINDS.get(row.verdict, "")
            self._pair(painter, f"{row.p_fake:.2f}", "model", place, kind)
        else:
            self._line(painter, row.reason or "no score", box, 19, "muted")
        self._line(painter, one_line(row.picture), box, 39, "text", middle=True)
        truth = row.truth or "not known"
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
        self.setAccessibleName("Pictures")
        self._rows: list[Row] = []
        self.thumbs = Thumbs(lanes, self)
        self._model = TileModel(_TOLD, self.thumbs, self)
        self.filter = Segments("Show", _WORDS)
        self.filter.changed.connect(lambda _value: self._show())
        self.inspect = button(
            "Inspect these", "outline", self._inspect, "Open all that are shown in Inspect"
        )
        self.words = label("", "muted", wrap=True)
        self.list = tile_list(
            "Pictures, where people and the model disagree most first", self._model,
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
            entry.setText(f"{_WORDS[value]}  {counts[value]:,}")
            entry.setEnabled(value == ALL or counts[value] > 0)
        scored = any(row.difference is not None for row in self._rows)
        apart = "people and the model are" if scored else "people are"
        words = f"Where {apart} furthest apart comes first." if self._rows else NO_ROWS
        self.words.setText(words)
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
