"""Small parts of pages: cards, buttons with a menu, the frame of a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label, rule
from trainer.words import tr

GUTTER = 24
COLUMN = 832 + 2 * GUTTER
"""The widest column of a step, its margins included; one for all, so that nothing jumps."""


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


def other_data(folder: Callable[[], object], listed: Callable[[], object]) -> QPushButton:
    """Return a button that offers a folder or a list in place of the data at hand."""
    result, menu = _menu_button(tr("Other data"), tr("Choose other data"))
    menu.addAction(tr("Folder…"), folder)
    menu.addAction(tr("List (CSV)…"), listed)
    return result


class SaveButton(QObject):
    """A button with a menu of what can be saved.

    Args:
        name: the button's for screen readers.
        kinds: the words of each kind, told or only marked.
    """

    wanted = Signal(str)  # a kind

    def __init__(self, name: str, kinds: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self.button, menu = _menu_button(tr("Save"), tr(name))
        self.actions = {
            kind: menu.addAction(tr(words), partial(self.wanted.emit, kind))
            for kind, words in kinds.items()
        }


def _menu_button(words: str, name: str) -> tuple[QPushButton, QMenu]:
    result = QPushButton(f"{words}  ▾")
    result.setProperty("kind", "outline")
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setCursor(Qt.CursorShape.PointingHandCursor)
    result.setAccessibleName(name)
    menu = QMenu(result)
    result.setMenu(menu)
    return result, menu


def note_card(icons: Icons, words: QLabel, way_on: QPushButton) -> QFrame:
    """Return a card with a remark and what to do about it; hidden at first."""
    card = QFrame()
    card.setProperty("kind", "card")
    row = QHBoxLayout(card)
    row.setContentsMargins(12, 4, 8, 4)
    row.setSpacing(8)
    row.addWidget(IconLabel(icons, "info", "text", 20))
    row.addWidget(words, 1)
    row.addWidget(way_on)
    card.hide()
    return card


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
