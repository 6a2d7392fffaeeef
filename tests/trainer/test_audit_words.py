"""The sentences of an audit: whose folders and which parts they name, and what they leave out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.trainer.pictures import make, save
from trainer.data.audit import audit, print_audit
from trainer.data.audit_text import audit_lines


def words(report: dict[str, object]) -> str:
    return " ".join(" ".join(audit_lines(report)).split())


def test_copies_are_listed_set_by_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make(tmp_path, 20)
    for name in ("002", "004"):
        whole = (root / f"fake/g0/{name}.jpg").read_bytes()
        (root / f"fake/g0/{name}-copy.jpg").write_bytes(whole)
    report = audit(root)
    (copies,) = [one for one in report["findings"] if one["id"] == "exact-duplicates"]
    assert copies["text"].startswith("2 files are copies of others, byte for byte: 2 sets")
    assert "keep one of each set" in copies["next"]
    assert copies["sets"] == report["duplicates"]["exact"]
    assert [Path(path).stem for path in copies["paths"]] == ["002-copy", "002", "004-copy", "004"]
    print_audit(report)
    printed = capsys.readouterr().out
    for first, second in copies["sets"]:
        assert f"    {first}\n      and {second}\n" in printed


@pytest.mark.parametrize(
    ("fake", "real", "sentence"),
    [
        (1, 30, "There is only 1 fake picture to learn from."),
        (1, 2, "There are only 1 fake and 2 real pictures to learn from."),
        (0, 0, "There are no fake and no real pictures to learn from."),
        (0, 3, "There are no fake and 3 real pictures to learn from."),
    ],
)
def test_too_few_is_said_in_english_and_without_noise(
    tmp_path: Path, fake: int, real: int, sentence: str
) -> None:
    for label, n, first in (("fake", fake, 0), ("real", real, 100)):
        (tmp_path / label).mkdir()
        (tmp_path / label / "damaged.jpg").write_bytes(b"no picture")
        for i in range(n):
            save(tmp_path / label / f"{i}.jpg", first + i)
    report = audit(tmp_path)
    assert report["findings"][0]["text"] == sentence
    assert {one["id"] for one in report["findings"]} == {"too-few", "unreadable"}


def test_what_the_folders_give_of_a_split_is_said(tmp_path: Path) -> None:
    for split, first in (("train", 0), ("test", 300)):
        make(tmp_path / split, 20)
        for path in (tmp_path / split).rglob("*.jpg"):
            save(path, first + int(path.stem) + 100 * ("real" in path.parts), quality=85)
    report = audit(tmp_path)
    assert not report["split_given"]
    assert report["splits_given"] == ["train", "test"]
    assert (
        "The folders give the training and test pictures; validation is dealt from the training "
        "pictures:"
    ) in words(report)
    whole = audit(tmp_path / "train")
    assert whole["splits_given"] == []
    assert "It will be split into:" in words(whole)


def test_advice_names_the_folders_of_the_person(tmp_path: Path) -> None:
    root = make(tmp_path, 20)
    (root / "fake").rename(root / "Gemacht")
    (root / "real").rename(root / "echte")
    for path in [*(root / "Gemacht/g1").iterdir()]:
        path.unlink()
    report = audit(root, classes={"gemacht": "fake", "echte": "real"})
    assert report["class_names"] == {"fake": ["Gemacht"], "real": ["echte"]}
    (advice,) = [one["next"] for one in report["findings"] if one["id"] == "one-group"]
    assert "a folder of its own below Gemacht;" in advice


def test_advice_for_a_list_is_about_its_columns(tmp_path: Path) -> None:
    root = make(tmp_path, 20)
    rows = [f"{p.relative_to(root)},{p.parts[-3]}" for p in sorted(root.rglob("*.jpg"))]
    marked = [f"{row},{'train' if i % 2 else ''}" for i, row in enumerate(rows)]
    (root / "list.csv").write_text("\n".join(["path,label,split", *marked]))
    report = audit(root / "list.csv")
    (advice,) = [one["next"] for one in report["findings"] if one["id"] == "one-group"]
    assert advice.startswith("Fill in the column group")
    assert not re.search("folder", advice)
    assert "The list gives the training pictures; the rest is dealt:" in words(report)
