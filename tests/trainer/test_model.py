from __future__ import annotations

import pytest
import torch

from trainer.errors import CheckpointError
from trainer.model import TIMM, TORCHVISION, build

SMALL = [
    (TIMM, "efficientnet_b0"),
    (TIMM, "resnet18"),
    (TIMM, "convnext_atto"),
    (TIMM, "convnext_tiny"),
    (TIMM, "mobilenetv3_small_100"),
    (TIMM, "mobilenetv4_conv_small"),
    (TIMM, "densenet121"),
    (TIMM, "regnety_002"),
    (TORCHVISION, "efficientnet_b0"),
    (TORCHVISION, "resnet18"),
    (TORCHVISION, "convnext_tiny"),
    (TORCHVISION, "mobilenet_v2"),
    (TORCHVISION, "mobilenet_v3_small"),
    (TORCHVISION, "regnet_y_400mf"),
]


@pytest.mark.parametrize(("library", "arch"), SMALL)
@pytest.mark.parametrize("outputs", [1, 2])
def test_head_of_features_is_the_whole_network(library: str, arch: str, outputs: int) -> None:
    torch.manual_seed(0)
    model = build(arch, outputs, library=library).eval()
    x = torch.randn(2, 3, 64, 64)
    with torch.inference_mode():
        whole = model(x)
        split = model.forward_head(model.forward_features(x))
        direct = model.inner(x) if library == TORCHVISION else whole
    assert whole.shape == (2, outputs)
    assert torch.equal(whole, split)
    assert torch.equal(whole, direct)


@pytest.mark.parametrize(
    ("arch", "size"),
    [("legacy_xception", 299), ("inception_v3", 299), ("vit_tiny_patch16_224", 224)],
)
def test_networks_with_an_input_size_of_their_own(arch: str, size: int) -> None:
    model = build(arch, 2).eval()
    x = torch.randn(1, 3, size, size)
    with torch.inference_mode():
        assert torch.equal(model(x), model.forward_head(model.forward_features(x)))


@pytest.mark.parametrize("library", [TIMM, TORCHVISION])
def test_unknown_architecture_is_a_sentence(library: str) -> None:
    with pytest.raises(CheckpointError, match="no_such_network"):
        build("no_such_network", library=library)


@pytest.mark.parametrize("arch", ["hf-hub:someone/something", "hf_hub:a/b", "local-dir:/tmp"])
def test_no_name_reaches_for_the_network(arch: str) -> None:
    with pytest.raises(CheckpointError, match="not one that timm"):
        build(arch)


@pytest.mark.parametrize("arch", ["fcn_resnet50", "fasterrcnn_resnet50_fpn", "quantized_resnet18"])
def test_torchvision_gives_only_its_classifiers(arch: str) -> None:
    with pytest.raises(CheckpointError, match="not one that torchvision knows"):
        build(arch, library=TORCHVISION)


@pytest.mark.parametrize("arch", ["vit_b_16", "googlenet", "densenet121", "swin_t"])
def test_torchvision_networks_that_cannot_be_split_are_refused(arch: str) -> None:
    with pytest.raises(CheckpointError, match="can't be split"):
        build(arch, library=TORCHVISION)
