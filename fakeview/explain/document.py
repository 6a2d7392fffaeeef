"""All that is known of an explanation as one JSON document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

import fakeview
from fakeview.explain import render
from trainer.words import english

if TYPE_CHECKING:
    from fakeview.detect.engine import DetectorInfo
    from fakeview.explain.base import Explanation
    from fakeview.explain.faithfulness import Curves, Faithfulness
    from fakeview.imaging.decode import Picture

_CELLS = 64  # values along the longer side of a map without regions


def document(
    picture: Picture,
    explanation: Explanation,
    info: DetectorInfo,
    *,
    face_found: bool | None = None,
    faithfulness: Faithfulness | None = None,
) -> dict[str, Any]:
    """Return score, settings and values, ready for JSON: enough to make the same map again.

    Maps with regions come as ``regions``, the strongest first, and ``segments``: the region of
    every pixel of ``size``, row by row, as run lengths. Others come as ``map``, every
    ``map_step``-th value of every ``map_step``-th row.

    Args:
        picture: the scored picture.
        explanation: its map.
        info: the detector.
        face_found: what the verdict says; where it is false, the score says nothing.
        faithfulness: whether the map is right, where that was measured.
    """
    height, width = explanation.map.shape
    made: dict[str, Any] = {
        "fakeview": fakeview.__version__,
        "picture": picture.name,
        "sha256": picture.sha256,
        "detector": {
            "name": info.name,
            "sha256": info.sha256,
            "arch": info.arch,
            "outputs": info.order.outputs,
            "fake_index": info.order.fake_index,
        },
        "method": explanation.method,
        "p_fake": explanation.p_fake,
        "face_found": face_found,
        "size": [height, width],
        "limit": render.limit(explanation),
        "flat": render.is_flat(explanation),
        "settings": explanation.meta,
        "samples": explanation.samples,
        "stability": explanation.stability,
        "settled": explanation.settled,
        "base": explanation.base,
        "whole": explanation.whole,
    }
    if explanation.weights is not None and explanation.segments is not None:
        made["regions"] = regions(explanation.segments, explanation.weights)
        made["segments"] = run_lengths(explanation.segments)
    else:
        step = max(1, round(max(height, width) / _CELLS))
        made["map_step"] = step
        made["map"] = explanation.map[::step, ::step].astype(float).round(6).tolist()
    if faithfulness is not None:
        made["faithfulness"] = _faithfulness(faithfulness)
    return made


def regions(segments: np.ndarray, weights: np.ndarray) -> list[dict[str, object]]:
    """Return each region's weight, share of the area, and box (left, top, right, bottom).

    The strongest comes first, whichever way it pushes.
    """
    found: list[dict[str, object]] = []
    for piece in np.argsort(-np.abs(weights), kind="stable").tolist():
        rows, columns = np.nonzero(segments == piece)
        box = [columns.min(), rows.min(), columns.max() + 1, rows.max() + 1]
        found.append(
            {
                "piece": piece,
                "weight": float(weights[piece]),
                "box": [int(edge) for edge in box],
                "share": float(rows.size / segments.size),
            }
        )
    return found


def run_lengths(segments: np.ndarray) -> dict[str, list[int]]:
    """Return int (H, W), row by row, as ``labels`` and how often each comes in a row, ``counts``.

    ``numpy.repeat(labels, counts).reshape(size)`` gives it back.
    """
    flat = segments.ravel()
    starts = np.concatenate([[0], np.flatnonzero(np.diff(flat)) + 1])
    counts = np.diff(np.append(starts, flat.size))
    return {"labels": flat[starts].tolist(), "counts": counts.tolist()}


def _faithfulness(found: Faithfulness) -> dict[str, Any]:
    return {
        "sentence": english(found.sentence()),
        "towards": found.towards,
        "fill": found.fill,
        "pieces": found.pieces,
        "top": found.top,
        "whole": found.whole,
        "without_top": found.without_top,
        "without_random": found.without_random,
        "deletion": _curves(found.deletion),
        "insertion": _curves(found.insertion),
    }


def _curves(curves: Curves) -> dict[str, Any]:
    named = {"marked": curves.marked, "random": curves.random, "edges": curves.edges}
    return {
        name: {
            "auc": curve.auc,
            "areas": curve.areas.round(6).tolist(),
            "scores": curve.scores.round(6).tolist(),
        }
        for name, curve in named.items()
    }
