"""From a dropped folder to a detector in use, through the real trainer in its own process."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from fakeview.ui.main_window import MainWindow
from fakeview.ui.pages import INSPECT
from fakeview.ui.train.page import TrainPage
from fakeview.ui.train.run_state import Phase
from tests.conftest import texture
from tests.qt.conftest import drop, wait_scored
from trainer.events import Batch, Event, Validated

LONG = 240_000  # ms; the trainer loads torch first, and the machine may be busy
SMALL = {"arch": "mobilenetv3_small_050", "epochs": 2, "batch_size": 8, "crops": [[1, 32]],
         "workers": 0, "select": "loss"}  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Pictures of which the generated ones carry a fine comb."""
    folder = tmp_path / "combed"
    for label in ("fake", "real"):
        (folder / label).mkdir(parents=True)
        for number in range(40):
            picture = texture(number + 100 * (label == "real"), 40, 40).astype(int)
            if label == "fake":
                picture[::2] += 40
            saved = np.clip(picture, 0, 255).astype(np.uint8)
            Image.fromarray(saved).save(folder / label / f"{number}.png")
    return folder


@pytest.fixture
def page(empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> TrainPage:
    """The page, whose settings are those of a very small training."""
    empty_window.show_train()
    page = empty_window.pages.train
    assert page is not None
    asked = page.settings_step.options

    def small(data: Path, out: Path, run: Path | None = None) -> dict[str, Any]:
        return {**asked(data, out, run), **SMALL}

    monkeypatch.setattr(page.settings_step, "options", small)
    monkeypatch.setattr(page, "may_stop", lambda: True)  # where a test fails half way
    return page


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_drop_train_cancel_resume_kill_resume_use(
    page: TrainPage, empty_window: MainWindow, qtbot: QtBot, data: Path
) -> None:
    window, state = empty_window, lambda: page.run_step.state
    seen: list[Event] = []
    page.trainer.happened.connect(seen.append)

    drop(window, [data])
    qtbot.waitUntil(lambda: page.data_step.state == "report", timeout=LONG)
    page.data_step.settings_wanted.emit()
    page.settings_step.go.click()
    assert page.training, page.banner.text
    qtbot.waitUntil(lambda: any(isinstance(event, Batch) for event in seen), timeout=LONG)
    page.run_step.cancel_wanted.emit()
    qtbot.waitUntil(lambda: not page.training, timeout=LONG)
    assert state().phase is Phase.STOPPED
    assert state().can_resume
    run = state().run
    assert run is not None

    seen.clear()
    page.run_step.resume_wanted.emit(run)
    qtbot.waitUntil(lambda: any(isinstance(event, Validated) for event in seen), timeout=LONG)
    if sys.platform != "win32" and state().working and page.trainer.pid is not None:
        os.kill(page.trainer.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: not page.training, timeout=LONG)
        assert state().phase is Phase.KILLED, state().message
        page.run_step.resume_wanted.emit(run)

    window.open([data / "fake" / "0.png"])  # the window stays free meanwhile
    assert window.pages.shown == INSPECT
    wait_scored(window, qtbot, 1)
    qtbot.waitUntil(lambda: not page.training, timeout=LONG)
    assert state().phase is Phase.FINISHED, state().message
    out = state().out
    assert out is not None
    assert out.is_file()
    assert window.strip.training.isVisible()
    window.show_train()
    with qtbot.waitSignal(window.detector.changed, timeout=LONG):
        page.run_step.use_wanted.emit(out)
    assert window.detector.path == out
    assert window.detector.info.arch == SMALL["arch"]
    wait_scored(window, qtbot, 1)
