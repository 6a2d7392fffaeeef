"""The window of the built program opens, takes a file and scores it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.frozen.running import ROOT, Program
from tests.provenance.making import identity, plant, signed

PORTRAIT = ROOT / "resources" / "samples" / "portrait-1.jpg"
_PATIENCE = 120


def _wait(condition: Callable[[], bool], child: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while not condition():
        assert child.poll() is None, f"the program ended with {child.returncode}"
        assert time.monotonic() < until
        time.sleep(0.05)  # another process's doing can only be polled


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of one's own."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not here")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


def _scores(store: Path) -> list[float]:
    if not store.is_file():
        return []
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        try:
            return [row[0] for row in connection.execute("SELECT p_fake FROM scores")]
        except sqlite3.OperationalError:  # its tables are just being made
            return []


def test_offscreen(program: Program) -> None:
    told = json.loads(program.run("window-probe", PORTRAIT))
    wanted = program.rows(PORTRAIT)[PORTRAIT.name]["p_fake"]
    assert told["scores"] == [pytest.approx(wanted, abs=1e-6)]
    assert 0 < told["paint"] < told["score"]


def test_the_panel_says_what_the_file_says(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "signed.jpg"
    file.write_bytes(signed(identity()))
    plant(tmp_path)
    told = json.loads(replace(program, place=tmp_path).run("window-probe", file))
    said = "\n".join(told["file"])
    assert "Content Credentials are intact" in said
    assert "Lighthouse Pictures" in said


def test_translations_lie_compiled_in_the_build(built: Path) -> None:
    sources = sorted((ROOT / "resources" / "translations").glob("fakeview_*.ts"))
    inside = built / "_internal"
    there = sorted(path.name for path in (inside / "resources").glob("translations/*"))
    assert there == [f"{path.stem}.qm" for path in sources]
    qt = sorted(path.name for path in (inside / "PySide6").glob("**/translations/*"))
    assert qt == [f"{path.stem.replace('fakeview', 'qtbase')}.qm" for path in sources]


def test_a_file_named_to_the_program_is_scored_in_the_window(
    program: Program, display: str
) -> None:
    """The program itself on a screen, called through a link as a menu would."""
    link = Path(program.environment["HOME"]) / "menu" / "fakeview"
    link.parent.mkdir()
    link.symlink_to(program.folder / "fakeview")
    store = Path(program.environment["FAKEVIEW_HOME"]) / "data" / "results.sqlite"
    environment = program.variables(DISPLAY=display, QT_QPA_PLATFORM="xcb")
    with subprocess.Popen([str(link), str(PORTRAIT)], env=environment) as child:
        try:
            _wait(lambda: bool(_scores(store)), child)
            if shutil.which("xdotool"):
                names = subprocess.run(
                    ["xdotool", "search", "--onlyvisible", "--name", "fakeview"],
                    env={**os.environ, "DISPLAY": display}, capture_output=True, text=True,
                )  # fmt: skip
                assert names.stdout.split(), "no window of ours is on the screen"
        finally:
            child.send_signal(signal.SIGTERM)
    wanted = program.rows(PORTRAIT)[PORTRAIT.name]["p_fake"]
    assert _scores(store) == [pytest.approx(wanted, abs=1e-6)]


def test_no_display_is_a_sentence(program: Program) -> None:
    told = program.run(code=2, QT_QPA_PLATFORM="")
    assert "There is no display to open a window on" in told
