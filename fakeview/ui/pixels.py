"""Arrays of pixels as images that Qt paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import numpy as np

_Format = QImage.Format
_PAINTED = {
    _Format.Format_RGB888: _Format.Format_RGB32,
    _Format.Format_RGBA8888: _Format.Format_ARGB32_Premultiplied,
    _Format.Format_Grayscale8: _Format.Format_RGB32,
    _Format.Format_Alpha8: _Format.Format_Alpha8,
}
"""What is painted without a conversion each time."""


def image_of(values: np.ndarray, stored: QImage.Format) -> QImage:
    """Return an image with pixels of its own, in a format that is quick to paint.

    Args:
        values: uint8 (H, W), or (H, W, 3 or 4).
        stored: what the values are: ``RGB888``, ``RGBA8888`` (straight alpha), ``Grayscale8``
            or ``Alpha8``.
    """
    pixels = values.tobytes()  # must outlive the image that borrows it
    height, width = values.shape[:2]
    borrowed = QImage(pixels, width, height, len(pixels) // height, stored)
    painted = _PAINTED[stored]
    return borrowed.copy() if painted == stored else borrowed.convertToFormat(painted)
