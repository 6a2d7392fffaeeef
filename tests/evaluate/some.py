"""A report on made-up margins, quick to have."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from fakeview.evaluate.measure import Evaluation, Scored
from trainer.calibrate import Calibration
from trainer.evaluate import report
from trainer.measure import Measured

BAND = (0.4, 0.6)


def evaluation(
    fake: Sequence[float], real: Sequence[float], *, fitted: str = "noise", **other: Any
) -> Evaluation:
    """Return an evaluation of pictures with these scores; groups go by turns."""
    scores = np.array([*fake, *real])
    is_fake = np.arange(len(scores)) < len(fake)
    groups = [f"g{place % 2}" for place in range(len(scores))]
    calibration = Calibration(band=BAND, fitted_on=fitted)
    margin = np.log(scores) - np.log1p(-scores)
    numbers = {
        **report({"clean": Measured(margin, is_fake, groups)}, calibration, resamples=50),
        "model": "/m/small.safetensors", "detector": "small", "sha256": "abc",
        "calibrated": calibration.fitted, "domain": "", "data": "/data/mine", "split": "all",
        "without": [], "unreadable": [], "learnt_from": 0, **other,
    }  # fmt: skip
    rows = [
        Scored(str(Path("/data/mine") / f"{place}.png"), "fake" if fake else "real", group, "", p)
        for place, (fake, group, p) in enumerate(
            zip(is_fake.tolist(), groups, scores.tolist(), strict=True)
        )
    ]
    return Evaluation(numbers, rows)
