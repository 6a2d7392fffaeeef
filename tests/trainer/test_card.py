"""The end of a run: detector, predictions and card, and what a reader finds in the card."""

from __future__ import annotations

import csv
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from tests.conftest import lively, texture
from trainer import events
from trainer.calibrate import Calibration
from trainer.card import card_text, write_card
from trainer.card_tables import escaped, percent
from trainer.checkpoint import DetectorMeta, load
from trainer.config import FitConfig
from trainer.data.align import Align
from trainer.data.index import Sample
from trainer.degrade import CONDITIONS
from trainer.errors import DataError, Stopped, TrainerError
from trainer.evaluate import present_form, report
from trainer.finish import Trained, finish
from trainer.measure import Measured
from trainer.preprocess import InputSpec

BUNDLED = Path(__file__).resolve().parents[2] / "resources" / "models" / "faces-b0.safetensors"
CPU = torch.device("cpu")
ARCH = "mobilenetv3_small_050"
EPOCH = {
    "epoch": 1, "train_loss": 0.7, "loss": 0.6, "auc": 0.8, "accuracy": 0.7, "lr": 1e-3,
    "seconds": 3.0, "best": True,
}  # fmt: skip


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Sample]]:
    root = tmp_path_factory.mktemp("secret-home") / "faces"
    root.mkdir()
    found: dict[str, list[Sample]] = {}
    for split, count in (("train", 2), ("valid", 8), ("test", 8), ("held-out", 4)):
        found[split] = []
        for number in range(count):
            for label in ("real", "fake") if split != "held-out" else ("fake",):
                path = root / f"{split}-{label}-{number}.png"
                seed = number + 40 * (label == "fake") + 100 * len(found)
                Image.fromarray(texture(seed, 72, 80)).save(path)
                group = "new_gan" if split == "held-out" else f"{label}s"
                found[split].append(Sample(path, label, group, split))
    return found


def a_trained(parts: dict[str, list[Sample]], tmp_path: Path) -> Trained:
    data = parts["train"][0].path.parent
    config = FitConfig(data=data, out=tmp_path / "out" / "mine.safetensors", domain="faces",
                       terms="For study only.", hold_out="new_gan",
                       run=tmp_path / "run")  # fmt: skip
    return Trained(
        model=lively(ARCH, size=64).eval(),
        arch=ARCH,
        library="timm",
        spec=InputSpec(size=64, resize=72),
        epoch=1,
        fingerprint="f" * 64,
        config=config,
        parts=parts,
        validated=[EPOCH, {**EPOCH, "epoch": 2, "auc": None, "best": False}],
        audit={
            "n": 40,
            "file_facts_auc": 0.9,
            "leak": True,
            "unreadable": [{"path": "/secret-home/x", "reason": "cut"}],
            "missing": [],
            "duplicates": {"exact": [], "near": [], "across_classes": [], "across_splits": [["a"]]},
        },
    )


@pytest.fixture
def trained(parts: dict[str, list[Sample]], tmp_path: Path) -> Trained:
    return a_trained(parts, tmp_path)


@pytest.fixture(scope="module")
def ended(
    parts: dict[str, list[Sample]], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Trained, list[events.Event]]:
    """A run that came to its end, and its events."""
    trained = a_trained(parts, tmp_path_factory.mktemp("ended"))
    return trained, list(finish(trained, CPU, run=trained.config.run))


def followed(happened: Iterator[events.Event]) -> tuple[list[events.Event], dict[str, dict]]:
    seen = list(happened)
    return seen, {e.split: e.metrics for e in seen if isinstance(e, events.Evaluated)}


def test_a_run_ends_with_detector_card_and_predictions(
    ended: tuple[Trained, list[events.Event]],
) -> None:
    trained, out = ended[0], ended[0].config.out
    happened, reports = followed(iter(ended[1]))
    assert [events.from_json(events.to_json(e)) for e in happened] == happened
    assert list(reports) == ["valid", "test", "held-out"]
    assert reports["valid"]["degraded"] == {}
    assert set(reports["test"]["degraded"]) == set(CONDITIONS)
    done = [e.done for e in happened if isinstance(e, events.Progress) and "test" in e.what]
    assert done == [0, 16]
    card = out.parent / "mine.card" / "README.md"
    assert happened[-1] == events.Finished(str(out), 1, str(card))

    detector = load(out)
    training = detector.meta.training
    assert detector.meta.calibration.fitted_on == "16 validation pictures of faces"
    assert training["groups"] == {"fake/fakes": 2, "real/reals": 2}
    assert training["splits"]["held-out"] == {"fake": 4, "real": 0}
    assert training["metrics"]["test"]["auc"] == reports["test"]["auc"]
    assert "curves" not in training["metrics"]["test"]
    assert training["history"][0] == EPOCH
    assert training["audit"]["file_facts_auc"] == 0.9
    assert training["audit"]["unreadable"] == 1
    assert training["recipe"]["hold_out"] == "new_gan"

    with (out.parents[1] / "run" / "predictions.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["split"] for row in rows] == ["valid"] * 16 + ["test"] * 16 + ["held-out"] * 4
    test = [row for row in rows if row["split"] == "test"]
    assert [row["path"] for row in test] == [str(s.path) for s in trained.parts["test"]]
    right = [(float(row["p_fake"]) >= 0.5) == (row["label"] == "fake") for row in test]
    assert np.mean(right) == reports["test"]["accuracy"]


def test_what_is_held_out_is_told_from_the_real_test_pictures(
    ended: tuple[Trained, list[events.Event]],
) -> None:
    _, reports = followed(iter(ended[1]))
    held = reports["held-out"]
    assert held["borrowed"] == {"label": "real", "split": "test", "n": 8}
    assert (held["n"], held["n_fake"]) == (12, 4)
    assert set(held["groups"]) == {"fake/new_gan", "real/reals"}
    assert held["classes"]["real"]["accuracy"] == reports["test"]["classes"]["real"]["accuracy"]
    assert set(held["degraded"]) == set(CONDITIONS)


def test_the_card_tells_what_a_reader_must_know(
    ended: tuple[Trained, list[events.Event]],
) -> None:
    folder = ended[0].config.out.parent / "mine.card"
    text = (folder / "README.md").read_text(encoding="utf-8")
    for needed in (
        "A score is a hint, not a proof",
        "It learnt from faces alone",
        "learnt from: fakes.",
        "saw no pictures of any other generator",
        "## What it never saw",
        "the 8 real test pictures",
        r"fake/new\_gan",
        "saved as JPEG of quality 50",
        "part of what it learnt may be the file format",
        "both sides of the given split, which makes the numbers above look better than they are: 1",
        "could not be read, and were left out: 1",
        "Of 4 held-out generated pictures it called",
        "weights kept are those of epoch 1",
        f"It was finished on {date.today().isoformat()}",
        "## Terms\n\nFor study only.",
    ):
        assert needed in text, needed
    for wrong in ("secret-home", str(folder.parent), "authentic", "None", "nan", "np."):
        assert wrong not in text, wrong
    shown = {line.split("](")[1][:-1] for line in text.splitlines() if line.startswith("![")}
    assert shown == {"roc.png", "reliability.png", "confusion.png", "learning.png"}
    for name in shown:
        with Image.open(folder / name) as plot:
            assert min(plot.size) > 300
            corner = plot.convert("RGB").getpixel((0, 0))
            assert corner == (255, 255, 255)
            assert np.asarray(plot.convert("L")).std() > 5


def test_without_a_test_validation_is_what_the_card_talks_about(trained: Trained) -> None:
    alone = {**trained.parts, "test": []}
    _, reports = followed(finish(replace(trained, parts=alone), CPU))
    assert list(reports) == ["valid", "held-out"]
    assert reports["held-out"]["borrowed"]["split"] == "valid"
    text = (trained.config.out.parent / "mine.card" / "README.md").read_text(encoding="utf-8")
    assert "They also chose its best epoch" in text
    del alone["held-out"]
    bare = replace(trained, parts=alone, validated=[], align=Align(64))
    _, reports = followed(finish(bare, CPU))
    assert list(reports) == ["valid"]
    assert not (trained.config.out.parent / "mine.card" / "learning.png").exists()
    assert load(trained.config.out).meta.training["align"]["side"] == 64
    text = (trained.config.out.parent / "mine.card" / "README.md").read_text(encoding="utf-8")
    assert "re-encoded alike" in text
    assert "What it never saw" not in text


def test_an_unreadable_test_picture_is_said_and_left_out(trained: Trained, tmp_path: Path) -> None:
    bad = Sample(tmp_path / "gone.png", "fake", "fakes", "test")
    parts = {**trained.parts, "test": [bad, *trained.parts["test"]]}
    happened, reports = followed(finish(replace(trained, parts=parts), CPU))
    warned = [e.message for e in happened if isinstance(e, events.Warned)]
    assert len(warned) == 1
    assert "gone.png" in warned[0]
    assert reports["test"]["n"] == 16
    with pytest.raises(DataError, match="None of the validation pictures"):
        list(finish(replace(trained, parts={**parts, "valid": [bad]}), CPU))
    fakes = [s for s in trained.parts["valid"] if s.label == "fake"]
    with pytest.raises(DataError, match="both classes"):
        list(finish(replace(trained, parts={**trained.parts, "valid": fakes}), CPU))


def test_cancel_leaves_no_detector(trained: Trained) -> None:
    cancel = threading.Event()
    happened = finish(trained, CPU, cancel=cancel)
    while "test" not in next(happened).what:  # type: ignore[attr-defined]
        pass
    cancel.set()
    with pytest.raises(Stopped):
        list(happened)
    assert not trained.config.out.exists()


def test_a_card_that_cannot_be_written_costs_no_detector(trained: Trained) -> None:
    folder = trained.config.out.parent / "mine.card"
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be")
    with pytest.raises(TrainerError, match="its card could not be written"):
        list(finish(trained, CPU))
    assert load(trained.config.out).meta.arch == ARCH


def test_scores_that_cannot_be_written_are_a_sentence(trained: Trained, tmp_path: Path) -> None:
    (tmp_path / "run").write_text("a file where the folder should be")
    few = replace(trained, parts={**trained.parts, "test": [], "held-out": []})
    with pytest.raises(TrainerError, match="list of its scores is not"):
        list(finish(few, CPU, run=tmp_path / "run"))
    assert trained.config.out.exists()


def test_the_bundled_detector_and_a_bare_one_have_cards() -> None:
    meta = load(BUNDLED).meta
    text = card_text(meta, "faces-b0")
    assert "stylegan1" in text
    assert f"{present_form(meta.training['metrics']['test'])['auc']:.3f}" in text
    bare = card_text(DetectorMeta(arch="x"), "x")
    assert "A score is a hint" in bare
    assert "wasn't said" in bare


def test_what_a_verdict_is_worth_where_fakes_are_rare(tmp_path: Path) -> None:
    """Half of the fakes found, a tenth of the real ones flagged: Bayes gives 95 of 100."""
    margin = np.where(np.arange(40) % 4 < 2, 5.0, 0.0)
    is_fake = np.arange(40) % 2 == 0
    margin[~is_fake] = np.where(np.arange(20) < 2, 5.0, -5.0)
    measured = {"clean": Measured(margin, is_fake, ["a"] * 40)}
    numbers = report(measured, Calibration(), resamples=10)
    meta = DetectorMeta(arch="x", training={"metrics": {"test": numbers}})
    text = card_text(meta, "x")
    assert "called 10 (50%) *likely generated* and 10 (50%) *uncertain*" in text
    assert "about 95 of 100 *likely generated* would be false alarms" in text
    assert "20 real pictures only" in text
    perfect = {"clean": Measured(np.where(is_fake, 5.0, -5.0), is_fake, ["a"] * 40)}
    numbers = report(perfect, Calibration(), resamples=10)
    text = write_card(tmp_path / "p.safetensors", meta, {"test": numbers}).read_text()
    assert "flagged" in text
    text = card_text(replace(meta, training={"metrics": {"test": numbers}}), "x")
    assert "up to 16% false alarms would still fit" in text
    assert "worth a doubt" in text


def test_names_mean_nothing_to_markdown() -> None:
    assert escaped("a|b*c_[d](e)\n`f`") == r"a\|b\*c\_\[d\](e) \`f\`"
    meta = DetectorMeta(arch="x", training={"groups": {"fake/a|b": 3}, "metrics": {}})
    line = next(line for line in card_text(meta, "x").splitlines() if line.startswith("| fake"))
    assert line == r"| fake/a\|b | 3 |"
    assert [percent(s) for s in (0.0, 0.044, 0.5, 0.996, 0.9999, 1.0)] == [
        "0%", "4.4%", "50%", "99.6%", "over 99.9%", "100%",
    ]  # fmt: skip
    assert json.dumps(percent(None)) == '"\\u2013"'


def test_without_a_face_check_the_detector_is_written_and_a_warning_told(trained: Trained) -> None:
    config = replace(trained.config, domain="", face_check=trained.config.data / "nowhere")
    happened, _ = followed(finish(replace(trained, config=config), CPU))
    told = [event.message for event in happened if isinstance(event, events.Warned)]
    assert any("will not notice pictures without a face" in message for message in told)
    assert load(config.out).meta.domain == ""
