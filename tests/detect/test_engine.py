from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from fakeview.detect.engine import Engine
from fakeview.errors import FakeviewError
from fakeview.imaging.decode import decode
from fakeview.selfcheck import expected_scores
from tests.conftest import lively, run_python, texture
from trainer.checkpoint import Detector, DetectorMeta, load
from trainer.errors import ClassOrderUnknown
from trainer.fold import folded
from trainer.labels import ClassOrder, fake_margin
from trainer.metrics import summary
from trainer.preprocess import InputSpec, prepare


def make(
    arch: str, outputs: int = 2, fake_index: int = 0, library: str = "timm"
) -> tuple[Engine, torch.nn.Module]:
    model = lively(arch, outputs, library)
    meta = DetectorMeta(
        arch, library, ClassOrder(outputs, fake_index), InputSpec(size=96, resize=110)
    )
    return Engine(Detector(model, meta, Path("x.safetensors"), ""), device="cpu"), model


@pytest.mark.parametrize(
    ("arch", "outputs", "fake_index", "library"),
    [
        ("efficientnet_b0", 2, 0, "timm"),
        ("efficientnet_b0", 1, 0, "timm"),
        ("resnet18", 2, 1, "timm"),
        ("convnext_atto", 2, 0, "timm"),
        ("mobilenetv3_small_050", 1, 1, "timm"),
        ("tf_efficientnet_b0", 2, 0, "timm"),
        ("vit_tiny_patch16_224", 2, 0, "timm"),
        ("efficientnet_b0", 2, 0, "torchvision"),
    ],
)
def test_scores_equal_the_plain_model(
    arch: str, outputs: int, fake_index: int, library: str
) -> None:
    if arch.startswith("vit"):
        model = lively(arch, size=224)
        meta = DetectorMeta(arch, spec=InputSpec(size=224, resize=224))
        engine = Engine(Detector(model, meta, Path("v.safetensors"), ""), device="cpu")
    else:
        engine, model = make(arch, outputs, fake_index, library)
    pictures = [texture(n, 130 + 10 * n, 150) for n in range(5)]
    with torch.inference_mode():
        logits = torch.stack([model(prepare(engine.spec, p)[None])[0] for p in pictures])
    plain = fake_margin(logits, engine.meta.order).double().sigmoid().numpy()
    scores = engine.score(pictures)
    assert np.abs(scores - plain).max() < 1e-5
    assert np.ptp(scores) > 1e-3, "a constant score would prove nothing"


def test_the_bundled_detector_is_folded_and_scores_the_same() -> None:
    engine = Engine.open(device="cpu")
    plain = load(engine.info.path).model
    assert sum(isinstance(m, torch.nn.BatchNorm2d) for m in plain.modules()) == 49
    assert not [m for m in engine.model.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    pictures = [decode(path).rgb for path in expected_scores()]
    with torch.inference_mode():
        logits = torch.stack([plain(prepare(engine.spec, p)[None])[0] for p in pictures])
    margin = fake_margin(logits, engine.meta.order).double().numpy()
    expected = engine.meta.calibration.apply(margin)
    assert np.abs(engine.score(pictures) - expected).max() < 1e-5


def test_a_network_that_cannot_be_traced_is_used_as_it_is() -> None:
    class Odd(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.conv = torch.nn.Conv2d(3, 4, 3)
            self.bn = torch.nn.BatchNorm2d(4)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            x = self.bn(self.conv(x))
            return x.mean((2, 3)) if float(x.sum()) > 0 else x.amax((2, 3))

    odd = Odd().eval()
    assert folded(odd, 32) is odd


def test_a_convolution_used_twice_is_not_folded() -> None:
    class Shared(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.conv = torch.nn.Conv2d(3, 3, 3, padding=1)
            self.bn = torch.nn.BatchNorm2d(3)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            x = self.conv(x)
            return (x + self.bn(x)).mean((2, 3))

    network = Shared().eval()
    assert folded(network, 32) is network


def test_batches_and_order_do_not_matter(detector_file: Path) -> None:
    engine = Engine.open(detector_file)
    pictures = [texture(n, 120, 120) for n in range(37)]
    together = engine.score(pictures)
    alone = np.array([engine.score([p])[0] for p in pictures])
    assert together.shape == (37,)
    assert np.abs(together - alone).max() < 1e-6
    assert engine.score([]).shape == (0,)


def test_out_of_memory_halves_the_batch(
    detector_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine.open(detector_file)
    pictures = [texture(n, 120, 120) for n in range(16)]
    expected = engine.score(pictures)
    forward, most = engine.model.forward, 3
    seen = []

    def cramped(x: torch.Tensor) -> torch.Tensor:
        seen.append(len(x))
        if len(x) > most:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        return forward(x)

    monkeypatch.setattr(engine.model, "forward", cramped)
    assert np.abs(engine.score(pictures) - expected).max() < 1e-6
    assert max(seen) > most
    most = 0
    with pytest.raises(FakeviewError, match="not enough memory"):
        engine.score(pictures[:1])


def test_foreign_files_need_the_class_order(foreign_file: Path) -> None:
    with pytest.raises(ClassOrderUnknown):
        Engine.open(foreign_file)
    rgb = texture(0, 300, 300)
    as_zero = float(Engine.open(foreign_file, fake_index=0).score([rgb])[0])
    as_one = float(Engine.open(foreign_file, fake_index=1).score([rgb])[0])
    assert as_zero + as_one == pytest.approx(1, abs=1e-6)
    assert as_zero != pytest.approx(0.5, abs=1e-3)


def test_the_bundled_detector() -> None:
    engine = Engine.open()
    assert engine.info.calibrated
    assert engine.info.domain == "faces"
    assert "stylegan1" in engine.info.generators
    assert load(engine.info.path).meta.training["metrics"]["test"]["auc"] > 0.95


def test_memory_and_spin_are_set_before_torch_is_loaded() -> None:
    code = (
        "import os, sys; import fakeview.detect.engine as e; "
        "assert 'torch' not in sys.modules; e.tune_process(); "
        "print(os.environ['GOMP_SPINCOUNT'], 'PySide6' in sys.modules)"
    )
    assert run_python(code) == "1000 False"


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device here")
def test_cuda_gives_the_scores_of_the_cpu(detector_file: Path) -> None:
    pictures = [texture(n, 120, 120) for n in range(20)]
    on_cpu = Engine.open(detector_file, device="cpu").score(pictures)
    on_gpu = Engine.open(detector_file, device="cuda").score(pictures)
    assert np.abs(on_cpu - on_gpu).max() < 1e-4


@pytest.mark.shared
def test_the_bundled_detector_tells_test_faces_apart(shared: Path) -> None:
    """Every fifth test picture: the card's AUC over all of them is 0.97."""
    from fakeview.detect.scan import scan

    files = sorted((shared / "faces" / "test").rglob("*.jpg"))[::5]
    p_fake = np.array([row.p_fake for row in scan(Engine.open(), files)])
    is_fake = np.array(["fake" in file.parts for file in files])
    assert summary(p_fake, is_fake)["auc"] > 0.92
