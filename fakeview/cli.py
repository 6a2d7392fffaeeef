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
from typing import TYPE_CHECKING, TextIO

import fakeview
from fakeview.errors import FakeviewError, sentence
from fakeview.trainer_command import SUBCOMMAND
from trainer.errors import ClassOrderUnknown, TrainerError
from trainer.signals import stop_on_signal

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine

EXIT_WRONG = 2
EXIT_STOPPED = 130
_CLEAR = "\r\x1b[K"


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
        "selfcheck": _selfcheck,
        SUBCOMMAND: _trainer,
    }
    try:
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
        return _window(arguments)
    except ClassOrderUnknown as error:
        _say(f"{error.message} Answer with --fake-index 0 or --fake-index 1.")
    except (FakeviewError, TrainerError) as error:
        _say(error.message)
    except KeyboardInterrupt:
        _say("Stopped.")
        return EXIT_STOPPED
    except BrokenPipeError:  # the reader of our output has gone, as with `| head`
        _drop_output()
    except MemoryError as error:
        _say(sentence(error))
    return EXIT_WRONG


def window() -> int:
    """Open the window: the entry that has no console."""
    return main()


def _drop_output() -> None:
    """Point standard output nowhere, so that what is left in it can't fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(text: str) -> None:
    print(f"{_CLEAR if sys.stderr.isatty() else ''}fakeview: {text}", file=sys.stderr)


def _progress(text: str) -> None:
    """Show how far a long job is, on a terminal only and always on the same line."""
    if sys.stderr.isatty():
        print(f"{_CLEAR}{text}", end="", file=sys.stderr, flush=True)


def _window(argv: list[str]) -> int:
    grammar = argparse.ArgumentParser(
        prog="fakeview",
        description="Is this picture AI-generated, and why do you think so?",
        epilog="Without a window: fakeview scan PATH..., fakeview explain IMAGE, "
        "fakeview selfcheck; each has its own --help.",
    )
    grammar.add_argument("paths", nargs="*", type=Path, help="pictures and folders to open")
    grammar.add_argument("--version", action="version", version=fakeview.__version__)
    arguments = grammar.parse_args(argv)
    from fakeview.preflight import require_window

    require_window()
    from fakeview.ui.app import run

    return run(arguments.paths)


def _with_detector(grammar: argparse.ArgumentParser) -> None:
    grammar.add_argument("--model", type=Path, help="detector file (default: the bundled one)")
    grammar.add_argument(
        "--fake-index",
        type=int,
        choices=(0, 1),
        help="which output of a foreign checkpoint means generated",
    )
    grammar.add_argument("--arch", help="architecture of a foreign checkpoint that hides it")
    grammar.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")


def _open_detector(arguments: argparse.Namespace) -> Engine:
    """Open what the options of :func:`_with_detector` name."""
    from fakeview.detect.engine import Engine

    return Engine.open(
        arguments.model,
        fake_index=arguments.fake_index,
        arch=arguments.arch,
        device=arguments.device,
    )


def _scan(argv: list[str]) -> int:
    grammar = argparse.ArgumentParser(
        prog="fakeview scan", description="Score pictures and folders without a window."
    )
    grammar.add_argument("paths", nargs="*", type=Path, help="pictures and folders")
    grammar.add_argument("--samples", action="store_true", help="score the pictures that ship")
    _with_detector(grammar)
    grammar.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    grammar.add_argument("--out", type=Path, help="write to this file instead of the screen")
    arguments = grammar.parse_args(argv)
    if not arguments.paths and not arguments.samples:
        grammar.error("name pictures or folders to score, or --samples")
    _check_targets(arguments.out)
    from fakeview.detect.scan import Row, scan
    from fakeview.detect.verdict import NOT_CALIBRATED
    from fakeview.imaging.walk import walk
    from fakeview.report.rows import WRITERS
    from fakeview.selfcheck import expected_scores

    engine = _open_detector(arguments)
    paths = [*arguments.paths, *(expected_scores() if arguments.samples else ())]
    read = failed = 0

    def counted(cancel: threading.Event) -> Iterator[Row]:
        nonlocal read, failed
        for row in scan(engine, walk(paths, cancel), cancel=cancel):
            read, failed = read + (not row.error), failed + bool(row.error)
            if arguments.out:  # else the rows themselves are the progress
                _progress(f"{read + failed:,} pictures")
            yield row

    with _output(arguments.out) as out, stop_on_signal() as cancel:
        WRITERS[arguments.format](counted(cancel), out, engine.info.sha256)
    if cancel.is_set():
        _say(f"Stopped after {read + failed:,} pictures; their rows are complete.")
        return EXIT_STOPPED
    if not read:
        _say(
            "None of the pictures could be read."
            if failed
            else "There are no pictures there. Name pictures or a folder that holds some."
        )
        return EXIT_WRONG
    done = f"{read:,} scored with {engine.info.name}"
    if failed:
        done += f", {failed:,} could not be read; each says why in its row"
    _say(done + (f"; the rows are in {arguments.out}." if arguments.out else "."))
    if not engine.info.calibrated:
        _say(NOT_CALIBRATED)
    return 0


def _check_targets(*targets: Path | None) -> None:
    """Refuse before any work to write over a picture, or into a folder that isn't there."""
    from fakeview.imaging.walk import PICTURE_SUFFIXES

    for path in targets:
        _require_folder(path)
        if path and path.suffix.lower() in PICTURE_SUFFIXES and path.is_file():
            raise FakeviewError(f"{path} is a picture. Choose another name for the results.")


def _require_folder(path: Path | None) -> None:
    if path and not path.absolute().parent.is_dir():
        raise FakeviewError(f"There is no folder {path.parent}. Make it, or name another.")


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
    grammar = argparse.ArgumentParser(
        prog="fakeview explain", description="Show which parts of a picture speak for its score."
    )
    grammar.add_argument("image", type=Path)
    grammar.add_argument("--method", choices=("gradcam", "lime"), required=True)
    grammar.add_argument("--samples", type=int, default=1000, help="perturbed pictures for LIME")
    grammar.add_argument("--seed", type=int, default=0)
    _with_detector(grammar)
    grammar.add_argument("--out", type=Path, required=True, help="picture with the map (PNG)")
    grammar.add_argument("--json", type=Path, help="the values behind the map")
    arguments = grammar.parse_args(argv)
    if not 50 <= arguments.samples <= 100_000:
        grammar.error("LIME needs 50 to 100000 samples")
    if not 0 <= arguments.seed < 2**32:
        grammar.error("the seed lies between 0 and 4294967295")
    if any(_same_file(arguments.image, target) for target in (arguments.out, arguments.json)):
        grammar.error("the results can't take the place of the picture itself")
    if arguments.out.suffix.lower() != ".png":
        grammar.error("the picture with the map is a PNG: let --out end in .png")
    _check_targets(arguments.json)
    _require_folder(arguments.out)
    from fakeview.detect.scan import judge_picture
    from fakeview.explain.files import run_method, write_json, write_png
    from fakeview.imaging.decode import decode

    engine = _open_detector(arguments)
    picture = decode(arguments.image, min_side=engine.min_side)
    explanation = run_method(
        engine,
        picture.rgb,
        arguments.method,
        samples=arguments.samples,
        seed=arguments.seed,
        progress=lambda done, total, _: _progress(f"{done:,} of {total:,} samples"),
    )
    _progress("")
    write_png(arguments.out, picture, explanation)
    if arguments.json:
        write_json(arguments.json, picture, explanation, engine.info)
    verdict = judge_picture(engine, picture)
    score = "-" if verdict.outside else f"{verdict.p_fake:.2f}"
    print(f"{score}  {verdict.words}; the map is in {arguments.out}")
    if verdict.outside:
        print(verdict.reasons[0])
    return 0


def _same_file(path: Path, target: Path | None) -> bool:
    try:
        return target is not None and path.samefile(target)
    except OSError:  # one of them isn't there
        return False


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
