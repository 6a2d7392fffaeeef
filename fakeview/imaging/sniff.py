"""What a file is by its content, and whether its end is missing; the suffix plays no part."""

from __future__ import annotations

import codecs
from typing import Literal

from fakeview.imaging import failures
from fakeview.imaging.failures import DecodeError
from trainer.words import mark

_HEIF_BRANDS = frozenset(b"heic heix heim heis hevc hevx hevm hevs".split())
_AVIF_BRANDS = frozenset(b"avif avis".split())
_BMP_HEADERS = frozenset((12, 16, 40, 52, 56, 64, 108, 124))

_PICTURES = (
    ("JPEG", b"\xff\xd8\xff"),
    ("PNG", b"\x89PNG\r\n\x1a\n"),
    ("GIF", b"GIF87a"),
    ("GIF", b"GIF89a"),
    ("TIFF", b"II*\0"),
    ("TIFF", b"MM\0*"),
    ("TIFF", b"II+\0"),
    ("TIFF", b"MM\0+"),
)
_OTHER_PICTURES = (
    (b"\xff\x0a", mark("a JPEG XL picture")),
    (b"\0\0\0\x0cJXL ", mark("a JPEG XL picture")),
    (b"\0\0\0\x0cjP  ", mark("a JPEG 2000 picture")),
    (b"\xff\x4f\xff\x51", mark("a JPEG 2000 picture")),
    (b"8BPS", mark("a Photoshop document")),
    (b"\0\0\1\0", mark("a Windows icon")),
    (b"v/1\x01", mark("an OpenEXR picture")),
    (b"qoif", mark("a QOI picture")),
)
_OTHERS = (
    (b"%PDF", mark("a PDF document")),
    (b"PK\x03\x04", mark("a ZIP archive or an office document")),
    (b"PK\x05\x06", mark("a ZIP archive or an office document")),
    (b"\x1f\x8b", mark("a compressed archive")),
    (b"7z\xbc\xaf", mark("a compressed archive")),
    (b"Rar!", mark("a compressed archive")),
    (b"\x1aE\xdf\xa3", mark("a video")),
    (b"\x7fELF", mark("a program")),
    (b"MZ", mark("a program")),
)


def recognise(data: bytes) -> str:
    """Return the format of a picture's bytes: JPEG PNG WEBP AVIF HEIC TIFF BMP or GIF.

    Raises:
        DecodeError: the bytes are none of these; the sentence names what they are, if known.
    """
    if not data:
        raise DecodeError(failures.EMPTY)
    for name, magic in _PICTURES:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return _brand(data)
    if data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in _BMP_HEADERS:
        return "BMP"
    raise DecodeError(_refusal(data), f"first bytes {data[:16].hex(' ')}")  # not shown


def _brand(data: bytes) -> str:
    # ISO/IEC 14496-12, 4.3: the major brand, a version, then the compatible brands.
    size = min(int.from_bytes(data[:4], "big"), 512)
    major = data[8:12]
    brands = {major, *(data[at : at + 4] for at in range(16, size, 4))}
    if major in _AVIF_BRANDS:
        return "AVIF"
    if major in _HEIF_BRANDS:
        return "HEIC"
    # mif1 and msf1 only say "a picture in a box"; the codec is among the compatible brands.
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if brands & (_HEIF_BRANDS | {b"mif1", b"msf1"}):
        return "HEIC"
    if major == b"crx ":
        raise DecodeError(
            failures.other_picture(mark("a raw picture of a camera")), f"brand {major!r}"
        )
    raise DecodeError(failures.not_a_picture(mark("a video or sound")), f"brand {major!r}")


def _refusal(data: bytes) -> str:
    for magic, kind in _OTHER_PICTURES:
        if data.startswith(magic):
            return failures.other_picture(kind)
    for magic, kind in _OTHERS:
        if data.startswith(magic):
            return failures.not_a_picture(kind)
    text = _start_of_text(data)
    if text is None:
        return failures.not_a_picture("")
    if "<svg" in text:
        return failures.other_picture(mark("an SVG drawing"))
    start = text.lstrip("\ufeff \r\n\t").lower()
    is_page = start.startswith(("<!doctype html", "<html"))  # not shown
    return failures.not_a_picture(mark("a web page" if is_page else "a text file"))


def _start_of_text(data: bytes) -> str | None:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    try:
        # final=False: a character may be cut at the end of the sample.
        text = codecs.getincrementaldecoder(encoding)().decode(data[:1024], False)
    except UnicodeDecodeError:
        return None
    return text if all(c.isprintable() or c in "\ufeff\r\n\t\f" for c in text) else None


def is_cut(data: bytes, kind: str, complaint: str) -> bool:
    """Say whether a picture that failed to decode failed because its end is missing.

    Args:
        kind: what ``recognise`` returned.
        complaint: the decoder's message; it counts where the format has no end to look for.
    """
    if kind == "JPEG":
        return _jpeg_is_cut(data)
    if kind == "PNG":
        return _png_is_cut(data)
    if kind == "WEBP":
        return int.from_bytes(data[4:8], "little") + 8 > len(data)
    if kind in ("AVIF", "HEIC"):
        return _boxes_are_cut(data)
    says_so = "truncated" in complaint.lower()
    if kind == "GIF":
        return says_so or data[-1:] != b";"
    if kind == "BMP":
        return says_so or int.from_bytes(data[2:6], "little") > len(data)
    return says_so or _tiff_is_cut(data)


def _jpeg_is_cut(data: bytes) -> bool:
    # ITU-T T.81, B.1: segments are a marker and a length, up to the scan; EOI ends all.
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return False
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
        elif marker == 0xDA:
            return data.find(b"\xff\xd9", at) < 0
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return True


def _png_is_cut(data: bytes) -> bool:
    at = 8
    while at + 12 <= len(data):
        if data[at + 4 : at + 8] == b"IEND":
            return False
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return True


def _boxes_are_cut(data: bytes) -> bool:
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size < 8:  # 0: up to the end of the file, else nonsense
            return False
        at += size
    return at != len(data)


def _tiff_is_cut(data: bytes) -> bool:
    # TIFF 6.0, section 2: the header points to the directory, which writers like to put last.
    if data[2:4] not in (b"*\0", b"\0*"):  # BigTIFF has other widths
        return False
    order: Literal["little", "big"] = "little" if data[:2] == b"II" else "big"
    at = int.from_bytes(data[4:8], order)
    count = int.from_bytes(data[at : at + 2], order)
    return at + 2 + 12 * count + 4 > len(data)
