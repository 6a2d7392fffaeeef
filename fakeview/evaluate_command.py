"""``fakeview evaluate``: how good the detector is on a person's own labelled pictures.

The window's Evaluate page runs this command too, and follows its events.
"""

# Told on the command line alone.

from __future__ import annotations

import argparse
import json
import logging
import sys
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview import paths
from fakeview.console import EXIT_STOPPED, EXIT_WRONG, check_targets, progress, say
from fakeview.errors import FakeviewError, sentence
from trainer.data.index import LEFT_OUT
from trainer.errors import ClassesUnknown, Stopped, TrainerError, is_memory
from trainer.labels import LABELS
from trainer.signals import stop_on_signal
from trainer.tuning import be_polite, tune_process
from trainer.words import mark, tr, use_inherited

if TYPE_CHECKING:
    from fakeview.evaluate.measure import Evaluation
    from trainer.control import Control

log = logging.getLogger(__name__)

_WHAT = mark("measuring the pictures")


def run(argv: list[str]) -> int:
    """Run the command; 0 done, 2 nothing could be measured, 130 stopped.

    Raises:
        FakeviewError, TrainerError: nothing could be measured, and no events were asked for.
    """
    arguments = _parsed(argv)
    targets = (arguments.out, arguments.rows, arguments.page)
    check_targets(*targets)
    if any(path and path.absolute() == arguments.data.absolute() for path in targets):
        raise FakeviewError(
            f"{arguments.data} is the list to measure on. Choose another name for the results."
        )
    if arguments.events:
        use_inherited()  # the window that started this shows what it says
    if arguments.background:
        be_polite()
    tune_process()  # before anything imports torch
    from trainer.control import Control

    with stop_on_signal() as cancel:
        control = Control(cancel)
        if arguments.control:
            control.listen(sys.stdin)
        try:
            found = _followed(arguments, control)
        except Stopped:
            return _stopped(arguments)
        except Exception as error:
            return _refused(arguments, error)
        _give(arguments, found)
    return 0


def _parsed(argv: list[str]) -> argparse.Namespace:
    grammar = argparse.ArgumentParser(
        prog="fakeview evaluate",
        description="Measure a detector on labelled pictures: how often it is right, where it "
        "stays uncertain, and on which groups.",
    )
    grammar.add_argument(
        "data", type=Path, help="folder with real/ and fake/, or train/valid/test, or a CSV file"
    )
    grammar.add_argument("--model", type=Path, help="detector file (default: the bundled one)")
    grammar.add_argument(
        "--fake-index",
        type=int,
        choices=(0, 1),
        help="which output of a foreign checkpoint means generated",
    )
    grammar.add_argument(
        "--class",
        action="append",
        default=[],
        type=_class,
        dest="classes",
        metavar="NAME=LABEL",
        help="what another class name means: --class ai=fake --class photo=real; out leaves it out",
    )
    grammar.add_argument(
        "--changed",
        action="store_true",
        help="also measure them recompressed, halved and blurred (takes some six times as long)",
    )
    grammar.add_argument("--json", action="store_true", help="print all numbers as JSON")
    grammar.add_argument("--out", type=Path, metavar="FILE", help="write the numbers as JSON")
    grammar.add_argument("--page", type=Path, metavar="FILE", help="write a web page (HTML)")
    grammar.add_argument("--rows", type=Path, metavar="FILE", help="write a CSV row per picture")
    for name, words in (("--events", "jsonl"), ("--control", ""), ("--background", "")):
        if words:
            grammar.add_argument(name, choices=(words,), help=argparse.SUPPRESS)
        else:
            grammar.add_argument(name, action="store_true", help=argparse.SUPPRESS)
    return grammar.parse_args(argv)


def _class(text: str) -> tuple[str, str]:
    name, _, label = text.rpartition("=")
    if not name or label not in (*LABELS, LEFT_OUT):
        raise argparse.ArgumentTypeError(f"NAME=fake, NAME=real or NAME=out is wanted, not {text}")
    return name, label


def _followed(arguments: argparse.Namespace, control: Control) -> Evaluation:
    """Measure in a thread, and say how far it is."""
    from fakeview.detect.engine import BUNDLED
    from fakeview.evaluate.measure import evaluate
    from fakeview.report.standing import Standing
    from trainer.background import follow
    from trainer.events import to_json

    steps = follow(
        lambda cancel, report: evaluate(
            arguments.data,
            arguments.model or paths.resource(*BUNDLED),
            classes=dict(arguments.classes),
            fake_index=arguments.fake_index,
            changed=arguments.changed,
            cancel=cancel,
            progress=lambda done, total: report(tr(_WHAT), done, total),
        ),
        control.cancel,
    )
    standing = Standing()
    while True:
        try:
            event = next(steps)
        except StopIteration as end:
            found: Evaluation = end.value
            return found
        if arguments.events:
            print(to_json(event), flush=True)
        else:
            progress(standing.text(event.done, 0, event.total))


def _give(arguments: argparse.Namespace, found: Evaluation) -> None:
    from fakeview.evaluate.files import write_numbers, write_rows
    from fakeview.evaluate.words import lines
    from trainer.events import Evaluated, to_json

    if arguments.out:
        write_numbers(arguments.out, found.numbers)
    if arguments.rows:
        write_rows(arguments.rows, found)
    if arguments.page:
        from fakeview.evaluate.html import write_page

        write_page(arguments.page, found)
    if arguments.events:
        rows = [list(astuple(row)) for row in found.rows]
        told = Evaluated(str(found.numbers["split"]), {"numbers": found.numbers, "rows": rows})
        print(to_json(told), flush=True)
        return
    progress("")
    print(
        json.dumps(found.numbers, indent=2) if arguments.json else "\n".join(lines(found.numbers))
    )
    written = [str(path) for path in (arguments.out, arguments.rows, arguments.page) if path]
    if written:
        say(f"written to {' and '.join(written)}.")


def _stopped(arguments: argparse.Namespace) -> int:
    from trainer.events import Cancelled, to_json

    if arguments.events:
        print(to_json(Cancelled(0)), flush=True)
    else:
        say("Stopped; nothing was measured.")
    return EXIT_STOPPED


def _refused(arguments: argparse.Namespace, error: Exception) -> int:
    """Tell whoever follows why there are no numbers; raise what is for the command line."""
    from trainer.events import Failed, to_json

    if isinstance(error, RuntimeError) and is_memory(error):
        error = MemoryError(str(error))
    if arguments.events:
        if not isinstance(error, FakeviewError | TrainerError | MemoryError):
            log.critical("uncaught", exc_info=error)
        print(to_json(Failed(sentence(error), getattr(error, "cause", ""))), flush=True)
        return EXIT_WRONG
    if isinstance(error, ClassesUnknown) and error.names:
        say(
            f"{error.message} Add --class NAME=fake or --class NAME=real for each of them; "
            "NAME=out leaves one out."
        )
        return EXIT_WRONG
    raise error
