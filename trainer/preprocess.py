"""Picture to model input: one definition for training, validation and inspection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from torch import Tensor

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)
#: Sides longer than this many times the other are cut to their middle before the resize.
MOST_ASPECT = 64
_FITS = ("crop", "squash")
_INTERPOLATIONS = ("bilinear", "bicubic")


@dataclass(frozen=True)
class InputSpec:
    """What a detector wants to see.

    Attributes:
        size: side of the square input in pixels.
        resize: with ``fit="crop"``, the length the picture's shorter side is brought to
            before the central square of ``size`` is cut out; at least ``size``.
        fit: ``"crop"`` keeps the aspect ratio; ``"squash"`` resizes both sides to
            ``size`` (only for foreign checkpoints that were trained so).
        interpolation: ``"bilinear"`` or ``"bicubic"``, always antialiased.
        mean, std: per channel, of values in [0, 1].
    """

    size: int = 224
    resize: int = 256
    fit: str = "crop"
    interpolation: str = "bicubic"
    mean: tuple[float, float, float] = IMAGENET_MEAN
    std: tuple[float, float, float] = IMAGENET_STD

    def __post_init__(self) -> None:
        if not all(type(side) is int for side in (self.size, self.resize)):
            raise ValueError("size and resize are whole numbers")
        problems = []
        if not 16 <= self.size <= 2048:
            problems.append(f"size {self.size} is not between 16 and 2048")  # not shown
        if self.fit not in _FITS:
            problems.append(f"fit {self.fit!r} is none of {', '.join(_FITS)}")  # not shown
        if self.fit == "crop" and not self.size <= self.resize <= 4 * self.size:
            problems.append(
                f"resize {self.resize} is not between size {self.size} and 4 times it"
            )  # not shown
        if self.interpolation not in _INTERPOLATIONS:
            problems.append(f"interpolation {self.interpolation!r} is unknown")  # not shown
        if len(self.mean) != 3 or len(self.std) != 3 or not all(s > 0 for s in self.std):
            problems.append("mean and std need three values each, std above zero")  # not shown
        if problems:
            raise ValueError("; ".join(problems))

    @property
    def min_side(self) -> int:
        """Shortest side in pixels that a picture may be decoded at: twice what is kept.

        Decoding a large JPEG at this scale changes the input by 2 of 255 at most;
        decoding it right down to the input's size would change it by 10.
        """
        return 2 * (self.resize if self.fit == "crop" else self.size)

    def resized(self, height: int, width: int) -> tuple[int, int]:
        """Return the (height, width) a picture is resized to before the crop."""
        if self.fit == "squash":
            return self.size, self.size
        scale = self.resize / min(height, width)
        return max(self.size, round(height * scale)), max(self.size, round(width * scale))

    def crop_origin(self, height: int, width: int) -> tuple[int, int]:
        """Return the (top, left) of the crop in the resized picture."""
        high, wide = self.resized(height, width)
        return (high - self.size) // 2, (wide - self.size) // 2

    def region(self, height: int, width: int) -> tuple[float, float, float, float]:
        """Return (top, left, height, width) of what the model sees, in picture pixels."""
        high, wide = self.resized(height, width)
        top, left = self.crop_origin(height, width)
        rows, columns = height / high, width / wide
        return top * rows, left * columns, self.size * rows, self.size * columns

    def seen_share(self, height: int, width: int) -> float:
        """Return the share of a picture's area that the model sees, in [0, 1]."""
        _, _, high, wide = self.region(height, width)
        return min(1.0, high * wide / (height * width))

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form kept in a detector file."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> InputSpec:
        """Read the JSON form; raises ValueError or TypeError on anything unfit."""
        if not isinstance(data, Mapping):
            raise TypeError("the input's description is no mapping")
        known = {name: data[name] for name in cls.__dataclass_fields__ if name in data}
        for name in ("mean", "std"):
            if name in known:
                known[name] = tuple(float(value) for value in known[name])
        return cls(**known)


def resize_uint8(pictures: Tensor, size: tuple[int, int], interpolation: str) -> Tensor:
    """Resize with antialiasing, as Pillow does, within 1 of 255 (2 when enlarging).

    ``pictures`` is uint8 of shape (N, 3, H, W); so is the result at (N, 3, *size).
    """
    from torch.nn import functional

    if tuple(pictures.shape[-2:]) == size:
        return pictures
    return functional.interpolate(
        pictures, size=size, mode=interpolation, antialias=True, align_corners=False
    )


def scale_uint8(spec: InputSpec, pictures: Tensor) -> Tensor:
    """Resize uint8 pictures (N, 3, H, W) of one shape as ``fit_uint8`` does before its crop.

    Doing it twice changes nothing, so what is kept at this size gives the same input.
    """
    pictures = _without_far_ends(spec, pictures)
    height, width = int(pictures.shape[-2]), int(pictures.shape[-1])
    return resize_uint8(pictures, spec.resized(height, width), spec.interpolation)


def fit_uint8(spec: InputSpec, pictures: Tensor) -> Tensor:
    """Resize and crop uint8 pictures (N, 3, H, W) of one shape to (N, 3, size, size)."""
    scaled = scale_uint8(spec, pictures)
    top = (int(scaled.shape[-2]) - spec.size) // 2
    left = (int(scaled.shape[-1]) - spec.size) // 2
    return scaled[..., top : top + spec.size, left : left + spec.size]


def _without_far_ends(spec: InputSpec, pictures: Tensor) -> Tensor:
    """Cut strips (a pixel high, thousands wide) to their middle, which is all that is seen.

    Enlarged as a whole, such a strip takes gigabytes. The same number of pixels goes at both
    ends, so the crop keeps its place.
    """
    height, width = int(pictures.shape[-2]), int(pictures.shape[-1])
    longest = MOST_ASPECT * min(height, width)
    if spec.fit != "crop" or max(height, width) <= longest + 1:
        return pictures
    ends = (max(height, width) - longest) // 2
    if height > width:
        return pictures[..., ends : height - ends, :]
    return pictures[..., ends : width - ends]


def normalise(spec: InputSpec, pictures: Tensor) -> Tensor:
    """Turn uint8 (N, 3, S, S) into the float input of the network, same shape."""
    import torch

    mean = torch.tensor(spec.mean, device=pictures.device).mul_(255)
    std = torch.tensor(spec.std, device=pictures.device).mul_(255)
    if pictures.stride(1) != 1:
        return pictures.float().sub_(mean.view(1, 3, 1, 1)).div_(std.view(1, 3, 1, 1))
    # channels_last: row by row it is the same arithmetic in long loops, and thrice as fast as
    # with three channels in the innermost one.
    number, _, height, width = pictures.shape
    rows = pictures.permute(0, 2, 3, 1).reshape(number * height, width * 3)
    scaled = torch.sub(rows, mean.repeat(width)).div_(std.repeat(width))
    return scaled.view(number, height, width, 3).permute(0, 3, 1, 2)


def to_tensor(rgb: np.ndarray) -> Tensor:
    """Return a uint8 array (H, W, 3) or (N, H, W, 3) as a uint8 tensor (N, 3, H, W).

    The memory stays as it is, which makes the tensor channels_last: what the resize and
    the network want.
    """
    import numpy as np
    import torch

    if rgb.dtype != np.uint8 or rgb.shape[-1] != 3 or rgb.ndim not in (3, 4):
        raise ValueError(f"expected uint8 (H, W, 3), got {rgb.dtype} {rgb.shape}")
    array = np.ascontiguousarray(rgb)
    if not array.flags.writeable:  # torch warns about read-only memory, even when only read
        array = array.copy()
    tensor = torch.from_numpy(array)
    return (tensor if tensor.ndim == 4 else tensor[None]).permute(0, 3, 1, 2)


def prepare(spec: InputSpec, rgb: np.ndarray) -> Tensor:
    """Return the model's input (3, size, size) for one uint8 picture (H, W, 3)."""
    return normalise(spec, fit_uint8(spec, to_tensor(rgb)))[0]
