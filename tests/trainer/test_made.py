from __future__ import annotations

import numpy as np
import pytest

from tests.conftest import texture
from trainer.data.made import MEASURING, PAINTED, REDRAWN, TRAINING, make, redraw

STYLES = (TRAINING, MEASURING)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", PAINTED)
def test_painted_pictures_are_seeded_and_differ(kind: str, style: str) -> None:
    def some(seed: int) -> list[np.ndarray]:
        rng = np.random.default_rng(seed)
        return [make(kind, rng, style) for _ in range(12)]

    first, again, other = some(0), some(0), some(1)
    assert all(p.shape == (256, 256, 3) and p.dtype == np.uint8 for p in first)
    assert all(map(np.array_equal, first, again))
    assert not any(map(np.array_equal, first, other))
    assert not np.array_equal(first[0], first[1])


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", REDRAWN)
def test_photographs_are_redrawn_in_their_own_shape(kind: str, style: str) -> None:
    photograph = texture(3, 90, 120)
    before = photograph.copy()
    drawn = redraw(kind, photograph, np.random.default_rng(0), style)
    assert drawn.shape == photograph.shape
    assert drawn.dtype == np.uint8
    assert np.ptp(drawn) > 50
    assert np.array_equal(photograph, before)


@pytest.mark.parametrize("kind", [*PAINTED, *REDRAWN])
def test_the_styles_share_no_picture(kind: str) -> None:
    def one(style: str) -> np.ndarray:
        rng = np.random.default_rng(4)
        if kind in PAINTED:
            return make(kind, rng, style)
        return redraw(kind, texture(3, 90, 120), rng, style)

    assert not np.array_equal(one(TRAINING), one(MEASURING))
