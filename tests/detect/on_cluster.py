"""What the test of clusters runs in a process of its own: one start of Ray for all of it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from fakeview.cli import main
from fakeview.detect import cluster as clusters
from fakeview.detect.workers import Cluster, Work


def deadly(folder: Path) -> Work:
    """Return work that ends its worker over one of the items, each time."""

    def work(items: Sequence[bytes]) -> list[str]:
        if b"deadly" in items:
            with (folder / "deaths").open("a") as file:
                file.write("+")
            os.kill(os.getpid(), signal.SIGKILL)
        return [item.decode() for item in items]

    return work


def endless(folder: Path) -> Work:
    """Return work that begins and never ends."""

    def work(_: Sequence[bytes]) -> list[str]:
        (folder / "begun").touch()
        threading.Event().wait()
        return []

    return work


def _deadly(cluster: Cluster, folder: Path) -> list[str]:
    items = [str(number).encode() for number in range(150)]
    items[5] = b"deadly"
    found = cluster.results(deadly, folder, items, fatal="died", cancel=threading.Event())
    return [text for block in found for text in block]


def _stopped(cluster: Cluster, folder: Path) -> int:
    cancel = threading.Event()

    def stop() -> None:
        ready = threading.Event()
        while not (folder / "begun").exists():
            ready.wait(0.05)
        cancel.set()

    thread = threading.Thread(target=stop)
    thread.start()
    found = list(cluster.results(endless, folder, [b"1"], fatal="", cancel=cancel))
    thread.join()
    return len(found)


def run(folder: Path, argv: list[str]) -> None:
    with clusters.joined(clusters.LOCAL) as cluster:
        clusters.joined = lambda *_, **__: contextlib.nullcontext(cluster)  # type: ignore[assignment]
        codes = [main(argv), main(argv)]
        results = {"codes": codes, "deadly": _deadly(cluster, folder)}
        results["stopped"] = _stopped(cluster, folder)
    print(json.dumps(results))


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2:])
