"""Which pictures have appeared in folders since they are watched, and are written to the end."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fakeview.errors import Cancelled
from fakeview.imaging.walk import walk

if TYPE_CHECKING:
    import threading

SETTLE_S = 2.0
"""Seconds for which a file must not have changed before it is taken: copies pause now and then."""

_GIVE_UP_S = 20.0  # a file that stays empty that long is left to the slow looks
_REMEMBERED = 500  # of those that were taken: whether they are written to again


class _Facts(NamedTuple):
    size: int
    mtime_ns: int


@dataclass(frozen=True)
class Look:
    """What one look at the folders gave.

    Attributes:
        fresh: pictures that are new since the last look, and whole.
        rewritten: pictures that were given before and have been written to since.
        soon: whether something is being written, so that another look is due soon.
        folders: all folders in them, for the system's own watches.
        away: the watched folders that aren't there now.
        seconds: how long it took.
    """

    fresh: tuple[Path, ...] = ()
    rewritten: tuple[Path, ...] = ()
    soon: bool = False
    folders: tuple[Path, ...] = ()
    away: tuple[Path, ...] = ()
    seconds: float = 0.0


class Watch:
    """Looks at folders, again and again; what lies in them at the first look is not new.

    What was seen once is never new again, also where its drive has been away meanwhile; but once
    a file is gone from a folder that is there, another one of its name is new. One thread at a
    time may use it.
    """

    def __init__(
        self, folders: Iterable[Path], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.folders = tuple(folder.absolute() for folder in folders)
        self._clock = clock
        self._begun: set[Path] = set()  # folders that were looked at before
        self._devices: dict[Path, int] = {}
        self._seen: set[Path] = set()
        self._writing: dict[Path, tuple[_Facts, float]] = {}  # and since when it is like this
        self._given: OrderedDict[Path, _Facts] = OrderedDict()

    def add(self, folders: Iterable[Path]) -> None:
        """Look at more folders from the next look on; any thread may call it."""
        more = (folder.absolute() for folder in folders)
        self.folders = tuple(dict.fromkeys((*self.folders, *more)))

    def look(self, cancel: threading.Event | None = None) -> Look:
        """Look at all folders, links and sub-folders as in opening one.

        Raises:
            Cancelled: ``cancel`` was set; the next look makes up for it.
        """
        began = self._clock()
        inside: list[Path] = []
        away: list[Path] = []
        found: dict[Path, None] = {}
        there: set[Path] = set()
        for folder in self.folders:
            if self._is_away(folder):
                away.append(folder)
                continue
            files = list(walk([folder], cancel, inside.append))
            if cancel is not None and cancel.is_set():
                raise Cancelled
            there.update(files)
            if self._is_away(folder):  # it went meanwhile: that is no first look
                away.append(folder)
            elif folder not in self._begun:
                self._begun.add(folder)
                self._seen.update(files)
            else:
                found.update(dict.fromkeys(files))
        places = tuple(dict.fromkeys(inside))
        self._forget(there, places)
        fresh, rewritten = self._settled(found)
        now = self._clock()
        soon = any(now - since < _GIVE_UP_S for _, since in self._writing.values())
        return Look(tuple(fresh), tuple(rewritten), soon, places, tuple(away), now - began)

    def _forget(self, there: set[Path], places: Iterable[Path]) -> None:
        """Forget files that are gone, unless it is their folder, or what was mounted there."""
        listed = {place for place in places if place not in there}  # walk yields one that can't be
        away: dict[Path, bool] = {}
        for path in self._seen.difference(there):
            folder = path.parent
            if folder in listed and folder not in away:
                away[folder] = self._is_away(folder)
            if not away.get(folder, True):
                self._seen.discard(path)
        for place in (place for place in listed if not away.get(place)):
            with contextlib.suppress(OSError):
                self._devices[place] = place.stat().st_dev

    def _settled(self, found: Iterable[Path]) -> tuple[list[Path], list[Path]]:
        fresh: list[Path] = []
        rewritten: list[Path] = []
        writing: dict[Path, tuple[_Facts, float]] = {}
        for path in found:
            given = self._given.get(path)
            if path in self._seen and given is None:
                continue
            facts = _facts(path)
            if facts is None or facts == given:
                continue
            before, since = self._writing.get(path, (None, 0.0))
            now = self._clock()
            if before != facts:
                writing[path] = (facts, now)
            elif facts.size == 0 or now - since < SETTLE_S:
                writing[path] = (facts, since)
            else:
                (fresh if given is None else rewritten).append(path)
                self._remember(path, facts)
        self._writing = writing
        return fresh, rewritten

    def _remember(self, path: Path, facts: _Facts) -> None:
        self._seen.add(path)
        self._given[path] = facts
        while len(self._given) > _REMEMBERED:
            self._given.popitem(last=False)

    def _is_away(self, folder: Path) -> bool:
        try:
            info = folder.stat()
            if not stat.S_ISDIR(info.st_mode):
                return True
            with os.scandir(folder) as entries:
                empty = next(entries, None) is None
        except (OSError, ValueError):
            return True
        # Where a drive was, its empty mount point stays, on another device.
        if empty and self._devices.get(folder, info.st_dev) != info.st_dev:
            return True
        self._devices[folder] = info.st_dev
        return False


def _facts(path: Path) -> _Facts | None:
    try:
        info = path.stat()
    except (OSError, ValueError):
        return None
    return _Facts(info.st_size, info.st_mtime_ns) if stat.S_ISREG(info.st_mode) else None
