"""Bootstrap over pictures: how often each is drawn, and what intervals that gives."""

from __future__ import annotations

import numpy as np

RESAMPLES = 1000
_PERCENTILES = (2.5, 97.5)
#: A number that so many resamples give is worth an interval.
_ENOUGH = 0.5
#: Less than that between two numbers is rounding.
_SAME = 1e-12


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
    returned where more than half are that, where there are none, and where all resamples give the
    same number, as of a few pictures that all came out alike: that tells of no spread at all, and
    an interval without width would claim to be certain.
    """
    known = values[np.isfinite(values)]
    if not values.size or known.size < _ENOUGH * values.size:
        return None
    low, high = np.percentile(known, _PERCENTILES)
    return [float(low), float(high)] if high - low > _SAME else None


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
