"""The real window on Qt's offscreen platform, with a small real detector."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.settings import Settings
from fakeview.ui.inspect.model import Item
from fakeview.ui.main_window import MainWindow
from fakeview.ui.theme import Theme
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
    """Settings that name the small detector."""
    return Settings(theme="light", detector=str(detector_file), lime_samples=100)


@pytest.fixture
def empty_window(qapp: QApplication, qtbot: QtBot, saved: Settings) -> Iterator[MainWindow]:
    """The window without a picture; closed and checked for threads at the end."""
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
    qtbot.waitUntil(lambda: ready.page.canvas.has_overlay, timeout=WAIT)
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
