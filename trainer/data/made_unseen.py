"""Kinds of pictures made by code that nothing learns from: for measuring what was never shown.

They are drawn with OpenCV and NumPy alone, the pictures for training with Pillow and its fonts;
see :mod:`trainer.data.made`.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from trainer.data.made_canvas import SIDE, Compose, Painter, Redraw, Rng, color

_THIN = cv2.FONT_HERSHEY_SIMPLEX
_WORD = (2, 10)


def _word(rng: Rng) -> str:
    return "".join(map(chr, rng.integers(97, 123, int(rng.integers(*_WORD)))))


def _write(
    paper: np.ndarray, text: str, at: tuple[int, int], size: float, ink: tuple[int, ...]
) -> int:
    """Write a text with its left end at a place; returns how wide it is in pixels."""
    cv2.putText(paper, text, at, _THIN, size, ink, 1, cv2.LINE_AA)
    return int(cv2.getTextSize(text, _THIN, size, 1)[0][0])


def _document(rng: Rng) -> np.ndarray:
    """A printed page, photographed: paragraphs, perhaps a stamp, a shadow, a little askew."""
    paper = np.full((SIDE, SIDE, 3), color(rng, 215), np.uint8)
    size, margin = float(rng.uniform(0.25, 0.5)), int(rng.integers(12, 40))
    pitch = int(34 * size) + int(rng.integers(2, 7))
    for y in range(margin, SIDE - margin // 2, pitch):
        if rng.random() < 0.15:
            continue
        x = margin
        while x < SIDE - margin - 20:
            x += _write(paper, _word(rng), (x, y), size, (40, 40, 45)) + int(14 * size)
    if rng.random() < 0.5:
        at = (int(rng.integers(60, 200)), int(rng.integers(60, 220)))
        cv2.circle(paper, at, int(rng.integers(18, 36)), color(rng, 0, 200), 2, cv2.LINE_AA)
        _write(paper, _word(rng), (at[0] - 16, at[1] + 4), 0.4, color(rng, 0, 200))
    turn = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), float(rng.uniform(-6, 6)), 1.0)
    desk = color(rng, 20, 200)
    paper = np.asarray(cv2.warpAffine(paper, turn, (SIDE, SIDE), borderValue=desk))
    shade = np.linspace(float(rng.uniform(0.5, 1)), 1, SIDE)[None, :, None]
    return (paper * shade).astype(np.uint8)


def _map(rng: Rng) -> np.ndarray:
    """Land, water, a net of streets and names."""
    sheet = np.full((SIDE, SIDE, 3), color(rng, 200), np.uint8)
    for tone in ((170, 211, 223), (200, 230, 190)):
        middle, count = rng.integers(0, SIDE, 2), int(rng.integers(8, 16))
        angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
        reach = rng.uniform(20, 110, count)
        edge = middle + np.stack([np.cos(angles), np.sin(angles)], axis=1) * reach[:, None]
        cv2.fillPoly(sheet, [edge.astype(np.int32)], tone, cv2.LINE_AA)
    slope, streets = float(rng.uniform(0, np.pi)), int(rng.integers(8, 26))
    for number in range(streets):
        angle = slope + (np.pi / 2 if number % 2 else 0) + rng.normal(0, 0.1)
        along = np.array([np.cos(angle), np.sin(angle)])
        start = rng.integers(0, SIDE, 2)
        ends = [tuple((start + sign * 400 * along).astype(int).tolist()) for sign in (-1, 1)]
        wide = int(rng.integers(1, 6))
        cv2.line(sheet, ends[0], ends[1], (180, 170, 160), wide + 2, cv2.LINE_AA)
        inner = (250, 220, 120) if wide > 4 else (255, 255, 255)
        cv2.line(sheet, ends[0], ends[1], inner, wide, cv2.LINE_AA)
    for _ in range(int(rng.integers(3, 12))):
        x, y = rng.integers(0, 220, 2).tolist()
        _write(sheet, _word(rng).title(), (x, y), 0.35, (70, 70, 80))
    return sheet


def _phone(rng: Rng) -> np.ndarray:
    """A conversation: bubbles from both sides, round pictures of the writers."""
    dark = rng.random() < 0.5
    ground, ink = ((18, 22, 26), (225,) * 3) if dark else ((236, 240, 242), (20,) * 3)
    screen = np.full((SIDE, SIDE, 3), ground, np.uint8)
    mine, bar = color(rng, 30, 200), int(rng.integers(16, 34))
    screen[:bar] = color(rng)
    cv2.circle(screen, (20, bar // 2), bar // 3, color(rng), -1, cv2.LINE_AA)
    y = bar + 8
    while y < SIDE - 20:
        wide, lines = int(rng.integers(50, 170)), int(rng.integers(1, 4))
        left = rng.random() < 0.5
        x = 34 if left else SIDE - 10 - wide
        bottom = y + 13 * lines + 6
        tone = ((50, 54, 60) if dark else (255,) * 3) if left else mine
        cv2.rectangle(screen, (x, y), (x + wide, bottom), tone, -1)
        if left:
            cv2.circle(screen, (18, bottom - 10), 11, color(rng), -1, cv2.LINE_AA)
        for line in range(lines):
            at, end = x + 6, x + wide - 30
            while at < end:
                at += _write(screen, _word(rng), (at, y + 13 + 13 * line), 0.33, ink) + 5
        y = bottom + int(rng.integers(5, 14))
    return screen


def _pattern(rng: Rng) -> np.ndarray:
    """Squares in two colours, as in printed codes, or stripes, or rings."""
    form, pair = int(rng.integers(3)), np.array([color(rng, 0, 110), color(rng, 140)], np.uint8)
    y, x = np.mgrid[:SIDE, :SIDE].astype(np.float64)
    if form == 0:
        cells = int(rng.integers(8, 45))
        bits = rng.integers(0, 2, (cells, cells), dtype=np.uint8)
        chosen = cv2.resize(bits, (SIDE, SIDE), interpolation=cv2.INTER_NEAREST)
    elif form == 1:
        angle, period = rng.uniform(0, np.pi), rng.uniform(6, 60)
        chosen = ((x * np.cos(angle) + y * np.sin(angle)) / period % 1 < rng.uniform(0.2, 0.8)) * 1
    else:
        far = np.hypot(x - rng.uniform(0, SIDE), y - rng.uniform(0, SIDE))
        chosen = (far / rng.uniform(6, 60) % 1 < 0.5) * 1
    return np.asarray(pair[np.asarray(chosen, np.intp)])


def _game(rng: Rng) -> np.ndarray:
    """A world of coarse tiles with mirrored figures of a few squares, as on old consoles."""
    tiles, unit = int(rng.integers(6, 17)), 8
    tones = rng.integers(0, 256, (5, 3), dtype=np.uint8)
    world = tones[rng.choice(5, (tiles, tiles), p=(0.5, 0.2, 0.15, 0.1, 0.05))]
    world = np.kron(world, np.ones((unit, unit, 1), np.uint8))
    for _ in range(int(rng.integers(1, 12))):
        half = rng.random((unit, unit // 2)) < 0.5
        figure = np.concatenate([half, half[:, ::-1]], axis=1)
        top, left = rng.integers(0, (tiles - 1) * unit, 2).tolist()
        world[top : top + unit, left : left + unit][figure] = color(rng)
    return np.asarray(cv2.resize(world, (SIDE, SIDE), interpolation=cv2.INTER_NEAREST))


def _fractal(rng: Rng) -> np.ndarray:
    """How fast z -> z² + c leaves, in colours (a Julia set)."""
    reach = float(rng.uniform(0.4, 1.6))
    axis = np.linspace(-reach, reach, SIDE // 2)
    z = axis[None, :] + 1j * axis[:, None] + complex(*rng.uniform(-0.3, 0.3, 2))
    c = 0.7885 * np.exp(1j * rng.uniform(0, 2 * np.pi))
    steps = np.zeros(z.shape)
    for _ in range(48):
        inside = np.abs(z) < 4
        z = np.where(inside, z * z + c, z)
        steps += inside
    share = cv2.resize((255 * steps / 48).astype(np.uint8), (SIDE, SIDE))
    return np.ascontiguousarray(cv2.applyColorMap(share, int(rng.integers(0, 12)))[..., ::-1])


def _pencil(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """OpenCV's pencil (Gastal and Oliveira 2011), grey or with faint colours."""
    grey, tinted = cv2.pencilSketch(
        np.ascontiguousarray(photograph[..., ::-1]),
        sigma_s=float(rng.uniform(20, 80)),
        sigma_r=float(rng.uniform(0.05, 0.15)),
        shade_factor=float(rng.uniform(0.02, 0.06)),
    )
    lines = np.repeat(grey[..., None], 3, axis=2) if rng.random() < 0.7 else tinted[..., ::-1]
    low, high = np.percentile(lines, (1, 99))  # paper is light, also where a photograph is dark
    spread = (lines.astype(np.float64) - low) * 255 / max(high - low, 1)
    return np.asarray(np.clip(spread, 0, 255), np.uint8)


def _outline(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """Nothing but lines along the edges, dark on light or light on dark."""
    soft = cv2.GaussianBlur(photograph, (0, 0), float(rng.uniform(0.8, 2)))
    low = float(rng.uniform(15, 60))
    edges = cv2.Canny(soft, low, 2.5 * low)
    if rng.random() < 0.5:
        edges = np.asarray(cv2.dilate(edges, np.ones((2, 2), np.uint8)))
    ground, line = color(rng, 180), color(rng, 0, 90)
    if rng.random() < 0.3:
        ground, line = line, ground
    return np.where(edges[..., None] > 0, line, ground).astype(np.uint8)


def _page(photographs: Sequence[np.ndarray], rng: Rng) -> np.ndarray:
    """A feed: photographs below each other or side by side, names and words around them."""
    dark = rng.random() < 0.4
    ground, ink = ((24,) * 3, (220,) * 3) if dark else ((245,) * 3, (40,) * 3)
    screen = np.full((SIDE, SIDE, 3), ground, np.uint8)
    screen[: int(rng.integers(8, 24))] = color(rng)
    columns = int(rng.integers(1, 4))
    wide = (SIDE - 8 * (columns + 1)) // columns
    for column in range(columns):
        x, y = 8 + column * (wide + 8), 34
        while y < SIDE - 16:
            _write(screen, f"{_word(rng)} {_word(rng)}"[: wide // 7], (x, y), 0.32, ink)
            y += 6
            high = min(int(wide * rng.uniform(0.5, 1.1)), SIDE - y)
            picture = photographs[int(rng.integers(len(photographs)))]
            screen[y : y + high, x : x + wide] = _filling(picture, high, wide)
            y += high + 14
            for _ in range(int(rng.integers(0, 4))):
                _write(screen, f"{_word(rng)} {_word(rng)}"[: wide // 6], (x, y), 0.28, ink)
                y += 11
            y += 10
    return screen


def _collage(photographs: Sequence[np.ndarray], rng: Rng) -> np.ndarray:
    """Strips of photographs, cut across in uneven places."""
    result = np.empty((SIDE, SIDE, 3), np.uint8)
    rows = np.sort(rng.integers(50, SIDE - 50, int(rng.integers(1, 3))))
    for top, bottom in zip([0, *rows], [*rows, SIDE], strict=True):
        cuts = np.sort(rng.integers(50, SIDE - 50, int(rng.integers(0, 3))))
        for left, right in zip([0, *cuts], [*cuts, SIDE], strict=True):
            picture = photographs[int(rng.integers(len(photographs)))]
            if bottom > top and right > left:
                result[top:bottom, left:right] = _filling(picture, bottom - top, right - left)
    return result


def _filling(picture: np.ndarray, high: int, wide: int) -> np.ndarray:
    """Return a picture's middle, brought to a size without stretching it."""
    scale = max(high / picture.shape[0], wide / picture.shape[1])
    tall = max(round(picture.shape[0] * scale), high)
    broad = max(round(picture.shape[1] * scale), wide)
    whole = cv2.resize(picture, (broad, tall), interpolation=cv2.INTER_AREA)
    top, left = (tall - high) // 2, (broad - wide) // 2
    return np.asarray(whole[top : top + high, left : left + wide])


PAINTED: dict[str, Painter] = {
    "document": _document,
    "map": _map,
    "phone": _phone,
    "pattern": _pattern,
    "game": _game,
    "fractal": _fractal,
}
REDRAWN: dict[str, Redraw] = {"pencil": _pencil, "outline": _outline}
COMPOSED: dict[str, Compose] = {"page": _page, "collage": _collage}
