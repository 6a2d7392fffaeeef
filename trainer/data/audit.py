"""Can these pictures teach anything honest? Looked at before the first epoch."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.data.duplicates import Duplicates, duplicates
from trainer.data.facts import Facts
from trainer.data.findings import findings
from trainer.data.histograms import histograms
from trainer.data.index import HELD_OUT, SPLITS, Found, Sample, counts, find, fingerprint
from trainer.data.leaks import Leaks, leaks
from trainer.data.split import groups_of, held_out, split
from trainer.data.survey import Progress, survey
from trainer.errors import DataError, Stopped
from trainer.labels import LABELS
from trainer.words import tr


@dataclass(frozen=True, eq=False)
class Checked:
    """A data set after its audit.

    Attributes:
        report: what :func:`audit` returns.
        samples: the readable pictures with a split each, sorted by path; where ``problem`` is
            set, with the splits that the data gives.
        facts: what their files say, in the same order.
        problem: why it can't be trained on, or None.
    """

    report: dict[str, Any]
    samples: list[Sample]
    facts: list[Facts]
    problem: DataError | None


def audit(
    data: Path,
    *,
    classes: Mapping[str, str] | None = None,
    seed: int = 0,
    cache: Path | None = None,
    cancel: threading.Event | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Return what there is to know about a data set before training on it; JSON-able.

    Keys: ``folder, layout, n, classes, class_names, groups, splits, split_given, splits_given,
    unreadable, missing, left_out, duplicates {exact, near, across_classes, across_splits},
    imbalance, facts, file_facts_auc, leak, telling, findings, fingerprint, seconds``. Paths are
    absolute texts; ``class_names`` are the data's own names of each class; ``splits`` are as
    given or as they would be dealt, ``split_given`` says whether all of it is as the data has
    it, and ``splits_given`` lists the splits that the data gives, such as ``["train", "test"]``;
    counts leave out the unreadable pictures. See :func:`check` for the arguments and the errors.
    """
    checked = check(data, classes=classes, seed=seed, cache=cache, cancel=cancel, progress=progress)
    return checked.report


def check(
    data: Path,
    *,
    classes: Mapping[str, str] | None = None,
    seed: int = 0,
    hold_out: str = "",
    cache: Path | None = None,
    cancel: threading.Event | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Audit a data set and deal its readable pictures to the splits.

    Args:
        data: a folder or a CSV file, see :func:`trainer.data.index.find`.
        classes: what other class names mean.
        seed: deals the splits and the classifier's folds.
        hold_out: a group to hold out, see :func:`trainer.data.split.split`.
        cache: a folder where what was read of the files is kept, see
            :func:`trainer.data.survey.survey`.
        cancel: answered within about a second.
        progress: called with the number of files read and of all.

    Raises:
        DataError: there is no layout, a class is missing, or there is no such group.
        Stopped: ``cancel`` was set.
    """
    begun = time.monotonic()
    found = find(data, classes, cancel=cancel)
    known = survey(found.samples, cache=cache, cancel=cancel, progress=progress)
    pairs = [(s, f) for s, f in zip(found.samples, known, strict=True) if f.readable]
    samples, facts = [s for s, _ in pairs], [f for _, f in pairs]
    _go_on(cancel)
    twins = duplicates(facts)
    _go_on(cancel)
    told = leaks(facts, [s.label for s in samples], twins.clusters, seed, cancel)
    dealt, problem = _split(samples, seed, twins, hold_out)
    report = _report(data, found, known, dealt, facts, twins, told, problem)
    report["fingerprint"] = fingerprint(dealt, data)
    report["seconds"] = round(time.monotonic() - begun, 2)
    return Checked(report, dealt, facts, problem)


def _go_on(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Stopped


def _split(
    samples: Sequence[Sample], seed: int, twins: Duplicates, hold_out: str
) -> tuple[list[Sample], DataError | None]:
    held_out(samples, hold_out)  # there is no such group: another mistake than bad data
    try:
        return split(samples, seed, twins.clusters, hold_out), None
    except DataError as error:
        return sorted(samples, key=lambda s: s.path.parts), error


def _report(
    data: Path,
    found: Found,
    known: Sequence[Facts],
    dealt: Sequence[Sample],
    facts: Sequence[Facts],
    twins: Duplicates,
    told: Leaks,
    problem: DataError | None,
) -> dict[str, Any]:
    tally = Counter(sample.label for sample in dealt)
    classes = {label: tally[label] for label in LABELS}
    report: dict[str, Any] = {
        "folder": _absolute(data),
        "layout": found.layout,
        "n": len(dealt),
        "classes": classes,
        "class_names": dict(found.names),
        "groups": groups_of(dealt) if any(s.group for s in dealt) else {},
        "splits": {name: n for name, n in counts(dealt).items() if name},
        "split_given": _kept(found.samples, dealt),
        "splits_given": [n for n in SPLITS if any(s.split == n for s in found.samples)],
        "unreadable": [
            {"path": _absolute(one.path), "reason": tr(one.reason)}
            for one in known
            if not one.readable
        ],
        "missing": [_absolute(path) for path in found.missing],
        "left_out": dict(found.left_out),
        "duplicates": {
            "exact": _texts(twins.exact),
            "near": _texts(twins.near),
            "across_classes": _texts(twins.across(dealt, "label")),
            "across_splits": _texts(twins.across(dealt, "split")),
        },
        "imbalance": round(max(classes.values()) / max(1, min(classes.values())), 2),
        "facts": histograms(dealt, facts),
        "file_facts_auc": None if told.auc is None else round(told.auc, 4),
        "leak": told.leak,
        "telling": [{"fact": name, "auc": auc} for name, auc in told.telling],
    }
    report["findings"] = findings(report, facts, problem, found.unknown)
    return report


def _kept(given: Sequence[Sample], dealt: Sequence[Sample]) -> bool:
    """Whether the data brought its own split, and a whole one."""
    before = {sample.path: sample.split for sample in given}
    return all(before[s.path] and s.split in (before[s.path], HELD_OUT) for s in dealt)


def _absolute(path: Path) -> str:
    return str(path.absolute())


def _texts(sets: Sequence[Sequence[Path]]) -> list[list[str]]:
    return [[_absolute(path) for path in paths] for paths in sets]


def print_audit(report: Mapping[str, Any]) -> None:
    """Print a report for a person at a terminal."""
    from trainer.data.audit_text import audit_lines

    encoding = sys.stdout.encoding or "utf-8"
    for line in audit_lines(report):  # names of files may hold what no console can show
        print(line.encode(encoding, "replace").decode(encoding))
