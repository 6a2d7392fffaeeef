"""Moves the selected pictures into a folder, and back again when the person thinks better of it."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from fakeview.errors import FakeviewError, sentence
from fakeview.filing import labelled
from fakeview.filing.moving import Moved, Outcome, Stayed, move, put_back
from fakeview.filing.words import were_moved, were_put_back
from fakeview.ui.inspect.model import Item
from fakeview.ui.jobs import REPORT_INTERVAL, Job
from fakeview.ui.services import Lanes
from fakeview.ui.widgets import Offer
from trainer.words import mark, plural, tr

log = logging.getLogger(__name__)

BUSY = mark("Pictures are being moved already. Wait for that, or cancel it below.")
_MOST_UNDONE = 100  # moves that can be undone
NO_FILES = mark("These pictures are no files, so there is nothing to move.")


@dataclass(frozen=True)
class MoveProgress:
    """How far it is: files dealt with, files in all, and what was moved since the last one."""

    done: int
    total: int
    moved: tuple[Moved, ...] = ()


class _Stop(threading.Event):
    """Set when the person stops it, who still wants to hear of what was moved, or at the end."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def is_set(self) -> bool:
        return super().is_set() or self._job.cancel.is_set()


class _Teller:
    """Reports what was moved ten times a second, every file of it."""

    def __init__(self, job: Job, total: int) -> None:
        self._job, self._total = job, total
        self._done, self._waiting, self._told = 0, list[Moved](), time.monotonic()

    def __call__(self, result: Moved | Stayed) -> None:
        self._done += 1
        if isinstance(result, Moved):
            self._waiting.append(result)
        if time.monotonic() - self._told > REPORT_INTERVAL:
            self.flush()

    def flush(self) -> None:
        progress = MoveProgress(self._done, self._total, tuple(self._waiting))
        self._waiting, self._told = [], time.monotonic()
        self._job.report(progress, always=True)


_Work = Callable[[threading.Event, _Teller], Outcome]


def _let_follow(label_list: Path, outcome: Outcome) -> None:
    """Let the list of labelled pictures name what was moved by its new paths."""
    try:
        labelled.follow(label_list, [(moved.old, moved.new) for moved in outcome.moved])
    except FakeviewError as error:  # the pictures are known again by their content
        log.warning("the list did not follow: %s (%s)", error.message, error.cause)


class Mover(QObject):
    """One move at a time, in a lane of its own; they can be undone, the last one first."""

    moved = Signal(object)  # {old path: new path}, as it happens
    told = Signal(str, bool, object)  # one sentence, whether all went well, and an Offer or None
    standing = Signal(object)  # MoveProgress, or None when it is over

    def __init__(self, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._window = lanes, window
        self._stop: threading.Event | None = None
        self._history: deque[tuple[Moved, ...]] = deque(maxlen=_MOST_UNDONE)
        self._folder: Path | None = None
        self.label_list: Callable[[], Path | None] = lambda: None  # of labelled pictures; follows

    @property
    def running(self) -> bool:
        """Whether files are being moved."""
        return self._stop is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a move that can be undone."""
        return bool(self._history) and not self.running

    def run(self, items: Sequence[Item]) -> None:
        """Ask where to, and move the files of these pictures there."""
        paths = [item.path for item in items if item.path is not None]
        problem = BUSY if self.running else "" if paths else NO_FILES
        if problem:
            self.told.emit(tr(problem), False, None)
        elif (folder := self._ask_folder(paths)) is not None:
            self.move(paths, folder)

    def move(self, paths: Sequence[Path], folder: Path) -> None:
        """Move files into a folder."""
        self._submit(
            lambda stop, told: move(paths, folder, stop, told),
            len(paths),
            lambda outcome: self._was_moved(outcome, folder),
        )

    def undo(self) -> None:
        """Put back what was moved last."""
        if not self.can_undo:
            return
        last = self._history.pop()
        self._submit(
            lambda stop, told: put_back(last, stop, told),
            len(last),
            lambda outcome: self._was_put_back(outcome, last),
        )

    def cancel(self) -> None:
        """Stop before the next file; what was moved stays where it is, and can be undone."""
        if self._stop is not None:
            self._stop.set()

    def _submit(self, work: _Work, total: int, done: Callable[[Outcome], None]) -> None:
        label_list = self.label_list()

        def whole(job: Job) -> Outcome:
            teller = _Teller(job, total)
            try:
                outcome = work(stop, teller)
            finally:
                teller.flush()  # whatever happened: the list must know where its files are
            if label_list is not None:
                _let_follow(label_list, outcome)
            return outcome

        name = "move files"  # not shown
        job = Job(name, whole, failed=self._failed, progress=self._far)
        job.done = lambda outcome: self._over(outcome, done)
        self._stop = stop = _Stop(job)
        self._lanes.filing.submit(job)
        self.standing.emit(MoveProgress(0, total))

    def _far(self, progress: MoveProgress) -> None:
        if progress.moved:
            self.moved.emit({moved.old: moved.new for moved in progress.moved})
        self.standing.emit(progress)

    def _over(self, outcome: Outcome, done: Callable[[Outcome], None]) -> None:
        self._stop = None
        self.standing.emit(None)
        done(outcome)

    def _failed(self, error: BaseException) -> None:
        self._stop = None
        self.standing.emit(None)
        self.told.emit(sentence(error), False, None)

    def _was_moved(self, outcome: Outcome, folder: Path) -> None:
        if outcome.moved:
            self._history.append(outcome.moved)
        tip = tr("Put them back (Ctrl+Z)")
        offer = Offer(tr("Undo"), self.undo, tip) if outcome.moved else None
        self.told.emit(were_moved(outcome, folder), not outcome.stayed, offer)

    def _was_put_back(self, outcome: Outcome, last: tuple[Moved, ...]) -> None:
        # What was not even tried can still be put back; what failed would only fail again.
        rest = last[: outcome.left]
        if rest:
            self._history.append(rest)
        offer = Offer(tr("Undo the rest"), self.undo) if rest else None
        self.told.emit(were_put_back(outcome), not outcome.stayed, offer)

    def _ask_folder(self, paths: Sequence[Path]) -> Path | None:
        start = self._folder or paths[0].parent
        count = len(paths)
        title = plural(count, "Move {n} picture to a folder", "Move {n} pictures to a folder")
        name = QFileDialog.getExistingDirectory(self._window.window(), title, str(start))
        if not name:
            return None
        self._folder = Path(name)
        return self._folder
