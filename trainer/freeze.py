"""Which parts of a network learn: its head, its last blocks, or all of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.errors import TrainerError
from trainer.words import tr

if TYPE_CHECKING:
    from torch import Tensor, nn


def head_of(model: nn.Module) -> tuple[str, nn.Module]:
    """Return name and module of the last layer, the one that gives the logits.

    Raises:
        TrainerError: the network ends in something else than a linear layer or convolution.
    """
    from torch import nn

    layers = [
        (name, module)
        for name, module in model.named_modules()
        if isinstance(module, nn.Linear | nn.Conv2d)
    ]
    if not layers:
        raise TrainerError(tr("This network has no layer that could be trained on its own."))
    name, module = layers[-1]
    outputs = module.out_features if isinstance(module, nn.Linear) else module.out_channels
    if outputs not in (1, 2):
        raise TrainerError(
            tr(
                "The head of this network can't be told from its body, so it can't be "
                "fine-tuned. Train it as a whole, or start from another detector."
            )
        )
    return name, module


def replace_module(model: nn.Module, name: str, module: nn.Module) -> None:
    """Put another module in the place of the one with this dotted name."""
    parent, _, child = name.rpartition(".")
    setattr(model.get_submodule(parent), child, module)


class HeadInput:
    """Gives what reaches a network's head, while it is open (a context manager)."""

    def __init__(self, model: nn.Module) -> None:
        self._model = model
        self._seen: list[Tensor] = []
        _, head = head_of(model)
        self._hook = head.register_forward_pre_hook(self._see)

    def _see(self, _module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        self._seen.append(inputs[0])

    def __call__(self, batch: Tensor) -> Tensor:
        """Return the features (N, ...) of model input (N, 3, S, S)."""
        self._seen.clear()
        self._model(batch)
        return self._seen.pop()

    def close(self) -> None:
        """Take the hook off again."""
        self._hook.remove()

    def __enter__(self) -> HeadInput:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def layer_groups(model: nn.Module) -> list[list[str]]:
    """Return the names of all parameters, stage by stage from the input to the head.

    timm's networks say it themselves; torchvision's are cut at their blocks.
    """
    if hasattr(model, "group_matcher"):
        from timm.models import group_parameters

        stages = group_parameters(model, model.group_matcher(coarse=True))  # type: ignore[operator]
        return [list(names) for _, names in sorted(stages.items())]
    groups: dict[str, list[str]] = {}
    for name, _ in model.named_parameters():
        parts = name.split(".")  # inner.features.3.0.weight, inner.layer1.0.conv1.weight
        depth = 3 if parts[1] == "features" else 2
        groups.setdefault(".".join(parts[:depth]), []).append(name)
    return list(groups.values())


def last_blocks(model: nn.Module, blocks: int) -> tuple[list[str], list[str]]:
    """Return the parameter names of the head, and of the last ``blocks`` stages before it."""
    head_name, _ = head_of(model)
    head = [name for name, _ in model.named_parameters() if name.startswith(f"{head_name}.")]
    stages = [[n for n in group if n not in head] for group in layer_groups(model)]
    stages = [group for group in stages if group]
    return head, [name for group in stages[-blocks:] for name in group]


def learn_only(model: nn.Module, names: Iterable[str]) -> None:
    """Let these parameters learn and no others."""
    wanted = set(names)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name in wanted)


def hold_batch_norm(model: nn.Module) -> None:
    """Keep every batch normalisation as it is: in eval mode its running statistics don't drift.

    Freezing parameters alone is not enough: in training mode the statistics follow every
    batch, and the frozen features change under the head that learns from them.
    """
    from torch.nn.modules.batchnorm import _BatchNorm

    for module in model.modules():
        if isinstance(module, _BatchNorm):
            module.eval()
