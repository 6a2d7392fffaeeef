"""What stands where a part of a picture is hidden."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np

from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain import choices
from trainer.words import tr

FILLS = tuple(choices.FILLS)
GREY = 128
#: Width of the blur as a share of the shorter side: Fong & Vedaldi 2017, sec. 4.3, take a
#: standard deviation of 10 at 224 pixels.
_BLUR = 10 / 224
#: The blur is computed where its standard deviation is about this many pixels.
_FINE = 4.0
#: Longest side in pixels of a box that is inpainted; larger ones are shrunk.
_INPAINT_SIDE = 64
_RADIUS = 3


def filled(
    rgb: np.ndarray,
    segments: np.ndarray,
    fill: str = "mean",
    cancel: threading.Event | None = None,
) -> np.ndarray:
    """Return the picture with every piece hidden, uint8 (H, W, 3).

    ``mean`` is what ``lime_image`` does, cut-off fractions included. ``inpaint`` fills each
    piece once from its own surroundings, as if it alone were hidden: when its neighbours are
    hidden too, it still carries their colours.

    Args:
        rgb: uint8 (H, W, 3).
        segments: int (H, W), numbered from 0; below 0 the picture stays as it is.
        fill: one of ``FILLS``.
        cancel: looked at before every piece that is inpainted, which takes a millisecond or two.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: the fill is none of them.
    """
    import cv2

    check(fill)
    if fill == "mean":
        hidden = mean_fill(rgb, segments)
    elif fill == "grey":
        hidden = np.full_like(rgb, GREY)
    elif fill == "blur":
        hidden = blurred(rgb)
    else:
        hidden = rgb.copy()
        for rows, columns, hole in _pieces(segments):
            if cancel is not None and cancel.is_set():
                raise Cancelled
            piece = _from_around(rgb, rows, columns, hole)
            hidden[rows, columns] = cv2.copyTo(piece, hole, hidden[rows, columns])
    outside = segments < 0
    hidden[outside] = rgb[outside]
    return hidden


def filled_area(rgb: np.ndarray, mask: np.ndarray, fill: str = "mean") -> np.ndarray:
    """Return the picture with one area of any shape hidden, uint8 (H, W, 3).

    Fast enough to follow a brush: ``inpaint`` works on the area's box, shrunk if it is large,
    and ``blur`` on a small copy.

    Args:
        rgb: uint8 (H, W, 3).
        mask: bool (H, W), true where the picture is hidden.
        fill: one of ``FILLS``.

    Raises:
        FakeviewError: the fill is none of them.
    """
    import cv2

    check(fill)
    result = rgb.copy()
    lines, stripes = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not lines.size:
        return result
    rows = slice(int(lines[0]), int(lines[-1]) + 1)
    columns = slice(int(stripes[0]), int(stripes[-1]) + 1)
    hole = mask[rows, columns].astype(np.uint8)
    box = result[rows, columns]
    if fill == "mean":
        hidden = _mean(box, hole)
    elif fill == "grey":
        hidden = np.full_like(box, GREY)
    elif fill == "blur":
        hidden = blurred(rgb)[rows, columns]
    else:
        hidden = _from_around(rgb, rows, columns, hole)
    result[rows, columns] = cv2.copyTo(hidden, hole, box)
    return result


def check(fill: str) -> None:
    """Raise FakeviewError if ``fill`` is none of ``FILLS``."""
    if fill not in FILLS:
        raise FakeviewError(
            tr(
                "There is no hiding by {fill!r}. Choose {others} or {last}.",
                fill=fill,
                others=", ".join(FILLS[:-1]),
                last=FILLS[-1],
            )
        )


def mean_fill(rgb: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """Return the picture with every piece in its own mean colour, uint8 (H, W, 3).

    Fractions are cut off, as ``lime_image`` does it. What is below 0 counts as one piece.
    """
    count = int(segments.max()) + 2
    flat = np.where(segments < 0, count - 1, segments).ravel()
    sizes = np.maximum(np.bincount(flat, minlength=count), 1)
    means = np.stack(
        [np.bincount(flat, rgb[..., channel].ravel(), count) / sizes for channel in range(3)], 1
    )
    hidden: np.ndarray = means.astype(np.uint8)[flat].reshape(rgb.shape)
    return hidden


def blurred(rgb: np.ndarray) -> np.ndarray:
    """Return the picture out of focus, uint8 (H, W, 3): a Gaussian of 10/224 of its shorter side.

    A wide blur leaves nothing that a small copy couldn't hold, so it is computed on one.
    """
    import cv2

    height, width = rgb.shape[:2]
    sigma = _BLUR * min(height, width)
    small = rgb
    if sigma > 2 * _FINE:
        size = (max(1, round(width * _FINE / sigma)), max(1, round(height * _FINE / sigma)))
        small = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
        sigma = _FINE
    small = cv2.GaussianBlur(small, (0, 0), max(sigma, 0.1), borderType=cv2.BORDER_REPLICATE)
    if small.shape != rgb.shape:
        small = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(small)


def _pieces(segments: np.ndarray) -> Iterator[tuple[slice, slice, np.ndarray]]:
    """Yield each piece's box (rows, columns) and its mask inside, uint8 0 or 1."""
    from skimage import measure

    regions: Any = measure
    for piece in regions.regionprops(np.maximum(segments + 1, 0)):  # it leaves 0 out
        top, left, bottom, right = piece.bbox
        yield slice(top, bottom), slice(left, right), piece.image.astype(np.uint8)


def _from_around(rgb: np.ndarray, rows: slice, columns: slice, hole: np.ndarray) -> np.ndarray:
    """Return a box of the picture, uint8 (h, w, 3), its hole filled from what surrounds it.

    Telea 2004, "An image inpainting technique based on the fast marching method". Where
    nothing surrounds the hole, its mean colour has to do. ``hole`` is 0 or 1 inside the box.
    """
    import cv2

    height, width = rgb.shape[:2]
    margin = max(_RADIUS + 1, max(hole.shape) // 8)
    top, left = max(0, rows.start - margin), max(0, columns.start - margin)
    bottom, right = min(height, rows.stop + margin), min(width, columns.stop + margin)
    box = rgb[top:bottom, left:right]
    mask: np.ndarray = np.zeros(box.shape[:2], np.uint8)
    inner = (
        slice(rows.start - top, rows.stop - top),
        slice(columns.start - left, columns.stop - left),
    )
    mask[inner] = 255 * hole
    scale = min(1.0, _INPAINT_SIDE / max(mask.shape))
    if scale < 1.0:
        size = (max(1, round(mask.shape[1] * scale)), max(1, round(mask.shape[0] * scale)))
        small = cv2.resize(box, size, interpolation=cv2.INTER_AREA)
        # Whatever a hidden pixel reached into is hidden too.
        covered = (cv2.resize(mask, size, interpolation=cv2.INTER_AREA) > 0).astype(np.uint8)
    else:
        small, covered = np.ascontiguousarray(box), mask
    if covered.all():
        return _mean(box[inner], hole)
    around = small[covered == 0]
    made = cv2.inpaint(small, covered, _RADIUS, cv2.INPAINT_TELEA)
    # Its rounding would leave a trace in one flat colour.
    made = np.clip(made, around.min(0), around.max(0))
    if scale < 1.0:
        made = cv2.resize(made, (box.shape[1], box.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.ascontiguousarray(made[inner])


def _mean(box: np.ndarray, hole: np.ndarray) -> np.ndarray:
    """Return a box of the hole's mean colour, fractions cut off, uint8 (h, w, 3)."""
    import cv2

    colour = np.array(cv2.mean(box, hole)[:3]).astype(np.uint8)
    return np.broadcast_to(colour, box.shape).copy()
