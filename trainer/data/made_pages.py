"""Pictures of the training style that have photographs in them: pages, walls, captions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from trainer.data.made_canvas import SIDE, Compose, Rng, color
from trainer.data.made_fonts import font, words


def _pick(photographs: Sequence[np.ndarray], rng: Rng, size: tuple[int, int]) -> Image.Image:
    chosen = Image.fromarray(photographs[int(rng.integers(len(photographs)))])
    return ImageOps.fit(chosen, (max(1, size[0]), max(1, size[1])))


def _page(photographs: Sequence[np.ndarray], rng: Rng) -> np.ndarray:
    """An article or a shop: a head, photographs among paragraphs, buttons."""
    side, dark = int(rng.integers(SIDE, 560)), rng.random() < 0.4
    paper = Image.new("RGB", (side, side), color(rng, 8, 50) if dark else color(rng, 225))
    ink, letters = color(rng, 190) if dark else color(rng, 0, 80), int(rng.integers(9, 18))
    pen = ImageDraw.Draw(paper)
    pen.rectangle((0, 0, side, int(rng.integers(10, 50))), fill=color(rng))
    pen.text((12, 56), words(rng, 5), font=font(rng, 2 * letters), fill=ink)
    face, y = font(rng, letters), 60 + 2 * letters
    left = int(rng.integers(0, side // 4))
    while y < side:
        if rng.random() < 0.45:
            wide, high = (int(side * share) for share in rng.uniform(0.2, 0.7, 2))
            shape = Image.new("L", (wide, high), 0)
            round_ = int(rng.choice((0, 0, 6, 16, 400)))
            ImageDraw.Draw(shape).rounded_rectangle((0, 0, wide, high), round_, fill=255)
            x = left + int(rng.integers(0, max(1, side - left - wide)))
            paper.paste(_pick(photographs, rng, (wide, high)), (x, y), shape)
            y += high + 6
        for _ in range(int(rng.integers(1, 6))):
            pen.text((left + 8, y), words(rng, 16), font=face, fill=ink)
            y += int(letters * 1.4)
        if rng.random() < 0.2:
            pen.rounded_rectangle((left + 8, y, left + 110, y + 2 * letters), 6, fill=color(rng))
            y += 2 * letters + 6
    return _shown(paper)


def _wall(photographs: Sequence[np.ndarray], rng: Rng) -> np.ndarray:
    """Photographs in even rows with a gap, as a gallery shows them."""
    columns, gap = int(rng.integers(2, 6)), int(rng.integers(0, 14))
    paper = Image.new("RGB", (SIDE, SIDE), color(rng))
    size = (SIDE - gap * (columns + 1)) // columns
    high = int(size * rng.uniform(0.7, 1.3))
    for y in range(gap, SIDE, high + gap):
        for column in range(columns):
            tile = _pick(photographs, rng, (size, high))
            paper.paste(tile, (gap + column * (size + gap), y))
    return np.asarray(paper)


def _caption(photographs: Sequence[np.ndarray], rng: Rng) -> np.ndarray:
    """One photograph with words over it, bars around it, or the signs of a player of films."""
    paper = _pick(photographs, rng, (SIDE, SIDE))
    pen = ImageDraw.Draw(paper)
    bar = int(rng.integers(0, 70))
    if rng.random() < 0.6:
        tone = color(rng)
        pen.rectangle((0, 0, SIDE, bar), fill=tone)
        pen.rectangle((0, SIDE - bar, SIDE, SIDE), fill=tone)
    for _ in range(int(rng.integers(1, 4))):
        at = (int(rng.integers(0, 120)), int(rng.integers(0, 230)))
        size = int(rng.integers(10, 48))
        pen.text(at, words(rng, 3), font=font(rng, size), fill=color(rng), stroke_width=size // 12)
    if rng.random() < 0.3:
        pen.ellipse((98, 98, 158, 158), fill=color(rng))
        pen.polygon([(118, 112), (118, 144), (146, 128)], fill=(255,) * 3)
        pen.line((10, 244, 246, 244), fill=(200,) * 3, width=4)
    return np.asarray(paper)


def _shown(paper: Image.Image) -> np.ndarray:
    return np.asarray(paper.resize((SIDE, SIDE), Image.Resampling.LANCZOS))


def _collage(photographs: Sequence[np.ndarray], rng: Rng) -> np.ndarray:
    return (_wall if rng.random() < 0.6 else _caption)(photographs, rng)


COMPOSED: dict[str, Compose] = {"page": _page, "collage": _collage}
