"""The small changes under which a verdict should hold: their one list, with names and words.

They are applied to the picture as inspection decodes it, before the detector's own resize and
crop: upright, in sRGB, and averaged to a whole fraction of its size whose shorter side is at
least ``InputSpec.min_side`` and less than twice that. So it is done, too, where a detector's card
measures JPEG, halving and blur, and what is said of one picture can be held against the card.
At the full size of a 12-megapixel photograph JPEG would say little: the detector averages 100
pixels into one, and what compression does to them cancels out. Nor is such a file what goes
round; its copy at the size of a screen is. The bound also keeps memory and time the same for
every picture, however large the file is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from trainer.degrade import CONDITIONS
from trainer.words import mark

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image

    from trainer.preprocess import InputSpec

#: What a crop leaves of each side.
KEPT = 0.9
#: A side longer than this many times the other is cut to its middle first, where the detector
#: looks at the middle alone: a tenth of a panorama may be more than all that it looks at, and
#: cropping that off is no small change.
LONGEST = 4


@dataclass(frozen=True)
class Change:
    """One way of changing a picture a little.

    Attributes:
        name: for programs.
        title: for a row of a list; marked.
        words: what happened to the picture, after "when the picture is"; marked.
        small: whether a verdict has to hold under it. JPEG of quality 70 is small: messengers
            do as much to whatever is sent through them, and nobody sees it. Quality 50 is
            seen; what a detector says then is told and changes no verdict.
        apply: takes a Pillow picture in RGB and gives another.
    """

    name: str
    title: str
    words: str
    small: bool
    apply: Callable[[Image.Image], Image.Image]


def mirror(picture: Image.Image) -> Image.Image:
    """Return a picture with left and right exchanged."""
    from PIL import Image

    return picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def crop(picture: Image.Image, across: float, down: float) -> Image.Image:
    """Return ``KEPT`` of each side, a pixel at least.

    Args:
        across, down: where it lies, from 0 (left, top) to 1 (right, bottom).
    """
    width, height = (max(1, round(KEPT * side)) for side in picture.size)
    left, top = round(across * (picture.width - width)), round(down * (picture.height - height))
    return picture.crop((left, top, left + width, top + height))


def _crop(name: str, title: str, words: str, across: float, down: float) -> Change:
    apply = partial(crop, across=across, down=down)
    return Change(f"crop_{name}", title, words, True, apply)


def _known(name: str, title: str, words: str, *, small: bool = True) -> Change:
    return Change(name, title, words, small, CONDITIONS[name])


#: In the order in which they are shown.
CHANGES: tuple[Change, ...] = (
    _known("jpeg90", "JPEG 90", mark("saved as JPEG of quality 90")),
    _known("jpeg70", "JPEG 70", mark("saved as JPEG of quality 70")),
    _known("half", mark("Half size"), mark("shrunk to half its size and enlarged again")),
    _known("blur", mark("Slight blur"), mark("blurred slightly")),
    Change("mirror", mark("Mirrored"), mark("mirrored"), True, mirror),
    _crop("middle", mark("Crop, middle"), mark("cropped by 5 % on every side"), 0.5, 0.5),
    _crop(
        "top_left",
        mark("Crop, top left"),
        mark("cropped by 10 % at the right and the bottom"),
        0.0,
        0.0,
    ),
    _crop(
        "top_right",
        mark("Crop, top right"),
        mark("cropped by 10 % at the left and the bottom"),
        1.0,
        0.0,
    ),
    _crop(
        "bottom_left",
        mark("Crop, bottom left"),
        mark("cropped by 10 % at the right and the top"),
        0.0,
        1.0,
    ),
    _crop(
        "bottom_right",
        mark("Crop, bottom right"),
        mark("cropped by 10 % at the left and the top"),
        1.0,
        1.0,
    ),
    _known("jpeg50", mark("JPEG 50, strong"), mark("saved as JPEG of quality 50"), small=False),
)


def ground(spec: InputSpec, rgb: np.ndarray) -> Image.Image:
    """Return what the changes start from, of a decoded picture, uint8 (H, W, 3).

    A file was decoded at that size already; what was pasted is averaged as a file would have
    been, which moves the detector's input by 2 of 255 at most (see ``InputSpec.min_side``). It
    has about 16 times ``min_side`` squared pixels at most, 4 million for an input of 256.
    """
    from PIL import Image

    from trainer.imaging.upright import reduced

    if spec.fit != "crop":  # both sides are brought to the size apart, so they shrink apart
        picture = Image.fromarray(rgb)
        across, down = (max(1, side // spec.min_side) for side in picture.size)
        return picture.reduce((across, down)) if max(across, down) > 1 else picture
    return reduced(Image.fromarray(_middle(rgb)), spec.min_side)


def _middle(rgb: np.ndarray) -> np.ndarray:
    """Cut the same number of pixels off both ends of a long picture: its middle stays."""
    height, width = rgb.shape[:2]
    longest = LONGEST * min(height, width)
    down, across = (max(0, side - longest) // 2 for side in (height, width))
    return rgb[down : height - down, across : width - across]
