"""What all tests share: an isolated home, the research data if it is there, small detectors."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from trainer.tuning import tune_process

if "PYTEST_XDIST_WORKER" in os.environ:  # the cores are shared out already; before torch starts
    os.environ.setdefault("OMP_NUM_THREADS", "1")
tune_process()
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the research data where it isn't, in one place."""
    if SHARED.is_dir():
        return
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="the research data is not here"))


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, caches and logs of the person who runs the tests untouched."""
    monkeypatch.setenv("FAKEVIEW_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, "C.UTF-8")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The research data."""
    return SHARED


def texture(seed: int, height: int, width: int) -> np.ndarray:
    """Return a picture with soft shapes and fine grain, uint8 (H, W, 3)."""
    rng = np.random.default_rng(seed)
    small = Image.fromarray(rng.integers(0, 256, (9, 9, 3), dtype=np.uint8))
    soft = np.asarray(small.resize((width, height), Image.Resampling.BICUBIC), np.float64)
    grain = rng.normal(0, 12, soft.shape)
    return np.clip(soft + grain, 0, 255).astype(np.uint8)


@pytest.fixture
def picture() -> np.ndarray:
    """A picture that isn't square."""
    return texture(1, 300, 400)


def lively(arch: str, outputs: int = 2, library: str = "timm", size: int = 96):  # type: ignore[no-untyped-def]
    """Return a network with random weights whose scores differ from picture to picture.

    Freshly built networks give all pictures nearly the same logits. Normalising over some
    pictures once, and stretching the head until their log-odds have a spread of one, mends
    that.
    """
    import torch

    from trainer.model import build
    from trainer.preprocess import InputSpec, prepare

    torch.manual_seed(0)
    model = build(arch, outputs, library=library)
    spec = InputSpec(size=size, resize=size)
    some = torch.stack([prepare(spec, texture(50 + n, size, size)) for n in range(8)])
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = None  # the mean over all passes
    head = [m for m in model.modules() if isinstance(m, torch.nn.Linear)][-1]
    with torch.no_grad():
        model.train()
        model(some)
        model.eval()
        logits = model(some)
        sign = torch.tensor([1.0] if outputs == 1 else [-1.0, 1.0])
        margin = logits @ sign
        factor = 1 / margin.std()
        head.weight.mul_(factor)
        head.bias.copy_(factor * (head.bias - sign * margin.mean() / outputs))
    return model


@pytest.fixture(scope="session")
def detector_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small detector file with random weights, made by the trainer's own code."""
    from trainer.calibrate import Calibration
    from trainer.checkpoint import DetectorMeta, save
    from trainer.preprocess import InputSpec

    path = tmp_path_factory.mktemp("detector") / "small.safetensors"
    meta = DetectorMeta(
        arch="mobilenetv3_small_050",
        spec=InputSpec(size=96, resize=110),
        calibration=Calibration(2.0, 0.1, (0.4, 0.6), "noise"),
        domain="textures",
        training={"groups": {"fake/noise": 3, "real/noise": 3}},
    )
    save(path, lively(meta.arch), meta)
    return path


@pytest.fixture(scope="session")
def faces_file(tmp_path_factory: pytest.TempPathFactory, detector_file: Path) -> Path:
    """The same detector, but it says that it knows faces: pictures are asked for one."""
    from dataclasses import replace

    from trainer.checkpoint import load, save

    path = tmp_path_factory.mktemp("faces") / "small-faces.safetensors"
    detector = load(detector_file)
    save(path, detector.model, replace(detector.meta, domain="faces"))
    return path


@pytest.fixture(scope="session")
def foreign_file(tmp_path_factory: pytest.TempPathFactory, detector_file: Path) -> Path:
    """A bare state dict as another program would save it: the class order isn't in it."""
    import torch

    path = tmp_path_factory.mktemp("foreign") / "theirs.pth"
    torch.save(lively("mobilenetv3_small_050").state_dict(), path)
    return path


def run_python(code: str, **environment: str) -> str:
    """Run code in a fresh interpreter and return what it prints."""
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={**os.environ, **environment},
    )
    return done.stdout.strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pictures, a damaged one and a text, under names with spaces and umlauts."""
    root = tmp_path / "Bilder für später"
    (root / "deep er").mkdir(parents=True)
    for number in (1, 2, 10):
        Image.fromarray(texture(number, 130, 170)).save(root / f"a{number}.png")
    Image.fromarray(texture(5, 1200, 1600)).save(root / "deep er" / "large.jpg", quality=90)
    (root / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing more")
    (root / "notes.txt").write_text("no picture")
    return root
