"""Grad-CAM at the last convolutional features, signed.

Selvaraju et al. 2017, "Grad-CAM", eqs. 1 and 2, without the ReLU: cutting off the
negative half is a choice of display. The target is z, the calibrated log-odds of fake.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain.base import Explanation, to_picture

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fakeview.detect.engine import Engine


def explain(
    engine: Engine, rgb: np.ndarray, *, cancel: threading.Event | None = None
) -> Explanation:
    """Return the Grad-CAM of one uint8 picture (H, W, 3), and its score on the way.

    Where the features go through average pooling and one linear layer, the gradient is
    that layer's weight: no backward pass is needed. Everything else uses autograd from
    the features on. No hooks are used, so none can be left behind.

    Raises:
        FakeviewError: the detector has no convolutional features.
        Cancelled: ``cancel`` was set before the work began.
    """
    from trainer.preprocess import fit_uint8, to_tensor

    if cancel is not None and cancel.is_set():
        raise Cancelled
    fitted = fit_uint8(engine.spec, to_tensor(rgb))
    seen, p_fake, closed = class_activation(engine, fitted)
    return Explanation(
        method="gradcam",
        map=to_picture(engine.spec, seen, rgb.shape[0], rgb.shape[1]),
        p_fake=p_fake,
        meta={"cells": list(seen.shape), "closed_form": closed},
    )


def class_activation(engine: Engine, fitted: Tensor) -> tuple[np.ndarray, float, bool]:
    """Return (map (h, w), p_fake, whether in closed form) of a fitted picture (1, 3, S, S).

    In closed form the cells add up to z but for the linear layer's bias.
    """
    import torch

    with engine.exclusive(), torch.inference_mode():
        features = engine.model.forward_features(engine.inputs(fitted))  # type: ignore[operator]
        _require_maps(engine.model, features)
        logits = engine.model.forward_head(features)  # type: ignore[operator]
        alpha = _closed_form(engine, features, logits)
    closed = alpha is not None
    if alpha is None:
        alpha = _autograd(engine, features)
    cam = (alpha[:, None, None] * features[0].float()).sum(0) / engine.meta.calibration.temperature
    return cam.cpu().numpy(), float(engine.calibrated(logits)[0]), closed


def _require_maps(model: nn.Module, features: Tensor) -> None:
    # Transformers give tokens (N, T, C) or channels last (N, H, W, C).
    wide = getattr(model, "num_features", None)
    channels_last = wide is not None and features.ndim == 4 and features.shape[1] != wide
    if features.ndim != 4 or (channels_last and features.shape[-1] == wide):
        raise FakeviewError(
            "Grad-CAM needs a convolutional detector, and this one is none. "
            "LIME works with any detector.",
            cause=f"features of shape {tuple(features.shape)}",
        )


def _closed_form(engine: Engine, features: Tensor, logits: Tensor) -> Tensor | None:
    """Return dz/dA averaged over cells, (C,), if the head is pooling and one linear layer."""
    import torch
    from torch import nn

    from trainer.labels import margin_weights

    linear = [m for m in engine.model.modules() if isinstance(m, nn.Linear)][-1:]
    if not linear or linear[0].weight.shape != (logits.shape[1], features.shape[1]):
        return None
    again = linear[0](features.mean((2, 3)))
    # Norms, activations or other pooling between features and layer show here.
    if not torch.allclose(again, logits, rtol=1e-3, atol=1e-4):
        return None
    factors = torch.tensor(margin_weights(engine.meta.order), device=features.device)
    cells = features.shape[2] * features.shape[3]
    return (factors[:, None] * linear[0].weight).sum(0) / cells


def _autograd(engine: Engine, features: Tensor) -> Tensor:
    import torch

    from trainer.labels import fake_margin

    with engine.exclusive(), torch.enable_grad():
        leaf = features.clone().requires_grad_(True)
        logits = engine.model.forward_head(leaf)  # type: ignore[operator]
        (gradient,) = torch.autograd.grad(fake_margin(logits, engine.meta.order).sum(), leaf)
    return gradient[0].mean((1, 2))
