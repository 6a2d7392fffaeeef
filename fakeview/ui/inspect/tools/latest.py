"""Work of which only the newest matters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from fakeview.ui.jobs import Job, Lane

Work = Callable[[Job], Any]
Done = Callable[[Any], None]


class Latest(QObject):
    """Gives a lane one job at a time; of those asked for meanwhile only the last one follows.

    So nothing ever queues up, and yet what was asked for last is always answered.
    """

    def __init__(
        self, lane: Lane, name: str, failed: Callable[[BaseException], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lane, self._name, self._failed = lane, name, failed
        self._job: Job | None = None
        self._next: tuple[Work, Done] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return self._job is not None

    def want(self, work: Work, done: Done) -> None:
        """Do this next; what was waiting is forgotten."""
        if self._job is not None:
            self._next = (work, done)
        else:
            self._submit(work, done)

    def cancel(self) -> None:
        """Forget everything; what is being done is not answered."""
        self._lane.cancel(self._job)
        self._job = self._next = None

    def _submit(self, work: Work, done: Done) -> None:
        def ended(result: Any) -> None:
            self._go_on()
            done(result)

        def failed(error: BaseException) -> None:
            self._go_on()
            self._failed(error)

        self._job = self._lane.submit(Job(self._name, work, done=ended, failed=failed))

    def _go_on(self) -> None:
        self._job = None
        if self._next is not None:
            (work, done), self._next = self._next, None
            self._submit(work, done)
