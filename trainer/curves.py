"""Points for drawing how good a detector is."""

from __future__ import annotations

from typing import Any

import numpy as np

from trainer.labels import FAKE, REAL
from trainer.metrics import BINS, bin_of

_ROC_POINTS = 200


def curves(p_fake: np.ndarray, fakes: np.ndarray) -> dict[str, Any]:
    """Return what is drawn of scores (N,) and labels (N,), as JSON values.

    Returns:
        ``roc``: at most 200 pairs [FPR, TPR], none with one class only; ``reliability``: per
        bin that holds pictures ``low``, ``high``, ``n``, their ``mean`` score and the ``share``
        of fakes among them; ``confusion``: truth -> said at 0.5 -> number of pictures.
    """
    called = p_fake >= 0.5
    labels = {FAKE: True, REAL: False}
    return {
        "roc": _roc(p_fake, fakes),
        "reliability": _reliability(p_fake, fakes),
        "confusion": {
            truth: {
                said: int(((fakes == is_fake) & (called == as_fake)).sum())
                for said, as_fake in labels.items()
            }
            for truth, is_fake in labels.items()
        },
    }


def _roc(p_fake: np.ndarray, fakes: np.ndarray) -> list[list[float]]:
    if not fakes.any() or fakes.all():
        return []
    from sklearn.metrics import roc_curve

    false, true, _ = roc_curve(fakes, p_fake)  # without points on straight lines
    kept = np.unique(np.linspace(0, len(false) - 1, _ROC_POINTS).round().astype(int))
    return [[float(x), float(y)] for x, y in zip(false[kept], true[kept], strict=True)]


def _reliability(p_fake: np.ndarray, fakes: np.ndarray) -> list[dict[str, Any]]:
    inside = bin_of(p_fake)
    return [
        {
            "low": number / BINS,
            "high": (number + 1) / BINS,
            "n": int((inside == number).sum()),
            "mean": float(p_fake[inside == number].mean()),
            "share": float(fakes[inside == number].mean()),
        }
        for number in np.unique(inside).tolist()
    ]
