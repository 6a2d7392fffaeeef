"""From trained weights to a detector: calibrated, measured once on its test, filed, described."""

from __future__ import annotations

import csv
import threading
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from trainer import evaluate
from trainer.calibrate import Calibration, calibrate
from trainer.checkpoint import DetectorMeta, save
from trainer.config import FitConfig
from trainer.data.index import HELD_OUT, TEST, TRAIN, VALID, Sample
from trainer.data.seen import marks
from trainer.degrade import CLEAN, CONDITIONS
from trainer.errors import CheckpointError, DataError, Stopped, TrainerError
from trainer.events import Evaluated, Event, Finished, Progress, Warned
from trainer.files import replacing
from trainer.labels import FAKE, LABELS, REAL
from trainer.measure import Measured, measuring
from trainer.preprocess import InputSpec
from trainer.progress import PREDICTIONS
from trainer.words import mark, tr

if TYPE_CHECKING:
    import torch
    from torch import nn

    from trainer.data.align import Align
    from trainer.degrade import Change

_Sets = dict[str, dict[str, Measured]]
_MEASURING = {
    VALID: mark("measuring the validation pictures"),
    TEST: mark("measuring the test pictures"),
    HELD_OUT: mark("measuring the held-out pictures"),
}
_REFUSED = {
    VALID: mark(
        "{n:,} of the validation pictures can't be read and were left out, the first is {name}."
    ),
    TEST: mark("{n:,} of the test pictures can't be read and were left out, the first is {name}."),
    HELD_OUT: mark(
        "{n:,} of the held-out pictures can't be read and were left out, the first is {name}."
    ),
}


@dataclass(frozen=True, eq=False)
class Trained:
    """A network that has learnt, and all that its detector file and its card tell of it.

    Attributes:
        model: the best weights, in eval mode, on the device.
        arch, library: what builds it.
        spec: what it wants to see.
        epoch: the one that its weights are of.
        fingerprint: of the data.
        config: the settings it was trained with.
        parts: the pictures of ``train``, ``valid``, ``test`` and ``held-out``; all but the
            first two may be missing or empty.
        validated: the fields of each ``Validated`` event.
        audit: the data's audit; may be empty.
        align: what brought the pictures into one form, if anything did.
        origin: the file that the first weights are from, see :class:`trainer.start.Start`.
        marks: what people had marked, as ``trainer.data.marks`` sums it up; may be empty.
    """

    model: nn.Module
    arch: str
    library: str
    spec: InputSpec
    epoch: int
    fingerprint: str
    config: FitConfig
    parts: Mapping[str, list[Sample]]
    validated: list[dict[str, Any]] = field(default_factory=list)
    audit: Mapping[str, Any] = field(default_factory=dict)
    align: Align | None = None
    origin: Mapping[str, Any] = field(default_factory=dict)
    marks: Mapping[str, Any] = field(default_factory=dict)


def finish(
    trained: Trained,
    device: torch.device,
    *,
    cancel: threading.Event | None = None,
    run: Path | None = None,
) -> Iterator[Event]:
    """Calibrate, measure, write the detector, the predictions and the card.

    The test pictures are read here and nowhere else, once. What was held out is ranked
    against the test's pictures of the other class. Yields ``Progress``, an ``Evaluated`` per
    split, and ``Finished`` at the end.

    Raises:
        Stopped: ``cancel`` was set.
        TrainerError: something can't be written; the detector comes first, so that a card
            that fails loses nothing.
    """
    cancel = cancel or threading.Event()
    sets = yield from _measure_all(trained, device, cancel)
    valid = sets[VALID][CLEAN]
    name = trained.config.data.resolve().name
    try:
        # In English: it is kept in the detector.
        fitted_on = f"{len(valid.margin):,} validation pictures of {name}"  # not shown
        calibration = calibrate(valid.margin, valid.is_fake, fitted_on)
    except ValueError as error:
        raise DataError(
            tr(
                "There are no readable validation pictures of both classes, so nothing can "
                "be calibrated. Add pictures and train again."
            ),
            cause=str(error),
        ) from error
    reports: dict[str, dict[str, Any]] = {}
    for split in sets:
        if cancel.is_set():
            raise Stopped
        reports[split] = _report(split, sets, calibration, trained.config.seed)
        yield Evaluated(split, reports[split])
    domain = trained.config.domain or (yield from _domain(trained, cancel))
    meta = DetectorMeta(
        arch=trained.arch,
        library=trained.library,
        spec=trained.spec,
        calibration=calibration,
        domain=domain,
        terms=trained.config.terms,
        training=_training(trained, reports),
    )
    out = trained.config.out
    save(out, trained.model, meta)
    if run is not None:
        _write_predictions(run / PREDICTIONS, sets, calibration)
    from trainer.card import write_card

    card = write_card(out, meta, reports)
    yield Finished(str(out), trained.epoch, str(card))


def _domain(trained: Trained, cancel: threading.Event) -> Generator[Event, None, str]:
    """Return what the training pictures show, as far as the face check can tell."""
    from trainer.facecheck.asked import domain_of

    if trained.config.face_check is None:
        return ""
    try:
        return domain_of(trained.config.face_check, trained.parts[TRAIN], cancel)
    except CheckpointError as error:
        yield Warned(
            tr(
                "{message} So the detector will not notice pictures without a face.",
                message=error.message,
            )
        )
        return ""


def _measure_all(
    trained: Trained, device: torch.device, cancel: threading.Event
) -> Generator[Event, None, _Sets]:
    """Measure each split that has pictures, in the order valid, test, held-out."""
    from trainer.fold import folded

    model = trained.model.eval()
    if device.type == "cpu":  # the same function, and what inspection uses
        model = folded(model, trained.spec.size)
    parts = {name: trained.parts.get(name, []) for name in (VALID, TEST, HELD_OUT)}
    sets: _Sets = {}
    for split, samples in parts.items():
        if not samples and split != VALID:
            continue
        # Validation stands in for a test that isn't there when something was held out.
        stands_in = split == VALID and bool(parts[HELD_OUT]) and not parts[TEST]
        conditions: dict[str, Change] = CONDITIONS if split != VALID or stands_in else {}
        refused: list[tuple[Path, str]] = []
        what = tr(_MEASURING[split])
        yield Progress(what, 0, len(samples))
        steps = measuring(
            model, samples, trained.spec, device,
            conditions=conditions, align=trained.align, cancel=cancel, refused=refused,
        )  # fmt: skip
        sets[split] = yield from _told(steps, what, len(samples))
        if refused:
            yield Warned(tr(_REFUSED[split], n=len(refused), name=refused[0][0].name))
            if len(refused) == len(samples):
                del sets[split]
    if VALID not in sets:
        raise DataError(tr("None of the validation pictures can be read. Check the data's folder."))
    return sets


def _told(
    steps: Generator[int, None, dict[str, Measured]], what: str, total: int
) -> Generator[Event, None, dict[str, Measured]]:
    try:
        while True:
            try:
                done = next(steps)
            except StopIteration as end:
                measured: dict[str, Measured] = end.value
                return measured
            yield Progress(what, done, total)
    finally:
        steps.close()


def _report(split: str, sets: _Sets, calibration: Calibration, seed: int) -> dict[str, Any]:
    """Return the report of a split; what is held out borrows the class that it lacks."""
    measured = sets[split]
    labels = set(measured[CLEAN].is_fake.tolist())
    if split != HELD_OUT or len(labels) == 2:
        return evaluate.report(measured, calibration, seed=seed)
    lender = TEST if TEST in sets else VALID
    lacks = not labels.pop()
    lent = {name: _only(other, lacks) for name, other in sets[lender].items() if name in measured}
    joined = {name: Measured.join([measured[name], other]) for name, other in lent.items()}
    return {
        **evaluate.report(joined, calibration, seed=seed),
        "borrowed": {
            "label": FAKE if lacks else REAL,
            "split": lender,
            "n": len(lent[CLEAN].margin),
        },
    }


def _only(measured: Measured, is_fake: bool) -> Measured:
    chosen = np.flatnonzero(measured.is_fake == is_fake)
    return Measured(
        measured.margin[chosen],
        measured.is_fake[chosen],
        [measured.groups[place] for place in chosen],
        [measured.paths[place] for place in chosen],
    )


def _training(trained: Trained, reports: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return what the detector file tells of its training; nothing of the machine's folders."""
    tallies = {
        name: Counter(sample.label for sample in samples)
        for name, samples in trained.parts.items()
        if samples
    }
    told = {
        "fingerprint": trained.fingerprint,
        "groups": evaluate.group_counts(trained.parts[TRAIN]),
        "splits": {n: {label: t[label] for label in LABELS} for n, t in tallies.items()},
        "recipe": trained.config.recipe_used(),
        "start": dict(trained.origin),
        "align": None if trained.align is None else asdict(trained.align),
        "epoch": trained.epoch,
        "made": date.today().isoformat(),
        "seen": marks([*trained.parts[TRAIN], *trained.parts[VALID]]),
        "metrics": {split: evaluate.without_curves(one) for split, one in reports.items()},
        "history": trained.validated,
        "audit": _audit_summary(trained.audit),
    }
    if trained.marks:
        told["marks"] = {**trained.marks, "weight": trained.config.saliency.weight}
    return told


def _audit_summary(audit: Mapping[str, Any]) -> dict[str, Any]:
    if not audit:
        return {}
    kept = ("n", "classes", "file_facts_auc", "leak", "split_given")
    return {
        **{key: audit[key] for key in kept if key in audit},
        **{key: len(audit[key]) for key in ("unreadable", "missing") if key in audit},
        "duplicates": {kind: len(found) for kind, found in audit.get("duplicates", {}).items()},
    }


def _write_predictions(path: Path, sets: _Sets, calibration: Calibration) -> None:
    """Write the score of each measured picture, so that mistakes can be looked at."""
    try:
        with (
            replacing(path) as temporary,
            temporary.open("w", encoding="utf-8", errors="surrogateescape", newline="") as stream,
        ):
            table = csv.writer(stream)
            table.writerow(("path", "label", "group", "split", "p_fake"))
            for split, measured in sets.items():
                clean = measured[CLEAN]
                rows = zip(
                    clean.paths, clean.is_fake, clean.groups, calibration.apply(clean.margin),
                    strict=True,
                )  # fmt: skip
                for file, fake, group, score in rows:
                    label = FAKE if fake else REAL
                    table.writerow((file.absolute(), label, group, split, f"{score:.6f}"))
    except OSError as error:
        raise TrainerError(
            tr(
                "The detector is written, but the list of its scores is not. Check the "
                "run's folder and the free space."
            ),
            cause=str(error),
        ) from error
