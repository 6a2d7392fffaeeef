"""What an explanation is, whatever method made it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from trainer.preprocess import MOST_ASPECT

if TYPE_CHECKING:
    from trainer.preprocess import InputSpec


#: Told how many of how many steps are done.
Told = Callable[[int, int], None]


@dataclass(frozen=True, eq=False)
class Explanation:
    """Which parts of a picture speak for and against its score.

    Attributes:
        method: ``"gradcam"``, ``"gradcam++"``, ``"lime"``, ``"shap"`` or ``"occlusion"``.
        map: float32 (H, W) in the coordinates of the scored picture, signed: positive
            pushes towards generated. Zero where the detector doesn't look.
        segments: int32 (H, W), the superpixel of each pixel, where the method has any; below
            0 where the detector doesn't look.
        weights: float64 (segments,), the value of each superpixel, likewise.
        p_fake: score of the whole picture, the one that the verdict is about.
        samples: number of perturbed pictures that were scored.
        meta: settings and facts worth keeping, ready for JSON.
        stability: Spearman's rank agreement, in [-1, 1], of the weights that two independent
            halves of the samples give; None where nothing was sampled or nothing differs.
        settled: whether sampling stopped early, because the order and the signs of the five
            strongest pieces no longer changed.
        base: p_fake of the wholly hidden picture, where it was scored. SHAP's weights add up to
            ``whole - base``.
        whole: p_fake of the whole picture as it was perturbed, where it was: the same as
            ``p_fake`` but for very large pictures, which are reduced first (``perturb``).
    """

    method: str
    map: np.ndarray
    p_fake: float
    segments: np.ndarray | None = None
    weights: np.ndarray | None = None
    samples: int = 0
    meta: dict[str, Any] = field(default_factory=dict)
    stability: float | None = None
    settled: bool = False
    base: float | None = None
    whole: float | None = None


def on_pieces(segments: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return float32 (H, W): each piece's weight on its pixels, 0 where ``segments`` is below 0."""
    table = np.append(weights, 0.0).astype(np.float32)  # the last one is outside
    spread: np.ndarray = table[segments]
    return spread


def to_picture(spec: InputSpec, seen: np.ndarray, height: int, width: int) -> np.ndarray:
    """Stretch a map of the model's input over the picture it was cut from.

    Args:
        spec: how the input was cut.
        seen: float (h, w) over the square that the model saw.
        height, width: of the picture in pixels.

    Returns:
        float32 (height, width), zero outside what the model saw.
    """
    import cv2

    high, wide = spec.resized(height, width)
    top, left = spec.crop_origin(height, width)
    if max(high, wide) > MOST_ASPECT * spec.resize:  # a strip: the canvas would take gigabytes
        return _on_strip(spec, seen, height, width)
    canvas = np.zeros((high, wide), np.float32)
    canvas[top : top + spec.size, left : left + spec.size] = cv2.resize(
        seen.astype(np.float32), (spec.size, spec.size), interpolation=cv2.INTER_LINEAR
    )
    return np.asarray(cv2.resize(canvas, (width, height), interpolation=cv2.INTER_LINEAR))


def _on_strip(spec: InputSpec, seen: np.ndarray, height: int, width: int) -> np.ndarray:
    """Do the same to whole pixels of the picture: its edges may be half a pixel off."""
    import cv2

    y, x, rows, columns = spec.region(height, width)
    top, left = min(round(y), height - 1), min(round(x), width - 1)
    high = min(max(1, round(rows)), height - top)
    wide = min(max(1, round(columns)), width - left)
    placed = np.zeros((height, width), np.float32)
    placed[top : top + high, left : left + wide] = cv2.resize(
        seen.astype(np.float32), (wide, high), interpolation=cv2.INTER_LINEAR
    )
    return placed
