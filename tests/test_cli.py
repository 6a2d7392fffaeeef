"""The command line as a user calls it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview import paths
from fakeview.cli import main
from tests.conftest import run_python, texture

Capture = pytest.CaptureFixture[str]
COLUMNS = [
    "path", "sha256", "p_fake", "verdict", "face_found", "error", "reasons", "detector",
]  # fmt: skip


def jsonl(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_scan_jsonl(folder: Path, detector_file: Path, capsys: Capture) -> None:
    assert main(["scan", str(folder), "--model", str(detector_file), "--format", "jsonl"]) == 0
    captured = capsys.readouterr()
    rows = jsonl(captured.out)
    names = [Path(str(row["path"])).name for row in rows]
    assert sorted(names) == ["a1.png", "a10.png", "a2.png", "broken.jpg", "large.jpg"]
    assert names.index("a2.png") < names.index("a10.png")
    for row in rows:
        assert {"path", "sha256", "p_fake", "verdict", "error"} <= set(row)
        assert bool(row["error"]) == (row["p_fake"] is None) == (row["verdict"] is None)
    assert "4 scored with small, 1 could not be read" in captured.err


def test_csv_and_table_give_the_same_scores(
    folder: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file)]
    out = tmp_path / "rows.csv"
    assert main([*base, "--format", "jsonl"]) == 0
    wanted = {row["path"]: row["p_fake"] for row in jsonl(capsys.readouterr().out)}
    assert main([*base, "--format", "csv", "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    for row in csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))):
        score = wanted[row["path"]]
        assert row["p_fake"] == ("" if score is None else f"{score:.6f}")
    assert main(base) == 0
    table = capsys.readouterr().out
    assert all(path in table for path in map(str, wanted))


def test_columns_and_lines_where_there_is_no_face(
    faces_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    picture, model = tmp_path / "noise.png", ["--model", str(faces_file)]
    Image.fromarray(texture(1, 130, 170)).save(picture)
    base = ["scan", str(picture), "--samples", *model]
    assert main([*base, "--format", "jsonl"]) == 0
    nothing, *samples = jsonl(capsys.readouterr().out)
    assert list(nothing) == COLUMNS
    assert (nothing["face_found"], nothing["verdict"]) == (False, "uncertain")
    assert isinstance(nothing["p_fake"], float)
    assert str(nothing["reasons"][0]).startswith("No photographic face")  # type: ignore[index]
    assert {type(row["face_found"]) for row in samples} == {bool}
    assert main([*base, "--format", "csv"]) == 0
    table = capsys.readouterr().out
    assert table.splitlines()[0] == ",".join(COLUMNS)
    faces = [row["face_found"] for row in csv.DictReader(io.StringIO(table))]
    assert faces == [str(row["face_found"]).lower() for row in (nothing, *samples)]
    assert "true" in faces
    assert main(base) == 0
    line = capsys.readouterr().out.splitlines()[0]
    assert line == f"     -  uncertain, no face found    {picture}"
    arguments = ["explain", str(picture), "--method", "gradcam", *model]
    assert main([*arguments, "--out", str(tmp_path / "map.png")]) == 0
    assert "No photographic face" in capsys.readouterr().out


def test_a_detector_of_other_things_is_not_asked_for_faces(
    folder: Path, detector_file: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file), "--format"]
    assert main([*base, "jsonl"]) == 0
    assert {row["face_found"] for row in jsonl(capsys.readouterr().out)} == {None}
    assert main([*base, "csv"]) == 0
    rows = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert {row["face_found"] for row in rows} == {""}


def test_stability_adds_columns_and_a_line(
    folder: Path, detector_file: Path, capsys: Capture
) -> None:
    base = ["scan", str(folder), "--model", str(detector_file), "--stability", "--format"]
    assert main([*base, "jsonl"]) == 0
    rows = jsonl(capsys.readouterr().out)
    more = ["stability_min", "stability_max", "stability_flips"]
    for row in rows:
        assert list(row) == [*COLUMNS, *more]
        low, high, flips = (row[name] for name in more)
        if row["error"]:
            assert (low, high, flips) == (None, None, None)
        else:
            assert 0 <= low <= row["p_fake"] + 1e-6  # type: ignore[operator]
            assert row["p_fake"] - 1e-6 <= high <= 1  # type: ignore[operator]
            assert isinstance(flips, bool)
            assert not flips or row["verdict"] == "uncertain"
    assert main([*base, "csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(table) == len(rows)
    for line, row in zip(table, rows, strict=True):
        wanted = "" if row["stability_min"] is None else f"{row['stability_min']:.6f}"
        assert line["stability_min"] == wanted
        assert line["stability_flips"] in ("", "true", "false")
    assert main([*base, "table"]) == 0
    assert capsys.readouterr().out.count(" small changes.") == 4


def test_the_log_goes_where_it_is_sent_and_not_on_the_screen() -> None:
    code = (
        "import logging, sys; sys.stderr = sys.stdout\n"
        "from fakeview.cli import main; from fakeview import paths\n"
        "main(['scan', '--retry'])\n"
        "for name in ('fakeview.detect.memory', 'trainer.fold'):\n"
        "    logging.getLogger(name).warning('raw')\n"
        "from fakeview.logs import start_log; start_log()\n"
        "logging.getLogger('fakeview.detect.memory').warning('kept')\n"
        "print(paths.log_file().read_text().count('kept'))\n"
        "logging.basicConfig(level=logging.ERROR)\n"  # as selfcheck does
        "logging.getLogger('fakeview.detect.memory').error('seen')\n"
    )
    said, kept, seen = run_python(code).splitlines()
    assert "nothing to try again" in said
    assert (kept, seen) == ("1", "ERROR:fakeview.detect.memory:seen")


def test_what_nobody_foresaw_is_a_sentence_and_the_log_has_the_details(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: Capture
) -> None:
    def broken(_argv: list[str]) -> int:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("fakeview.scan_command.run", broken)
    assert main(["scan", str(folder)]) == 2
    assert "ZeroDivisionError: by nought" in capsys.readouterr().err
    written = paths.log_file().read_text(encoding="utf-8")
    assert "in broken" in written
    assert "ZeroDivisionError" in written


def test_a_log_that_cant_be_written_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    monkeypatch.setenv("FAKEVIEW_HOME", str(in_the_way))
    assert main(["scan", str(tmp_path / "gone")]) == 2
    assert "could be read" in capsys.readouterr().err


def test_nothing_readable_is_exit_2(tmp_path: Path, detector_file: Path, capsys: Capture) -> None:
    model = ["--model", str(detector_file)]
    assert main(["scan", str(tmp_path / "gone"), *model]) == 2
    assert "could be read" in capsys.readouterr().err
    assert main(["scan", str(tmp_path), *model]) == 2
    assert "no pictures" in capsys.readouterr().err


def test_a_foreign_checkpoint_stops_with_the_question(
    folder: Path, foreign_file: Path, capsys: Capture
) -> None:
    assert main(["scan", str(folder), "--model", str(foreign_file)]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("--fake-index 0") == 1
    assert captured.out == ""
    both = []
    for index in ("0", "1"):
        arguments = ["scan", str(folder), "--model", str(foreign_file), "--format", "jsonl"]
        assert main([*arguments, "--fake-index", index]) == 0
        rows = jsonl(capsys.readouterr().out)
        both.append(np.array([row["p_fake"] for row in rows if not row["error"]], float))
    assert np.allclose(both[0] + both[1], 1, atol=1e-6)


def test_samples_are_scored_as_recorded(capsys: Capture) -> None:
    from fakeview.selfcheck import TOLERANCE, expected_scores

    assert main(["scan", "--samples", "--format", "jsonl"]) == 0
    rows = {Path(str(row["path"])): row["p_fake"] for row in jsonl(capsys.readouterr().out)}
    wanted = expected_scores()
    assert len(wanted) >= 3
    for path, score in wanted.items():
        assert rows[path] == pytest.approx(score, abs=TOLERANCE)


def test_a_device_that_is_not_here_is_a_sentence(folder: Path, capsys: Capture) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("it is here")
    assert main(["scan", str(folder), "--device", "mps"]) == 2
    assert "no mps device" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs names that are no text")
@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_names_that_no_console_can_show(form: str, tmp_path: Path, detector_file: Path) -> None:
    root = tmp_path / "ü😀"
    root.mkdir()
    odd = os.path.join(os.fsencode(root), b"\xff.png")  # noqa: PTH118
    with open(odd, "wb") as file:  # noqa: PTH123
        Image.fromarray(texture(0, 60, 60)).save(file, "PNG")
    command = [sys.executable, "-m", "fakeview", "scan", str(root), "--format", form]
    done = subprocess.run(
        [*command, "--model", str(detector_file)],
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if form == "jsonl":
        assert os.fsencode(str(json.loads(done.stdout)["path"])) == odd
    out = tmp_path / "rows"
    arguments = ["scan", str(root), "--format", form, "--model", str(detector_file)]
    assert main([*arguments, "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="asks Linux for a full disk")
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_full_disk_is_a_sentence(form: str, folder: Path, detector_file: Path) -> None:
    command = [sys.executable, "-m", "fakeview", "scan", str(folder), "--format", form]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*command, "--model", str(detector_file)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 2
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unusable_detector_is_a_sentence(tmp_path: Path, capsys: Capture) -> None:
    bad = tmp_path / "bad.safetensors"
    bad.write_bytes(b"nonsense")
    assert main(["scan", "--samples", "--model", str(bad)]) == 2
    assert "bad.safetensors is no checkpoint" in capsys.readouterr().err


@pytest.mark.slow
def test_selfcheck(capsys: Capture) -> None:
    assert main(["selfcheck"]) == 0, capsys.readouterr().out
    printed = capsys.readouterr().out
    assert "torch" in printed
    assert "FAIL" not in printed


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks for a Linux display")
@pytest.mark.parametrize(
    "there", [{}, {"DISPLAY": ":7777"}, {"WAYLAND_DISPLAY": "gone-9", "XDG_RUNTIME_DIR": "/tmp"}]
)
def test_no_display_is_one_sentence(there: dict[str, str]) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in hidden} | there
    done = subprocess.run(
        [sys.executable, "-m", "fakeview"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "fakeview scan" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_library_is_named_with_its_package() -> None:
    from fakeview.preflight import missing_library

    text = "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"
    message = missing_library(OSError(text)).message
    assert "libxcb-cursor.so.0" in message
    assert "apt install libxcb-cursor0" in message
    assert "fakeview scan" in message


def test_packages_load_no_qt_and_start_no_torch() -> None:
    code = (
        "import trainer, trainer.labels, fakeview.cli, fakeview.detect.engine, "
        "fakeview.imaging.walk, fakeview.provenance.inspect, fakeview.provenance_command, "
        "fakeview.settings, sys; "
        "print(sorted({'PySide6', 'torch', 'timm', 'cv2', 'c2pa'} & set(sys.modules)))"
    )
    assert run_python(code) == "[]"


def test_help_and_version(capsys: Capture) -> None:
    for arguments in (
        ["--help"],
        ["scan", "--help"],
        ["explain", "--help"],
        ["provenance", "--help"],
        ["study", "compare", "--help"],
        ["--version"],
    ):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 0
    assert "0.1.0" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_ctrl_c_keeps_the_rows_that_are_done(
    tmp_path: Path, detector_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    import signal

    from fakeview.detect.engine import Engine

    for number in range(40):
        Image.fromarray(texture(number, 40, 40)).save(tmp_path / f"{number}.png")
    assess = Engine.assess

    def interrupted(*arguments: object) -> object:
        os.kill(os.getpid(), signal.SIGINT)
        return assess(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Engine, "assess", interrupted)
    out = tmp_path / "rows.jsonl"
    arguments = ["scan", str(tmp_path), "--model", str(detector_file), "--out", str(out)]
    assert main([*arguments, "--format", "jsonl"]) == 130
    done = len(jsonl(out.read_text()))
    assert 1 <= done <= 16
    assert f"after {done} pictures" in capsys.readouterr().err
