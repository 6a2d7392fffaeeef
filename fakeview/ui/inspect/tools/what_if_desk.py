"""What is hidden of the current picture, how it got there, and the score that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect.model import Item
from fakeview.ui.inspect.tools.latest import Latest
from fakeview.ui.inspect.tools.veil import Veil
from fakeview.ui.inspect.tools.work import (
    Left,
    find_regions,
    mask_image,
    open_what_if,
    score_left,
)
from fakeview.ui.services import DetectorService, Lanes

if TYPE_CHECKING:
    from fakeview.explain.base import Explanation
    from fakeview.explain.regions import Regions
    from fakeview.explain.whatif import WhatIf


class WhatIfDesk(QObject):
    """Holds the `WhatIf` of one picture; edits happen here, scores come from the lane by hand."""

    changed = Signal()  # what is hidden, its score, or whether there is anything to work on
    regions_found = Signal(object)  # Regions

    def __init__(self, lanes: Lanes, detector: DetectorService, parent: QObject) -> None:
        super().__init__(parent)
        self._detector = detector
        self._item: Item | None = None
        self._what_if: WhatIf | None = None
        self._fill = "mean"
        self._opening = Latest(lanes.by_hand, "open what-if", self._failed, self)  # not shown
        name = "score what is left"  # not shown
        self._scoring = Latest(lanes.by_hand, name, self._failed, self)
        self._tracing = Latest(lanes.by_hand, "find regions", self._failed, self)  # not shown
        # The map whose regions are wanted, (None,) for the picture's own, None for none at all.
        self._wanted: tuple[Explanation | None] | None = None
        self._traced: tuple[Explanation | None] | None = None
        self.veil = Veil()
        self.before: float | None = None
        self.after: float | None = None  # None: nothing is hidden, or the score is on its way
        self.failure = ""

    # Which picture

    @property
    def ready(self) -> bool:
        """Whether there is a picture to hide parts of."""
        return self._what_if is not None

    def forget(self) -> None:
        """Another picture or detector: what was hidden no longer holds."""
        for latest in (self._opening, self._scoring, self._tracing):
            latest.cancel()
        self._item = self._what_if = self._wanted = self._traced = None
        self.before = self.after = None
        self.failure = ""
        self.veil.clear()
        self.changed.emit()

    def open(self, item: Item) -> None:
        """Make a picture ready, unless it is or is about to be."""
        engine = self._detector.engine
        if item is self._item or engine is None:
            return
        self.forget()
        self._item = item
        source = item.source
        self._opening.want(lambda _job: open_what_if(engine, source), self._opened)

    def _opened(self, found: tuple[WhatIf, float]) -> None:
        self._what_if, self.before = found
        self._what_if.fill = self._fill
        self._trace()
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self.failure = sentence(error)
        self.changed.emit()

    # Regions

    def show_map(self, explanation: Explanation | None) -> None:
        """Ask for the regions of the map in view, or of the picture where there is none.

        They are told as soon as they are known. Who only paints doesn't ask, and so needn't wait
        until the picture is cut into regions.
        """
        self._wanted = (explanation,)
        self._trace()

    def _trace(self) -> None:
        what_if, wanted = self._what_if, self._wanted
        if what_if is None or wanted is None or wanted == self._traced:
            return
        self._traced = wanted
        (explanation,) = wanted
        self._tracing.want(lambda _job: find_regions(what_if, explanation), self._use)

    def _use(self, regions: Regions) -> None:
        if self._what_if is not None:
            became_area = self._what_if.use(regions.segments)
            self.regions_found.emit(regions)
            if became_area:
                self._moved()
            else:
                self.changed.emit()

    # What is hidden

    @property
    def empty(self) -> bool:
        """Whether nothing is hidden."""
        return self._what_if is None or self._what_if.empty

    @property
    def pieces(self) -> frozenset[int]:
        """The regions that are hidden."""
        return self._what_if.pieces if self._what_if is not None else frozenset()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to go back."""
        return self._what_if is not None and self._what_if.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._what_if is not None and self._what_if.can_redo

    def toggle(self, piece: int) -> None:
        """Hide a region or show it again."""
        if self._what_if is not None:
            self._what_if.toggle(piece)
            self._moved()

    def begin_stroke(self) -> None:
        """Make the strokes that follow one step."""
        if self._what_if is not None:
            self._what_if.mark()

    def paint(self, points: list[tuple[float, float]], radius: float, *, show: bool) -> None:
        """Hide what the brush passes over, or show it again."""
        if self._what_if is not None:
            self._what_if.paint(points, radius, show=show)
            self._moved()

    def set_fill(self, fill: str) -> None:
        """Choose what stands where something is hidden."""
        self._fill = fill
        if self._what_if is not None and fill != self._what_if.fill:
            self._what_if.fill = fill
            if not self.empty:
                self._moved()

    def undo(self) -> None:
        """Go back one step."""
        if self._what_if is not None and self._what_if.undo():
            self._moved()

    def redo(self) -> None:
        """Do it again."""
        if self._what_if is not None and self._what_if.redo():
            self._moved()

    def clear(self) -> None:
        """Show everything again."""
        if self._what_if is not None and not self.empty:
            self._what_if.clear()
            self._moved()

    def _moved(self) -> None:
        """Show the stripes now; the newest state is scored as soon as the lane is free."""
        what_if = self._what_if
        assert what_if is not None
        self.failure = ""
        if what_if.empty:
            self._scoring.cancel()
            self.veil.clear()
            self.after = None
        else:
            hidden = what_if.hidden()
            self.veil.mask = mask_image(hidden.mask())
            self._scoring.want(lambda _job: score_left(what_if, hidden), self._scored)
        self.changed.emit()

    def _scored(self, left: Left) -> None:
        self.after, self.veil.filled = left.p_fake, left.image
        self.changed.emit()
