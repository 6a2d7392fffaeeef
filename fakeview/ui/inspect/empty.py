"""The empty window: a drop target with one sentence and three ways in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fakeview.ui.actions import Actions
from fakeview.ui.icons import Icons
from fakeview.ui.theme import TITLE, Theme, font
from fakeview.ui.widgets import button, label
from trainer.words import tr

_TEXT_WIDTH = 448


class EmptyPage(QWidget):
    """Invites to drop pictures; its buttons are the window's actions."""

    def __init__(self, actions: Actions, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._lit = False
        picture = QLabel()
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        icons.give(lambda icon: picture.setPixmap(icon.pixmap(QSize(56, 56))), "image", "muted")
        title = label(tr("Drop pictures or a folder here"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = label(
            tr(
                "fakeview estimates how likely each one is AI-generated and shows which parts "
                "speak for that. Everything stays on this computer."
            ),
            "muted",
            wrap=True,
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setFixedWidth(_TEXT_WIDTH)
        text.setMinimumHeight(text.heightForWidth(_TEXT_WIDTH))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        self.buttons = [
            button(tr("Open…"), "primary", actions["open"].trigger, actions["open"].toolTip()),
            button(tr("Open folder…"), "outline", actions["open_folder"].trigger,
                   actions["open_folder"].toolTip()),
            button(tr("Try the sample pictures"), "outline", actions["samples"].trigger,
                   actions["samples"].toolTip()),
        ]  # fmt: skip
        for entry in self.buttons:
            buttons.addWidget(entry)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(picture)
        column.addSpacing(8)
        column.addWidget(title)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addStretch(1)
        theme.changed.connect(self.update)

    def light(self, on: bool) -> None:
        """Show that something is being dragged over the window."""
        self._lit = on
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        pen = QPen(self._theme.color("accent" if self._lit else "line"), 2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("selection" if self._lit else "raised"))
        painter.drawRoundedRect(box, 12, 12)
        painter.end()


class DropVeil(QWidget):
    """Lies over the page while something is dragged over it and says what a drop will do."""

    def __init__(self, theme: Theme, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words or tr("Drop to add to the list")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.color("surface", 150))
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 12, 12)
        painter.setFont(font(TITLE, font(TITLE).Weight.DemiBold))
        wide = max(280, painter.fontMetrics().horizontalAdvance(self._words) + 48)
        pill = QRectF(0, 0, wide, 48)
        pill.moveCenter(QRectF(self.rect()).center())
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(pill, 24, 24)
        painter.setPen(self._theme.color("text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
