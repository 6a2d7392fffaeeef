"""The few dialogs: a choice that only the person can make, and pages to read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.actions import ACTIONS, MENUS
from fakeview.ui.widgets import breakable, button, label, rule
from trainer.words import mark, tr

# A question, a hint, and its two answers.
_TWO_OUTPUTS = (
    mark("Which output means generated?"),
    mark(
        "Whoever trained the file knows. Folders in alphabetical order (fake, real) make output "
        "0 the generated one. With the wrong answer every verdict is upside down."
    ),
    mark("Output 0"),
    mark("Output 1"),
)
_ONE_OUTPUT = (
    mark("Was generated trained as 0 or 1?"),
    mark(
        "Whoever trained the file knows. Folders in alphabetical order (fake, real) train "
        "generated as 0. With the wrong answer every verdict is upside down."
    ),
    mark("Trained as 0"),
    mark("Trained as 1"),
)

_HASH = "SHA-256"
_NOT_STATED = mark("not stated in the file")
_CHECKED = {
    True: mark("told apart: where no face is found, the verdict is uncertain"),
    False: mark("not told apart: the face check is missing or damaged; install fakeview again"),
    None: mark("not told apart: judge yourself whether a picture shows what it was made for"),
}


def ask(dialog: QDialog) -> None:
    """Run a dialog until it is answered; it is gone once the window's loop goes on.

    Left to its parent it would live as long as the window, and one more with each call.
    """
    fit_height(dialog)
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()


def fit_height(dialog: QDialog) -> None:
    """Make a dialog of a fixed width as high as its wrapped text needs.

    Qt asks wrapped labels for a height at a width of their own choice, and cuts their lines.
    """
    column = dialog.layout()
    if column is not None and dialog.minimumWidth() == dialog.maximumWidth():
        dialog.ensurePolished()
        dialog.setMinimumHeight(column.totalHeightForWidth(dialog.minimumWidth()))


class Question(QDialog):
    """Two answers to choose from; closing it, or Esc, is the second one."""

    def __init__(self, title: str, text: str, yes: str, no: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(440)
        column = _column(self)
        column.addWidget(label(title, "title", wrap=True))
        column.addWidget(label(text, "", wrap=True))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.yes = button(yes, "outline", self.accept)
        self.no = button(no, "primary", self.reject)
        self.yes.setAutoDefault(True)
        self.no.setDefault(True)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        column.addLayout(row)
        self.no.setFocus()


def confirm(title: str, text: str, yes: str, no: str, parent: QWidget | None) -> bool:
    """Ask a question and return whether the answer was ``yes``."""
    dialog = Question(title, text, yes, no, parent)
    ask(dialog)
    return dialog.result() == QDialog.DialogCode.Accepted


class ClassOrderDialog(QDialog):
    """Asks which output of a foreign detector means generated; `answer` is 0, 1 or None.

    With a single output the question is which end of it does.
    """

    def __init__(self, sentence: str, outputs: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What the output means"))
        self.setFixedWidth(480)
        self.answer: int | None = None
        column = _column(self)
        title, hint, first, second = _ONE_OUTPUT if outputs == 1 else _TWO_OUTPUTS
        column.addWidget(label(tr(title), "title", wrap=True))
        column.addWidget(label(sentence, "", wrap=True))
        column.addWidget(label(tr(hint), "muted", wrap=True))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.buttons = [
            button(tr(first), "outline", lambda: self._take(0)),
            button(tr(second), "outline", lambda: self._take(1)),
        ]
        for entry in self.buttons:
            entry.setAutoDefault(True)
            row.addWidget(entry)
        row.addStretch(1)
        self.cancel = button(tr("Cancel"), "quiet", self.reject)
        self.cancel.setAutoDefault(False)
        row.addWidget(self.cancel)
        column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus and never another one."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused := self.focusWidget(), QPushButton):
            focused.click()

    def _take(self, index: int) -> None:
        self.answer = index
        self.accept()


class KeysDialog(QDialog):
    """The list of keys, made from the table of actions."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("List of keys"))
        body = QWidget()
        body.setObjectName("sideBody")
        columns = QHBoxLayout(body)
        columns.setContentsMargins(8, 8, 16, 8)
        columns.setSpacing(48)
        halves = (QVBoxLayout(), QVBoxLayout())
        for half in halves:
            half.setSpacing(24)
            columns.addLayout(half, 1)
        for place, menu in enumerate(MENUS):
            block = self._block(menu)
            if block is not None:
                halves[0 if place < 2 else 1].addLayout(block)
        for half in halves:
            half.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        column = _column(self)
        column.addWidget(label(tr("List of keys"), "title"))
        column.addWidget(area, 1)
        column.addWidget(rule())
        column.addLayout(_closing(self))
        screen = self.screen().availableGeometry().height()
        wanted = body.sizeHint()
        self.resize(max(680, wanted.width() + 72), min(wanted.height() + 152, screen - 80))

    @staticmethod
    def _block(menu: str) -> QGridLayout | None:
        specs = [spec for spec in ACTIONS if spec.menu == menu and spec.keys]
        if not specs:
            return None
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(tr(menu).upper(), "caption"), 0, 0)
        for row, spec in enumerate(specs, 1):
            grid.addWidget(label(tr(spec.text).rstrip("…")), row, 0)
            keys = QHBoxLayout()
            keys.setSpacing(4)
            keys.addStretch(1)
            for key in spec.keys[:2]:
                native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                keys.addWidget(label(native, "key"))
            grid.addLayout(keys, row, 1)
        return grid


class DetectorDialog(QDialog):
    """What is known about the detector in use."""

    def __init__(self, info: Any, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About this detector"))
        self.setFixedWidth(520)
        low, high = info.band
        rows = (
            (tr("File"), str(info.path)),
            (tr("Architecture"), str(info.arch)),
            (tr("Made for"), tr(str(info.domain) or _NOT_STATED)),
            (
                tr("Scores"),
                tr("calibrated" if info.calibrated else "not calibrated: read them with care"),
            ),
            (tr("Uncertain band"), tr("{low:.2f} to {high:.2f}", low=low, high=high)),
            (tr("Other pictures"), tr(_CHECKED[info.checked])),
            (tr("Origin"), tr("another program's file") if info.foreign else "fakeview"),
            (tr("Computes on"), str(info.device)),
            (_HASH, str(info.sha256)),
            (tr("Terms"), tr(str(info.terms) or _NOT_STATED)),
        )
        column = _column(self)
        column.addWidget(label(str(info.name), "title", wrap=True))
        _table(column, rows)
        column.addLayout(_closing(self))


class AboutDialog(QDialog):
    """What fakeview is and what its answers are worth."""

    def __init__(self, version: str, log_file: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About fakeview"))
        self.setFixedWidth(480)
        column = _column(self)
        column.addWidget(label("fakeview", "title"))
        text = tr(
            "Estimates how likely a picture is AI-generated and shows which parts speak for "
            "that. Pictures stay on this computer and are never written to."
        )
        column.addWidget(label(text, "", wrap=True))
        limits = tr(
            "The detector that ships knows faces by the StyleGAN family and nothing else. "
            "Pictures by today's diffusion models (Midjourney, Stable Diffusion, DALL-E and "
            "others) were never shown to it: it will often find no sign of generation in them. "
            "A score is a hint, never a proof, and a low one does not mean that a picture is real."
        )
        column.addWidget(label(limits, "", wrap=True))
        terms = tr(
            "It was trained on pictures for research and teaching, several of them for "
            "non-commercial use only. Take the same to hold for the detector and its scores."
        )
        column.addWidget(label(terms, "muted", wrap=True))
        rows = (
            (tr("Version"), version),
            (tr("Log"), log_file),
            (tr("Licence"), tr("Apache-2.0 (the program)")),
        )
        _table(column, rows)
        column.addLayout(_closing(self))


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 24, 24, 16)
    column.setSpacing(12)
    return column


def _table(column: QVBoxLayout, rows: tuple[tuple[str, str], ...]) -> None:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(rows):
        shown = label(breakable(value), "", wrap=True)
        if name == _HASH:
            shown.setText(value[:32] + "\u200b" + value[32:])
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(name, "muted"), row, 0, top)
        grid.addWidget(shown, row, 1, top)
    column.addLayout(grid)


def _closing(dialog: QDialog) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    close = button(tr("Close"), "outline", dialog.accept)
    close.setDefault(True)
    row.addWidget(close)
    return row
