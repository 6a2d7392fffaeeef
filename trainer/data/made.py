"""Pictures made by code that show no photographed face: noise, flats, drawings, screenshots.

There are two styles of each kind, which share no drawing code: what learns from the one is
measured on the other, so that the number says something of drawings that nobody has seen.
Some kinds, ``UNSEEN``, are there for measuring alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from trainer.data import made_otherwise, made_pages, made_redrawn, made_unseen
from trainer.data.made_canvas import SIDE, Compose, Painter, Redraw, Rng, color
from trainer.data.made_drawn import drawing
from trainer.data.made_screens import screenshot

TRAINING, MEASURING = "training", "measuring"
#: The shares of drawings and of screenshots that have a module of their own.
_ART, _RICH = 0.6, 0.8


def make(kind: str, rng: Rng, style: str = TRAINING) -> np.ndarray:
    """Return a picture that needs no photograph, uint8 (256, 256, 3).

    Args:
        kind: a name of ``PAINTED``; for measuring one of ``UNSEEN`` that is painted, too.
        rng: random numbers; the same give the same picture.
        style: ``TRAINING`` or ``MEASURING``.
    """
    return (PAINTED if style == TRAINING else _MEASURED)[kind](rng)


def redraw(kind: str, photograph: np.ndarray, rng: Rng, style: str = TRAINING) -> np.ndarray:
    """Return a photograph uint8 (H, W, 3) as one of ``REDRAWN``, of the same shape.

    For measuring, the kind may be one of ``UNSEEN`` that is redrawn.
    """
    return (REDRAWN if style == TRAINING else _MEASURED_REDRAWN)[kind](photograph, rng)


def compose(
    kind: str, photographs: Sequence[np.ndarray], rng: Rng, style: str = TRAINING
) -> np.ndarray:
    """Return one of ``COMPOSED``, uint8 (256, 256, 3), from one or more uint8 (H, W, 3)."""
    return (COMPOSED if style == TRAINING else made_unseen.COMPOSED)[kind](photographs, rng)


def _noise(rng: Rng) -> np.ndarray:
    shape = (SIDE, SIDE, 3)
    form = rng.integers(4)
    if form == 0:
        return rng.integers(0, 256, shape, dtype=np.uint8)
    if form == 1:
        return np.repeat(rng.integers(0, 256, (SIDE, SIDE, 1), dtype=np.uint8), 3, axis=2)
    if form == 2:
        cells = int(rng.integers(3, 64))
        coarse = rng.integers(0, 256, (cells, cells, 3), dtype=np.uint8)
        return np.asarray(cv2.resize(coarse, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC))
    grain = rng.normal(rng.uniform(20, 235), rng.uniform(5, 60), shape)
    return np.clip(grain, 0, 255).astype(np.uint8)


def _flat(rng: Rng) -> np.ndarray:
    """One colour, or a straight passage from one to another."""
    first, second = rng.integers(0, 256, (2, 3)).astype(np.float64)
    if rng.random() < 0.3:
        second = first
    along = np.linspace(0, 1, SIDE)[:, None, None]
    picture = np.broadcast_to(first * (1 - along) + second * along, (SIDE, SIDE, 3))
    return np.rot90(picture, int(rng.integers(4))).astype(np.uint8)


def _drawing(rng: Rng) -> np.ndarray:
    """Lines, boxes and ovals on paper, some of which make a face now and then; or art."""
    if rng.random() < _ART:
        return drawing(rng)
    paper = Image.new("RGB", (SIDE, SIDE), color(rng, 180 if rng.random() < 0.7 else 0))
    pen = ImageDraw.Draw(paper)
    for _ in range(int(rng.integers(2, 40))):
        _shape(pen, rng)
    if rng.random() < 0.3:
        _drawn_face(pen, rng)
    return np.asarray(paper)


def _shape(pen: ImageDraw.ImageDraw, rng: Rng) -> None:
    (left, right), (top, bottom) = np.sort(rng.integers(0, SIDE, (2, 2)), axis=1).tolist()
    box, ink, width = (left, top, right, bottom), color(rng), int(rng.integers(1, 8))
    filled = ink if rng.random() < 0.5 else None
    form = rng.integers(4)
    if form == 0:
        ends = (left, top, right, bottom) if rng.random() < 0.5 else (left, bottom, right, top)
        pen.line(ends, fill=ink, width=width)
    elif form == 1:
        pen.rectangle(box, fill=filled, outline=ink, width=width)
    elif form == 2:
        pen.ellipse(box, fill=filled, outline=ink, width=width)
    else:
        begin, end = rng.integers(0, 360, 2).tolist()
        pen.arc(box, begin, end, fill=ink, width=width)


def _drawn_face(pen: ImageDraw.ImageDraw, rng: Rng) -> None:
    """An oval with eyes, a mouth and perhaps a nose: no photograph, so not what is looked for."""
    x, y = rng.uniform(0.35, 0.65, 2) * SIDE
    wide, high = rng.uniform(0.15, 0.4) * SIDE, rng.uniform(0.2, 0.45) * SIDE
    line, width = color(rng, 0, 120), int(rng.integers(1, 6))
    skin = color(rng, 120) if rng.random() < 0.7 else None
    pen.ellipse((x - wide, y - high, x + wide, y + high), fill=skin, outline=line, width=width)
    eye = rng.uniform(0.05, 0.2) * wide
    for side in (-0.4, 0.4):
        at, level = x + side * wide, y - 0.2 * high
        filled = line if rng.random() < 0.5 else None
        pen.ellipse(
            (at - eye, level - eye, at + eye, level + eye), fill=filled, outline=line, width=width
        )
    if rng.random() < 0.6:
        pen.line((x, y - 0.05 * high, x - 0.1 * wide, y + 0.2 * high), fill=line, width=width)
    mouth = (x - 0.4 * wide, y + 0.2 * high, x + 0.4 * wide, y + 0.6 * high)
    pen.arc(mouth, 10, 170, fill=line, width=width)


def _screenshot(rng: Rng) -> np.ndarray:
    """A window with bars, lines of text and buttons, light or dark; mostly a richer one."""
    if rng.random() < _RICH:
        return screenshot(rng)
    dark = rng.random() < 0.4
    ground = int(rng.integers(10, 50)) if dark else int(rng.integers(225, 256))
    ink = (230,) * 3 if dark else (30,) * 3
    screen = Image.new("RGB", (SIDE, SIDE), (ground,) * 3)
    pen = ImageDraw.Draw(screen)
    pen.rectangle((0, 0, SIDE, int(rng.integers(10, 30))), fill=color(rng))
    if rng.random() < 0.6:
        pen.rectangle((0, 0, int(rng.integers(20, 80)), SIDE), fill=color(rng))
    font = ImageFont.load_default(size=int(rng.integers(7, 18)))
    y = 35
    while y < SIDE - 6:
        letters = rng.integers(97, 123, int(rng.integers(3, 40)))
        text = "".join(chr(c) if rng.random() > 0.15 else " " for c in letters)
        pen.text((int(rng.integers(5, 90)), y), text, font=font, fill=ink)
        y += int(rng.integers(10, 30))
    for _ in range(int(rng.integers(0, 6))):
        x, y = rng.integers(10, 220, 2).tolist()
        box = (x, y, x + int(rng.integers(10, 120)), y + int(rng.integers(8, 60)))
        pen.rounded_rectangle(box, 4, fill=color(rng))
    return np.asarray(screen)


PAINTED: dict[str, Painter] = {
    "noise": _noise,
    "flat": _flat,
    "drawing": _drawing,
    "screenshot": _screenshot,
}
REDRAWN: dict[str, Redraw] = made_redrawn.REDRAWN
COMPOSED: dict[str, Compose] = made_pages.COMPOSED
#: Kinds for measuring alone: painted, and redrawn from a photograph.
UNSEEN, UNSEEN_REDRAWN = tuple(made_unseen.PAINTED), tuple(made_unseen.REDRAWN)
_MEASURED = made_otherwise.PAINTED | made_unseen.PAINTED
_MEASURED_REDRAWN = made_otherwise.REDRAWN | made_unseen.REDRAWN
