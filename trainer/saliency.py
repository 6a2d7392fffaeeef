"""Pulling a network's class activation map towards what people marked.

The method is CYBORG (Boyd, Tinsley, Bowyer and Czajka, "CYBORG: Blending Human Saliency Into the
Loss Improves Deep Learning-Based Synthetic Face Detection", WACV 2023, arXiv 2112.00686). Of a
picture with marks the loss is

    (1 - w) * cross-entropy + w * mean over the map's cells of (model - people)^2,

where ``model`` is the class activation map (Zhou et al. 2016, "Learning Deep Features for
Discriminative Localization") of the picture's true class and ``people`` the share of the people
who marked a place, both brought to [0, 1] by their own least and greatest value. The paper gives
both parts the same weight. A picture without marks in what the network sees of it has its whole
cross-entropy and nothing else; a batch's loss is the mean over its pictures.

A class activation map is exact for networks that end in global average pooling and one linear
layer: the score is then the mean of the map. It is the only kind that is taken here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.freeze import HeadInput, head_of
from trainer.words import tr

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

# A map whose values span less says nothing about places: rounding would be blown up.
_FLAT = 1e-6
_ALIKE = 1e-3


def require_map(model: nn.Module, arch: str, size: int, device: torch.device) -> None:
    """Refuse a network that has no class activation map.

    It is run on noise: what reaches its head has to be the mean of its features over the
    picture, and its output the head's.

    Raises:
        TrainerError: says what to do instead.
    """
    import torch

    noise = torch.randn(2, 3, size, size, generator=torch.Generator().manual_seed(0)).to(device)
    model.eval()
    with torch.no_grad():
        features = _cells(model, model.forward_features(noise))  # type: ignore[operator]
        with HeadInput(model) as head_input:
            pooled = head_input(noise).flatten(1)
        weight, bias = _head(model)
        fits = features is not None and features.shape[:2] == pooled.shape
        if fits and features is not None:
            fits = _close(features.mean((2, 3)), pooled)
            scores = pooled @ weight.T + (0 if bias is None else bias)
            fits = fits and _close(scores, model(noise))
    if not fits:
        raise TrainerError(no_map(arch))


def no_map(arch: str) -> str:
    """Return what is said of a network that has no class activation map."""
    return tr(
        "{arch} can't learn from marks: that takes a network that ends in an average "
        "over the picture and one linear layer, such as efficientnet_b0 or resnet50. "
        "Choose one of these, or train without marks.",
        arch=arch,
    )


def _close(one: Tensor, other: Tensor) -> bool:
    scale = float(other.abs().amax())
    return one.shape == other.shape and float((one - other).abs().amax()) <= _ALIKE * scale


def _head(model: nn.Module) -> tuple[Tensor, Tensor | None]:
    """Return the last layer's weight (classes, channels) and bias; a 1 x 1 convolution is one."""
    _, head = head_of(model)
    weight, bias = head.weight, head.bias
    return weight.flatten(1), bias  # type: ignore[operator, return-value]


def _cells(model: nn.Module, features: Tensor) -> Tensor | None:
    """Return a network's features as (N, channels, h, w); None where they are no such grid."""
    if features.ndim != 4:
        return None
    channels = _head(model)[0].shape[1]
    if features.shape[1] == channels:
        return features
    return features.permute(0, 3, 1, 2) if features.shape[3] == channels else None


def class_map(features: Tensor, weight: Tensor, classes: Tensor) -> Tensor:
    """Return the class activation maps (N, h, w), differentiable in features and weight.

    Args:
        features: (N, C, h, w), whose mean over the picture goes into the head.
        weight: of the head, (classes, C).
        classes: whose map, (N,).
    """
    import torch

    return torch.einsum("nc,nchw->nhw", weight[classes], features)


def unit(maps: Tensor) -> tuple[Tensor, Tensor]:
    """Return maps (N, h, w) brought to [0, 1] each, and which of them aren't flat (N,).

    A flat one becomes zeros, and nothing flows back through it.
    """
    low = maps.amin((1, 2), keepdim=True)
    span = maps.amax((1, 2), keepdim=True) - low
    told = span > _FLAT
    return (maps - low) / span.clamp_min(_FLAT) * told, told[:, 0, 0]


def on_cells(heat: Tensor, size: tuple[int, int]) -> Tensor:
    """Return heats, uint8 (N, S, S), averaged over the cells of a map, float (N, h, w)."""
    from torch.nn import functional

    return functional.adaptive_avg_pool2d(heat[:, None].float() / 255, size)[:, 0]


class Guide:
    """Sees a network's features while it runs (a context manager) and says what marks make of it.

    Attributes:
        weight: the share of a marked picture's loss that its marks decide.
    """

    def __init__(self, model: nn.Module, weight: float) -> None:
        self.weight = weight
        self._model = model
        self._features: Tensor | None = None

    def __enter__(self) -> Guide:
        # On the object, where a network's own forward finds it before the class's: features are
        # no module's output in every architecture, so that a hook would not do.
        inner = self._model.forward_features

        def seen(*args: Any, **more: Any) -> Tensor:
            self._features = inner(*args, **more)  # type: ignore[operator]
            assert self._features is not None
            return self._features

        self._model.__dict__["forward_features"] = seen
        return self

    def __exit__(self, *_: object) -> None:
        self._model.__dict__.pop("forward_features", None)

    def apart(self, targets: Tensor, heat: Tensor) -> tuple[Tensor, Tensor]:
        """Return how far map and marks are apart (N,), and which pictures have marks (N,).

        Args:
            targets: the true classes (N,).
            heat: what people marked, uint8 (N, S, S), on the features' device.
        """
        features, self._features = self._features, None
        assert features is not None, "the network has not run"
        cells = _cells(self._model, features)
        assert cells is not None
        maps, _ = unit(class_map(cells.float(), _head(self._model)[0].float(), targets))
        people, marked = unit(on_cells(heat, (int(cells.shape[2]), int(cells.shape[3]))))
        return ((maps - people) ** 2).mean((1, 2)), marked

    def blend(self, entropy: Tensor, apart: Tensor, marked: Tensor) -> Tensor:
        """Return the mean loss of pictures from the two parts of each, all (N,)."""
        import torch

        share = self.weight
        return torch.where(marked, (1 - share) * entropy + share * apart, entropy).mean()


def added(parts: Iterable[tuple[float, int]]) -> tuple[float, int]:
    """Return differences that were added up, and of how many pictures, for all processes."""
    sums = list(parts)
    return sum(apart for apart, _ in sums), sum(marked for _, marked in sums)


def mean_apart(parts: Iterable[tuple[float, int]]) -> float | None:
    """Return how far map and marks were apart on average; None where no picture had marks."""
    apart, marked = added(parts)
    return apart / marked if marked else None
