"""Copies of bounded size that go into a document: the picture, and the picture under a map."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

from fakeview.explain import render
from fakeview.report.facts import Shot

if TYPE_CHECKING:
    from fakeview.explain.base import Explanation

#: Longest side of the copies, in pixels: sharp on half an A4 page at 290 dpi.
SIDE = 960
THUMB = 96
_OPACITY = 0.75
_QUALITY = 88


def fitted(rgb: np.ndarray, side: int) -> np.ndarray:
    """Return uint8 (h, w, 3) with no side longer than ``side``; smaller ones stay as they are."""
    import cv2

    height, width = rgb.shape[:2]
    scale = side / max(height, width)
    if scale >= 1:
        return rgb
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA))


def shot(rgb: np.ndarray) -> Shot:
    """Return uint8 (H, W, 3) as a JPEG; without metadata, since arrays have none."""
    from PIL import Image

    held = BytesIO()
    Image.fromarray(rgb).save(held, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return Shot(held.getvalue(), rgb.shape[1], rgb.shape[0])


def under_map(rgb: np.ndarray, explanation: Explanation) -> np.ndarray:
    """Return a copy, uint8 (h, w, 3), with a map over it that was made at another size."""
    import cv2

    height, width = rgb.shape[:2]
    values = explanation.map
    if values.shape != (height, width):
        how = cv2.INTER_LINEAR if explanation.weights is None else cv2.INTER_NEAREST
        values = np.asarray(cv2.resize(values, (width, height), interpolation=how))
    sized = replace(explanation, map=values)
    end = render.limit(explanation) or None
    return render.blend(rgb, render.overlay(sized, opacity=_OPACITY, end=end))
