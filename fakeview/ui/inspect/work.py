"""What the lanes do for the Inspect page: plain functions, no widgets.

Every heavy import (torch, numpy, PIL and what they pull in) happens inside these functions,
which run off the window's thread.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from fakeview.album.listed import FileFacts
from fakeview.errors import FakeviewError, sentence
from fakeview.ui.pixels import image_of
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.album.thumbnails import Thumbnails
    from fakeview.detect.engine import Engine
    from fakeview.detect.look import Looked
    from fakeview.detect.memory import Memory
    from fakeview.detect.store import Store
    from fakeview.detect.verdict import Verdict
    from fakeview.imaging.decode import Picture
    from fakeview.provenance.findings import Provenance
    from fakeview.ui.jobs import Job

log = logging.getLogger(__name__)
BATCH = 8
"""Pictures per scoring job: the engine's best batch, and short enough to stay responsive."""

DISPLAY_PIXELS = 64_000_000
DISPLAY_SIDE = 6144
THUMB_SIDE = 128
_WALK_CHUNK = 256
_SMALLEST_LEVEL = 512
_FAST = QImage.Format.Format_RGB32  # paints without conversion


@dataclass(frozen=True, eq=False)
class Source:
    """Where a picture comes from: a file, or pixels that were pasted."""

    name: str
    path: Path | None = None
    picture: Picture | None = None

    @cached_property
    def facts(self) -> FileFacts:
        """Size, time and name of the file, as they are when this is first asked for."""
        return FileFacts.of(self.name, self.path, look=True)

    def moved(self, path: Path) -> Source:
        """Return the same picture at another place, without asking the drive about it."""
        there = replace(self, name=path.name, path=path)
        facts = FileFacts.of(path.name, path)
        kept = replace(facts, size=self.facts.size, modified_ns=self.facts.modified_ns)
        there.__dict__["facts"] = kept
        return there

    def load(self, min_side: int | None = None) -> Picture:
        """Decode the file, or return what was pasted. Raises DecodeError."""
        if self.picture is not None:
            return self.picture
        from fakeview.imaging.decode import decode
        from fakeview.imaging.reading import gate

        assert self.path is not None
        with gate(self.path):
            return decode(self.path, min_side=min_side)


@dataclass(frozen=True, eq=False)
class Score:
    """What scoring one picture gave: a verdict, or the reason why there is none."""

    sha256: str = ""
    p_fake: float | None = None
    verdict: Verdict | None = None
    error: str = ""
    cause: str = ""


@dataclass(frozen=True, eq=False)
class Display:
    """A picture for the canvas: the largest level first, each next half as wide.

    `width` and `height` are those of the picture in its file; 100 % refers to them. The images
    borrow their pixels from `pixels`.
    """

    levels: tuple[QImage, ...]
    pixels: tuple[Any, ...]
    width: int
    height: int

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return sum(level.sizeInBytes() for level in self.levels)


class Recent:
    """The last decoded pictures; used by the compute lane's thread only."""

    def __init__(self, keep: int = 1) -> None:
        self._keep = keep
        self._pictures: OrderedDict[int, Picture] = OrderedDict()

    def get(self, key: int, source: Source, min_side: int) -> Picture:
        """Return the picture as it is scored, decoded now if it is not at hand."""
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture = source.load(min_side)
        self._pictures[key] = picture
        while len(self._pictures) > self._keep:
            self._pictures.popitem(last=False)
        return picture

    def clear(self) -> None:
        """Forget all of them (another detector may decode at another size)."""
        self._pictures.clear()


def open_engine(path: Path | None, fake_index: int | None) -> Engine:
    """Load a detector; None is the bundled one. Raises trainer.errors.CheckpointError."""
    from fakeview.detect.engine import Engine

    return Engine.open(path, fake_index=fake_index)


def open_store() -> tuple[Store | None, str]:
    """Open the store of results; where there can be none, return what to tell the person."""
    from fakeview.detect.store import Store

    try:
        return Store(), ""
    except FakeviewError as error:
        log.warning("going on without the store: %s (%s)", error.message, error.cause)
        return None, tr("{error} Until then results are not kept.", error=error.message)


def fit(engine: Engine, memory: Memory, source: Source) -> Looked:
    """Look a picture up, or bring it to the detector's size, as the command line does.

    Only the small result is kept, so memory stays flat however large the files are.
    """
    from fakeview.detect.look import look, look_at

    if source.path is not None:
        return look(engine, memory, source.path)
    assert source.picture is not None
    return look_at(engine, memory, source.picture)


def score_batch(
    job: Job, engine: Engine, memory: Memory, loading: Sequence[Future[Looked]]
) -> list[Score]:
    """Score pictures that are being decoded elsewhere; one Score each, same order.

    A picture that can't be read gets its reason. Raises Cancelled.
    """
    looked = []
    for future in loading:
        check(job.cancel)
        looked.append(future.result())
    return _settled(engine, memory, looked)


def score_one(
    engine: Engine, recent: Recent, key: int, source: Source, memory: Memory | None = None
) -> Score:
    """Score the picture that is being looked at and keep it for its explanations."""
    from fakeview.detect.look import look_at
    from fakeview.detect.memory import Memory

    try:
        picture = recent.get(key, source, engine.min_side)
    except Exception as error:  # any picture may be broken in any way
        return failure(error)
    memory = memory or Memory()
    return _settled(engine, memory, [look_at(engine, memory, picture)])[0]


def _settled(engine: Engine, memory: Memory, looked: Sequence[Looked]) -> list[Score]:
    from fakeview.detect.scan import settle

    rows = settle(engine, looked, memory)
    causes = [getattr(each.outcome, "cause", "") for each in looked]
    return [
        Score(row.sha256, row.p_fake, row.verdict, row.error, cause)
        for row, cause in zip(rows, causes, strict=True)
    ]


def failure(error: Exception) -> Score:
    """Return the row of a picture that could not be read."""
    return Score(error=sentence(error), cause=str(getattr(error, "cause", "") or ""))


def check(cancel: threading.Event) -> None:
    """Raise Cancelled if the person asked to stop."""
    if cancel.is_set():
        from fakeview.errors import Cancelled

        raise Cancelled()


def display(source: Source) -> Display:
    """Decode a picture for the canvas, with halved copies for small zooms. Raises DecodeError."""
    import cv2

    picture = source.load(DISPLAY_SIDE)
    rgb = picture.rgb
    if rgb.shape[0] * rgb.shape[1] > DISPLAY_PIXELS:
        rgb = _scaled(rgb, (DISPLAY_PIXELS / (rgb.shape[0] * rgb.shape[1])) ** 0.5)
    # Qt's own conversions would hold up the window's thread meanwhile; cv2's don't.
    pixels = [cv2.cvtColor(rgb, cv2.COLOR_RGB2BGRA)]
    while max(pixels[-1].shape[:2]) > 2 * _SMALLEST_LEVEL:
        pixels.append(_scaled(pixels[-1], 0.5))
    levels = tuple(
        QImage(level.data, level.shape[1], level.shape[0], 4 * level.shape[1], _FAST)
        for level in pixels
    )
    return Display(levels, tuple(pixels), picture.width, picture.height)


def _scaled(pixels: Any, scale: float) -> Any:
    import cv2

    height, width = pixels.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)


def thumbnail(source: Source, kept: Thumbnails | None = None) -> QImage:
    """Return a small copy of the picture for the gallery. Raises DecodeError.

    Args:
        source: the picture.
        kept: where thumbnails of earlier days lie, and where this one is put.
    """
    if source.path is not None:
        small = kept.get(source.path, THUMB_SIDE) if kept is not None else None
        if small is None:
            from fakeview.imaging.decode import thumbnail as decode_small
            from fakeview.imaging.reading import gate

            before = FileFacts.of(source.name, source.path, look=True)
            with gate(source.path):
                small = decode_small(source.path, THUMB_SIDE)
            # A file that is being written would be kept half, under the time of the whole.
            if kept is not None and before == FileFacts.of(source.name, source.path, look=True):
                kept.put(source.path, THUMB_SIDE, small)
    else:
        rgb = source.load().rgb
        small = _scaled(rgb, min(1.0, THUMB_SIDE / max(rgb.shape[:2])))
    return image_of(small, QImage.Format.Format_RGB888)


def look_into(source: Source) -> Provenance:
    """Return what a picture's file says about its origin; its bytes are only read."""
    from fakeview.provenance.inspect import inspect_file

    assert source.path is not None
    return inspect_file(source.path)


def gather(job: Job, paths: Sequence[Path]) -> None:
    """Walk files and folders; reports lists of Source, absolute, as they are found."""
    from fakeview.imaging.walk import walk

    found: list[Source] = []
    sent = time.monotonic()
    for path in walk(paths, job.cancel):
        check(job.cancel)
        source = Source(path.name, path.absolute())
        _ = source.facts  # asked here, where a slow drive holds nobody up
        found.append(source)
        if len(found) >= _WALK_CHUNK or time.monotonic() - sent > 0.1:
            job.report(found, always=True)
            found, sent = [], time.monotonic()
    if found:
        job.report(found, always=True)


def pasted(image: QImage, name: str) -> Picture:
    """Turn a clipboard image into a picture, transparent parts on white.

    Nothing is written to disk. Raises FakeviewError for an empty image.
    """
    import numpy as np

    from fakeview.imaging.decode import from_array

    if image.isNull():
        raise FakeviewError(tr("The clipboard holds no picture. Copy one and paste again."))
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    height, width = straight.height(), straight.width()
    rows = np.frombuffer(straight.constBits(), np.uint8).reshape(height, -1)
    rgba = rows[:, : 4 * width].reshape(height, width, 4)
    alpha = rgba[..., 3:].astype(np.uint16)
    rgb = (rgba[..., :3] * alpha + 255 * (255 - alpha) + 127) // 255
    return from_array(np.ascontiguousarray(rgb.astype(np.uint8)), name)
