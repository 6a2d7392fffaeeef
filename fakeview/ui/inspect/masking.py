"""The map in black and white: what of it takes a share of the area."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from fakeview.ui.inspect.explained import Shown, black_and_white
from fakeview.ui.inspect.model import Item
from fakeview.ui.inspect.tools.latest import Latest
from fakeview.ui.services import Lanes

log = logging.getLogger(__name__)

LEAST, MOST = 1, 50
"""Per cent of the area."""


class MaskDesk(QObject):
    """Cuts the map in view while that is wanted; the newest wish wins."""

    changed = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        name = "cut the map"  # not shown
        self._cutting = Latest(lanes.by_hand, name, self._failed, self)
        self._shown: Shown | None = None
        self._item: Item | None = None
        self.on = False
        self.share = 10  # per cent
        self.towards = True
        self.image: QImage | None = None
        self.covered: float | None = None  # None: not known yet

    def show_map(self, shown: Shown | None, item: Item | None) -> None:
        """Cut another map; the old cut of the same picture stays until the new one is there."""
        if shown is self._shown:
            return
        if item is not self._item:
            self._cutting.cancel()
            self._item, self.image, self.covered = item, None, None
        before, self._shown = self._shown, shown
        if shown is None or before is None or shown.explanation is not before.explanation:
            self._cut()

    def choose(self, *, on: bool, share: int, towards: bool) -> None:
        """Cut it another way, or not at all."""
        if (on, share, towards) != (self.on, self.share, self.towards):
            self.on, self.share, self.towards = on, min(max(share, LEAST), MOST), towards
            self._cut()
            self.changed.emit()

    def _cut(self) -> None:
        shown = self._shown
        if not self.on or shown is None:
            self._cutting.cancel()
            self.image, self.covered = None, None
            return
        explanation, share, towards = shown.explanation, self.share / 100, self.towards
        self._cutting.want(lambda _job: black_and_white(explanation, share, towards), self._done)

    def _done(self, cut: tuple[QImage, float]) -> None:
        self.image, self.covered = cut
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        log.warning("the map could not be cut: %s", error)
