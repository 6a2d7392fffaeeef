"""The parts of a recipe: which layers learn when, from what and how fast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trainer.config import HEAD, FitConfig
from trainer.freeze import head_of, hold_batch_norm, last_blocks, learn_only

if TYPE_CHECKING:
    from torch import Tensor, nn

WHOLE, HEAD_ONLY, LAST_BLOCKS = "", "head", "last blocks"  # not shown


@dataclass(frozen=True, eq=False)
class Phase:
    """Some epochs with the same layers learning.

    Attributes:
        name: empty for the whole network.
        first, last: epochs, counted from 1, both included.
        net: what is stepped, averaged and validated: the network, or its head alone behind a
            dropout, which then takes features.
        groups: (parameters, peak learning rate).
        hold_norm: batch normalisation stays as it is.
    """

    name: str
    first: int
    last: int
    net: nn.Module
    groups: list[tuple[list[nn.Parameter], float]]
    hold_norm: bool = False

    @property
    def on_features(self) -> bool:
        """Whether the net takes features instead of pictures."""
        return self.name == HEAD_ONLY

    def train_mode(self) -> None:
        """Put the net into training mode, but for what is held."""
        self.net.train()
        if self.hold_norm:
            hold_batch_norm(self.net)

    def whole_state(self, model: nn.Module, net: nn.Module) -> dict[str, Tensor]:
        """Return the state of ``model`` with the part that learns taken from ``net``."""
        if not self.on_features:
            return dict(net.state_dict())
        name, _ = head_of(model)
        part: Mapping[str, Tensor] = net.state_dict()
        inner = {f"{name}.{key.partition('.')[2]}": value for key, value in part.items()}
        return {**model.state_dict(), **inner}


def plan(config: FitConfig, model: nn.Module, epoch: int) -> Phase:
    """Return the phase of an epoch; which parameters of the network learn is set as it says."""
    if not config.tuned:
        learn_only(model, [name for name, _ in model.named_parameters()])
        return Phase(WHOLE, 1, config.epochs, model, [(list(model.parameters()), config.lr)])
    head, blocks = last_blocks(model, config.blocks)
    alone = config.epochs if config.unfreeze == HEAD else config.head_epochs
    if epoch <= alone:
        return _head_phase(config, model, alone)
    learn_only(model, [*head, *blocks])
    parameters = dict(model.named_parameters())
    groups = [
        ([parameters[name] for name in head], config.lr),
        ([parameters[name] for name in blocks], config.lr * config.backbone_lr),
    ]
    return Phase(LAST_BLOCKS, alone + 1, config.epochs, model, groups, hold_norm=True)


def _head_phase(config: FitConfig, model: nn.Module, last: int) -> Phase:
    from torch import nn

    name, head = head_of(model)
    learn_only(model, [f"{name}.{key}" for key, _ in head.named_parameters()])
    model.eval()
    net = nn.Sequential(nn.Dropout(config.dropout), head)
    return Phase(HEAD_ONLY, 1, last, net, [(list(head.parameters()), config.lr)])
