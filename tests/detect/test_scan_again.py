"""A second scan: what is known is neither decoded nor scored, and its rows are the same."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from fakeview.detect import look as looking
from fakeview.detect.engine import Engine
from fakeview.detect.memory import Memory
from fakeview.detect.scan import Row, scan, settle
from fakeview.detect.store import Store
from fakeview.imaging.decode import decode, from_array
from fakeview.imaging.walk import walk
from tests.detect.fakes import CountingEngine, picture_file

_COUNT = 40
_OLD = 1_500_000_000_000_000_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "results.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Pictures that were made long ago, one of them damaged."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(_COUNT - 1):
        picture_file(folder / f"p{number}.png", number)
    (folder / "p7.jpg").write_bytes(b"\xff\xd8\xff but no more")
    for path in folder.iterdir():
        os.utime(path, ns=(_OLD, _OLD))
    return folder


def rows_of(engine: CountingEngine, store: Store | None, *paths: Path) -> list[Row]:
    memory = Memory(store, engine.scored_by)
    rows = list(scan(engine, walk(paths), memory=memory))  # type: ignore[arg-type]
    assert memory.notices == []
    return rows


@pytest.fixture
def no_decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    def decode_bytes(*_: object, **__: object) -> object:
        raise AssertionError("decoded once more")

    monkeypatch.setattr(looking, "decode_bytes", decode_bytes)


@pytest.fixture
def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path) -> bytes:
        raise AssertionError(f"{path} was read once more")

    monkeypatch.setattr(looking, "read", read)


def test_nothing_is_scored_or_read_twice(
    store: Store, pictures: Path, request: pytest.FixtureRequest
) -> None:
    first, again = CountingEngine(), CountingEngine()
    rows = rows_of(first, store, pictures)
    assert first.scored == _COUNT - 1
    assert not any(row.known for row in rows)
    (pictures / "p7.jpg").unlink()
    request.getfixturevalue("no_reading")
    good = [row for row in rows if not row.error]
    second = rows_of(again, store, pictures)
    assert second == good  # to the last bit: hash, score, verdict and reasons
    assert all(row.known for row in second)
    assert again.batches == []


def test_a_fresh_file_is_hashed_again_since_its_time_tells_nothing_yet(
    store: Store, pictures: Path, request: pytest.FixtureRequest
) -> None:
    path = pictures / "p3.png"
    os.utime(path)
    [row] = rows_of(CountingEngine(), store, path)
    request.getfixturevalue("no_decoding")
    engine = CountingEngine()
    assert rows_of(engine, store, path) == [row]
    assert engine.batches == []


def test_a_changed_file_is_scored_anew(store: Store, pictures: Path) -> None:
    before = rows_of(CountingEngine(), store, pictures)
    path = pictures / "p3.png"
    picture_file(path, 1000)
    engine = CountingEngine()
    after = rows_of(engine, store, pictures)
    assert engine.batches == [1]
    changed = [row.path for row, now in zip(before, after, strict=True) if row != now]
    assert changed == [str(path)]
    assert after == rows_of(CountingEngine(), None, pictures)


def test_a_moved_and_a_copied_file_are_known(
    store: Store, pictures: Path, request: pytest.FixtureRequest
) -> None:
    before = {Path(row.path).name: row for row in rows_of(CountingEngine(), store, pictures)}
    (pictures / "new").mkdir()
    (pictures / "p3.png").rename(pictures / "new" / "moved.png")
    shutil.copy(pictures / "p4.png", pictures / "copy.png")
    (pictures / "p7.jpg").unlink()
    request.getfixturevalue("no_decoding")
    engine = CountingEngine()
    rows = {Path(row.path).name: row for row in rows_of(engine, store, pictures)}
    assert engine.batches == []
    assert len(rows) == _COUNT  # one went, one came
    for name, was in (("moved.png", "p3.png"), ("copy.png", "p4.png")):
        assert rows[name].known
        assert rows[name].p_fake == before[was].p_fake
        assert rows[name].verdict == before[was].verdict
    request.getfixturevalue("no_reading")  # by now its path is known as well
    assert rows_of(engine, store, pictures / "new") == [rows["moved.png"]]


def test_another_detector_scores_for_itself(store: Store, pictures: Path) -> None:
    rows_of(CountingEngine(), store, pictures)
    other = CountingEngine("counting 2")
    rows_of(other, store, pictures)
    assert other.scored == _COUNT - 1
    again = CountingEngine()
    rows_of(again, store, pictures)
    assert again.batches == []


def test_what_a_score_belongs_to(
    detector_file: Path, faces_file: Path, foreign_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another file, class order, face check or way of scoring: another score."""
    from fakeview.detect import engine as module
    from fakeview.detect.domain import DomainCheck

    seen = [Engine.open(detector_file, device="cpu").scored_by]
    assert seen == [Engine.open(detector_file, device="cpu").scored_by]
    seen += [Engine.open(foreign_file, fake_index=n, device="cpu").scored_by for n in (0, 1)]
    seen += [Engine.open(faces_file, device="cpu").scored_by]
    monkeypatch.setattr(DomainCheck, "open", lambda: None)
    seen += [Engine.open(faces_file, device="cpu").scored_by]
    monkeypatch.setattr(module, "SCORING_VERSION", module.SCORING_VERSION + 1)
    seen += [Engine.open(detector_file, device="cpu").scored_by]
    assert len(set(seen)) == len(seen)


def test_a_failure_is_tried_again_and_again(store: Store, pictures: Path) -> None:
    engine = CountingEngine()
    rows_of(engine, store, pictures)
    assert store.failed([pictures]) == [pictures / "p7.jpg"]
    [row] = rows_of(engine, store, pictures / "p7.jpg")
    assert row.error
    picture_file(pictures / "p7.png", 7).replace(pictures / "p7.jpg")
    [row] = rows_of(engine, store, *store.failed([pictures]))
    assert not row.error
    assert store.failed() == []


def test_a_drive_that_went_and_came_back(store: Store, pictures: Path) -> None:
    before = rows_of(CountingEngine(), store, pictures)
    files = list(walk([pictures]))
    away = pictures.rename(pictures.with_name("away"))
    gone = rows_of(CountingEngine(), store, *files)
    assert [row.path for row in gone] == [row.path for row in before]
    assert all("no such file" in row.error for row in gone)
    away.rename(pictures)
    engine = CountingEngine()
    retried = rows_of(engine, store, *store.failed([pictures]))
    assert sorted(row.path for row in retried) == sorted(row.path for row in before)
    assert engine.batches == []
    assert [Path(p).name for p in store.failed()] == ["p7.jpg"]


def test_a_file_that_is_written_to_meanwhile_is_a_row(
    store: Store, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = looking.read

    def slow(path: Path) -> bytes:
        data = read(path)
        if path.name == "p5.png":
            with path.open("ab") as file:
                file.write(b"more")
        return data

    monkeypatch.setattr(looking, "read", slow)
    rows = {Path(row.path).name: row for row in rows_of(CountingEngine(), store, pictures)}
    assert "written to while it was read" in rows["p5.png"].error
    assert not rows["p6.png"].error
    monkeypatch.undo()
    [row] = rows_of(CountingEngine(), store, *store.failed([pictures / "p5.png"]))
    assert not row.error


@pytest.mark.parametrize("number", [{"errno": 16}, {"winerror": 32}])
def test_a_file_that_is_locked_is_a_row(
    pictures: Path, monkeypatch: pytest.MonkeyPatch, number: dict[str, int]
) -> None:
    opened = Path.open

    def locked(path: Path, *arguments: object, **named: object) -> object:
        if path.name != "p5.png":
            return opened(path, *arguments, **named)  # type: ignore[call-overload]
        error = PermissionError(number.get("errno", 13), "in use")
        for name, value in number.items():
            setattr(error, name, value)
        raise error

    monkeypatch.setattr(Path, "open", locked)
    bad = [row for row in rows_of(CountingEngine(), None, pictures) if row.error]
    assert [Path(row.path).name for row in bad] == ["p5.png", "p7.jpg"]
    assert "Another program" in bad[0].error


def test_what_nobody_foresaw_is_a_row(pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decode_bytes = looking.decode_bytes

    def odd(data: bytes, name: str, **named: object) -> object:
        if name == "p5.png":
            raise KeyError("a bug")
        if name == "p6.png":
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        return decode_bytes(data, name, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(looking, "decode_bytes", odd)
    bad = {Path(r.path).name: r.error for r in rows_of(CountingEngine(), None, pictures) if r.error}
    assert set(bad) == {"p5.png", "p6.png", "p7.jpg"}
    assert "unexpected" in bad["p5.png"]
    assert "memory" in bad["p6.png"]


def test_rows_are_kept_before_they_are_given(store: Store, pictures: Path) -> None:
    """So that what was killed goes on where it was: whoever has a row finds it in the store."""
    engine = CountingEngine()
    other = Store(store.path)
    rows = scan(engine, walk([pictures]), memory=Memory(store, engine.scored_by))  # type: ignore[arg-type]
    for row in rows:
        kept = other.score_of(row.sha256, engine.scored_by) if row.sha256 else None
        assert bool(kept) == (not row.error)
    other.close()


def test_pasted_pixels_are_scored_and_not_kept(store: Store, pictures: Path) -> None:
    engine = CountingEngine()
    memory = Memory(store, engine.scored_by)
    pasted = from_array(np.full((40, 40, 3), 200, np.uint8), "pasted")
    for picture, known in ((pasted, False), (decode(pictures / "p1.png"), True)):
        rows = [
            settle(engine, [looking.look_at(engine, memory, picture)], memory)  # type: ignore[arg-type]
            for _ in range(2)
        ]
        assert rows[0] == rows[1]
        assert [row.known for [row] in rows] == [False, known]
        assert (store.score_of(picture.sha256, engine.scored_by) is not None) == known
    assert engine.scored == 3


def test_a_stop_is_answered_within_a_second_whatever_hangs(
    store: Store, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive that answers no more, while folders are listed or while a file is read."""
    answer = threading.Event()
    read = looking.read

    def hanging(path: Path) -> bytes:
        if path.name == "p20.png":
            answer.wait(60)
        return read(path)

    def listing() -> Iterator[Path]:
        yield from [pictures / "p1.png", pictures / "p2.png"]
        answer.wait(60)

    monkeypatch.setattr(looking, "read", hanging)
    for files in (walk([pictures]), listing()):
        cancel, rows, engine = threading.Event(), list[Row](), CountingEngine()
        memory = Memory(store, engine.scored_by)
        stopped: list[float] = []

        def stop(cancel: threading.Event = cancel, stopped: list[float] = stopped) -> None:
            stopped.append(time.monotonic())
            cancel.set()

        timer = threading.Timer(0.3, stop)
        timer.start()
        rows.extend(scan(engine, files, cancel=cancel, memory=memory))  # type: ignore[arg-type]
        ended = time.monotonic()
        assert ended - stopped[0] < 1
        assert len(rows) < 25
    answer.set()
    for thread in threading.enumerate():
        if thread.name.startswith(("decode", "walk")):
            thread.join(10)
            assert not thread.is_alive()
