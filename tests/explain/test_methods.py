"""What holds for every method."""

from __future__ import annotations

import gc
import json
import threading
from pathlib import Path

import numpy as np
import pytest

from fakeview.detect.engine import Engine
from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain import methods, occlusion
from fakeview.explain.base import Explanation
from fakeview.explain.choices import METHOD_TITLES
from fakeview.explain.lime import LimeParams
from fakeview.explain.occlusion import OcclusionParams
from fakeview.explain.perturb import Perturber
from fakeview.explain.shap import ShapParams
from fakeview.explain.superpixels import grid
from tests.conftest import texture
from tests.detect.test_engine import make

QUICK: dict[str, methods.Params | None] = {
    "gradcam": None,
    "gradcam++": None,
    "lime": LimeParams(samples=64, segments=20),
    "shap": ShapParams(samples=64, segments=20),
    "occlusion": OcclusionParams(segments=20),
}
PERTURBING = ("lime", "shap", "occlusion")


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


def test_all_are_there() -> None:
    assert tuple(QUICK) == methods.METHODS == tuple(METHOD_TITLES)


@pytest.mark.parametrize("outputs", [1, 2])
@pytest.mark.parametrize("method", methods.METHODS)
def test_one_and_two_outputs(method: str, outputs: int) -> None:
    engine, _ = make("mobilenetv3_small_050", outputs)
    rgb = texture(2, 150, 200)
    found = methods.run(engine, rgb, method, QUICK[method])
    assert found.method == method
    assert found.map.shape == (150, 200)
    assert found.map.dtype == np.float32
    assert np.isfinite(found.map).all()
    assert found.map.any()
    assert found.p_fake == pytest.approx(float(engine.score([rgb])[0]), abs=1e-6)
    json.dumps(found.meta)


@pytest.mark.parametrize("method", PERTURBING)
@pytest.mark.parametrize("fill", ["mean", "blur", "inpaint"])
def test_a_picture_of_one_colour_is_flat(engine: Engine, method: str, fill: str) -> None:
    params = methods.PARAMS[method](segments=20, fill=fill)
    found = methods.run(engine, np.full((90, 120, 3), 200, np.uint8), method, params)
    assert not found.map.any()
    assert found.stability is None


@pytest.mark.parametrize("method", methods.METHODS)
@pytest.mark.parametrize("shape", [(1, 1), (1, 4000), (300, 2)])
def test_tiny_pictures_and_strips(engine: Engine, method: str, shape: tuple[int, int]) -> None:
    found = methods.run(engine, texture(0, *shape), method, QUICK[method])
    assert found.map.shape == shape
    assert np.isfinite(found.map).all()


@pytest.mark.parametrize("method", PERTURBING)
def test_what_is_hidden_by_what_is_written_down(
    engine: Engine, picture: np.ndarray, method: str
) -> None:
    made = methods.PARAMS[method](segments=12, superpixels="grid", fill="grey")
    found = methods.run(engine, picture, method, made)
    assert found.meta["fill"] == "grey"
    assert found.meta["superpixels"] == "grid"
    assert found.segments is not None
    assert found.weights is not None
    assert found.meta["pieces"] == len(found.weights) == found.segments.max() + 1


@pytest.mark.parametrize("method", methods.METHODS)
def test_cancelled_before_it_begins(engine: Engine, picture: np.ndarray, method: str) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        methods.run(engine, picture, method, None, None, cancel)


@pytest.mark.parametrize("method", PERTURBING)
def test_cancel_is_looked_at_per_batch(engine: Engine, picture: np.ndarray, method: str) -> None:
    cancel, told = threading.Event(), []

    def progress(done: int, total: int, made: object) -> None:
        told.append(done)
        cancel.set()

    with pytest.raises(Cancelled):
        methods.run(engine, picture, method, None, progress, cancel)
    assert told == [16]


def test_occlusion_is_what_the_score_loses(engine: Engine, picture: np.ndarray) -> None:
    segments = grid(*picture.shape[:2], 20)
    told: list[tuple[int, int, object]] = []
    found = occlusion.explain(
        engine, picture, segments=segments, progress=lambda *step: told.append(step)
    )
    assert found.weights is not None
    perturber = Perturber(engine, picture, segments)
    rows = 1 - np.eye(perturber.pieces)
    assert found.weights == pytest.approx(found.p_fake - perturber.score(rows), abs=1e-6)
    assert np.array_equal(found.map, found.weights.astype(np.float32)[segments])
    total = perturber.pieces + 1
    assert [step[:2] for step in told] == [(16, total), (total, total)]
    assert told[-1][2] is found


def test_occlusion_fills_in_as_it_goes(engine: Engine, picture: np.ndarray) -> None:
    segments, told = grid(*picture.shape[:2], 60), list[Explanation]()

    def progress(done: int, total: int, found: Explanation | None) -> None:
        if found is not None:
            assert found.samples == done
            told.append(found)

    last = occlusion.explain(engine, picture, segments=segments, progress=progress)
    assert last.weights is not None
    assert [found.samples for found in told] == [32, 64, len(last.weights) + 1][: len(told)]
    assert len(told) >= 2
    for found in told:
        done = found.samples - 1
        assert found.weights is not None
        assert np.array_equal(found.weights[:done], last.weights[:done])
        assert not found.weights[done:].any()


def test_unknown_methods_and_settings_of_another(engine: Engine, picture: np.ndarray) -> None:
    with pytest.raises(FakeviewError, match=r"'magic'.*gradcam.* or occlusion"):
        methods.run(engine, picture, "magic")
    with pytest.raises(TypeError, match="ShapParams are not the settings of lime"):
        methods.run(engine, picture, "lime", ShapParams())


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_memory_does_not_grow_over_two_hundred_explanations(engine: Engine) -> None:
    rgb = texture(0, 300, 400)

    def resident() -> int:
        gc.collect()
        pages = Path("/proc/self/statm").read_text().split()[1]
        return int(pages) * 4096

    if not Path("/proc/self/statm").exists():
        pytest.skip("only Linux tells how much memory is in use")
    for _ in range(10):
        for method in methods.METHODS:
            methods.run(engine, rgb, method, QUICK[method])
    before = resident()
    for _ in range(200 // len(methods.METHODS)):
        for method in methods.METHODS:
            methods.run(engine, rgb, method, QUICK[method])
    assert resident() - before < 20 << 20


@pytest.mark.slow
@pytest.mark.parametrize("method", ["gradcam", "lime"])
def test_a_hundred_megapixels(engine: Engine, method: str) -> None:
    if available_memory() < 6 << 30:
        pytest.skip("needs 6 GB of free memory")
    rgb = np.tile(texture(0, 1000, 1000), (10, 10, 1))
    params = LimeParams(samples=64, segments=20) if method == "lime" else None
    found = methods.run(engine, rgb, method, params)
    assert found.map.shape == (10_000, 10_000)
    assert np.isfinite(found.map).all()
    assert found.map.any()
    assert found.p_fake == pytest.approx(float(engine.score([rgb])[0]), abs=1e-6)


def available_memory() -> int:
    """Return bytes; everything where the system doesn't tell."""
    facts = Path("/proc/meminfo")
    if not facts.exists():
        return 1 << 62
    lines = dict(line.split(":") for line in facts.read_text().splitlines())
    return 1024 * int(lines["MemAvailable"].split()[0])
