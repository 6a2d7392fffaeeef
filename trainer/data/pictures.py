"""From a picture file to its pixels at training size: the way that every batch begins with."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from trainer.errors import DataError
from trainer.imaging.upright import BAD_BYTES, draft, reduced, upright_rgb
from trainer.preprocess import InputSpec, scale_uint8, to_tensor
from trainer.words import tr

if TYPE_CHECKING:
    from trainer.data.align import Align


def read(path: str | os.PathLike[str], min_side: int | None = None) -> Image.Image:
    """Return a picture upright and in sRGB on white, as inspection sees it.

    Args:
        min_side: the picture may come at a whole fraction of its size, as long as the shorter
            side keeps at least this many pixels; None: always full size.

    Raises:
        DataError: it can't be read as a picture.
    """
    try:
        with Image.open(path) as source:
            draft(source, source.format, min_side)
            picture, _ = upright_rgb(source, [])
    except (*BAD_BYTES, MemoryError, Image.DecompressionBombError) as error:
        raise DataError(
            tr("{path} can't be read as a picture. Remove it or replace it.", path=path),
            cause=f"{type(error).__name__}: {error}",
        ) from error
    return reduced(picture, min_side)


def name_rng(path: str | os.PathLike[str]) -> np.random.Generator:
    """Return random numbers that belong to a picture's name, wherever its folder lies."""
    digest = hashlib.sha256(os.fsencode(Path(path).name)).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


@dataclass(frozen=True)
class Source:
    """How files become pixels at training size, before any crop or random change.

    Two sources that are equal give the same pixels.

    Attributes:
        spec: what the network wants to see; its ``resize`` (``size`` where it squashes) is the
            training size.
        align: what brings the files of both classes into one form, if anything does.
    """

    spec: InputSpec
    align: Align | None = None

    @classmethod
    def training(cls, spec: InputSpec, crop: int, align: Align | None = None) -> Source:
        """Return the source of random crops of ``crop`` pixels: enlarged where they need it."""
        size = max(spec.size, crop)
        view = replace(spec, size=size, resize=max(spec.resize, size))
        # Without a crop the size of the input is no matter: let equal sources be equal.
        return cls(view if spec.fit == "squash" or crop > spec.resize else spec, align)

    @property
    def side(self) -> int:
        """The length of the shorter side."""
        return self.spec.resize if self.spec.fit == "crop" else self.spec.size

    def picture(self, path: str | os.PathLike[str]) -> Image.Image:
        """Return a file's picture, aligned, at its own size or at least twice the training size.

        Raises:
            DataError: it can't be read as a picture.
        """
        if self.align is None:
            return read(path, self.spec.min_side)
        return self.align(read(path), name_rng(path))

    def __call__(self, path: str | os.PathLike[str]) -> np.ndarray:
        """Return a file's pixels, uint8 (H, W, 3), the shorter side at the training size."""
        scaled = scale_uint8(self.spec, to_tensor(np.asarray(self.picture(path))))
        return np.ascontiguousarray(scaled[0].permute(1, 2, 0).numpy())
