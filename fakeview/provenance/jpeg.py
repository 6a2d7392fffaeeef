"""A JPEG's segments: metadata, quantisation tables, chroma subsampling.

ITU-T T.81, annex B. Only headers are walked, up to the first scan; nothing is decoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_APP1, _APP2, _APP11, _APP13, _COM = 0xE1, 0xE2, 0xEB, 0xED, 0xFE
_DQT, _SOS, _EOI = 0xDB, 0xDA, 0xD9
_SOF = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
_PROGRESSIVE = frozenset((0xC2, 0xC6, 0xCA, 0xCE))
_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_MOST_SEGMENTS = 4096
_FILL = re.compile(rb"\xff++")

_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_ICC = b"ICC_PROFILE\0"

# Annex K of ITU-T T.81, tables K.1 and K.2, which IJG's library scales by its quality.
_LUMA = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
_CHROMA = (
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
    *(99,) * 32,
)  # fmt: skip
_ZIGZAG = (
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48,
    41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15,
    23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
)  # fmt: skip


@dataclass(frozen=True)
class Coding:
    """How a JPEG is stored.

    Attributes:
        tables: quantisation tables by their number, each 64 steps in zigzag order.
        sampling: horizontal and vertical factor of each component, luminance first.
        progressive: whether it builds up in several scans.
    """

    tables: dict[int, tuple[int, ...]]
    sampling: tuple[tuple[int, int], ...]
    progressive: bool


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (marker, payload) up to the first scan; stops where the structure breaks."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        fill = _FILL.match(data, at)  # any number, of which the last begins the marker
        at = max(at, fill.end() - 1) if fill else at
        if len(data) < at + 4 or data[at] != 0xFF:
            return
        marker = data[at + 1]
        if marker in (_SOS, _EOI):
            return
        if marker in _STANDALONE:
            at += 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2:
            return
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length


@dataclass(frozen=True)
class JpegParts:
    """What the segments carry: see ``embedded.Embedded``, and how the pixels are stored."""

    exif: bytes
    xmp: tuple[bytes, ...]
    icc: bytes
    comments: tuple[bytes, ...]
    manifest: bool
    coding: Coding


def parts(data: bytes) -> JpegParts:
    """Take a JPEG's headers apart."""
    exif, xmp, comments = b"", [], []
    icc: dict[int, bytes] = {}
    tables: dict[int, tuple[int, ...]] = {}
    sampling: tuple[tuple[int, int], ...] = ()
    manifest = progressive = False
    for marker, payload in segments(data):
        if marker == _APP1 and payload.startswith(_EXIF):
            exif = exif or payload[len(_EXIF) :]
        elif marker == _APP1 and payload.startswith(_XMP):
            xmp.append(payload[len(_XMP) :])
        elif marker == _APP2 and payload.startswith(_ICC) and len(payload) > 14:
            icc.setdefault(payload[12], payload[14:])
        elif marker == _APP11 and payload.startswith(b"JP"):
            manifest = manifest or b"c2pa" in payload
        elif marker == _COM:
            comments.append(payload)
        elif marker == _DQT:
            tables.update(_tables(payload))
        elif marker in _SOF:
            sampling, progressive = _sampling(payload), marker in _PROGRESSIVE
    profile = b"".join(icc[number] for number in sorted(icc))
    coding = Coding(tables, sampling, progressive)
    return JpegParts(exif, tuple(xmp), profile, tuple(comments), manifest, coding)


def _tables(payload: bytes) -> dict[int, tuple[int, ...]]:
    found, at = {}, 0
    while at < len(payload):
        width = 2 if payload[at] >> 4 else 1
        steps = payload[at + 1 : at + 1 + 64 * width]
        if len(steps) < 64 * width:
            break
        found[payload[at] & 15] = tuple(
            int.from_bytes(steps[n : n + width], "big") for n in range(0, 64 * width, width)
        )
        at += 1 + 64 * width
    return found


def _sampling(payload: bytes) -> tuple[tuple[int, int], ...]:
    count = payload[5] if len(payload) > 5 else 0
    factors = payload[7 : 6 + 3 * count : 3]
    return tuple((factor >> 4, factor & 15) for factor in factors)


def standard_table(quality: int, *, chroma: bool = False) -> tuple[int, ...]:
    """Return annex K's table as IJG's library scales it for a quality of 1 to 100, in zigzag."""
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    table = _CHROMA if chroma else _LUMA
    return tuple(min(255, max(1, (table[at] * scale + 50) // 100)) for at in _ZIGZAG)


def quality_of(coding: Coding) -> tuple[int, bool] | None:
    """Return the nearest quality of IJG's scale, and whether the tables are exactly its own.

    Other programs have other scales: Photoshop's 12 and a camera's "fine" come out as the
    quality whose luminance table is nearest in sum. None without a table.
    """
    luma = coding.tables.get(0)
    if luma is None:
        return None
    distances = {
        quality: sum(abs(a - b) for a, b in zip(luma, standard_table(quality), strict=True))
        for quality in range(1, 101)
    }
    # Of several that are equally near (at the top of the scale tables repeat) the highest.
    best = min(distances, key=lambda quality: (distances[quality], -quality))
    others = [table for number, table in coding.tables.items() if number != 0]
    chroma = standard_table(best, chroma=True)
    exact = distances[best] == 0 and all(table in (chroma, luma) for table in others)
    return best, exact


def subsampling(coding: Coding) -> str:
    """Return the chroma subsampling ("4:2:0"), "" without colour, or the factors themselves."""
    factors = coding.sampling
    if len(factors) < 3:
        return ""
    names = {(1, 1): "4:4:4", (2, 1): "4:2:2", (2, 2): "4:2:0", (4, 1): "4:1:1", (1, 2): "4:4:0"}
    (width, height), others = factors[0], factors[1:3]
    if all(other == (1, 1) for other in others) and (width, height) in names:
        return names[width, height]
    if all(other == (width, height) for other in others):
        return "4:4:4"
    return " ".join(f"{across}x{down}" for across, down in factors)
