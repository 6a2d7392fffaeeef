"""``python -m trainer.facecheck.report DATA --config RECIPE --check FILE`` measures a face check.

It prints a table: of every kind of picture without a face how many are found out, and of every
folder of faces how many keep their verdict, the darkest quarter apart from the others.
"""

# Told on the command line alone.

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from trainer.tuning import tune_process

if TYPE_CHECKING:
    from trainer.facecheck.file import FaceCheck

DONE, WRONG = 0, 2
_QUARTER = 0.25
Row = tuple[str, int, int]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 0 done, 2 something can't be read."""
    grammar = argparse.ArgumentParser(
        prog="python -m trainer.facecheck.report", description="Measure a face check."
    )
    grammar.add_argument("data", type=Path, help="folder that all the other folders lie in")
    grammar.add_argument("--config", type=Path, required=True, help="the check's recipe")
    grammar.add_argument("--check", type=Path, required=True, help="the check (.safetensors)")
    grammar.add_argument("--faces", nargs="*", default=[], help="folders of faces besides")
    grammar.add_argument("--others", nargs="*", default=[], help="folders without faces besides")
    arguments = grammar.parse_args(argv)
    tune_process()  # before anything imports torch
    from trainer.errors import TrainerError

    try:
        for row in _rows(arguments):
            print(row, flush=True)
    except TrainerError as error:
        print(error.message, file=sys.stderr)
        return WRONG
    return DONE


def _rows(arguments: argparse.Namespace) -> Iterator[str]:
    from trainer.facecheck.file import load_check
    from trainer.facecheck.pool import files_of
    from trainer.facecheck.recipe import read_recipe
    from trainer.facecheck.sets import measuring_sets, seen
    from trainer.facecheck.training import margins_of

    recipe, check = read_recipe(arguments.config), load_check(arguments.check)
    sets = measuring_sets(recipe, arguments.data)
    del sets[recipe.threshold]  # with the other folders of faces
    sets |= {name: map(seen, files_of(arguments.data / name)) for name in arguments.others}
    yield "| Pictures without a face | n | found out | share |"
    yield "|---|---|---|---|"
    for name, pictures in sets.items():
        margins = margins_of(check, pictures)
        yield _line((name, len(margins), int((margins < 0).sum())))
    for name in dict.fromkeys([recipe.threshold, *arguments.faces]):
        yield f"\n| {name} | n | keep their verdict | share |"
        yield "|---|---|---|---|"
        yield from map(_line, faces_kept(check, files_of(arguments.data / name)))


def faces_kept(check: FaceCheck, files: Sequence[Path], share: float = _QUARTER) -> list[Row]:
    """Return how many pictures of faces count as such: of all, the darkest quarter, each folder.

    Returns:
        name, pictures, those that count as faces; what is dark is told by
        :func:`trainer.facecheck.light.light_of`.

    Raises:
        DataError: a picture can't be read.
    """
    from trainer.facecheck.light import darkest, light_of
    from trainer.facecheck.sets import seen
    from trainer.facecheck.training import margins_of

    pictures = [seen(file) for file in files]
    kept = margins_of(check, pictures) >= 0
    dark = darkest(np.array([light_of(picture) for picture in pictures]), share)
    folders = np.array([file.parent.name for file in files])
    parts = {"all": np.ones(len(files), bool), "the darkest quarter": dark, "the others": ~dark}
    parts |= {name: folders == name for name in sorted(set(folders.tolist()))}
    return [(name, int(part.sum()), int(kept[part].sum())) for name, part in parts.items()]


def _line(row: Row) -> str:
    name, count, right = row
    return f"| {name} | {count} | {right} | {100 * right / count:.1f} % |"


if __name__ == "__main__":
    sys.exit(main())
