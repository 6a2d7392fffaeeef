"""Small pictures of several shapes, and a fingerprint of the batches they come in."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from PIL import Image

from tests.conftest import texture
from trainer.config import AugmentConfig
from trainer.data.augment import Augment
from trainer.data.dataset import Batch, training_batches
from trainer.data.index import Sample
from trainer.preprocess import InputSpec

SPEC = InputSpec(size=32, resize=40)
AUGMENT = Augment(AugmentConfig(rotate=0.5, jpeg=0.5, noise=0.5), 32, 40)


def some_pictures(folder: Path) -> list[Sample]:
    """Twenty of them, some large enough to be decoded smaller."""
    found = []
    for number in range(20):
        height, width = [(48, 64), (40, 40), (70, 45), (30, 36), (200, 180)][number % 5]
        path = folder / f"{number:02}{'.png' if number % 3 else '.jpg'}"
        Image.fromarray(texture(number, height, width)).save(path)
        found.append(Sample(path, "fake" if number % 2 else "real"))
    return found


def digest(batches: Iterable[Batch]) -> str:
    whole = hashlib.sha256()
    for batch in batches:
        whole.update(batch.inputs.contiguous().numpy().tobytes())
        whole.update(batch.targets.numpy().tobytes())
        whole.update("".join(sample.path.name for sample in batch.samples).encode())
    return whole.hexdigest()


def training(samples: list[Sample], **options: Any) -> Generator[Batch, None, None]:
    return training_batches(samples, SPEC, AUGMENT, 6, (3, 1), **options)
