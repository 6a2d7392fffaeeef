"""Small sums behind the plots: round numbers for axes, running means, nearest points."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from trainer.words import tr

XY = tuple[float, float]

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def ticks(low: float, high: float, most: int, *, whole: bool = False) -> list[float]:
    """Return at most ``most`` round numbers within low to high; only whole ones if wanted."""
    if not high > low or most < 1:
        return [low]
    step = _step(high - low, most)
    if whole:
        step = max(1.0, float(math.ceil(step - 1e-9)))
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def topped(low: float, high: float, most: int) -> list[float]:
    """Return round numbers as `ticks` does, the last one always ``high``."""
    for number in range(most, 0, -1):
        found = ticks(low, high, number)
        if len(found) > 1 and abs(found[-1] - high) < 1e-9:
            return found
    return [low, high]


def round_ends(low: float, high: float, most: int) -> tuple[float, float]:
    """Return low to high widened to round numbers, some ``most`` steps apart."""
    step = _step(high - low, most)
    return (
        round(math.floor(low / step + 1e-9) * step, 10),
        round(math.ceil(high / step - 1e-9) * step, 10),
    )


def _step(span: float, most: int) -> float:
    raw = span / most
    power = 10.0 ** math.floor(math.log10(raw))
    return next(power * factor for factor in _STEPS if power * factor >= raw * (1 - 1e-9))


def smooth(points: Sequence[XY], width: float) -> list[XY]:
    """Return the running mean of points over ``width`` along x, the points themselves included.

    It looks back only, so that what is drawn does not change when a new point comes.
    """
    result: list[XY] = []
    first, total = 0, 0.0
    for at, (x, y) in enumerate(points):
        total += y
        while points[first][0] < x - width:
            total -= points[first][1]
            first += 1
        result.append((x, total / (at - first + 1)))
    return result


def nearest(points: Sequence[XY], x: float) -> XY | None:
    """Return the point next to an x; None of no points."""
    at = bisect_left(points, x, key=lambda point: point[0])
    near = points[max(0, at - 1) : at + 1]
    return min(near, key=lambda point: abs(point[0] - x), default=None)


def epoch_words(x: float) -> str:
    """Write a place on the epochs' axis; between two epochs with its fraction."""
    if abs(x - round(x)) < 0.005:
        return tr("epoch {x:.0f}", x=x)
    return tr("epoch {x:.2f}", x=x)


def places(values: Sequence[float]) -> int:
    """Return how many decimals tell the numbers of an axis apart."""
    return next((n for n in range(5) if all(abs(round(v, n) - v) < 1e-9 for v in values)), 5)
