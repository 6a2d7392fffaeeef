"""Watched folders in the real window: pictures come by themselves, drives may go and come."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QFileSystemWatcher, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from fakeview import settings
from fakeview.album.thumbnails import Thumbnails
from fakeview.filing import watching as looks
from fakeview.imaging import decode
from fakeview.settings import Settings
from fakeview.ui import watching
from fakeview.ui.inspect import work
from fakeview.ui.inspect.work import Source
from fakeview.ui.main_window import MainWindow
from tests.conftest import texture
from tests.qt.conftest import WAIT


@pytest.fixture
def saved() -> Settings:
    """Settings without a detector: none is loaded here."""
    return Settings(theme="light", stability_on=False)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits seconds for a file to rest, or for a slow look."""
    monkeypatch.setattr(looks, "SETTLE_S", 0.05)
    for name, ms in (("SOON_MS", 60), ("AWAY_MS", 60), ("KICK_MS", 10)):
        monkeypatch.setattr(watching, name, ms)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "Downloads"
    (folder / "deep").mkdir(parents=True)
    save(folder / "old.jpg")
    return folder


def save(path: Path) -> Path:
    Image.fromarray(texture(3, 40, 60)).save(path)
    return path


def watch(window: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Watch a folder from the menu, and wait until it was looked at once."""
    asked = staticmethod(lambda *_given: str(folder))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", asked)
    window.actions_["watch"].trigger()
    qtbot.waitUntil(lambda: window.watcher.ready, timeout=WAIT)


def names(window: MainWindow) -> list[str]:
    return [item.name for item in window.page.model]


def test_new_pictures_come_into_the_list_until_it_is_stopped(
    window: MainWindow, qtbot: QtBot, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "SLOW_MS", 600_000)  # so the system itself has to tell
    part = window.strip.watching
    assert part.isHidden()
    assert not window.actions_["unwatch"].isEnabled()
    watch(window, qtbot, inbox, monkeypatch)
    assert part.text.text() == "watching Downloads"
    assert settings.load().watched == [str(inbox)]

    save(inbox / "deep" / "new.jpg")
    qtbot.waitUntil(lambda: names(window) == ["new.jpg"], timeout=WAIT)
    assert window.page.item is not None
    first = window.page.item
    save(inbox / "another.png")
    qtbot.waitUntil(lambda: names(window) == ["new.jpg", "another.png"], timeout=WAIT)
    assert window.page.item is first  # what is looked at stays

    qtbot.mouseClick(part.stop, Qt.MouseButton.LeftButton)
    assert part.isHidden()
    assert window.watcher.folders == ()
    assert settings.load().watched == []


def test_what_comes_by_itself_does_not_end_a_stop(
    scored: MainWindow, qtbot: QtBot, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(scored, qtbot, inbox, monkeypatch)
    scored.page.scorer.stop()
    save(inbox / "new.jpg")
    qtbot.waitUntil(lambda: "new.jpg" in names(scored), timeout=WAIT)
    qtbot.waitUntil(lambda: scored.strip.text.text() == "stopped, 1 not scored", timeout=WAIT)
    scored.strip.resumed.emit()
    qtbot.waitUntil(lambda: scored.page.model.waiting == 0, timeout=WAIT)


def test_where_the_system_tells_nothing_slow_looks_find_it(
    window: MainWindow, qtbot: QtBot, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileSystemWatcher, "addPaths", lambda _self, paths: paths)
    monkeypatch.setattr(watching, "SLOW_MS", 60)
    watch(window, qtbot, inbox, monkeypatch)
    save(inbox / "new.jpg")
    qtbot.waitUntil(lambda: names(window) == ["new.jpg"], timeout=WAIT)


def test_a_drive_that_vanishes_is_told_once_and_comes_back(
    window: MainWindow, qtbot: QtBot, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(window, qtbot, inbox, monkeypatch)
    said: list[str] = []
    window.watcher.noticed.connect(said.append)
    for number in (1, 2):
        away = inbox.rename(inbox.with_name("unplugged"))
        qtbot.waitUntil(lambda: window.watcher.away == (inbox,), timeout=WAIT)
        assert window.strip.watching.text.text() == "watching Downloads, not there"
        assert f"The watched folder {inbox} isn't there." in window.page.banner.text
        with qtbot.waitSignal(window.watcher.looked, timeout=WAIT):
            pass  # it is looked for again, and nobody is told again
        assert len(said) == number
        save(away / f"new {number}.jpg")
        away.rename(inbox)
        qtbot.waitUntil(lambda: f"new {number}.jpg" in names(window), timeout=WAIT)  # noqa: B023
        assert window.strip.watching.text.text() == "watching Downloads"
    assert "old.jpg" not in names(window)


def test_a_picture_that_is_written_again_is_looked_at_again(
    window: MainWindow, qtbot: QtBot, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "SLOW_MS", 60)
    watch(window, qtbot, inbox, monkeypatch)
    whole = save(inbox.parent / "whole.jpg").read_bytes()
    (inbox / "new.jpg").write_bytes(whole[: len(whole) // 2])
    qtbot.waitUntil(lambda: names(window) == ["new.jpg"], timeout=WAIT)
    item, known = next(iter(window.page.model)), window.page.file_desk._known
    qtbot.waitUntil(lambda: item.key in known, timeout=WAIT)
    before = known[item.key]
    with qtbot.waitSignal(window.watcher.rewritten, timeout=WAIT):
        (inbox / "new.jpg").write_bytes(whole)
    qtbot.waitUntil(lambda: item.thumbnail is not None, timeout=WAIT)
    assert window.page.model.waiting == 1
    qtbot.waitUntil(lambda: known.get(item.key, before) is not before, timeout=WAIT)


def test_another_picture_under_the_name_of_one_that_was_moved_comes_too(
    window: MainWindow, qtbot: QtBot, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "SLOW_MS", 60)
    watch(window, qtbot, inbox, monkeypatch)
    save(inbox / "download.png")
    qtbot.waitUntil(lambda: names(window) == ["download.png"], timeout=WAIT)
    (first,) = window.page.model
    assert first.path is not None
    window.page.selection.mover.move([first.path], inbox.parent)
    qtbot.waitUntil(lambda: first.path == inbox.parent / "download.png", timeout=WAIT)
    save(inbox / "download.png")
    qtbot.waitUntil(lambda: names(window) == ["download.png"] * 2, timeout=WAIT)
    assert [item.path for item in window.page.model] == [
        inbox.parent / "download.png", inbox / "download.png"
    ]  # fmt: skip


def test_what_was_left_on_is_watched_after_the_next_start(
    saved: Settings, inbox: Path, window: MainWindow, qtbot: QtBot
) -> None:
    assert window.watcher.folders == ()  # nothing was left on
    saved.watched = [str(inbox)]
    window._start()
    qtbot.waitUntil(lambda: window.watcher.ready, timeout=WAIT)
    assert window.watcher.folders == (inbox,)
    assert window.strip.watching.isVisible()


def test_no_thumbnail_is_kept_of_a_file_that_is_written_meanwhile(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, kept = inbox / "old.jpg", Thumbnails(tmp_path / "t.sqlite")
    whole = decode.thumbnail

    def slow(path: Path, side: int) -> object:
        small = whole(path, side)
        path.write_bytes(path.read_bytes() + b"the rest")
        return small

    with monkeypatch.context() as patch:
        patch.setattr(decode, "thumbnail", slow)
        assert not work.thumbnail(Source(file.name, file), kept).isNull()
    assert kept.get(file, work.THUMB_SIDE) is None
    work.thumbnail(Source(file.name, file), kept)
    assert kept.get(file, work.THUMB_SIDE) is not None
    kept.close()
