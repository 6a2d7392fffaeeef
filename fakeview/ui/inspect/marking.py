"""The person's marks: set by key on what is selected, kept by content, found again next time.

A mark belongs to a picture's bytes. Their SHA-256 is known once it is scored; a picture that is
marked before, or can't be scored, is hashed here. Copies of a picture share its mark.
"""

from __future__ import annotations

import logging
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fakeview.album.marks import UNMARKED, Mark, Marked
from fakeview.errors import FakeviewError, sentence
from fakeview.ui.inspect.model import Item, PictureModel
from fakeview.ui.inspect.work import Source, check
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.album.mark_store import MarkStore

log = logging.getLogger(__name__)
_CHUNK = 16  # pictures that are hashed between two reports
_CLOSING_S = 3.0  # for which closing waits until the last marks have their hashes


class Marker(QObject):
    """Sets marks and stars, and keeps them."""

    said = Signal(str)  # one sentence for the person
    marked = Signal()

    def __init__(self, lanes: Lanes, model: PictureModel, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._model = lanes, model
        self._store: MarkStore | None = None
        self._known: dict[str, Marked] = {}
        self._unsaved: dict[str, Marked] = {}
        self._unhashed: dict[int, Item] = {}  # marked, or to be looked up, without a hash yet
        self._copies: defaultdict[str, list[Item]] = defaultdict(list)
        self._hashes: dict[int, str] = {}  # of what is in _copies, by the item's key
        self._saving = False
        self._told = False
        self._closed = False
        model.modelReset.connect(self._forget_list)

    def start(self) -> None:
        """Read the marks of earlier days."""
        name = "read marks"  # not shown
        job = Job(name, lambda _job: self._open().all(), self._opened, self._refused)
        self._lanes.marks.submit(job)

    def close(self) -> None:
        """Keep what has yet to be kept, once; when the lanes are closed."""
        if self._closed:
            return
        self._closed = True
        self._hash_rest()
        try:
            if self._unsaved:
                self._open().keep(self._unsaved)
            if self._store is not None:
                self._store.close()
        except FakeviewError as error:
            log.warning("marks are lost: %s (%s)", error.message, error.cause)

    # What keys and menus do

    def mark(self, items: Sequence[Item], mark: Mark) -> None:
        """Mark pictures; if all of them are marked so already, take the mark away."""
        everywhere = all(item.mark is mark for item in items)
        self._set(items, lambda old: replace(old, mark=None if everywhere else mark))

    def star(self, items: Sequence[Item]) -> None:
        """Star pictures; if all of them have a star, take it away."""
        everywhere = all(item.starred for item in items)
        self._set(items, lambda old: replace(old, starred=not everywhere))

    def clear(self, items: Sequence[Item]) -> None:
        """Take marks and stars away."""
        self._set(items, lambda _old: UNMARKED)

    def _set(self, items: Sequence[Item], change: Callable[[Marked], Marked]) -> None:
        changes: dict[int, tuple[Item, Marked]] = {}
        for item in items:
            now = change(item.marked)
            if now == item.marked:
                continue
            changes[item.key] = (item, now)
            if sha256 := item.sha256 or self._hashes.get(item.key, ""):
                self._unsaved[sha256] = self._known[sha256] = now
                changes.update((copy.key, (copy, now)) for copy in self._copies[sha256])
            else:
                self._unhashed[item.key] = item
        if changes:
            self._model.set_marked(changes.values())
            self.marked.emit()
            self._save()
            self._hash([item for item in items if item.key in self._unhashed])

    # What becomes known of a picture

    def look_up(self, item: Item) -> None:
        """A picture was scored or refused: find what was said of it earlier."""
        if item.sha256:
            self._learn(item, item.sha256)
        elif (self._known or item.marked) and item.key not in self._unhashed:
            # Refused: its bytes tell it apart.
            self._unhashed[item.key] = item
            self._hash([item])

    def _learn(self, item: Item, sha256: str) -> None:
        """The hash of a picture is known: a new mark is kept by it, an old one shown."""
        copies = self._copies[sha256]
        before = self._hashes.get(item.key, "")
        if before != sha256:
            self._hashes[item.key] = sha256
            copies.append(item)
            if before:  # the file was written to: it is another picture now
                self._copies[before].remove(item)
        waited = self._unhashed.pop(item.key, None) is not None
        fresh = bool(item.marked) and (waited or not (before or sha256 in self._known))
        if fresh:
            self._keep_new(sha256, item.marked)
            self._save()
        known = self._known.get(sha256, UNMARKED)
        # Unless there is something new, the copies that were known before have it already.
        stale = [(copy, known) for copy in (copies if fresh else (item,)) if copy.marked != known]
        if stale:
            self._model.set_marked(stale)
            self.marked.emit()

    def _keep_new(self, sha256: str, new: Marked) -> None:
        """Add what was said of a picture to what was said of these bytes on earlier days.

        Nobody saw that yet, so a star that is new must not take an old mark away.
        """
        old = self._known.get(sha256, UNMARKED)
        joined = Marked(new.mark or old.mark, new.starred or old.starred)
        self._unsaved[sha256] = self._known[sha256] = joined

    def _hash_rest(self) -> None:
        """Find the bytes that the last marks belong to, as far as closing can wait for it."""
        ends = time.monotonic() + _CLOSING_S
        lost = 0
        for item in [item for item in self._unhashed.values() if item.marked]:
            sha256 = item.sha256 or (_hash_of(item.source) if time.monotonic() < ends else "")
            if sha256:
                self._keep_new(sha256, item.marked)
            lost += not sha256
        if lost:
            log.warning("%d marks are not kept: the pictures could not be read in time", lost)

    def _hash(self, items: Sequence[Item]) -> None:
        if not items:
            return

        def progress(found: list[tuple[Item, str]]) -> None:
            for item, sha256 in found:
                wanted = item in self._model or item.marked  # also of one that left the list
                if wanted and item.key in self._unhashed:
                    self._learn(item, item.sha256 or sha256)

        def done(unreadable: list[Item]) -> None:
            lost = [item for item in unreadable if self._unhashed.pop(item.key, None)]
            moved = [item for item in lost if item.path != places[item.key]]
            self._unhashed.update((item.key, item) for item in moved)
            self._hash(moved)  # where they are now
            lost = [item for item in lost if item.key not in self._unhashed]
            if any(item.marked for item in lost):
                self.said.emit(
                    tr("The mark is shown, but not kept: the file can’t be read. Check its drive.")
                )

        sources = [(item, item.source) for item in items]
        places = {item.key: item.path for item in items}
        name = "hash for marks"  # not shown
        job = Job(name, lambda job: _hashes(job, sources), done, progress=progress)
        self._lanes.marks.submit(job)

    def _forget_list(self) -> None:
        self._copies.clear()
        self._hashes.clear()
        marked = {key: item for key, item in self._unhashed.items() if item.marked}
        self._unhashed = marked  # they have yet to be kept, in the list or not

    # What is kept

    def _open(self) -> MarkStore:
        """Return the store; in the lane, or after it has ended. Raises StoreError."""
        if self._store is None:
            from fakeview.album.mark_store import MarkStore

            self._store = MarkStore()
        return self._store

    def _opened(self, found: dict[str, Marked]) -> None:
        self._known = {**found, **self._unsaved}
        self._tell_notices()
        for item in self._model:
            if item.sha256:
                self._learn(item, item.sha256)

    def _tell_notices(self) -> None:
        if self._store is not None and self._store.notices:
            self.said.emit(" ".join(self._store.notices))
            self._store.notices.clear()

    def _refused(self, error: BaseException) -> None:
        self._saving = False
        log.warning("marks are not kept: %s", error)
        if not self._told:
            self._told = True
            self.said.emit(tr("{error} Until then marks are not kept.", error=sentence(error)))

    def _save(self) -> None:
        if self._saving or not self._unsaved:
            return
        self._saving = True
        changes = dict(self._unsaved)

        def done(_nothing: object) -> None:
            self._saving = False
            self._tell_notices()
            for sha256, marked in changes.items():
                if self._unsaved.get(sha256) == marked:
                    del self._unsaved[sha256]
            self._save()

        self._lanes.marks.submit(
            Job(
                "keep marks",  # not shown
                lambda _job: self._open().keep(changes),
                done,
                self._refused,
                priority=1,
            )
        )


def _hashes(job: Job, sources: Iterable[tuple[Item, Source]]) -> list[Item]:
    """Report (item, SHA-256) of pictures as they are hashed; return those that can't be read."""
    found: list[tuple[Item, str]] = []
    unreadable = []
    for item, source in sources:
        check(job.cancel)
        sha256 = _hash_of(source)
        if sha256:
            found.append((item, sha256))
        else:
            unreadable.append(item)
        if len(found) >= _CHUNK:
            job.report(found, always=True)
            found = []
    if found:
        job.report(found, always=True)
    return unreadable


def _hash_of(source: Source) -> str:
    """Return the SHA-256 of a picture's bytes; empty if they can't be read."""
    if source.picture is not None:
        return source.picture.sha256
    from fakeview.imaging.reading import hash_of

    assert source.path is not None
    try:
        return hash_of(source.path)
    except FakeviewError:
        return ""
