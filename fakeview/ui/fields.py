"""Fields that several pages use: calm drop-down lists, a choice of a few, a fold."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.icons import Icons
from trainer.words import tr


def capitals(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the same answers for a list, where each begins with a capital letter."""
    return {value: words[:1].upper() + words[1:] for value, words in answers.items()}


class Calm(QObject):
    """Keeps the wheel from changing a field that it only happens to pass over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the page scroll unless the field has the focus."""
        if (
            event.type() == QEvent.Type.Wheel
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return False


class Combo(QComboBox):
    """A combo box of fixed width that shortens what doesn't fit; the tip has all of it."""

    def __init__(self, name: str, width: int = 240) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedWidth(width)
        self.setMaxVisibleItems(14)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.currentTextChanged.connect(self.setToolTip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it with the shortened text."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideMiddle, place.width() - 4
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class Segments(QFrame):
    """A few answers side by side, of which one, or none yet, is chosen."""

    changed = Signal(str)

    def __init__(self, name: str, answers: Mapping[str, str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        self.setProperty("kind", "segments")
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for value, words in answers.items():
            entry = QToolButton()
            entry.setText(words)
            entry.setCheckable(True)
            entry.setProperty("kind", "segment")
            entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            entry.setCursor(Qt.CursorShape.PointingHandCursor)
            entry.setAccessibleName(f"{name}: {words}")
            entry.toggled.connect(lambda on, v=value: self.changed.emit(v) if on else None)
            self._group.addButton(entry)
            self.buttons[value] = entry
            row.addWidget(entry)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The chosen answer; empty before there is one."""
        return next((name for name, entry in self.buttons.items() if entry.isChecked()), "")

    def choose(self, value: str) -> None:
        """Choose an answer."""
        self.buttons[value].setChecked(True)

    def clear(self) -> None:
        """Choose none."""
        self._group.setExclusive(False)
        for entry in self.buttons.values():
            entry.setChecked(False)
        self._group.setExclusive(True)

    def show_answer(self, value: str, on: bool) -> None:
        """Offer or take away one answer."""
        self.buttons[value].setVisible(on)


class Fold(QWidget):
    """A line that unfolds what lies below it."""

    toggled = Signal(bool)

    def __init__(self, icons: Icons, text: str, body: QWidget, *, opened: str = "") -> None:
        super().__init__()
        self._icons, self._words = icons, (text, opened or text)
        self.body = body
        self.button = QPushButton()
        self.button.setProperty("kind", "fold")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setIconSize(QSize(14, 14))
        self.button.clicked.connect(lambda: self.unfold(self.body.isHidden()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(body)
        body.hide()
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return not self.body.isHidden()

    def unfold(self, on: bool) -> None:
        """Show or hide the body; who listens may fill it before it is seen."""
        self.toggled.emit(on)
        self.body.setVisible(on)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the arrow in the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()

    def _show(self) -> None:
        words = self._words[self.is_open]
        self.button.setIcon(
            self._icons.get("caret-down" if self.is_open else "caret-right", "link")
        )
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setAccessibleDescription(tr("unfolded" if self.is_open else "folded"))
