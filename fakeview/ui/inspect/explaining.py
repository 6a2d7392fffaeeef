"""Which explanation lies over the current picture, and how it gets there."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.inspect.work import Shown, grad_cam, lime
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes

GRADCAM, LIME = "gradcam", "lime"
_CACHE_BYTES = 200 << 20

Key = tuple[str, str, str, int]


class Explainer(QObject):
    """Computes and caches overlays; at most one method is shown at a time.

    Grad-CAM follows from picture to picture once it is wanted. LIME takes seconds and is
    therefore asked for anew on every picture that it is not known for.
    """

    changed = Signal()  # `method` or `shown` is another
    progressed = Signal(int, int)  # LIME: samples done, samples in all
    failed = Signal(str, str)  # method, one sentence

    def __init__(self, lanes: Lanes, detector: DetectorService, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._detector = lanes, detector
        self._item: Item | None = None
        self._job: Job | None = None
        self._cache: OrderedDict[Key, Shown] = OrderedDict()
        self.method = ""
        self.shown: Shown | None = None
        self.stopped = False  # LIME's map is what it was when the person stopped it
        self.gradcam_wanted = True
        self.samples = 1000

    @property
    def lime_running(self) -> bool:
        """Whether LIME is at work."""
        return self._job is not None and self.method == LIME

    def set_current(self, item: Item | None) -> None:
        """Look at another picture; a LIME of the old one is cancelled."""
        self._stop()
        self._item, self.shown = item, None
        if self.method != LIME or self._known(LIME) is None:
            self.method = GRADCAM if self.gradcam_wanted else ""
        self._ensure()

    def item_scored(self, item: Item) -> None:
        """The score is there, so is what an explanation needs."""
        if item is self._item and self.shown is None and self._job is None:
            self._ensure()

    def toggle(self, method: str, on: bool) -> None:
        """Show one method (the other makes room) or none."""
        if method == GRADCAM:
            self.gradcam_wanted = on
        if on == (self.method == method):
            return
        self._stop()
        self.method = method if on else ""
        self.shown = None
        self._ensure()

    def cancel(self) -> None:
        """Stop LIME; the map as far as it came stays visible."""
        if not self.lime_running:
            return
        self._stop()
        self.stopped = self.shown is not None
        if self.shown is None:
            self.method = ""
        self.changed.emit()

    def reset(self) -> None:
        """Another detector: what is shown no longer holds."""
        self._stop()
        self.shown = None
        if self.method == LIME:
            self.method = GRADCAM if self.gradcam_wanted else ""
        self.changed.emit()

    def _stop(self) -> None:
        self.stopped = False
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel.set()
            self._lanes.compute.drop(lambda queued: queued is job)

    def _key(self, method: str) -> Key | None:
        info = self._detector.info
        if self._item is None or info is None or not self._item.sha256:
            return None
        # The same file with the other class order is another detector.
        detector = f"{info.sha256}:{self._detector.fake_index}"
        return detector, self._item.sha256, method, self.samples if method == LIME else 0

    def _known(self, method: str) -> Shown | None:
        key = self._key(method)
        return None if key is None else self._cache.get(key)

    def _ensure(self) -> None:
        item, engine = self._item, self._detector.engine
        known = self._known(self.method) if self.method else None
        if known is not None:
            self.shown = known
        elif self.method and item is not None and item.state is State.SCORED and engine:
            self._submit(item, self.method)
        self.changed.emit()

    def _submit(self, item: Item, method: str) -> None:
        engine, recent, samples = self._detector.engine, self._detector.recent, self.samples
        assert engine is not None

        def work(job: Job) -> Shown:
            picture = recent.get(item.key, item.source, engine.min_side)
            if method == GRADCAM:
                return grad_cam(job, engine, picture)
            return lime(job, engine, picture, samples)

        key = self._key(method)
        self._job = self._lanes.compute.submit(
            Job(
                name=f"explain {method}",
                work=work,
                done=lambda shown: self._done(key, shown),
                failed=lambda error: self._failed(method, error),
                progress=self._progress,
                priority=1 if method == GRADCAM else 5,
            )
        )

    def _done(self, key: Key | None, shown: Shown) -> None:
        self._job, self.shown = None, shown
        if key is not None:
            self._cache[key] = shown
            held = sum(entry.image.sizeInBytes() for entry in self._cache.values())
            while held > _CACHE_BYTES and len(self._cache) > 1:
                held -= self._cache.popitem(last=False)[1].image.sizeInBytes()
        self.changed.emit()

    def _failed(self, method: str, error: BaseException) -> None:
        self._job = None
        if method == LIME:
            self.method = ""
        self.failed.emit(method, sentence(error))
        self.changed.emit()

    def _progress(self, value: tuple[int, int, Shown | None]) -> None:
        done, total, shown = value
        self.progressed.emit(done, total)
        if shown is not None:
            self.shown = shown
            self.changed.emit()
