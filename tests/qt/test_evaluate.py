"""The Evaluate page: a labelled folder in, numbers, plots and mistakes out."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from dataclasses import astuple, replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakeview.cli import main
from fakeview.evaluate.measure import Evaluation
from fakeview.ui.evaluate import measuring
from fakeview.ui.evaluate.page import (
    EMPTY,
    MEASURING,
    NO_DETECTOR,
    QUESTION,
    RESULT,
    EvaluatePage,
)
from fakeview.ui.evaluate.plots import EvaluationPlots
from fakeview.ui.evaluate.result import GROUPS, LEFT_OUT, MISTAKES, OVERVIEW, ResultView
from fakeview.ui.evaluate.saving import NUMBERS, PAGE, ROWS, default_name
from fakeview.ui.icons import Icons
from fakeview.ui.main_window import MainWindow
from fakeview.ui.pages import EVALUATE, INSPECT
from fakeview.ui.services import Lanes
from fakeview.ui.shared.bars import ShareBar
from fakeview.ui.theme import Theme
from tests.conftest import texture
from tests.evaluate.some import evaluation
from tests.qt.conftest import WAIT, Place, drop

FAKE, REAL = [0.9, 0.8, 0.95, 0.5, 0.1], [0.05, 0.1, 0.45, 0.7]


def shown_by(window: MainWindow) -> EvaluatePage:
    window.actions_["page_evaluate"].trigger()
    page = window.pages.evaluate
    assert page is not None
    return page


@pytest.fixture
def page(ready: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EvaluatePage:
    """The page, with a detector and a stand-in for the child that measures."""
    found = evaluation(FAKE, REAL, sha256=ready.detector.info.sha256)
    told = tmp_path / "evaluation.json"
    metrics = {"numbers": found.numbers, "rows": [astuple(row) for row in found.rows]}
    told.write_text(json.dumps(metrics), encoding="utf-8")
    monkeypatch.setenv("EVALUATION", str(told))
    script = Path(__file__).with_name("evaluate_stand_in.py")
    monkeypatch.setattr(measuring, "own_command", lambda: [sys.executable, "-S", str(script)])
    return shown_by(ready)


def folder(tmp_path: Path, name: str) -> Path:
    (tmp_path / name).mkdir()
    return tmp_path / name


def measured(page: EvaluatePage, data: Path, qtbot: QtBot) -> None:
    page.set_data(data)
    assert page.state == MEASURING
    qtbot.waitUntil(lambda: page.state == RESULT, timeout=WAIT)


def test_the_pages_numbers_are_those_of_the_command_line(
    ready: MainWindow,
    data: Path,
    detector_file: Path,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With the real child, from a drop to the worst mistake in Inspect."""
    (data / "real" / "cut.jpg").write_bytes(b"\xff\xd8 nothing")
    page = shown_by(ready)
    assert (ready.pages.shown, page.state) == (EVALUATE, EMPTY)
    assert ready.windowTitle() == "Evaluate - fakeview"
    drop(ready, [data])
    qtbot.waitUntil(lambda: page.state == RESULT, timeout=WAIT)
    assert main(["evaluate", str(data), "--model", str(detector_file), "--json"]) == 0
    found = page.result.found
    assert found is not None
    assert found.numbers == json.loads(capsys.readouterr().out)
    assert page.result.views.offered[-1] == LEFT_OUT
    assert "cut.jpg" in page.result.left_out.toPlainText()
    wrong = page.result.mistakes.shown
    assert len(wrong) == 8 - round(found.numbers["accuracy"] * 8)
    page.result.views.choose(MISTAKES)
    page.result.mistakes.inspect_wanted.emit([wrong[0].path])
    assert ready.pages.shown == INSPECT
    qtbot.waitUntil(lambda: ready.page.item is not None, timeout=WAIT)
    assert ready.page.item is not None
    assert ready.page.item.path == wrong[0].path


def test_progress_shows_in_the_strip_and_cancel_brings_back_what_was_there(
    page: EvaluatePage, ready: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    strip = ready.strip.measuring
    page.set_data(folder(tmp_path, "endless"))
    qtbot.waitUntil(lambda: "3 of 9" in strip.link.text(), timeout=WAIT)
    assert strip.isVisible()
    assert strip.cancel.isVisible()
    qtbot.waitUntil(lambda: strip.link.width() >= strip.link.sizeHint().width(), timeout=WAIT)
    assert page.reading.count.text().startswith("3 of 9")
    qtbot.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.state == EMPTY, timeout=WAIT)
    assert not strip.isVisible()
    measured(page, folder(tmp_path, "mine"), qtbot)
    page.set_data(tmp_path / "endless")
    qtbot.waitUntil(lambda: page.measurer.pid is not None, timeout=WAIT)
    page.reading.cancel.click()
    qtbot.waitUntil(lambda: page.state == RESULT, timeout=WAIT)
    assert page.result.name.text() == "mine"


def test_who_looks_elsewhere_is_told_that_it_is_finished(
    page: EvaluatePage, ready: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page.set_data(folder(tmp_path, "mine"))
    ready.show_inspect()
    strip = ready.strip.measuring
    qtbot.waitUntil(lambda: strip.link.text() == "The evaluation is finished", timeout=WAIT)
    assert not strip.cancel.isVisible()
    strip.link.click()
    assert ready.pages.shown == EVALUATE
    assert not strip.isVisible()


def test_another_detector_is_said_and_measuring_again_takes_it_away(
    page: EvaluatePage,
    ready: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured(page, folder(tmp_path, "mine"), qtbot)
    assert not page.result.stale.isVisible()
    info = ready.detector.info
    assert ready.detector.engine is not None
    ready.detector.engine.info = replace(info, sha256="other", name="mine-b1")
    ready.detector.changed.emit(ready.detector.info)
    assert page.result.stale.isVisible()
    assert "measured with small; mine-b1 is in use now" in page.result.stale.text()
    ready.detector.engine.info = info
    ready.detector.changed.emit(info)
    assert not page.result.stale.isVisible()
    monkeypatch.setattr(ready.detector, "fake_index", 1)  # the same file, read the other way
    ready.detector.changed.emit(info)
    assert "measured with small; that has changed since" in page.result.stale.text()
    assert page.result.stale.isVisible()
    page.result.again_wanted.emit()
    qtbot.waitUntil(lambda: page.state == RESULT, timeout=WAIT)
    assert not page.result.stale.isVisible()


def test_a_refusal_stands_where_the_folder_was_dropped(
    page: EvaluatePage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.set_data(folder(tmp_path, "reject"))
    qtbot.waitUntil(lambda: page.empty.reason.isVisible(), timeout=WAIT)
    assert page.empty.reason.text() == "There are no pictures in it."
    measured(page, folder(tmp_path, "mine"), qtbot)
    page.set_data(folder(tmp_path, "killed"))
    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=WAIT)
    assert "ended from outside" in page.banner.text
    assert "Measure again." in page.banner.text
    assert page.state == RESULT  # the last numbers stay
    assert page.result.name.text() == "mine"


def test_a_child_that_is_killed_says_so(page: EvaluatePage, tmp_path: Path, qtbot: QtBot) -> None:
    page.set_data(folder(tmp_path, "endless"))
    qtbot.waitUntil(lambda: page.measurer.pid is not None, timeout=WAIT)
    assert page.measurer.pid is not None
    os.kill(page.measurer.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: page.empty.reason.isVisible(), timeout=WAIT)
    assert "ended from outside" in page.empty.reason.text()


def test_without_a_detector_it_says_what_to_do(window: MainWindow, tmp_path: Path) -> None:
    page = shown_by(window)
    window.detector._settled = True  # as after a detector that could not be opened
    page.set_data(folder(tmp_path, "mine"))
    assert page.state == EMPTY
    assert page.empty.reason.text() == NO_DETECTOR
    window.take([tmp_path / "a.png", tmp_path / "b.png"])
    assert "one folder" in page.banner.text


def test_class_names_are_asked_about_and_answers_reach_the_child(
    page: EvaluatePage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(tmp_path, "reject these")
    for name in ("real", "ai"):
        (data / name).mkdir()
        Image.fromarray(texture(1, 40, 40)).save(data / name / "a.png")
    page.set_data(data)
    qtbot.waitUntil(lambda: page.state == QUESTION, timeout=WAIT)
    started: list[measuring.Wanted] = []
    monkeypatch.setattr(page.measurer, "start", started.append)
    page.class_map.rows["ai"].choose("fake")
    assert page.class_map.go_on.isEnabled()
    page.class_map.go_on.click()
    assert started[0].classes == {"ai": "fake"}
    words = measuring.evaluate_command(replace(started[0], fake_index=1, classes={"-ai": "fake"}))
    assert "--class=-ai=fake" in words  # a name that begins like an option is none
    assert words[words.index("--fake-index") + 1] == "1"
    page.cancel()


def test_a_name_that_is_left_out_is_not_asked_about_again(
    page: EvaluatePage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(tmp_path, "reject these")
    for name in ("real", "sketches"):
        (data / name).mkdir()
        Image.fromarray(texture(1, 40, 40)).save(data / name / "a.png")
    page.set_data(data)
    qtbot.waitUntil(lambda: page.state == QUESTION, timeout=WAIT)
    started: list[measuring.Wanted] = []
    monkeypatch.setattr(page.measurer, "start", started.append)
    assert page.class_map.go_on.accessibleName() == "Measure"
    page.class_map.rows["sketches"].choose("out")
    page.class_map.go_on.click()  # the real ones alone can be measured
    assert started[0].classes == {"sketches": "out"}
    assert measuring.unknown_names(data, started[0].classes, both=False) == ([], [])
    page.cancel()


def test_a_refusal_gives_back_what_the_names_meant(
    page: EvaluatePage, tmp_path: Path, qtbot: QtBot
) -> None:
    data = folder(tmp_path, "mine")
    page.set_data(data)
    page.measurer.question.emit(["ai", "photo"], "The folders are called so.", [])
    page.class_map.rows["ai"].choose("fake")
    page.class_map.rows["photo"].choose("real")
    page.class_map.go_on.click()
    qtbot.waitUntil(lambda: page.state == RESULT, timeout=WAIT)
    page.set_data(folder(tmp_path, "killed"))
    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=WAIT)
    assert page.result.classes.isVisible()
    page.result.classes.click()
    assert page.state == QUESTION
    assert {name: row.value for name, row in page.class_map.rows.items()} == {
        "ai": "fake",
        "photo": "real",
    }


def test_cancel_also_stops_the_look_for_a_question(
    page: EvaluatePage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, go_on = threading.Event(), threading.Event()

    def slow(*_data: object, **_both: object) -> tuple[list[str], list[str]]:
        looked.set()
        go_on.wait(10)
        return ["ai"], []

    monkeypatch.setattr(measuring, "unknown_names", slow)
    page.set_data(folder(tmp_path, "reject"))
    qtbot.waitUntil(looked.is_set, timeout=WAIT)
    page.reading.cancel.click()
    assert page.state == EMPTY
    go_on.set()
    measured(page, folder(tmp_path, "mine"), qtbot)  # what comes late changes nothing
    assert page.state == RESULT


# The result alone


@pytest.fixture
def view(place: Place, lanes: Lanes, theme: Theme) -> ResultView:
    view = ResultView(lanes, theme, Icons(theme))
    place(view, 1180, 640)
    return view


def test_every_view_shows_the_numbers(view: ResultView) -> None:
    found = evaluation(FAKE, REAL, learnt_from=2)
    view.show_evaluation(found, asked=False)
    assert view.headline.text() == "Right in 5 of 7 decided, 2 uncertain"
    assert [tile.accessibleName() for tile in view.overview.tiles][:2] == [
        "71% right where it decides",
        "22% uncertain",
    ]
    assert "trained or chosen with 2 of these 9" in view.overview.remarks[0]
    assert {"3", "1", "2", "5 labelled generated"} <= set(view.overview.confusion.texts)
    assert view.views.offered == [OVERVIEW, "curves", GROUPS, MISTAKES]
    assert {"g0", "g1", "generated", "real"} <= set(view.groups.texts)
    first = view.groups.shown[0].verdicts
    assert all(first.wrong / first.n >= g.verdicts.wrong / g.verdicts.n for g in view.groups.shown)
    assert [round(one.p_fake, 2) for one in view.mistakes.shown] == [0.1, 0.7]
    assert "2 of 9 pictures were on the wrong side" in view.mistakes.words.text()
    assert not view.classes.isVisible()
    view.show_evaluation(evaluation([0.9], [0.1]), asked=True)
    assert view.classes.isVisible()
    assert view.mistakes.words.text() == "All 2 pictures were on the right side of 0.50."


def test_names_of_groups_are_shown_as_they_are(view: ResultView) -> None:
    found = evaluation(FAKE, REAL)
    group = found.numbers["groups"].pop("fake/g0")
    found.numbers["groups"]["fake/<b>a</b>\nb"] = group
    view.show_evaluation(found, asked=False)
    view.views.choose(GROUPS)
    assert any("<b>a</b>\ufffdb" in text or "…" in text for text in view.groups.texts)
    bars = view.groups.findChildren(ShareBar)
    tip = next(bar.toolTip() for bar in bars if "b&gt;" in bar.toolTip())
    assert "&lt;b&gt;a&lt;/b&gt;\ufffdb, right" in tip
    assert any("<b>a</b>\ufffdb, right" in bar.accessibleName() for bar in bars)


@pytest.mark.parametrize("dark", [False, True])
def test_plots_draw_the_curves_and_answer_the_pointer(
    place: Place, theme: Theme, dark: bool
) -> None:
    theme.set_mode("dark" if dark else "light")
    plots = EvaluationPlots(theme)
    place(plots, 1180, 420)
    found = evaluation(FAKE, REAL)
    plots.show_numbers(found.numbers)
    names = {name: y for name, _, y in plots.roc.values_at(0.25)}
    assert names["“likely generated”"] == pytest.approx(0.6)
    assert {name: n for name, _, n in plots.scores.values_at(0.5)} == {
        "labelled generated": 1.0,
        "labelled real": 0.0,
    }
    assert f"AUC {found.numbers['auc']:.3f}" in plots.roc.accessibleDescription()
    for plot in (plots.roc, plots.reliability, plots.scores):
        plot.point_to(0.5)
        assert not plot.grab().isNull()
    plots.show_numbers(evaluation(FAKE, []).numbers)
    assert plots.roc.empty
    assert plots.reliability.empty
    assert not plots.scores.empty


def test_numbers_and_rows_are_saved(
    page: EvaluatePage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured(page, folder(tmp_path, "mine"), qtbot)
    found = page.result.found
    assert isinstance(found, Evaluation)
    assert default_name(found, ROWS) == "mine-small-rows.csv"
    asked = "fakeview.ui.shared.target.QFileDialog.getSaveFileName"
    for kind, name in ((NUMBERS, "n.json"), (ROWS, "r.csv"), (PAGE, "p.html")):
        target = tmp_path / name
        monkeypatch.setattr(asked, lambda *_a, target=target: (str(target), ""))
        page.result.save_wanted.emit(kind)
        qtbot.waitUntil(target.exists, timeout=WAIT)
    assert json.loads((tmp_path / "n.json").read_text("utf-8")) == found.numbers
    assert len((tmp_path / "r.csv").read_text("utf-8").splitlines()) == 10
    (tmp_path / "taken.json").mkdir()
    monkeypatch.setattr(asked, lambda *_a: (str(tmp_path / "taken.json"), ""))
    page.result.save_wanted.emit(NUMBERS)
    qtbot.waitUntil(lambda: "could not be written" in page.banner.text, timeout=WAIT)
