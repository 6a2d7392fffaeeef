"""Teach a face check, choose its threshold, measure it on what it has not seen."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from trainer.errors import Diverged, Stopped
from trainer.facecheck.file import CheckMeta, FaceCheck, build_check
from trainer.facecheck.light import darkest, light_of
from trainer.facecheck.pool import Pool, files_of
from trainer.facecheck.recipe import Recipe
from trainer.facecheck.sets import VIEW, measuring_sets, seen
from trainer.loop import Ema
from trainer.model import calm_head
from trainer.preprocess import fit_uint8, normalise, to_tensor

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

Report = Callable[[int, float], None]
_DECAY = 0.995
_BATCH = 32


def learn(
    recipe: Recipe,
    pool: Pool,
    *,
    cancel: threading.Event | None = None,
    report: Report | None = None,
) -> FaceCheck:
    """Return a face check with a threshold of 0.

    ``report`` is given the steps done and the last loss.

    Raises:
        Diverged: the loss is no longer a number.
        Stopped: ``cancel`` was set.
    """
    import torch

    torch.manual_seed(recipe.seed)
    model = build_check(recipe.arch, recipe.options)
    calm_head(model)
    model = model.to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(model.parameters(), recipe.lr, weight_decay=recipe.weight_decay)
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, recipe.lr, recipe.steps, pct_start=min(0.1, 100 / recipe.steps)
    )
    average = Ema(model, _DECAY)
    meta = CheckMeta(recipe.arch, recipe.size, 0.0, recipe.options)
    rng = np.random.default_rng(recipe.seed)
    for step in range(recipe.steps):
        if cancel is not None and cancel.is_set():
            raise Stopped
        loss = _step(model, optimizer, recipe, _batch(recipe, pool, meta, rng))
        rate.step()
        average.update(model)
        if report is not None:
            report(step + 1, loss)
    return FaceCheck(average.model, meta)


def _batch(recipe: Recipe, pool: Pool, meta: CheckMeta, rng: np.random.Generator) -> Tensor:
    import torch

    from trainer.facecheck.views import views

    half = recipe.batch_size // 2
    pixels = views(pool.draw(half, True, rng), pool.draw(half, False, rng), recipe.size, rng)
    return normalise(meta.spec, pixels).contiguous(memory_format=torch.channels_last)


def _step(
    model: nn.Module, optimizer: torch.optim.Optimizer, recipe: Recipe, inputs: Tensor
) -> float:
    """Take one step on a batch whose first half shows faces; returns the loss."""
    import torch
    from torch.nn import functional

    model.train()
    logits = model(inputs).flatten()
    wanted = torch.full_like(logits, recipe.smoothing / 2)
    wanted[: len(wanted) // 2] = 1 - recipe.smoothing / 2
    loss = functional.binary_cross_entropy_with_logits(logits, wanted)
    value = float(loss.detach())
    if not math.isfinite(value):
        raise Diverged
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
    optimizer.step()
    return value


def with_threshold(
    check: FaceCheck, recipe: Recipe, data: Path, cancel: threading.Event | None = None
) -> FaceCheck:
    """Return the check with the threshold that misses the recipe's share of its faces.

    Where the recipe tells dark pictures apart, it misses no larger share of the dark faces.
    """
    faces = [seen(file) for file in files_of(data / recipe.threshold)]
    margins = margins_of(check, faces, cancel)
    dark = darkest(np.array([light_of(face) for face in faces]), recipe.darkest)
    sets = [margins, margins[dark]] if dark.any() else [margins]
    lowest = min(float(np.quantile(some, recipe.lost)) for some in sets)
    threshold = check.meta.threshold + lowest
    return replace(check, meta=replace(check.meta, threshold=threshold))


def measured(
    check: FaceCheck, recipe: Recipe, data: Path, cancel: threading.Event | None = None
) -> dict[str, float]:
    """Return the share that counts as a face among pictures that the check did not learn from.

    These are the faces that told the threshold, the others that were kept out, and pictures
    made by code in the style for measuring.
    """
    shares = {}
    for name, pictures in measuring_sets(recipe, data).items():
        margins = margins_of(check, pictures, cancel)
        shares[name] = round(float(np.mean(margins >= 0)), 4)
    return shares


def margins_of(
    check: FaceCheck, pictures: Iterable[np.ndarray], cancel: threading.Event | None = None
) -> np.ndarray:
    """Return how far above the threshold pictures uint8 (H, W, 3) are, as a detector sees them.

    Raises:
        Stopped: ``cancel`` was set.
    """
    import torch

    found = [np.empty(0)]
    waiting: list[Tensor] = []

    def ask() -> None:
        with torch.inference_mode():
            found.append(check.margin(torch.cat(waiting)).double().numpy())
        waiting.clear()

    for picture in pictures:
        if cancel is not None and cancel.is_set():
            raise Stopped
        waiting.append(fit_uint8(VIEW, to_tensor(picture)))
        if len(waiting) == _BATCH:
            ask()
    if waiting:
        ask()
    return np.concatenate(found)
