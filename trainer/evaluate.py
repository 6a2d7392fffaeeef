"""Measure margins against labels: over all, per group, and without the easy group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from trainer.calibrate import Calibration
from trainer.data.index import Sample
from trainer.loop import Measured
from trainer.metrics import summary


def uncalibrated(measured: Measured) -> np.ndarray:
    """Return p_fake (N,) of raw margins, temperature 1 and bias 0."""
    return Calibration().apply(measured.margin)


def report(measured: Measured, calibration: Calibration) -> dict[str, Any]:
    """Return metrics over all pictures, per group, and what the band leaves.

    A group holds one class, so each is measured against all pictures of the other class.
    """
    p_fake = calibration.apply(measured.margin)
    groups = np.array(measured.groups)
    low, high = calibration.band
    decided = (p_fake < low) | (p_fake > high)
    right = (p_fake >= 0.5) == measured.is_fake
    per_group: dict[str, Any] = {}
    for name in sorted(set(measured.groups)):
        inside = groups == name
        label = bool(measured.is_fake[inside][0])
        chosen = inside | (measured.is_fake != label)
        numbers = summary(p_fake[chosen], measured.is_fake[chosen])
        per_group[name] = {
            "label": "fake" if label else "real",
            "n": int(inside.sum()),
            "accuracy": float(right[inside].mean()),
            "auc": numbers["auc"],
            "tpr_at_fpr_5": numbers["tpr_at_fpr_5"],
        }
    return {
        "all": summary(p_fake, measured.is_fake),
        "coverage": float(decided.mean()),
        "selective_accuracy": float(right[decided].mean()) if decided.any() else None,
        "groups": per_group,
    }


def group_counts(samples: Sequence[Sample]) -> dict[str, int]:
    """Return the number of pictures per label/group."""
    tally = Counter(f"{sample.label}/{sample.group}".rstrip("/") for sample in samples)
    return dict(sorted(tally.items()))
