"""Quitting the program: the exit code is 0 and nothing is complained about."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from fakeview.ui.jobs import Job
from fakeview.ui.main_window import MainWindow

# The detector is left out: it takes seconds to load and has no part in this.
_PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fakeview.ui import app
from fakeview.ui.detector_desk import DetectorDesk

DetectorDesk.start = lambda self: None
open_dialog = {opens!r}

def window():
    return next(w for w in QApplication.topLevelWidgets() if hasattr(w, "actions_"))

def act():
    QTimer.singleShot(100, lambda: QApplication.activeModalWidget().reject())
    window().actions_[open_dialog].trigger()
    QTimer.singleShot(100, lambda: window().actions_["quit"].trigger())

qt = QApplication(sys.argv[:1])
QTimer.singleShot(150, act)
sys.exit(app.run([]))
"""


@pytest.mark.parametrize("opens", ["keys", "about"])
@pytest.mark.parametrize("_again", range(2))
def test_quitting_after_a_dialog(opens: str, _again: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(opens=opens)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_closed_dialog_is_gone(empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda self: 0)
    for action in ("keys", "about"):
        empty_window.actions_[action].trigger()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert empty_window.findChildren(QDialog) == []


def test_garbage_is_collected_on_the_windows_thread_alone(ready: MainWindow, qtbot: QtBot) -> None:
    """A Qt object in a cycle must not be deleted by a thread that happens to allocate."""
    seen: list[int] = []

    def told(phase: str, _info: object) -> None:
        if phase == "start":
            seen.append(threading.get_ident())

    def allocate(_job: Job) -> None:
        for _ in range(200_000):
            cycle: list[object] = []
            cycle.append(cycle)

    gc.callbacks.append(told)
    try:
        ended: list[object] = []
        ready.lanes.compute.submit(Job("garbage", allocate, done=ended.append))
        qtbot.waitUntil(lambda: bool(ended and seen), timeout=30_000)
    finally:
        gc.callbacks.remove(told)
    assert set(seen) == {threading.get_ident()}
    ready.close()
    assert gc.isenabled()
