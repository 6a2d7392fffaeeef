"""The list of earlier runs: how each ended, and what is offered for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.ui.icons import Icons
from fakeview.ui.services import Lanes
from fakeview.ui.theme import Theme
from fakeview.ui.train import run_step as names
from fakeview.ui.train.run_step import RunStep
from tests.qt.conftest import Place
from tests.qt.test_train_run import run, shown, started, validated
from trainer import events


@pytest.fixture
def step(place: Place, qapp: QApplication) -> Iterator[RunStep]:
    owner = QObject()
    lanes = Lanes(owner)
    theme = Theme(qapp, "light")
    step = RunStep(lanes, theme, Icons(theme))
    place(step, 880, 432)
    yield step
    lanes.close()


def test_earlier_runs_say_how_they_ended(step: RunStep) -> None:
    told = [asdict(validated(1, auc=0.91)), asdict(validated(2, auc=0.95, best=False))]
    step.show_runs([
        run("done", "finished", validated=told),
        run("killed", "running"),
        run("now", "running", live=True),
    ])  # fmt: skip
    done, killed, now = step.earlier.rows
    assert done.about.toolTip() or done.about.text()
    assert done.about.text().startswith("finished · 2 of 5 epochs · validation AUC 0.91 · 3 h")
    assert killed.about.text().startswith("ended from outside")
    assert done.resume.isHidden()
    assert not killed.resume.isHidden()
    assert now.resume.isHidden()
    assert not now.delete.isEnabled()
    assert step.views.current == names.EARLIER


def test_a_run_that_saved_nothing_offers_no_resume_and_waits_for_nothing(step: RunStep) -> None:
    failed = replace(run("early", "failed", message="No such architecture."), saved=False)
    step.show_runs([failed])
    (row,) = step.earlier.rows
    assert row.resume.isHidden()
    row.show_.click()
    assert "Resume" not in shown(step)
    assert step.curves.loss.accessibleDescription() == "No step was done."
    assert "Start it again" in step.header.detail.text()


def test_the_run_in_view_is_not_offered_twice(step: RunStep) -> None:
    step.show_runs([run("a", "stopped"), run("b", "stopped")])
    first, second = step.earlier.rows
    first.show_.click()
    assert first.about.text().endswith("shown above")
    assert first.resume.isHidden()
    assert first.show_.isHidden()
    assert not first.delete.isHidden()
    assert not second.resume.isHidden()
    tabs = step.views.tabs
    assert "Earlier runs  1" in [tabs.tabText(at) for at in range(tabs.count())]
    second.show_.click()
    assert not first.resume.isHidden()
    assert not first.about.text().endswith("shown above")


def test_deleting_asks_in_the_row(step: RunStep, qtbot: QtBot) -> None:
    entry = run("old", "stopped")
    step.show_runs([entry])
    row = step.earlier.rows[0]
    asked: list[Path] = []
    step.delete_wanted.connect(asked.append)
    row.delete.click()
    assert asked == []
    assert row.yes.isVisible()
    assert row.resume.isHidden()
    row.no.click()
    assert not row.yes.isVisible()
    row.delete.click()
    row.yes.click()
    assert asked == [entry.path]
    with qtbot.waitSignal(step.resume_wanted) as caught:
        row.resume.click()
    assert caught.args == [entry.path]


def test_an_earlier_run_is_drawn_again(step: RunStep, tmp_path: Path) -> None:
    told = [asdict(validated(n)) for n in (1, 2)]
    losses = [(n / 10, 0.5) for n in range(1, 20)]
    entry = run("killed", "running", validated=told, losses=losses, data="/data/faces")
    step.show_runs([entry])
    step.earlier.rows[0].show_.click()
    assert step.views.current == names.CURVES
    assert [line.name for line in step.curves.quality.lines if line.points] == ["accuracy", "AUC"]
    assert step.header.title.text() == "Ended from outside"
    assert step.header.name.text() == "killed"
    assert "data: /data/faces" in step.log.toPlainText()
    assert shown(step) == ["Resume", "Train another"]


def test_while_training_no_other_run_is_shown_or_resumed(step: RunStep, tmp_path: Path) -> None:
    step.show_runs([run("old", "stopped")])
    started(step, tmp_path)
    row = step.earlier.rows[0]
    assert not row.show_.isEnabled()
    assert not row.resume.isEnabled()
    assert row.delete.isEnabled()
    step.show_event(events.Cancelled(1, 2))
    assert row.show_.isEnabled()
    assert row.resume.isEnabled()
