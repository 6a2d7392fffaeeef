"""The audit of a folder in a child process, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.shared.child import CANCELLED, FINISHED, REFUSED, Outcome
from fakeview.ui.shared.class_names import unknown_names
from fakeview.ui.shared.supervisor import Supervisor
from fakeview.ui.train.work import AUDIT_WORDING, audit_command
from trainer.events import Audited, Event, Progress


class Auditor(QObject):
    """Audits one folder at a time; a new one takes the place of the one before."""

    progressed = Signal(object)  # Progress
    audited = Signal(dict)  # the report
    refused = Signal(str)  # one sentence
    question = Signal(list, str, list)  # class names nobody knows, one sentence, labels there
    stopped = Signal()  # as the person asked

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._now: Supervisor | None = None
        self._living: set[Supervisor] = set()
        self._report: dict[str, Any] | None = None
        self._data = Path()
        self._classes: dict[str, str] = {}

    @property
    def busy(self) -> bool:
        """Whether an audit is under way."""
        return self._now is not None

    def start(self, data: Path, classes: Mapping[str, str]) -> None:
        """Audit a folder or a list; the answer comes as one of the signals."""
        if self._now is not None:
            self._now.cancel()
        self._data, self._classes, self._report = data, dict(classes), None
        child = Supervisor(audit_command(data, classes), self, AUDIT_WORDING)
        self._now = child
        self._living.add(child)
        child.happened.connect(lambda event: self._take(child, event))
        child.ended.connect(lambda outcome: self._end(child, outcome))
        child.start()

    def cancel(self) -> None:
        """Stop the audit; `stopped` is the answer."""
        if self._now is not None:
            self._now.cancel()

    def stop_and_wait(self) -> None:
        """Stop and wait until no child is left."""
        self._now = None
        for child in list(self._living):
            child.stop_and_wait()

    def _take(self, child: Supervisor, event: Event) -> None:
        if child is not self._now:
            return
        if isinstance(event, Progress):
            self.progressed.emit(event)
        elif isinstance(event, Audited):
            self._report = event.report

    def _end(self, child: Supervisor, outcome: Outcome) -> None:
        self._living.discard(child)
        child.deleteLater()
        if child is not self._now:
            return
        self._now = None
        if outcome.kind == FINISHED and self._report is not None:
            self.audited.emit(self._report)
        elif outcome.kind == CANCELLED:
            self.stopped.emit()
        elif outcome.kind == REFUSED:
            self._ask_why(outcome.message)
        else:
            self.refused.emit(outcome.message or "The pictures could not be read. Try again.")

    def _ask_why(self, sentence: str) -> None:
        """Look whether the refusal is a question: class names that a person can explain."""
        data, classes = self._data, dict(self._classes)

        def answer(found: tuple[list[str], list[str]]) -> None:
            names, known = found
            if self._now is not None or data != self._data:
                return
            if names:
                self.question.emit(names, sentence, known)
            else:
                self.refused.emit(sentence)

        self._lanes.files.submit(
            Job("class names", lambda _job: unknown_names(data, classes), done=answer,
                failed=lambda _error: self.refused.emit(sentence))
        )  # fmt: skip
