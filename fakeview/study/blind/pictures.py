"""Which pictures a folder holds, and which of them are rated: the same ones for everybody."""

from __future__ import annotations

import hashlib
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fakeview.errors import Cancelled, FakeviewError
from fakeview.imaging.failures import DecodeError
from trainer.words import tr

_LEAST_SIDE = 64  # enough to see whether a picture can be decoded; JPEGs are quick at that size
_MOST_IN_A_ROW = 3

Told = Callable[[int, int], object]
"""Called with how many pictures are done, and of how many."""


@dataclass(frozen=True)
class Found:
    """A picture that may be rated.

    Attributes:
        path: its file.
        generated: what the folders say; None where they don't.
        group: where it comes from, such as the generator's or the folder's name; may be empty.
    """

    path: Path
    generated: bool | None = None
    group: str = ""


@dataclass(frozen=True)
class Pool:
    """What a folder or a list holds.

    Attributes:
        folder: the folder, or the list.
        pictures: sorted by path.
        names: class names that nobody explained; then no label is known.
        known: the labels that have pictures whatever those mean.
    """

    folder: Path
    pictures: tuple[Found, ...]
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def labelled(self) -> bool:
        """Whether it is known what each picture is."""
        return all(picture.generated is not None for picture in self.pictures)

    def count(self, generated: bool) -> int:
        """Return how many pictures are known to be generated, or to be photographs."""
        return sum(picture.generated is generated for picture in self.pictures)


@dataclass(frozen=True)
class Stimulus:
    """A picture of a study.

    Attributes:
        name: how answers call it, with slashes: its path in the folder.
        path: its file.
        sha256: of the file's bytes, in hex.
        generated: what it is; None where nobody knows.
        group: where it comes from; may be empty.
    """

    name: str
    path: Path
    sha256: str
    generated: bool | None = None
    group: str = ""


def look(
    folder: Path, classes: Mapping[str, str] | None = None, cancel: threading.Event | None = None
) -> Pool:
    """Return the pictures of a folder or of a list (CSV).

    Labels and groups come from the names of folders, as in training; where these say nothing
    that is known, the pictures have no labels, and their folders are their groups.

    Args:
        classes: what other class names mean, as for ``trainer.data.index.find``.

    Raises:
        FakeviewError: there are no pictures, or a list can't be read.
        Cancelled: ``cancel`` was set.
    """
    from trainer.data.index import find
    from trainer.errors import ClassesUnknown, DataError, Stopped
    from trainer.labels import FAKE

    folder = folder.absolute()
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    try:
        found = find(folder, classes, both=False, cancel=cancel)
    except Stopped as error:
        raise Cancelled from error
    except ClassesUnknown as error:
        names, known = tuple(error.names), tuple(error.known)
    except DataError as error:
        if not folder.is_dir():
            raise FakeviewError(error.message, error.cause) from error
    else:
        samples = (Found(s.path.absolute(), s.label == FAKE, s.group) for s in found.samples)
        return Pool(folder, tuple(samples))
    pictures = tuple(_plain(folder, cancel))
    if not pictures:
        raise FakeviewError(
            tr("There are no pictures in {folder}. Choose another folder.", folder=folder)
        )
    return Pool(folder, pictures, names, known)


def _plain(folder: Path, cancel: threading.Event | None) -> Iterable[Found]:
    from fakeview.imaging.walk import walk

    for path in walk([folder], cancel):
        if path.is_file():
            inside = path.parent.relative_to(folder) if path.is_relative_to(folder) else Path()
            yield Found(path, None, "" if inside == Path() else inside.as_posix())
    if cancel is not None and cancel.is_set():
        raise Cancelled


def choose(
    pool: Pool,
    number: int,
    seed: int,
    *,
    told: Told | None = None,
    cancel: threading.Event | None = None,
) -> tuple[Stimulus, ...]:
    """Draw the pictures of a study: as many of each class as there are, else of each folder.

    Within a class the groups take turns. The same seed draws the same pictures, and who rates
    has no part in it. Pictures that can't be decoded, and second copies of one, are passed over.

    Args:
        number: how many, if there are as many.

    Raises:
        FakeviewError: none of the pictures can be shown.
        Cancelled: ``cancel`` was set.
    """
    names = _names(pool)
    waiting = {kind: _by_turns(found, names, seed) for kind, found in _kinds(pool).items()}
    taken: dict[bool | None, int] = dict.fromkeys(waiting, 0)
    chosen: dict[str, Stimulus] = {}
    wanted = min(number, len(pool.pictures))
    while len(chosen) < wanted and any(waiting.values()):
        if cancel is not None and cancel.is_set():
            raise Cancelled
        if told is not None:
            told(len(chosen), wanted)
        kind = min((kind for kind in waiting if waiting[kind]), key=lambda one: taken[one])
        found = waiting[kind].pop(0)
        sha256 = _readable(found.path)
        if sha256 and sha256 not in chosen:
            taken[kind] += 1
            chosen[sha256] = Stimulus(
                names[found.path], found.path, sha256, found.generated, found.group
            )
    if not chosen:
        raise FakeviewError(tr("None of these pictures can be shown. Choose another folder."))
    return tuple(sorted(chosen.values(), key=lambda one: one.name))


def order(pictures: Sequence[Stimulus], seed: int, rater: str) -> list[Stimulus]:
    """Return the order in which a rater sees the pictures: another one for each rater.

    The same seed and rater give the same order. What comes next is drawn in proportion to what
    is left of each class (of each group, where no class is known), but no class comes more than
    three times in a row, or no more than needed where it has many more pictures.
    """
    left: dict[str, list[Stimulus]] = defaultdict(list)
    labelled = all(one.generated is not None for one in pictures)
    for one in sorted(pictures, key=lambda one: _rank(seed, rater, one.name)):
        left[str(one.generated) if labelled else one.group].append(one)
    run, last, result = 0, "", list[Stimulus]()
    longest = _longest({kind: len(ones) for kind, ones in left.items()})
    for place in range(len(pictures)):
        counts = {kind: len(ones) for kind, ones in left.items() if ones}
        fits = [kind for kind in counts if _goes_on(counts, kind, last, run, longest)]
        kind = _drawn(fits or list(counts), counts, _rank(seed, rater, f"place {place}"))
        run, last = (run + 1 if kind == last else 1), kind
        result.append(left[kind].pop())
    return result


def _longest(counts: Mapping[str, int]) -> int:
    """Return how many of one kind may come in a row."""
    most = max(counts.values(), default=0)
    others = sum(counts.values()) - most
    if not others:
        return most
    return max(_MOST_IN_A_ROW, -(-most // (others + 1)))


def _goes_on(counts: Mapping[str, int], kind: str, last: str, run: int, longest: int) -> bool:
    """Whether the rest can be put in order without longer rows once this kind comes next."""
    row = run + 1 if kind == last else 1
    if row > longest:
        return False
    total = sum(counts.values()) - 1
    for other, n in counts.items():
        rest = n - (other == kind)
        before = longest - row if other == kind else longest
        if rest > before + longest * (total - rest):
            return False
    return True


def _drawn(kinds: Sequence[str], counts: Mapping[str, int], rank: int) -> str:
    """Return one of the kinds, in proportion to how many are left of each."""
    place = rank % sum(counts[kind] for kind in kinds)
    for kind in sorted(kinds):
        place -= counts[kind]
        if place < 0:
            return kind
    raise AssertionError("the place lies among the counts")


def _rank(seed: int, who: str, what: str) -> int:
    """Return a number that looks random and is the same on every system and version."""
    text = f"{seed}\0{who}\0{what}".encode("utf-8", "surrogateescape")
    return int.from_bytes(hashlib.sha256(text).digest(), "big")


def _kinds(pool: Pool) -> dict[bool | None, list[Found]]:
    kinds: dict[bool | None, list[Found]] = {}
    for found in pool.pictures:
        kinds.setdefault(found.generated, []).append(found)
    return kinds


def _by_turns(found: Sequence[Found], names: Mapping[Path, str], seed: int) -> list[Found]:
    """Return pictures in an order in which their groups take turns."""
    groups: dict[str, list[Found]] = defaultdict(list)
    for one in sorted(found, key=lambda one: _rank(seed, "", names[one.path])):
        groups[one.group].append(one)
    turns = [(turn, at, one) for at, ones in enumerate(groups.values())
             for turn, one in enumerate(ones)]  # fmt: skip
    return [one for _, _, one in sorted(turns, key=lambda entry: entry[:2])]


def _names(pool: Pool) -> dict[Path, str]:
    """Return what answers call each picture: its path in the folder.

    Where a picture lies in the folder itself and another one of its name below it, all names
    begin with the folder's: a table then tells the two apart.
    """
    top = pool.folder if pool.folder.is_dir() else pool.folder.parent
    paths = [picture.path for picture in pool.pictures]
    inside = {path.name for path in paths if path.parent != top}
    if any(path.name in inside for path in paths if path.parent == top):
        top = top.parent
    return {
        path: path.relative_to(top).as_posix() if path.is_relative_to(top) else path.as_posix()
        for path in paths
    }


def _readable(path: Path) -> str:
    """Return the SHA-256 of a picture that can be decoded, else nothing."""
    from fakeview.imaging.decode import decode
    from fakeview.imaging.reading import gate

    try:
        with gate(path):
            return decode(path, min_side=_LEAST_SIDE).sha256
    except DecodeError:
        return ""
