"""Measure a detector on labelled pictures, keeping the score of each."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.data.index import Sample
    from trainer.measure import Measured


@dataclass(frozen=True)
class Scored:
    """One labelled picture and its score.

    Attributes:
        path: its file.
        label: ``fake`` or ``real``, as the person labelled it.
        group: where it comes from, such as a generator's name; may be empty.
        split: ``train``, ``valid`` or ``test`` where the data says so; else empty.
        p_fake: calibrated probability that it is generated, in [0, 1].
    """

    path: str
    label: str
    group: str
    split: str
    p_fake: float


@dataclass(frozen=True)
class Evaluation:
    """The numbers over all pictures (see :func:`evaluate`), and one row for each that was read."""

    numbers: dict[str, Any]
    rows: list[Scored]


def evaluate(
    data: Path,
    model: Path,
    *,
    classes: Mapping[str, str] | None = None,
    fake_index: int | None = None,
    changed: bool = False,
    cancel: threading.Event | None = None,
    progress: Callable[[int, int], None] | None = None,
    resamples: int = 1000,
) -> Evaluation:
    """Measure a detector file on labelled pictures, as ``python -m trainer evaluate`` does.

    The numbers are those of ``trainer.evaluate.evaluate_folder``, from the same parts and over
    the same pictures: the test pictures where the data is divided, else all. They come with
    ``detector`` (its name), ``calibrated`` and ``domain``, and ``degraded`` is empty unless it
    is asked for.

    Args:
        data: a folder or a CSV file as for training; one class alone is enough.
        model: a detector file, a foreign one too.
        classes: what other class names mean; ``out`` leaves one out.
        fake_index: for a foreign file, which output means fake.
        changed: measure them recompressed, halved and blurred as well, five times more work.
        cancel: looked at between pictures and layers.
        progress: told (pictures done, of how many).
        resamples: for the bootstrap of the intervals.

    Raises:
        DataError: no pictures, or none that can be read.
        ClassesUnknown: the classes have other names, which nobody mapped.
        CheckpointError: the file is no usable detector.
        Stopped: ``cancel`` was set.
    """
    from trainer.degrade import CLEAN, CONDITIONS
    from trainer.evaluate import examine_folder

    found = examine_folder(
        data, model, classes=classes, fake_index=fake_index,
        conditions=CONDITIONS if changed else {}, cancel=cancel, progress=progress,
        resamples=resamples,
    )  # fmt: skip
    numbers = {
        **found.numbers,
        "detector": model.stem,
        "calibrated": found.meta.calibration.fitted,
        "domain": found.meta.domain,
    }
    clean = found.measured[CLEAN]
    scores = found.meta.calibration.apply(clean.margin).tolist()
    return Evaluation(numbers, _rows(clean, scores, found.samples))


def _rows(clean: Measured, scores: list[float], samples: list[Sample]) -> list[Scored]:
    from trainer.labels import FAKE, REAL

    splits = {sample.path: sample.split for sample in samples}
    rows = zip(clean.paths, clean.is_fake.tolist(), clean.groups, scores, strict=True)
    return [
        Scored(str(path.absolute()), FAKE if fake else REAL, group, splits[path], score)
        for path, fake, group, score in rows
    ]
