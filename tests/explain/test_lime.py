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
    params = lime.LimeParams(samples=160, seed=11, paired=False, settle=False)
    found = lime.explain(engine, picture, params, segments=segments)
    assert found.weights is not None
    assert np.abs(expected).max() > 1e-4, "all-zero weights would prove nothing"
    assert np.abs(found.weights - expected).max() < 1e-4 * np.abs(expected).max()
    assert np.array_equal(found.map, found.weights[segments].astype(np.float32))


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


@pytest.mark.parametrize("samples", [1, 1023, 1024, 3000])
def test_coalitions_are_drawn_as_lime_image_draws_them(samples: int) -> None:
    """In parts, so that they never stand there as 64-bit numbers all at once."""
    stock = np.random.RandomState(4)
    stock.randint(0, 1000)
    expected = stock.randint(0, 2, samples * 7).reshape(samples, 7)
    expected[0] = 1
    found = lime.draw(lime.LimeParams(samples=samples, seed=4, paired=False), 7)
    assert found.dtype == np.uint8
    assert np.array_equal(found, expected)


def test_every_second_sample_shows_what_the_one_before_hides() -> None:
    rows = lime.draw(lime.LimeParams(samples=101, seed=4), 13)
    assert rows.shape == (101, 13)
    assert rows[0].all()
    assert (rows[0:100:2] + rows[1:100:2] == 1).all()
    assert 0.4 < rows[2::2].mean() < 0.6


@pytest.mark.parametrize("method", ["quickshift", "felzenszwalb", "grid"])
def test_other_superpixels_and_fills(engine: Engine, picture: np.ndarray, method: str) -> None:
    params = lime.LimeParams(samples=64, segments=20, superpixels=method, fill="blur")
    found = lime.explain(engine, picture, params)
    assert found.meta["superpixels"] == method
    assert found.meta["fill"] == "blur"
    assert found.map.any()
    assert found.base is not None


def test_cancel_is_looked_at_per_batch(engine: Engine, picture: np.ndarray) -> None:
    cancel = threading.Event()
    told = []

    def progress(done: int, total: int, partial: Explanation | None) -> None:
        told.append(done)
        cancel.set()

    with pytest.raises(Cancelled):
        lime.explain(engine, picture, progress=progress, cancel=cancel)
    assert told == [16]
