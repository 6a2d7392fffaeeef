"""KernelSHAP with 1000 samples: ``shap.KernelExplainer`` as notebooks call it against ours.

Same picture, superpixels, fill and number of samples. Stock masks the picture with numpy and
scores with the eager timm model, PIL and a torchvision transform per sample. How much of its
time is the model's calls is told too: ours must not take longer than those. On stock's own
coalitions and weights our solution is compared with its values.
"""

from __future__ import annotations

import json
import sys
import time

import numpy as np

from tests.bench.explained import SAMPLES, own_pace, picture, stock_classifier
from tests.bench.side_by_side import interleaved, median

_MODULE = "tests.bench.bench_shap"


def stock() -> dict[str, object]:
    from shap import KernelExplainer

    from fakeview.explain.hide import filled
    from fakeview.explain.shap import solve
    from fakeview.explain.superpixels import slic

    classify, rgb = stock_classifier(), picture()
    segments = slic(rgb, 50)
    hidden, pieces = filled(rgb, segments), int(segments.max()) + 1
    calls: list[float] = []

    def score(rows: np.ndarray) -> np.ndarray:
        scores = []
        for start in range(0, len(rows), 10):
            shown = rows[start : start + 10].astype(bool)[:, segments]
            pictures = np.where(shown[..., None], rgb, hidden)
            begun = time.perf_counter()
            scores.append(classify(pictures)[:, 0])
            calls.append(time.perf_counter() - begun)
        return np.concatenate(scores)

    score(np.ones((1, pieces)))
    calls.clear()
    np.random.seed(0)
    begun = time.perf_counter()
    explainer = KernelExplainer(score, np.zeros((1, pieces)))
    values = explainer.shap_values(np.ones((1, pieces)), nsamples=SAMPLES, l1_reg=0, silent=True)
    seconds, model = time.perf_counter() - begun, sum(calls)
    full, base = score(np.stack([np.ones(pieces), np.zeros(pieces)]))
    used = explainer.nsamplesAdded
    again = solve(
        np.asarray(explainer.maskMatrix)[:used],
        np.asarray(explainer.kernelWeights)[:used],
        np.asarray(explainer.ey)[:used].ravel(),
        float(full),
        float(base),
    )
    theirs = np.asarray(values).ravel()
    off = float(np.abs(again - theirs).max() / np.abs(theirs).max())
    return {"seconds": seconds, "model": model, "off": off}


def ours() -> dict[str, object]:
    from fakeview.detect.engine import Engine
    from fakeview.explain import shap
    from fakeview.explain.superpixels import slic

    engine, rgb = Engine.open(device="cpu"), picture()
    segments = slic(rgb, 50)
    shap.explain(engine, rgb, shap.ShapParams(samples=64), segments=segments)
    params = shap.ShapParams(samples=SAMPLES, settle=False)
    begun = time.perf_counter()
    made = shap.explain(engine, rgb, params, segments=segments)
    seconds = time.perf_counter() - begun
    assert made.weights is not None
    assert made.base is not None
    return {
        "seconds": seconds,
        "share": SAMPLES * own_pace(engine, rgb) / seconds,
        "sum": abs(float(made.weights.sum()) - (made.p_fake - made.base)),
        "stability": made.stability,
    }


def main() -> None:
    results = interleaved(_MODULE, ("stock", "ours"), 3)
    slow, fast = (median(results[name], "seconds") for name in ("stock", "ours"))
    model = median(results["stock"], "model")
    print(f"{SAMPLES} samples: stock {slow:.2f} s, ours {fast:.2f} s, ratio {slow / fast:.2f}")
    print(f"stock's model calls alone: {model:.2f} s, ratio {model / fast:.2f}")
    print(f"share of the limit: {median(results['ours'], 'share'):.2f}")
    print(f"on stock's coalitions values differ by {median(results['stock'], 'off'):.1e}")
    print(f"sum of our values is off by {median(results['ours'], 'sum'):.1e}")
    print(f"our halves agree to {results['ours'][0]['stability']:.2f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"stock": stock, "ours": ours}[sys.argv[1]]()))
    else:
        main()
