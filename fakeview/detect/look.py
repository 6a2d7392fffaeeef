"""One file, looked at: known from earlier, or read and decoded, or the reason why not."""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from fakeview.detect.engine import Engine
from fakeview.detect.fitted import Fitted, fit_picture
from fakeview.detect.memory import Memory
from fakeview.detect.store import Facts, Known
from fakeview.errors import Cancelled, sentence
from fakeview.imaging import failures
from fakeview.imaging.decode import DecodeError, Picture, decode_bytes
from fakeview.imaging.reading import gate, read

log = logging.getLogger(__name__)
#: The coarsest clock of a file system (FAT's): within it a second change can't be told.
_TICK_NS = 2_000_000_000
_INT64 = 2**63


@dataclass(frozen=True, eq=False)
class Looked:
    """What a look at one file gave.

    Attributes:
        path: the file, as it was named.
        facts: its size and time; None where a later scan must not rely on them.
        outcome: the picture, or what was known of it, or why there is none.
        lasting: whether a later scan may meet it; pasted pixels are gone.
    """

    path: Path
    facts: Facts | None
    outcome: Fitted | Known | DecodeError
    lasting: bool = True


def look(
    engine: Engine, memory: Memory, path: Path, cancel: threading.Event | None = None
) -> Looked:
    """Look at a file: a known one isn't decoded, an unchanged known one isn't even read.

    Whatever is wrong with the file becomes the outcome.

    Raises:
        Cancelled: ``cancel`` was set before the file was read.
    """
    now = time.time_ns()
    facts = facts_of(path)
    outcome: Fitted | Known | DecodeError
    try:
        known = memory.recall(path, facts) if facts else None
        outcome = known or _read(engine, memory, path, facts, cancel)
    except Cancelled:
        raise
    except DecodeError as error:
        # What is kept of it holds no frame, and so neither a detector nor itself, alive.
        outcome = error.with_traceback(None)
    except Exception as error:  # any picture may be broken in any way
        outcome = _unforeseen(path, error)
    fresh = facts is None or abs(now - facts.mtime_ns) < _TICK_NS
    return Looked(path, None if fresh else facts, outcome)


def look_at(engine: Engine, memory: Memory, picture: Picture) -> Looked:
    """Look at a decoded picture; of pasted pixels, which lie in no file, nothing is kept."""
    path, lasting = picture.path or Path(picture.name), picture.path is not None
    kept = memory.score_of(picture.sha256) if lasting else None
    outcome: Fitted | Known | DecodeError
    try:
        outcome = Known(picture.sha256, kept) if kept else fit_picture(engine, picture)
    except Exception as error:  # the memory may be out
        outcome = _unforeseen(path, error)
    return Looked(path, None, outcome, lasting)


def facts_of(path: Path) -> Facts | None:
    """Return a file's size and time; None where there is no telling them."""
    try:
        info = path.stat()
    except (OSError, ValueError):  # reading it will say what is wrong
        return None
    facts = Facts(info.st_size, info.st_mtime_ns)
    return facts if all(-_INT64 <= value < _INT64 for value in facts) else None


def _read(
    engine: Engine,
    memory: Memory,
    path: Path,
    facts: Facts | None,
    cancel: threading.Event | None,
) -> Fitted | Known:
    with gate(facts.size if facts else None, cancel):
        data = read(path)
        after = facts_of(path)
        if facts and after and (after != facts or (facts.size and len(data) != facts.size)):
            cause = f"{facts} became {after}, {len(data)} bytes read"  # not shown
            raise DecodeError(failures.CHANGED, cause)
        sha256 = hashlib.sha256(data).hexdigest()
        kept = memory.score_of(sha256)
        if kept is not None:
            return Known(sha256, kept, news=True)
        picture = decode_bytes(data, path.name, path=path, min_side=engine.min_side, sha256=sha256)
        del data
        return fit_picture(engine, picture)


def _unforeseen(path: Path, error: Exception) -> DecodeError:
    # torch's resize says by a RuntimeError that the memory is out.
    if isinstance(error, MemoryError | RuntimeError) and (
        isinstance(error, MemoryError) or "memory" in str(error).lower()
    ):
        return DecodeError(failures.NO_MEMORY, str(error))
    log.error("%s could not be looked at", path, exc_info=error)
    return DecodeError(sentence(error), f"{type(error).__name__}: {error}")
