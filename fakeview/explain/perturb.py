"""Hide superpixels of a picture and score what is left, in batches.

The masks are applied to the uint8 picture before the detector's own resize. Applied
after it they give wrong weights: the resize mixes hidden and shown pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from torch import Tensor

    from fakeview.detect.engine import Engine


def mean_fill(rgb: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """Return the picture with every superpixel in its own mean colour, uint8 (H, W, 3).

    Fractions are cut off, as ``lime_image`` does it.
    """
    count = int(segments.max()) + 1
    flat = segments.ravel()
    sizes = np.maximum(np.bincount(flat, minlength=count), 1)
    means = np.stack(
        [np.bincount(flat, rgb[..., channel].ravel(), count) / sizes for channel in range(3)], 1
    )
    filled: np.ndarray = means.astype(np.uint8)[segments]
    return filled


#: Bytes that the perturbed pictures of one batch may take at a time.
_MOST = 256 << 20


class Perturber:
    """A picture whose superpixels can be hidden.

    Args:
        rgb: uint8 (H, W, 3).
        segments: int (H, W), numbered from 0 without gaps; what is below 0 is never hidden.
    """

    def __init__(self, engine: Engine, rgb: np.ndarray, segments: np.ndarray) -> None:
        import torch

        from trainer.preprocess import to_tensor

        self.engine = engine
        self.pieces = int(segments.max()) + 1
        self._shown = to_tensor(rgb)
        numbered = np.where(segments < 0, self.pieces, segments).astype(np.int64)
        self._hidden = to_tensor(mean_fill(rgb, numbered))
        self._segments = torch.from_numpy(numbered)

    def pictures(self, coalitions: np.ndarray) -> Tensor:
        """Return uint8 pictures (N, 3, H, W) with the pieces marked 1 shown.

        ``coalitions`` is 0 or 1, of shape (N, pieces).
        """
        import torch

        always = np.ones((len(coalitions), 1), bool)
        known = np.concatenate([coalitions.astype(bool), always], 1)
        shown = torch.from_numpy(known)[:, self._segments]
        return torch.where(shown[:, None], self._shown, self._hidden)

    def score(self, coalitions: np.ndarray) -> np.ndarray:
        """Return p_fake (N,) of coalitions (N, pieces), N best a batch.

        Large pictures are made a few at a time, so that the memory stays flat.
        """
        import torch

        from trainer.preprocess import fit_uint8

        step = max(1, _MOST // self._shown.nbytes)
        fitted = [
            fit_uint8(self.engine.spec, self.pictures(coalitions[start : start + step]))
            for start in range(0, len(coalitions), step)
        ]
        return self.engine.score_fitted(torch.cat(fitted))
