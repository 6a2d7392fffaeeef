"""One picture file as pixels: upright, sRGB, on white, or a sentence that says why not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.imaging import failures, sniff
from fakeview.imaging.decoders import MAX_PIXELS, open_picture, own_size_guard
from fakeview.imaging.failures import DecodeError
from fakeview.imaging.names import one_line
from fakeview.imaging.reading import MAX_BYTES, read

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = [
    "MAX_BYTES",
    "MAX_PIXELS",
    "DecodeError",
    "Picture",
    "decode",
    "decode_bytes",
    "from_array",
    "thumbnail",
]  # not shown

# What decoders say themselves.
_UNSUPPORTED = (
    "unsupported",
    "not supported",
    "not installed",
    "unknown pixel mode",
    "cannot handle",
    "unknown data organization",
)  # not shown


@dataclass(frozen=True, eq=False)
class Picture:
    """A decoded picture.

    Attributes:
        path: the file it came from, or None (pasted).
        name: what to call it.
        rgb: uint8, height x width x 3, upright, sRGB, on white, C-contiguous, read-only.
        sha256: of the file's bytes, in hex.
        width: of the upright picture in the file, in pixels; ``rgb`` may be smaller.
        height: likewise.
        format: JPEG, PNG, WEBP, AVIF, HEIC, TIFF, BMP or GIF; PASTED for pixels without a file.
        notes: sentences about what decoding had to decide.
    """

    path: Path | None
    name: str
    rgb: npt.NDArray[np.uint8]
    sha256: str
    width: int
    height: int
    format: str
    notes: tuple[str, ...] = ()

    @property
    def reduced(self) -> bool:
        """Whether ``rgb`` is smaller than the picture in the file."""
        return self.rgb.shape[:2] != (self.height, self.width)


def decode(path: Path, *, min_side: int | None = None) -> Picture:
    """Read and decode a picture file; the file is never written.

    Args:
        min_side: the picture may come at a whole fraction of its size, as long as the shorter
            side keeps at least this many pixels. A JPEG's own decoder does it, which is faster;
            other formats are averaged after decoding. None: always full size.

    Raises:
        DecodeError: for every file that gives no picture, with its reason.
    """
    return decode_bytes(read(path), path.name, path=path, min_side=min_side)


def decode_bytes(
    data: bytes,
    name: str,
    *,
    path: Path | None = None,
    min_side: int | None = None,
    sha256: str = "",
) -> Picture:
    """Decode a picture file's bytes; see ``decode``. Safe to call from several threads.

    ``sha256`` is that of the data where the caller knows it.
    """
    from trainer.imaging import convert, upright

    kind = sniff.recognise(data)
    notes: list[str] = []
    with _reasons(data, kind), own_size_guard():
        source = open_picture(data, kind)
        stored = source.size
        drafted = upright.draft(source, kind, min_side)
        rgb, orientation = upright.upright_rgb(source, notes)
        width, height = rgb.size
        pixels = convert.to_array(upright.reduced(rgb, min_side))
    if drafted:
        width, height = stored[::-1] if orientation >= 5 else stored
    digest = sha256 or hashlib.sha256(data).hexdigest()
    return Picture(path, one_line(name), pixels, digest, width, height, kind, tuple(notes))


def from_array(rgb: npt.NDArray[np.uint8], name: str) -> Picture:
    """Return pasted pixels as a picture; ``sha256`` is of their shape and bytes.

    Args:
        rgb: uint8, height x width x 3, upright, sRGB; copied.

    Raises:
        DecodeError: there are no pixels, or more than ``MAX_PIXELS``.
        ValueError: the array has another type or shape.
    """
    import numpy as np

    if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3:
        raise ValueError(f"uint8 of height x width x 3 expected, not {rgb.dtype} {rgb.shape}")
    height, width = rgb.shape[:2]
    if height * width == 0:
        raise DecodeError(failures.EMPTY, f"{width} x {height}")
    if height * width > MAX_PIXELS:
        raise DecodeError(failures.too_many_pixels(height * width, MAX_PIXELS))
    pixels = np.array(rgb, order="C", copy=True)
    pixels.setflags(write=False)
    digest = hashlib.sha256(f"{height}x{width}x3:".encode())
    digest.update(pixels.data)
    return Picture(None, one_line(name), pixels, digest.hexdigest(), width, height, "PASTED")


def thumbnail(path: Path, side: int) -> npt.NDArray[np.uint8]:
    """Return a small copy of a picture file: uint8 rgb, upright, longer side at most ``side``.

    A smaller picture keeps its size. Raises DecodeError like ``decode``.
    """
    from trainer.imaging import convert, upright

    data = read(path)
    kind = sniff.recognise(data)
    with _reasons(data, kind), own_size_guard():
        source = open_picture(data, kind)
        scale = min(1.0, max(1, side) / max(source.size))
        size = (max(1, round(source.width * scale)), max(1, round(source.height * scale)))
        # Twice the size that is needed: the rest is done by a better filter than the decoder's.
        upright.draft(source, kind, 2 * min(size))
        rgb, _ = upright.upright_rgb(source, [], None if scale == 1.0 else size)
        return convert.to_array(rgb)


@contextmanager
def _reasons(data: bytes, kind: str) -> Iterator[None]:
    """Turn whatever the decoders raise into a DecodeError with the right sentence."""
    try:
        yield
    except DecodeError:
        raise
    except MemoryError as error:
        raise DecodeError(failures.NO_MEMORY, "MemoryError") from error
    except Exception as error:
        cause = f"{kind}: {type(error).__name__}: {error}"
        raise DecodeError(_sentence(data, kind, error), cause) from error


def _sentence(data: bytes, kind: str, error: Exception) -> str:
    from PIL import Image

    complaint = str(error)
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        # Its text is "Image size (N pixels) exceeds ..."; only inner frames and tiles get here.
        digits = complaint.partition("(")[2].partition(" ")[0]
        pixels = int(digits) if digits.isdigit() else MAX_PIXELS + 1
        return failures.too_many_pixels(pixels, MAX_PIXELS)
    if sniff.is_cut(data, kind, complaint):
        return failures.CUT
    if any(word in complaint.lower() for word in _UNSUPPORTED):
        return failures.UNSUPPORTED
    return failures.DAMAGED
