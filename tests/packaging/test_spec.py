"""What PyInstaller is told on each system; nothing is built here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import fakeview

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
try:
    import facts
    import natives
    import translations
finally:
    del sys.path[0]

QT = "PySide6/Qt/translations"


class Told:
    """Stands in for PyInstaller and notes what it was told."""

    def __init__(self) -> None:
        self.programs: list[dict[str, Any]] = []
        self.collected: list[str] = []
        self.bundle: dict[str, Any] = {}

    def analysis(self, _scripts: list[str], **told: Any) -> SimpleNamespace:
        datas = [(f"{place}/{Path(path).name}", path, "DATA") for path, place in told["datas"]]
        qt = [(f"{QT}/qtbase_{name}.qm", "", "DATA") for name in ("de", "fr")]
        return SimpleNamespace(binaries=[], datas=datas + qt, pure=[], scripts=[])

    def executable(self, *_parts: Any, **told: Any) -> str:
        self.programs.append(told)
        return str(told["name"])

    def collect(self, *parts: Any, **_told: Any) -> str:
        self.collected = [entry[0] for entry in parts[-1]]
        return "folder"

    def bundled(self, _folder: str, **told: Any) -> None:
        self.bundle = told


@pytest.fixture
def told(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Told:
    """What the spec says on the system that the test names."""
    told, hooks = Told(), ModuleType("PyInstaller.utils.hooks")
    hooks.copy_metadata = lambda name: [(f"/packages/{name}.dist-info", f"{name}.dist-info")]  # type: ignore[attr-defined]
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    monkeypatch.setattr(sys, "platform", request.param)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=0))
    monkeypatch.setattr(natives, "write", lambda: [])
    source = tmp_path / "fakeview_de.ts"
    monkeypatch.setattr(translations, "sources", lambda: [source])
    monkeypatch.setattr(translations, "find_lrelease", lambda python: python)
    monkeypatch.setattr(
        translations, "compile_into", lambda _files, to, _tool: [to / "fakeview_de.qm"]
    )
    spec = ROOT / "packaging" / "fakeview.spec"
    names = {
        "SPECPATH": str(spec.parent), "DISTPATH": str(tmp_path), "workpath": str(tmp_path),
        "Analysis": told.analysis, "PYZ": lambda _pure: "archive", "EXE": told.executable,
        "COLLECT": told.collect, "BUNDLE": told.bundled,
    }  # fmt: skip
    exec(compile(spec.read_text("utf-8"), str(spec), "exec"), names)
    assert json.loads((tmp_path / "built.json").read_text("utf-8"))["python"] == sys.executable
    return told


@pytest.mark.parametrize("told", ["linux"], indirect=True)
def test_linux(told: Told) -> None:
    (program,) = told.programs
    assert program["name"] == facts.EXECUTABLE
    assert program["icon"] is program["version"] is program["entitlements_file"] is None
    assert not told.bundle
    assert "resources/translations/fakeview_de.qm" in told.collected
    assert f"{QT}/qtbase_de.qm" in told.collected
    assert f"{QT}/qtbase_fr.qm" not in told.collected
    assert not [name for name in told.collected if name.endswith(".ts")]


@pytest.mark.parametrize("told", ["win32"], indirect=True)
def test_windows_has_a_second_program_for_the_console(told: Told) -> None:
    window, console = told.programs
    assert (window["name"], window["console"]) == (facts.EXECUTABLE, False)
    assert (console["name"], console["console"]) == (facts.CONSOLE, True)
    for program in (window, console):
        assert Path(program["icon"]).name == "fakeview.ico"
        assert Path(program["version"]).name == "version.txt"


@pytest.mark.parametrize("told", ["darwin"], indirect=True)
def test_macos_has_a_bundle(told: Told) -> None:
    assert told.bundle["bundle_identifier"] == fakeview.APP_ID
    assert told.bundle["info_plist"] == natives.info_plist()
    assert Path(told.bundle["icon"]).name == "fakeview.icns"
    assert Path(told.programs[0]["entitlements_file"]).is_file()
