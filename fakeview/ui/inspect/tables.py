"""Writes what the list says of pictures as rows, the same ones that `fakeview scan` writes."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.errors import FakeviewError
from fakeview.imaging.names import one_line
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.inspect.work import Source, check
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.detect.scan import Row
    from fakeview.ui.jobs import Job

CSV, JSONL, PARQUET = ".csv", ".jsonl", ".parquet"
KINDS = {
    CSV: mark("Table for spreadsheets (*.csv)"),
    JSONL: mark("JSON lines (*.jsonl)"),
    PARQUET: "Parquet (*.parquet)",  # not shown in other words
}
"""The endings of tables, and what a file dialog calls them."""


def kinds() -> dict[str, str]:
    """Return those of KINDS that this installation can write."""
    able = importlib.util.find_spec("pyarrow") is not None
    return {ending: tr(words) for ending, words in KINDS.items() if able or ending != PARQUET}


def is_table(path: Path) -> bool:
    """Return whether a file of this name is a table."""
    return path.suffix.lower() in KINDS


def known_rows(items: Sequence[Item]) -> list[Row | Source]:
    """Return what the list says of pictures; of one that is not scored yet, where it is."""
    from fakeview.detect.scan import Row

    return [
        item.source
        if item.state is State.WAITING
        else Row(str(item.path or item.name), item.sha256, item.p_fake, item.verdict, item.error)
        for item in items
    ]


def write_table(
    job: Job,
    path: Path,
    engine: Engine,
    memory: Memory | None,
    wanted: Sequence[Row | Source],
    told: Callable[[int], object],
) -> None:
    """Write rows (in a lane); what is not scored yet is scored now.

    Args:
        path: its ending says as what.
        told: called with the number of rows that are written.

    Raises:
        Cancelled: nothing is written then.
        FakeviewError: it could not be written.
    """
    from fakeview.detect.memory import Memory
    from fakeview.report.parquet import write_parquet
    from fakeview.report.rows import WRITERS
    from trainer.files import replacing

    detector = engine.info.sha256
    rows = _rows(job, engine, memory or Memory(), wanted, told)
    try:
        with replacing(path) as temporary:
            if path.suffix.lower() == PARQUET:
                with temporary.open("wb") as out:
                    write_parquet(rows, out, detector)
            else:
                writer = WRITERS[path.suffix.lower().removeprefix(".")]
                with temporary.open(
                    "w", encoding="utf-8", errors="backslashreplace", newline=""
                ) as text:
                    writer(rows, text, detector)
    except OSError as error:
        raise FakeviewError(
            tr("{place} can't be written. Choose another place.", place=one_line(str(path))),
            str(error),
        ) from error


def _rows(
    job: Job,
    engine: Engine,
    memory: Memory,
    wanted: Iterable[Row | Source],
    told: Callable[[int], object],
) -> Iterator[Row]:
    for done, each in enumerate(wanted):
        check(job.cancel)
        told(done)
        yield _scored(job, engine, memory, each) if isinstance(each, Source) else each


def _scored(job: Job, engine: Engine, memory: Memory, source: Source) -> Row:
    from fakeview.detect.look import look, look_at
    from fakeview.detect.scan import settle

    if source.path is not None:
        looked = look(engine, memory, source.path, job.cancel)
    else:
        assert source.picture is not None
        looked = look_at(engine, memory, source.picture)
    return settle(engine, [looked], memory)[0]
