"""One pass over all files: what each of them says, in threads, remembered between runs."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import asdict, fields, replace
from pathlib import Path

from trainer.data.facts import Facts, read_facts
from trainer.data.index import Sample
from trainer.errors import Stopped
from trainer.files import replacing

log = logging.getLogger(__name__)

#: Called now and then with the number of files done and of all.
Progress = Callable[[int, int], None]

_VERSION = 1
_MOST_THREADS = 8
_CHUNK = 16
_REPORT_SECONDS = 0.1


def survey(
    samples: Sequence[Sample],
    *,
    cache: Path | None = None,
    cancel: threading.Event | None = None,
    progress: Progress | None = None,
) -> list[Facts]:
    """Return what each sample's file says, in their order; bad files come with a reason.

    Every file is read once, decoded and hashed. With ``cache`` what was read is kept there and
    taken up again while a file's size and time of change stay the same; a cache that can't be
    read or written is done without.

    Args:
        samples: labelled pictures; the labels don't matter here.
        cache: a folder.
        cancel: looked at every few files.
        progress: called with the number of files done and of all, ten times a second at most.

    Raises:
        Stopped: ``cancel`` was set; what was read so far is in the cache.
    """
    paths = [sample.path for sample in samples]
    store = _store(cache, paths)
    known = _load(store)
    facts: dict[Path, Facts] = {}
    todo: list[tuple[Path, int, int]] = []
    for path in dict.fromkeys(paths):
        if cancel is not None and cancel.is_set():
            raise Stopped
        size, changed = _stat(path)
        old = known.get(str(path))
        if old is not None and (old.bytes, old.changed) == (size, changed):
            facts[path] = old
        else:
            todo.append((path, size, changed))
    told = _Teller(progress, len(facts) + len(todo))
    told(len(facts))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata, which is no fault of a picture
            for found in _read_all(todo, cancel):
                facts.update((one.path, one) for one in found)
                told(len(facts))
    finally:
        if todo:
            _save(store, facts.values())
    told(len(facts), last=True)
    return [facts[path] for path in paths]


class _Teller:
    """Calls ``progress``, ten times a second at most."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self.progress, self.total, self.next = progress, total, 0.0

    def __call__(self, done: int, *, last: bool = False) -> None:
        now = time.monotonic()
        if self.progress is not None and (last or now >= self.next):
            self.next = now + _REPORT_SECONDS
            self.progress(done, self.total)


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:  # reading it gives the reason
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _read_all(
    todo: Sequence[tuple[Path, int, int]], cancel: threading.Event | None
) -> Iterator[list[Facts]]:
    """Yield what the files say, some at a time, as they are done."""
    stop = cancel or threading.Event()

    def read_some(part: Sequence[tuple[Path, int, int]]) -> list[Facts]:
        return [read_facts(*entry) for entry in part if not stop.is_set()]

    parts = (todo[start : start + _CHUNK] for start in range(0, len(todo), _CHUNK))
    # Decoding leaves the interpreter's lock alone, so threads are enough.
    threads = min(_MOST_THREADS, os.cpu_count() or 1)
    with ThreadPoolExecutor(threads, thread_name_prefix="survey") as pool:
        waiting: set[Future[list[Facts]]] = set()
        for part in parts:
            waiting.add(pool.submit(read_some, part))
            if len(waiting) >= 2 * threads:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
            if stop.is_set():
                break
        for future in waiting:
            yield future.result()
    if stop.is_set():
        raise Stopped


def _store(cache: Path | None, paths: Sequence[Path]) -> Path | None:
    """Return the cache file of a data set: one for each common folder."""
    if cache is None or not paths:
        return None
    common = os.path.commonpath([path.absolute().parent for path in paths])
    name = hashlib.sha256(os.fsencode(common)).hexdigest()[:16]
    return cache / f"facts-{name}.jsonl"


def _load(store: Path | None) -> dict[str, Facts]:
    """Return what a cache file holds, by path; nothing where it is broken."""
    if store is None:
        return {}
    names = {entry.name for entry in fields(Facts)}
    known: dict[str, Facts] = {}
    try:
        with store.open(encoding="utf-8", errors="surrogateescape") as stream:
            if json.loads(stream.readline()) != {"facts": _VERSION}:
                return {}
            for line in stream:
                entry = json.loads(line)
                if set(entry) != names:
                    return {}
                entry |= {"path": Path(entry["path"]), "metadata": tuple(entry["metadata"])}
                known[str(entry["path"])] = Facts(**entry)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        log.warning("the cache %s is not used: %s", store, error)
        return {}
    return known


def _save(store: Path | None, facts: Iterable[Facts]) -> None:
    if store is None:
        return
    try:
        with (
            replacing(store) as temporary,
            temporary.open("w", encoding="utf-8", errors="surrogateescape") as stream,
        ):
            stream.write(json.dumps({"facts": _VERSION}) + "\n")
            for one in facts:
                entry = asdict(replace(one, path=Path())) | {"path": str(one.path)}
                stream.write(json.dumps(entry, ensure_ascii=False) + "\n")
    except OSError as error:
        log.warning("the cache %s can't be written: %s", store, error)
