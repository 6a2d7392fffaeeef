"""Memory of a scan of very many pictures: it must not grow with their number.

A folder of different JPEGs is made from the small ones that ship, shrunk, each with bytes of its
own after its end, so that no two have one hash. They are scored by a very small network with
random weights, into a new store, as a table to nowhere. Prints the greatest memory of the process
at each mark. ``--pictures N`` (default 100,000).
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from fakeview.detect.scan import Row
from trainer.tuning import tune_process

_SIDE = 64
_FOLDER = 2000  # pictures in one folder
_MARKS = (100, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000)


def make(place: Path, number: int) -> None:
    """Write the pictures, a few thousand in each folder."""
    from fakeview import paths

    sources = []
    for path in sorted(paths.resource("samples").glob("*.jpg")):
        stream = BytesIO()
        Image.open(path).convert("RGB").resize((_SIDE, _SIDE)).save(stream, "JPEG", quality=85)
        sources.append(stream.getvalue())
    for index in range(number):
        folder = place / f"{index // _FOLDER}"
        folder.mkdir(parents=True, exist_ok=True)
        data = sources[index % len(sources)] + index.to_bytes(8, "big")
        (folder / f"{index}.jpg").write_bytes(data)


def detector(path: Path) -> None:
    """Write a detector file of a very small network with random weights."""
    import torch

    from trainer.checkpoint import DetectorMeta, save
    from trainer.model import build
    from trainer.preprocess import InputSpec

    torch.manual_seed(0)
    arch = "mobilenetv3_small_050"
    save(path, build(arch, 2), DetectorMeta(arch=arch, spec=InputSpec(size=_SIDE, resize=_SIDE)))


def _peak() -> float:
    """Return the greatest memory of this process so far in MB."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def _measured(rows: Iterable[Row]) -> Iterator[Row]:
    began = time.perf_counter()
    for number, row in enumerate(rows, 1):
        yield row
        if number in _MARKS:
            pace = number / (time.perf_counter() - began)
            print(f"{number:7,} rows: {_peak():.0f} MB at most, {pace:.0f} per s", flush=True)


def main() -> None:
    grammar = argparse.ArgumentParser(description=__doc__)
    grammar.add_argument("--pictures", type=int, default=100_000)
    number: int = grammar.parse_args().pictures
    tune_process()  # before torch, which the detector is made with
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.detect.scan import scan
    from fakeview.detect.store import Store
    from fakeview.imaging.walk import walk
    from fakeview.report.rows import write_table

    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        make(place / "pictures", number)
        detector(place / "small.safetensors")
        engine = Engine.open(place / "small.safetensors", device="cpu")
        print(f"{number:,} pictures made; before the scan {_peak():.0f} MB at most", flush=True)
        store = Store(place / "results.sqlite")
        rows = scan(engine, walk([place / "pictures"]), memory=Memory(store, engine.scored_by))
        with Path("/dev/null").open("w", encoding="utf-8") as out:
            write_table(_measured(rows), out, engine.info.sha256)
        store.close()


if __name__ == "__main__":
    main()
