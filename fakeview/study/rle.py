"""COCO's run-length encoding of masks, compressed and not.

Runs go down the columns, the first one is of what isn't marked. Compressed, each run is written
in groups of five bits, lowest first, a sixth bit telling that more follow, as characters from
``0`` on; from the fourth run on the difference to the run two before is written, so that it may
be negative (cocoapi, ``common/maskApi.c``: rleToString and rleFrString).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_MORE, _SIGN, _BITS, _FIRST = 0x20, 0x10, 5, 48
_MOST_BITS = 60


def decode(counts: str | bytes | Sequence[int], height: int, width: int) -> np.ndarray:
    """Return a mask, bool (height, width), from its runs.

    Args:
        counts: the compressed text, or the runs.

    Raises:
        ValueError: they don't fill the mask, or are no runs.
    """
    if isinstance(counts, bytes):
        counts = counts.decode("ascii", "replace")
    runs = decompress(counts) if isinstance(counts, str) else [_whole(run) for run in counts]
    if any(run < 0 for run in runs) or sum(runs) != height * width:
        raise ValueError(f"the runs don't fill {width} x {height} pixels")
    values = np.arange(len(runs)) % 2 == 1
    return np.repeat(values, runs).reshape(width, height).T


def encode(mask: np.ndarray) -> list[int]:
    """Return the runs of a bool mask (H, W)."""
    flat = np.asarray(mask, bool).T.ravel()
    edges = np.flatnonzero(np.diff(flat)) + 1
    runs = np.diff(np.concatenate([[0], edges, [flat.size]])).tolist()
    return [0, *runs] if flat.size and flat[0] else runs


def compress(runs: Sequence[int]) -> str:
    """Return runs as COCO's compressed text."""
    text = []
    for place, run in enumerate(runs):
        left, more = run - (runs[place - 2] if place > 2 else 0), True
        while more:
            bits = left & (_MORE - 1)
            left >>= _BITS
            more = left != (-1 if bits & _SIGN else 0)
            text.append(chr(_FIRST + bits + (_MORE if more else 0)))
    return "".join(text)


def decompress(text: str) -> list[int]:
    """Return the runs of COCO's compressed text; raises ValueError where it is none."""
    runs: list[int] = []
    value = shift = 0
    for character in text:
        bits = ord(character) - _FIRST
        if not 0 <= bits < 2 * _MORE or shift > _MOST_BITS:
            raise ValueError(f"{character!r} can't be there")
        value |= (bits & (_MORE - 1)) << shift
        shift += _BITS
        if bits & _MORE:
            continue
        if bits & _SIGN:
            value -= 1 << shift
        runs.append(value + (runs[-2] if len(runs) > 2 else 0))
        value = shift = 0
    if shift:
        raise ValueError("the text is cut off")
    return runs


def _whole(run: object) -> int:
    if isinstance(run, bool) or not isinstance(run, int | float) or run != int(run):
        raise ValueError(f"{run!r} is no length")
    return int(run)
