"""``fakeview report``: all that is known of pictures as one document to keep or to hand on."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import threading
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.console import (
    EXIT_WRONG,
    check_targets,
    open_detector,
    progress,
    say,
    with_detector,
)
from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain.methods import METHODS
from fakeview.map_options import params, with_settings, wrong_settings
from fakeview.paths import same_file
from fakeview.preflight import require_printing
from fakeview.report.endings import HTML, PDF, fits, is_pdf
from trainer.signals import stop_on_signal

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.report.facts import Report

NO_MAP = "none"


def run(argv: list[str]) -> int:
    """Run the command; 0 done, 2 none of the pictures could be read, though each is told of.

    Raises:
        FakeviewError: nothing could be done, and nothing was written.
        Cancelled: Ctrl+C; nothing was written.
    """
    arguments = _parsed(argv)
    check_targets(arguments.out)
    with stop_on_signal() as cancel:
        files, more = _files(arguments.pictures, arguments.out, cancel)
        if is_pdf(arguments.out):
            require_printing()
        engine = open_detector(arguments)
        _check_layer(engine, arguments)
        made = _make(engine, files, more, arguments, cancel)
        _write(arguments.out, made, cancel)
    progress("")
    return _tell(made, arguments.out)


def _parsed(argv: list[str]) -> argparse.Namespace:
    grammar = argparse.ArgumentParser(
        prog="fakeview report",
        description="Write a report on pictures that anyone can open: score, reasons, maps, and "
        "what they were made with.",
    )
    grammar.add_argument(
        "pictures", nargs="+", type=Path, metavar="PICTURE", help="pictures and folders"
    )
    grammar.add_argument(
        "--out", type=Path, required=True, help="the report: FILE.html or FILE.pdf"
    )
    grammar.add_argument(
        "--method",
        action="append",
        choices=(*METHODS, NO_MAP),
        help="which map to show; can be given several times (default: gradcam)",
    )
    grammar.add_argument(
        "--no-check",
        action="store_true",
        help="measure neither whether the score holds under small changes, nor whether it "
        "follows when what a map marks is hidden",
    )
    with_detector(grammar)
    with_settings(grammar)
    arguments = grammar.parse_args(argv)
    arguments.method = arguments.method or ["gradcam"]
    wrong = _wrong(arguments)
    if wrong:
        grammar.error(wrong)
    return arguments


def _wrong(arguments: argparse.Namespace) -> str:
    """Return what doesn't fit together, or an empty text."""
    methods = arguments.method
    if NO_MAP in methods and len(set(methods)) > 1:
        return f"--method {NO_MAP} goes with no other method"
    if not fits(arguments.out):
        return f"let --out end in {HTML} or {PDF}"
    return wrong_settings(arguments, [name for name in methods if name != NO_MAP])


def _files(named: list[Path], out: Path, cancel: threading.Event) -> tuple[list[Path], bool]:
    """Return the files that are meant, not too many, and whether there are more."""
    from fakeview.imaging.walk import walk
    from fakeview.report.make import MOST

    found = list(islice(walk(named, cancel), MOST + 1))
    if cancel.is_set():
        raise Cancelled
    if not found:
        raise FakeviewError(
            "There are no pictures there. Name pictures or a folder that holds some."
        )
    if any(same_file(file, out) for file in found):
        raise FakeviewError(f"{out} is one of the pictures. Choose another name for the report.")
    return found[:MOST], len(found) > MOST


def _check_layer(engine: Engine, arguments: argparse.Namespace) -> None:
    """Refuse a layer that isn't there once, and not in every section."""
    if arguments.layer:
        from fakeview.explain import layers

        if arguments.layer not in layers.names(engine):
            raise layers.unfit(engine, arguments.layer)


def _make(
    engine: Engine,
    files: list[Path],
    more: bool,
    arguments: argparse.Namespace,
    cancel: threading.Event,
) -> Report:
    from fakeview.report.make import MORE, MOST, Order, report

    methods = {name: params(name, arguments) for name in arguments.method if name != NO_MAP}
    note = MORE.format(most=MOST)
    if more:
        say(note)

    def told(done: int, total: int, what: str) -> None:
        progress(f"picture {done + 1:,} of {total:,}, {what}")

    order = Order(methods, check=not arguments.no_check)
    notes = (note,) if more else ()
    return report(engine, files, order, notes=notes, told=told, cancel=cancel)


def _write(out: Path, made: Report, cancel: threading.Event) -> None:
    if not is_pdf(out):
        from fakeview.report.html import write

        progress("writing")
        write(out, made, cancel)
        return
    from fakeview.ui import printing

    def told(done: int, total: int) -> None:
        progress(f"printing, {done:,} of {total:,}")

    with printing.without_window() as font:
        printing.write(out, made, font, told, cancel)


def _tell(made: Report, out: Path) -> int:
    failed = sum(section.verdict is None for section in made.sections)
    read = len(made.sections) - failed
    if not read:
        say(f"None of the pictures could be read; {out} says why.")
        return EXIT_WRONG
    done = f"{read:,} scored with {made.detector.name}"
    if failed:
        done += f", {failed:,} could not be read; each says why in its section"
    say(f"{done}. The report is in {out}.")
    return 0
