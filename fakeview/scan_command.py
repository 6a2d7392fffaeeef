"""``fakeview scan``: many pictures, one row each; what is scored once is known the next time."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from fakeview.console import (
    EXIT_STOPPED,
    EXIT_WRONG,
    check_targets,
    drop_output,
    notices_said,
    open_detector,
    open_store,
    progress,
    say,
    with_detector,
    with_store,
)
from fakeview.errors import FakeviewError
from fakeview.report.endings import rows_as
from fakeview.report.standing import Counter, Standing
from trainer.signals import stop_on_signal

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.detect.scan import Row
    from fakeview.detect.store import Store
    from fakeview.detect.workers import Cluster

_FORMATS = ("table", "csv", "jsonl", "parquet")


def run(argv: list[str]) -> int:
    """Run the command; 0 done, 2 no picture could be read, 130 stopped.

    Raises:
        FakeviewError: nothing could be done.
    """
    arguments = _parsed(argv)
    check_targets(arguments.out, arguments.store)
    if arguments.format == "parquet":
        from fakeview.report.parquet import require_parquet

        require_parquet(arguments.out)
    if arguments.ray:
        from fakeview.detect.cluster import require_ray

        require_ray()
    with open_store(arguments.store, off=arguments.no_store, needed=arguments.retry) as store:
        paths = _paths(arguments, store)
        if arguments.retry:
            paths, said = _still_there(paths)
            if said:
                say(said)
            if not paths:
                return 0
        engine = _engine(arguments)
        with _cluster(arguments) as cluster:
            return _scan(engine, paths, store, arguments, cluster)


def _parsed(argv: list[str]) -> argparse.Namespace:
    grammar = argparse.ArgumentParser(
        prog="fakeview scan",
        description="Score pictures and folders without a window. Results are kept in a store, "
        "so that a second scan, or one that goes on after a stop, scores only what is new.",
    )
    grammar.add_argument("paths", nargs="*", type=Path, help="pictures and folders")
    grammar.add_argument("--samples", action="store_true", help="score the pictures that ship")
    with_detector(grammar)
    grammar.add_argument(
        "--format",
        choices=_FORMATS,
        help="default: what the name after --out ends with, else table; parquet needs --out",
    )
    grammar.add_argument("--out", type=Path, help="write to this file instead of the screen")
    with_store(grammar)
    grammar.add_argument(
        "--retry",
        action="store_true",
        help="only what failed in earlier scans, below PATH or anywhere",
    )
    grammar.add_argument(
        "--stability",
        action="store_true",
        help="also score each picture under small changes; a verdict that flips turns uncertain "
        "(takes some ten times as long)",
    )
    grammar.add_argument(
        "--ray",
        metavar="ADDRESS",
        help="for more pictures than one machine can do: score them on the workers of a Ray "
        "cluster, named as HOST:PORT or auto (the one that this machine belongs to), or local to "
        "start one here for this scan. The rows are the same. Every worker has to reach the "
        "pictures under the same paths, as on a shared disk, and to have this version of "
        "fakeview; the detector is sent to them. They score on their processors, with --device "
        "cuda on one GPU each. Needs: pip install 'ray[data]'",
    )
    arguments = grammar.parse_args(argv)
    arguments.format = arguments.format or rows_as(arguments.out)
    if not arguments.format:
        grammar.error(
            f"{arguments.out.name} doesn't say what to write; end it in .csv, .jsonl, .parquet or "
            ".txt, or name a --format"
        )
    if arguments.ray and arguments.stability:
        grammar.error("--stability is not for a cluster; leave out --ray or --stability")
    if arguments.ray and arguments.device == "mps":
        grammar.error("the workers of a cluster score on processors or with --device cuda")
    if arguments.retry and arguments.no_store:
        grammar.error("--retry asks the store what failed; leave out --no-store")
    if not (arguments.paths or arguments.samples or arguments.retry):
        grammar.error("name pictures or folders to score, or --samples")
    return arguments


def _paths(arguments: argparse.Namespace, store: Store | None) -> list[Path]:
    from fakeview.selfcheck import expected_scores

    named = [*arguments.paths, *(expected_scores() if arguments.samples else ())]
    return store.failed(named) if arguments.retry and store else named


def _still_there(failed: list[Path]) -> tuple[list[Path], str]:
    """Leave out what is deleted or on a drive that is away, and say so; the store keeps it."""
    if not failed:
        return [], "No file has failed there; there is nothing to try again."
    there = [path for path in failed if os.path.lexists(path)]
    gone = len(failed) - len(there)
    if not gone:
        return there, ""
    no_longer = "is no longer there" if gone == 1 else "are no longer there"
    if not there:
        which = "The file that failed" if gone == 1 else f"All {gone:,} files that failed"
        return [], f"{which} {no_longer}; there is nothing to try again."
    return there, f"{gone:,} of the {len(failed):,} files that failed {no_longer}."


def _engine(arguments: argparse.Namespace) -> Engine:
    """Open the detector; on a cluster this machine only judges what the workers score."""
    if not arguments.ray:
        return open_detector(arguments)
    return open_detector(argparse.Namespace(**{**vars(arguments), "device": "cpu"}))


@contextlib.contextmanager
def _cluster(arguments: argparse.Namespace) -> Iterator[Cluster | None]:
    if not arguments.ray:
        yield None
        return
    from fakeview.detect.cluster import joined

    with joined(arguments.ray, gpus=arguments.device == "cuda") as cluster:
        yield cluster


def _rows(
    engine: Engine,
    files: Iterable[Path],
    arguments: argparse.Namespace,
    cluster: Cluster | None,
    **how: Any,
) -> Generator[Row, None, None]:
    """Scan here, or on a cluster."""
    if cluster is None:
        from fakeview.detect.scan import scan

        return scan(engine, files, **how)
    from fakeview.detect.spread import Recipe, scan_on

    recipe = Recipe(
        engine.info.path.name,
        engine.info.path.read_bytes(),
        engine.scored_by,
        arguments.fake_index,
        arguments.arch,
        "cuda" if arguments.device == "cuda" else "cpu",
    )
    return scan_on(cluster, engine, recipe, files, **how)


def _scan(
    engine: Engine,
    paths: list[Path],
    store: Store | None,
    arguments: argparse.Namespace,
    cluster: Cluster | None,
) -> int:
    from fakeview.detect.memory import Memory
    from fakeview.detect.stability import with_stability
    from fakeview.imaging.walk import walk

    memory, tally = Memory(store, engine.scored_by), _Tally()
    # Without a file the rows themselves are the progress, where they are seen.
    showing = sys.stderr.isatty() and bool(arguments.out or not sys.stdout.isatty())
    with (
        notices_said(memory),
        _output(arguments) as out,
        stop_on_signal() as cancel,
        Counter(paths, showing) as count,
        # Both end here, also where the rows can't be written: scan uses the store to the last.
        contextlib.closing(
            _rows(engine, walk(paths, cancel), arguments, cluster, cancel=cancel, memory=memory)
        ) as scanned,
        contextlib.closing(
            with_stability(engine, scanned, cancel=cancel) if arguments.stability else scanned
        ) as rows,
    ):
        _write(arguments, _watched(rows, tally, count), out, engine.info.sha256)
    if cancel.is_set():
        kept = " What is scored is kept; the same command goes on from there." if store else ""
        say(f"Stopped after {tally.done:,} pictures; their rows are complete.{kept}")
        return EXIT_STOPPED
    return _conclusion(tally, engine, memory, arguments.out)


class _Tally:
    """How many rows there were, and of which kind."""

    def __init__(self) -> None:
        self.read = self.known = self.failed = 0

    @property
    def done(self) -> int:
        return self.read + self.failed

    def add(self, row: Row) -> None:
        self.read += not row.error
        self.failed += bool(row.error)
        self.known += row.known


def _watched(rows: Iterable[Row], tally: _Tally, count: Counter) -> Iterator[Row]:
    standing = Standing()
    for row in rows:
        tally.add(row)
        if count.on and standing.due():
            progress(standing.text(tally.done, tally.known, count.total))
        yield row


def _write(
    arguments: argparse.Namespace, rows: Iterable[Row], out: IO[str] | IO[bytes], detector: str
) -> None:
    from fakeview.report.parquet import write_parquet
    from fakeview.report.rows import WRITERS

    # _output opened what the format needs.
    write: Any = write_parquet if arguments.format == "parquet" else WRITERS[arguments.format]
    write(rows, out, detector, stability=arguments.stability)


def _conclusion(tally: _Tally, engine: Engine, memory: Memory, out: Path | None) -> int:
    from fakeview.detect.verdict import NOT_CALIBRATED

    if not tally.read:
        say(
            "None of the pictures could be read."
            if tally.failed
            else "There are no pictures there. Name pictures or a folder that holds some."
        )
        return EXIT_WRONG
    done = f"{tally.read:,} scored with {engine.info.name}"
    if tally.known:
        done += f", {tally.known:,} of them known already"
    if tally.failed:
        done += f", {tally.failed:,} could not be read; each says why in its row"
    say(done + (f"; the rows are in {out}." if out else "."))
    if not engine.info.calibrated:
        say(NOT_CALIBRATED)
    return 0


@contextlib.contextmanager
def _output(arguments: argparse.Namespace) -> Iterator[IO[str] | IO[bytes]]:
    """Give the screen, or a file that is put in place only when it is complete."""
    path: Path | None = arguments.out
    if path is None:
        try:
            yield sys.stdout
            sys.stdout.flush()  # here a full disk or a closed pipe still gets a sentence
        except BrokenPipeError:
            raise
        except OSError as error:
            drop_output()
            message = "The results could not be written. Check the free space."
            raise FakeviewError(message, str(error)) from error
        return
    from trainer.files import replacing

    device = path.exists() and not path.is_file()  # /dev/stdout, /dev/null
    try:
        with (
            contextlib.nullcontext(path) if device else replacing(path) as target,
            _opened(target, arguments.format == "parquet") as out,
        ):
            yield out
    except OSError as error:
        raise FakeviewError(
            f"{path} could not be written. Check the folder and the free space.", str(error)
        ) from error


def _opened(path: Path, binary: bool) -> IO[str] | IO[bytes]:
    if binary:
        return path.open("wb")
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="")
