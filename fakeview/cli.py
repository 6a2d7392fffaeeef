"""The command line: ``fakeview [PATH...]`` opens the window, sub-commands need none."""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

import fakeview
from fakeview.console import check_targets, open_detector, progress, say, with_detector
from fakeview.errors import Cancelled, FakeviewError, sentence
from fakeview.trainer_command import SUBCOMMAND
from trainer.errors import ClassOrderUnknown, TrainerError
from trainer.signals import stop_on_signal

EXIT_WRONG = 2
EXIT_STOPPED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 a check failed, 2 nothing could be done, 130 stopped."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that a console can't show is no failure
            stream.reconfigure(errors="backslashreplace")
    # Pillow warns of damaged metadata; what it means for a picture is told in its row.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    commands: dict[str, Callable[[list[str]], int]] = {
        "scan": _scan,
        "explain": _explain,
        "report": _report,
        "provenance": _provenance,
        "selfcheck": _selfcheck,
        SUBCOMMAND: _trainer,
    }
    try:
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
        return _window(arguments)
    except ClassOrderUnknown as error:
        say(f"{error.message} Answer with --fake-index 0 or --fake-index 1.")
    except Cancelled:
        say("Stopped; nothing was written.")
        return EXIT_STOPPED
    except (FakeviewError, TrainerError) as error:
        say(error.message)
    except KeyboardInterrupt:
        say("Stopped.")
        return EXIT_STOPPED
    except BrokenPipeError:  # the reader of our output has gone, as with `| head`
        _drop_output()
    except MemoryError as error:
        say(sentence(error))
    return EXIT_WRONG


def window() -> int:
    """Open the window: the entry that has no console."""
    return main()


def _drop_output() -> None:
    """Point standard output nowhere, so that what is left in it can't fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _window(argv: list[str]) -> int:
    grammar = argparse.ArgumentParser(
        prog="fakeview",
        description="Is this picture AI-generated, and why do you think so?",
        epilog="Without a window: fakeview scan PATH..., fakeview explain IMAGE, "
        "fakeview report PICTURE..., fakeview provenance FILE..., fakeview selfcheck; each has "
        "its own --help.",
    )
    grammar.add_argument("paths", nargs="*", type=Path, help="pictures and folders to open")
    grammar.add_argument("--version", action="version", version=fakeview.__version__)
    arguments = grammar.parse_args(argv)
    from fakeview.preflight import require_window

    require_window()
    from fakeview.ui.app import run

    return run(arguments.paths)


def _scan(argv: list[str]) -> int:
    grammar = argparse.ArgumentParser(
        prog="fakeview scan", description="Score pictures and folders without a window."
    )
    grammar.add_argument("paths", nargs="*", type=Path, help="pictures and folders")
    grammar.add_argument("--samples", action="store_true", help="score the pictures that ship")
    with_detector(grammar)
    grammar.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    grammar.add_argument("--out", type=Path, help="write to this file instead of the screen")
    arguments = grammar.parse_args(argv)
    if not arguments.paths and not arguments.samples:
        grammar.error("name pictures or folders to score, or --samples")
    check_targets(arguments.out)
    from fakeview.detect.scan import Row, scan
    from fakeview.detect.verdict import NOT_CALIBRATED
    from fakeview.imaging.walk import walk
    from fakeview.report.rows import WRITERS
    from fakeview.selfcheck import expected_scores

    engine = open_detector(arguments)
    paths = [*arguments.paths, *(expected_scores() if arguments.samples else ())]
    read = failed = 0

    def counted(cancel: threading.Event) -> Iterator[Row]:
        nonlocal read, failed
        for row in scan(engine, walk(paths, cancel), cancel=cancel):
            read, failed = read + (not row.error), failed + bool(row.error)
            if arguments.out:  # else the rows themselves are the progress
                progress(f"{read + failed:,} pictures")
            yield row

    with _output(arguments.out) as out, stop_on_signal() as cancel:
        WRITERS[arguments.format](counted(cancel), out, engine.info.sha256)
    if cancel.is_set():
        say(f"Stopped after {read + failed:,} pictures; their rows are complete.")
        return EXIT_STOPPED
    if not read:
        say(
            "None of the pictures could be read."
            if failed
            else "There are no pictures there. Name pictures or a folder that holds some."
        )
        return EXIT_WRONG
    done = f"{read:,} scored with {engine.info.name}"
    if failed:
        done += f", {failed:,} could not be read; each says why in its row"
    say(done + (f"; the rows are in {arguments.out}." if arguments.out else "."))
    if not engine.info.calibrated:
        say(NOT_CALIBRATED)
    return 0


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[TextIO]:
    """Give the screen, or a file that is put in place only when it is complete."""
    if path is None:
        try:
            yield sys.stdout
            sys.stdout.flush()  # here a full disk or a closed pipe still gets a sentence
        except BrokenPipeError:
            raise
        except OSError as error:
            _drop_output()
            message = "The results could not be written. Check the free space."
            raise FakeviewError(message, str(error)) from error
        return
    from trainer.files import replacing

    device = path.exists() and not path.is_file()  # /dev/stdout, /dev/null
    try:
        with (
            contextlib.nullcontext(path) if device else replacing(path) as target,
            target.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out,
        ):
            yield out
    except OSError as error:
        raise FakeviewError(
            f"{path} could not be written. Check the folder and the free space.", str(error)
        ) from error


def _explain(argv: list[str]) -> int:
    from fakeview.explain_command import run

    return run(argv)


def _report(argv: list[str]) -> int:
    from fakeview.report_command import run

    return run(argv)


def _provenance(argv: list[str]) -> int:
    from fakeview.provenance_command import run

    return run(argv)


def _trainer(argv: list[str]) -> int:
    """Be the trainer: how a frozen program starts the process that trains."""
    from trainer.cli import main as train

    return train(argv)


def _selfcheck(argv: list[str]) -> int:
    grammar = argparse.ArgumentParser(
        prog="fakeview selfcheck", description="Check that this installation works."
    )
    grammar.parse_args(argv)
    from fakeview.selfcheck import run

    logging.basicConfig(level=logging.ERROR)
    well = True
    for check in run():
        well = well and check.well
        print(f"{'ok  ' if check.well else 'FAIL'} {check.name}: {check.found}", flush=True)
    print("All is well." if well else "Something is wrong; the lines marked FAIL say what.")
    return 0 if well else 1
