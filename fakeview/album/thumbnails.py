"""Thumbnails that were made before, in one SQLite file in the user's cache.

A thumbnail belongs to path, size and time of its file, so a changed file gets a new one. One file
of rows holds 50,000 of them better than 50,000 files would: each row is written whole or not at
all, and what was not used for longest can be asked for. It is a cache: whatever goes wrong with
it - damage, a full disk, a folder that can't be written - costs time, and nobody hears of it.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import sqlite3
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fakeview import paths
from fakeview.detect.store_file import transaction

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

log = logging.getLogger(__name__)
T = TypeVar("T")

MOST_BYTES = 256 << 20
"""Room for about 50,000 thumbnails of 128 pixels."""

_FORM = 1  # one more, and all are made anew
_QUALITY = 88
_BUSY_SECONDS = 0.2
_FRESH_SECONDS = 86_400  # being used is noted once a day, or every look would write
_SPARE = 0.9  # a full cache is emptied to this share at once, not row by row
_MOST_FAILURES = 5
_BESIDE = ("", "-wal", "-shm")


def default_path() -> Path:
    """Return where thumbnails are kept."""
    return paths.cache_dir() / f"thumbnails-{_FORM}.sqlite"


class Thumbnails:
    """The cache; any thread may call it, and no method raises.

    Attributes:
        hits, misses: how often it knew a picture, and how often it didn't.
    """

    def __init__(self, path: Path | None = None, most_bytes: int = MOST_BYTES) -> None:
        """Take a file, which is opened with the first look, and how much may be in it."""
        self.path = path or default_path()
        self.hits = self.misses = 0
        self._most = most_bytes
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._held = 0
        self._failures = 0
        self._begun_anew = False
        self._off = False

    def get(self, file: Path, side: int) -> npt.NDArray[np.uint8] | None:
        """Return a file's thumbnail as uint8 rgb, if it was kept and the file is unchanged."""
        key = _key(file, side)
        data = None if key is None else self._use(lambda known: self._read(known, key))
        pixels = None if data is None else _decoded(data)
        if pixels is None:
            self.misses += 1
        else:
            self.hits += 1
        return pixels

    def put(self, file: Path, side: int, rgb: npt.NDArray[np.uint8]) -> None:
        """Keep a file's thumbnail."""
        key = _key(file, side)
        data = None if key is None else _encoded(rgb)
        if key is not None and data is not None:
            self._use(lambda known: self._write(known, key, data))

    def close(self) -> None:
        """Let go of the file; a cache that is closed knows nothing."""
        with self._lock:
            self._off = True
            self._let_go()

    def _read(self, known: sqlite3.Connection, key: bytes) -> bytes | None:
        found = known.execute(
            "SELECT k.used, p.jpeg, p.crc FROM kept k JOIN pixels p ON p.key = k.key "
            "WHERE k.key = ?",
            (key,),
        ).fetchone()  # not shown
        if found is None:
            return None
        used, data, crc = found
        if not isinstance(data, bytes) or zlib.crc32(data) != crc:
            raise sqlite3.DatabaseError("a thumbnail is not what was written")  # not shown
        now = int(time.time())
        if abs(now - used) > _FRESH_SECONDS:
            known.execute("UPDATE kept SET used = ? WHERE key = ?", (now, key))  # not shown
        return data

    def _write(self, known: sqlite3.Connection, key: bytes, data: bytes) -> None:
        if len(data) > self._most:
            return
        with transaction(known):
            old = known.execute(
                "SELECT size FROM kept WHERE key = ?", (key,)
            ).fetchone()  # not shown
            values = (key, int(time.time()), len(data))
            known.execute(
                "INSERT OR REPLACE INTO kept (key, used, size) VALUES (?, ?, ?)", values
            )  # not shown
            known.execute(
                "INSERT OR REPLACE INTO pixels (key, jpeg, crc) VALUES (?, ?, ?)",
                (key, data, zlib.crc32(data)),
            )  # not shown
            held = self._held + len(data) - (old[0] if old else 0)
            if held > self._most:
                held = self._drop_oldest(known)
        self._held = held

    def _drop_oldest(self, known: sqlite3.Connection) -> int:
        """Take out what was not used for longest; return the bytes that are left."""
        held = _sum(known)  # other windows write as well
        gone = []
        oldest = known.execute("SELECT key, size FROM kept ORDER BY used, rowid")  # not shown
        for key, size in oldest:
            if held <= self._most * _SPARE:
                break
            held -= size
            gone.append((key,))
        known.executemany("DELETE FROM kept WHERE key = ?", gone)  # not shown
        known.executemany("DELETE FROM pixels WHERE key = ?", gone)  # not shown
        return held

    def _use(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        with self._lock:
            if self._off:
                return None
            try:
                if self._connection is None:
                    self._connection, self._held = _opened(self.path)
                result = work(self._connection)
            except (sqlite3.Error, OSError, ValueError, TypeError) as error:
                self._trouble(error)
                return None
            self._failures = 0
            return result

    def _trouble(self, error: Exception) -> None:
        """Begin anew where the file is damaged, once; give up what fails again and again."""
        log.info("thumbnails in %s: %s: %s", self.path, type(error).__name__, error)
        name = getattr(error, "sqlite_errorname", "") or ""
        passing = name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_IOERR"))
        self._failures += 1
        damaged = isinstance(error, sqlite3.Error | TypeError | ValueError) and not passing
        if damaged and not self._begun_anew:
            self._begun_anew = True
            self._let_go()
            for end in _BESIDE:
                with contextlib.suppress(OSError):
                    self.path.with_name(self.path.name + end).unlink(missing_ok=True)
        elif self._failures >= _MOST_FAILURES or not passing:
            self._off = True
            self._let_go()

    def _let_go(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


def _opened(path: Path) -> tuple[sqlite3.Connection, int]:
    path.parent.mkdir(parents=True, exist_ok=True)
    known = sqlite3.connect(
        path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        known.execute("PRAGMA journal_mode=WAL").fetchone()  # not shown
        known.execute("PRAGMA synchronous=NORMAL")  # not shown
        known.execute(
            "CREATE TABLE IF NOT EXISTS kept "
            "(rowid INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, used INTEGER NOT NULL, "
            "size INTEGER NOT NULL)"
        )  # not shown
        known.execute(
            "CREATE TABLE IF NOT EXISTS pixels "
            "(key BLOB PRIMARY KEY, jpeg BLOB NOT NULL, crc INTEGER NOT NULL) WITHOUT ROWID"
        )  # not shown
        return known, _sum(known)
    except BaseException:
        known.close()
        raise


def _sum(known: sqlite3.Connection) -> int:
    sums = known.execute("SELECT coalesce(sum(size), 0) FROM kept").fetchone()  # not shown
    return int(sums[0])


def _key(file: Path, side: int) -> bytes | None:
    """Return what a thumbnail is kept by; None where the system says nothing of the file."""
    try:
        info = file.stat()
        name = os.fsencode(os.path.abspath(file))  # noqa: PTH100  # no look at the drive
    except (OSError, ValueError):
        return None
    facts = f"\0{info.st_size}\0{info.st_mtime_ns}\0{side}".encode()
    return hashlib.sha256(name + facts).digest()


def _encoded(rgb: npt.NDArray[np.uint8]) -> bytes | None:
    import cv2

    try:
        bgr = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
        done, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    except cv2.error:
        return None
    return data.tobytes() if done else None


def _decoded(data: bytes) -> npt.NDArray[np.uint8] | None:
    import cv2
    import numpy as np

    bgr = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    return None if bgr is None else np.ascontiguousarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))
