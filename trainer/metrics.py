"""Numbers that say how good a detector is; the positive class is always fake."""

from __future__ import annotations

from typing import Any

import numpy as np

BINS = 15


def expected_calibration_error(p_fake: np.ndarray, is_fake: np.ndarray, bins: int = BINS) -> float:
    """Return the ECE: mean distance of stated probability from frequency, in [0, 1].

    Equal-width bins over the probability of fake, weighted by their counts
    (Naeini et al. 2015; Guo et al. 2017, eq. 3, for the positive class).
    """
    edge = np.clip((p_fake * bins).astype(int), 0, bins - 1)
    error = 0.0
    for number in np.unique(edge):
        inside = edge == number
        error += inside.mean() * abs(p_fake[inside].mean() - is_fake[inside].mean())
    return float(error)


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
        ``n``, ``n_fake``, ``accuracy``, ``accuracy_fake``, ``accuracy_real`` at 0.5,
        ``brier``, ``ece``, and where both classes are there ``auc``, ``tpr_at_fpr_1``,
        ``tpr_at_fpr_5``. Values that can't be computed are None.
    """
    p_fake = np.asarray(p_fake, dtype=np.float64)
    is_fake = np.asarray(is_fake, dtype=bool)
    called = p_fake >= 0.5
    both = bool(is_fake.any() and not is_fake.all())
    numbers: dict[str, Any] = {
        "n": int(p_fake.size),
        "n_fake": int(is_fake.sum()),
        "accuracy": _mean(called == is_fake),
        "accuracy_fake": _mean(called[is_fake]),
        "accuracy_real": _mean(~called[~is_fake]),
        "brier": _mean((p_fake - is_fake) ** 2),
        "ece": expected_calibration_error(p_fake, is_fake) if p_fake.size else None,
        "auc": None,
        "tpr_at_fpr_1": None,
        "tpr_at_fpr_5": None,
    }
    if both:
        from sklearn.metrics import roc_auc_score

        numbers["auc"] = float(roc_auc_score(is_fake, p_fake))
        numbers["tpr_at_fpr_1"] = tpr_at_fpr(p_fake, is_fake, 0.01)
        numbers["tpr_at_fpr_5"] = tpr_at_fpr(p_fake, is_fake, 0.05)
    return numbers


def _mean(values: np.ndarray) -> float | None:
    return float(np.mean(values)) if values.size else None
