"""Maps cut to black and white: which pixels count as marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fakeview.explain.render import is_flat

if TYPE_CHECKING:
    from fakeview.explain.base import Explanation


def marked(
    explanation: Explanation,
    *,
    share: float | None = None,
    at: float = 0.0,
    towards: bool = True,
) -> np.ndarray:
    """Return the marked part of an explanation, bool (H, W); nothing of a flat one.

    Args:
        explanation: its map.
        share: cut as `at_share` does.
        at: without a share, cut as `at_threshold` does.
        towards: with a share, whether to mark what pushes towards generated.

    Raises:
        ValueError: the share is out of range.
    """
    values = np.zeros_like(explanation.map) if is_flat(explanation) else explanation.map
    return at_threshold(values, at) if share is None else at_share(values, share, towards=towards)


def at_threshold(values: np.ndarray, value: float) -> np.ndarray:
    """Return which pixels of a signed map reach a value.

    Args:
        values: float (H, W), signed: positive pushes towards generated.
        value: above 0 marks what pushes towards generated at least as strongly; below 0 marks
            what pushes away from it at least as strongly; 0 marks all that pushes towards it.

    Returns:
        bool (H, W); nothing is marked where the map is 0.
    """
    if value > 0:
        return np.asarray(values >= value)
    return np.asarray(values <= value if value < 0 else values > 0)


def at_share(values: np.ndarray, share: float, *, towards: bool = True) -> np.ndarray:
    """Return the strongest pixels of a signed map that together take a share of its area.

    Pixels of the same value stay together, so the area is the closest to the share that whole
    values can give, but never nothing as long as anything pushes that way. What is 0 or pushes
    the other way is never marked: a flat map has an empty mask, and a map of which a tenth
    pushes that way never marks more than that tenth.

    Args:
        values: float (H, W), signed: positive pushes towards generated.
        share: of the map's whole area, in (0, 1].
        towards: whether to mark what pushes towards generated, or else away from it.

    Returns:
        bool (H, W).

    Raises:
        ValueError: the share is out of range.
    """
    if not 0 < share <= 1:
        raise ValueError(f"a share of the area lies above 0 and is at most 1, not {share}")
    strength = values if towards else -values
    steps, sizes = np.unique(strength[strength > 0], return_counts=True)
    if not steps.size:
        return np.zeros(values.shape, bool)
    areas = np.cumsum(sizes[::-1])
    # Of two areas that are as close the smaller one: argmin takes the first.
    closest = int(np.argmin(np.abs(areas - share * values.size)))
    return np.asarray(strength >= steps[::-1][closest])
