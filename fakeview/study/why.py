"""The detector's maps of the pictures that people marked, beside their marks."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.explain.base import Explanation, Told


@dataclass(frozen=True, eq=False)
class Beside:
    """One picture with what people marked and the detector's map of it.

    Attributes:
        name: as the marks name it.
        rgb: uint8 (H, W, 3), as it was scored.
        masks: bool (H, W) each, one per person who marked something.
        explanation: the map.
        numbers: ``p_fake``, ``flat`` and what ``overlap.beside`` says.
    """

    name: str
    rgb: np.ndarray
    masks: Sequence[np.ndarray]
    explanation: Explanation
    numbers: dict[str, Any]

    @property
    def heat(self) -> np.ndarray:
        """The share of these people who marked each pixel, float32 (H, W)."""
        return heat(self.masks)


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
    seen: Callable[[Beside], None] | None = None,
) -> dict[str, Any]:
    """Explain every marked picture and measure how far its map and its marks agree.

    Args:
        engine: the detector.
        marks: what people marked; a mark that covers nothing is counted and left out.
        files: where the pictures may lie; found by their names.
        order: how; None for Grad-CAM.
        told: called with pictures done and their number.
        cancel: looked at before every picture, and by the method.
        seen: called with each picture and its map, which are forgotten afterwards.

    Returns:
        What ``overlap.over_pictures`` says, ``method``, ``empty`` (marks that cover nothing),
        ``each``: one row per picture with ``picture`` and what ``overlap.beside`` says, and
        ``problems``: sentences.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    order, cancel = order or Order(), cancel or threading.Event()
    by_picture, empty, problems = gathered(marks, files)
    rows = []
    for done, (file, found) in enumerate(by_picture.items()):
        if cancel.is_set():
            raise Cancelled
        if told is not None:
            told(done, len(by_picture))
        try:
            one = beside(engine, Path(file), found, order, cancel)
        except Cancelled:
            raise
        except FakeviewError as error:
            problems.append(f"{one_line(Path(file).name)}: {error.message}")
            continue
        rows.append({"picture": one.name, **one.numbers})
        if seen is not None:
            seen(one)
    return {
        "method": order.method,
        "empty": empty,
        **overlap.over_pictures(rows, order.resamples, order.seed),
        "each": rows,
        "problems": problems,
    }


def gathered(
    marks: Iterable[Mark], files: Sequence[str]
) -> tuple[Mapping[str, list[Mark]], int, list[str]]:
    """Return the marks by the picture's file, how many cover nothing, and what wasn't found.

    Args:
        marks: by the pictures' names.
        files: where the pictures may lie.
    """
    listed = list(marks)
    found = match({mark.picture: About() for mark in listed}, files)
    by_file: dict[str, list[Mark]] = defaultdict(list)
    empty = 0
    for mark in listed:
        covers = sum(mark.runs[1::2]) > 0
        empty += not covers
        if covers and mark.picture in found.files:
            by_file[found.files[mark.picture]].append(mark)
    problems = [
        tr("{picture}: There is no such picture.", picture=one_line(name)) for name in found.missing
    ]
    return by_file, empty, problems


def beside(
    engine: Engine,
    file: Path,
    marks: Sequence[Mark],
    order: Order,
    cancel: threading.Event,
    explain: Callable[[np.ndarray], Explanation] | None = None,
) -> Beside:
    """Explain one picture and measure how far its map and its marks agree.

    Args:
        marks: all of this picture, at least one.
        explain: makes the map of the picture; None for the method's own defaults.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: the picture can't be read, or its marks don't fit it.
    """
    from fakeview.explain import methods
    from fakeview.explain.render import is_flat
    from fakeview.imaging.decode import decode

    rgb = decode(file, min_side=engine.min_side).rgb
    height, width = rgb.shape[:2]
    masks = fitting(marks, height, width)
    if explain is not None:
        explanation = explain(rgb)
    else:
        explanation = methods.run(engine, rgb, order.method, cancel=cancel)
    flat = is_flat(explanation)
    values = np.zeros((height, width), np.float32) if flat else explanation.map
    face = next((_scaled(mark, height, width) for mark in marks if mark.face), None)
    row = overlap.beside(masks, values, face=face, seed=order.seed)
    numbers = {"p_fake": explanation.p_fake, "flat": flat, **row}
    return Beside(marks[0].picture, rgb, masks, explanation, numbers)


def fitting(marks: Iterable[Mark], height: int, width: int) -> list[np.ndarray]:
    """Return one picture's marks at its size, bool (H, W) each; those that cover nothing are out.

    Raises:
        FakeviewError: none is left, or one has another shape than the picture.
    """
    masks = [fitted(mark.mask, height, width) for mark in marks]
    masks = [mask for mask in masks if mask.any()]
    if not masks:
        raise FakeviewError(tr("Its marks are too small for this picture."))
    return masks


def heat(masks: Sequence[np.ndarray]) -> np.ndarray:
    """Return the share of masks, bool (H, W) each, that cover each pixel, float32 (H, W)."""
    total = np.zeros(masks[0].shape, np.float32)
    for mask in masks:
        total += mask
    return total / np.float32(len(masks))


def _scaled(mark: Mark, height: int, width: int) -> Box:
    assert mark.face is not None, "only marks with a face are asked"
    left, top, right, bottom = mark.face
    across, down = width / mark.width, height / mark.height
    return round(left * across), round(top * down), round(right * across), round(bottom * down)
