"""How the columns of a table are understood: a row per column, with its first cells beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fakeview.imaging.names import one_line
from fakeview.study import columns
from fakeview.study.columns import IGNORE, MEANINGS, Peek, meanings
from fakeview.ui.fields import Calm, Combo
from fakeview.ui.widgets import ElidedLabel, label, plain_tip
from trainer.words import mark, tr

_WORDS = {
    columns.RATER: mark("Who answered"),
    columns.PICTURE: mark("Which picture"),
    columns.ANSWER: mark("What they said"),
    columns.CONFIDENCE: mark("How sure they were"),
    columns.SECONDS: mark("Seconds it took"),
    columns.MILLISECONDS: mark("Milliseconds it took"),
    columns.GROUP: mark("Group or generator"),
    columns.TRUTH: mark("What it is, in words"),
    columns.FAKE: mark("1 where it is generated"),
    columns.REAL: mark("1 where it is a photo"),
    columns.FILE: mark("The picture's file"),
    IGNORE: mark("Not used"),
}
_SHOWN = 3  # lines of a table


class ColumnsTable(QWidget):
    """One table's columns; `changed` tells (header, meaning) that the person chose."""

    changed = Signal(str, str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = label(title, "caption")
        self.combos: dict[str, Combo] = {}
        self._calm = Calm(self)
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.title)

    @property
    def understood(self) -> dict[str, str]:
        """What each column means now."""
        return {name: str(combo.currentData()) for name, combo in self.combos.items()}

    def show_table(self, peek: Peek | None) -> None:
        """Show another table; None shows none."""
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        self.combos = {}
        self.setVisible(peek is not None)
        if peek is None:
            return
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 120)
        grid.setColumnStretch(0, 2)
        lines = peek.lines[:_SHOWN]
        numbers = (tr("Line {number:,}", number=number) for number, _ in lines)
        heads = [tr("Column"), tr("Meaning"), *numbers]
        for place, head in enumerate(heads):
            grid.addWidget(label(head, "small"), 0, place)
            if place > 1:
                grid.setColumnStretch(place, 2)
        for place, name in enumerate(peek.header):
            if name not in self.combos:
                cells = [row[place] if place < len(row) else "" for _, row in lines]
                self._add(grid, len(self.combos) + 1, name, cells)
        self._column.addWidget(self._body)

    def _add(self, grid: QGridLayout, row: int, name: str, cells: Sequence[str]) -> None:
        shown = one_line(name) or tr("no name")
        title = ElidedLabel()
        title.set_whole(shown)
        combo = Combo(tr("Meaning of the column {name}", name=shown), 208)
        for meaning, words in _WORDS.items():
            combo.addItem(tr(words), meaning)
            combo.setItemData(combo.count() - 1, plain_tip(tr(MEANINGS[meaning])), 3)  # the tip
        combo.installEventFilter(self._calm)
        combo.activated.connect(
            lambda _at, name=name, combo=combo: self.changed.emit(name, str(combo.currentData()))
        )
        self.combos[name] = combo
        grid.addWidget(title, row, 0)
        grid.addWidget(combo, row, 1)
        for place, cell in enumerate(cells, 2):
            text = ElidedLabel()
            text.setProperty("role", "muted")
            text.set_whole(one_line(cell.strip()))
            grid.addWidget(text, row, place)

    def show_meanings(self, mapping: Mapping[str, str]) -> None:
        """Show what the columns mean, given what the person said of some, in that order."""
        header = list(self.combos)
        for name, meaning in meanings(header, resolved(mapping, header)).items():
            combo = self.combos[name]
            combo.setCurrentIndex(combo.findData(meaning))


def resolved(said: Mapping[str, str], header: Sequence[str]) -> dict[str, str]:
    """Return what the person said of a table's columns, in the order in which it was said.

    Of two columns with one meaning the later choice counts, and the other isn't used.
    """
    taken: set[str] = set()
    found: dict[str, str] = {}
    for name, meaning in reversed(list(said.items())):
        if name in header:
            found[name] = IGNORE if meaning in taken else meaning
            taken.add(meaning)
    return found
