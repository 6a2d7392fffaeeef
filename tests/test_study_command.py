"""``fakeview study compare`` as a user calls it."""

from __future__ import annotations

import csv
import json
import signal
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview import study_command
from fakeview.cli import main
from fakeview.detect.store_file import default_path
from fakeview.explain.files import write_mask
from tests.conftest import run_python, texture

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """Six pictures, three people's answers to them and to one that is gone."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(6):
        Image.fromarray(texture(70 + number, 120, 130)).save(folder / f"p{number}.png")
    lines = ["who;picture;answer;confidence;seconds;group;truth"]
    for rater in range(3):
        for number in range(7):
            said = "fake" if (number + rater) % 3 else "real"
            truth = "fake" if number % 2 else "real"
            lines.append(f"r{rater};p{number};{said};{50 + number};2;g{number % 2};{truth}")
    lines.append("r9;p1;whatever;;;;")
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(lines))
    return path


def records(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


def asked(study: Path, *more: str) -> list[str]:
    return ["study", "compare", "--answers", str(study), "--map", "who=rater", *more]


def test_people_and_a_detector_side_by_side(
    study: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    out, table = tmp_path / "out.json", tmp_path / "table.csv"
    given = asked(study, "--images", str(study.parent / "pictures"), "--model", str(detector_file))
    given += ["--json", str(out), "--csv", str(table), "--resamples", "50"]
    assert main(given) == 0
    told = capsys.readouterr()
    assert "21 answers by 3 people to 7 pictures; compared on 6" in told.out
    assert "1 not found" in told.out
    for words in ("majority", "model", "Fleiss' kappa", "McNemar", "Furthest apart"):
        assert words in told.out
    assert "answers.csv, line 23: 'whatever' is no answer" in told.err
    assert "1 of 7 pictures was not found there: " in told.err
    made = json.loads(out.read_text("utf-8"))
    assert made["columns"]["who"] == "rater"
    assert made["detector"]["name"] == "small"
    assert len(made["detector"]["sha256"]) == 64
    assert made["problems"][0]["line"] == 23
    assert set(made["sides"]) == {"people", "majority", "model"}
    assert sum(made["right"].values()) == 6
    rows = records(table)
    assert [row["picture"] for row in rows] == [f"p{n}" for n in range(7)]
    assert rows[6]["reason"] == "No such picture was found."
    # The scores are those of a scan, and were kept for it.
    assert default_path().is_file()
    assert main(["scan", *(r["file"] for r in rows[:6]), "--model", str(detector_file),
                 "--format", "csv", "--out", str(tmp_path / "scan.csv")]) == 0  # fmt: skip
    assert "6 of them known already" in capsys.readouterr().err
    scan = {row["path"]: row for row in records(tmp_path / "scan.csv")}
    assert [scan[row["file"]]["p_fake"] for row in rows[:6]] == [r["p_fake"] for r in rows[:6]]

    assert main(asked(study, "--scores", str(tmp_path / "scan.csv"), "--json", str(out),
                      "--resamples", "50")) == 0  # fmt: skip
    again = json.loads(out.read_text("utf-8"))
    assert again["sides"]["people"] == made["sides"]["people"]
    assert again["sides"]["model"]["confusion"] == made["sides"]["model"]["confusion"]
    assert again["sides"]["model"]["uncertain"] == made["sides"]["model"]["uncertain"]
    assert again["detector"]["sha256"] == made["detector"]["sha256"]


def test_marks_are_set_beside_maps(
    study: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    masks = tmp_path / "masks" / "ann"
    masks.mkdir(parents=True)
    mask = np.zeros((120, 130), bool)
    mask[20:70, 30:90] = True
    for number in (1, 3, 9):
        write_mask(masks / f"p{number}.png", mask)
    given = asked(study, "--images", str(study.parent / "pictures"), "--model", str(detector_file))
    given += ["--masks", str(masks.parent), "--json", str(tmp_path / "o.json")]
    given += ["--html", str(tmp_path / "o.html")]
    assert main([*given, "--resamples", "20"]) == 0
    page = (tmp_path / "o.html").read_text("utf-8")
    assert page.count("data:image/jpeg;base64,") == 6 + 2 * 2
    assert "Grad-CAM maps and 2 marks on 2 pictures" in page
    told = capsys.readouterr()
    assert "Grad-CAM maps and 2 marks on 2 pictures; the marks cover 19%" in told.out
    assert "pointing game" in told.out
    assert "p9: There is no such picture." in told.err
    marks = json.loads((tmp_path / "o.json").read_text("utf-8"))["marks"]
    assert marks["pictures"] == 2
    assert [row["picture"] for row in marks["each"]] == ["p1", "p3"]
    assert 0 <= marks["random"]["iou"]["value"] < 0.5


def test_people_alone_need_no_pictures(study: Path, capsys: Capture) -> None:
    assert main(asked(study, "--resamples", "0")) == 0
    told = capsys.readouterr()
    assert " to 7 pictures, 3 of them generated." in told.out
    assert "model" not in told.out
    assert not default_path().exists()


def test_ctrl_c_writes_nothing(
    study: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(text: str) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(study_command, "progress", interrupted)
    assert main(asked(study, "--json", str(tmp_path / "o.json"), "--resamples", "1")) == 130
    assert "nothing was written" in capsys.readouterr().err
    assert not (tmp_path / "o.json").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--scores", "a.csv", "--images", "b"], "stands for a detector"),
        (["--masks", "m"], "name them with --images"),
        (["--model", "a.safetensors"], "name them with --images"),
        (["--scale", "1", "1"], "different numbers"),
        (["--resamples", "-1"], "resamples are possible"),
        (["--seed", "-1"], "0 or more"),
    ],
)
def test_what_does_not_fit_together_is_said(
    study: Path, given: list[str], said: str, capsys: Capture
) -> None:
    with pytest.raises(SystemExit) as left:
        main(asked(study, *given))
    assert left.value.code == 2
    assert said in capsys.readouterr().err


def test_nothing_found_is_a_sentence_and_nothing_is_written(
    study: Path, detector_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "empty").mkdir()
    given = asked(study, "--images", str(tmp_path / "empty"), "--model", str(detector_file))
    assert main([*given, "--json", str(tmp_path / "o.json")]) == 2
    assert "None of the 7 pictures that were answered is in" in capsys.readouterr().err
    assert main(["study", "compare", "--answers", str(study)]) == 0  # all as one person's
    assert "one person's" in capsys.readouterr().err
    assert main(asked(study, "--json", str(tmp_path / "no" / "o.json"))) == 2
    assert "There is no folder" in capsys.readouterr().err
    assert list(tmp_path.glob("*.json")) == []


def test_the_package_loads_neither_qt_nor_torch_nor_scipy() -> None:
    code = (
        "import sys, pkgutil, importlib, fakeview.study as s, fakeview.study_command\n"
        "for m in pkgutil.iter_modules(s.__path__, 'fakeview.study.'):\n"
        "    importlib.import_module(m.name)\n"
        "heavy = {'PySide6', 'torch', 'cv2', 'scipy', 'sklearn', 'skimage'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert run_python(code) == "[]"
