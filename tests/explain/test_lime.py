from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
import torch

from fakeview.detect.engine import Engine
from fakeview.errors import Cancelled
from fakeview.explain import lime
from fakeview.explain.base import Explanation
from fakeview.explain.perturb import Perturber, mean_fill
from fakeview.explain.superpixels import slic
from tests.conftest import texture
from tests.detect.test_engine import make
from trainer.labels import fake_margin
from trainer.preprocess import prepare


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


def test_weights_are_those_of_lime_image(picture: np.ndarray) -> None:
    """The stock explainer on the plain, unfolded network, picture by picture."""
    from lime.lime_image import LimeImageExplainer

    engine, model = make("efficientnet_b0")
    segments = slic(picture, 30)

    def classify(pictures: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            inputs = torch.stack([prepare(engine.spec, p.astype(np.uint8)) for p in pictures])
            p_fake = fake_margin(model(inputs), engine.meta.order).double().sigmoid().numpy()
        return np.stack([p_fake, 1 - p_fake], 1)

    stock = LimeImageExplainer(random_state=11).explain_instance(
        picture,
        classify,
        labels=(0,),
        top_labels=None,
        num_samples=160,
        segmentation_fn=lambda _: segments,
    )
    expected = np.zeros(segments.max() + 1)
    for piece, weight in stock.local_exp[0]:
        expected[piece] = weight
    params = lime.LimeParams(samples=160, seed=11)
    found = lime.explain(engine, picture, params, segments=segments)
    assert found.weights is not None
    assert np.abs(expected).max() > 1e-4, "all-zero weights would prove nothing"
    assert np.abs(found.weights - expected).max() < 1e-4 * np.abs(expected).max()
    assert np.array_equal(found.map, found.weights[segments].astype(np.float32))


def test_perturbed_pictures_are_masked_before_the_resize(
    engine: Engine, picture: np.ndarray
) -> None:
    segments = slic(picture, 20)
    perturber = Perturber(engine, picture, segments)
    coalitions = np.random.default_rng(0).integers(0, 2, (4, perturber.pieces))
    made = perturber.pictures(coalitions).permute(0, 2, 3, 1).numpy()
    for row, rgb in zip(coalitions, made, strict=True):
        shown = row[segments].astype(bool)
        assert np.array_equal(rgb[shown], picture[shown])
        for piece in np.flatnonzero(row == 0):
            inside = segments == piece
            assert (rgb[inside] == picture[inside].mean(0).astype(np.uint8)).all()


def test_large_pictures_are_perturbed_a_few_at_a_time(
    engine: Engine, picture: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    perturber = Perturber(engine, picture, slic(picture, 20))
    coalitions = np.random.default_rng(0).integers(0, 2, (7, perturber.pieces))
    expected, made = perturber.score(coalitions), []
    monkeypatch.setattr("fakeview.explain.perturb._MOST", 2 * picture.nbytes)
    whole = Perturber.pictures

    def watched(self: Perturber, some: np.ndarray) -> torch.Tensor:
        made.append(len(some))
        return whole(self, some)

    monkeypatch.setattr(Perturber, "pictures", watched)
    assert np.array_equal(perturber.score(coalitions), expected)
    assert made == [2, 2, 2, 1]


def test_mean_fill_of_one_piece() -> None:
    rgb = np.zeros((2, 2, 3), np.uint8)
    rgb[0] = 101
    assert (mean_fill(rgb, np.zeros((2, 2), np.int32)) == 50).all()


@pytest.mark.parametrize("shape", [(300, 400), (900, 1200), (64, 640), (40, 40)])
def test_superpixels_are_numbered_without_gaps(shape: tuple[int, int]) -> None:
    segments = slic(texture(0, *shape), 50)
    assert segments.shape == shape
    assert segments.dtype == np.int32
    assert np.array_equal(np.unique(segments), np.arange(segments.max() + 1))
    assert 8 <= segments.max() + 1 <= 90


def test_only_what_the_detector_sees_is_coloured(engine: Engine) -> None:
    rgb = texture(4, 120, 600)
    found = lime.explain(engine, rgb, lime.LimeParams(samples=80, segments=20))
    top, left, _, width = engine.spec.region(120, 600)
    assert found.segments is not None
    assert found.weights is not None
    assert not found.map[:, : int(left)].any()
    assert not found.map[:, int(left + width) + 1 :].any()
    assert not found.map[: int(top)].any()
    assert found.map.any()
    pieces = np.unique(found.segments)
    assert np.array_equal(pieces, np.arange(-1, len(found.weights)))
    assert len(found.weights) >= 8


def test_flat_and_tiny_pictures_work(engine: Engine) -> None:
    for shape in ((1, 1, 3), (3, 200, 3), (64, 64, 3)):
        rgb = np.full(shape, 127, np.uint8)
        found = lime.explain(engine, rgb, lime.LimeParams(samples=60))
        assert found.map.shape == shape[:2]
        assert np.isfinite(found.map).all()


def test_same_seed_same_map_other_seed_another(engine: Engine, picture: np.ndarray) -> None:
    one, same, other = (
        lime.explain(engine, picture, lime.LimeParams(samples=120, seed=seed)).map
        for seed in (1, 1, 2)
    )
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_refines_step_by_step(engine: Engine, picture: np.ndarray) -> None:
    told: list[tuple[int, int, Explanation | None]] = []
    done = lime.explain(
        engine,
        picture,
        lime.LimeParams(samples=400),
        progress=lambda *step: told.append(step),
    )
    assert [step[0] for step in told] == [*range(16, 400, 16), 400]
    maps = [step[2] for step in told if step[2] is not None]
    assert maps[0].samples == lime.FIRST
    assert len(maps) >= 4
    assert maps[-1] is done
    assert (
        np.corrcoef(maps[-2].weights, done.weights)[0, 1]
        > np.corrcoef(maps[0].weights, done.weights)[0, 1]
    )


def test_cancel_is_looked_at_per_batch(engine: Engine, picture: np.ndarray) -> None:
    cancel = threading.Event()
    told = []

    def progress(done: int, total: int, partial: Explanation | None) -> None:
        told.append(done)
        cancel.set()

    with pytest.raises(Cancelled):
        lime.explain(engine, picture, progress=progress, cancel=cancel)
    assert told == [16]
