"""How soon the score follows the brush, for pictures of several sizes and every way of hiding.

``python -m tests.bench.bench_whatif [detector file]``
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from fakeview.detect.engine import Engine
from fakeview.explain.hide import FILLS
from fakeview.explain.whatif import WhatIf
from tests.conftest import texture

_SIZES = ((256, 256), (512, 768), (1000, 1500))
_TIMES = 9
_GOAL = 0.150  # seconds from a stroke to its score


def main() -> None:
    """Print the median time of a stroke and its score, and the share of the goal."""
    engine = Engine.open(Path(sys.argv[1]) if len(sys.argv) > 1 else None, device="cpu")
    alone = _time(lambda: engine.score([texture(0, 256, 256)]))
    print(f"{engine.info.name}: one picture of 256 x 256 takes {1e3 * alone:.0f} ms")
    for size in _SIZES:
        what_if = WhatIf(engine, texture(1, *size))
        what_if.use(what_if.own_segments())
        for fill in FILLS:
            what_if.fill = fill
            taken = _time(lambda what_if=what_if: _stroke(what_if))
            height, width = size
            print(
                f"{width:5} x {height:<5}{fill:8}{1e3 * taken:6.0f} ms, "
                f"{taken / _GOAL:.2f} of 150 ms, {taken / alone:.2f} of a plain score"
            )


def _stroke(what_if: WhatIf) -> None:
    what_if.mark()
    what_if.paint([(0.3, 0.3), (0.7, 0.6)], 0.1)
    what_if.score(what_if.hidden())
    what_if.undo()


def _time(work: object) -> float:
    assert callable(work)
    work()
    taken = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return median(taken)


if __name__ == "__main__":
    main()
