"""Painting on a mask: a round brush, to a fraction of a pixel, and filled lines; masks as bytes."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Sequence

import numpy as np

_FRACTION = 4  # bits behind the binary point that cv2 draws with

Point = tuple[float, float]


def paint(area: np.ndarray, points: Sequence[Point], radius: float, value: int) -> None:
    """Set what a round brush passes over.

    Args:
        area: uint8 (H, W), changed in place.
        points: x, y in shares of width and height, joined by straight lines.
        radius: in shares of the shorter side; at least half a pixel is painted.
        value: what is set, 0 to 255.
    """
    import cv2

    height, width = area.shape
    one = 1 << _FRACTION
    reach = max(0.5, radius * min(height, width))
    # cv2 counts from the middle of the first pixel.
    places = [(round((x * width - 0.5) * one), round((y * height - 0.5) * one)) for x, y in points]
    for place in places:
        cv2.circle(area, place, round(reach * one), value, cv2.FILLED, shift=_FRACTION)
    for start, end in itertools.pairwise(places):
        corners = _band(start, end, reach * one)
        if corners is not None:
            cv2.fillConvexPoly(area, corners, value, shift=_FRACTION)


def fill(area: np.ndarray, points: Sequence[Point], value: int) -> None:
    """Set what lies within a closed line, its edge included.

    Args:
        area: uint8 (H, W), changed in place.
        points: x, y in shares of width and height, at least three.
        value: what is set, 0 to 255.
    """
    import cv2

    height, width = area.shape
    one = 1 << _FRACTION
    corners = [[(x * width - 0.5) * one, (y * height - 0.5) * one] for x, y in points]
    placed = np.round(np.array(corners)).astype(np.int32)
    cv2.fillPoly(area, [placed], value, shift=_FRACTION)


def packed(area: np.ndarray) -> bytes:
    """Return a mask, uint8 (H, W) of 0 and 1, shrunk to almost nothing."""
    return zlib.compress(np.packbits(area).tobytes(), 1)


def unpacked(bits: bytes, shape: tuple[int, int]) -> np.ndarray:
    """Return the mask of a shape (H, W) that ``packed`` made bytes of."""
    found = np.frombuffer(zlib.decompress(bits), np.uint8)
    return np.unpackbits(found, count=shape[0] * shape[1]).reshape(shape)


def _band(start: tuple[int, int], end: tuple[int, int], reach: float) -> np.ndarray | None:
    """Return the corners of the rectangle between two round ends, int32 (4, 2); None for a dot."""
    one, other = np.array(start, np.float64), np.array(end, np.float64)
    along = other - one
    length = float(np.hypot(*along))
    if length == 0:
        return None
    aside = np.array([-along[1], along[0]]) / length * reach
    corners = np.stack([one + aside, other + aside, other - aside, one - aside])
    return np.round(corners).astype(np.int32)
