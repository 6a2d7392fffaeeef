"""Superpixels: the pieces of a picture that are shown or hidden together."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from fakeview.errors import FakeviewError
from fakeview.explain import choices
from trainer.words import tr

if TYPE_CHECKING:
    from trainer.preprocess import InputSpec

METHODS = tuple(choices.SUPERPIXELS)
#: Pixels that the detector doesn't look at belong to no superpixel.
OUTSIDE = -1
_LONGEST = 512
_FELZENSZWALB_LONGEST = 256
_TRIES = 8


def of_what_is_seen(
    spec: InputSpec, rgb: np.ndarray, pieces: int = 50, method: str = "slic"
) -> np.ndarray:
    """Return int32 (H, W): superpixels of what the detector looks at, ``OUTSIDE`` elsewhere.

    A piece that reached beyond would colour parts that can't have moved the score.

    Args:
        spec: how the detector cuts its input.
        rgb: uint8 (H, W, 3).
        pieces: about how many superpixels are made.
        method: one of ``METHODS``.

    Raises:
        FakeviewError: the method is none of them.
    """
    height, width = rgb.shape[:2]
    top, left, high, wide = spec.region(height, width)
    rows = slice(max(0, math.floor(top)), min(height, math.ceil(top + high)))
    columns = slice(max(0, math.floor(left)), min(width, math.ceil(left + wide)))
    segments = np.full((height, width), OUTSIDE, np.int32)
    segments[rows, columns] = segment(rgb[rows, columns], pieces, method)
    return segments


def segment(rgb: np.ndarray, pieces: int = 50, method: str = "slic") -> np.ndarray:
    """Return int32 (H, W) superpixels, numbered from 0 without gaps.

    Large pictures are segmented at a smaller size (``slic``: 512 pixels), which is where their
    pieces are found anyway and takes a fifth of the time at 1024.

    Args:
        rgb: uint8 (H, W, 3).
        pieces: about how many are made; textures may give fewer or more.
        method: one of ``METHODS``.

    Raises:
        FakeviewError: the method is none of them.
    """
    cutters = {
        "slic": slic,
        "quickshift": quickshift,
        "felzenszwalb": felzenszwalb,
        "grid": lambda rgb, pieces: grid(rgb.shape[0], rgb.shape[1], pieces),
    }
    if method not in cutters:
        raise FakeviewError(
            tr(
                "There are no superpixels by {method!r}. Choose {others} or {last}.",
                method=method,
                others=", ".join(METHODS[:-1]),
                last=METHODS[-1],
            )
        )
    return cutters[method](rgb, max(1, pieces))


def slic(rgb: np.ndarray, pieces: int = 50) -> np.ndarray:
    """Return int32 (H, W) superpixels by SLIC (Achanta et al. 2012), at 512 pixels at most."""
    from skimage.segmentation import slic as skimage_slic

    small = _shrunk(rgb, _LONGEST)
    found = skimage_slic(
        small, n_segments=pieces, compactness=10, max_num_iter=5, sigma=1, start_label=0
    )
    return _finished(found, rgb)


def quickshift(rgb: np.ndarray, pieces: int = 50) -> np.ndarray:
    """Return int32 (H, W) superpixels by quickshift (Vedaldi & Soatto 2008), ``lime_image``'s own.

    Kernel and colour ratio are those of ``lime_image``. Quickshift links every pixel to its
    nearest denser one; cutting the longest links leaves exactly the number of pieces wanted,
    without a second run. It looks for denser pixels within 12 pixels, so the size it runs at
    (127 pixels for 50 pieces) decides how few pieces there can be.
    """
    from skimage import segmentation

    small = _shrunk(rgb, min(_LONGEST, max(64, round(18 * math.sqrt(pieces)))))
    if min(small.shape[:2]) < 2:  # its conversions need an area
        return grid(rgb.shape[0], rgb.shape[1], pieces)
    untyped: Any = segmentation
    _, parents, lengths = untyped.quickshift(
        small, kernel_size=4, max_dist=200, ratio=0.2, rng=0, return_tree=True
    )
    parent, length = np.array(parents).ravel(), np.array(lengths).ravel()
    own = np.arange(parent.size)
    wanted = min(pieces, parent.size)
    cut = np.argpartition(-length, wanted - 1)[:wanted]
    parent[cut] = own[cut]
    while not np.array_equal(parent, parent[parent]):
        parent = parent[parent]
    return _finished(parent.reshape(small.shape[:2]), rgb)


def felzenszwalb(rgb: np.ndarray, pieces: int = 50) -> np.ndarray:
    """Return int32 (H, W) superpixels by Felzenszwalb & Huttenlocher 2004, at 256 pixels at most.

    Its scale says nothing of how many pieces come out, so it is halved in on in a few tries,
    and the nearest number wins.
    """
    from skimage.segmentation import felzenszwalb as skimage_felzenszwalb

    small = _shrunk(rgb, _FELZENSZWALB_LONGEST)
    least = max(1, small.shape[0] * small.shape[1] // (5 * pieces))
    low, high = 0.0, 13.0  # natural logarithms of the scale: 1 to 440,000
    best, off = np.zeros(small.shape[:2], np.int64), math.inf
    for _ in range(_TRIES):
        middle = (low + high) / 2
        found = skimage_felzenszwalb(small, scale=math.exp(middle), sigma=0.8, min_size=least)
        count = int(found.max()) + 1
        if abs(math.log(count / pieces)) < off:
            best, off = found, abs(math.log(count / pieces))
        if off < 0.1:
            break
        low, high = (middle, high) if count > pieces else (low, middle)
    return _finished(best, rgb)


def grid(height: int, width: int, pieces: int = 50) -> np.ndarray:
    """Return int32 (height, width): cells as square as possible, about ``pieces`` of them."""
    across = min(width, max(1, round(math.sqrt(pieces * width / height))))
    down = min(height, max(1, round(pieces / across)))
    across = min(width, max(1, round(pieces / down)))
    lines = np.arange(height, dtype=np.int32)[:, None] * down // height
    stripes = np.arange(width, dtype=np.int32)[None] * across // width
    return (lines * across + stripes).astype(np.int32)


def _shrunk(rgb: np.ndarray, longest: int) -> np.ndarray:
    import cv2

    height, width = rgb.shape[:2]
    scale = min(1.0, longest / max(height, width))
    if scale == 1.0:
        return np.ascontiguousarray(rgb)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA))


def _finished(found: np.ndarray, rgb: np.ndarray) -> np.ndarray:
    """Number the pieces from 0 without gaps and stretch them over the picture."""
    import cv2

    _, numbered = np.unique(found, return_inverse=True)
    segments: np.ndarray = numbered.reshape(found.shape).astype(np.int32)
    height, width = rgb.shape[:2]
    if segments.shape != (height, width):
        segments = np.asarray(
            cv2.resize(segments, (width, height), interpolation=cv2.INTER_NEAREST)
        )
    return segments
