"""`fakeview report` as a person calls it; as PDF it is called in tests/qt."""

from __future__ import annotations

import json
import re
import signal
import sys
from pathlib import Path

import pytest

from fakeview import report_command
from fakeview.cli import main
from fakeview.report import make
from tests.conftest import run_python

Capture = pytest.CaptureFixture[str]


def test_a_folder_becomes_one_document_with_the_numbers_of_the_scan(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    out, model = tmp_path / "r.html", ["--model", str(detector_file)]
    asked = ["report", str(folder), "--out", str(out), *model, "--no-check", "--segments", "9"]
    assert main([*asked, "--method", "gradcam", "--method", "occlusion"]) == 0
    assert "4 scored with small, 1 could not be read" in capsys.readouterr().err
    assert main(["scan", str(folder), *model, "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    text = out.read_text("utf-8")
    sections = re.findall(r'<section class="picture".*?</section>', text, re.S)
    assert len(sections) == len(rows) == 5
    for section, row in zip(sections, rows, strict=True):
        assert f"<bdi>{Path(row['path']).name}</bdi>" in section
        if row["error"]:
            assert row["error"] in section
            continue
        assert row["sha256"] in section
        assert f'<span class="score">{row["p_fake"]:.2f}</span>' in section
        assert f'<span class="words">{row["verdict"]}</span>' in section
        assert "<strong>Occlusion</strong>" in section
        assert "Deletion AUC" not in section
    assert str(rows[0]["detector"]) in text
    assert str(folder) not in text  # where a picture lies is nobody's business


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("a.png", "--out"),
        ("--out r.html", "PICTURE"),
        ("a.png --out r.txt", "end in .html or .pdf"),
        ("a.png --out r.html --method none --method lime", "goes with no other"),
        ("a.png --out r.html --method lime --samples 9", "50 to 100000"),
        ("a.png --out r.html --method lime --layer x", "look at a layer"),
    ],
)
def test_it_refuses_what_does_not_fit_together(given: str, said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["report", *given.split()])
    assert left.value.code == 2
    assert said in capsys.readouterr().err


def test_it_says_what_is_wrong_before_any_work(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    def said(*asked: str) -> str:
        assert main(["report", *asked, "--model", str(detector_file)]) == 2
        return capsys.readouterr().err

    odd = tmp_path / "picture.html"
    odd.write_bytes((folder / "a1.png").read_bytes())
    before = odd.read_bytes()
    picture, out = str(folder / "a1.png"), str(tmp_path / "r.html")
    assert "one of the pictures" in said(str(odd), "--out", str(odd))
    assert odd.read_bytes() == before
    assert "There is no folder" in said(picture, "--out", str(tmp_path / "no" / "r.html"))
    (tmp_path / "empty").mkdir()
    assert "There are no pictures there" in said(str(tmp_path / "empty"), "--out", out)
    assert "Among those that work are" in said(picture, "--out", out, "--layer", "nowhere")
    assert not Path(out).exists()


def test_nothing_readable_is_told_and_exit_2(
    detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    out, gone = tmp_path / "r.html", tmp_path / "gone.png"
    assert main(["report", str(gone), "--out", str(out), "--model", str(detector_file)]) == 2
    assert f"{out} says why" in capsys.readouterr().err
    assert "gone.png" in out.read_text("utf-8")


def test_too_many_pictures_are_told(
    folder: Path,
    detector_file: Path,
    tmp_path: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(make, "MOST", 2)
    out = tmp_path / "r.htm"
    asked = ["report", str(folder), "--out", str(out), "--method", "none"]
    assert main([*asked, "--model", str(detector_file)]) == 0
    note = "Only the first 2 pictures are in this report"
    assert note in capsys.readouterr().err
    text = out.read_text("utf-8")
    assert note in text
    assert text.count('class="picture"') == 2


@pytest.mark.parametrize("when", ["picture 2", "writing"])
def test_ctrl_c_writes_nothing(
    when: str,
    folder: Path,
    detector_file: Path,
    tmp_path: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(text: str) -> None:
        if text.startswith(when):
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(report_command, "progress", interrupted)
    out = tmp_path / "r.html"
    asked = ["report", str(folder), "--out", str(out), "--model", str(detector_file)]
    assert main([*asked, "--method", "none"]) == 130
    assert "Stopped; nothing was written." in capsys.readouterr().err
    assert list(tmp_path.glob("*.html*")) == []


def test_a_pdf_without_qt_is_a_sentence(
    folder: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtSvg", None)
    assert main(["report", str(folder), "--out", str(tmp_path / "r.pdf")]) == 2
    said = capsys.readouterr().err
    assert "The window's libraries can't be loaded" in said
    assert said.rstrip().endswith("A report as HTML needs none of it.")


def test_the_command_loads_neither_qt_nor_torch() -> None:
    code = (
        "import sys, fakeview.report_command, fakeview.report.make, fakeview.report.html, "
        "fakeview.report.sheets; print(sorted({'PySide6', 'torch', 'cv2'} & set(sys.modules)))"
    )
    assert run_python(code) == "[]"
