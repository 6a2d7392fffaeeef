"""The log of a run: plain lines with the time, newest at the bottom."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from fakeview.ui.train.history import History
from fakeview.ui.train.run_words import log_line
from trainer.events import Event
from trainer.progress import RunProgress
from trainer.words import tr

_LINES = 5000


class RunLog(QPlainTextEdit):
    """Lines that can be read, scrolled and copied; it follows the end while that is in view."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "log")
        self.setReadOnly(True)
        self.setMaximumBlockCount(_LINES)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(tr("Log of the training"))
        self.setPlaceholderText(tr("Nothing has happened yet."))

    def show_event(self, event: Event) -> None:
        """Add an event's line, if it has one."""
        self.say(log_line(event))

    def say(self, text: str) -> None:
        """Add a line with the time; an empty text adds none."""
        if text:
            self.appendPlainText(f"{datetime.now():%H:%M:%S}  {text}")

    def restore(self, progress: RunProgress, history: History) -> None:
        """Show what an earlier run left: its data, its epochs, and how it ended."""
        lines = [tr("data: {data}", data=progress.data)] if progress.data else []
        lines += [log_line(point) for point in history.validated]
        lines += [tr("detector: {file}", file=progress.out)] if progress.out else []
        lines += [progress.message] if progress.message else []
        self.setPlainText("\n".join(lines))
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
