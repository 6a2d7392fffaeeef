"""Run functions of a module in processes of their own, interleaved, and compare them."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from typing import Any


def run_alone(module: str, variant: str, **environment: str) -> dict[str, Any]:
    """Run ``python -m module variant`` and return the JSON of its last line."""
    done = subprocess.run(
        [sys.executable, "-m", module, variant],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environment},
    )
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def interleaved(
    module: str, variants: Sequence[str], rounds: int, **environment: str
) -> dict[str, list[dict[str, Any]]]:
    """Run every variant once per round, so that a slow minute slows all of them."""
    results: dict[str, list[dict[str, Any]]] = {variant: [] for variant in variants}
    for _ in range(rounds):
        for variant in variants:
            results[variant].append(run_alone(module, variant, **environment))
    return results


def median(results: list[dict[str, Any]], name: str) -> float:
    """Return the median of one number over the rounds."""
    return statistics.median(result[name] for result in results)
