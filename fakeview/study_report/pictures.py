"""The pictures of a page on a study: the most disagreed ones small, and maps beside marks."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fakeview.errors import Cancelled, FakeviewError
from fakeview.report.facts import Shot
from fakeview.study.disagreement import Row, ordered

if TYPE_CHECKING:
    from fakeview.explain.base import Explanation
    from fakeview.study.why import Beside

MOST = 24
"""Pictures that are shown, furthest apart first."""
MOST_MARKED = 12
_SIDE = 360


@dataclass(frozen=True, eq=False)
class Marked:
    """One picture under people's marks and under a map.

    Attributes:
        name: as the marks name it.
        method: of the map.
        heat, map: the picture under each.
        limit: the value at the ends of the map's scale; 0 if it is flat.
        numbers: what ``overlap.beside`` says.
    """

    name: str
    method: str
    heat: Shot
    map: Shot
    limit: float
    numbers: dict[str, Any]


@dataclass
class Album:
    """Gathers the first pictures with marks and maps."""

    marked: list[Marked] = field(default_factory=list)
    most: int = MOST_MARKED

    def take(self, one: Beside) -> None:
        """Keep small copies of it, if there is room."""
        if len(self.marked) < self.most:
            self.marked.append(marked(one))


def marked(one: Beside) -> Marked:
    """Return small copies of a picture under marks and map."""
    from fakeview.explain import render
    from fakeview.report.shots import fitted, shot, under_map

    small = fitted(one.rgb, _SIDE)
    return Marked(
        one.name,
        one.explanation.method,
        shot(under_map(small, as_map(one.heat, one.explanation.p_fake))),
        shot(under_map(small, one.explanation)),
        render.limit(one.explanation),
        one.numbers,
    )


def as_map(heat: np.ndarray, p_fake: float = 0.0) -> Explanation:
    """Return the shares of people who marked each pixel, float32 (H, W), to be painted as maps are.

    People marked what looked generated to them, which is what orange stands for in maps.
    """
    from fakeview.explain.base import Explanation

    return Explanation("marks", heat, p_fake)


def furthest(rows: Iterable[Row]) -> list[Row]:
    """Return the pictures that a page shows: those on which people and model disagree most.

    Without a model, those on which people disagree most with each other.
    """
    listed = list(rows)
    scored = [row for row in listed if row.difference is not None]
    if scored:
        return ordered(scored)[:MOST]
    known = [row for row in listed if row.people_share is not None]
    return sorted(known, key=lambda row: abs((row.people_share or 0.0) - 0.5))[:MOST]


def small(rows: Sequence[Row], cancel: threading.Event | None = None) -> dict[str, Shot]:
    """Return small copies of the pictures that a page shows, by name; unreadable ones are left out.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    from fakeview.imaging.decode import thumbnail
    from fakeview.report.shots import THUMB, shot

    found = {}
    for row in furthest(rows):
        if cancel is not None and cancel.is_set():
            raise Cancelled
        if not row.file:
            continue
        try:
            found[row.picture] = shot(thumbnail(Path(row.file), THUMB))
        except FakeviewError:
            continue
    return found
