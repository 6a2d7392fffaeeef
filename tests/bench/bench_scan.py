"""A folder of pictures: our scan against a plain loop and against torch's DataLoader.

The same network and calibration everywhere, on JPEGs of 256 pixels and of 12 megapixels that are
made for it from the pictures that ship. The loop opens with Pillow, transforms with torchvision
and scores one by one; the DataLoader does so in 2 workers and batches of 64. Neither keeps
anything; ours hashes, asks for a face and fills a new store, and then scans a second time.

The machine's limit is what the cores could do if they never waited: decoding and model, each in
seconds of one core per picture while every core does the same (cores share caches, and often are
two of one), over the number of cores.
``--small N --large N`` pictures, ``--rounds N``; on a quiet machine, or the ratios mean little.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from tests.bench.side_by_side import interleaved, median

_MODULE = "tests.bench.bench_scan"
_FOLDER = "FAKEVIEW_BENCH_PICTURES"
_VARIANTS = ("loop", "loader", "ours", "parts")
_WARM = 4


def make(folder: Path, number: int, size: tuple[int, int]) -> None:
    """Write different JPEGs of one size (width, height), with the grain of a camera."""
    from fakeview import paths

    width, height = size
    rng = np.random.default_rng(0)
    grain = rng.integers(-8, 9, (height, width, 1), dtype=np.int16)
    sources = sorted(paths.resource("samples").glob("*.jpg"))
    folder.mkdir()
    for index in range(number):
        source = Image.open(sources[index % len(sources)]).convert("RGB")
        side, turn = min(source.size), index // len(sources)
        left = (turn * 7) % max(1, source.width - side + 1)
        box = (left, 0, left + side, round(side * height / width))
        large = np.asarray(source.resize(size, Image.Resampling.BICUBIC, box=box))
        rolled = np.roll(grain, (17 * index, 29 * index), (0, 1))
        pixels = np.clip(large * (1 - 0.002 * (turn % 50)) + rolled, 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{index}.jpg", quality=90)


def _files() -> list[Path]:
    from fakeview.imaging.walk import walk

    return list(walk([Path(os.environ[_FOLDER])]))


def _usual() -> tuple[Any, Any, Any]:
    """Return the network, the transform that its card describes, and logits -> p_fake."""
    import torchvision.transforms as tv

    from fakeview import paths
    from fakeview.detect.engine import BUNDLED
    from trainer.checkpoint import load
    from trainer.labels import fake_margin

    detector = load(paths.resource(*BUNDLED))
    spec, meta = detector.meta.spec, detector.meta
    transform = tv.Compose(
        [
            tv.Resize(spec.resize, tv.InterpolationMode(spec.interpolation)),
            tv.CenterCrop(spec.size),
            tv.ToTensor(),
            tv.Normalize(spec.mean, spec.std),
        ]
    )

    def scores(logits: Any) -> list[float]:
        margin = fake_margin(logits.float(), meta.order).double().numpy()
        return [float(p) for p in meta.calibration.apply(margin)]

    return detector.model.eval(), transform, scores


def loop() -> dict[str, Any]:
    import torch

    model, transform, scores = _usual()
    files, found = _files(), []
    with torch.no_grad():
        model(transform(Image.open(files[0]).convert("RGB"))[None])
        began = time.perf_counter()
        for path in files:
            found += scores(model(transform(Image.open(path).convert("RGB"))[None]))
    return {"speed": len(files) / (time.perf_counter() - began), "scores": found}


class _Pictures:
    def __init__(self, files: list[Path], transform: Any) -> None:
        self.files, self.transform = files, transform

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index: int) -> Any:
        return self.transform(Image.open(self.files[index]).convert("RGB"))


def loader() -> dict[str, Any]:
    import torch
    from torch.utils.data import DataLoader

    model, transform, scores = _usual()
    files, found = _files(), []
    with torch.no_grad():
        model(transform(Image.open(files[0]).convert("RGB"))[None])
        began = time.perf_counter()
        batches: Any = DataLoader(_Pictures(files, transform), 64, num_workers=2)  # type: ignore[arg-type]
        for batch in batches:
            found += scores(model(batch))
    return {"speed": len(files) / (time.perf_counter() - began), "scores": found}


def ours() -> dict[str, Any]:
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.detect.scan import scan
    from fakeview.detect.store import Store
    from fakeview.imaging.walk import walk

    engine, folder = Engine.open(device="cpu"), Path(os.environ[_FOLDER])
    list(scan(engine, _files()[:_WARM]))
    with tempfile.TemporaryDirectory() as place:
        store = Store(Path(place) / "results.sqlite")
        memory = Memory(store, engine.scored_by)
        began = time.perf_counter()
        rows = list(scan(engine, walk([folder]), memory=memory))
        first = time.perf_counter()
        again = list(scan(engine, walk([folder]), memory=memory))
        second = time.perf_counter()
        store.close()
    assert rows == again
    return {
        "speed": len(rows) / (first - began),
        "again": len(rows) / (second - first),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,
        "scores": [row.p_fake for row in rows],
    }


def parts() -> dict[str, Any]:
    """Measure decoding and model alone, in seconds of one core per picture, all cores at work."""
    from trainer.tuning import cores

    count = cores()
    spawned = multiprocessing.get_context("spawn")
    ready, told = spawned.Barrier(count), spawned.Queue()
    workers = [spawned.Process(target=_on_a_core, args=(ready, told)) for _ in range(count)]
    for worker in workers:
        worker.start()
    found = [told.get() for _ in workers]
    for worker in workers:
        worker.join()
    decode, model = np.mean(found, axis=0)
    return {"decode": float(decode), "model": float(model), "cores": count}


def _on_a_core(ready: Any, told: Any) -> None:
    from trainer.tuning import tune_process

    tune_process()
    import torch

    from fakeview.detect.engine import BATCH, Engine
    from fakeview.detect.fitted import fit_picture
    from fakeview.imaging.decode import decode

    torch.set_num_threads(1)
    engine, files = Engine.open(device="cpu"), _files()

    def decoded() -> Iterator[Any]:
        for path in files[: 4 * BATCH]:
            yield fit_picture(engine, decode(path, min_side=engine.min_side)).pixels

    next(decoded())
    ready.wait()
    began = time.perf_counter()
    pictures = torch.cat(list(decoded()))
    decoding = (time.perf_counter() - began) / len(pictures)
    engine.assess(pictures[:BATCH])
    ready.wait()
    began = time.perf_counter()
    for start in range(0, len(pictures), BATCH):
        engine.assess(pictures[start : start + BATCH])
    told.put((decoding, (time.perf_counter() - began) / len(pictures)))


def _compare(title: str, folder: Path, rounds: int) -> None:
    results = interleaved(_MODULE, _VARIANTS, rounds, **{_FOLDER: str(folder)})
    speed = {name: median(results[name], "speed") for name in ("loop", "loader", "ours")}
    decode, model = median(results["parts"], "decode"), median(results["parts"], "model")
    limit = results["parts"][0]["cores"] / (decode + model)
    off = np.abs(np.subtract(results["ours"][0]["scores"], results["loop"][0]["scores"]))
    spread = np.std(results["loop"][0]["scores"])
    print(
        f"{title}: " + ", ".join(f"{name} {value:.1f}" for name, value in speed.items()) + " per s"
    )
    print(f"  ours is {speed['ours'] / speed['loop']:.2f} times the loop", end=", ")
    print(f"{speed['ours'] / speed['loader']:.2f} times the DataLoader")
    print(f"  scores differ by {off.max():.4f} at most, {off.mean():.5f} on average", end=" ")
    print(f"(they spread by {spread:.2f})")
    print(f"  decoding {decode * 1e3:.1f} ms and model {model * 1e3:.1f} ms of a core", end=": ")
    print(f"the limit is {limit:.1f} per s, the share of it {speed['ours'] / limit:.2f}")
    print(f"  second scan {median(results['ours'], 'again'):.0f} per s", end=", ")
    print(f"at most {median(results['ours'], 'memory'):.2f} GB in memory", flush=True)


def main() -> None:
    grammar = argparse.ArgumentParser(description=__doc__)
    grammar.add_argument("--small", type=int, default=768, help="pictures of 256 pixels")
    grammar.add_argument("--large", type=int, default=96, help="pictures of 12 megapixels")
    grammar.add_argument("--rounds", type=int, default=3)
    arguments = grammar.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for title, number, size in (
            ("256 px", arguments.small, (256, 256)),
            ("12 megapixels", arguments.large, (4000, 3000)),
        ):
            folder = Path(place) / title
            make(folder, number, size)
            _compare(f"{number} JPEGs of {title}", folder, arguments.rounds)


if __name__ == "__main__":
    if len(sys.argv) == 2 and sys.argv[1] in _VARIANTS:
        chosen = {"loop": loop, "loader": loader, "ours": ours, "parts": parts}[sys.argv[1]]
        print(json.dumps(chosen()))
    else:
        main()
