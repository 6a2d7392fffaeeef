from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from trainer.checkpoint import load
from trainer.errors import (
    ArchitectureUnknown,
    CheckpointError,
    ClassOrderUnknown,
    UnsafeCheckpointError,
)
from trainer.families import FAMILIES, SAME_IN_TORCHVISION, Family
from trainer.foreign import find_tensors, load_foreign, strip_prefixes
from trainer.labels import fake_margin, p_fake
from trainer.model import TIMM, TORCHVISION, build
from trainer.recognise import fit, recognise, shapes_of, split_name

NETWORKS = [
    (TIMM, "efficientnet_b0"),
    (TIMM, "resnet18"),
    (TIMM, "convnext_atto"),
    (TIMM, "mobilenetv3_small_050"),
    (TORCHVISION, "efficientnet_b0"),
    (TORCHVISION, "convnext_tiny"),
    (TORCHVISION, "mobilenet_v3_small"),
]


def network(
    arch: str = "mobilenetv3_small_050", outputs: int = 2, library: str = TIMM
) -> nn.Module:
    torch.manual_seed(1)
    model = build(arch, outputs, library=library).eval()
    for name, value in model.state_dict().items():  # as if trained: no statistics of 0 and 1
        if name.endswith(("running_mean", "running_var")):
            value.uniform_(0.5, 1.5)
    return model


def state(model: nn.Module) -> dict[str, Tensor]:
    return dict(getattr(model, "inner", model).state_dict())


def prefixed(tensors: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {prefix + name: value for name, value in tensors.items()}


def write(path: Path, document: Any, **options: Any) -> Path:
    torch.save(document, path, **options)
    return path


def logits(model: nn.Module) -> Tensor:
    torch.manual_seed(2)
    x = torch.randn(2, 3, 64, 64)
    with torch.inference_mode():
        return model.eval()(x)  # type: ignore[no-any-return]


@pytest.mark.parametrize("outputs", [1, 2])
@pytest.mark.parametrize(("library", "arch"), NETWORKS)
def test_the_architecture_is_recognised_and_scores_alike(
    tmp_path: Path, library: str, arch: str, outputs: int
) -> None:
    model = network(arch, outputs, library)
    path = write(tmp_path / "a.pth", {"state_dict": state(model), "epoch": 3})
    detector = load(path, fake_index=0)
    assert (detector.meta.library, detector.meta.arch) == (library, arch)
    assert detector.meta.order.outputs == outputs
    assert detector.meta.foreign
    assert not detector.meta.calibration.fitted
    assert detector.meta.domain == ""
    assert len(detector.sha256) == 64
    assert not detector.model.training
    assert torch.equal(logits(detector.model), logits(model))
    name = arch if library == TIMM else f"torchvision/{arch}"
    assert detector.meta.training["recognised_as"] == name


@pytest.mark.parametrize(
    ("wrapper", "prefix", "suffix"),
    [
        (None, "", ".pth"),
        (None, "module.", ".ckpt"),
        (None, "model.backbone.", ".bin"),
        ("state_dict", "model.", ".ckpt"),
        ("state_dict", "", ".pt"),
        ("model_state_dict", "_orig_mod.module.", ".pt"),
        ("model", "", ".ckpt"),
        ("model", "module.net.", ".pth"),
        ("net", "module.", ".pth"),
        ("ema", "", ".pt"),
    ],
)
def test_wrappers_and_prefixes(
    tmp_path: Path, wrapper: str | None, prefix: str, suffix: str
) -> None:
    model = network()
    tensors = prefixed(state(model), prefix)
    optimizer = torch.optim.AdamW(model.parameters())
    beside = {
        "epoch": 7,
        "best_acc": np.float64(0.93),
        "loss": 0.1,
        "name": "a run",
        "history": [0.5, 0.4],
        "optimizer": optimizer.state_dict(),
    }
    document = tensors if wrapper is None else {**beside, wrapper: tensors}
    legacy = suffix == ".ckpt"
    path = write(tmp_path / f"a{suffix}", document, _use_new_zipfile_serialization=not legacy)
    assert torch.equal(logits(load(path, fake_index=1).model), logits(model))


@pytest.mark.parametrize("suffix", [".safetensors", ".bin"])
@pytest.mark.parametrize(("library", "arch"), [NETWORKS[0], NETWORKS[-1]])
def test_safetensors_of_another_program(
    tmp_path: Path, suffix: str, library: str, arch: str
) -> None:
    from safetensors.torch import save_file

    model = network(arch, 1, library)
    path = tmp_path / f"model{suffix}"
    save_file(prefixed(state(model), "model."), path, metadata={"format": "pt"})
    assert torch.equal(logits(load(path, fake_index=1).model), logits(model))
    with pytest.raises(ClassOrderUnknown):
        load(path)


def test_damaged_safetensors(tmp_path: Path) -> None:
    from safetensors.torch import save_file

    save_file({"w": torch.ones(1000)}, tmp_path / "a.safetensors")
    path = tmp_path / "a.bin"
    path.write_bytes((tmp_path / "a.safetensors").read_bytes()[:-500])
    with pytest.raises(CheckpointError, match="damaged"):
        load(path)


def test_the_suffix_does_not_matter(tmp_path: Path) -> None:
    path = write(tmp_path / "a.safetensors", state(network()))
    detector = load_foreign(path, fake_index=0, arch=None)
    assert detector.meta.arch == "mobilenetv3_small_050"


@pytest.mark.parametrize("outputs", [1, 2])
@pytest.mark.parametrize("fake_index", [0, 1])
def test_the_answer_decides_which_output_is_fake(
    tmp_path: Path, outputs: int, fake_index: int
) -> None:
    """Output 0 is large whatever the picture; with one output that output is."""
    model = network(outputs=outputs)
    head = model.get_classifier()  # type: ignore[operator]
    with torch.no_grad():
        head.weight.zero_()
        head.bias.copy_(torch.tensor([8.0, -8.0][:outputs]))
    detector = load(write(tmp_path / "a.pth", state(model)), fake_index=fake_index)
    score = p_fake(fake_margin(logits(detector.model), detector.meta.order))
    large_is_fake = fake_index == (0 if outputs == 2 else 1)
    assert (score > 0.99).all() if large_is_fake else (score < 0.01).all()


@pytest.mark.parametrize("outputs", [1, 2])
def test_the_class_order_is_asked_for(tmp_path: Path, outputs: int) -> None:
    path = write(tmp_path / "a.pth", state(network(outputs=outputs)))
    with pytest.raises(ClassOrderUnknown, match="0 or") as caught:
        load(path)
    assert "a.pth" in caught.value.message
    assert ("one output" in caught.value.message) == (outputs == 1)


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ({"class_to_idx": {"fake": 0, "real": 1}}, 0),
        ({"class_to_idx": {"REAL": 0, "Fake": 1}}, 1),
        ({"classes": ["Real", "Fake"]}, 1),
        ({"class_names": ("fake", "real")}, 0),
        ({"class_to_idx": {"fake": 0, "real": 1}, "classes": ["fake", "real"]}, 0),
        ({"class_to_idx": {"fake": 0, "real": 1}, "classes": ["real", "fake"]}, None),
        ({"class_to_idx": {"fake": 1, "real": 2}}, None),
        ({"class_to_idx": {"fake": 0, "real": 0}}, None),
        ({"class_to_idx": {"fake": False, "real": True}}, None),
        ({"class_to_idx": {0: "fake", 1: "real"}}, None),
        ({"classes": ["fake", "real", "unsure"]}, None),
        ({"classes": ["ai", "human"]}, None),
        ({"classes": "fake, real"}, None),
        ({"classes": [0, 1]}, None),
    ],
)
def test_a_class_map_in_the_file_is_used(
    tmp_path: Path, beside: dict[str, Any], expected: int | None
) -> None:
    path = write(tmp_path / "a.pth", {"state_dict": state(network()), **beside})
    if expected is None:
        with pytest.raises(ClassOrderUnknown):
            load(path)
    else:
        meta = load(path).meta
        assert meta.order.fake_index == expected
        assert meta.training["class_order"] == "from the file"


def test_the_answer_wins_over_the_file(tmp_path: Path) -> None:
    document = {"state_dict": state(network()), "class_to_idx": {"fake": 0, "real": 1}}
    meta = load(write(tmp_path / "a.pth", document), fake_index=1).meta
    assert meta.order.fake_index == 1
    assert meta.training["class_order"] == "answered"


def test_an_answer_that_is_none_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pth", state(network()))
    with pytest.raises(CheckpointError, match="0 or 1, not 2"):
        load(path, fake_index=2)


def test_what_is_unsafe_or_unknown_is_refused_before_the_question(tmp_path: Path) -> None:
    with pytest.raises(UnsafeCheckpointError):
        load(write(tmp_path / "a.pth", network()))
    with pytest.raises(ArchitectureUnknown, match="--arch NAME"):
        load(write(tmp_path / "b.pth", nn.Linear(3, 2).state_dict()))
    broken = state(network())
    broken["classifier.bias"] = torch.tensor([float("nan"), 0.0])
    with pytest.raises(CheckpointError, match="no numbers"):
        load(write(tmp_path / "c.pth", broken))


@pytest.mark.parametrize("document", [{}, {"epoch": 3}, [torch.ones(2)], torch.ones(2), 3])
def test_files_without_named_weights(tmp_path: Path, document: object) -> None:
    with pytest.raises(CheckpointError, match="holds no weights"):
        load(write(tmp_path / "a.pth", document))


@pytest.mark.parametrize("arch", [None, "mobilenetv3_small_050"])
def test_a_network_with_other_classes_is_no_detector(tmp_path: Path, arch: str | None) -> None:
    path = write(tmp_path / "a.pth", state(network(outputs=1000)))
    with pytest.raises(CheckpointError, match="has 1000 outputs, and a detector needs 1 or 2"):
        load(path, fake_index=0, arch=arch)


def test_twins_go_to_the_commoner_one_and_are_noted(tmp_path: Path) -> None:
    model = network("tf_efficientnet_b0")
    path = write(tmp_path / "a.pth", state(model))
    first = load(path, fake_index=0)
    assert first.meta.training["recognised_as"] == "efficientnet_b0"
    assert first.meta.training["alternatives"] == ["tf_efficientnet_b0"]
    named = load(path, fake_index=0, arch="tf_efficientnet_b0")
    assert named.meta.training["named_as"] == "tf_efficientnet_b0"
    assert torch.equal(logits(named.model), logits(model))


def test_resnets_are_the_same_in_both_libraries(tmp_path: Path) -> None:
    model = network("resnet18", 2, TORCHVISION)
    path = write(tmp_path / "a.pth", state(model))
    for arch, library in ((None, TIMM), ("torchvision/resnet18", TORCHVISION)):
        detector = load(path, fake_index=0, arch=arch)
        assert detector.meta.library == library
        assert torch.allclose(logits(detector.model), logits(model), atol=1e-6)
    assert load(path, fake_index=0).meta.training["alternatives"] == ["torchvision/resnet18"]


@pytest.mark.parametrize("arch", sorted(SAME_IN_TORCHVISION))
def test_what_is_said_to_be_the_same_has_the_same_tensors(arch: str) -> None:
    with torch.device("meta"):
        shapes = shapes_of(state(build(arch, 2, library=TORCHVISION)))
    assert fit(shapes, TIMM, arch) is not None


def test_an_architecture_that_does_not_fit_or_is_not_known(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pth", state(network()))
    with pytest.raises(CheckpointError, match="not those of resnet18"):
        load(path, fake_index=0, arch="resnet18")
    for arch in ("resnet_eighteen", "torchvision/resnet_eighteen"):
        with pytest.raises(CheckpointError, match="Check its spelling"):
            load(path, fake_index=0, arch=arch)


@pytest.mark.parametrize(
    ("library", "arch", "old", "new"),
    [
        (TIMM, "resnet18", "fc.", "fc.1."),
        (TIMM, "resnet18", "fc.", "last_linear."),
        (TIMM, "mobilenetv3_small_050", "classifier.", "classifier.2."),
        (TORCHVISION, "efficientnet_b0", "classifier.1.", "classifier."),
        (TORCHVISION, "efficientnet_b0", "classifier.1.", "classifier.1.1."),
    ],
)
def test_a_head_behind_a_dropout_layer(
    tmp_path: Path, library: str, arch: str, old: str, new: str
) -> None:
    model = network(arch, 2, library)
    tensors = {
        new + name.removeprefix(old) if name.startswith(old) else name: value
        for name, value in state(model).items()
    }
    detector = load(write(tmp_path / "a.pth", tensors), fake_index=0)
    assert detector.meta.training["head"] == new.rstrip(".")
    assert torch.equal(logits(detector.model), logits(model))


def test_a_head_of_several_layers_is_not_guessed_at(tmp_path: Path) -> None:
    model = network("resnet18")
    model.fc = nn.Sequential(nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 2))
    with pytest.raises(ArchitectureUnknown):
        load(write(tmp_path / "a.pth", state(model)), fake_index=0)


def test_missing_counters_and_a_profilers_leftovers_do_not_matter(tmp_path: Path) -> None:
    model = network()
    tensors = {k: v for k, v in state(model).items() if not k.endswith("num_batches_tracked")}
    tensors["conv_stem.total_ops"] = torch.zeros(1, dtype=torch.float64)
    detector = load(write(tmp_path / "a.pth", tensors), fake_index=0)
    assert torch.equal(logits(detector.model), logits(model))


def test_one_missing_or_misshapen_tensor_is_not_forgiven(tmp_path: Path) -> None:
    tensors = state(network())
    missing = {name: value for name, value in tensors.items() if name != "bn1.running_var"}
    misshapen = {**tensors, "conv_stem.weight": torch.ones(16, 1, 3, 3)}
    for name, document in (("a.pth", missing), ("b.pth", misshapen)):
        with pytest.raises(ArchitectureUnknown):
            load(write(tmp_path / name, document), fake_index=0)


def test_half_precision_becomes_single(tmp_path: Path) -> None:
    model = network().half()
    detector = load(write(tmp_path / "a.pth", state(model)), fake_index=0)
    assert {p.dtype for p in detector.model.parameters()} == {torch.float32}
    assert torch.equal(logits(detector.model), logits(model.float()))


@pytest.mark.parametrize("value", [torch.ones(2).to_sparse(), torch.ones(2, dtype=torch.cfloat)])
def test_unusual_tensors_are_refused(tmp_path: Path, value: Tensor) -> None:
    with pytest.raises(CheckpointError):
        load(write(tmp_path / "a.pth", {**state(network()), "x": value}), fake_index=0)


def test_tensors_without_values_are_refused(tmp_path: Path) -> None:
    with torch.device("meta"):
        tensors = state(build("mobilenetv3_small_050", 2))
    with pytest.raises(CheckpointError):
        load(write(tmp_path / "a.pth", tensors), fake_index=0)


def test_wrappers_are_taken_in_a_fixed_order() -> None:
    one, two = {"w": torch.ones(1)}, {"w": torch.zeros(1)}
    assert find_tensors({"ema": two, "model": two, "state_dict": one}) == one
    assert find_tensors({"model": {"state_dict": one}, "ema": two}) == one
    assert find_tensors({"model": "resnet18", "ema": one}) == one
    assert find_tensors({"state_dict": {}, "w": one["w"], "epoch": 3, 5: two["w"]}) == one


def test_a_prefix_goes_only_where_all_share_it() -> None:
    w = torch.ones(1)
    assert strip_prefixes({"module.model.a": w, "module.model.b": w}).keys() == {"a", "b"}
    assert strip_prefixes({"model.a": w, "loss.b": w}).keys() == {"model.a", "loss.b"}


def test_the_input_is_that_of_the_librarys_own_weights(tmp_path: Path) -> None:
    timm_spec = load(write(tmp_path / "a.pth", state(network("resnet18"))), fake_index=0).meta.spec
    assert (timm_spec.size, timm_spec.resize, timm_spec.interpolation) == (224, 235, "bicubic")
    model = network("efficientnet_b0", library=TORCHVISION)
    spec = load(write(tmp_path / "b.pth", state(model)), fake_index=0).meta.spec
    assert (spec.size, spec.resize, spec.interpolation) == (224, 256, "bicubic")
    vit = network("vit_tiny_patch16_224")
    spec = load(write(tmp_path / "c.pth", state(vit)), fake_index=0).meta.spec
    assert spec.mean == spec.std == (0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("resnet18", (TIMM, "resnet18")),
        ("torchvision/resnet18", (TORCHVISION, "resnet18")),
        ("timm/resnet18 ", (TIMM, "resnet18")),
        ("other/resnet18", (TIMM, "other/resnet18")),
    ],
)
def test_names_that_a_person_gives(name: str, expected: tuple[str, str]) -> None:
    assert split_name(name) == expected


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f"{f.library}-{min(f.widths)}-{f.probe}")
def test_each_row_of_the_table_names_tensors_that_its_networks_have(family: Family) -> None:
    arch = next(iter(family.widths.values())).split()[0]
    with torch.device("meta"):
        shapes = shapes_of(state(build(arch, 2, library=family.library)))
    match = recognise(shapes)
    assert match is not None
    assert (match.library, match.arch) == (family.library, arch)
