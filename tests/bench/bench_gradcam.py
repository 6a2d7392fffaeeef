"""Grad-CAM of the bundled network: ``pytorch-grad-cam`` against ours, at the same layers.

Stock is what a notebook does: the eager timm model and one ``GradCAM`` object for all pictures.
Both get pictures that are already at the network's size, so only the maps are timed. What a map
costs where the score is computed anyway is timed in turns with the score alone. No map can be
faster than the engine's score of one picture: the share of that limit is the score's time by
the map's.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from tests.bench.side_by_side import interleaved, median

if TYPE_CHECKING:
    from torch import Tensor

_MODULE = "tests.bench.bench_gradcam"
_TIMES = 40
#: The last features, and one that needs a backward pass.
_LAYERS = ("bn2", "blocks.4")
_METHODS = ("GradCAM", "GradCAMPlusPlus")


def _fitted() -> Tensor:
    from fakeview import paths
    from fakeview.imaging.decode import decode
    from trainer.preprocess import InputSpec, fit_uint8, to_tensor

    rgb = decode(paths.resource("samples", "portrait-1.jpg")).rgb
    return fit_uint8(InputSpec(), to_tensor(rgb))


def _milliseconds(work: Callable[[], object]) -> float:
    work()
    taken = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return 1000 * statistics.median(taken)


def stock() -> dict[str, object]:
    import pytorch_grad_cam
    import torch

    from fakeview import paths
    from fakeview.detect.engine import BUNDLED
    from trainer.checkpoint import load
    from trainer.labels import fake_margin
    from trainer.preprocess import normalise

    detector = load(paths.resource(*BUNDLED))
    inputs = normalise(detector.meta.spec, _fitted())
    found: dict[str, object] = {}

    def margin(output: torch.Tensor) -> torch.Tensor:
        return fake_margin(output[None], detector.meta.order).sum()

    for layer in _LAYERS:
        target = detector.model.get_submodule(layer)
        for method in _METHODS:
            with getattr(pytorch_grad_cam, method)(detector.model, [target]) as cam:
                found[f"{method} {layer}"] = _milliseconds(lambda: cam(inputs, targets=[margin]))
                kept = cam.activations_and_grads
                cells, slope = kept.activations[0][0], kept.gradients[0][0]
            if method == "GradCAM":
                seen = (slope.mean((1, 2), keepdim=True) * cells).sum(0)
                found[f"map {layer}"] = seen.detach().flatten().tolist()
    return found


def ours() -> dict[str, object]:
    from fakeview.detect.engine import Engine
    from fakeview.explain.gradcam import class_activation

    engine, fitted = Engine.open(device="cpu"), _fitted()
    temperature = engine.meta.calibration.temperature
    found: dict[str, object] = {}
    for layer in _LAYERS:
        for method in _METHODS:
            plus = method == "GradCAMPlusPlus"
            found[f"{method} {layer}"] = _milliseconds(
                lambda: class_activation(engine, fitted, layer=layer, plus=plus)  # noqa: B023
            )
        seen, _, _ = class_activation(engine, fitted, layer=layer)
        found[f"map {layer}"] = (seen * temperature).ravel().tolist()
    extra, score = [], []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        engine.score_fitted(fitted)
        between = time.perf_counter()
        class_activation(engine, fitted)
        score.append(between - begun)
        extra.append(time.perf_counter() - between - (between - begun))
    found["score"] = 1000 * statistics.median(score)
    found["extra"] = 1000 * statistics.median(extra)
    return found


def main() -> None:
    results = interleaved(_MODULE, ("stock", "ours"), 3)
    for layer in _LAYERS:
        for method in _METHODS:
            name = f"{method} {layer}"
            slow, fast = (median(results[which], name) for which in ("stock", "ours"))
            print(f"{name}: stock {slow:.1f} ms, ours {fast:.1f} ms, ratio {slow / fast:.2f}")
        theirs, mine = (np.array(results[w][0][f"map {layer}"]) for w in ("stock", "ours"))
        off = np.abs(theirs - mine).max() / np.abs(theirs).max()
        print(f"  maps differ by {off:.1e} of the largest")
    score, extra = (median(results["ours"], name) for name in ("score", "extra"))
    print(f"score alone {score:.2f} ms, its map {extra:.2f} ms more")
    for method in _METHODS:
        share = score / median(results["ours"], f"{method} {_LAYERS[0]}")
        print(f"{method} {_LAYERS[0]}: share of the limit (one score) {share:.2f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"stock": stock, "ours": ours}[sys.argv[1]]()))
    else:
        main()
