"""KernelSHAP: how the score's distance from that of the hidden picture is shared out fairly.

Lundberg & Lee 2017, "A Unified Approach to Interpreting Model Predictions", sec. 4.1: Shapley
values as the solution of a weighted least squares problem (their Theorem 2). The values add up
to p_fake of the picture minus p_fake of the hidden picture: that is a constraint of the fit.
(Of the picture as it is perturbed: see ``Explanation.whole``.)
"""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator
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

_GOLDEN = (math.sqrt(5) - 1) / 2


@dataclass(frozen=True)
class ShapParams(SampledParams):
    """Settings of a SHAP explanation."""


def explain(
    engine: Engine,
    rgb: np.ndarray,
    params: ShapParams | None = None,
    *,
    segments: np.ndarray | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Explanation:
    """Return the SHAP explanation of one uint8 picture (H, W, 3).

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
    params = params or ShapParams()
    cancel = cancel or threading.Event()
    labels, perturber = prepare(engine, rgb, params, segments, cancel, params.samples)
    coalitions, kernel = draw(params, perturber.pieces)

    def weights(places: np.ndarray, scores: np.ndarray) -> np.ndarray:
        inner = places[places > 1]  # the whole and the hidden picture are the constraint
        full, base = float(scores[0]), float(scores[1])
        return solve(coalitions[inner], kernel[inner], scores[inner], full, base)

    def explanation(found: Estimate) -> Explanation:
        return explained(
            "shap",
            labels,
            perturber,
            params,
            found.weights,
            found.scores,
            stability=found.stability,
            settled=found.settled,
            base=float(found.scores[1]),
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


def solve(
    coalitions: np.ndarray, weights: np.ndarray, scores: np.ndarray, full: float, base: float
) -> np.ndarray:
    """Return the values, float64 (pieces,), that fit best and add up to ``full - base``.

    Minimises the weighted squares of ``scores - base - coalitions @ values`` (Lundberg & Lee
    2017, eqs. 4 and 5) among the values with that sum. Where too few coalitions leave several
    solutions, the one nearest to equal shares is taken.

    Args:
        coalitions: 0 or 1, (samples, pieces), neither all nor none shown.
        weights: of the coalitions (samples,).
        scores: of the coalitions (samples,).
        full: score of the whole picture.
        base: score of the hidden picture.
    """
    pieces = coalitions.shape[1]
    share = (full - base) / pieces
    if pieces == 1 or not len(coalitions):
        return np.full(pieces, share)
    left = scores - base - coalitions.sum(1) * share
    shown = coalitions * np.sqrt(weights)[:, None]
    # A reflection that takes the first axis to all ones takes the others to directions in which
    # the sum stays the same. The products over all samples come first: few are then left to turn.
    axis = np.full(pieces, pieces**-0.5)
    axis[0] -= 1.0
    level = (np.eye(pieces) - 2 * np.outer(axis, axis) / (axis @ axis))[:, 1:]
    square = level.T @ (shown.T @ shown) @ level
    aim = level.T @ (shown.T @ (np.sqrt(weights) * left))
    steps = np.linalg.lstsq(square, aim, rcond=1e-10)[0]
    values: np.ndarray = share + level @ steps
    return values


def draw(params: ShapParams, pieces: int) -> tuple[np.ndarray, np.ndarray]:
    """Return coalitions, uint8 (samples, pieces), and their weights (samples,).

    The first is the whole picture, the second the hidden one; both weigh nothing, since the
    fit meets them exactly. If there are no more coalitions than samples, all are taken once
    and weigh by the Shapley kernel: the values are exact. Otherwise they are drawn from the
    kernel and weigh the same. In pairs 2n + 1 is the complement of 2n.
    """
    ends = np.stack([np.ones(pieces, np.uint8), np.zeros(pieces, np.uint8)])
    random = np.random.RandomState(params.seed)
    if pieces < 30 and 2**pieces <= max(params.samples, 2):
        inner, kernel = _all_of_them(pieces, random)
    else:
        inner = _drawn(max(params.samples - 2, 2), pieces, params.paired, random)
        kernel = np.ones(len(inner))
    return np.concatenate([ends, inner]), np.concatenate([np.zeros(2), kernel])


def _all_of_them(pieces: int, random: np.random.RandomState) -> tuple[np.ndarray, np.ndarray]:
    """Return every coalition but the ends, pairs together, and its weight in the kernel."""
    if pieces == 1:
        return np.empty((0, 1), np.uint8), np.empty(0)
    numbers = 1 + random.permutation(2 ** (pieces - 1) - 1)  # the last piece hidden
    half = ((numbers[:, None] >> np.arange(pieces)) & 1).astype(np.uint8)
    inner = np.stack([half, 1 - half], 1).reshape(-1, pieces)
    sizes = inner.sum(1, dtype=int)
    of_size = [0.0] + [
        (pieces - 1) / (math.comb(pieces, size) * size * (pieces - size))
        for size in range(1, pieces)
    ]
    return inner, np.array(of_size)[sizes]


def _drawn(count: int, pieces: int, paired: bool, random: np.random.RandomState) -> np.ndarray:
    """Draw coalitions from the Shapley kernel.

    Sizes follow a sequence that covers the kernel evenly at any length, and pieces are dealt
    like cards, so that each comes up as often as any other. Every other hand is dealt from a
    deck of its own: the two halves must know nothing of each other.
    """
    sizes = np.arange(1, pieces)
    # The kernel's weight of all coalitions of a size together.
    ends = np.cumsum(1 / (sizes * (pieces - sizes)))
    decks = [_dealt(ends / ends[-1], pieces, random.randint(2**31)) for _ in range(2)]
    rows = np.zeros((count, pieces), np.uint8)
    for place in range(0, count, 2 if paired else 1):
        deck = decks[(place // 2 if paired else place) % 2]
        rows[place, next(deck)] = 1
        if paired and place + 1 < count:
            rows[place + 1] = 1 - rows[place]
    return rows


def _dealt(shares: np.ndarray, pieces: int, seed: int) -> Iterator[np.ndarray]:
    """Yield hands of pieces without end; ``shares`` is the cumulative share of each size."""
    random = np.random.RandomState(seed)
    place = random.random_sample()
    deck = random.permutation(pieces)
    while True:
        place = (place + _GOLDEN) % 1.0
        size = 1 + min(int(np.searchsorted(shares, place, side="right")), pieces - 2)
        if size > len(deck):
            deck = random.permutation(pieces)
        hand, deck = deck[:size], deck[size:]
        yield hand
