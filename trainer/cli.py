"""The trainer's command line: ``python -m trainer``, also installed as ``fakeview-train``."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import io
import json
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.pretrain import command as pretraining
from trainer.signals import stop_on_signal
from trainer.study import command as studying
from trainer.tuning import be_polite, tune_process
from trainer.words import mark, tr, use_inherited

if TYPE_CHECKING:
    from trainer.config import FitConfig
    from trainer.control import Control
    from trainer.events import Event

_NO_MEMORY = mark("There was not enough memory. Close other programs and try again.")
CALLED = "python -m trainer"
"""How this command line is called, unless whoever calls `main` says otherwise."""
DONE, FAILED, WRONG, STOPPED = 0, 1, 2, 130
_SETTINGS = (
    "data", "out", "recipe", "start", "fake_index", "arch", "unfreeze", "epochs", "batch_size",
    "lr", "seed", "run", "hold_out", "cache", "domain", "face_check",
)  # fmt: skip


def parser(called: str = CALLED) -> argparse.ArgumentParser:
    """Return the command line's grammar, for a program that is called so."""
    top = argparse.ArgumentParser(
        prog=called, description="Train a detector of AI-generated pictures."
    )
    commands = top.add_subparsers(dest="command", required=True)
    _fit_grammar(commands.add_parser("fit", help="train on a folder of real and fake pictures"))
    resume = commands.add_parser("resume", help="go on with a run that was stopped")
    resume.add_argument("run", type=Path, help="the run's folder")
    evaluate = commands.add_parser("evaluate", help="measure a detector on labelled pictures")
    _data_grammar(evaluate)
    evaluate.add_argument("--model", type=Path, required=True, help="detector file")
    evaluate.add_argument("--fake-index", type=int, choices=(0, 1), dest="fake_index")
    evaluate.add_argument(
        "--split",
        choices=("train", "valid", "test", "all"),
        help="which part of the pictures (default: test where the folders say it, else all)",
    )
    evaluate.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="GROUP",
        help="leave a group out of the numbers; may be said again",
    )
    evaluate.add_argument("--json", action="store_true", help="print all numbers as JSON")
    audit = commands.add_parser("audit", help="see whether a folder can teach anything honest")
    _data_grammar(audit)
    audit.add_argument("--seed", type=int, default=0, help="of the split that is looked at")
    audit.add_argument("--cache", type=Path, help="folder where what was read is kept")
    audit.add_argument("--json", action="store_true", help="print the whole report as JSON")
    study = commands.add_parser("study", help="see what a recipe is worth, and what brings it")
    _data_grammar(study)
    studying.add_arguments(study)
    pretrain = commands.add_parser("pretrain", help="learn features from pictures without labels")
    pretraining.add_arguments(pretrain)
    card = commands.add_parser("card", help="write a detector's card again, with a study's tables")
    card.add_argument("model", type=Path, help="detector file")
    card.add_argument("--study", type=Path, help="results of `study`, kept in the detector file")
    card.add_argument("--into", type=Path, help="folder for the card (default: beside the file)")
    for command in commands.choices.values():
        command.add_argument(
            "--events", choices=("text", "jsonl"), default="text", help="how progress is printed"
        )
        command.add_argument(
            "--control",
            action="store_true",
            help="read pause, continue and cancel from standard input",
        )
        command.add_argument(
            "--background", action="store_true", help="leave the processor to others first"
        )
    return top


def _data_grammar(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "data", type=Path, help="folder with real/ and fake/, or train/valid/test, or a CSV file"
    )
    command.add_argument(
        "--class",
        action="append",
        default=[],
        dest="classes",
        metavar="NAME=LABEL",
        help="what another class name means: --class ai=fake --class photo=real",
    )


def _fit_grammar(fit: argparse.ArgumentParser) -> None:
    _data_grammar(fit)
    fit.add_argument("--out", type=Path, required=True, help="detector file (.safetensors)")
    fit.add_argument("--config", type=Path, help="TOML file with settings of the recipe")
    fit.add_argument("--recipe", choices=("train", "finetune"))
    fit.add_argument(
        "--from",
        dest="start",
        metavar="START",
        help="scratch, imagenet (fetches weights from the internet), or a detector file",
    )
    fit.add_argument(
        "--fake-index",
        type=int,
        choices=(0, 1),
        dest="fake_index",
        help="which output of a foreign start file means generated",
    )
    fit.add_argument("--unfreeze", choices=("head", "last"), help="what fine-tuning changes")
    fit.add_argument("--arch", help="a timm architecture (default: efficientnet_b0)")
    fit.add_argument("--epochs", type=int, help="passes over the training pictures")
    fit.add_argument("--batch-size", type=int, dest="batch_size")
    fit.add_argument("--lr", type=float, help="peak learning rate")
    fit.add_argument("--seed", type=int)
    fit.add_argument("--run", type=Path, help="folder for the resumable state")
    fit.add_argument("--domain", help="what the pictures show, such as faces")
    fit.add_argument(
        "--face-check", type=Path, dest="face_check", metavar="FILE",
        help="find out with this file whether the pictures show faces",
    )  # fmt: skip
    fit.add_argument(
        "--hold-out", dest="hold_out", metavar="GROUP", help="a group that is only reported on"
    )
    fit.add_argument(
        "--align", action="store_true", help="re-encode the pictures of both classes alike"
    )
    fit.add_argument(
        "--marks", type=Path, metavar="FOLDER",
        help="PNG masks of what people marked on the pictures; the network is pulled towards them",
    )  # fmt: skip
    fit.add_argument(
        "--marks-weight", type=float, dest="marks_weight", metavar="W",
        help="share of a marked picture's loss that its marks decide (default: 0.5)",
    )  # fmt: skip
    fit.add_argument("--cache", type=Path, help="folder where what was read is kept")


def main(argv: Sequence[str] | None = None, called: str = CALLED) -> int:
    """Run the command line; 0 done, 1 failed, 2 wrong use, 130 stopped.

    Args:
        argv: the arguments; None takes the process's own.
        called: the words, as a shell takes them, that a person types before the arguments. A
            program that holds this one has others.
    """
    arguments = parser(called).parse_args(argv)
    arguments.called = called
    use_inherited()  # a window that started this reads along, in its person's language
    if arguments.background:
        be_polite()
    tune_process()  # before anything imports torch
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that a console can't show stops no run
            stream.reconfigure(errors="backslashreplace")
    from trainer.control import Control
    from trainer.errors import Stopped, TrainerError, is_memory

    with stop_on_signal() as cancel:
        control = Control(cancel)
        if arguments.control:
            control.listen(sys.stdin)
        try:
            if arguments.command in ("fit", "resume"):
                return _train(arguments, control)
            if arguments.command == "audit":
                return _audit(arguments, control)
            if arguments.command == "card":
                return _card(arguments)
            if arguments.command == "study":
                return studying.run_study(arguments, _classes(arguments), control)
            if arguments.command == "pretrain":
                return pretraining.run_pretraining(arguments, control)
            return _evaluate(arguments, control)
        except Stopped:
            return _tell_stopped(arguments)
        except TrainerError as error:
            return _refuse(arguments, error)
        except BrokenPipeError:
            from trainer.shown import mute

            mute()
            return STOPPED
        except (MemoryError, RuntimeError) as error:
            if not is_memory(error):
                raise
            return _refuse(arguments, TrainerError(tr(_NO_MEMORY), str(error)))


def _refuse(arguments: argparse.Namespace, error: Any) -> int:
    from trainer import events
    from trainer.errors import ClassesUnknown

    if arguments.events == "jsonl":
        print(events.to_json(events.Failed(error.message, error.cause)), flush=True)
    hint = ""
    if isinstance(error, ClassesUnknown) and error.names:
        words = " ".join(f"--class {shlex.quote(name)}=fake|real" for name in error.names[:4])
        hint = f" Add {words} and choose one word for each."
    print(error.message + hint, file=sys.stderr)
    return WRONG


def _tell_stopped(arguments: argparse.Namespace) -> int:
    from trainer import events

    if arguments.events == "jsonl":
        print(events.to_json(events.Cancelled(0)), flush=True)
    else:
        print("Stopped.", file=sys.stderr)
    return STOPPED


def _train(arguments: argparse.Namespace, control: Control) -> int:
    from trainer import events
    from trainer.config_file import load_config
    from trainer.run import TrainingRun
    from trainer.shown import show_or_stop

    if arguments.command == "resume":
        run = TrainingRun(load_config(arguments.run), resume=True)
    else:
        run = TrainingRun(_config(arguments))
    folder = run.config.run
    again = f"`{arguments.called} resume {shlex.quote(str(folder))}`" if folder else None
    first = run.world.first
    code = FAILED if first else DONE
    for event in run.run(control):
        if first or isinstance(event, events.Failed):
            show_or_stop(event, first and arguments.events == "jsonl", again, control)
        code = _code(event, code, first)
    return code


def _code(event: Any, code: int, first: bool) -> int:
    from trainer import events

    if isinstance(event, events.Failed):
        return FAILED
    if isinstance(event, events.Finished):
        return DONE
    # torchrun ends all processes when one of them says that it isn't done.
    return STOPPED if isinstance(event, events.Cancelled) and first else code


def _config(arguments: argparse.Namespace) -> FitConfig:
    from trainer.config_file import from_dict, read_toml

    settings = read_toml(arguments.config) if arguments.config else {}
    for name in _SETTINGS:
        value = getattr(arguments, name)
        if value is not None:
            settings[name] = value
    if arguments.align:
        settings["align"] = True
    asked = {"marks": arguments.marks, "weight": arguments.marks_weight}
    if given := {name: value for name, value in asked.items() if value is not None}:
        section = settings.get("saliency", {})
        # What is no section is left to be refused, as it would be without the options.
        settings["saliency"] = {**section, **given} if isinstance(section, dict) else section
    if arguments.classes:
        settings["classes"] = _classes(arguments)
    return from_dict(settings)


def _classes(arguments: argparse.Namespace) -> dict[str, str]:
    from trainer.errors import ConfigError

    pairs = {text: text.rpartition("=")[::2] for text in arguments.classes}
    bad = [
        f"--class takes NAME=fake or NAME=real, not {text}"
        for text, (name, label) in pairs.items()
        if not name or label not in ("fake", "real")
    ]
    if bad:
        raise ConfigError(bad)
    return dict(pairs.values())


def _audit(arguments: argparse.Namespace, control: Control) -> int:
    from trainer import events
    from trainer.background import follow
    from trainer.data.audit import audit, print_audit

    steps = follow(
        lambda cancel, report: audit(
            arguments.data,
            classes=_classes(arguments),
            seed=arguments.seed,
            cache=arguments.cache,
            cancel=cancel,
            progress=lambda done, total: report(tr("reading the pictures"), done, total),
        ),
        control.cancel,
    )
    report = _reported(arguments, steps, events.Audited, print_audit)
    stops = any(finding["level"] == "stop" for finding in report["findings"])
    return FAILED if stops and arguments.events != "jsonl" else DONE


def _evaluate(arguments: argparse.Namespace, control: Control) -> int:
    from trainer import events
    from trainer.background import follow
    from trainer.evaluate import evaluate_folder, print_report

    steps = follow(
        lambda cancel, report: evaluate_folder(
            arguments.data,
            arguments.model,
            classes=_classes(arguments),
            split=arguments.split,
            without=arguments.without,
            fake_index=arguments.fake_index,
            cancel=cancel,
            progress=lambda done, total: report(tr("measuring"), done, total),
        ),
        control.cancel,
    )
    _reported(arguments, steps, lambda r: events.Evaluated(str(r["split"]), r), print_report)
    return DONE


def _card(arguments: argparse.Namespace) -> int:
    from trainer import events
    from trainer.card import rewrite_card
    from trainer.shown import show

    card = rewrite_card(arguments.model, arguments.study, arguments.into)
    if arguments.events == "jsonl":
        show(events.Finished(str(arguments.model), 0, str(card)), True)
    else:
        print(f"The card is {card}.")
    return DONE


def _reported(
    arguments: argparse.Namespace,
    steps: Any,
    event: Callable[[dict[str, Any]], Event],
    print_text: Callable[[dict[str, Any]], None],
) -> dict[str, Any]:
    """Follow a work to its report, print that as it was asked for, and return it."""
    from trainer.shown import show

    as_lines = arguments.events == "jsonl"
    report = _followed(steps, as_lines)
    if as_lines:
        show(event(report), True)
    elif arguments.json:
        print(json.dumps(report, indent=2))
    else:
        print_text(report)
    return report


def _followed(steps: Any, as_lines: bool) -> dict[str, Any]:
    """Show a work's progress (as text on a terminal's standard error) and return its result."""
    from trainer.shown import clear, show, show_progress

    while True:
        try:
            event = next(steps)
        except StopIteration as end:
            clear()
            return end.value  # type: ignore[no-any-return]
        if as_lines:
            show(event, True)
        else:
            show_progress(event)
