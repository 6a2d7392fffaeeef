"""Writing files so that a crash or a full disk never leaves half of one."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from trainer.words import tr

_TRIES = 20 if os.name == "nt" else 1
_WAIT = 0.05


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_UMASK = _umask()  # at import: asking means setting it for a moment, for all threads


def require_writable(path: Path) -> None:
    """Raise OSError now where a file could not be written later, after hours of work."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=path.parent):
        pass


def _put(temporary: Path, path: Path) -> None:
    """Put a file in its place; on Windows that has to wait while another program reads it."""
    for _ in range(_TRIES - 1):
        try:
            temporary.replace(path)
            return
        except PermissionError:
            time.sleep(_WAIT)
    temporary.replace(path)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside ``path``; at the end flush it and put it in its place.

    On any error the temporary file goes and what was at ``path`` stays. A link stays a link:
    what it points to is replaced. Raises OSError, also where ``path`` is a folder or a device.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():  # replacing /dev/null would break the system
        raise OSError(errno.EINVAL, tr("not an ordinary file"), str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("rb+") as stream:
            os.fsync(stream.fileno())
        # mkstemp makes private files; give what was there, or what a new file would have.
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_UMASK)
        _put(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
