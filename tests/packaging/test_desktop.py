"""What desktops and packages are told is what the program says of itself, in the right form."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

import fakeview
from fakeview.imaging.walk import PICTURE_SUFFIXES
from fakeview.preflight import PACKAGES

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging" / "linux")]
try:
    import deb
    import facts
    import icons
    import metainfo
    import natives
finally:
    del sys.path[:2]


def tool(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def entry() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(deb.ENTRY, encoding="utf-8")
    return parser


def test_the_facts_are_the_programs_own() -> None:
    assert fakeview.APP_ID == facts.APP_ID
    assert fakeview.__version__ == facts.VERSION
    assert facts.numbers()[3] == 0
    assert {end for ends in facts.mime_types().values() for end in ends} == PICTURE_SUFFIXES
    assert facts.releases()[-1].version == "0.1.0"
    assert any("Grad-CAM" in change for change in facts.releases()[-1].changes)


def test_the_desktop_entry_opens_what_the_program_opens() -> None:
    main = entry()["Desktop Entry"]
    assert main["MimeType"].rstrip(";").split(";") == list(facts.mime_types())
    assert main["Icon"] == facts.APP_ID
    assert main["StartupWMClass"] == facts.NAME  # on X11 Qt gives windows the application's name
    assert main["Exec"] == f"{facts.EXECUTABLE} %F"
    assert main["Comment"] == facts.SUMMARY
    assert main["StartupNotify"] == "true"


def test_the_desktop_entry_is_valid() -> None:
    run(tool("desktop-file-validate"), str(deb.ENTRY))


def test_the_metainfo_is_valid_and_has_the_releases(tmp_path: Path) -> None:
    document = metainfo.metainfo()
    top = ElementTree.fromstring(document)
    assert [r.get("version") for r in top.iter("release")] == [r.version for r in facts.releases()]
    assert [kind.text for kind in top.iter("mediatype")] == list(facts.mime_types())
    path = tmp_path / f"{facts.APP_ID}.metainfo.xml"
    path.write_bytes(document)
    run(tool("appstreamcli"), "validate", "--no-net", str(path))


def test_icons_of_all_sizes_are_drawn_from_the_one_svg(tmp_path: Path) -> None:
    written = icons.write_theme(tmp_path)
    drawn = [path.read_bytes() for path in written if path.suffix == ".png"]
    sizes = {Image.open(BytesIO(data)).size for data in drawn}
    assert sizes == {(side, side) for side in icons.SIZES}
    assert written[-1].read_bytes() == facts.ICON.read_bytes()
    small = Image.open(BytesIO(icons.draw(16))).convert("RGBA")
    assert small.getpixel((0, 0))[3] < 128  # its corners are round,
    assert small.getpixel((9, 8))[:3] == (0xFF, 0x9F, 0x45)  # its squares are whole pixels,
    assert small.getpixel((8, 8))[:3] != small.getpixel((7, 8))[:3]  # and its halves meet on one


def test_what_windows_and_macos_take(tmp_path: Path) -> None:
    natives.write(tmp_path)
    ico = (tmp_path / "windows" / "fakeview.ico").read_bytes()
    assert struct.unpack("<HHH", ico[:6]) == (0, 1, len(icons.ICO_SIZES))
    with Image.open(tmp_path / "windows" / "fakeview.ico") as icon:
        assert icon.info["sizes"] == {(side, side) for side in icons.ICO_SIZES}
    with Image.open(tmp_path / "macos" / "fakeview.icns") as icon:
        assert {size[0] * size[2] for size in icon.info["sizes"]} >= {32, 256, 512, 1024}
    plist = plistlib.loads(plistlib.dumps(natives.info_plist()))
    assert plist["CFBundleIdentifier"] == fakeview.APP_ID
    assert len(plist["CFBundleDocumentTypes"][0]["LSItemContentTypes"]) == len(facts.mime_types())
    version = (tmp_path / "windows" / "version.txt").read_text()
    compile(version, "version.txt", "eval")
    assert repr(facts.VERSION) in version


def test_files_for_windows_and_macos_that_are_kept() -> None:
    rights = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert all(value is True for value in rights.values())
    script = (ROOT / "packaging" / "windows" / "fakeview.iss").read_text(encoding="utf-8")
    listed = re.findall(r'SupportedTypes"; .*ValueName: "(\.\w+)"', script)
    assert listed == facts.suffixes()
    assert f'#define Id "{fakeview.APP_ID}"' in script
    if bash := shutil.which("bash"):
        run(bash, "-n", str(ROOT / "packaging" / "macos" / "dmg.sh"))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder as a build leaves it, made up."""
    folder = tmp_path / "built"
    (folder / "_internal").mkdir(parents=True)
    program = folder / "fakeview"
    program.write_text("#!/bin/sh\necho made up\n")
    program.chmod(0o755)
    (folder / "fakeview-cli").symlink_to("fakeview")
    (folder / "_internal" / "data.bin").write_bytes(b"\0" * 4096)
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="packages of Debian")
def test_a_debian_package_and_an_archive(
    built: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    dpkg, zstd = tool("dpkg-deb"), tool("zstd")
    monkeypatch.setattr(icons, "SIZES", (48, 256))  # another test draws them all
    out = tmp_path / "out"
    out.mkdir()
    package = deb.package(built, out)
    run(dpkg, "--extract", str(package), str(tmp_path / "root"))
    root = tmp_path / "root"
    assert os.access(root / "opt/fakeview/fakeview", os.X_OK)
    assert (root / "usr/bin/fakeview").readlink() == Path("/opt/fakeview/fakeview")
    assert (root / f"usr/share/applications/{facts.APP_ID}.desktop").is_file()
    assert (root / f"usr/share/icons/hicolor/256x256/apps/{facts.APP_ID}.png").is_file()
    field = subprocess.run(
        [dpkg, "--field", str(package), "Depends"], capture_output=True, text=True, check=True
    )
    needed = set(re.split(r"[,|] ?", field.stdout.replace(" ", "").strip()))
    assert set(PACKAGES.values()) <= needed
    words = ["deb.py", str(built), "--out", str(out), "--archive", "--no-package"]
    monkeypatch.setattr(sys, "argv", words)
    package.unlink()
    assert deb.main() == 0
    archive = Path(capsys.readouterr().out.strip())
    run(zstd, "--test", "--quiet", str(archive))  # no larger window than it takes by itself
    assert sorted(path.suffix for path in out.iterdir()) == [".zst"]
    assert (built / "fakeview").stat().st_mode & 0o777 == 0o755


def test_a_folder_that_is_no_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(deb.PackageError, match="holds no program fakeview"):
        deb.package(tmp_path, tmp_path)
