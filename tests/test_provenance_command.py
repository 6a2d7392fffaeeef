"""``fakeview provenance`` as a user calls it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from fakeview import paths
from fakeview.cli import main
from fakeview.provenance.findings import CAVEAT, NOTHING
from fakeview.provenance.trust import LIST_DATE
from tests.provenance.making import (
    INFOTEXT,
    camera_exif,
    identity,
    picture,
    png_with,
    saved,
    signed,
    tampered,
)

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def generated(tmp_path: Path) -> Path:
    path = tmp_path / "from a generator.png"
    path.write_bytes(png_with({"parameters": INFOTEXT}))
    return path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.jpg"
    path.write_bytes(saved(picture()))
    return path


def test_words(generated: Path, plain: Path, capsys: Capture) -> None:
    assert main(["provenance", str(generated), str(plain)]) == 0
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert lines[0] == str(generated)
    assert lines[1].startswith("  STRONG  The file carries, unsigned, the settings of an image")
    assert "      Seed: 1234567" in lines
    other = lines[lines.index(str(plain)) :]
    assert other[1] == f"  {NOTHING}"
    assert other[2].startswith("  TECHNICAL  JPEG, saved at about quality 75 of 100")
    assert CAVEAT in captured.err


def test_json_is_ascii_so_that_no_console_can_spoil_it(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "Bär \U0001f43b.png"
    path.write_bytes(png_with({"parameters": INFOTEXT}))
    assert main(["provenance", "--json", str(path)]) == 0
    said = capsys.readouterr().out
    assert said.isascii()
    assert json.loads(said)[0]["path"] == str(path)


def test_json(generated: Path, plain: Path, tmp_path: Path, capsys: Capture) -> None:
    missing = tmp_path / "none.jpg"
    arguments = [str(generated), str(plain), str(missing)]
    assert main(["provenance", "--json", *arguments]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    entries = json.loads(captured.out)
    assert [entry["path"] for entry in entries] == arguments
    first, second, third = entries
    assert first["format"] == "PNG"
    assert first["found"] is True
    assert first["content_credentials"] == "none"
    finding = first["findings"][0]
    assert set(finding) == {"severity", "source", "sentence", "evidence"}
    assert finding["severity"] == "strong"
    assert {"name": "Sampler", "value": "DPM++ 2M"} in finding["evidence"]
    assert (second["found"], second["summary"]) == (False, NOTHING)
    assert (
        third["error"]
        == third["summary"]
        == ("There is no such file; check its name and where it lies.")
    )
    assert third["findings"] == []


def test_credentials_that_do_not_hold_are_told_by_the_status(
    tmp_path: Path, plain: Path, capsys: Capture
) -> None:
    who = identity()
    good, bad = tmp_path / "good.jpg", tmp_path / "bad.jpg"
    good.write_bytes(signed(who))
    bad.write_bytes(tampered(good.read_bytes()))
    assert main(["provenance", str(good)]) == 0
    assert "nobody on the trust list vouches" in capsys.readouterr().out
    assert main(["provenance", str(plain), str(bad)]) == 1
    assert "changed after it was signed" in capsys.readouterr().out
    assert main(["provenance", "--trust"]) == 0
    told = capsys.readouterr().out
    folder = paths.data_dir() / "trust"
    assert LIST_DATE in told
    assert str(folder) in told
    folder.mkdir(parents=True)
    (folder / "mine.pem").write_text(who.root, encoding="utf-8")
    assert main(["provenance", "--json", str(good)]) == 0
    assert json.loads(capsys.readouterr().out)[0]["content_credentials"] == "trusted"


def test_nothing_that_could_be_looked_into(tmp_path: Path, capsys: Capture) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no picture")
    assert main(["provenance", str(text), str(tmp_path)]) == 2
    out = capsys.readouterr().out
    assert "This is a text file, not a picture" in out
    assert "This is a folder" in out


def test_wrong_arguments_are_told(capsys: Capture, plain: Path) -> None:
    for arguments in ([], ["--json"], ["--trust", "--json"]):
        with pytest.raises(SystemExit) as left:
            main(["provenance", *arguments])
        assert left.value.code == 2
    assert "name files to look into" in capsys.readouterr().err


def test_names_and_values_can_not_write_on_the_terminal(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "na\x1b[31mme.png"
    path.write_bytes(png_with({"Software": "Pho\u202etoshop\x1b]0;title\x07 GIMP"}))
    assert main(["provenance", str(path)]) == 0
    out = capsys.readouterr().out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "‹U+202E›" in out


def test_as_a_process_it_needs_no_window(plain: Path) -> None:
    code = (
        "import sys; from fakeview.cli import main; status = main(sys.argv[1:]); "
        "print(sorted({'PySide6', 'torch', 'c2pa'} & set(sys.modules))); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "provenance", str(plain)],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"
    assert NOTHING in done.stdout


def test_a_camera_is_supportive_at_most(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "camera.jpg"
    path.write_bytes(saved(picture(), exif=camera_exif()))
    assert main(["provenance", str(path)]) == 0
    out = capsys.readouterr().out
    assert "  INFO  It carries the data of a camera: Canon EOS R5. Such data can be copied." in out
    assert not any(word in out.lower() for word in ("authentic", "proof"))
