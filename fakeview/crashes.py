"""What is left when the program dies: each run keeps a file that tells why, if it has to.

Python's own faulthandler writes into it when the process gets SIGSEGV, SIGFPE, SIGABRT, SIGBUS or
SIGILL (on Windows: an exception that nobody handles). A run that ends by itself takes its file
away. The next start finds what was left, once, and whoever is told first keeps it.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import platform
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from fakeview import __version__, paths
from trainer.words import tr

log = logging.getLogger(__name__)

KEPT = 10
"""How many files of crashes are kept, the latest ones."""
MOST_READ = 200_000
"""Bytes of such a file that are read; a dump of a hundred threads is smaller."""

_RUNNING, _CRASH, _SUFFIX = "running-", "crash-", ".txt"
_SIGNS = (b"Fatal Python error", b"Windows fatal exception")
_STARTING = 10.0  # seconds in which a file may not be locked yet
_LOCKED_BYTE = 1 << 30  # far behind all that is written: Windows lets nobody read a locked byte


@dataclass(frozen=True)
class Crash:
    """A run that ended unexpectedly: its file, and when it was last written to."""

    file: Path
    when: datetime


class Watch:
    """Keeps a run's file from :meth:`begin` to :meth:`end`; without one where none can be kept."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self.path: Path | None = None

    def begin(self) -> None:
        """Let a crash of this process be written down from now on. Never fails."""
        try:
            folder = paths.crash_dir()
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{_RUNNING}{time.time_ns()}-{os.getpid()}{_SUFFIX}"
            file = path.open("xb", buffering=0)
        except OSError as error:
            log.info("crashes of this run are not written down: %s", error)
            return
        try:
            if not _lock(file):
                raise OSError("the file could not be locked")  # not shown
            file.write(f"{about()}\nstarted {datetime.now().astimezone():%F %T %z}\n\n".encode())
            faulthandler.enable(file, all_threads=True)
            self._file, self.path = file, path
        except (OSError, RuntimeError, ValueError) as error:
            log.info("crashes of this run are not written down: %s", error)
            _remove(file, path)

    def end(self) -> None:
        """The run ends as it should: nothing is left of it. Calling it again is harmless."""
        if self._file is None or self.path is None:
            return
        faulthandler.disable()
        _remove(self._file, self.path)
        self._file = self.path = None


def _remove(file: IO[bytes], path: Path) -> None:
    file.close()
    with contextlib.suppress(OSError):
        path.unlink()


def found() -> list[Crash]:
    """Return the crashes that nobody has been told of yet, the latest last. Never fails.

    Files of runs that were killed without a word are taken away, those of runs that still go on
    are left alone. Two starts at once don't get the same crash.
    """
    try:
        left = sorted(paths.crash_dir().glob(f"{_RUNNING}*{_SUFFIX}"))
    except OSError:
        return []
    crashes: list[Crash] = []
    for path in left:
        try:
            crash = _look(path)
        except OSError as error:  # another start was faster, or the folder can't be written
            log.info("%s: %s", path, error)
            continue
        if crash is not None:
            log.error("an earlier run crashed; see %s", crash.file)
            crashes.append(crash)
    if crashes:
        _forget_old(paths.crash_dir())
    return sorted(crashes, key=lambda crash: crash.when)


def _look(path: Path) -> Crash | None:
    with path.open("r+b") as file:
        if not _lock(file):
            return None  # it still runs
        text = file.read(MOST_READ)
        changed = os.fstat(file.fileno()).st_mtime
    if not any(sign in text for sign in _SIGNS):
        if time.time() - changed > _STARTING:
            path.unlink()
        return None
    when = datetime.fromtimestamp(changed).astimezone()
    number = path.stem.rpartition("-")[2]
    kept = path.with_name(f"{_CRASH}{when:%Y%m%d-%H%M%S}-{number}{_SUFFIX}")
    path.rename(kept)
    return Crash(kept, when)


def _forget_old(folder: Path) -> None:
    with contextlib.suppress(OSError):
        for old in sorted(folder.glob(f"{_CRASH}*{_SUFFIX}"))[:-KEPT]:
            old.unlink()


def about() -> str:
    """Return one line about this program and the system it runs on; nothing private is in it."""
    python = f"Python {platform.python_version()}"
    frozen = ", frozen" if getattr(sys, "frozen", False) else ""
    return f"fakeview {__version__}, {python}{frozen}, {platform.platform()}"


def text_of(crash: Crash) -> str:
    """Return what the file of a crash says, for handing on; a sentence where it can't be read."""
    try:
        with crash.file.open("rb") as file:
            raw = file.read(MOST_READ)
    except OSError as error:
        return tr("{name} can't be read: {why}", name=crash.file.name, why=error.strerror or error)
    return without_home(raw.decode("utf-8", "replace"))


def without_home(text: str) -> str:
    """Return a text with ``~`` in place of the person's home folder, which carries their name."""
    home = str(Path.home())
    if len(home) < 2:  # a home at the root would put the sign everywhere
        return text
    return text.replace(home.replace("\\", "\\\\"), "~").replace(home, "~")


def tell_on_stderr() -> None:
    """Let a crash of this process be written to standard error: of a child, whose end is logged."""
    if not faulthandler.is_enabled():
        with contextlib.suppress(AttributeError, OSError, RuntimeError, ValueError):
            faulthandler.enable()


def _lock(file: IO[bytes]) -> bool:
    """Take a file for this process until it is closed or dies; False if somebody else has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
