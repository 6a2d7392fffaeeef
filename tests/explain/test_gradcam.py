from __future__ import annotations

import copy
import threading
from pathlib import Path

import numpy as np
import pytest
import torch

from fakeview.detect.engine import Engine
from fakeview.errors import Cancelled, FakeviewError
from fakeview.explain import gradcam, layers
from fakeview.explain.base import to_picture
from fakeview.explain.gradcam import GradCamParams
from tests.conftest import texture
from tests.detect.test_engine import make
from tests.explain.bright import bright_engine
from trainer.checkpoint import Detector, DetectorMeta
from trainer.labels import ClassOrder, fake_margin
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
    engine = bright_engine()
    rgb = np.zeros((192, 192, 3), np.uint8)
    rgb[20:60, 120:170] = 255
    found = gradcam.explain(engine, rgb).map
    row, column = np.unravel_index(np.argmax(found), found.shape)
    assert 20 <= row < 60
    assert 120 <= column < 170
    assert found[150, 30] < 0


def vit(outputs: int = 2, pool: str = "token") -> Engine:
    """Return a small vision transformer; its weights are random, its scores lively."""
    from timm.models.vision_transformer import VisionTransformer

    torch.manual_seed(0)
    model = VisionTransformer(
        img_size=96, patch_size=16, embed_dim=48, depth=3, num_heads=3, num_classes=outputs,
        global_pool=pool, class_token=pool == "token",
    ).eval()  # fmt: skip
    with torch.no_grad():
        model.head.weight.normal_()  # type: ignore[union-attr]
    meta = DetectorMeta("vit", order=ClassOrder(outputs, 0), spec=InputSpec(size=96, resize=96))
    return Engine(Detector(model, meta, Path("v"), ""), device="cpu")


def theirs(
    engine: Engine, rgb: np.ndarray, layer: str, method: str = "GradCAM"
) -> tuple[np.ndarray, np.ndarray]:
    """Return what pytorch-grad-cam weighs channels by, and its map before it cuts and scales."""
    import pytorch_grad_cam

    def reshaped(tokens: torch.Tensor) -> torch.Tensor:
        if tokens.ndim == 4:
            return tokens
        side = int(tokens.shape[1] ** 0.5)
        patches = tokens[:, -side * side :].transpose(1, 2)
        return patches.reshape(len(tokens), -1, side, side)

    def margin(output: torch.Tensor) -> torch.Tensor:
        return fake_margin(output[None], engine.meta.order).sum()

    network = copy.deepcopy(engine.model)
    made = {}
    maker = getattr(pytorch_grad_cam, method)
    with maker(network, [network.get_submodule(layer)], reshape_transform=reshaped) as cam:
        weigh = cam.get_cam_weights

        def kept(*arguments: object) -> np.ndarray:
            made["weights"], made["cells"] = weigh(*arguments), arguments[3]
            return made["weights"]

        cam.get_cam_weights = kept
        inputs = engine.inputs(fit_uint8(engine.spec, to_tensor(rgb)))
        cam(inputs.requires_grad_(), targets=[margin])
    return made["weights"][0], (made["weights"][0][:, None, None] * made["cells"][0]).sum(0)


def hooks_of(engine: Engine) -> int:
    return sum(
        len(module._forward_hooks) + len(module._forward_pre_hooks) + len(module._backward_hooks)
        for module in engine.model.modules()
    )


LAYERS = [
    ("efficientnet_b0", 1, "blocks.4"),
    ("efficientnet_b0", 2, "conv_head"),
    ("resnet18", 2, "layer3.1"),
    ("convnext_atto", 1, "stages.2"),
]


@pytest.mark.parametrize(("arch", "outputs", "layer"), LAYERS)
def test_any_layer_equals_pytorch_grad_cam(
    arch: str, outputs: int, layer: str, picture: np.ndarray
) -> None:
    engine, _ = make(arch, outputs)
    assert layer in layers.names(engine)
    _, expected = theirs(engine, picture, layer)
    fitted = fit_uint8(engine.spec, to_tensor(picture))
    seen, p_fake, closed = gradcam.class_activation(engine, fitted, layer=layer)
    assert not closed
    assert np.abs(seen - expected).max() < 1e-4 * np.abs(expected).max()
    assert p_fake == pytest.approx(float(engine.score([picture])[0]), abs=1e-6)


@pytest.mark.parametrize("outputs", [1, 2])
def test_a_transformer_looks_at_what_its_last_block_attends_to(
    outputs: int, picture: np.ndarray
) -> None:
    engine = vit(outputs)
    assert layers.default(engine) == "blocks.2.norm1"
    assert layers.names(engine)[-3:] == ["blocks.0", "blocks.1", "blocks.2.norm1"]
    found = gradcam.explain(engine, picture)
    _, expected = theirs(engine, picture, "blocks.2.norm1")
    fitted = fit_uint8(engine.spec, to_tensor(picture))
    seen, p_fake, _ = gradcam.class_activation(engine, fitted)
    assert seen.shape == (6, 6)
    assert np.abs(seen - expected).max() < 1e-4 * np.abs(expected).max()
    assert np.array_equal(found.map, to_picture(engine.spec, seen, *picture.shape[:2]))
    assert p_fake == pytest.approx(float(engine.score([picture])[0]), abs=1e-6)


def test_a_transformer_that_averages_its_tokens_is_looked_at_where_it_ends(
    picture: np.ndarray,
) -> None:
    engine = vit(pool="avg")
    assert layers.default(engine) == layers.names(engine)[-1]
    assert layers.default(engine).startswith(("blocks.2", "norm"))
    assert gradcam.explain(engine, picture).map.any()


@pytest.mark.parametrize("layer", ["", "layer3.1"])
def test_plus_plus_is_the_paper_s_for_both_directions(layer: str, picture: np.ndarray) -> None:
    """Eqs. 10 and 19 in numpy, once for z and once for -z."""
    engine, model = make("resnet18")
    fitted = fit_uint8(engine.spec, to_tensor(picture))
    name = layer or layers.default(engine)
    given: list[torch.Tensor] = []

    def keep(_module: object, _inputs: object, output: torch.Tensor) -> None:
        output.retain_grad()
        given.append(output)

    with model.get_submodule(name).register_forward_hook(keep):
        logits = model(engine.inputs(fitted).requires_grad_())
    fake_margin(logits, engine.meta.order).sum().backward()  # type: ignore[no-untyped-call]
    cells, slope = (t[0].detach().double().numpy() for t in (given[0], given[0].grad))  # type: ignore[union-attr]

    def weights(slope: np.ndarray) -> np.ndarray:
        total = cells.sum((1, 2), keepdims=True)
        alpha = slope**2 / np.where(slope == 0, 1, 2 * slope**2 + total * slope**3)
        return (alpha * np.maximum(slope, 0)).sum((1, 2))

    signed = weights(slope) - weights(-slope)
    expected = (signed[:, None, None] * cells).sum(0) * 2 / cells[0].size
    seen, _, closed = gradcam.class_activation(engine, fitted, layer=layer, plus=True)
    assert closed == (not layer)
    assert np.abs(seen - expected).max() < 1e-4 * np.abs(expected).max()
    plain, _, _ = gradcam.class_activation(engine, fitted, layer=layer)
    assert np.abs(seen - plain).max() > 1e-3 * np.abs(plain).max(), "it is another method"
    assert gradcam.explain(engine, picture, plus=True).method == "gradcam++"


def test_layers_are_named_in_the_order_of_the_network() -> None:
    engine, _ = make("efficientnet_b0")
    found = layers.names(engine)
    assert found[0] == "conv_stem"
    places = [found.index(f"blocks.{number}") for number in range(7)]
    assert places == sorted(places)
    assert layers.default(engine) == found[-1] == "bn2"
    engine, _ = make("resnet18")
    assert layers.default(engine) == layers.names(engine)[-1] == "layer4.1"
    engine, _ = make("convnext_atto")
    assert layers.default(engine) == "stages.3"
    engine, _ = make("efficientnet_b0", library="torchvision")
    assert layers.default(engine) == "inner.features.8"


@pytest.mark.parametrize("wrong", ["blocks.99", "classifier", "blocks.2", "norm"])
def test_a_wrong_layer_names_some_that_work_and_leaves_no_hook(
    wrong: str, picture: np.ndarray
) -> None:
    engine = vit()
    with pytest.raises(FakeviewError, match=r'"' + wrong + r'".*blocks\.1, blocks\.2\.norm1\.$'):
        gradcam.explain(engine, picture, GradCamParams(layer=wrong))
    assert hooks_of(engine) == 0
    assert gradcam.explain(engine, picture).map.any()


def test_no_hook_outlives_a_call(picture: np.ndarray) -> None:
    for arch, layer in (("efficientnet_b0", ""), ("convnext_atto", ""), ("resnet18", "layer2.0")):
        engine, _ = make(arch)
        gradcam.explain(engine, picture, GradCamParams(layer))
        assert hooks_of(engine) == 0
        assert all(p.grad is None for p in engine.model.parameters())


def test_no_hook_outlives_an_exception(
    picture: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, _ = make("resnet18")
    layers.of(engine)

    def broken(_pooled: torch.Tensor) -> torch.Tensor:
        assert hooks_of(engine) == 1
        raise RuntimeError("broken")

    with monkeypatch.context() as patched:
        patched.setattr(engine.model.get_submodule("fc"), "forward", broken)
        with pytest.raises(RuntimeError, match="broken"):
            gradcam.explain(engine, picture, GradCamParams("layer2.0"))
    assert hooks_of(engine) == 0
    assert gradcam.explain(engine, picture, GradCamParams("layer2.0")).map.any()


def test_a_network_without_a_grid_gets_a_sentence(picture: np.ndarray) -> None:
    class Flat(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.body, self.fc = torch.nn.Linear(3, 8), torch.nn.Linear(8, 2)

        def forward_features(self, x: torch.Tensor) -> torch.Tensor:
            return self.body(x.mean((2, 3)))

        def forward_head(self, x: torch.Tensor) -> torch.Tensor:
            return self.fc(x)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return self.forward_head(self.forward_features(x))

    meta = DetectorMeta("flat", spec=InputSpec(size=32, resize=32))
    engine = Engine(Detector(Flat().eval(), meta, Path("f"), ""), device="cpu")
    with pytest.raises(FakeviewError, match="LIME works with any"):
        gradcam.explain(engine, picture)
    assert hooks_of(engine) == 0


@pytest.mark.parametrize("plus", [False, True])
def test_a_head_of_zeros_gives_a_flat_map(plus: bool, picture: np.ndarray) -> None:
    for arch in ("efficientnet_b0", "convnext_atto"):
        engine, _ = make(arch)
        head = layers.of(engine).head
        assert head is not None
        torch.nn.init.zeros_(head.weight)
        assert not gradcam.explain(engine, picture, plus=plus).map.any()


@pytest.mark.parametrize("shape", [(1, 1), (1, 4000), (64, 64)])
def test_tiny_narrow_and_plain_pictures_work(shape: tuple[int, int], detector_file: Path) -> None:
    engine = Engine.open(detector_file, device="cpu")
    for plus in (False, True):
        found = gradcam.explain(engine, np.full((*shape, 3), 90, np.uint8), plus=plus).map
        assert found.shape == shape
        assert np.isfinite(found).all()


def test_cancelled_before_it_began(detector_file: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        gradcam.explain(Engine.open(detector_file), texture(0, 100, 100), cancel=cancel)


@pytest.mark.parametrize("layer", ["", "blocks.2"])
def test_frozen_layers_are_no_obstacle(layer: str, picture: np.ndarray) -> None:
    """A fine-tuned detector may come with requires_grad off everywhere."""
    engine, model = make("mobilenetv3_small_050")
    expected = gradcam.explain(engine, picture, GradCamParams(layer)).map
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    again = Engine(Detector(model, engine.meta, Path("f"), ""), device="cpu")
    assert not any(parameter.requires_grad for parameter in again.model.parameters())
    assert np.abs(expected).max() > 1e-6
    assert np.allclose(gradcam.explain(again, picture, GradCamParams(layer)).map, expected)


@pytest.mark.parametrize("layer", ["", "layer2.0"])
def test_out_of_memory_is_a_sentence(
    layer: str, picture: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, _ = make("resnet18")
    fails = "[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory"

    def full(*_: object) -> torch.Tensor:
        raise RuntimeError(fails)

    for known in (False, True):  # while the layers are looked for, and after
        with monkeypatch.context() as patched:
            patched.setattr(engine.model.get_submodule("layer3"), "forward", full)
            with pytest.raises(FakeviewError, match="not enough memory"):
                gradcam.explain(engine, picture, GradCamParams(layer))
            fails = "something else"
            with pytest.raises(RuntimeError, match="something else"):
                gradcam.explain(engine, picture, GradCamParams(layer))
            fails = "CUDA out of memory. Tried to allocate 2.00 MiB."
        assert hooks_of(engine) == 0
        if not known:
            layers.of(engine)
    assert gradcam.explain(engine, picture, GradCamParams(layer)).map.any()
