"""Grad-CAM and Grad-CAM++, signed, at the last features or at any other layer.

Selvaraju et al. 2017, "Grad-CAM", eqs. 1 and 2, and Chattopadhay et al. 2018, "Grad-CAM++",
with the closed form of eq. 19; both without the ReLU: cutting off the negative half is a choice
of display. The target is z, the calibrated log-odds of fake.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from fakeview.detect.engine import enough_memory
from fakeview.errors import Cancelled
from fakeview.explain import layers
from fakeview.explain.base import Explanation, to_picture

if TYPE_CHECKING:
    from torch import Tensor

    from fakeview.detect.engine import Engine


@dataclass(frozen=True)
class GradCamParams:
    """Settings of a Grad-CAM or Grad-CAM++.

    Attributes:
        layer: the module of the network to look at, one of ``layers.names``; empty for the one
            that suits the network.
    """

    layer: str = ""


def explain(
    engine: Engine,
    rgb: np.ndarray,
    params: GradCamParams | None = None,
    *,
    plus: bool = False,
    cancel: threading.Event | None = None,
) -> Explanation:
    """Return the Grad-CAM of one uint8 picture (H, W, 3), and its score on the way.

    Args:
        engine: the detector.
        rgb: the picture as it was scored.
        params: settings; None for the defaults.
        plus: make it a Grad-CAM++.
        cancel: looked at before the work begins, which takes little more than a score.

    Raises:
        FakeviewError: no map can be made of that layer, or of any of this detector, or the
            memory doesn't hold one.
        Cancelled: ``cancel`` was set before the work began.
    """
    from trainer.preprocess import fit_uint8, to_tensor

    if cancel is not None and cancel.is_set():
        raise Cancelled
    layer = (params or GradCamParams()).layer or layers.default(engine)
    fitted = fit_uint8(engine.spec, to_tensor(rgb))
    seen, p_fake, closed = class_activation(engine, fitted, layer=layer, plus=plus)
    return Explanation(
        method="gradcam++" if plus else "gradcam",
        map=to_picture(engine.spec, seen, rgb.shape[0], rgb.shape[1]),
        p_fake=p_fake,
        meta={"layer": layer, "cells": list(seen.shape), "closed_form": closed},
    )


def class_activation(
    engine: Engine, fitted: Tensor, *, layer: str = "", plus: bool = False
) -> tuple[np.ndarray, float, bool]:
    """Return (map (h, w), p_fake, whether in closed form) of a fitted picture (1, 3, S, S).

    Where the features go through average pooling and one linear layer, the gradient is that
    layer's weight: no backward pass is needed. Everything else uses autograd from the layer
    on. In closed form the cells of Grad-CAM add up to z but for the linear layer's bias.

    Raises:
        FakeviewError: no map can be made of that layer, or of any of this detector, or the
            memory doesn't hold one.
    """
    known = layers.of(engine)
    with enough_memory():
        if known.direct and layer in ("", known.default):
            cells, gradient, logits, closed = _at_features(engine, fitted)
        else:
            cells, gradient, logits = _at_layer(engine, fitted, layer or known.default)
            closed = False
        cells, gradient = cells.float(), gradient.float() / engine.meta.calibration.temperature
        weights = (_plus(cells, gradient) if plus else gradient).mean((1, 2))
        cam = (weights[:, None, None] * cells).sum(0)
    return cam.cpu().numpy(), float(engine.calibrated(logits)[0]), closed


def _plus(cells: Tensor, gradient: Tensor) -> Tensor:
    """Return what Grad-CAM++ averages instead of the gradient, (C, h, w).

    With S the sum of a channel's cells and g the gradient, a channel weighs as much as its
    positive g do together, each times g² / (2 g² + S g³), eq. 19. The same for the opposite
    target, taken off, gives g / (2 + S |g|) for both signs. The factor of 2 brings it to
    Grad-CAM's scale: where S g is small it is Grad-CAM. The paper's cells come from a ReLU, so
    a negative S counts as none; it could make the denominator nothing.
    """
    total = cells.sum((1, 2), keepdim=True).clamp(min=0)
    return 2 * gradient / (2 + total * gradient.abs())


def _at_features(engine: Engine, fitted: Tensor) -> tuple[Tensor, Tensor, Tensor, bool]:
    """Return cells (C, h, w), dz/dcells (C, h, w) or (C, 1, 1), logits, and if in closed form."""
    import torch

    from trainer.labels import fake_margin

    model = engine.model
    with engine.exclusive(), torch.inference_mode():
        features = model.forward_features(engine.inputs(fitted))  # type: ignore[operator]
        logits = model.forward_head(features)  # type: ignore[operator]
        cells = layers.on_grid(model, features)
        assert cells is not None, "the layer was found to have a grid"
        gradient = _closed_form(engine, cells, logits)
    if gradient is not None:
        return cells[0], gradient[:, None, None], logits, True
    with engine.exclusive(), torch.enable_grad():
        leaf = features.clone().requires_grad_(True)
        again = model.forward_head(leaf)  # type: ignore[operator]
        (raw,) = torch.autograd.grad(fake_margin(again, engine.meta.order).sum(), leaf)
    found = layers.on_grid(model, raw)
    assert found is not None, "a gradient has its features' shape"
    return cells[0], found[0], logits, False


def _closed_form(engine: Engine, cells: Tensor, logits: Tensor) -> Tensor | None:
    """Return dz/dcell, (C,), if the head is average pooling and one linear layer."""
    import torch

    from trainer.labels import margin_weights

    head = layers.of(engine).head
    if head is None or head.weight.shape != (logits.shape[1], cells.shape[1]):
        return None
    # Norms, activations or other pooling between features and layer show here.
    if not torch.allclose(head(cells.mean((2, 3))), logits, rtol=1e-3, atol=1e-4):
        return None
    factors = torch.tensor(margin_weights(engine.meta.order), device=cells.device)
    return (factors[:, None] * head.weight).sum(0) / (cells.shape[2] * cells.shape[3])


def _at_layer(engine: Engine, fitted: Tensor, name: str) -> tuple[Tensor, Tensor, Tensor]:
    """Return cells (C, h, w), dz/dcells (C, h, w) and logits, by a hook that is gone after."""
    import torch
    from torch import nn

    from trainer.labels import fake_margin

    modules = dict(engine.model.named_modules())
    if not name or name not in modules:
        raise layers.unfit(engine, name)
    leaves: list[Tensor] = []

    def begin_here(_module: nn.Module, _inputs: object, output: object) -> Tensor | None:
        if layers.on_grid(engine.model, output) is None:
            return None
        assert isinstance(output, torch.Tensor)
        leaves.append(output.detach().requires_grad_(True))
        return leaves[-1].clone()  # what follows may change it in place

    gradient = None
    with (
        engine.exclusive(),
        torch.enable_grad(),
        modules[name].register_forward_hook(begin_here),
    ):
        logits = engine.model(engine.inputs(fitted))
        margin = fake_margin(logits, engine.meta.order).sum()
        if leaves and margin.requires_grad:
            (gradient,) = torch.autograd.grad(margin, leaves[-1], allow_unused=True)
    slope = layers.on_grid(engine.model, gradient)
    if slope is None or slope[0, 0].numel() < 2:
        raise layers.unfit(engine, name)
    if name not in layers.of(engine).names and not slope.any():
        raise layers.unfit(engine, name)  # such as the patches that a class token left behind
    cells = layers.on_grid(engine.model, leaves[-1].detach())
    assert cells is not None, "it was looked at in the hook"
    return cells[0], slope[0], logits.detach()
