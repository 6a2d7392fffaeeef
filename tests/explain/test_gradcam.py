from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
import torch

from fakeview.detect.engine import Engine
from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain import gradcam
from fakeview.explain.base import to_picture
from tests.conftest import lively, texture
from tests.detect.test_engine import make
from trainer.checkpoint import Detector, DetectorMeta
from trainer.labels import fake_margin
from trainer.preprocess import InputSpec, fit_uint8, to_tensor

CLOSED = ["efficientnet_b0", "resnet18"]
OPEN = ["mobilenetv3_small_050", "convnext_atto", "vgg11"]


def by_autograd(engine: Engine, model: torch.nn.Module, rgb: np.ndarray) -> np.ndarray:
    """Grad-CAM as the paper writes it, on the unfolded network."""
    inputs = engine.inputs(fit_uint8(engine.spec, to_tensor(rgb)))
    features = model.forward_features(inputs).detach().requires_grad_(True)  # type: ignore[operator]
    margin = fake_margin(model.forward_head(features), engine.meta.order)  # type: ignore[operator]
    (gradient,) = torch.autograd.grad(margin.sum(), features)
    alpha = gradient.mean((2, 3), keepdim=True)
    return (alpha * features).sum(1)[0].detach().numpy()


@pytest.mark.parametrize("arch", CLOSED + OPEN)
@pytest.mark.parametrize("outputs", [1, 2])
def test_equals_the_paper(arch: str, outputs: int, picture: np.ndarray) -> None:
    engine, model = make(arch, outputs, fake_index=1)
    seen, p_fake, closed = gradcam.class_activation(
        engine, fit_uint8(engine.spec, to_tensor(picture))
    )
    expected = by_autograd(engine, model, picture)
    assert closed == (arch in CLOSED)
    assert np.abs(seen - expected).max() < 1e-4 * np.abs(expected).max() + 1e-7
    assert p_fake == pytest.approx(float(engine.score([picture])[0]), abs=1e-6)


def test_closed_form_adds_up_to_the_log_odds(picture: np.ndarray) -> None:
    engine, model = make("efficientnet_b0")
    seen, p_fake, _ = gradcam.class_activation(engine, fit_uint8(engine.spec, to_tensor(picture)))
    bias = model.get_submodule("classifier").bias.detach()
    margin = np.log(p_fake / (1 - p_fake))
    assert seen.sum() + float(bias[0] - bias[1]) == pytest.approx(margin, abs=1e-4)


def test_the_sign_turns_with_the_class_order(picture: np.ndarray) -> None:
    zero, _ = make("efficientnet_b0", fake_index=0)
    one, _ = make("efficientnet_b0", fake_index=1)
    a, b = gradcam.explain(zero, picture).map, gradcam.explain(one, picture).map
    assert np.abs(a).max() > 0
    assert np.allclose(a, -b, atol=1e-5 * np.abs(a).max())


def test_no_hook_outlives_a_call(picture: np.ndarray) -> None:
    for arch in ("efficientnet_b0", "convnext_atto"):
        engine, _ = make(arch)
        gradcam.explain(engine, picture)
        hooks = [
            hook
            for module in engine.model.modules()
            for hook in (*module._forward_hooks.values(), *module._backward_hooks.values())
        ]
        assert not hooks
        assert all(p.grad is None for p in engine.model.parameters())


def test_map_lies_where_the_model_looks() -> None:
    spec = InputSpec(size=100, resize=100)
    placed = to_picture(spec, np.ones((4, 4)), 100, 300)
    assert placed.shape == (100, 300)
    assert placed[:, :99].max() == 0
    assert placed[:, 201:].max() == 0
    assert placed[:, 101:199].min() == 1


def test_a_strip_gets_its_map_without_a_canvas_of_gigabytes() -> None:
    placed = to_picture(InputSpec(), np.ones((7, 7)), 10, 60_000)
    top, left, high, wide = InputSpec().region(10, 60_000)
    rows, columns = np.nonzero(placed)
    assert (rows.min(), rows.max() + 1) == pytest.approx((top, top + high), abs=1)
    assert (columns.min(), columns.max() + 1) == pytest.approx((left, left + wide), abs=1)


def test_a_bright_spot_is_found_where_it_is() -> None:
    """A network that only knows brightness must point at the bright corner."""

    class Bright(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.pool = torch.nn.AvgPool2d(12)
            self.fc = torch.nn.Linear(3, 2)
            with torch.no_grad():
                self.fc.weight[0], self.fc.weight[1] = 1, -1
                self.fc.bias.zero_()

        def forward_features(self, x: torch.Tensor) -> torch.Tensor:
            return self.pool(x)

        def forward_head(self, x: torch.Tensor) -> torch.Tensor:
            return self.fc(x.mean((2, 3)))

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return self.forward_head(self.forward_features(x))

    spec = InputSpec(size=96, resize=96)
    engine = Engine(
        Detector(Bright().eval(), DetectorMeta("bright", spec=spec), Path("b"), ""), device="cpu"
    )
    rgb = np.zeros((192, 192, 3), np.uint8)
    rgb[20:60, 120:170] = 255
    found = gradcam.explain(engine, rgb).map
    row, column = np.unravel_index(np.argmax(found), found.shape)
    assert 20 <= row < 60
    assert 120 <= column < 170
    assert found[150, 30] < 0


def test_a_transformer_gets_a_sentence(picture: np.ndarray) -> None:
    meta = DetectorMeta("vit_tiny_patch16_224", spec=InputSpec(size=224, resize=224))
    engine = Engine(
        Detector(lively("vit_tiny_patch16_224", size=224), meta, Path("v"), ""), device="cpu"
    )
    with pytest.raises(FakeviewError, match="LIME works with any"):
        gradcam.explain(engine, picture)


def test_cancelled_before_it_began(detector_file: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        gradcam.explain(Engine.open(detector_file), texture(0, 100, 100), cancel=cancel)
