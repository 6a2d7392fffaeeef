"""Folders of made pictures, for tests of what their files say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from tests.conftest import texture

SIDE = 48


def save(path: Path, seed: int, side: int = SIDE, **options: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(texture(seed, side, side)).save(path, **options)
    return path


def scene(seed: int, side: int = 128) -> Image.Image:
    """A picture with the spectrum of photographs: amplitudes fall with frequency."""
    rng = np.random.default_rng(seed)
    across = np.fft.fftfreq(side)
    frequency = np.hypot(across[:, None], across[None])
    frequency[0, 0] = 1
    waves = np.fft.fft2(rng.normal(size=(side, side))) / frequency
    waves[0, 0] = 0
    grey = np.fft.ifft2(waves).real
    grey = np.clip(128 + 45 * grey / grey.std(), 0, 255).astype(np.uint8)
    return Image.fromarray(np.stack([grey, np.roll(grey, 2, 0), grey], axis=2))


def make(root: Path, n: int = 40, fake: str = "jpg", real: str = "jpg") -> Path:
    """Two classes of different pictures; JPEG qualities are drawn alike."""
    rng = np.random.default_rng(0)
    for label, suffix, first in (("fake", fake, 0), ("real", real, 1000)):
        for i in range(n):
            options = {"quality": int(rng.integers(70, 96))} if suffix == "jpg" else {}
            save(root / label / f"g{i % 2}" / f"{i:03}.{suffix}", first + i, **options)
    return root
