"""Pictures that are moved while they are being scored get their scores all the same."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from fakeview.imaging import failures
from fakeview.ui.inspect.model import State
from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, item, wait_scored


def test_moved_while_it_is_scored(
    ready: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    page, place = ready.page, tmp_path / "sorted"
    place.mkdir()
    ready.open([folder])
    qtbot.waitUntil(lambda: len(page.model) == 5, timeout=WAIT)
    mover = page.selection.mover
    mover.move([entry.path for entry in page.model if entry.path is not None], place)
    qtbot.waitUntil(lambda: mover.can_undo, timeout=WAIT)
    wait_scored(ready, qtbot, 5)
    states = {entry.name: entry.state for entry in page.model}
    bad = {"b-broken.jpg", "c-empty.png"}
    assert {name for name, state in states.items() if state is State.FAILED} == bad
    assert item(ready, "c-empty.png").error == failures.EMPTY
    assert {entry.path.parent for entry in page.model if entry.path} == {place}
    assert not any(folder.glob("*.*"))
