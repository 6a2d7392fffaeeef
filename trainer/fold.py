"""Fold batch normalisation into the convolution before it: same function, fewer passes."""

from __future__ import annotations

import copy
import logging
from typing import TYPE_CHECKING, Any

from trainer.freeze import replace_module

if TYPE_CHECKING:
    import torch
    from torch import nn

log = logging.getLogger(__name__)
#: Largest change of a logit, relative to the largest logit, that folding may make.
TOLERANCE = 1e-4


def folded(model: nn.Module, size: int) -> nn.Module:
    """Return a copy with conv+bn folded, or the network itself where that can't be done.

    The pairs are found in a symbolic trace of the network; the copy keeps the network's
    own classes and calls. It is kept only if it gives the same logits on noise.

    Args:
        model: in eval mode, on the CPU.
        size: side of its input in pixels.
    """
    import torch

    try:
        pairs = _pairs(model)
    except Exception as error:  # tracing runs the network's own code on proxies
        log.info("the network can't be traced, so nothing is folded: %s", error)
        return model
    if not pairs:
        return model
    light = copy.deepcopy(model)
    for conv, norm in pairs:
        _fold(light, conv, norm)
    noise = torch.randn(2, 3, size, size, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        before, after = model(noise), light(noise)
    scale = max(1.0, float(before.abs().max()))
    if not float((before - after).abs().max()) <= TOLERANCE * scale:
        log.warning("folding would change the scores, so nothing is folded")
        return model
    log.debug("folded %d pairs", len(pairs))
    return light


def _pairs(model: nn.Module) -> list[tuple[str, str]]:
    """Return the names of (convolution, normalisation) that follow each other alone."""
    from torch import fx, nn

    class Tracer(fx.Tracer):
        def is_leaf_module(self, module: nn.Module, name: str) -> bool:
            # timm derives its own from both; what matters is that they stay whole.
            whole = isinstance(module, nn.BatchNorm2d | nn.Conv2d)
            return whole or super().is_leaf_module(module, name)

    graph = Tracer().trace(model)
    modules = dict(model.named_modules())
    calls: dict[Any, int] = {}
    for node in graph.nodes:
        if node.op == "call_module":
            calls[node.target] = calls.get(node.target, 0) + 1
    pairs: list[tuple[str, str]] = []
    for node in graph.nodes:
        if node.op != "call_module" or not isinstance(modules[node.target], nn.BatchNorm2d):
            continue
        source = node.args[0] if node.args else None
        if (
            isinstance(source, fx.Node)
            and source.op == "call_module"
            and isinstance(modules[source.target], nn.Conv2d)
            and len(source.users) == 1
            and calls[source.target] == calls[node.target] == 1
            and modules[node.target].running_var is not None
        ):
            pairs.append((str(source.target), str(node.target)))
    return pairs


def _fold(model: nn.Module, conv_name: str, norm_name: str) -> None:
    from torch import nn
    from torch.nn.utils.fusion import fuse_conv_bn_weights

    conv, norm = model.get_submodule(conv_name), model.get_submodule(norm_name)

    def double(value: torch.Tensor | None) -> torch.Tensor | None:
        return None if value is None else value.detach().double()

    weight, bias = fuse_conv_bn_weights(
        double(conv.weight),  # type: ignore[arg-type]
        double(conv.bias),  # type: ignore[arg-type]
        double(norm.running_mean),  # type: ignore[arg-type]
        double(norm.running_var),  # type: ignore[arg-type]
        norm.eps,  # type: ignore[arg-type]
        double(norm.weight),  # type: ignore[arg-type]
        double(norm.bias),  # type: ignore[arg-type]
    )
    conv.weight = nn.Parameter(weight.float(), requires_grad=False)
    conv.bias = nn.Parameter(bias.float(), requires_grad=False)
    # timm's BatchNormAct2d carries the activation; torch's own has none.
    replace_module(model, norm_name, getattr(norm, "act", None) or nn.Identity())
