"""After a crash the next start says so, above all pages, and gives what is known about it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from fakeview import paths
from fakeview.crashes import Crash, found
from fakeview.ui.main_window import MainWindow

# The real program but for the detector, which takes seconds and has no part in this; it crashes.
_PROGRAM = """
import ctypes, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fakeview.ui import app
from fakeview.ui.detector_desk import DetectorDesk

DetectorDesk.start = lambda self: None

def act():
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "actions_"))
    print(window.notice.isVisible(), window.notice.text, flush=True)
    ctypes.string_at(0)

qt = QApplication(sys.argv[:1])
QTimer.singleShot(50, act)
sys.exit(app.run([]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_start_tells_of_a_crash_and_is_watched_itself() -> None:
    paths.crash_dir().mkdir(parents=True)
    earlier = paths.crash_dir() / "running-1-1.txt"
    earlier.write_text("Fatal Python error: Aborted")
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
    )
    assert run.returncode < 0
    assert run.stdout.startswith("True The program ended unexpectedly last time (")
    [told] = paths.crash_dir().glob("crash-*")
    assert told.name in run.stdout
    [crash] = found()
    assert "string_at" in crash.file.read_text()


def test_it_can_be_copied_and_dismissed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    crashes = []
    for number in (1, 2):
        file = tmp_path / f"crash-{number}.txt"
        file.write_text(f"Fatal Python error: number {number}")
        crashes.append(Crash(file, datetime(2026, 1, number, 12, 30, tzinfo=UTC)))
    assert not window.notice.isVisible()
    window.notice.tell([])
    assert not window.notice.isVisible()
    window.notice.tell(crashes)
    assert window.notice.isVisible()
    text = window.notice.text.replace("\u200b", "")
    assert "2026-01-02 at 12:30, and 1 more before" in text
    assert str(crashes[1].file) in text
    window.show_train()
    assert window.notice.isVisible()
    assert window.minimumSizeHint().width() <= window.minimumWidth()
    window.notice.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "number 1" in copied
    assert "number 2" in copied
    window.notice.dismiss()
    assert not window.notice.isVisible()
