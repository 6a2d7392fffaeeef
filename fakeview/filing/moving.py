"""Moves pictures into a folder, and back, so that none is ever lost or overwritten."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import itertools
import logging
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from fakeview.errors import Cancelled, FakeviewError
from fakeview.imaging.reading import in_use
from trainer.words import mark, tr

if TYPE_CHECKING:
    import threading

log = logging.getLogger(__name__)

GONE = mark("It isn't there any more.")
LINK = mark("It is a link to another file. Move that file itself.")
NO_FILE = mark("It is no ordinary file.")
THERE = mark("It is in this folder already.")
TAKEN = mark("Another file has its old name by now.")
NO_FOLDER = mark("The folder isn't there any more.")
NOT_A_FOLDER = mark("That is no folder. Choose another place.")
CLOSED = mark("You have no permission to write into this folder.")
HELD = mark("You have no permission to take it out of its folder.")
NO_PERMISSION = mark("You have no permission to read or move it.")
LOCKED = mark("Another program has it to itself. Close that program and try again.")
READ_ONLY = mark("The drive can't be written to.")
FULL = mark("There is no room left on the drive.")
BAD_NAME = mark("The drive accepts no such name.")
CHANGED = mark("It was written to while it was copied. Try again when that is over.")
DIFFERS = mark("The copy came out different, so the original stays. Check the drive.")

_CHUNK = 1 << 20
_MOST_NAMES = 10_000
_REASONS = {
    errno.ENOENT: GONE,
    errno.ENOTDIR: GONE,
    errno.EROFS: READ_ONLY,
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EINVAL: BAD_NAME,
    errno.EILSEQ: BAD_NAME,
    errno.ENAMETOOLONG: BAD_NAME,
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
}


@dataclass(frozen=True)
class Moved:
    """A picture that lies elsewhere now; both paths are absolute."""

    old: Path
    new: Path


@dataclass(frozen=True)
class Stayed:
    """A picture that was not moved, and the sentence that says why."""

    path: Path
    reason: str


@dataclass(frozen=True)
class Outcome:
    """What became of the pictures.

    Attributes:
        moved: those that were, in their order.
        stayed: those that couldn't be; their files are untouched.
        left: how many were not tried, since the person stopped it.
    """

    moved: tuple[Moved, ...] = ()
    stayed: tuple[Stayed, ...] = ()
    left: int = 0


class _Refused(Exception):
    """One picture can't be moved; the text is the reason, marked or told already."""


Told = Callable[[Moved | Stayed], object]


def move(
    paths: Sequence[Path],
    folder: Path,
    cancel: threading.Event | None = None,
    told: Told | None = None,
) -> Outcome:
    """Move pictures into a folder; one whose name is taken gets a free one, ``name (2).jpg``.

    On one drive a file is renamed. Between drives it is copied, the copy is read again and
    compared, and only then the original goes. One that can't be moved stays and has its reason.

    Args:
        paths: the files, absolute.
        folder: where to; it must be there.
        cancel: looked at before each file and within long copies. What was moved stays moved.
        told: called after each file.

    Raises:
        FakeviewError: there is no such folder.
    """
    if not folder.is_dir():
        message = tr(NO_FOLDER if not folder.exists() else NOT_A_FOLDER)
        raise FakeviewError(f"{message} ({folder})")
    folder = folder.absolute()

    def names(path: Path) -> Iterator[Path]:
        if _same_folder(path.parent, folder):
            raise _Refused(THERE)
        return (folder / name for name in _free_names(path.name))

    return _each([(path, names) for path in paths], cancel, told)


def put_back(
    moved: Iterable[Moved],
    cancel: threading.Event | None = None,
    told: Told | None = None,
) -> Outcome:
    """Move pictures back to where they were, the last one first; nothing is overwritten.

    Of the outcome's ``moved``, ``old`` is the place they are fetched from. One whose old name is
    taken by now, or whose old folder is gone, stays and has its reason. See :func:`move` for
    the arguments.
    """

    def back(old: Path) -> Callable[[Path], Iterator[Path]]:
        def names(_path: Path) -> Iterator[Path]:
            if not old.parent.is_dir():
                gone = tr("Its old folder, {folder}, isn't there any more.", folder=old.parent)
                raise _Refused(gone)
            return iter((old,))

        return names

    return _each([(m.new, back(m.old)) for m in reversed(list(moved))], cancel, told)


def _each(
    wanted: Sequence[tuple[Path, Callable[[Path], Iterator[Path]]]],
    cancel: threading.Event | None,
    told: Told | None,
) -> Outcome:
    moved: list[Moved] = []
    stayed: list[Stayed] = []
    for at, (path, names) in enumerate(wanted):
        try:
            _check(cancel)
            result = _tried(path, names, cancel)
        except Cancelled:
            return Outcome(tuple(moved), tuple(stayed), len(wanted) - at)
        if isinstance(result, Moved):
            moved.append(result)
        else:
            stayed.append(result)
        if told is not None:
            told(result)
    return Outcome(tuple(moved), tuple(stayed))


def _tried(
    path: Path, names: Callable[[Path], Iterator[Path]], cancel: threading.Event | None
) -> Moved | Stayed:
    try:
        return Moved(path, _move_one(path, names, cancel))
    except _Refused as refusal:
        return Stayed(path, tr(str(refusal)))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        log.info("%s was not moved: %s", path, error)
        return Stayed(path, reason(error))


def reason(error: BaseException) -> str:
    """Return the plain sentence for what the system answered."""
    if isinstance(error, ValueError):
        return tr(BAD_NAME)
    if in_use(error):
        return tr(LOCKED)
    known = _REASONS.get(getattr(error, "errno", None) or 0)
    if known:
        return tr(known)
    detail = str(getattr(error, "strerror", "") or type(error).__name__).lower()
    return tr("The system refused it ({detail}).", detail=detail)


def _move_one(
    source: Path,
    names: Callable[[Path], Iterator[Path]],
    cancel: threading.Event | None,
) -> Path:
    info = source.lstat()
    if stat.S_ISLNK(info.st_mode):
        raise _Refused(LINK)
    if not stat.S_ISREG(info.st_mode):
        raise _Refused(NO_FILE)
    candidates = names(source)
    with _reserved(candidates) as target:
        try:
            source.replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _carry(source, target, cancel)
    return target


@contextlib.contextmanager
def _reserved(candidates: Iterable[Path]) -> Iterator[Path]:
    """Take the first free name with an empty file of ours, which a rename may then replace.

    So nobody else can take it in between, on whatever file system. It goes again on failure.
    """
    target, handle = _take(candidates)
    ours = os.fstat(handle)
    os.close(handle)
    try:
        yield target
    except BaseException:
        with contextlib.suppress(OSError):
            now = target.lstat()
            if now.st_size == 0 and (now.st_dev, now.st_ino) == (ours.st_dev, ours.st_ino):
                target.unlink()
        raise


def _take(candidates: Iterable[Path]) -> tuple[Path, int]:
    for target in candidates:
        try:
            return target, os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            continue
        except FileNotFoundError as error:
            raise _Refused(NO_FOLDER) from error
        except PermissionError as error:
            # Windows says so of a name that a folder has, too; elsewhere that is "exists".
            if os.name == "nt" and target.exists():
                continue
            raise _Refused(CLOSED) from error
    raise _Refused(TAKEN)


def _free_names(name: str) -> Iterator[str]:
    """Yield the name, then ``name (2).jpg``, ``name (3).jpg`` and so on."""
    stem, dot, suffix = name.rpartition(".")
    if not stem:
        stem, dot, suffix = name, "", ""
    yield name
    for number in itertools.islice(itertools.count(2), _MOST_NAMES):
        yield f"{stem} ({number}){dot}{suffix}"


def _carry(source: Path, target: Path, cancel: threading.Event | None) -> None:
    """Copy to another drive, compare, put in place, and take the original away last."""
    handle, name = tempfile.mkstemp(prefix=".moving-", dir=target.parent)
    copy = Path(name)
    try:
        with os.fdopen(handle, "wb") as out, source.open("rb") as stream:
            before = os.fstat(stream.fileno())
            written = _pour(stream, out, cancel)
            after = os.fstat(stream.fileno())
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise _Refused(CHANGED)
        with contextlib.suppress(OSError):  # times and rights: some drives have none
            shutil.copystat(source, copy)
        if _digest(copy, cancel) != written:
            raise _Refused(DIFFERS)
        copy.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            copy.unlink()
        raise
    _flush_folder(target.parent)
    try:
        if not _is_still(source, before):  # saved anew while the copy was compared
            target.unlink()
            raise _Refused(CHANGED)
        source.unlink()
    except FileNotFoundError:  # somebody else took it away: ours is the only one left
        return
    except OSError as error:  # two of them would be a copy, not a move
        target.unlink()
        denied = isinstance(error, PermissionError)
        raise _Refused(HELD if denied else reason(error)) from error


def _is_still(source: Path, before: os.stat_result) -> bool:
    now = source.lstat()
    return _stamp(now) == _stamp(before)


def _stamp(info: os.stat_result) -> tuple[int, int, int]:
    return info.st_ino, info.st_size, info.st_mtime_ns


def _pour(stream: BinaryIO, out: BinaryIO, cancel: threading.Event | None) -> bytes:
    """Copy all bytes onto the drive itself; return their SHA-256."""
    digest = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        _check(cancel)
        digest.update(chunk)
        out.write(chunk)
    out.flush()
    os.fsync(out.fileno())
    return digest.digest()


def _digest(path: Path, cancel: threading.Event | None) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        if hasattr(os, "posix_fadvise"):  # read what the drive holds, not what memory does
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := stream.read(_CHUNK):
            _check(cancel)
            digest.update(chunk)
    return digest.digest()


def _flush_folder(folder: Path) -> None:
    """Let the new name reach the drive before the old one goes, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _same_folder(folder: Path, other: Path) -> bool:
    try:
        return folder.samefile(other)
    except OSError:
        return False


def _check(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled
