from __future__ import annotations

import threading

import numpy as np
import pytest

from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain import hide
from fakeview.explain.superpixels import OUTSIDE, grid
from tests.conftest import texture


def test_mean_fill_cuts_fractions_off() -> None:
    rgb = np.zeros((2, 2, 3), np.uint8)
    rgb[0] = 101
    assert (hide.filled(rgb, np.zeros((2, 2), np.int32)) == 50).all()


def test_mean_fill_is_the_mean_of_each_piece(picture: np.ndarray) -> None:
    segments = grid(*picture.shape[:2], 20)
    segments[:50] = OUTSIDE
    made = hide.filled(picture, segments, "mean")
    for piece in range(segments.max() + 1):
        inside = segments == piece
        if inside.any():
            assert (made[inside] == picture[inside].mean(0).astype(np.uint8)).all()


@pytest.mark.parametrize("fill", hide.FILLS)
def test_what_is_outside_stays(picture: np.ndarray, fill: str) -> None:
    segments = grid(*picture.shape[:2], 20)
    segments[100:150, 50:90] = OUTSIDE
    made = hide.filled(picture, segments, fill)
    outside = segments == OUTSIDE
    assert made.shape == picture.shape
    assert made.dtype == np.uint8
    assert np.array_equal(made[outside], picture[outside])
    assert (made[~outside] != picture[~outside]).mean() > 0.5


@pytest.mark.parametrize("fill", hide.FILLS)
@pytest.mark.parametrize("shape", [(1, 1), (1, 400), (300, 2), (7, 5)])
def test_tiny_pictures_and_a_single_piece(fill: str, shape: tuple[int, int]) -> None:
    rgb = texture(3, *shape)
    assert hide.filled(rgb, np.zeros(shape, np.int32), fill).shape == rgb.shape
    assert hide.filled_area(rgb, np.ones(shape, bool), fill).shape == rgb.shape


@pytest.mark.parametrize("fill", hide.FILLS)
def test_only_the_area_changes(picture: np.ndarray, fill: str) -> None:
    before = picture.copy()
    rows, columns = np.ogrid[:300, :400]
    mask = (rows - 140) ** 2 + (columns - 260) ** 2 < 70**2
    made = hide.filled_area(picture, mask, fill)
    assert np.array_equal(picture, before)
    assert np.array_equal(made[~mask], picture[~mask])
    assert (made[mask] != picture[mask]).mean() > 0.9


@pytest.mark.parametrize("fill", hide.FILLS)
def test_no_area_hides_nothing(picture: np.ndarray, fill: str) -> None:
    assert np.array_equal(hide.filled_area(picture, np.zeros((300, 400), bool), fill), picture)


def test_inpainting_goes_on_with_what_is_around() -> None:
    """A ramp is nearly whole again; its mean colour would be off by up to 40."""
    ramp = np.repeat(np.linspace(0, 255, 200)[None, :, None], 120, 0).repeat(3, 2)
    rgb = ramp.astype(np.uint8)
    mask = np.zeros((120, 200), bool)
    mask[40:80, 70:130] = True
    for made in (
        hide.filled_area(rgb, mask, "inpaint"),
        hide.filled(rgb, mask.astype(np.int32) - 1, "inpaint"),
    ):
        off = np.abs(made[mask].astype(int) - rgb[mask])
        assert off.mean() < 10
    assert np.abs(hide.filled_area(rgb, mask)[mask].astype(int) - rgb[mask]).mean() > 15


def test_blur_takes_the_detail_and_leaves_the_colours() -> None:
    rgb = texture(5, 224, 224)
    made = hide.blurred(rgb).astype(float)
    assert (
        np.abs(np.diff(made, axis=1)).mean()
        < 0.2 * np.abs(np.diff(rgb.astype(float), axis=1)).mean()
    )
    assert np.abs(made.mean((0, 1)) - rgb.mean((0, 1))).max() < 3
    flat = np.full((90, 120, 3), 77, np.uint8)
    assert (hide.blurred(flat) == 77).all()


def test_the_large_blur_on_a_small_copy_is_the_same_blur() -> None:
    import cv2

    rgb = texture(6, 600, 800)
    plain = cv2.GaussianBlur(rgb, (0, 0), 600 * 10 / 224, borderType=cv2.BORDER_REPLICATE)
    assert np.abs(hide.blurred(rgb).astype(int) - plain)[60:-60, 60:-60].mean() < 3


def test_an_unknown_fill_is_named() -> None:
    rgb = np.zeros((2, 2, 3), np.uint8)
    for call in (hide.filled, hide.filled_area):
        with pytest.raises(FakeviewError, match=r"'tar'.* mean, blur, grey or inpaint"):
            call(rgb, np.zeros((2, 2), np.int32), "tar")


def test_inpainting_many_pieces_can_be_stopped(picture: np.ndarray) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        hide.filled(picture, grid(*picture.shape[:2], 50), "inpaint", cancel)
