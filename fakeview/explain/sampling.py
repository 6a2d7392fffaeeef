"""Progressive sampling, the same for LIME and SHAP: round after round until the map has settled.

A first map comes after 128 samples, refined ones follow. How far a map can be trusted
is told by the rank agreement of two independent halves of its samples.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from fakeview.detect.engine import BATCH
from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain.base import Explanation, on_pieces
from fakeview.explain.choices import ENOUGH, most_samples
from fakeview.explain.perturb import Perturber
from fakeview.explain.superpixels import of_what_is_seen
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine

#: A first map is worth showing after so many samples, a second or two on two cores; after half as
#: many more it is as steady as lime_image's after 1000 (tests/bench/bench_lime.py).
FIRST = 8 * BATCH
#: A new one follows after so many more at least, and after an eighth of those there are.
STEP = 6 * BATCH
#: So many of the strongest pieces have to keep their order and signs, in so many maps in a row.
TOP, SAME = 5, 3
#: Scores that differ by less don't differ: the network's own rounding is of that size.
SAME_SCORE = 1e-5

Progress = Callable[[int, int, Explanation | None], None]
Fit = Callable[[np.ndarray, np.ndarray], np.ndarray]


@dataclass(frozen=True)
class RegionParams:
    """Settings of a method that hides every superpixel once.

    Attributes:
        segments: about how many superpixels are made.
        superpixels: how, one of ``superpixels.METHODS``.
        fill: what stands where one is hidden, one of ``hide.FILLS``.
    """

    segments: int = 50
    superpixels: str = "slic"
    fill: str = "mean"


@dataclass(frozen=True)
class SampledParams:
    """Settings of a method that draws which superpixels are hidden.

    Attributes:
        samples: most perturbed pictures that are scored, the whole picture included.
        seed: the same seed gives the same map.
        segments, superpixels, fill: see ``RegionParams``.
        paired: whether every second sample shows just what the one before it hides. What
            pieces do together cancels out in such a pair; fewer samples give as steady a map
            (for SHAP Covert & Lee 2021, "Improving KernelSHAP", sec. 3.2).
        settle: whether to stop when more samples would hardly change the map.
    """

    samples: int = 1000
    seed: int = 0
    segments: int = 50
    superpixels: str = "slic"
    fill: str = "mean"
    paired: bool = True
    settle: bool = True


@dataclass(frozen=True, eq=False)
class Estimate:
    """Weights as far as the samples go.

    Attributes:
        weights: float64 (pieces,).
        scores: float64 (samples,), p_fake of the coalitions.
        stability: see ``Explanation``.
        settled: see ``Explanation``.
    """

    weights: np.ndarray
    scores: np.ndarray
    stability: float | None
    settled: bool


def prepare(
    engine: Engine,
    rgb: np.ndarray,
    params: RegionParams | SampledParams,
    segments: np.ndarray | None,
    cancel: threading.Event,
    samples: int = 0,
) -> tuple[np.ndarray, Perturber]:
    """Return the superpixels, made now if ``segments`` is None, and what hides them.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: so many ``samples`` of so many superpixels are too many.
    """
    look(cancel)
    asked = params.segments if segments is None else int(segments.max()) + 1
    if samples > most_samples(asked):
        raise FakeviewError(too_many(asked))
    if segments is None:
        segments = of_what_is_seen(engine.spec, rgb, params.segments, params.superpixels)
        look(cancel)
    return segments, Perturber(engine, rgb, segments, params.fill, cancel)


def too_many(segments: int) -> str:
    """Return the sentence for more samples than LIME and SHAP may take of so many regions."""
    most = most_samples(segments)
    return tr(
        "With {segments:,} regions at most {most:,} samples fit. Ask for fewer of one of them.",
        segments=segments,
        most=most,
    )


def explained(
    method: str,
    labels: np.ndarray,
    perturber: Perturber,
    params: RegionParams | SampledParams,
    weights: np.ndarray,
    scores: np.ndarray,
    **more: Any,
) -> Explanation:
    """Return the explanation that weights (pieces,) make; the first score is the whole picture's.

    ``more`` are the fields of ``Explanation`` that not every method has.
    """
    return Explanation(
        method=method,
        map=on_pieces(labels, weights),
        p_fake=perturber.p_fake,
        segments=labels,
        weights=weights,
        samples=len(scores),
        meta={**asdict(params), "pieces": perturber.pieces},
        whole=float(scores[0]),
        **more,
    )


def look(cancel: threading.Event) -> None:
    """Raise Cancelled if the person asked to stop."""
    if cancel.is_set():
        raise Cancelled


def sample(
    perturber: Perturber,
    coalitions: np.ndarray,
    fit: Fit,
    make: Callable[[Estimate], Explanation],
    *,
    paired: bool,
    settle: bool,
    progress: Progress | None,
    cancel: threading.Event,
) -> Explanation:
    """Score coalitions in batches and fit weights to them, until they are done or settled.

    Args:
        perturber: scores them.
        coalitions: 0 or 1, (samples, pieces); the first is the whole picture. Where they are
            ``paired``, 2n and 2n + 1 are each other's complement.
        fit: returns weights (pieces,) from the places of some coalitions (n,) and all scores.
        make: makes an explanation of what was estimated.
        paired: whether pairs have to stay together when the samples are halved.
        settle: whether to stop when the order and the signs of the five strongest pieces were
            the same in three maps in a row and the halves agree well enough.
        progress: called after every batch with the samples done, their number, and a refined
            map now and then, else None. The last call has the last map, and says that all
            samples are done, even if they were stopped early.
        cancel: looked at before every batch, before every fit, and at the end.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    total, pieces = coalitions.shape
    scores = np.empty(total)
    due, orders = _first(pieces), list[tuple[int, ...]]()
    for start in range(0, total, BATCH):
        look(cancel)
        done = min(start + BATCH, total)
        scores[start:done] = perturber.score(coalitions[start:done])
        last = done == total
        if not last and (done < due or (progress is None and not settle)):
            if progress is not None:
                progress(done, total, None)
            continue
        found = _estimate(fit, pieces, scores[:done], paired, cancel)
        due = done + max(STEP, done // 8)
        orders = [*orders, order(found.weights)][-SAME:]
        still = len(orders) == SAME and len(set(orders)) == 1
        if settle and not last and (_nothing_moves(scores[:done]) or (still and _agree(found))):
            found, last = Estimate(found.weights, found.scores, found.stability, True), True
        made = make(found)
        if last:
            break
        if progress is not None:
            progress(done, total, made)
    look(cancel)
    if progress is not None:
        progress(done, done, made)
    return made


def order(weights: np.ndarray) -> tuple[int, ...]:
    """Return the strongest pieces, first to fifth, counted from 1 and with their signs."""
    strongest = np.argsort(-np.abs(weights), kind="stable")[:TOP]
    return tuple(((strongest + 1) * np.sign(weights[strongest]).astype(int)).tolist())


def rank_agreement(one: np.ndarray, other: np.ndarray) -> float | None:
    """Return Spearman's rank correlation of two arrays (N,); None if all of one are the same."""
    ranks = [_ranks(values) - (len(values) + 1) / 2 for values in (one, other)]
    length = float(np.sqrt((ranks[0] ** 2).sum() * (ranks[1] ** 2).sum()))
    return float((ranks[0] * ranks[1]).sum()) / length if length > 0 else None


def _first(pieces: int) -> int:
    """Return the samples of the first map: a fit needs more of them than there are pieces."""
    return max(FIRST, -(-3 * pieces // (2 * BATCH)) * BATCH)


def _estimate(
    fit: Fit, pieces: int, scores: np.ndarray, paired: bool, cancel: threading.Event
) -> Estimate:
    if _nothing_moves(scores):
        return Estimate(np.zeros(pieces), scores, None, False)
    places, fits = np.arange(len(scores)), list[np.ndarray]()
    for part in (places, *_halves(places, paired)):
        look(cancel)
        fits.append(fit(part, scores))
    weights, one, other = fits
    return Estimate(weights, scores, rank_agreement(one, other), False)


def _halves(places: np.ndarray, paired: bool) -> tuple[np.ndarray, np.ndarray]:
    """Return every other sample, or pair; the whole picture, and the hidden one, are in both."""
    units = places // 2 if paired else places
    return places[(units % 2 == 0)], places[(units % 2 == 1) | (units == 0)]


def _nothing_moves(scores: np.ndarray) -> bool:
    return float(np.ptp(scores)) < SAME_SCORE


def _agree(found: Estimate) -> bool:
    return found.stability is None or found.stability >= ENOUGH


def _ranks(values: np.ndarray) -> np.ndarray:
    """Return ranks from 1, equal values sharing the mean of theirs."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks: np.ndarray = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return ranks
