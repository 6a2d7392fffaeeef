"""Which explanation lies over the current picture, and how it gets there."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect.explained import Shown, explain, repaint
from fakeview.ui.inspect.method_options import (
    GRADCAM,
    QUICK,
    ROWS,
    SAMPLED,
    Options,
    row_of,
    used,
)
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes

_CACHE_BYTES = 200 << 20

Key = tuple[str, str, str, tuple[Any, ...]]


def key_of(info: Any, fake_index: int | None, sha256: str, method: str, options: Options) -> Key:
    """Return what a map depends on: detector and class order, picture, method, its options."""
    # The same file with the other class order is another detector.
    detector = f"{info.sha256}:{fake_index}"
    return detector, sha256, method, tuple(used(method, options).values())


class Explainer(QObject):
    """Computes and caches overlays; at most one method is shown at a time.

    Grad-CAM follows from picture to picture once it is wanted. The others take seconds and are
    therefore asked for anew on every picture that they are not known for.
    """

    changed = Signal()  # `method`, `shown` or what became of it is another
    progressed = Signal(int, int)  # samples done, samples in all
    failed = Signal(str, str)  # method, one sentence

    def __init__(self, lanes: Lanes, detector: DetectorService, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._detector = lanes, detector
        self._job: Job | None = None
        self._cache: OrderedDict[Key, Shown] = OrderedDict()
        self._options = {row: Options() for row in ROWS}
        self._asked: Key | None = None  # what the running job makes
        self._made: Key | None = None  # what `shown` was made for
        self._whole = False  # whether `shown` has all the samples that were asked for
        self._same_scale = False
        self.item: Item | None = None
        self.method = ""
        self.shown: Shown | None = None
        self.gradcam_wanted = True

    # What is shown

    @property
    def row(self) -> str:
        """The row of the method that is on; nothing for none."""
        return row_of(self.method)

    @property
    def running(self) -> bool:
        """Whether a map is being made that takes its time."""
        return self._job is not None and self.method not in QUICK

    @property
    def refined(self) -> bool:
        """Whether the map in view is getting more samples just now."""
        return self._job is not None and not self._whole and self._made == self._asked

    @property
    def stopped(self) -> bool:
        """Whether the map in view is what it was when the person stopped it."""
        return self.shown is not None and not self._whole and not self.refined

    @property
    def final(self) -> bool:
        """Whether the map is there and will stay as it is."""
        return self.shown is not None and self._job is None and self._whole

    @property
    def stale(self) -> bool:
        """Whether another map would be made now: with other options, or with all its samples."""
        if self._job is not None:
            return self._asked != self._key(self.method)
        return self.shown is not None and (not self._whole or self._made != self._key(self.method))

    @property
    def key(self) -> Key | None:
        """What the map in view was made for."""
        return self._made

    def set_current(self, item: Item | None) -> None:
        """Look at another picture; a map of the old one that takes its time is cancelled."""
        self._stop()
        self.item = item
        self._show(None, None)
        if self.method in QUICK or not self.method or self._known(self.method) is None:
            self.method = self._method_of(GRADCAM) if self.gradcam_wanted else ""
        self._ensure()

    def item_scored(self, item: Item) -> None:
        """The score is there, so is what an explanation needs."""
        if item is self.item and self.shown is None and self._job is None:
            self._ensure()

    def toggle(self, row: str, on: bool) -> None:
        """Show one method (the other makes room) or none."""
        if row == GRADCAM:
            self.gradcam_wanted = on
        if on == (self.row == row):
            return
        self._stop()
        self.method = self._method_of(row) if on else ""
        self._show(None, None)
        self._ensure()

    def cancel(self) -> None:
        """Stop a map that takes its time.

        As far as it came it stays visible. If nothing of it came yet, the one that it was to
        replace stays as it is.
        """
        if not self.running:
            return
        self._stop()
        if self.shown is None:
            self.method = ""
        self.changed.emit()

    def reset(self) -> None:
        """Another detector: what is shown no longer holds."""
        self._stop()
        self._show(None, None)
        if self.method not in QUICK:
            self.method = self._method_of(GRADCAM) if self.gradcam_wanted else ""
        self.changed.emit()

    # Options

    @property
    def options(self) -> Mapping[str, Options]:
        """Every row's options, as the next map is made with them."""
        return self._options

    def options_of(self, method: str) -> Options:
        """Return what a method is asked now."""
        return replace(self._options[row_of(method)], same_scale=self._same_scale)

    def set_options(self, row: str, options: Options) -> None:
        """Ask for something else; what is quickly done is done anew at once."""
        self._options[row] = options
        if self.row == row and row not in SAMPLED:
            self.update()
        else:
            self.changed.emit()

    def update(self) -> None:
        """Make the map that is on anew; the old one stays so long."""
        if self.method:
            self._stop()
            self.method = self._method_of(self.row)
            self._ensure()

    @property
    def same_scale(self) -> bool:
        """Whether colours stand for the same values in every picture."""
        return self._same_scale

    def set_same_scale(self, on: bool) -> None:
        """Let colours stand for the same values in every picture, or for each map's own."""
        if on == self._same_scale:
            return
        self._same_scale = on
        if self.shown is not None:
            self.shown = repaint(self.shown, on)
        self.changed.emit()

    def _method_of(self, row: str) -> str:
        return self._options[row].kind if row == GRADCAM else row

    # Maps that are known

    def _key(self, method: str) -> Key | None:
        info = self._detector.info
        if not method or self.item is None or info is None or not self.item.sha256:
            return None
        options = self.options_of(method)
        return key_of(info, self._detector.fake_index, self.item.sha256, method, options)

    def _known(self, method: str) -> Shown | None:
        key = self._key(method)
        return None if key is None else self.recall(key)

    def known_of(self, sha256: str) -> list[tuple[Key, Shown]]:
        """Return the maps of a picture that were made with the options of now."""
        info, found = self._detector.info, []
        for row in ROWS if info is not None else ():
            method = self._method_of(row)
            options = self.options_of(method)
            key = key_of(info, self._detector.fake_index, sha256, method, options)
            shown = self.recall(key)
            if shown is not None:
                found.append((key, shown))
        return found

    def recall(self, key: Key) -> Shown | None:
        """Return a map that was made before, for this page or for a comparison."""
        shown = self._cache.get(key)
        if shown is not None:
            shown = self._cache[key] = repaint(shown, self._same_scale)
        return shown

    def keep(self, key: Key, shown: Shown) -> None:
        """Remember a finished map; the oldest make room."""
        self._cache[key] = shown
        held = sum(entry.size for entry in self._cache.values())
        while held > _CACHE_BYTES and len(self._cache) > 1:
            held -= self._cache.popitem(last=False)[1].size

    # Making one

    def _stop(self) -> None:
        self._lanes.compute.cancel(self._job)
        self._job = self._asked = None

    def _show(self, key: Key | None, shown: Shown | None, *, whole: bool = False) -> None:
        self._made, self._whole = key, whole
        self.shown = None if shown is None else repaint(shown, self._same_scale)

    def _ensure(self) -> None:
        item, engine = self.item, self._detector.engine
        known = self._known(self.method)
        if known is not None:
            self._show(self._key(self.method), known, whole=True)
        elif self.method and item is not None and item.state is State.SCORED and engine:
            self._submit(item, self.method)
        self.changed.emit()

    def _submit(self, item: Item, method: str) -> None:
        engine, recent = self._detector.engine, self._detector.recent
        options = self.options_of(method)
        assert engine is not None

        def work(job: Job) -> Shown:
            picture = recent.get(item.key, item.source, engine.min_side)
            return explain(job, engine, picture, method, options)

        key = self._asked = self._key(method)
        self._job = self._lanes.compute.submit(
            Job(
                name=f"explain {method}",  # not shown
                work=work,
                done=lambda shown: self._done(key, shown),
                failed=lambda error: self._failed(method, error),
                progress=self._progress,
                priority=1 if method in QUICK else 5,
            )
        )

    def _done(self, key: Key | None, shown: Shown) -> None:
        self._job = self._asked = None
        self._show(key, shown, whole=True)
        if key is not None and self.shown is not None:
            self.keep(key, self.shown)
        self.changed.emit()

    def _failed(self, method: str, error: BaseException) -> None:
        self._job = self._asked = None
        self._show(None, None)
        if method not in QUICK:
            self.method = ""
        self.failed.emit(method, sentence(error))
        self.changed.emit()

    def _progress(self, value: tuple[int, int, Shown | None]) -> None:
        done, total, shown = value
        self.progressed.emit(done, total)
        if shown is not None and not self._better(shown):
            self._show(self._asked, shown)
            self.changed.emit()

    def _better(self, shown: Shown) -> bool:
        """Whether a stopped map of the same options is still ahead of one that begins anew."""
        before = self.shown if self._made == self._asked else None
        return before is not None and before.samples > shown.samples
