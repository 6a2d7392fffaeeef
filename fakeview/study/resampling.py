"""Bootstrap over pictures: how often each is drawn, and what intervals that gives."""

from __future__ import annotations

import numpy as np

RESAMPLES = 1000
_PERCENTILES = (2.5, 97.5)
#: A number that so many resamples give is worth an interval.
_ENOUGH = 0.5


def draws(strata: np.ndarray, n: int = RESAMPLES, seed: int = 0) -> np.ndarray:
    """Return how often each picture is in each resample.

    Args:
        strata: (P,), any labels; pictures are drawn within each, so that its size stays.
        n: how many resamples.
        seed: the same seed gives the same ones.

    Returns:
        float64 (n, P).
    """
    rng = np.random.default_rng(seed)
    drawn = np.zeros((n, strata.size))
    for label in np.unique(strata):
        members = np.flatnonzero(strata == label)
        drawn[:, members] = rng.multinomial(
            members.size, np.full(members.size, 1 / members.size), n
        )
    return drawn


def interval(values: np.ndarray) -> list[float] | None:
    """Return the 95% percentile interval [low, high] of resamples (n,).

    Efron & Tibshirani 1993, chapter 13. NaN stands where a resample gives no number; None is
    returned where more than half are that, or there are none.
    """
    known = values[np.isfinite(values)]
    if not values.size or known.size < _ENOUGH * values.size:
        return None
    low, high = np.percentile(known, _PERCENTILES)
    return [float(low), float(high)]


def number(value: float) -> float | None:
    """Return a float for JSON: None where it is none."""
    return float(value) if np.isfinite(value) else None


def over(dividend: np.ndarray, divisor: np.ndarray) -> np.ndarray:
    """Return a quotient, NaN where the divisor is 0."""
    dividend, divisor = np.broadcast_arrays(
        np.asarray(dividend, np.float64), np.asarray(divisor, np.float64)
    )
    quotient = np.full(dividend.shape, np.nan)
    np.divide(dividend, divisor, out=quotient, where=divisor != 0)
    return quotient
