"""The second style of pictures made by code, for measuring; see :mod:`trainer.data.made`."""

from __future__ import annotations

import cv2
import numpy as np

from trainer.data.made_canvas import SIDE, Painter, Redraw, Rng, color

_FONTS = (
    cv2.FONT_HERSHEY_PLAIN,
    cv2.FONT_HERSHEY_DUPLEX,
    cv2.FONT_HERSHEY_COMPLEX_SMALL,
    cv2.FONT_HERSHEY_TRIPLEX,
)


def _noise(rng: Rng) -> np.ndarray:
    form = rng.integers(3)
    if form == 0:
        return _clouds(rng)
    if form == 1:  # salt and pepper on one colour
        picture = np.broadcast_to(np.array(color(rng), np.uint8), (SIDE, SIDE, 3)).copy()
        hit = rng.random((SIDE, SIDE))
        share = rng.uniform(0.05, 0.5)
        picture[hit < share / 2] = 0
        picture[hit > 1 - share / 2] = 255
        return picture
    lines = rng.normal(0, rng.uniform(20, 80), (SIDE, 1, 3))  # a television without a station
    grain = rng.normal(128, rng.uniform(5, 40), (SIDE, SIDE, 1))
    return np.clip(lines + grain, 0, 255).astype(np.uint8)


def _clouds(rng: Rng) -> np.ndarray:
    """Noise whose strength falls with the frequency, as in clouds and marble."""
    across = np.fft.fftfreq(SIDE)[:, None]
    frequency = np.maximum(np.hypot(across, across.T), 1 / SIDE)
    waves = np.fft.fft2(rng.standard_normal((3, SIDE, SIDE)))
    field = np.fft.ifft2(waves / frequency ** rng.uniform(0.7, 2)).real.transpose(1, 2, 0)
    low, high = field.min(), field.max()
    return np.asarray(255 * (field - low) / (high - low)).astype(np.uint8)


def _flat(rng: Rng) -> np.ndarray:
    """A round passage of colours, one between four corners, or two areas with one border."""
    form = rng.integers(3)
    if form == 0:
        y, x = np.mgrid[:SIDE, :SIDE]
        far = np.hypot(y - rng.uniform(0, SIDE), x - rng.uniform(0, SIDE))
        share = (far / far.max())[..., None]
        return np.asarray(share * color(rng) + (1 - share) * color(rng)).astype(np.uint8)
    if form == 1:
        corners = rng.integers(0, 256, (2, 2, 3), dtype=np.uint8)
        return np.asarray(cv2.resize(corners, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR))
    picture = np.empty((SIDE, SIDE, 3), np.uint8)
    border = int(rng.integers(20, SIDE - 20))
    picture[:border], picture[border:] = color(rng), color(rng)
    return picture if rng.random() < 0.5 else picture.transpose(1, 0, 2)


def _drawing(rng: Rng) -> np.ndarray:
    paper = np.full((SIDE, SIDE, 3), color(rng, 200), np.uint8)
    (_landscape, _chart, _scribble)[int(rng.integers(3))](paper, rng)
    return paper


def _landscape(paper: np.ndarray, rng: Rng) -> None:
    """A sun, hills, a house and a figure of lines, as children draw them."""
    ground = int(rng.integers(150, 220))
    hills = [(0, SIDE), *((x, ground + int(rng.integers(-40, 20))) for x in range(0, 300, 40))]
    cv2.fillPoly(paper, [np.array([*hills, (SIDE, SIDE)], np.int32)], color(rng, 40, 200))
    cv2.circle(paper, _at(rng, 30, 220, 20, 80), int(rng.integers(10, 35)), (250, 210, 40), -1)
    x, y = _at(rng, 10, 150, 110, 150)
    wide, high = rng.integers(40, 90, 2).tolist()
    cv2.rectangle(paper, (x, y), (x + wide, y + high), color(rng), -1)
    roof = np.array([(x - 8, y), (x + wide // 2, y - 35), (x + wide + 8, y)], np.int32)
    cv2.fillPoly(paper, [roof], color(rng))
    _figure(paper, _at(rng, 40, 220, 90, 150), rng)


def _figure(paper: np.ndarray, head: tuple[int, int], rng: Rng) -> None:
    x, y = head
    ink, round_ = color(rng, 0, 90), int(rng.integers(12, 36))
    cv2.circle(paper, head, round_, color(rng, 150), -1, cv2.LINE_AA)
    cv2.circle(paper, head, round_, ink, 2, cv2.LINE_AA)
    for side in (-1, 1):
        eye = (x + side * round_ // 3, y - round_ // 4)
        cv2.circle(paper, eye, max(1, round_ // 9), ink, -1, cv2.LINE_AA)
        hand, foot = (x + side * 30, y + round_ + 20), (x + side * 18, y + round_ + 80)
        cv2.line(paper, (x, y + round_ + 10), hand, ink, 2, cv2.LINE_AA)
        cv2.line(paper, (x, y + round_ + 45), foot, ink, 2, cv2.LINE_AA)
    smile = (round_ // 2, round_ // 2)
    cv2.ellipse(paper, head, smile, 0, 20, 160, ink, 2, cv2.LINE_AA)
    cv2.line(paper, (x, y + round_), (x, y + round_ + 45), ink, 2, cv2.LINE_AA)


def _chart(paper: np.ndarray, rng: Rng) -> None:
    """Axes with bars, or with curves."""
    cv2.line(paper, (25, 20), (25, 230), (60, 60, 60), 2)
    cv2.line(paper, (25, 230), (245, 230), (60, 60, 60), 2)
    if rng.random() < 0.5:
        count = int(rng.integers(3, 12))
        wide = 210 // count
        for bar in range(count):
            left, top = 32 + bar * wide, int(rng.integers(30, 225))
            cv2.rectangle(paper, (left, top), (left + wide - 4, 229), color(rng), -1)
        return
    for _ in range(int(rng.integers(1, 5))):
        height = np.clip(130 + np.cumsum(rng.normal(0, 12, 40)), 25, 225)
        points = np.stack([np.linspace(28, 240, 40), height], axis=1).astype(np.int32)
        cv2.polylines(paper, [points], False, color(rng, 0, 200), 2, cv2.LINE_AA)


def _scribble(paper: np.ndarray, rng: Rng) -> None:
    """Smooth lines that wander over the paper, and some filled polygons."""
    for _ in range(int(rng.integers(0, 5))):
        corners = rng.integers(0, SIDE, (int(rng.integers(3, 7)), 2)).astype(np.int32)
        cv2.fillPoly(paper, [corners], color(rng))
    for _ in range(int(rng.integers(2, 9))):
        turns = rng.normal(0, 0.25, 150).cumsum() + rng.uniform(0, 6)
        steps = 4 * np.stack([np.cos(turns), np.sin(turns)], axis=1)
        points = (rng.integers(20, 236, 2) + steps.cumsum(axis=0)).astype(np.int32)
        width = int(rng.integers(1, 6))
        cv2.polylines(paper, [points], False, color(rng), width, cv2.LINE_AA)


def _screenshot(rng: Rng) -> np.ndarray:
    dark = rng.random() < 0.5
    screen = np.full((SIDE, SIDE, 3), color(rng, 0, 60) if dark else color(rng, 215), np.uint8)
    (_terminal, _sheet, _desktop)[int(rng.integers(3))](screen, rng, dark)
    return screen


def _terminal(screen: np.ndarray, rng: Rng, dark: bool) -> None:
    """Lines of words in several colours, indented like a program."""
    font, size = _FONTS[int(rng.integers(len(_FONTS)))], float(rng.uniform(0.4, 0.8))
    for y in range(12, SIDE, int(rng.integers(11, 18))):
        x = 6 + 14 * int(rng.integers(0, 4))
        for _ in range(int(rng.integers(0, 6))):
            word = "".join(map(chr, rng.integers(33, 123, int(rng.integers(2, 9)))))
            ink = color(rng, 120) if dark else color(rng, 0, 130)
            cv2.putText(screen, word, (x, y), font, size, ink, 1, cv2.LINE_AA)
            x += cv2.getTextSize(word, font, size, 1)[0][0] + 7


def _sheet(screen: np.ndarray, rng: Rng, dark: bool) -> None:
    """A table of numbers with its lines."""
    line, ink = ((90,) * 3, (220,) * 3) if dark else ((190,) * 3, (20,) * 3)
    high, wide = int(rng.integers(14, 26)), int(rng.integers(36, 80))
    screen[:high] = color(rng)
    for y in range(high, SIDE, high):
        cv2.line(screen, (0, y), (SIDE, y), line, 1)
        for x in range(0, SIDE, wide):
            number = f"{rng.normal(0, 500):.1f}"
            cv2.putText(screen, number, (x + 3, y + high - 4), _FONTS[0], 0.7, ink, 1, cv2.LINE_AA)
    for x in range(0, SIDE, wide):
        cv2.line(screen, (x, 0), (x, SIDE), line, 1)


def _desktop(screen: np.ndarray, rng: Rng, dark: bool) -> None:
    """Icons in rows with a name below each, and a bar."""
    ink = (235,) * 3 if dark else (25,) * 3
    pitch = int(rng.integers(44, 70))
    for y in range(12, SIDE - 30, pitch):
        for x in range(12, SIDE - 30, pitch):
            if rng.random() < 0.25:
                continue
            cv2.rectangle(screen, (x, y), (x + 26, y + 22), color(rng), -1)
            cv2.circle(screen, (x + 13, y + 11), int(rng.integers(3, 10)), color(rng), -1)
            name = "".join(map(chr, rng.integers(97, 123, 5)))
            cv2.putText(screen, name, (x - 4, y + 34), _FONTS[0], 0.6, ink, 1, cv2.LINE_AA)
    screen[-14:] = color(rng)


def _at(rng: Rng, left: int, right: int, top: int, bottom: int) -> tuple[int, int]:
    return int(rng.integers(left, right)), int(rng.integers(top, bottom))


def _sketch(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """Ink: where a fine blur is darker than a coarse one (Winnemöller et al. 2012, "XDoG")."""
    grey = cv2.cvtColor(photograph, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    sigma, strong = float(rng.uniform(0.7, 1.6)), float(rng.uniform(0.95, 0.99))
    fine, coarse = (cv2.GaussianBlur(grey, (0, 0), s) for s in (sigma, 1.6 * sigma))
    edge = fine - strong * coarse
    lines = np.where(edge > 0.005, 1.0, 1 + np.tanh(float(rng.uniform(20, 80)) * edge))
    return np.repeat((255 * np.clip(lines, 0, 1)).astype(np.uint8)[..., None], 3, axis=2)


def _cartoon(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """A few colours of the picture's own, and dark lines along its edges."""
    areas = cv2.pyrMeanShiftFiltering(photograph, 8, float(rng.uniform(20, 40)))
    picks = areas.reshape(-1, 3)[rng.integers(0, areas.shape[0] * areas.shape[1], 10)]
    far = np.abs(areas[..., None, :].astype(np.int32) - picks.astype(np.int32)).sum(axis=3)
    few = picks[far.argmin(axis=2)]
    edges = cv2.Canny(cv2.GaussianBlur(photograph, (0, 0), 1.2), 50, 130)
    lines = cv2.dilate(edges, np.ones((2, 2), np.uint8))
    return np.asarray(np.where(lines[..., None] > 0, few // 5, few), np.uint8)


PAINTED: dict[str, Painter] = {
    "noise": _noise,
    "flat": _flat,
    "drawing": _drawing,
    "screenshot": _screenshot,
}
REDRAWN: dict[str, Redraw] = {"sketch": _sketch, "cartoon": _cartoon}
