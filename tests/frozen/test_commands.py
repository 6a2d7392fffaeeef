"""Every command of the built program does its work, with the numbers of the source."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import lively, texture
from tests.frozen.running import ROOT, Program
from tests.provenance.making import identity, plant, signed, tampered

SAMPLES = ROOT / "resources" / "samples"
PORTRAIT = SAMPLES / "portrait-1.jpg"


def test_the_scores_of_the_source(program: Program, source: Program, folder: Path) -> None:
    ours = program.rows("--stability", SAMPLES, folder)
    theirs = source.rows("--stability", SAMPLES, folder)
    assert ours.keys() == theirs.keys()
    assert len(ours) > 8
    for name, row in ours.items():
        assert (row["error"] == "") == (theirs[name]["error"] == "")
        assert row["verdict"] == theirs[name]["verdict"]
        for number in ("p_fake", "stability_min", "stability_max"):
            if row[number] is not None:
                assert row[number] == pytest.approx(theirs[name][number], abs=1e-6)


@pytest.mark.parametrize(
    ("method", "more"),
    [
        ("gradcam", ()),
        ("gradcam++", ()),
        ("lime", ("--superpixels", "quickshift")),
        ("shap", ("--superpixels", "felzenszwalb", "--fill", "inpaint")),
        ("occlusion", ()),
    ],
)
def test_maps(program: Program, tmp_path: Path, method: str, more: tuple[str, ...]) -> None:
    out, told, tiff = tmp_path / "map.png", tmp_path / "map.json", tmp_path / "map.tiff"
    few = ("--samples", 60) if method in ("lime", "shap") else ()
    program.run("explain", PORTRAIT, "--method", method, *few, *more, "--out", out,
                "--json", told, "--tiff", tiff)  # fmt: skip
    made = json.loads(told.read_text("utf-8"))
    assert made["method"] == method
    with Image.open(out) as drawn, Image.open(tiff) as values:
        assert drawn.width > 100
        assert float(np.abs(np.asarray(values)).max()) > 0


def test_maps_have_the_numbers_of_the_source(
    program: Program, source: Program, tmp_path: Path
) -> None:
    values = []
    for number, one in enumerate((program, source)):
        target = tmp_path / f"{number}.npy"
        one.run("explain", PORTRAIT, "--method", "gradcam", "--npy", target)
        values.append(np.load(target))
    assert np.abs(values[0] - values[1]).max() <= 1e-5 * np.abs(values[1]).max()


def test_provenance(program: Program, tmp_path: Path) -> None:
    signer = identity()
    trust = Path(program.environment["FAKEVIEW_HOME"]) / "data" / "trust"
    trust.mkdir(parents=True)
    (trust / "mine.pem").write_text(signer.root, encoding="utf-8")
    file = tmp_path / "signed.jpg"
    file.write_bytes(signed(signer))
    plant(tmp_path)  # a library beside the pictures, which is none of ours
    program = replace(program, place=tmp_path)
    told = program.run("provenance", file)
    assert "Content Credentials" in told
    assert "Lighthouse Pictures" in told
    file.write_bytes(tampered(signed(signer)))
    program.run("provenance", file, "--json", code=1)


def test_reports(program: Program, tmp_path: Path) -> None:
    for ending, begins in (("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF-")):
        out = tmp_path / f"report.{ending}"
        program.run("report", PORTRAIT, "--method", "gradcam", "--out", out)
        data = out.read_bytes()
        assert data[: len(begins)].lower() == begins.lower()
        assert len(data) > 20_000


def test_evaluate(program: Program, detector_file: Path, tmp_path: Path) -> None:
    for number in range(8):
        label = ("real", "fake")[number % 2]
        path = tmp_path / "labelled" / label / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(texture(number, 120, 120)).save(path)
    page = tmp_path / "page.html"
    numbers = tmp_path / "numbers.json"
    program.run("evaluate", tmp_path / "labelled", "--model", detector_file, "--page", page,
                "--out", numbers)  # fmt: skip
    assert page.stat().st_size > 5_000
    assert json.loads(numbers.read_text("utf-8"))


def test_people_against_the_machine(program: Program, detector_file: Path, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    lines = ["rater;picture;answer;truth"]
    for number in range(6):
        Image.fromarray(texture(70 + number, 120, 130)).save(pictures / f"p{number}.png")
        for rater in range(3):
            said = "fake" if (number + rater) % 3 else "real"
            lines.append(f"r{rater};p{number};{said};{'fake' if number % 2 else 'real'}")
    (tmp_path / "answers.csv").write_text("\n".join(lines))
    table = tmp_path / "table.csv"
    told = program.run("study", "compare", "--answers", tmp_path / "answers.csv", "--images",
                       pictures, "--model", detector_file, "--csv", table,
                       "--resamples", 50)  # fmt: skip
    for words in ("majority", "model", "Fleiss' kappa", "McNemar"):
        assert words in told
    assert len(list(csv.DictReader(table.read_text("utf-8").splitlines()))) == 6


def test_a_network_of_torchvision(program: Program, source: Program, tmp_path: Path) -> None:
    import torch

    theirs = tmp_path / "theirs.pth"
    torch.save(lively("resnet18", library="torchvision").inner.state_dict(), theirs)
    given = ("--model", theirs, "--fake-index", 1, PORTRAIT)
    ours, wanted = program.rows(*given), source.rows(*given)
    assert ours[PORTRAIT.name]["p_fake"] == pytest.approx(wanted[PORTRAIT.name]["p_fake"], abs=1e-6)


def test_what_does_not_come_along_is_said(program: Program, tmp_path: Path) -> None:
    out = tmp_path / "rows.parquet"
    told = program.run("scan", PORTRAIT, "--no-store", "--out", out, code=2)
    assert "The packaged program comes without it" in told
    told = program.run("scan", PORTRAIT, "--no-store", "--ray", "local", code=2)
    assert "The packaged program comes without it" in told
