"""What order, filter and counts ask of a picture, and the facts of its file that they go by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from fakeview.album.marks import Mark
from fakeview.detect.verdict import Kind
from fakeview.imaging.names import one_line
from fakeview.imaging.walk import natural_key

GENERATED, UNCERTAIN, NONE = Kind.GENERATED.value, Kind.UNCERTAIN.value, Kind.NONE.value
FAILED, WAITING = "failed", "waiting"
KINDS = (GENERATED, UNCERTAIN, NONE, FAILED, WAITING)
"""What a row can say: one of the three verdicts, that it can't be read, or nothing yet."""


@dataclass(frozen=True)
class FileFacts:
    """What the system says of a file, and the forms in which its name is compared.

    Attributes:
        folded: the name as it is shown, without difference between small and capital letters.
        sort_name, sort_folder: they compare as ``natural_key`` does, at a fifth of the cost.
        folder: the parent folder; empty for a picture without a file.
        size: bytes; -1 where it is not known.
        modified_ns: time of the last change in nanoseconds; -1 where it is not known.
    """

    folded: str
    sort_name: str
    sort_folder: str
    folder: str = ""
    size: int = -1
    modified_ns: int = -1

    @classmethod
    def of(cls, name: str, path: Path | None = None, *, look: bool = False) -> FileFacts:
        """Return the facts of a file.

        Args:
            name: what it is called.
            path: where it lies; None for a picture that was pasted.
            look: ask the system for size and time, which may take its time on a slow drive.
        """
        folder = str(path.parent) if path is not None else ""
        size = modified = -1
        if look and path is not None:
            try:
                info = path.stat()
                size, modified = info.st_size, info.st_mtime_ns
            except (OSError, ValueError):  # reading it will say what is wrong
                pass
        shown = one_line(name)
        return cls(shown.casefold(), flat_key(shown), _folder_key(folder), folder, size, modified)


class Listed(Protocol):
    """One picture of a list."""

    key: int

    @property
    def facts(self) -> FileFacts:
        """Facts of its file."""

    @property
    def kind(self) -> str:
        """One of KINDS."""

    @property
    def shown_score(self) -> float | None:
        """Its score; None if there is none, or none that says anything."""

    @property
    def error(self) -> str:
        """Why it has no score."""

    @property
    def mark(self) -> Mark | None:
        """What the person said of it."""

    @property
    def starred(self) -> bool:
        """Whether the person picked it out."""


def flat_key(text: str) -> str:
    """Return a string that compares as ``natural_key(text)``, only faster.

    A list of 50,000 is sorted by it in a fifth of the time. Every piece ends with the smallest
    letter, so that a piece which begins another comes first, as in a tuple of pieces.
    """
    stem, suffix, whole = natural_key(text)
    return f"{_flat(stem)}\1{_flat(suffix)}\1{whole}"


def _flat(pieces: tuple[tuple[int, str], ...]) -> str:
    return "".join(f"{chr(2 + min(length, 0xD000))}{piece}\1" for length, piece in pieces)


_folders: dict[str, str] = {}


def _folder_key(folder: str) -> str:
    # Many pictures lie in few folders.
    if folder not in _folders:
        if len(_folders) > 10_000:
            _folders.clear()
        _folders[folder] = "\0".join(flat_key(part) for part in Path(folder).parts)
    return _folders[folder]
