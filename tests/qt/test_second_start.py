"""A second start hands its files to the window that is open, or else opens its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview import cli, paths
from fakeview.ui import handing
from fakeview.ui.door import Door
from tests.qt.conftest import WAIT

# The real program but for the detector, which takes seconds; it ends with the first files.
_PROGRAM = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fakeview.ui import app
from fakeview.ui.detector_desk import DetectorDesk
from fakeview.ui.main_window import MainWindow

DetectorDesk.start = lambda self: None
MainWindow.open = lambda self, files: (print(json.dumps([str(f) for f in files]), flush=True),
                                       QTimer.singleShot(0, self.actions_["quit"].trigger))
qt = QApplication(sys.argv[:1])
QTimer.singleShot(0, lambda: print("open", flush=True))
sys.exit(app.run([]))
"""

# No more than what listens, in a process that can die.
_LISTENS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from fakeview.ui.door import Door

qt = QCoreApplication(sys.argv[:1])
door = Door()
assert door.open()
QTimer.singleShot(0, lambda: print("open", flush=True))
qt.exec()
"""


@pytest.fixture(autouse=True)
def _short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # the socket goes with the test
    tmp_path.chmod(0o700)


@pytest.fixture(params=[_PROGRAM])
def first(request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[str]]:
    """The program with its window open, or another one."""
    with subprocess.Popen(
        [sys.executable, "-c", request.param],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as run:
        assert run.stdout
        assert run.stdout.readline() == "open\n"
        yield run
        run.kill()


@pytest.fixture
def door(qapp: QApplication) -> Iterator[Door]:
    door = Door()
    assert door.open()
    yield door
    door.close()


def second(*words: str, folder: Path) -> subprocess.Popen[str]:
    """The program started in a folder; it has no window."""
    return subprocess.Popen(
        [sys.executable, "-m", "fakeview", *words],
        cwd=folder,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(Path(cli.__file__).parents[1]),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def someone_listens() -> bool:
    socket = QLocalSocket()
    socket.connectToServer(handing.door_name())
    there = socket.waitForConnected(handing.CONNECT_MS)
    socket.abort()
    return there


def test_two_real_starts(first: subprocess.Popen[str], tmp_path: Path) -> None:
    pictures = [tmp_path / "ä picture.png", tmp_path / os.fsdecode(b"bytes \xff\n.png")]
    others = [f"/else/{number:0200}.png" for number in range(2000)]  # more than a socket holds
    run = second(*(picture.name for picture in pictures), *others, folder=tmp_path)
    assert run.communicate(timeout=60) == ("", "")
    assert run.returncode == 0
    out, _ = first.communicate(timeout=60)
    assert json.loads(out) == [*map(str, pictures), *others]
    assert first.returncode == 0
    assert not someone_listens()
    assert not list(paths.crash_dir().iterdir())  # neither run crashed


@pytest.mark.parametrize("first", [_LISTENS], indirect=True, ids=["listens"])
def test_what_a_dead_window_left_is_taken_over(
    first: subprocess.Popen[str], qapp: QApplication
) -> None:
    assert someone_listens()
    heir = Door()
    assert not heir.open()
    first.kill()
    first.wait(60)
    if sys.platform == "linux":
        assert handing.door_path().is_socket()
    assert not handing.hand_over([])
    assert heir.open()
    heir.close()


def test_of_two_windows_one_has_the_socket_to_its_end(qapp: QApplication) -> None:
    one, other = Door(), Door()
    lock = QLockFile(f"{handing.door_path()}.lock")
    assert lock.tryLock(0)  # one that is about to listen
    assert not one.open()
    lock.unlock()
    assert one.open()
    assert not other.open()
    other.close()
    assert someone_listens()
    one.close()
    assert not someone_listens()
    assert other.open()
    other.close()


def test_a_window_that_closes_takes_nothing_any_more(door: Door, qtbot: QtBot) -> None:
    heard: list[object] = []
    door.handed.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(handing.door_name())
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0, timeout=WAIT)  # it was greeted
    with qtbot.waitSignal(socket.disconnected, timeout=WAIT):
        socket.write(handing.pack([Path("/late.png")]))
        socket.flush()
        door.close()
    assert socket.readAll().data() == handing.GREETING
    assert heard == []


def message(text: bytes) -> bytes:
    return handing.MAGIC + len(text).to_bytes(4, "big") + text


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        handing.MAGIC + (handing.MOST + 1).to_bytes(4, "big"),
        message(b"no json"),
        message(b'{"open": "/etc/passwd"}'),
        message(b'["relative.png"]'),
        message(b'["/nul\\u0000"]'),
        message(b"[1]"),
        message(b"[" * 100_000),
        message(b"\xff"),
        message(b"[]") + b"more",
    ],
    ids=lambda data: repr(data[:24]),
)
def test_nothing_but_a_list_of_paths_is_taken(data: bytes, door: Door, qtbot: QtBot) -> None:
    heard: list[object] = []
    door.handed.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(handing.door_name())
    with qtbot.waitSignal(socket.disconnected, timeout=WAIT):
        socket.write(data)
    assert heard == []
    assert someone_listens()  # and the door is as open as before


def test_a_window_that_does_not_answer_gets_nothing(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handing, "PATIENCE_MS", 50)
    server = QLocalServer()
    assert server.listen(handing.door_name())
    assert not handing.hand_over([Path("/a.png")])
    server.waitForNewConnection(1000)
    assert bytes(server.nextPendingConnection().readAll().data()) == b""
    server.close()


def test_each_data_folder_has_a_door_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    here = handing.door_name()
    monkeypatch.setenv("FAKEVIEW_HOME", str(tmp_path / "elsewhere"))
    assert handing.door_name() != here
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("x" * 100)))
    assert not handing.door_name().startswith("/")


@pytest.mark.parametrize(("option", "handed"), [([], 1), (["--new-window"], 0)])
def test_another_window_is_opened_only_where_it_is_asked_for(
    option: list[str], handed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[list[Path]] = []
    opened: list[list[Path]] = []
    monkeypatch.setattr(handing, "hand_over", lambda files: not given.append(files))
    monkeypatch.setattr("fakeview.preflight.require_window", lambda: None)
    monkeypatch.setattr("fakeview.ui.app.run", lambda files: opened.append(files) or 0)
    assert cli.main([*option, "/a.png"]) == 0
    assert (len(given), len(opened)) == (handed, 1 - handed)


def test_a_command_never_asks_for_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing, "hand_over", lambda _files: pytest.fail("it asked"))
    with pytest.raises(SystemExit):
        cli.main(["scan", "--help"])
