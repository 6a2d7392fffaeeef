"""What a run's curves are drawn from: the loss of its steps and the figures of its epochs."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from fakeview.ui.shared.scale import XY
from trainer.events import Batch, Validated
from trainer.progress import RunProgress

_PER_EPOCH = 100
_MOST = 4000
"""Points of the training loss that are kept; beyond, neighbours are averaged."""


class History:
    """The numbers of one run, in the order of its steps.

    A resumed run repeats the steps after its last save; the later numbers replace the earlier.
    """

    def __init__(self) -> None:
        self.losses: list[XY] = []
        self.validated: list[Validated] = []
        self.epochs = 0
        self.select = "loss"  # what the kept epoch is chosen by; or "accuracy", "auc"
        self._mean: list[float] = []
        self._step = 1 / _PER_EPOCH

    def clear(self) -> None:
        """Forget everything."""
        self.losses.clear()
        self.validated.clear()
        self._mean.clear()
        self.epochs, self._step, self.select = 0, 1 / _PER_EPOCH, "loss"

    def restore(self, progress: RunProgress) -> None:
        """Take over what a run's folder tells; what can't be read of it is left out."""
        self.clear()
        self.epochs = progress.epochs
        self.losses = [(x, y) for x, y in progress.losses if math.isfinite(x + y)]
        self._thin()
        known = {entry.name for entry in fields(Validated)}
        for entry in progress.validated:
            point = _validated({k: v for k, v in entry.items() if k in known})
            if point is not None:
                self.add_validated(point)

    def add_batch(self, batch: Batch) -> None:
        """Note the loss of a step; steps that lie close together are averaged."""
        x = batch.epoch - 1 + batch.n / max(batch.of, 1)
        while self.losses and self.losses[-1][0] >= x:
            self.losses.pop()
            self._mean.clear()
        if not math.isfinite(batch.loss):
            return
        self._mean.append(batch.loss)
        last = self.losses[-1][0] if self.losses else 0.0
        if x - last >= self._step or batch.n >= batch.of:
            self.losses.append((x, sum(self._mean) / len(self._mean)))
            self._mean.clear()
            self._thin()

    def add_validated(self, point: Validated) -> None:
        """Note what an epoch reached."""
        while self.validated and self.validated[-1].epoch >= point.epoch:
            self.validated.pop()
        self.validated.append(point)

    @property
    def best(self) -> Validated | None:
        """The epoch that the detector is made of so far."""
        return next((point for point in reversed(self.validated) if point.best), None)

    def line(self, value: Callable[[Validated], float | None]) -> list[XY]:
        """Return one figure of every epoch that has it, as (epoch, figure)."""
        pairs = [(float(point.epoch), value(point)) for point in self.validated]
        return [(x, y) for x, y in pairs if y is not None and math.isfinite(y)]

    def _thin(self) -> None:
        while len(self.losses) > _MOST:
            old = self.losses
            even = [
                ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
                for one, two in zip(old[::2], old[1::2], strict=False)
            ]
            self.losses = [*even, old[-1]] if len(old) % 2 else even
            self._step *= 2


def _validated(values: dict[str, Any]) -> Validated | None:
    numbers = ("epoch", "train_loss", "loss", "accuracy")
    if not all(isinstance(values.get(name), int | float) for name in numbers):
        return None
    if not isinstance(values.get("auc"), int | float | None):
        return None
    defaults = {"auc": None, "lr": 0.0, "seconds": 0.0, "best": False}
    return Validated(**{**defaults, **values})
