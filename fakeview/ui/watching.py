"""Watches folders: looks when the system tells of a change, and now and then without being told."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from fakeview.errors import sentence
from fakeview.imaging.names import one_line
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.filing.watching import Look, Watch

log = logging.getLogger(__name__)

KICK_MS = 300
"""How soon to look once the system tells of a change; more of them come meanwhile."""

SOON_MS = 1000
"""How soon to look again while a file is being written."""

SLOW_MS = 15_000
"""How often to look unasked: not every drive tells, and systems watch only so many folders."""

AWAY_MS = 5000
"""How often to look for a folder that isn't there."""

_MOST_WATCHES = 1000  # the system's own; the rest is found by the slow looks
_SHARE = 20  # looking must not take more than a twentieth of the time


class Watcher(QObject):
    """The watched folders: tells of pictures that are new in them, and of folders that vanish."""

    found = Signal(list)  # of Path: new, and written to the end
    rewritten = Signal(list)  # of Path: found before, and written to since
    noticed = Signal(str)  # one sentence, once
    looked = Signal()  # once more
    changed = Signal()  # which folders are watched, or which of them are there

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._watch: Watch | None = None
        self._job: Job | None = None
        self._due = False  # something changed while a look was under way
        self._pause = 0  # milliseconds that must lie between two looks
        self._told: set[Path] = set()
        self._system: QFileSystemWatcher | None = None
        self.away: tuple[Path, ...] = ()
        self.ready = False  # whether all folders were looked at once
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.look)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The watched folders."""
        return self._watch.folders if self._watch is not None else ()

    def add(self, folders: Iterable[Path]) -> None:
        """Watch more folders; what lies in them now is not new."""
        from fakeview.filing.watching import Watch

        fresh = [f for folder in folders if (f := folder.absolute()) not in self.folders]
        if not fresh:
            return
        if self._watch is None:
            self._watch = Watch(fresh)
        else:
            self._watch.add(fresh)
        if self._system is None:
            self._system = QFileSystemWatcher(self)
            self._system.directoryChanged.connect(lambda _folder: self._kick())
        self.ready = False
        self.changed.emit()
        self.look()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._next.stop()
        self._lanes.watch.cancel(self._job)
        self._watch, self._job, self._due = None, None, False
        self.away, self.ready = (), False
        self._told.clear()
        if self._system is not None:
            self._system.deleteLater()
            self._system = None
        self.changed.emit()

    def look(self) -> None:
        """Look now, or as soon as the look that is under way is over."""
        watch = self._watch
        if watch is None:
            return
        self._due = self._job is not None
        if self._job is None:
            self._next.stop()
            self._job = self._lanes.watch.submit(
                Job(
                    "look at watched folders",  # not shown
                    lambda job: watch.look(job.cancel),
                    self._looked,
                    self._failed,
                )
            )

    def _kick(self) -> None:
        if self._job is not None:
            self._due = True
        elif self._next.remainingTime() > max(KICK_MS, self._pause):
            self._next.start(max(KICK_MS, self._pause))

    def _looked(self, look: Look) -> None:
        self._job = None
        self._follow(look.folders)
        self._tell(look.away)
        wait = SOON_MS if look.soon else AWAY_MS if look.away else SLOW_MS
        wait = KICK_MS if self._due else wait
        self.ready = not self._due
        self._due = False
        self._pause = round(1000 * look.seconds * _SHARE)
        self._next.start(max(wait, self._pause))
        if look.fresh:
            self.found.emit(list(look.fresh))
        if look.rewritten:
            self.rewritten.emit(list(look.rewritten))
        self.looked.emit()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._next.start(SLOW_MS)
        self.noticed.emit(sentence(error))

    def _follow(self, folders: tuple[Path, ...]) -> None:
        """Let the system tell of changes in these folders, as far as it can."""
        if self._system is None:
            return
        # That a folder itself goes or comes, only the one above it tells.
        wanted = {str(folder.parent) for folder in self.folders}
        wanted |= {str(folder) for folder in folders[:_MOST_WATCHES]}
        there = set(self._system.directories())
        if gone := there - wanted:
            self._system.removePaths(sorted(gone))
        if fresh := wanted - there:
            refused = self._system.addPaths(sorted(fresh))
            if refused:
                log.info("the system doesn't watch %d folders; looking now and then", len(refused))

    def _tell(self, away: tuple[Path, ...]) -> None:
        before, self.away = self.away, away
        self._told &= set(away)  # one that came back is told of anew when it goes again
        for folder in away:
            if folder not in self._told:
                self._told.add(folder)
                self.noticed.emit(
                    tr(
                        "The watched folder {folder} isn't there. It is watched again as soon as "
                        "it is back.",
                        folder=one_line(str(folder)),
                    )
                )
        if before != away:
            self.changed.emit()
