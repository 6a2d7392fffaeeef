"""One row of the list: thumbnail, name, the person's marks, then shape, score and words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from fakeview.album.filters import KIND_WORDS
from fakeview.album.listed import FAILED, WAITING
from fakeview.album.marks import Mark
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.model import ITEM_ROLE, Item
from fakeview.ui.shapes import draw_shape, draw_thumbnail
from fakeview.ui.theme import BODY, SMALL, Theme, font
from trainer.words import number, tr

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 64
_THUMB = 48
_SIGN = 15
_NARROW = 240  # below, score and words don't fit into one line
_STEPS = {2: 21, 3: 17}  # from line to line
STAR_ICON = "star-fill"
MARK_ICONS = {Mark.REAL: "camera", Mark.FAKE: "magic-wand", Mark.UNSURE: "question"}
"""None of them is a verdict's shape, and there is no tick, which would promise something."""


class PictureList(QListView):
    """A list view whose rows are all of one height, so that a changed row moves no other."""

    def dataChanged(self, top: Index, bottom: Index, roles: object = ()) -> None:
        """Paint the rows that changed; QListView would lay out all 50,000 of them."""
        QAbstractItemView.dataChanged(self, top, bottom, roles)  # type: ignore[arg-type]


class RowDelegate(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, theme: Theme, icons: Icons, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._icons: dict[object, QIcon] = {}
        for what, name, token in (
            (FAILED, "image", "edge"),
            (STAR_ICON, STAR_ICON, "accent"),
            *((mark, name, "text") for mark, name in MARK_ICONS.items()),
        ):
            icons.give(partial(self._icons.__setitem__, what), name, token)
        self._name = font(BODY)
        self._score = font(BODY, QFont.Weight.DemiBold, tabular=True)
        self._words = font(SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        item: Item = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index)
        box = QRect(option.rect).adjusted(8, 0, -8, 0)
        thumb = QRect(box.left() + 8, box.top() + (ROW_HEIGHT - _THUMB) // 2, _THUMB, _THUMB)
        draw_thumbnail(painter, item.thumbnail, thumb, self._theme)
        if item.kind == FAILED and item.thumbnail is None:
            self._icons[FAILED].paint(painter, thumb.adjusted(14, 14, -14, -14))
        left = thumb.right() + 13
        lines = 3 if option.rect.width() < _NARROW and item.shown_score is not None else 2
        step, width = _STEPS[lines], box.right() - left - 1
        top = box.center().y() - step * lines // 2
        places = [QRect(left, top + line * step, width, step) for line in range(lines)]
        self._signs(painter, item, places[0])
        self._upper(painter, item, places[0])
        self._score_line(painter, item, places[1])
        self._words_line(painter, item, places[-1])
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        box = QRectF(rect).adjusted(8, 2, -8, -2)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.color("selection" if selected else "hover"))
            painter.drawRoundedRect(box, 8, 8)
        if index == self._view.currentIndex() and not self._alone(index):
            painter.setBrush(self._theme.color("accent"))
            bar = QRectF(box.left() + 2, box.top() + 14, 3, box.height() - 28)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        focused = state & QStyle.StateFlag.State_HasFocus
        if focused and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _alone(self, index: Index) -> bool:
        """Whether the row that is looked at is the whole selection, so that its ground tells."""
        ranges = self._view.selectionModel().selection()
        if ranges.count() != 1:
            return False
        only = ranges.first()
        return only.top() == only.bottom() == index.row()

    def _signs(self, painter: QPainter, item: Item, box: QRect) -> None:
        """Draw star and mark at the right end of a line, which gets shorter for it."""
        for sign in (item.mark, STAR_ICON if item.starred else None):
            if sign is not None:
                place = QRect(box.right() - _SIGN, box.center().y() - _SIGN // 2, _SIGN, _SIGN)
                self._icons[sign].paint(painter, place)
                box.setRight(place.left() - 4)

    def _upper(self, painter: QPainter, item: Item, box: QRect) -> None:
        painter.setFont(self._name)
        painter.setPen(self._theme.color("text"))
        elide = Qt.TextElideMode.ElideMiddle
        name = painter.fontMetrics().elidedText(item.name, elide, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _score_line(self, painter: QPainter, item: Item, box: QRect) -> None:
        """Draw shape and score at the left of a line, which begins behind them then."""
        shape = QRectF(box.left(), box.center().y() - 5.5, 12, 12)
        draw_shape(painter, item.kind, shape, self._theme)
        box.setLeft(box.left() + 18)
        if item.shown_score is not None:
            painter.setFont(self._score)
            score = number(item.shown_score, ".2f")
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, score)
            box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(score) + 6)

    def _words_line(self, painter: QPainter, item: Item, box: QRect) -> None:
        painter.setFont(self._words)
        painter.setPen(self._theme.color("muted"))
        elide = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(_words(item), elide, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


def _words(item: Item) -> str:
    if item.kind == FAILED:
        return item.error
    if item.kind == WAITING or item.verdict is None:
        return tr(KIND_WORDS[WAITING])
    if item.verdict.outside:
        return tr("{verdict}, no face found", verdict=item.verdict.words)
    return tr(KIND_WORDS.get(item.kind, item.verdict.words))
