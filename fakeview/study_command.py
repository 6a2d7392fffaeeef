"""``fakeview study``: people against the machine, without a window."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from fakeview.console import (
    EXIT_STOPPED,
    check_targets,
    notices_said,
    open_detector,
    open_store,
    progress,
    say,
    with_detector,
    with_store,
)
from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain.methods import METHODS
from fakeview.study.columns import MEANINGS
from trainer.signals import stop_on_signal

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.study.answers import Answers
    from fakeview.study.scores import Scores
    from fakeview.study_report.pictures import Marked

_SHOWN_PROBLEMS = 5


def run(argv: list[str]) -> int:
    """Run the command; 0 done, 130 stopped.

    Raises:
        FakeviewError: nothing could be done.
    """
    arguments = _parsed(argv)
    check_targets(arguments.json, arguments.csv, arguments.html, arguments.store)
    try:
        with stop_on_signal() as cancel:
            return _compare(arguments, cancel)
    except Cancelled:
        say("Stopped; nothing was written. What was scored is kept, if there is a store.")
        return EXIT_STOPPED


def _parsed(argv: list[str]) -> argparse.Namespace:
    grammar = argparse.ArgumentParser(
        prog="fakeview study", description="Compare what people and a detector say of pictures."
    )
    commands = grammar.add_subparsers(dest="command", required=True)
    compare = commands.add_parser(
        "compare",
        help="people's answers beside the detector's scores",
        description="Set people's answers beside a detector's scores: how often who is right, "
        "how far they agree, and on which pictures they don't. Without --images and --scores "
        "the numbers are those of the people alone.",
        epilog="A column can mean: "
        + "; ".join(f"{name}, {what}" for name, what in MEANINGS.items())
        + ".",
    )
    _add_answers(compare)
    model = compare.add_argument_group("the machine")
    model.add_argument(
        "--images", type=Path, action="append", metavar="PATH", help="the pictures, or their folder"
    )
    model.add_argument(
        "--scores", type=Path, metavar="CSV", help="rows of `fakeview scan --format csv` instead"
    )
    with_detector(compare)
    with_store(compare)
    why = compare.add_argument_group("where they looked")
    why.add_argument(
        "--masks",
        type=Path,
        action="append",
        metavar="PATH",
        help="what people marked: PNG masks, labelme's or COCO's JSON, or a folder of them with "
        "a folder for each person",
    )
    why.add_argument(
        "--method", choices=METHODS, default="gradcam", help="which map (default: gradcam)"
    )
    compare.add_argument("--json", type=Path, metavar="OUT", help="write all numbers here")
    compare.add_argument("--csv", type=Path, metavar="OUT", help="write a table of pictures here")
    compare.add_argument("--html", type=Path, metavar="OUT", help="write a web page here")
    compare.add_argument(
        "--resamples", type=int, default=1000, help="for the 95%% intervals (default: 1000)"
    )
    compare.add_argument("--seed", type=int, default=0, help="of the intervals")
    arguments = grammar.parse_args(argv)
    wrong = _wrong(arguments)
    if wrong:
        compare.error(wrong)
    return arguments


def _add_answers(grammar: argparse.ArgumentParser) -> None:
    people = grammar.add_argument_group("the people")
    people.add_argument(
        "--answers", type=Path, required=True, metavar="CSV", help="one line per answer"
    )
    people.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=MEANING",
        help="what a column means, where its header doesn't tell, or a file that says so (JSON, or "
        "one to a line); can be given several times",
    )
    people.add_argument(
        "--pictures", type=Path, metavar="CSV", help="one line per picture: truth, group, file"
    )
    people.add_argument(
        "--scale",
        nargs=2,
        type=float,
        metavar=("PHOTOGRAPH", "GENERATED"),
        help="the numbers that mean surely a photograph and surely generated, such as 1 7",
    )


def _wrong(arguments: argparse.Namespace) -> str:
    """Return what doesn't fit together, or an empty text."""
    if arguments.images and arguments.scores:
        return "--scores stands for a detector; leave out --images"
    if not arguments.images and any((arguments.model, arguments.arch, arguments.store)):
        return "a detector needs pictures to look at: name them with --images"
    if arguments.masks and not arguments.images:
        return "marks are compared with maps of the pictures: name them with --images"
    if arguments.scale and arguments.scale[0] == arguments.scale[1]:
        return "the two ends of a scale are different numbers"
    if not 0 <= arguments.resamples <= 100_000:
        return "between 0 and 100000 resamples are possible"
    return "the seed is 0 or more" if arguments.seed < 0 else ""


def _compare(arguments: argparse.Namespace, cancel: threading.Event) -> int:
    from fakeview.study import disagreement
    from fakeview.study.document import document, write_json
    from fakeview.study.text import marks_summary, summary
    from fakeview.study_report.pictures import small

    answers = _answers(arguments)
    found = _machine(arguments, answers, cancel)
    progress("counting")
    made = document(
        answers,
        arguments.answers.name,
        found.scores,
        found.files,
        resamples=arguments.resamples,
        seed=arguments.seed,
    ).with_marks(found.why)
    if cancel.is_set():
        raise Cancelled
    shots = small(made.rows, cancel) if arguments.html else {}  # may be stopped: before any file
    if arguments.json:
        write_json(arguments.json, made)
    _write(arguments.csv, lambda out: disagreement.write_csv(made.rows, out))
    if arguments.html:
        from fakeview.study_report.html import write_page

        write_page(arguments.html, made, shots, found.marked)
    progress("")
    said = summary(made.numbers, made.rows)
    sys.stdout.write(said + (f"\n{marks_summary(found.why)}" if found.why else ""))
    sys.stdout.flush()
    written = [str(path) for path in (arguments.json, arguments.csv, arguments.html) if path]
    if written:
        say(f"Written to {' and '.join(written)}.")
    return 0


def _answers(arguments: argparse.Namespace) -> Answers:
    from fakeview.study.answers import read_answers
    from fakeview.study.cells import Scale
    from fakeview.study.columns import parse_mapping

    answers = read_answers(
        arguments.answers,
        parse_mapping(arguments.map),
        pictures=arguments.pictures,
        scale=Scale(*arguments.scale) if arguments.scale else None,
    )
    for note in answers.notes:
        say(note)
    for problem in answers.problems[:_SHOWN_PROBLEMS]:
        say(problem.sentence())
    more = len(answers.problems) - _SHOWN_PROBLEMS
    if more > 0:
        where = "; all are in the JSON" if arguments.json else "; --json writes all of them"
        say(f"{more:,} more lines have something that can't be used{where}.")
    return answers


@dataclass(frozen=True)
class _Found:
    """The model's scores, which file each picture is, its maps beside marks, and some of them."""

    scores: Scores | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    why: dict[str, Any] | None = None
    marked: Sequence[Marked] = ()


def _machine(arguments: argparse.Namespace, answers: Answers, cancel: threading.Event) -> _Found:
    from fakeview.study.scores import read_scores

    if arguments.scores:
        scores = read_scores(arguments.scores)
        return _Found(scores, _matched(answers, list(scores.by_file), str(arguments.scores)))
    if not arguments.images:
        return _Found()
    from fakeview.imaging.walk import walk

    there = [str(path) for path in walk(arguments.images, cancel)]
    if cancel.is_set():
        raise Cancelled
    files = _matched(answers, there, ", ".join(map(str, arguments.images)))
    wanted = [Path(file) for file in dict.fromkeys(files.values())]
    with open_store(arguments.store, off=arguments.no_store) as store:
        engine = open_detector(arguments)
        scores = _scan(engine, wanted, store, cancel)
    if not arguments.masks:
        return _Found(scores, files)
    return _Found(scores, files, *_marks(engine, there, arguments, cancel))


def _marks(
    engine: Engine, there: list[str], arguments: argparse.Namespace, cancel: threading.Event
) -> tuple[dict[str, Any], Sequence[Marked]]:
    from fakeview.study.marks import read_marks
    from fakeview.study.why import Order, compare_maps
    from fakeview.study_report.pictures import Album

    read = read_marks(arguments.masks)
    order = Order(arguments.method, arguments.resamples, arguments.seed)
    album = Album()

    def told(done: int, total: int) -> None:
        progress(f"map {done + 1:,} of {total:,}")

    seen = album.take if arguments.html else None
    made = compare_maps(engine, read.marks, there, order, told=told, cancel=cancel, seen=seen)
    made["problems"] = [*read.problems, *made["problems"]]
    for problem in made["problems"][:_SHOWN_PROBLEMS]:
        say(problem)
    more = len(made["problems"]) - _SHOWN_PROBLEMS
    if more > 0:
        say(f"{more:,} more marks can't be used; --json writes why.")
    return made, album.marked


def _matched(answers: Answers, there: list[str], where: str) -> Mapping[str, str]:
    from fakeview.study.match import answered, match

    wanted = answered(answers)
    found = match(wanted, there)
    if not found.files:
        first = next(iter(wanted))
        named = wanted[first].file or first
        raise FakeviewError(
            f"None of the {len(wanted):,} pictures that were answered is in {where}; the first one "
            f"is {named}. Name their folder, or say with --pictures which file each of them is."
        )
    if found.missing:
        of_all = f"{len(found.missing):,} of {len(wanted):,} pictures"
        say(
            f"{of_all} was not found there: {found.missing[0]}; it is left out of the comparison."
            if len(found.missing) == 1
            else f"{of_all} were not found there, the first one is {found.missing[0]}; they are "
            "left out of the comparison."
        )
    if found.unclear:
        say(
            f"{len(found.unclear):,} of them could be several files, such as {found.unclear[0]}; "
            "write folder and name into the table."
        )
    return found.files


def _scan(engine: Engine, files: list[Path], store: Any, cancel: threading.Event) -> Scores:
    from fakeview.detect.memory import Memory
    from fakeview.report.standing import Standing
    from fakeview.study.machine import scored

    memory, standing = Memory(store, engine.scored_by), Standing()

    def told(done: int, total: int) -> None:
        if standing.due():
            progress(standing.text(done, 0, total))

    with notices_said(memory):
        return scored(engine, files, memory, cancel, told)


def _write(path: Path | None, write: Callable[[TextIO], Any]) -> None:
    if path is None:
        return
    from fakeview.explain.files import writing

    with (
        writing(path) as temporary,
        temporary.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out,
    ):
        write(out)
