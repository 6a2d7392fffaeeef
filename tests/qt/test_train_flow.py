"""The Train page as a whole: data to detector, closing, and coming back."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview import paths
from fakeview.errors import FakeviewError
from fakeview.settings import Settings
from fakeview.ui.detector_desk import DetectorDesk
from fakeview.ui.main_window import MainWindow
from fakeview.ui.pages import INSPECT, TRAIN
from fakeview.ui.theme import Theme
from fakeview.ui.train import runs, work
from fakeview.ui.train.page import TrainPage
from fakeview.ui.train.run_state import Phase, RunState
from fakeview.ui.train.step_bar import DATA, SETTINGS
from tests.qt.conftest import WAIT, answer, drop
from trainer.events import Batch, Epoch, Failed, Finished, Paused, Progress, Started
from trainer.progress import CONFIG, FAILED, FINISHED, RUNNING, STATE, STOPPED, RunProgress


def run_folder(name: str, progress: RunProgress, *, saved: bool = True) -> Path:
    folder = runs.runs_dir() / name
    folder.mkdir(parents=True)
    if saved:
        (folder / STATE).touch()
    (folder / CONFIG).write_text("epochs = 2\n", encoding="utf-8")
    progress.write(folder)
    return folder


# Run


def test_settings_of_the_run_lie_in_its_folder(training: TrainPage, data: Path) -> None:
    from trainer.config_file import from_dict, read_toml

    run = training.run_step.state.run
    assert run is not None
    assert run.parent == paths.data_dir() / "runs"
    config = from_dict(read_toml(run / runs.SETTINGS))
    assert config.data == data
    assert config.run == run
    assert config.out.parent == paths.data_dir() / "detectors"
    assert config.cache == work.survey_cache()


def test_an_unknown_architecture_is_refused_at_its_field_before_anything_starts(
    page: TrainPage, data: Path, qtbot: QtBot
) -> None:
    page.set_data(data)
    qtbot.waitUntil(lambda: page.steps.buttons[SETTINGS].isEnabled(), timeout=WAIT)
    page.go_to(SETTINGS)
    step = page.settings_step
    assert step.unsure_arch == ""  # what is offered needs no look
    step.more.architecture.setCurrentText("no_such_net")
    step.go.click()
    assert not step.go.isEnabled()  # while it is looked up
    field = step.fields["arch"]
    qtbot.waitUntil(lambda: "no_such_net" in field.problem.text(), timeout=WAIT)
    assert step.fold.is_open
    assert step.reason.text() == field.problem.text()
    assert not step.go.isEnabled()
    assert not page.training
    assert not runs.runs_dir().exists()
    step.more.architecture.setCurrentText("mobilenetv3_small_050")
    step.go.click()
    qtbot.waitUntil(lambda: page.training, timeout=WAIT)
    page.stop_and_wait()


def test_the_strip_tells_on_every_page(training: TrainPage, window: MainWindow) -> None:
    part = window.strip.training
    for turn in (window.show_inspect, window.show_train):
        turn()
        assert part.isVisible()
        assert part.link.text() == "Training: epoch 2 of 2, about 2 min left"
        assert part.bar.value() == 750
    window.show_inspect()
    part.link.click()
    assert window.pages.shown == TRAIN


def test_pause_and_go_on(training: TrainPage, window: MainWindow, qtbot: QtBot) -> None:
    training.run_step.pause_wanted.emit()
    qtbot.waitUntil(lambda: training.run_step.state.phase is Phase.PAUSED, timeout=WAIT)
    assert "paused" in window.strip.training.link.text()
    assert training.training
    training.run_step.continue_wanted.emit()
    qtbot.waitUntil(lambda: training.run_step.state.phase is Phase.LEARNING, timeout=WAIT)


def test_other_data_wait_until_the_training_ends(
    training: TrainPage, window: MainWindow, data: Path
) -> None:
    drop(window, [data])
    assert "A training is running" in training.banner.text
    assert not training.steps.buttons[DATA].isEnabled()
    assert training.stack.currentWidget() is training.run_step


def test_cancel_resume_and_use(training: TrainPage, window: MainWindow, qtbot: QtBot) -> None:
    page = training
    run = page.run_step.state.run
    assert run is not None
    page.run_step.cancel_wanted.emit()
    qtbot.waitUntil(lambda: not page.training, timeout=WAIT)
    assert page.run_step.state.phase is Phase.STOPPED
    assert page.steps.buttons[DATA].isEnabled()
    assert not window.strip.training.isVisible()
    qtbot.waitUntil(lambda: len(page.run_step.earlier.rows) == 1, timeout=WAIT)
    window.show_inspect()
    page.run_step.resume_wanted.emit(run)
    qtbot.waitUntil(lambda: page.run_step.state.phase is Phase.FINISHED, timeout=WAIT)
    qtbot.waitUntil(lambda: not page.training, timeout=WAIT)
    assert window.strip.training.link.text() == "The training is finished"
    window.show_train()
    assert not window.strip.training.isVisible()
    out = page.run_step.state.out
    assert out is not None
    with qtbot.waitSignal(window.detector.changed, timeout=WAIT):
        page.run_step.use_wanted.emit(out)
    assert window.pages.shown == INSPECT
    assert window.detector.path == out
    name = window.detector.info.name
    assert window.page.banner.text == f"{name} is in use now. Drop pictures to try it."


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_killed_from_outside_offers_resume(training: TrainPage, qtbot: QtBot) -> None:
    import signal

    pid = training.trainer.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not training.training, timeout=WAIT)
    state = training.run_step.state
    assert state.phase is Phase.KILLED
    assert state.can_resume
    assert "ended from outside" in state.message


def test_a_run_that_saved_nothing_leaves_no_folder(
    page: TrainPage, data: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.set_data(data)
    qtbot.waitUntil(lambda: page.steps.buttons[SETTINGS].isEnabled(), timeout=WAIT)
    monkeypatch.setattr(
        work, "trainer_command", lambda: [sys.executable, "-c", "raise SystemExit(3)"]
    )
    page.settings_step.start_wanted.emit()
    qtbot.waitUntil(lambda: not page.training, timeout=WAIT)
    assert list(runs.runs_dir().iterdir()) == []
    assert not page.run_step.state.can_resume


# Closing and coming back


def test_closing_asks_and_may_stay_open(
    training: TrainPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, yes=False)
    assert not window.close()
    assert asked == ["Stop the training and close?"]
    assert window.isVisible()
    assert training.training


def test_closing_stops_and_saves(
    training: TrainPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, yes=True)
    pid = training.trainer.pid
    assert pid is not None
    assert window.close()
    assert not training.training
    assert not Path(f"/proc/{pid}").exists()
    left = runs.unfinished()
    assert left is not None
    assert left.status == STOPPED


def test_closing_without_a_training_asks_nothing(
    page: TrainPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = answer(monkeypatch, yes=False)
    endless = tmp_path / "endless"
    endless.mkdir()
    page.set_data(endless)  # an audit is simply stopped
    assert window.close()
    assert asked == []
    assert all(child.isFinished() for child in page.auditor._living)


def test_the_next_start_offers_the_unfinished_training(
    qapp: QApplication, qtbot: QtBot, saved: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = run_folder("half", RunProgress(STOPPED, epoch=3, epochs=9))
    monkeypatch.setattr(DetectorDesk, "start", lambda _self: None)
    window = MainWindow(Theme(qapp, "light"), saved)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    link = window.strip.training.link
    qtbot.waitUntil(lambda: link.isVisible(), timeout=WAIT)
    assert link.text() == "A training is unfinished"
    link.click()
    page = window.pages.train
    assert page is not None
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.run_step, timeout=WAIT)
    assert page.run_step.state.can_resume
    assert page.run_step.state.run == folder
    window.close()


def test_delete_removes_the_run(page: TrainPage, qtbot: QtBot) -> None:
    folder = run_folder("old", RunProgress(STOPPED, epoch=1, epochs=2))
    page._refresh()
    qtbot.waitUntil(lambda: len(page.run_step.earlier.rows) == 1, timeout=WAIT)
    page.run_step.delete_wanted.emit(folder)
    assert not folder.exists()
    qtbot.waitUntil(lambda: not page.run_step.earlier.rows, timeout=WAIT)


# Runs without a window


def test_runs_are_listed_newest_first_and_the_killed_are_told() -> None:
    from filelock import FileLock

    run_folder("a", RunProgress(FINISHED, epoch=2, epochs=2))
    (runs.runs_dir() / "not-a-run").mkdir()
    killed = run_folder("b", RunProgress(RUNNING, epoch=1, epochs=2))
    for name, changed in (("a", "2026-01-01T00:00:00+00:00"), ("b", "2026-01-02T00:00:00+00:00")):
        path = runs.runs_dir() / name / "progress.json"
        document = {**json.loads(path.read_text("utf-8")), "changed": changed}
        path.write_text(json.dumps(document), encoding="utf-8")
    (killed / runs.LOCK).touch()
    assert [(run.name, run.status) for run in runs.list_runs()] == [
        ("b", "killed"), ("a", "finished"),
    ]  # fmt: skip
    found = runs.unfinished()
    assert found is not None
    assert found.path == killed
    assert found.can_resume
    with FileLock(killed / runs.LOCK):
        at_work = runs.read_run(killed)
        assert at_work is not None
        assert (at_work.status, at_work.can_resume) == ("running", False)
        assert runs.unfinished() is None
        with pytest.raises(FakeviewError, match="being trained"):
            runs.delete_run(killed)
    runs.delete_run(killed)
    assert runs.unfinished() is None  # what is left is finished
    with pytest.raises(FakeviewError, match="not among"):
        runs.delete_run(paths.data_dir())


def test_names_of_runs_and_detectors(tmp_path: Path) -> None:
    first, second = runs.new_run(tmp_path / "faces"), runs.new_run(tmp_path / "faces")
    assert (first.name, second.name) == ("faces", "faces-2")
    assert runs.file_name('a/b:c*"d".safetensors') == "a-b-c-d"
    assert runs.file_name(" .. ") == "detector"
    assert runs.file_name("a" * 79 + " and more") == "a" * 79  # cut first, then stripped
    out = runs.new_detector("mine")
    assert out == paths.data_dir() / "detectors" / "mine.safetensors"
    out.parent.mkdir(parents=True)
    out.touch()
    assert runs.new_detector("mine").name == "mine-2.safetensors"


@pytest.mark.parametrize("status", [FAILED, STOPPED, RUNNING])
def test_without_a_saved_state_there_is_nothing_to_resume(status: str) -> None:
    folder = run_folder("early", RunProgress(status, epochs=2), saved=False)
    found = runs.read_run(folder)
    assert found is not None
    assert not found.can_resume
    assert runs.unfinished() is None
    (folder / STATE).touch()
    found = runs.read_run(folder)
    assert found is not None
    assert found.can_resume


def test_what_the_epoch_is_chosen_by_is_read_from_the_run(tmp_path: Path) -> None:
    assert runs.selection(tmp_path) == "loss"
    (tmp_path / runs.SETTINGS).write_text('select = "auc"\n', encoding="utf-8")
    assert runs.selection(tmp_path) == "auc"
    (tmp_path / CONFIG).write_text("select = [broken", encoding="utf-8")
    assert runs.selection(tmp_path) == "auc"


def test_a_training_in_words() -> None:
    state = RunState()
    assert work.standing(state)[0] == ""
    said = []
    for event in (
        Started("b0", "cpu", {}, 30, 1),
        Progress("reading the pictures", 5, 10),
        Epoch(3, 30, 100, 32, 1e-3),
        Batch(3, 50, 100, 0.5, 10.0, 9.0, 700.0),
        Paused(3, 50),
        Finished("/d.safetensors", 30),
        Failed("The disk is full."),
    ):
        state.take(event)
        said.append(work.standing(state))
    assert said[1] == ("Training: reading the pictures", "", 0.5)
    assert said[3] == ("Training: epoch 3 of 30", "about 12 min left", pytest.approx(2.5 / 30))
    assert said[4][0] == "Training: paused"
    assert said[5][0] == "The training is finished"
    assert said[6][0] == "The training could not go on"


def test_a_run_that_saved_something_is_never_tidied_away() -> None:
    """Also where the file that tells how far it is can't be read."""
    empty, saved = runs.new_run(Path("faces")), runs.new_run(Path("faces"))
    (saved / STATE).touch()
    for folder in (empty, saved):
        runs.drop_empty(folder)
    assert not empty.exists()
    assert saved.exists()
