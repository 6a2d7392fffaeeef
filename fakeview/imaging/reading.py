"""A file's bytes, read once and never written; every failure has its sentence."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fakeview.errors import Cancelled
from fakeview.imaging import failures
from fakeview.imaging.failures import DecodeError

MAX_BYTES = 2**30
#: Files of more bytes are read and decoded one at a time, so that the memory stays bounded.
BIG_FILE = 16 << 20
_POLL_S = 0.1
_big_files = threading.Lock()
_IN_USE = (32, 33)  # Windows: a sharing violation, a locked region


@contextmanager
def gate(what: Path | int | None, cancel: threading.Event | None = None) -> Iterator[None]:
    """Let big files through one at a time, whoever reads or decodes them; others at once.

    It can't be passed twice by one thread.

    Args:
        what: the file or its size in bytes; None where there is no file.
        cancel: looked at while waiting and before going through.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    big = _size(what) > BIG_FILE
    if big:
        while not _big_files.acquire(timeout=_POLL_S):
            _check(cancel)
    try:
        _check(cancel)
        yield
    finally:
        if big:
            _big_files.release()


def _size(what: Path | int | None) -> int:
    try:
        return what.stat().st_size if isinstance(what, Path) else what or 0
    except (OSError, ValueError):  # reading will say what is wrong with it
        return 0


def _check(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled


def read(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return a file's bytes.

    Raises:
        DecodeError: it is gone, a folder, a pipe, empty, over ``limit`` bytes, or not readable.
    """
    try:
        return _read(path, limit)
    except OSError as error:
        raise DecodeError(_sentence(path, error), _cause(error)) from error
    except ValueError as error:  # a NUL in the name
        raise DecodeError(failures.BAD_NAME, _cause(error)) from error
    except MemoryError as error:
        raise DecodeError(failures.NO_MEMORY, _cause(error)) from error


def _read(path: Path, limit: int) -> bytes:
    # Looked at before it is opened: opening a pipe would wait for its other end.
    info = path.stat()
    if stat.S_ISDIR(info.st_mode):
        may_enter = os.access(path, os.R_OK | os.X_OK)
        raise DecodeError(failures.FOLDER if may_enter else failures.CLOSED_FOLDER)
    if not stat.S_ISREG(info.st_mode):
        raise DecodeError(failures.NOT_A_FILE, f"st_mode {info.st_mode:o}")
    if info.st_size > limit:
        raise DecodeError(failures.too_many_bytes(info.st_size, limit))
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:  # it grew in between
        raise DecodeError(failures.too_many_bytes(len(data), limit))
    return data


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, a big file waiting its turn. Raises DecodeError."""
    with gate(path):
        return hashlib.sha256(read(path)).hexdigest()


def in_use(error: BaseException) -> bool:
    """Return whether a system's error says that another program has the file to itself."""
    held = getattr(error, "errno", None) == errno.EBUSY
    return held or getattr(error, "winerror", None) in _IN_USE


def _sentence(path: Path, error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return failures.LINK_LOOP
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return failures.BROKEN_LINK if path.is_symlink() else failures.GONE
    if in_use(error):
        return failures.LOCKED
    if isinstance(error, PermissionError):
        return failures.NO_PERMISSION
    return failures.unreadable((error.strerror or type(error).__name__).lower())


def _cause(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
