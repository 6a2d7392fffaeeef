"""Pictures to measure a face check with: it learnt from none of them."""

# Told on the command line alone.

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np

from trainer.data.made import (
    COMPOSED,
    MEASURING,
    PAINTED,
    REDRAWN,
    UNSEEN,
    UNSEEN_REDRAWN,
    compose,
    make,
    redraw,
)
from trainer.facecheck.pool import files_of, others_of, square
from trainer.facecheck.recipe import Recipe
from trainer.preprocess import InputSpec

#: What a detector of 224 px shows of a picture that was brought to 256 px.
VIEW = InputSpec(size=224, resize=256)
#: Pictures made of each kind.
MADE = 100
#: What follows a kind's name where it was drawn from faces.
OF_FACES = " of faces"
Rng = np.random.Generator


def seen(file: Path) -> np.ndarray:
    """Return a file's picture as a detector gets it, uint8 (256, 256, 3); raises DataError."""
    return square(VIEW.resize, file)


def measuring_sets(recipe: Recipe, data: Path) -> dict[str, Iterable[np.ndarray]]:
    """Return pictures by their kind, read or made as they are asked for.

    The faces that told the threshold, the other photographs that were kept out, and, from these
    photographs or from nothing, what code makes in the style for measuring.

    Raises:
        DataError: a folder, or later a picture, can't be read.
    """
    faces = files_of(data / recipe.threshold)
    out = {name: kept for name, (_, kept) in others_of(recipe, data).items() if kept}
    sets: dict[str, Iterable[np.ndarray]] = {recipe.threshold: map(seen, faces)}
    sets |= {name: map(seen, files) for name, files in out.items()}
    return sets | made_sets([file for files in out.values() for file in files], faces, recipe.seed)


def made_sets(others: list[Path], faces: list[Path], seed: int) -> dict[str, Iterator[np.ndarray]]:
    """Return ``MADE`` pictures of each kind in the style for measuring, or less from few files."""

    def each(make_one: Callable[[int, Rng], np.ndarray], count: int) -> Iterator[np.ndarray]:
        rng = np.random.default_rng(seed)
        return (make_one(number, rng) for number in range(count))

    def drawn(kind: str, files: list[Path]) -> Iterator[np.ndarray]:
        some = _evenly(files)
        return each(lambda n, rng: redraw(kind, seen(some[n]), rng, MEASURING), len(some))

    def joined(kind: str) -> Iterator[np.ndarray]:
        def one(_number: int, rng: Rng) -> np.ndarray:
            picks = rng.integers(len(others), size=4)
            return compose(kind, [seen(others[pick]) for pick in picks], rng, MEASURING)

        return each(one, MADE)

    found = {
        kind: each(lambda _, rng, kind=kind: make(kind, rng, MEASURING), MADE)  # type: ignore[misc]
        for kind in (*PAINTED, *UNSEEN)
    }
    kinds = (*REDRAWN, *UNSEEN_REDRAWN)
    found |= {kind + OF_FACES: drawn(kind, faces) for kind in kinds}
    if others:
        found |= {kind: drawn(kind, others) for kind in kinds}
        found |= {kind: joined(kind) for kind in COMPOSED}
    return found


def _evenly(files: list[Path]) -> list[Path]:
    """Return ``MADE`` of the files, from all along the list, or all where there are less."""
    places = np.linspace(0, len(files) - 1, min(MADE, len(files)), dtype=int)
    return [files[place] for place in places]
