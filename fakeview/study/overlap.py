"""Do explanation maps mark what people marked? Each number beside what chance gives.

All is measured on the picture reduced to 256 pixels at most, where twenty random maps cost
a fraction of a second; marks are far larger than such a pixel.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from fakeview.study.labelme import Box
from fakeview.study.resampling import draws, interval

MEASURES = ("iou", "dice", "pointing", "mass", "spearman", "outside_face")
#: What the map of the model is set beside.
MAP, RANDOM, CENTRE, PEOPLE = "map", "random", "centre", "people"
Numbers = dict[str, float | None]
_SIDE = 256
_DRAWS = 20
_CELLS = 7  # of a random map: as coarse as Grad-CAM's, for noise of single pixels is too easy
_SPREAD = 0.25  # of the centre prior, in sides of the picture


def beside(
    masks: Sequence[np.ndarray],
    values: np.ndarray,
    *,
    face: Box | None = None,
    draws_of_chance: int = _DRAWS,
    seed: int = 0,
) -> dict[str, Any]:
    """Return how far one picture's map and its marks agree.

    Args:
        masks: bool (H, W) each, one per person; each marks something.
        values: float (H, W), the signed map; only what pushes towards generated counts.
        face: (left, top, right, bottom) of the face, if it is known.
        draws_of_chance: how many random maps.
        seed: of these, and of the order among equal values.

    Returns:
        ``people_n``, ``area`` (mean share that is marked), and :func:`measures`, averaged over
        the people, for the ``map``, for ``random`` maps, for the ``centre`` of the picture and
        for other ``people`` (each against the mean of the others; None for one alone).

    Raises:
        ValueError: no mask, one that marks nothing, or another size than the map's.
    """
    if not masks or any(mask.shape != values.shape or not mask.any() for mask in masks):
        raise ValueError("each mask has the map's size and marks something")
    rng = np.random.default_rng(seed)
    height, width = values.shape
    small = _reduced(np.maximum(values, 0).astype(np.float32))
    marks = [_small_mask(mask) for mask in masks]
    inside = _small_mask(_in_box(face, height, width)) if face else None

    def against(make: Callable[[int], np.ndarray], n: int = 1) -> Numbers:
        return _mean(
            [measures(m, make(k), inside, rng) for k, m in enumerate(marks) for _ in range(n)]
        )

    total = np.sum(marks, axis=0, dtype=np.float32)
    return {
        "people_n": len(marks),
        "area": float(np.mean([mask.mean() for mask in masks])),
        MAP: against(lambda _: small),
        RANDOM: against(lambda _: random_map(rng, *small.shape), draws_of_chance),
        CENTRE: against(lambda _: centre_map(*small.shape)),
        PEOPLE: against(lambda k: total - marks[k]) if len(marks) > 1 else None,
    }


def measures(
    mask: np.ndarray, values: np.ndarray, face: np.ndarray | None, rng: np.random.Generator
) -> Numbers:
    """Return how far a map marks what a person did.

    ``iou`` and ``dice`` with the map cut so that it covers as many pixels as the mark.
    ``pointing``: whether its strongest pixel is inside (Zhang et al. 2018, without their
    tolerance; of several the share). ``mass``: the share of its values that lies inside, the
    relevance mass accuracy of Arras et al. 2022. ``spearman``: rank correlation of map and mark.
    ``outside_face``: the share of its values outside the face. None where it can't be said, as
    for a map of zeros.

    Args:
        mask: bool (H, W).
        values: float (H, W), not below 0.
        face: bool (H, W), or None.
        rng: orders equal values, so that no corner of the picture comes first.
    """
    found: Numbers = dict.fromkeys(MEASURES)
    total = float(values.sum(dtype=np.float64))
    if total <= 0:
        return found
    area = int(mask.sum())
    shared = int((strongest(values, area, rng) & mask).sum())
    found["iou"], found["dice"] = shared / (2 * area - shared), shared / area
    found["pointing"] = float(mask[values == values.max()].mean())
    found["mass"] = float(values[mask].sum(dtype=np.float64)) / total
    found["spearman"] = _spearman(values, mask)
    if face is not None:
        found["outside_face"] = float(values[~face].sum(dtype=np.float64)) / total
    return found


def strongest(values: np.ndarray, area: int, rng: np.random.Generator) -> np.ndarray:
    """Return the ``area`` strongest pixels, bool (H, W); equal values in a random order."""
    flat = values.ravel()
    if area < 1:
        return np.zeros(values.shape, bool)
    last = np.partition(flat, flat.size - area)[flat.size - area]
    chosen = flat > last
    equal = np.flatnonzero(flat == last)
    chosen[rng.choice(equal, area - int(chosen.sum()), replace=False)] = True
    return np.asarray(chosen.reshape(values.shape))


def random_map(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Return soft random values from 0 on, float32 (height, width)."""
    import cv2

    cells = rng.random((_CELLS, _CELLS)).astype(np.float32)
    soft = cv2.resize(cells, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.maximum(np.asarray(soft), 0)


def centre_map(height: int, width: int) -> np.ndarray:
    """Return a Gaussian around the middle, float32 (height, width): where people look anyway.

    A quarter of the side is its spread; a centre prior is what saliency maps have to beat
    (Judd et al. 2009).
    """
    down = (np.arange(height) + 0.5) / height - 0.5
    across = (np.arange(width) + 0.5) / width - 0.5
    squares = down[:, None] ** 2 + across**2
    return np.exp(-squares / (2 * _SPREAD**2)).astype(np.float32)


def over_pictures(
    found: Sequence[dict[str, Any]], resamples: int = 1000, seed: int = 0
) -> dict[str, Any]:
    """Return the means over pictures of what :func:`beside` returned, with 95% intervals.

    Returns:
        ``pictures``, ``marks``, ``area``; for ``map``, ``random``, ``centre`` and ``people`` by
        measure ``{"value", "interval", "n"}``; and ``map_minus_random`` likewise, of pairs.
    """
    drawn = draws(np.zeros(len(found)), resamples, seed)
    made: dict[str, Any] = {
        "pictures": len(found),
        "marks": sum(one["people_n"] for one in found),
        "area": float(np.mean([one["area"] for one in found])) if found else None,
    }
    columns = {
        party: {name: np.array([_of(one, party, name) for one in found]) for name in MEASURES}
        for party in (MAP, RANDOM, CENTRE, PEOPLE)
    }
    columns["map_minus_random"] = {
        name: columns[MAP][name] - columns[RANDOM][name] for name in MEASURES
    }
    for party, by_name in columns.items():
        made[party] = {name: _averaged(values, drawn) for name, values in by_name.items()}
    return made


def _of(one: dict[str, Any], party: str, name: str) -> float:
    value = (one[party] or {}).get(name)
    return np.nan if value is None else float(value)


def _averaged(values: np.ndarray, drawn: np.ndarray) -> dict[str, Any]:
    known = np.isfinite(values)
    if not known.any():
        return {"value": None, "interval": None, "n": 0}
    times = drawn[:, known]
    with np.errstate(invalid="ignore"):  # a resample may hold none of them
        again = times @ values[known] / times.sum(1)
    return {
        "value": float(values[known].mean()),
        "interval": interval(again) if known.sum() > 1 else None,
        "n": int(known.sum()),
    }


def _mean(each: Sequence[Numbers]) -> Numbers:
    means: Numbers = {}
    for name in MEASURES:
        known = [value for one in each if (value := one[name]) is not None]
        means[name] = float(np.mean(known)) if known else None
    return means


def _spearman(values: np.ndarray, mask: np.ndarray) -> float | None:
    from scipy.stats import spearmanr

    if mask.all() or not mask.any() or values.min() == values.max():
        return None
    return float(spearmanr(values.ravel(), mask.ravel()).statistic)


def _reduced(values: np.ndarray) -> np.ndarray:
    import cv2

    scale = _SIDE / max(values.shape)
    if scale >= 1:
        return values
    size = (max(1, round(values.shape[1] * scale)), max(1, round(values.shape[0] * scale)))
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA))


def _small_mask(mask: np.ndarray) -> np.ndarray:
    shares = _reduced(mask.astype(np.float32))
    # A mark that is thinner than a pixel stays one.
    return np.asarray(shares >= 0.5 if (shares >= 0.5).any() else shares > 0)


def _in_box(box: Box, height: int, width: int) -> np.ndarray:
    left, top, right, bottom = box
    mask = np.zeros((height, width), bool)
    mask[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = True
    return mask
