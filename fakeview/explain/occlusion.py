"""Occlusion: what the score loses when one piece is hidden.

Zeiler & Fergus 2014, "Visualizing and Understanding Convolutional Networks", sec. 3.1, with
superpixels in place of a grey square that slides.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.detect.engine import BATCH
from fakeview.explain.base import Explanation
from fakeview.explain.sampling import SAME_SCORE, Progress, RegionParams, explained, look, prepare

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine


#: A map is worth showing after so many samples, and again after an eighth of those there are.
_STEP = 2 * BATCH


@dataclass(frozen=True)
class OcclusionParams(RegionParams):
    """Settings of an occlusion explanation."""


def explain(
    engine: Engine,
    rgb: np.ndarray,
    params: OcclusionParams | None = None,
    *,
    segments: np.ndarray | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Explanation:
    """Return the occlusion explanation of one uint8 picture (H, W, 3).

    The weight of a piece is p_fake of the picture minus p_fake without that piece. Nothing is
    drawn by chance, so there is neither a seed nor a stability.

    Args:
        engine: the detector.
        rgb: the picture as it was scored.
        params: settings; None for the defaults.
        segments: int (H, W) superpixels to use instead, numbered from 0, below 0 outside;
            None makes those of what the detector looks at.
        progress: called after every batch with the samples done, their number, and now and then
            the map so far, else None: pieces that weren't hidden yet are 0 in it. The last call
            has the whole map.
        cancel: looked at before every batch and at the end.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: superpixels or fill that don't exist.
    """
    params = params or OcclusionParams()
    cancel = cancel or threading.Event()
    labels, perturber = prepare(engine, rgb, params, segments, cancel)
    pieces = perturber.pieces
    coalitions = np.concatenate([np.ones((1, pieces)), 1 - np.eye(pieces)]).astype(np.uint8)
    total = len(coalitions)
    scores, due = np.empty(total), _STEP

    def explanation(done: int) -> Explanation:
        weights = np.zeros(pieces)
        weights[: done - 1] = scores[0] - scores[1:done]
        if float(np.abs(weights).max()) < SAME_SCORE:
            weights[:] = 0.0
        return explained("occlusion", labels, perturber, params, weights, scores[:done])

    for start in range(0, total, BATCH):
        look(cancel)
        done = min(start + BATCH, total)
        scores[start:done] = perturber.score(coalitions[start:done])
        if progress is not None and done < total:
            progress(done, total, explanation(done) if done >= due else None)
            due = done + max(_STEP, done // 8) if done >= due else due
    look(cancel)
    found = explanation(total)
    if progress is not None:
        progress(total, total, found)
    return found
