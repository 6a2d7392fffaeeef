"""The built program, started as a person's desktop starts it: no Python anywhere near.

Skipped unless ``FAKEVIEW_FROZEN`` names its folder, as ``packaging/build.py`` made it.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.frozen.running import ROOT, VARIABLE, Program


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here, and skip it where there is no build."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("frozen")
            if os.environ.get(VARIABLE, "") in ("", "0", "1"):  # 1 asks .ci/run for a build
                item.add_marker(pytest.mark.skip(reason=f"{VARIABLE} names no build"))


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the build."""
    return Path(os.environ[VARIABLE]).resolve()


@pytest.fixture
def program(built: Path, tmp_path: Path) -> Program:
    """The program with a home of its own, and PATH leading nowhere."""
    home = tmp_path / "home"
    home.mkdir()
    return Program(built, {"HOME": str(home), "FAKEVIEW_HOME": str(home / "fakeview")})


@pytest.fixture(scope="session")
def elsewhere(built: Path) -> Iterator[Path]:
    """The same build under a path with spaces and letters that are not ASCII, for anyone to read.

    Its files are links to the build's where they can be, and nobody but root may write there.
    """
    top = Path(tempfile.mkdtemp(prefix="fakeview-", dir=_open_to_all()))
    top.chmod(0o755)
    copy = top / "Fältprüfung 検査 (nur lesen)" / "fake view"

    def link(source: str, target: str) -> str:
        try:
            os.link(source, target)
        except OSError:  # another drive
            shutil.copy2(source, target)
        return target

    shutil.copytree(built, copy, symlinks=True, copy_function=link)
    for place, _, _ in os.walk(top):
        os.chmod(place, 0o755)  # noqa: PTH101
    yield copy
    shutil.rmtree(top)


def _open_to_all() -> Path:
    """Return a folder for temporary files that every user can look into."""
    for folder in map(Path, (tempfile.gettempdir(), "/tmp", "/var/tmp")):
        if all(place.stat().st_mode & 0o001 for place in (folder, *folder.parents)):
            return folder
    pytest.skip("no folder for temporary files is open to all")


@pytest.fixture
def source(built: Path, tmp_path: Path) -> Program:
    """The program as the checkout runs it, with the packages that the build was made of."""
    told = json.loads((built.parent / "built.json").read_text("utf-8"))
    code = (
        f"import runpy, sys; [runpy.run_path(hook) for hook in {told['hooks']!r}]; "
        "from fakeview.cli import main; sys.exit(main())"
    )
    return Program(
        built,
        {"HOME": str(tmp_path), "FAKEVIEW_HOME": str(tmp_path / "source"),
         "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        start=(told["python"], "-c", code),
    )  # fmt: skip
