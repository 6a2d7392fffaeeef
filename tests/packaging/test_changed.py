"""A build is due when what it is made of changed since one passed its tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
try:
    import changed
    import environment
finally:
    del sys.path[0]

PROJECT = '[project]\nrequires-python = ">=3.11"\nversion = "1"\ndependencies = ["numpy"]\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose state was built and tested, as git hands it out."""
    for name, text in {
        "pyproject.toml": PROJECT,
        ".gitignore": "*.pyc\n",
        "packaging/build.py": "print()\n",
        "packaging/README.md": "sizes\n",
        "tests/frozen/test_it.py": "assert True\n",
        "fakeview/cli.py": "main = 1\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    subprocess.run(["git", "-C", str(tmp_path), "add", "."], check=True)
    changed.record(tmp_path)
    return tmp_path


def test_what_was_tested_is_not_built_again(checkout: Path) -> None:
    assert changed.changed(checkout) == []
    (checkout / "fakeview" / "cli.py").write_text("main = 2\n")
    (checkout / "packaging" / "README.md").write_text("other sizes\n")
    (checkout / "packaging" / "build.pyc").write_bytes(b"compiled")
    (checkout / "packaging" / "build.py").write_bytes(b"print()\r\n")  # as Windows checks it out
    (checkout / "pyproject.toml").write_text(PROJECT.replace('"1"', '"2"'))
    assert changed.changed(checkout) == []
    assert changed.due(checkout, "")[0] is False


@pytest.mark.parametrize(
    ("file", "text", "part"),
    [
        ("packaging/build.py", "print(1)\n", "packaging"),
        ("packaging/hooks/hook-new.py", "", "packaging"),
        ("tests/frozen/test_it.py", "assert 1\n", "tests/frozen"),
        ("pyproject.toml", PROJECT.replace("numpy", "numpy>=2"), changed._DEPENDENCIES),
    ],
)
def test_what_it_is_made_of_changed(checkout: Path, file: str, text: str, part: str) -> None:
    (checkout / file).parent.mkdir(exist_ok=True)
    (checkout / file).write_text(text)
    assert changed.changed(checkout) == [part]
    build, why = changed.due(checkout, "")
    assert build
    assert f": {part} changed since" in why
    assert changed.due(checkout, "0")[0] is False


def test_a_file_that_is_gone_or_renamed_is_a_change(checkout: Path) -> None:
    (checkout / "packaging" / "build.py").rename(checkout / "packaging" / "make.py")
    assert changed.changed(checkout) == ["packaging"]
    (checkout / "packaging" / "make.py").unlink()
    assert changed.changed(checkout) == ["packaging"]


def test_nothing_known_is_a_change(checkout: Path) -> None:
    for text in ("<<<<<<< ours\n", "[]", "{}"):
        (checkout / changed.RECORD).write_text(text)
        assert changed.due(checkout, "")[0] is True
    (checkout / changed.RECORD).unlink()
    assert len(changed.changed(checkout)) == 3


def test_it_can_be_asked_for(checkout: Path) -> None:
    build, why = changed.due(checkout, "1")
    assert build
    assert why == "The packaged program is built: FAKEVIEW_FROZEN=1 asks for it."


def test_a_python_that_cannot_be_packaged_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "PYTHON", (2, 7))
    with pytest.raises(environment.UnavailableError, match=r"packaged with Python 2\.7; this is"):
        environment.require_python()
    monkeypatch.setattr(environment, "PYTHON", sys.version_info[:2])
    monkeypatch.setattr(environment, "_shared_library", lambda: False)
    with pytest.raises(environment.UnavailableError, match="without a shared library"):
        environment.require_python()


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for Python")
@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("No matching distribution found for torch==2.13.0+cpu", environment.UnavailableError),
        ("No matching distribution found for numpy==9", environment.BuildError),
    ],
)
def test_only_a_missing_torch_is_none_of_our_doing(
    tmp_path: Path, said: str, kind: type[Exception]
) -> None:
    pip = tmp_path / "python"
    pip.write_text(f"#!/bin/sh\necho 'ERROR: {said}'\nexit 1\n")
    pip.chmod(0o755)
    with pytest.raises(environment.BuildError) as caught:
        environment._install(pip, ["torch"], [])
    assert type(caught.value) is kind


def test_the_continuous_integration_tells_these_ends_apart() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert f'[ "$due" != {changed.NOT_DUE} ]' in script
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / "run")], check=True)
