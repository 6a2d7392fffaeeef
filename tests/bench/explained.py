"""What benchmarks of explanations share: pictures, the stock classifier, the engine's pace."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine

#: Samples of each explanation; fewer only show whether a benchmark works.
SAMPLES = int(os.environ.get("FAKEVIEW_BENCH_SAMPLES", "1000"))


def picture(name: str = "portrait-1.jpg") -> np.ndarray:
    """Return a sample picture, uint8 (H, W, 3)."""
    from fakeview import paths
    from fakeview.imaging.decode import decode

    return decode(paths.resource("samples", name)).rgb.copy()


def stock_classifier() -> Callable[[np.ndarray], np.ndarray]:
    """Return what notebooks have: pictures (N, H, W, 3) to (N, 2), p_fake first.

    The eager timm model, PIL and a torchvision transform per sample.
    """
    import torch
    from PIL import Image
    from torchvision import transforms

    from fakeview import paths
    from fakeview.detect.engine import BUNDLED
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

    return classify


def own_pace(engine: Engine, rgb: np.ndarray) -> float:
    """Return the engine's own seconds per picture, scoring what is fitted already."""
    import torch

    from fakeview.detect.engine import BATCH
    from trainer.preprocess import fit_uint8, to_tensor

    fitted = torch.cat([fit_uint8(engine.spec, to_tensor(rgb))] * BATCH)
    engine.score_fitted(fitted)
    rounds = max(4, SAMPLES // BATCH // 4)
    begun = time.perf_counter()
    for _ in range(rounds):
        engine.score_fitted(fitted)
    return (time.perf_counter() - begun) / (rounds * BATCH)
