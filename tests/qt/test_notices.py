"""What becomes of the store of results reaches the person in the window, each thing once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fakeview.detect.store import Entry
from fakeview.detect.store_file import default_path
from fakeview.ui.main_window import MainWindow
from fakeview.ui.services import DetectorService, Lanes
from tests.qt.conftest import WAIT, wait_scored


@pytest.fixture
def service(lanes: Lanes) -> Iterator[DetectorService]:
    owner = QObject()
    service = DetectorService(lanes, owner)
    yield service
    lanes.close()
    service.close()


def opened(service: DetectorService, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(service.changed, timeout=WAIT):
        service.open(path)


def test_damage_is_told_once_and_the_old_memory_keeps_what_waits(
    service: DetectorService, qtbot: QtBot, detector_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    default_path().parent.mkdir(parents=True, exist_ok=True)
    default_path().write_bytes(b"nothing like a database")
    heard: list[str] = []
    service.noticed.connect(heard.append)
    opened(service, qtbot, detector_file)
    [notice] = heard
    assert "was damaged" in notice
    first, store = service.memory, service._store
    assert store is not None
    monkeypatch.setattr("fakeview.detect.memory._FLUSH_SECONDS", float("inf"))
    failed = Path(default_path().anchor, "pictures", "a.png")
    first.keep([Entry(failed, error="It is gone.")])
    assert not store.failed()
    opened(service, qtbot, detector_file)
    assert service.memory is not first
    qtbot.waitUntil(lambda: store.failed() == [failed], timeout=WAIT)
    assert heard == [notice]


def test_without_a_store_the_page_says_so(request: pytest.FixtureRequest, qtbot: QtBot) -> None:
    default_path().mkdir(parents=True)
    window: MainWindow = request.getfixturevalue("ready")
    assert "results are not kept" in window.page.banner.text
    assert not window.page.banner.isHidden()


def test_a_store_that_fails_while_pictures_are_scored_is_told_of(
    ready: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    ready.page.say("Something else.")
    assert ready.detector._store is not None
    ready.detector._store.close()
    ready.open([folder])
    wait_scored(ready, qtbot, 5)
    qtbot.waitUntil(lambda: "results were not kept" in ready.page.banner.text, timeout=WAIT)
    assert ready.page.banner.text.startswith("Something else. ")
    assert ready.page.banner.text.count("not kept") == 1
