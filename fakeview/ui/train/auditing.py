"""The audit of a folder in a child process, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from fakeview.ui.services import Lanes
from fakeview.ui.shared.class_names import unknown_names
from fakeview.ui.shared.errand import Errand
from fakeview.ui.train.work import AUDIT_WORDING, audit_command
from trainer.events import Audited, Event
from trainer.words import tr


class Auditor(Errand):
    """Audits one folder at a time."""

    audited = Signal(dict)  # the report

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        nothing = tr("The pictures could not be read. Try again.")
        super().__init__(lanes, parent, AUDIT_WORDING, nothing)
        self._report: dict[str, Any] | None = None

    def start(self, data: Path, classes: Mapping[str, str]) -> None:
        """Audit a folder or a list; the answer comes as one of the signals."""
        known = dict(classes)
        self._report = None
        self._send(audit_command(data, known), lambda: unknown_names(data, known))

    def _hear(self, event: Event) -> None:
        if isinstance(event, Audited):
            self._report = event.report

    def _answer(self) -> bool:
        if self._report is None:
            return False
        self.audited.emit(self._report)
        return True
