from __future__ import annotations

import itertools
import math
from pathlib import Path

import numpy as np
import pytest

from fakeview.detect.engine import Engine
from fakeview.explain import shap
from fakeview.explain.perturb import Perturber
from fakeview.explain.superpixels import grid, of_what_is_seen
from tests.conftest import texture
from tests.detect.test_engine import make


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


@pytest.mark.filterwarnings("ignore")  # shap's own dependencies, not ours to mend
def test_values_are_those_of_kernel_explainer_on_its_coalitions(
    engine: Engine, picture: np.ndarray
) -> None:
    from shap import KernelExplainer

    perturber = Perturber(engine, picture, of_what_is_seen(engine.spec, picture, 20))
    pieces = perturber.pieces
    theirs = KernelExplainer(perturber.score, np.zeros((1, pieces)))
    np.random.seed(0)  # shap draws from the global state
    expected = theirs.shap_values(np.ones((1, pieces)), nsamples=300, l1_reg=0, silent=True)
    used = theirs.nsamplesAdded
    assert used == 300
    full, base = perturber.score(np.stack([np.ones(pieces), np.zeros(pieces)]))
    found = shap.solve(
        np.asarray(theirs.maskMatrix)[:used],
        np.asarray(theirs.kernelWeights)[:used],
        np.asarray(theirs.ey)[:used].ravel(),
        float(full),
        float(base),
    )
    expected = np.asarray(expected).ravel()
    assert np.abs(expected).max() > 1e-3, "all-zero values would prove nothing"
    assert np.abs(found - expected).max() < 1e-3 * np.abs(expected).max()


def shapley(score, pieces: int) -> np.ndarray:  # type: ignore[no-untyped-def]
    """By the definition: the mean over all orders of what a piece adds."""
    values = np.zeros(pieces)
    for order in itertools.permutations(range(pieces)):
        row = np.zeros((1, pieces))
        before = score(row)[0]
        for piece in order:
            row[0, piece] = 1
            after = score(row)[0]
            values[piece] += after - before
            before = after
    return values / math.factorial(pieces)


def test_few_pieces_give_exact_shapley_values() -> None:
    def score(rows: np.ndarray) -> np.ndarray:
        return (
            rows @ [0.1, -0.2, 0.3, 0.05, 0.0]
            + 0.4 * rows[:, 0] * rows[:, 2]
            - rows[:, 1:4].prod(1)
        )

    rows, kernel = shap.draw(shap.ShapParams(samples=100), 5)
    assert len(rows) == len(np.unique(rows, axis=0)) == 2**5
    scores = score(rows)
    found = shap.solve(rows[2:], kernel[2:], scores[2:], scores[0], scores[1])
    assert np.allclose(found, shapley(score, 5))


def test_drawn_coalitions_come_near_the_shapley_values() -> None:
    def score(rows: np.ndarray) -> np.ndarray:
        return rows @ np.linspace(-1, 1, 8) + rows[:, 0] * rows[:, 7] - rows[:, 3] * rows[:, 4]

    expected = np.linspace(-1, 1, 8) + np.array([0.5, 0, 0, -0.5, -0.5, 0, 0, 0.5])
    for paired in (True, False):
        rows, kernel = shap.draw(shap.ShapParams(samples=250, paired=paired), 8)
        assert len(rows) == 250
        scores = score(rows)
        found = shap.solve(rows[2:], kernel[2:], scores[2:], scores[0], scores[1])
        assert np.abs(found - expected).max() < (1e-6 if paired else 0.2)


@pytest.mark.parametrize("paired", [True, False])
def test_coalitions_are_drawn_from_the_kernel(paired: bool) -> None:
    pieces = 20
    rows, kernel = shap.draw(shap.ShapParams(samples=4002, paired=paired, seed=5), pieces)
    assert rows[0].all()
    assert not rows[1].any()
    inner, sizes = rows[2:], rows[2:].sum(1, dtype=int)
    assert sizes.min() == 1
    assert sizes.max() == pieces - 1
    assert (kernel[2:] == kernel[2]).all()
    weight = 1 / (np.arange(1, pieces) * (pieces - np.arange(1, pieces)))
    share = np.bincount(sizes, minlength=pieces)[1:] / len(inner)
    assert np.abs(share - weight / weight.sum()).max() < 0.01
    assert np.abs(inner.mean(0) - 0.5).max() < 0.05
    if paired:
        assert (inner[::2] + inner[1::2] == 1).all()


def test_the_halves_are_dealt_independently() -> None:
    rows, _ = shap.draw(shap.ShapParams(samples=2002), 12)
    one, other = rows[2::4].astype(float), rows[4::4].astype(float)
    centred = (one - one.mean(1, keepdims=True)) * (other - other.mean(1, keepdims=True))
    assert abs(centred.sum(1).mean()) < 0.1


@pytest.mark.parametrize("arch", ["efficientnet_b0", "resnet18"])
@pytest.mark.parametrize("outputs", [1, 2])
def test_values_add_up(arch: str, outputs: int) -> None:
    engine, _ = make(arch, outputs)
    rgb = texture(1, 150, 190)
    found = shap.explain(engine, rgb, shap.ShapParams(samples=120, segments=20))
    assert found.base is not None
    assert found.weights is not None
    assert abs(found.weights.sum() - (found.p_fake - found.base)) < 1e-4
    assert found.p_fake == pytest.approx(float(engine.score([rgb])[0]), abs=1e-6)
    assert abs(found.p_fake - found.base) > 1e-3, "nothing to share out would prove nothing"
    assert found.whole == pytest.approx(found.p_fake, abs=1e-6)
    assert found.meta["samples"] == 120


def test_values_of_a_reduced_picture_add_up_to_what_was_perturbed(engine: Engine) -> None:
    rgb = texture(0, 1400, 1800)  # more than 8 times 110
    found = shap.explain(engine, rgb, shap.ShapParams(samples=80, segments=20))
    assert found.base is not None
    assert found.whole is not None
    assert found.weights is not None
    assert abs(found.weights.sum() - (found.whole - found.base)) < 1e-4
    assert found.p_fake == pytest.approx(float(engine.score([rgb])[0]), abs=1e-6)
    assert found.whole != pytest.approx(found.p_fake, abs=1e-6), "it was reduced"


def test_one_piece_takes_it_all(engine: Engine, picture: np.ndarray) -> None:
    found = shap.explain(engine, picture, segments=np.zeros(picture.shape[:2], np.int32))
    assert found.base is not None
    assert found.weights is not None
    assert found.weights.tolist() == pytest.approx([found.p_fake - found.base])
    assert found.samples == 2


def test_fewer_samples_than_pieces_still_add_up(engine: Engine, picture: np.ndarray) -> None:
    segments = grid(*picture.shape[:2], 60)
    found = shap.explain(engine, picture, shap.ShapParams(samples=20), segments=segments)
    assert found.base is not None
    assert found.weights is not None
    assert np.isfinite(found.weights).all()
    assert abs(found.weights.sum() - (found.p_fake - found.base)) < 1e-4


def test_same_seed_same_map_other_seed_another(engine: Engine, picture: np.ndarray) -> None:
    one, same, other = (
        shap.explain(engine, picture, shap.ShapParams(samples=100, seed=seed)).map
        for seed in (1, 1, 2)
    )
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
