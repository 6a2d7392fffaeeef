"""The Settings step: recipes, start weights, checks beside the fields, what it hands on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import tomli_w
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fakeview.ui.icons import Icons
from fakeview.ui.theme import Theme
from fakeview.ui.train import options, runs
from fakeview.ui.train.settings_step import SettingsStep
from trainer.config import AugmentConfig
from trainer.config_file import from_dict, read_toml


@pytest.fixture
def report(tmp_path: Path) -> dict[str, Any]:
    data = tmp_path / "faces"
    data.mkdir()
    return {
        "folder": str(data),
        "classes": {"fake": 1000, "real": 1000},
        "groups": {"fake/gan": 750, "fake/diffusion": 250, "real/photos": 1000},
        "splits": {"train": {"fake": 800, "real": 800}, "valid": {"fake": 100, "real": 100}},
    }


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    """A detector's file as it begins when it was made here; nobody reads its weights."""
    header = json.dumps({"__metadata__": {"fakeview": "{}"}}).encode()
    path = tmp_path / "own.safetensors"
    path.write_bytes(len(header).to_bytes(8, "little") + header)
    return path


@pytest.fixture
def their_file(tmp_path: Path) -> Path:
    """Weights of another program."""
    path = tmp_path / "theirs.pth"
    path.write_bytes(b"PK\x03\x04 and so on")
    return path


@pytest.fixture
def step(qapp: QApplication, qtbot: QtBot, report: dict[str, Any]) -> Iterator[SettingsStep]:
    theme = Theme(qapp, "light")
    host = QWidget()  # see test_train_data
    host.resize(1280, 664)
    step = SettingsStep(theme, Icons(theme))
    step.setParent(host)
    step.resize(1280, 664)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    step.set_report(report)
    yield step
    host.close()


def detector(step: SettingsStep, path: Path, fake_index: int | None = None) -> None:
    step.set_detector(SimpleNamespace(name=path.stem, path=path), path, fake_index)


def as_config(step: SettingsStep, report: dict[str, Any], tmp_path: Path) -> Any:
    """The settings as the trainer reads them back from the file that is written."""
    settings = step.options(Path(report["folder"]), tmp_path / "d.safetensors", tmp_path / "run")
    file = tmp_path / "settings.toml"
    file.write_text(tomli_w.dumps(settings), encoding="utf-8")
    return from_dict(read_toml(file))


def test_defaults_are_the_trainers_and_may_start(
    step: SettingsStep, report: dict[str, Any], tmp_path: Path, qtbot: QtBot
) -> None:
    config = as_config(step, report, tmp_path)
    usual = from_dict({"data": report["folder"], "out": "d.safetensors"})
    for name in ("recipe", "start", "arch", "epochs", "batch_size", "optimizer", "lr", "schedule",
                 "patience", "ema", "select", "seed", "workers", "hold_out"):  # fmt: skip
        assert getattr(config, name) == getattr(usual, name), name
    assert config.augment == AugmentConfig()
    assert config.run == tmp_path / "run"
    with qtbot.waitSignal(step.start_wanted):
        qtbot.mouseClick(step.go, Qt.MouseButton.LeftButton)


def test_estimate_counts_pictures_and_steps(step: SettingsStep) -> None:
    assert step.estimate.text() == (
        "About 1,600 pictures to learn from: 50 steps per epoch, 30 epochs at most."
    )
    step.hold_out.setCurrentIndex(step.hold_out.findData("fake/gan"))
    assert "About 1,000 pictures" in step.estimate.text()  # 3 of 4 fakes are held out
    step.more.batch.setValue(500)
    step.epochs.setValue(1)
    assert "2 steps per epoch, 1 epoch at most" in step.estimate.text()


def test_only_a_group_among_others_can_be_held_out(
    step: SettingsStep, report: dict[str, Any], tmp_path: Path
) -> None:
    offered = [step.hold_out.itemData(row) for row in range(step.hold_out.count())]
    assert offered == ["", "fake/diffusion", "fake/gan"]  # the only real group must stay
    step.hold_out.setCurrentIndex(2)
    assert as_config(step, report, tmp_path).hold_out == "fake/gan"
    step.set_report(report)  # read again: the answer stays
    assert step.hold_out.currentData() == "fake/gan"
    step.set_report({**report, "groups": {"fake": 1000, "real": 1000}})
    assert not step.hold_out.isEnabled()
    assert step.options(Path(), Path())["hold_out"] == ""


def test_imagenet_asks_before_it_downloads(
    step: SettingsStep, report: dict[str, Any], tmp_path: Path, qtbot: QtBot
) -> None:
    step.start.answers.choose("imagenet")
    assert "about 21 MB from huggingface.co" in step.start.agreement.text()
    assert not step.go.isEnabled()
    assert "Agree to the download" in step.reason.text()
    step.more.architecture.setCurrentText("resnet50")
    assert "about 102 MB" in step.start.agreement.text()
    qtbot.mouseClick(step.start.agreement, Qt.MouseButton.LeftButton)  # its words tick the box
    assert step.start.agree.isChecked()
    assert step.go.isEnabled()
    config = as_config(step, report, tmp_path)
    assert (config.start, config.arch) == ("imagenet", "resnet50")


def test_fine_tuning_goes_on_from_the_open_detector(
    step: SettingsStep, report: dict[str, Any], tmp_path: Path, own_file: Path
) -> None:
    step.cards["finetune"].setChecked(True)
    assert not step.go.isEnabled()  # no detector is open, and no file is chosen
    assert "Choose the detector file" in step.reason.text()
    detector(step, own_file, 1)
    assert step.go.isEnabled()
    assert own_file.stem in step.start.about.text()
    config = as_config(step, report, tmp_path)
    assert (config.recipe, config.start) == ("finetune", str(own_file))
    assert config.fake_index == 1
    assert (config.unfreeze, config.cache_features, config.epochs) == ("head", True, 5)
    assert not step.fields["arch"].box.isVisibleTo(step.more)  # the file brings its own
    step.cards["train"].setChecked(True)
    assert as_config(step, report, tmp_path).start == "scratch"
    assert step.epochs.value() == 30


def test_epochs_that_the_person_set_stay(step: SettingsStep, own_file: Path) -> None:
    detector(step, own_file)
    step.epochs.setValue(7)
    step.epochs.editingFinished.emit()
    step.cards["finetune"].setChecked(True)
    assert step.epochs.value() == 7


def test_last_blocks_have_their_own_fields(
    step: SettingsStep, report: dict[str, Any], tmp_path: Path, own_file: Path
) -> None:
    detector(step, own_file)
    step.cards["finetune"].setChecked(True)
    step.fold.unfold(True)
    assert not step.more.blocks.isVisible()
    assert not step.more.strength.isVisible()  # on features computed once nothing is augmented
    step.more.unfreeze.choose("last")
    assert step.more.blocks.isVisible()
    assert step.more.strength.isVisible()
    assert not step.more.cached.isVisible()
    assert step.epochs.value() == 10
    step.more.head_epochs.setValue(10)
    assert "fewer than all epochs" in step.fields["head_epochs"].problem.text()
    assert not step.go.isEnabled()
    step.more.head_epochs.setValue(3)
    config = as_config(step, report, tmp_path)
    assert (config.unfreeze, config.head_epochs, config.blocks) == ("last", 3, 2)


def test_foreign_start_file_is_asked_for_its_order(
    step: SettingsStep,
    report: dict[str, Any],
    tmp_path: Path,
    their_file: Path,
    own_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    step.start.answers.choose("file")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(their_file), ""))
    step.start.choose_file.click()
    assert step.start.order.isVisible()
    assert "which output" in step.reason.text()
    assert not step.go.isEnabled()
    step.start.order.choose("1")
    config = as_config(step, report, tmp_path)
    assert (config.start, config.fake_index) == (str(their_file), 1)
    step.start.set_file(own_file)  # made here: it says so itself
    assert not step.start.order.isVisible()
    assert as_config(step, report, tmp_path).fake_index is None
    assert step.go.isEnabled()


def test_start_file_that_vanished_is_said(step: SettingsStep, tmp_path: Path) -> None:
    step.start.set_file(tmp_path / "gone.safetensors")
    step.start.order.choose("0")
    assert "neither scratch nor imagenet nor a file" in step.reason.text()
    assert not step.go.isEnabled()


def test_patience_that_could_never_act_is_said_beside_the_field(step: SettingsStep) -> None:
    step.more.patience.setValue(30)
    assert "could never stop the run" in step.fields["patience"].problem.text()
    assert "under More settings" in step.reason.text()  # it is folded away
    assert not step.go.isEnabled()
    step.more.patience.setValue(0)
    assert step.fields["patience"].problem.text() == ""
    assert step.go.isEnabled()


def test_name_is_suggested_checked_and_kept(
    step: SettingsStep, report: dict[str, Any], qtbot: QtBot, tmp_path: Path
) -> None:
    assert step.detector_name == "faces"
    assert "faces.safetensors" in step.fields["name"].note.text()
    step.name.setText("a/b")
    assert "a-b" in step.fields["name"].problem.text()
    assert not step.go.isEnabled()
    step.name.setText("")
    assert "needs a name" in step.reason.text()
    qtbot.keyClicks(step.name, "mine")
    assert step.go.isEnabled()
    runs.detectors_dir().mkdir(parents=True)
    (runs.detectors_dir() / "mine.safetensors").write_bytes(b"")
    step.set_report({**report, "folder": str(tmp_path)})
    assert step.detector_name == "mine"  # what was typed is not replaced
    assert "mine-2.safetensors" in step.fields["name"].note.text()


def test_strength_scales_every_chance(
    step: SettingsStep, report: dict[str, Any], tmp_path: Path
) -> None:
    step.more.strength.setValue(0)
    assert set(as_config(step, report, tmp_path).augment.chances().values()) == {0.0}
    assert "Off" in step.fields["augment"].note.text()
    step.more.strength.setValue(200)
    augment = as_config(step, report, tmp_path).augment
    assert augment.jpeg == pytest.approx(2 * AugmentConfig().jpeg)
    assert augment.flip == 0.5  # more than every other time would be less again


def test_expert_settings_reach_the_trainer(
    step: SettingsStep, report: dict[str, Any], tmp_path: Path
) -> None:
    more = step.more
    more.architecture.setCurrentText("mobilenetv3_small_050")
    more.batch.setValue(16)
    more.optimizer.choose("adam")
    more.rate.setValue(0.0005)
    more.schedule.choose("cosine")
    more.patience.setValue(9)
    more.ema.setChecked(False)
    more.select.choose("auc")
    more.seed.setValue(7)
    more.workers.setValue(0)
    config = as_config(step, report, tmp_path)
    assert config.arch == "mobilenetv3_small_050"
    assert (config.batch_size, config.optimizer, config.lr) == (16, "adam", 0.0005)
    assert (config.schedule, config.patience, config.ema) == ("cosine", 9, 0.0)
    assert (config.select, config.seed, config.workers) == ("auc", 7, 0)


def test_wheel_over_a_field_scrolls_the_page(step: SettingsStep, qtbot: QtBot) -> None:
    for field in (step.epochs, step.hold_out):
        before = step.epochs.value(), step.hold_out.currentIndex()
        assert not field.hasFocus()
        down = QPoint(0, -120)
        nowhere = QPointF(10, 10)
        none, still = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        keys = Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(nowhere, nowhere, down, down, none, keys, still, False)
        QApplication.sendEvent(field, event)
        assert (step.epochs.value(), step.hold_out.currentIndex()) == before


@pytest.mark.parametrize(("width", "height"), [(1280, 664), (880, 424)])
def test_forty_groups_with_long_names_fit(
    step: SettingsStep, report: dict[str, Any], width: int, height: int, qtbot: QtBot
) -> None:
    groups = {f"fake/{'a-very-long-name-of-a-generator-' * 4}{n}": n + 1 for n in range(40)}
    step.set_report({**report, "groups": groups})
    step.fold.unfold(True)
    step.resize(width, height)
    step.hold_out.setCurrentIndex(40)
    body = step.area.widget()
    qtbot.waitUntil(lambda: body.width() == step.area.viewport().width())
    assert body.minimumSizeHint().width() <= step.area.viewport().width()
    assert step.hold_out.width() == 320
    assert step.hold_out.toolTip().startswith("fake/a-very-long-name")


def test_every_control_has_a_name_and_can_be_reached(step: SettingsStep, own_file: Path) -> None:
    detector(step, own_file)
    step.fold.unfold(True)
    for recipe in step.cards.values():
        recipe.setChecked(True)
        kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSlider)
        controls = [
            one for kind in kinds for one in step.findChildren(kind)
            if one.isVisible() and not isinstance(one.parent(), QAbstractSpinBox | QComboBox)
        ]  # fmt: skip
        assert len(controls) > 12
        for one in controls:
            assert one.accessibleName(), one
            assert reachable(one), one.accessibleName()


def reachable(control: QWidget) -> bool:
    """Whether Tab leads to it, or to its group, within which the arrow keys lead on."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    parts = group.buttons() if group is not None else [control]
    return any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in parts)


def test_arrow_keys_choose_within_a_group(step: SettingsStep, qtbot: QtBot) -> None:
    window = step.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    step.cards["train"].setFocus()
    qtbot.keyClick(step.cards["train"], Qt.Key.Key_Right)
    assert step.recipe == "finetune"
    start = step.start.answers.buttons
    start["file"].setFocus()
    qtbot.keyClick(start["file"], Qt.Key.Key_Left)
    assert step.start.answers.value == "imagenet"


def test_tab_goes_in_reading_order(step: SettingsStep) -> None:
    step.fold.unfold(True)
    order = [
        step.cards["train"], step.cards["finetune"], step.start.answers.buttons["scratch"],
        step.epochs, step.hold_out, step.name, step.fold.button, step.more.architecture,
        step.more.batch, step.more.seed, step.more.workers, step.go,
    ]  # fmt: skip
    chain: list[QWidget] = [step.cards["train"]]
    while (widget := chain[-1].nextInFocusChain()) is not chain[0]:
        chain.append(widget)
    places = [chain.index(one) for one in order]
    assert places == sorted(places)


def test_every_complaint_of_the_trainer_has_words(report: dict[str, Any]) -> None:
    wrong = {
        "data": report["folder"], "out": "d.safetensors", "epochs": 0, "batch_size": 1,
        "lr": 0.0, "seed": -1, "fake_index": 4, "start": "nowhere",
    }  # fmt: skip
    found = options.problems(wrong)
    assert {options.field_of(problem) for problem in found} >= {
        "epochs", "batch_size", "lr", "seed", "fake_index", "start"
    }  # fmt: skip
    assert all(problem[0].isupper() and problem.endswith(".") for problem in found)


def test_header_tells_whether_a_file_knows_its_order(tmp_path: Path) -> None:
    def file(header: bytes, size: int | None = None) -> Path:
        path = tmp_path / "x.safetensors"
        path.write_bytes((len(header) if size is None else size).to_bytes(8, "little") + header)
        return path

    own = json.dumps({"__metadata__": {"fakeview": "{}"}}).encode()
    assert options.says_its_order(file(own))
    assert not options.says_its_order(file(b'{"__metadata__": {"format": "pt"}}'))
    assert not options.says_its_order(file(b"[]"))
    assert not options.says_its_order(file(b"{}", size=2**62))
    assert not options.says_its_order(file(b"\xff\xfe"))
    assert not options.says_its_order(tmp_path / "gone")
