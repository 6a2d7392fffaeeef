"""One opened picture file as upright sRGB pixels, at a reduced size where that is enough."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from trainer.imaging import convert
from trainer.words import mark, tr

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageFile import ImageFile

MANY_FRAMES = mark("The file holds several pictures or frames; only the first is looked at.")
NO_EXIF = mark("Its EXIF data is broken, so it may not be upright.")

#: What Pillow is known to raise on hostile bytes.
BAD_BYTES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    Warning,  # under python -W error
    struct.error,
)


def draft(source: ImageFile, kind: str | None, min_side: int | None) -> bool:
    """Ask a JPEG's decoder for a reduced size; say whether it will be smaller.

    Args:
        kind: the file's format; only ``"JPEG"`` can be decoded at less than its size.
        min_side: what the shorter side keeps at least, in pixels; None: everything.
    """
    if kind != "JPEG" or min_side is None:
        return False
    stored = source.size
    side = max(1, min_side)
    source.draft(source.mode, (side, side))
    return source.size != stored


def reduced(picture: Image.Image, min_side: int | None) -> Image.Image:
    """Average squares of pixels, so that a huge picture costs no more than a large JPEG.

    The shorter side keeps at least ``min_side`` pixels; None: nothing is changed.
    """
    factor = 1 if min_side is None else min(picture.size) // max(1, min_side)
    return picture.reduce(factor) if factor > 1 else picture


def upright_rgb(
    source: ImageFile, notes: list[str], size: tuple[int, int] | None = None
) -> tuple[Image.Image, int]:
    """Load the pixels and return them as upright sRGB with the orientation that was applied.

    Args:
        notes: gets a sentence for everything the person should know.
        size: the size to resize to, in the file's own orientation.
    """
    raw = _raw_layout(source)
    if _has_more_frames(source):
        notes.append(tr(MANY_FRAMES))
    source.load()
    picture: Image.Image = source
    if size is not None and convert.may_shrink_first(picture):
        picture = _resize(picture, size)
    picture = convert.to_rgb(picture, raw, notes)
    orientation = _orientation(source, notes)
    picture = convert.upright(picture, orientation)
    if size is not None:
        picture = _resize(picture, size[::-1] if orientation >= 5 else size)
    return picture, orientation


def upright_size(source: ImageFile) -> tuple[int, int]:
    """Return the (height, width) that an opened picture has once it is turned upright."""
    width, height = source.size
    return (width, height) if _orientation(source, []) >= 5 else (height, width)


def _resize(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    from PIL import Image

    if picture.size == size:
        return picture
    return picture.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)


def _orientation(source: ImageFile, notes: list[str]) -> int:
    # Read after loading: PNG may keep EXIF behind the pixels, and Pillow's TIFF and libheif
    # have turned the picture themselves by now and dropped the tag.
    try:
        value: Any = source.getexif().get(0x0112, 1)
    except BAD_BYTES:
        notes.append(tr(NO_EXIF))
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _raw_layout(source: ImageFile) -> str:
    if not source.tile:
        return ""
    args: Any = source.tile[0][3]
    first = args[0] if isinstance(args, tuple) and args else args
    return first if isinstance(first, str) else ""


def _has_more_frames(source: ImageFile) -> bool:
    try:
        return bool(getattr(source, "is_animated", False))
    except BAD_BYTES:  # the second frame is broken, which is no fault of the first
        return False
