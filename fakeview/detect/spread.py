"""A scan spread over a cluster: workers look and score, this side keeps, judges and orders.

What a worker finds of a picture travels as JSON in ASCII, which carries any name and every digit
of a score.
"""

# Told on the command line alone.

from __future__ import annotations

import json
import os
import tempfile
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakeview.detect.engine import Engine
from fakeview.detect.look import facts_of, look
from fakeview.detect.memory import Memory
from fakeview.detect.scan import Row, assessed, row
from fakeview.detect.store import Entry, Facts, Kept, Known
from fakeview.detect.workers import Cluster
from fakeview.errors import FakeviewError
from trainer.errors import TrainerError

_OTHER = (
    "The machines of the cluster score otherwise than this one: they have another version of "
    "fakeview, or lack its face check. Install the same one on all of them."
)
_FATAL = (
    "The program that looked at this picture ended each time, on three workers of the cluster. "
    "Look at the picture by itself, and at the memory of the machines."
)


@dataclass(frozen=True)
class Recipe:
    """What a worker needs to open the detector, which need not lie on a shared disk.

    Attributes:
        name: of the detector's file.
        data: its bytes.
        scored_by: ``Engine.scored_by``, which the worker's engine has to agree with.
        fake_index: as for ``Engine.open``.
        arch: likewise.
        device: likewise.
    """

    name: str
    data: bytes
    scored_by: str
    fake_index: int | None
    arch: str | None
    device: str

    def open(self) -> Engine:
        """Open it.

        Raises:
            FakeviewError: it would give other scores here.
            trainer.errors.TrainerError: the detector can't be used here.
        """
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            path = Path(place) / self.name
            path.write_bytes(self.data)
            engine = Engine.open(
                path, fake_index=self.fake_index, arch=self.arch, device=self.device
            )
        if engine.scored_by != self.scored_by:
            raise FakeviewError(_OTHER, f"{engine.scored_by} for {self.scored_by}")
        return engine


class Scorer:
    """A worker's detector; what is wrong with it is told instead of a result, and once only."""

    def __init__(self, recipe: Recipe) -> None:
        self._engine: Engine | None = None
        self._wrong = ""
        try:
            self._engine = recipe.open()
        except (FakeviewError, TrainerError) as error:
            self._wrong = error.message

    def __call__(self, paths: Sequence[bytes]) -> list[str]:
        """Look at files and score them, all at once: one text per path, see :func:`_found`."""
        engine = self._engine
        if engine is None:
            return [json.dumps({"wrong": self._wrong})] * len(paths)
        memory = Memory()
        batch = [look(engine, memory, Path(os.fsdecode(path))) for path in paths]
        return [_told(entry) for entry, _ in assessed(engine, batch)]


def _told(entry: Entry) -> str:
    kept = entry.kept
    return json.dumps(
        {
            "facts": entry.facts,
            "sha256": entry.sha256,
            "kept": kept and (kept.p_fake, kept.inside, kept.about),
            "error": entry.error,
        }
    )


def _found(path: Path, text: str) -> Entry:
    said: dict[str, Any] = json.loads(text)
    if "wrong" in said:
        raise FakeviewError(said["wrong"])
    facts, kept = said["facts"], None
    if said["kept"]:
        p_fake, inside, about = said["kept"]
        kept = Kept(p_fake, inside, tuple(about))
    return Entry(path, facts and Facts(*facts), said["sha256"], kept, said["error"])


def scan_on(
    cluster: Cluster,
    engine: Engine,
    recipe: Recipe,
    files: Iterable[Path],
    *,
    cancel: threading.Event,
    memory: Memory,
) -> Generator[Row, None, None]:
    """Yield the rows that ``scan`` would, in the same order, scored by a cluster's workers.

    Only this side asks the store and keeps in it. All paths are held in memory.

    Args:
        files: reachable under the same absolute paths from every worker.

    Raises:
        FakeviewError: the workers can't open the detector, or the cluster didn't finish.
    """
    named = list(files)
    known = dict(_known(named, memory, cancel))
    try:
        if cancel.is_set():
            return
        new = [path for place, path in enumerate(named) if place not in known]
        items = [os.fsencode(path.absolute()) for path in new]
        fatal = _told(Entry(Path(), error=_FATAL))
        blocks = cluster.results(Scorer, recipe, items, fatal=fatal, cancel=cancel)
        with closing(blocks):
            scored = _kept(blocks, iter(new), memory)
            for place, path in enumerate(named):
                if place in known:
                    old = known[place]
                    entry = Entry(path, None, old.sha256, old.kept)
                elif (entry_ := next(scored, None)) is not None:
                    entry = entry_
                else:  # cancelled: whatever else is missing is raised
                    return
                yield row(engine, str(path), entry, known=place in known)
    finally:
        memory.finish(wait=not cancel.is_set())


def _known(
    named: Sequence[Path], memory: Memory, cancel: threading.Event
) -> Iterator[tuple[int, Known]]:
    for place, path in enumerate(named):
        if cancel.is_set():
            return
        facts = facts_of(path)
        if facts and (known := memory.recall(path, facts)):
            yield place, known


def _kept(
    blocks: Iterable[list[str]], paths: Iterator[Path], memory: Memory
) -> Generator[Entry, None, None]:
    for block in blocks:
        yield from memory.keep([_found(next(paths), text) for text in block])
