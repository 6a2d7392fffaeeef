"""Random views of pictures, so that a face is one also when small, aside, dark, grey or covered.

Both classes go through the same changes: none of them tells what a picture shows. Only how
close a view is differs, because most of a photograph of anything else still shows no face.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

#: The window's side as a share of the picture's: faces stay whole enough to be one.
_FACE_WINDOW = (0.55, 1.2)
_OTHER_WINDOW = (0.3, 1.2)
_SHIFT, _DEGREES = 0.15, 20.0
_INSET, _GREY, _LIGHT, _TINT, _SOFT, _NOISE, _COVER = 0.35, 0.2, 0.6, 0.3, 0.2, 0.2, 0.25


def views(faces: np.ndarray, others: np.ndarray, size: int, rng: np.random.Generator) -> Tensor:
    """Return random views, float (F + O, 3, size, size) with values in [0, 255], faces first.

    Args:
        faces, others: uint8 (F, S, S, 3) and (O, S, S, 3).
        size: side of the views in pixels.
        rng: random numbers.
    """
    cut = torch.cat(
        [
            _windows(faces, size, _FACE_WINDOW, rng),
            _windows(others, size, _OTHER_WINDOW, rng),
        ]
    )
    whole = _inset(cut, len(faces), rng)
    whole = _cover(whole, rng)
    whole = _soften(_light(whole, rng), rng)
    noisy = torch.from_numpy(rng.random(len(whole)) < _NOISE)
    strength = torch.from_numpy(rng.uniform(2, 25, int(noisy.sum()))).float().view(-1, 1, 1, 1)
    grain = rng.standard_normal((len(strength), *whole.shape[1:]), dtype=np.float32)
    whole[noisy] += strength * torch.from_numpy(grain)
    return whole.clamp_(0, 255).round_()


def _windows(
    pictures: np.ndarray, size: int, window: tuple[float, float], rng: np.random.Generator
) -> Tensor:
    """Cut a turned, shifted, perhaps mirrored square out of each; beyond the border it mirrors."""
    count = len(pictures)
    closest, widest = (math.log(edge) for edge in window)
    side = np.exp(rng.uniform(closest, widest, count))
    angle = np.radians(rng.uniform(-_DEGREES, _DEGREES, count)) * (rng.random(count) < 0.5)
    mirror = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    cosine, sine = side * np.cos(angle), side * np.sin(angle)
    shift = rng.uniform(-2 * _SHIFT, 2 * _SHIFT, (2, count))
    rows = [[cosine * mirror, -sine, shift[0]], [sine * mirror, cosine, shift[1]]]
    theta = torch.from_numpy(np.array(rows).transpose(2, 0, 1)).float()
    grid = functional.affine_grid(theta, [count, 3, size, size], align_corners=False)
    source = torch.from_numpy(np.ascontiguousarray(pictures)).permute(0, 3, 1, 2).float()
    return functional.grid_sample(source, grid, padding_mode="reflection", align_corners=False)


def _inset(pictures: Tensor, faces: int, rng: np.random.Generator) -> Tensor:
    """Put some of them, made smaller, somewhere on a picture without a face."""
    size, result = pictures.shape[-1], pictures.clone()
    for row in np.flatnonzero(rng.random(len(pictures)) < _INSET):
        side = int(size * math.exp(rng.uniform(math.log(0.35), math.log(0.9))))
        top, left = rng.integers(0, size - side + 1, 2).tolist()
        small = functional.interpolate(
            pictures[row : row + 1], (side, side), mode="bilinear", antialias=True
        )
        result[row] = pictures[int(rng.integers(faces, len(pictures)))].flip(-1)
        result[row, :, top : top + side, left : left + side] = small[0]
    return result


def _cover(pictures: Tensor, rng: np.random.Generator) -> Tensor:
    """Cover a part of some with one colour, as sunglasses, hats and hands do."""
    size = pictures.shape[-1]
    for row in np.flatnonzero(rng.random(len(pictures)) < _COVER):
        high, wide = (size * rng.uniform(0.08, 0.35, 2)).astype(int).tolist()
        top, left = int(rng.integers(0, size - high)), int(rng.integers(0, size - wide))
        patch = torch.from_numpy(rng.uniform(0, 255, 3)).float().view(3, 1, 1)
        pictures[row, :, top : top + high, left : left + wide] = patch
    return pictures


def _light(pictures: Tensor, rng: np.random.Generator) -> Tensor:
    """Change gamma, contrast and brightness; some lose their colour or get another cast."""
    count = len(pictures)

    def each(low: float, high: float, channels: int = 1) -> Tensor:
        drawn = np.exp(rng.uniform(math.log(low), math.log(high), (count, channels, 1, 1)))
        return torch.from_numpy(drawn).float()

    grey = torch.from_numpy(rng.random(count) < _GREY).view(-1, 1, 1, 1)
    weights = torch.tensor([0.299, 0.587, 0.114]).view(1, 3, 1, 1)
    pictures = torch.where(grey, (pictures * weights).sum(1, keepdim=True), pictures)
    tinted = torch.from_numpy(rng.random(count) < _TINT).view(-1, 1, 1, 1)
    pictures = torch.where(tinted, pictures * each(0.65, 1.5, 3), pictures)
    changed = 255 * (pictures.clamp(0, 255) / 255) ** each(0.5, 2.5)
    middle = changed.mean((1, 2, 3), keepdim=True)
    changed = ((changed - middle) * each(0.4, 1.4) + middle) * each(0.4, 1.4)
    lit = torch.from_numpy(rng.random(count) < _LIGHT).view(-1, 1, 1, 1)
    return torch.where(lit, changed, pictures).clamp_(0, 255)


def _soften(pictures: Tensor, rng: np.random.Generator) -> Tensor:
    """Bring some to a few pixels and back."""
    size = pictures.shape[-1]
    for row in np.flatnonzero(rng.random(len(pictures)) < _SOFT):
        few = int(size * rng.uniform(0.25, 0.7))
        small = functional.interpolate(
            pictures[row : row + 1], (few, few), mode="bilinear", antialias=True
        )
        pictures[row] = functional.interpolate(small, (size, size), mode="bilinear")[0]
    return pictures
