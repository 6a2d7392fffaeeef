"""A run that dies leaves a file that the next start finds, and no other run is disturbed."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakeview import crashes, paths

_RUN = """
import ctypes, os, sys
from fakeview import crashes
watch = crashes.Watch()
watch.begin()
print(watch.path, flush=True)
{then}
"""
_WAIT = "sys.stdin.readline(); watch.end()"

linux = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def start(then: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _RUN.format(then=then)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(run: subprocess.Popen[str]) -> int:
    _out, errors = run.communicate(timeout=60)
    assert "Error" not in errors
    return run.returncode


@pytest.fixture
def waiting() -> Iterator[subprocess.Popen[str]]:
    """A run that goes on."""
    with start(_WAIT) as run:
        assert run.stdout
        assert "running-" in run.stdout.readline()
        yield run
        run.kill()


def files() -> list[str]:
    return sorted(path.name for path in paths.crash_dir().iterdir())


@pytest.mark.parametrize(
    ("then", "word"), [("ctypes.string_at(0)", "Segmentation fault"), ("os.abort()", "Aborted")]
)
@linux
def test_a_crash_is_found_once_with_its_cause(then: str, word: str) -> None:
    assert ended(start(then)) < 0
    [crash] = crashes.found()
    text = crashes.text_of(crash)
    assert f"Fatal Python error: {word}" in text
    assert text.startswith("fakeview ")
    assert crash.file.name.startswith("crash-")
    assert crashes.found() == []
    assert files() == [crash.file.name]


def test_a_run_that_ends_by_itself_leaves_nothing(waiting: subprocess.Popen[str]) -> None:
    assert len(files()) == 1
    waiting.communicate("\n", timeout=60)
    assert waiting.returncode == 0
    assert files() == []


@linux
def test_runs_side_by_side_keep_to_their_own_files(waiting: subprocess.Popen[str]) -> None:
    ended(start("ctypes.string_at(0)"))
    assert len(crashes.found()) == 1
    assert any(name.startswith("running-") for name in files())
    waiting.send_signal(signal.SIGABRT)
    waiting.wait(60)
    [crash] = crashes.found()
    assert "Aborted" in crashes.text_of(crash)


@linux
def test_who_was_killed_without_a_word_did_not_crash(waiting: subprocess.Popen[str]) -> None:
    waiting.kill()
    waiting.wait(60)
    assert crashes.found() == []
    [name] = files()  # it may be one that starts just now
    long_ago = paths.crash_dir() / name
    os.utime(long_ago, (1e9, 1e9))
    assert crashes.found() == []
    assert files() == []


def test_without_a_place_to_write_nothing_is_written_and_nothing_fails(
    caplog: pytest.LogCaptureFixture,
) -> None:
    paths.crash_dir().parent.parent.mkdir(parents=True, exist_ok=True)
    paths.crash_dir().parent.write_text("a file where the folder should be")
    watch = crashes.Watch()
    with caplog.at_level(logging.INFO, "fakeview"):
        watch.begin()
    assert watch.path is None
    assert "not written down" in caplog.text
    assert crashes.found() == []
    watch.end()


def test_only_the_latest_crashes_are_kept() -> None:
    paths.crash_dir().mkdir(parents=True)
    for number in range(crashes.KEPT + 3):
        path = paths.crash_dir() / f"running-{number}-{number}.txt"
        path.write_text("Fatal Python error: Segmentation fault")
        os.utime(path, (1e9 + 60 * number,) * 2)
    found = crashes.found()
    assert len(found) == crashes.KEPT + 3
    assert found[-1].file.name in files()
    assert len(files()) == crashes.KEPT


def test_the_home_folder_is_not_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/jane"))
    assert crashes.without_home('File "/home/jane/x.py"') == 'File "~/x.py"'
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert crashes.without_home("/usr") == "/usr"
