"""Random changes of training pictures; the same for both classes, never for validation."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from trainer.config import AugmentConfig

_KERNELS = (
    Image.Resampling.BILINEAR,
    Image.Resampling.BICUBIC,
    Image.Resampling.LANCZOS,
    Image.Resampling.BOX,
)


@dataclass(frozen=True)
class Augment:
    """Cut a random square and apply random changes in random order.

    Attributes:
        config: the chance of each change.
        size: side of the square that is cut.
        resize: the length that the picture's shorter side is brought to first, as inspection
            does it; ``size`` where that is more.
    """

    config: AugmentConfig
    size: int
    resize: int

    def __call__(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        """Return a changed copy, ``size`` pixels square."""
        picture = self._crop(picture, rng)
        if rng.random() < self.config.flip:
            picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        changes = [self._jpeg, self._rescale, self._blur, self._noise]
        for position in rng.permutation(len(changes)):
            picture = changes[position](picture, rng)
        return picture

    def _crop(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        short, wanted = min(picture.size), max(self.resize, self.size)
        if short != wanted:
            scale = wanted / short
            target = (
                max(self.size, round(picture.width * scale)),
                max(self.size, round(picture.height * scale)),
            )
            picture = picture.resize(target, Image.Resampling.BICUBIC)
        left = int(rng.integers(0, picture.width - self.size + 1))
        top = int(rng.integers(0, picture.height - self.size + 1))
        return picture.crop((left, top, left + self.size, top + self.size))

    def _jpeg(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        if rng.random() >= self.config.jpeg:
            return picture
        low, high = self.config.jpeg_quality
        memory = io.BytesIO()
        subsampling = int(rng.choice((0, 2)))
        picture.save(
            memory, "JPEG", quality=int(rng.integers(low, high + 1)), subsampling=subsampling
        )
        return Image.open(memory).convert("RGB")

    def _rescale(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        if rng.random() >= self.config.rescale:
            return picture
        side = int(self.size * rng.uniform(0.5, 1.5))
        down, up = rng.choice(len(_KERNELS), 2)
        return picture.resize((side, side), _KERNELS[down]).resize(picture.size, _KERNELS[up])

    def _blur(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        if rng.random() >= self.config.blur:
            return picture
        return picture.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.2, 1.2))))

    def _noise(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        if rng.random() >= self.config.noise:
            return picture
        array = np.asarray(picture, dtype=np.float32)
        noisy = array + rng.normal(0, rng.uniform(1, 6), array.shape)
        return Image.fromarray(np.clip(noisy + 0.5, 0, 255).astype(np.uint8))
