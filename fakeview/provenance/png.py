"""A PNG's chunks: texts, EXIF, colour profile; never more unpacked than the limits allow.

PNG specification, third edition, section 11. Checksums aren't looked at: a wrong one makes a
text no less telling.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from fakeview.provenance.text import decoded

MAX_TEXT = 1 << 20
MAX_TEXTS = 64
_MAX_PROFILE = 4 << 20
_MOST_CHUNKS = 500_000
_RAW_PROFILE = re.compile(r"^raw profile type (exif|app1|xmp|icc|icm)$", re.IGNORECASE)  # not shown
_XMP_KEYWORD = "XML:com.adobe.xmp"


@dataclass(frozen=True)
class PngParts:
    """What the chunks carry: see ``embedded.Embedded``."""

    exif: bytes
    xmp: tuple[bytes, ...]
    icc: bytes
    texts: tuple[tuple[str, str], ...]
    manifest: bool


def chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield (type, start, end) of each chunk's content; the last one may be cut."""
    at = 8
    for _ in range(_MOST_CHUNKS):
        if len(data) < at + 8:
            return
        length = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        yield kind, at + 8, min(at + 8 + length, len(data))
        if kind == b"IEND":
            return
        at += 12 + length


def inflated(data: bytes, limit: int) -> bytes:
    """Unpack zlib data up to ``limit`` bytes; what is damaged ends where the damage begins."""
    machine = zlib.decompressobj()
    found = bytearray()
    # In steps: a single call would lose all that came before the damage.
    for at in range(0, len(data), 4096):
        try:
            found += machine.decompress(data[at : at + 4096], limit - len(found))
        except zlib.error:
            break
        if len(found) >= limit or machine.eof:
            break
    return bytes(found)


def parts(data: bytes) -> PngParts:
    """Take a PNG apart."""
    exif = icc = b""
    xmp: list[bytes] = []
    texts: list[tuple[str, str]] = []
    manifest = False
    for kind, start, end in chunks(data):
        if kind == b"eXIf":
            exif = exif or data[start:end]
        elif kind == b"caBX":
            manifest = True
        elif kind == b"iCCP":
            rest = data[start:end].partition(b"\0")[2]
            icc = icc or inflated(rest[1:], _MAX_PROFILE)
        elif kind in (b"tEXt", b"zTXt", b"iTXt") and len(texts) < MAX_TEXTS:
            keyword, text = _text(kind, data[start : min(end, start + 4 * MAX_TEXT)])
            profile = _RAW_PROFILE.match(keyword)
            if keyword == _XMP_KEYWORD:
                xmp.append(text)
            elif profile:
                raw = _raw_profile(text)
                if profile[1].lower() == "xmp" or raw.startswith(b"http://ns.adobe.com"):
                    xmp.append(raw.rpartition(b"\0")[2])
                elif profile[1].lower() in ("exif", "app1"):
                    exif = exif or raw.removeprefix(b"Exif\0\0")
                else:
                    icc = icc or raw
            elif keyword:
                texts.append((keyword, decoded(text)))
    return PngParts(exif, tuple(xmp), icc, tuple(texts), manifest)


def _text(kind: bytes, content: bytes) -> tuple[str, bytes]:
    """Return a text chunk's keyword and text, unpacked; an empty keyword if it has none."""
    keyword, nul, rest = content.partition(b"\0")
    if not nul or len(keyword) > 79:
        return "", b""
    if kind == b"zTXt":
        text = inflated(rest[1:], MAX_TEXT)
    elif kind == b"iTXt":
        packed = rest[:1] == b"\1"
        rest = rest[2:].partition(b"\0")[2].partition(b"\0")[2]  # language, translated keyword
        text = inflated(rest, MAX_TEXT) if packed else rest
    else:
        text = rest
    return keyword.decode("latin-1"), text[:MAX_TEXT]


def _raw_profile(text: bytes) -> bytes:
    """Return what ImageMagick writes as name, length and hexadecimal digits on lines."""
    digits = b"".join(text.split()[2:])
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except (UnicodeDecodeError, ValueError):
        return b""
