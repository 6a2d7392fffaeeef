"""The measuring of a folder in a child process, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fakeview.evaluate.measure import Evaluation, Scored
from fakeview.trainer_command import own_command
from fakeview.ui.services import Lanes
from fakeview.ui.shared.child import Wording
from fakeview.ui.shared.class_names import unknown_names
from fakeview.ui.shared.errand import Errand
from trainer.events import Evaluated, Event
from trainer.words import mark, tr


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


class Measurer(Errand):
    """Measures on one folder at a time."""

    measured = Signal(object)  # Evaluation

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        wording = Wording(mark("The evaluation"), mark("Measure again."))
        empty_handed = tr("The pictures could not be measured. Try again.")
        super().__init__(lanes, parent, wording, empty_handed)
        self._found: Evaluation | None = None

    def start(self, wanted: Wanted) -> None:
        """Measure; the answer comes as one of the signals."""
        self._found = None
        self._send(
            evaluate_command(wanted),
            lambda: unknown_names(wanted.data, wanted.classes, both=False),
        )

    def _hear(self, event: Event) -> None:
        if isinstance(event, Evaluated):
            rows = [Scored(*row) for row in event.metrics["rows"]]
            self._found = Evaluation(event.metrics["numbers"], rows)

    def _answer(self) -> bool:
        if self._found is None:
            return False
        self.measured.emit(self._found)
        return True
