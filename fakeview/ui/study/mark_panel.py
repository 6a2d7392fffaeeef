"""The part of the rating's panel for marks: the tools, the marks, and a note for each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.icons import Icons
from fakeview.ui.inspect.tools.brush import LEAST, MOST
from fakeview.ui.study.drawing import TOOLS, MarkDesk
from fakeview.ui.study.keys import BRUSH, ERASE, HAND, POLYGON
from fakeview.ui.widgets import KeySlider, button, label
from trainer.words import mark, tr

_BUTTONS = {
    HAND: ("hand", mark("Move the picture"), "H"),
    BRUSH: ("paint-brush", mark("Brush"), "B"),
    POLYGON: ("polygon", mark("Polygon"), "P"),
    ERASE: ("eraser", mark("Erase"), "E"),
}
_HINTS = {
    HAND: mark("Optional. Take the brush or the polygon and mark it on the picture."),
    BRUSH: mark("Paint over it."),
    POLYGON: mark("Click its corners; a double click or Enter closes it."),
    ERASE: mark("Paint over what is not to be marked."),
}
_LONGEST_NOTE = 500
_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class NoteField(QLineEdit):
    """One mark's note; Enter and Esc go back to the picture and never answer it."""

    entered = Signal()
    left = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST_NOTE)
        self.setPlaceholderText(tr("What looks wrong here?"))
        self.setAccessibleName(tr("Note on mark {number:,}", number=number + 1))

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Esc from the window."""
        asks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the picture with Enter or Esc."""
        if event.key() in _OWN_KEYS:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever writes about a mark means that mark."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show where the note begins."""
        super().focusOutEvent(event)
        self.home(False)


class MarkRow(QWidget):
    """One mark: its number, its note, and a way to take it away."""

    def __init__(self, number: int, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.number = QToolButton()
        self.number.setText(str(number + 1))
        self.number.setCheckable(True)
        self.number.setProperty("kind", "segment")
        self.number.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.number.setAccessibleName(tr("Go on with mark {number:,}", number=number + 1))
        self.number.setToolTip(tr("Go on with this mark"))
        self.note = NoteField(number)
        self.remove = QToolButton()
        self.remove.setProperty("kind", "view")
        self.remove.setIconSize(QSize(16, 16))
        self._colour()
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove.setAccessibleName(tr("Remove mark {number:,}", number=number + 1))
        self.remove.setToolTip(tr("Remove this mark"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.number)
        row.addWidget(self.note, 1)
        row.addWidget(self.remove)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the icon in the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self.remove.setIcon(self._icons.get("x"))


class MarkPanel(QWidget):
    """Shows and asks; what is drawn is the desk's."""

    left = Signal()  # a note was written; the picture is to have the keys again

    def __init__(self, desk: MarkDesk, icons: Icons) -> None:
        super().__init__()
        self._desk, self._icons = desk, icons
        self.rows: list[MarkRow] = []
        self.tools = {tool: self._tool(tool) for tool in TOOLS}
        self.undo = self._button("arrow-u-up-left", tr("Undo (Ctrl+Z)"), desk.undo)
        self.redo = self._button("arrow-u-up-right", tr("Redo (Ctrl+Shift+Z)"), desk.redo)
        self.hint = label("", "small", wrap=True)
        self.size_head = label(tr("Size"), "small")
        self.brush_size = KeySlider(tr("Brush size in per cent of the picture"))
        self.brush_size.setRange(LEAST, MOST)
        self.brush_size.setToolTip(tr("Brush size ([ and ])"))
        self.brush_size.valueChanged.connect(desk.brush.set_size)
        desk.brush.sized.connect(self.brush_size.setValue)
        self.new = button(
            tr("New mark"), "link", lambda: desk.take(-1), tr("Begin another mark (N)")
        )
        self._list = QVBoxLayout()
        self._lay_out()
        desk.changed.connect(self._show)
        desk.chosen.connect(self._show_tool)
        desk.brush.set_size(6)
        self._show_tool(HAND)
        self._show()

    def _tool(self, tool: str) -> QToolButton:
        icon, english, key = _BUTTONS[tool]
        words = tr(english)
        entry = self._button(icon, f"{words} ({key})", lambda: self._desk.choose(tool))
        entry.setAccessibleName(words)
        entry.setCheckable(True)
        return entry

    def _button(self, icon: str, words: str, clicked: Callable[[], object]) -> QToolButton:
        entry = QToolButton()
        entry.setProperty("kind", "view")
        entry.setIconSize(QSize(20, 20))
        entry.setToolTip(words)
        entry.setAccessibleName(words)
        entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.give(entry.setIcon, icon)
        entry.clicked.connect(lambda _on=False: clicked())
        return entry

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for entry in self.tools.values():
            tools.addWidget(entry)
        tools.addStretch(1)
        tools.addWidget(self.undo)
        tools.addWidget(self.redo)
        size = QHBoxLayout()
        size.setSpacing(8)
        size.addWidget(self.size_head)
        size.addWidget(self.brush_size, 1)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        inside = QWidget()
        inside.setObjectName("sideBody")
        holder = QVBoxLayout(inside)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.setSpacing(4)
        holder.addLayout(self._list)
        holder.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        holder.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("What looks wrong?"), "strong"))
        column.addLayout(tools)
        column.addLayout(size)
        column.addWidget(self.hint)
        column.addWidget(area, 1)

    def _show_tool(self, tool: str) -> None:
        # Not an exclusive group: of one, Tab reaches a single button, and the arrows answer.
        for name, entry in self.tools.items():
            entry.setChecked(name == tool)
        self.hint.setText(tr(_HINTS[tool]))
        for part in (self.size_head, self.brush_size):
            part.setEnabled(tool in (BRUSH, ERASE))

    def _show(self) -> None:
        sketch = self._desk.sketch
        notes = sketch.notes if sketch is not None else []
        while len(self.rows) > len(notes):
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(notes):
            self._add_row()
        current = sketch.current if sketch is not None else -1
        for number, (row, note) in enumerate(zip(self.rows, notes, strict=True)):
            if row.note.text() != note:
                row.note.setText(note)
            row.number.setChecked(number == current)
        self.new.setVisible(bool(notes))
        self.new.setEnabled(current >= 0)
        self.undo.setEnabled(sketch is not None and sketch.can_undo)
        self.redo.setEnabled(sketch is not None and sketch.can_redo)

    def _add_row(self) -> None:
        number = len(self.rows)
        row = MarkRow(number, self._icons)
        row.number.clicked.connect(lambda _on=False: self._take(number))
        row.note.entered.connect(lambda: self._desk.take(number))
        row.note.textEdited.connect(lambda text: self._desk.write(number, text))
        row.note.left.connect(self.left)
        row.remove.clicked.connect(lambda _on=False: self._desk.remove(number))
        self._list.addWidget(row)
        before: QWidget = self.rows[-1].remove if self.rows else self.brush_size
        for part in (row.number, row.note, row.remove, self.new):  # else new rows come last
            QWidget.setTabOrder(before, part)
            before = part
        self.rows.append(row)

    def _take(self, number: int) -> None:
        self._desk.take(number)
        self.rows[number].number.setChecked(True)
