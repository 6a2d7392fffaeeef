"""The Run step: state in words, bars, buttons, curves, log, and the list of earlier runs."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fakeview.ui.icons import Icons
from fakeview.ui.services import Lanes
from fakeview.ui.shared.plot import Plot
from fakeview.ui.theme import Theme
from fakeview.ui.train import run_step as names
from fakeview.ui.train.run_state import Phase
from fakeview.ui.train.run_step import RunStep
from fakeview.ui.train.runs import Run
from tests.qt.conftest import Place
from trainer import events
from trainer.progress import RunProgress

LONG = (
    "The folder /media/usb/faces/a very long name of a folder with pictures that somebody "
    "collected over the years is gone. Connect the drive again or choose other data, then press "
    "Resume; everything up to epoch 3 is kept, and nothing that was learned is lost."
)


@pytest.fixture
def step(place: Place, lanes: Lanes, theme: Theme) -> RunStep:
    """The step on screen, as high as it is in the smallest window."""
    step = RunStep(lanes, theme, Icons(theme))
    place(step, 880, 432)
    return step


def started(step: RunStep, run: Path, epochs: int = 3) -> None:
    step.begin(run)
    counts = {"train": {"fake": 40, "real": 44}, "valid": {"fake": 5, "real": 5}}
    step.show_event(events.Started("efficientnet_b0", "CPU", counts, epochs, 1, str(run)))


def epoch(step: RunStep, number: int, epochs: int = 3) -> None:
    step.show_event(events.Epoch(number, epochs, 20, 32, 1e-3))


def batch(number: int, n: int, loss: float = 0.5) -> events.Batch:
    return events.Batch(number, n, 20, loss, 84.0, 40.0, 700.0)


def validated(number: int, *, best: bool = True, auc: float | None = 0.9) -> events.Validated:
    return events.Validated(number, 0.5, 0.4, auc, 0.8, 1e-3, 12.0, best)


def run(name: str, status: str, *, live: bool = False, **more: object) -> Run:
    moment = datetime.now(UTC) - timedelta(hours=3)
    told = RunProgress(status=status, epoch=2, epochs=5, changed=moment.isoformat(), **more)  # type: ignore[arg-type]
    return Run(Path("/runs") / name, told, live)


def shown(step: RunStep) -> list[str]:
    """The texts of the buttons that can be seen."""
    return [entry.text() for entry in step.header.buttons if not entry.isHidden()]


def pixels(widget: QWidget) -> QImage:
    return widget.grab().toImage()


# state


def test_it_follows_a_run_in_words_and_bars(step: RunStep, tmp_path: Path) -> None:
    started(step, tmp_path)
    assert step.header.title.text() == "Preparing"
    step.show_event(events.Progress("reading the pictures", 1204, 7092))
    assert step.header.title.text() == "Reading the pictures"
    assert step.header.now.count.text() == "1,204 of 7,092"
    assert step.header.whole.bar.isHidden()
    assert shown(step) == ["Cancel"]
    epoch(step, 1)
    assert step.header.title.text() == "Epoch 1 of 3"
    step.show_event(batch(1, 5))
    assert step.header.detail.text() == "84 pictures a second, loss 0.500"
    assert step.header.now.bar.value() == 250
    assert step.header.now.left.text() == "about 40 s left"
    assert step.header.whole.bar.value() == 83
    assert step.header.whole.left.text() == "about 12 min left"
    assert step.header.whole.count.text() == "0 of 3 epochs"
    assert shown(step) == ["Pause", "Cancel"]
    step.show_event(batch(1, 20))
    assert step.header.detail.text() == "Checking with the validation pictures…"
    step.show_event(validated(1))
    assert step.header.whole.bar.value() == 333
    assert step.header.whole.count.text() == "1 of 3 epochs"
    step.show_event(events.Progress("measuring the test pictures", 3, 10))
    assert step.header.title.text() == "Measuring the test pictures"
    assert "Pause" not in shown(step)


def test_the_whole_of_a_resumed_run_counts_what_was_done(step: RunStep, tmp_path: Path) -> None:
    done = RunProgress(epoch=2, epochs=4, validated=[asdict(validated(n)) for n in (1, 2)])
    step.begin(tmp_path, done)
    assert [point.epoch for point in step.history.validated] == [1, 2]
    step.show_event(events.Started("net", "CPU", {}, 4, 3, str(tmp_path)))
    epoch(step, 3, 4)
    assert step.header.title.text() == "Epoch 3 of 4"
    assert step.header.whole.bar.value() == 500
    assert step.header.whole.count.text() == "2 of 4 epochs"


@pytest.mark.parametrize(
    ("name", "answer", "words"),
    [
        ("pause", events.Paused(1, 5), "Paused in epoch 1 of 3"),
        ("cancel", events.Cancelled(1, 5), "Stopped in epoch 1 of 3"),
        ("cancel", events.Cancelled(1), "Stopped after epoch 1 of 3"),
    ],
)
def test_what_is_asked_is_answered_once(
    step: RunStep, qtbot: QtBot, tmp_path: Path, name: str, answer: events.Event, words: str
) -> None:
    started(step, tmp_path)
    epoch(step, 1)
    step.show_event(batch(1, 5))
    signal = getattr(step, f"{name}_wanted")
    pressed: QAbstractButton = getattr(step.header, name)
    with qtbot.waitSignal(signal):
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert not pressed.isEnabled()
    assert "…" in step.header.detail.text()
    step.show_event(batch(1, 6))  # one was on its way
    assert not pressed.isEnabled()
    step.show_event(answer)
    assert step.header.title.text() == words
    assert pressed.isEnabled()


def test_stopped_before_anything_was_learned_there_is_nothing_to_resume(
    step: RunStep, tmp_path: Path
) -> None:
    started(step, tmp_path)
    step.show_event(events.Progress("reading the pictures", 5, 10))
    step.show_event(events.Cancelled(0))
    assert step.header.title.text() == "Stopped"
    assert "before anything was saved" in step.header.detail.text()
    assert shown(step) == ["Train another"]
    started(step, tmp_path)
    step.show_event(events.Saved(str(tmp_path), 1, 7))
    step.show_event(events.Cancelled(1, 7))
    assert shown(step) == ["Resume", "Train another"]


def test_a_paused_run_goes_on(step: RunStep, qtbot: QtBot, tmp_path: Path) -> None:
    started(step, tmp_path)
    epoch(step, 1)
    step.show_event(batch(1, 5))
    step.show_event(events.Paused(1, 5))
    assert shown(step) == ["Go on", "Cancel"]
    assert step.header.whole.left.text() == ""
    with qtbot.waitSignal(step.continue_wanted):
        step.header.go_on.click()
    step.show_event(events.Continued(1, 5))
    assert step.header.title.text() == "Epoch 1 of 3"
    assert shown(step) == ["Pause", "Cancel"]


def test_a_killed_run_offers_resume_where_something_was_saved(
    step: RunStep, qtbot: QtBot, tmp_path: Path
) -> None:
    started(step, tmp_path)
    epoch(step, 1)
    outcome = SimpleNamespace(kind="killed", message="It was ended from outside.")
    step.show_event(events.Saved(str(tmp_path), 1, 3))
    step.show_outcome(outcome)
    assert step.header.title.text() == "Ended from outside"
    assert step.header.detail.text() == outcome.message
    assert outcome.message in step.log.toPlainText()
    assert shown(step) == ["Resume", "Train another"]
    with qtbot.waitSignal(step.resume_wanted) as caught:
        step.header.resume.click()
    assert caught.args == [tmp_path]
    started(step, tmp_path)
    step.show_outcome(outcome)
    assert shown(step) == ["Train another"]
    assert "before anything was saved" in step.header.detail.text()


def test_a_failed_run_says_why_and_nothing_is_cut(step: RunStep, tmp_path: Path) -> None:
    started(step, tmp_path)
    step.show_event(events.Saved(str(tmp_path), 1, 3))
    step.show_event(events.Failed(LONG, "OSError: 5"))
    step.show_outcome(SimpleNamespace(kind="failed", message="Something else."))
    QApplication.processEvents()
    assert step.header.detail.text() == LONG
    assert "OSError: 5" in step.log.toPlainText()
    detail = step.header.detail
    assert detail.height() >= detail.heightForWidth(detail.width())
    assert shown(step) == ["Resume", "Train another"]


def test_a_child_that_ends_without_a_word_has_failed(step: RunStep, tmp_path: Path) -> None:
    started(step, tmp_path)
    step.show_outcome(SimpleNamespace(kind="refused", message="The data does not exist."))
    assert step.state.phase is Phase.FAILED
    assert step.header.detail.text().startswith("The data does not exist.")


def test_warnings_stay_in_sight_and_the_rest_is_in_the_log(step: RunStep, tmp_path: Path) -> None:
    started(step, tmp_path)
    for number in range(5):
        step.show_event(events.Warned(f"Note {number}."))
    assert step.header.notes == ["Note 3.", "Note 4."]
    assert step.header.more.text() == "3 more in the log"
    step.header.more.click()
    assert step.views.current == names.LOG
    assert "Note 0." in step.log.toPlainText()
    step.begin(None)
    assert step.header.notes == []


# curves


def test_before_the_first_epoch_the_plots_say_what_they_wait_for(
    step: RunStep, tmp_path: Path
) -> None:
    started(step, tmp_path)
    assert step.curves.loss.empty
    assert step.curves.quality.empty
    assert "first steps" in step.curves.loss.accessibleDescription()
    epoch(step, 1)
    for n in range(1, 6):
        step.show_event(batch(1, n))
    assert not step.curves.loss.empty
    assert step.curves.quality.empty
    assert "after the first epoch" in step.curves.quality.accessibleDescription()


def test_the_values_under_the_pointer(step: RunStep, qtbot: QtBot, tmp_path: Path) -> None:
    started(step, tmp_path, 4)
    for number in range(1, 4):
        epoch(step, number, 4)
        step.show_event(batch(number, 20))
        step.show_event(validated(number, best=number < 3, auc=0.5 + number / 8))
    plot = step.curves.quality
    assert plot.values_at(2.2) == [("accuracy", 2.0, 0.8), ("AUC", 2.0, 0.75)]
    assert plot.values_at(3.9) == []
    assert "best" not in plot.accessibleDescription()
    assert "kept (lowest loss): epoch 2" in step.curves.loss.accessibleDescription()
    before = pixels(plot)
    qtbot.mouseMove(plot, QPoint(plot.width() // 2, plot.height() // 2))
    assert "epoch 2: accuracy 0.800, AUC 0.750" in plot.accessibleDescription()
    assert pixels(plot) != before
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert "epoch 3" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Left)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert "epoch 1:" in plot.accessibleDescription()


# log


def test_the_log_has_a_line_for_all_but_the_steps(step: RunStep, tmp_path: Path) -> None:
    started(step, tmp_path)
    epoch(step, 1)
    step.show_event(batch(1, 1))
    step.show_event(validated(1))
    step.show_event(events.Saved(str(tmp_path), 1, 0))
    lines = step.log.toPlainText().splitlines()
    assert len(lines) == 5
    assert "train 84 (40 fake)" in lines[1]
    assert "learning rate 0.001" in lines[2]
    assert "validation loss 0.4000, accuracy 80.0%, AUC 0.900" in lines[3]
    assert lines[4].endswith("saved: epoch 1, complete")


# reach


def test_every_control_has_a_name_and_nothing_is_wider_than_the_window(
    step: RunStep, tmp_path: Path
) -> None:
    step.show_runs([run("a very long name of a run that nobody would type " * 3, "stopped")])
    started(step, tmp_path / ("long-name-" * 12))
    epoch(step, 1)
    step.show_event(batch(1, 3))
    step.show_event(events.Warned(LONG))
    QApplication.processEvents()
    for control in step.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text(), control
    for plot in step.findChildren(Plot):
        assert plot.accessibleName()
    body = step.header.parentWidget()
    assert body is not None
    assert body.minimumSizeHint().width() <= 880
    right = step.mapToGlobal(QPointF(step.width(), 0)).x()
    for part in step.header.findChildren(QLabel):
        if part.isVisible():
            assert part.mapToGlobal(QPointF(part.width(), 0)).x() <= right, part.text()


def test_dark_and_light(step: RunStep, theme: Theme, tmp_path: Path) -> None:
    started(step, tmp_path)
    light = pixels(step).pixelColor(30, 60).lightness()
    theme.set_mode("dark")
    dark = pixels(step).pixelColor(30, 60).lightness()
    theme.set_mode("light")
    assert light > 200
    assert dark < 60
