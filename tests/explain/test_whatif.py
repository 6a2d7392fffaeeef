"""Hiding parts by hand: what is scored, the way back, and the regions that are hidden."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fakeview.detect.engine import Engine
from fakeview.explain.base import Explanation
from fakeview.explain.hide import FILLS
from fakeview.explain.perturb import Perturber
from fakeview.explain.regions import Regions, regions_of
from fakeview.explain.superpixels import OUTSIDE, of_what_is_seen
from fakeview.explain.whatif import WhatIf
from tests.conftest import texture


@pytest.fixture(scope="module")
def engine(detector_file: Path) -> Engine:
    return Engine.open(detector_file, device="cpu")


@pytest.fixture
def what_if(engine: Engine, picture: np.ndarray) -> WhatIf:
    found = WhatIf(engine, picture)
    found.use(found.own_segments())
    return found


def test_with_nothing_hidden_the_score_is_the_pictures(what_if: WhatIf) -> None:
    assert what_if.empty
    assert np.array_equal(what_if.picture(), what_if.rgb)
    assert what_if.score() == what_if.engine.score([what_if.rgb])[0]


def test_a_hidden_piece_scores_as_in_an_explanation(what_if: WhatIf) -> None:
    segments = what_if.own_segments()
    perturber = Perturber(what_if.engine, what_if.rgb, segments)
    coalitions = np.ones((2, perturber.pieces), int)
    coalitions[0, 3] = coalitions[1, 3] = coalitions[1, 7] = 0
    expected = perturber.score(coalitions)
    assert what_if.toggle(3)
    assert what_if.score() == pytest.approx(expected[0], abs=1e-6)
    what_if.toggle(7)
    assert what_if.score() == pytest.approx(expected[1], abs=1e-6)
    assert not what_if.toggle(7)
    assert what_if.score() == pytest.approx(expected[0], abs=1e-6)
    assert abs(expected[0] - what_if.engine.score([what_if.rgb])[0]) > 1e-5


def test_a_piece_that_is_not_there_is_refused(what_if: WhatIf) -> None:
    for piece in (-1, int(what_if.own_segments().max()) + 1):
        with pytest.raises(ValueError, match="no piece"):
            what_if.toggle(piece)
    assert not what_if.can_undo


@pytest.mark.parametrize("fill", FILLS)
def test_every_fill_changes_what_is_hidden_and_nothing_else(what_if: WhatIf, fill: str) -> None:
    what_if.fill = fill
    what_if.toggle(5)
    what_if.paint([(0.2, 0.3), (0.4, 0.3)], 0.05)
    hidden = what_if.hidden()
    mask, picture = hidden.mask(), what_if.picture(hidden)
    assert np.array_equal(picture[~mask], what_if.rgb[~mask])
    assert (picture[mask] != what_if.rgb[mask]).any(1).mean() > 0.9
    assert mask[hidden.segments == 5].all()


def test_a_dot_is_round_and_a_stroke_has_its_width(what_if: WhatIf) -> None:
    height, width = what_if.shape
    what_if.paint([(0.5, 0.5)], 0.1)
    radius = 0.1 * min(height, width)
    assert what_if.hidden().area.sum() == pytest.approx(np.pi * radius**2, rel=0.08)
    what_if.clear()
    what_if.paint([(0.25, 0.5), (0.75, 0.5)], 0.1)
    area = what_if.hidden().area
    expected = np.pi * radius**2 + 2 * radius * 0.5 * width
    assert area.sum() == pytest.approx(expected, rel=0.05)
    assert area[height // 2, width // 4 : 3 * width // 4].all()
    what_if.paint([(0.5, 0.5)], 0.1, show=True)
    assert not what_if.hidden().area[height // 2, width // 2]
    assert what_if.hidden().area[height // 2, width // 4]


def test_the_way_back_and_forth(what_if: WhatIf) -> None:
    states = [what_if.hidden().mask()]
    what_if.mark()
    what_if.paint([(0.3, 0.3), (0.6, 0.6)], 0.05)
    states.append(what_if.hidden().mask())
    what_if.toggle(4)
    states.append(what_if.hidden().mask())
    what_if.clear()
    states.append(what_if.hidden().mask())
    assert not states[3].any()
    for state in states[2::-1]:
        assert what_if.undo()
        assert np.array_equal(what_if.hidden().mask(), state)
    assert not what_if.undo()
    for state in states[1:]:
        assert what_if.redo()
        assert np.array_equal(what_if.hidden().mask(), state)
    assert not what_if.redo()
    what_if.undo()
    what_if.toggle(1)
    assert not what_if.can_redo


def test_what_another_thread_scores_is_not_painted_over(what_if: WhatIf) -> None:
    what_if.paint([(0.2, 0.2)], 0.05)
    hidden = what_if.hidden()
    before = hidden.mask()
    what_if.paint([(0.8, 0.8)], 0.2)
    what_if.toggle(2)
    assert np.array_equal(hidden.mask(), before)


def test_other_pieces_leave_hidden_what_was(what_if: WhatIf) -> None:
    what_if.toggle(6)
    before = what_if.hidden().mask()
    other = of_what_is_seen(what_if.engine.spec, what_if.rgb, 12)
    assert what_if.use(other), "a hidden piece is filled in another way as an area"
    assert not what_if.use(other)
    assert not what_if.use(what_if.own_segments()), "no piece is hidden any more"
    what_if.use(other)
    assert np.array_equal(what_if.hidden().mask(), before)
    assert not what_if.pieces
    assert not what_if.can_undo
    what_if.toggle(0)
    assert what_if.hidden().mask().sum() > before.sum()


def test_a_coarser_map_gives_pieces_of_the_pictures_size(what_if: WhatIf) -> None:
    what_if.use(what_if.own_segments()[::3, ::3])
    assert what_if.hidden().segments.shape == what_if.shape
    what_if.toggle(0)
    assert 0 < what_if.hidden().mask().mean() < 0.2


def test_a_large_pasted_picture_is_reduced_by_a_whole_factor(engine: Engine) -> None:
    large = WhatIf(engine, texture(2, 1500, 2100))
    assert large.shape == (1500 // 6, 2100 // 6)  # 220 pixels are needed
    assert large.score() == pytest.approx(engine.score([texture(2, 1500, 2100)])[0], abs=0.02)
    just = texture(2, 439, 500)
    assert WhatIf(engine, just).shape == (439, 500)


@pytest.mark.parametrize("size", [(1, 1), (1, 4000), (3, 2)])
def test_tiny_and_thin_pictures(engine: Engine, size: tuple[int, int]) -> None:
    what_if = WhatIf(engine, texture(4, *size))
    what_if.use(what_if.own_segments())
    what_if.mark()
    what_if.paint([(0.5, 0.5)], 0.001)
    assert what_if.hidden().area.any()
    assert 0 <= what_if.score() <= 1
    assert what_if.undo()
    assert what_if.empty


def test_regions_are_ranked_by_weight_whichever_way_they_push() -> None:
    segments = np.array([[0, 0, 1, 1], [2, 2, OUTSIDE, 3]], np.int32)
    regions = Regions(segments, np.array([0.1, -0.5, 0.3, 0.0]), "lime")
    assert regions.ranked == [1, 2, 0, 3]
    assert [regions.rank(piece) for piece in range(4)] == [3, 1, 2, 4]
    assert regions.at(0.6, 0.2) == 1
    assert regions.at(0.6, 0.7) is None
    assert regions.at(1.0, 0.5) is None
    assert regions.at(-0.1, 0.5) is None


def test_an_outline_runs_around_its_region() -> None:
    segments = np.zeros((60, 80), np.int32)
    segments[20:40, 30:60] = 1
    regions = Regions(segments, np.array([0.0, 1.0]))
    [outline] = regions.outlines(1)
    assert outline.min(0) == pytest.approx([30 / 80, 20 / 60], abs=0.01)
    assert outline.max(0) == pytest.approx([60 / 80, 40 / 60], abs=0.01)
    assert len(regions.outlines(0)) == 2  # the ring has an inner edge too


def test_a_map_without_pieces_weighs_by_its_means() -> None:
    segments = np.repeat(np.arange(4, dtype=np.int32), 10).reshape(2, 20)
    values = np.zeros((2, 20), np.float32)
    values[0, 10:] = -2.0
    values[1, :10] = 1.0
    found = regions_of(Explanation("gradcam", values, 0.5), segments)
    assert found.weights == pytest.approx([0, -2, 1, 0])
    assert found.ranked[:2] == [1, 2]
    assert found.method == "gradcam"
    own = Explanation("lime", values, 0.5, segments=segments, weights=np.arange(4.0))
    assert regions_of(own, np.zeros_like(segments)).ranked == [3, 2, 1, 0]
    bare = regions_of(None, segments)
    assert bare.weights is None
    assert bare.ranked == []
    assert bare.rank(1) == 0
