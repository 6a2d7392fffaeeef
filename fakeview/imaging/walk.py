"""Which files are meant when a person names files and folders."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading

# Only what a folder's files are chosen by; decode() goes by content and never looks at it.
PICTURE_SUFFIXES: frozenset[str] = frozenset(
    (
        *(".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".apng", ".webp", ".avif"),
        *(".heic", ".heif", ".hif", ".tif", ".tiff", ".bmp", ".dib", ".gif"),
    )
)

NaturalKey = tuple[tuple[tuple[int, str], ...], tuple[tuple[int, str], ...], str]

_DIGITS = re.compile(r"([0-9]+)")


def natural_key(text: str) -> NaturalKey:
    """Return a sort key that puts ``img2.png`` before ``img10.png`` and ``img.png`` before both.

    Case is ignored except between names that are otherwise equal, so the order is total.
    """
    stem, _, suffix = text.rpartition(".")
    if not stem:
        stem, suffix = text, ""
    return _parts(stem), _parts(suffix), text


def walk(
    paths: Iterable[Path],
    cancel: threading.Event | None = None,
    entering: Callable[[Path], object] | None = None,
) -> Iterator[Path]:
    """Yield the files that ``paths`` mean, each once.

    Named paths keep the order they were given in, and a named file is always yielded, also when
    it is hidden, has an odd suffix or does not exist: decoding it gives the reason. Of a folder,
    the files with a picture suffix come in natural order, then its folders the same way; hidden
    ones are skipped. A folder is entered once per real path, so links can't loop. A folder that
    can't be listed is yielded itself, so that it becomes a row with a reason.

    Args:
        cancel: looked at before every file and folder; when set, the walk ends.
        entering: called with every folder before it is listed.
    """
    folders: set[str] = set()
    files: set[str] = set()
    for path in paths:
        found = _walk_folder(path, folders, cancel, entering) if _is_folder(path) else iter((path,))
        for file in found:
            if cancel is not None and cancel.is_set():
                return
            identity = _identity(file)
            if identity not in files:
                files.add(identity)
                yield file
        if cancel is not None and cancel.is_set():
            return


def _walk_folder(
    top: Path,
    entered: set[str],
    cancel: threading.Event | None = None,
    entering: Callable[[Path], object] | None = None,
) -> Iterator[Path]:
    # A stack of its own: no depth of folders can reach the interpreter's recursion limit.
    waiting = [top]
    while waiting:
        if cancel is not None and cancel.is_set():
            return
        folder = waiting.pop()
        real = os.path.normcase(os.path.realpath(folder))
        if real in entered:
            continue
        entered.add(real)
        if entering is not None:
            entering(folder)
        try:
            names, inner = _list_folder(folder, cancel)
        except OSError:
            yield folder
            continue
        yield from (folder / name for name in names)
        waiting.extend(folder / name for name in reversed(inner))


def _list_folder(folder: Path, cancel: threading.Event | None) -> tuple[list[str], list[str]]:
    """Return the names of a folder's pictures and of its folders, each in natural order."""
    files: list[str] = []
    folders: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if cancel is not None and cancel.is_set():
                return [], []
            if _is_hidden(entry):
                continue
            if _entry_is_folder(entry):
                folders.append(entry.name)
            elif PurePath(entry.name).suffix.lower() in PICTURE_SUFFIXES:
                files.append(entry.name)
    return sorted(files, key=natural_key), sorted(folders, key=natural_key)


def _parts(text: str) -> tuple[tuple[int, str], ...]:
    # Numbers are compared by length, then digits: int() refuses more than 4300 of them.
    # re.split alternates text and digits, so equal positions always hold the same kind.
    pieces = _DIGITS.split(text.casefold())
    return tuple(
        (len(piece.lstrip("0")), piece.lstrip("0")) if index % 2 else (0, piece)
        for index, piece in enumerate(pieces)
    )


def _identity(path: Path) -> str:
    # The real folder and the name: one entry reached two ways is one file, but a link and
    # what it points to are two entries, since the person sees both.
    try:
        folder = os.path.realpath(path.parent)
    except (OSError, ValueError):  # a NUL in the name: decoding it says so
        return str(path)
    return os.path.normcase(f"{folder}{os.sep}{path.name}")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _entry_is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that loops
        return False


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    flag: int = stat.FILE_ATTRIBUTE_HIDDEN
    try:
        info = entry.stat(follow_symlinks=False) if os.name == "nt" else None
    except OSError:
        return False
    return bool(getattr(info, "st_file_attributes", 0) & flag)
