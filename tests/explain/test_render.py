from __future__ import annotations

import numpy as np
import pytest

from fakeview.explain import render
from fakeview.explain.base import Explanation


def explanation(values: list[list[float]]) -> Explanation:
    return Explanation("gradcam", np.array(values, np.float32), 0.5)


def test_hue_is_the_sign_and_alpha_the_value() -> None:
    layer = render.overlay(explanation([[2.0, -1.0, 0.0]]), opacity=0.5)
    assert layer[0, 0].tolist() == [*render.TOWARDS, 128]
    assert layer[0, 1].tolist() == [*render.AWAY, 64]
    assert layer[0, 2, 3] == 0


def test_a_flat_map_is_clear() -> None:
    assert render.overlay(explanation([[0.0, 0.0]]))[..., 3].max() == 0
    assert render.limit(explanation([[0.0]])) == 0


def regions(*weights: float) -> Explanation:
    values, segments = np.array(weights), np.arange(len(weights), dtype=np.int32)[None]
    return Explanation("lime", values[segments].astype(np.float32), 0.5, segments, values)


def test_many_small_regions_are_no_flat_map() -> None:
    many, few = regions(*[0.0005] * 1000), regions(*[0.0005] * 10)
    assert not render.is_flat(many)
    assert render.limit(many) == pytest.approx(0.0005)
    assert render.overlay(many)[..., 3].min() == 255
    assert render.is_flat(few)
    assert render.limit(few) == 0
    assert not render.is_flat(regions(0.006, -0.006)), "it is not the balance that counts"


@pytest.mark.parametrize("end", [None, 0.5, 1e-9])
def test_rounding_noise_is_not_painted(end: float | None) -> None:
    noise = regions(1e-4, -2e-4)
    assert not render.overlay(noise, end=end)[..., 3].any()
    assert render.is_flat(explanation([[5e-7, -5e-7]]))
    assert not render.is_flat(explanation([[5e-7, -5e-6]]))


def test_blend_by_hand() -> None:
    rgb = np.full((1, 1, 3), 100, np.uint8)
    layer = np.array([[[200, 0, 100, 51]]], np.uint8)
    assert render.blend(rgb, layer)[0, 0].tolist() == [120, 80, 100]


def test_legend_runs_from_blue_over_white_to_orange() -> None:
    stops = render.legend_stops(5)
    assert stops[0] == render.AWAY
    assert stops[2] == (255, 255, 255)
    assert stops[-1] == render.TOWARDS
