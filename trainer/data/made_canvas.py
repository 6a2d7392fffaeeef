"""What both styles of pictures made by code share: the canvas, and colours."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

SIDE = 256
Rng = np.random.Generator
Painter = Callable[[Rng], np.ndarray]
Redraw = Callable[[np.ndarray, Rng], np.ndarray]
Compose = Callable[[Sequence[np.ndarray], Rng], np.ndarray]


def color(rng: Rng, low: int = 0, high: int = 256) -> tuple[int, int, int]:
    """Return a random colour with every channel in [low, high)."""
    red, green, blue = rng.integers(low, high, 3).tolist()
    return red, green, blue
