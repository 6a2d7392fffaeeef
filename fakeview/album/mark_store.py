"""Marks that survive closing the program: one SQLite file, by the SHA-256 of a picture's bytes.

It is not the store of results. Scores can be made again, so that store is begun anew when it is
damaged and refused when a newer program has changed it; marks are a person's work and stay out of
reach of both. By content, a picture that is moved, renamed or copied keeps its mark.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Mapping
from pathlib import Path

from fakeview import paths
from fakeview.album.marks import Mark, Marked
from fakeview.detect.store_file import StoreDamaged, Tables, connect, set_aside, told, transaction

log = logging.getLogger(__name__)
_LOST = "the marks in it are missing"


def _first(connection: sqlite3.Connection) -> None:
    """Make the table of version 1; an unknown mark of a later version is passed over."""
    connection.execute(
        "CREATE TABLE marks (sha256 BLOB PRIMARY KEY, mark TEXT NOT NULL, "
        "starred INTEGER NOT NULL) WITHOUT ROWID"
    )


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
            try:
                rows = self._connection.execute("SELECT sha256, mark, starred FROM marks")
                return {bytes(sha).hex(): _read(mark, starred) for sha, mark, starred in rows}
            except sqlite3.Error as error:
                damage = told(error, self.path)
                if not isinstance(damage, StoreDamaged):
                    raise damage from error
                self._connection.close()
                self._begin_anew()
                return {}

    def keep(self, changes: Mapping[str, Marked]) -> None:
        """Keep marks, all of them or none; one that says nothing any more is taken out."""
        gone = [(bytes.fromhex(sha),) for sha, marked in changes.items() if not marked]
        kept = [
            (bytes.fromhex(sha), marked.mark.value if marked.mark else "", int(marked.starred))
            for sha, marked in changes.items()
            if marked
        ]
        with self._lock:
            try:
                with transaction(self._connection):
                    self._connection.executemany("DELETE FROM marks WHERE sha256 = ?", gone)
                    self._connection.executemany(
                        "INSERT OR REPLACE INTO marks (sha256, mark, starred) VALUES (?, ?, ?)",
                        kept,
                    )
            except sqlite3.Error as error:
                raise told(error, self.path) from error

    def _begin_anew(self) -> None:
        self.notices.append(set_aside(self.path, _LOST))
        log.warning(self.notices[-1])
        self._connection = connect(self.path, _TABLES)


def _read(mark: object, starred: object) -> Marked:
    known = next((each for each in Mark if each.value == mark), None)
    return Marked(known, bool(starred))
