"""One curve of a plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fakeview.ui.shared.scale import XY


@dataclass(frozen=True)
class Line:
    """One curve: its name, the token of its colour, its points, and what lies faintly behind.

    ``open`` marks are rings instead of dots, so that colour alone never tells lines apart.
    A ``path`` is drawn as it is, in place of the points, which then only answer the pointer; a
    ``guide`` is a dashed one that doesn't.
    """

    name: str
    token: str
    points: Sequence[XY] = ()
    faint: Sequence[XY] = ()
    marks: bool = True
    open: bool = False
    path: Sequence[XY] = ()
    guide: bool = False

    @property
    def drawn(self) -> bool:
        """Whether there is anything of it to see."""
        return bool(self.points or self.faint or self.path)
