"""How far a long scan is, in words: how many, how fast, how long yet, and how long ago."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from fakeview.imaging.walk import walk

_EVERY = 0.2
#: The pace is that of the last seconds: what is known passes a hundred times as fast.
_WINDOW = 10.0
_SETTLED = 2.0


def humane(seconds: float) -> str:
    """Write a remaining time as a person would: "about 2 min left"."""
    if seconds < 10:
        return "a few seconds left"
    if seconds < 55:
        return f"about {round(seconds / 10) * 10} s left"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"about {max(1, minutes)} min left"
    return f"about {round(minutes / 60)} h left"


def ago(moment: str, now: datetime) -> str:
    """Write an ISO 8601 time as a person would say it: "5 min ago"; empty when unreadable."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    then = then.replace(tzinfo=then.tzinfo or UTC)
    seconds = (now - then).total_seconds()
    if seconds < 60:
        return "just now"
    if seconds < 3600:
        return f"{seconds / 60:.0f} min ago"
    days = (now.astimezone().date() - then.astimezone().date()).days
    if days <= 0 or seconds < 6 * 3600:
        return f"{seconds / 3600:.0f} h ago"
    if days == 1:
        return "yesterday"
    if days < 14:
        return f"{days} days ago"
    local = then.astimezone()
    year = f" {local.year}" if local.year != now.astimezone().year else ""
    return f"{local.day} {local.strftime('%B')}{year}"


class Standing:
    """Puts the progress of a scan into one line, a few times per second."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._marks: deque[tuple[float, int]] = deque([(clock(), 0)])
        self._told = clock()

    def due(self) -> bool:
        """Return whether the last line is old enough for another one."""
        return self._clock() - self._told >= _EVERY

    def text(self, done: int, known: int, total: int | None) -> str:
        """Return the line.

        Args:
            done: rows so far.
            known: those of them that were not scored now.
            total: of all rows; None while it is not known.
        """
        now = self._told = self._clock()
        self._marks.append((now, done))
        while now - self._marks[0][0] > _WINDOW:
            self._marks.popleft()
        since, before = self._marks[0]
        rate = (done - before) / (now - since) if now > since else 0.0
        parts = [f"{done:,} pictures" if total is None else f"{done:,} of {total:,} pictures"]
        if known:
            parts[0] += f" ({known:,} known already)"
        if now - since >= _SETTLED and rate > 0:
            parts.append(f"{rate:,.0f} per second" if rate >= 10 else f"{rate:.1f} per second")
            if total is not None:
                parts.append(humane(max(0, total - done) / rate))
        return ", ".join(parts)


class Counter:
    """Counts beside a scan how many files there are, in a thread, if anybody wants to know.

    Attributes:
        on: whether it counts.
        total: how many there are; None until all are counted.
    """

    def __init__(self, paths: Sequence[Path], on: bool) -> None:
        self.on, self.total = on, None if on else 0
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=self._count, args=(list(paths),), name="count", daemon=True
        )

    def __enter__(self) -> Counter:
        if self.on:
            self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        if self.on:
            self._thread.join(0.5)  # a drive that doesn't answer is not waited for

    def _count(self, paths: list[Path]) -> None:
        number = sum(1 for _ in walk(paths, self._stop))
        if not self._stop.is_set():
            self.total = number
