"""What the filter button opens: which verdicts, marks, folders and scores are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from fakeview.album.filters import KIND_WORDS, MARKS, STARRED, UNMARKED, Filter
from fakeview.album.marks import Mark
from fakeview.imaging.names import one_line
from fakeview.ui.fields import Combo
from fakeview.ui.widgets import button, label, number_box
from trainer.words import mark, number, tr

_WIDTH = 264
_MARK_LABELS = {
    Mark.REAL.value: mark("real"),
    Mark.FAKE.value: mark("fake"),
    Mark.UNSURE.value: mark("unsure"),
    UNMARKED: mark("not marked"),
    STARRED: mark("starred"),
}


class FilterPopup(QFrame):
    """A small sheet of boxes below the button; Esc or a click beside it closes it."""

    changed = Signal(object)  # Filter

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filterPopup")
        self.setAccessibleName(tr("Filter"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filter = Filter()
        self._filling = False
        self.kinds = {kind: self._box(tr(words)) for kind, words in KIND_WORDS.items()}
        self.marks = {name: self._box(tr(_MARK_LABELS[name])) for name in MARKS}
        self.folder = Combo(tr("Folder"), _WIDTH - 34)
        self.low = number_box(tr("Lowest score"), 0, 1, 0, decimals=2, step=0.05)
        self.high = number_box(tr("Highest score"), 0, 1, 1, decimals=2, step=0.05)
        self.clear = button(
            tr("Show all pictures"), "link", lambda: self._answer(self._filter.cleared())
        )
        self._lay_out()
        for box in (*self.kinds.values(), *self.marks.values()):
            box.toggled.connect(self._read)
        self.folder.currentIndexChanged.connect(self._read)
        for field in (self.low, self.high):
            field.valueChanged.connect(self._read)

    def _box(self, words: str) -> QCheckBox:
        box = QCheckBox(words[:1].upper() + words[1:])
        box.setAccessibleName(words)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(label(tr("VERDICT"), "caption"))
        for box in self.kinds.values():
            column.addWidget(box)
        column.addSpacing(8)
        column.addWidget(label(tr("YOUR MARK"), "caption"))
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, box in enumerate(self.marks.values()):
            grid.addWidget(box, place // 2, place % 2)
        column.addLayout(grid)
        column.addSpacing(8)
        column.addWidget(label(tr("FOLDER"), "caption"))
        column.addWidget(self.folder)
        column.addSpacing(8)
        column.addWidget(label(tr("SCORE"), "caption"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.low, 1)
        row.addWidget(label(tr("to", about="from one score to another"), "muted"))
        row.addWidget(self.high, 1)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        width = max(_WIDTH, column.sizeHint().width())  # some languages have longer words
        self.setFixedWidth(width)
        self.folder.setFixedWidth(width - 34)

    def open_at(self, place: QPoint, asked: Filter, folders: Mapping[str, int]) -> None:
        """Open below a place on the screen.

        Args:
            place: its top left corner, if the screen has room there.
            asked: what is asked for now.
            folders: where the pictures of the list lie, and how many in each.
        """
        self._fill_folders(folders)
        self.show_filter(asked)
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(place.x(), room.right() - self.width())
        top = min(place.y(), room.bottom() - self.height())
        self.move(max(left, room.left()), max(top, room.top()))
        self.show()
        next(iter(self.kinds.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    def show_filter(self, asked: Filter) -> None:
        """Show what is asked for."""
        self._filling = True
        self._filter = asked
        for kind, box in self.kinds.items():
            box.setChecked(kind in asked.kinds)
        for name, box in self.marks.items():
            box.setChecked(name in asked.marks)
        self.folder.setCurrentIndex(max(0, self.folder.findData(asked.folder)))
        self.low.setValue(asked.low)  # type: ignore[arg-type]
        self.high.setValue(asked.high)  # type: ignore[arg-type]
        self.clear.setEnabled(asked.on)
        self._filling = False

    def _fill_folders(self, folders: Mapping[str, int]) -> None:
        self._filling = True
        self.folder.clear()
        self.folder.addItem(tr("All folders"), None)
        for folder, words in _told_apart(folders):
            self.folder.addItem(f"{words} ({number(folders[folder], ',')})", folder)
        self._filling = False

    def _read(self) -> None:
        if self._filling:
            return
        low, high = round(self.low.value(), 2), round(self.high.value(), 2)
        self._answer(
            replace(
                self._filter,
                kinds=frozenset(kind for kind, box in self.kinds.items() if box.isChecked()),
                marks=frozenset(name for name, box in self.marks.items() if box.isChecked()),
                folder=self.folder.currentData(),
                low=min(low, high),
                high=max(low, high),
            )
        )

    def _answer(self, asked: Filter) -> None:
        self._filter = asked
        self.clear.setEnabled(asked.on)
        self.changed.emit(asked)
        if not asked.on:
            self.show_filter(asked)


def _told_apart(folders: Iterable[str]) -> list[tuple[str, str]]:
    """Return folders with what they are called: the last part, or as much as tells them apart."""
    known = list(folders)
    words = {folder: _tail(folder, 1) for folder in known}
    for depth in (2, 3):
        counts = Counter(words.values())
        words = {
            folder: _tail(folder, depth) if counts[name] > 1 else name
            for folder, name in words.items()
        }
    return [(folder, one_line(words[folder])) for folder in known]


def _tail(folder: str, parts: int) -> str:
    if not folder:
        return tr("pasted pictures")
    return str(PurePath(*PurePath(folder).parts[-parts:]))
