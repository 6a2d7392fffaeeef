"""Screenshots of the training style: windows, programs, conversations, forms, telephones.

They are painted larger than they are shown, as screens are, so that letters have all sizes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from trainer.data.made_canvas import SIDE, Rng, color
from trainer.data.made_fonts import font, words

Ink = tuple[int, int, int]


@dataclass(frozen=True)
class Screen:
    """A screen that is being painted: its pen, side in pixels and a theme's colours."""

    pen: ImageDraw.ImageDraw
    side: int
    letters: int
    ground: Ink
    panel: Ink
    ink: Ink
    accent: Ink


def screenshot(rng: Rng, kind: int | None = None) -> np.ndarray:
    """Return a screenshot, uint8 (256, 256, 3), of a number of ``KINDS`` or of a random one."""
    side = int(rng.integers(SIDE, 640))
    dark = rng.random() < 0.45
    base = int(rng.integers(8, 55)) if dark else int(rng.integers(222, 256))
    tone = tuple(int(np.clip(base + change, 0, 255)) for change in rng.integers(-6, 7, 3))
    shift = 14 if dark else -12
    image = Image.new("RGB", (side, side), tone)
    screen = Screen(
        ImageDraw.Draw(image),
        side,
        int(rng.integers(10, 18)),
        (tone[0], tone[1], tone[2]),
        (tone[0] + shift, tone[1] + shift, tone[2] + shift),
        color(rng, 190) if dark else color(rng, 0, 80),
        color(rng, 20, 230),
    )
    chosen = int(rng.integers(len(KINDS)))
    KINDS[chosen if kind is None else kind](screen, rng)
    small = image.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    return np.asarray(small)


def _text(screen: Screen, at: tuple[float, float], text: str, rng: Rng, **how: Any) -> None:
    size = int(how.pop("size", screen.letters))
    face = font(rng, size, how.pop("typewriter", False))
    screen.pen.text(at, text, font=face, fill=how.pop("fill", screen.ink), **how)


def _paragraph(screen: Screen, box: tuple[float, float, float, float], rng: Rng) -> None:
    """Fill a box with lines of words in one font."""
    left, top, right, bottom = box
    face = font(rng, screen.letters)
    pitch = screen.letters * float(rng.uniform(1.2, 1.8))
    for y in np.arange(top, bottom - screen.letters, pitch):
        line = words(rng, 14)
        fits = max(1, int((right - left) / (0.55 * screen.letters)))
        screen.pen.text((left, float(y)), line[:fits], font=face, fill=screen.ink)


def _bar(screen: Screen, rng: Rng) -> float:
    """A window's head with its name and three buttons; returns where it ends."""
    high = screen.letters * float(rng.uniform(1.6, 2.6))
    screen.pen.rectangle((0, 0, screen.side, high), fill=screen.panel)
    lights = ((255, 95, 86), (255, 189, 46), (39, 201, 63))
    left = rng.random() < 0.5
    for number in range(3):
        step = (number + 1) * high * 0.75
        x = step if left else screen.side - step
        size = high * 0.2
        tone = lights[number] if left else screen.ink
        screen.pen.ellipse((x - size, high / 2 - size, x + size, high / 2 + size), fill=tone)
    _text(screen, (screen.side * 0.4, high * 0.2), words(rng, 3), rng)
    return high


def _icon(screen: Screen, box: tuple[float, float, float, float], rng: Rng) -> None:
    """A small sign in a rounded square: a letter, a ring, a bar, a person's outline."""
    left, top, right, bottom = box
    size = right - left
    screen.pen.rounded_rectangle(box, size * float(rng.uniform(0, 0.5)), fill=color(rng))
    tone, form = color(rng, 150) if rng.random() < 0.7 else color(rng), int(rng.integers(4))
    inner = (left + size * 0.25, top + size * 0.25, right - size * 0.25, bottom - size * 0.25)
    if form == 0:
        _text(screen, inner[:2], words(rng, 1)[0].upper(), rng, size=size * 0.5, fill=tone)
    elif form == 1:
        screen.pen.ellipse(inner, outline=tone, width=max(1, int(size / 10)))
    elif form == 2:
        screen.pen.rectangle(inner, fill=tone)
    else:
        _person(screen.pen, box, tone)


def _person(pen: ImageDraw.ImageDraw, box: tuple[float, float, float, float], tone: Ink) -> None:
    """The sign for a person: a disc over a half disc."""
    left, top, right, bottom = box
    size, middle = right - left, (left + right) / 2
    head = size * 0.18
    pen.ellipse((middle - head, top + size * 0.2, middle + head, top + size * 0.2 + 2 * head), tone)
    pen.pieslice(
        (left + size * 0.2, top + size * 0.6, right - size * 0.2, bottom + size * 0.2),
        180,
        360,
        tone,
    )


def _window(screen: Screen, rng: Rng) -> None:
    """A program with a side panel, tools and text."""
    top, side = _bar(screen, rng), screen.side
    for x in np.arange(6, side * float(rng.uniform(0.2, 1)), 26):
        _icon(screen, (float(x), top + 4, float(x) + 18, top + 22), rng)
    top += 28
    left = side * float(rng.uniform(0, 0.35))
    screen.pen.rectangle((0, top, left, side), fill=screen.panel)
    for y in np.arange(top + 6, side - 12, screen.letters * 1.7):
        if rng.random() < 0.08:
            screen.pen.rectangle((0, y - 2, left, y + screen.letters * 1.4), fill=screen.accent)
        if left > 40:
            _text(screen, (8, float(y)), words(rng, 2)[: int(left / screen.letters)], rng)
    _paragraph(screen, (left + 10, top + 8, side - 10, side - 20), rng)
    screen.pen.rectangle((0, side - 16, side, side), fill=screen.accent)


def _editor(screen: Screen, rng: Rng) -> None:
    """A program's text in colours, with the lines' numbers; or a terminal without them."""
    tones = [screen.ink, *(color(rng, 60, 240) for _ in range(4))]
    face = font(rng, screen.letters, typewriter=True)
    numbers, pitch = rng.random() < 0.6, screen.letters * 1.35
    y, number, indent = _bar(screen, rng) + 4, int(rng.integers(1, 900)), 0
    while y < screen.side:
        x = 6.0
        if numbers:
            screen.pen.text((x, y), f"{number:>4}", font=face, fill=(128, 128, 128))
            x += 3.2 * screen.letters
        indent = int(np.clip(indent + rng.integers(-1, 2), 0, 5))
        x += indent * 2 * screen.letters
        for _ in range(int(rng.integers(0, 7))):
            word = words(rng, 1) + str(rng.choice(list(" =(.):,;{}[]")))
            screen.pen.text((x, y), word, font=face, fill=tones[int(rng.integers(len(tones)))])
            x += screen.pen.textlength(word + " ", font=face)
        y, number = y + pitch, number + 1


def _chat(screen: Screen, rng: Rng) -> None:
    """A conversation with round pictures beside rounded bubbles, and a line to write in."""
    side, y = screen.side, _bar(screen, rng) + 8
    size = screen.letters * float(rng.uniform(1.5, 3))
    while y < side - 2 * screen.letters:
        mine = rng.random() < 0.5
        wide = float(rng.uniform(0.25, 0.65)) * side
        high = float(rng.integers(1, 5)) * screen.letters * 1.4 + 8
        left = side - wide - 10 if mine else size + 16
        fill = screen.accent if mine else screen.panel
        screen.pen.rounded_rectangle((left, y, left + wide, y + high), 9, fill=fill)
        _paragraph(screen, (left + 8, y + 4, left + wide - 8, y + high), rng)
        if not mine:
            screen.pen.ellipse((8, y, 8 + size, y + size), fill=color(rng))
            _person(screen.pen, (8, y, 8 + size, y + size), color(rng))
        y += high + float(rng.uniform(4, 18))
    box = (10, side - 1.8 * screen.letters, side - 10, side - 4)
    screen.pen.rounded_rectangle(box, 9, fill=screen.ground, outline=screen.ink)


def _table(screen: Screen, rng: Rng) -> None:
    """A spreadsheet: a head, lines, numbers and names, some cells in colours."""
    side, top = screen.side, _bar(screen, rng)
    face, high = font(rng, screen.letters), screen.letters * float(rng.uniform(1.3, 2))
    edges = [0.0]
    while edges[-1] < side:
        edges.append(edges[-1] + float(rng.uniform(2.5, 8)) * screen.letters)
    lines = rng.random() < 0.7
    for row, y in enumerate(np.arange(top, side, high).tolist()):
        for left, right in pairwise(edges):
            fill = screen.panel if row == 0 or (not lines and row % 2) else None
            fill = color(rng) if rng.random() < 0.04 else fill
            outline = screen.panel if lines else None
            screen.pen.rectangle((left, y, right, y + high), fill=fill, outline=outline)
            if rng.random() < 0.75:
                number = rng.random() < 0.6 and row > 0
                text = (
                    f"{rng.normal(0, 900):,.{int(rng.integers(3))}f}" if number else words(rng, 1)
                )
                fits = int((right - left) / (0.65 * screen.letters))
                screen.pen.text((left + 3, y + 1), text[:fits], font=face, fill=screen.ink)


def _form(screen: Screen, rng: Rng) -> None:
    """A dialog on a darkened ground: names, fields, boxes to tick, sliders, buttons."""
    pen, side = screen.pen, screen.side
    pen.rectangle((0, 0, side, side), fill=color(rng))
    inset = side * rng.uniform(0, 0.2, 4)
    left, top, right, bottom = inset[0], inset[1], side - inset[2], side - inset[3]
    pen.rounded_rectangle((left, top, right, bottom), 10, fill=screen.ground)
    _text(screen, (left + 14, top + 8), words(rng, 4), rng, size=screen.letters * 1.4)
    y, step = top + 3 * screen.letters, 2.2 * screen.letters
    middle, size = left + (right - left) * float(rng.uniform(0.3, 0.5)), screen.letters
    while y < bottom - 2 * step:
        _text(screen, (left + 14, y), words(rng, 2)[:18], rng)
        form, box = int(rng.integers(4)), (middle, y, right - 14, y + 1.5 * size)
        if form == 0:
            pen.rounded_rectangle(box, 4, fill=screen.panel, outline=screen.ink)
            _text(screen, (middle + 5, y), words(rng, 2)[:14], rng)
        elif form == 1:
            pen.rounded_rectangle((middle, y, middle + 2 * size, y + size), size / 2, screen.accent)
            pen.ellipse((middle + size, y, middle + 2 * size, y + size), fill=(255,) * 3)
        elif form == 2:
            x = float(rng.uniform(middle, right - 20))
            pen.line((middle, y + size / 2, right - 14, y + size / 2), fill=screen.panel, width=3)
            pen.ellipse((x - size / 2, y, x + size / 2, y + size), fill=screen.accent)
        else:
            pen.rectangle((middle, y, middle + size, y + size), outline=screen.ink, width=2)
        y += step
    for number in range(int(rng.integers(1, 4))):
        x = right - 14 - number * 7 * size
        fill = screen.panel if number else screen.accent
        pen.rounded_rectangle((x - 6 * size, bottom - 2 * size, x, bottom - 6), 5, fill=fill)
        _text(screen, (x - 5 * size, bottom - 1.9 * size), words(rng, 1), rng)


def _home(screen: Screen, rng: Rng) -> None:
    """Signs in rows with names, on a ground that passes from one colour to another."""
    pen, side = screen.pen, screen.side
    first, second = np.array(color(rng)), np.array(color(rng))
    for y in range(side):
        tone = first + (second - first) * y / side
        pen.line((0, y, side, y), fill=(int(tone[0]), int(tone[1]), int(tone[2])))
    columns = int(rng.integers(2, 7))
    pitch = side / columns
    size, named = pitch * float(rng.uniform(0.4, 0.8)), rng.random() < 0.7
    for y in np.arange(pitch * 0.3, side - size, pitch * float(rng.uniform(1, 1.3))).tolist():
        for column in range(columns):
            if rng.random() < 0.1:
                continue
            x = column * pitch + (pitch - size) / 2
            _icon(screen, (x, y, x + size, y + size), rng)
            if named:
                _text(screen, (x, y + size + 2), words(rng, 1)[:8], rng, fill=(255,) * 3)


def _city(screen: Screen, rng: Rng) -> None:
    """A map: blocks, a river, streets with names, pins, a field to search in."""
    pen, side = screen.pen, screen.side
    for _ in range(int(rng.integers(2, 14))):
        x, y = rng.uniform(0, side, 2)
        wide, high = rng.uniform(0.05, 0.35, 2) * side
        fill = tuple(int(v) for v in np.array(screen.ground) * rng.uniform(0.8, 1, 3))
        pen.rectangle((x, y, x + wide, y + high), fill=fill)
    bends = rng.normal(0, side / 12, 9).cumsum() + side * rng.uniform(0.2, 0.8)
    river = list(zip(np.linspace(-9, side + 9, 9), bends, strict=True))
    pen.line([(float(a), float(b)) for a, b in river], (120, 170, 220), int(side / 14), "curve")
    for _ in range(int(rng.integers(4, 20))):
        x = float(rng.uniform(0, side))
        lean = float(rng.normal(0, side / 10))
        ends = (x, 0, x + lean, side) if rng.random() < 0.5 else (0, x, side, x + lean)
        wide = int(rng.integers(2, 10))
        pen.line(ends, fill=screen.panel, width=wide + 2)
        pen.line(ends, fill=color(rng, 200) if wide > 7 else (250, 250, 250), width=wide)
    for _ in range(int(rng.integers(2, 12))):
        x, y = rng.uniform(0, side, 2)
        _text(screen, (float(x), float(y)), words(rng, 2), rng)
    for _ in range(int(rng.integers(0, 5))):
        x, y = rng.uniform(20, side - 20, 2)
        pen.polygon([(x - 8, y - 12), (x + 8, y - 12), (x, y)], fill=screen.accent)
        pen.ellipse((x - 9, y - 24, x + 9, y - 6), fill=screen.accent)
        pen.ellipse((x - 3, y - 18, x + 3, y - 12), fill=(255,) * 3)


def _board(screen: Screen, rng: Rng) -> None:
    """Tiles with large numbers, curves, bars and rings."""
    pen, side = screen.pen, screen.side
    count = int(rng.integers(1, 4))
    pitch = side / count
    for cell in range(count * count):
        left, top = (cell % count) * pitch + 6, (cell // count) * pitch + 6
        right, bottom = left + pitch - 12, top + pitch - 12
        pen.rounded_rectangle((left, top, right, bottom), 8, fill=screen.panel)
        _text(screen, (left + 8, top + 4), words(rng, 2)[:16], rng)
        form, low = int(rng.integers(4)), top + 2 * screen.letters
        if form == 0:
            _text(screen, (left + 8, low), f"{rng.normal(0, 99):.1f}", rng, size=pitch / 4)
        elif form == 1:
            box = (left + pitch / 4, low, right - pitch / 4, low + pitch / 2 - 12)
            ends = np.sort(rng.integers(0, 361, 4)).tolist()
            for begin, end in zip(ends, [*ends[1:], ends[0] + 360], strict=True):
                pen.pieslice(box, begin, end, fill=color(rng))
        elif form == 2:
            for x in np.arange(left + 8, right - 8, pitch / 12).tolist():
                up = float(rng.uniform(low, bottom - 6))
                pen.rectangle((x, up, x + pitch / 18, bottom - 6), fill=screen.accent)
        else:
            heights = np.clip(rng.normal(0, pitch / 20, 24).cumsum() + pitch / 3, 9, pitch - 40)
            xs = np.linspace(left + 8, right - 8, 24)
            line = [(float(x), float(bottom - h)) for x, h in zip(xs, heights, strict=True)]
            pen.line(line, fill=screen.accent, width=2)


KINDS: tuple[Callable[[Screen, Rng], None], ...] = (
    _window,
    _editor,
    _chat,
    _table,
    _form,
    _home,
    _city,
    _board,
)
