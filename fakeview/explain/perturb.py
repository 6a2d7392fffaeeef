"""Hide superpixels of a picture and score what is left, in batches.

The masks are applied to the uint8 picture before the detector's own resize. Applied
after it they give wrong weights: the resize mixes hidden and shown pixels.

Only what reaches the detector's square is masked and resized. The scores are those of the
plain way, masking the whole picture and fitting it, to the last bit.
"""

from __future__ import annotations

import functools
import math
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.detect.engine import BATCH
from fakeview.explain.hide import filled
from fakeview.explain.reduce import reduced
from trainer.preprocess import MOST_ASPECT

if TYPE_CHECKING:
    from torch import Tensor

    from fakeview.detect.engine import Engine
    from trainer.preprocess import InputSpec

#: Pictures whose shorter side is twice this many times the detector's are reduced first, but
#: not below this many times.
_ROOM = 4
#: How far, in output pixels, an interpolation reaches to either side.
_REACH = {"bilinear": 1, "bicubic": 2}


class Perturber:
    """A picture whose pieces can be hidden; for one thread at a time.

    A picture with a shorter side of 8 times the detector's and more (2048 pixels at 256) is
    first reduced to between 4 and 8 times, as decoding does it with large JPEGs: 100 megapixels
    would have to be masked for every sample. The whole picture is scored reduced too, since what
    counts is how scores differ; `p_fake` is that of the picture itself.

    Args:
        engine: the detector.
        rgb: uint8 (H, W, 3).
        segments: int (H, W), numbered from 0 without gaps; what is below 0 is never hidden.
        fill: what stands where a piece is hidden, one of ``hide.FILLS``.
        cancel: looked at while the pieces are filled.

    Raises:
        Cancelled: ``cancel`` was set.

    Attributes:
        engine: the detector.
        pieces: how many pieces there are.
    """

    def __init__(
        self,
        engine: Engine,
        rgb: np.ndarray,
        segments: np.ndarray,
        fill: str = "mean",
        cancel: threading.Event | None = None,
    ) -> None:
        from trainer.preprocess import fit_uint8, to_tensor

        self.engine = engine
        self.pieces = int(segments.max()) + 1
        self._exact = self._whole = fit_uint8(engine.spec, to_tensor(rgb))
        small, segments = _reduced(engine.spec, rgb, segments)
        if small is not rgb:
            rgb, self._whole = small, fit_uint8(engine.spec, to_tensor(small))
        hidden = filled(rgb, segments, fill, cancel)
        self._cut = _cut(engine.spec, rgb, hidden)
        rows, columns = self._cut.rows.kept, self._cut.columns.kept
        self._canvas = rgb[rows, columns].copy()
        used = self._cut.rows.used, self._cut.columns.used
        self._shown = self._canvas[used].copy()
        self._hidden = hidden[rows, columns][used].copy()
        labels = segments[rows, columns][used]
        kind = np.uint8 if self.pieces < 256 else np.int64
        self._labels: np.ndarray = np.where(labels < 0, self.pieces, labels).astype(kind)

    @functools.cached_property
    def p_fake(self) -> float:
        """Score of the picture itself, as a verdict has it, however large it is."""
        return float(self.engine.score_fitted(self._exact)[0])

    def score(self, coalitions: np.ndarray) -> np.ndarray:
        """Return p_fake, float64 (N,), of coalitions (N, pieces) with 1 for what is shown.

        One batch of the engine is in memory at a time.
        """
        import torch

        side = self.engine.spec.size
        scores = [np.empty(0)]
        for start in range(0, len(coalitions), BATCH):
            chunk = coalitions[start : start + BATCH]
            fitted = torch.empty((len(chunk), side, side, 3), dtype=torch.uint8)
            fitted = fitted.permute(0, 3, 1, 2)
            for place, row in enumerate(chunk):
                fitted[place] = self.fitted(row)[0]
            scores.append(self.engine.score_fitted(fitted))
        return np.concatenate(scores)

    def fitted(self, coalition: np.ndarray) -> Tensor:
        """Return the detector's uint8 input (1, 3, S, S) for one coalition (pieces,).

        It is only good until the next call.
        """
        import cv2

        from trainer.preprocess import to_tensor

        if coalition.all():
            return self._whole
        table = np.zeros(256 if self.pieces < 256 else self.pieces + 1, np.uint8)
        table[: self.pieces] = coalition.astype(bool) * np.uint8(255)
        table[self.pieces] = 255
        mask = cv2.LUT(self._labels, table) if self.pieces < 256 else table[self._labels]
        area = self._canvas[self._cut.rows.used, self._cut.columns.used]
        area[...] = self._hidden
        np.copyto(area, cv2.copyTo(self._shown, mask, area), casting="no")
        return self._cut.fit(to_tensor(self._canvas))


@dataclass(frozen=True)
class _Axis:
    """One direction of the resize, cut down to what the detector's square needs.

    Attributes:
        kept: the part of the picture that is resized.
        used: the part of that which reaches the square.
        size: length in pixels that ``kept`` is resized to.
        skip: how much of it comes before the square.
        scale: pixels after the resize for one before it; None if nothing was cut off.
    """

    kept: slice
    used: slice
    size: int
    skip: int
    scale: float | None


@dataclass(frozen=True)
class _Cut:
    """How a picture of one size becomes the detector's square."""

    spec: InputSpec
    rows: _Axis
    columns: _Axis

    def fit(self, pictures: Tensor) -> Tensor:
        """Resize and crop what is kept of pictures, uint8 (N, 3, h, w) to (N, 3, S, S)."""
        import torch

        rows, columns, side = self.rows, self.columns, self.spec.size
        if pictures.shape[-2:] != (rows.size, columns.size):
            resize = {
                "bicubic": torch.ops.aten._upsample_bicubic2d_aa,
                "bilinear": torch.ops.aten._upsample_bilinear2d_aa,
            }[self.spec.interpolation]
            size = [rows.size, columns.size]
            pictures = resize(pictures, size, False, rows.scale, columns.scale)
        return pictures[..., rows.skip : rows.skip + side, columns.skip : columns.skip + side]


def _cut(spec: InputSpec, rgb: np.ndarray, hidden: np.ndarray) -> _Cut:
    """Return the smallest cut that gives both pictures' input to the last bit."""
    import torch

    from trainer.preprocess import fit_uint8, to_tensor

    cut = _of_size(spec, *rgb.shape[:2], tight=True)
    for picture in (rgb, hidden):
        tight = cut.fit(to_tensor(picture[cut.rows.kept, cut.columns.kept]))
        # The resize decides by the lengths alone whether a direction needs any: where they
        # happen to be the same after the cut, only the plain way is right.
        if not torch.equal(tight, fit_uint8(spec, to_tensor(picture))):
            return _of_size(spec, *rgb.shape[:2], tight=False)
    return cut


def _of_size(spec: InputSpec, height: int, width: int, *, tight: bool) -> _Cut:
    # The far ends of a strip go before the resize, as they do in fit_uint8.
    ends = [0, 0]
    longest = MOST_ASPECT * min(height, width)
    if spec.fit == "crop" and max(height, width) > longest + 1:
        ends[0 if height > width else 1] = (max(height, width) - longest) // 2
    lengths = height - 2 * ends[0], width - 2 * ends[1]
    high, wide = spec.resized(*lengths)
    top, left = spec.crop_origin(*lengths)
    rows = _axis(spec, lengths[0], high, top, tight=tight)
    columns = _axis(spec, lengths[1], wide, left, tight=tight)
    return _Cut(spec, _moved(rows, ends[0]), _moved(columns, ends[1]))


def _axis(spec: InputSpec, before: int, after: int, first: int, *, tight: bool) -> _Axis:
    """Cut one direction: ``before`` pixels that become ``after``, the square from ``first`` on.

    The part kept may end anywhere, but must begin where a pixel before and one after the
    resize begin together, or the weights would be others.
    """
    if not tight:
        return _Axis(slice(0, before), slice(0, before), after, first, None)
    if before == after:
        kept = slice(first, first + spec.size)
        return _Axis(kept, slice(0, spec.size), spec.size, 0, None)
    pixel = before / after
    reach = _REACH[spec.interpolation] * max(pixel, 1.0) + 1
    start = max(0, math.floor((first + 0.5) * pixel - reach))
    stop = min(before, math.ceil((first + spec.size - 0.5) * pixel + reach))
    common = math.gcd(before, after)
    steps = start // (before // common)
    begin, skipped = steps * (before // common), steps * (after // common)
    return _Axis(
        kept=slice(begin, stop),
        used=slice(start - begin, stop - begin),
        size=first + spec.size - skipped,
        skip=first - skipped,
        scale=after / before,
    )


def _moved(axis: _Axis, by: int) -> _Axis:
    kept = slice(axis.kept.start + by, axis.kept.stop + by)
    return _Axis(kept, axis.used, axis.size, axis.skip, axis.scale)


def _reduced(
    spec: InputSpec, rgb: np.ndarray, segments: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return large pictures and their pieces at a whole fraction of their size."""
    import cv2

    small = reduced(rgb, _ROOM * (spec.resize if spec.fit == "crop" else spec.size))
    if small is rgb:
        return rgb, segments
    size = (small.shape[1], small.shape[0])
    labels = cv2.resize(segments.astype(np.int32), size, interpolation=cv2.INTER_NEAREST)
    return small, np.asarray(labels)
