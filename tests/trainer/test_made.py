from __future__ import annotations

import numpy as np
import pytest

from tests.conftest import texture
from trainer.data.made import (
    COMPOSED,
    MEASURING,
    PAINTED,
    REDRAWN,
    TRAINING,
    UNSEEN,
    UNSEEN_REDRAWN,
    compose,
    make,
    redraw,
)
from trainer.data.made_drawn import FORMS, drawing
from trainer.data.made_screens import KINDS, screenshot

STYLES = (TRAINING, MEASURING)


@pytest.mark.parametrize(
    ("kind", "style"),
    [*((kind, style) for style in STYLES for kind in PAINTED), *((k, MEASURING) for k in UNSEEN)],
)
def test_painted_pictures_are_seeded_and_differ(kind: str, style: str) -> None:
    def some(seed: int) -> list[np.ndarray]:
        rng = np.random.default_rng(seed)
        return [make(kind, rng, style) for _ in range(12)]

    first, again, other = some(0), some(0), some(1)
    assert all(p.shape == (256, 256, 3) and p.dtype == np.uint8 for p in first)
    assert all(map(np.array_equal, first, again))
    assert not any(map(np.array_equal, first, other))
    assert not np.array_equal(first[0], first[1])


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        *((kind, style) for style in STYLES for kind in REDRAWN),
        *((kind, MEASURING) for kind in UNSEEN_REDRAWN),
    ],
)
def test_photographs_are_redrawn_in_their_own_shape(kind: str, style: str) -> None:
    photograph = texture(3, 90, 120)
    before = photograph.copy()
    drawn = redraw(kind, photograph, np.random.default_rng(0), style)
    assert drawn.shape == photograph.shape
    assert drawn.dtype == np.uint8
    assert np.ptp(drawn) > 50
    assert np.array_equal(photograph, before)


@pytest.mark.parametrize("kind", [*PAINTED, *REDRAWN, *COMPOSED])
def test_the_styles_share_no_picture(kind: str) -> None:
    def one(style: str) -> np.ndarray:
        rng = np.random.default_rng(4)
        if kind in PAINTED:
            return make(kind, rng, style)
        if kind in COMPOSED:
            return compose(kind, [texture(3, 90, 120)], rng, style)
        return redraw(kind, texture(3, 90, 120), rng, style)

    assert not np.array_equal(one(TRAINING), one(MEASURING))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", COMPOSED)
def test_photographs_are_joined_to_one_picture(kind: str, style: str) -> None:
    red, blue = (np.full((60, 90, 3), tone, np.uint8) for tone in ((250, 5, 5), (5, 5, 250)))

    def some() -> list[np.ndarray]:
        rng = np.random.default_rng(2)
        return [compose(kind, [red, blue], rng, style) for _ in range(8)]

    first, again = some(), some()
    assert all(map(np.array_equal, first, again))
    assert all(p.shape == (256, 256, 3) and p.dtype == np.uint8 for p in first)
    shown = [bool((np.abs(p.astype(int) - (250, 5, 5)).sum(axis=2) < 9).any()) for p in first]
    assert sum(shown) >= 2, "the photographs are to be seen in them"


@pytest.mark.parametrize("number", range(len(KINDS)))
def test_every_kind_of_screen_has_something_on_it(number: int) -> None:
    for seed in range(4):
        picture = screenshot(np.random.default_rng(seed), number)
        assert picture.std() > 3
        assert np.array_equal(picture, screenshot(np.random.default_rng(seed), number))


@pytest.mark.parametrize("number", range(len(FORMS)))
def test_every_form_of_drawing_has_something_on_it(number: int) -> None:
    for seed in range(4):
        picture = drawing(np.random.default_rng(seed), number)
        assert picture.std() > 3
        assert np.array_equal(picture, drawing(np.random.default_rng(seed), number))


def test_there_are_kinds_that_nothing_learns_from() -> None:
    assert not {*UNSEEN, *UNSEEN_REDRAWN} & {*PAINTED, *REDRAWN, *COMPOSED}
    for kind in UNSEEN:
        with pytest.raises(KeyError):
            make(kind, np.random.default_rng(0), TRAINING)
