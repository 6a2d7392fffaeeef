"""Side by side in the window: what it opens with, what each side can show, what it lets go."""

from __future__ import annotations

import shutil
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fakeview.ui.actions import NOT_COMPARING
from fakeview.ui.dialogs import ClassOrderDialog
from fakeview.ui.inspect.compare import Comparison
from fakeview.ui.inspect.compare_pair import LEFT, RIGHT, SIDES
from fakeview.ui.inspect.explain_words import stopped_after
from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, ask_samples, choose, item

ENDLESS = 100_000


def compare(window: MainWindow, qtbot: QtBot) -> Comparison:
    """Press C and wait until both sides have their picture."""
    qtbot.keyClick(window, Qt.Key.Key_C)
    view = window.page.compare.view
    qtbot.waitUntil(lambda: all(one.has_picture for one in view.pair.canvases), timeout=WAIT)
    return view


@pytest.fixture
def view(scored: MainWindow, qtbot: QtBot) -> Comparison:
    """The window with a1.jpg chosen, side by side."""
    choose(scored, qtbot, "a1.jpg")
    qtbot.waitUntil(lambda: scored.page.canvas.overlay is not None, timeout=WAIT)
    return compare(scored, qtbot)


def said(view: Comparison, side: int) -> str:
    """What a side says on its picture; nothing while its chip is not there."""
    chip = view.chips[side]
    return "" if chip.isHidden() else chip.words.text()


def pick(view: Comparison, side: int, what: str, text: str, qtbot: QtBot) -> None:
    """Choose an entry of a head's list as a person does."""
    box = getattr(view.heads[side], what)
    row = box.findText(text)
    assert row >= 0, [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_it_opens_with_the_original_beside_the_map(
    scored: MainWindow, view: Comparison, qtbot: QtBot
) -> None:
    page = scored.page
    left, right = view.pair.canvases
    assert left.overlay is None
    assert view.sides[RIGHT].shown is page.explainer.shown  # nothing is computed again
    assert right.overlay is not None
    a1 = item(scored, "a1.jpg")
    for side in SIDES:
        head = view.heads[side]
        assert head.number.text() == f"{a1.p_fake:.2f}"
        assert head.words.text()
        assert "a1.jpg" in head.picture.currentText()
        assert head.detector.currentText() == "small"
    assert [head.method.currentText() for head in view.heads] == ["No map", "Grad-CAM"]
    assert view.legends[RIGHT].isVisible()
    assert not view.legends[LEFT].isVisible()


def test_c_leads_there_and_back(scored: MainWindow, view: Comparison, qtbot: QtBot) -> None:
    page = scored.page
    assert view.isVisible()
    assert not page.side.isVisible()
    assert scored.actions_["compare"].isChecked()
    assert not any(scored.actions_[name].isEnabled() for name in NOT_COMPARING)
    qtbot.keyClick(scored, Qt.Key.Key_C)
    assert page.canvas.isVisible()
    assert page.side.isVisible()
    assert page.canvas.overlay is not None
    assert not scored.actions_["compare"].isChecked()
    assert all(scored.actions_[name].isEnabled() for name in ("side", "gradcam", "lime"))


@pytest.mark.parametrize("way", ["escape", "bar", "clear"])
def test_other_ways_out(scored: MainWindow, view: Comparison, qtbot: QtBot, way: str) -> None:
    if way == "escape":
        qtbot.keyClick(scored, Qt.Key.Key_Escape)
    elif way == "bar":
        qtbot.mouseClick(view.bar.side_by_side, Qt.MouseButton.LeftButton)
    else:
        scored.clear_list()
    assert not scored.page.compare.on
    assert not view.isVisible()
    assert not scored.page.view_bar.side_by_side.isChecked()


def test_the_bar_of_one_picture_leads_to_two(scored: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(scored.page.view_bar.side_by_side, Qt.MouseButton.LeftButton)
    assert scored.page.compare.on
    assert scored.page.compare.view.bar.side_by_side.isChecked()
    assert scored.actions_["compare"].isChecked()


def test_both_sides_follow_the_list_until_one_is_given_its_own(
    scored: MainWindow, view: Comparison, qtbot: QtBot
) -> None:
    qtbot.keyClick(scored, Qt.Key.Key_Right)
    a2 = item(scored, "a2.png")
    assert [side.item for side in view.sides] == [a2, a2]
    pick(view, LEFT, "picture", "a1.jpg", qtbot)
    a1 = item(scored, "a1.jpg")
    assert [side.item for side in view.sides] == [a1, a2]
    choose(scored, qtbot, "a10.jpg")
    assert [side.item for side in view.sides] == [a1, item(scored, "a10.jpg")]
    qtbot.waitUntil(lambda: view.sides[RIGHT].shown is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: view.pair.canvases[RIGHT].overlay is not None, timeout=WAIT)
    for side in SIDES:
        one = view.sides[side].item
        assert one is not None
        assert view.heads[side].number.text() == f"{one.p_fake:.2f}"
    assert view.heads[LEFT].picture.currentText() == "a1.jpg"
    assert view.heads[RIGHT].picture.currentText() == "Current: a10.jpg"
    pick(view, LEFT, "picture", "Current: a10.jpg", qtbot)
    assert view.sides[LEFT].item is item(scored, "a10.jpg")


def test_two_methods_and_the_page_knows_their_maps(
    scored: MainWindow, view: Comparison, qtbot: QtBot
) -> None:
    ask_samples(scored, 100)
    pick(view, LEFT, "method", "LIME", qtbot)
    left, right = view.sides
    qtbot.waitUntil(lambda: left.shown is not None and not left.running, timeout=WAIT)
    assert left.shown is not None
    assert left.shown.method == "lime"
    assert right.shown is not None
    assert right.shown.method == "gradcam"
    assert all(canvas.overlay is not None for canvas in view.pair.canvases)
    qtbot.keyClick(scored, Qt.Key.Key_C)
    assert left.shown is None  # it lets go of what it showed
    scored.toggle_lime(True)
    assert scored.page.explainer.shown is not None
    assert not scored.page.explainer.running


def test_escape_stops_a_long_map_first(scored: MainWindow, view: Comparison, qtbot: QtBot) -> None:
    ask_samples(scored, ENDLESS)
    pick(view, LEFT, "method", "LIME", qtbot)
    qtbot.waitUntil(lambda: view.sides[LEFT].progress[0] > 0, timeout=WAIT)
    assert "samples" in said(view, LEFT)
    assert view.chips[LEFT].button.text() == "Cancel"
    qtbot.keyClick(scored, Qt.Key.Key_Escape)
    assert scored.page.compare.on
    assert not view.sides[LEFT].running
    shown = view.sides[LEFT].shown
    assert said(view, LEFT) == (stopped_after(shown) if shown is not None else "")
    qtbot.waitUntil(lambda: scored.lanes.compute._running is None, timeout=WAIT)
    qtbot.keyClick(scored, Qt.Key.Key_Escape)
    assert not scored.page.compare.on


def test_a_stopped_map_says_how_far_it_came(
    scored: MainWindow, view: Comparison, qtbot: QtBot
) -> None:
    ask_samples(scored, ENDLESS)
    pick(view, LEFT, "method", "LIME", qtbot)
    left = view.sides[LEFT]
    qtbot.waitUntil(lambda: left.shown is not None, timeout=WAIT)
    assert "LIME" in said(view, LEFT)
    qtbot.mouseClick(view.chips[LEFT].button, Qt.MouseButton.LeftButton)
    assert said(view, LEFT) == f"Stopped after {left.shown.samples:,} samples."
    assert view.chips[LEFT].button.isHidden()
    pick(view, LEFT, "method", "Grad-CAM", qtbot)
    qtbot.waitUntil(lambda: said(view, LEFT) == "", timeout=WAIT)


def test_a_map_of_other_options_is_another_map(
    scored: MainWindow, view: Comparison, qtbot: QtBot
) -> None:
    page = scored.page
    ask_samples(scored, 100)
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: page.explainer.final, timeout=WAIT)
    ask_samples(scored, ENDLESS)
    assert page.explainer.stale
    pick(view, LEFT, "method", "LIME", qtbot)
    page.explainer.changed.emit()
    assert view.sides[LEFT].shown is not page.explainer.shown
    view.stop_maps()


def test_leaving_goes_on_with_the_pages_map(
    scored: MainWindow, view: Comparison, qtbot: QtBot
) -> None:
    explainer = scored.page.explainer
    ask_samples(scored, ENDLESS)
    with qtbot.waitSignal(explainer.progressed, timeout=WAIT):
        scored.toggle_lime(True)
    assert not any(side.running for side in view.sides)
    qtbot.keyClick(scored, Qt.Key.Key_Escape)
    assert not scored.page.compare.on
    assert explainer.running
    qtbot.keyClick(scored, Qt.Key.Key_Escape)
    assert not explainer.running


def test_two_detectors_and_the_second_one_is_let_go(
    scored: MainWindow,
    view: Comparison,
    qtbot: QtBot,
    faces_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = shutil.copy(faces_file, tmp_path / "other.safetensors")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(other), ""))
    pick(view, RIGHT, "detector", "Open another detector…", qtbot)
    right = view.sides[RIGHT]
    assert view.heads[RIGHT].words.text() == "Loading the detector…"
    qtbot.waitUntil(lambda: right.score is not None, timeout=WAIT)
    assert right.score is not None
    assert right.score.verdict is not None
    assert right.score.verdict.outside  # it knows faces, and this is none
    assert view.heads[RIGHT].number.text() == ""
    assert "no face found" in view.heads[RIGHT].words._whole
    assert view.heads[LEFT].number.text() != ""
    qtbot.waitUntil(lambda: right.shown is not None, timeout=WAIT)
    assert scored.detector.path != other
    engine = weakref.ref(view.detectors.engine(right.detector))
    assert engine() is not None
    qtbot.keyClick(scored, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: engine() is None, timeout=WAIT)
    assert scored.detector.engine is not None
    compare(scored, qtbot)
    assert view.heads[LEFT].detector.findText("other") >= 0  # its name stays on the list


def test_a_refused_detector_is_said_on_its_side(
    view: Comparison, qtbot: QtBot, tmp_path: Path, detector_file: Path
) -> None:
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no tensors here")
    good = Path(shutil.copy(detector_file, tmp_path / "good.safetensors"))
    view.open_detector(RIGHT, good)
    qtbot.waitUntil(lambda: view.sides[RIGHT].score is not None, timeout=WAIT)
    engine = view.detectors.engine(view.sides[RIGHT].detector)
    view.open_detector(RIGHT, broken)
    qtbot.waitUntil(lambda: said(view, RIGHT) != "", timeout=WAIT)
    assert said(view, RIGHT).endswith(".")
    assert said(view, LEFT) == ""
    head = view.heads[RIGHT]
    assert head.detector.currentText() == "good"
    assert head.detector.findText("broken") < 0
    assert view.detectors.engine(view.sides[RIGHT].detector) is engine  # not loaded once more
    assert head.number.text() == view.heads[LEFT].number.text()
    qtbot.mouseClick(view.chips[RIGHT].button, Qt.MouseButton.LeftButton)
    assert said(view, RIGHT) == ""


@pytest.mark.parametrize("answer", [0, 1, None])
def test_a_foreign_detector_asks_for_its_class_order(
    view: Comparison,
    qtbot: QtBot,
    foreign_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: int | None,
) -> None:
    asked: list[str] = []

    def exec_(self: ClassOrderDialog) -> int:
        asked.append(self.windowTitle())
        self.answer = answer
        return 0

    monkeypatch.setattr(ClassOrderDialog, "exec", exec_)
    view.open_detector(RIGHT, foreign_file)
    right = view.sides[RIGHT]
    qtbot.waitUntil(lambda: asked != [] and right.score is not None, timeout=WAIT)
    assert right.detector.in_use == (answer is None)
    assert right.detector.fake_index == answer
    assert right.score is not None
    assert right.score.p_fake is not None
    names = [choice.name for choice in view.detectors.choices()]
    assert names.count("theirs") == (answer is not None)


def test_another_detector_in_use_judges_anew(
    scored: MainWindow, view: Comparison, qtbot: QtBot, foreign_file: Path
) -> None:
    before = view.sides[LEFT].score
    scored.detector.open(foreign_file, 0)
    with qtbot.waitSignal(scored.detector.changed, timeout=WAIT):
        pass
    left = view.sides[LEFT]
    qtbot.waitUntil(lambda: left.score not in (None, before), timeout=WAIT)
    assert left.score is not None
    assert view.heads[LEFT].number.text() == f"{left.score.p_fake:.2f}"
    assert view.heads[LEFT].detector.currentText() == "theirs"
    assert view.heads[LEFT].detector.findText("Bundled detector") >= 0


def test_zoom_keys_and_b_act_on_both(scored: MainWindow, view: Comparison, qtbot: QtBot) -> None:
    scored.activateWindow()
    qtbot.waitUntil(scored.isActiveWindow)
    canvases = view.pair.canvases
    qtbot.keyClick(scored, Qt.Key.Key_1)
    assert [one.zoom for one in canvases] == [1.0, 1.0]
    qtbot.keyClick(scored, Qt.Key.Key_Plus)
    assert canvases[LEFT].zoom == canvases[RIGHT].zoom > 1.0
    qtbot.keyClick(scored, Qt.Key.Key_0)
    assert all(one.fitted for one in canvases)
    qtbot.keyPress(scored, Qt.Key.Key_B)
    assert all(one.bare for one in canvases)
    qtbot.keyRelease(scored, Qt.Key.Key_B)
    assert not any(one.bare for one in canvases)


def test_a_picture_that_cannot_be_read_says_so_beside_one_that_can(
    scored: MainWindow, view: Comparison, qtbot: QtBot
) -> None:
    pick(view, RIGHT, "picture", "b-broken.jpg", qtbot)
    left, right = view.pair.canvases
    qtbot.waitUntil(lambda: not right.has_picture, timeout=WAIT)
    assert left.has_picture
    assert view.heads[RIGHT].number.text() == ""
    assert right.overlay is None
    view.pair.zoom_to(2.0)
    assert left.zoom == 2.0


@pytest.mark.parametrize("size", [(880, 560), (1280, 800), (1920, 1080)])
def test_nothing_is_cut(
    scored: MainWindow, view: Comparison, qtbot: QtBot, size: tuple[int, int]
) -> None:
    view.choose_map(LEFT, "gradcam")
    qtbot.waitUntil(lambda: view.legends[LEFT].isVisible(), timeout=WAIT)
    scored.resize(*size)
    qtbot.waitUntil(lambda: scored.width() == size[0])
    QApplication.processEvents()
    for head in view.heads:
        for control in (head.picture, head.detector, head.method):
            assert control.width() >= control.minimumWidth()
            assert _place(control, head)[1] <= head.width()
    places = [_place(one, view.pair) for one in (view.legends[LEFT], view.bar, view.legends[RIGHT])]
    (_, left_end), (bar, bar_end), (right, _) = places
    assert left_end < bar
    assert bar_end < right


def _place(widget: QWidget, within: QWidget) -> tuple[int, int]:
    left = widget.mapTo(within, QPoint()).x()
    return left, left + widget.width()


def test_close_while_both_sides_are_at_work(
    scored: MainWindow, view: Comparison, qtbot: QtBot, tmp_path: Path, detector_file: Path
) -> None:
    ask_samples(scored, ENDLESS)
    view.choose_map(LEFT, "lime")
    view.choose_map(RIGHT, "lime")
    qtbot.waitUntil(lambda: view.sides[LEFT].progress[0] > 0, timeout=WAIT)
    view.open_detector(RIGHT, Path(shutil.copy(detector_file, tmp_path / "late.safetensors")))
    scored.close()
    assert not any(lane.isRunning() for lane in scored.lanes.all())
