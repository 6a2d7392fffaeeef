"""What a phase learns from and is validated with: pictures, or features of them."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from trainer.config import FitConfig
from trainer.data.augment import Augment
from trainer.data.cache import PictureCache
from trainer.data.dataset import Batch, plain_batches, training_batches
from trainer.data.index import TRAIN, VALID, Sample
from trainer.data.pictures import Source
from trainer.errors import Stopped
from trainer.events import Progress
from trainer.labels import TRAINED_HERE
from trainer.phases import Phase
from trainer.words import tr
from trainer.world import World

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from trainer.control import Control
    from trainer.data.align import Align
    from trainer.data.marks import Heat
    from trainer.preprocess import InputSpec

_BATCH = 16


class Feed:
    """Gives the batches of every epoch; the training and the validation pictures go apart ways.

    Training pictures are cut and changed at random, validation pictures only resized and
    normalised: two pipelines that share no state. (A well-known notebook set the transform of
    one data set twice; the last one held for both.)
    """

    def __init__(
        self,
        config: FitConfig,
        spec: InputSpec,
        parts: dict[str, list[Sample]],
        device: torch.device,
        world: World,
        *,
        align: Align | None = None,
        heats: Mapping[str, Heat] | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        from trainer.data.loader import default_workers

        self._config, self._spec, self._parts = config, spec, parts
        self._device, self._world = device, world
        self._workers = default_workers() if config.workers is None else config.workers
        self._align, self._heats = align, heats
        # Several processes must stop at the same step, so they only look between two.
        self._cancel = cancel if world.alone else None
        self._cache: PictureCache | None = None
        self._body: nn.Module | None = None
        self._features: dict[str, Tensor] = {}

    def prepare(self, phase: Phase, model: nn.Module, control: Control) -> Iterator[Progress]:
        """Compute the features that the phase needs, once; raises Stopped."""
        if self._cache is None and not self._config.on_features:  # else all is read just once
            learnt = [*self._parts[TRAIN], *self._parts[VALID]]
            self._cache = PictureCache(learnt, Source(self._spec, self._align))
        if not phase.on_features:
            self._body, self._features = None, {}
            return
        if self._body is None:
            self._body = _light(model, self._spec.size).to(self._device)
        wanted = [VALID, *([TRAIN] if self._config.on_features else [])]
        for name in wanted:
            if name not in self._features:
                yield from self._compute(name, control)

    def _compute(self, part: str, control: Control) -> Iterator[Progress]:
        import torch

        samples, rows = self._parts[part], []
        what = tr("looking at the pictures once") if part == TRAIN else tr("validation pictures")
        batches = plain_batches(
            samples, self._spec, _BATCH, workers=self._workers, align=self._align,
            cache=self._cache, cancel=self._cancel,
        )  # fmt: skip
        for batch in batches:
            if control.cancel.is_set():
                raise Stopped
            rows.append(self._see(batch.inputs).cpu())
            yield Progress(what, sum(len(row) for row in rows), len(samples))
        self._features[part] = torch.cat(rows)

    def _see(self, inputs: Tensor) -> Tensor:
        import torch

        from trainer.freeze import HeadInput

        assert self._body is not None
        with torch.inference_mode(), HeadInput(self._body) as features:
            seen = features(inputs.to(self._device))
        return seen.clone()  # outside of inference mode, so that a head can learn from it

    def close(self) -> None:
        """Let go of the decoded pictures."""
        if self._cache is not None:
            self._cache.close()

    def left(self, seen: int, batch_size: int) -> int:
        """Return how many pictures of an epoch are still to be used, in whole batches."""
        return (len(self._parts[TRAIN]) - seen) // batch_size * batch_size

    def train(
        self, phase: Phase, epoch: int, start: int, batch_size: int, crop: int
    ) -> Generator[Batch, None, None]:
        """Yield what is left of an epoch after ``start`` pictures, in crops of so many pixels."""
        config, world, samples = self._config, self._world, self._parts[TRAIN]
        if phase.on_features and config.on_features:
            yield from self._from_features(epoch, start, batch_size)
            return
        augment = Augment(config.augment, crop, self._spec.resize)
        batches = training_batches(
            samples,
            self._spec,
            augment,
            batch_size,
            (config.seed, epoch),
            start=start,
            workers=self._workers,
            align=self._align,
            cache=self._cache,
            heats=None if phase.on_features else self._heats,
            rank=world.rank,
            world=world.size,
            cancel=self._cancel,
        )
        for batch in batches:
            if phase.on_features:
                batch = Batch(self._see(batch.inputs), batch.targets, batch.samples)
            yield batch

    def _from_features(self, epoch: int, start: int, batch_size: int) -> Iterator[Batch]:
        samples = self._parts[TRAIN]
        order = np.random.default_rng([self._config.seed, epoch, 0]).permutation(len(samples))
        for at in range(start, max(batch_size, len(order)) - batch_size + 1, batch_size):
            mine = order[at : at + batch_size][self._world.rank :: self._world.size].tolist()
            yield _of_features(self._features[TRAIN], samples, mine)

    def valid(self, phase: Phase) -> Generator[Batch, None, None]:
        """Yield this process's share of the validation pictures, each once."""
        world, samples = self._world, self._parts[VALID]
        if not phase.on_features:
            yield from plain_batches(
                samples,
                self._spec,
                _BATCH,
                workers=self._workers,
                align=self._align,
                cache=self._cache,
                rank=world.rank,
                world=world.size,
                cancel=self._cancel,
            )
            return
        mine = list(range(world.rank, len(samples), world.size))
        for at in range(0, len(mine), 256):
            yield _of_features(self._features[VALID], samples, mine[at : at + 256])


def _of_features(features: Tensor, samples: list[Sample], chosen: list[int]) -> Batch:
    import torch

    targets = torch.tensor([TRAINED_HERE.index(samples[at].label) for at in chosen])
    return Batch(features[chosen], targets, tuple(samples[at] for at in chosen))


def _light(model: nn.Module, size: int) -> nn.Module:
    """Return a copy for looking only: folded, in eval mode, nothing learns."""
    import copy

    import torch

    from trainer.fold import folded

    body = copy.deepcopy(model).cpu().eval()
    for parameter in body.parameters():
        parameter.requires_grad_(False)
    return folded(body, size).to(memory_format=torch.channels_last)
