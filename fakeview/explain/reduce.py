"""Large pictures at a whole fraction of their size, as decoding gives large JPEGs."""

from __future__ import annotations

import numpy as np


def reduced(rgb: np.ndarray, least: int) -> np.ndarray:
    """Return a picture reduced by the largest whole factor that keeps it large enough.

    Args:
        rgb: uint8 (H, W, 3).
        least: pixels that its shorter side must keep.

    Returns:
        uint8 (h, w, 3); the picture itself where the factor is 1.
    """
    import cv2

    height, width = rgb.shape[:2]
    factor = min(height, width) // least
    if factor < 2:
        return rgb
    size = (round(width / factor), round(height / factor))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA))
