"""The bar above the picture while a tool is in hand: the score as it moves, and the tool's own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QWidget,
)

from fakeview.explain.choices import FILLS
from fakeview.ui.actions import TIPS
from fakeview.ui.fields import capitals
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.tools.base import BRUSH, HAND, RECTANGLE, REGIONS
from fakeview.ui.inspect.tools.brush import LEAST, MOST
from fakeview.ui.inspect.tools.regions import MOST_OUTLINES
from fakeview.ui.inspect.tools.tool_bar import EDGE, ToolBar
from fakeview.ui.shapes import ShapeMark
from fakeview.ui.theme import BODY, Theme, font
from fakeview.ui.widgets import KeySlider, label, number_box
from trainer.words import mark, number, tr

HINTS = {
    HAND: "",
    REGIONS: mark("Click to hide"),
    BRUSH: mark("Paint to hide"),
    RECTANGLE: mark("Draw a rectangle to score that part alone"),
}


class ToolOptions(QFrame):
    """Shows and asks; what it shows is decided elsewhere. It stands at the top of its canvas."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    clear_wanted = Signal()
    outlines_changed = Signal(int)
    size_changed = Signal(int)
    fill_changed = Signal(str)

    def __init__(self, canvas: Canvas, theme: Theme, icons: Icons, bar: ToolBar) -> None:
        super().__init__(canvas)
        self.setObjectName("toolOptions")
        self.setAccessibleName(tr("Tool options"))
        self._canvas, self._bar = canvas, bar
        self.mark = ShapeMark(theme, 16)
        self.before = label("", "muted")
        self.arrow = label("→", "muted")
        self.after = label("", "strong")
        self.words = label("", "")
        self.outlines = self._count()
        self.size_slider = KeySlider(tr("Brush size in per cent of the picture"))
        self.size_slider.setRange(LEAST, MOST)
        self.size_slider.setMinimumWidth(56)
        self.size_slider.setMaximumWidth(88)
        self.size_slider.setToolTip(tr("Brush size ([ and ])"))
        self.fill = QComboBox()
        self.fill.setAccessibleName(tr("What stands in place of what is hidden"))
        self.fill.setToolTip(
            tr(
                "What stands in place of what is hidden: its mean colour, the picture out of "
                "focus, grey, or what lies around it"
            )
        )
        for name, text in capitals({name: tr(words) for name, words in FILLS.items()}).items():
            self.fill.addItem(text, name)
        self.undo = self._button("undo", "arrow-u-up-left", icons)
        self.redo = self._button("redo", "arrow-u-up-right", icons)
        self.clear = self._button("show_all", "x", icons)
        self._tool, self._alone = HAND, False
        self._grid = QGridLayout(self)
        self._lay_out()
        self._connect()
        self.show_tool(HAND)

    def _count(self) -> QSpinBox:
        box = number_box(tr("How many regions are outlined"), 0, MOST_OUTLINES, 5)
        assert isinstance(box, QSpinBox)
        box.setToolTip(tr("How many of the regions that weigh most are outlined"))
        return box

    def _lay_out(self) -> None:
        for widget in (self.before, self.after):
            widget.setFont(font(BODY, tabular=True))
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(4)
        self._score, self._controls, self._steps = (QWidget(self) for _ in range(3))
        first, second, third = (QHBoxLayout(part) for part in self._parts)
        for row, spacing in ((first, 8), (second, 4), (third, 2)):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(spacing)
        self._lines = (first, second, third)
        self._score.setMinimumHeight(31)  # as high as the buttons beside it
        first.addWidget(self.mark)
        for part in (self.before, self.arrow, self.after, self.words):
            first.addWidget(part)
        first.addStretch(1)
        self._heads: list[QWidget] = []
        self._inner: list[QHBoxLayout] = []
        outlines = self._group(tr("Outlines"), self.outlines)
        brush = self._group(tr("Size"), self.size_slider)
        fill = self._group(tr("Hide by"), self.fill)
        self._groups = {REGIONS: (outlines, fill), BRUSH: (brush, fill)}
        for group in (outlines, brush, fill):
            second.addWidget(group)
        second.addStretch(1)
        for entry in (self.undo, self.redo, self.clear):
            third.addWidget(entry)

    @property
    def _parts(self) -> tuple[QWidget, QWidget, QWidget]:
        return self._score, self._controls, self._steps

    def _group(self, title: str, control: QWidget) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setSpacing(6)
        self._inner.append(row)
        head = label(title, "small")
        self._heads.append(head)
        row.addWidget(head)
        row.addWidget(control)
        return group

    def _button(self, action: str, icon: str, icons: Icons) -> QToolButton:
        entry = QToolButton()
        entry.setProperty("kind", "view")
        entry.setIconSize(QSize(16, 16))
        entry.setToolTip(TIPS[action])
        entry.setAccessibleName(TIPS[action])
        entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.give(entry.setIcon, icon)
        return entry

    def _connect(self) -> None:
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        self.outlines.valueChanged.connect(self.outlines_changed)
        self.size_slider.valueChanged.connect(self.size_changed)
        self.fill.currentIndexChanged.connect(
            lambda _row: self.fill_changed.emit(self.fill.currentData())
        )

    # What is shown

    def show_tool(self, name: str) -> None:
        """Show a tool's own options."""
        self._tool = name
        wanted = self._groups.get(name, ())
        for group in {one for groups in self._groups.values() for one in groups}:
            group.setVisible(group in wanted)
        for entry in (self.undo, self.redo):
            entry.setVisible(name != RECTANGLE)
        self.place()

    def show_hint(self, sentence: str, *, alone: bool = False) -> None:
        """Say what can be done, or what is wrong; `alone` if there is nothing to set then."""
        for widget in (self.mark, self.before, self.arrow, self.after):
            widget.hide()
        self._say(self.words, sentence)
        self.words.setProperty("role", "muted")
        self._restyle(alone=alone)

    def show_scores(self, before: float, after: float | None) -> None:
        """Show how the score moved; None: the new one is on its way."""
        self.mark.hide()
        self._say(self.before, number(before, ".2f"))
        self.arrow.show()
        self._say(self.after, number(after, ".2f") if after is not None else "…")
        self.words.hide()
        told = number(after, ".2f") if after is not None else tr("not known yet")
        self.after.setAccessibleName(
            tr(
                "Score with the hidden parts {after}, before {before:.2f}",
                after=told,
                before=before,
            )
        )
        self._restyle()

    def show_part(self, kind: str, score: str, words: str) -> None:
        """Show the verdict on a part alone."""
        self.before.hide()
        self.arrow.hide()
        self.mark.set_kind(kind)
        self.mark.show()
        self._say(self.after, score)
        self._say(self.words, words)
        self.words.setProperty("role", "")
        self._restyle()

    def show_way_back(self, *, undo: bool, redo: bool, clear: bool) -> None:
        """Say what can be undone."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
        self.clear.setEnabled(clear)

    def _say(self, part: QLabel, text: str) -> None:
        part.setText(text)
        part.setVisible(bool(text))

    def _restyle(self, *, alone: bool = False) -> None:
        self._alone = alone
        self.words.style().polish(self.words)
        self.place()

    # Room

    def place(self) -> None:
        """Move to the top of the canvas, beside the tools.

        Where it is narrow the controls go without their names, and then into a second row.
        """
        left = self._bar.room
        room = self._canvas.free_width - left - EDGE
        for heads, rows in ((True, 1), (False, 1), (False, 2)):
            self._fold(heads, rows)
            if self.sizeHint().width() <= room:
                break
        else:
            self.words.setWordWrap(True)
            self._settle()
        width = min(self.sizeHint().width(), room) if not self.words.wordWrap() else room
        height = self.sizeHint().height()
        if self._grid.hasHeightForWidth():
            height = self._grid.totalHeightForWidth(width)
        self.setGeometry(left + max(0, (room - width) // 2), EDGE, width, height)

    def _fold(self, heads: bool, rows: int) -> None:
        self.words.setWordWrap(False)
        wide = rows == 1
        self._grid.setContentsMargins(12 if wide else 4, 4, 4, 4)
        self.outlines.setFixedWidth(64 if wide else 56)
        for row in self._inner:
            row.setContentsMargins(0, 0, 8 if wide else 0, 0)
        self._lines[0].setContentsMargins(0, 0, 12 if wide else 0, 0)
        self._lines[0].setSpacing(8 if wide else 4)
        for head in self._heads:
            head.setVisible(heads)
        for part in self._parts:
            self._grid.removeWidget(part)
        self._controls.setVisible(self._tool in self._groups and not self._alone)
        self._steps.setVisible(not self._alone)
        self._grid.addWidget(self._score, 0, 0)
        if wide:
            self._grid.addWidget(self._controls, 0, 1)
            self._grid.addWidget(self._steps, 0, 2)
        else:
            self._grid.addWidget(self._steps, 0, 2)
            self._grid.addWidget(self._controls, 1, 0, 1, 3)
        self._grid.setColumnStretch(0, 1)
        self._settle()

    def _settle(self) -> None:
        """Let the sizes follow at once what is shown and hidden."""
        for part, line in zip(self._parts, self._lines, strict=True):
            line.invalidate()
            line.activate()
            part.updateGeometry()
        self._grid.invalidate()
        self._grid.activate()
