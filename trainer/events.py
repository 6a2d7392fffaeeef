"""What a training run reports: frozen dataclasses, one JSON line each."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Event:
    """Anything a run reports."""


@dataclass(frozen=True)
class Started(Event):
    """The data is read and the network built; counts per split and label."""

    arch: str
    device: str
    counts: dict[str, dict[str, int]]
    epochs: int
    first_epoch: int


@dataclass(frozen=True)
class Step(Event):
    """A training step is done; ``step`` of ``steps`` in ``epoch``."""

    epoch: int
    step: int
    steps: int
    loss: float
    pictures_per_second: float


@dataclass(frozen=True)
class Validated(Event):
    """An epoch is done and measured on the validation pictures."""

    epoch: int
    train_loss: float
    loss: float
    auc: float
    accuracy: float
    lr: float
    seconds: float
    best: bool


@dataclass(frozen=True)
class Warned(Event):
    """Something the person should know; the run goes on."""

    message: str


@dataclass(frozen=True)
class Evaluated(Event):
    """The finished detector measured on one split."""

    split: str
    metrics: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Finished(Event):
    """The detector file is written."""

    out: str
    epoch: int


@dataclass(frozen=True)
class Cancelled(Event):
    """The run was stopped; where it has a folder, ``resume`` goes on after ``epoch``."""

    epoch: int


@dataclass(frozen=True)
class Failed(Event):
    """The run ended early; a sentence for the person and the technical cause."""

    message: str
    cause: str = ""


_KINDS: dict[str, type[Event]] = {
    kind.__name__.lower(): kind
    for kind in (Started, Step, Validated, Warned, Evaluated, Finished, Cancelled, Failed)
}


def to_json(event: Event) -> str:
    """Return the event as one line of JSON."""
    # In ASCII, so that no console's encoding can stop a run.
    return json.dumps({"event": type(event).__name__.lower(), **asdict(event)})


def from_json(line: str) -> Event:
    """Read one line; raises ValueError when it is no event."""
    data = json.loads(line)
    if not isinstance(data, dict) or data.get("event") not in _KINDS:
        raise ValueError(f"not an event: {line[:80]!r}")
    kind = _KINDS[data.pop("event")]
    try:
        return kind(**data)
    except TypeError as error:
        raise ValueError(f"not an event: {error}") from error
