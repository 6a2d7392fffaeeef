"""The tags of an EXIF block or a TIFF file, read with limits (TIFF 6.0, section 2; EXIF 3.0)."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from fakeview.provenance.text import decoded

Value = str | bytes | tuple[float, ...]
Tags = Mapping[int, Value]

DESCRIPTION, MAKE, MODEL, SOFTWARE, DATE_TIME = 0x010E, 0x010F, 0x0110, 0x0131, 0x0132
ARTIST, XMP, ICC, C2PA = 0x013B, 0x02BC, 0x8773, 0xCD41
EXPOSURE, F_NUMBER, ISO, TAKEN, FOCAL_LENGTH = 0x829A, 0x829D, 0x8827, 0x9003, 0x920A
USER_COMMENT, LENS_MAKE, LENS_MODEL = 0x9286, 0xA433, 0xA434
GPS_LATITUDE, GPS_LONGITUDE = 2, 4
_EXIF_IFD, _GPS_IFD, _THUMB_AT, _THUMB_LENGTH = 0x8769, 0x8825, 0x0201, 0x0202

_WANTED = frozenset((
    DESCRIPTION, MAKE, MODEL, SOFTWARE, DATE_TIME, ARTIST, XMP, ICC, C2PA, EXPOSURE, F_NUMBER, ISO,
    TAKEN, FOCAL_LENGTH, USER_COMMENT, LENS_MAKE, LENS_MODEL, _EXIF_IFD, _GPS_IFD,
    _THUMB_AT, _THUMB_LENGTH,
))  # fmt: skip
_GPS_WANTED = frozenset((GPS_LATITUDE, GPS_LONGITUDE))
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 129: 1}
_SIGNED = frozenset((6, 8, 9, 10))
_FLOATS = {11: "f", 12: "d"}
_MOST_ENTRIES = 1024
_MOST_NUMBERS = 16
MAX_BYTES = 4 << 20


@dataclass(frozen=True)
class Exif:
    """The tags that matter here; an empty one is what damaged or missing data gives.

    Attributes:
        main: of the first directory.
        camera: of the EXIF directory.
        gps: whether a place is written down. The place itself is not read.
        thumbnail: the embedded JPEG preview, or nothing.
    """

    main: Tags = field(default_factory=dict)
    camera: Tags = field(default_factory=dict)
    gps: bool = False
    thumbnail: bytes = b""


def read(data: bytes) -> Exif:
    """Read an EXIF block (without ``Exif\\0\\0``) or a TIFF file's first directories."""
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return Exif()
    order: Literal["little", "big"] = "little" if data[:2] == b"II" else "big"
    reader = _Reader(data, order)
    main, following = reader.directory(reader.number(4, 4), _WANTED)
    camera, _ = reader.directory(_offset(main.get(_EXIF_IFD)), _WANTED)
    gps, _ = reader.directory(_offset(main.get(_GPS_IFD)), _GPS_WANTED)
    second, _ = reader.directory(following, _WANTED)
    start, length = _offset(second.get(_THUMB_AT)), _offset(second.get(_THUMB_LENGTH))
    preview = data[start : start + min(length, MAX_BYTES)] if start else b""
    placed = any(isinstance(value, tuple) and any(value) for value in gps.values())
    return Exif(main, camera, placed, preview if preview.startswith(b"\xff\xd8") else b"")


def _offset(value: Value | None) -> int:
    """Return an offset or a length; 0, where no directory can be, if there is none."""
    return int(value[0]) if isinstance(value, tuple) and value else 0


class _Reader:
    def __init__(self, data: bytes, order: Literal["little", "big"]) -> None:
        self._data, self._order = data, order

    def number(self, at: int, width: int, *, signed: bool = False) -> int:
        return int.from_bytes(self._data[at : at + width], self._order, signed=signed)

    def directory(self, at: int, wanted: frozenset[int]) -> tuple[dict[int, Value], int]:
        """Return the wanted tags of the directory at an offset, and where the next one is."""
        found: dict[int, Value] = {}
        if not 8 <= at <= len(self._data) - 2:
            return found, 0
        count = self.number(at, 2)
        for entry in range(at + 2, at + 2 + 12 * min(count, _MOST_ENTRIES), 12):
            tag = self.number(entry, 2)
            if tag in wanted and tag not in found:
                value = self._value(entry)
                if value is not None:
                    found[tag] = value
        return found, self.number(at + 2 + 12 * count, 4)

    def _value(self, entry: int) -> Value | None:
        kind, count = self.number(entry + 2, 2), self.number(entry + 4, 4)
        width = _WIDTHS.get(kind)
        if width is None or count == 0:
            return None
        at = entry + 8 if width * count <= 4 else self.number(entry + 8, 4)
        if kind in (1, 2, 7, 129):
            raw = self._data[at : at + min(count, MAX_BYTES)]
            return decoded(raw).strip() if kind in (2, 129) else raw
        room = max(0, len(self._data) - at) // width
        return tuple(
            self._number(at + width * n, kind, width)
            for n in range(min(count, room, _MOST_NUMBERS))
        )

    def _number(self, at: int, kind: int, width: int) -> float:
        signed = kind in _SIGNED
        if kind in (5, 10):
            below = self.number(at + 4, 4, signed=signed)
            return self.number(at, 4, signed=signed) / below if below else 0.0
        if kind in _FLOATS:
            sign = "<" if self._order == "little" else ">"
            (value,) = struct.unpack(sign + _FLOATS[kind], self._data[at : at + width])
            return value if math.isfinite(value) else 0.0
        return self.number(at, width, signed=signed)
