"""Pictures per second of the bundled network: stock eager timm against the engine.

Stock is what a notebook does: ``timm`` in eval mode, batches of 32, nothing tuned; ``one`` is the
engine with one call for a batch instead of one for each part. All are also timed while another
process trains, because that is how the program is used.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

from tests.bench.side_by_side import interleaved, median

_PICTURES = 192
_MODULE = "tests.bench.bench_engine"


def stock() -> dict[str, float]:
    import torch

    from fakeview import paths
    from fakeview.detect.engine import BUNDLED
    from trainer.checkpoint import load
    from trainer.labels import fake_margin
    from trainer.preprocess import normalise

    detector = load(paths.resource(*BUNDLED))
    pictures = normalise(detector.meta.spec, _noise())
    with torch.inference_mode():
        detector.model(pictures[:32])
        begun = time.perf_counter()
        logits = torch.cat([detector.model(part) for part in pictures.split(32)])
        seconds = time.perf_counter() - begun
    scores = detector.meta.calibration.apply(fake_margin(logits, detector.meta.order).numpy())
    return {"speed": _PICTURES / seconds, "sum": float(scores.sum())}


def engine() -> dict[str, float]:
    from fakeview.detect.engine import Engine

    opened = Engine.open(device="cpu")
    pictures = _noise()
    opened.assess(pictures[:32])
    begun = time.perf_counter()
    scores = opened.score_fitted(pictures)
    seconds = time.perf_counter() - begun
    begun = time.perf_counter()
    opened.assess(pictures)
    checked = time.perf_counter() - begun
    return {
        "speed": _PICTURES / seconds,
        "checked": _PICTURES / checked,
        "sum": float(scores.sum()),
    }


def one() -> dict[str, float]:
    from fakeview.detect import calls

    calls._MOST_CALLS = 1
    return engine()


def busy() -> None:
    """Train on noise until killed: the other process."""
    from trainer.tuning import tune_process

    tune_process()
    import torch

    from trainer.model import build

    model = build("efficientnet_b0").train()
    while True:
        model(torch.randn(16, 3, 224, 224)).square().sum().backward()


def _noise():  # type: ignore[no-untyped-def]
    import torch

    seeded = torch.Generator().manual_seed(0)
    return torch.randint(0, 256, (_PICTURES, 3, 224, 224), dtype=torch.uint8, generator=seeded)


def _compare(title: str, rounds: int) -> None:
    results = interleaved(_MODULE, ("stock", "one", "engine"), rounds)
    slow, whole, fast = (median(results[name], "speed") for name in ("stock", "one", "engine"))
    checked = median(results["engine"], "checked")
    off = abs(median(results["stock"], "sum") - median(results["engine"], "sum"))
    print(f"{title}: stock {slow:.1f}, engine {fast:.1f} pictures/s, ratio {fast / slow:.2f}")
    print(f"  in one call {whole:.1f} pictures/s; in parts {fast / whole:.2f} times that")
    print(f"  with the face check {checked:.1f} pictures/s, {checked / fast:.3f} of the engine's")
    print(f"  mean scores differ by {off / _PICTURES:.1e}")


def main() -> None:
    _compare("alone", 5)
    other = subprocess.Popen([sys.executable, "-m", _MODULE, "busy"])
    try:
        _compare("beside a training run", 3)
    finally:
        other.kill()
        other.wait()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(
            json.dumps({"stock": stock, "one": one, "engine": engine, "busy": busy}[sys.argv[1]]())
        )
    else:
        main()
