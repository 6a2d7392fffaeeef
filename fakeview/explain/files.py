"""Explanations as files: the picture with its map, and the values behind it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import fakeview
from fakeview.errors import FakeviewError
from fakeview.explain import gradcam, lime, render
from fakeview.explain.base import Explanation
from trainer.files import replacing

if TYPE_CHECKING:
    import numpy as np

    from fakeview.detect.engine import DetectorInfo, Engine
    from fakeview.imaging.decode import Picture

_OPACITY = 0.75


def run_method(
    engine: Engine,
    rgb: np.ndarray,
    method: str,
    *,
    samples: int = 1000,
    seed: int = 0,
    progress: lime.Progress | None = None,
) -> Explanation:
    """Explain one uint8 picture (H, W, 3) by the method's name, ``gradcam`` or ``lime``."""
    if method == "gradcam":
        return gradcam.explain(engine, rgb)
    params = lime.LimeParams(samples=samples, seed=seed)
    return lime.explain(engine, rgb, params, progress=progress)


def write_png(path: Path, picture: Picture, explanation: Explanation) -> None:
    """Write the scored picture with its map; score, method and limit are in the PNG's text.

    Raises:
        FakeviewError: the disk refused.
    """
    from PIL import Image, PngImagePlugin

    facts = PngImagePlugin.PngInfo()
    facts.add_text("Software", f"fakeview {fakeview.__version__}")
    facts.add_itxt(
        "Description",
        f"{explanation.method} of {picture.name}, p_fake {explanation.p_fake:.4f}; orange pushes "
        f"towards generated, blue away from it, full colour at {render.limit(explanation):.4g}",
    )
    shown = render.blend(picture.rgb, render.overlay(explanation, opacity=_OPACITY))
    try:
        with replacing(path) as temporary:
            Image.fromarray(shown).save(temporary, "PNG", pnginfo=facts)
    except OSError as error:
        raise _refused(path, error) from error


def write_json(path: Path, picture: Picture, explanation: Explanation, info: DetectorInfo) -> None:
    """Write score, settings and values: Grad-CAM's map, or LIME's weights and boxes.

    Raises:
        FakeviewError: the disk refused.
    """
    height, width = explanation.map.shape
    document: dict[str, object] = {
        "picture": picture.name,
        "sha256": picture.sha256,
        "detector": {"name": info.name, "sha256": info.sha256},
        "method": explanation.method,
        "p_fake": explanation.p_fake,
        "size": [height, width],
        "limit": render.limit(explanation),
        "settings": explanation.meta,
    }
    if explanation.weights is not None and explanation.segments is not None:
        document["regions"] = _regions(explanation.segments, explanation.weights)
    else:
        step = max(1, round(max(height, width) / 64))
        document["map"] = explanation.map[::step, ::step].astype(float).round(6).tolist()
    try:
        with replacing(path) as temporary:
            temporary.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        raise _refused(path, error) from error


def _regions(segments: np.ndarray, weights: np.ndarray) -> list[dict[str, object]]:
    """Return each superpixel's weight and box (left, top, right, bottom), strongest first."""
    import numpy as np

    regions = []
    for piece in np.argsort(-np.abs(weights)).tolist():
        rows, columns = np.nonzero(segments == piece)
        box = [columns.min(), rows.min(), columns.max() + 1, rows.max() + 1]
        regions.append(
            {
                "piece": piece,
                "weight": float(weights[piece]),
                "box": [int(edge) for edge in box],
                "share": float(rows.size / segments.size),
            }
        )
    return regions


def _refused(path: Path, error: OSError) -> FakeviewError:
    return FakeviewError(
        f"{path} could not be written. Check the folder and the free space.", str(error)
    )
