"""The self-check passes wherever the program is put, and whoever starts it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.frozen.running import NOBODY, Program

as_root = pytest.mark.skipif(os.getuid() != 0, reason="only root can be somebody else")


def _well(told: str) -> None:
    assert "All is well." in told
    assert "FAIL" not in told
    assert "window: icon plugins: " in told


def test_with_no_python_on_the_path(program: Program) -> None:
    told = program.run("selfcheck")
    _well(told)
    for name in ("offscreen", "xcb", "wayland"):
        assert name in told, "the platforms of a Linux desktop"


@as_root
@pytest.mark.parametrize("home", ["unset", "read-only", "not there"])
def test_as_a_guest_in_a_folder_that_cannot_be_written(
    elsewhere: Path, home: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before = _listing(elsewhere)
    program = Program(elsewhere, user=NOBODY)
    if home != "unset":
        place = "/usr" if home == "read-only" else "/nonexistent/home"
        program = replace(program, environment={"HOME": place})
    _well(program.run("selfcheck"))
    assert _listing(elsewhere) == before


def _listing(folder: Path) -> list[tuple[str, int]]:
    return sorted((str(path), path.lstat().st_mtime_ns) for path in folder.rglob("*"))
