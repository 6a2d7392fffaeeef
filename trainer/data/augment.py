"""Random changes of training pictures; the same for both classes, never for validation."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass

import numpy as np
from PIL import Image

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
        picture = self._crop(self._scaled(picture), rng)
        if rng.random() < self.config.flip:
            picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        changes = [self._jpeg, self._rescale, self._blur, self._noise]
        for position in rng.permutation(len(changes)):
            picture = changes[position](picture, rng)
        return picture

    def _scaled(self, picture: Image.Image) -> Image.Image:
        short, wanted = min(picture.size), max(self.resize, self.size)
        if short == wanted:
            return picture
        scale = wanted / short
        target = (
            max(self.size, round(picture.width * scale)),
            max(self.size, round(picture.height * scale)),
        )
        return picture.resize(target, Image.Resampling.BICUBIC)

    def _crop(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        left = int(rng.integers(0, picture.width - self.size + 1))
        top = int(rng.integers(0, picture.height - self.size + 1))
        if rng.random() < self.config.rotate:
            angle = rng.uniform(-self.config.degrees, self.config.degrees)
            return self._turned(picture, left, top, float(angle))
        return picture.crop((left, top, left + self.size, top + self.size))

    def _turned(self, picture: Image.Image, left: int, top: int, degrees: float) -> Image.Image:
        """Cut a square that is turned about its middle, counter-clockwise.

        Its corners come from the picture around it, and from its reflection beyond the border:
        black corners would tell the network that the picture was turned.
        """
        import cv2

        sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
        middle = (self.size - 1) / 2
        back = np.array(
            [
                [cosine, -sine, left + middle * (1 - cosine + sine)],
                [sine, cosine, top + middle * (1 - sine - cosine)],
            ]
        )
        turned = cv2.warpAffine(
            np.asarray(picture),
            back,
            (self.size, self.size),
            flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REFLECT_101,
        )
        return Image.fromarray(turned)

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
        import cv2

        # A true Gaussian, and eight times as fast as Pillow's three box filters.
        soft = cv2.GaussianBlur(np.asarray(picture), (0, 0), float(rng.uniform(0.2, 1.2)))
        return Image.fromarray(soft)

    def _noise(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        if rng.random() >= self.config.noise:
            return picture
        # Single precision: twice as fast to draw, and all of it ends as one of 256 values.
        noisy = rng.standard_normal((*picture.size[::-1], 3), dtype=np.float32)
        noisy *= np.float32(rng.uniform(1, 6))
        noisy += np.asarray(picture)
        noisy += np.float32(0.5)
        return Image.fromarray(np.clip(noisy, 0, 255, out=noisy).astype(np.uint8))
