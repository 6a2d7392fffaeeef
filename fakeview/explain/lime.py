"""LIME: which superpixels a linear model near the picture gives weight to.

Ribeiro et al. 2016, "Why Should I Trust You?". The weighted fit is the ``lime`` library's
own; perturbing, sampling and scoring are ours. Without pairs and without stopping early the
weights are those of ``lime_image.LimeImageExplainer`` with the same segments, samples and
seed: the random numbers are drawn in its order.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.explain.base import Explanation
from fakeview.explain.sampling import (
    Estimate,
    Progress,
    SampledParams,
    explained,
    prepare,
    sample,
)

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine

#: lime_image's own default width of the exponential kernel on the cosine distance.
KERNEL_WIDTH = 0.25
_ROWS = 1024  # drawn at a time


@dataclass(frozen=True)
class LimeParams(SampledParams):
    """Settings of a LIME explanation."""


def explain(
    engine: Engine,
    rgb: np.ndarray,
    params: LimeParams | None = None,
    *,
    segments: np.ndarray | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Explanation:
    """Return the LIME explanation of one uint8 picture (H, W, 3).

    Args:
        engine: the detector.
        rgb: the picture as it was scored.
        params: settings; None for the defaults.
        segments: int (H, W) superpixels to use instead, numbered from 0, below 0 outside;
            None makes those of what the detector looks at.
        progress: see ``sampling.sample``.
        cancel: looked at before every batch.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: superpixels or fill that don't exist, or too many samples of too many
            superpixels, see ``choices.most_samples``.
    """
    params = params or LimeParams()
    cancel = cancel or threading.Event()
    labels, perturber = prepare(engine, rgb, params, segments, cancel, params.samples)
    coalitions = draw(params, perturber.pieces)

    def weights(places: np.ndarray, scores: np.ndarray) -> np.ndarray:
        return fit(coalitions[places], scores[places], params.seed, paired=params.paired)

    def explanation(found: Estimate) -> Explanation:
        return explained(
            "lime",
            labels,
            perturber,
            params,
            found.weights,
            found.scores,
            stability=found.stability,
            settled=found.settled,
            base=float(found.scores[1]) if params.paired and len(found.scores) > 1 else None,
        )

    return sample(
        perturber,
        coalitions,
        weights,
        explanation,
        paired=params.paired,
        settle=params.settle,
        progress=progress,
        cancel=cancel,
    )


def draw(params: LimeParams, pieces: int) -> np.ndarray:
    """Return the coalitions, uint8 (samples, pieces) of 0 and 1; the first is the whole picture.

    In pairs 2n + 1 is the complement of 2n, so the second is the hidden picture.
    """
    random = np.random.RandomState(params.seed)
    random.randint(0, 1000)  # lime_image draws the seed of its segmentation first
    drawn = -(-params.samples // 2) if params.paired else params.samples
    coalitions = np.empty((drawn, pieces), np.uint8)
    for rows in np.split(coalitions, range(_ROWS, drawn, _ROWS)):  # its order, in 64 bits
        rows[:] = random.randint(0, 2, rows.shape)
    coalitions[0] = 1
    if params.paired:
        pairs = np.stack([coalitions, 1 - coalitions], 1)
        coalitions = pairs.reshape(-1, pieces)[: params.samples]
    return coalitions


def fit(
    coalitions: np.ndarray, scores: np.ndarray, seed: int, *, paired: bool = False
) -> np.ndarray:
    """Return the weight of each piece, float64 (pieces,), by lime's own weighted ridge fit.

    Samples weigh by their cosine distance from the whole picture, which is the first. The two
    of a pair weigh the same, the mean of both: otherwise what cancels out in a pair would not.
    """
    from lime.lime_base import LimeBase
    from sklearn.metrics import pairwise_distances

    distances = pairwise_distances(coalitions, coalitions[:1], metric="cosine").ravel()
    kernel = np.sqrt(np.exp(-(distances**2) / KERNEL_WIDTH**2))
    if paired:
        even = len(kernel) // 2 * 2
        kernel[:even] = kernel[:even].reshape(-1, 2).mean(1).repeat(2)
    base = LimeBase(lambda _: kernel, verbose=False, random_state=np.random.RandomState(seed))
    pieces = coalitions.shape[1]
    _, pairs, _, _ = base.explain_instance_with_data(
        coalitions, scores[:, None], distances, 0, num_features=pieces, feature_selection="none"
    )
    weights = np.zeros(pieces)
    for piece, weight in pairs:
        weights[piece] = weight
    return weights
