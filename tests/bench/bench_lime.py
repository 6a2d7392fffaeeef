"""LIME with 1000 samples: ``lime_image`` as notebooks call it against ours.

Same picture, superpixels, samples and seed first, so the weights can be compared too. Stock
scores with the eager timm model, PIL and a torchvision transform per sample, in batches of 10.
Then the time to the same stability: how many of our own samples (SLIC, in pairs) two runs need
to agree as well as two runs of 1000 stock samples on ``lime_image``'s quickshift.
"""

from __future__ import annotations

import itertools
import json
import sys
import time

import numpy as np

from tests.bench.explained import SAMPLES, own_pace, picture, stock_classifier
from tests.bench.side_by_side import interleaved, median, run_alone

_MODULE = "tests.bench.bench_lime"
_SEED = 3
_SEEDS = (1, 2, 3)
_PICTURES = ("portrait-1.jpg", "portrait-2.jpg", "portrait-3.jpg")


def stock() -> dict[str, object]:
    from lime.lime_image import LimeImageExplainer

    from fakeview.explain.superpixels import slic

    classify, rgb = stock_classifier(), picture()
    segments = slic(rgb, 50)
    classify(rgb[None])
    begun = time.perf_counter()
    made = LimeImageExplainer(random_state=_SEED).explain_instance(
        rgb,
        classify,
        labels=(0,),
        top_labels=None,
        num_samples=SAMPLES,
        segmentation_fn=lambda _: segments,
    )
    seconds = time.perf_counter() - begun
    weights = np.zeros(segments.max() + 1)
    for piece, weight in made.local_exp[0]:
        weights[piece] = weight
    return {"seconds": seconds, "weights": weights.tolist()}


def ours() -> dict[str, object]:
    from fakeview.detect.engine import Engine
    from fakeview.explain import lime
    from fakeview.explain.superpixels import slic

    engine, rgb = Engine.open(device="cpu"), picture()
    segments = slic(rgb, 50)
    lime.explain(engine, rgb, lime.LimeParams(samples=64), segments=segments)
    first: list[float] = []

    def progress(done: int, total: int, partial: object) -> None:
        if partial is not None and not first:
            first.append(time.perf_counter() - begun)

    begun = time.perf_counter()  # with our own superpixels, as a person asks for it
    lime.explain(engine, rgb, lime.LimeParams(samples=min(SAMPLES, 400)), progress=progress)
    params = lime.LimeParams(samples=SAMPLES, seed=_SEED, paired=False, settle=False)
    begun = time.perf_counter()
    made = lime.explain(engine, rgb, params, segments=segments)
    seconds = time.perf_counter() - begun
    pace = own_pace(engine, rgb)
    assert made.weights is not None
    return {
        "seconds": seconds,
        "first": first[0],
        "share": SAMPLES * pace / seconds,
        "weights": made.weights.tolist(),
    }


def stability() -> dict[str, object]:
    """Return how well runs with different seeds agree: stock's, and ours by samples.

    Stock's weights are made by our equal but faster way; ours after fewer samples are fitted to
    the first of the same scores.
    """
    from skimage.segmentation import quickshift

    from fakeview.detect.engine import Engine
    from fakeview.explain import lime
    from fakeview.explain.perturb import Perturber
    from fakeview.explain.superpixels import of_what_is_seen

    engine = Engine.open(device="cpu")
    counts = list(range(96, SAMPLES + 1, 32))
    theirs: list[float] = []
    mine: dict[int, list[float]] = {count: [] for count in counts}
    stops: list[int] = []
    for name in _PICTURES:
        rgb = picture(name)
        shifted = quickshift(rgb, kernel_size=4, max_dist=200, ratio=0.2, rng=0).astype(np.int32)
        runs = []
        for seed in _SEEDS:
            params = lime.LimeParams(samples=SAMPLES, seed=seed, paired=False, settle=False)
            runs.append(lime.explain(engine, rgb, params, segments=shifted).weights)
        theirs += _agreements(runs)
        perturber = Perturber(engine, rgb, of_what_is_seen(engine.spec, rgb, 50))
        drawn = [
            lime.draw(lime.LimeParams(samples=SAMPLES, seed=seed), perturber.pieces)
            for seed in _SEEDS
        ]
        scores = [perturber.score(rows) for rows in drawn]
        for count in counts:
            fits = [
                lime.fit(rows[:count], found[:count], 0, paired=True)
                for rows, found in zip(drawn, scores, strict=True)
            ]
            mine[count] += _agreements(fits)
        asked = lime.LimeParams(samples=4 * SAMPLES)
        stops.append(lime.explain(engine, rgb, asked).samples)
    return {
        "stock": float(np.mean(theirs)),
        "ours": {str(count): float(np.mean(values)) for count, values in mine.items()},
        "stops": stops,
    }


def _agreements(runs: list[np.ndarray | None]) -> list[float]:
    from fakeview.explain.sampling import rank_agreement

    pairs = itertools.combinations([run for run in runs if run is not None], 2)
    return [rank_agreement(one, other) or 0.0 for one, other in pairs]


def main() -> None:
    results = interleaved(_MODULE, ("stock", "ours"), 3)
    slow, fast = (median(results[name], "seconds") for name in ("stock", "ours"))
    first, share = (median(results["ours"], name) for name in ("first", "share"))
    theirs, mine = (np.array(results[name][0]["weights"]) for name in ("stock", "ours"))
    off = np.abs(theirs - mine).max() / np.abs(theirs).max()
    print(f"{SAMPLES} samples: stock {slow:.2f} s, ours {fast:.2f} s, ratio {slow / fast:.2f}")
    print(f"share of the limit (the engine's own seconds per picture): {share:.2f}")
    print(f"first usable map: {first:.2f} s, ratio {slow / first:.1f}")
    print(f"weights differ by {off:.1e} of the largest")
    steady = run_alone(_MODULE, "stability")
    goal = steady["stock"]
    ours_by = {int(count): value for count, value in steady["ours"].items()}
    print(f"rank agreement of two runs of {SAMPLES}: stock on quickshift {goal:.2f}, "
          f"ours {ours_by[max(ours_by)]:.2f}")  # fmt: skip
    enough = [count for count, value in ours_by.items() if value >= goal]
    if enough:
        seconds = fast / SAMPLES * enough[0]
        print(f"as steady as stock after {enough[0]} samples, {seconds:.2f} s, "
              f"ratio {slow / seconds:.1f}")  # fmt: skip
    print(f"settled by itself, of {4 * SAMPLES}, after {steady['stops']} samples")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        found = {"stock": stock, "ours": ours, "stability": stability}[sys.argv[1]]()
        print(json.dumps(found))
    else:
        main()
