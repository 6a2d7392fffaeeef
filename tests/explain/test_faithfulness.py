from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest

from fakeview.errors import Cancelled
from fakeview.explain import faithfulness, gradcam
from fakeview.explain.base import Explanation
from fakeview.explain.faithfulness import Curve, Curves, Faithfulness, measure
from tests.conftest import texture
from tests.explain.bright import bright_engine

CELLS = 6


def patches(darkest: int, brightest: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return a picture of 36 grey patches, its segments, and each patch's brightness."""
    shades = np.linspace(darkest, brightest, CELLS**2).round()
    shades = np.random.default_rng(0).permutation(shades)
    segments = np.arange(CELLS**2, dtype=np.int32).reshape(CELLS, CELLS)
    segments = segments.repeat(16, 0).repeat(16, 1)
    return np.stack([shades[segments].astype(np.uint8)] * 3, -1), segments, shades


def marked(rgb: np.ndarray, segments: np.ndarray, weights: np.ndarray) -> Explanation:
    p_fake = float(bright_engine().score([rgb])[0])
    return Explanation("lime", weights[segments].astype(np.float32), p_fake, segments, weights)


def test_a_true_map_beats_chance_both_ways() -> None:
    rgb, segments, shades = patches(110, 255)
    explanation = marked(rgb, segments, shades - 128)
    found = measure(bright_engine(), rgb, explanation, fill="grey")
    assert found.towards
    assert found.top == 5
    assert found.whole == pytest.approx(explanation.p_fake, abs=1e-6)
    assert found.deletion.marked.auc < found.deletion.random.auc - 0.01
    assert found.insertion.marked.auc > found.insertion.random.auc + 0.01
    assert found.without_top < found.without_random < found.whole
    assert found.better_than_random
    without = rgb.copy()
    without[np.isin(segments, np.argsort(-shades)[:5])] = 128
    assert found.without_top == pytest.approx(float(bright_engine().score([without])[0]), abs=1e-6)


def test_a_map_of_the_opposite_is_found_out() -> None:
    rgb, segments, shades = patches(110, 255)
    found = measure(bright_engine(), rgb, marked(rgb, segments, 300 - shades), fill="grey")
    assert found.deletion.marked.auc > found.deletion.random.auc
    assert not found.better_than_random
    assert found.sentence().endswith("Here the map is no better than chance.")


def test_below_the_middle_the_regions_that_push_away_count() -> None:
    rgb, segments, shades = patches(0, 120)
    found = measure(bright_engine(), rgb, marked(rgb, segments, shades - 128), fill="grey")
    assert not found.towards
    assert found.without_top > found.without_random > found.whole
    assert found.deletion.marked.auc > found.deletion.random.auc
    assert "as pushing away raises the score" in found.sentence()
    assert "no better" not in found.sentence()


def test_curves_run_from_the_whole_picture_to_the_hidden_one() -> None:
    rgb, segments, shades = patches(60, 255)
    told: list[tuple[int, int]] = []
    found = measure(
        bright_engine(),
        rgb,
        marked(rgb, segments, shades - 128),
        progress=lambda *step: told.append(step),
    )
    for curves, first in ((found.deletion, 0), (found.insertion, -1)):
        for curve in (curves.marked, curves.random, curves.edges):
            assert (curve.areas[0], curve.areas[-1]) == pytest.approx((0, 1))
            assert (np.diff(curve.areas) > 0).all()
            assert curve.scores[first] == pytest.approx(found.whole)
    assert told[-1][0] == told[-1][1] <= 120
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_edges_come_first_in_their_own_order() -> None:
    rgb = np.full((96, 96, 3), 200, np.uint8)
    rgb[20:26:2, 68:76] = 0
    _, segments, _ = patches(0, 255)
    strength = faithfulness._edges(rgb, segments, CELLS**2)
    assert int(np.argmax(strength)) == segments[22, 70]


@pytest.mark.parametrize("pieces", [1, 2, 3, 9, 10, 11, 50, 63])
def test_steps_can_be_read_backwards_and_hold_the_top(pieces: int) -> None:
    for top in range(min(5, pieces) + 1):
        steps = faithfulness._steps(pieces, top)
        assert steps == sorted({pieces - step for step in steps})
        assert {0, top, pieces} <= set(steps)
        assert len(steps) <= 10


def test_a_map_without_regions_is_measured_by_superpixels() -> None:
    engine, rgb = bright_engine(), texture(3, 120, 200)
    explanation = gradcam.explain(engine, rgb)
    found = measure(engine, rgb, explanation)
    assert 8 <= found.pieces <= 90
    again = measure(engine, rgb, explanation)
    assert np.array_equal(found.deletion.random.scores, again.deletion.random.scores)


def test_flat_maps_and_pictures_without_parts_have_their_sentence() -> None:
    engine = bright_engine()
    rgb, segments, shades = patches(110, 255)
    flat = measure(engine, rgb, marked(rgb, segments, np.zeros(len(shades))))
    assert flat.top == 0
    noise = np.random.default_rng(0).normal(0, 1e-6, len(shades))
    assert measure(bright_engine(), rgb, marked(rgb, segments, noise)).top == 0
    assert flat.sentence().startswith("No region here is marked as pushing towards generated")
    one = np.full((1, 1, 3), 250, np.uint8)
    whole = marked(one, np.zeros((1, 1), np.int32), np.ones(1))
    found = measure(engine, one, whole, fill="grey")
    assert found.top == found.pieces == 1
    assert found.sentence().startswith("Hiding the region marked here lowers the score from")


def test_cancel_is_looked_at_per_batch() -> None:
    rgb, segments, shades = patches(110, 255)
    cancel, told = threading.Event(), []

    def progress(done: int, total: int) -> None:
        told.append(done)
        cancel.set()

    explanation = marked(rgb, segments, shades - 128)
    with pytest.raises(Cancelled):
        measure(bright_engine(), rgb, explanation, progress=progress, cancel=cancel)
    assert told == [16]


def test_the_sentence_says_what_happened() -> None:
    curve = Curve(np.array([0.0, 1.0]), np.array([0.9, 0.1]))
    assert curve.auc == pytest.approx(0.5)
    curves = Curves(curve, curve, curve)
    base = Faithfulness(True, curves, curves, 5, 0.94, 0.31, 0.90, 50, "mean")
    assert base.sentence() == (
        "Hiding the five regions marked here lowers the score from 0.94 to 0.31; "
        "hiding as much at random to 0.90."
    )
    still = replace(base, without_random=0.9401)
    assert still.sentence().endswith("0.31; hiding as much at random leaves it at 0.94.")
    nothing = replace(base, without_top=0.94)
    assert nothing.sentence() == (
        "Hiding the five regions marked here leaves the score at 0.94; hiding as much at random "
        "lowers it to 0.90. Here the map is no better than chance."
    )
    away = replace(base, towards=False, top=2, whole=0.06, without_top=0.41, without_random=0.08)
    assert away.sentence() == (
        "Hiding the two regions marked here as pushing away raises the score from 0.06 to 0.41; "
        "hiding as much at random to 0.08."
    )
