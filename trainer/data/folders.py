"""Folders of labelled pictures: where the layout begins, and what lies in it."""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trainer.errors import ClassesUnknown, DataError, Stopped
from trainer.labels import LABELS
from trainer.naming import all_of, none_of
from trainer.words import mark, plural, tr

SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".avif", ".bmp", ".tif", ".tiff"}
)
#: Pictures that the trainer doesn't read; they are counted rather than passed over silently.
_OTHER_PICTURES = frozenset({".heic", ".heif", ".hif", ".gif", ".jxl", ".jp2", ".svg", ".raw"})
_SPLIT_NAMES = {
    **dict.fromkeys(("train", "training"), "train"),
    **dict.fromkeys(("valid", "val", "validation"), "valid"),
    **dict.fromkeys(("test", "testing"), "test"),
}
_DEEPEST = 6
# A home folder dropped by mistake must not be searched for minutes.
_MOST_FOLDERS = 5000
_MOST_CLASSES = 40
# Of a class there are a few others beside it; among many folders it is a data set of its own.
_MOST_BESIDE = 4
SHAPE = mark(
    "It needs two sub-folders, real and fake, or train, valid and test with those two inside."
)


@dataclass
class Content:
    """The files below a class folder: pictures with their groups, and what is no use."""

    pictures: list[tuple[Path, str]] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)


def pictures(top: Path, cancel: threading.Event | None = None) -> Content:
    """Return what lies below a class folder.

    Raises:
        OSError: a folder can't be listed.
        Stopped: ``cancel`` was set.
    """
    content = Content()
    for entry, group in _walk(top):
        if cancel is not None and cancel.is_set():
            raise Stopped
        suffix = _suffix(entry.name)
        if suffix in _OTHER_PICTURES:
            content.unknown[suffix] += 1
        elif suffix in SUFFIXES and entry.is_file():
            content.pictures.append((Path(entry.path), group))
        elif suffix in SUFFIXES and entry.is_symlink():
            content.missing.append(Path(entry.path))
    return content


def count_pictures(top: Path) -> int:
    """Return how many files below a folder have a picture's suffix."""
    return sum(_suffix(entry.name) in SUFFIXES for entry, _ in _walk(top))


def sub_folders(folder: Path) -> list[Path]:
    """Return the visible folders in a folder, sorted."""
    with os.scandir(folder) as entries:
        return sorted(Path(e.path) for e in entries if _visible(e.name) and e.is_dir())


def split_folders(folder: Path) -> list[tuple[Path, str]]:
    """Return the folders in a folder that are named like a split, with the split's name."""
    names = ((child, child.name.strip().lower()) for child in sub_folders(folder))
    return [(child, _SPLIT_NAMES[name]) for child, name in names if name in _SPLIT_NAMES]


def split_name(text: str) -> str | None:
    """Return the split that a word means, None when it means none."""
    return _SPLIT_NAMES.get(text.strip().lower())


def layout_root(folder: Path, names: Collection[str]) -> Path:
    """Return the folder in which the classes or the splits begin.

    That is ``folder`` or the only one below it that has such a layout, as in archives that
    wrap their data in folders.

    Args:
        names: the class names, in lower case.

    Raises:
        ClassesUnknown: no folder has one of these names.
        DataError: there are several such folders, or no pictures at all.
    """
    roots = list(_layouts(folder, names))
    if len(roots) == 1:
        return roots[0]
    if roots:
        shown = ", ".join(str(root.relative_to(folder)) for root in roots[:5])
        if len(roots) > 5:
            shown = tr("{names} and {n:,} more", names=shown, n=len(roots) - 5)
        raise DataError(
            tr(
                "{folder} holds several data sets: {names}. Choose one of them, or "
                "put their pictures together below one folder real and one folder fake.",
                folder=folder,
                names=shown,
            )
        )
    raise _no_layout(folder, names)


def not_there(data: Path, wanted: Collection[str], there: Sequence[str]) -> str:
    """Return the sentence that no class of a folder or list has the names somebody explained.

    Args:
        wanted: the names that occur nowhere.
        there: those that do.
    """
    names: dict[str, Any] = {"wanted": none_of(list(wanted)), "data": data, "there": listed(there)}
    if data.is_dir():
        return plural(
            len(there),
            "There is no folder {wanted} in {data}; the folder there is {there}. Say what this "
            "means, written the same way.",
            "There is no folder {wanted} in {data}; the folders there are {there}. Say what these "
            "mean, written the same way.",
            **names,
        )
    return plural(
        len(there),
        "There is no label {wanted} in {data}; the label there is {there}. Say what this means, "
        "written the same way.",
        "There is no label {wanted} in {data}; the labels there are {there}. Say what these mean, "
        "written the same way.",
        **names,
    )


def _layouts(folder: Path, names: Collection[str]) -> Iterator[Path]:
    """Yield the uppermost folders that hold class folders, directly or in splits."""
    level, listed = [folder], 0
    for _ in range(_DEEPEST):
        below: list[Path] = []
        for candidate in level:
            children = sub_folders(candidate)
            listed += 1
            if listed > _MOST_FOLDERS:
                return
            tops = [candidate, *(child for child, _ in split_folders(candidate))]
            if any(_has_class(top, names) for top in tops):
                yield candidate
            else:
                below.extend(children)
        level = below


def _has_class(folder: Path, names: Collection[str]) -> bool:
    return any(child.name.strip().lower() in names for child in sub_folders(folder))


def _no_layout(folder: Path, known: Collection[str]) -> DataError:
    """Return why a folder without class folders is no use; a question where there is one."""
    top = folder
    while True:
        splits = [child for child, _ in split_folders(top)]
        inside = [c for part in splits or [top] for c in sub_folders(part) if _has_pictures(c)]
        direct = any(_holds_pictures(part) for part in splits or [top])
        if len(inside) != 1 or direct or splits or not sub_folders(inside[0]):
            break
        top = inside[0]
    names = sorted({child.name for child in inside})
    explained = [name for name in known if name not in LABELS]
    above = _above(folder, known)
    if 1 < len(names) <= _MOST_CLASSES:
        question = (
            not_there(top, explained, names)
            if explained and folder.absolute().name.strip().lower() not in known
            else tr(
                "The pictures in {top} lie in folders called {names}. Say which of them "
                "hold generated pictures and which hold real ones.",
                top=top,
                names=listed(names),
            )
        )
        return ClassesUnknown(question + above, names)
    if names and explained:
        return DataError(not_there(top, explained, names) + above)
    if not names and not direct:
        return DataError(
            tr("There are no pictures in {folder}. {shape}", folder=folder, shape=tr(SHAPE))
        )
    return DataError(
        tr(
            "{folder} holds no fake and no real folder, so nobody knows which is which. {shape}",
            folder=folder,
            shape=tr(SHAPE),
        )
        + above,
        cause=f"{len(names)} folders with pictures",  # not shown
    )


def _above(folder: Path, known: Collection[str]) -> str:
    """Return advice to choose the folder above, where ``folder`` may itself be a class."""
    whole = folder.absolute()
    try:
        beside = [child for child in sub_folders(whole.parent) if child.name != whole.name]
        # Only a little is looked at: the folder above may be somebody's whole disk.
        few = len(beside) <= _MOST_BESIDE
        if whole.name.strip().lower() in known or (few and any(map(_shows_pictures, beside))):
            return tr(
                " If {name} is itself one of the classes, choose the folder above it: {parent}.",
                name=whole.name,
                parent=whole.parent,
            )
    except OSError:  # it isn't ours to look into
        pass
    return ""


def _shows_pictures(folder: Path) -> bool:
    """Whether pictures lie in the folder itself or in one right below it."""
    return any(map(_holds_pictures, [folder, *sub_folders(folder)[:_MOST_CLASSES]]))


def listed(names: Sequence[str]) -> str:
    """Return names as one reads them out, the first of many."""
    if len(names) <= 8:
        return all_of(names)
    return tr("{names} and {n:,} more", names=", ".join(names[:7]), n=len(names) - 7)


def _has_pictures(folder: Path) -> bool:
    """Whether pictures lie anywhere below the folder."""
    return any(_is_picture(entry) for entry, _ in _walk(folder))


def _holds_pictures(folder: Path) -> bool:
    """Whether pictures lie in the folder itself."""
    with os.scandir(folder) as entries:
        return any(_is_picture(entry) for entry in entries)


def _is_picture(entry: os.DirEntry[str]) -> bool:
    return _visible(entry.name) and _suffix(entry.name) in SUFFIXES


def _walk(top: Path) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Yield every visible entry below a folder that is no folder, with its folders' names.

    Links are followed; a folder is entered once per real path, so that they can't loop.
    """
    waiting, entered = [(str(top), "")], set()
    while waiting:
        folder, group = waiting.pop()
        real = os.path.realpath(folder)
        if real in entered:
            continue
        entered.add(real)
        with os.scandir(folder) as listing:
            entries = [entry for entry in listing if _visible(entry.name)]
        for entry in entries:  # the listing is closed by now, also where the caller stops early
            if entry.is_dir():
                waiting.append((entry.path, f"{group}/{entry.name}".lstrip("/")))
            else:
                yield entry, group


def _suffix(name: str) -> str:
    # Not by pathlib, which takes longer than listing the folder.
    stem, dot, end = name.rpartition(".")
    return f"{dot}{end}".lower() if stem else ""


def _visible(name: str) -> bool:
    # macOS puts ._NAME beside files, and __MACOSX into archives.
    return not name.startswith(".") and name != "__MACOSX"
