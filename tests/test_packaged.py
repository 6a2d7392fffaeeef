"""What the packaged program is told, and the tools that build it; a build itself: tests/frozen."""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path

import pytest

from fakeview.frozen import how_to_add
from fakeview.trainer_command import own_command, trainer_called, trainer_command

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))


def test_a_packaged_program_starts_the_one_that_can_be_read_from(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window, console = tmp_path / "fakeview.exe", tmp_path / "fakeview-cli.exe"
    window.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(window))
    assert own_command() == [str(window)]
    console.touch()
    for program in (window, console):
        monkeypatch.setattr(sys, "executable", str(program))
        assert own_command() == [str(console)]
        assert trainer_command() == [str(console), "trainer"]


def test_a_stopped_run_is_told_how_to_go_on_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert trainer_called() == "python -m trainer"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["/opt/fake view/fakeview-cli", "trainer", "fit"])
    assert trainer_called() == "'/opt/fake view/fakeview-cli' trainer"


def test_a_packaged_program_takes_in_no_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert how_to_add("pyarrow") == "Install it with: pip install pyarrow"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert how_to_add("pyarrow").startswith("The packaged program comes without it")


@pytest.mark.usefixtures("tools")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ELF is Linux's")
def test_a_spoilt_library_is_never_taken(tmp_path: Path) -> None:
    import _ctypes
    import ctypes

    from shrink import sound, strip  # type: ignore[import-not-found]

    whole = Path(_ctypes.__file__)
    assert sound(whole)
    copy = tmp_path / "copy.so"
    shutil.copy(whole, copy)
    before = copy.stat().st_size
    saved = strip(tmp_path)
    assert before - copy.stat().st_size == saved
    ctypes.CDLL(str(copy))
    copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    assert not sound(copy)
    data = bytearray(whole.read_bytes())
    first = int.from_bytes(data[32:40], "little")
    while int.from_bytes(data[first : first + 4], "little") != 1:
        first += 56
    data[first + 8] ^= 8  # where in the file the part begins
    copy.write_bytes(data)
    assert not sound(copy)


@pytest.mark.usefixtures("tools")
@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are Unix's")
def test_libraries_are_no_programs(tmp_path: Path) -> None:
    from shrink import make_plain

    for name in ("a.so", "lib.so.1", "manager"):
        (tmp_path / name).touch(0o755)
    (tmp_path / "link.so").symlink_to("manager")
    (tmp_path / "torch-2+cpu.dist-info").mkdir()
    (tmp_path / "torch-2+cpu.dist-info" / "LICENSE").touch(0o755)
    assert make_plain(tmp_path) == 3
    modes = {path.name: path.lstat().st_mode & 0o111 for path in tmp_path.iterdir()}
    assert (modes["a.so"], modes["lib.so.1"]) == (0, 0)
    assert modes["manager"], "a program stays one, whatever points to it"
    assert make_plain(tmp_path) == 0


@pytest.mark.usefixtures("tools")
def test_what_is_left_out_is_no_dependency_of_ours() -> None:
    from contents import MODULES, dropped  # type: ignore[import-not-found]

    project = tomllib.loads((PACKAGING.parent / "pyproject.toml").read_text("utf-8"))["project"]
    needed = " ".join(project["dependencies"]).lower()
    for left in MODULES:
        assert left.what.partition(".")[0].lower() not in needed.replace("torchvision", "").split()
    assert dropped("torch/bin/torch_shm_manager", False) is None
    assert dropped("torch/lib/libtorch_cpu.so", False) is None
    assert dropped("PySide6/Qt/plugins/platforms/libqxcb.so", True) is None
    assert dropped("PySide6/Qt/plugins/platforms/libqoffscreen.so", True) is None
    assert dropped("PySide6/Qt/plugins/platforms/libqwayland.so", True) is None
    assert dropped("PySide6/Qt/plugins/platforms/libqeglfs.so", True) is not None
    assert dropped("torchvision/_C.so", True) is None
    assert dropped("torchvision/_C.so", False) is not None


@pytest.mark.usefixtures("tools")
def test_a_place_without_torch_is_refused_with_a_sentence(tmp_path: Path) -> None:
    from environment import BuildError, _places  # type: ignore[import-not-found]

    assert _places(None) == []
    assert _places(str(tmp_path)) == ["--find-links", str(tmp_path)]
    with pytest.raises(BuildError, match=r"There is no wheel, folder or index of packages"):
        _places(str(tmp_path / "nothing"))
