"""The strip under an exported overlay that says what its colours mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from fakeview.explain import render
from fakeview.explain.choices import METHOD_TITLES
from trainer.words import mark, tr

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

    from fakeview.explain.base import Explanation

_FLAT = mark("The map is flat: there is nothing to show.")
_AWAY = mark("-{limit:.2g}  away from generated")
_TOWARDS = mark("towards generated  +{limit:.2g}")
_NARROWEST = 360
_SURFACE, _TEXT = (255, 255, 255), (29, 27, 34)
_LETTER = 1 / 40  # height of the text as a share of the width
_SMALLEST, _LARGEST = 12, 40


def with_legend(
    shown: np.ndarray, explanation: Explanation, score: str, end: float | None = None
) -> np.ndarray:
    """Return the picture with a legend below, uint8 (H', W', 3); its pixels stay as they are.

    Narrow pictures stand in the middle of a strip that is wide enough for the words.

    Args:
        shown: uint8 (H, W, 3), the picture with its overlay.
        explanation: gives the method and the value at the ends of the scale.
        score: the verdict in words.
        end: the value at the ends where it isn't the map's own limit; a flat map has no scale.
    """
    from PIL import Image, ImageDraw

    height, width = shown.shape[:2]
    wide = max(width, _NARROWEST)
    letter = round(min(_LARGEST, max(_SMALLEST, wide * _LETTER)))
    high = 6 * letter
    page = Image.new("RGB", (wide, height + high), _SURFACE)
    page.paste(Image.fromarray(shown), ((wide - width) // 2, 0))
    draw = ImageDraw.Draw(page)
    title = f"{tr(METHOD_TITLES.get(explanation.method, explanation.method))}: {score}"
    font = _font(letter, f"{title}{tr(_TOWARDS)}{tr(_AWAY)}{tr(_FLAT)}")
    place = height + letter // 2
    draw.text((letter, place), _fitting(draw, font, title, wide - 2 * letter), _TEXT, font)
    limit, below = render.limit(explanation), place + 3 * letter // 2
    if limit > 0:
        _scale(draw, font, limit if end is None else end, (letter, below, wide - letter))
    else:
        draw.text((letter, below), _fitting(draw, font, tr(_FLAT), wide - 2 * letter), _TEXT, font)
    return np.asarray(page)


def _scale(
    draw: ImageDraw.ImageDraw,
    font: ImageFont.ImageFont | ImageFont.FreeTypeFont,
    limit: float,
    box: tuple[int, int, int],
) -> None:
    """Draw the bar with its numbers and what the ends mean; box is (left, top, right)."""
    left, top, right = box
    letter = round(draw.textbbox((0, 0), "Mg", font=font)[3])  # not shown
    stops = render.legend_stops(right - left)
    for place, colour in enumerate(stops):
        draw.line((left + place, top, left + place, top + letter - 1), fill=colour)
    below = top + letter + letter // 4
    middle = (left + right) // 2
    draw.text((left, below), tr(_AWAY, limit=limit), _TEXT, font)
    draw.text((right, below), tr(_TOWARDS, limit=limit), _TEXT, font, anchor="ra")
    if right - left > 30 * letter:
        draw.text((middle, below), "0", _TEXT, font, anchor="ma")


def _font(letter: int, text: str) -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    """Return a font that has the letters of a text; Pillow's own knows no others than English."""
    from PIL import ImageFont

    if text.isascii():
        return ImageFont.load_default(letter)
    import matplotlib

    return ImageFont.truetype(f"{matplotlib.get_data_path()}/fonts/ttf/DejaVuSans.ttf", letter)


def _fitting(
    draw: ImageDraw.ImageDraw,
    font: ImageFont.ImageFont | ImageFont.FreeTypeFont,
    text: str,
    room: int,
) -> str:
    """Return the text, cut with an ellipsis where it is too long."""
    if draw.textlength(text, font=font) <= room:
        return text
    while text and draw.textlength(f"{text}...", font=font) > room:
        text = text[:-1]
    return f"{text}..."
