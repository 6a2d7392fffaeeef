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
from trainer.words import mark, tr

_EVERY = 0.2
#: The pace is that of the last seconds: what is known passes a hundred times as fast.
_WINDOW = 10.0
_SETTLED = 2.0
_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"),
    mark("December"),
)  # fmt: skip


def humane(seconds: float) -> str:
    """Write a remaining time as a person would: "about 2 min left"."""
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about {seconds} s left", seconds=round(seconds / 10) * 10)
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("about {minutes} min left", minutes=max(1, minutes))
    return tr("about {hours} h left", hours=round(minutes / 60))


def ago(moment: str, now: datetime) -> str:
    """Write an ISO 8601 time as a person would say it: "5 min ago"; empty when unreadable."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    then = then.replace(tzinfo=then.tzinfo or UTC)
    seconds = (now - then).total_seconds()
    if seconds < 60:
        return tr("just now")
    if seconds < 3600:
        return tr("{minutes:.0f} min ago", minutes=seconds / 60)
    days = (now.astimezone().date() - then.astimezone().date()).days
    if days <= 0 or seconds < 6 * 3600:
        return tr("{hours:.0f} h ago", hours=seconds / 3600)
    if days == 1:
        return tr("yesterday")
    if days < 14:
        return tr("{days} days ago", days=days)
    local = then.astimezone()
    month = tr(_MONTHS[local.month - 1])
    if local.year == now.astimezone().year:
        return tr("{day} {month}", day=local.day, month=month)
    return tr("{day} {month} {year}", day=local.day, month=month, year=local.year)


class Standing:
    """Puts the progress of a scan into one line of the command's, a few times per second."""

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
        parts = [
            f"{done:,} pictures" if total is None else f"{done:,} of {total:,} pictures"
        ]  # not shown
        if known:
            parts[0] += f" ({known:,} known already)"  # not shown
        if now - since >= _SETTLED and rate > 0:
            parts.append(
                f"{rate:,.0f} per second" if rate >= 10 else f"{rate:.1f} per second"
            )  # not shown
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
