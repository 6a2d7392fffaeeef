"""Drawings of the training style: painted people, comics, brush strokes, signs, charts."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image, ImageDraw

from trainer.data.made_canvas import SIDE, Rng, color
from trainer.data.made_fonts import font, words

_LARGE = 2 * SIDE
Pen = ImageDraw.ImageDraw
_SKINS = (
    (255, 224, 189),
    (241, 194, 125),
    (198, 134, 66),
    (141, 85, 36),
    (84, 52, 28),
    (255, 220, 70),
)


def drawing(rng: Rng, form: int | None = None) -> np.ndarray:
    """Return a drawing, uint8 (256, 256, 3), of a number of ``FORMS`` or of a random one."""
    paper = Image.new("RGB", (_LARGE, _LARGE), color(rng, 180 if rng.random() < 0.5 else 0))
    if rng.random() < 0.3:
        paper = Image.fromarray(_passage(rng))
    chosen = int(rng.integers(len(FORMS)))
    FORMS[chosen if form is None else form](ImageDraw.Draw(paper), rng)
    small = np.asarray(paper.resize((SIDE, SIDE), Image.Resampling.LANCZOS))
    if rng.random() < 0.25:  # as if on rough paper
        grain = rng.normal(0, rng.uniform(2, 14), (SIDE, SIDE, 1))
        small = np.clip(small + grain, 0, 255).astype(np.uint8)
    return small


def _passage(rng: Rng) -> np.ndarray:
    corners = rng.integers(0, 256, (2, 3, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(corners, (_LARGE, _LARGE), interpolation=cv2.INTER_CUBIC))


def _portrait(pen: Pen, rng: Rng) -> None:
    """A person's head and shoulders of flat areas: hair, ears, eyes, brows, nose, mouth."""
    x, y = rng.uniform(0.35, 0.65, 2) * _LARGE
    wide = float(rng.uniform(0.12, 0.34)) * _LARGE
    high = wide * float(rng.uniform(1.1, 1.5))
    skin = _SKINS[int(rng.integers(len(_SKINS)))] if rng.random() < 0.8 else color(rng)
    hair, line = color(rng), color(rng, 0, 80)
    edge = int(rng.integers(0, 9))

    def oval(box: tuple[float, float, float, float], fill: tuple[int, int, int] | None) -> None:
        pen.ellipse(box, fill=fill, outline=line if edge else None, width=max(1, edge))

    long = float(rng.uniform(0.2, 1.4)) * high
    oval((x - wide * 1.2, y - high * 1.25, x + wide * 1.2, y + long), hair)
    oval((x - wide * 2, y + high * 1.05, x + wide * 2, y + high * 4), color(rng))
    pen.rectangle((x - wide * 0.35, y + high * 0.6, x + wide * 0.35, y + high * 1.25), fill=skin)
    for side in (-1, 1):
        ear = x + side * wide
        oval((ear - wide * 0.15, y - high * 0.1, ear + wide * 0.15, y + high * 0.25), skin)
    oval((x - wide, y - high, x + wide, y + high), skin)
    if rng.random() < 0.7:
        cut = int(rng.integers(20, 70))
        pen.chord((x - wide, y - high, x + wide, y + high), 180 + cut / 2, 360 - cut / 2, fill=hair)
    _features(pen, rng, (x, y, wide, high), line)


def _features(pen: Pen, rng: Rng, face: tuple[float, ...], line: tuple[int, int, int]) -> None:
    x, y, wide, high = face
    apart, eye = rng.uniform(0.32, 0.5) * wide, rng.uniform(0.08, 0.3) * wide
    tall, width = eye * rng.uniform(0.4, 1.2), int(rng.integers(2, 10))
    level, iris = y - high * rng.uniform(-0.05, 0.25), color(rng)
    for side in (-1, 1):
        at = x + side * apart
        pen.ellipse((at - eye, level - tall, at + eye, level + tall), fill=(255,) * 3, outline=line)
        pupil = min(eye, tall) * 0.7
        pen.ellipse((at - pupil, level - pupil, at + pupil, level + pupil), fill=iris)
        pupil /= 2
        pen.ellipse((at - pupil, level - pupil, at + pupil, level + pupil), fill=(0, 0, 0))
        brow = level - tall - high * 0.1
        lean = float(rng.normal(0, 0.04)) * high
        pen.line((at - eye, brow + lean, at + eye, brow - lean), fill=line, width=width)
    if rng.random() < 0.3:
        for side in (-1, 1):
            at, glass = x + side * apart, 1.5 * eye
            pen.ellipse((at - glass, level - glass, at + glass, level + glass), None, line, width)
        pen.line((x - apart + eye, level, x + apart - eye, level), fill=line, width=width)
    nose = y + high * 0.25
    pen.arc((x - wide * 0.15, nose - high * 0.15, x + wide * 0.15, nose), 20, 160, line, width)
    mouth = (x - wide * 0.4, y + high * 0.3, x + wide * 0.4, y + high * rng.uniform(0.5, 0.75))
    if rng.random() < 0.5:
        pen.chord(mouth, 0, 180, fill=(200, 60, 70), outline=line)
    else:
        pen.arc(mouth, 10, 170, line, width)


def _people(pen: Pen, rng: Rng) -> None:
    for _ in range(int(rng.integers(1, 3))):
        _portrait(pen, rng)


def _comic(pen: Pen, rng: Rng) -> None:
    """Panels with borders, bubbles with words, shapes."""
    rows = [int(rng.integers(120, 220)), int(rng.integers(300, 400))][: int(rng.integers(1, 3))]
    for top, bottom in zip([0, *rows], [*rows, _LARGE], strict=True):
        cut = int(rng.integers(120, _LARGE - 120))
        for left, right in ((0, cut), (cut, _LARGE)):
            pen.rectangle((left + 6, top + 6, right - 6, bottom - 6), color(rng), (0, 0, 0), 4)
            x, y = (left + right) / 2, (top + bottom) / 2
            reach = min(right - left, bottom - top) * float(rng.uniform(0.15, 0.35))
            if reach > 8:
                skin = _SKINS[int(rng.integers(len(_SKINS)))]
                pen.ellipse((x - reach, y - reach, x + reach, y + reach), skin, (0, 0, 0), 4)
                _features(pen, rng, (x, y, reach, reach), (0, 0, 0))
            bubble = (left + 14, top + 14, left + 130, top + 60)
            pen.ellipse(bubble, (255,) * 3, (0, 0, 0), 3)
            pen.text((left + 28, top + 28), words(rng, 2)[:12], font=font(rng, 18), fill=(0, 0, 0))


def _strokes(pen: Pen, rng: Rng) -> None:
    """Many short, broad strokes of neighbouring colours that follow a field."""
    first, second = np.array(color(rng)), np.array(color(rng))
    wave, lean, width = rng.uniform(0.5, 3), rng.uniform(0, 6), int(rng.integers(6, 40))
    for _ in range(int(rng.integers(150, 500))):
        x, y = rng.uniform(0, _LARGE, 2)
        angle = lean + np.sin(wave * x / 100) + np.cos(wave * y / 100)
        step = rng.uniform(20, 90) * np.array([np.cos(angle), np.sin(angle)])
        tone = first + (second - first) * y / _LARGE + rng.normal(0, 25, 3)
        fill = tuple(np.clip(tone, 0, 255).astype(int).tolist())
        pen.line((x, y, x + step[0], y + step[1]), fill=fill, width=width)


def _sign(pen: Pen, rng: Rng) -> None:
    """A poster or a trade mark: a shape and large letters."""
    x, y, reach = *rng.uniform(0.35, 0.65, 2) * _LARGE, float(rng.uniform(60, 220))
    sides, turn = int(rng.integers(3, 9)), float(rng.uniform(0, 360))
    if rng.random() < 0.5:
        pen.regular_polygon((x, y, reach), sides, turn, color(rng), color(rng))
    else:
        pen.ellipse((x - reach, y - reach, x + reach, y + reach), color(rng), color(rng), 12)
    for _ in range(int(rng.integers(1, 4))):
        size = int(rng.integers(30, 160))
        at = (int(rng.integers(0, _LARGE // 2)), int(rng.integers(0, _LARGE - 60)))
        pen.text(at, words(rng, 1), font=font(rng, size), fill=color(rng))


def _chart(pen: Pen, rng: Rng) -> None:
    """Bars, points or curves in a frame with numbers; or a disc in parts."""
    ink, face = color(rng, 0, 110), font(rng, int(rng.integers(14, 30)))
    pen.rectangle((0, 0, _LARGE, _LARGE), fill=color(rng, 225))
    pen.text((150, 10), words(rng, 3), font=face, fill=ink)
    form = int(rng.integers(4))
    if form == 0:
        ends = np.sort(rng.integers(0, 361, int(rng.integers(2, 8)))).tolist()
        for begin, end in zip(ends, [*ends[1:], ends[0] + 360], strict=True):
            pen.pieslice((90, 90, 430, 430), begin, end, color(rng), ink)
        return
    pen.line((60, 40, 60, 460, 490, 460), fill=ink, width=3)
    for tick in range(60, 460, int(rng.integers(40, 100))):
        pen.text((8, tick), f"{rng.uniform(0, 99):.0f}", font=face, fill=ink)
    for _ in range(int(rng.integers(1, 5))):
        tone = color(rng)
        xs = np.linspace(75, 480, int(rng.integers(5, 40)))
        ys = np.clip(250 + rng.normal(0, 40, len(xs)).cumsum(), 45, 455)
        if form == 1:
            pen.line(list(zip(xs.tolist(), ys.tolist(), strict=True)), fill=tone, width=4)
            continue
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            box = (x - 5, y - 5, x + 5, y + 5) if form == 2 else (x - 4, y, x + 4, 460)
            (pen.ellipse if form == 2 else pen.rectangle)(box, fill=tone)


FORMS: tuple[Callable[[Pen, Rng], None], ...] = (_people, _people, _comic, _strokes, _sign, _chart)
