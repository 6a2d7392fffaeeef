"""One training step, and what goes with it: averaged weights, rates, precision."""

from __future__ import annotations

import copy
import math
from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

from trainer.config import PLATEAU, FitConfig
from trainer.data.dataset import Batch
from trainer.errors import Diverged

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from trainer.pretrain.config import PretrainConfig
    from trainer.saliency import Guide

_LARGEST_GRADIENT = 5.0


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


class Precision:
    """Half precision where it pays: on CUDA; on a CPU without bf16 units it is ten times slower."""

    def __init__(self, device: torch.device) -> None:
        import torch

        self._device = device.type
        self._on = device.type == "cuda"
        bf16 = self._on and torch.cuda.is_bf16_supported()
        self._dtype = torch.bfloat16 if bf16 else torch.float16
        # bf16 has the range of fp32 and needs no scaling of the loss
        self.scaler = torch.amp.GradScaler(device.type, enabled=self._on and not bf16)

    def autocast(self) -> torch.autocast:
        """Return the context for the forward pass."""
        import torch

        return torch.autocast(self._device, self._dtype, enabled=self._on)


def make_optimizer(
    config: FitConfig | PretrainConfig, groups: list[tuple[list[nn.Parameter], float]]
) -> torch.optim.Optimizer:
    """Return the optimiser over (parameters, learning rate) groups.

    Biases and normalisation are not decayed. Each group keeps its ``peak`` rate.
    """
    import torch

    kind = torch.optim.AdamW if config.optimizer == "adamw" else torch.optim.Adam
    entries = []
    for parameters, rate in groups:
        for decayed in (True, False):
            chosen = [p for p in parameters if (p.ndim > 1) == decayed]
            if chosen:
                decay = config.weight_decay if decayed else 0.0
                entries.append({"params": chosen, "weight_decay": decay, "lr": rate, "peak": rate})
    return kind(entries, lr=config.lr)


def make_plateau(
    config: FitConfig, optimizer: torch.optim.Optimizer
) -> torch.optim.lr_scheduler.ReduceLROnPlateau:
    """Return the scheduler that lowers the rate after ``drop_after`` epochs without progress.

    torch counts the epochs that it forgives, so its patience is one less; its threshold is
    zero so that it and early stopping mean the same by progress.
    """
    from torch.optim.lr_scheduler import ReduceLROnPlateau

    return ReduceLROnPlateau(
        optimizer, factor=config.plateau_factor, patience=config.drop_after - 1, threshold=0.0
    )


def rate_factor(
    config: FitConfig | PretrainConfig, before: float, after: float, epochs: int
) -> float | None:
    """Return the share of the peak rate for a step; None: leave the rate as it is.

    Linear warm-up; then half a cosine down to 1 % of the peak, or what the plateau scheduler
    makes of the rate. ``before`` and ``after`` are the epochs done before and after the step.
    """
    if before < config.warmup:
        return min(1.0, after / config.warmup)
    if config.schedule == PLATEAU:
        return None
    left = (before - config.warmup) / max(1e-9, epochs - config.warmup)
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, left)))


def set_rate(optimizer: torch.optim.Optimizer, factor: float) -> None:
    """Give every group its peak rate times ``factor``."""
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * factor


class Lost(NamedTuple):
    """A step's loss in its parts.

    Attributes:
        entropy: mean cross-entropy of the pictures.
        apart: how far the maps of the marked ones are from their marks, added up.
        marked: how many those are.
    """

    entropy: float
    apart: float = 0.0
    marked: int = 0


def train_step(
    net: nn.Module,
    optimizer: torch.optim.Optimizer,
    batch: Batch,
    device: torch.device,
    precision: Precision,
    smoothing: float = 0.0,
    guide: Guide | None = None,
) -> Lost:
    """Take one step and return its loss.

    Args:
        batch: its targets are classes (N,), or shares of them (N, 2).
        smoothing: this share of every target is spread over both classes.
        guide: makes what people marked count, where the batch has it.

    Raises:
        Diverged: the loss is no longer a number.
        Stopped: the network is interruptible and was interrupted; nothing was learnt.
    """
    from torch.nn import functional

    with precision.autocast(), guide or nullcontext():
        logits = net(batch.inputs.to(device, non_blocking=True)).float()
    targets = batch.targets.to(device)
    if guide is None or batch.heat is None:
        loss = functional.cross_entropy(logits, targets, label_smoothing=smoothing)
        return Lost(descend(loss, net, optimizer, precision))
    entropy = functional.cross_entropy(logits, targets, label_smoothing=smoothing, reduction="none")
    apart, marked = guide.apart(targets, batch.heat.to(device))
    descend(guide.blend(entropy, apart, marked), net, optimizer, precision)
    return Lost(
        float(entropy.detach().mean()), float(apart.detach()[marked].sum()), int(marked.sum())
    )


def descend(
    loss: Tensor, net: nn.Module, optimizer: torch.optim.Optimizer, precision: Precision
) -> float:
    """Take a step down a loss and return its value; raises as ``train_step``."""
    from torch.nn.utils import clip_grad_norm_

    value = float(loss.detach())
    if not math.isfinite(value):
        raise Diverged
    optimizer.zero_grad(set_to_none=True)
    precision.scaler.scale(loss).backward()  # type: ignore[no-untyped-call]
    precision.scaler.unscale_(optimizer)
    clip_grad_norm_([p for p in net.parameters() if p.requires_grad], _LARGEST_GRADIENT)
    precision.scaler.step(optimizer)
    precision.scaler.update()
    return value
