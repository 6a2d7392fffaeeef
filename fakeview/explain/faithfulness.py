"""Is a map right? Hide what it marks and see whether the score follows.

Deletion and insertion (Petsiuk et al. 2018, "RISE"), region by region instead of pixel by pixel,
beside two orders that know nothing of the detector: a random one, and one by how strong the
edges in a region are.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.detect.engine import BATCH
from fakeview.errors import Cancelled
from fakeview.explain.base import Told
from fakeview.explain.perturb import Perturber
from fakeview.explain.regions import regions_of
from fakeview.explain.render import is_flat
from fakeview.explain.superpixels import of_what_is_seen
from trainer.words import mark, mark_plural, one_after_another, plural, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.explain.base import Explanation

#: So many of the strongest regions are what the sentence speaks of.
TOP = 5
#: Points of a curve between its ends; even, so that a random order serves backwards as well.
_POINTS = 8
#: Random orders. Each is used in both directions, so half of them are drawn.
_RANDOM = 8
#: From here on a picture counts as judged generated, so what pushes towards that has to go.
_EVEN = 0.5
_WORDS = ("no", "one", mark("two"), mark("three"), mark("four"), mark("five"))
_LOWERS, _RAISES, _LEAVES = "lowers", "raises", "leaves"
# What hiding the regions that count did, by whether they push towards generated, and how.
_HIDING = {
    (True, _LOWERS): mark_plural(
        "Hiding the region marked here lowers the score from {before:.2f} to {after:.2f};",
        "Hiding the {number} regions marked here lowers the score from {before:.2f} to "
        "{after:.2f};",
    ),
    (True, _RAISES): mark_plural(
        "Hiding the region marked here raises the score from {before:.2f} to {after:.2f};",
        "Hiding the {number} regions marked here raises the score from {before:.2f} to "
        "{after:.2f};",
    ),
    (True, _LEAVES): mark_plural(
        "Hiding the region marked here leaves the score at {after:.2f};",
        "Hiding the {number} regions marked here leaves the score at {after:.2f};",
    ),
    (False, _LOWERS): mark_plural(
        "Hiding the region marked here as pushing away lowers the score from {before:.2f} to "
        "{after:.2f};",
        "Hiding the {number} regions marked here as pushing away lowers the score from "
        "{before:.2f} to {after:.2f};",
    ),
    (False, _RAISES): mark_plural(
        "Hiding the region marked here as pushing away raises the score from {before:.2f} to "
        "{after:.2f};",
        "Hiding the {number} regions marked here as pushing away raises the score from "
        "{before:.2f} to {after:.2f};",
    ),
    (False, _LEAVES): mark_plural(
        "Hiding the region marked here as pushing away leaves the score at {after:.2f};",
        "Hiding the {number} regions marked here as pushing away leaves the score at {after:.2f};",
    ),
}
# And what hiding others did, after that; the first where it moves the score the same way.
_AT_RANDOM_TOO = mark("hiding as much at random to {after:.2f}.")
_AT_RANDOM = {
    _LOWERS: mark("hiding as much at random lowers it to {after:.2f}."),
    _RAISES: mark("hiding as much at random raises it to {after:.2f}."),
    _LEAVES: mark("hiding as much at random leaves it at {after:.2f}."),
}
_EDGES_SIDE = 512


@dataclass(frozen=True, eq=False)
class Curve:
    """How the score moves while more and more regions are hidden, or shown.

    Attributes:
        areas: float64 (points,), share of what the detector sees that is hidden (deletion) or
            shown (insertion), from 0 to 1.
        scores: float64 (points,), p_fake.
    """

    areas: np.ndarray
    scores: np.ndarray

    @property
    def auc(self) -> float:
        """The area under it, in [0, 1]: the mean score on the way."""
        return float(np.trapezoid(self.scores, self.areas))

    def at(self, area: float) -> float:
        """Return p_fake at an area in [0, 1], straight between two points."""
        return float(np.interp(area, self.areas, self.scores))


@dataclass(frozen=True)
class Curves:
    """The same curve for three orders of the regions.

    Attributes:
        marked: the map's own order.
        random: mean of several random orders.
        edges: by the strength of the edges in a region, the strongest first.
    """

    marked: Curve
    random: Curve
    edges: Curve


@dataclass(frozen=True)
class Faithfulness:
    """Whether a map marks what the score rests on.

    Where the picture's p_fake is at least 0.5, the regions that count are those that push
    towards generated: hiding them should lower the score, so the lower the AUC of deletion and
    the higher that of insertion, the better. Below 0.5 they are those that push away from it,
    and it is the other way round.

    Attributes:
        towards: whether the regions that count push towards generated.
        deletion: curves from the whole picture to the hidden one.
        insertion: curves from the hidden picture to the whole one.
        top: how many of the strongest regions the numbers below are about, 5 at most; fewer
            where fewer push that way, 0 for a flat map.
        whole: p_fake of the picture as it is perturbed, see ``Explanation``.
        without_top: p_fake with these regions hidden.
        without_random: mean p_fake with random regions hidden that take the same area, between
            two points of the curve: the strongest regions are often large ones, and as many
            random ones would hide less.
        pieces: how many regions there are.
        fill: what stood where they were hidden.
    """

    towards: bool
    deletion: Curves
    insertion: Curves
    top: int
    whole: float
    without_top: float
    without_random: float
    pieces: int
    fill: str

    def sentence(self) -> str:
        """Return what was found in plain words, with the scores in two decimals."""
        if not self.top:
            return tr(
                "No region here is marked as pushing towards generated, so there is nothing to "
                "hide."
                if self.towards
                else "No region here is marked as pushing away from generated, so there is "
                "nothing to hide."
            )
        how, chance = (
            _verb(self.whole, score) for score in (self.without_top, self.without_random)
        )
        hiding = plural(
            self.top,
            *_HIDING[self.towards, how],
            number=tr(_WORDS[self.top]),
            before=self.whole,
            after=self.without_top,
        )
        other = _AT_RANDOM_TOO if chance == how != _LEAVES else _AT_RANDOM[chance]
        said = [hiding, tr(other, after=self.without_random)]
        if not self.better_than_random:
            said.append(tr("Here the map is no better than chance."))
        return one_after_another(*said)

    @property
    def better_than_random(self) -> bool:
        """Whether hiding what is marked moves the score further the right way than chance does.

        By at least 0.01: less can't be seen in the numbers that are shown.
        """
        sign = 1 if self.towards else -1
        return sign * (self.without_random - self.without_top) >= 0.01


def measure(
    engine: Engine,
    rgb: np.ndarray,
    explanation: Explanation,
    *,
    progress: Told | None = None,
    cancel: threading.Event | None = None,
    fill: str = "mean",
    seed: int = 0,
) -> Faithfulness:
    """Measure deletion and insertion of one map; scores about 100 pictures.

    Args:
        engine: the detector.
        rgb: the picture as it was explained, uint8 (H, W, 3).
        explanation: its map. One without regions is measured by SLIC superpixels, each of
            which counts for the mean of the map in it.
        progress: called after every batch with the pictures scored and their number.
        cancel: looked at before every batch.
        fill: what stands where a region is hidden, one of ``hide.FILLS``.
        seed: of the random orders, and of the order among regions that weigh the same.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    cancel = cancel or threading.Event()
    if cancel.is_set():
        raise Cancelled
    segments = explanation.segments
    if segments is None or explanation.weights is None:
        segments = of_what_is_seen(engine.spec, rgb)
    weights = regions_of(explanation, segments).weights
    assert weights is not None, "an explanation has a map, so its regions have weights"
    towards = explanation.p_fake >= _EVEN
    aimed = weights if towards else -weights
    if is_flat(explanation):
        aimed = np.zeros_like(weights)
    random = np.random.default_rng(seed)
    pieces = len(weights)
    top = min(TOP, int((aimed > 0).sum()))
    drawn = [random.permutation(pieces) for _ in range(_RANDOM // 2)]
    backwards = [order[::-1] for order in drawn]
    orders = [
        _ranked(aimed, random),
        _ranked(_edges(rgb, segments, pieces), random),
        *drawn,
        *backwards,
    ]
    steps = _steps(pieces, top)
    scored = _Scored(Perturber(engine, rgb, segments, fill, cancel))
    scored.score_all(_needed(orders, steps, pieces), progress, cancel)
    sizes = np.bincount(segments[segments >= 0], minlength=pieces) / max(1, (segments >= 0).sum())
    deletion = [_curve(scored, order, steps, sizes, hide=True) for order in orders]
    insertion = [_curve(scored, order, steps, sizes, hide=False) for order in orders]
    at = steps.index(top)
    return Faithfulness(
        towards=towards,
        deletion=_compared(deletion),
        insertion=_compared(insertion),
        top=top,
        whole=float(deletion[0].scores[0]),
        without_top=float(deletion[0].scores[at]),
        without_random=float(np.mean([curve.at(deletion[0].areas[at]) for curve in deletion[2:]])),
        pieces=pieces,
        fill=fill,
    )


def _ranked(values: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Return the places of the values, largest first; equal ones in a random order.

    Ranked by their number, the regions of a flat map would run from top to bottom.
    """
    shuffled = random.permutation(len(values))
    return np.asarray(shuffled[np.argsort(-values[shuffled], kind="stable")])


def _edges(rgb: np.ndarray, segments: np.ndarray, pieces: int) -> np.ndarray:
    """Return the mean Sobel gradient of the grey picture in each region, float64 (pieces,)."""
    import cv2

    height, width = segments.shape
    scale = min(1.0, _EDGES_SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(np.ascontiguousarray(rgb), size, interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    across, down = (cv2.Sobel(grey, cv2.CV_32F, *way) for way in ((1, 0), (0, 1)))
    strength = cv2.magnitude(across, down)
    labels = cv2.resize(segments.astype(np.int32), size, interpolation=cv2.INTER_NEAREST)
    inside = labels >= 0
    sums = np.bincount(labels[inside], strength[inside], pieces)
    return np.asarray(sums / np.maximum(np.bincount(labels[inside], minlength=pieces), 1))


def _steps(pieces: int, top: int) -> list[int]:
    """Return how many regions are hidden at each point: none, all, ``top``, and evenly between.

    With k also all but k is there: a random order read backwards then needs no more scores.
    """
    if pieces <= _POINTS + 1:
        return list(range(pieces + 1))
    even = {round(pieces * point / (_POINTS + 1)) for point in range(1, _POINTS // 2 + 1)}
    if top:  # in the place of its neighbour, so that their number stays
        even.discard(min(even, key=lambda step: abs(step - top)))
        even.add(top)
    return sorted({0, pieces, *even, *(pieces - step for step in even)})


def _needed(orders: list[np.ndarray], steps: list[int], pieces: int) -> Iterator[np.ndarray]:
    for order in orders:
        for step in steps:
            for hide in (True, False):
                yield _shown(order, step, pieces, hide=hide)


def _shown(order: np.ndarray, step: int, pieces: int, *, hide: bool) -> np.ndarray:
    """Return the coalition (pieces,) with the first regions hidden, or with only them shown."""
    shown = np.full(pieces, hide, bool)
    shown[order[:step]] = not hide
    return shown


class _Scored:
    """Scores of coalitions, each computed once."""

    def __init__(self, perturber: Perturber) -> None:
        self._perturber = perturber
        self._scores: dict[bytes, float] = {}

    def score_all(
        self, coalitions: Iterator[np.ndarray], progress: Told | None, cancel: threading.Event
    ) -> None:
        wanted = list({row.tobytes(): row for row in coalitions}.values())
        for start in range(0, len(wanted), BATCH):
            if cancel.is_set():
                raise Cancelled
            batch = wanted[start : start + BATCH]
            scores = self._perturber.score(np.stack(batch)).tolist()
            self._scores.update(
                {row.tobytes(): score for row, score in zip(batch, scores, strict=True)}
            )
            if progress is not None:
                progress(start + len(batch), len(wanted))

    def __getitem__(self, coalition: np.ndarray) -> float:
        return self._scores[coalition.tobytes()]


def _curve(
    scored: _Scored, order: np.ndarray, steps: list[int], sizes: np.ndarray, *, hide: bool
) -> Curve:
    taken = np.concatenate([[0.0], np.cumsum(sizes[order])])
    rows = [_shown(order, step, len(order), hide=hide) for step in steps]
    return Curve(taken[steps], np.array([scored[row] for row in rows]))


def _compared(curves: list[Curve]) -> Curves:
    marked, edges, *random = curves
    areas = np.mean([curve.areas for curve in random], axis=0)
    scores = np.mean([curve.scores for curve in random], axis=0)
    return Curves(marked, Curve(areas, scores), edges)


def _verb(before: float, after: float) -> str:
    """Return what happened to a score, as far as its two decimals show it."""
    change = round(after, 2) - round(before, 2)
    return _LEAVES if abs(change) < 0.005 else _RAISES if change > 0 else _LOWERS
