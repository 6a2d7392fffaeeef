"""Above each side of a comparison what it shows, and on its picture what goes on."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QConcatenateTablesProxyModel,
    QEvent,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from fakeview.album.listed import FAILED, WAITING
from fakeview.explain.choices import METHOD_TITLES
from fakeview.ui.fields import Calm, Combo
from fakeview.ui.inspect.compare_detectors import Choice
from fakeview.ui.inspect.compare_pair import LEFT
from fakeview.ui.inspect.explained import Shown
from fakeview.ui.inspect.legend import Legend
from fakeview.ui.inspect.model import ITEM_ROLE, Item
from fakeview.ui.inspect.work import Score
from fakeview.ui.shapes import SHORT_WORDS, ShapeMark
from fakeview.ui.theme import BODY, Theme, font
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.words import mark, number, tr

LEGEND_ROOM = 160
"""Pixels that a legend takes at the bottom of its side, its margin included."""
_MARGIN = 12
_OTHER = mark("Open another detector…")
_PICTURES = (mark("Left picture"), mark("Right picture"))
_DETECTORS = (mark("Left detector"), mark("Right detector"))
_MAPS = (mark("Left map"), mark("Right map"))
_ANY_WIDTH = 16_777_215


def told(score: Score | None) -> tuple[str, str, str]:
    """Return a score's shape, its number and its words; where no face was found no number."""
    if score is None:
        return WAITING, "", tr("not scored yet")
    if score.verdict is None:
        return FAILED, "", score.error
    kind = str(score.verdict.kind.value)
    if score.verdict.outside:
        return kind, "", tr("{verdict}, no face found", verdict=score.verdict.words)
    assert score.p_fake is not None  # it comes with its verdict
    return kind, number(score.p_fake, ".2f"), tr(SHORT_WORDS.get(kind, score.verdict.words))


class Pick(Combo):
    """A combo box as wide as its place; the wheel passes over it."""

    def __init__(self, name: str, least: int) -> None:
        super().__init__(name)
        self.setMaximumWidth(_ANY_WIDTH)
        self.setMinimumWidth(least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.installEventFilter(Calm(self))
        self.setItemDelegate(QStyledItemDelegate(self))  # else the sheet has no say in the list


class Head(QWidget):
    """Picture, detector and map of one side to choose from, and what came of them."""

    picture_chosen = Signal(object)  # Item; None: whatever the gallery has chosen
    detector_chosen = Signal(object)  # Choice
    file_wanted = Signal()  # another detector's
    method_chosen = Signal(str)  # a method, or "" for no map

    def __init__(self, side: int, pictures: QAbstractItemModel, theme: Theme) -> None:
        super().__init__()
        self.picture = Pick(tr(_PICTURES[side]), 96)
        self.detector = Pick(tr(_DETECTORS[side]), 88)
        self.method = Pick(tr(_MAPS[side]), 120)
        self.method.setMaximumWidth(136)
        self.mark = ShapeMark(theme, 16)
        self.number = label("", "strong")
        self.number.setFont(font(BODY, font(BODY).Weight.DemiBold, tabular=True))
        self.words = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._first = QStandardItem()
        self._first.setToolTip(tr("Follows the list"))
        self._fill(pictures)
        self._lay_out()
        self._connect()

    def _fill(self, pictures: QAbstractItemModel) -> None:
        first = QStandardItemModel(0, 1, self)
        first.appendRow(self._first)
        every = QConcatenateTablesProxyModel(self)
        every.addSourceModel(first)
        every.addSourceModel(pictures)
        self.picture.setModel(every)
        self.method.addItem(tr("No map"), "")
        for method, name in METHOD_TITLES.items():
            self.method.addItem(tr(name), method)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        column.setSpacing(8)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.picture, 3)
        upper.addWidget(self.detector, 2)
        lower.setSpacing(6)
        lower.addWidget(self.mark)
        lower.addWidget(self.number)
        lower.addWidget(self.words, 3)
        lower.addWidget(self.method, 2)
        column.addLayout(upper)
        column.addLayout(lower)

    def _connect(self) -> None:
        self.picture.activated.connect(
            lambda row: self.picture_chosen.emit(self.picture.itemData(row, ITEM_ROLE))
        )
        self.detector.activated.connect(self._choose_detector)
        self.method.activated.connect(
            lambda row: self.method_chosen.emit(self.method.itemData(row))
        )

    def _choose_detector(self, row: int) -> None:
        choice = self.detector.itemData(row)
        if isinstance(choice, Choice):
            self.detector_chosen.emit(choice)
        else:
            self.file_wanted.emit()

    def list_detectors(self, titles: list[tuple[str, Choice]]) -> None:
        """Offer these, and a file of the person's choice."""
        self.detector.clear()
        for title, choice in titles:
            self.detector.addItem(title, choice)
            tip = str(choice.path) if choice.path else title
            self.detector.setItemData(self.detector.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.detector.addItem(tr(_OTHER))

    def show_picture(self, current: Item | None, item: Item | None, row: int) -> None:
        """Show which picture is chosen.

        Args:
            current: the gallery's picture.
            item: the one that is shown.
            row: its row in the gallery's model; -1 for whatever the gallery has chosen.
        """
        named = tr("Current: {name}", name=current.name) if current else tr("Current picture")
        self._first.setText(named)
        self.picture.setCurrentIndex(row + 1)
        self.picture.setToolTip(item.place if item else "")

    def show_choice(self, detector: Choice, method: str) -> None:
        """Show which detector and which map are chosen."""
        every = range(self.detector.count())
        places = [at for at in every if self.detector.itemData(at) == detector]
        self.detector.setCurrentIndex(places[0] if places else 0)
        self.detector.setToolTip(self.detector.currentData(Qt.ItemDataRole.ToolTipRole))
        self.method.setCurrentIndex(max(0, self.method.findData(method)))

    def show_score(self, score: Score | None, waiting: str) -> None:
        """Show a score; `waiting` stands for one that is not there yet."""
        kind, figure, words = told(score)
        words = waiting if score is None and waiting else words
        self.mark.set_kind(kind)
        self.number.setText(figure)
        self.number.setVisible(bool(figure))
        self.words.set_whole(words)
        self.setAccessibleName(f"{self.picture.accessibleName()}: {figure} {words}".strip())


class Chip(QFrame):
    """Says in a corner of its canvas what goes on there, or what went wrong."""

    pressed = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setProperty("kind", "card")
        self.words = label("", wrap=True)
        self.button = button("", "link", self.pressed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        canvas.installEventFilter(self)

    def say(self, text: str, action: str = "") -> None:
        """Show a few words or a sentence, and what can be done; an empty text takes it away."""
        self.words.setText(text)
        self.button.setText(action)
        self.button.setAccessibleName(action)
        self.button.setVisible(bool(action))
        self.setVisible(bool(text))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self.isHidden():
            return
        column = self.layout()
        assert column is not None
        column.activate()
        row = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 28
        if not self.button.isHidden():
            row += self.button.sizeHint().width() + 8
        width = min(row, 440, self._canvas.width() - 2 * _MARGIN)
        self.setGeometry(_MARGIN, _MARGIN, width, column.totalHeightForWidth(width))


class LegendChip(QFrame):
    """The numbers of a map's colours, at the outer bottom corner of its canvas."""

    def __init__(self, canvas: QWidget, theme: Theme, side: int) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setProperty("kind", "card")
        self._left = side == LEFT
        self.legend = Legend(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 2)
        row.addWidget(self.legend)
        self.hide()
        canvas.installEventFilter(self)

    def show_map(self, shown: Shown | None) -> None:
        """Show a map's numbers; nothing for no map and for one with nothing to see."""
        self.legend.show_map(shown)
        self.setVisible(shown is not None and shown.limit > 0)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        canvas = self._canvas
        width, height = LEGEND_ROOM - _MARGIN, self.sizeHint().height()
        left = _MARGIN if self._left else canvas.width() - width - _MARGIN
        self.setGeometry(left, canvas.height() - height - _MARGIN, width, height)
