"""How fast the window starts, from the checkout and as the packaged program, side by side.

`python packaging/measure.py FOLDER [--rounds N]`, FOLDER as build.py made it. The checkout runs
with the very packages that the folder was built from. First paint and the first picture's score
count from the moment the process is asked for; the first round, which fills the system's cache, is
left out. Offscreen unless QT_QPA_PLATFORM says otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import facts

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "resources" / "samples" / "portrait-1.jpg"
PAINT_BUDGET, SCORE_BUDGET = 0.5, 5.0
_SECONDS = 300


def main() -> int:
    """Print a table of medians; 1 where the packaged program is slower than it may be."""
    grammar = argparse.ArgumentParser(description="Measure how fast the window starts.")
    grammar.add_argument("folder", type=Path, help="the built program's folder")
    grammar.add_argument("--rounds", type=int, default=5, help="beside the first (default: 5)")
    arguments = grammar.parse_args()
    told = json.loads((arguments.folder.parent / "built.json").read_text("utf-8"))
    code = (
        f"import runpy, sys; hooks = [runpy.run_path(hook) for hook in {told['hooks']!r}]; "
        f"sys.path.insert(0, {str(ROOT)!r}); from fakeview.cli import main; sys.exit(main())"
    )
    starts = {
        "checkout": [told["python"], "-c", code],
        "packaged": [str(arguments.folder / facts.CONSOLE)],
    }
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in starts}
    for _ in range(arguments.rounds + 1):
        for name, command in starts.items():
            found[name].append(_once(command))
    print(f"| {arguments.rounds} rounds, medians | first paint, s | first score, s |")
    print("|---|---:|---:|")
    for name, times in found.items():
        paint, score = (statistics.median(column) for column in zip(*times[1:], strict=True))
        print(f"| {name} | {paint:.2f} | {score:.2f} |")
    print(f"| may take | {PAINT_BUDGET:.2f} | {SCORE_BUDGET:.2f} |")
    return 0 if paint <= PAINT_BUDGET and score <= SCORE_BUDGET else 1


def _once(command: list[str]) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "FAKEVIEW_HOME": home}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a checkout in use is compiled
        begun = time.time()
        done = subprocess.run(
            [*command, "window-probe", str(PICTURE)],
            capture_output=True,
            text=True,
            env=environment,
            timeout=_SECONDS,
            check=True,
        )
        told = json.loads(done.stdout)
    return told["paint"] - begun, told["score"] - begun


if __name__ == "__main__":
    sys.exit(main())
