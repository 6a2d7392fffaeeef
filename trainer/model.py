"""Build a network: any timm architecture, or one of torchvision's behind the same face.

A network here offers timm's three calls: ``model(x)``, ``model.forward_features(x)`` and
``model.forward_head(features)``, so that explanations need no hooks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trainer.errors import CheckpointError
from trainer.in_part import creator
from trainer.words import tr

if TYPE_CHECKING:
    from torch import Tensor, nn

TIMM = "timm"
TORCHVISION = "torchvision"
DEFAULT_ARCH = "efficientnet_b0"
#: torchvision's networks whose forward is features, pooling, head; the others do more in it.
_SPLITTABLE = ("convnext_", "efficientnet_", "mobilenet_", "regnet_", "resne", "vgg", "wide_resnet")


def build(arch: str, outputs: int = 2, *, library: str = TIMM, **options: Any) -> nn.Module:
    """Return an untrained network with a head of ``outputs`` logits.

    Args:
        arch: the library's own name, such as ``efficientnet_b0``.
        outputs: number of logits, 1 or 2.
        library: ``"timm"`` or ``"torchvision"``.
        options: passed to timm, such as ``pretrained`` or ``drop_rate``.

    Raises:
        CheckpointError: the library doesn't know the architecture, or it can't be split.
    """
    if library == TORCHVISION:
        return _torchvision(arch, outputs)
    if (create := creator(arch)) is not None:
        return create(arch, num_classes=outputs, **options)
    import timm

    if not timm.is_model(arch):
        raise CheckpointError(
            tr(
                "The architecture {arch!r} is not one that timm {version} knows. Check "
                "its spelling, or install a newer timm.",
                arch=arch,
                version=timm.__version__,
            ),
        )
    model: nn.Module = timm.create_model(arch, num_classes=outputs, **options)
    return model


def _torchvision(arch: str, outputs: int) -> nn.Module:
    import torchvision
    from torch import nn

    class Adapter(nn.Module):
        """A torchvision CNN with timm's split into features and head."""

        def __init__(self, inner: nn.Module) -> None:
            super().__init__()
            self.inner = inner

        def forward_features(self, x: Tensor) -> Tensor:
            if hasattr(self.inner, "features"):
                return self.inner.features(x)  # type: ignore[no-any-return, operator]
            for name, child in self.inner.named_children():
                if name == "avgpool":
                    break
                x = child(x)
            return x

        def forward_head(self, features: Tensor) -> Tensor:
            if hasattr(self.inner, "avgpool"):
                pooled = self.inner.avgpool(features)  # type: ignore[operator]
            else:  # MobileNetV2 pools inside its forward
                pooled = nn.functional.adaptive_avg_pool2d(features, 1)
            if hasattr(self.inner, "classifier"):
                head = self.inner.classifier
                first = next(iter(head.children()), head)  # type: ignore[union-attr]
                # ConvNeXt's head normalises over channels and flattens by itself.
                flat = pooled if type(first).__name__ == "LayerNorm2d" else pooled.flatten(1)
                return head(flat)  # type: ignore[no-any-return, operator]
            return self.inner.fc(pooled.flatten(1))  # type: ignore[no-any-return, operator]

        def forward(self, x: Tensor) -> Tensor:
            return self.forward_head(self.forward_features(x))

    # Only its classifiers: building a detector of objects would fetch a backbone's weights.
    if arch not in torchvision.models.list_models(module=torchvision.models):
        raise CheckpointError(
            tr(
                "The architecture {arch!r} is not one that torchvision knows. Check its spelling.",
                arch=arch,
            )
        )
    if not arch.startswith(_SPLITTABLE):
        raise CheckpointError(
            tr(
                "torchvision's {arch} can't be split into features and head. Use timm's "
                "network of that kind instead.",
                arch=arch,
            )
        )
    return Adapter(torchvision.models.get_model(arch, weights=None, num_classes=outputs))


def calm_head(model: nn.Module) -> None:
    """Start a timm network's last layer near zero, so that the first loss is that of a coin.

    timm draws it from +-1 / sqrt(classes), which suits a thousand classes: with two it gives
    logits of +-10, and the first epochs only shrink them.
    """
    from torch import nn

    head = model.get_classifier()  # type: ignore[operator]
    if not isinstance(head, nn.Linear | nn.Conv2d):  # two heads, or one of another kind
        return
    nn.init.normal_(head.weight, std=0.01)
    if head.bias is not None:
        nn.init.zeros_(head.bias)
