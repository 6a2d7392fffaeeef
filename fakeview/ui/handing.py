"""A second start hands its files to the window that is open: the message, and the start's part.

The window says that it listens (`GREETING`), gets one message and answers `TAKEN`. Nothing but
absolute paths is handed over. Only QtCore and QtNetwork are loaded for it, so that the second
start is over before the parts of a window would be read; no network is used.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalSocket

from fakeview import paths

log = logging.getLogger(__name__)

MAGIC = b"fakeview-open-1\n"
GREETING = b"fakeview-here-1\n"
TAKEN = b"taken\n"
HEAD = len(MAGIC) + 4
MOST = 8 << 20
"""Bytes of a message's text; a command line of Linux holds 2 MiB."""
CONNECT_MS, PATIENCE_MS = 300, 2000
"""How long a second start waits for the socket, and for each answer of a window that is busy."""
_LONGEST_NAME = 100  # a socket's path has 108 bytes on Linux, 104 on macOS


def door_name() -> str:
    """Return the socket's name: one for each user and each data folder.

    It lies in the user's runtime folder where there is one, else where Qt puts it.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()
    place = os.path.realpath(paths.data_dir())
    digest = hashlib.sha256(os.fsencode(f"{user}\0{place}")).hexdigest()[:20]
    name = f"fakeview-{digest}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform == "linux" and runtime.startswith("/") and Path(runtime).is_dir():
        whole = f"{runtime}/{name}"
        if len(os.fsencode(whole)) <= _LONGEST_NAME:
            return whole
    return name


def door_path() -> Path:
    """Return where the socket lies: Qt puts one without a folder into that for temporary files."""
    return Path(QDir.temp().filePath(door_name()))


def pack(files: Sequence[Path]) -> bytes:
    """Return the message that hands files over; relative ones are made absolute.

    Raises ValueError where it would be too long.
    """
    text = json.dumps([str(path.absolute()) for path in files]).encode("ascii")
    if len(text) > MOST:
        raise ValueError("too many files for one message")
    return MAGIC + len(text).to_bytes(4, "big") + text


def wanted(data: bytes) -> int:
    """Return how many bytes the message has that begins so; 0 as long as that isn't known.

    Raises ValueError where it is none of ours or too long.
    """
    if not MAGIC.startswith(data[: len(MAGIC)]):
        raise ValueError("not a message of a second start")
    if len(data) < HEAD:
        return 0
    length = int.from_bytes(data[len(MAGIC) : HEAD], "big")
    if length > MOST:
        raise ValueError("the message is too long")
    return HEAD + length


def unpack(data: bytes) -> list[Path]:
    """Return the paths of a whole message. Raises ValueError where it isn't a list of those."""
    if len(data) < HEAD or len(data) != wanted(data):
        raise ValueError("the message has the wrong length")
    try:
        names = json.loads(data[HEAD:].decode("ascii"))
    except RecursionError as error:
        raise ValueError("the message is nested") from error
    if not isinstance(names, list):
        raise ValueError("the message is no list")
    for name in names:
        if not isinstance(name, str) or "\0" in name or not Path(name).is_absolute():
            raise ValueError("the message holds something else than absolute paths")
    return [Path(name) for name in names]


def hand_over(files: Sequence[Path]) -> bool:
    """Hand files to the window that is open; False where there is none, or it doesn't answer."""
    try:
        message = pack(files)
    except ValueError as error:
        log.warning("%s", error)
        return False
    socket = QLocalSocket()
    socket.connectToServer(door_name())
    if not socket.waitForConnected(CONNECT_MS):
        return False
    try:
        if not _is_ours(socket.fullServerName()) or not _hears(socket, GREETING):
            log.warning("the window that is open does not answer")
            return False
        socket.write(message)
        return _hears(socket, TAKEN)
    finally:
        socket.abort()


def _is_ours(place: str) -> bool:
    """Whether the socket was made by this user: paths are nobody else's business."""
    if not hasattr(os, "getuid"):
        return True  # Windows: the pipe's rights are set by who listens
    try:
        return os.stat(place).st_uid == os.getuid()  # noqa: PTH116 -- a socket's name, not a path
    except OSError:
        return False


def _hears(socket: QLocalSocket, words: bytes) -> bool:
    until = time.monotonic() + PATIENCE_MS / 1000
    while socket.bytesAvailable() < len(words):
        left = int(1000 * (until - time.monotonic()))
        if left <= 0 or not socket.waitForReadyRead(left):
            break
    return bytes(socket.read(len(words)).data()) == words
