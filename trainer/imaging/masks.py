"""Masks that people made of pictures: which files, whose, of which picture, what they mark.

A folder's own files are one person's; in folders inside it each folder's name is a person. A mask
named ``a.png``, ``a_mask.png`` or ``a.jpg.png`` is one of the picture ``a``; folders inside a
person's are the picture's own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np

_MASK_ENDING = re.compile(r"([ _.-](mask|marks?)){1,2}$", re.I)
#: A mask of another size than its picture may differ by this share in its shape.
_SAME_SHAPE = 0.02


def mask_files(path: Path, endings: Collection[str] = (".png",)) -> Iterator[tuple[Path, str, str]]:
    """Yield the files of a folder that may be masks.

    Each comes with who made it ("": nobody says), and with the folders that it lies in below
    that person's, such as ``real/`` or "".

    Args:
        path: a folder; a file is yielded as it is.
        endings: of the files' names, in lower case, with their dots.

    Raises:
        OSError: a folder can't be looked into.
    """
    if not path.is_dir():
        yield path, "", ""
        return
    for entry in sorted(path.iterdir()):
        if entry.name.startswith("."):
            continue
        inner = sorted(entry.rglob("*")) if entry.is_dir() else [entry]
        rater = entry.name if entry.is_dir() else ""
        for file in inner:
            if file.suffix.lower() in endings and file.is_file():
                inside = file.parent.relative_to(entry if rater else path).as_posix()
                yield file, rater, "" if inside == "." else f"{inside}/"


def picture_name(file: Path) -> str:
    """Return which picture a mask's file is about, without a mask's own endings."""
    return _MASK_ENDING.sub("", file.stem)


def marked(source: Any) -> np.ndarray:
    """Return the marked pixels of an opened mask (a Pillow picture), bool (H, W), not turned.

    Where a picture has transparent pixels, what is not transparent is marked. Else marked is
    what is at least half as bright as the brightest pixel: 255 and 1 both stand for a mark, and
    soft edges are cut in the middle. A wholly black mask marks nothing.
    """
    if source.mode in ("RGBA", "LA", "PA") or "transparency" in source.info:
        alpha = np.asarray(source.convert("RGBA"))[..., 3]
        if alpha.min() < 255:
            return np.asarray(alpha >= 128)
    if source.mode in ("P", "PA", "RGBA", "LA", "CMYK", "1"):
        source = source.convert("RGB")
    values = np.asarray(source)
    values = values.max(axis=2) if values.ndim == 3 else values
    brightest = values.max()
    return np.asarray(values * 2.0 >= brightest) if brightest > 0 else np.zeros(values.shape, bool)


def same_shape(mask: tuple[int, int], picture: tuple[int, int]) -> bool:
    """Say whether a mask (height, width) can be one of a picture (height, width), scaled."""
    (high, wide), (height, width) = mask, picture
    return abs(high * width - wide * height) <= max(high * width, wide * height) * _SAME_SHAPE


def resized(heat: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Return values (H, W), float32 or uint8, at another (height, width).

    They are averaged where they shrink and interpolated where they grow.
    """
    import cv2

    if heat.shape == size:
        return heat
    shrinks = size[0] <= heat.shape[0] and size[1] <= heat.shape[1]
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(heat, size[::-1], interpolation=how))
