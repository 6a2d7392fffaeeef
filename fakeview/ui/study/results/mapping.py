"""What lanes do for maps beside marks: one picture, and all of them. No widgets."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from fakeview.study.material import Material
from fakeview.study.why import Order
from fakeview.study_report.pictures import Album, Marked, as_map
from fakeview.ui.inspect.explained import Shown, paint
from fakeview.ui.jobs import Job
from fakeview.ui.pixels import image_of

if TYPE_CHECKING:
    import numpy as np

    from fakeview.detect.engine import Engine
    from fakeview.explain.base import Explanation
    from fakeview.study.marks import Mark

_SIDE = 1024  # of what is shown


@dataclass(frozen=True, eq=False)
class Seen:
    """One picture to look at.

    Attributes:
        picture: the picture.
        people: how many marked something on it.
        heat: their marks, ready to be laid over it; None without any.
        note: why marks aren't shown that are there; or empty.
    """

    picture: QImage
    people: int
    heat: Shown | None
    note: str = ""


@dataclass(frozen=True, eq=False)
class Mapped:
    """One picture explained.

    Attributes:
        shown: the map.
        numbers: what ``overlap.beside`` says; None without marks.
        marked: for a page; likewise.
    """

    shown: Shown
    numbers: dict[str, Any] | None = None
    marked: Marked | None = None


def look(file: Path, marks: Sequence[Mark]) -> Seen:
    """Return a picture with its marks. Raises FakeviewError if it can't be read."""
    from fakeview.errors import FakeviewError
    from fakeview.imaging.decode import decode
    from fakeview.report.shots import fitted
    from fakeview.study.why import fitting, heat

    rgb = decode(file).rgb
    image = image_of(fitted(rgb, _SIDE), QImage.Format.Format_RGB888)
    if not marks:
        return Seen(image, 0, None)
    try:
        masks = fitting(marks, *rgb.shape[:2])
    except FakeviewError as error:
        return Seen(image, 0, None, error.message)
    return Seen(image, len(masks), paint(as_map(heat(masks))))


def explain(job: Job, engine: Engine, file: Path, marks: Sequence[Mark], method: str) -> Mapped:
    """Explain one picture, and measure its map beside the marks if there are any.

    Reports (samples done, samples in all). Raises Cancelled, FakeviewError.
    """
    from fakeview.imaging.decode import decode
    from fakeview.study.why import beside
    from fakeview.study_report.pictures import marked

    def run(rgb: np.ndarray) -> Explanation:
        from fakeview.explain import methods

        return methods.run(engine, rgb, method, None, _told(job), job.cancel)

    if not marks:
        return Mapped(paint(run(decode(file, min_side=engine.min_side).rgb)))
    one = beside(engine, file, marks, Order(method), job.cancel, run)
    return Mapped(paint(one.explanation), one.numbers, marked(one))


def _told(job: Job) -> Callable[[int, int, object], None]:
    return lambda done, total, _partial: job.report((done, total))


def compare_all(
    engine: Engine,
    material: Material,
    method: str,
    told: Callable[[int, int], None],
    cancel: threading.Event,
) -> tuple[dict[str, Any], list[Marked]]:
    """Explain all marked pictures; return what ``why.compare_maps`` says, and some of them."""
    from fakeview.study.why import compare_maps

    album = Album()
    why = compare_maps(
        engine, material.marks, material.files, Order(method), told=told, cancel=cancel,
        seen=album.take,
    )  # fmt: skip
    return why, album.marked
