"""Labelled pictures of a folder: label from the folder's name, group from sub-folders."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import DataError
from trainer.labels import LABELS

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"})
TRAIN, VALID, TEST = "train", "valid", "test"
_SPLITS = {"train": TRAIN, "valid": VALID, "val": VALID, "test": TEST}


@dataclass(frozen=True)
class Sample:
    """One labelled picture; ``split`` is empty when the folder doesn't say."""

    path: Path
    label: str
    group: str = ""
    split: str = ""


def index(folder: Path) -> list[Sample]:
    """Return the labelled pictures under a folder, sorted by path.

    Two layouts are recognised: ``{real,fake}/...`` and ``{train,valid,test}/{real,fake}/...``
    (``val`` is read as ``valid``); folders below the label name the group. Hidden files and
    folders are passed over.

    Raises:
        DataError: there is no such layout, or a class is missing.
    """
    if not folder.is_dir():
        raise DataError(
            f"There is no folder {folder}. Choose a folder with real and fake pictures."
        )
    children = {child.name.lower(): child for child in folder.iterdir() if child.is_dir()}
    splits = {name: children[name] for name in _SPLITS if name in children}
    samples: list[Sample] = []
    if splits:
        for name, child in splits.items():
            samples.extend(_labelled(child, _SPLITS[name]))
    else:
        samples.extend(_labelled(folder, ""))
    missing = [label for label in LABELS if not any(s.label == label for s in samples)]
    if missing:
        raise DataError(
            f"{folder} holds no {' and no '.join(missing)} pictures. It needs two sub-folders, "
            "real and fake, or train, valid and test with those two inside."
        )
    return samples


def _labelled(folder: Path, split: str) -> Iterator[Sample]:
    for child in sorted(folder.iterdir()):
        label = child.name.lower()
        if not child.is_dir() or label not in LABELS:
            continue
        for path in sorted(child.rglob("*")):
            parts = path.relative_to(child).parts
            if any(part.startswith(".") for part in parts):  # macOS puts ._NAME beside files
                continue
            if path.suffix.lower() in SUFFIXES and path.is_file():
                group = "/".join(parts[:-1])
                yield Sample(path, label, group, split)


def counts(samples: Sequence[Sample]) -> dict[str, dict[str, int]]:
    """Return the number of pictures per split and label."""
    tally = Counter((sample.split, sample.label) for sample in samples)
    return {
        split: {label: tally[split, label] for label in LABELS}
        for split in sorted({sample.split for sample in samples})
    }


def fingerprint(samples: Sequence[Sample], root: Path) -> str:
    """Return a SHA-256 over names, sizes, labels and splits: the same data gives the same.

    It tells one data set from another without reading every picture.
    """
    digest = hashlib.sha256()
    for sample in sorted(samples, key=lambda s: s.path):
        name = sample.path.relative_to(root).as_posix()
        line = f"{name}\0{sample.path.stat().st_size}\0{sample.label}\0{sample.split}\n"
        digest.update(line.encode())
    return digest.hexdigest()
