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
    """The data is read and the network built; pictures per split and label.

    ``marked`` are the training pictures with marks of people that the network is pulled towards.
    """

    arch: str
    device: str
    counts: dict[str, dict[str, int]]
    epochs: int
    first_epoch: int
    run: str = ""
    marked: int = 0


@dataclass(frozen=True)
class Progress(Event):
    """A long piece of work outside the epochs: ``done`` of ``total``, in words what it is."""

    what: str
    done: int
    total: int


@dataclass(frozen=True)
class Epoch(Event):
    """An epoch begins: ``batches`` steps of ``batch_size`` pictures at a learning rate."""

    epoch: int
    epochs: int
    batches: int
    batch_size: int
    lr: float
    phase: str = ""


@dataclass(frozen=True)
class Batch(Event):
    """A training step is done: ``n`` of ``of`` in ``epoch``.

    Attributes:
        loss: cross-entropy of the step.
        pictures_per_second: over the epoch so far.
        epoch_left, left: seconds to the end of the epoch and of the last epoch.
        saliency: how far the network's maps were from what people marked, see
            ``trainer.saliency``; None where no picture of the step had marks.
    """

    epoch: int
    n: int
    of: int
    loss: float
    pictures_per_second: float
    epoch_left: float
    left: float
    saliency: float | None = None


@dataclass(frozen=True)
class Validated(Event):
    """An epoch is done and measured on the validation pictures.

    ``saliency`` is that of the epoch's steps on average, None where marks played no part.
    """

    epoch: int
    train_loss: float
    loss: float
    auc: float | None
    accuracy: float
    lr: float
    seconds: float
    best: bool
    saliency: float | None = None


@dataclass(frozen=True)
class Saved(Event):
    """The state of the run is on disk: after ``n`` steps of ``epoch`` (0: it is complete)."""

    run: str
    epoch: int
    n: int


@dataclass(frozen=True)
class Paused(Event):
    """The run waits; its state is saved."""

    epoch: int
    n: int


@dataclass(frozen=True)
class Continued(Event):
    """The run goes on after a pause."""

    epoch: int
    n: int


@dataclass(frozen=True)
class Warned(Event):
    """Something the person should know; the run goes on."""

    message: str


@dataclass(frozen=True)
class Audited(Event):
    """What an audit of the data found; see ``trainer.data.audit`` for the report's keys."""

    report: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Evaluated(Event):
    """The finished detector measured on one split; see ``trainer.evaluate`` for the keys."""

    split: str
    metrics: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Finished(Event):
    """The detector file and its card are written."""

    out: str
    epoch: int
    card: str = ""


@dataclass(frozen=True)
class Studied(Event):
    """All runs of a study are done: its results as JSON, and as tables in Markdown."""

    out: str
    tables: str


@dataclass(frozen=True)
class Cancelled(Event):
    """The run was stopped after ``n`` steps of ``epoch``; with a folder ``resume`` goes on."""

    epoch: int
    n: int = 0


@dataclass(frozen=True)
class Failed(Event):
    """The run ended early; a sentence for the person and the technical cause."""

    message: str
    cause: str = ""


KINDS: dict[str, type[Event]] = {
    kind.__name__.lower(): kind
    for kind in (
        Started, Progress, Epoch, Batch, Validated, Saved, Paused, Continued, Warned, Audited,
        Evaluated, Finished, Studied, Cancelled, Failed,
    )
}  # fmt: skip


def to_json(event: Event) -> str:
    """Return the event as one line of JSON."""
    # In ASCII, so that no console's encoding can stop a run.
    return json.dumps({"event": type(event).__name__.lower(), **asdict(event)})


def from_json(line: str) -> Event:
    """Read one line; raises ValueError when it is no event."""
    data = json.loads(line)
    if not isinstance(data, dict) or data.get("event") not in KINDS:
        raise ValueError(f"not an event: {line[:80]!r}")
    kind = KINDS[data.pop("event")]
    try:
        return kind(**data)
    except TypeError as error:
        raise ValueError(f"not an event: {error}") from error
