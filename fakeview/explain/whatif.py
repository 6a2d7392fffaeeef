"""What if this were not there? Hide parts of a picture by hand and score what is left.

Pieces of an explanation and an area painted freely can be hidden at the same time. As in every
explanation, they are hidden in the uint8 picture, before the detector's own resize.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.explain import hide, strokes
from fakeview.explain.history import History
from fakeview.explain.reduce import reduced
from fakeview.explain.strokes import Point
from fakeview.explain.superpixels import OUTSIDE, of_what_is_seen

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine


@dataclass(frozen=True, eq=False)
class Hidden:
    """What is hidden at one moment; never changed, so that another thread may score it.

    Attributes:
        area: bool (h, w), painted by hand.
        segments: int32 (h, w) pieces, `OUTSIDE` where there is none.
        pieces: the hidden ones of them.
        fill: what stands in their place, one of `hide.FILLS`.
    """

    area: np.ndarray
    segments: np.ndarray
    pieces: frozenset[int]
    fill: str

    def mask(self) -> np.ndarray:
        """Return everything that is hidden, bool (h, w)."""
        return self.area | self.in_pieces() if self.pieces else self.area.copy()

    def in_pieces(self) -> np.ndarray:
        """Return what is hidden as pieces, bool (h, w)."""
        if not self.pieces:
            return np.zeros_like(self.area)
        count = int(self.segments.max()) + 1
        gone = np.zeros(count + 1, bool)  # the last one is OUTSIDE's
        gone[list(self.pieces)] = True
        found: np.ndarray = gone[self.segments]
        return found


@dataclass(frozen=True)
class _Step:
    """One state to go back to; painted areas shrink to almost nothing."""

    area: bytes
    pieces: frozenset[int]


class WhatIf:
    """One picture, what is hidden of it, and the way back.

    Editing takes less than a millisecond or two and belongs to one thread; `judged` and
    what it is made of may run in another one on what `hidden` returned.

    Args:
        engine: the detector.
        rgb: uint8 (H, W, 3), the picture as it was scored. One that is much larger than what
            the detector needs is reduced by a whole factor first, as decoding a file does.
    """

    def __init__(self, engine: Engine, rgb: np.ndarray) -> None:
        self.engine = engine
        self.rgb = reduced(rgb, engine.min_side)
        self.fill = hide.FILLS[0]
        self._segments = np.full(self.shape, OUTSIDE, np.int32)
        self._pieces: frozenset[int] = frozenset()
        self._area = np.zeros(self.shape, np.uint8)
        self._history: History[_Step] = History()
        self._own: np.ndarray | None = None
        self._filled: tuple[np.ndarray, str, np.ndarray] | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the picture that is scored."""
        return self.rgb.shape[0], self.rgb.shape[1]

    # What is hidden

    @property
    def pieces(self) -> frozenset[int]:
        """The hidden pieces."""
        return self._pieces

    @property
    def empty(self) -> bool:
        """Whether nothing is hidden."""
        return not self._pieces and not self._area.any()

    def hidden(self) -> Hidden:
        """Return what is hidden now; later edits don't change it."""
        return Hidden(self._area.astype(bool), self._segments, self._pieces, self.fill)

    def own_segments(self) -> np.ndarray:
        """Return pieces for maps that have none, int32 (h, w); made once."""
        if self._own is None:
            self._own = of_what_is_seen(self.engine.spec, self.rgb)
        return self._own

    def use(self, segments: np.ndarray) -> bool:
        """Let `toggle` mean the pieces of another segmentation, int (H, W) of any size.

        Pieces of the former one that are hidden stay so as painted area; the way back to before
        is gone then, because its pieces no longer exist.

        Returns:
            Whether there were any, so that the score is another: an area is filled as one, and
            each piece by itself.
        """
        import cv2

        if segments.shape != self.shape:
            size = (self.shape[1], self.shape[0])
            segments = cv2.resize(
                segments.astype(np.int32), size, interpolation=cv2.INTER_NEAREST
            ).reshape(self.shape)
        if np.array_equal(segments, self._segments):
            return False
        became_area = bool(self._pieces)
        known_pieces = bool(self._pieces) or any(step.pieces for step in self._history)
        self._area |= self.hidden().in_pieces().astype(np.uint8)
        self._segments, self._pieces = segments.astype(np.int32), frozenset()
        if known_pieces:
            self._history.clear()
        return became_area

    def toggle(self, piece: int) -> bool:
        """Hide a piece or show it again; returns whether it is hidden now."""
        if not 0 <= piece <= int(self._segments.max()):
            raise ValueError(f"there is no piece {piece}")
        self.mark()
        self._pieces ^= {piece}
        return piece in self._pieces

    def paint(self, points: Sequence[Point], radius: float, *, show: bool = False) -> None:
        """Hide what a round brush passes over, or show it again.

        Call `mark` before the first part of a stroke, so that all of it is undone at once.

        Args:
            points: x, y in shares of width and height, joined by straight lines.
            radius: in shares of the shorter side; at least half a pixel is painted.
            show: bring back what was painted over.
        """
        strokes.paint(self._area, points, radius, 0 if show else 1)

    def clear(self) -> None:
        """Show everything again; can be undone."""
        if not self.empty:
            self.mark()
            self._area[:] = 0
            self._pieces = frozenset()

    # The way back

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier state."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return self._history.can_redo

    def mark(self) -> None:
        """Make this a state that `undo` comes back to; what was undone is forgotten."""
        self._history.keep(self._step())

    def undo(self) -> bool:
        """Go back one step; returns whether there was one."""
        return self._go_to(self._history.undo(self._step))

    def redo(self) -> bool:
        """Do again what was undone; returns whether there was anything."""
        return self._go_to(self._history.redo(self._step))

    def _go_to(self, step: _Step | None) -> bool:
        if step is None:
            return False
        self._area = strokes.unpacked(step.area, self.shape)
        self._pieces = step.pieces
        return True

    def _step(self) -> _Step:
        return _Step(strokes.packed(self._area), self._pieces)

    # What is left

    def picture(self, hidden: Hidden | None = None) -> np.ndarray:
        """Return the picture with what is hidden filled in, uint8 (h, w, 3).

        Args:
            hidden: what `hidden` returned; None for how it stands now.
        """
        hidden = hidden or self.hidden()
        result = hide.filled_area(self.rgb, hidden.area, hidden.fill)
        if hidden.pieces:
            gone = hidden.in_pieces() & ~hidden.area
            result[gone] = self._fill_pieces(hidden)[gone]
        return result

    def judged(self, hidden: Hidden | None = None) -> tuple[np.ndarray, float]:
        """Return `picture` and its p_fake, in [0, 1].

        Raises:
            FakeviewError: the memory doesn't even hold one picture.
        """
        picture = self.picture(hidden)
        return picture, float(self.engine.score([picture])[0])

    def score(self, hidden: Hidden | None = None) -> float:
        """Return p_fake of `picture` alone; with nothing hidden that of the picture itself."""
        return self.judged(hidden)[1]

    def _fill_pieces(self, hidden: Hidden) -> np.ndarray:
        known = self._filled
        if known is None or known[0] is not hidden.segments or known[1] != hidden.fill:
            filled = hide.filled(self.rgb, hidden.segments, hidden.fill)
            known = self._filled = (hidden.segments, hidden.fill, filled)
        return known[2]
