"""Before there is any labelled data: a drop target, two buttons, what is understood."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.theme import SMALL, Theme, font
from fakeview.ui.widgets import button, label
from trainer.words import mark, tr

_ROW = 20
_LOW = 470
"""Below this height the big icon makes room."""
TO_LEARN = mark(
    "It is read and checked first, and nothing is changed in it. Everything stays on this computer."
)
_TABLE = (
    "path, label, group",
    "a/001.jpg, fake, stylegan",
    "b/017.jpg, real, portraits",
)  # not shown
LAYOUTS = (
    (
        mark("Two folders"),
        ((0, "folder-open", "pictures"), (1, "folder", "fake"), (2, "folder", "stylegan"),
         (1, "folder", "real")),
        mark("Folders inside them name the groups."),
    ),
    (
        mark("Already divided"),
        ((0, "folder-open", "pictures"), (1, "folder", "train"), (2, "folder", "fake"),
         (2, "folder", "real"), (1, "folder", "valid"), (1, "folder", "test")),
        mark("Your division is kept."),
    ),
    (
        mark("A list"),
        ((0, "file-text", "pictures.csv"), *((1, "", row) for row in _TABLE)),
        mark("Other names for the classes are asked about."),
    ),
)  # fmt: skip


class Sketch(QWidget):
    """A few lines of a folder tree."""

    def __init__(
        self, theme: Theme, icons: Icons, rows: Sequence[tuple[int, str, str]], name: str
    ) -> None:
        super().__init__()
        self._theme, self._icons, self._rows = theme, icons, tuple(rows)
        self.setAccessibleName(f"{name}: " + ", ".join(words for _, _, words in rows))
        self.setMinimumSize(QSize(200, _ROW * max(len(rows) for _, rows, _ in LAYOUTS)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and name of each line."""
        painter = QPainter(self)
        painter.setFont(font(SMALL))
        for place, (depth, icon, words) in enumerate(self._rows):
            left, top = depth * 18, place * _ROW
            if icon:
                self._icons.get(icon, "muted").paint(painter, QRect(left, top + 2, 16, 16))
                left += 22
            painter.setPen(self._theme.color("text" if icon else "muted"))
            box = QRect(left, top, self.width() - left, _ROW)
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class EmptyData(QWidget):
    """Invites to drop a folder; says why the last one was refused."""

    folder_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons, text: str = TO_LEARN) -> None:
        super().__init__()
        self._theme, self._icons, self._text = theme, icons, text
        self._lit = False
        self.refusal = self._refusal_card()
        self._sign = IconLabel(icons, "folder-open", "muted", 48)
        self._target = QWidget()
        self.buttons = [
            button(tr("Choose folder…"), "primary", self.folder_wanted.emit),
            button(tr("Choose a list (CSV)…"), "outline", self.list_wanted.emit),
        ]
        self._lay_out()
        theme.changed.connect(self.update)

    def say(self, sentence: str) -> None:
        """Show why the data was refused; an empty text takes it away."""
        self.reason.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def light(self, on: bool) -> None:
        """Show that something is being dragged over the window."""
        self._lit = on
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the big icon go where there is little height."""
        super().resizeEvent(event)
        self._sign.setVisible(self.height() >= _LOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("accent" if self._lit else "edge"), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("selection" if self._lit else "raised"))
        painter.drawRoundedRect(QRectF(self._target.geometry()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.refusal)
        column.addWidget(self._target, 1)
        sketches = QHBoxLayout()
        sketches.setContentsMargins(8, 0, 8, 0)
        sketches.setSpacing(32)
        for name, rows, note in LAYOUTS:
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(label(tr(name), "strong"))
            part.addWidget(Sketch(self._theme, self._icons, rows, tr(name)))
            part.addWidget(label(tr(note), "small", wrap=True))
            sketches.addLayout(part, 1)
        column.addLayout(sketches)
        self._fill_target()

    def _fill_target(self) -> None:
        inside = QVBoxLayout(self._target)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        title = label(tr("Drop a folder of real and generated pictures"), "title", wrap=True)
        text = label(tr(self._text), "muted", wrap=True)
        for part in (title, text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for entry in self.buttons:
            row.addWidget(entry)
        row.addStretch(1)
        inside.addStretch(1)
        inside.addWidget(self._sign, 0, middle)
        inside.addWidget(title)
        inside.addWidget(text)
        inside.addSpacing(8)
        inside.addLayout(row)
        inside.addStretch(1)

    def _refusal_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setAccessibleName(tr("Message"))
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        sign = IconLabel(self._icons, "warning-circle", "danger")
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.reason = label("", wrap=True)
        row.addWidget(self.reason, 1)
        card.hide()
        return card
