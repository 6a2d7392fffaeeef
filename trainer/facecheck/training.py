"""Teach a face check, choose its threshold, measure it on what it has not seen."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from trainer.data.made import MEASURING, PAINTED, REDRAWN, make, redraw
from trainer.errors import Diverged, Stopped
from trainer.facecheck.file import CheckMeta, FaceCheck, build_check
from trainer.facecheck.pool import Pool, files_of, kept_out, square
from trainer.facecheck.recipe import Recipe
from trainer.loop import Ema
from trainer.model import calm_head
from trainer.preprocess import InputSpec, fit_uint8, normalise, to_tensor

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

Report = Callable[[int, float], None]
#: What a detector of 224 px shows of a picture that was brought to 256 px.
_VIEW = InputSpec(size=224, resize=256)
_DECAY = 0.995
_MADE = 100
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
    """Return the check with the threshold that misses the recipe's share of its faces."""
    margins = margins_of(check, map(_read, files_of(data / recipe.threshold)), cancel)
    threshold = check.meta.threshold + float(np.quantile(margins, recipe.lost))
    return replace(check, meta=replace(check.meta, threshold=threshold))


def measured(
    check: FaceCheck, recipe: Recipe, data: Path, cancel: threading.Event | None = None
) -> dict[str, float]:
    """Return the share that counts as a face among pictures that the check did not learn from.

    These are the faces that told the threshold, the others that were kept out, and pictures
    made by code in the style for measuring.
    """
    sets: dict[str, Iterable[np.ndarray]] = {
        recipe.threshold: map(_read, files_of(data / recipe.threshold))
    }
    out = {
        name: [file for file in files_of(data / name) if kept_out(file, recipe.keep_out)]
        for name in recipe.others
    }
    sets |= {name: map(_read, files) for name, files in out.items() if files}
    sets |= _made_otherwise([file for files in out.values() for file in files], recipe.seed)
    shares = {}
    for name, pictures in sets.items():
        margins = margins_of(check, pictures, cancel)
        shares[name] = round(float(np.mean(margins >= 0)), 4)
    return shares


def _made_otherwise(models: list[Path], seed: int) -> Mapping[str, Iterator[np.ndarray]]:
    def painted(kind: str) -> Iterator[np.ndarray]:
        rng = np.random.default_rng(seed)
        return (make(kind, rng, MEASURING) for _ in range(_MADE))

    def redrawn(kind: str) -> Iterator[np.ndarray]:
        rng = np.random.default_rng(seed)
        return (redraw(kind, _read(file), rng, MEASURING) for file in models[:_MADE])

    found = {kind: painted(kind) for kind in PAINTED}
    return found | {kind: redrawn(kind) for kind in REDRAWN if models}


def _read(file: Path) -> np.ndarray:
    return square(_VIEW.resize, file)


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
        waiting.append(fit_uint8(_VIEW, to_tensor(picture)))
        if len(waiting) == _BATCH:
            ask()
    if waiting:
        ask()
    return np.concatenate(found)
