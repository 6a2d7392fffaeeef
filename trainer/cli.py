"""The trainer's command line: ``python -m trainer``, also installed as ``fakeview-train``."""

from __future__ import annotations

import argparse
import io
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from trainer.signals import stop_on_signal
from trainer.tuning import tune_process


def parser() -> argparse.ArgumentParser:
    """Return the command line's grammar."""
    top = argparse.ArgumentParser(
        prog="fakeview-train", description="Train a detector of AI-generated pictures."
    )
    commands = top.add_subparsers(dest="command", required=True)
    fit = commands.add_parser("fit", help="train on a folder of real and fake pictures")
    fit.add_argument("data", type=Path, help="folder with real/ and fake/, or train/valid/test")
    fit.add_argument("--out", type=Path, required=True, help="detector file (.safetensors)")
    fit.add_argument("--config", type=Path, help="TOML file with settings of the recipe")
    fit.add_argument("--arch", help="a timm architecture (default: efficientnet_b0)")
    fit.add_argument("--epochs", type=int, help="passes over the training pictures")
    fit.add_argument("--batch-size", type=int, dest="batch_size")
    fit.add_argument("--lr", type=float, help="peak learning rate")
    fit.add_argument("--seed", type=int)
    fit.add_argument("--run", type=Path, help="folder for the resumable state")
    resume = commands.add_parser("resume", help="go on with a run that was stopped")
    resume.add_argument("run", type=Path, help="the run's folder")
    for command in (fit, resume):
        command.add_argument(
            "--events", choices=("text", "jsonl"), default="text", help="how progress is printed"
        )
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; 0 done, 1 failed, 2 wrong use, 130 stopped."""
    arguments = parser().parse_args(argv)
    tune_process()  # before anything imports torch
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that a console can't show stops no run
            stream.reconfigure(errors="backslashreplace")
    from trainer.errors import TrainerError

    try:
        run = _make_run(arguments)
    except TrainerError as error:
        print(error.message, file=sys.stderr)
        return 2
    with stop_on_signal() as cancel:
        return _follow(run, cancel, arguments.events == "jsonl")


def _make_run(arguments: argparse.Namespace) -> Any:
    from trainer.config import from_dict, read_toml
    from trainer.run import TrainingRun, load_config

    if arguments.command == "resume":
        return TrainingRun(load_config(arguments.run), resume=True)
    settings = read_toml(arguments.config) if arguments.config else {}
    for name in ("data", "out", "arch", "epochs", "batch_size", "lr", "seed", "run"):
        value = getattr(arguments, name)
        if value is not None:
            settings[name] = value
    return TrainingRun(from_dict(settings))


def _follow(run: Any, cancel: threading.Event, as_json: bool) -> int:
    from trainer import events

    code = 1
    for event in run.run(cancel):
        if as_json:
            print(events.to_json(event), flush=True)
        else:
            _print(event, run.config.run)
        if isinstance(event, events.Finished):
            code = 0
        elif isinstance(event, events.Cancelled):
            code = 130
    return code


def _print(event: Any, run: Path | None) -> None:
    from trainer import events

    match event:
        case events.Started():
            print(f"{event.arch} on {event.device}")
            for name, tally in event.counts.items():
                print(f"  {name}: " + ", ".join(f"{n:,} {label}" for label, n in tally.items()))
        case events.Step():
            text = f"epoch {event.epoch}, step {event.step} of {event.steps}"
            text += f", loss {event.loss:.3f}, {event.pictures_per_second:.0f} pictures/s"
            print(text, end="\n" if not sys.stdout.isatty() else "   \r", flush=True)
        case events.Validated():
            mark = "  best so far" if event.best else ""
            print(
                f"epoch {event.epoch}: training loss {event.train_loss:.3f}, validation loss "
                f"{event.loss:.3f}, AUC {event.auc:.3f}, accuracy {event.accuracy:.3f}, "
                f"{event.seconds:.0f} s{mark}",
                flush=True,
            )
        case events.Evaluated():
            numbers = event.metrics["all"]
            print(
                f"{event.split}: AUC {numbers['auc']:.3f}, accuracy {numbers['accuracy']:.3f}, "
                f"ECE {numbers['ece']:.3f}"
            )
        case events.Finished():
            print(f"The detector is in {event.out}.")
        case events.Cancelled():
            kept = f"`resume {run}` goes on from there" if run else "without --run nothing is kept"
            print(f"Stopped after epoch {event.epoch}; {kept}.")
        case events.Warned():
            print(event.message)
        case events.Failed():
            print(event.message, file=sys.stderr)
