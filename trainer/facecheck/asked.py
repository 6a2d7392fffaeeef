"""Whether the pictures that a detector learns from show faces, so that it keeps to faces later."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from trainer.data.index import Sample
from trainer.data.pictures import read
from trainer.errors import DataError
from trainer.facecheck.file import load_check

#: The domain of a detector that knows faces alone.
FACES = "faces"
_MOST = 200
#: The check misses up to 5 faces of 100; a folder with more others than that is no folder of faces.
_ENOUGH = 0.9


def domain_of(check: Path, samples: Sequence[Sample], cancel: threading.Event | None = None) -> str:
    """Return ``faces`` where nine of ten pictures show one, else an empty text.

    Up to 200 of them are looked at, evenly taken; those that can't be read are passed over.

    Args:
        check: the face check's file.
        samples: the pictures.
        cancel: looked at for every picture.

    Raises:
        CheckpointError: the check can't be used.
        Stopped: ``cancel`` was set.
    """
    from trainer.facecheck.training import margins_of

    opened = load_check(check)
    evenly = np.linspace(0, len(samples) - 1, min(_MOST, len(samples)), dtype=int)
    margins = margins_of(opened, _readable([samples[at] for at in evenly]), cancel)
    return FACES if len(margins) and float(np.mean(margins >= 0)) >= _ENOUGH else ""


def _readable(samples: Sequence[Sample]) -> Iterator[np.ndarray]:
    for sample in samples:
        try:
            yield np.asarray(read(sample.path))
        except DataError:
            continue
