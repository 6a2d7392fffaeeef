"""The pictures that a face check learns from, read once and kept small in memory."""

# Told on the command line alone.

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from trainer.data.folders import pictures
from trainer.data.made import COMPOSED, PAINTED, TRAINING, compose, make, redraw
from trainer.data.pictures import Source
from trainer.errors import DataError, Stopped
from trainer.facecheck.light import darkest, light_of
from trainer.facecheck.recipe import Recipe
from trainer.preprocess import InputSpec, resize_uint8, to_tensor

#: The share of a picture's shorter side that a detector sees: 224 of 256 pixels.
SEEN = 7 / 8
_WHOLE = 256
#: Photographs that a page or a collage is made of.
_PARTS = 5
Progress = Callable[[int, int], None]


def kept_out(path: Path, one_of: int) -> bool:
    """Whether a picture is one of those that a face check doesn't learn from: told by its name."""
    digest = hashlib.sha256(path.name.encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:4], "big") % one_of == 0


def files_of(folder: Path) -> list[Path]:
    """Return the pictures below a folder, sorted; raises DataError when there are none."""
    try:
        found = sorted(path for path, _ in pictures(folder).pictures)
    except OSError as error:
        message = f"The folder {folder}, which the recipe names, can't be read."
        raise DataError(message, cause=str(error)) from error
    if not found:
        raise DataError(f"There are no pictures in {folder}, which the recipe names.")
    return found


def others_of(recipe: Recipe, data: Path) -> dict[str, tuple[list[Path], list[Path]]]:
    """Return, by folder, the pictures without a face to learn from and those kept out.

    What the recipe says shows a face is in neither.

    Raises:
        DataError: a folder can't be read.
    """
    found = {}
    for name in recipe.others:
        files = [file for file in files_of(data / name) if file.stem not in recipe.show_faces]
        out = {file: kept_out(file, recipe.keep_out) for file in files}
        found[name] = ([f for f in files if not out[f]], [f for f in files if out[f]])
    return found


def square(side: int, file: Path) -> np.ndarray:
    """Return the middle square of a file's picture, uint8 (side, side, 3); raises DataError."""
    pixels = Source(InputSpec(size=side, resize=side))(file)
    top, left = (pixels.shape[0] - side) // 2, (pixels.shape[1] - side) // 2
    return pixels[top : top + side, left : left + side]


@dataclass(frozen=True, eq=False)
class Pool:
    """Pictures uint8 (N, side, side, 3) in groups with their shares.

    Attributes:
        squares: all of them.
        faces, others: a group's share of its class, its first row and the row after its last.
    """

    squares: np.ndarray
    faces: tuple[tuple[float, int, int], ...]
    others: tuple[tuple[float, int, int], ...]

    def draw(self, count: int, face: bool, rng: np.random.Generator) -> np.ndarray:
        """Return ``count`` random pictures of one class, with repetition, by the shares."""
        groups = np.array(self.faces if face else self.others)
        chosen = groups[rng.choice(len(groups), count, p=groups[:, 0] / groups[:, 0].sum())]
        return np.asarray(self.squares[rng.integers(chosen[:, 1], chosen[:, 2])])


def pool_side(recipe: Recipe) -> int:
    """Return the side that pictures are kept at: enough to cut closer than a detector does."""
    return round(recipe.size / SEEN * 7 / 6)


def read_pool(
    recipe: Recipe,
    data: Path,
    *,
    cancel: threading.Event | None = None,
    progress: Progress | None = None,
) -> Pool:
    """Read and make all pictures of a recipe.

    Raises:
        DataError: a folder or a picture can't be read.
        Stopped: ``cancel`` was set.
    """
    side = pool_side(recipe)
    faces = {name: files_of(data / name) for name in recipe.faces}
    others = {name: learnt for name, (learnt, _) in others_of(recipe, data).items()}
    lengths = [*map(len, faces.values()), *map(len, others.values()), sum(recipe.made.values())]
    squares = np.empty((sum(lengths), side, side, 3), np.uint8)

    def all_pictures() -> Iterator[np.ndarray]:
        for files in (*faces.values(), *others.values()):
            yield from (square(side, file) for file in files)
        yield from _drawn(recipe, faces, others, side)

    for row, picture in enumerate(all_pictures()):
        if cancel is not None and cancel.is_set():
            raise Stopped
        squares[row] = picture
        if progress is not None:
            progress(row + 1, len(squares))
    ends = np.cumsum(lengths).tolist()
    rows = list(zip([0, *ends], ends, strict=False))
    sum_ = sum(recipe.others.values()) / (1 - recipe.made_share)
    shares = [*(share / sum_ for share in recipe.others.values()), recipe.made_share]
    face_rows, other_rows = rows[: len(faces)], rows[len(faces) :]
    face_groups = [(s, *r) for s, r in zip(recipe.faces.values(), face_rows, strict=True)]
    other_groups = [(s, *r) for s, r in zip(shares, other_rows, strict=True)]
    return Pool(
        squares,
        tuple(_dark_apart(squares, face_groups, recipe)),
        tuple(_dark_apart(squares, other_groups, recipe)),
    )


def _dark_apart(
    squares: np.ndarray, groups: list[tuple[float, int, int]], recipe: Recipe
) -> Iterator[tuple[float, int, int]]:
    """Yield every group as two, its dark pictures first: their rows are sorted in place."""
    for share, first, last in groups:
        some = squares[first:last]
        dark = darkest(np.array([light_of(picture) for picture in some]), recipe.darkest)
        count = int(dark.sum())
        if not 0 < count < len(some):
            yield share, first, last
            continue
        some[:] = some[np.argsort(~dark, kind="stable")]
        yield share * recipe.dark_share, first, first + count
        yield share * (1 - recipe.dark_share), first + count, last


def _drawn(
    recipe: Recipe, faces: dict[str, list[Path]], others: dict[str, list[Path]], side: int
) -> Iterator[np.ndarray]:
    """Yield the pictures made by code; every second sketch or cartoon is that of a face.

    Half of them went through JPEG, as all the photographs did.
    """
    rng = np.random.default_rng(recipe.seed)
    models = [[file for files in some.values() for file in files] for some in (faces, others)]

    def photograph(files: list[Path]) -> np.ndarray:
        return square(_WHOLE, files[int(rng.integers(len(files)))])

    for kind, count in recipe.made.items():
        for number in range(count):
            if kind in PAINTED:
                picture = make(kind, rng, TRAINING)
            elif kind in COMPOSED:
                picture = compose(kind, [photograph(models[1]) for _ in range(_PARTS)], rng)
            else:
                picture = redraw(kind, photograph(models[number % 2]), rng, TRAINING)
            if rng.random() < 0.5:
                picture = _as_jpeg(picture, int(rng.integers(30, 96)))
            small = resize_uint8(to_tensor(picture), (side, side), "bilinear")
            yield np.asarray(small[0].permute(1, 2, 0))


def _as_jpeg(picture: np.ndarray, quality: int) -> np.ndarray:
    """Return a picture as it comes back from a JPEG file: else clean edges gave these away."""
    kept = io.BytesIO()
    Image.fromarray(picture).save(kept, "JPEG", quality=quality)
    return np.asarray(Image.open(kept))
