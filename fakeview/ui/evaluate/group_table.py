"""A row per group: how many pictures, how often right, uncertain and wrong, and its AUC."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from fakeview.evaluate.tables import Group, groups
from fakeview.evaluate.words import LABELS, auc_words, group_heads
from fakeview.imaging.names import one_line
from fakeview.ui.shared.bars import ShareBar
from fakeview.ui.theme import BODY, Theme, font
from fakeview.ui.widgets import ElidedLabel, label
from trainer.words import mark, number, plural, tr

_MOST = 200
_BARS = (
    ("right", mark("{group}, right"), "accent"),
    ("uncertain", mark("{group}, uncertain"), "uncertain"),
    ("wrong", mark("{group}, wrong"), "danger"),
)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GroupTable(QWidget):
    """The groups of an evaluation, those with the largest share of wrong verdicts first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Groups"))
        self._theme = theme
        self.shown: list[Group] = []
        self.note = label("", "small", wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self._area, 1)

    @property
    def texts(self) -> list[str]:
        """All that the table says, in reading order."""
        body = self._area.widget()
        return [] if body is None else [one.text() for one in body.findChildren(QLabel)]

    def show_numbers(self, numbers: Mapping[str, Any]) -> None:
        """Show the groups of an evaluation."""
        found = sorted(groups(numbers), key=lambda one: -one.verdicts.wrong / one.verdicts.n)
        self.shown = found[:_MOST]
        more = len(found) - len(self.shown)
        said = tr(
            "Right, uncertain and wrong are shares of the group's verdicts. The AUC ranks its "
            "pictures against all that have the other label."
        )
        if more:
            said += " " + plural(
                more,
                "{n} more group is in the saved numbers.",
                "{n} more groups are in the saved numbers.",
            )
        self.note.setText(said)
        old = self._area.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        body = QFrame()
        body.setProperty("kind", "card")
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for place, head in enumerate(group_heads()):
            left = Qt.AlignmentFlag.AlignLeft
            grid.addWidget(label(head, "small"), 0, place, _RIGHT if place == 2 else left)
        for place, stretch in ((0, 4), (3, 3), (4, 3), (5, 3)):
            grid.setColumnStretch(place, stretch)
        for row, group in enumerate(self.shown, 1):
            self._add(grid, row, group)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)
        column.addStretch(1)
        self._area.setWidget(holder)

    def _add(self, grid: QGridLayout, row: int, group: Group) -> None:
        verdicts = group.verdicts
        shown = one_line(group.name)
        name = ElidedLabel()
        name.set_whole(shown or tr("no group"))
        name.setMinimumWidth(96)
        grid.addWidget(name, row, 0)
        grid.addWidget(label(tr(LABELS[verdicts.label]), "muted"), row, 1)
        grid.addWidget(_number(number(verdicts.n, ",")), row, 2, _RIGHT)
        for column, (what, words, token) in enumerate(_BARS, 3):
            share = getattr(verdicts, what) / verdicts.n
            about = tr(words, group=shown or tr(LABELS[verdicts.label]))
            grid.addWidget(ShareBar(self._theme, token, share, about), row, column)
        grid.addWidget(_number(auc_words(group.auc, group.interval)), row, 6)


def _number(text: str) -> QLabel:
    result = label(text)
    result.setFont(font(BODY, tabular=True))
    return result
