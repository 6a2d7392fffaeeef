from __future__ import annotations

import threading
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from fakeview.detect.engine import Engine
from fakeview.explain.hide import FILLS, filled
from fakeview.explain.perturb import Perturber
from fakeview.explain.superpixels import OUTSIDE, grid, of_what_is_seen
from tests.conftest import texture
from trainer.preprocess import InputSpec, fit_uint8, to_tensor


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


def plainly(rgb: np.ndarray, segments: np.ndarray, row: np.ndarray, fill: str) -> np.ndarray:
    """The whole picture, masked pixel by pixel."""
    shown = np.append(row, 1).astype(bool)[segments]
    return np.where(shown[..., None], rgb, filled(rgb, segments, fill))


@pytest.mark.parametrize("fill", FILLS)
def test_scores_are_those_of_masking_and_fitting_the_whole_picture(
    engine: Engine, picture: np.ndarray, fill: str
) -> None:
    segments = of_what_is_seen(engine.spec, picture, 20)
    perturber = Perturber(engine, picture, segments, fill)
    assert perturber.pieces == segments.max() + 1 > 8
    rows = np.random.default_rng(0).integers(0, 2, (20, perturber.pieces))
    rows[3] = 1
    expected = engine.score([plainly(picture, segments, row, fill) for row in rows])
    assert np.array_equal(perturber.score(rows), expected)
    assert np.ptp(expected) > 1e-3, "a constant score would prove nothing"


SPECS = (
    InputSpec(96, 110),
    InputSpec(96, 96, interpolation="bilinear"),
    InputSpec(96, 96, fit="squash"),
)
#: Square, on its side, upright, a whole fraction, enlarged, the input's own size, one side of
#: it, a length that is the same after the cut, strips, a strip beyond what is resized, a point.
SHAPES = (
    (300, 300), (213, 640), (640, 480), (440, 220), (50, 60), (110, 110), (96, 150),
    (108, 108), (107, 109), (20, 700), (4, 400), (400, 3), (1, 4000), (1, 1),
)  # fmt: skip


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.fit}-{spec.interpolation}")
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape[0]}x{shape[1]}")
def test_the_detector_sees_the_same_to_the_last_bit(
    engine: Engine, spec: InputSpec, shape: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "spec", spec)
    rgb = texture(sum(shape), *shape)
    segments = grid(*shape, 30)
    segments[: shape[0] // 3, : shape[1] // 4] = OUTSIDE
    segments = np.unique(segments, return_inverse=True)[1].reshape(shape).astype(np.int32) - 1
    if shape == (1, 1):
        segments[:] = 0
    perturber = Perturber(engine, rgb, segments)
    for row in np.random.default_rng(1).integers(0, 2, (6, perturber.pieces)):
        expected = fit_uint8(spec, to_tensor(plainly(rgb, segments, row, "mean")))
        assert np.array_equal(perturber.fitted(row).numpy(), expected.numpy())


def test_most_of_what_is_not_seen_is_left_out(engine: Engine) -> None:
    rgb = texture(0, 440, 1320)  # a whole fraction: both ends can go
    perturber = Perturber(engine, rgb, grid(440, 1320, 50))
    _, _, high, wide = engine.spec.region(440, 1320)
    assert perturber._canvas.size < 1.2 * 3 * high * wide


def test_more_pieces_than_a_byte_can_number(engine: Engine, picture: np.ndarray) -> None:
    segments = grid(*picture.shape[:2], 400)
    perturber = Perturber(engine, picture, segments)
    assert perturber.pieces > 300
    rows = np.random.default_rng(0).integers(0, 2, (3, perturber.pieces))
    expected = engine.score([plainly(picture, segments, row, "mean") for row in rows])
    assert np.array_equal(perturber.score(rows), expected)


def test_large_pictures_are_reduced_and_nearly_the_same(engine: Engine) -> None:
    rgb = texture(0, 1400, 1800)  # more than 8 times 110
    segments = of_what_is_seen(engine.spec, rgb, 20)
    perturber = Perturber(engine, rgb, segments)
    assert perturber._canvas.shape[0] < 700
    rows = np.random.default_rng(0).integers(0, 2, (8, perturber.pieces))
    rows[0] = 1
    expected = engine.score([plainly(rgb, segments, row, "mean") for row in rows])
    found = perturber.score(rows)
    assert perturber.p_fake == pytest.approx(expected[0], abs=1e-6), "as the verdict says"
    assert np.abs(found - expected).max() < 0.15 * np.ptp(expected)
    assert np.corrcoef(found, expected)[0, 1] > 0.95


def test_the_whole_picture_is_scored_as_reduced_as_the_hidden_ones(engine: Engine) -> None:
    rgb = texture(0, 1400, 1800)
    segments = of_what_is_seen(engine.spec, rgb, 20)
    alike = hide_nothing(engine, rgb, segments)
    assert alike.score(np.zeros((1, alike.pieces))) == pytest.approx(
        alike.score(np.ones((1, alike.pieces))), abs=1e-7
    )
    assert abs(alike.p_fake - alike.score(np.ones((1, alike.pieces)))[0]) > 1e-5


def hide_nothing(engine: Engine, rgb: np.ndarray, segments: np.ndarray) -> Perturber:
    """Return one whose hidden pieces look just like the shown ones."""
    perturber = Perturber(engine, rgb, segments)
    perturber._hidden = perturber._shown
    return perturber


def test_memory_is_flat_however_many_samples(engine: Engine) -> None:
    rgb = texture(0, 600, 600)
    perturber = Perturber(engine, rgb, grid(600, 600, 50))
    rows = np.random.default_rng(0).integers(0, 2, (64, perturber.pieces))
    perturber.score(rows[:16])
    tracemalloc.start()
    perturber.score(rows)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2 * rgb.nbytes


def test_no_coalitions_give_no_scores(engine: Engine, picture: np.ndarray) -> None:
    perturber = Perturber(engine, picture, grid(*picture.shape[:2], 9))
    assert perturber.score(np.empty((0, 9))).shape == (0,)


def test_two_pictures_can_be_perturbed_side_by_side(engine: Engine) -> None:
    """The page hides pieces of one picture while another is explained."""
    pictures = [texture(n, 200, 260) for n in range(2)]
    perturbers = [Perturber(engine, rgb, grid(200, 260, 20)) for rgb in pictures]
    rows = np.random.default_rng(0).integers(0, 2, (48, perturbers[0].pieces))
    alone = [perturber.score(rows) for perturber in perturbers]
    found: dict[int, np.ndarray] = {}

    def work(place: int) -> None:
        found[place] = perturbers[place].score(rows)

    threads = [threading.Thread(target=work, args=(place,)) for place in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for place in range(2):
        assert np.array_equal(found[place], alone[place])
