"""A run in words: the title of its state, the line below it, the lines of its log."""

from __future__ import annotations

import math

from fakeview.ui.train.run_state import Asked, Phase, RunState
from trainer.events import (
    Audited,
    Cancelled,
    Continued,
    Epoch,
    Evaluated,
    Event,
    Failed,
    Finished,
    Paused,
    Saved,
    Started,
    Validated,
    Warned,
)

_ASKED = {
    Asked.PAUSE: "Pausing: this step is finished and everything saved…",
    Asked.GO_ON: "Going on…",
    Asked.CANCEL: "Stopping: everything so far is saved…",
}
_PARTS = {"head": "Only the head learns. ", "last blocks": "The last blocks learn, too. "}
KILLED = "The training was ended from outside. Nothing before the last save is lost."
_NOTHING_SAVED = "It ended before anything was saved. Start it again from the settings."


def title(state: RunState) -> str:
    """Return what the run does, or how it ended, in a few words."""
    place = epoch_of(state)
    match state.phase:
        case Phase.IDLE:
            return "No training is running"
        case Phase.PREPARING | Phase.MEASURING:
            return sentence_case(state.what) if state.what else "Preparing"
        case Phase.LEARNING:
            return place
        case Phase.PAUSED:
            return f"Paused in {_small(place)}"
        case Phase.STOPPED:
            return f"Stopped in {_small(place)}" if state.epoch else "Stopped"
        case Phase.FINISHED:
            return "Finished"
        case Phase.FAILED:
            return "It could not go on"
        case Phase.KILLED:
            return "Ended from outside"


def detail(state: RunState) -> str:
    """Return the line below the title."""
    if state.asked is not Asked.NOTHING:
        return _ASKED[state.asked]
    match state.phase:
        case Phase.IDLE:
            return "Choose data and settings, then start; or go on with an earlier run."
        case Phase.PREPARING | Phase.MEASURING:
            return "" if state.what else "Reading the list of pictures and building the network…"
        case Phase.LEARNING:
            return _learning(state)
        case Phase.PAUSED:
            return "Everything is saved. The window may be closed; Resume is offered later."
        case Phase.STOPPED:
            return _saved(state, "Everything so far is saved; Resume goes on from there.")
        case Phase.FINISHED:
            return _finished(state)
        case Phase.FAILED:
            text = state.message or "The training ended early."
            return text if state.saved else f"{text} {_NOTHING_SAVED}"
        case Phase.KILLED:
            return _saved(state, state.message or KILLED)


def epoch_of(state: RunState) -> str:
    """Return "Epoch 3 of 30"."""
    return f"Epoch {max(state.epoch, 1):,} of {max(state.epochs, 1):,}"


def sentence_case(text: str) -> str:
    """Return text with a capital first letter."""
    return text[:1].upper() + text[1:]


def log_line(event: Event) -> str:
    """Return an event as a line of the log; empty for what comes many times a second."""
    match event:
        case Started():
            return _started(event)
        case Epoch():
            phase = f", {event.phase}" if event.phase else ""
            return (
                f"epoch {event.epoch} of {event.epochs}{phase}: {event.batches:,} steps of "
                f"{event.batch_size} pictures, learning rate {event.lr:.2g}"
            )
        case Validated():
            return _validated(event)
        case Saved():
            place = f"after {event.n:,} steps" if event.n else "complete"
            return f"saved: epoch {event.epoch}, {place}"
        case Paused():
            return f"paused in epoch {event.epoch} after {event.n:,} steps"
        case Continued():
            return "goes on"
        case Warned():
            return f"note: {event.message}"
        case Audited():
            return f"data checked: {int(event.report.get('n', 0)):,} pictures"
        case Evaluated():
            auc = event.metrics.get("auc")
            measured = "" if auc is None else f", AUC {auc:.3f}"
            return f"measured {event.split}: {int(event.metrics.get('n', 0)):,} pictures{measured}"
        case Finished():
            return f"finished: {event.out}, made of epoch {event.epoch}"
        case Cancelled():
            return f"stopped in epoch {event.epoch} after {event.n:,} steps"
        case Failed():
            cause = f" ({event.cause})" if event.cause else ""
            return f"failed: {event.message}{cause}"
    return ""


def _started(event: Started) -> str:
    counts = "; ".join(
        f"{split} {sum(labels.values()):,} ({labels.get('fake', 0):,} fake)"
        for split, labels in event.counts.items()
    )
    marked = f"; {event.marked:,} with marks of people" if event.marked else ""
    return f"started: {event.arch} on {event.device}; {counts}{marked}"


def _validated(event: Validated) -> str:
    auc = "" if event.auc is None else f", AUC {event.auc:.3f}"
    best = ", the best so far" if event.best else ""
    apart = "" if event.saliency is None else f", {event.saliency:.4f} from the marks"
    return (
        f"epoch {event.epoch}: loss {event.train_loss:.4f}{apart}, "
        f"validation loss {event.loss:.4f}, accuracy {event.accuracy:.1%}{auc}, "
        f"{event.seconds:.0f} s{best}"
    )


def _learning(state: RunState) -> str:
    if state.of and state.n >= state.of:
        return "Checking with the validation pictures…"
    if not state.n or state.loss is None:
        return "The first steps take a little longer…"
    part = _PARTS.get(state.part, f"Learning: {state.part}. " if state.part else "")
    rate = f"{state.rate:,.0f}" if state.rate >= 10 else f"{state.rate:.1f}"
    loss = f", loss {state.loss:.3f}" if math.isfinite(state.loss) else ""
    return f"{part}{rate} pictures a second{loss}"


def _finished(state: RunState) -> str:
    if state.out is None:
        return "The detector is written."
    best = f", made of epoch {state.best} of {state.epochs}" if state.best and state.epochs else ""
    return f"The detector is {state.out.name}{best}."


def _saved(state: RunState, text: str) -> str:
    return text if state.saved and state.run is not None else _NOTHING_SAVED


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
