"""Maps to colours: orange towards generated, blue away from it."""

from __future__ import annotations

import numpy as np

from fakeview.explain.base import Explanation

#: The two ends of the scale, apart for every common form of colour blindness.
TOWARDS = (217, 115, 13)
AWAY = (47, 111, 235)
#: Values below this share of the limit are noise to the eye and stay clear.
FLOOR = 0.04
#: A map of regions is flat if all its weights together, whichever way they push, stay below
#: this: scores are shown in hundredths, and hiding whatever parts wouldn't change what is shown.
#: The sum and not the largest: 1000 regions of 0.0005 each move a score by half.
FLAT_SUM = 0.01
#: A map without regions is flat if no value reaches this, in log-odds: 49 cells of it together
#: move a score by 0.00001 at most, which is the network's own rounding.
FLAT_CELL = 1e-6


def is_flat(explanation: Explanation) -> bool:
    """Return whether there is nothing to see in a map.

    Scaled to its own largest value, rounding noise would look as strong as a finding.
    """
    if explanation.weights is not None:
        return float(np.abs(explanation.weights).sum()) < FLAT_SUM
    return _largest(explanation.map) < FLAT_CELL


def limit(explanation: Explanation) -> float:
    """Return the largest absolute value: what the two ends of the legend stand for; 0 if flat."""
    return 0.0 if is_flat(explanation) else _largest(explanation.map)


def overlay(
    explanation: Explanation, *, opacity: float = 1.0, end: float | None = None
) -> np.ndarray:
    """Return uint8 RGBA (H, W, 4), straight alpha, to be laid over the scored picture.

    The hue says which way, the alpha how much: linear in the value up to ``opacity`` in
    [0, 1] at the limit, or at ``end`` where one is given; larger values look the same. A flat
    map is wholly clear.
    """
    top = limit(explanation)
    if top > 0 and end is not None:
        top = end
    value = explanation.map / top if top > 0 else np.zeros_like(explanation.map)
    value = value.clip(-1, 1)
    strength = np.abs(value)
    alpha = np.where(strength < FLOOR, 0.0, strength) * (255 * float(np.clip(opacity, 0, 1)))
    picture = np.empty((*value.shape, 4), np.uint8)
    picture[..., :3] = np.where((value > 0)[..., None], TOWARDS, AWAY)
    picture[..., 3] = np.rint(alpha)
    return picture


def blend(rgb: np.ndarray, layer: np.ndarray) -> np.ndarray:
    """Return uint8 (H, W, 3): an RGBA layer of the same size laid over a picture."""
    alpha = layer[..., 3:].astype(np.float32) / 255
    return np.rint(rgb * (1 - alpha) + layer[..., :3] * alpha).astype(np.uint8)


def legend_stops(count: int = 9) -> list[tuple[int, int, int]]:
    """Return colours over white from -limit to +limit, ``count`` of them."""
    stops = []
    for value in np.linspace(-1, 1, count):
        end = np.array(TOWARDS if value > 0 else AWAY, float)
        red, green, blue = np.rint(255 + (end - 255) * abs(value)).astype(int).tolist()
        stops.append((red, green, blue))
    return stops


def _largest(values: np.ndarray) -> float:
    return float(np.abs(values).max(initial=0.0))
