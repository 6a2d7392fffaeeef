"""The Data step: drop target, reading, class names, the report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from fakeview.ui.theme import Theme
from fakeview.ui.train.audit_view import LEAKS
from fakeview.ui.train.data_step import DataStep
from tests.qt.conftest import WAIT
from tests.qt.data_step import finding, named, opened, report_on, some_data
from trainer.events import Progress


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return some_data(tmp_path / "faces")


@pytest.fixture
def step(theme: Theme, qtbot: QtBot) -> Iterator[DataStep]:
    yield from opened(theme, qtbot)


def test_empty_asks_for_a_folder_or_a_list(
    step: DataStep, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert step.state == "empty"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(data))
    with qtbot.waitSignal(step.chosen) as caught:
        qtbot.mouseClick(named(step, "Choose folder…"), Qt.MouseButton.LeftButton)
    assert caught.args == [data]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(data / "l.csv"), ""))
    with qtbot.waitSignal(step.chosen) as caught:
        qtbot.mouseClick(named(step, "Choose a list (CSV)…"), Qt.MouseButton.LeftButton)
    assert caught.args == [data / "l.csv"]


def test_dialog_that_is_left_chooses_nothing(
    step: DataStep, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(step.chosen):
        step.choose_folder()


def test_reading_shows_count_rate_and_cancel(
    step: DataStep, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter((100.0, 102.0, 102.1))
    monkeypatch.setattr("fakeview.ui.shared.reading.time.monotonic", lambda: next(clock))
    step.set_data(Path("/somewhere/faces"))
    step.show_reading(Progress("reading the pictures", 0, 7092))
    assert step.state == "reading"
    assert step.reading.count.text() == "0 of 7,092"
    step.show_reading(Progress("reading the pictures", 1200, 7092))
    assert step.reading.count.text() == "1,200 of 7,092  ·  600 a second  ·  a few seconds left"
    assert step.reading.bar.value() == 1200
    assert "faces" in step.reading.title.text()
    step.show_reading(Progress("comparing the pictures", 0, 0))
    assert (step.reading.bar.minimum(), step.reading.bar.maximum()) == (0, 0)  # it only moves
    with qtbot.waitSignal(step.cancelled):
        qtbot.mouseClick(named(step, "Cancel reading"), Qt.MouseButton.LeftButton)


def test_refusal_says_why_and_asks_again(step: DataStep) -> None:
    step.show_reading()
    step.show_refusal("There are no pictures in it. Choose another folder.")
    assert step.state == "empty"
    assert step.empty.refusal.isVisible()
    assert step.empty.reason.text() == "There are no pictures in it. Choose another folder."
    step.show_empty()
    assert not step.empty.refusal.isVisible()


def test_class_names_are_never_guessed(step: DataStep, qtbot: QtBot, data: Path) -> None:
    step.set_data(data)
    step.show_class_question(["ai", "photo", "misc"], "The folders are called so.")
    rows = step.class_map.rows
    assert [row.value for row in rows.values()] == ["", "", ""]
    assert not step.class_map.go_on.isEnabled()
    rows["ai"].choose("fake")
    rows["misc"].choose("out")
    assert "1 name is not answered" in step.class_map.reason.text()
    rows["photo"].choose("fake")
    assert not step.class_map.go_on.isEnabled()  # both classes are needed
    rows["photo"].choose("real")
    with qtbot.waitSignal(step.classes_chosen) as caught:
        qtbot.mouseClick(step.class_map.go_on, Qt.MouseButton.LeftButton)
    assert caught.args == [{"ai": "fake", "photo": "real"}]
    assert step.classes == {"ai": "fake", "photo": "real"}


def test_a_class_that_is_there_need_not_be_among_the_answers(step: DataStep, qtbot: QtBot) -> None:
    step.show_class_question(["ai"], "It holds no fake pictures.", ["real"])
    row = step.class_map.rows["ai"]
    row.choose("real")
    assert "which name stands for generated" in step.class_map.reason.text()
    row.choose("fake")
    with qtbot.waitSignal(step.classes_chosen) as caught:
        qtbot.mouseClick(step.class_map.go_on, Qt.MouseButton.LeftButton)
    assert caught.args == [{"ai": "fake"}]


def test_answers_belong_to_their_data(step: DataStep, data: Path) -> None:
    step.set_data(data)
    step.show_class_question(["0", "1"], "The labels are called so.")
    step.class_map.rows["0"].choose("fake")
    step.class_map.rows["1"].choose("real")
    step.class_map.go_on.click()
    step.set_data(data)
    assert step.classes == {"0": "fake", "1": "real"}
    step.set_data(data.parent)
    assert step.classes == {}
    step.show_class_question(["0", "1"], "The labels are called so.")
    assert step.class_map.rows["0"].value == ""  # the other folder's answer doesn't stay


def test_mapped_names_can_be_asked_about_again(step: DataStep, data: Path) -> None:
    step.set_data(data)
    step.show_class_question(["fakes", "photos"], "The folders are called so.")
    step.class_map.rows["fakes"].choose("fake")
    step.class_map.rows["photos"].choose("real")
    step.class_map.go_on.click()
    step.show_report(report_on(data))
    named(step, "What the names mean…").click()
    assert step.state == "question"
    assert step.class_map.rows["fakes"].value == "fake"


def test_report_shows_numbers_findings_and_goes_on(
    step: DataStep, qtbot: QtBot, data: Path
) -> None:
    step.show_report(report_on(data))
    assert step.state == "report"
    texts = {label.text() for label in step.report.findChildren(QLabel)}
    assert {"21 pictures", "17 generated", "4 real", "13", "Training"} <= texts
    # The gravest first, whatever the order they came in.
    assert [card.level for card in step.report.findings] == ["note", "good"]
    assert step.report.reason.text() == ""
    with qtbot.waitSignal(step.settings_wanted):
        qtbot.mouseClick(step.report.go_on, Qt.MouseButton.LeftButton)


def test_report_of_the_trainers_own_audit(step: DataStep, qtbot: QtBot, data: Path) -> None:
    from trainer.data.audit import audit

    step.show_report(audit(data))
    texts = {label.text() for label in step.report.findChildren(QLabel)}
    assert {"21 pictures", "17 generated", "4 real"} <= texts
    unreadable = next(card for card in step.report.findings if card.id == "unreadable")
    assert [Path(path).name for path in unreadable.paths] == ["zz-broken.png"]
    assert not step.report.go_on.isEnabled()  # four real pictures teach nothing
    board = step.report.board
    assert board is not None
    qtbot.waitUntil(lambda: board.complete, timeout=WAIT)
    assert set(board.blocks) == {"fake/gan", "fake/diffusion", "real/photos"}


def test_stop_finding_keeps_from_going_on_and_says_why(step: DataStep, data: Path) -> None:
    few = finding("too-few", "stop", "There are only 4 real pictures.")
    step.show_report(report_on(data, findings=[finding("a", "warn", "Careful."), few]))
    assert [card.id for card in step.report.findings] == ["too-few", "a"]
    assert not step.report.go_on.isEnabled()
    assert step.report.reason.text() == "There are only 4 real pictures. Do it."


def test_leak_is_told_shown_and_answered(step: DataStep, qtbot: QtBot, data: Path) -> None:
    step.set_data(data)
    step.show_report(report_on(data, leak=True, file_facts_auc=0.97))
    leak = step.report.leak
    assert leak is not None
    assert "97 of 100 pairs" in leak.sentence.text()
    assert leak.fold.is_open  # the table shows what tells
    assert leak.table is not None
    assert leak.table.order == ["format", "size"]  # what tells most comes first
    assert step.report.reason.text() == LEAKS
    assert not step.align
    QApplication.processEvents()
    step.report.area.verticalScrollBar().setValue(0)
    step.report.show_switch.click()
    assert not leak.switch.visibleRegion().isEmpty()
    assert step.window().focusWidget() is leak.switch
    qtbot.mouseClick(leak.switch, Qt.MouseButton.LeftButton)
    assert step.align
    assert step.report.reason.text() == ""
    assert step.report.show_switch.isHidden()
    step.show_report(report_on(data, leak=True, file_facts_auc=0.97))  # read again
    assert step.align
    step.set_data(data.parent)
    assert not step.align


@pytest.mark.parametrize("width", [880, 1280])
def test_the_foot_stands_in_the_column_of_the_report(
    step: DataStep, data: Path, width: int
) -> None:
    step.resize(width, 400)
    step.show_report(report_on(data, leak=True))
    QApplication.processEvents()
    view = step.report
    leak = view.leak
    assert leak is not None
    assert leak.width() == min(832, width - 48 - (view.width() - view.area.viewport().width()))
    right = leak.mapTo(view, leak.rect().topRight()).x()
    assert abs(view.go_on.mapTo(view, view.go_on.rect().topRight()).x() - right) <= 2
    left = leak.mapTo(view, leak.rect().topLeft()).x()
    assert abs(view.reason.mapTo(view, view.reason.rect().topLeft()).x() - left) <= 2


def test_without_a_leak_the_table_is_folded(step: DataStep, data: Path) -> None:
    step.show_report(report_on(data))
    leak = step.report.leak
    assert leak is not None
    assert not leak.fold.is_open
    assert leak.table is None
    leak.fold.button.click()
    assert leak.table is not None
    assert leak.table.isVisible()
