from __future__ import annotations

import numpy as np
import pytest

from fakeview.errors import FakeviewError
from fakeview.explain.superpixels import METHODS, OUTSIDE, grid, of_what_is_seen, segment
from tests.conftest import texture
from trainer.preprocess import InputSpec

#: Fewest and most pieces that fifty asked for may become.
AROUND = {"slic": (8, 90), "quickshift": (50, 60), "felzenszwalb": (30, 80), "grid": (44, 56)}


def check(segments: np.ndarray, shape: tuple[int, int]) -> int:
    assert segments.shape == shape
    assert segments.dtype == np.int32
    assert np.array_equal(np.unique(segments), np.arange(segments.max() + 1))
    return int(segments.max()) + 1


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("shape", [(300, 400), (900, 1200), (64, 640), (40, 40)])
def test_about_as_many_as_asked_without_gaps(method: str, shape: tuple[int, int]) -> None:
    low, high = AROUND[method]
    assert low <= check(segment(texture(0, *shape), 50, method), shape) <= high


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("shape", [(1, 1), (1, 4000), (3, 3), (500, 2)])
def test_tiny_pictures_and_strips(method: str, shape: tuple[int, int]) -> None:
    check(segment(texture(0, *shape), 50, method), shape)
    check(segment(np.full((*shape, 3), 90, np.uint8), 50, method), shape)


@pytest.mark.parametrize("method", METHODS)
def test_as_few_as_there_can_be(method: str) -> None:
    assert check(segment(texture(0, 60, 80), 1, method), (60, 80)) <= 4


@pytest.mark.parametrize("method", ["slic", "quickshift", "felzenszwalb"])
def test_pieces_follow_edges(method: str) -> None:
    rgb = np.full((120, 160, 3), 30, np.uint8)
    rgb[40:80, 50:110] = (220, 60, 40)
    inside = np.zeros((120, 160), bool)
    inside[40:80, 50:110] = True
    segments = segment(rgb, 30, method)
    count = segments.max() + 1
    share = np.bincount(segments[inside], minlength=count) / np.bincount(segments.ravel())
    split = np.minimum(share, 1 - share) * np.bincount(segments.ravel())
    assert split.sum() < 0.1 * inside.sum()


@pytest.mark.parametrize("method", METHODS)
def test_only_what_is_seen(method: str) -> None:
    spec = InputSpec(96, 110)
    rgb = texture(1, 120, 300)
    segments = of_what_is_seen(spec, rgb, 30, method)
    top, left, high, wide = spec.region(120, 300)
    assert (segments[: int(top)] == OUTSIDE).all()
    assert (segments[:, : int(left)] == OUTSIDE).all()
    assert (segments[:, int(left + wide) + 1 :] == OUTSIDE).all()
    middle = segments[int(top) + 1 : int(top + high), int(left) + 1 : int(left + wide)]
    assert (middle >= 0).all()
    assert np.array_equal(np.unique(segments), np.arange(-1, segments.max() + 1))


def test_cells_are_square() -> None:
    cells = grid(100, 400, 36)
    assert cells.max() + 1 == 36
    rows, columns = np.nonzero(cells == 0)
    assert abs((rows.max() + 1) / (columns.max() + 1) - 1) < 0.35


def test_an_unknown_method_is_named() -> None:
    with pytest.raises(FakeviewError, match=r"'stones'.*slic, quickshift, felzenszwalb or grid"):
        segment(texture(0, 9, 9), 5, "stones")
