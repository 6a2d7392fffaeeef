"""Events as lines that a person or a program reads."""

# Told on the command line alone.

from __future__ import annotations

import os
import sys
import time
from typing import Any

from trainer import events
from trainer.control import Control

_CLEAR = "\r\x1b[K"
_EVERY = 1.0
_last = [0.0]


def show(event: events.Event, as_json: bool, again: str | None = None) -> None:
    """Print one event on standard output (failures on standard error).

    Args:
        event: what happened.
        as_json: as a line of JSON instead of a sentence.
        again: what goes on with the work once it was stopped, as words of a sentence; None where
            nothing is kept.
    """
    if as_json:
        print(events.to_json(event), flush=True)
        return
    if isinstance(event, events.Progress):
        show_progress(event)
        return
    if isinstance(event, events.Batch):
        _show_batch(event)
        return
    clear()
    text = _sentence(event, again)
    if text:
        failed = isinstance(event, events.Failed)
        print(text, file=sys.stderr if failed else sys.stdout, flush=True)


def show_or_stop(event: events.Event, as_json: bool, again: str | None, control: Control) -> None:
    """Show one event; where its reader is gone, nobody waits for the run: cancel it."""
    try:
        show(event, as_json, again)
    except OSError:
        mute()
        control.cancel.set()


def mute() -> None:
    """Let what is still printed go nowhere: its reader is gone, which is no fault."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def clear() -> None:
    """Wipe the line of progress."""
    if sys.stderr.isatty():
        print(_CLEAR, end="", file=sys.stderr, flush=True)


def show_progress(event: events.Progress) -> None:
    """Show how far a long work is, on a terminal and always on the same line."""
    if sys.stderr.isatty():
        text = f"{_CLEAR}{event.what}: {event.done:,} of {event.total:,}"
        print(text, end="", file=sys.stderr, flush=True)


def _show_batch(event: events.Batch) -> None:
    """Show the last step, once a second: on a terminal in one line, else one line each."""
    now = time.monotonic()
    if now - _last[0] < _EVERY and event.n != event.of:
        return
    _last[0] = now
    text = f"epoch {event.epoch}, step {event.n} of {event.of}, loss {event.loss:.3f}"
    text += _apart(event.saliency)
    text += f", {event.pictures_per_second:.0f} pictures/s, {_humane(event.left)} left"
    if sys.stderr.isatty():
        print(f"{_CLEAR}{text}", end="", file=sys.stderr, flush=True)
    else:
        print(text, flush=True)


def _humane(seconds: float) -> str:
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes / 60:.1f} h"


def _apart(saliency: float | None) -> str:
    return "" if saliency is None else f", {saliency:.3f} from the marks"


def _number(value: Any) -> str:
    return "-" if value is None else f"{value:.3f}"


def _sentence(event: events.Event, again: str | None) -> str:
    match event:
        case events.Started():
            lines = [f"{event.arch} on {event.device}"]
            if again is None:
                lines.append("  without --run FOLDER nothing is kept if this is stopped")
            for name, tally in event.counts.items():
                each = ", ".join(f"{n:,} {label}" for label, n in tally.items())
                lines.append(f"  {name}: {each}")
            if event.marked:
                lines.append(f"  marked by people: {event.marked:,} of the training pictures")
            return "\n".join(lines)
        case events.Validated():
            mark = "  best so far" if event.best else ""
            return (
                f"epoch {event.epoch}: training loss {event.train_loss:.3f}"
                f"{_apart(event.saliency)}, validation loss "
                f"{event.loss:.3f}, AUC {_number(event.auc)}, accuracy {event.accuracy:.3f}, "
                f"{event.seconds:.0f} s{mark}"
            )
        case events.Evaluated():
            numbers = event.metrics
            return (
                f"{event.split}: AUC {_number(numbers['auc'])}, accuracy "
                f"{_number(numbers['accuracy'])}, ECE {_number(numbers['ece'])}"
            )
        case events.Finished():
            return f"The detector is in {event.out}, what it can do in {event.card}."
        case events.Studied():
            return f"The results are in {event.out}, their tables in {event.tables}."
        case events.Cancelled():
            kept = f"{again} goes on from there" if again else "without --run nothing is kept"
            where = f"epoch {event.epoch}" + (f", step {event.n}" if event.n else "")
            return f"Stopped after {where}; {kept}."
        case events.Paused():
            return "Paused; its state is saved."
        case events.Continued():
            return "Going on."
        case events.Warned() | events.Failed():
            return event.message
    return ""
