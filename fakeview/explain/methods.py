"""Every way to explain a score, by its name."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from fakeview.errors import FakeviewError
from fakeview.explain import gradcam, lime, occlusion, shap
from fakeview.explain.gradcam import GradCamParams
from fakeview.explain.lime import LimeParams
from fakeview.explain.occlusion import OcclusionParams
from fakeview.explain.shap import ShapParams
from trainer.words import tr

if TYPE_CHECKING:
    import numpy as np

    from fakeview.detect.engine import Engine
    from fakeview.explain.base import Explanation
    from fakeview.explain.sampling import Progress

Params = GradCamParams | LimeParams | ShapParams | OcclusionParams

#: The settings that each method takes.
PARAMS: dict[str, type[Params]] = {
    "gradcam": GradCamParams,
    "gradcam++": GradCamParams,
    "lime": LimeParams,
    "shap": ShapParams,
    "occlusion": OcclusionParams,
}
METHODS = tuple(PARAMS)


def run(
    engine: Engine,
    rgb: np.ndarray,
    method: str,
    params: Params | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Explanation:
    """Explain the score of one uint8 picture (H, W, 3).

    Args:
        engine: the detector.
        rgb: the picture as it was scored.
        method: one of ``METHODS``.
        params: settings of that method; None for the defaults.
        progress: called with the samples done, their number, and a map now and then; never by
            Grad-CAM, which takes one step.
        cancel: looked at before every batch.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: an unknown method, or settings that this detector can't follow.
        TypeError: settings of another method.
    """
    if method not in PARAMS:
        raise FakeviewError(
            tr(
                "There is no explanation by {method!r}. Choose {others} or {last}.",
                method=method,
                others=", ".join(METHODS[:-1]),
                last=METHODS[-1],
            )
        )
    params = PARAMS[method]() if params is None else params
    if isinstance(params, GradCamParams) and method.startswith("gradcam"):
        return gradcam.explain(engine, rgb, params, plus=method == "gradcam++", cancel=cancel)
    if isinstance(params, LimeParams) and method == "lime":
        return lime.explain(engine, rgb, params, progress=progress, cancel=cancel)
    if isinstance(params, ShapParams) and method == "shap":
        return shap.explain(engine, rgb, params, progress=progress, cancel=cancel)
    if isinstance(params, OcclusionParams) and method == "occlusion":
        return occlusion.explain(engine, rgb, params, progress=progress, cancel=cancel)
    raise TypeError(f"{type(params).__name__} are not the settings of {method}")


def whole(engine: Engine, rgb: np.ndarray, explanation: Explanation) -> Explanation:
    """Return an explanation as finely as its picture, uint8 (H, W, 3), if it was kept coarser.

    Raises:
        FakeviewError: that is no longer possible.
    """
    from dataclasses import replace

    from fakeview.explain.base import on_pieces
    from fakeview.explain.superpixels import of_what_is_seen

    meta, weights = explanation.meta, explanation.weights
    if explanation.map.shape == rgb.shape[:2]:
        return explanation
    if weights is None:
        return run(engine, rgb, explanation.method, GradCamParams(meta["layer"]))
    pieces = of_what_is_seen(engine.spec, rgb, meta["segments"], meta["superpixels"])
    return replace(explanation, map=on_pieces(pieces, weights), segments=pieces)
