"""What a rater draws on one picture: several marks with a note each, and the way back."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from fakeview.explain import strokes
from fakeview.explain.history import History
from fakeview.explain.strokes import Point
from fakeview.study import rle

BRUSH, POLYGON = "brush", "polygon"
#: Marks are far coarser than that; a stroke stays quick on pictures of any size.
_MOST_SIDE = 1536


@dataclass(frozen=True)
class Region:
    """One mark of one rater.

    Attributes:
        height, width: of the mask, in pixels; the picture's own, or in proportion.
        runs: the mask, see ``rle``.
        tool: what it was drawn with: ``brush``, ``polygon`` or ``brush+polygon``.
        note: what the rater wrote about it; may be empty.
        size: width and height of the picture, in pixels.
    """

    height: int
    width: int
    runs: tuple[int, ...]
    tool: str = BRUSH
    note: str = ""
    size: tuple[int, int] = (0, 0)

    @property
    def mask(self) -> np.ndarray:
        """The marked pixels, bool (H, W)."""
        return rle.decode(self.runs, self.height, self.width)


@dataclass(frozen=True)
class _Drawn:
    """A mark as it is at one moment; ``bits`` are its packed and compressed pixels.

    ``key`` stays the same through all moments: notes are kept by it, so that taking a stroke back
    takes no words away.
    """

    key: int
    bits: bytes
    tools: tuple[str, ...]


@dataclass(frozen=True)
class _Step:
    marks: tuple[_Drawn, ...]
    current: int


class Sketch:
    """The marks on one picture while they are drawn.

    Strokes go to the current mark; where there is none, they begin one. The eraser takes from
    every mark that it touches. ``begin`` before a stroke and ``end`` after it, so that all of it
    is undone at once.

    Args:
        width, height: of the picture, in pixels.
        regions: what was drawn before.
    """

    def __init__(self, width: int, height: int, regions: Sequence[Region] = ()) -> None:
        scale = min(1.0, _MOST_SIDE / max(width, height))
        self._size = (width, height)
        self.shape = (max(1, round(height * scale)), max(1, round(width * scale)))
        self._areas: list[np.ndarray] = []
        self._marks: list[_Drawn] = []
        self.current = -1  # the mark that strokes go to; -1: the next stroke begins one
        self._keys = itertools.count()
        self._notes: dict[int, str] = {}
        self._history: History[_Step] = History()
        for region in regions:
            if (region.height, region.width) == self.shape:
                area = region.mask.astype(np.uint8)
                self._areas.append(area)
                key = next(self._keys)
                self._marks.append(_Drawn(key, strokes.packed(area), tuple(region.tool.split("+"))))
                self._notes[key] = region.note

    # What is drawn

    @property
    def count(self) -> int:
        """How many marks there are."""
        return len(self._marks)

    @property
    def notes(self) -> list[str]:
        """Each mark's note."""
        return [self._notes.get(mark.key, "") for mark in self._marks]

    def area(self, number: int) -> np.ndarray:
        """Return a mark's pixels, uint8 (H, W) of 0 and 1; not to be changed."""
        return self._areas[number]

    def regions(self) -> tuple[Region, ...]:
        """Return what is drawn, without marks that cover nothing."""
        height, width = self.shape
        return tuple(
            Region(height, width, tuple(rle.encode(area > 0)), "+".join(mark.tools),
                   note.strip(), self._size)
            for area, mark, note in zip(self._areas, self._marks, self.notes, strict=True)
            if area.any()
        )  # fmt: skip

    # Drawing

    def begin(self) -> None:
        """Make this a state that ``undo`` comes back to; what was undone is forgotten."""
        self._history.keep(self._step())

    def paint(self, points: Sequence[Point], radius: float) -> None:
        """Mark what a round brush passes over; see ``strokes.paint``."""
        strokes.paint(self._mine(BRUSH), points, radius, 1)

    def polygon(self, points: Sequence[Point]) -> None:
        """Mark what lies within at least three corners; is a step of its own."""
        self.begin()
        strokes.fill(self._mine(POLYGON), points, 1)
        self.end()

    def erase(self, points: Sequence[Point], radius: float) -> None:
        """Take away what a round brush passes over, from every mark."""
        for area in self._areas:
            strokes.paint(area, points, radius, 0)

    def end(self) -> None:
        """End a stroke: marks of which nothing is left are gone."""
        self._pack()
        kept = [n for n, area in enumerate(self._areas) if area.any()]
        if len(kept) < len(self._areas):
            self.current = kept.index(self.current) if self.current in kept else -1
            self._areas = [self._areas[n] for n in kept]
            self._marks = [self._marks[n] for n in kept]

    def _mine(self, tool: str) -> np.ndarray:
        if self.current < 0:
            self._areas.append(np.zeros(self.shape, np.uint8))
            self._marks.append(_Drawn(next(self._keys), b"", ()))
            self.current = len(self._marks) - 1
        mark = self._marks[self.current]
        if tool not in mark.tools:
            tools = tuple(sorted({*mark.tools, tool}))
            self._marks[self.current] = replace(mark, tools=tools)
        return self._areas[self.current]

    # The list of marks

    def take(self, number: int) -> None:
        """Let strokes go to a mark; -1: to a new one."""
        self.current = number if 0 <= number < self.count else -1

    def remove(self, number: int) -> None:
        """Take a mark away; can be undone."""
        self.begin()
        del self._areas[number], self._marks[number]
        self.current = -1

    def write(self, number: int, note: str) -> None:
        """Say something about a mark; a text field has its own way back."""
        self._notes[self._marks[number].key] = note

    # The way back

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier state."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return self._history.can_redo

    def undo(self) -> bool:
        """Go back one step; returns whether there was one."""
        return self._go_to(self._history.undo(self._ended))

    def redo(self) -> bool:
        """Do again what was undone; returns whether there was anything."""
        return self._go_to(self._history.redo(self._ended))

    def _go_to(self, step: _Step | None) -> bool:
        if step is None:
            return False
        self._marks, self.current = list(step.marks), step.current
        self._areas = [strokes.unpacked(mark.bits, self.shape) for mark in step.marks]
        return True

    def _ended(self) -> _Step:
        self.end()  # a stroke may be under way
        return self._step()

    def _step(self) -> _Step:
        return _Step(tuple(self._marks), self.current)

    def _pack(self) -> None:
        pairs = zip(self._marks, self._areas, strict=True)
        self._marks = [replace(mark, bits=strokes.packed(area)) for mark, area in pairs]
