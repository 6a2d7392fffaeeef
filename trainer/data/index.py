"""Labelled pictures of a folder or a list: label, group and split from the folders' names."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.data import folders
from trainer.errors import ClassesUnknown, DataError
from trainer.labels import LABELS
from trainer.naming import none_of
from trainer.words import tr

TRAIN, VALID, TEST = "train", "valid", "test"
#: The split of groups that are neither trained on nor validated with.
HELD_OUT = "held-out"
SPLITS = (TRAIN, VALID, TEST, HELD_OUT)
#: How the data is laid out: two class folders, splits with two each, or a list.
CLASSES_LAYOUT, SPLITS_LAYOUT, CSV_LAYOUT = "classes", "splits", "csv"
#: What a class name means that is to be left out, and not asked about.
LEFT_OUT = "out"


@dataclass(frozen=True)
class Sample:
    """One labelled picture.

    Attributes:
        path: its file.
        label: ``fake`` or ``real``.
        group: where it comes from, such as the generator's name; may be empty.
        split: ``train``, ``valid``, ``test`` or ``held-out``; empty when nobody said.
        pair: pictures of the same non-empty pair stay in one split, such as a photograph
            and what a generator made of it.
    """

    path: Path
    label: str
    group: str = ""
    split: str = ""
    pair: str = ""


@dataclass(frozen=True)
class Found:
    """What a folder or a list holds.

    Attributes:
        samples: the labelled pictures, sorted by path.
        layout: ``classes``, ``splits`` or ``csv``.
        root: the folder that the layout begins in, below the one that was named or the same.
        missing: files that are listed or linked to but not there.
        left_out: folders and list entries of other classes, which nobody mapped, and how many
            pictures each holds.
        unknown: files in the class folders that are pictures of a format the trainer doesn't
            read, per suffix.
        names: what each class is called there, as it is written.
    """

    samples: list[Sample]
    layout: str
    root: Path
    missing: list[Path]
    left_out: dict[str, int]
    unknown: dict[str, int]
    names: dict[str, list[str]]


def index(
    data: Path, classes: Mapping[str, str] | None = None, *, both: bool = True
) -> list[Sample]:
    """Return the labelled pictures of a folder or a CSV file, sorted by path.

    See :func:`find` for the layouts, the arguments and the errors.
    """
    return find(data, classes, both=both).samples


def find(
    data: Path,
    classes: Mapping[str, str] | None = None,
    *,
    both: bool = True,
    cancel: threading.Event | None = None,
) -> Found:
    """Return the labelled pictures of a folder or a CSV file and what was passed over.

    Three layouts are recognised: ``{real,fake}/...``, ``{train,valid,test}/{real,fake}/...``
    (``val`` and ``validation`` are read as ``valid``), both also inside folders that hold
    nothing else, and a CSV with the columns of :func:`trainer.data.table.read_table`. Folders
    below the class name the group. Hidden files and folders are passed over; case is ignored.

    Args:
        data: the folder or the CSV file.
        classes: what other class names mean, such as ``{"ai": "fake", "photo": "real"}``;
            what is neither mapped nor called fake or real is left out, and asked about where a
            class is missing, unless it is mapped to ``out``.
        both: whether both classes are needed; to measure, one may do.
        cancel: looked at for every file of a folder.

    Raises:
        Stopped: ``cancel`` was set.
        ClassesUnknown: the classes have other names, which nobody mapped.
        DataError: there is no such layout, a class is missing, or a name in ``classes`` occurs
            nowhere.
    """
    mapped = class_names(classes or {})
    try:
        if data.is_dir():
            found = _in_folder(data, mapped, cancel)
        elif data.suffix.lower() == ".csv":
            from trainer.data.table import read_table

            found = read_table(data, mapped)
        elif data.exists():
            raise DataError(
                tr(
                    "{data} is neither a folder nor a CSV file. Choose a folder with real "
                    "and fake pictures, or a CSV file that lists them.",
                    data=data,
                )
            )
        else:
            raise DataError(
                tr(
                    "There is no folder {data}. Choose a folder with real and fake pictures.",
                    data=data,
                )
            )
    except OSError as error:
        raise DataError(
            tr(
                "{path} can't be read. Check that it is still there and that you are "
                "allowed to read it.",
                path=error.filename or data,
            ),
            cause=str(error),
        ) from error
    _require_names(data, found, classes or {}, both)
    _require_classes(data, found, classes or {}, both)
    return found


def class_names(classes: Mapping[str, str]) -> dict[str, str]:
    """Return what each class name means, in lower case; fake and real mean themselves."""
    return {label: label for label in LABELS} | {
        name.strip().lower(): label for name, label in classes.items() if label != LEFT_OUT
    }


def group_name(sample: Sample) -> str:
    """Return ``label/group``, or the label alone; reports name groups like this."""
    # Real and fake pictures often lie in folders of the same name, or in none.
    return f"{sample.label}/{sample.group}".rstrip("/")


def counts(samples: Sequence[Sample]) -> dict[str, dict[str, int]]:
    """Return the number of pictures per split and label."""
    tally = Counter((sample.split, sample.label) for sample in samples)
    return {
        split: {label: tally[split, label] for label in LABELS}
        for split in sorted({sample.split for sample in samples})
    }


def fingerprint(samples: Sequence[Sample], root: Path) -> str:
    """Return a SHA-256 over names, sizes, labels and splits: the same data gives the same.

    It tells one data set from another without reading every picture. ``root`` is the folder or
    the list; names are taken relative to it. Raises DataError when a picture has vanished.
    """
    top = (root if root.is_dir() else root.parent).absolute()
    digest = hashlib.sha256()
    try:
        for sample in sorted(samples, key=lambda s: s.path.parts):
            path = sample.path.absolute()
            name = (path.relative_to(top) if path.is_relative_to(top) else path).as_posix()
            line = f"{name}\0{path.stat().st_size}\0{sample.label}\0{sample.split}\n"
            digest.update(line.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise DataError(
            tr(
                "{path} can't be read. Check that the folder is still there.",
                path=error.filename,
            ),
            cause=str(error),
        ) from error
    return digest.hexdigest()


def _in_folder(data: Path, mapped: Mapping[str, str], cancel: threading.Event | None) -> Found:
    root = folders.layout_root(data, mapped)
    splits = folders.split_folders(root)
    samples: list[Sample] = []
    missing: list[Path] = []
    left_out: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    names: list[tuple[str, str]] = []
    for top, split in splits or [(root, "")]:
        for child in folders.sub_folders(top):
            label = mapped.get(child.name.strip().lower())
            if label is None:
                left_out[child.name] += folders.count_pictures(child)
                continue
            names.append((label, child.name))
            content = folders.pictures(child, cancel)
            samples.extend(Sample(path, label, group, split) for path, group in content.pictures)
            missing.extend(content.missing)
            unknown.update(content.unknown)
    left_out.update(_beside(data, root, {top for top, _ in splits}))
    return Found(
        sorted(samples, key=lambda s: s.path.parts),
        SPLITS_LAYOUT if splits else CLASSES_LAYOUT,
        root,
        sorted(missing),
        {name: n for name, n in sorted(left_out.items()) if n},
        dict(sorted(unknown.items())),
        own_names(names),
    )


def own_names(names: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return what each label is called, out of (label, name); names differ in more than case."""
    found: dict[str, dict[str, str]] = {}
    for label, name in names:
        found.setdefault(label, {}).setdefault(name.strip().lower(), name)
    return {label: sorted(found[label].values()) for label in LABELS if label in found}


def _beside(data: Path, root: Path, splits: Collection[Path]) -> dict[str, int]:
    """Return the pictures in folders beside those of the layout, per folder."""
    on_the_way = {root, *root.parents}
    tops = [top for top in on_the_way if top.is_relative_to(data) and (top != root or splits)]
    beside = [c for top in tops for c in folders.sub_folders(top)]
    return {
        child.relative_to(data).as_posix(): folders.count_pictures(child)
        for child in beside
        if child not in on_the_way and child not in splits
    }


def _require_names(data: Path, found: Found, classes: Mapping[str, str], both: bool) -> None:
    there = [name for names in found.names.values() for name in names] + list(found.left_out)
    lower = {name.strip().lower() for name in there}
    absent = [
        name for name, label in classes.items() if name.strip().lower() not in lower | {label}
    ]
    # To measure, one class may do: what is not there may be the other one.
    if absent and (both or found.left_out):
        raise DataError(folders.not_there(data, absent, there))


def _require_classes(data: Path, found: Found, classes: Mapping[str, str], both: bool) -> None:
    absent = [label for label in LABELS if not any(s.label == label for s in found.samples)]
    out = {name.strip().lower() for name, label in classes.items() if label == LEFT_OUT}
    names = [name for name in found.left_out if name.strip().lower() not in out]
    if absent and names:
        raise ClassesUnknown(
            tr(
                "{data} holds no {labels} pictures, but others called {names}. Say which of "
                "them are generated and which are real.",
                data=data,
                labels=none_of(absent),
                names=", ".join(names),
            ),
            names,
            [label for label in LABELS if label not in absent],
        )
    if len(absent) == len(LABELS) or (absent and both):
        labels = none_of(absent)
        if found.layout == CSV_LAYOUT:
            raise DataError(
                tr(
                    "{data} lists no {labels} pictures. It needs rows with the label fake and "
                    "rows with the label real.",
                    data=data,
                    labels=labels,
                )
            )
        raise DataError(
            tr(
                "{data} holds no {labels} pictures. {shape}",
                data=data,
                labels=labels,
                shape=tr(folders.SHAPE),
            )
        )
