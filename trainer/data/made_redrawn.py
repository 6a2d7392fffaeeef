"""Photographs redrawn in the training style: pencil, chalk, hatching; areas of few colours."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

from trainer.data.made_canvas import Redraw, Rng


def sketch(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """Return a photograph uint8 (H, W, 3) as lines or strokes on paper, of the same shape."""
    grey = np.asarray(cv2.cvtColor(photograph, cv2.COLOR_RGB2GRAY))
    lines = (_dodged, _dodged, _steep, _hatched)[int(rng.integers(4))](grey, rng)
    if rng.random() < 0.3:  # the paper's grain shows, as under chalk
        fine = float(rng.uniform(0.4, 1.5))
        grain = cv2.GaussianBlur(rng.standard_normal(grey.shape), (0, 0), fine)
        lines = lines + grain * rng.uniform(10, 60)
    tone = np.asarray([255.0, 255.0, 255.0]) - rng.uniform(0, 60, 3) * (rng.random() < 0.3)
    ink = rng.uniform(0, 90, 3) * (rng.random() < 0.3)
    share = np.clip(lines, 0, 255)[..., None] / 255
    return np.asarray(ink + share * (tone - ink)).astype(np.uint8)


def _dodged(grey: np.ndarray, rng: Rng) -> np.ndarray:
    """Pencil: the picture divided by its blurred negative ("colour dodge")."""
    soft = cv2.GaussianBlur(255 - grey, (0, 0), float(rng.uniform(2, 9)))
    return np.asarray(np.clip(grey * 256.0 / (256.001 - soft), 0, 255))


def _steep(grey: np.ndarray, rng: Rng) -> np.ndarray:
    """The darker, the steeper the picture's light changes; perhaps with faint tones below."""
    soft = cv2.GaussianBlur(grey, (0, 0), float(rng.uniform(0.6, 2))).astype(np.float32)
    slope = np.hypot(cv2.Sobel(soft, -1, 1, 0), cv2.Sobel(soft, -1, 0, 1))
    tones = float(rng.uniform(0, 0.5)) * (255.0 - soft)
    return np.asarray(255.0 - float(rng.uniform(0.8, 3)) * slope - tones)


def _hatched(grey: np.ndarray, rng: Rng) -> np.ndarray:
    """Parallel strokes: the darker a place, the more directions cross there."""
    high, wide = grey.shape
    y, x = np.mgrid[:high, :wide].astype(np.float64)
    y += cv2.GaussianBlur(rng.standard_normal(grey.shape), (0, 0), 6) * 12
    paper, start = np.full(grey.shape, 255.0), rng.uniform(0, np.pi)
    period = rng.uniform(3, 7)
    light = cv2.GaussianBlur(cv2.equalizeHist(grey), (0, 0), 1.2)
    for number, level in enumerate((200, 145, 95, 50)):
        angle = start + number * np.pi / 4
        stroke = np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period) > 0.2
        paper[stroke & (light < level)] *= rng.uniform(0.2, 0.6)
    return paper


def cartoon(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """Return a photograph uint8 (H, W, 3) as smooth areas, most with lines between, as it was."""
    form = int(rng.integers(4))
    if form == 0:
        areas = _stepped(photograph, rng)
    elif form == 1:
        areas = _daubed(photograph, rng)
    else:  # with more colours than six and no lines it could pass for the photograph
        areas = _palette(photograph, rng, 6 if form == 2 else 16)
    if form != 2 or rng.random() < 0.5:
        areas = _inked(areas, photograph, rng)
    if rng.random() < 0.4:
        strong = ImageEnhance.Color(Image.fromarray(areas)).enhance(float(rng.uniform(1.2, 2.5)))
        areas = np.asarray(strong)
    return areas


def _stepped(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """Smoothed, then few steps of each channel."""
    areas = photograph
    for _ in range(3):
        areas = np.asarray(cv2.bilateralFilter(areas, 9, 40, 9))
    step = int(rng.integers(24, 72))
    return np.asarray((areas // step) * step + step // 2).clip(0, 255).astype(np.uint8)


def _palette(photograph: np.ndarray, rng: Rng, most: int) -> np.ndarray:
    """The three to ``most`` colours that stand for most of it, without dots between."""
    soft = np.asarray(cv2.medianBlur(photograph, int(rng.choice((3, 5, 7)))))
    few = Image.fromarray(soft).quantize(int(rng.integers(3, most + 1)), dither=Image.Dither.NONE)
    return np.asarray(few.convert("RGB"))


def _daubed(photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """As a broad brush leaves it: every place takes what is commonest around it."""
    reach = int(rng.choice((3, 5, 7)))
    steps = Image.fromarray(photograph // 16 * 16)
    return np.asarray(steps.filter(ImageFilter.ModeFilter(reach)))


def _inked(areas: np.ndarray, photograph: np.ndarray, rng: Rng) -> np.ndarray:
    """Draw lines where the light changes."""
    grey = cv2.medianBlur(cv2.cvtColor(photograph, cv2.COLOR_RGB2GRAY), 5)
    method, width = cv2.ADAPTIVE_THRESH_MEAN_C, int(rng.choice((5, 7, 9, 11)))
    deep = float(rng.uniform(3, 7))
    ground = cv2.adaptiveThreshold(grey, 255, method, cv2.THRESH_BINARY, width, deep)
    ink = areas // int(rng.integers(3, 9)) if rng.random() < 0.5 else np.zeros_like(areas)
    return np.where(ground[..., None] > 0, areas, ink).astype(np.uint8)


REDRAWN: dict[str, Redraw] = {"sketch": sketch, "cartoon": cartoon}
