"""How light the middle of a picture is, so that dark faces are found as often as light ones."""

from __future__ import annotations

import numpy as np

#: Rec. 601 weights of red, green and blue.
_LUMA = np.array([0.299, 0.587, 0.114])


def light_of(picture: np.ndarray) -> float:
    """Return the median luma, 0 to 255, of the middle half (of each side) of uint8 (H, W, 3).

    In a picture of a face that is mostly skin, so it says more of how dark a person's face came
    out than the mean of the whole does, in which the ground counts. It can't tell dark skin from
    little light.
    """
    high, wide = (side // 4 for side in picture.shape[:2])
    middle = picture[high : picture.shape[0] - high, wide : picture.shape[1] - wide]
    return float(np.median(middle @ _LUMA))


def darkest(lights: np.ndarray, share: float) -> np.ndarray:
    """Return which pictures are the darkest ``share`` of them, bool (N,); rounded up."""
    dark = np.zeros(len(lights), bool)
    dark[np.argsort(lights, kind="stable")[: int(np.ceil(share * len(lights)))]] = True
    return dark
