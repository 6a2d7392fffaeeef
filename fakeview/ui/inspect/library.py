"""Brings pictures into the list and onto the screen: folders, pastes, thumbnails, displays."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from fakeview.errors import sentence
from fakeview.imaging.names import one_line
from fakeview.ui.inspect import work
from fakeview.ui.inspect.model import Item, PictureModel
from fakeview.ui.inspect.work import Display, Source
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.album.thumbnails import Thumbnails
    from fakeview.imaging.decode import Picture

_KEPT_THUMBNAILS = 2000
_KEPT_DISPLAY_BYTES = 256 << 20


class Library(QObject):
    """Adds pictures to the model; everything slow happens in the lanes."""

    added = Signal(list)  # the new items, batch by batch
    appeared = Signal(list)  # likewise, of files that nobody opened
    arrived = Signal(object)  # the Item to look at: the first of what was opened
    notice = Signal(str)  # one sentence for the person
    display_ready = Signal(object, object)  # Item, Display
    display_failed = Signal(object, str)  # Item, one sentence

    def __init__(self, lanes: Lanes, model: PictureModel, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._model = lanes, model
        self._walks: list[Job] = []
        self._pastes = 0
        self._thumbs: OrderedDict[int, Item] = OrderedDict()
        self._thumb_jobs: dict[int, Job] = {}
        self._unreadable: set[int] = set()
        self._kept: Thumbnails | None = None
        self._displays: OrderedDict[int, Display] = OrderedDict()
        self._display_jobs: dict[int, Job] = {}
        self._beside: set[int] = set()

    def open(self, paths: list[Path]) -> None:
        """Add files and folders; they appear in batches, the first one is looked at."""
        state = {"seen": 0, "arrived": 0}

        def progress(found: list[Source]) -> None:
            state["seen"] += len(found)
            fresh = self._model.add((str(source.path), source) for source in found)
            if not state["arrived"] and found:
                state["arrived"] = 1
                first = fresh[0] if fresh else self._model.known(str(found[0].path))
                self.arrived.emit(first)
            if fresh:
                self.added.emit(fresh)

        def done(_result: object) -> None:
            self._walks.remove(job)
            if not state["seen"]:
                names = [one_line(path.name or str(path)) for path in paths[:3]]
                places = ", ".join(tr("“{name}”", name=name) for name in names)
                self.notice.emit(
                    tr("There are no pictures in {places}. Choose another folder.", places=places)
                )

        def failed(error: BaseException) -> None:
            self._walks.remove(job)
            self.notice.emit(sentence(error))

        job = Job("walk", lambda job: work.gather(job, paths), done, failed, progress)
        self._walks.append(job)
        self._lanes.files.submit(job)

    def take(self, paths: Iterable[Path], *, look_at: bool) -> None:
        """Add files that have appeared; with `look_at` the first one is looked at."""

        def progress(found: list[Source]) -> None:
            fresh = self._model.add([(str(source.path), source) for source in found])
            if fresh and look_at:
                self.arrived.emit(fresh[0])
            if fresh:
                self.appeared.emit(fresh)

        wanted = list(paths)
        job = Job("take", lambda job: work.gather(job, wanted), progress=progress)
        job.done = job.failed = lambda _what: self._walks.remove(job)
        self._walks.append(job)
        self._lanes.files.submit(job)

    def renew(self, items: Iterable[Item]) -> None:
        """Forget what was made of files that have changed, or that could not be read."""
        for item in items:
            self._unreadable.discard(item.key)
            self._displays.pop(item.key, None)
            if item.thumbnail is not None:
                self._thumbs.pop(item.key, None)
                self._model.set_thumbnail(item, None)

    def moved(self, items: Iterable[Item]) -> None:
        """Files lie elsewhere now: one that could not be read was perhaps on its way."""
        self._unreadable.difference_update(item.key for item in items)

    def paste(self, image: QImage) -> None:
        """Add a picture from the clipboard; nothing is written to disk."""
        name = tr("Pasted picture {count}", count=self._pastes + 1)

        def done(picture: Picture) -> None:
            identity = f"pasted:{picture.sha256}"
            fresh = self._model.add([(identity, Source(name, picture=picture))])
            self._pastes += len(fresh)
            self.arrived.emit(fresh[0] if fresh else self._model.known(identity))
            if fresh:
                self.added.emit(fresh)

        self._lanes.files.submit(
            Job(
                "paste",
                lambda _job: work.pasted(image, name),
                done,
                lambda error: self.notice.emit(sentence(error)),
            )
        )

    def clear(self) -> None:
        """Empty the list and forget everything that was made for it."""
        for job in (*self._walks, *self._thumb_jobs.values(), *self._display_jobs.values()):
            job.cancel.set()
        self._walks.clear()
        self._thumb_jobs.clear()
        self._display_jobs.clear()
        self._thumbs.clear()
        self._displays.clear()
        self._unreadable.clear()
        self._model.clear()

    def close(self) -> None:
        """Let go of the kept thumbnails, once the lanes are closed."""
        if self._kept is not None:
            self._kept.close()

    def _thumbnails(self) -> Thumbnails:
        """Return those of earlier days; in the lane, since opening them takes its time."""
        if self._kept is None:
            from fakeview.album.thumbnails import Thumbnails

            self._kept = Thumbnails()
        return self._kept

    def want_thumbnails(self, visible: Iterable[Item]) -> None:
        """Make thumbnails for what is on screen; what scrolled away is no longer asked for."""
        wanted = {item.key: item for item in visible}
        for key in [key for key in self._thumb_jobs if key not in wanted]:
            self._thumb_jobs.pop(key).cancel.set()
        for item in reversed(list(wanted.values())):  # the lane takes the newest first
            known = item.thumbnail is not None or item.key in self._unreadable
            if not known and item.key not in self._thumb_jobs:
                self._submit_thumbnail(item)

    def _submit_thumbnail(self, item: Item) -> None:
        def done(image: QImage) -> None:
            self._thumb_jobs.pop(item.key, None)
            self._thumbs[item.key] = item
            self._model.set_thumbnail(item, image)
            while len(self._thumbs) > _KEPT_THUMBNAILS:
                self._model.set_thumbnail(self._thumbs.popitem(last=False)[1], None)

        def failed(_error: BaseException) -> None:  # scoring tells the reason in the row
            self._thumb_jobs.pop(item.key, None)
            if item.path == place:  # else it was moved meanwhile
                self._unreadable.add(item.key)

        place = item.path
        job = Job(
            "thumbnail", lambda _job: work.thumbnail(item.source, self._thumbnails()), done, failed
        )
        self._thumb_jobs[item.key] = self._lanes.thumbs.submit(job)

    def want_display(self, item: Item, ahead: Iterable[Item]) -> None:
        """Show a picture, and decode the likely next ones while there is time."""
        for key in list(self._display_jobs):
            if key != item.key and key not in self._beside:
                self._display_jobs.pop(key).cancel.set()
        for near in reversed(list(ahead)):
            if near.key not in self._displays and near.key not in self._display_jobs:
                self._submit_display(near, priority=5)
        self.show(item)

    def keep_decoding(self, items: Iterable[Item]) -> None:
        """Let these be decoded to the end, whatever picture is looked at meanwhile."""
        self._beside = {item.key for item in items}

    def show(self, item: Item) -> None:
        """Show a picture now, or as soon as it is decoded."""
        display = self._displays.get(item.key)
        if display is not None:
            self._displays.move_to_end(item.key)
            self.display_ready.emit(item, display)
        elif item.key not in self._display_jobs:
            self._submit_display(item, priority=0)

    def _submit_display(self, item: Item, priority: int) -> None:
        def done(display: Display) -> None:
            self._display_jobs.pop(item.key, None)
            self._displays[item.key] = display
            held = sum(entry.size for entry in self._displays.values())
            while held > _KEPT_DISPLAY_BYTES and len(self._displays) > 1:
                held -= self._displays.popitem(last=False)[1].size
            self.display_ready.emit(item, display)

        def failed(error: BaseException) -> None:
            self._display_jobs.pop(item.key, None)
            if item.path != place:  # it was moved meanwhile
                self._submit_display(item, priority)
                return
            self.display_failed.emit(item, sentence(error))

        place = item.path
        job = Job("display", lambda _job: work.display(item.source), done, failed)
        job.priority = priority
        self._display_jobs[item.key] = self._lanes.pictures.submit(job)
