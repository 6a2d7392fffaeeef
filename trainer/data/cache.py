"""Pictures kept at training size from the first reading on, so that later epochs decode nothing."""

from __future__ import annotations

import logging
import os
import shutil
import struct
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import reduction
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from trainer.data.index import Sample
from trainer.data.pictures import Source

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

log = logging.getLogger(__name__)

# The file: where the next picture goes, then an entry per picture (offset, height, width; the
# height is 0 until the pixels are there), then the pixels of the pictures as they came.
_END = struct.Struct("<q")
_ENTRY = struct.Struct("<qii")


class PictureCache:
    """Decoded pictures of one source in a temporary file that workers share.

    The file has no name, so it is gone with the last process that has it open, however that
    ends. Pictures are put in as they are first read; what doesn't fit is read again each time.
    Where the system can't share such a file (Windows) nothing is kept.

    Args:
        samples: all pictures that may be asked for.
        source: how they were brought to training size; other sources pass the cache by.
        budget: bytes on disk; None: a quarter of what is free in the temporary folder, but no
            more than half of the memory, because what the system can't keep in memory is
            hardly faster than decoding.
        folder: where the file lies; None: the system's temporary folder.
    """

    _fd = -1

    def __init__(
        self,
        samples: Sequence[Sample],
        source: Source,
        *,
        budget: int | None = None,
        folder: Path | None = None,
    ) -> None:
        self.source = source
        self._slots = {path: slot for slot, path in enumerate(dict.fromkeys(map(_path, samples)))}
        self._start = _END.size + _ENTRY.size * len(self._slots)
        self._budget = _affordable(folder) if budget is None else budget
        self._lock = threading.Lock()
        self._fd = -1 if fcntl is None else self._new(folder)
        least = len(self._slots) * source.side**2 * 3
        if self._fd >= 0 and least > self._budget:
            share = self._budget / least
            log.info("the cache of decoded pictures holds at most %.0f %% of them", 100 * share)

    def _new(self, folder: Path | None) -> int:
        try:
            with tempfile.TemporaryFile(dir=folder) as file:
                fd = os.dup(file.fileno())
            os.ftruncate(fd, self._start)  # entries of zeros: nothing is here yet
            _write(fd, _END.pack(self._start), 0)
        except OSError as error:
            log.info("decoded pictures are not kept: %s", error)
            return -1
        return fd

    def slot(self, path: object) -> int:
        """Return a picture's place, or -1 when it has none."""
        return self._slots.get(str(path), -1) if self._fd >= 0 else -1

    def load(self, slot: int) -> np.ndarray | None:
        """Return the pixels uint8 (H, W, 3), or None when they aren't here."""
        if slot < 0 or self._fd < 0:
            return None
        offset, height, width = _ENTRY.unpack(_read(self._fd, _ENTRY.size, self._place(slot)))
        if height == 0:
            return None
        data = _read(self._fd, height * width * 3, offset)
        return np.frombuffer(data, np.uint8).reshape(height, width, 3)

    def store(self, slot: int, pixels: np.ndarray) -> None:
        """Keep the pixels uint8 (H, W, 3) if they fit."""
        if slot < 0 or self._fd < 0 or self._budget <= 0:
            return
        try:
            offset = self._allocate(pixels.nbytes)
            if offset:
                _write(self._fd, np.ascontiguousarray(pixels).data.cast("B"), offset)
                # Last, because from now on the others read it.
                _write(self._fd, _ENTRY.pack(offset, *pixels.shape[:2]), self._place(slot))
        except OSError as error:  # the disk is full
            self._budget = 0
            log.info("no more decoded pictures are kept: %s", error)

    def _place(self, slot: int) -> int:
        return _END.size + _ENTRY.size * slot

    def _allocate(self, size: int) -> int:
        """Return where that many bytes may be written, or 0: the budget is spent."""
        # The system's lock is between processes and goes with them; the other between threads.
        with self._lock:
            fcntl.lockf(self._fd, fcntl.LOCK_EX, _END.size, 0)
            try:
                (offset,) = _END.unpack(_read(self._fd, _END.size, 0))
                if offset + size > self._budget:
                    self._budget = 0
                    return 0
                _write(self._fd, _END.pack(offset + size), 0)
                return int(offset)
            finally:
                fcntl.lockf(self._fd, fcntl.LOCK_UN, _END.size, 0)

    def close(self) -> None:
        """Give the disk space back; nothing is kept from now on."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)

    def __enter__(self) -> PictureCache:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def __getstate__(self) -> dict[str, Any]:
        # On its way to a worker, which asks by slots and needs no paths.
        state = {**self.__dict__, "_slots": {}}
        del state["_lock"]
        state["_fd"] = reduction.DupFd(self._fd) if self._fd >= 0 else None
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        handle = state["_fd"]
        self.__dict__.update(state, _lock=threading.Lock(), _fd=handle.detach() if handle else -1)


@dataclass(frozen=True, eq=False)
class View:
    """Pictures of a list by their position, read by one source or taken from the cache."""

    paths: list[str]
    slots: list[int]
    source: Source
    cache: PictureCache | None

    @classmethod
    def of(cls, samples: Sequence[Sample], source: Source, cache: PictureCache | None) -> View:
        """Return the view on samples; a cache of another source is left alone."""
        paths = [_path(sample) for sample in samples]
        if cache is None or cache.source != source:
            return cls(paths, [], source, None)
        return cls(paths, [cache.slot(path) for path in paths], source, cache)

    def __getitem__(self, position: int) -> np.ndarray:
        """Return the pixels uint8 (H, W, 3); raises DataError when they can't be read."""
        if self.cache is None:
            return self.source(self.paths[position])
        slot = self.slots[position]
        pixels = self.cache.load(slot)
        if pixels is None:
            pixels = self.source(self.paths[position])
            self.cache.store(slot, pixels)
        return pixels


def _path(sample: Sample) -> str:
    return str(sample.path)


def _affordable(folder: Path | None) -> int:
    budget = shutil.disk_usage(folder or tempfile.gettempdir()).free // 4
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):  # not known on this system
        return budget
    return min(budget, memory // 2) if memory > 0 else budget


def _write(fd: int, data: bytes | memoryview, offset: int) -> None:
    """Write all of it: a full disk may take a part and raise at the next call."""
    rest = memoryview(data)
    while rest:
        written = os.pwrite(fd, rest, offset)
        rest, offset = rest[written:], offset + written


def _read(fd: int, size: int, offset: int) -> bytes:
    return os.pread(fd, size, offset)
