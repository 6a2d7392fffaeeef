"""Batches of labelled pictures: one way for training, another for everything else."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from trainer.data.augment import Augment
from trainer.data.cache import PictureCache, View
from trainer.data.index import Sample
from trainer.data.loader import stream
from trainer.data.pictures import Source
from trainer.labels import TRAINED_HERE
from trainer.preprocess import InputSpec, fit_uint8, normalise, to_tensor

if TYPE_CHECKING:
    from torch import Tensor

    from trainer.data.align import Align
    from trainer.data.marks import Heat


@dataclass(frozen=True)
class Batch:
    """Model input (N, 3, S, S), targets (N,) and the samples they came from.

    ``heat`` is what people marked, uint8 (N, S, S) over what the network sees; all zero for a
    picture without marks, None where marks play no part.
    """

    inputs: Tensor
    targets: Tensor
    samples: tuple[Sample, ...]
    heat: Tensor | None = None


def whole_batches(pictures: int, batch_size: int, start: int = 0) -> int:
    """Return how many batches ``training_batches`` yields for so many pictures.

    Fewer pictures than a batch are one, smaller batch.
    """
    return max((pictures - start) // batch_size, int(start == 0 and pictures > 0))


def training_batches(
    samples: Sequence[Sample],
    spec: InputSpec,
    augment: Augment,
    batch_size: int,
    seed: Sequence[int],
    *,
    start: int = 0,
    workers: int = 0,
    cache: PictureCache | None = None,
    align: Align | None = None,
    heats: Mapping[str, Heat] | None = None,
    rank: int = 0,
    world: int = 1,
    cancel: threading.Event | None = None,
) -> Generator[Batch, None, None]:
    """Yield shuffled, augmented batches; the last, smaller one is dropped.

    Every picture has its own random numbers, drawn from ``seed`` and its place in the list, so
    the result is the same bit for bit with any number of workers, cached or not, and from any
    start on.

    Args:
        batch_size: pictures per batch over all processes.
        seed: of the epoch.
        start: how many pictures of the epoch are used up already.
        workers: processes that read ahead; 0: a thread.
        cache: where pictures are kept once they are read.
        align: what brings the files of both classes into one form.
        heats: what people marked, by the pictures' paths; None: batches come without heat. The
            pictures are the same either way.
        rank, world: this process takes the pictures ``rank::world`` of every batch.
        cancel: looked at while pictures are waited for.

    Raises:
        DataError: a picture can't be read.
        TrainerError: a worker was ended from outside.
        Stopped: ``cancel`` was set.
    """
    order = np.random.default_rng([*seed, 0]).permutation(len(samples))[start:]
    count = whole_batches(len(samples), batch_size, start)
    batches = [order[i * batch_size :][:batch_size][rank::world].tolist() for i in range(count)]
    source = Source.training(spec, augment.size, align)
    changes = replace(augment, resize=source.side)
    view = View.of(samples, source, cache)
    marks = None if heats is None else [heats.get(str(sample.path)) for sample in samples]
    load = _Changed(view, changes, tuple(seed), marks)
    with closing(stream(load, batches, workers, cancel)) as loaded:
        yield from _labelled(samples, batches, spec, loaded)


def plain_batches(
    samples: Sequence[Sample],
    spec: InputSpec,
    batch_size: int,
    *,
    workers: int = 0,
    cache: PictureCache | None = None,
    align: Align | None = None,
    rank: int = 0,
    world: int = 1,
    cancel: threading.Event | None = None,
) -> Generator[Batch, None, None]:
    """Yield every sample in order, resized and cropped by the code that inspection uses.

    With several processes each of them gets ``samples[rank::world]``, in batches of
    ``batch_size``. Arguments and errors are those of ``training_batches``.
    """
    mine = samples[rank::world]
    batches = [list(range(len(mine)))[i : i + batch_size] for i in range(0, len(mine), batch_size)]
    load = _Fitted(View.of(mine, Source(spec, align), cache))
    with closing(stream(load, batches, workers, cancel)) as loaded:
        yield from _labelled(mine, batches, spec, loaded)


@dataclass(frozen=True)
class _Changed:
    """Training pictures, changed at random; with marks, their heat is a fourth channel."""

    view: View
    augment: Augment
    seed: tuple[int, ...]
    marks: list[Heat | None] | None = None

    def __call__(self, positions: list[int]) -> Tensor:
        if self.marks is None:
            return to_tensor(np.stack([self._one(position) for position in positions]))
        import torch

        marked = np.stack([self._with_heat(position, self.marks) for position in positions])
        return torch.from_numpy(marked).permute(0, 3, 1, 2)

    def _one(self, position: int) -> np.ndarray:
        return np.asarray(self.augment(Image.fromarray(self.view[position]), self._rng(position)))

    def _with_heat(self, position: int, marks: list[Heat | None]) -> np.ndarray:
        mark = marks[position]
        heat = None if mark is None else mark.values
        picture = Image.fromarray(self.view[position])
        picture, seen = self.augment.with_heat(picture, heat, self._rng(position))
        return np.dstack([np.asarray(picture), seen])

    def _rng(self, position: int) -> np.random.Generator:
        return np.random.default_rng([*self.seed, 1, position])


@dataclass(frozen=True)
class _Fitted:
    """Pictures as inspection sees them."""

    view: View

    def __call__(self, positions: list[int]) -> Tensor:
        import torch

        spec = self.view.source.spec
        return torch.cat([fit_uint8(spec, to_tensor(self.view[place])) for place in positions])


def _labelled(
    samples: Sequence[Sample],
    batches: Sequence[list[int]],
    spec: InputSpec,
    loaded: Iterator[Tensor],
) -> Iterator[Batch]:
    import torch

    for positions, pixels in zip(batches, loaded, strict=True):
        chosen = tuple(samples[position] for position in positions)
        targets = torch.tensor([TRAINED_HERE.index(sample.label) for sample in chosen])
        heat = pixels[:, 3].contiguous() if pixels.shape[1] > 3 else None
        inputs = normalise(spec, pixels[:, :3]).contiguous(memory_format=torch.channels_last)
        yield Batch(inputs, targets, chosen, heat)
