"""Moving pictures: none is lost, none is overwritten, and each that stays says why."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from fakeview.errors import FakeviewError
from fakeview.filing import moving
from fakeview.filing.moving import Moved, Stayed, move, put_back


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "from").mkdir()
    (tmp_path / "to").mkdir()
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        (tmp_path / "from" / name).write_bytes(name.encode() * 5000)
    return tmp_path


@pytest.fixture
def two_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system answer as it does between drives; a copy's own renaming stays."""
    rename = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if self.parent != Path(target).parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_taken_name_gets_a_free_one_and_nothing_is_overwritten(place: Path) -> None:
    (place / "to" / "a.jpg").write_bytes(b"mine")
    (place / "to" / "a (2).jpg").mkdir()
    sources = [place / "from" / "a.jpg", place / "from" / "b.jpg"]
    heard: list[Moved | Stayed] = []

    outcome = move(sources, place / "to", told=heard.append)

    assert [m.new.name for m in outcome.moved] == ["a (3).jpg", "b.jpg"]
    assert heard == list(outcome.moved)
    assert (place / "to" / "a.jpg").read_bytes() == b"mine"
    assert (place / "to" / "a (3).jpg").read_bytes() == b"a.jpg" * 5000
    assert names(place / "from") == ["c.jpg"]
    assert put_back(outcome.moved).stayed == ()
    assert names(place / "from") == ["a.jpg", "b.jpg", "c.jpg"]
    assert names(place / "to") == ["a (2).jpg", "a.jpg"]


def test_what_cannot_be_moved_stays_with_its_reason_and_the_others_go_on(place: Path) -> None:
    source = place / "from"
    (source / "link.jpg").symlink_to("a.jpg")
    (source / "folder.jpg").mkdir()
    (place / "to" / "there.jpg").write_bytes(b"x")
    odd = Path(f"{source}/no\0name.jpg")
    stuck = [source / "link.jpg", source / "gone.jpg", source / "folder.jpg", odd]

    outcome = move([*stuck, place / "to" / "there.jpg", source / "b.jpg"], place / "to")

    reasons = [moving.LINK, moving.GONE, moving.NO_FILE, moving.BAD_NAME, moving.THERE]
    assert [s.reason for s in outcome.stayed] == reasons
    assert [m.new.name for m in outcome.moved] == ["b.jpg"]
    assert (source / "link.jpg").is_symlink()
    assert names(place / "to") == ["b.jpg", "there.jpg"]


def test_a_folder_that_is_none_is_refused_before_anything_moves(place: Path) -> None:
    for folder in (place / "nowhere", place / "from" / "a.jpg"):
        with pytest.raises(FakeviewError):
            move([place / "from" / "b.jpg"], folder)
    assert names(place / "from") == ["a.jpg", "b.jpg", "c.jpg"]


def test_a_folder_that_is_closed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_given: object) -> int:  # root, which may run this, is refused nowhere
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(moving.os, "open", refused)
    outcome = move([place / "from" / "a.jpg"], place / "to")
    assert [s.reason for s in outcome.stayed] == [moving.CLOSED]
    assert names(place / "from") == ["a.jpg", "b.jpg", "c.jpg"]


@pytest.mark.usefixtures("two_drives")
def test_between_drives_the_copy_is_whole_and_as_old_as_the_original(place: Path) -> None:
    source = place / "from" / "a.jpg"
    os.utime(source, ns=(10**18, 10**18))
    (place / "to" / "a.jpg").write_bytes(b"mine")

    outcome = move([source], place / "to")

    new = outcome.moved[0].new
    assert new.name == "a (2).jpg"
    assert new.read_bytes() == b"a.jpg" * 5000
    assert new.stat().st_mtime_ns == 10**18
    assert not source.exists()
    assert names(place / "to") == ["a (2).jpg", "a.jpg"]
    assert put_back(outcome.moved).moved == (Moved(new, source),)
    assert names(place / "to") == ["a.jpg"]


@pytest.mark.usefixtures("two_drives")
@pytest.mark.parametrize("trouble", ["differs", "changed", "saved", "full", "held"])
def test_between_drives_trouble_leaves_the_original_and_no_half_a_copy(
    place: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    source = place / "from" / "a.jpg"
    if trouble == "differs":
        monkeypatch.setattr(moving, "_digest", lambda *_: b"another")
    elif trouble == "full":

        def full(_handle: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(moving.os, "fsync", full)
    elif trouble == "saved":
        digest = moving._digest

        def saving(*given: object) -> bytes:
            edited = source.with_suffix(".new")
            edited.write_bytes(source.read_bytes() + b"edited")
            edited.replace(source)
            return digest(*given)  # type: ignore[arg-type]

        monkeypatch.setattr(moving, "_digest", saving)
    elif trouble == "changed":
        pour = moving._pour

        def growing(*given: object) -> bytes:
            with source.open("ab") as stream:
                stream.write(b"more")
            return pour(*given)  # type: ignore[arg-type]

        monkeypatch.setattr(moving, "_pour", growing)
    else:
        unlink = Path.unlink

        def held(self: Path, missing_ok: bool = False) -> None:
            if self == source:
                raise PermissionError(errno.EACCES, "Permission denied")
            unlink(self, missing_ok)

        monkeypatch.setattr(Path, "unlink", held)

    outcome = move([source], place / "to")

    said = {"differs": moving.DIFFERS, "changed": moving.CHANGED,
            "saved": moving.CHANGED, "full": moving.FULL,
            "held": moving.HELD}  # fmt: skip
    assert [s.reason for s in outcome.stayed] == [said[trouble]]
    assert source.read_bytes().startswith(b"a.jpg" * 5000)
    assert names(place / "to") == []


@pytest.mark.usefixtures("two_drives")
def test_stopped_within_a_copy_nothing_is_lost(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel = threading.Event()
    sources = [place / "from" / name for name in ("a.jpg", "b.jpg", "c.jpg")]
    digest = moving._digest

    def stopping(path: Path, event: threading.Event | None) -> bytes:
        if names(place / "to") != [] and not sources[0].exists():
            cancel.set()
        return digest(path, event)

    monkeypatch.setattr(moving, "_digest", stopping)
    outcome = move(sources, place / "to", cancel)
    assert (len(outcome.moved), len(outcome.stayed), outcome.left) == (1, 0, 2)
    assert names(place / "from") == ["b.jpg", "c.jpg"]
    assert names(place / "to") == ["a.jpg"]


def test_what_cannot_be_put_back_says_why(place: Path) -> None:
    source = place / "from"
    (source / "inner").mkdir()
    (source / "inner" / "d.jpg").write_bytes(b"d")
    wanted = [source / "a.jpg", source / "b.jpg", source / "c.jpg", source / "inner" / "d.jpg"]
    moved = move(wanted, place / "to").moved
    (source / "a.jpg").write_bytes(b"a new one")
    (place / "to" / "b.jpg").unlink()
    (source / "inner").rmdir()

    outcome = put_back(moved)

    assert [m.new for m in outcome.moved] == [source / "c.jpg"]
    reasons = {s.path.name: s.reason for s in outcome.stayed}
    assert reasons["a.jpg"] == moving.TAKEN
    assert reasons["b.jpg"] == moving.GONE
    assert str(source / "inner") in reasons["d.jpg"]
    assert (source / "a.jpg").read_bytes() == b"a new one"
    assert names(place / "to") == ["a.jpg", "d.jpg"]
