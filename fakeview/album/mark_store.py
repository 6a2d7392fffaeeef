"""Marks that survive closing the program: one SQLite file, by the SHA-256 of a picture's bytes.

It is not the store of results. Scores can be made again, so that store is begun anew when it is
damaged and refused when a newer program has changed it; marks are a person's work and stay out of
reach of both. By content, a picture that is moved, renamed or copied keeps its mark.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from fakeview import paths
from fakeview.album.marks import Mark, Marked
from fakeview.detect.store_file import StoreDamaged, Tables, connect, set_aside, told, transaction
from trainer.words import mark

T = TypeVar("T")
log = logging.getLogger(__name__)
_SET_ASIDE = mark(
    "The store {path} was damaged. It is kept as {aside}; a new one was begun, so marks may be "
    "missing."
)


def _first(connection: sqlite3.Connection) -> None:
    """Make the table of version 1; an unknown mark of a later version is passed over."""
    connection.execute(
        "CREATE TABLE marks (sha256 BLOB PRIMARY KEY, mark TEXT NOT NULL, "
        "starred INTEGER NOT NULL) WITHOUT ROWID"
    )  # not shown


_TABLES = Tables(application=0x666B766D, steps=(_first,))  # "fkvm"


def default_path() -> Path:
    """Return where marks are kept."""
    return paths.data_dir() / "marks.sqlite"


class MarkStore:
    """An open file of marks; any thread may call it. Every method raises StoreError.

    Attributes:
        notices: sentences that the person should be told, such as that it was set aside.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open it, and make it where there is none. Raises StoreError."""
        self.path = path or default_path()
        self.notices: list[str] = []
        self._lock = threading.Lock()
        self._held: dict[str, Marked] = {}
        try:
            self._connection = connect(self.path, _TABLES)
        except StoreDamaged:
            self._begin_anew()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def all(self) -> dict[str, Marked]:
        """Return every mark, by SHA-256 in hex."""
        with self._lock:
            self._held = self._mended(self._read) or {}
            return dict(self._held)

    def keep(self, changes: Mapping[str, Marked]) -> None:
        """Keep marks, all of them or none; one that says nothing any more is taken out.

        Where the file turns out to be damaged, a new one gets all the marks that are known here.
        """
        with self._lock:
            self._held.update(changes)
            if self._mended(lambda: self._write(changes)) is None:
                self._write(self._held)

    def _read(self) -> dict[str, Marked]:
        rows = self._connection.execute("SELECT sha256, mark, starred FROM marks")  # not shown
        return {bytes(sha).hex(): _marked(name, starred) for sha, name, starred in rows}

    def _write(self, changes: Mapping[str, Marked]) -> bool:
        gone = [(bytes.fromhex(sha),) for sha, marked in changes.items() if not marked]
        kept = [
            (bytes.fromhex(sha), marked.mark.value if marked.mark else "", int(marked.starred))
            for sha, marked in changes.items()
            if marked
        ]
        with transaction(self._connection):
            self._connection.executemany("DELETE FROM marks WHERE sha256 = ?", gone)  # not shown
            self._connection.executemany(
                "INSERT OR REPLACE INTO marks (sha256, mark, starred) VALUES (?, ?, ?)", kept
            )  # not shown
        return True

    def _mended(self, work: Callable[[], T]) -> T | None:
        """Do it; return None where the file was damaged and a new one has been begun."""
        try:
            return work()
        except sqlite3.Error as error:
            damage = told(error, self.path)
            if not isinstance(damage, StoreDamaged):
                raise damage from error
            self._connection.close()
            self._begin_anew()
            return None

    def _begin_anew(self) -> None:
        self.notices.append(set_aside(self.path, _SET_ASIDE))
        log.warning(self.notices[-1])
        self._connection = connect(self.path, _TABLES)


def _marked(name: object, starred: object) -> Marked:
    known = next((each for each in Mark if each.value == name), None)
    return Marked(known, bool(starred))
