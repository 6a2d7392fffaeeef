"""``fakeview evaluate``: its numbers are the trainer's, its rows are complete, its ends plain."""

from __future__ import annotations

import csv
import json
import threading
from pathlib import Path

import pytest
from PIL import Image

from fakeview.cli import main
from fakeview.evaluate.measure import evaluate
from fakeview.language import catalogue_path
from tests.conftest import texture
from trainer import words as spoken
from trainer.errors import Stopped
from trainer.events import Evaluated, Failed, Progress, from_json


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two classes with groups, and a file that is no picture."""
    place = tmp_path / "mine"
    for group, seed in (("fake/gan", 0), ("fake/diffusion", 20), ("real", 40)):
        (place / group).mkdir(parents=True)
        for number in range(3):
            picture = Image.fromarray(texture(seed + number, 70, 90))
            picture.save(place / group / f"{number}.png")
    (place / "real" / "broken.png").write_bytes(b"no picture")
    return place


def test_its_numbers_are_those_of_the_trainer(
    data: Path, detector_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from trainer.evaluate import evaluate_folder

    out, rows = tmp_path / "numbers.json", tmp_path / "rows.csv"
    words = [str(data), "--model", str(detector_file), "--out", str(out), "--rows", str(rows)]
    assert main(["evaluate", *words, "--changed", "--json"]) == 0
    numbers = json.loads(capsys.readouterr().out)
    assert json.loads(out.read_text("utf-8")) == numbers
    theirs = json.loads(json.dumps(evaluate_folder(data, detector_file)))
    assert {key: numbers[key] for key in theirs} == theirs
    with rows.open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert len(found) == 10
    assert [Path(row["path"]).name for row in found if row["error"]] == ["broken.png"]
    right = sum(row["right"] == "true" for row in found)
    assert right == numbers["verdicts"]["fake"]["generated"] + numbers["verdicts"]["real"]["none"]


def test_without_changes_everything_but_those_is_the_same(
    data: Path, detector_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from trainer.evaluate import evaluate_folder

    words = ["evaluate", str(data), "--model", str(detector_file)]
    assert main([*words, "--events", "jsonl"]) == 0
    event = from_json(capsys.readouterr().out.splitlines()[-1])
    assert isinstance(event, Evaluated)
    theirs = json.loads(json.dumps(evaluate_folder(data, detector_file)))
    theirs["degraded"] = {}
    assert {key: event.metrics["numbers"][key] for key in theirs} == theirs
    assert len(event.metrics["rows"]) == 9


def test_a_window_is_told_in_its_language_and_a_person_in_english(
    data: Path,
    detector_file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(spoken.VARIABLE, f"de:{catalogue_path('de')}")
    words = ["evaluate", str(data), "--model", str(detector_file)]
    try:
        assert main(words) == 0
        assert "9 pictures, 6 of them generated" in capsys.readouterr().out
        assert main([*words, "--events", "jsonl"]) == 0
        told = [from_json(line) for line in capsys.readouterr().out.splitlines()]
    finally:
        spoken.use(spoken.ENGLISH)
    said = {event.what for event in told if isinstance(event, Progress)}
    assert said == {"an den Bildern messen"}


def test_the_test_part_of_divided_data_is_measured(
    data: Path, detector_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    divided = tmp_path / "divided"
    divided.mkdir()
    (data / "real" / "broken.png").unlink()
    for name in ("train", "test"):
        (divided / name).symlink_to(data)
    assert main(["evaluate", str(divided), "--model", str(detector_file), "--json"]) == 0
    numbers = json.loads(capsys.readouterr().out)
    assert (numbers["split"], numbers["n"]) == ("test", 9)


def test_other_class_names_are_asked_about(
    data: Path, detector_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "fake").rename(data / "ai")
    words = ["evaluate", str(data), "--model", str(detector_file)]
    assert main(words) == 2
    assert "Add --class NAME=fake or --class NAME=real" in capsys.readouterr().err
    assert main([*words, "--class", "ai=fake"]) == 0
    assert "9 pictures, 6 of them generated" in capsys.readouterr().out
    assert main([*words, "--class", "ai=out"]) == 0
    assert "3 pictures, 0 of them generated" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main([*words, "--class", "ai=robot"])


def test_a_stop_ends_it_before_any_picture(data: Path, detector_file: Path) -> None:
    cancel, seen = threading.Event(), []
    cancel.set()
    with pytest.raises(Stopped):
        evaluate(
            data, detector_file, cancel=cancel, progress=lambda done, _total: seen.append(done)
        )
    assert not seen


def test_what_nobody_foresaw_is_an_event_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_places: object, **_options: object) -> None:
        raise KeyError("group")

    monkeypatch.setattr("fakeview.evaluate.measure.evaluate", broken)
    assert main(["evaluate", str(tmp_path), "--events", "jsonl"]) == 2
    event = from_json(capsys.readouterr().out.splitlines()[-1])
    assert isinstance(event, Failed)
    assert event.message.startswith("Something unexpected went wrong (KeyError")
    assert main(["evaluate", str(tmp_path)]) == 2
    assert "fakeview: Something unexpected" in capsys.readouterr().err


def test_what_cant_be_measured_says_why(
    data: Path, detector_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = str(tmp_path / "absent.safetensors")
    assert main(["evaluate", str(data), "--model", absent, "--events", "jsonl"]) == 2
    event = from_json(capsys.readouterr().out.splitlines()[-1])
    assert isinstance(event, Failed)
    assert event.message
    listed = tmp_path / "list.csv"
    listed.write_text("path,label\na.png,fake\n", encoding="utf-8")
    assert main(["evaluate", str(listed), "--rows", str(listed)]) == 2
    assert "is the list to measure on" in capsys.readouterr().err
    assert main(["evaluate", str(tmp_path / "nowhere"), "--model", str(detector_file)]) == 2
    assert "There is no folder" in capsys.readouterr().err
