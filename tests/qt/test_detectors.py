"""Opening detectors: by drop, with a question, and when the file is no good."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fakeview.settings import Settings
from fakeview.ui.dialogs import AboutDialog, ClassOrderDialog, DetectorDialog, ask, fit_height
from fakeview.ui.main_window import MainWindow
from fakeview.ui.theme import Theme
from tests.conftest import lively
from tests.qt.conftest import WAIT, drop, item, wait_scored


def test_dropping_a_detector_scores_everything_again(
    scored: MainWindow, qtbot: QtBot, detector_file: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(detector_file, tmp_path / "other.safetensors"))
    before = item(scored, "a1.jpg").p_fake
    with qtbot.waitSignal(scored.detector.changed, timeout=WAIT):
        drop(scored, [other])
    assert scored.page.model.waiting > 0
    wait_scored(scored, qtbot, 5)
    assert item(scored, "a1.jpg").p_fake == pytest.approx(before)
    assert "other" in scored.bar.detector.text()
    assert scored.saved.detector == str(other)


@pytest.mark.parametrize("answer", [0, 1])
def test_foreign_file_asks_for_the_class_order(
    scored: MainWindow,
    qtbot: QtBot,
    foreign_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: int,
) -> None:
    asked: list[str] = []

    def exec_(self: ClassOrderDialog) -> int:
        asked.append(self.windowTitle())
        self.buttons[answer].click()
        return self.result()

    monkeypatch.setattr(ClassOrderDialog, "exec", exec_)
    with qtbot.waitSignal(scored.detector.changed, timeout=WAIT):
        drop(scored, [foreign_file])
    assert len(asked) == 1
    assert scored.detector.fake_index == answer
    assert scored.detector.info.foreign
    wait_scored(scored, qtbot, 5)
    qtbot.waitUntil(lambda: scored.page.explainer.shown is not None, timeout=WAIT)


def test_no_answer_keeps_the_old_detector(
    scored: MainWindow, qtbot: QtBot, foreign_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = scored.detector.engine
    monkeypatch.setattr(ClassOrderDialog, "exec", lambda self: 0)
    with qtbot.waitSignal(scored.detector.order_needed, timeout=WAIT):
        scored.open([foreign_file])
    assert scored.detector.engine is engine
    assert not scored.detector.busy


def test_broken_detector_is_one_sentence_and_the_old_one_stays(
    scored: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no tensors here")
    engine = scored.detector.engine
    scores = [entry.p_fake for entry in scored.page.model]
    with qtbot.waitSignal(scored.detector.refused, timeout=WAIT):
        drop(scored, [broken])
    assert scored.page.banner.isVisible()
    assert scored.page.banner.text.endswith(".")
    assert "Traceback" not in scored.page.banner.text
    assert scored.detector.engine is engine
    assert [entry.p_fake for entry in scored.page.model] == scores


def test_without_a_detector_pictures_can_still_be_looked_at(
    ready: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready.detector, "engine", None)
    ready.open([folder])
    qtbot.waitUntil(lambda: len(ready.page.model) == 5, timeout=WAIT)
    qtbot.waitUntil(lambda: ready.page.canvas.has_picture, timeout=WAIT)
    assert ready.page.side.verdict.words == "Not scored yet"
    assert not ready.page.side.explain.rows["lime"].switch.isEnabled()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform can't fix a size
@pytest.mark.parametrize("chosen", [0, 1, None])
def test_enter_gives_the_answer_that_has_the_focus(
    empty_window: MainWindow, qtbot: QtBot, chosen: int | None
) -> None:
    dialog = ClassOrderDialog("Which one?", 2, empty_window)

    def press() -> None:
        control = dialog.cancel if chosen is None else dialog.buttons[chosen]
        control.setFocus()
        qtbot.keyClick(control, Qt.Key.Key_Return)

    QTimer.singleShot(50, press)
    ask(dialog)
    assert dialog.answer == chosen


def test_class_order_words_fit_the_number_of_outputs(empty_window: MainWindow) -> None:
    for outputs, title, answer in (
        (2, "Which output means generated?", "Output 1"),
        (1, "Was generated trained as 0 or 1?", "Trained as 1"),
    ):
        dialog = ClassOrderDialog("It doesn't say.", outputs, empty_window)
        texts = [entry.text() for entry in dialog.findChildren(QLabel)]
        assert title in texts
        assert dialog.buttons[1].text() == answer
        assert not any("class" in text.lower() or "--" in text for text in texts)


def test_single_output_file_is_recognised(
    ready: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    path = tmp_path / "one.pth"
    torch.save(lively("mobilenetv3_small_050", outputs=1).state_dict(), path)
    monkeypatch.setattr(ClassOrderDialog, "exec", lambda self: 0)
    with qtbot.waitSignal(ready.detector.order_needed, timeout=WAIT) as asked:
        ready.open([path])
    assert asked.args[2] == 1
    assert "--fake-index" not in asked.args[1]


def test_panel_says_that_the_detector_is_being_loaded(
    qtbot: QtBot, qapp: QApplication, saved: Settings, folder: Path
) -> None:
    window = MainWindow(Theme(qapp), saved)
    qtbot.addWidget(window)
    window.open([folder])
    page = window.page
    assert page.stack.currentWidget() is page.split  # the empty page never shows
    assert page.side.verdict.words == "Loading the detector…"
    window.show()
    wait_scored(window, qtbot, 5)
    assert page.side.verdict.words != "Loading the detector…"
    window.close()


def test_nothing_found_at_start_leads_to_the_empty_page(
    qtbot: QtBot, qapp: QApplication, saved: Settings, tmp_path: Path
) -> None:
    window = MainWindow(Theme(qapp), saved)
    qtbot.addWidget(window)
    window.open([tmp_path])
    window.show()
    qtbot.waitUntil(window.page.banner.isVisible, timeout=WAIT)
    assert window.page.stack.currentWidget() is window.page.empty
    window.close()


def test_a_detector_given_at_start_is_the_one_in_use(
    qtbot: QtBot, qapp: QApplication, saved: Settings, detector_file: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(detector_file, tmp_path / "other.safetensors"))
    window = MainWindow(Theme(qapp), saved)
    qtbot.addWidget(window)
    window.open([other])
    window.show()
    qtbot.waitUntil(lambda: window.detector.engine is not None, timeout=WAIT)
    assert window.detector.path == other
    window.close()


def test_the_bundled_detector_is_not_loaded_twice(
    ready: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(ready.detector, "open", lambda *args: opened.append(args))
    ready.use_bundled_detector()
    assert opened == [(None,)]
    ready.detector.path = None  # as if it were in use
    ready.use_bundled_detector()
    assert opened == [(None,)]


def test_last_times_detector_is_gone(
    qtbot: QtBot, qapp: object, tmp_path: Path, detector_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from fakeview.detect import engine

    monkeypatch.setattr(engine.paths, "resource", lambda *parts: detector_file)
    saved = Settings(detector=str(tmp_path / "gone.safetensors"))
    window = MainWindow(Theme(qapp), saved)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.detector.engine is not None, timeout=WAIT)
    assert window.page.banner.isVisible()
    assert saved.detector == ""
    window.close()


def test_about_promises_nothing_of_diffusion_models(qtbot: QtBot) -> None:
    dialog = AboutDialog("1.0", "log", None)
    qtbot.addWidget(dialog)
    text = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "diffusion models" in text
    fit_height(dialog)
    dialog.ensurePolished()
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    dialog.resize(dialog.minimumSize())
    layout.setGeometry(dialog.rect())
    for one in dialog.findChildren(QLabel):
        if one.wordWrap():
            assert one.height() >= one.heightForWidth(one.width()), one.text()
    assert "often find no sign" in text
    assert "non-commercial" in text


def test_the_details_tell_the_terms(ready: MainWindow, qtbot: QtBot) -> None:
    info = replace(ready.detector.info, terms="For research only.")
    dialog = DetectorDialog(info, None)
    qtbot.addWidget(dialog)
    assert "For research only." in [one.text() for one in dialog.findChildren(QLabel)]
