"""Marks of people among the settings: off by default, suggested beside a list, checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fakeview.ui.icons import Icons
from fakeview.ui.theme import Theme
from fakeview.ui.train import options
from fakeview.ui.train.run_words import log_line
from fakeview.ui.train.settings_step import SettingsStep
from trainer.config import FINETUNE
from trainer.config_file import from_dict
from trainer.errors import TrainerError
from trainer.events import Started, Validated
from trainer.model import build
from trainer.saliency import no_map, require_map


@pytest.fixture
def step(qapp: QApplication, qtbot: QtBot) -> Iterator[SettingsStep]:
    theme = Theme(qapp, "light")
    host = QWidget()
    host.resize(1280, 664)
    step = SettingsStep(theme, Icons(theme))
    step.setParent(host)
    step.resize(1280, 664)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    step.fold.unfold(True)
    yield step
    host.close()


def report(data: Path) -> dict[str, Any]:
    return {"folder": str(data), "groups": {}, "classes": {}, "splits": {}}


def test_a_folder_beside_the_list_is_offered_and_not_switched_on(
    step: SettingsStep, qtbot: QtBot, tmp_path: Path
) -> None:
    faces, marks = tmp_path / "faces.csv", tmp_path / "faces-marks"
    faces.write_text("path,label\n")
    step.set_report(report(faces))
    assert step.more.marks.name.text() == "no folder chosen yet"
    marks.mkdir()
    step.set_report(report(faces))
    assert step.more.marks.name.text() == "found beside the list: faces-marks"
    assert not step.more.marks.on
    assert not step.fields["marks_weight"].box.isVisible()
    out = tmp_path / "d.safetensors"
    assert "saliency" not in step.options(faces, out)

    qtbot.mouseClick(step.more.marks.switch, Qt.MouseButton.LeftButton)
    assert step.fields["marks_weight"].box.isVisible()
    step.more.marks_weight.setValue(0.3)
    config = from_dict(step.options(faces, out))
    assert (config.saliency.marks, config.saliency.weight) == (marks, 0.3)
    assert step.go.isEnabled()

    other, its = tmp_path / "other.csv", tmp_path / "other-marks"
    its.mkdir()
    step.set_report(report(other))  # other data, whose marks nobody has asked for
    assert step.more.marks.folder == its
    assert not step.more.marks.on
    step.more.marks.switch.setChecked(True)
    step.set_report(report(other))
    assert step.more.marks.on
    step.set_report(report(tmp_path))  # nothing lies beside it
    assert not step.more.marks.on
    step.set_report(report(Path("/")))
    assert step.more.marks.folder is None


def test_marks_need_a_folder_and_more_than_a_head(
    step: SettingsStep, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step.set_report(report(tmp_path))
    qtbot.mouseClick(step.more.marks.switch, Qt.MouseButton.LeftButton)
    assert step.problems() == {"marks": "Choose the folder of marks, or switch them off."}
    assert not step.go.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(step.more.marks.choose, Qt.MouseButton.LeftButton)
    assert step.more.marks.folder == tmp_path
    assert step.problems() == {}
    step.more.architecture.setCurrentText("convnext_tiny")
    assert step.fields["marks"].problem.text() == no_map("convnext_tiny")
    assert not step.go.isEnabled()
    step.more.architecture.setCurrentText("resnet50")
    assert step.problems() == {}
    step.cards[FINETUNE].setChecked(True)
    assert step.fields["marks"].problem.text().startswith("Marks can't guide a head alone")


@pytest.mark.slow
@pytest.mark.parametrize("arch", options.ARCHITECTURES)
def test_which_of_the_offered_networks_can_learn_from_marks(arch: str) -> None:
    torch = pytest.importorskip("torch")
    without = arch in options.WITHOUT_MAP
    with pytest.raises(TrainerError) if without else nullcontext():
        require_map(build(arch), arch, 64, torch.device("cpu"))


def test_the_log_tells_of_marks_where_there_are_any() -> None:
    begun = ("net", "cpu", {"train": {"fake": 3, "real": 4}}, 2, 1, "")
    assert "3 with marks of people" in log_line(Started(*begun, 3))
    assert "marks" not in log_line(Started(*begun))
    ended = (1, 0.5, 0.4, None, 0.75, 1e-3, 9.0, True)
    assert "loss 0.5000, 0.1250 from the marks, validation" in log_line(Validated(*ended, 0.125))
    assert "marks" not in log_line(Validated(*ended))
