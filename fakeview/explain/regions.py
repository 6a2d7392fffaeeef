"""The regions of an explanation as a person meets them: where each lies, its weight, its rank."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from fakeview.explain.base import Explanation

#: Outlines are drawn on a screen: finer segments than this only take time to trace.
_LONGEST = 768
#: Smaller segments are enlarged first, so that an outline runs along the edges of their pixels.
_SHORTEST = 256


@dataclass(frozen=True, eq=False)
class Regions:
    """Pieces of a picture, ranked by how much they weigh, whichever way they push.

    Attributes:
        segments: int32 (h, w), the piece of each pixel, below 0 where the detector doesn't look.
        weights: float64 (pieces,), positive towards generated; None when no map is known.
        method: the explanation that gave the weights, or an empty text.
    """

    segments: np.ndarray
    weights: np.ndarray | None = None
    method: str = ""
    _ranked: list[int] = field(default_factory=list, init=False, repr=False)
    _ranks: dict[int, int] = field(default_factory=dict, init=False, repr=False)
    _outlines: dict[int, list[np.ndarray]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if self.weights is not None:
            present = np.unique(self.segments)
            pieces = present[present >= 0]
            order = np.argsort(-np.abs(self.weights[pieces]), kind="stable")
            self._ranked.extend(int(piece) for piece in pieces[order])
        self._ranks.update({piece: place + 1 for place, piece in enumerate(self._ranked)})

    @property
    def ranked(self) -> list[int]:
        """The pieces, the one that weighs most first; empty without weights."""
        return self._ranked

    def rank(self, piece: int) -> int:
        """Return a piece's rank from 1 on, or 0 where there are no weights."""
        return self._ranks.get(piece, 0)

    def at(self, x: float, y: float) -> int | None:
        """Return the piece at a place given in shares of width and height, or None."""
        if not (0 <= x < 1 and 0 <= y < 1):
            return None
        height, width = self.segments.shape
        piece = int(self.segments[int(y * height), int(x * width)])
        return None if piece < 0 else piece

    def outlines(self, piece: int) -> list[np.ndarray]:
        """Return a piece's closed outlines, float64 (n, 2) each: x, y in shares of the picture."""
        if piece not in self._outlines:
            self._outlines[piece] = self._trace(piece)
        return self._outlines[piece]

    def _trace(self, piece: int) -> list[np.ndarray]:
        import cv2

        mask = (self.segments == piece).astype(np.uint8)
        height, width = mask.shape
        finer = max(1, -(-_SHORTEST // max(height, width)))
        scale = min(float(finer), _LONGEST / max(height, width))
        if scale != 1:
            size = (max(1, round(width * scale)), max(1, round(height * scale)))
            mask = cv2.resize(mask, size, interpolation=cv2.INTER_NEAREST)
        found, _ = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
        size_now = np.array([mask.shape[1], mask.shape[0]], np.float64)
        return [(line[:, 0] + 0.5) / size_now for line in found]


def regions_of(explanation: Explanation | None, segments: np.ndarray) -> Regions:
    """Return the regions of an explanation.

    Args:
        explanation: a map; None when there is none.
        segments: int32 (H, W) pieces to use where the explanation has none of its own. A region
            of a Grad-CAM map then weighs as much as the map does in it on average.
    """
    if explanation is None:
        return Regions(segments)
    if explanation.segments is not None and explanation.weights is not None:
        return Regions(explanation.segments, explanation.weights, explanation.method)
    return Regions(segments, _means(explanation.map, segments), explanation.method)


def _means(values: np.ndarray, segments: np.ndarray) -> np.ndarray:
    import cv2

    height, width = segments.shape
    if values.shape != segments.shape:
        values = cv2.resize(values, (width, height), interpolation=cv2.INTER_LINEAR)
    inside = segments >= 0
    count = int(segments.max(initial=-1)) + 1
    sizes = np.maximum(np.bincount(segments[inside], minlength=count), 1)
    return np.bincount(segments[inside], values[inside], count) / sizes
