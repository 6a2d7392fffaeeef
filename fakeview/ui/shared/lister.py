"""Puts pictures with their labels onto a list that the Train page learns from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fakeview.errors import FakeviewError, sentence
from fakeview.filing.labelled import Change, Entry, add, plan
from fakeview.imaging.names import one_line
from fakeview.ui.dialogs import confirm
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from trainer.words import plural, tr


class Lister(QObject):
    """Adds to a list off the window's thread; asks where it says something else already."""

    added = Signal(object)  # Change
    failed = Signal(str)  # one sentence

    def __init__(self, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._window = lanes, window

    def add(
        self,
        path: Path,
        entries: Sequence[Entry],
        places: Callable[[], Sequence[Path | None]] | None = None,
    ) -> None:
        """Add pictures; `added` or `failed` is the answer.

        Args:
            path: the list.
            entries: the pictures.
            places: where they lie once the list is read, if they may have been moved.
        """

        def work(job: Job) -> tuple[list[Entry], Change]:
            known = [_hashed(entry, job) for entry in entries]
            return known, plan(path, known)

        def done(result: tuple[list[Entry], Change]) -> None:
            known, change = result
            if places is not None:
                known = [
                    replace(entry, path=place or entry.path)
                    for entry, place in zip(known, places(), strict=True)
                ]
            relabel = bool(change.contrary) and self._relabel(change)
            self._add(path, known, relabel=relabel)

        self._lanes.filing.submit(Job("read list", work, done, self._fail))  # not shown

    def _relabel(self, change: Change) -> bool:
        count = len(change.contrary)
        text = plural(
            count,
            "{n} picture is in {list} with the other label already, such as “{name}”. A picture "
            "can only be one of the two.",
            "{n} pictures are in {list} with the other label already, such as “{name}”. A picture "
            "can only be one of the two.",
            list=one_line(change.list.name),
            name=one_line(change.contrary[0].path.name),
        )
        yes = tr("Change it" if count == 1 else "Change them")
        no = tr("Leave it" if count == 1 else "Leave them")
        return confirm(tr("Give the new label?"), text, yes, no, self._window.window())

    def _add(self, path: Path, entries: Sequence[Entry], *, relabel: bool) -> None:
        self._lanes.filing.submit(
            Job(
                "add to list",  # not shown
                lambda _job: add(path, entries, relabel=relabel),
                self.added.emit,
                self._fail,
            )
        )

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(sentence(error))


def all_well(change: Change) -> bool:
    """Return whether all pictures are on the list, and training can begin with it."""
    left = change.contrary and not change.relabelled
    return not (change.refused or change.one_label or left)


def _hashed(entry: Entry, job: Job) -> Entry:
    """Return an entry with its SHA-256, also where the picture was not scored yet."""
    from fakeview.imaging.reading import hash_of
    from fakeview.ui.inspect.work import check

    check(job.cancel)
    if entry.sha256:
        return entry
    try:
        return replace(entry, sha256=hash_of(entry.path))
    except (
        FakeviewError
    ):  # the list says what lies where; whether it can be read, the trainer tells
        return entry
