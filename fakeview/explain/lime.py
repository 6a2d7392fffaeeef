"""LIME: which superpixels a linear model near the picture gives weight to.

Ribeiro et al. 2016, "Why Should I Trust You?". The weighted fit is the ``lime`` library's
own; perturbing and scoring are ours, in batches, with progress and cancel. With the same
segments, samples and seed the weights are those of ``lime_image.LimeImageExplainer``:
the random numbers are drawn in its order.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.detect.engine import BATCH
from fakeview.errors import Cancelled
from fakeview.explain.base import Explanation
from fakeview.explain.perturb import Perturber
from fakeview.explain.superpixels import of_what_is_seen

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine

#: A first map is worth showing from here on, and a new one after as many samples more.
FIRST = 6 * BATCH
#: lime_image's own default width of the exponential kernel on the cosine distance.
KERNEL_WIDTH = 0.25

Progress = Callable[[int, int, Explanation | None], None]


@dataclass(frozen=True)
class LimeParams:
    """Settings of a LIME explanation.

    Attributes:
        samples: number of perturbed pictures, the whole picture included.
        seed: the same seed gives the same map.
        segments: about how many superpixels are made.
    """

    samples: int = 1000
    seed: int = 0
    segments: int = 50


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
            None makes SLIC's of what the detector looks at.
        progress: called after every batch with the samples done, their number, and a
            refined map every ``FIRST`` samples, else None.
        cancel: looked at before every batch.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    params = params or LimeParams()
    cancel = cancel or threading.Event()
    if segments is None:
        segments = of_what_is_seen(engine.spec, rgb, params.segments)
    perturber = Perturber(engine, rgb, segments)
    coalitions = draw(params, perturber.pieces)
    scores = np.empty(len(coalitions))
    told = 0
    for start in range(0, len(coalitions), BATCH):
        if cancel.is_set():
            raise Cancelled
        end = min(start + BATCH, len(coalitions))
        scores[start:end] = perturber.score(coalitions[start:end])
        if progress is None or end == len(coalitions):
            continue
        partial = None
        if end - told >= FIRST and end > perturber.pieces:
            told = end
            weights = fit(coalitions[:end], scores[:end], params.seed)
            partial = _explanation(segments, weights, scores[0], end, params)
        progress(end, len(coalitions), partial)
    weights = fit(coalitions, scores, params.seed)
    done = _explanation(segments, weights, scores[0], len(coalitions), params)
    if progress is not None:
        progress(len(coalitions), len(coalitions), done)
    return done


def draw(params: LimeParams, pieces: int) -> np.ndarray:
    """Return the coalitions (samples, pieces) of 0 and 1; the first is the whole picture."""
    random = np.random.RandomState(params.seed)
    random.randint(0, 1000)  # lime_image draws the seed of its segmentation first
    coalitions = random.randint(0, 2, params.samples * pieces).reshape(params.samples, pieces)
    coalitions[0] = 1
    return coalitions


def fit(coalitions: np.ndarray, scores: np.ndarray, seed: int) -> np.ndarray:
    """Return the weight of each piece, float64 (pieces,), by lime's own weighted ridge fit.

    Samples weigh by their cosine distance from the whole picture.
    """
    from lime.lime_base import LimeBase
    from sklearn.metrics import pairwise_distances

    def kernel(distance: np.ndarray) -> np.ndarray:
        return np.asarray(np.sqrt(np.exp(-(distance**2) / KERNEL_WIDTH**2)))

    distances = pairwise_distances(coalitions, coalitions[:1], metric="cosine").ravel()
    base = LimeBase(kernel, verbose=False, random_state=np.random.RandomState(seed))
    pieces = coalitions.shape[1]
    _, pairs, _, _ = base.explain_instance_with_data(
        coalitions, scores[:, None], distances, 0, num_features=pieces, feature_selection="none"
    )
    weights = np.zeros(pieces)
    for piece, weight in pairs:
        weights[piece] = weight
    return weights


def _explanation(
    segments: np.ndarray, weights: np.ndarray, p_fake: float, samples: int, params: LimeParams
) -> Explanation:
    return Explanation(
        method="lime",
        map=np.append(weights, 0.0)[segments].astype(np.float32),  # the last one is outside
        p_fake=float(p_fake),
        segments=segments,
        weights=weights,
        samples=samples,
        meta={**asdict(params), "pieces": len(weights)},
    )
