"""The command line: ``fakeview [PATH...]`` opens the window, sub-commands need none."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import io
import logging
import sys
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

import fakeview
from fakeview.console import EXIT_STOPPED, EXIT_WRONG, drop_output, say
from fakeview.errors import Cancelled, FakeviewError, sentence
from fakeview.logs import start_log
from fakeview.trainer_command import SUBCOMMAND, WINDOW_PROBE, trainer_called
from trainer.errors import ClassOrderUnknown, TrainerError

log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 a check failed, 2 nothing could be done, 130 stopped."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that a console can't show is no failure
            stream.reconfigure(errors="backslashreplace")
    # Pillow warns of damaged metadata; what it means for a picture is told in its row.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    if arguments[:1] != [SUBCOMMAND]:  # the trainer's log reaches the window by standard error
        start_log()
    commands: dict[str, Callable[[list[str]], int]] = {
        "scan": _scan,
        "explain": _explain,
        "report": _report,
        "provenance": _provenance,
        "evaluate": _evaluate,
        "study": _study,
        "selfcheck": _selfcheck,
        SUBCOMMAND: _trainer,
        WINDOW_PROBE: _probe,
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
        drop_output()
    except Exception as error:
        log.critical("uncaught", exc_info=error)
        say(sentence(error))
    return EXIT_WRONG


def window() -> int:
    """Open the window: the entry that has no console."""
    return main()


def _window(argv: list[str]) -> int:
    grammar = argparse.ArgumentParser(
        prog="fakeview",
        description="Is this picture AI-generated, and why do you think so?",
        epilog="Without a window: fakeview scan PATH..., fakeview explain IMAGE, "
        "fakeview report PICTURE..., fakeview provenance FILE..., fakeview evaluate FOLDER, "
        "fakeview study compare, "
        "fakeview selfcheck; each has its own --help.",
    )
    grammar.add_argument("paths", nargs="*", type=Path, help="pictures and folders to open")
    grammar.add_argument("--version", action="version", version=fakeview.__version__)
    grammar.add_argument(
        "--new-window",
        action="store_true",
        help="open another window, also where one is open that could take the pictures",
    )
    arguments = grammar.parse_args(argv)
    from fakeview.preflight import require_window

    require_window()
    if not arguments.new_window:
        from fakeview.ui.handing import hand_over

        if hand_over(arguments.paths):
            return 0
    from fakeview.ui.app import run

    return run(arguments.paths)


def _scan(argv: list[str]) -> int:
    from fakeview.scan_command import run

    return run(argv)


def _explain(argv: list[str]) -> int:
    from fakeview.explain_command import run

    return run(argv)


def _report(argv: list[str]) -> int:
    from fakeview.report_command import run

    return run(argv)


def _provenance(argv: list[str]) -> int:
    from fakeview.provenance_command import run

    return run(argv)


def _evaluate(argv: list[str]) -> int:
    from fakeview.evaluate_command import run

    return run(argv)


def _study(argv: list[str]) -> int:
    from fakeview.study_command import run

    return run(argv)


def _trainer(argv: list[str]) -> int:
    """Be the trainer: how a frozen program starts the process that trains."""
    from fakeview.crashes import tell_on_stderr
    from trainer.cli import main as train

    tell_on_stderr()  # a frozen program doesn't hear of PYTHONFAULTHANDLER
    return train(argv, trainer_called())


def _probe(argv: list[str]) -> int:
    """Tell what Qt finds here, or what the window does with files; in a process of its own."""
    from fakeview.ui.probe import main as probe

    return probe(argv)


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
