"""The dialog of an error that nobody caught: what happened, what it cost, and how to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from fakeview import paths
from fakeview.ui.dialogs import fit_height
from fakeview.ui.opening import show_folder
from fakeview.ui.widgets import breakable, button, label
from trainer.words import mark, plural, tr

_CALM = mark(
    "Nothing that was saved is lost: your pictures, scores and marks are as they were. You can go "
    "on. If it happens again, quit and start fakeview anew."
)

_WIDTH, _EDGE = 560, 24  # at least; another language's buttons may need more


class FaultDialog(QDialog):
    """One error in words; `details` is what is copied for whoever looks for the cause.

    Its result is ``QUIT`` where the person wants to quit; closing it, or Esc, goes on.
    """

    QUIT = 2

    def __init__(self, sentence: str, details: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("An unexpected error"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._details, self._count = details, 0
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 24, _EDGE, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("An error came up"), "title", wrap=True))
        text = label(breakable(sentence), "", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(text)
        column.addWidget(label(tr(_CALM), "", wrap=True))
        place = breakable(str(paths.log_file()))
        self.note = label(tr("The log is in {file}", file=place), "muted", wrap=True)
        column.addWidget(self.note)
        self.more = label(
            " ", "muted", wrap=True
        )  # its line is there from the start: nothing jumps
        column.addWidget(self.more)
        row = self._buttons()
        column.addLayout(row)
        self.setFixedWidth(max(_WIDTH, row.sizeHint().width() + 2 * _EDGE))
        fit_height(self)
        self.go_on.setFocus()

    def _buttons(self) -> QHBoxLayout:
        self.folder = button(tr("Show the log's folder"), "outline", self._show_folder)
        self.copy = button(tr("Copy details"), "outline", self._copy)
        self.quit = button(tr("Quit"), "outline", lambda: self.done(self.QUIT))
        self.go_on = button(tr("Go on", about="after an error"), "primary", self.accept)
        for entry in (self.folder, self.copy, self.quit):
            entry.setAutoDefault(False)
        self.go_on.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.quit)
        row.addWidget(self.go_on)
        return row

    def count_more(self) -> None:
        """Say that one more error has come since the dialog opened."""
        self._count += 1
        self.more.setText(
            plural(
                self._count,
                "One more error has come since; the log has them all.",
                "{n} more errors have come since; the log has them all.",
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy.setText(tr("Copied"))
        self.copy.setAccessibleName(tr("Copied"))

    def _show_folder(self) -> None:
        if not show_folder(paths.log_file().parent):
            place = breakable(str(paths.log_file().parent))
            self.note.setText(tr("The folder could not be opened: {folder}", folder=place))
