"""One training pass and one validation pass."""

from __future__ import annotations

import copy
import math
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from trainer.data.dataset import Batch
from trainer.errors import TrainerError
from trainer.labels import TRAINED_HERE, fake_margin

if TYPE_CHECKING:
    import torch
    from torch import nn


class Stopped(Exception):
    """The run was asked to stop between two batches."""


class Ema:
    """A moving average of a network's weights and statistics.

    The decay rises with the number of updates, so that the first epochs count
    (as in timm's ModelEmaV3): min(decay, (1 + n) / (10 + n)).
    """

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.model = copy.deepcopy(model).eval()
        for parameter in self.model.parameters():
            parameter.requires_grad_(False)
        self.decay = decay
        self.updates = 0

    def update(self, model: nn.Module) -> None:
        """Move a step towards the network's present state."""
        import torch

        self.updates += 1
        decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
        with torch.no_grad():
            pairs = zip(self.model.state_dict().values(), model.state_dict().values(), strict=True)
            for mean, value in pairs:
                if mean.dtype.is_floating_point:
                    mean.lerp_(value, 1 - decay)
                else:
                    mean.copy_(value)


def learning_rate(step: int, steps: int, peak: float, warmup_steps: int) -> float:
    """Return the rate of a step: linear warm-up, then half a cosine to 1 % of the peak."""
    if step < warmup_steps:
        return peak * (step + 1) / warmup_steps
    done = (step - warmup_steps) / max(1, steps - warmup_steps)
    return peak * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, done))))


def train_step(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    batch: Batch,
    device: torch.device,
) -> float:
    """Take one step of cross-entropy and return its loss.

    Raises:
        TrainerError: the loss is no longer a number.
    """
    from torch.nn import functional
    from torch.nn.utils import clip_grad_norm_

    logits = model(batch.inputs.to(device, non_blocking=True))
    loss = functional.cross_entropy(logits, batch.targets.to(device))
    value = float(loss.detach())
    if not math.isfinite(value):
        raise TrainerError(
            "Training diverged: the loss is no longer a number. Start again with a lower "
            "learning rate."
        )
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    clip_grad_norm_(model.parameters(), 5.0)
    optimizer.step()
    return value


@dataclass(frozen=True, eq=False)
class Measured:
    """Margins and labels of a set of pictures, in its order."""

    margin: np.ndarray
    is_fake: np.ndarray
    groups: list[str]

    @property
    def loss(self) -> float:
        """The mean cross-entropy before calibration."""
        signed = np.where(self.is_fake, self.margin, -self.margin)
        return float(np.logaddexp(0, -signed).mean())


def measure(
    model: nn.Module,
    batches: Iterable[Batch],
    device: torch.device,
    cancel: threading.Event | None = None,
) -> Measured:
    """Return the margins of a network over batches; raises Stopped when cancelled."""
    import torch

    margins: list[np.ndarray] = []
    is_fake: list[bool] = []
    groups: list[str] = []
    fake = TRAINED_HERE.fake_index
    model.eval()
    with torch.inference_mode():
        for batch in batches:
            if cancel is not None and cancel.is_set():
                raise Stopped
            logits = model(batch.inputs.to(device))
            margins.append(fake_margin(logits.float(), TRAINED_HERE).cpu().numpy())
            is_fake.extend((batch.targets == fake).tolist())
            groups.extend(sample.group for sample in batch.samples)
    return Measured(np.concatenate(margins).astype(np.float64), np.array(is_fake), groups)
