"""What happens to pictures on their way through the web: saved again, shrunk, softened.

A detector that was measured on clean files alone promises too much (Wang et al. 2020,
"CNN-generated images are surprisingly easy to spot... for now").
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

    Change = Callable[[Image.Image], Image.Image]

CLEAN = "clean"
#: Standard deviation of the blur in pixels.
SIGMA = 1.0
_HALF_COLOUR = 2  # Pillow's number for 4:2:0


def jpeg(picture: Image.Image, quality: int) -> Image.Image:
    """Return an RGB picture as it comes back from a JPEG file of that quality, 4:2:0."""
    from PIL import Image

    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality, subsampling=_HALF_COLOUR)
    with Image.open(stream) as again:
        return again.convert("RGB")


def half(picture: Image.Image) -> Image.Image:
    """Return an RGB picture brought to half its size and back, both bicubic."""
    from PIL import Image

    small = (max(1, picture.width // 2), max(1, picture.height // 2))
    kernel = Image.Resampling.BICUBIC
    return picture.resize(small, kernel).resize(picture.size, kernel)


def blur(picture: Image.Image) -> Image.Image:
    """Return an RGB picture blurred by a Gaussian of one pixel, which Pillow makes of boxes."""
    from PIL import ImageFilter

    return picture.filter(ImageFilter.GaussianBlur(SIGMA))


#: Each takes a PIL picture in RGB and gives another of the same size.
CONDITIONS: dict[str, Change] = {
    "jpeg90": partial(jpeg, quality=90),
    "jpeg70": partial(jpeg, quality=70),
    "jpeg50": partial(jpeg, quality=50),
    "half": half,
    "blur": blur,
}
#: The same for a person to read, on the command line and in a detector's card.
WORDS = {
    CLEAN: "as they are",
    "jpeg90": "saved as JPEG of quality 90",
    "jpeg70": "saved as JPEG of quality 70",
    "jpeg50": "saved as JPEG of quality 50",
    "half": "shrunk to half their size and enlarged again",
    "blur": "blurred slightly (Gaussian, 1 pixel)",
}  # not shown
