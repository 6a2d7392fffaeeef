"""Pillow's decoders, called one by one: no guessing, no registration, our own size guard."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from fakeview.imaging import failures
from fakeview.imaging.failures import DecodeError

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MAX_PIXELS = 300_000_000

_lock = threading.Lock()
_users = 0
_before: int | None = None


def open_picture(data: bytes, kind: str) -> ImageFile:
    """Return the decoder of a picture, its header read and its pixels not.

    Calling the decoder's class rather than ``Image.open`` keeps Pillow's global tables as they
    are, lets no other of its sixty formats near the bytes, and skips its own size check.

    Raises:
        DecodeError: HEIC without pillow-heif, or more than ``MAX_PIXELS`` pixels.
        Exception: whatever the decoder raises on bad bytes.
    """
    picture = _decoder(kind)(BytesIO(data), "")
    width, height = picture.size
    if width * height > MAX_PIXELS:
        raise DecodeError(
            failures.too_many_pixels(width * height, MAX_PIXELS), f"{width} x {height}"
        )
    return picture


def _decoder(kind: str) -> type[ImageFile]:
    from PIL import (
        AvifImagePlugin,
        BmpImagePlugin,
        GifImagePlugin,
        JpegImagePlugin,
        PngImagePlugin,
        TiffImagePlugin,
        WebPImagePlugin,
    )

    if kind == "HEIC":
        return _heic_decoder()
    decoders: dict[str, type[ImageFile]] = {
        "AVIF": AvifImagePlugin.AvifImageFile,
        "BMP": BmpImagePlugin.BmpImageFile,
        "GIF": GifImagePlugin.GifImageFile,
        "JPEG": JpegImagePlugin.JpegImageFile,
        "PNG": PngImagePlugin.PngImageFile,
        "TIFF": TiffImagePlugin.TiffImageFile,
        "WEBP": WebPImagePlugin.WebPImageFile,
    }
    return decoders[kind]


def _heic_decoder() -> type[ImageFile]:
    try:
        from pillow_heif import HeifImageFile
    except ImportError as error:
        raise DecodeError(failures.NO_HEIC, str(error)) from error
    decoder: type[ImageFile] = HeifImageFile
    return decoder


@contextmanager
def own_size_guard() -> Iterator[None]:
    """Let ``MAX_PIXELS`` decide instead of Pillow's limit while pictures are decoded.

    Pillow keeps its limit in ``PIL.Image.MAX_IMAGE_PIXELS``, raises at twice that, and its GIF,
    TIFF and WebP decoders look at it. It is raised, never lowered, while any thread is in here,
    and put back by the last one that leaves, unless somebody else has set it meanwhile.
    """
    global _users, _before
    from PIL import Image

    ours = MAX_PIXELS // 2
    with _lock:
        if _users == 0:
            _before = Image.MAX_IMAGE_PIXELS
            if _before is not None and _before < ours:
                Image.MAX_IMAGE_PIXELS = ours
        _users += 1
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if _users == 0 and ours == Image.MAX_IMAGE_PIXELS:
                Image.MAX_IMAGE_PIXELS = _before
