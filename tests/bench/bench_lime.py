"""LIME with 1000 samples: ``lime_image`` as notebooks call it against ours.

Same picture, superpixels, samples and seed, so the weights can be compared too. Stock scores
with the eager timm model, PIL and a torchvision transform per sample, in batches of 10.
"""

from __future__ import annotations

import json
import sys
import time

import numpy as np

from tests.bench.side_by_side import interleaved, median

_MODULE = "tests.bench.bench_lime"
_SAMPLES = 1000
_SEED = 3


def _picture() -> np.ndarray:
    from fakeview import paths
    from fakeview.imaging.decode import decode

    return decode(paths.resource("samples", "portrait-1.jpg")).rgb.copy()


def stock() -> dict[str, object]:
    import torch
    from lime.lime_image import LimeImageExplainer
    from PIL import Image
    from torchvision import transforms

    from fakeview import paths
    from fakeview.detect.engine import BUNDLED
    from fakeview.explain.superpixels import slic
    from trainer.checkpoint import load
    from trainer.labels import fake_margin

    detector = load(paths.resource(*BUNDLED))
    spec = detector.meta.spec
    prepare = transforms.Compose(
        [
            transforms.Resize(spec.resize, transforms.InterpolationMode.BICUBIC),
            transforms.CenterCrop(spec.size),
            transforms.ToTensor(),
            transforms.Normalize(spec.mean, spec.std),
        ]
    )

    def classify(pictures: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            inputs = torch.stack([prepare(Image.fromarray(p)) for p in pictures])
            margin = fake_margin(detector.model(inputs), detector.meta.order)
        p_fake = detector.meta.calibration.apply(margin.double().numpy())
        return np.stack([p_fake, 1 - p_fake], 1)

    rgb = _picture()
    segments = slic(rgb, 50)
    classify(rgb[None])
    begun = time.perf_counter()
    made = LimeImageExplainer(random_state=_SEED).explain_instance(
        rgb,
        classify,
        labels=(0,),
        top_labels=None,
        num_samples=_SAMPLES,
        segmentation_fn=lambda _: segments,
    )
    seconds = time.perf_counter() - begun
    weights = np.zeros(segments.max() + 1)
    for piece, weight in made.local_exp[0]:
        weights[piece] = weight
    return {"seconds": seconds, "first": seconds, "weights": weights.tolist()}


def ours() -> dict[str, object]:
    from fakeview.detect.engine import Engine
    from fakeview.explain import lime
    from fakeview.explain.superpixels import slic

    engine = Engine.open(device="cpu")
    rgb = _picture()
    segments = slic(rgb, 50)
    lime.explain(engine, rgb, lime.LimeParams(samples=64), segments=segments)
    first: list[float] = []

    def progress(done: int, total: int, partial: object) -> None:
        if partial is not None and not first:
            first.append(time.perf_counter() - begun)

    begun = time.perf_counter()
    params = lime.LimeParams(samples=_SAMPLES, seed=_SEED)
    made = lime.explain(engine, rgb, params, segments=segments, progress=progress)
    seconds = time.perf_counter() - begun
    assert made.weights is not None
    return {"seconds": seconds, "first": first[0], "weights": made.weights.tolist()}


def main() -> None:
    results = interleaved(_MODULE, ("stock", "ours"), 3)
    slow, fast = (median(results[name], "seconds") for name in ("stock", "ours"))
    first = median(results["ours"], "first")
    theirs, mine = (np.array(results[name][0]["weights"]) for name in ("stock", "ours"))
    off = np.abs(theirs - mine).max() / np.abs(theirs).max()
    print(f"{_SAMPLES} samples: stock {slow:.2f} s, ours {fast:.2f} s, ratio {slow / fast:.2f}")
    print(f"first usable map: {first:.2f} s, ratio {slow / first:.1f}")
    print(f"weights differ by {off:.1e} of the largest")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"stock": stock, "ours": ours}[sys.argv[1]]()))
    else:
        main()
