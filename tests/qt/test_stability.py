"""Whether scores hold, as the window shows it; the detector here turns round in a mirror."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from fakeview import settings
from fakeview.detect import stability
from fakeview.detect.stability import Stability
from fakeview.detect.verdict import Kind
from fakeview.errors import Cancelled, FakeviewError
from fakeview.settings import Settings
from fakeview.ui import services
from fakeview.ui.inspect import stability_desk
from fakeview.ui.inspect.model import Item
from fakeview.ui.inspect.stability_desk import NO_DETECTOR, NOTHING, OFF, OUTSIDE, UNREADABLE, WORKS
from fakeview.ui.inspect.stability_panel import StabilityPanel
from fakeview.ui.main_window import MainWindow
from tests.conftest import texture
from tests.detect.lopsided import halves, lopsided_engine
from tests.qt.conftest import WAIT, choose, item, wait_scored


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(services, "open_engine", lambda *_which: lopsided_engine())
    monkeypatch.setattr(stability_desk, "PAUSE_MS", 0)
    return Settings(theme="light", stability_on=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "pictures"
    place.mkdir()
    Image.fromarray(halves(210, 60)).save(place / "a-flips.png")
    Image.fromarray(halves(128, 128)).save(place / "b-even.png")
    Image.fromarray(halves(60, 210)).save(place / "c-flips.png")
    (place / "d-bad.png").write_bytes(b"no picture")
    return place


@pytest.fixture
def looked(ready: MainWindow, qtbot: QtBot, folder: Path) -> MainWindow:
    """The window with its pictures scored and the first one measured."""
    ready.open([folder])
    wait_scored(ready, qtbot, 4)
    measured(ready, qtbot, "a-flips.png")
    return ready


def measured(window: MainWindow, qtbot: QtBot, name: str) -> Item:
    entry = item(window, name)
    qtbot.waitUntil(lambda: entry.stability is not None, timeout=WAIT)
    return entry


def panel(window: MainWindow) -> StabilityPanel:
    return window.page.side.stability


class Held:
    """A measurement that goes on until it is cancelled."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began, self.cancelled = threading.Event(), threading.Event()
        monkeypatch.setattr(stability, "measure", self)

    def __call__(
        self, _engine: object, _picture: object, *, cancel: threading.Event, progress: object
    ) -> Stability:
        self.began.set()
        assert cancel.wait(WAIT / 1000)
        self.cancelled.set()
        raise Cancelled


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the names of measured pictures be written down."""
    names: list[str] = []
    measure = stability.measure

    def watched(engine, picture, **more):  # type: ignore[no-untyped-def]
        names.append(picture.name)
        return measure(engine, picture, **more)

    monkeypatch.setattr(stability, "measure", watched)
    return names


def test_a_verdict_that_flips_turns_uncertain_everywhere(looked: MainWindow, qtbot: QtBot) -> None:
    entry, shown = item(looked, "a-flips.png"), panel(looked)
    assert entry.stability is not None
    assert entry.verdict is not None
    assert entry.p_fake == pytest.approx(entry.stability.p_fake, abs=1e-6)
    assert entry.p_fake > 0.9
    assert entry.verdict.kind is Kind.UNCERTAIN
    assert looked.page.side.verdict.words == "Uncertain"
    assert looked.page.side.verdict.reasons == list(entry.verdict.reasons)
    assert "when the picture is mirrored" in looked.page.side.verdict.reasons[0]
    assert entry.kind == "uncertain"
    assert "uncertain" in entry.spoken()
    assert item(looked, "c-flips.png").kind == "none"  # not looked at, so not measured
    assert shown.sentence.text() == entry.stability.sentence()
    assert shown.line.isVisible()
    assert "moves furthest" in shown.line.accessibleDescription()


def test_each_change_has_a_row_with_its_name_and_number(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, entry = panel(looked), item(looked, "a-flips.png")
    assert not shown.rows.isVisible()
    qtbot.mouseClick(shown.fold.button, Qt.MouseButton.LeftButton)
    assert shown.rows.isVisible()
    assert entry.stability is not None
    for place, one in enumerate(entry.stability.changed, 1):
        assert f"{one.change.title}: {one.p_fake:.2f}" in shown.rows.accessibleDescription()
        tip = shown.rows.tip_at(18 * place + 9)
        assert one.change.words in tip
        assert f"{one.p_fake:.2f}" in tip
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _over: tips.append(text))
    point = QPoint(20, 30)
    QApplication.sendEvent(shown.rows, QHelpEvent(QHelpEvent.Type.ToolTip, point, point))
    assert tips == [shown.rows.tip_at(30)]
    light = shown.rows.grab().toImage()
    looked.actions_["theme_dark"].trigger()
    assert shown.rows.grab().toImage() != light
    looked.actions_["theme_light"].trigger()


def test_what_is_drawn_follows_the_result(looked: MainWindow, qtbot: QtBot) -> None:
    shown = panel(looked)
    shown.fold.unfold(True)
    qtbot.waitUntil(lambda: shown.rows.height() == shown.rows.sizeHint().height())
    before = shown.rows.grab().toImage(), shown.line.grab().toImage()
    choose(looked, qtbot, "b-even.png")
    measured(looked, qtbot, "b-even.png")
    qtbot.waitUntil(lambda: not shown.rows.blank)
    assert shown.rows.grab().toImage() != before[0]
    assert shown.line.grab().toImage() != before[1]
    choose(looked, qtbot, "a-flips.png")
    assert (shown.rows.grab().toImage(), shown.line.grab().toImage()) == before


def test_coming_back_is_instant(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = counted(monkeypatch)
    choose(looked, qtbot, "c-flips.png")
    measured(looked, qtbot, "c-flips.png")
    looked.page.gallery.choose(item(looked, "a-flips.png"))
    entry = item(looked, "a-flips.png")
    assert looked.page.item is entry
    assert entry.stability is not None
    assert panel(looked).sentence.text() == entry.stability.sentence()
    assert not panel(looked).line.blank
    assert looked.page.side.verdict.words == "Uncertain"
    assert not looked.page.stability.running
    assert names == ["c-flips.png"]


def test_another_picture_cancels_it(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        held = Held(patch)
        choose(looked, qtbot, "c-flips.png")
        qtbot.waitUntil(held.began.is_set, timeout=WAIT)
        assert panel(looked).sentence.text().startswith(WORKS)
        assert panel(looked).line.blank
        assert panel(looked).line.isVisible()  # the room for it stays
        choose(looked, qtbot, "d-bad.png")
        qtbot.waitUntil(held.cancelled.is_set, timeout=WAIT)
    assert panel(looked).sentence.text() == UNREADABLE
    assert not panel(looked).line.isVisible()
    assert item(looked, "c-flips.png").stability is None
    choose(looked, qtbot, "c-flips.png")  # nothing is left of it: it is measured anew
    measured(looked, qtbot, "c-flips.png")


def test_it_waits_while_pictures_are_compared(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        held = Held(patch)
        choose(looked, qtbot, "c-flips.png")
        qtbot.waitUntil(held.began.is_set, timeout=WAIT)
        looked.page.compare.turn(True)
        qtbot.waitUntil(held.cancelled.is_set, timeout=WAIT)
    assert not looked.page.stability.running
    looked.page.compare.turn(False)
    measured(looked, qtbot, "c-flips.png")


def test_closing_the_window_ends_it(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    choose(looked, qtbot, "c-flips.png")
    qtbot.waitUntil(held.began.is_set, timeout=WAIT)
    looked.close()
    assert held.cancelled.is_set()


def test_a_failure_is_told_in_place(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_what: object, **_more: object) -> None:
        raise FakeviewError("There is too little memory.")

    monkeypatch.setattr(stability, "measure", fail)
    choose(looked, qtbot, "c-flips.png")
    words = panel(looked).sentence
    qtbot.waitUntil(lambda: words.text() == "There is too little memory.", timeout=WAIT)
    assert not looked.page.stability.running
    assert item(looked, "c-flips.png").kind == "none"


def test_it_can_be_switched_off(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = counted(monkeypatch)
    held = Held(monkeypatch)
    choose(looked, qtbot, "c-flips.png")
    qtbot.waitUntil(held.began.is_set, timeout=WAIT)
    qtbot.mouseClick(panel(looked).switch, Qt.MouseButton.LeftButton)
    assert panel(looked).sentence.text() == OFF
    assert not panel(looked).line.isVisible()
    qtbot.waitUntil(held.cancelled.is_set, timeout=WAIT)
    choose(looked, qtbot, "a-flips.png")
    assert panel(looked).sentence.text() == OFF
    assert looked.page.side.verdict.words == "Uncertain"  # what is known is not forgotten
    looked.close()
    assert not settings.load().stability_on
    assert names == []


def test_switching_it_on_measures_the_picture_in_view(
    ready: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    ready.page.stability.switch(False)
    ready.open([folder])
    wait_scored(ready, qtbot, 4)
    assert ready.page.item is not None
    assert ready.page.item.stability is None
    qtbot.mouseClick(panel(ready).switch, Qt.MouseButton.LeftButton)
    measured(ready, qtbot, "a-flips.png")


def test_another_detector_measures_anew(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = counted(monkeypatch)
    entry, then = item(looked, "a-flips.png"), list[object]()
    looked.detector.changed.connect(
        lambda _info: then.extend((entry.stability, panel(looked).line.isVisible()))
    )
    looked.detector.open(None)
    qtbot.waitUntil(lambda: bool(then), timeout=WAIT)
    assert then == [None, False]
    measured(looked, qtbot, "a-flips.png")
    assert names == ["a-flips.png"]
    assert panel(looked).line.isVisible()


def test_pasted_pictures_are_measured_and_clearing_forgets(ready: MainWindow, qtbot: QtBot) -> None:
    rgb = np.ascontiguousarray(halves(200, 90, 300, 1500))
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    QGuiApplication.clipboard().setImage(image)
    ready.paste()
    wait_scored(ready, qtbot, 1)
    pasted = measured(ready, qtbot, "Pasted picture 1")
    assert pasted.stability is not None
    assert pasted.stability.flips
    ready.clear_list()
    assert panel(ready).sentence.text() == NOTHING
    assert not panel(ready).line.isVisible()


def test_without_a_detector_it_says_so(
    window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_which: object) -> None:
        raise FakeviewError("That is no detector.")

    monkeypatch.setattr(services, "open_engine", refuse)
    window.open([folder])
    qtbot.waitUntil(lambda: window.page.item is not None, timeout=WAIT)
    with qtbot.waitSignal(window.detector.refused, timeout=WAIT):
        window.detector.open(None)
    assert panel(window).sentence.text() == NO_DETECTOR


def test_without_a_face_no_number_is_shown(
    ready: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    faces_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from fakeview.detect.engine import Engine

    opened: Callable[..., Engine] = lambda *_which: Engine.open(faces_file)  # noqa: E731
    monkeypatch.setattr(services, "open_engine", opened)
    with qtbot.waitSignal(ready.detector.changed, timeout=WAIT):
        ready.detector.open(faces_file)
    names = counted(monkeypatch)
    Image.fromarray(texture(0, 240, 300)).save(tmp_path / "none.png")
    ready.open([tmp_path / "none.png"])
    wait_scored(ready, qtbot, 1)
    assert panel(ready).sentence.text() == OUTSIDE
    assert not panel(ready).line.isVisible()
    assert not ready.page.stability.running
    assert names == []
