"""LIME in the window: it refines, it is cancelled within a second, it comes back at once."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, choose, lanes_of, pixels

ENDLESS = 100_000


def test_lime_refines_and_is_remembered(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, panel = scored.page.explainer, scored.page.side.explain
    explainer.samples = 300
    maps: list[object] = []
    explainer.changed.connect(
        lambda: maps.append(explainer.shown) if explainer.method == "lime" else None
    )
    with qtbot.waitSignal(explainer.progressed, timeout=WAIT):
        qtbot.keyClick(scored, Qt.Key.Key_L)
    assert panel.progress.isVisible()
    assert not panel.rows["gradcam"].switch.isChecked()
    assert panel.rows["lime"].switch.isChecked()
    qtbot.waitUntil(lambda: not explainer.lime_running, timeout=WAIT)
    assert len({id(shown) for shown in maps if shown is not None}) > 1
    final = explainer.shown
    assert final is not None
    assert final.samples == 300
    assert panel.legend.isVisible()
    qtbot.keyClick(scored, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: explainer.shown is not None and explainer.shown is not final)
    qtbot.keyClick(scored, Qt.Key.Key_L)
    assert explainer.shown is final
    assert not explainer.lime_running


def test_cancel_answers_within_a_second(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    scored.page.explainer.samples = ENDLESS
    with qtbot.waitSignal(scored.page.explainer.progressed, timeout=WAIT):
        scored.toggle_lime(True)
    lane = scored.lanes.compute
    started = time.monotonic()
    qtbot.mouseClick(scored.page.side.explain.cancel, Qt.MouseButton.LeftButton)
    assert not scored.page.explainer.lime_running
    qtbot.waitUntil(lambda: lane._running is None, timeout=WAIT)
    assert time.monotonic() - started < 1.0
    assert not scored.page.side.explain.progress.isVisible()


def test_another_picture_cancels_lime(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    scored.page.explainer.samples = ENDLESS
    with qtbot.waitSignal(scored.page.explainer.progressed, timeout=WAIT):
        scored.toggle_lime(True)
    choose(scored, qtbot, "a2.png")
    assert not scored.page.explainer.lime_running
    assert scored.page.explainer.method == "gradcam"
    qtbot.waitUntil(lambda: scored.page.canvas.has_overlay, timeout=WAIT)


def test_close_while_lime_runs(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    scored.page.explainer.samples = ENDLESS
    with qtbot.waitSignal(scored.page.explainer.progressed, timeout=WAIT):
        scored.toggle_lime(True)
    started = time.monotonic()
    scored.close()
    assert time.monotonic() - started < 2.0
    assert not any(lane.isRunning() for lane in lanes_of(scored))


def test_close_while_everything_is_loading(empty_window: MainWindow, folder: object) -> None:
    empty_window.open([folder])  # type: ignore[list-item]
    empty_window.close()
    assert not any(lane.isRunning() for lane in lanes_of(empty_window))


def test_lime_map_is_painted(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    qtbot.waitUntil(lambda: scored.page.canvas.has_picture, timeout=WAIT)
    scored.toggle_gradcam(False)
    bare = pixels(scored)
    scored.page.explainer.samples = 100
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: not scored.page.explainer.lime_running, timeout=WAIT)
    assert scored.page.explainer.shown is not None
    assert scored.page.explainer.shown.limit > 0
    assert pixels(scored) != bare


def test_stopped_lime_says_how_far_it_came(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, panel = scored.page.explainer, scored.page.side.explain
    explainer.samples = ENDLESS
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: explainer.shown is not None, timeout=WAIT)
    qtbot.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)
    assert panel.sentence.text().endswith(f"Stopped after {explainer.shown.samples:,} samples.")
    scored.toggle_gradcam(True)
    qtbot.waitUntil(lambda: explainer.shown is not None, timeout=WAIT)
    assert "Stopped" not in panel.sentence.text()
