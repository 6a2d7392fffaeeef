"""Where a run is, from the events it sent: phase, counts, times, and what to call it."""

from __future__ import annotations

import enum
import time
from dataclasses import dataclass, field
from pathlib import Path

from trainer.events import (
    Batch,
    Cancelled,
    Continued,
    Epoch,
    Event,
    Failed,
    Finished,
    Paused,
    Progress,
    Saved,
    Started,
    Validated,
    Warned,
)
from trainer.progress import FAILED, FINISHED, RUNNING, RunProgress

_SETTLED = 2.0
"""Seconds of work after which a rate says something about the time left."""


class Phase(enum.Enum):
    """What a run does, or how it ended."""

    IDLE = "idle"
    PREPARING = "preparing"
    LEARNING = "learning"
    MEASURING = "measuring"
    PAUSED = "paused"
    STOPPED = "stopped"
    FINISHED = "finished"
    FAILED = "failed"
    KILLED = "killed"


WORKING = frozenset({Phase.PREPARING, Phase.LEARNING, Phase.MEASURING, Phase.PAUSED})
"""The phases in which a child process is at work or waits."""


class Asked(enum.Enum):
    """What the person asked for and the run has not answered yet."""

    NOTHING = ""
    PAUSE = "pause"
    GO_ON = "continue"
    CANCEL = "cancel"


@dataclass
class RunState:
    """One run as it is now.

    Attributes:
        run: its folder; None where nothing can be resumed.
        saved: whether its folder holds a state to go on from.
        epoch, epochs, n, of: the epoch at work, counted from 1, and its steps.
        complete: epochs that are done.
        part: which part of the network learns, in words; empty for all of it.
        epoch_left, left: seconds to the end of the epoch and of the last one; None: not known.
        what, done, total: work outside the steps, such as reading pictures.
        message, cause: why it ended early.
    """

    phase: Phase = Phase.IDLE
    asked: Asked = Asked.NOTHING
    run: Path | None = None
    saved: bool = False
    epoch: int = 0
    epochs: int = 0
    complete: int = 0
    n: int = 0
    of: int = 0
    part: str = ""
    epoch_left: float | None = None
    left: float | None = None
    rate: float = 0.0
    loss: float | None = None
    what: str = ""
    done: int = 0
    total: int = 0
    out: Path | None = None
    card: Path | None = None
    best: int = 0
    message: str = ""
    cause: str = ""
    warnings: list[str] = field(default_factory=list)
    _since: float = 0.0

    @property
    def working(self) -> bool:
        """Whether the run is under way, paused included."""
        return self.phase in WORKING

    @property
    def can_resume(self) -> bool:
        """Whether it ended early and there is something to go on from."""
        ended = self.phase in (Phase.STOPPED, Phase.FAILED, Phase.KILLED)
        return ended and self.saved and self.run is not None

    @property
    def share(self) -> float:
        """How much of all epochs is done, in [0, 1]."""
        if self.phase is Phase.FINISHED:
            return 1.0
        inside = self.n / self.of if self.of else 0.0
        done = max(self.epoch - 1, 0) + min(inside, 1.0)
        return min(done / self.epochs, 1.0) if self.epochs else 0.0

    @property
    def work_left(self) -> float | None:
        """Seconds until the work outside the steps is done; None before a rate is known."""
        spent = time.monotonic() - self._since
        if self.done < 1 or spent < _SETTLED:
            return None
        return spent / self.done * (self.total - self.done)

    def take(self, event: Event) -> None:
        """Follow an event."""
        match event:
            case Started():
                self.phase, self.epochs, self.what = Phase.PREPARING, event.epochs, ""
                self.run = Path(event.run) if event.run else self.run
                self.epoch = max(event.first_epoch, 1)
                self.complete = self.epoch - 1
            case Progress():
                self._take_progress(event)
            case Epoch():
                self.phase, self.what = Phase.LEARNING, ""
                self.epoch, self.epochs = event.epoch, event.epochs
                self.complete = max(event.epoch - 1, 0)
                self.n, self.of, self.part = 0, event.batches, event.phase
                self.epoch_left = self.loss = None
            case Batch():
                self._take_batch(event)
            case Validated():
                self.epoch, self.n = event.epoch, max(self.of, 1)
                self.of, self.complete = self.n, event.epoch
                self.best = event.epoch if event.best else self.best
            case Warned():
                self.warnings.append(event.message)
            case Saved():
                self.saved = True
                self.run = Path(event.run) if event.run else self.run
            case Paused() | Continued() | Cancelled() | Finished() | Failed():
                self._take_turn(event)

    def _take_progress(self, event: Progress) -> None:
        if event.what != self.what or event.done < self.done:
            self._since = time.monotonic()
        self.phase = Phase.MEASURING if self.of else Phase.PREPARING
        self.what, self.done, self.total = event.what, event.done, event.total

    def _take_batch(self, event: Batch) -> None:
        self.phase, self.what = Phase.LEARNING, ""
        self.epoch, self.n, self.of = event.epoch, event.n, event.of
        self.loss, self.rate = event.loss, event.pictures_per_second
        self.epoch_left, self.left = event.epoch_left, event.left

    def _take_turn(self, event: Event) -> None:
        self.asked = Asked.NOTHING
        match event:
            case Paused():
                self.phase, self.saved = Phase.PAUSED, True
                self.epoch, self.n = max(event.epoch, 1), event.n
            case Continued():
                self.phase = Phase.LEARNING
            case Cancelled():
                self.phase, self.epoch, self.n = Phase.STOPPED, event.epoch, event.n
            case Finished():
                self.phase, self.best = Phase.FINISHED, event.epoch
                self.out = Path(event.out)
                self.card = Path(event.card) if event.card else None
            case Failed():
                self.phase, self.message, self.cause = Phase.FAILED, event.message, event.cause

    def end(self, kind: str, message: str) -> None:
        """Follow how the process ended, where its events have not told already."""
        self.asked = Asked.NOTHING
        if kind == "killed":
            self.phase, self.message = Phase.KILLED, message
        elif self.working and kind == "cancelled":
            self.phase = Phase.STOPPED
        elif self.working:
            self.phase, self.message = Phase.FAILED, message

    @classmethod
    def of_earlier(cls, run: Path, progress: RunProgress, saved: bool = True) -> RunState:
        """Return the state of a run that is not at work now; one that still says so was killed."""
        phases = {FINISHED: Phase.FINISHED, FAILED: Phase.FAILED, RUNNING: Phase.KILLED}
        best = [entry.get("epoch", 0) for entry in progress.validated if entry.get("best")]
        return cls(
            phase=phases.get(progress.status, Phase.STOPPED),
            run=run,
            saved=saved,
            epoch=progress.epoch + (progress.n > 0),
            complete=progress.epoch,
            epochs=progress.epochs,
            n=progress.n,
            best=best[-1] if best else 0,
            out=Path(progress.out) if progress.out else None,
            card=Path(progress.card) if progress.card else None,
            message=progress.message,
        )
