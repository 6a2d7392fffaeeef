"""A folder that a small network learns in seconds, and runs over it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import texture
from trainer import events
from trainer.config import FitConfig
from trainer.config_file import from_dict
from trainer.control import Control
from trainer.pretrain.run import Pretraining
from trainer.run import TrainingRun


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real ones are smooth, fake ones carry the fine grid of a crude upsampling."""
    grid = 40 * ((np.indices((96, 96)).sum(0) % 4 < 2)[..., None] - 0.5)
    root = tmp_path_factory.mktemp("data")
    for number in range(30):
        for label in ("real", "fake"):
            rgb = texture(number + 100 * (label == "fake"), 96, 96)
            if label == "fake":
                rgb = np.clip(rgb + grid, 0, 255).astype(np.uint8)
            path = root / label / f"g{number % 2}" / f"{number:02}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(rgb).save(path, quality=92)
    return root


@pytest.fixture(scope="session")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of pictures, and one of masks that two people made of every second fake one."""
    root = tmp_path_factory.mktemp("marked")
    for number in range(20):
        for label in ("real", "fake"):
            path = root / "pictures" / label / f"{label[0]}{number:02}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            seed = number + 100 * (label == "fake")
            Image.fromarray(texture(seed, 72, 72)).save(path, quality=92)
    fakes = sorted((root / "pictures" / "fake").iterdir())
    marks_for(fakes[::2], root / "marks" / "ann", (0, 0, 36, 36))
    marks_for(fakes[::4], root / "marks" / "ben", (0, 0, 36, 72))
    return root / "pictures", root / "marks"


def marks_for(pictures: Iterable[Path], folder: Path, box: tuple[int, int, int, int]) -> None:
    """Write a mask (left, top, right, bottom) for each picture, at half the picture's size."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in pictures:
        with Image.open(path) as picture:
            mask = np.zeros((picture.height, picture.width), np.uint8)
        left, top, right, bottom = box
        mask[top:bottom, left:right] = 255
        Image.fromarray(mask[::2, ::2]).save(folder / f"{path.stem}_mask.png")


def small(folder: Path, out: Path, **changes: object) -> FitConfig:
    """Settings for a run of seconds; nothing random in the pictures but flips and noise."""
    settings = {
        "data": folder,
        "out": out,
        "arch": "mobilenetv3_small_050",
        "epochs": 3,
        "batch_size": 12,
        "lr": 3e-3,
        "ema": 0.5,
        "size": 64,
        "workers": 0,
        "augment": {"rotate": 0.0, "jpeg": 0.0, "rescale": 0.0, "blur": 0.0, "noise": 0.1},
        **changes,
    }
    return from_dict(settings)


def done(
    config: FitConfig, *, resume: bool = False, control: Control | None = None
) -> list[events.Event]:
    """Run to the end and return every event."""
    return list(TrainingRun(config, resume=resume).run(control))


def until(
    config: FitConfig, kind: type[events.Event], *, resume: bool = False, **where: object
) -> list[events.Event]:
    """Run, and cancel at the first event of a kind (with these values)."""
    control, happened = Control(), []
    for event in TrainingRun(config, resume=resume).run(control):
        happened.append(event)
        if isinstance(event, kind) and all(getattr(event, k) == v for k, v in where.items()):
            control.cancel.set()
    return happened


def steps(happened: Iterable[events.Event]) -> dict[tuple[int, int], float]:
    """Return the loss of every step by (epoch, step)."""
    return {(e.epoch, e.n): e.loss for e in happened if isinstance(e, events.Batch)}


def validated(happened: Sequence[events.Event]) -> list[events.Validated]:
    return [e for e in happened if isinstance(e, events.Validated)]


def cancelled_after(run: TrainingRun | Pretraining) -> float:
    """Cancel a run a quarter of a second into its first epoch; return the seconds to its end."""
    control, asked = Control(), [0.0]

    def ask() -> None:
        asked[0] = time.monotonic()
        control.cancel.set()

    timer = threading.Timer(0.25, ask)
    for event in run.run(control):
        if isinstance(event, events.Epoch):
            timer.start()
    took = time.monotonic() - asked[0]
    timer.join()
    assert isinstance(event, events.Cancelled)
    return took
