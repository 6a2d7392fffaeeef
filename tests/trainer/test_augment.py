"""Random changes: each does what its name says, as often as it should, and leaves no trace else."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from tests.conftest import texture
from trainer.config import AugmentConfig
from trainer.data.augment import Augment

NONE = {"flip": 0.0, "rotate": 0.0, "jpeg": 0.0, "rescale": 0.0, "blur": 0.0, "noise": 0.0}


def changed(
    picture: Image.Image, size: int = 64, resize: int = 64, seed: int = 0, **chances: object
) -> np.ndarray:
    config = AugmentConfig(**{**NONE, **chances})  # type: ignore[arg-type]
    made = Augment(config, size, resize)(picture, np.random.default_rng(seed))
    return np.asarray(made)


@pytest.fixture
def square() -> Image.Image:
    return Image.fromarray(texture(0, 64, 64))


def test_nothing_is_changed_without_a_chance(square: Image.Image) -> None:
    assert np.array_equal(changed(square), np.asarray(square))


def test_flip(square: Image.Image) -> None:
    assert np.array_equal(changed(square, flip=1.0), np.asarray(square)[:, ::-1])


@pytest.mark.parametrize("name", ["rotate", "jpeg", "rescale", "blur", "noise"])
def test_every_change_changes_the_picture_a_little(square: Image.Image, name: str) -> None:
    for seed in range(5):
        made = changed(square, seed=seed, **{name: 1.0})
        assert made.shape == (64, 64, 3)
        assert made.dtype == np.uint8
        difference = np.abs(made.astype(int) - np.asarray(square)).mean()
        assert 0.2 < difference < 60, difference


@pytest.mark.parametrize("name", sorted(NONE))
def test_chances_are_chances(square: Image.Image, name: str) -> None:
    picture = np.asarray(square)
    hits = [not np.array_equal(changed(square, seed=n, **{name: 0.3}), picture) for n in range(200)]
    assert 40 <= sum(hits) <= 80  # 60 expected, standard deviation 6.5


def test_the_same_numbers_give_the_same_picture(square: Image.Image) -> None:
    chances = dict.fromkeys(NONE, 0.5)
    first, again = (changed(square, 48, seed=9, **chances) for _ in range(2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, changed(square, 48, seed=10, **chances))


def test_crops_come_from_everywhere_and_are_the_pictures_own_pixels() -> None:
    rows, columns = np.indices((64, 80))
    picture = Image.fromarray(np.stack([rows, columns, rows * 0], 2).astype(np.uint8))
    corners = set()
    for seed in range(300):
        made = changed(picture, 60, 64, seed)
        top, left = made[0, 0, :2]
        assert np.array_equal(made[..., 0], rows[top : top + 60, :60])
        assert np.array_equal(made[..., 1], columns[:60, left : left + 60])
        corners.add((int(top), int(left)))
    assert {top for top, _ in corners} == set(range(5))
    assert {left for _, left in corners} == set(range(21))


# Rotation -------------------------------------------------------------------------------------


@pytest.mark.parametrize("degrees", [10.0, 45.0, 180.0])
@pytest.mark.parametrize("size", [32, 64])
def test_a_turned_picture_has_no_black_corners(degrees: float, size: int) -> None:
    bright = np.random.default_rng(0).integers(180, 220, (64, 64, 3), dtype=np.uint8)
    for seed in range(20):
        made = changed(Image.fromarray(bright), size, 64, seed, rotate=1.0, degrees=degrees)
        assert made.shape == (size, size, 3)
        assert made.min() > 140


@pytest.mark.parametrize("degrees", [0.0, 90.0, -90.0, 180.0])
def test_quarter_turns_are_exact(square: Image.Image, degrees: float) -> None:
    made = Augment(AugmentConfig(), 64, 64)._turned(square, 0, 0, degrees)
    turned = square.rotate(degrees)  # counter-clockwise, as a positive angle is here
    assert np.abs(np.asarray(made).astype(int) - np.asarray(turned)).max() <= 1


def test_a_turn_is_about_the_middle_of_the_crop() -> None:
    """Against Pillow's rotation of the whole picture, whose kernel is a little softer."""
    small = Image.fromarray(np.random.default_rng(1).integers(0, 256, (8, 8, 3), dtype=np.uint8))
    smooth = small.resize((200, 180), Image.Resampling.BICUBIC)
    made = Augment(AugmentConfig(), 64, 64)._turned(smooth, 70, 50, 7.0)
    middle = (70 + 31.5 + 0.5, 50 + 31.5 + 0.5)  # Pillow counts from the pixels' corners
    whole = smooth.rotate(7.0, Image.Resampling.BICUBIC, center=middle)
    expected = np.asarray(whole.crop((70, 50, 134, 114))).astype(int)
    assert np.abs(np.asarray(made) - expected).max() <= 3


def test_beyond_the_border_is_the_reflection() -> None:
    ramp = np.repeat(np.arange(64, dtype=np.uint8)[None, :, None] * 4, 64, 0).repeat(3, 2)
    made = np.asarray(Augment(AugmentConfig(), 64, 64)._turned(Image.fromarray(ramp), 0, 0, 30.0))
    assert np.ptp(np.diff(made[32, 20:44, 0].astype(int))) <= 2, "inside, it is the turned ramp"
    assert made.max() <= 252
    source = 31.5 * (1 - np.cos(np.pi / 6) - np.sin(np.pi / 6))  # of the lower left corner: -11.5
    assert abs(int(made[63, 0, 0]) - 4 * abs(source)) <= 6
