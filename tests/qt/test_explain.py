"""Maps in the window: they refine, are cancelled within a second, and come back at once."""

from __future__ import annotations

import time
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakeview.errors import FakeviewError
from fakeview.ui.inspect import why_desk
from fakeview.ui.inspect.explained import Shown
from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, ask_samples, choose, lanes_of, pixels

ENDLESS = 100_000


def test_lime_refines_and_is_remembered(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, panel = scored.page.explainer, scored.page.side.explain
    ask_samples(scored, 300)
    maps: list[object] = []
    explainer.changed.connect(
        lambda: maps.append(explainer.shown) if explainer.method == "lime" else None
    )
    with qtbot.waitSignal(explainer.progressed, timeout=WAIT):
        qtbot.keyClick(scored, Qt.Key.Key_L)
    assert panel.rows["lime"].progress.isVisible()
    assert not panel.rows["gradcam"].switch.isChecked()
    assert panel.rows["lime"].switch.isChecked()
    qtbot.waitUntil(lambda: not explainer.running, timeout=WAIT)
    assert len({id(shown) for shown in maps if shown is not None}) > 1
    final = explainer.shown
    assert final is not None
    assert final.samples == 300
    assert panel.legend.isVisible()
    qtbot.keyClick(scored, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: explainer.shown is not None and explainer.shown is not final)
    qtbot.keyClick(scored, Qt.Key.Key_L)
    assert explainer.shown is final
    assert not explainer.running


@pytest.mark.parametrize("row", ["lime", "shap"])
def test_cancel_answers_within_a_second(scored: MainWindow, qtbot: QtBot, row: str) -> None:
    choose(scored, qtbot, "a1.jpg")
    ask_samples(scored, ENDLESS, row)
    with qtbot.waitSignal(scored.page.explainer.progressed, timeout=WAIT):
        scored.page.toggle_method(row, True)
    lane, shown = scored.lanes.compute, scored.page.side.explain.rows[row]
    started = time.monotonic()
    qtbot.mouseClick(shown.cancel, Qt.MouseButton.LeftButton)
    assert not scored.page.explainer.running
    qtbot.waitUntil(lambda: lane._running is None, timeout=WAIT)
    assert time.monotonic() - started < 1.0
    assert not shown.progress.isVisible()


def test_another_picture_cancels_lime(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    ask_samples(scored, ENDLESS)
    with qtbot.waitSignal(scored.page.explainer.progressed, timeout=WAIT):
        scored.toggle_lime(True)
    choose(scored, qtbot, "a2.png")
    assert not scored.page.explainer.running
    assert scored.page.explainer.method == "gradcam"
    qtbot.waitUntil(lambda: scored.page.canvas.overlay is not None, timeout=WAIT)


def test_close_while_lime_runs(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    ask_samples(scored, ENDLESS)
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


@pytest.mark.parametrize(
    ("key", "method"), [("L", "lime"), ("S", "shap"), ("O", "occlusion"), ("G", "gradcam")]
)
def test_each_key_paints_its_map(scored: MainWindow, qtbot: QtBot, key: str, method: str) -> None:
    choose(scored, qtbot, "a1.jpg")
    qtbot.waitUntil(lambda: scored.page.canvas.has_picture, timeout=WAIT)
    scored.toggle_gradcam(False)
    bare = pixels(scored)
    for row in ("lime", "shap"):
        ask_samples(scored, 100, row)
    qtbot.keyClick(scored, getattr(Qt.Key, f"Key_{key}"))
    row = scored.page.side.explain.rows[method]
    assert row.visibleRegion().boundingRect() == row.rect()  # however far the panel was up
    explainer = scored.page.explainer
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    assert explainer.shown is not None
    assert explainer.shown.method == method
    assert explainer.shown.limit > 0
    assert scored.actions_[method].isChecked()
    qtbot.waitUntil(lambda: pixels(scored) != bare, timeout=WAIT)
    title = scored.page.side.explain.legend_title.text()
    assert title.startswith(scored.actions_[method].text().upper())


def test_stopped_lime_says_how_far_it_came(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, panel = scored.page.explainer, scored.page.side.explain
    ask_samples(scored, ENDLESS)
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: explainer.shown is not None, timeout=WAIT)
    assert "so far" in panel.samples.text()
    qtbot.keyClick(scored, Qt.Key.Key_Escape)
    assert explainer.stopped
    assert panel.samples.text().startswith(f"Stopped after {explainer.shown.samples:,} samples.")
    assert panel.samples.isVisible()
    scored.toggle_gradcam(True)
    qtbot.waitUntil(lambda: explainer.shown is not None, timeout=WAIT)
    assert not panel.samples.isVisible()


def test_a_stopped_map_can_be_continued(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, row = scored.page.explainer, scored.page.side.explain.rows["lime"]
    ask_samples(scored, ENDLESS)
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: explainer.shown is not None, timeout=WAIT)
    row.fold.unfold(True)
    assert not row.form.update_button.isEnabled()
    explainer.cancel()
    half = explainer.shown
    assert explainer.stopped
    assert not explainer.final
    assert row.form.update_button.isEnabled()
    ask_samples(scored, max(300, half.samples + 100))
    assert row.form.update_button.isEnabled()
    qtbot.mouseClick(row.form.update_button, Qt.MouseButton.LeftButton)
    assert explainer.running
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    assert explainer.shown.samples > half.samples
    assert not row.form.update_button.isEnabled()


def test_continued_with_the_same_options_it_never_falls_back(
    scored: MainWindow, qtbot: QtBot
) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer = scored.page.explainer
    ask_samples(scored, ENDLESS)
    scored.toggle_lime(True)
    qtbot.waitUntil(
        lambda: explainer.shown is not None and explainer.shown.samples > 200, timeout=WAIT
    )
    explainer.cancel()
    half, seen = explainer.shown, list[int]()
    explainer.changed.connect(lambda: seen.append(explainer.shown.samples))
    explainer.update()
    qtbot.waitUntil(lambda: explainer.shown is not half, timeout=WAIT)
    assert min(seen) >= half.samples
    explainer.cancel()
    assert explainer.stopped


def test_a_cancelled_update_leaves_the_old_map_as_it_was(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, panel = scored.page.explainer, scored.page.side.explain
    checker = scored.page.why.checker
    ask_samples(scored, 100)
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: checker.found is not None, timeout=WAIT)
    old, key, found, line = explainer.shown, explainer.key, checker.found, panel.samples.text()
    assert line.startswith("From 100 samples.")
    ask_samples(scored, ENDLESS)
    explainer.update()
    assert explainer.running
    assert panel.samples.text() == line, "it is the old one that is in view"
    explainer.cancel()
    assert (explainer.shown, explainer.key) == (old, key)
    assert explainer.final
    assert checker.found is found
    assert panel.samples.text() == line
    assert panel.rows["lime"].form.update_button.isEnabled()


def test_options_of_grad_cam_are_followed_at_once(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, row = scored.page.explainer, scored.page.side.explain.rows["gradcam"]
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    row.fold.unfold(True)
    layer, kind = row.form.controls["layer"], row.form.controls["kind"]
    qtbot.waitUntil(lambda: layer.count() > 3, timeout=WAIT)
    assert layer.currentText().startswith("Automatic (")
    assert layer.currentData() == ""
    earlier = layer.itemData(2)
    layer.setCurrentIndex(2)
    qtbot.waitUntil(lambda: made(explainer.shown).get("layer") == earlier, timeout=WAIT)
    kind.setCurrentIndex(1)
    qtbot.waitUntil(lambda: explainer.final and explainer.shown.method == "gradcam++", timeout=WAIT)
    assert scored.actions_["gradcam"].isChecked()
    assert row.switch.isChecked()
    assert made(explainer.shown)["layer"] == earlier
    choose(scored, qtbot, "a2.png")
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    assert explainer.method == "gradcam++"


def made(shown: Shown | None) -> dict[str, object]:
    """The settings that a map was made with."""
    return shown.explanation.meta if shown is not None else {}


def test_options_of_lime_wait_for_update(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer, row = scored.page.explainer, scored.page.side.explain.rows["lime"]
    ask_samples(scored, 100)
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    first = explainer.shown
    row.fold.unfold(True)
    assert not row.form.update_button.isEnabled()
    row.form.controls["segments"].setValue(12)
    row.form.controls["fill"].setCurrentIndex(row.form.controls["fill"].findData("grey"))
    assert explainer.shown is first
    assert not explainer.running
    qtbot.mouseClick(row.form.update_button, Qt.MouseButton.LeftButton)
    assert explainer.running
    assert explainer.shown is first  # the old map stays until there is another
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    assert made(explainer.shown)["segments"] == 12
    assert made(explainer.shown)["fill"] == "grey"
    assert not row.form.update_button.isEnabled()


def test_occlusion_follows_its_options(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer = scored.page.explainer
    scored.toggle_occlusion(True)
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    form = scored.page.side.explain.rows["occlusion"].form
    form.controls["superpixels"].setCurrentIndex(form.controls["superpixels"].findData("grid"))
    qtbot.waitUntil(
        lambda: explainer.final and made(explainer.shown)["superpixels"] == "grid", timeout=WAIT
    )


def test_a_layer_of_another_detector_gives_way(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    explainer = scored.page.explainer
    foreign = replace(explainer.options["gradcam"], layer="of.another.network")
    explainer.set_options("gradcam", foreign)
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    assert made(explainer.shown)["layer"] != "of.another.network"
    scored.page.side.explain.rows["gradcam"].fold.unfold(True)
    qtbot.waitUntil(lambda: explainer.options["gradcam"].layer == "", timeout=WAIT)


def test_listed_layers_keep_no_detector_and_go_with_it(
    scored: MainWindow, qtbot: QtBot, detector_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(scored, qtbot, "a1.jpg")
    row = scored.page.side.explain.rows["gradcam"]
    layer = row.form.controls["layer"]
    row.fold.unfold(True)
    qtbot.waitUntil(lambda: layer.count() > 3, timeout=WAIT)
    row.fold.unfold(False)
    old = weakref.ref(scored.detector.engine)
    with qtbot.waitSignal(scored.detector.changed, timeout=WAIT):
        scored.detector.open(detector_file)
    qtbot.waitUntil(lambda: old() is None, timeout=WAIT)

    def refuse(_engine: object) -> None:
        raise FakeviewError("There is no layer that it could look at.")

    monkeypatch.setattr(why_desk, "layers_of", refuse)
    row.fold.unfold(True)
    qtbot.waitUntil(lambda: layer.count() == 1, timeout=WAIT)
    assert layer.currentText() == "Automatic"


def test_a_known_map_waits_for_its_picture(
    scored: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = scored.page
    for name in ("a1.jpg", "a2.png"):
        choose(scored, qtbot, name)
        qtbot.waitUntil(
            lambda: page.explainer.final and page.canvas.overlay is not None, timeout=WAIT
        )
    with monkeypatch.context() as patch:
        patch.setattr(page.library, "want_display", lambda *_: None)  # it is still being decoded
        choose(scored, qtbot, "a1.jpg")
    assert page.explainer.final, "its map is known"
    assert page.canvas.has_picture, "the canvas shows the other picture a little longer"
    assert page.canvas.overlay is None
    page.library.show(page.item)
    assert page.canvas.overlay is page.explainer.shown.image
