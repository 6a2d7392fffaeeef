"""Measure margins against labels: over all, per group, and without the easy group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from trainer.calibrate import Calibration
from trainer.data.index import Sample
from trainer.labels import FAKE, REAL
from trainer.loop import Measured
from trainer.metrics import summary


def uncalibrated(measured: Measured) -> np.ndarray:
    """Return p_fake (N,) of raw margins, temperature 1 and bias 0."""
    return Calibration().apply(measured.margin)


def report(measured: Measured, calibration: Calibration) -> dict[str, Any]:
    """Return metrics over all pictures, per label/group, and what the band leaves.

    A group of one label is measured against all pictures of the other.
    """
    p_fake = calibration.apply(measured.margin)
    fakes = measured.is_fake.astype(bool)
    names = [_name(FAKE if f else REAL, g) for f, g in zip(fakes, measured.groups, strict=True)]
    groups = np.array(names)
    low, high = calibration.band
    decided = (p_fake < low) | (p_fake > high)
    right = (p_fake >= 0.5) == fakes
    per_group: dict[str, Any] = {}
    for name in sorted(set(names)):
        inside = groups == name
        label = bool(fakes[inside][0])
        chosen = inside | (fakes != label)
        numbers = summary(p_fake[chosen], fakes[chosen])
        per_group[name] = {
            "label": FAKE if label else REAL,
            "n": int(inside.sum()),
            "accuracy": float(right[inside].mean()),
            "auc": numbers["auc"],
            "tpr_at_fpr_5": numbers["tpr_at_fpr_5"],
        }
    return {
        "all": summary(p_fake, fakes),
        "coverage": float(decided.mean()),
        "selective_accuracy": float(right[decided].mean()) if decided.any() else None,
        "groups": per_group,
    }


def group_counts(samples: Sequence[Sample]) -> dict[str, int]:
    """Return the number of pictures per label/group."""
    tally = Counter(_name(sample.label, sample.group) for sample in samples)
    return dict(sorted(tally.items()))


def _name(label: str, group: str) -> str:
    # Real and fake pictures often lie in folders of the same name, or in none.
    return f"{label}/{group}".rstrip("/")
