"""Marks against maps: made maps whose numbers can be told beforehand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from scipy.stats import spearmanr

from fakeview.study.marks import Mark
from fakeview.study.overlap import (
    beside,
    centre_map,
    measures,
    over_pictures,
    random_map,
    strongest,
)


def square(top: int, left: int, side: int = 20, size: int = 100) -> np.ndarray:
    mask = np.zeros((size, size), bool)
    mask[top : top + side, left : left + side] = True
    return mask


def test_a_map_that_is_the_mark_is_all_right() -> None:
    mask = square(10, 60)
    found = beside([mask], np.where(mask, 2.0, -1.0), face=(50, 0, 100, 50))["map"]
    assert found == pytest.approx(
        {"iou": 1, "dice": 1, "pointing": 1, "mass": 1, "spearman": 1, "outside_face": 0}
    )


def test_half_of_it_beside_the_mark_is_counted_by_hand() -> None:
    # The map covers as many pixels as the mark, half of them outside.
    values = square(10, 70).astype(float)
    found = beside([square(10, 60)], values, face=(0, 0, 75, 100))["map"]
    assert found["iou"] == pytest.approx(200 / 600)
    assert found["dice"] == pytest.approx(0.5)
    assert found["pointing"] == pytest.approx(0.5)
    assert found["mass"] == pytest.approx(0.5)
    assert found["outside_face"] == pytest.approx(15 / 20)
    wanted = spearmanr(values.ravel(), square(10, 60).ravel()).statistic
    assert found["spearman"] == pytest.approx(wanted)


def test_what_pushes_away_from_generated_does_not_count() -> None:
    values = np.where(square(10, 60), -5.0, 0.0)
    assert set(beside([square(10, 60)], values)["map"].values()) == {None}


def test_equal_values_are_taken_in_a_random_order_and_never_more_than_asked() -> None:
    rng = np.random.default_rng(0)
    flat = np.ones((40, 50))
    one, other = strongest(flat, 300, rng), strongest(flat, 300, rng)
    assert one.sum() == other.sum() == 300
    assert (one != other).any()
    assert 100 < one[:20].sum() < 200  # from everywhere
    steps = np.repeat(np.arange(4.0), 500).reshape(40, 50)
    assert strongest(steps, 500, rng).ravel()[1500:].all()


def test_chance_is_what_chance_gives() -> None:
    mask = square(40, 40)
    rng = np.random.default_rng(1)
    drawn = [measures(mask, random_map(rng, 100, 100), None, rng) for _ in range(120)]
    # The share of the mark that a random map covers is its area, here 4 %.
    assert np.mean([one["mass"] for one in drawn if one["mass"]]) == pytest.approx(0.04, abs=0.008)
    assert np.mean([one["dice"] or 0 for one in drawn]) == pytest.approx(0.04, abs=0.03)
    middle = centre_map(100, 100)
    assert middle[49, 50] == middle.max()
    assert measures(mask, middle, None, rng)["pointing"] == 1.0


def test_people_are_set_beside_the_others() -> None:
    same = beside([square(10, 10)] * 3, np.ones((100, 100)))
    assert same["people"]["iou"] == pytest.approx(1.0)
    assert same["people_n"] == 3
    assert same["area"] == pytest.approx(0.04)
    apart = beside([square(10, 10), square(60, 60)], np.ones((100, 100)))
    assert apart["people"]["iou"] == 0.0
    assert beside([square(0, 0)], np.ones((100, 100)))["people"] is None


def test_the_seed_repeats_and_large_pictures_are_reduced() -> None:
    mask = np.kron(square(10, 60), np.ones((4, 4), bool))
    values = np.kron(square(10, 70).astype(float), np.ones((4, 4)))
    once, again = (beside([mask], values, seed=4) for _ in range(2))
    assert once == again
    assert once["random"] != beside([mask], values, seed=5)["random"]
    assert once["map"]["iou"] == pytest.approx(200 / 600, abs=0.03)
    thin = np.zeros((800, 800), bool)
    thin[:, 400] = True
    assert beside([thin], thin.astype(float), draws_of_chance=1)["map"]["pointing"] == 1.0


@pytest.mark.parametrize("masks", [[], [np.zeros((9, 9), bool)], [np.ones((9, 8), bool)]])
def test_marks_that_are_none_are_refused(masks: list[np.ndarray]) -> None:
    with pytest.raises(ValueError, match="marks something"):
        beside(masks, np.ones((9, 9)))


def test_over_pictures_the_map_is_paired_with_chance() -> None:
    found = [
        beside([square(10, 10 + step)], square(10, 10).astype(float), seed=step)
        for step in range(0, 20, 2)
    ]
    made = over_pictures(found, resamples=200)
    assert (made["pictures"], made["marks"]) == (10, 10)
    each = [one["map"]["dice"] for one in found]
    assert made["map"]["dice"]["value"] == pytest.approx(np.mean(each))
    low, high = made["map_minus_random"]["dice"]["interval"]
    assert low < made["map_minus_random"]["dice"]["value"] < high
    assert low > 0
    assert made["people"]["dice"] == {"value": None, "interval": None, "n": 0}
    assert made["map"]["outside_face"]["value"] is None
    assert over_pictures([])["pictures"] == 0


def test_maps_of_a_detector_are_set_beside_marks(tmp_path: Path, detector_file: Path) -> None:
    from fakeview.detect.engine import Engine
    from fakeview.study.why import compare_maps
    from tests.conftest import texture

    for name in ("a", "b"):
        Image.fromarray(texture(ord(name), 120, 120)).save(tmp_path / f"{name}.png")
    (tmp_path / "c.png").write_bytes(b"no picture")
    half = square(0, 0, 60, 120)
    marks = [
        Mark.of("a", "ann", half, face=(0, 0, 120, 60)),
        Mark.of("a.png", "ben", square(0, 0, 30, 60)),  # of half the size
        Mark.of("b", "ann", half),
        Mark.of("b", "ben", np.zeros((120, 120), bool)),
        Mark.of("c", "ann", half),
        Mark.of("gone", "ann", half),
        Mark.of("b", "cem", np.ones((120, 60), bool)),
    ]
    engine = Engine.open(detector_file, device="cpu")
    files = [str(path) for path in sorted(tmp_path.glob("*.png"))]
    made = compare_maps(engine, marks[:-1], files)
    assert [row["picture"] for row in made["each"]] == ["a", "b"]
    first = made["each"][0]
    assert first["people_n"] == 2
    assert first["people"]["iou"] == 1.0
    if not first["flat"]:
        assert 0 <= first["map"]["iou"] <= 1
        assert first["map"]["outside_face"] is not None
    assert made["empty"] == 1
    assert len(made["problems"]) == 2
    assert any("gone: There is no such picture." in one for one in made["problems"])
    again = compare_maps(engine, [marks[-1]], files)
    assert "another shape" in again["problems"][0]
