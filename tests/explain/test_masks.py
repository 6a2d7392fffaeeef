from __future__ import annotations

import numpy as np
import pytest

from fakeview.explain.base import Explanation
from fakeview.explain.masks import at_share, at_threshold, marked

SIGNED = np.array([[3.0, 1.0, 0.0, -2.0], [2.0, 1.0, 0.0, -1.0]], np.float32)


def test_threshold_takes_the_side_of_its_sign() -> None:
    assert at_threshold(SIGNED, 1).astype(int).tolist() == [[1, 1, 0, 0], [1, 1, 0, 0]]
    assert at_threshold(SIGNED, 1.5).astype(int).tolist() == [[1, 0, 0, 0], [1, 0, 0, 0]]
    assert at_threshold(SIGNED, -1).astype(int).tolist() == [[0, 0, 0, 1], [0, 0, 0, 1]]
    assert at_threshold(SIGNED, 0).astype(int).tolist() == [[1, 1, 0, 0], [1, 1, 0, 0]]


def test_share_takes_the_strongest_first() -> None:
    assert at_share(SIGNED, 1 / 8).astype(int).tolist() == [[1, 0, 0, 0], [0, 0, 0, 0]]
    assert at_share(SIGNED, 2 / 8).astype(int).tolist() == [[1, 0, 0, 0], [1, 0, 0, 0]]
    away = at_share(SIGNED, 1 / 8, towards=False)
    assert away.astype(int).tolist() == [[0, 0, 0, 1], [0, 0, 0, 0]]


def test_equal_values_stay_together() -> None:
    two, four = at_share(SIGNED, 0.26), at_share(SIGNED, 0.49)
    assert (two.sum(), four.sum()) == (2, 4)
    assert at_share(SIGNED, 3 / 8).sum() == 2, "as close to 2 as to 4: the smaller"
    assert at_share(np.ones((2, 4)), 0.01).sum() == 8, "never nothing where all push alike"


def test_no_more_is_marked_than_pushes_that_way() -> None:
    assert at_share(SIGNED, 1.0).sum() == 4
    assert at_share(SIGNED, 1.0, towards=False).sum() == 2


@pytest.mark.parametrize("value", [0.0, 0.5, -0.5])
def test_flat_maps_mark_nothing(value: float) -> None:
    flat = np.zeros((3, 4), np.float32)
    assert not at_threshold(flat, value).any()
    assert not at_share(flat, 0.5).any()
    assert not at_share(flat, 0.5, towards=False).any()


def test_a_map_that_is_not_painted_is_not_marked_either() -> None:
    noise = Explanation("gradcam", SIGNED * np.float32(1e-7), 0.5)
    assert not marked(noise, share=0.5).any()
    assert not marked(noise, at=1e-9).any()
    found = Explanation("gradcam", SIGNED, 0.5)
    assert np.array_equal(marked(found, share=0.26), at_share(SIGNED, 0.26))
    away = at_share(SIGNED, 0.26, towards=False)
    assert np.array_equal(marked(found, share=0.26, towards=False), away)
    assert np.array_equal(marked(found, at=-1), at_threshold(SIGNED, -1))


def test_shares_of_a_smooth_map_are_met() -> None:
    smooth = np.random.default_rng(0).normal(size=(100, 100)).astype(np.float32)
    for share in (0.01, 0.1, 0.3):
        assert at_share(smooth, share).sum() == round(share * 1e4)


@pytest.mark.parametrize("share", [0.0, -0.1, 1.1])
def test_a_share_out_of_range_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="share of the area"):
        at_share(SIGNED, share)
