"""What a scan remembers of earlier ones: the store, without which it goes on all the same.

No method raises. What becomes of the store is told in sentences, and a scan that can't keep
its results still gives its rows.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from fakeview.detect.store import Entry, Facts, Kept, Known, Store
from fakeview.detect.store_file import StoreBusy, StoreDamaged, StoreError
from trainer.words import plural, tr

log = logging.getLogger(__name__)
T = TypeVar("T")
_FLUSH_SECONDS = 1.0
_FLUSH_ENTRIES = 64
#: After a refusal because of another program the store is left alone for so long.
_REST_SECONDS = 5.0
#: What waits for a busy store; beyond it the oldest are dropped, and scored again next time.
_MOST_WAITING = 4096
_LAST_SECONDS = 5.0


class Memory:
    """One scan's view of a store, for one detector; any thread may ask, one thread keeps.

    Without a store it knows nothing and keeps nothing.
    """

    def __init__(self, store: Store | None = None, scored_by: str = "") -> None:
        """Take a store, which stays the caller's to close, and ``Engine.scored_by``."""
        self._store, self._scored_by = store, scored_by
        self._notices: list[str] = []
        self._lock = threading.Lock()  # of giving up, which two threads may do at once
        self._rest_until = 0.0
        self._waiting: list[Entry] = []
        self._dropped = 0
        self._flushed = time.monotonic()

    @property
    def notices(self) -> list[str]:
        """What the person should be told of the store."""
        return list(self._notices)

    def recall(self, path: Path, facts: Facts) -> Known | None:
        """Return the score of a file that has not changed since it was hashed."""
        return self._ask(lambda store: store.recall(path, facts, self._scored_by))

    def score_of(self, sha256: str) -> Kept | None:
        """Return the score of a file with these bytes."""
        return self._ask(lambda store: store.score_of(sha256, self._scored_by))

    def keep(self, entries: Sequence[Entry]) -> list[Entry]:
        """Keep what files gave, scores at once and the rest within a second.

        Returns:
            The same entries with the scores that stand: another process may have been first.
        """
        if self._store is None or not entries:
            return list(entries)
        self._waiting.extend(entries)
        late = time.monotonic() - self._flushed > _FLUSH_SECONDS
        if not (late or len(self._waiting) >= _FLUSH_ENTRIES or any(e.kept for e in entries)):
            return list(entries)
        stand = self._flush()
        return [
            Entry(e.path, e.facts, e.sha256, stand.get(e.sha256, e.kept)) if e.kept else e
            for e in entries
        ]

    def finish(self, *, wait: bool = True) -> None:
        """Keep what still waits; a busy store is tried once, or for five seconds."""
        ends = time.monotonic() + _LAST_SECONDS
        self._rest_until = 0.0
        while self._waiting and self._store is not None:
            self._flush()
            if not wait or time.monotonic() > ends:
                break
            self._rest_until = 0.0
        lost = self._dropped + len(self._waiting)
        if lost and self._store is not None:
            self._notices.append(
                plural(
                    lost,
                    "Another program kept the store {path} to itself: {n} result is not in it. "
                    "Close that program and scan again.",
                    "Another program kept the store {path} to itself: {n} results are not in it. "
                    "Close that program and scan again.",
                    path=self._store.path,
                )
            )
        self._waiting.clear()
        self._dropped = 0

    def _flush(self) -> dict[str, Kept]:
        self._flushed = time.monotonic()
        waiting = self._waiting
        stand = self._ask(lambda store: store.keep(waiting, self._scored_by))
        if stand is not None:
            self._waiting = []
            return stand
        beyond = max(0, len(waiting) - _MOST_WAITING)
        self._dropped += beyond
        del waiting[:beyond]
        return {}

    def _ask(self, question: Callable[[Store], T]) -> T | None:
        """Return the store's answer; None if it has none, or none can be got now."""
        store = self._store
        if store is None or time.monotonic() < self._rest_until:
            return None
        try:
            return question(store)
        except StoreBusy as error:
            log.warning("%s (%s)", error.message, error.cause)
            self._rest_until = time.monotonic() + _REST_SECONDS
        except StoreDamaged as error:  # by now there is a new one
            log.warning("%s (%s)", error.message, error.cause)
        except StoreError as error:
            self._give_up(store, error)
        return None

    def _give_up(self, store: Store, error: StoreError) -> None:
        log.warning("%s (%s)", error.message, error.cause)
        with self._lock:
            if self._store is store:
                self._store = None
                self._notices.append(
                    tr(
                        "{message} From there on the results were not kept, but the rows are "
                        "complete.",
                        message=error.message,
                    )
                )
