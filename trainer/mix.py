"""Batches whose pictures are blended in pairs, so that the network is never told to be sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from trainer.labels import LABELS

if TYPE_CHECKING:
    from torch import Tensor

    from trainer.data.dataset import Batch

_PICTURES = 4  # dimensions; features have two
_MIXUP_ALPHA, _CUTMIX_ALPHA = 0.2, 1.0


def mixed(batch: Batch, mixup: float, cutmix: float, seed: Sequence[int]) -> Batch:
    """Return the batch, or one whose pictures are blended with each other.

    Mixup adds a picture to another with a weight from Beta(0.2, 0.2) (Zhang et al. 2018);
    CutMix puts a rectangle of one into the other, its share of the area from Beta(1, 1) (Yun et
    al. 2019). The targets become shares of both classes, float (N, 2).

    Args:
        batch: inputs (N, 3, S, S) and targets (N,); features (N, C) are left as they are.
        mixup, cutmix: chances in [0, 1] that the whole batch is blended so; their sum is at
            most 1.
        seed: of this step.
    """
    rng = np.random.default_rng([*seed, 2])
    drawn = float(rng.random())
    if batch.inputs.ndim != _PICTURES or drawn >= mixup + cutmix:
        return batch
    import torch

    order = torch.from_numpy(rng.permutation(len(batch.inputs)))
    if drawn < mixup:
        share = float(rng.beta(_MIXUP_ALPHA, _MIXUP_ALPHA))
        inputs = batch.inputs * share + batch.inputs[order] * (1 - share)
    else:
        inputs, share = _pasted(batch.inputs, order, rng)
    sure = torch.nn.functional.one_hot(batch.targets, len(LABELS)).float()
    return replace(batch, inputs=inputs, targets=sure * share + sure[order] * (1 - share))


def _pasted(inputs: Tensor, order: Tensor, rng: np.random.Generator) -> tuple[Tensor, float]:
    """Return the pictures with the same rectangle from others, and the share that is their own."""
    import torch

    high, wide = inputs.shape[-2:]
    side = float(np.sqrt(1 - rng.beta(_CUTMIX_ALPHA, _CUTMIX_ALPHA)))
    middle = rng.uniform(size=2) * (high, wide)
    top, left = (max(0, round(m - side * n / 2)) for m, n in zip(middle, (high, wide), strict=True))
    end, right = (
        min(n, round(m + side * n / 2)) for m, n in zip(middle, (high, wide), strict=True)
    )
    # A copy that keeps channels_last, which clone does and a fresh tensor would not.
    pasted = inputs.clone(memory_format=torch.preserve_format)
    pasted[..., top:end, left:right] = inputs[order][..., top:end, left:right]
    return pasted, 1 - (end - top) * (right - left) / (high * wide)
