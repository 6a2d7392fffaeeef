"""Batches of labelled pictures, decoded ahead by a thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PIL import Image, ImageOps

from trainer.data.augment import Augment
from trainer.data.index import Sample
from trainer.errors import DataError
from trainer.labels import TRAINED_HERE
from trainer.preprocess import InputSpec, fit_uint8, normalise, to_tensor

if TYPE_CHECKING:
    from torch import Tensor

_AHEAD = 3
_Loaded = TypeVar("_Loaded")


@dataclass(frozen=True)
class Batch:
    """Model input (N, 3, S, S), targets (N,) and the samples they came from."""

    inputs: Tensor
    targets: Tensor
    samples: tuple[Sample, ...]


def read(path: object) -> Image.Image:
    """Return a picture upright and in RGB; raises DataError when it can't be read."""
    try:
        with Image.open(path) as picture:  # type: ignore[arg-type]
            return _plain(ImageOps.exif_transpose(picture))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise DataError(
            f"{path} can't be read as a picture. Remove it or replace it.", cause=str(error)
        ) from error


def _plain(picture: Image.Image) -> Image.Image:
    """Return RGB as inspection sees it: transparent parts on white, 16 bits scaled to 8."""
    if picture.mode.startswith("I"):
        deep = np.asarray(picture, dtype=np.float64)
        return Image.fromarray(np.clip(deep / 257 + 0.5, 0, 255).astype(np.uint8)).convert("RGB")
    if picture.has_transparency_data:
        ground = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
    return picture.convert("RGB")


def training_batches(
    samples: Sequence[Sample],
    spec: InputSpec,
    augment: Augment,
    batch_size: int,
    seed: Sequence[int],
) -> Iterator[Batch]:
    """Yield shuffled, augmented batches; the last, smaller one is dropped.

    Every picture has its own random numbers, drawn from ``seed`` and its place in the
    list, so the result doesn't depend on threads.
    """
    order = np.random.default_rng([*seed, 0]).permutation(len(samples))
    whole = max(1, len(order) // batch_size) * batch_size
    chosen = order[:whole]

    def load(position: int) -> np.ndarray:
        rng = np.random.default_rng([*seed, 1, position])
        return np.asarray(augment(read(samples[position].path), rng))

    for positions, arrays in _ahead(load, chosen, batch_size):
        pixels = to_tensor(np.stack(arrays))
        yield _batch([samples[p] for p in positions], normalise(spec, pixels))


def plain_batches(samples: Sequence[Sample], spec: InputSpec, batch_size: int) -> Iterator[Batch]:
    """Yield every sample in order, resized and cropped by the code that inspection uses."""
    import torch

    def load(position: int) -> Tensor:
        return fit_uint8(spec, to_tensor(np.asarray(read(samples[position].path))))

    for positions, pixels in _ahead(load, np.arange(len(samples)), batch_size):
        inputs = normalise(spec, torch.cat(pixels))
        yield _batch([samples[p] for p in positions], inputs)


def _batch(samples: list[Sample], inputs: Tensor) -> Batch:
    import torch

    targets = torch.tensor([TRAINED_HERE.index(sample.label) for sample in samples])
    return Batch(inputs.contiguous(memory_format=torch.channels_last), targets, tuple(samples))


def _ahead(
    load: Callable[[int], _Loaded], order: np.ndarray, batch_size: int
) -> Iterator[tuple[list[int], list[_Loaded]]]:
    """Run ``load`` over the order in a thread, a few batches ahead of the consumer."""

    def chunk(positions: list[int]) -> tuple[list[int], list[_Loaded]]:
        return positions, [load(position) for position in positions]

    chunks = [order[i : i + batch_size].tolist() for i in range(0, len(order), batch_size)]
    with ThreadPoolExecutor(1, thread_name_prefix="decode") as pool:
        waiting: deque[Future[tuple[list[int], list[_Loaded]]]] = deque()
        try:
            for positions in chunks:
                waiting.append(pool.submit(chunk, positions))
                if len(waiting) > _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
