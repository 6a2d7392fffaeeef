"""What a run's folder tells without loading a network: how far it is, and its curves.

``progress.json`` is written beside every saved state, and once more when the run ends.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from trainer.events import Validated
from trainer.files import replacing

CONFIG = "config.toml"
STATE = "state.pt"
PROGRESS = "progress.json"
PREDICTIONS = "predictions.csv"
SAMPLES = "samples.csv"
LOCK = ".lock"

RUNNING, STOPPED, FINISHED, FAILED = "running", "stopped", "finished", "failed"


@dataclass
class RunProgress:
    """How far a run is.

    Attributes:
        status: ``running`` (or killed while it was), ``stopped``, ``finished``, ``failed``.
        epoch, epochs: complete epochs of all.
        n: steps done in the epoch after ``epoch``.
        out, card: the detector file and its card, once there; else empty.
        data: the folder or list it learns from.
        message: the sentence a failed run ended with.
        changed: when this was written, ISO 8601, UTC.
        validated: the fields of each ``Validated`` event.
        losses: pairs (epochs done as a number with a fraction, training loss), some 100 an epoch.
    """

    status: str = RUNNING
    epoch: int = 0
    epochs: int = 0
    n: int = 0
    out: str = ""
    card: str = ""
    data: str = ""
    message: str = ""
    changed: str = ""
    validated: list[dict[str, Any]] = field(default_factory=list)
    losses: list[tuple[float, float]] = field(default_factory=list)

    def add(self, told: Validated) -> None:
        """Take in the end of an epoch."""
        entry = asdict(told)
        if told.saliency is None:
            del entry["saliency"]
        self.validated.append(entry)

    @property
    def can_resume(self) -> bool:
        """Whether there is something left to do."""
        return self.status != FINISHED

    def write(self, run: Path) -> None:
        """Put it into the run's folder; raises OSError."""
        self.changed = datetime.now(UTC).isoformat(timespec="seconds")
        with replacing(run / PROGRESS) as temporary:
            temporary.write_text(json.dumps(asdict(self)), encoding="utf-8")


def read_progress(run: Path) -> RunProgress | None:
    """Return how far the run in a folder is; None when that is no run or can't be read."""
    try:
        data = json.loads((run / PROGRESS).read_text(encoding="utf-8"))
        known = {entry.name for entry in fields(RunProgress)}
        progress = RunProgress(**{k: v for k, v in data.items() if k in known})
        progress.losses = [(float(x), float(y)) for x, y in progress.losses]
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    return progress if (run / CONFIG).is_file() else None
