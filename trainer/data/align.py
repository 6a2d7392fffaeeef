"""Bring the pictures of both classes into one form, so that their files tell nothing."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.data.facts import Facts
from trainer.errors import DataError
from trainer.words import tr

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image

#: Sides between which :func:`align_for` chooses: smaller ones show too little of a picture,
#: larger ones cost time and are cut to the network's input anyway.
SMALLEST, LARGEST = 64, 512
#: This share of the pictures may be smaller than the side and is enlarged.
_ENLARGED = 0.05


@dataclass(frozen=True)
class Align:
    """One pipeline for all pictures: one size, one kernel, one kind of JPEG.

    It is what removes the bias of format and size (Grommelt et al. 2024, "Fake or JPEG?",
    section 4): after it a file says nothing about the class. What a PNG kept, such as the
    finest traces of a generator, is partly lost: that is the price.

    Attributes:
        side: pixels of the shorter side.
        quality: the JPEG quality is drawn from this range, both ends included.
        subsampling: Pillow's number; 2 is 4:2:0.
    """

    side: int
    quality: tuple[int, int] = (85, 95)
    subsampling: int = 2

    def __post_init__(self) -> None:
        low, high = self.quality
        if self.side < 1:
            raise ValueError(f"the side must be 1 or more, not {self.side}")
        if not 1 <= low <= high <= 100:
            raise ValueError(f"JPEG quality lies in 1..100, the lower first, not {self.quality}")
        if self.subsampling not in (0, 1, 2):
            raise ValueError(f"subsampling is 0, 1 or 2, not {self.subsampling}")

    def __call__(self, picture: Image.Image, rng: np.random.Generator) -> Image.Image:
        """Return the picture in RGB with ``side`` pixels across its shorter side, recompressed.

        Args:
            picture: RGB, upright.
            rng: draws the quality; seed it by the picture, so that each keeps its own.
        """
        from PIL import Image

        with Image.open(io.BytesIO(self.encode(picture, rng))) as again:
            return again.convert("RGB")

    def encode(self, picture: Image.Image, rng: np.random.Generator) -> bytes:
        """Return the JPEG file that :meth:`__call__` reads back."""
        from PIL import Image

        low, high = self.quality
        quality = int(rng.integers(low, high + 1))
        scale = self.side / min(picture.size)
        size = (round(picture.width * scale), round(picture.height * scale))
        small = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
        memory = io.BytesIO()
        small.save(memory, "JPEG", quality=quality, subsampling=self.subsampling)
        return memory.getvalue()


def align_for(facts: Sequence[Facts]) -> Align:
    """Return the pipeline that suits a data set.

    The side is one that nearly all pictures reach, so that hardly any is enlarged and neither
    class more than the other: enlarging leaves traces of its own. Where the sizes differ it is
    an eighth less, so that none keeps its own pixels while others are resampled. It lies in
    64..512.

    Raises:
        DataError: no picture can be read.
    """
    sides = sorted(min(one.width, one.height) for one in facts if one.readable)
    if not sides:
        raise DataError(tr("None of the pictures can be read, so there is nothing to re-encode."))
    small, large = sides[int(_ENLARGED * len(sides))], sides[-1 - int(_ENLARGED * len(sides))]
    side = small if small == large else small * 7 // 8
    return Align(min(LARGEST, max(SMALLEST, side)))
