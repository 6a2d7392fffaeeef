"""An engine without a network: its score is the mean of the pixels, and its calls are counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from fakeview.detect.engine import Assessed, DetectorInfo
from trainer.labels import ClassOrder
from trainer.preprocess import InputSpec

INFO = DetectorInfo(
    name="counting",
    path=Path("counting.safetensors"),
    sha256="c" * 64,
    arch="none",
    order=ClassOrder(),
    device="CPU",
    min_side=64,
    band=(0.4, 0.6),
    calibrated=True,
    domain="textures",
    terms="",
    generators=("noise",),
    foreign=False,
)


class CountingEngine:
    """What the scan uses of an Engine."""

    def __init__(self, scored_by: str = "counting 1") -> None:
        self.spec = InputSpec(size=32, resize=32)
        self.min_side = self.spec.min_side
        self.info = replace(INFO)
        self.scored_by = scored_by
        self.batches: list[int] = []

    @property
    def scored(self) -> int:
        """How many pictures it was asked about."""
        return sum(self.batches)

    def assess(self, fitted: Any) -> Assessed:
        self.batches.append(len(fitted))
        means = fitted.double().mean(dim=(1, 2, 3)).numpy() / 255
        return Assessed(means, means > 0.3)


def picture_file(path: Path, seed: int, side: int = 40) -> Path:
    """Write a small picture that no other seed gives."""
    rng = np.random.default_rng(seed)
    pixels = rng.integers(0, 256, (side, side + 20, 3), dtype=np.uint8) // (1 + seed % 3)
    Image.fromarray(pixels).save(path)
    return path
