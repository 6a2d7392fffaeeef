"""The audit: what it finds, what it says, and that it answers fast."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.trainer.pictures import make, save, scene
from trainer.data.audit import audit, check, print_audit
from trainer.data.facts import Facts
from trainer.data.leaks import Leaks, leaks
from trainer.errors import DataError


def by_id(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {finding["id"]: finding for finding in report["findings"]}


def test_alike_files_are_called_clean(tmp_path: Path) -> None:
    report = audit(make(tmp_path, 100))
    assert 0.3 < report["file_facts_auc"] < 0.65
    assert not report["leak"]
    assert report["classes"] == {"fake": 100, "real": 100}
    assert report["groups"] == {"fake/g0": 50, "fake/g1": 50, "real/g0": 50, "real/g1": 50}
    assert report["splits"]["valid"] == {"fake": 10, "real": 10}
    assert not report["split_given"]
    assert report["facts"]["format"] == {"fake": {"JPEG": 100}, "real": {"JPEG": 100}}
    assert report["imbalance"] == 1
    assert set(by_id(report)) == {"too-few", "small-pictures"}
    assert json.loads(json.dumps(report)) == report


def test_png_against_jpeg_leaks_and_is_said_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = audit(make(tmp_path, fake="png"))
    assert report["file_facts_auc"] > 0.95
    assert report["leak"]
    assert report["telling"][0] == {"fact": "file format", "auc": 1.0}
    assert report["facts"]["chroma"] == {"fake": {"not JPEG": 40}, "real": {"4:2:0": 40}}
    leak = by_id(report)["leak"]
    assert leak["level"] == "warn"
    assert "learn the file format instead of the pictures" in leak["text"]
    assert "What tells most: file format" in leak["text"]
    assert "re-encoded alike" in leak["next"]
    assert "--align" not in leak["next"], "the window shows this too"
    assert leak["option"] == "--align"
    print_audit(report)
    printed = capsys.readouterr().out
    assert "fake: PNG 100 %; real: JPEG 100 %" in printed
    assert "AUC 1.00" in printed
    assert "With --align the training re-encodes them." in " ".join(printed.split())


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        ({"quality": 60}, "JPEG quality"),
        ({"quality": 90, "subsampling": 0}, "colour resolution (chroma subsampling)"),
        ({"quality": 90, "progressive": True}, "progressive storage"),
        ({"quality": 90, "comment": b"made by"}, "metadata"),
        ({"quality": 90, "dpi": (300, 300)}, "dots per inch"),
        ({"quality": 90, "side": 64}, "width"),
    ],
)
def test_each_fact_can_tell(tmp_path: Path, change: dict[str, Any], fact: str) -> None:
    for i in range(30):
        save(tmp_path / "real" / f"{i}.jpg", i, quality=90)
        save(tmp_path / "fake" / f"{i}.jpg", 100 + i, **change)
    report = audit(tmp_path)
    assert report["file_facts_auc"] == 1
    assert fact in [one["fact"] for one in report["telling"] if one["auc"] == 1]


def test_chance_is_not_taken_for_a_leak() -> None:
    """Thirty pictures of each class may well reach an AUC of 0.65 by luck."""
    rng = np.random.default_rng(3)
    labels = ["fake"] * 30 + ["real"] * 30
    facts = [
        Facts(Path(f"{i}"), format="JPEG", quality=int(q))
        for i, q in enumerate(rng.integers(80, 96, 60))
    ]
    told = leaks(facts, labels)
    assert told.auc is not None
    assert not told.leak
    assert 0.75 < told.chance < 0.85
    assert not Leaks(0.7, [], told.chance).leak
    assert Leaks(0.9, [], told.chance).leak
    assert Leaks(0.66, []).leak
    assert leaks(facts[:50], labels[:50]).auc is None, "too few to say"


def test_copies_do_not_teach_the_classifier() -> None:
    """Thirty photographs, each there five times: facts of a copy say nothing new."""
    rng = np.random.default_rng(4)
    facts, labels, clusters = [], [], []
    for number in range(60):
        quality = int(rng.integers(1, 10_000))
        cluster = [Path(f"{number}-{copy}") for copy in range(5)]
        facts += [Facts(path, format="JPEG", quality=quality) for path in cluster]
        labels += ["fake" if number % 2 else "real"] * 5
        clusters.append(cluster)
    apart, together = leaks(facts, labels), leaks(facts, labels, clusters)
    assert apart.auc is not None
    assert together.auc is not None
    assert apart.auc > 0.9
    assert together.auc < 0.7


@pytest.fixture
def dirty(tmp_path: Path) -> Path:
    root = make(tmp_path / "data", 20)
    whole = (root / "fake/g0/000.jpg").read_bytes()
    (root / "fake/g0/cut.jpg").write_bytes(whole[: len(whole) // 2])
    (root / "fake/g0/empty.jpg").write_bytes(b"")
    (root / "real/g0/text.jpg").write_text("hello")
    (root / "real/g0/gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    (root / "real/g0/wrong.jpg").write_bytes(whole)
    with Image.open(root / "real/g1/001.jpg") as picture:
        picture.resize((96, 96)).save(root / "real/g1/larger.png")
    save(root / "sketches" / "a.jpg", 77)
    return root


def test_a_dirty_folder(dirty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked = check(dirty)
    report = checked.report
    reasons = {Path(one["path"]).name: one["reason"] for one in report["unreadable"]}
    assert reasons == {
        "cut.jpg": "The picture is cut off before its end.",
        "empty.jpg": "The file is empty.",
        "text.jpg": "Its content is no picture that can be read.",
    }
    assert report["n"] == len(checked.samples) == 42
    assert [sample.path for sample in checked.samples] == [one.path for one in checked.facts]
    wrong = [str(dirty / "fake/g0/000.jpg"), str(dirty / "real/g0/wrong.jpg")]
    larger = [str(dirty / "real/g1/001.jpg"), str(dirty / "real/g1/larger.png")]
    assert report["duplicates"] == {
        "exact": [wrong],
        "near": [larger],
        "across_classes": [wrong],
        "across_splits": [],
    }
    found = by_id(report)
    assert found["across-classes"]["paths"] == wrong
    assert found["near-duplicates"]["text"].startswith("2 pictures in 1 set are nearly the same")
    assert found["missing"]["paths"] == report["missing"] == [str(dirty / "real/g0/gone.jpg")]
    assert "folder sketches is left out" in found["left-out"]["text"]
    split = {str(s.path): s.split for s in checked.samples}
    assert split[wrong[0]] == split[wrong[1]]
    assert split[larger[0]] == split[larger[1]]
    print_audit(report)
    assert "cut.jpg (The picture is cut off before its end.)" in capsys.readouterr().out


def test_copies_across_a_given_split(tmp_path: Path) -> None:
    for i in range(8):
        for split, first in (("train", 0), ("valid", 100), ("test", 200)):
            for label, more in (("fake", 0), ("real", 50)):
                save(tmp_path / split / label / f"{i}.jpg", first + more + i, quality=90)
    scene(1).save(tmp_path / "train/real/3.jpg", quality=90)
    scene(1).save(tmp_path / "test/real/again.jpg", quality=40)
    report = audit(tmp_path)
    assert report["split_given"]
    pair = [str(tmp_path / "test/real/again.jpg"), str(tmp_path / "train/real/3.jpg")]
    assert report["duplicates"]["across_splits"] == [pair]
    assert by_id(report)["across-splits"]["level"] == "warn"


def test_too_few_is_a_finding_and_a_problem(tmp_path: Path) -> None:
    checked = check(make(tmp_path, 3))
    assert checked.problem is not None
    assert checked.report["findings"][0]["id"] == "too-few"
    assert checked.report["findings"][0]["level"] == "stop"
    assert "only 3 fake and 3 real pictures" in checked.report["findings"][0]["text"]
    assert checked.report["splits"] == {}


def test_holding_out_and_imbalance(tmp_path: Path) -> None:
    make(tmp_path, 40)
    for path in sorted((tmp_path / "real/g1").iterdir()):
        path.unlink()
    checked = check(tmp_path, hold_out="fake/g1")
    assert checked.report["splits"]["held-out"] == {"fake": 20, "real": 0}
    assert checked.report["imbalance"] == 2
    assert "2.0 times as many fake pictures" in by_id(checked.report)["imbalance"]["text"]
    with pytest.raises(DataError, match="no group g7"):
        check(tmp_path, hold_out="g7")


def test_the_same_data_gives_the_same_report(tmp_path: Path) -> None:
    data, cache = make(tmp_path / "data", 30), tmp_path / "cache"
    reports = [audit(data, seed=5, cache=cache) for _ in range(2)]
    for report in reports:
        del report["seconds"]
    assert reports[0] == reports[1]
