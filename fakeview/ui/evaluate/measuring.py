"""The measuring of a folder in a child process, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fakeview.evaluate.measure import Evaluation, Scored
from fakeview.trainer_command import own_command
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.shared.child import CANCELLED, FINISHED, REFUSED, Outcome, Wording
from fakeview.ui.shared.class_names import unknown_names
from fakeview.ui.shared.supervisor import Supervisor
from trainer.events import Evaluated, Event, Progress

WORDING = Wording("The evaluation", "Measure again.")


@dataclass(frozen=True)
class Wanted:
    """What is to be measured on what, and what its class names mean."""

    data: Path
    model: Path
    fake_index: int | None = None
    classes: Mapping[str, str] = field(default_factory=dict)


def evaluate_command(wanted: Wanted) -> list[str]:
    """Return the command line that measures."""
    # In one word each: a name may begin like an option.
    mapped = [f"--class={name}={label}" for name, label in wanted.classes.items()]
    order = [] if wanted.fake_index is None else ["--fake-index", str(wanted.fake_index)]
    followed = ["--events", "jsonl", "--control", "--background"]
    places = [str(wanted.data.absolute()), "--model", str(wanted.model.absolute())]
    return [*own_command(), "evaluate", *places, *order, *mapped, *followed]


class Measurer(QObject):
    """Measures on one folder at a time; a new one takes the place of the one before."""

    progressed = Signal(object)  # Progress
    measured = Signal(object)  # Evaluation
    refused = Signal(str)  # one sentence
    question = Signal(list, str, list)  # class names nobody knows, one sentence, labels there
    stopped = Signal()  # as the person asked

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._now: Supervisor | None = None
        self._living: set[Supervisor] = set()
        self._found: Evaluation | None = None
        self._wanted: Wanted | None = None
        self._asking: Job | None = None  # whether a refusal is a question

    @property
    def busy(self) -> bool:
        """Whether a measuring is under way."""
        return self._now is not None

    @property
    def pid(self) -> int | None:
        """The number of the child that measures now, once it is started."""
        return None if self._now is None else self._now.pid

    def start(self, wanted: Wanted) -> None:
        """Measure; the answer comes as one of the signals."""
        if self._now is not None:
            self._now.cancel()
        self._asking = None
        self._wanted, self._found = wanted, None
        child = Supervisor(evaluate_command(wanted), self, WORDING)
        self._now = child
        self._living.add(child)
        child.happened.connect(lambda event: self._take(child, event))
        child.ended.connect(lambda outcome: self._end(child, outcome))
        child.start()

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

    def _take(self, child: Supervisor, event: Event) -> None:
        if child is not self._now:
            return
        if isinstance(event, Progress):
            self.progressed.emit(event)
        elif isinstance(event, Evaluated):
            rows = [Scored(*row) for row in event.metrics["rows"]]
            self._found = Evaluation(event.metrics["numbers"], rows)

    def _end(self, child: Supervisor, outcome: Outcome) -> None:
        self._living.discard(child)
        child.deleteLater()
        if child is not self._now:
            return
        self._now = None
        if outcome.kind == FINISHED and self._found is not None:
            self.measured.emit(self._found)
        elif outcome.kind == CANCELLED:
            self.stopped.emit()
        elif outcome.kind == REFUSED and self._wanted is not None:
            self._ask_why(self._wanted, outcome.message)
        else:
            self.refused.emit(outcome.message or "The pictures could not be measured. Try again.")

    def _ask_why(self, wanted: Wanted, sentence: str) -> None:
        """Look whether the refusal is a question: class names that a person can explain."""

        def answer(found: tuple[list[str], list[str]]) -> None:
            if self._asking is not job:
                return
            self._asking = None
            names, known = found
            if names:
                self.question.emit(names, sentence, known)
            else:
                self.refused.emit(sentence)

        job = Job(
            "class names",
            lambda _job: unknown_names(wanted.data, wanted.classes, both=False),
            done=answer,
            failed=lambda _error: answer(([], [])),
        )
        self._asking = job
        self._lanes.files.submit(job)
