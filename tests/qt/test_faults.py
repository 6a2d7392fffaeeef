"""Errors that nobody caught reach one calm dialog, through Python's real hooks."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fakeview import crashes, paths
from fakeview.ui import faults as faults_module
from fakeview.ui.fault_dialog import FaultDialog
from fakeview.ui.faults import Faults
from fakeview.ui.jobs import Job
from fakeview.ui.main_window import MainWindow
from fakeview.ui.services import Lanes
from fakeview.ui.shared.child import Child, Wording
from fakeview.ui.theme import Theme
from tests.qt.conftest import WAIT


class Pane(QWidget):
    """Stands for the main window, which takes seconds: what errors need of it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, sentence: str) -> None:
        self.said.append(sentence)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> Pane:
    pane = Pane()
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def faults(pane: Pane, monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    with hooked(pane, monkeypatch) as faults:
        yield faults


@contextmanager
def hooked(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    for place, name in (
        (sys, "excepthook"),
        (threading, "excepthook"),
        (sys, "unraisablehook"),
    ):
        monkeypatch.setattr(place, name, getattr(place, name))  # put back in the end
    faults = Faults(window)  # type: ignore[arg-type]
    faults.hook()
    yield faults
    faults.unhook()
    if faults.dialog is not None:
        faults.dialog.reject()


def shown(faults: Faults, qtbot: QtBot) -> FaultDialog:
    qtbot.waitUntil(lambda: faults.dialog is not None and faults.dialog.isVisible(), timeout=WAIT)
    assert faults.dialog is not None
    return faults.dialog


def fail(text: str = "the handle came off") -> None:
    raise ZeroDivisionError(text)


def slot(text: str = "the handle came off", times: int = 1) -> None:
    """Fail in a slot that Qt calls."""
    for _ in range(times):
        QTimer.singleShot(0, lambda: fail(text))


def _room(dialog: FaultDialog) -> bool:
    """Whether no line is cut."""
    layout = dialog.layout()
    assert layout is not None
    return layout.totalHeightForWidth(dialog.width()) <= dialog.height()


def words(dialog: FaultDialog) -> str:
    texts = [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]
    return " ".join(texts).replace("\u200b", "")


def test_a_slot_that_fails(faults: Faults, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    slot()
    dialog = shown(faults, qtbot)
    said = words(dialog)
    assert "the handle came off" in said
    assert "Nothing that was saved is lost" in said
    assert str(paths.log_file()) in said
    assert "uncaught" in caplog.text
    qtbot.waitUntil(lambda: _room(dialog), timeout=WAIT)
    dialog.go_on.click()
    assert faults.dialog is None


class _Thread(QThread):
    def run(self) -> None:
        fail("in a thread of Qt")


def _in_python(_lanes: Lanes) -> None:
    thread = threading.Thread(target=fail, args=("in a thread of Python",), name="mender")
    thread.start()
    thread.join()


def _in_qt(_lanes: Lanes) -> None:
    thread = _Thread()
    thread.start()
    thread.wait()


def _in_a_lane(lanes: Lanes) -> None:
    lanes.files.submit(Job("unlucky", lambda _job: fail("in a lane")))


def _when_it_is_done(lanes: Lanes) -> None:
    lanes.files.submit(
        Job("unlucky", lambda _job: 1, done=lambda _result: fail("when it was done"))
    )


def _where_it_cannot_be_raised(_lanes: Lanes) -> None:
    class Dying:
        def __del__(self) -> None:
            fail("while it was deleted")

    Dying()


def test_wherever_it_fails(faults: Faults, lanes: Lanes, qtbot: QtBot) -> None:
    for cause, text in (
        (_in_python, "in a thread of Python"),
        (_in_qt, "in a thread of Qt"),
        (_in_a_lane, "in a lane"),
        (_when_it_is_done, "when it was done"),
        (_where_it_cannot_be_raised, "while it was deleted"),
    ):
        faults._seen.clear()  # they all fail in one line of this file
        cause(lanes)
        dialog = shown(faults, qtbot)
        assert text in words(dialog)
        assert dialog.thread() is QApplication.instance().thread()
        dialog.go_on.click()


def test_many_errors_make_one_dialog_and_the_same_one_comes_no_second_time(
    faults: Faults, pane: Pane, qtbot: QtBot
) -> None:
    slot(times=40)
    dialog = shown(faults, qtbot)
    qtbot.waitUntil(lambda: "39 more errors have come since" in words(dialog), timeout=WAIT)
    assert len(pane.findChildren(FaultDialog)) == 1
    qtbot.waitUntil(lambda: _room(dialog), timeout=WAIT)
    dialog.go_on.click()
    slot()
    qtbot.waitUntil(lambda: "the handle came off" in "".join(pane.said), timeout=WAIT)
    assert faults.dialog is None


class _Handler(QObject):
    """Stands for the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_what_the_dialog_offers(
    faults: Faults, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parents[1])
    slot()
    dialog = shown(faults, qtbot)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Traceback (most recent call last)" in copied
    assert crashes.about() in copied
    assert str(Path(__file__).parents[1]) not in copied
    assert "~" in copied

    dialog.folder.click()
    assert "could not be opened" in words(dialog)  # nothing has been logged, so it isn't there
    paths.log_file().parent.mkdir(parents=True)
    handler = _Handler()
    QDesktopServices.setUrlHandler("file", handler, "open")
    try:
        dialog.folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert handler.opened == [str(paths.log_file().parent)]

    # An error of the dialog itself is only logged.
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: fail("no clipboard"))
    dialog.copy.click()
    qtbot.waitUntil(lambda: "no clipboard" in caplog.text, timeout=WAIT)
    QApplication.processEvents()
    assert not dialog.more.text().strip()
    assert faults.dialog is dialog


def test_the_real_window_says_it_in_a_line_and_is_closed_by_quit(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hooked(window, monkeypatch) as faults:
        slot()
        shown(faults, qtbot).go_on.click()
        slot()
        qtbot.waitUntil(lambda: "the handle came off" in window.page.banner.text, timeout=WAIT)
        faults._seen.clear()
        slot()
        shown(faults, qtbot).quit.click()
        assert not window.isVisible()


def test_a_dialog_that_cannot_open_is_only_logged(
    faults: Faults, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(faults_module, "FaultDialog", lambda *_all: fail("no dialog"))
        slot()
        qtbot.waitUntil(lambda: "no dialog" in caplog.text, timeout=WAIT)
    assert faults.dialog is None
    slot("another one")  # from the same place: told in a line, and the program goes on
    qtbot.waitUntil(lambda: caplog.text.count("another one") > 0, timeout=WAIT)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_training_that_crashes_says_where(caplog: pytest.LogCaptureFixture) -> None:
    command = [sys.executable, "-c", "import ctypes; ctypes.string_at(0)"]
    with caplog.at_level(logging.INFO, "fakeview"):
        outcome = Child(command, lambda _event: None).wait(Wording())
    assert "Fatal Python error: Segmentation fault" in outcome.detail
    assert "Fatal Python error: Segmentation fault" in caplog.text
    assert "fault in the program" in outcome.message
