"""Thumbnails that were made before: found again, made anew where they must be, never an error."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from fakeview.album import thumbnails
from fakeview.album.thumbnails import Thumbnails
from tests.conftest import texture

SIDE = 32


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number}.bin" for number in range(4)]
    for number, file in enumerate(made):
        file.write_bytes(b"x" * (number + 1))
    return made


def small(seed: int) -> np.ndarray:
    return np.full((24, SIDE, 3), (40 + 70 * seed, 200, 90), np.uint8)


def alike(one: np.ndarray | None, other: np.ndarray) -> bool:
    return one is not None and float(np.abs(one.astype(int) - other.astype(int)).mean()) < 4


def test_it_is_found_by_another_window_until_the_file_changes(
    tmp_path: Path, files: list[Path]
) -> None:
    first = Thumbnails(tmp_path / "cache" / "t.sqlite")
    assert first.get(files[0], SIDE) is None
    first.put(files[0], SIDE, small(0))
    first.put(files[1], SIDE, small(1))
    first.close()
    second = Thumbnails(first.path)
    assert alike(second.get(files[0], SIDE), small(0))
    assert second.get(files[0], 2 * SIDE) is None
    os.utime(files[0], ns=(1, 1))
    assert second.get(files[0], SIDE) is None
    files[1].write_bytes(b"another length")
    assert second.get(files[1], SIDE) is None
    assert second.get(tmp_path / "gone", SIDE) is None
    second.close()
    assert second.get(files[0], SIDE) is None
    assert (second.hits, second.misses) == (1, 5)


def test_what_was_not_used_for_longest_goes_first(
    tmp_path: Path, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1_000_000.0]
    monkeypatch.setattr(thumbnails.time, "time", lambda: clock[0])
    one = len(thumbnails._encoded(small(0)) or b"")
    cache = Thumbnails(tmp_path / "t.sqlite", most_bytes=int(3.4 * one))
    for file in files[:3]:
        clock[0] += 100_000
        cache.put(file, SIDE, small(0))
    clock[0] += 100_000
    assert cache.get(files[0], SIDE) is not None  # used again: now the second one is the oldest
    clock[0] += 100_000
    cache.put(files[3], SIDE, small(0))
    found = [cache.get(file, SIDE) is not None for file in files]
    assert found == [True, False, True, True]
    cache.put(files[1], SIDE, np.zeros((4000, 4000, 3), np.uint8))  # alone larger than allowed
    assert cache.get(files[1], SIDE) is None
    cache.close()
    raw = sqlite3.connect(cache.path)
    assert raw.execute("SELECT sum(size) FROM kept").fetchone()[0] <= 3.4 * one
    raw.close()


@pytest.mark.parametrize("damage", ["no database", "half", "a row"])
def test_damage_costs_the_thumbnails_and_no_more(
    tmp_path: Path, files: list[Path], damage: str
) -> None:
    cache = Thumbnails(tmp_path / "t.sqlite")
    for file in files:
        cache.put(file, SIDE, small(0))
    cache.close()
    whole = cache.path.read_bytes()
    if damage == "no database":
        cache.path.write_bytes(b"no database" * 1000)
    elif damage == "half":
        cache.path.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) // 2))
    else:
        raw = sqlite3.connect(cache.path)
        raw.execute("UPDATE pixels SET jpeg = ?", (b"nonsense",))
        raw.commit()
        raw.close()
    again = Thumbnails(cache.path)
    assert again.get(files[0], SIDE) is None
    again.put(files[0], SIDE, small(2))
    assert alike(again.get(files[0], SIDE), small(2))
    again.close()


def test_where_nothing_can_be_written_there_is_none(tmp_path: Path, files: list[Path]) -> None:
    (tmp_path / "file").write_text("in the way of the folder")
    cache = Thumbnails(tmp_path / "file" / "t.sqlite")
    cache.put(files[0], SIDE, small(0))
    assert cache.get(files[0], SIDE) is None
    cache.close()


def test_a_full_disk_leaves_what_is_there(tmp_path: Path, files: list[Path]) -> None:
    cache = Thumbnails(tmp_path / "t.sqlite")
    cache.put(files[0], SIDE, small(0))
    assert cache._connection is not None
    pages = cache._connection.execute("PRAGMA page_count").fetchone()[0]
    cache._connection.execute(f"PRAGMA max_page_count={pages}")  # SQLite then says it is full
    for _ in range(3):
        cache.put(files[1], SIDE, texture(1, 300, 300))
    assert cache.get(files[1], SIDE) is None
    assert alike(cache.get(files[0], SIDE), small(0))
    cache.close()
