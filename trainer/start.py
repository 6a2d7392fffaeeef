"""The network a run begins with: random, with ImageNet weights, or a detector's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.checkpoint import PRETRAINED, load
from trainer.config import IMAGENET, SCRATCH, FitConfig
from trainer.errors import TrainerError
from trainer.freeze import head_of, replace_module
from trainer.labels import TRAINED_HERE, ClassOrder, margin_weights
from trainer.model import TIMM, build, calm_head
from trainer.preprocess import InputSpec
from trainer.words import tr

if TYPE_CHECKING:
    from torch import nn


@dataclass(frozen=True, eq=False)
class Start:
    """A network with two outputs in our order, and what it wants to see.

    ``terms`` go on holding for whatever is trained from here. ``origin`` tells the file it is
    from: ``file``, ``sha256``, and of a pretraining its settings under ``pretrained`` and the
    number of its ``pictures``.
    """

    model: nn.Module
    arch: str
    library: str
    spec: InputSpec
    terms: str = ""
    origin: Mapping[str, Any] = field(default_factory=dict)

    def passed_on(self, config: FitConfig) -> FitConfig:
        """Return the settings with what goes on holding."""
        own = config.terms.strip()
        return replace(config, terms=own if self.terms in own else f"{own} {self.terms}".strip())


def open_start(config: FitConfig) -> Start:
    """Build or open what the settings name.

    Raises:
        TrainerError: the weights can't be fetched.
        CheckpointError: the file can't be used, or (ClassOrderUnknown) needs an answer.
    """
    spec = InputSpec(size=config.size, resize=round(config.size * 8 / 7))
    if config.start == SCRATCH:
        model = build(config.arch, 2, drop_rate=config.dropout)
        calm_head(model)
        return Start(model, config.arch, TIMM, spec)
    if config.start == IMAGENET:
        return _imagenet(config, spec)
    detector = load(Path(config.start), fake_index=config.fake_index, start=True)
    model, meta = detector.model, detector.meta
    to_our_order(model, meta.order)
    if hasattr(model, "drop_rate"):
        model.drop_rate = config.dropout  # type: ignore[assignment]
    for parameter in model.parameters():
        parameter.requires_grad_(True)
    origin = {"file": detector.path.name, "sha256": detector.sha256}
    origin |= {k: meta.training[k] for k in (PRETRAINED, "pictures") if PRETRAINED in meta.training}
    return Start(model, meta.arch, meta.library, meta.spec, meta.terms, origin)


def blank(arch: str, library: str, spec: InputSpec, config: FitConfig) -> Start:
    """Return a network of the same kind with random weights, to be filled from a saved state."""
    options = {"drop_rate": config.dropout} if library == TIMM else {}
    return Start(build(arch, 2, library=library, **options), arch, library, spec)


def _imagenet(config: FitConfig, spec: InputSpec) -> Start:
    try:
        model = build(config.arch, 2, drop_rate=config.dropout, pretrained=True)
    except TrainerError:
        raise
    except Exception as error:  # whatever the hub's client raises without a network
        raise TrainerError(
            tr(
                "The ImageNet weights of {arch} could not be fetched. Check the connection "
                "to the internet, or start from scratch or from a detector file.",
                arch=config.arch,
            ),
            cause=f"{type(error).__name__}: {error}",
        ) from error
    calm_head(model)
    wanted = model.pretrained_cfg
    mean, std = tuple(wanted["mean"]), tuple(wanted["std"])  # type: ignore[index]
    return Start(
        model, config.arch, TIMM, InputSpec(size=spec.size, resize=spec.resize, mean=mean, std=std)
    )


def to_our_order(model: nn.Module, order: ClassOrder) -> None:
    """Rewrite the head so that it has two outputs, fake first; every margin stays as it was.

    A single logit z becomes the pair (z / 2, -z / 2), whose difference is z.
    """
    import torch
    from torch import nn

    if order == TRAINED_HERE:
        return
    name, head = head_of(model)
    if order.outputs == 2:
        with torch.no_grad():
            for value in head.parameters():
                value.copy_(value.flip(0))
        return
    sign = margin_weights(order)[0] / 2
    if isinstance(head, nn.Linear):
        wide: nn.Module = nn.Linear(head.in_features, 2, bias=head.bias is not None)
    else:
        assert isinstance(head, nn.Conv2d)
        wide = nn.Conv2d(
            head.in_channels,
            2,
            head.kernel_size,  # type: ignore[arg-type]
            bias=head.bias is not None,
        )
    with torch.no_grad():
        for name_, value in head.named_parameters():
            wide.get_parameter(name_).copy_(torch.cat([value * sign, value * -sign]))
    replace_module(model, name, wide)
