"""The pictures of a study, those on which people and machine disagree most first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
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
from fakeview.ui.shapes import draw_shape, draw_thumbnail
from fakeview.ui.shared.thumbs import Thumbs
from fakeview.ui.theme import BODY, SMALL, Theme, font
from fakeview.ui.widgets import button, label, plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
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
_NONE = QModelIndex()
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


class RowModel(QAbstractListModel):
    """Pictures in a list; the small copies come from `Thumbs`."""

    def __init__(self, thumbs: Thumbs, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._places: dict[str, int] = {}
        thumbs.arrived.connect(self._arrived)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.rows = list(rows)
        self._places = {row.file: place for place, row in enumerate(self.rows) if row.file}
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the picture's row, its words for screen readers, or its tip."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        said = [one_line(row.picture), people_words(row), model_words(row), right_words(row)]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(said)
        if role == Qt.ItemDataRole.ToolTipRole:
            group = [one_line(row.group)] if row.group else []
            return plain_tip("\n".join([said[0], *group, *said[1:]]))
        return None

    def _arrived(self, path: str) -> None:
        place = self._places.get(path)
        if place is not None:
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))


class _TileDelegate(QStyledItemDelegate):
    """Paints one picture with what people and the model said of it."""

    def __init__(self, thumbs: Thumbs, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbs, self._theme, self._icons = thumbs, theme, icons

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every tile has the same size."""
        return QSize(_SIDE + 2 * _PAD, _SIDE + _TEXT + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the tile."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        box = QRect(rect.left() + _PAD, rect.top() + _PAD, _SIDE, _SIDE)
        image = self._thumbs.image(row.file) if row.file else None
        draw_thumbnail(painter, image, box, self._theme)
        if image is None and (not row.file or self._thumbs.broken(row.file)):
            icon = self._icons.get("image-broken" if row.file else "image", "muted")
            icon.paint(painter, box.adjusted(56, 56, -56, -56))
        self._texts(painter, row, QRect(box.left() + 2, box.bottom() + 4, _SIDE - 4, _TEXT))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(box, 8, 8)

    def _texts(self, painter: QPainter, row: Row, box: QRect) -> None:
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
        self._model = RowModel(self.thumbs, self)
        self.filter = Segments("Show", _WORDS)
        self.filter.changed.connect(lambda _value: self._show())
        self.inspect = button(
            "Inspect these", "outline", self._inspect, "Open all that are shown in Inspect"
        )
        self.words = label("", "muted", wrap=True)
        self.list = self._list_view(theme, icons)
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

    def _list_view(self, theme: Theme, icons: Icons) -> QListView:
        view = QListView()
        view.setAccessibleName("Pictures, where people and the model disagree most first")
        view.setModel(self._model)
        view.setItemDelegate(_TileDelegate(self.thumbs, theme, icons, self))
        view.setFlow(QListView.Flow.LeftToRight)
        view.setWrapping(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMovement(QListView.Movement.Static)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalScrollBar().setSingleStep(32)
        view.viewport().setAutoFillBackground(False)
        view.clicked.connect(self._pick)
        view.activated.connect(self._pick)
        theme.changed.connect(view.viewport().update)
        return view

    @property
    def shown(self) -> list[Row]:
        """The pictures that the filter lets through, in their order."""
        return self._model.rows

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
        self._model.show_rows([row for row in self._rows if chosen in (ALL, row.right)])
        self.inspect.setEnabled(any(row.file for row in self.shown))
        self.list.scrollToTop()

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(ROW_ROLE))

    def _inspect(self) -> None:
        self.inspect_wanted.emit([Path(row.file) for row in self.shown if row.file])
