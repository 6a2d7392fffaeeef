"""What was scored before, in one SQLite file: by content, and by path for what needn't be read.

A score belongs to the SHA-256 of a file's bytes and to what gave it: ``Engine.scored_by``. So a
moved or copied picture is known, and another detector, face check or way of scoring is not
mistaken for this one. What is kept is all that a verdict is made of, in full precision.
"""

from __future__ import annotations

import json
import logging
import math
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

from fakeview.detect.store_file import (
    StoreDamaged,
    StoreError,
    connect,
    default_path,
    identity,
    set_aside,
    told,
    transaction,
)
from trainer.words import mark, tr

log = logging.getLogger(__name__)
T = TypeVar("T")
_MOST_RENEWALS = 2
_CLOSED = mark("The store is closed. Open it again.")


class Facts(NamedTuple):
    """What the file system says of a file: bytes, and nanoseconds of the last change."""

    size: int
    mtime_ns: int


@dataclass(frozen=True)
class Kept:
    """All that a verdict is made of; see ``verdict.judge``."""

    p_fake: float
    inside: bool | None
    about: tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """What the store says of a file.

    Attributes:
        sha256: of its bytes.
        kept: its score.
        news: whether the store has yet to learn that these bytes lie at this path.
    """

    sha256: str
    kept: Kept
    news: bool = False


@dataclass(frozen=True)
class Entry:
    """What a look at one file gave: a score or an error.

    Attributes:
        path: the file.
        facts: size and time of the bytes that were hashed; None if they can't be relied on.
        sha256: of its bytes; empty with an error.
        kept: its score; None with an error.
        error: why there is none.
    """

    path: Path
    facts: Facts | None = None
    sha256: str = ""
    kept: Kept | None = None
    error: str = ""


class Store:
    """An open store; any thread may call it. Every method raises StoreError.

    Attributes:
        path: its file.
        notices: sentences that the person should be told, such as that it was set aside.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open a store, by default the one in the user's data folder.

        Raises:
            StoreRefused: it is of a newer version, or no store.
            StoreError: the system refuses.
        """
        self.path = path or default_path()
        self.notices: list[str] = []
        self._lock = threading.Lock()
        self._renewals = 0
        self._identity: tuple[int, int] | None = None
        self._connection: sqlite3.Connection | None = None
        try:
            self._connection = connect(self.path)
        except StoreDamaged:
            self._renew()
        self._identity = identity(self.path)

    def close(self) -> None:
        """Let go of the file; calls that come later fail."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def recall(self, path: Path, facts: Facts, scored_by: str) -> Known | None:
        """Return the score of the file at a path if it has not changed since it was hashed."""

        def ask(connection: sqlite3.Connection) -> Known | None:
            found = connection.execute(_RECALL, (scored_by, _key(path), *facts)).fetchone()
            if found is None:
                return None
            sha256, error, *rest = found
            return Known(bytes(sha256).hex(), _kept(*rest), news=bool(error))

        return self._use(ask)

    def score_of(self, sha256: str, scored_by: str) -> Kept | None:
        """Return the score of a file with these bytes, wherever it lay."""

        def ask(connection: sqlite3.Connection) -> Kept | None:
            found = connection.execute(_SCORE, (scored_by, bytes.fromhex(sha256))).fetchone()
            return None if found is None else _kept(*found)

        return self._use(ask)

    def keep(self, entries: Sequence[Entry], scored_by: str) -> dict[str, Kept]:
        """Keep what files gave; return the scores that stand from now on, by SHA-256.

        Where two processes score the same picture, the first one's score stands, so that all
        later rows are the same.
        """

        def write(connection: sqlite3.Connection) -> dict[str, Kept]:
            with transaction(connection):
                connection.execute(_SCORER, (scored_by,))
                scored = [e for e in entries if e.kept and math.isfinite(e.kept.p_fake)]
                new = connection.executemany(_KEEP, [_values(e, scored_by) for e in scored])
                connection.executemany(
                    _PLACE, ((_key(e.path), *_placed(e.facts), _blob(e.sha256)) for e in scored)
                )
                connection.executemany(
                    _FAIL, ((_key(e.path), _text(e.error)) for e in entries if e.error)
                )
                if new.rowcount == len(scored):
                    return {entry.sha256: entry.kept for entry in scored if entry.kept}
                stand = {}
                for entry in scored:
                    found = connection.execute(_SCORE, (scored_by, _blob(entry.sha256)))
                    stand[entry.sha256] = _kept(*found.fetchone())
                return stand

        return self._use(write)

    def failed(self, under: Iterable[Path] = ()) -> list[Path]:
        """Return the paths whose last look failed, in the order in which a folder is walked.

        Args:
            under: files and folders to keep to; their paths begin as these are written.
                Without any: every path, absolute.
        """
        from fakeview.imaging.walk import natural_key

        found = self._use(lambda c: c.execute(_FAILED).fetchall())
        roots = [(os.path.normcase(os.path.abspath(root)), root) for root in under]  # noqa: PTH100
        paths = (os.fsdecode(bytes(key)) for [key] in found)
        chosen = (_below(path, roots) if roots else Path(path) for path in paths)
        return sorted(
            (path for path in chosen if path is not None),
            key=lambda path: [natural_key(part) for part in path.parts],
        )

    def _use(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            if self._connection is None:
                raise StoreError(tr(_CLOSED))
            try:
                return work(self._connection)
            except (sqlite3.Error, StoreDamaged) as error:
                damage = told(error, self.path) if isinstance(error, sqlite3.Error) else error
                if isinstance(damage, StoreDamaged):
                    self._connection.close()
                    self._connection = None
                    self._renew()
                raise damage from error

    def _renew(self) -> None:
        """Set a damaged file aside and begin a new one; not without end."""
        self._renewals += 1
        if self._renewals > _MOST_RENEWALS:
            message = tr(
                "The store {path} is damaged again and again. Name another.", path=self.path
            )
            raise StoreError(message)
        # Another process may have done it already, and its new one is whole.
        if self._identity in (None, identity(self.path)):
            self.notices.append(set_aside(self.path))
            log.warning(self.notices[-1])
        self._connection = connect(self.path)
        self._identity = identity(self.path)


_SCORER = "INSERT OR IGNORE INTO scorers (name) VALUES (?)"  # not shown
_FAILED = "SELECT path FROM files WHERE error != ''"  # not shown
_KNOWN_SCORER = "(SELECT id FROM scorers WHERE name = ?)"  # not shown
_RECALL = (
    "SELECT f.sha256, f.error != '', s.p_fake, s.inside, s.about FROM files f JOIN scores s "
    f"ON s.scorer = {_KNOWN_SCORER} AND s.sha256 = f.sha256 "
    "WHERE f.path = ? AND f.size = ? AND f.mtime_ns = ?"
)  # not shown
_SCORE = (
    "SELECT p_fake, inside, about FROM scores "
    f"WHERE scorer = {_KNOWN_SCORER} AND sha256 = ?"
)  # not shown
_KEEP = (
    "INSERT OR IGNORE INTO scores (scorer, sha256, p_fake, inside, about) "
    f"VALUES ({_KNOWN_SCORER}, ?, ?, ?, ?)"
)  # not shown
_PLACE = (
    "INSERT INTO files (path, size, mtime_ns, sha256, error) VALUES (?, ?, ?, ?, '') "
    "ON CONFLICT (path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns, "
    "sha256 = excluded.sha256, error = ''"
)  # not shown
# What is known of the file stays: a drive that comes back brings the same pictures.
_FAIL = (
    "INSERT INTO files (path, error) VALUES (?, ?) "
    "ON CONFLICT (path) DO UPDATE SET error = excluded.error"
)  # not shown


def _key(path: Path) -> bytes:
    return os.fsencode(os.path.abspath(path))  # noqa: PTH100  # no look at the drive


def _blob(sha256: str) -> bytes:
    return bytes.fromhex(sha256)


def _text(error: str) -> str:
    return error.encode("utf-8", "backslashreplace").decode()


def _placed(facts: Facts | None) -> tuple[int | None, int | None]:
    return (None, None) if facts is None else facts


def _values(entry: Entry, scored_by: str) -> tuple[object, ...]:
    assert entry.kept is not None
    kept = entry.kept
    inside = None if kept.inside is None else int(kept.inside)
    return scored_by, _blob(entry.sha256), kept.p_fake, inside, json.dumps(kept.about)


def _kept(p_fake: object, inside: object, about: object) -> Kept:
    """Read a score; raises StoreDamaged on values that nobody wrote."""
    try:
        said = json.loads(str(about))
        if not isinstance(p_fake, float) or not math.isfinite(p_fake) or inside not in (None, 0, 1):
            raise ValueError(f"p_fake {p_fake!r}, inside {inside!r}")
        if not isinstance(said, list) or not all(isinstance(text, str) for text in said):
            raise ValueError(f"about {about!r}")
    except ValueError as error:
        message = tr("The store holds values that make no sense.")
        raise StoreDamaged(message, str(error)) from error
    return Kept(p_fake, None if inside is None else bool(inside), tuple(said))


def _below(path: str, roots: Sequence[tuple[str, Path]]) -> Path | None:
    """Return a path as it is written below the first of the roots that it lies in."""
    folded = os.path.normcase(path)
    for start, root in roots:
        if folded == start:
            return root
        inside = os.path.join(start, "")  # noqa: PTH118  # "/" stays "/"
        if folded.startswith(inside):
            return root / path[len(inside) :]
    return None
