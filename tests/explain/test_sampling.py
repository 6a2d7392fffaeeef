"""The rounds, with a model whose weights are known."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import pytest

from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain import lime, sampling, shap
from fakeview.explain.base import Explanation
from fakeview.explain.choices import CELLS, ENOUGH, SAMPLES, SEGMENTS, most_samples
from fakeview.explain.sampling import BATCH, FIRST, SAME, STEP, Estimate

PIECES = 40


class Known:
    """Answers with given weights and noise."""

    def __init__(self, weights: np.ndarray, noise: float = 0.0) -> None:
        self.weights, self.noise, self.pieces = weights, noise, len(weights)
        self.scored: list[int] = []
        self._random = np.random.default_rng(0)

    def score(self, rows: np.ndarray) -> np.ndarray:
        self.scored.append(len(rows))
        return 0.4 + rows @ self.weights + self._random.normal(0, self.noise, len(rows))


def run(
    known: Known,
    samples: int = 1000,
    *,
    settle: bool = True,
    progress: sampling.Progress | None = None,
    cancel: threading.Event | None = None,
) -> Explanation:
    rows, kernel = shap.draw(shap.ShapParams(samples=samples), known.pieces)

    def fit(places: np.ndarray, scores: np.ndarray) -> np.ndarray:
        inner = places[places > 1]
        return shap.solve(rows[inner], kernel[inner], scores[inner], scores[0], scores[1])

    def make(found: Estimate) -> Explanation:
        return Explanation(
            "shap", np.zeros((1, 1)), float(found.scores[0]), weights=found.weights,
            samples=len(found.scores), stability=found.stability, settled=found.settled,
        )  # fmt: skip

    perturber: Any = known
    return sampling.sample(
        perturber,
        rows,
        fit,
        make,
        paired=True,
        settle=settle,
        progress=progress,
        cancel=cancel or threading.Event(),
    )


@pytest.fixture
def weights() -> np.ndarray:
    return np.random.default_rng(7).normal(0, 0.01, PIECES)


def test_stops_when_the_top_five_keep_their_order(weights: np.ndarray) -> None:
    known = Known(weights)
    found = run(known)
    assert found.settled
    assert found.samples == FIRST + (SAME - 1) * STEP == sum(known.scored)
    assert found.stability == pytest.approx(1.0)
    assert np.allclose(found.weights, weights)


def test_goes_on_while_the_halves_disagree() -> None:
    noisy = Known(np.linspace(-1e-4, 1e-4, PIECES), noise=0.05)
    found = run(noisy)
    assert not found.settled
    assert found.samples == 1000
    assert found.stability is not None
    assert found.stability < ENOUGH


def test_five_clear_pieces_among_noise_are_not_enough() -> None:
    few = np.zeros(PIECES)
    few[:5] = 0.1, -0.08, 0.06, -0.04, 0.02
    found = run(Known(few, noise=0.004))
    assert sampling.order(found.weights) == (1, -2, 3, -4, 5)
    assert not found.settled


def test_never_stops_early_unless_asked(weights: np.ndarray) -> None:
    found = run(Known(weights), settle=False)
    assert not found.settled
    assert found.samples == 1000


def test_more_samples_agree_better(weights: np.ndarray) -> None:
    few, many = (
        run(Known(weights, noise=0.03), samples, settle=False).stability for samples in (160, 1600)
    )
    assert few is not None
    assert many is not None
    assert few + 0.2 < many < 1.0


def test_maps_come_step_by_step(weights: np.ndarray) -> None:
    told: list[tuple[int, int, Explanation | None]] = []
    found = run(
        Known(weights, noise=0.05), 600, settle=False, progress=lambda *step: told.append(step)
    )
    assert [done for done, _, _ in told] == [*range(BATCH, 600, BATCH), 600]
    assert {total for _, total, _ in told} == {600}
    maps = [done for done, _, made in told if made is not None]
    assert maps == [FIRST, FIRST + STEP, FIRST + 2 * STEP, FIRST + 3 * STEP, FIRST + 4 * STEP, 600]
    assert told[-1][2] is found


def test_the_last_word_is_said_when_it_settles(weights: np.ndarray) -> None:
    told: list[tuple[int, int, Explanation | None]] = []
    found = run(Known(weights), progress=lambda *step: told.append(step))
    assert told[-1] == (found.samples, found.samples, found)
    assert [made for _, _, made in told].count(found) == 1


def test_nothing_moves() -> None:
    found = run(Known(np.zeros(PIECES), noise=1e-7))
    assert found.settled
    assert found.samples == FIRST
    assert found.stability is None
    assert not found.weights.any()


def test_cancel_at_any_batch(weights: np.ndarray) -> None:
    for stop in (0, 1, 9, 37, 38):
        cancel, known = threading.Event(), Known(weights)

        def count(
            done: int, total: int, made: object, stop: int = stop, cancel: threading.Event = cancel
        ) -> None:
            if done >= stop * BATCH:
                cancel.set()

        if stop == 0:
            cancel.set()
        if stop < 38:
            with pytest.raises(Cancelled):
                run(known, 600, settle=False, progress=count, cancel=cancel)
            assert sum(known.scored) == stop * BATCH
        else:
            assert run(known, 600, settle=False, progress=count, cancel=cancel).samples == 600


def test_cancel_between_the_fits(weights: np.ndarray) -> None:
    known, cancel, fits = Known(weights, noise=0.05), threading.Event(), list[int]()
    rows = lime.draw(lime.LimeParams(samples=FIRST), PIECES)

    def fit(places: np.ndarray, scores: np.ndarray) -> np.ndarray:
        fits.append(len(places))
        cancel.set()
        return np.zeros(PIECES)

    def make(found: Estimate) -> Explanation:
        raise AssertionError("nobody waits for it")

    perturber: Any = known
    with pytest.raises(Cancelled):
        sampling.sample(
            perturber, rows, fit, make, paired=True, settle=True, progress=None, cancel=cancel
        )
    assert fits == [FIRST]


def test_no_more_is_sampled_than_can_be_held_and_stopped() -> None:
    assert most_samples(50) == SAMPLES[1]
    assert most_samples(SEGMENTS[1]) * SEGMENTS[1] == CELLS
    params = lime.LimeParams(samples=SAMPLES[1], segments=SEGMENTS[1])
    engine: Any = None
    with pytest.raises(FakeviewError, match="With 1,000 regions at most 10,000 samples"):
        lime.explain(engine, np.zeros((9, 9, 3), np.uint8), params)
    with pytest.raises(FakeviewError, match="at most 10,000 samples"):
        shap.explain(engine, np.zeros((9, 9, 3), np.uint8), shap.ShapParams(10_001, 0, 1000))


def test_halves_keep_pairs_together() -> None:
    one, other = sampling._halves(np.arange(10), True)
    assert one.tolist() == [0, 1, 4, 5, 8, 9]
    assert other.tolist() == [0, 1, 2, 3, 6, 7]
    one, other = sampling._halves(np.arange(5), False)
    assert one.tolist() == [0, 2, 4]
    assert other.tolist() == [0, 1, 3]


def test_pairs_agree_better_where_pieces_work_together() -> None:
    """A product of pieces has no linear part that a pair doesn't cancel."""

    def score(rows: np.ndarray) -> np.ndarray:
        signs = 2.0 * rows - 1
        return rows @ linear + 0.02 * (signs[:, :-1] * signs[:, 1:]).sum(1)

    linear = np.random.default_rng(1).normal(0, 0.01, 30)
    off = []
    for paired in (True, False):
        params = lime.LimeParams(samples=400, seed=1, paired=paired)
        rows = lime.draw(params, 30)
        off.append(np.abs(lime.fit(rows, score(rows), 0, paired=paired) - linear).mean())
    assert off[0] < 0.3 * off[1]


def test_rank_agreement_is_spearmans() -> None:
    from scipy.stats import spearmanr

    random = np.random.default_rng(0)
    for _ in range(5):
        one, other = random.integers(0, 9, (2, 20)).astype(float)
        expected = spearmanr(one, other).statistic
        assert sampling.rank_agreement(one, other) == pytest.approx(expected)
    assert sampling.rank_agreement(np.ones(4), np.arange(4.0)) is None
    assert sampling.rank_agreement(np.ones(1), np.ones(1)) is None
