"""A detector measured: over all pictures, per class and group, after changes, and its band."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from trainer.calibrate import Calibration
from trainer.curves import curves
from trainer.data.index import TEST, Sample, find, group_name
from trainer.data.seen import count_seen
from trainer.data.split import held_out
from trainer.degrade import CLEAN, CONDITIONS
from trainer.errors import DataError, Stopped
from trainer.labels import FAKE, REAL
from trainer.measure import Measured, measure_conditions
from trainer.metrics import RATES, intervals, resampled, share_interval, summary
from trainer.words import mark, tr

if TYPE_CHECKING:
    import torch

    from trainer.checkpoint import DetectorMeta
    from trainer.degrade import Change

ALL = "all"
GENERATED, UNCERTAIN, NONE = "generated", "uncertain", "none"
#: The sets of points for drawing, which a detector file needs no copy of.
CURVES = "curves"


def uncalibrated(measured: Measured) -> np.ndarray:
    """Return p_fake (N,) of raw margins, temperature 1 and bias 0."""
    return Calibration().apply(measured.margin)


def report(
    measured: Mapping[str, Measured],
    calibration: Calibration,
    *,
    resamples: int = 1000,
    seed: int = 0,
) -> dict[str, Any]:
    """Return all that is told of a set of pictures, as JSON values.

    Args:
        measured: by condition, as ``measure_conditions`` gives it; ``"clean"`` must be there.
        calibration: makes the scores and holds the band of the uncertain.
        resamples: for the bootstrap; 0 leaves the intervals out.
        seed: of the bootstrap.

    Returns:
        The keys of :func:`trainer.metrics.summary` and

        - ``intervals``: 95 % by name (:func:`trainer.metrics.bootstrap`);
        - ``classes``: per label ``n``, ``accuracy`` and its interval;
        - ``groups``: per label/group the same and ``auc``, ``ap``, ``tpr_at_fpr`` against all
          pictures of the other label, and ``verdicts``;
        - ``degraded``: per condition ``auc``, ``ap``, ``accuracy``, ``balanced_accuracy``,
          ``brier``, ``ece``, ``tpr_at_fpr``, ``classes``, ``groups`` (accuracy alone),
          ``auc_lost`` against the clean pictures, and ``intervals``, pair by pair for
          ``auc_lost``;
        - ``band``, ``coverage`` (share outside the band), ``selective_accuracy`` (accuracy of
          those), ``verdicts`` (per label how many are ``generated``, ``uncertain``, ``none``);
        - ``curves``: ``roc`` as [FPR, TPR] pairs, ``reliability`` bins that hold pictures,
          ``confusion`` at 0.5 as truth -> said -> n.

        What can't be computed is None.
    """
    clean = measured[CLEAN]
    fakes = np.asarray(clean.is_fake, dtype=bool)
    p_fake = calibration.apply(clean.margin)
    names = np.array(_names(clean), dtype=object)
    rows = resampled(p_fake, fakes, resamples, seed)
    said = _verdicts(p_fake, calibration.band)
    decided, right = said != UNCERTAIN, (p_fake >= 0.5) == fakes
    return {
        **summary(p_fake, fakes),
        "intervals": intervals(rows),
        "classes": _classes(p_fake, fakes),
        "groups": {
            name: _group(name, names, p_fake, fakes, said, resamples, seed)
            for name in sorted(set(names))
        },
        "degraded": {
            name: _degraded(calibration.apply(changed.margin), p_fake, fakes, names, rows, seed)
            for name, changed in measured.items()
            if name != CLEAN
        },
        "band": list(calibration.band),
        "coverage": float(decided.mean()) if len(decided) else None,
        "selective_accuracy": float(right[decided].mean()) if decided.any() else None,
        "verdicts": {label: _tally(said[fakes == (label == FAKE)]) for label in (FAKE, REAL)},
        CURVES: curves(p_fake, fakes),
    }


def _names(measured: Measured) -> list[str]:
    labels = [FAKE if fake else REAL for fake in measured.is_fake]
    pairs = zip(labels, measured.groups, strict=True)
    return [group_name(Sample(Path(), label, group)) for label, group in pairs]


def _verdicts(p_fake: np.ndarray, band: tuple[float, float]) -> np.ndarray:
    """Return the verdict on each score; both ends of the band are uncertain."""
    low, high = band
    return np.where(p_fake > high, GENERATED, np.where(p_fake < low, NONE, UNCERTAIN))


def _tally(said: np.ndarray) -> dict[str, int]:
    return {verdict: int((said == verdict).sum()) for verdict in (GENERATED, UNCERTAIN, NONE)}


def _classes(p_fake: np.ndarray, fakes: np.ndarray) -> dict[str, Any]:
    return {
        label: _share(((p_fake >= 0.5) == fakes)[fakes == (label == FAKE)])
        for label in (FAKE, REAL)
    }


def _share(right: np.ndarray) -> dict[str, Any]:
    hits, total = int(right.sum()), int(right.size)
    interval = share_interval(hits, total)
    return {
        "n": total,
        "accuracy": hits / total if total else None,
        "intervals": {} if interval is None else {"accuracy": interval},
    }


def _group(
    name: str,
    names: np.ndarray,
    p_fake: np.ndarray,
    fakes: np.ndarray,
    said: np.ndarray,
    resamples: int,
    seed: int,
) -> dict[str, Any]:
    """Return the numbers of one group; it is ranked against all pictures of the other label."""
    inside = names == name
    label = bool(fakes[inside][0])
    chosen = inside | (fakes != label)
    numbers = summary(p_fake[chosen], fakes[chosen])
    ranked = {key: numbers[key] for key in ("auc", "ap", "tpr_at_fpr")}
    found = _share(((p_fake >= 0.5) == fakes)[inside])
    ranges = intervals(resampled(p_fake[chosen], fakes[chosen], resamples, seed))
    return {
        "label": FAKE if label else REAL,
        **found,
        **ranked,
        "verdicts": _tally(said[inside]),
        "intervals": found["intervals"] | {key: ranges[key] for key in ranked if key in ranges},
    }


def _degraded(
    p_fake: np.ndarray,
    before: np.ndarray,
    fakes: np.ndarray,
    names: np.ndarray,
    rows: Mapping[str, np.ndarray],
    seed: int,
) -> dict[str, Any]:
    """Return the numbers after a change; ``before`` and ``rows`` belong to the clean pictures."""
    numbers = summary(p_fake, fakes)
    mine = resampled(p_fake, fakes, len(rows.get("accuracy", ())), seed)
    ranges = intervals(mine)
    auc, lost = numbers["auc"], None
    if auc is not None:
        lost = summary(before, fakes)["auc"] - auc
        if "auc" in mine:  # the same pictures were drawn for both
            ranges |= intervals({"auc_lost": rows["auc"] - mine["auc"]})
    right = (p_fake >= 0.5) == fakes
    left = ("n", "n_fake", "accuracy_fake", "accuracy_real")
    return {
        **{key: value for key, value in numbers.items() if key not in left},
        "auc_lost": lost,
        "classes": _classes(p_fake, fakes),
        "groups": {name: _share(right[names == name]) for name in sorted(set(names))},
        "intervals": ranges,
    }


def without_curves(numbers: Mapping[str, Any]) -> dict[str, Any]:
    """Return a report as a detector file keeps it."""
    return {key: value for key, value in numbers.items() if key != CURVES}


def present_form(numbers: Mapping[str, Any]) -> dict[str, Any]:
    """Return a report from a detector file with the keys it has today.

    The first detectors kept their numbers one level deeper, under ``all``, and had no
    intervals.
    """
    flat = {**numbers, **dict(numbers.get("all", {}))}
    flat.pop("all", None)
    if "tpr_at_fpr" not in flat:
        old = {"0.01": flat.pop("tpr_at_fpr_1", None), "0.05": flat.pop("tpr_at_fpr_5", None)}
        flat["tpr_at_fpr"] = {f"{rate:g}": old.get(f"{rate:g}") for rate in RATES}
    n, fakes = flat.get("n", 0), flat.get("n_fake", 0)
    flat.setdefault(
        "classes",
        {
            FAKE: {"n": fakes, "accuracy": flat.get("accuracy_fake")},
            REAL: {"n": n - fakes, "accuracy": flat.get("accuracy_real")},
        },
    )
    return flat


def group_counts(samples: Sequence[Sample]) -> dict[str, int]:
    """Return the number of pictures per label/group."""
    return dict(sorted(Counter(group_name(sample) for sample in samples).items()))


@dataclass(frozen=True)
class Examined:
    """What a detector gave on labelled pictures.

    Attributes:
        numbers: the report; see :func:`examine_folder`.
        samples: the pictures that were asked about, those that can't be read too.
        measured: by condition, of the others.
        meta: of the detector.
    """

    numbers: dict[str, Any]
    samples: list[Sample]
    measured: Mapping[str, Measured]
    meta: DetectorMeta


def evaluate_folder(data: Path, model_path: Path, **options: Any) -> dict[str, Any]:
    """Return the numbers of :func:`examine_folder`, which takes the same options."""
    return examine_folder(data, model_path, **options).numbers


def examine_folder(
    data: Path,
    model_path: Path,
    *,
    classes: Mapping[str, str] | None = None,
    split: str = "",
    without: Sequence[str] = (),
    fake_index: int | None = None,
    device: torch.device | None = None,
    conditions: Mapping[str, Change] = CONDITIONS,
    cancel: threading.Event | None = None,
    progress: Callable[[int, int], None] | None = None,
    resamples: int = 1000,
) -> Examined:
    """Measure a detector file on labelled pictures, clean and under every condition.

    Args:
        data: a folder or CSV file as for training; one class alone is enough.
        model_path: a detector file, a foreign one too.
        classes: what other class names mean.
        split: ``train``, ``valid``, ``test`` or ``all``; empty for the test pictures where the
            data has a split, else all.
        without: groups that are left out, as ``gan`` or ``fake/gan``.
        fake_index: for a foreign file, which output means fake.
        device: where to compute; None for the best there is.
        conditions: the changes that are tried beside the pictures as they are.
        cancel: looked at between pictures and layers; Stopped is raised.
        progress: told (pictures done, of how many).
        resamples: for the bootstrap.

    Returns:
        The report (:func:`report`) and ``model``, ``sha256``, ``data``, ``split``,
        ``without``, ``unreadable``, a list of ``path`` and ``reason``, and ``learnt_from``, how
        many of the pictures the detector was trained or chosen with; and what they were made of.

    Raises:
        DataError: no pictures, or none of that split, or none that can be read; or there is no
            such group.
        CheckpointError: the file is no usable detector.
        Stopped: ``cancel`` was set.
    """
    import torch

    from trainer.checkpoint import load
    from trainer.device import pick_device
    from trainer.fold import folded

    samples = find(data, classes or {}, both=False, cancel=cancel).samples
    chosen, split = _of_split(samples, split, data)
    chosen = _left(samples, chosen, without, data)
    detector = load(model_path, fake_index=fake_index)
    if cancel is not None and cancel.is_set():  # folding takes a while
        raise Stopped
    device = device or pick_device()
    meta = detector.meta
    light = folded(detector.model, meta.spec.size)
    light = light.to(device).to(memory_format=torch.channels_last)
    refused: list[tuple[Path, str]] = []
    measured = measure_conditions(
        light, chosen, meta.spec, device, order=meta.order, conditions=conditions,
        cancel=cancel, progress=progress, refused=refused,
    )  # fmt: skip
    if len(refused) == len(chosen):
        raise DataError(
            tr(
                "None of the {n:,} pictures in {data} can be read. Choose other pictures.",
                n=len(chosen),
                data=data,
            ),
            cause=refused[0][1],
        )
    numbers = {
        **report(measured, meta.calibration, resamples=resamples),
        "model": str(model_path),
        "sha256": detector.sha256,
        "data": str(data),
        "split": split,
        "without": list(without),
        "unreadable": [{"path": str(path), "reason": reason} for path, reason in refused],
        "learnt_from": count_seen(chosen, str(meta.training.get("seen", ""))),
    }
    return Examined(numbers, chosen, measured, meta)


def _of_split(samples: list[Sample], split: str, data: Path) -> tuple[list[Sample], str]:
    there = sorted({sample.split for sample in samples if sample.split})
    split = split or (TEST if TEST in there else ALL)
    chosen = [sample for sample in samples if split in (ALL, sample.split)]
    if chosen:
        return chosen, split
    if there:
        raise DataError(
            tr(
                "{data} has no {split} pictures. It has {there}; or ask all.",
                data=data,
                split=split,
                there=", ".join(there),
            )
        )
    raise DataError(
        tr(
            "{data} isn't divided, so it has no {split} pictures of its own. Ask for all of them.",
            data=data,
            split=split,
        )
    )


def _left(
    samples: Sequence[Sample], chosen: list[Sample], without: Sequence[str], data: Path
) -> list[Sample]:
    """Return the chosen samples without some groups, which may lie in other splits alone."""
    gone = {s.path for name in without for s in held_out(samples, name, mark("leave out"))}
    left = [sample for sample in chosen if sample.path not in gone]
    if not left:
        raise DataError(
            tr(
                "Without {groups} no pictures are left in {data}.",
                groups=", ".join(without),
                data=data,
            )
        )
    return left


def print_report(numbers: Mapping[str, Any]) -> None:
    """Print a report with the keys of :func:`report` as lines of text."""
    from trainer.report_text import report_lines

    print("\n".join(report_lines(numbers)))
