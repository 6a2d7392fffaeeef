"""Many pictures, one row each: look ahead in threads, score in batches, keep, in order."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.detect.ahead import in_order
from fakeview.detect.engine import BATCH, Engine
from fakeview.detect.fitted import Fitted
from fakeview.detect.look import Looked, look
from fakeview.detect.memory import Memory
from fakeview.detect.store import Entry, Kept, Known
from fakeview.detect.verdict import Verdict, judge
from fakeview.errors import FakeviewError
from fakeview.imaging.decode import DecodeError
from trainer.tuning import cores

if TYPE_CHECKING:
    from fakeview.detect.stability import Stability

_MOST_PICTURES = 2 * BATCH  # scored in parts, see ``calls``
_AHEAD = 4 * BATCH
_MOST_ROWS = 8 * BATCH  # that wait for a batch to fill
_MOST_THREADS = 8
_FIRST_BATCH = 4
_BATCH_SECONDS = 0.4


@dataclass(frozen=True)
class Row:
    """What is known of one file: a score and its verdict, or the reason why not.

    ``known`` tells that the score came from the store; it is no part of what is known.
    """

    path: str
    sha256: str = ""
    p_fake: float | None = None
    verdict: Verdict | None = None
    error: str = ""
    known: bool = field(default=False, compare=False)
    stability: Stability | None = None  # only where it was asked for


class Pace:
    """How many pictures to score at once: a batch must not keep Cancel waiting."""

    def __init__(self) -> None:
        self.size = _FIRST_BATCH

    def took(self, pictures: int, seconds: float) -> None:
        """Learn from a batch."""
        fit = math.floor(_BATCH_SECONDS * pictures / max(seconds, 1e-9))
        self.size = min(_MOST_PICTURES, max(1, fit))


def scan(
    engine: Engine,
    files: Iterable[Path],
    *,
    cancel: threading.Event | None = None,
    memory: Memory | None = None,
) -> Generator[Row, None, None]:
    """Yield one row per file, in order; a bad file is a row with a reason.

    Args:
        files: drawn as they are needed, in a thread of their own.
        cancel: ends it within a second, after a whole batch.
        memory: what is known from earlier scans, and what keeps the results: each before its
            row is yielded, so that a scan which is killed goes on where it was.

    Closing the generator ends its threads and keeps what waits: close it before the store.
    """
    cancel = cancel or threading.Event()
    memory = memory or Memory()
    pace = Pace()
    looking = partial(_look, engine, memory, cancel)
    looks = in_order(looking, files, cancel, threads=_threads(), ahead=_AHEAD)
    try:
        with closing(looks):
            for batch in _batches(looks, pace):
                if cancel.is_set():
                    return
                yield from settle(engine, batch, memory, pace)
    finally:
        memory.finish(wait=not cancel.is_set())


def _look(engine: Engine, memory: Memory, cancel: threading.Event, path: Path) -> Looked:
    return look(engine, memory, path, cancel)


def _threads() -> int:
    return min(_MOST_THREADS, max(2, cores()))


def _batches(looks: Iterable[Looked], pace: Pace) -> Iterator[list[Looked]]:
    """Gather pictures to be scored at once, with the files between them, in order."""
    batch: list[Looked] = []
    pictures = 0
    for looked in looks:
        batch.append(looked)
        pictures += isinstance(looked.outcome, Fitted)
        if not pictures or pictures >= pace.size or len(batch) >= _MOST_ROWS:
            yield batch
            batch, pictures = [], 0
    if batch:
        yield batch


def settle(
    engine: Engine, batch: Sequence[Looked], memory: Memory, pace: Pace | None = None
) -> list[Row]:
    """Score what has to be, keep what is new, and return one row per look, in order."""
    results = assessed(engine, batch, pace)
    news = [
        looked.lasting and (known is None or known.news)
        for looked, (_, known) in zip(batch, results, strict=True)
    ]
    kept = memory.keep([entry for (entry, _), new in zip(results, news, strict=True) if new])
    stand = iter(kept)
    return [
        row(engine, str(looked.path), next(stand) if new else entry, known=known is not None)
        for looked, (entry, known), new in zip(batch, results, news, strict=True)
    ]


def assessed(
    engine: Engine, batch: Sequence[Looked], pace: Pace | None = None
) -> list[tuple[Entry, Known | None]]:
    """Score what has to be; return what each look gave, and whether it was known."""
    began = time.monotonic()
    pictures = [looked.outcome for looked in batch if isinstance(looked.outcome, Fitted)]
    wrong = ""
    scores: Iterator[Kept] = iter(())
    try:
        scores = iter(_score(engine, pictures) if pictures else ())
    except FakeviewError as error:
        wrong = error.message
    if pictures and pace:
        pace.took(len(pictures), time.monotonic() - began)
    return [_result(looked, scores, wrong) for looked in batch]


def _score(engine: Engine, pictures: list[Fitted]) -> list[Kept]:
    import torch

    assessed = engine.assess(torch.cat([picture.pixels for picture in pictures]))
    return [
        Kept(p_fake, inside, picture.about)
        for picture, (p_fake, inside) in zip(pictures, assessed, strict=True)
    ]


def _result(looked: Looked, scores: Iterator[Kept], wrong: str) -> tuple[Entry, Known | None]:
    """Return what a look gave, and whether it was known."""
    path, facts, outcome = looked.path, looked.facts, looked.outcome
    if isinstance(outcome, DecodeError):
        return Entry(path, error=outcome.message), None
    if isinstance(outcome, Known):
        return Entry(path, facts, outcome.sha256, outcome.kept), outcome
    if wrong:
        return Entry(path, error=wrong), None
    return Entry(path, facts, outcome.sha256, next(scores)), None


def row(engine: Engine, path: str, entry: Entry, *, known: bool) -> Row:
    """Return the row of what a look gave, judged as the detector asks for."""
    if entry.kept is None:
        return Row(path, error=entry.error)
    kept = entry.kept
    verdict = judge(kept.p_fake, engine.info, kept.about, inside=kept.inside)
    return Row(path, entry.sha256, kept.p_fake, verdict, known=known)
