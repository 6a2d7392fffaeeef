"""A run in words: the title of its state, the line below it, the lines of its log."""

from __future__ import annotations

import math
from typing import Any

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
from trainer.words import mark, number, tr

_HEAD, _LAST = "head", "last blocks"  # not shown; the trainer's names of its phases
_ASKED = {
    Asked.PAUSE: mark("Pausing: this step is finished and everything saved…"),
    Asked.GO_ON: mark("Going on…"),
    Asked.CANCEL: mark("Stopping: everything so far is saved…"),
}
_PARTS = {
    _HEAD: mark("Only the head learns."),
    _LAST: mark("The last blocks learn, too."),
}
_PHASES = {
    _HEAD: mark("head", about="what learns"),
    _LAST: mark("last blocks", about="what learns"),
}
_SPLITS = {
    "train": mark("train", about="a split"),
    "valid": mark("valid", about="a split"),
    "test": mark("test", about="a split"),
    "held-out": mark("held-out", about="a split"),
}
KILLED = mark("The training was ended from outside. Nothing before the last save is lost.")
_NOTHING_SAVED = mark("It ended before anything was saved. Start it again from the settings.")


def title(state: RunState) -> str:
    """Return what the run does, or how it ended, in a few words."""
    place: dict[str, Any] = {"epoch": max(state.epoch, 1), "epochs": max(state.epochs, 1)}
    match state.phase:
        case Phase.IDLE:
            return tr("No training is running")
        case Phase.PREPARING | Phase.MEASURING:
            return sentence_case(state.what) if state.what else tr("Preparing")
        case Phase.LEARNING:
            return tr("Epoch {epoch:,} of {epochs:,}", **place)
        case Phase.PAUSED:
            return tr("Paused in epoch {epoch:,} of {epochs:,}", **place)
        case Phase.STOPPED:
            if not state.epoch:
                return tr("Stopped")
            if not state.n:
                return tr("Stopped after epoch {epoch:,} of {epochs:,}", **place)
            return tr("Stopped in epoch {epoch:,} of {epochs:,}", **place)
        case Phase.FINISHED:
            return tr("Finished")
        case Phase.FAILED:
            return tr("It could not go on")
        case Phase.KILLED:
            return tr("Ended from outside")


def detail(state: RunState) -> str:
    """Return the line below the title."""
    if state.asked is not Asked.NOTHING:
        return tr(_ASKED[state.asked])
    match state.phase:
        case Phase.IDLE:
            return tr("Choose data and settings, then start; or go on with an earlier run.")
        case Phase.PREPARING | Phase.MEASURING:
            if state.what:
                return ""
            return tr("Reading the list of pictures and building the network…")
        case Phase.LEARNING:
            return _learning(state)
        case Phase.PAUSED:
            return tr("Everything is saved. The window may be closed; Resume is offered later.")
        case Phase.STOPPED:
            return _saved(state, tr("Everything so far is saved; Resume goes on from there."))
        case Phase.FINISHED:
            return _finished(state)
        case Phase.FAILED:
            text = state.message or tr("The training ended early.")
            return text if state.saved else f"{text} {tr(_NOTHING_SAVED)}"
        case Phase.KILLED:
            return _saved(state, state.message or tr(KILLED))


def sentence_case(text: str) -> str:
    """Return text with a capital first letter."""
    return text[:1].upper() + text[1:]


def log_line(event: Event) -> str:
    """Return an event as a line of the log; empty for what comes many times a second."""
    match event:
        case Started():
            return _started(event)
        case Epoch():
            return _epoch(event)
        case Validated():
            return _validated(event)
        case Saved():
            if not event.n:
                return tr("saved: epoch {epoch}, complete", epoch=event.epoch)
            return tr("saved: epoch {epoch}, after {n:,} steps", epoch=event.epoch, n=event.n)
        case Paused():
            return tr("paused in epoch {epoch} after {n:,} steps", epoch=event.epoch, n=event.n)
        case Continued():
            return tr("goes on")
        case Warned():
            return tr("note: {text}", text=event.message)
        case Audited():
            return tr("data checked: {n:,} pictures", n=int(event.report.get("n", 0)))
        case Evaluated():
            split, n = _split(event.split), int(event.metrics.get("n", 0))
            text = tr("measured {split}: {n:,} pictures", split=split, n=n)
            auc = event.metrics.get("auc")
            return text if auc is None else f"{text}, AUC {number(auc, '.3f')}"
        case Finished():
            return tr("finished: {file}, made of epoch {epoch}", file=event.out, epoch=event.epoch)
        case Cancelled():
            if not event.epoch:
                return tr("stopped before the first epoch")
            if not event.n:
                return tr("stopped after epoch {epoch}", epoch=event.epoch)
            return tr("stopped in epoch {epoch} after {n:,} steps", epoch=event.epoch, n=event.n)
        case Failed():
            cause = f" ({event.cause})" if event.cause else ""
            return tr("failed: {text}", text=f"{event.message}{cause}")
    return ""


def _started(event: Started) -> str:
    said = [tr("started: {arch} on {device}", arch=event.arch, device=event.device)]
    said += [
        tr(
            "{split} {n:,} ({fakes:,} fake)",
            split=_split(split), n=sum(labels.values()), fakes=labels.get("fake", 0),
        )
        for split, labels in event.counts.items()
    ]  # fmt: skip
    if event.marked:
        said.append(tr("{n:,} with marks of people", n=event.marked))
    return "; ".join(said)


def _split(name: str) -> str:
    return tr(_SPLITS.get(name, name), about="a split")


def _epoch(event: Epoch) -> str:
    place = tr("epoch {epoch} of {epochs}", epoch=event.epoch, epochs=event.epochs)
    if event.phase:
        place += ", " + tr(_PHASES.get(event.phase, event.phase), about="what learns")
    return tr(
        "{place}: {steps:,} steps of {size} pictures, learning rate {rate:.2g}",
        place=place, steps=event.batches, size=event.batch_size, rate=event.lr,
    )  # fmt: skip


def _validated(event: Validated) -> str:
    said = [tr("epoch {epoch}: loss {loss:.4f}", epoch=event.epoch, loss=event.train_loss)]
    if event.saliency is not None:
        said.append(tr("{far:.4f} from the marks", far=event.saliency))
    said.append(tr("validation loss {loss:.4f}", loss=event.loss))
    said.append(tr("accuracy {share:.1%}", share=event.accuracy))
    if event.auc is not None:
        said.append(f"AUC {number(event.auc, '.3f')}")
    said.append(f"{number(event.seconds, '.0f')} s")
    if event.best:
        said.append(tr("the best so far"))
    return ", ".join(said)


def _learning(state: RunState) -> str:
    if state.of and state.n >= state.of:
        return tr("Checking with the validation pictures…")
    if not state.n or state.loss is None:
        return tr("The first steps take a little longer…")
    part = ""
    if state.part in _PARTS:
        part = tr(_PARTS[state.part])
    elif state.part:
        part = tr("Learning: {part}.", part=state.part)
    rate = number(state.rate, ",.0f" if state.rate >= 10 else ".1f")
    pace = tr("{rate} pictures a second", rate=rate)
    if math.isfinite(state.loss):
        pace = tr("{pace}, loss {loss:.3f}", pace=pace, loss=state.loss)
    return f"{part} {pace}".strip()


def _finished(state: RunState) -> str:
    if state.out is None:
        return tr("The detector is written.")
    if not (state.best and state.epochs):
        return tr("The detector is {name}.", name=state.out.name)
    return tr(
        "The detector is {name}, made of epoch {best} of {epochs}.",
        name=state.out.name, best=state.best, epochs=state.epochs,
    )  # fmt: skip


def _saved(state: RunState, text: str) -> str:
    return text if state.saved and state.run is not None else tr(_NOTHING_SAVED)
