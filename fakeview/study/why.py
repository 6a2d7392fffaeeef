"""The detector's maps of the pictures that people marked, beside their marks."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fakeview.errors import Cancelled, FakeviewError
from fakeview.imaging.names import one_line
from fakeview.study import overlap
from fakeview.study.answers import About
from fakeview.study.labelme import Box
from fakeview.study.marks import Mark, fitted
from fakeview.study.match import match

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.explain.base import Told


@dataclass(frozen=True)
class Order:
    """What is asked: a method of ``explain.methods``, how many resamples, and the seed."""

    method: str = "gradcam"
    resamples: int = 1000
    seed: int = 0


def compare_maps(
    engine: Engine,
    marks: Iterable[Mark],
    files: Sequence[str],
    order: Order | None = None,
    *,
    told: Told | None = None,
    cancel: threading.Event | None = None,
) -> dict[str, Any]:
    """Explain every marked picture and measure how far its map and its marks agree.

    Args:
        engine: the detector.
        marks: what people marked; a mark that covers nothing is counted and left out.
        files: where the pictures may lie; found by their names.
        order: how; None for Grad-CAM.
        told: called with pictures done and their number.
        cancel: looked at before every picture, and by the method.

    Returns:
        What ``overlap.over_pictures`` says, ``method``, ``empty`` (marks that cover nothing),
        ``each``: one row per picture with ``picture`` and what ``overlap.beside`` says, and
        ``problems``: sentences.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    order, cancel = order or Order(), cancel or threading.Event()
    by_picture, empty, problems = _gathered(marks, files)
    rows = []
    for done, (file, found) in enumerate(by_picture.items()):
        if cancel.is_set():
            raise Cancelled
        if told is not None:
            told(done, len(by_picture))
        try:
            row = _one(engine, Path(file), found, order, cancel)
        except Cancelled:
            raise
        except FakeviewError as error:
            problems.append(f"{one_line(Path(file).name)}: {error.message}")
            continue
        rows.append({"picture": found[0].picture, **row})
    return {
        "method": order.method,
        "empty": empty,
        **overlap.over_pictures(rows, order.resamples, order.seed),
        "each": rows,
        "problems": problems,
    }


def _gathered(
    marks: Iterable[Mark], files: Sequence[str]
) -> tuple[Mapping[str, list[Mark]], int, list[str]]:
    """Return the marks by the picture's file, how many cover nothing, and what wasn't found."""
    listed = list(marks)
    found = match({mark.picture: About() for mark in listed}, files)
    by_file: dict[str, list[Mark]] = defaultdict(list)
    empty = 0
    for mark in listed:
        covers = sum(mark.runs[1::2]) > 0
        empty += not covers
        if covers and mark.picture in found.files:
            by_file[found.files[mark.picture]].append(mark)
    problems = [f"{one_line(name)}: There is no such picture." for name in found.missing]
    return by_file, empty, problems


def _one(
    engine: Engine, file: Path, marks: Sequence[Mark], order: Order, cancel: threading.Event
) -> dict[str, Any]:
    from fakeview.explain import methods
    from fakeview.explain.render import is_flat
    from fakeview.imaging.decode import decode

    picture = decode(file, min_side=engine.min_side)
    height, width = picture.rgb.shape[:2]
    masks = [fitted(mark.mask, height, width) for mark in marks]
    masks = [mask for mask in masks if mask.any()]
    if not masks:
        raise FakeviewError("Its marks are too small for this picture.")
    explanation = methods.run(engine, picture.rgb, order.method, cancel=cancel)
    flat = is_flat(explanation)
    values = np.zeros((height, width), np.float32) if flat else explanation.map
    face = next((_scaled(mark, height, width) for mark in marks if mark.face), None)
    row = overlap.beside(masks, values, face=face, seed=order.seed)
    return {"p_fake": explanation.p_fake, "flat": flat, **row}


def _scaled(mark: Mark, height: int, width: int) -> Box:
    assert mark.face is not None, "only marks with a face are asked"
    left, top, right, bottom = mark.face
    across, down = width / mark.width, height / mark.height
    return round(left * across), round(top * down), round(right * across), round(bottom * down)
