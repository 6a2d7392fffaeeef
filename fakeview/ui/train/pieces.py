"""Small parts of the Train page: an icon, a card to choose, a choice of a few, a fold."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.icons import Icons
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label, rule

GUTTER = 24
COLUMN = 832 + 2 * GUTTER
"""The widest column of a step, its margins included; one for all, so that nothing jumps."""


class IconLabel(QWidget):
    """An icon that follows the theme and may come and go, unlike what `Icons.give` serves."""

    def __init__(self, icons: Icons, name: str, token: str = "muted", side: int = 20) -> None:
        super().__init__()
        self._icons, self._name, self._token = icons, name, token
        self.setFixedSize(QSize(side, side))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme's colour."""
        painter = QPainter(self)
        self._icons.get(self._name, self._token).paint(painter, self.rect())
        painter.end()


class ChoiceCard(QAbstractButton):
    """One of a few ways to go: a title and a paragraph, chosen by a click anywhere on it."""

    def __init__(self, theme: Theme, title: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._title = label(title, "strong", wrap=True)
        self._paragraph = label(text, "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(44, 14, 16, 16)
        column.setSpacing(4)
        for part in (self._title, self._paragraph):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)
        theme.changed.connect(self.update)

    def set_paragraph(self, text: str) -> None:
        """Say something else below the title."""
        self._paragraph.setText(text)
        self.setAccessibleDescription(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, frame and the round mark."""
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        lit = self.underMouse() and self.isEnabled() and not on
        painter.setBrush(theme.color("hover" if lit else "raised"))
        painter.setPen(QPen(theme.color("accent" if on else "line"), 2 if on else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("text"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 5, 5)
        top = self._title.geometry().top() + self.fontMetrics().height() / 2
        mark = QRectF(16.5, top - 8, 16, 16)
        painter.setPen(QPen(theme.color("accent" if on else "edge"), 1.5))
        painter.setBrush(theme.color("raised"))
        painter.drawEllipse(mark)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(mark.adjusted(4, 4, -4, -4))
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
        self.button.setAccessibleDescription("unfolded" if self.is_open else "folded")


def other_data(folder: Callable[[], object], listed: Callable[[], object]) -> QPushButton:
    """Return a button that offers a folder or a list in place of the data at hand."""
    result = QPushButton("Other data  ▾")
    result.setProperty("kind", "outline")
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    result.setAccessibleName("Choose other data")
    menu = QMenu(result)
    menu.addAction("Folder…", folder)
    menu.addAction("List (CSV)…", listed)
    result.setMenu(menu)
    return result


class StepArea(QScrollArea):
    """What scrolls above a step's footer; tells how much of its width the scroll bar takes."""

    bar_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it: Qt calls this for the viewport, too."""
        super().resizeEvent(event)
        self.bar_changed.emit(max(0, self.width() - self.viewport().width()))


class Footer(QWidget):
    """The bar at the foot of a step, in its column: a sentence, and the way on."""

    def __init__(self, left: QWidget, right: QWidget, area: StepArea) -> None:
        super().__init__()
        inside = QWidget()
        inside.setMaximumWidth(COLUMN)
        row = QHBoxLayout(inside)
        row.setContentsMargins(GUTTER, 10, GUTTER, 10)
        row.setSpacing(24)
        row.addWidget(left, 1)
        row.addWidget(right, 0, Qt.AlignmentFlag.AlignVCenter)
        holder = centred(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addWidget(holder)
        # As much room is left at the right as the scroll bar above takes.
        area.bar_changed.connect(lambda bar: holder.setContentsMargins(0, 0, bar, 0))


def centred(body: QWidget) -> QWidget:
    """Return a widget that keeps a body of limited width in the middle."""
    outer = QWidget()
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(body, 1000)
    row.addStretch(1)
    return outer
