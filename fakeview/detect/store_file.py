"""The store's file: opened, brought to this version's tables, or set aside when it is damaged."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fakeview import paths
from fakeview.errors import FakeviewError
from trainer.words import mark, tr

#: How long SQLite waits for another program; a cancelled scan still ends within a second.
BUSY_SECONDS = 0.5
_OPENING_SECONDS = 5.0
_APPLICATION = 0x666B7677  # "fkvw"
_MAGIC = b"SQLite format 3\0"
_SUFFIXES = (".sqlite", ".sqlite3", ".db")
_BESIDE = ("", "-wal", "-shm")  # what SQLite keeps beside the file goes where the file goes


class StoreError(FakeviewError):
    """The store can't be used; ``message`` says why and what to do."""


class StoreBusy(StoreError):
    """Another program holds the store; later it may work."""


class StoreDamaged(StoreError):
    """The store's content makes no sense."""


class StoreRefused(StoreError):
    """The file is whole, but not this version's to write to."""


def default_path() -> Path:
    """Return where results are kept unless another file is named."""
    return paths.data_dir() / "results.sqlite"


def _first(connection: sqlite3.Connection) -> None:
    """Make the tables of version 1.

    ``scores`` goes by content: what a detector says of these bytes. ``files`` goes by path:
    what lay there when it was last read, so that it needn't be read again, and why the last
    look at it failed. Paths are bytes, since a name need not be text.
    """
    connection.execute(
        "CREATE TABLE scorers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"
    )  # not shown
    connection.execute(
        "CREATE TABLE scores (scorer INTEGER NOT NULL, sha256 BLOB NOT NULL, "
        "p_fake REAL NOT NULL, inside INTEGER, about TEXT NOT NULL, "
        "PRIMARY KEY (scorer, sha256)) WITHOUT ROWID"
    )  # not shown
    connection.execute(
        "CREATE TABLE files (path BLOB PRIMARY KEY, size INTEGER, mtime_ns INTEGER, "
        "sha256 BLOB, error TEXT NOT NULL) WITHOUT ROWID"
    )  # not shown


#: The step at place n brings a store from version n to n + 1; version 0 is an empty file.
STEPS: list[Callable[[sqlite3.Connection], None]] = [_first]


@dataclass(frozen=True)
class Tables:
    """What a file of ours holds: SQLite's number of the application, and the steps to its form."""

    application: int
    steps: Sequence[Callable[[sqlite3.Connection], None]]


def connect(path: Path, tables: Tables | None = None) -> sqlite3.Connection:
    """Open a store for use by several threads, one at a time; make it where there is none.

    Args:
        path: its file.
        tables: what it holds; results unless something else is named.

    Raises:
        StoreDamaged: it can't be read as what it should be.
        StoreRefused: it is of a newer version, or another program's.
        StoreError: the system refuses.
    """
    connection: sqlite3.Connection | None = None
    tables = tables or Tables(_APPLICATION, STEPS)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            path, timeout=_OPENING_SECONDS, isolation_level=None, check_same_thread=False
        )
        _require_ours(connection, path, tables)
        _write_ahead(connection)
        # A killed process loses nothing that was committed; a power cut the last second at most.
        connection.execute("PRAGMA synchronous=NORMAL")  # not shown
        _bring_up(connection, path, tables)
        connection.execute(f"PRAGMA busy_timeout={round(BUSY_SECONDS * 1000)}")  # not shown
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, OSError | sqlite3.Error | ValueError):
            raise told(error, path) from error
        raise
    return connection


def _require_ours(connection: sqlite3.Connection, path: Path, own: Tables) -> int:
    """Return the version of a store; 0 where there is nothing yet."""
    [application] = connection.execute("PRAGMA application_id").fetchone()  # not shown
    [version] = connection.execute("PRAGMA user_version").fetchone()  # not shown
    [tables] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # not shown
    if application != own.application and (application or version or tables):
        message = tr("{path} is a database of another program. Name another file.", path=path)
        raise StoreRefused(message)
    if version > len(own.steps):
        message = tr(
            "{path} was written by a newer fakeview. Update this one, or name another file.",
            path=path,
        )
        cause = f"version {version}, known up to {len(own.steps)}"  # not shown
        raise StoreRefused(message, cause)
    return int(version)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let others read while one writes; SQLite doesn't wait by itself when it changes to that."""
    ends = time.monotonic() + _OPENING_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").fetchone()  # not shown
            return
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > ends:
                raise
            time.sleep(0.02)


def _bring_up(connection: sqlite3.Connection, path: Path, own: Tables) -> None:
    if _require_ours(connection, path, own) == len(own.steps):
        return
    with transaction(connection):
        # Asked again: another process may have done it before this one got the lock.
        for step in own.steps[_require_ours(connection, path, own) :]:
            step(connection)
        connection.execute(f"PRAGMA application_id={own.application}")  # not shown
        connection.execute(f"PRAGMA user_version={len(own.steps)}")  # not shown


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of it or nothing, with the right to write from the beginning."""
    connection.execute("BEGIN IMMEDIATE")  # not shown
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def told(error: Exception, path: Path) -> StoreError:
    """Return what to tell a person of an error that SQLite or the system gave."""
    name = getattr(error, "sqlite_errorname", "") or ""
    cause = f"{type(error).__name__} {name}: {error}"
    if _is_busy(error):
        busy = tr("Another program keeps the store {path} to itself. Close it.", path=path)
        return StoreBusy(busy, cause)
    if name.startswith("SQLITE_FULL"):
        full = tr("The disk with the store {path} is full. Make room on it.", path=path)
        return StoreError(full, cause)
    if name.startswith("SQLITE_IOERR"):
        away = tr("The store {path} can't be reached. Check the drive it is on.", path=path)
        return StoreError(away, cause)
    # SQLITE_ERROR: all statements are known to be right, so the tables are not what they were.
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_MISMATCH")) or (
        isinstance(error, sqlite3.Error) and not name  # text that is none
    ):
        return StoreDamaged(tr("The store {path} is damaged.", path=path), cause)
    closed = tr(
        "The store {path} can't be written to. Check its folder, or name another file.", path=path
    )
    return StoreError(closed, cause)


def _is_busy(error: Exception) -> bool:
    name = getattr(error, "sqlite_errorname", "") or ""
    return name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


#: What became of a damaged store, with what that means to the person.
SET_ASIDE = mark(
    "The store {path} was damaged. It is kept as {aside}; a new one was begun, so pictures that "
    "were known are scored again."
)


def set_aside(path: Path, said: str = SET_ASIDE) -> str:
    """Rename a damaged store, with what belongs to it, and return the sentence that says so.

    Args:
        path: the file.
        said: the sentence, marked, for a store that holds something else than results.

    Raises:
        StoreRefused: it doesn't look like a store at all, so it may be somebody's document.
        StoreError: it can't be renamed.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
        if head != _MAGIC and path.suffix.lower() not in _SUFFIXES:
            message = tr(
                "{path} is no store of results. Name another file, such as results.sqlite.",
                path=path,
            )
            raise StoreRefused(message)
        aside = _free_name(path)
        for end in _BESIDE:
            part = path.with_name(path.name + end)
            if part.exists():
                part.replace(aside.with_name(aside.name + end))
    except OSError as error:
        message = tr("The store {path} is damaged and can't be renamed. Remove it.", path=path)
        raise StoreError(message, str(error)) from error
    return tr(said, path=path, aside=aside.name)


def _free_name(path: Path) -> Path:
    stem = f"{path.stem}.damaged-{datetime.now():%Y%m%d-%H%M%S}"
    number, free = 1, path.with_name(stem + path.suffix)
    while free.exists():
        number += 1
        free = path.with_name(f"{stem}-{number}{path.suffix}")
    return free


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells this file from another one of its name; None where there is none."""
    try:
        info = path.stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino
