from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from fakeview.imaging.walk import PICTURE_SUFFIXES, natural_key, walk


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def found(folder: Path, *paths: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in walk(paths or (folder,))]


def link(target: Path, at: Path) -> None:
    try:
        at.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system makes no symbolic links")


def test_names_sort_as_people_count() -> None:
    names = ["img10.png", "img2.png", "IMG1.png", "img.png", "img02.png", "a.png", "img2b.png"]
    assert sorted(names, key=natural_key) == [
        "a.png",
        "img.png",
        "IMG1.png",
        "img02.png",
        "img2.png",
        "img2b.png",
        "img10.png",
    ]


def test_any_text_can_be_a_key() -> None:
    texts = ["", ".", "1", "a1", "1a", "9" * 6000, "a\udcff", "²", "٣", ".hidden", "v1.10", "v1.9"]
    ordered = sorted(texts, key=natural_key)
    assert sorted(ordered) == sorted(texts)
    assert ordered.index("v1.9") < ordered.index("v1.10")


def test_folders_are_walked_in_natural_order_pictures_first(tmp_path: Path) -> None:
    touch(tmp_path, "img10.jpg", "img2.JPG", "b2/x.png", "b10/y.webp", "a/z.HEIC", "notes.txt")
    assert found(tmp_path) == ["img2.JPG", "img10.jpg", "a/z.HEIC", "b2/x.png", "b10/y.webp"]


def test_every_picture_suffix_is_taken_in_any_case(tmp_path: Path) -> None:
    names = [f"x{suffix.upper()}" for suffix in PICTURE_SUFFIXES]
    touch(tmp_path, *names, "x.svg", "x.pdf", "jpg", "x.jpg.part")
    assert sorted(found(tmp_path)) == sorted(names)


def test_hidden_things_are_skipped_unless_named(tmp_path: Path) -> None:
    touch(tmp_path, ".a.png", "b.png", ".cache/c.png", "d/.e.png")
    assert found(tmp_path) == ["b.png"]
    assert found(tmp_path, tmp_path / ".a.png", tmp_path / ".cache") == [".a.png", ".cache/c.png"]


def test_a_named_file_is_always_yielded_in_the_order_given(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a.png")
    paths = [tmp_path / "b.txt", tmp_path / "gone.png", tmp_path / "a.png", Path("bad\0name")]
    assert list(walk(paths)) == paths


def test_nothing_comes_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "in/a.png", "in/b.png")
    monkeypatch.chdir(tmp_path)
    inner = tmp_path / "in"
    paths = [inner / "b.png", inner, inner, Path("in"), inner / ".." / "in" / "a.png"]
    assert list(walk(paths)) == [inner / "b.png", inner / "a.png"]


def test_links_can_not_loop(tmp_path: Path) -> None:
    touch(tmp_path, "a/1.png", "a/b/2.png", "other/3.png")
    link(tmp_path, tmp_path / "a" / "b" / "up")
    link(tmp_path / "other", tmp_path / "a" / "side")
    link(tmp_path / "loop.png", tmp_path / "loop.png")
    pictures = found(tmp_path)
    # The link that leads nowhere is a row with a reason; the linked folder is entered once.
    assert pictures == ["loop.png", "a/1.png", "a/b/2.png", "a/side/3.png"]


def test_a_link_to_a_picture_is_an_entry_of_its_own(tmp_path: Path) -> None:
    touch(tmp_path, "a.png")
    link(tmp_path / "a.png", tmp_path / "b.png")
    link(tmp_path / "gone.png", tmp_path / "c.png")
    assert found(tmp_path) == ["a.png", "b.png", "c.png"]


def test_a_folder_that_can_not_be_listed_is_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "a.png", "locked/b.png", "open/c.png")
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert found(tmp_path) == ["a.png", "locked", "open/c.png"]


def test_a_deep_tree_is_no_danger(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    try:
        deep.mkdir(parents=True)
    except OSError:
        pytest.skip("this system has no paths that long")
    touch(deep, "x.png")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(200)
    try:
        assert list(walk([tmp_path])) == [deep / "x.png"]
    finally:
        sys.setrecursionlimit(limit)


def test_cancel_ends_the_walk(tmp_path: Path) -> None:
    touch(tmp_path, *(f"{i}.png" for i in range(9)))
    cancel = threading.Event()
    files = walk([tmp_path, tmp_path / "0.png"], cancel)
    assert next(files).name == "0.png"
    cancel.set()
    assert list(files) == []
    assert list(walk([tmp_path], cancel)) == []


def test_importing_costs_nothing() -> None:
    code = (
        "import sys, fakeview.imaging.walk, fakeview.imaging.decode\n"
        "print(sys.modules.keys() & {'PIL', 'numpy', 'pillow_heif', 'torch', 'PySide6'})"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "set()"
