"""The first look at a study: who is right how often, whether people agree, and what that means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fakeview.evaluate.words import Figure, Remark, percent
from fakeview.study import tables
from fakeview.study.compare import MAJORITY, MODEL, PEOPLE
from fakeview.study.words import (
    HOW_COUNTED,
    NO_TRUTH,
    SIDES,
    agreement,
    difference,
    left_out,
)
from fakeview.ui.icons import Icons
from fakeview.ui.shared.figures import FigureTile, RemarkLine
from fakeview.ui.study.results.table import NumberTable
from fakeview.ui.widgets import label
from trainer.words import mark, tr

_GAP = 16
_NARROW = 1000
# How many were right of how many, without and with some that are undecided.
_RIGHT_OF = {
    PEOPLE: (
        mark("{right:,} of {decided:,} decided answers."),
        mark("{right:,} of {decided:,} decided answers; {undecided:,} undecided."),
    ),
    MAJORITY: (
        mark("{right:,} of {decided:,} decided majorities."),
        mark("{right:,} of {decided:,} decided majorities; {undecided:,} undecided."),
    ),
    MODEL: (
        mark("{right:,} of {decided:,} pictures."),
        mark("{right:,} of {decided:,} pictures; {undecided:,} undecided."),
    ),
}
_TITLES = {
    PEOPLE: mark("people's answers are right"),
    MAJORITY: mark("the majority is right"),
    MODEL: mark("the model is right"),
}
TOO_LITTLE = mark("There are too few answers to the same pictures to tell how far people agree.")


class Overview(QScrollArea):
    """Figures, a table of the sides, sentences, agreement, and what was said of which pictures."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Overview"))
        self._icons = icons
        self.tiles: list[FigureTile] = []
        self.remarks: list[str] = []
        self.agreements: list[tuple[str, str, str]] = []
        self.sides = NumberTable(tr("People, majority and model side by side"), sorts=False)
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(_GAP)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._agreement = QVBoxLayout()
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said.setSpacing(_GAP)
        self._said_title = label(tr("WHAT WAS SAID OF WHICH PICTURES"), "caption")
        self._sides_title = label(tr("SIDE BY SIDE, WITH 95% INTERVALS"), "caption")
        self._sides_card = _card(self.sides)
        self._counted = label(tr(HOW_COUNTED), "small", wrap=True)
        body = self._body = QWidget()
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(_GAP)
        column.addLayout(self._tiles)
        column.addLayout(self._lines)
        column.addLayout(_titled(self._sides_title, self._sides_card, self._counted))
        agreed = QVBoxLayout()
        agreed.setSpacing(6)
        agreed.addWidget(label(tr("AGREEMENT BEYOND CHANCE: 0 IS CHANCE, 1 IS ALWAYS"), "caption"))
        agreed.addLayout(self._agreement)
        column.addLayout(agreed)
        said = QVBoxLayout()
        said.setSpacing(6)
        said.addWidget(self._said_title)
        said.addLayout(self._said)
        column.addLayout(said)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what was said where the three would be too narrow."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = event.size().width() < _NARROW
        self._said.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    @property
    def texts(self) -> list[str]:
        """All that its labels say, in reading order."""
        return [one.text() for one in self._body.findChildren(QLabel)]

    def show_numbers(self, made: Mapping[str, Any]) -> None:
        """Show a comparison."""
        self._show_tiles(made)
        self._show_remarks(made)
        self.sides.show_grid(tables.sides(made))
        self._show_agreement(made)
        self._show_said(made)
        self.verticalScrollBar().setValue(0)

    def _show_tiles(self, made: Mapping[str, Any]) -> None:
        empty(self._tiles)
        self.tiles = []
        for name, one in made["sides"].items():
            if one["accuracy"] is None:
                continue
            self.tiles.append(FigureTile(_figure(name, one)))
        for tile in self.tiles:
            self._tiles.addWidget(tile, 1)

    def _show_remarks(self, made: Mapping[str, Any]) -> None:
        empty(self._lines)
        told = [*difference(made), left_out(made)]
        remarks = [Remark(text) for text in told if text]
        if not made["pictures"]["truth_known"]:
            remarks.insert(0, Remark(tr(NO_TRUTH), grave=True))
        self.remarks = [remark.text for remark in remarks]
        for remark in remarks:
            self._lines.addWidget(RemarkLine(remark, self._icons))

    def _show_agreement(self, made: Mapping[str, Any]) -> None:
        empty(self._agreement)
        self.agreements = agreement(made)
        if not self.agreements:
            self._agreement.addWidget(label(tr(TOO_LITTLE), "muted", wrap=True))
            return
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (name, value, means) in enumerate(self.agreements):
            grid.addWidget(label(name), row, 0)
            grid.addWidget(label(value, "strong"), row, 1)
            grid.addWidget(label(means, "muted", wrap=True), row, 2)
        self._agreement.addWidget(card)

    def _show_said(self, made: Mapping[str, Any]) -> None:
        empty(self._said)
        known = bool(made["pictures"]["compared"])
        for part in (self._said_title, self._sides_title, self._sides_card, self._counted):
            part.setVisible(known)
        for name, one in made["sides"].items() if known else ():
            self._said.addWidget(_confusion(tr(SIDES[name]), one), 1)


def _figure(name: str, one: Mapping[str, Any]) -> Figure:
    ends = one["intervals"].get("accuracy")
    interval = ""
    if ends:
        low, high = map(percent, ends)
        interval = tr("95% interval {low} to {high}", low=low, high=high)
    told = one["confusion"]
    decided = one["answers"] - one["undecided"]
    right = told["generated"]["said_generated"] + told["photograph"]["said_photograph"]
    undecided = one["undecided"]
    meaning = tr(
        _RIGHT_OF[name][bool(undecided)], right=right, decided=decided, undecided=undecided
    )
    return Figure(percent(one["accuracy"]), tr(_TITLES[name]), interval, meaning)


def _confusion(title: str, one: Mapping[str, Any]) -> QFrame:
    grid = tables.confusion(one)
    card = QFrame()
    card.setProperty("kind", "card")
    card.setAccessibleName(tr("What was said: {side}", side=title))
    cells = QGridLayout(card)
    cells.setContentsMargins(16, 12, 16, 12)
    cells.setHorizontalSpacing(12)
    cells.setVerticalSpacing(8)
    cells.addWidget(label(title, "strong"), 0, 0)
    for column, row in enumerate(grid.rows, 1):
        cells.addWidget(label(row[0].text, "small"), 0, column)
        cells.setColumnStretch(column, 1)
    for line, head in enumerate(grid.heads[1:], 1):
        cells.addWidget(label(head, "muted"), line, 0)
        for column, row in enumerate(grid.rows, 1):
            right = (line == 1 and column == 1) or (line == 3 and column == 2)
            cells.addWidget(label(row[line].text, "strong" if right else ""), line, column)
    return card


def _card(table: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(8, 4, 8, 8)
    column.addWidget(table)
    return card


def _titled(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    return column


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
