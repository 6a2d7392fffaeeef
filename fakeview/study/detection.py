"""Signal detection: how well generated pictures are told from photographs, by people or a model.

The signal is always a generated picture: a hit is one that was called generated, a false alarm
a photograph that was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from fakeview.study.resampling import over

#: Columns of what was said.
GENERATED, PHOTOGRAPH, UNDECIDED = range(3)


@dataclass(frozen=True, eq=False)
class Counts:
    """Answers counted, one row per resample, per rater or per whatever is compared.

    Attributes:
        on_fake, on_real: float64 (n, 3), answers to generated pictures and to photographs, by
            ``GENERATED``, ``PHOTOGRAPH`` and ``UNDECIDED``.
        fake_levels, real_levels: float64 (n, L), the same answers by their rating, ascending.
    """

    on_fake: np.ndarray
    on_real: np.ndarray
    fake_levels: np.ndarray
    real_levels: np.ndarray


def numbers(counts: Counts) -> dict[str, np.ndarray]:
    """Return what the counts come to, (n,) each; NaN where that can't be said.

    ``accuracy`` is of decided answers, ``hit_rate`` and ``false_alarm_rate`` likewise, as they
    are. ``d_prime`` and ``criterion`` come from rates with half an answer added to each cell, the
    log-linear correction (Hautus 1995), whether or not a rate is 0 or 1: else they would be
    biased, or infinite. d' = z(H) - z(F), c = -(z(H) + z(F)) / 2 (Macmillan & Creelman 2005,
    chapters 1 and 2); c below 0 leans towards saying generated. ``auc`` is the area under the
    curve that the ratings trace, ties counted half; undecided answers are in it.
    """
    from scipy.special import ndtri

    hits, misses = counts.on_fake[:, GENERATED], counts.on_fake[:, PHOTOGRAPH]
    alarms, rejections = counts.on_real[:, GENERATED], counts.on_real[:, PHOTOGRAPH]
    signal, noise = hits + misses, alarms + rejections
    both = (signal > 0) & (noise > 0)
    z_hit, z_alarm = ndtri((hits + 0.5) / (signal + 1)), ndtri((alarms + 0.5) / (noise + 1))
    return {
        "accuracy": over(hits + rejections, signal + noise),
        "hit_rate": over(hits, signal),
        "false_alarm_rate": over(alarms, noise),
        "d_prime": np.where(both, z_hit - z_alarm, np.nan),
        "criterion": np.where(both, -(z_hit + z_alarm) / 2, np.nan),
        "auc": auc(counts.fake_levels, counts.real_levels),
    }


def auc(fake_levels: np.ndarray, real_levels: np.ndarray) -> np.ndarray:
    """Return the chance that a generated picture is rated above a photograph, ties half, (n,).

    The Mann-Whitney form of the area under the ROC curve (Hanley & McNeil 1982), for many sets
    of counts at once; scikit-learn's ``roc_auc_score`` gives the same for one.

    Args:
        fake_levels, real_levels: (n, L), how often each rating was given, ascending.
    """
    below = np.cumsum(real_levels, axis=1) - real_levels / 2
    wins = (fake_levels * below).sum(1)
    return over(wins, fake_levels.sum(1) * real_levels.sum(1))


def roc(fake_levels: np.ndarray, real_levels: np.ndarray) -> list[list[float]]:
    """Return the curve that ratings trace, [false alarm rate, hit rate] from (0, 0) to (1, 1).

    Points on a straight line between their neighbours are left out; without pictures of both
    kinds there is none.

    Args:
        fake_levels, real_levels: (L,), how often each rating was given, ascending.
    """
    if not fake_levels.sum() or not real_levels.sum():
        return []
    given = (fake_levels + real_levels > 0)[::-1]
    up = np.concatenate([[0.0], np.cumsum(fake_levels[::-1][given])])
    right = np.concatenate([[0.0], np.cumsum(real_levels[::-1][given])])
    rises, runs = np.diff(up), np.diff(right)
    bends = np.abs(rises[1:] * runs[:-1] - rises[:-1] * runs[1:]) > 0
    kept = np.concatenate([[True], bends, [True]])
    return [
        [float(x / right[-1]), float(y / up[-1])]
        for x, y in zip(right[kept], up[kept], strict=True)
    ]


def calibration(
    p: np.ndarray, is_fake: np.ndarray, times: np.ndarray, bins: int = 10
) -> dict[str, Any]:
    """Return how often pictures were generated where they were called so with probability p.

    Args:
        p: float (N,), in [0, 1].
        is_fake: bool (N,).
        times: float (N,), how often each counts.
        bins: how many, of equal width.

    Returns:
        ``bins``: those that hold anything, with ``n``, ``stated`` and ``found`` (shares), and
        ``ece``: their mean distance (Naeini et al. 2015), None without answers.
    """
    from trainer.metrics import bin_of

    places = bin_of(p, bins)
    n = np.bincount(places, times, bins)
    stated, found = np.bincount(places, times * p, bins), np.bincount(places, times * is_fake, bins)
    held = np.flatnonzero(n)
    return {
        "bins": [
            {"n": float(n[b]), "stated": float(stated[b] / n[b]), "found": float(found[b] / n[b])}
            for b in held
        ],
        "ece": float(np.abs(stated - found).sum() / n.sum()) if held.size else None,
    }
