"""The Train page as a whole: finding it, how it looks, and its data."""

from __future__ import annotations

import json
import re
import shutil
import threading
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fakeview.colours import DARK, LIGHT, Tokens
from fakeview.ui.actions import OF_INSPECT
from fakeview.ui.main_window import MainWindow
from fakeview.ui.marks import marks
from fakeview.ui.pages import INSPECT, TRAIN
from fakeview.ui.stylesheet import stylesheet
from fakeview.ui.train import auditing, work
from fakeview.ui.train.page import TrainPage
from fakeview.ui.train.step_bar import DATA, RUN, SETTINGS
from tests.conftest import run_python
from tests.qt.conftest import WAIT, drop, report_of

# Finding it


def test_the_page_is_built_when_it_is_first_looked_at(window: MainWindow) -> None:
    assert window.pages.train is None
    window.actions_["page_train"].trigger()
    assert isinstance(window.pages.train, TrainPage)
    assert window.pages.shown == TRAIN
    built = window.pages.train
    window.actions_["page_inspect"].trigger()
    assert window.pages.currentWidget() is window.page
    window.actions_["page_train"].trigger()
    assert window.pages.train is built


def test_keys_buttons_and_ticks_agree(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.shown == TRAIN
    assert window.bar.pages[TRAIN].isChecked()
    assert not window.bar.pages[INSPECT].isChecked()
    window.bar.pages[INSPECT].click()
    assert window.pages.shown == INSPECT
    assert window.actions_[INSPECT].isChecked()
    window.bar.pages[INSPECT].click()  # again: the page stays
    assert window.pages.shown == INSPECT
    assert window.bar.pages[INSPECT].isChecked()


def test_actions_of_the_other_page_are_off(scored: MainWindow) -> None:
    assert all(scored.actions_[name].isEnabled() for name in OF_INSPECT)
    title = scored.windowTitle()
    scored.show_train()
    assert not any(scored.actions_[name].isEnabled() for name in OF_INSPECT)
    assert scored.actions_["detector"].isEnabled()
    assert scored.windowTitle().startswith("Train")
    assert not scored.bar.open.isVisible()
    scored.show_inspect()
    assert all(scored.actions_[name].isEnabled() for name in OF_INSPECT)
    assert scored.windowTitle() == title


def test_opening_pictures_shows_them(page: TrainPage, window: MainWindow, data: Path) -> None:
    page.inspect.emit([data / "fake" / "0.jpg"])
    assert window.pages.shown == INSPECT


def test_start_does_not_load_the_train_page() -> None:
    code = """
import sys
from PySide6.QtWidgets import QApplication
from fakeview.ui.app import build
app = QApplication([])
window = build(app)
ours = ("fakeview.ui.train", "fakeview.ui.evaluate", "trainer.data")
print(sorted(name for name in sys.modules if name.startswith(ours)))
window.close()
"""
    assert run_python(code, QT_QPA_PLATFORM="offscreen").splitlines()[-1] == "[]"


@pytest.mark.parametrize("size", [(880, 560), (1280, 800)])
def test_nothing_is_cut(
    page: TrainPage, window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.bar.show_detector("a-detector-with-a-rather-long-name-that-nobody-would-type")
    window.strip.show_training("Training: epoch 333 of 500", "about 12 min left", 0.5)
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    for turn in (window.show_train, window.show_inspect):
        turn()
        QApplication.processEvents()
        for part in (
            *window.bar.pages.values(),
            window.bar.detector,
            window.bar.theme_button,
            window.strip.offline,
            window.strip.training,
            *page.steps.buttons.values(),
        ):
            if part.isVisible():
                assert part.width() >= part.minimumSizeHint().width(), part
                right = part.mapTo(window, part.rect().topRight()).x()
                assert 0 <= right < size[0], part
        menus = window.bar.menu_bar
        last = menus.actionGeometry(menus.actions()[-1])
        assert last.right() <= menus.width()


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_signs_in_boxes_follow_the_theme(tokens: Tokens) -> None:
    sheet = stylesheet(asdict(tokens))
    assert "$" not in sheet
    files = [Path(name) for name in re.findall(r'url\("([^"]+)"\)', sheet)]
    assert len(set(files)) >= 7
    colours = "".join(path.read_text("utf-8") for path in files)
    assert tokens.on_accent in colours
    assert tokens.edge in colours


def test_where_no_signs_can_be_written_there_are_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("FAKEVIEW_HOME", str(tmp_path / "file"))  # no folder can be made in it
    found = marks(asdict(LIGHT))
    assert set(found.values()) == {"none"}


def test_steps_can_be_reached_and_are_named(page: TrainPage) -> None:
    for number, step in enumerate((DATA, SETTINGS, RUN), 1):
        button = page.steps.buttons[step]
        assert button.accessibleName() == f"Step {number}: {step}"
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    page.steps.buttons[DATA].click()  # the one in view: it stays marked
    assert page.steps.buttons[DATA].isChecked()
    assert not page.steps.buttons[RUN].isEnabled()


# Data


def test_a_dropped_folder_is_read_and_shown(
    page: TrainPage, window: MainWindow, qtbot: QtBot, data: Path
) -> None:
    drop(window, [data])
    assert page.data_step.state == "reading"
    assert not page.steps.buttons[SETTINGS].isEnabled()
    qtbot.waitUntil(lambda: page.data_step.state == "report", timeout=WAIT)
    assert page.steps.buttons[SETTINGS].isEnabled()
    assert "8 pictures" in page.steps.about.toolTip() + page.steps.about.text()
    assert window.pages.shown == TRAIN
    assert not len(window.page.model)


def test_a_drop_that_is_no_data_is_explained(
    page: TrainPage, window: MainWindow, data: Path
) -> None:
    drop(window, [data / "fake", data / "real"])
    assert "one folder" in page.banner.text
    assert page.banner.isVisible()
    assert page.data_step.state == "empty"


def test_a_dropped_detector_is_opened_from_either_page(
    page: TrainPage, window: MainWindow, qtbot: QtBot, detector_file: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(detector_file, tmp_path / "other.safetensors"))
    with qtbot.waitSignal(window.detector.changed, timeout=WAIT):
        drop(window, [other])
    assert window.detector.path == other


def test_a_detector_that_is_refused_says_so_here(
    page: TrainPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no tensors")
    with qtbot.waitSignal(window.detector.refused, timeout=WAIT):
        drop(window, [broken])
    assert page.banner.isVisible()
    assert "broken.safetensors" in page.banner.text


def test_a_refused_folder_says_why(page: TrainPage, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "reject"
    (folder / "fake").mkdir(parents=True)
    (folder / "real").mkdir()
    page.set_data(folder)
    qtbot.waitUntil(lambda: page.data_step.state == "empty", timeout=WAIT)
    shown = {label.text() for label in page.data_step.empty.findChildren(QLabel)}
    assert "There are no pictures in it." in shown


def test_unknown_class_names_are_asked_for(
    page: TrainPage, qtbot: QtBot, tmp_path: Path, data: Path
) -> None:
    folder = tmp_path / "reject-names"
    shutil.copytree(data / "fake", folder / "ai")
    shutil.copytree(data / "real", folder / "photo")
    page.set_data(folder)
    qtbot.waitUntil(lambda: page.data_step.state == "question", timeout=WAIT)
    page.data_step._take_classes({"ai": "fake", "photo": "real"})
    assert page.data_step.state == "reading"
    command = work.audit_command(folder, page.data_step.classes)
    assert sum(word.startswith("--class=") for word in command) == 2
    assert "--class=ai=fake" in command


def test_cancel_also_stops_the_look_for_a_question(
    page: TrainPage, qtbot: QtBot, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, go_on = threading.Event(), threading.Event()

    def slow(*_data: object) -> tuple[list[str], list[str]]:
        looked.set()
        go_on.wait(10)
        return ["ai"], []

    monkeypatch.setattr(auditing, "unknown_names", slow)
    folder = tmp_path / "reject-names"
    shutil.copytree(data / "fake", folder / "ai")
    page.set_data(folder)
    qtbot.waitUntil(looked.is_set, timeout=WAIT)
    page.data_step.cancelled.emit()
    assert page.data_step.state == "empty"
    go_on.set()
    page.set_data(data)  # what comes late changes nothing
    qtbot.waitUntil(lambda: page.data_step.state == "report", timeout=WAIT)


def test_a_report_that_stops_leads_no_further(
    page: TrainPage, qtbot: QtBot, data: Path, fake_trainer: Path
) -> None:
    fake_trainer.write_text(json.dumps(report_of(data, stop=True)), encoding="utf-8")
    page.set_data(data)
    qtbot.waitUntil(lambda: page.data_step.state == "report", timeout=WAIT)
    assert not page.steps.buttons[SETTINGS].isEnabled()


def test_reading_is_cancelled_and_replaced(
    page: TrainPage, qtbot: QtBot, data: Path, tmp_path: Path
) -> None:
    endless = tmp_path / "endless"
    endless.mkdir()
    page.set_data(endless)
    with qtbot.waitSignal(page.auditor.progressed, timeout=WAIT):
        pass
    page.data_step.cancelled.emit()
    qtbot.waitUntil(lambda: page.data_step.state == "empty", timeout=WAIT)
    page.set_data(endless)
    page.set_data(data)  # without waiting for the first one
    qtbot.waitUntil(lambda: page.data_step.state == "report", timeout=WAIT)
    qtbot.waitUntil(lambda: not page.auditor._living, timeout=WAIT)
