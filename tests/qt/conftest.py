"""The real window on Qt's offscreen platform, with a small real detector."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fakeview.settings import Settings
from fakeview.ui.detector_desk import DetectorDesk
from fakeview.ui.dialogs import Question
from fakeview.ui.inspect.model import Item
from fakeview.ui.main_window import MainWindow
from fakeview.ui.services import Lanes
from fakeview.ui.theme import Theme
from fakeview.ui.train import work
from fakeview.ui.train.page import TrainPage
from fakeview.ui.train.step_bar import SETTINGS
from tests.conftest import texture

WAIT = 60_000  # ms; generous, since a training run may share the machine


@pytest.fixture(autouse=True)
def _no_thread_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread of ours alive."""
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before
        and thread.is_alive()
        and (thread.name.startswith("fakeview") or isinstance(thread, threading._DummyThread))
        and _runs(thread)
    ]
    assert not left, f"threads left alive: {left}"


def _runs(thread: threading.Thread) -> bool:
    # Python keeps a dummy entry for a Qt thread that has ended; only living ids count.
    return Path(f"/proc/self/task/{thread.native_id}").exists() if thread.native_id else False


def lanes_of(window: MainWindow) -> list[QThread]:
    return list(window.lanes.all())


@pytest.fixture
def saved(detector_file: Path) -> Settings:
    """Settings that name the small detector; no verdict changes by itself a while later."""
    return Settings(
        theme="light", detector=str(detector_file), lime_samples=100, stability_on=False
    )


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def lanes(qapp: QApplication) -> Iterator[Lanes]:
    owner = QObject()
    lanes = Lanes(owner)
    yield lanes
    lanes.close()


@pytest.fixture
def empty_window(qapp: QApplication, qtbot: QtBot, saved: Settings) -> Iterator[MainWindow]:
    """The window without a picture; closed and checked for threads at the end."""
    yield from _opened(qapp, qtbot, saved)


def _opened(qapp: QApplication, qtbot: QtBot, saved: Settings) -> Iterator[MainWindow]:
    window = MainWindow(Theme(qapp, saved.theme), saved)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    assert not any(lane.isRunning() for lane in lanes_of(window))


@pytest.fixture
def ready(empty_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with its detector loaded."""
    qtbot.waitUntil(lambda: empty_window.detector.engine is not None, timeout=WAIT)
    return empty_window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three good pictures (one in a sub-folder) and two bad files."""
    place = tmp_path / "pictures"
    (place / "deeper").mkdir(parents=True)
    for number, name in enumerate(("a1.jpg", "a2.png", "deeper/a10.jpg")):
        Image.fromarray(texture(number, 240, 300)).save(place / name)
    (place / "b-broken.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"no picture" * 30)
    (place / "c-empty.png").write_bytes(b"")
    return place


@pytest.fixture
def scored(ready: MainWindow, qtbot: QtBot, folder: Path) -> MainWindow:
    """The window with the folder opened and everything scored, Grad-CAM on screen."""
    ready.open([folder])
    wait_scored(ready, qtbot, 5)
    qtbot.waitUntil(lambda: ready.page.canvas.overlay is not None, timeout=WAIT)
    return ready


def wait_scored(window: MainWindow, qtbot: QtBot, count: int) -> None:
    def done() -> bool:
        return len(window.page.model) == count and window.page.model.waiting == 0

    qtbot.waitUntil(done, timeout=WAIT)


def item(window: MainWindow, name: str) -> Item:
    return next(entry for entry in window.page.model if entry.name == name)


def choose(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.page.gallery.choose(item(window, name))
    qtbot.waitUntil(lambda: window.page.item is item(window, name))


def pixels(window: MainWindow) -> QImage:
    """What the canvas shows now, without the bar that floats over it."""
    canvas = window.page.canvas
    shot = QImage(canvas.size(), QImage.Format.Format_RGB32)
    canvas.render(shot, QPoint(), renderFlags=canvas.RenderFlag.DrawWindowBackground)
    return shot


def ask_samples(window: MainWindow, count: int, row: str = "lime") -> None:
    """Let a method score that many pictures, however soon it settles."""
    explainer = window.page.explainer
    wanted = replace(explainer.options[row], samples=count, settle=False)
    explainer.set_options(row, wanted)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the map has faded in."""
    qtbot.waitUntil(lambda: not window.page.canvas.fading, timeout=WAIT)


def drop(window: MainWindow, paths: list[Path]) -> None:
    """Drag files over the window and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the new form is newer than Qt 6.8
        enter = QDragEnterEvent(QPoint(400, 300), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(400, 300), copy, data, left, none)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


Place = Callable[[QWidget, int, int], None]


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    """Shows a widget inside a window that takes no size from it, as the real one does."""
    hosts: list[QWidget] = []  # held until the end: nobody else does, and a paint may be due

    def show(widget: QWidget, width: int, height: int) -> None:
        host = QWidget()
        hosts.append(host)
        qtbot.addWidget(host)
        host.resize(width, height)
        widget.setParent(host)
        widget.resize(width, height)
        with qtbot.waitExposed(host):
            host.show()
        widget.show()

    return show


# The Train page, with a stand-in for the trainer


def report_of(data: Path, *, stop: bool = False) -> dict[str, object]:
    pictures = sorted(str(path) for path in data.rglob("*.jpg"))
    count = len(pictures) // 2
    finding = {"id": "too-few", "level": "stop", "text": "There are too few pictures.",
               "next": "Add some.", "paths": []}  # fmt: skip
    clean = {"id": "clean", "level": "good", "text": "Nothing stands out.", "next": "",
             "paths": []}  # fmt: skip
    return {
        "folder": str(data), "layout": "classes", "n": len(pictures),
        "classes": {"fake": count, "real": count},
        "groups": {"fake": count, "real": count},
        "splits": {"train": {"fake": count, "real": count}}, "split_given": False,
        "unreadable": [], "missing": [],
        "duplicates": {"exact": [], "near": [], "across_classes": [], "across_splits": []},
        "imbalance": 1.0, "facts": {}, "file_facts_auc": None, "leak": False, "telling": [],
        "findings": [finding if stop else clean], "fingerprint": "x", "seconds": 0.1,
    }  # fmt: skip


def answer(monkeypatch: pytest.MonkeyPatch, yes: bool) -> list[str]:
    asked: list[str] = []

    def exec_(self: Question) -> int:
        asked.append(self.windowTitle())
        (self.yes if yes else self.no).click()
        return self.result()

    monkeypatch.setattr(Question, "exec", exec_)
    return asked


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder that could be learned from."""
    folder = tmp_path / "faces"
    for label, seed in (("fake", 0), ("real", 50)):
        (folder / label).mkdir(parents=True)
        for number in range(4):
            picture = Image.fromarray(texture(seed + number, 64, 64))
            picture.save(folder / label / f"{number}.jpg")
    return folder


@pytest.fixture
def fake_trainer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: Path, detector_file: Path
) -> Path:
    """Let the page start the stand-in; the returned file is the report of its audit."""
    script = Path(__file__).with_name("stand_in.py")
    report = tmp_path / "report.json"
    report.write_text(json.dumps(report_of(data)), encoding="utf-8")
    monkeypatch.setenv("REPORT", str(report))
    monkeypatch.setenv("DETECTOR", str(detector_file))
    monkeypatch.setattr(work, "trainer_command", lambda: [sys.executable, "-S", str(script)])
    return report


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, saved: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window; a detector, which takes its time, is loaded only where a test opens one."""
    monkeypatch.setattr(DetectorDesk, "start", lambda _self: None)
    yield from _opened(qapp, qtbot, saved)


@pytest.fixture
def page(fake_trainer: Path, window: MainWindow) -> TrainPage:
    window.show_train()
    assert window.pages.train is not None
    return window.pages.train


@pytest.fixture
def training(
    page: TrainPage, data: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TrainPage]:
    """The page with a training under way."""
    answer(monkeypatch, yes=True)  # a test that fails half way closes the window all the same
    page.set_data(data)
    qtbot.waitUntil(lambda: page.steps.buttons[SETTINGS].isEnabled(), timeout=WAIT)
    page.go_to(SETTINGS)
    page.settings_step.start_wanted.emit()
    assert page.training, page.banner.text
    qtbot.waitUntil(lambda: page.run_step.state.n == 50, timeout=WAIT)
    qtbot.waitUntil(lambda: page.trainer.pid is not None, timeout=WAIT)  # its thread may lag
    yield page
    page.stop_and_wait()
