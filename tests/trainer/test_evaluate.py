"""Reports: what they hold, that they are JSON, and that folders are measured as inspected."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sklearn.metrics import roc_auc_score

from tests.conftest import texture
from trainer.calibrate import Calibration
from trainer.checkpoint import load
from trainer.cli import main
from trainer.degrade import CONDITIONS
from trainer.errors import ClassOrderUnknown, DataError, Stopped
from trainer.evaluate import evaluate_folder, present_form, report, without_curves
from trainer.measure import Measured
from trainer.report_text import report_lines

#: What the detector of version 0.1.0 told of its test.
FIRST_FORM = Path(__file__).parent / "first_form.json"


def some(count: int = 300, seed: int = 0, shift: float = 1.0) -> Measured:
    """Margins of which fakes have the higher, in two groups of fakes and one of real ones."""
    rng = np.random.default_rng(seed)
    is_fake = np.arange(count) % 2 == 0
    groups = [("gan" if n % 4 else "diffusion") if n % 2 == 0 else "photos" for n in range(count)]
    margin = rng.normal(0, 1, count) + shift * np.where(is_fake, 1, -1)
    return Measured(margin, is_fake, groups)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("labelled")
    for number in range(9):
        for label in ("real", "fake"):
            path = root / label / f"g{number % 2}" / f"{number}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            picture = Image.fromarray(texture(number + 50 * (label == "fake"), 120, 140))
            picture.save(path, quality=90)
    return root


def test_groups_can_be_left_out(
    folder: Path, detector_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = evaluate_folder(folder, detector_file, resamples=0)
    part = evaluate_folder(folder, detector_file, resamples=0, without=["fake/g1"])
    assert (whole["without"], part["without"]) == ([], ["fake/g1"])
    assert (whole["n"], part["n"], part["n_fake"]) == (18, 14, 5)
    assert part["groups"].keys() == whole["groups"].keys() - {"fake/g1"}
    assert part["groups"]["fake/g0"] == whole["groups"]["fake/g0"]
    assert evaluate_folder(folder, detector_file, resamples=0, without=["g1"])["n"] == 10
    assert "14 pictures, 5 of them generated (without fake/g1)" in report_lines(part)
    with pytest.raises(DataError, match=r"no group g7 to leave out\. The groups are fake/g0, "):
        evaluate_folder(folder, detector_file, without=["g7"])
    with pytest.raises(DataError, match="Without g0, g1 no pictures are left"):
        evaluate_folder(folder, detector_file, without=["g0", "g1"])
    command = ["evaluate", str(folder), "--model", str(detector_file), "--json"]
    assert main([*command, "--without", "fake/g1", "--without", "real/g1"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["without"] == ["fake/g1", "real/g1"]
    assert told["n"] == 10


def test_a_report_holds_what_the_task_asks_for() -> None:
    clean = some()
    worse = Measured(some(shift=0.3).margin, clean.is_fake, clean.groups)
    numbers = report({"clean": clean, "blur": worse}, Calibration(band=(0.3, 0.7)), resamples=200)
    for key in ("n", "auc", "ap", "accuracy", "ece", "brier", "tpr_at_fpr", "classes", "groups"):
        assert numbers[key] is not None
    assert json.loads(json.dumps(numbers, allow_nan=False)) == numbers
    p_fake = Calibration().apply(clean.margin)
    right = (p_fake >= 0.5) == clean.is_fake
    assert numbers["classes"]["fake"]["accuracy"] == right[clean.is_fake].mean()
    chosen = np.array([g != "gan" for g in clean.groups])
    group = numbers["groups"]["fake/diffusion"]
    assert group["n"] == 75
    assert group["auc"] == pytest.approx(roc_auc_score(clean.is_fake[chosen], p_fake[chosen]))
    low, high = group["intervals"]["auc"]
    assert low < group["auc"] < high
    decided = (p_fake < 0.3) | (p_fake > 0.7)
    assert numbers["coverage"] == decided.mean()
    assert numbers["selective_accuracy"] == right[decided].mean()
    assert sum(numbers["verdicts"]["real"].values()) == 150
    assert numbers["verdicts"]["real"]["generated"] == (p_fake[~clean.is_fake] > 0.7).sum()
    after = numbers["degraded"]["blur"]
    assert after["auc_lost"] == pytest.approx(numbers["auc"] - after["auc"])
    low, high = after["intervals"]["auc_lost"]
    assert 0 < low < after["auc_lost"] < high
    assert set(after["groups"]) == set(numbers["groups"])


def test_intervals_of_a_loss_are_those_of_pairs() -> None:
    """The same margins lose nothing, whatever is drawn."""
    clean = some()
    numbers = report({"clean": clean, "half": clean}, Calibration(), resamples=100)
    assert numbers["degraded"]["half"]["intervals"]["auc_lost"] == [0.0, 0.0]


def test_curves() -> None:
    clean = some(3_000)
    numbers = report({"clean": clean}, Calibration(), resamples=0)
    curves = numbers["curves"]
    x, y = np.array(curves["roc"]).T
    assert len(x) <= 200
    assert (x[0], y[0], x[-1], y[-1]) == (0, 0, 1, 1)
    assert np.trapezoid(y, x) == pytest.approx(numbers["auc"], abs=0.005)
    assert sum(one["n"] for one in curves["reliability"]) == 3_000
    ece = sum(one["n"] * abs(one["mean"] - one["share"]) for one in curves["reliability"]) / 3_000
    assert ece == pytest.approx(numbers["ece"])
    confusion = curves["confusion"]
    assert confusion["fake"]["fake"] / 1_500 == numbers["accuracy_fake"]
    assert confusion["real"]["fake"] / 1_500 == pytest.approx(1 - numbers["accuracy_real"])
    assert numbers["intervals"] == {}
    assert "curves" not in without_curves(numbers)


def test_one_class_alone_is_reported() -> None:
    clean = some()
    fakes = Measured(clean.margin[::2], clean.is_fake[::2], clean.groups[::2])
    numbers = report({"clean": fakes, "half": fakes}, Calibration(), resamples=50)
    assert numbers["auc"] is None
    assert numbers["classes"]["real"] == {"n": 0, "accuracy": None, "intervals": {}}
    assert numbers["degraded"]["half"]["auc_lost"] is None
    assert numbers["curves"]["roc"] == []
    json.dumps(numbers, allow_nan=False)
    assert any("accuracy at 0.5" in line for line in report_lines(numbers))


def test_groups_of_the_same_name_are_told_apart_by_label() -> None:
    measured = Measured(np.array([2.0, -1.0, -2.0]), np.array([True, True, False]), ["", "", ""])
    groups = report({"clean": measured}, Calibration())["groups"]
    assert {name: (g["n"], g["accuracy"]) for name, g in groups.items()} == {
        "fake": (2, 0.5),
        "real": (1, 1.0),
    }


def test_a_folder_is_measured_as_it_is_inspected(folder: Path, detector_file: Path) -> None:
    from fakeview.detect.engine import Engine
    from fakeview.detect.scan import scan

    told: list[tuple[int, int]] = []
    numbers = evaluate_folder(
        folder, detector_file, progress=lambda *done: told.append(done), resamples=20
    )
    rows = list(scan(Engine.open(detector_file), sorted(folder.rglob("*.jpg"))))
    p_fake = np.array([row.p_fake for row in rows])
    is_fake = np.array(["fake" in Path(row.path).parts for row in rows])
    assert numbers["brier"] == pytest.approx(((p_fake - is_fake) ** 2).mean(), abs=1e-5)
    assert numbers["auc"] == pytest.approx(roc_auc_score(is_fake, p_fake))
    assert (numbers["n"], numbers["split"], numbers["unreadable"]) == (18, "all", [])
    assert set(numbers["degraded"]) == set(CONDITIONS)
    assert set(numbers["groups"]) == {"fake/g0", "fake/g1", "real/g0", "real/g1"}
    assert numbers["sha256"] == load(detector_file).sha256
    assert told[-1] == (18, 18)
    json.dumps(numbers, allow_nan=False)


def test_a_foreign_detector_is_measured_once_its_order_is_known(
    folder: Path, foreign_file: Path
) -> None:
    with pytest.raises(ClassOrderUnknown):
        evaluate_folder(folder, foreign_file)
    zero = evaluate_folder(folder, foreign_file, fake_index=0, resamples=0)
    one = evaluate_folder(folder, foreign_file, fake_index=1, resamples=0)
    assert zero["auc"] + one["auc"] == pytest.approx(1)
    assert zero["auc"] != pytest.approx(0.5, abs=1e-3)


def test_splits_are_chosen_or_refused_in_words(folder: Path, detector_file: Path) -> None:
    with pytest.raises(DataError, match="isn't divided"):
        evaluate_folder(folder, detector_file, split="test")


def test_the_test_pictures_are_the_ones_measured(tmp_path: Path, detector_file: Path) -> None:
    for split, count in (("train", 4), ("test", 2)):
        for label in ("real", "fake"):
            for number in range(count):
                path = tmp_path / split / label / f"{number}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                Image.fromarray(texture(number, 100, 100)).save(path)
    bad = tmp_path / "test" / "fake" / "bad.png"
    bad.write_bytes(b"no picture")
    numbers = evaluate_folder(tmp_path, detector_file, resamples=0)
    assert (numbers["split"], numbers["n"]) == ("test", 4)
    assert [one["path"] for one in numbers["unreadable"]] == [str(bad)]
    assert numbers["unreadable"][0]["reason"]
    assert evaluate_folder(tmp_path, detector_file, split="all", resamples=0)["n"] == 12
    assert any("can't be read" in line for line in report_lines(numbers))
    with pytest.raises(DataError, match="no valid pictures"):
        evaluate_folder(tmp_path, detector_file, split="valid")


def test_nothing_that_can_be_read_is_a_sentence(tmp_path: Path, detector_file: Path) -> None:
    for label in ("real", "fake"):
        (tmp_path / label).mkdir()
        (tmp_path / label / "a.png").write_bytes(b"no picture")
    with pytest.raises(DataError, match="None of the 2 pictures"):
        evaluate_folder(tmp_path, detector_file)


def test_cancel_is_heard(folder: Path, detector_file: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        evaluate_folder(folder, detector_file, cancel=cancel)


def test_numbers_of_the_first_detectors_are_read() -> None:
    numbers = present_form(json.loads(FIRST_FORM.read_text()))
    assert numbers["auc"] > 0.9
    assert numbers["tpr_at_fpr"]["0.05"] > 0.7
    assert numbers["classes"]["fake"]["n"] + numbers["classes"]["real"]["n"] == numbers["n"]
    assert any("0.912" in line for line in report_lines(numbers))
    new = report({"clean": some()}, Calibration(), resamples=0)
    assert present_form(new) == new
