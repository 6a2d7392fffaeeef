"""Numbers that say how good a detector is; the positive class is always fake."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

BINS = 15
#: False-alarm rates at which the share of fakes found is told.
RATES = (0.005, 0.01, 0.05)
_PERCENTILES = (2.5, 97.5)
_CHUNK = 2_000_000  # weights that a pass of the bootstrap holds at once


def expected_calibration_error(p_fake: np.ndarray, is_fake: np.ndarray, bins: int = BINS) -> float:
    """Return the ECE: mean distance of stated probability from frequency, in [0, 1].

    Equal-width bins over the probability of fake, weighted by their counts
    (Naeini et al. 2015; Guo et al. 2017, eq. 3, for the positive class).
    """
    inside = bin_of(p_fake, bins)
    stated = np.bincount(inside, p_fake, bins)
    found = np.bincount(inside, is_fake.astype(float), bins)
    return float(np.abs(stated - found).sum() / p_fake.size)


def bin_of(p_fake: np.ndarray, bins: int = BINS) -> np.ndarray:
    """Return the number of the equal-width bin of each score, 0 to ``bins - 1``."""
    inside: np.ndarray = np.clip((p_fake * bins).astype(int), 0, bins - 1)
    return inside


def tpr_at_fpr(p_fake: np.ndarray, is_fake: np.ndarray, fpr: float) -> float:
    """Return the largest share of fakes found while at most ``fpr`` of real ones are flagged."""
    from sklearn.metrics import roc_curve

    false, true, _ = roc_curve(is_fake, p_fake, drop_intermediate=False)
    return float(true[false <= fpr].max())


def summary(p_fake: np.ndarray, is_fake: np.ndarray) -> dict[str, Any]:
    """Return the usual numbers for one set of pictures.

    Args:
        p_fake: shape (N,), in [0, 1].
        is_fake: shape (N,), bool.

    Returns:
        ``n``, ``n_fake``, ``auc``, ``ap`` (average precision), at the threshold 0.5
        ``accuracy``, ``accuracy_fake``, ``accuracy_real`` and ``balanced_accuracy``,
        ``brier``, ``ece`` and ``tpr_at_fpr``, a mapping by the rates ``"0.005"``, ``"0.01"``
        and ``"0.05"``. What can't be computed, as with one class only, is None.
    """
    p_fake = np.asarray(p_fake, dtype=np.float64)
    is_fake = np.asarray(is_fake, dtype=bool)
    called = p_fake >= 0.5
    both = bool(is_fake.any() and not is_fake.all())
    on_fake, on_real = _mean(called[is_fake]), _mean(~called[~is_fake])
    numbers: dict[str, Any] = {
        "n": int(p_fake.size),
        "n_fake": int(is_fake.sum()),
        "auc": None,
        "ap": None,
        "accuracy": _mean(called == is_fake),
        "accuracy_fake": on_fake,
        "accuracy_real": on_real,
        "balanced_accuracy": None
        if on_fake is None or on_real is None
        else (on_fake + on_real) / 2,
        "brier": _mean((p_fake - is_fake) ** 2),
        "ece": expected_calibration_error(p_fake, is_fake) if p_fake.size else None,
        "tpr_at_fpr": {f"{rate:g}": None for rate in RATES},
    }
    if both:
        from sklearn.metrics import average_precision_score, roc_auc_score

        numbers["auc"] = float(roc_auc_score(is_fake, p_fake))
        numbers["ap"] = float(average_precision_score(is_fake, p_fake))
        numbers["tpr_at_fpr"] = {f"{rate:g}": tpr_at_fpr(p_fake, is_fake, rate) for rate in RATES}
    return numbers


def bootstrap(
    p_fake: np.ndarray, is_fake: np.ndarray, n: int = 1000, seed: int = 0
) -> dict[str, Any]:
    """Return 95% intervals [low, high] of what :func:`summary` computes.

    Percentile bootstrap (Efron & Tibshirani 1993, chapter 13), resampled within each class,
    so that the numbers of fake and real pictures stay what they are. The ECE of a resample is
    a little larger on average than that of the set, since repeats add noise to its bins.

    Args:
        p_fake: shape (N,), in [0, 1].
        is_fake: shape (N,), bool.
        n: how many resamples; 0 for none, which gives no intervals.
        seed: the same seed gives the same intervals.

    Returns:
        By name as in ``summary``; a mapping by rate under ``tpr_at_fpr``. Names that
        ``summary`` gives None for are absent.
    """
    return intervals(resampled(p_fake, is_fake, n, seed))


def intervals(values: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """Return the 95% interval of each row of values; ``tpr_at_fpr/0.01`` goes one deeper."""
    found: dict[str, Any] = {}
    for name, row in values.items():
        if not row.size:
            continue
        outer, _, inner = name.partition("/")
        place = found.setdefault(outer, {}) if inner else found
        place[inner or outer] = [float(edge) for edge in np.percentile(row, _PERCENTILES)]
    return found


def resampled(
    p_fake: np.ndarray, is_fake: np.ndarray, n: int = 1000, seed: int = 0
) -> dict[str, np.ndarray]:
    """Return each number of :func:`summary` for ``n`` bootstrap resamples, shape (n,) each.

    Two sets with the same labels and the same seed are resampled alike, so that their
    difference row by row is that of pairs.
    """
    p_fake = np.asarray(p_fake, dtype=np.float64)
    is_fake = np.asarray(is_fake, dtype=bool)
    if not p_fake.size or n < 1:
        return {}
    rng = np.random.default_rng(seed)
    tables = _Tables(p_fake, is_fake)
    step = max(1, _CHUNK // p_fake.size)
    parts = [
        tables.numbers(_times_drawn(is_fake, min(step, n - start), rng))
        for start in range(0, n, step)
    ]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _times_drawn(is_fake: np.ndarray, n: int, rng: np.random.Generator) -> np.ndarray:
    """Return how often each picture is in each resample, float64 (n, N)."""
    drawn = np.zeros((n, is_fake.size))
    for label in (True, False):
        members = np.flatnonzero(is_fake == label)
        if not members.size:
            continue
        chosen = rng.integers(0, members.size, (n, members.size))
        flat = (chosen + members.size * np.arange(n)[:, None]).ravel()
        times = np.bincount(flat, minlength=n * members.size)
        drawn[:, members] = times.reshape(n, members.size)
    return drawn


class _Tables:
    """What is the same for every resample, so that one costs a few sums."""

    def __init__(self, p_fake: np.ndarray, is_fake: np.ndarray) -> None:
        self.order = np.argsort(-p_fake, kind="stable")
        self.fake = is_fake[self.order]
        score = p_fake[self.order]
        # Pictures of equal score pass the threshold together.
        self.starts = np.flatnonzero(np.r_[True, score[1:] != score[:-1]])
        self.right = (p_fake >= 0.5) == is_fake
        self.is_fake = is_fake
        self.squares = (p_fake - is_fake) ** 2
        self.gap = p_fake - is_fake
        self.bins = np.eye(BINS)[bin_of(p_fake)]

    def numbers(self, drawn: np.ndarray) -> dict[str, np.ndarray]:
        """Return the numbers of resamples; ``drawn`` is (n, N), each result (n,)."""
        total = self.is_fake.size
        found = {
            "accuracy": drawn @ self.right / total,
            "brier": drawn @ self.squares / total,
            "ece": np.abs((drawn * self.gap) @ self.bins).sum(1) / total,
        }
        fakes = int(self.is_fake.sum())
        if fakes:
            found["accuracy_fake"] = drawn @ (self.right & self.is_fake) / fakes
        if fakes < total:
            found["accuracy_real"] = drawn @ (self.right & ~self.is_fake) / (total - fakes)
        if 0 < fakes < total:
            halves = found["accuracy_fake"] + found["accuracy_real"]
            found["balanced_accuracy"] = halves / 2
            found |= self._ranked(drawn, fakes, total - fakes)
        return found

    def _ranked(self, drawn: np.ndarray, fakes: int, reals: int) -> dict[str, np.ndarray]:
        ordered = drawn[:, self.order]
        hits = np.cumsum(np.add.reduceat(ordered * self.fake, self.starts, axis=1), axis=1)
        alarms = np.cumsum(np.add.reduceat(ordered * ~self.fake, self.starts, axis=1), axis=1)
        more_hits = np.diff(hits, axis=1, prepend=0.0)
        more_alarms = np.diff(alarms, axis=1, prepend=0.0)
        area = (more_alarms * (hits - more_hits / 2)).sum(1)
        # No threshold lies where nothing was drawn, and 0 / 0 must not be asked.
        precision = hits / np.maximum(hits + alarms, 1)
        found = {
            "auc": area / (fakes * reals),
            "ap": (more_hits * precision).sum(1) / fakes,
        }
        for rate in RATES:
            allowed = alarms / reals <= rate
            found[f"tpr_at_fpr/{rate:g}"] = np.where(allowed, hits, 0).max(1) / fakes
        return found


def share_interval(hits: int, total: int) -> list[float] | None:
    """Return the 95% interval [low, high] of a share; None of nothing.

    The score interval (Wilson 1927), which stays honest for small groups and near 0 and 1,
    where resampling would give an interval of no width (Brown, Cai & DasGupta 2001).
    """
    if not total:
        return None
    z, share = 1.959964, hits / total
    centre = share + z * z / (2 * total)
    spread = z * np.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    low, high = (centre - spread) / scale, (centre + spread) / scale
    # At the ends it is exact but for rounding.
    return [float(low) if hits else 0.0, float(high) if hits < total else 1.0]


def _mean(values: np.ndarray) -> float | None:
    return float(np.mean(values)) if values.size else None
