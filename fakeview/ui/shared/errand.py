"""A child process that looks at labelled pictures, one at a time, and what it may ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.shared.child import CANCELLED, FINISHED, REFUSED, Outcome, Wording
from fakeview.ui.shared.supervisor import Supervisor
from trainer.events import Event, Progress

Unknown = tuple[list[str], list[str]]
"""Class names that nobody knows, and the labels that have pictures whatever those mean."""


class Errand(QObject):
    """Sends one child at a time; a new one takes the place of the one before.

    A refusal is looked into: where it is about class names that a person can explain, it is a
    question instead. What a child brings is up to those who are made from this.
    """

    progressed = Signal(object)  # Progress
    refused = Signal(str)  # one sentence
    question = Signal(list, str, list)  # class names nobody knows, one sentence, labels there
    stopped = Signal()  # as the person asked

    def __init__(self, lanes: Lanes, parent: QObject, wording: Wording, empty_handed: str) -> None:
        """Prepare; `empty_handed` is said of a child that ended well and brought nothing."""
        super().__init__(parent)
        self._lanes, self._wording, self._empty_handed = lanes, wording, empty_handed
        self._now: Supervisor | None = None
        self._living: set[Supervisor] = set()
        self._look: Callable[[], Unknown] | None = None
        self._asking: Job | None = None  # whether a refusal is a question

    @property
    def busy(self) -> bool:
        """Whether a child is under way."""
        return self._now is not None

    @property
    def pid(self) -> int | None:
        """The number of the child that is under way, once it is started."""
        return None if self._now is None else self._now.pid

    def cancel(self) -> None:
        """Stop; `stopped` is the answer."""
        if self._now is not None:
            self._now.cancel()
        elif self._asking is not None:
            self._asking = None
            self.stopped.emit()

    def stop_and_wait(self) -> None:
        """Stop and wait until no child is left."""
        self._now = None
        for child in list(self._living):
            child.stop_and_wait()

    def _send(self, command: Sequence[str], look: Callable[[], Unknown]) -> None:
        """Send a child; `look` finds out in a lane whether its refusal is a question."""
        if self._now is not None:
            self._now.cancel()
        self._asking, self._look = None, look
        child = Supervisor(list(command), self, self._wording)
        self._now = child
        self._living.add(child)
        child.happened.connect(lambda event: self._take(child, event))
        child.ended.connect(lambda outcome: self._end(child, outcome))
        child.start()

    def _hear(self, event: Event) -> None:
        """Keep what the child brings."""
        raise NotImplementedError

    def _answer(self) -> bool:
        """Tell what the child has brought; return whether there was anything."""
        raise NotImplementedError

    def _take(self, child: Supervisor, event: Event) -> None:
        if child is not self._now:
            return
        if isinstance(event, Progress):
            self.progressed.emit(event)
        else:
            self._hear(event)

    def _end(self, child: Supervisor, outcome: Outcome) -> None:
        self._living.discard(child)
        child.deleteLater()
        if child is not self._now:
            return
        self._now = None
        if outcome.kind == FINISHED and self._answer():
            return
        if outcome.kind == CANCELLED:
            self.stopped.emit()
        elif outcome.kind == REFUSED and self._look is not None:
            self._ask_why(self._look, outcome.message)
        else:
            self.refused.emit(outcome.message or self._empty_handed)

    def _ask_why(self, look: Callable[[], Unknown], sentence: str) -> None:
        """Look whether the refusal is a question: class names that a person can explain."""

        def answer(found: Unknown) -> None:
            if self._asking is not job:
                return
            self._asking = None
            names, known = found
            if names:
                self.question.emit(names, sentence, known)
            else:
                self.refused.emit(sentence)

        job = Job(
            "class names",  # not shown
            lambda _job: look(),
            done=answer,
            failed=lambda _error: answer(([], [])),
        )
        self._asking = job
        self._lanes.files.submit(job)
