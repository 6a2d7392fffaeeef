"""Which file a picture of a table is: by path, by name, or by name without its ending."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from fakeview.study.answers import About, Answers


@dataclass(frozen=True)
class Matched:
    """What was found.

    Attributes:
        files: by the pictures' names in the table, the file as it was given.
        missing: pictures without a file.
        unclear: pictures that could be several files; they count as missing too.
    """

    files: Mapping[str, str]
    missing: tuple[str, ...]
    unclear: tuple[str, ...]


def match(pictures: Mapping[str, About], files: Iterable[str]) -> Matched:
    """Find each picture's file; case and the kind of slash don't count.

    A picture is looked for by the file that the tables name, else by its own name. The file with
    the most folders in common is taken. Where the tables name several pictures the same in
    different folders, at least one folder has to fit: ``real/0.jpg`` is not ``fake/0.jpg``.
    """
    files = list(files)
    by_key: dict[str, list[str]] = defaultdict(list)
    for file in files:
        path = _path(file)
        for key in {path.name, _no_ending(path)}:
            by_key[key].append(file)
    wanted = {name: _path(about.file or name) for name, about in pictures.items()}
    names = Counter(path.name for path in wanted.values())
    found: dict[str, str] = {}
    missing, unclear = [], []
    for name, path in wanted.items():
        best = _best(path, by_key, alone=names[path.name] == 1)
        if len(best) == 1:
            found[name] = best[0]
            continue
        missing.append(name)
        if best:
            unclear.append(name)
    return Matched(found, tuple(missing), tuple(unclear))


def answered(answers: Answers) -> dict[str, About]:
    """Return the pictures that were answered, in order, with what is known of each."""
    names = dict.fromkeys(answer.picture for answer in answers.answers)
    return {name: answers.about.get(name, About()) for name in names}


def _best(path: PurePosixPath, by_key: Mapping[str, list[str]], *, alone: bool) -> list[str]:
    for key in (path.name, _no_ending(path)):
        if not key:
            continue
        shared = {file: _shared_folders(path, _path(file)) for file in by_key.get(key, ())}
        # Without folders of its own a name can only be right or found twice.
        if not alone and path.parent.parts:
            shared = {file: folders for file, folders in shared.items() if folders}
        if shared:
            most = max(shared.values())
            return [file for file, folders in shared.items() if folders == most]
    return []


def _path(text: str) -> PurePosixPath:
    return PurePosixPath(text.replace("\\", "/").casefold())


def _no_ending(path: PurePosixPath) -> str:
    return path.stem


def _shared_folders(one: PurePosixPath, other: PurePosixPath) -> int:
    shared = 0
    for left, right in zip(reversed(one.parent.parts), reversed(other.parent.parts), strict=False):
        if left != right:
            break
        shared += 1
    return shared
