"""Looking at pictures, from the drop to the map, driven through the real window."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from fakeview.detect.engine import Engine
from fakeview.imaging.decode import decode
from fakeview.ui.inspect.model import State
from fakeview.ui.main_window import MainWindow
from tests.conftest import texture
from tests.qt.conftest import WAIT, choose, drop, item, pixels, settle, wait_scored


def test_drop_a_folder_with_good_and_bad_files(
    ready: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*.*")}
    drop(ready, [folder, folder / "a1.jpg"])
    wait_scored(ready, qtbot, 5)
    states = {entry.name: entry.state for entry in ready.page.model}
    good = {name for name, state in states.items() if state is State.SCORED}
    assert good == {"a1.jpg", "a2.png", "a10.jpg"}
    assert states["b-broken.jpg"] is states["c-empty.png"] is State.FAILED
    assert item(ready, "c-empty.png").error.endswith(".")
    assert ready.page.gallery.count.text() == "5 pictures"
    after = {path: hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*.*")}
    assert after == before


def test_scores_equal_the_engines_own(
    scored: MainWindow, detector_file: Path, folder: Path
) -> None:
    engine = Engine.open(detector_file)
    for name in ("a1.jpg", "a2.png", "deeper/a10.jpg"):
        rgb = decode(folder / name, min_side=engine.min_side).rgb
        expected = float(engine.score([rgb])[0])
        assert item(scored, Path(name).name).p_fake == pytest.approx(expected, abs=1e-5)


def test_arrow_through(scored: MainWindow, qtbot: QtBot) -> None:
    names = [entry.name for entry in scored.page.model]
    choose(scored, qtbot, names[0])
    seen = [names[0]]
    for _ in names[1:]:
        qtbot.keyClick(scored, Qt.Key.Key_Right)
        seen.append(scored.page.gallery.current().name)
    assert seen == names
    qtbot.keyClick(scored, Qt.Key.Key_Right)
    assert scored.page.item.name == names[-1]
    qtbot.keyClick(scored, Qt.Key.Key_Home)
    assert scored.page.item.name == names[0]
    qtbot.keyClick(scored, Qt.Key.Key_End)
    qtbot.keyClick(scored, Qt.Key.Key_Left)
    assert scored.page.item.name == names[-2]
    assert names[-2] in scored.windowTitle()


def test_verdict_panel_tells_score_words_and_reasons(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a2.png")
    panel, entry = scored.page.side.verdict, item(scored, "a2.png")
    assert panel.score_text == f"{entry.p_fake:.2f}"
    assert panel.words.lower() == entry.verdict.words
    assert panel.reasons == list(entry.verdict.reasons)
    assert "real" not in panel.words.lower().split()


def test_bad_file_has_its_reason_where_it_stands(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "b-broken.jpg")
    panel = scored.page.side.verdict
    assert panel.words == "This picture can’t be scored"
    assert panel.reasons == [item(scored, "b-broken.jpg").error]
    assert not scored.page.side.explain.rows["gradcam"].switch.isEnabled()
    qtbot.waitUntil(lambda: not scored.page.canvas.has_picture, timeout=WAIT)
    assert not scored.page.banner.isVisible()


def test_toggling_grad_cam_changes_the_canvas(scored: MainWindow, qtbot: QtBot) -> None:
    scored.page.why.set_opacity("gradcam", 100)
    settle(scored, qtbot)
    with_map = pixels(scored)
    qtbot.keyClick(scored, Qt.Key.Key_G)
    assert scored.page.canvas.overlay is None
    bare = pixels(scored)
    assert bare != with_map
    qtbot.mouseClick(scored.page.side.explain.rows["gradcam"].switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: scored.page.canvas.overlay is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: pixels(scored) == with_map, timeout=WAIT)
    scored.page.side.explain.rows["gradcam"].slider.setValue(0)
    assert pixels(scored) == bare


def test_holding_b_shows_the_bare_picture(scored: MainWindow, qtbot: QtBot) -> None:
    scored.page.why.set_opacity("gradcam", 100)
    scored.activateWindow()
    qtbot.waitUntil(scored.isActiveWindow)
    settle(scored, qtbot)
    with_map = pixels(scored)
    qtbot.keyPress(scored, Qt.Key.Key_B)
    assert scored.page.canvas.bare
    assert pixels(scored) != with_map
    qtbot.keyRelease(scored, Qt.Key.Key_B)
    assert not scored.page.canvas.bare
    assert scored.page.canvas.overlay is not None


def test_b_can_be_typed_into_the_find_box(scored: MainWindow, qtbot: QtBot) -> None:
    scored.activateWindow()
    qtbot.waitUntil(scored.isActiveWindow)
    qtbot.keyClick(scored, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = scored.page.gallery.filter
    qtbot.waitUntil(box.hasFocus)
    here = scored.page.item
    qtbot.keyClicks(box, "b-")
    assert not scored.page.canvas.bare
    assert box.text() == "b-"
    assert scored.page.gallery.count.text() == "1 of 5 pictures"
    assert scored.page.item is here
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert scored.page.gallery.count.text() == "5 pictures"
    assert scored.page.gallery.current() is here


def test_zoom_keys(scored: MainWindow, qtbot: QtBot) -> None:
    canvas = scored.page.canvas
    fitted = canvas.zoom
    qtbot.keyClick(scored, Qt.Key.Key_1)
    assert canvas.zoom == 1.0
    assert not canvas.fitted
    qtbot.keyClick(scored, Qt.Key.Key_Plus)
    assert canvas.zoom > 1.0
    qtbot.keyClick(scored, Qt.Key.Key_Minus)
    assert canvas.zoom == pytest.approx(1.0)
    qtbot.keyClick(scored, Qt.Key.Key_0)
    assert canvas.zoom == fitted
    assert canvas.fitted


def test_lists_take_no_duplicates_and_can_be_cleared(
    scored: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    more = tmp_path / "more.png"
    Image.fromarray(texture(9, 100, 100)).save(more)
    scored.open([folder, more])
    wait_scored(scored, qtbot, 6)
    qtbot.keyClick(scored, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert len(scored.page.model) == 0
    assert scored.page.item is None
    assert scored.page.stack.currentWidget() is scored.page.empty
    scored.open([more])
    wait_scored(scored, qtbot, 1)


def test_paste_a_picture_and_files(ready: MainWindow, qtbot: QtBot, folder: Path) -> None:
    rgb = texture(4, 120, 161)
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(ready, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_scored(ready, qtbot, 1)
    pasted = next(iter(ready.page.model))
    assert pasted.path is None
    assert pasted.name == "Pasted picture 1"
    assert np.array_equal(pasted.source.load().rgb, rgb)
    ready.paste()  # the same picture again
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "a1.jpg"))])
    QGuiApplication.clipboard().setMimeData(data)
    ready.paste()
    wait_scored(ready, qtbot, 2)


def test_transparent_paste_lands_on_white(ready: MainWindow, qtbot: QtBot) -> None:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    QGuiApplication.clipboard().setImage(image)
    ready.paste()
    wait_scored(ready, qtbot, 1)
    assert next(iter(ready.page.model)).source.load().rgb.min() == 255


def test_empty_clipboard_is_said_in_place(ready: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    ready.paste()
    assert "clipboard holds no picture" in ready.page.banner.text


def test_folder_without_pictures_is_said_in_place(
    ready: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "nothing").mkdir()
    ready.open([tmp_path / "nothing"])
    qtbot.waitUntil(ready.page.banner.isVisible, timeout=WAIT)
    assert "nothing" in ready.page.banner.text


def test_thumbnails_come_for_what_is_visible(scored: MainWindow, qtbot: QtBot) -> None:
    good = [entry for entry in scored.page.model if entry.state is State.SCORED]
    qtbot.waitUntil(lambda: all(entry.thumbnail is not None for entry in good), timeout=WAIT)


def test_stopping_and_going_on(ready: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(60):
        Image.fromarray(texture(number, 64, 64)).save(tmp_path / f"{number}.png")
    ready.page.scorer.scored.connect(lambda _item: ready.page.scorer.stop())
    ready.open([tmp_path])
    with qtbot.waitSignal(ready.page.scorer.scored, timeout=WAIT):
        pass
    qtbot.waitUntil(lambda: ready.page.model.waiting < 60)
    assert ready.page.model.waiting > 0
    assert ready.strip.resume.isVisible()
    ready.page.scorer.scored.disconnect()
    ready.strip.resume.click()
    qtbot.waitUntil(lambda: ready.page.model.waiting == 0, timeout=WAIT)
