"""Watched folders: what is new and whole is given once; a drive that goes away comes back."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from fakeview.errors import Cancelled
from fakeview.filing.watching import SETTLE_S, Watch


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    (folder / "deep").mkdir(parents=True)
    (folder / "old.jpg").write_bytes(b"old")
    return folder


@pytest.fixture
def watch(inbox: Path, clock: Clock) -> Watch:
    watch = Watch([inbox], clock)
    assert watch.look().fresh == ()
    return watch


def later(watch: Watch, clock: Clock) -> list[Path]:
    """Look twice, so far apart that whatever rests is taken."""
    first = watch.look().fresh
    clock.now += SETTLE_S
    return [*first, *watch.look().fresh]


def test_a_new_picture_is_given_once_when_it_has_stopped_growing(
    watch: Watch, clock: Clock, inbox: Path
) -> None:
    new = inbox / "deep" / "new.jpg"
    (inbox / "note.txt").write_text("no picture")
    new.write_bytes(b"")
    look = watch.look()
    assert (look.fresh, look.soon) == ((), True)
    assert set(look.folders) == {inbox, inbox / "deep"}
    for size in (0, 10, 20):  # it grows whenever it is looked at, however long that takes
        new.write_bytes(b"x" * size)
        clock.now += SETTLE_S
        assert watch.look().fresh == ()
    clock.now += SETTLE_S / 2
    assert watch.look().fresh == ()
    clock.now += SETTLE_S / 2
    look = watch.look()
    assert (look.fresh, look.soon) == ((new,), False)
    assert watch.look().fresh == ()


def test_an_empty_file_keeps_nobody_busy(watch: Watch, clock: Clock, inbox: Path) -> None:
    (inbox / "empty.jpg").touch()
    assert watch.look().soon
    clock.now += 60
    look = watch.look()
    assert (look.fresh, look.soon) == ((), False)


def test_a_picture_that_is_written_again_is_told(watch: Watch, clock: Clock, inbox: Path) -> None:
    new = inbox / "new.jpg"
    new.write_bytes(b"half")
    assert later(watch, clock) == [new]
    new.write_bytes(b"half and the rest")
    watch.look()
    clock.now += SETTLE_S
    look = watch.look()
    assert (look.fresh, look.rewritten) == ((), (new,))


def test_a_drive_that_goes_away_comes_back_with_what_is_new(
    watch: Watch, clock: Clock, inbox: Path
) -> None:
    away = inbox.rename(inbox.with_name("unplugged"))
    look = watch.look()
    assert (look.away, look.fresh) == ((inbox,), ())
    (away / "new.jpg").write_bytes(b"new")
    away.rename(inbox)
    assert later(watch, clock) == [inbox / "new.jpg"]
    assert watch.look().away == ()


def test_an_empty_mount_point_is_a_drive_that_is_away(
    watch: Watch, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch._devices[inbox] += 1  # as the system shows it once nothing is mounted there
    for path in (inbox / "old.jpg", inbox / "deep"):
        path.rename(inbox.parent / path.name)
    assert watch.look().away == (inbox,)


def test_a_folder_that_is_not_there_yet_begins_when_it_comes(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "later"
    watch = Watch([folder], clock)
    assert watch.look().away == (folder,)
    folder.mkdir()
    (folder / "there already.jpg").write_bytes(b"x")
    assert later(watch, clock) == []
    (folder / "new.jpg").write_bytes(b"x")
    assert later(watch, clock) == [folder / "new.jpg"]


def test_a_look_that_was_stopped_is_no_first_look(inbox: Path, clock: Clock) -> None:
    watch, cancel = Watch([inbox], clock), threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        watch.look(cancel)
    assert later(watch, clock) == []


def test_another_picture_of_a_name_that_was_free_again_is_new(
    watch: Watch, clock: Clock, inbox: Path
) -> None:
    old = inbox / "old.jpg"
    old.rename(inbox.parent / "sorted.jpg")
    assert later(watch, clock) == []
    old.write_bytes(b"another picture")
    assert later(watch, clock) == [old]


def test_what_was_on_a_drive_in_the_folder_is_not_new_when_it_is_back(
    watch: Watch, clock: Clock, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = inbox / "deep"
    inner = drive / "there.jpg"
    inner.write_bytes(b"there")
    assert later(watch, clock) == [inner]
    content = inner.read_bytes()
    inner.unlink()
    watch._devices[drive] += 1  # the empty place where it was is on another device
    assert later(watch, clock) == []
    inner.write_bytes(content)
    watch._given.clear()
    assert later(watch, clock) == []
