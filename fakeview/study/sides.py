"""Answers as arrays: all people's, the majority's, and the model's, over the same pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from fakeview.study.answers import About, Answer
from fakeview.study.detection import GENERATED, PHOTOGRAPH, UNDECIDED, Counts, numbers
from fakeview.study.scores import EVEN, Score

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHUNK = 2_000_000  # numbers that a pass over the resamples holds at once


@dataclass(frozen=True, eq=False)
class Table:
    """People's answers as arrays.

    Attributes:
        pictures, raters: their names, in the order in which they first appear.
        picture, rater: int (N,), places in these.
        said: int (N,), ``GENERATED``, ``PHOTOGRAPH`` or ``UNDECIDED``.
        rating: float (N,), in [-1, 1].
        truth: float (P,), 1 generated, 0 a photograph, NaN unknown.
        groups: of each picture; empty texts where nobody said.
    """

    pictures: tuple[str, ...]
    raters: tuple[str, ...]
    picture: np.ndarray
    rater: np.ndarray
    said: np.ndarray
    rating: np.ndarray
    truth: np.ndarray
    groups: tuple[str, ...]

    @classmethod
    def of(cls, answers: Sequence[Answer], about: Mapping[str, About]) -> Table:
        """Return answers as arrays."""
        pictures = {name: n for n, name in enumerate(dict.fromkeys(a.picture for a in answers))}
        raters = {name: n for n, name in enumerate(dict.fromkeys(a.rater for a in answers))}
        known = [about.get(name, About()) for name in pictures]
        codes = {True: GENERATED, False: PHOTOGRAPH, None: UNDECIDED}
        return cls(
            tuple(pictures),
            tuple(raters),
            np.array([pictures[a.picture] for a in answers], np.intp),
            np.array([raters[a.rater] for a in answers], np.intp),
            np.array([codes[a.generated] for a in answers], np.intp),
            np.array([a.rating for a in answers], np.float64),
            np.array([np.nan if a.generated is None else a.generated for a in known], np.float64),
            tuple(a.group for a in known),
        )

    @property
    def counts(self) -> np.ndarray:
        """How often each picture was called what, float64 (P, 3)."""
        found = np.zeros((len(self.pictures), 3))
        np.add.at(found, (self.picture, self.said), 1)
        return found

    @property
    def mean_rating(self) -> np.ndarray:
        """Mean rating of each picture, float64 (P,)."""
        size = len(self.pictures)
        answers = np.bincount(self.picture, minlength=size)
        return np.asarray(np.bincount(self.picture, self.rating, size) / np.maximum(answers, 1))

    def ratings(self) -> np.ndarray:
        """Return each rater's rating of each picture, float64 (P, R), NaN where there is none."""
        found = np.full((len(self.pictures), len(self.raters)), np.nan)
        found[self.picture, self.rater] = self.rating
        return found


@dataclass(frozen=True, eq=False)
class Side:
    """What one party said of the pictures.

    Attributes:
        said: float64 (P, 3), how often each picture was called what.
        levels: float64 (L,), the ratings that were given, ascending.
        rated: sparse (P, L), how often each picture got each of them.
    """

    said: np.ndarray
    levels: np.ndarray
    rated: Any

    def counts(self, fakes: np.ndarray, reals: np.ndarray) -> Counts:
        """Return the answers counted by weights of generated pictures and photographs, (n, P)."""
        return Counts(fakes @ self.said, reals @ self.said, fakes @ self.rated, reals @ self.rated)

    def numbers(self, fakes: np.ndarray, reals: np.ndarray) -> dict[str, np.ndarray]:
        """Return what ``detection.numbers`` says for each row of weights, (n,) each."""
        step = max(1, _CHUNK // max(1, self.said.shape[0], self.levels.size))
        parts = [
            numbers(self.counts(fakes[start : start + step], reals[start : start + step]))
            for start in range(0, len(fakes), step)
        ]
        return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _side(said: np.ndarray, picture: np.ndarray, rating: np.ndarray) -> Side:
    from scipy.sparse import coo_array

    levels, place = np.unique(rating, return_inverse=True)
    shape = (said.shape[0], max(1, levels.size))
    rated = coo_array((np.ones(rating.size), (picture, place)), shape).tocsr()
    return Side(said, levels, rated)


def people(table: Table) -> Side:
    """Return all answers, each counting as one."""
    return _side(table.counts, table.picture, table.rating)


def majority(table: Table) -> Side:
    """Return one answer per picture: what more people said; a tie is undecided.

    Those who were undecided themselves have no say in it, but in its rating, the mean of all.
    """
    called = np.flatnonzero(table.counts.sum(1))
    said = np.zeros((len(table.pictures), 3))
    said[called, most(table.counts)[called]] = 1
    return _side(said, called, table.mean_rating[called])


def most(counts: np.ndarray) -> np.ndarray:
    """Return what counts (..., 3) come to: the larger one, ``UNDECIDED`` where they are equal."""
    more = counts[..., GENERATED] - counts[..., PHOTOGRAPH]
    return np.where(more > 0, GENERATED, np.where(more < 0, PHOTOGRAPH, UNDECIDED))


def model(scores: Sequence[Score | None]) -> Side:
    """Return the model's answers: generated from 0.5 on, its rating 2 p - 1.

    People were asked to choose, so the model has to as well: an uncertain verdict counts here by
    the side of 0.5 that its score is on, and ``compare`` counts it apart as well. Scores
    that say nothing (no face found) and files without a score are no answers at all.
    """
    said = np.zeros((len(scores), 3))
    usable = [
        (n, s.p_fake) for n, s in enumerate(scores) if s and s.usable and s.p_fake is not None
    ]
    places = np.array([n for n, _ in usable], np.intp)
    p_fake = np.array([p for _, p in usable], np.float64)
    said[places, np.where(p_fake >= EVEN, GENERATED, PHOTOGRAPH)] = 1
    return _side(said, places, 2 * p_fake - 1)
