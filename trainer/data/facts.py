"""What a picture's file says besides what it shows: format, size, compression, metadata."""

from __future__ import annotations

import functools
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.words import mark, tr

if TYPE_CHECKING:
    from PIL import Image
    from PIL.ImageFile import ImageFile

#: Side of the perceptual hash: 16 x 16 bits. With 8 x 8, aligned faces of different people
#: collide (measured on 7,092 faces: a thousand pairs at the usual distances).
HASH_SIDE = 16
_SMALL = 4 * HASH_SIDE  # what ImageHash reduces a picture to; a JPEG's decoder gets there faster
# A spread of grey, of 255, below which there is nothing to recognise a picture by.
_PLAIN = 4
_NAME = 40
NONE = "none"
EMPTY = mark("The file is empty.")

# Luminance table of the JPEG standard (ITU-T T.81, table K.1), row by row.
_LUMINANCE = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
_CHROMA = {0: "4:4:4", 1: "4:2:2", 2: "4:2:0"}


@dataclass(frozen=True)
class Facts:
    """What one file says.

    Attributes:
        path: the file.
        bytes: its size.
        changed: when it was changed last, in nanoseconds.
        reason: why it can't be read as a picture, a sentence; empty when it can.
        sha256: of its bytes, in hex.
        phash: perceptual hash of 16 x 16 bits, in hex; empty when unreadable or a plain area.
        format: such as ``JPEG`` or ``PNG``.
        width, height: of the upright picture, in pixels.
        mode: Pillow's name of the pixel layout, such as ``RGB``.
        quality: JPEG quality 1..100 on libjpeg's scale, estimated; 0 for other formats.
        tables: a short hash of the JPEG quantisation tables; empty for other formats.
        chroma: ``4:4:4``, ``4:2:2``, ``4:2:0``, ``other``, or ``none`` without subsampling.
        progressive: whether a JPEG or PNG is stored for progressive display.
        profile: the colour profile's name, or ``none``.
        density: dots per inch as written in the file, or ``none``.
        metadata: kinds of metadata, such as ``("EXIF", "XMP")``.
    """

    path: Path
    bytes: int = 0
    changed: int = 0
    reason: str = ""
    sha256: str = ""
    phash: str = ""
    format: str = ""
    width: int = 0
    height: int = 0
    mode: str = ""
    quality: int = 0
    tables: str = ""
    chroma: str = NONE
    progressive: bool = False
    profile: str = NONE
    density: str = NONE
    metadata: tuple[str, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether the file can be read as a picture."""
        return not self.reason

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.width / max(1, self.height)


def read_facts(path: Path, size: int = 0, changed: int = 0) -> Facts:
    """Return what a file says; one that can't be read comes with its reason, not an error.

    Args:
        path: the file.
        size, changed: what the file system says, kept to recognise the file again.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        why = error.strerror or error
        if path.exists():
            reason = tr("It can't be read ({why}).", why=why)
        else:
            reason = tr("It is no longer there ({why}).", why=why)
        return Facts(path, size, changed, reason)
    digest = hashlib.sha256(data).hexdigest()
    if not data:
        return Facts(path, size, changed, EMPTY, digest)
    try:
        return _of_bytes(path, data, digest, size, changed)
    except MemoryError:
        reason = mark("There is not enough memory for this picture.")
    except Exception as error:  # Pillow's decoders raise anything on bad bytes
        reason = _why(str(error))
    return Facts(path, size, changed, reason, digest)


def _why(complaint: str) -> str:
    if "truncated" in complaint or "end of" in complaint.lower():  # not shown
        return mark("The picture is cut off before its end.")
    if "cannot identify" in complaint:  # not shown
        return mark("Its content is no picture that can be read.")
    return mark("The picture's data is damaged.")


def _of_bytes(path: Path, data: bytes, digest: str, size: int, changed: int) -> Facts:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        kind = picture.format or ""
        width, height = _upright_size(picture)
        mode = picture.mode
        jpeg = _jpeg_facts(picture) if kind in ("JPEG", "MPO") else {}
        phash = _perceptual(picture)
        return Facts(
            path, size, changed, "", digest, phash, kind, width, height, mode,
            progressive=bool(picture.info.get("progressive") or picture.info.get("interlace")),
            profile=_profile(picture),
            density=_density(picture),
            metadata=_metadata(picture, data),
            **jpeg,
        )  # fmt: skip


def _upright_size(picture: Image.Image) -> tuple[int, int]:
    width, height = picture.size
    try:
        turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    except Exception:
        turned = False
    return (height, width) if turned else (width, height)


def _perceptual(picture: ImageFile) -> str:
    """Return the perceptual hash of the picture as training sees it; empty of a plain area.

    Decodes the whole file, so that damage is noticed.
    """
    import numpy as np
    from imagehash import phash
    from PIL import Image

    from trainer.imaging.upright import draft, upright_rgb

    draft(picture, picture.format, _SMALL)
    upright, _ = upright_rgb(picture, [], (_SMALL, _SMALL))
    grey = upright.convert("L").resize((_SMALL, _SMALL), Image.Resampling.LANCZOS)
    plain = np.ptp(np.asarray(grey)) < _PLAIN
    return "" if plain else str(phash(grey, hash_size=HASH_SIDE))


def _jpeg_facts(picture: Image.Image) -> dict[str, Any]:
    from PIL import JpegImagePlugin

    tables: dict[int, list[int]] = getattr(picture, "quantization", {})
    flat = tuple(tuple(tables[key]) for key in sorted(tables))
    chroma = NONE
    if picture.mode != "L":
        chroma = _CHROMA.get(JpegImagePlugin.get_sampling(picture), "other")
    return {"quality": _quality(flat[0]), "tables": _short(flat), "chroma": chroma} if flat else {}


@functools.lru_cache(512)
def _short(tables: tuple[tuple[int, ...], ...]) -> str:
    return hashlib.sha256(repr(tables).encode()).hexdigest()[:8]


@functools.lru_cache(512)
def _quality(luminance: tuple[int, ...]) -> int:
    """Return the libjpeg quality 1..100 whose table is nearest (its ``jcparam.c``)."""

    def distance(quality: int) -> int:
        scale = 5000 // quality if quality < 50 else 200 - 2 * quality
        ours = (min(255, max(1, (base * scale + 50) // 100)) for base in _LUMINANCE)
        return sum(abs(a - b) for a, b in zip(ours, luminance, strict=False))

    return min(range(1, 101), key=distance)


def _profile(picture: Image.Image) -> str:
    profile = picture.info.get("icc_profile")
    if not profile:
        return mark("sRGB chunk") if "srgb" in picture.info else NONE
    return _profile_name(bytes(profile))


@functools.lru_cache(512)
def _profile_name(profile: bytes) -> str:
    from PIL import ImageCms

    try:
        opened = ImageCms.getOpenProfile(io.BytesIO(profile))
        name = ImageCms.getProfileDescription(opened).strip()
    except Exception:
        name = ""
    return "".join(c for c in name if c.isprintable())[:_NAME] or mark("unnamed")


def _density(picture: Image.Image) -> str:
    try:
        across = float(picture.info["dpi"][0])
        return f"{across:.0f}"
    except Exception:
        return NONE


def _metadata(picture: Image.Image, data: bytes) -> tuple[str, ...]:
    """Return the kinds of metadata, sorted; by their presence, not by what they say."""
    info = picture.info
    markers = [marker for marker, _ in getattr(picture, "applist", [])]
    texts = getattr(picture, "text", None) if picture.format == "PNG" else None
    kinds = {
        "EXIF": bool(info.get("exif")) or picture.format == "TIFF",
        "XMP": bool(info.get("xmp")) or "XML:com.adobe.xmp" in info,
        "IPTC": "APP13" in markers,
        mark("Adobe"): "APP14" in markers,
        mark("comment"): bool(info.get("comment")),
        mark("text"): bool(texts),
        mark("content credentials"): "APP11" in markers or b"caBX" in data[:4096],
    }
    return tuple(sorted(kind for kind, there in kinds.items() if there))
