"""A whole study of a tiny recipe: what is trained, what is told, and going on after a stop."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import tomli_w
import torch
from filelock import FileLock

from tests.trainer.conftest import done, small, steps
from trainer import events
from trainer.checkpoint import load
from trainer.cli import main
from trainer.control import Control
from trainer.data.index import find, fingerprint
from trainer.errors import TrainerError
from trainer.study.plan import Plan, make_plan
from trainer.study.run import Study

RECIPE = {
    "arch": "mobilenetv3_small_050", "epochs": 1, "batch_size": 12, "lr": 3e-3, "ema": 0.5,
    "size": 64, "workers": 0,
    "augment": {"rotate": 0.0, "jpeg": 0.0, "rescale": 0.0, "blur": 0.0, "noise": 0.1},
}  # fmt: skip
GROUPS = ["fake/g0", "fake/g1", "real/g0", "real/g1"]
CHANGES = {"variants": {"no-noise": {"note": "clean | pictures", "augment": {"noise": 0.0}}}}


def a_plan(folder: Path, work: Path, changes: dict[str, Any] | None = None, **own: Any) -> Plan:
    return make_plan({**RECIPE, "data": folder, **own}, work, GROUPS, changes)


def a_study(folder: Path, work: Path, plan: Plan, only: str = "") -> Study:
    samples = find(folder).samples
    pictures = {"n": len(samples), "fingerprint": fingerprint(samples, folder)}
    return Study(plan, work, work / "study.json", pictures=pictures, only=only)


def arguments(folder: Path, root: Path, *more: object) -> list[str]:
    """Write the recipe and the variants and return the command line."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "recipe.toml").write_text(tomli_w.dumps(RECIPE))
    (root / "variants.toml").write_text(tomli_w.dumps(CHANGES))
    words = ("study", folder, "--config", root / "recipe.toml", "--work", root / "work", "--out",
             root / "study.json", "--variants", root / "variants.toml", *more)  # fmt: skip
    return [str(word) for word in words]


@pytest.fixture(scope="module")
def studied(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a study that came to its end."""
    root = tmp_path_factory.mktemp("studied")
    assert main(arguments(folder, root)) == 0
    return root


def test_a_study_tells_of_every_run(studied: Path) -> None:
    told = json.loads((studied / "study.json").read_text())
    held = told["generators"]
    assert [row["group"] for row in held["rows"]] == ["fake/g0", "fake/g1"]
    assert held["missing"] == []
    assert held["mean_auc"] == pytest.approx(sum(row["auc"] for row in held["rows"]) / 2)
    for row in held["rows"]:
        assert row["n"] == 15
        low, high = row["auc_interval"]
        assert 0 <= low <= row["auc"] <= high <= 1
        assert 0 <= row["auc_learnt"] <= 1
    curve = told["curve"]["rows"]
    assert [(row["share"], row["pictures"]) for row in curve] == [(0.25, 12), (0.5, 24), (1.0, 48)]
    assert all(row["test"]["n"] == row["valid"]["n"] == 6 for row in curve)
    base, changed = told["variants"]["rows"]
    assert base["auc"] == curve[-1]["valid"]["auc"], "the recipe is trained once"
    assert changed["name"] == "no-noise"
    assert changed["auc_gained"] == pytest.approx(changed["auc"] - base["auc"], abs=1e-5)
    low, high = changed["auc_gained_interval"]
    assert low <= changed["auc_gained"] <= high
    assert changed["seconds"] > 0
    assert sorted(path.name for path in (studied / "work").iterdir() if path.is_dir()) == [
        "cache", "recipe", "share-25", "share-50", "variant-no-noise", "without-g0", "without-g1",
    ]  # fmt: skip


def test_no_variant_looks_at_the_test_pictures(studied: Path) -> None:
    from trainer.checkpoint import read_document

    document = read_document(studied / "work" / "variant-no-noise" / "detector.safetensors")
    assert document is not None
    assert set(document["training"]["metrics"]) == {"valid"}
    scores = (studied / "work" / "variant-no-noise" / "predictions.csv").read_text()
    assert ",test," not in scores


def test_a_run_of_a_study_is_the_run_that_fit_makes(studied: Path, folder: Path) -> None:
    out = studied / "alone.safetensors"
    config = small(folder, out, epochs=1, run=studied / "alone")
    assert isinstance(done(config)[-1], events.Finished)
    from tests.trainer.test_resume import weights

    assert weights(out) == weights(studied / "work" / "recipe" / "detector.safetensors")


def test_a_study_goes_on_from_another_one(studied: Path, folder: Path, tmp_path: Path) -> None:
    earlier = studied / "work"
    words = ["--only", "generators", "--after", earlier]
    assert main(arguments(folder, tmp_path, *words)) == 0
    for name in ("without-g0", "without-g1"):
        before = load(earlier / name / "detector.safetensors").model.state_dict()
        after = load(tmp_path / "work" / name / "detector.safetensors")
        assert after.meta.training["start"]["file"] == "detector.safetensors"
        bias = after.model.state_dict()["classifier.bias"]
        assert 0 < (bias - before["classifier.bias"]).abs().max() < 0.05, "it went on from there"
    told = json.loads((tmp_path / "study.json").read_text())
    assert [row["group"] for row in told["generators"]["rows"]] == ["fake/g0", "fake/g1"]


def test_what_a_study_goes_on_from_must_be_there(
    studied: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments(folder, tmp_path, "--after", tmp_path / "nowhere")) != 0
    assert "Finish what makes it first" in capsys.readouterr().err


def test_the_tables_are_for_people(studied: Path) -> None:
    text = (studied / "study.md").read_text()
    for needed in (
        "## Generators that it never saw", "| fake/g0 | 15 |", "The mean AUC over these 2 groups",
        "## With fewer pictures to learn from", "| 25% | 12 |", "| 100% | 48 |",
        "## What each part of the recipe brings", "| the recipe as it is | – |",
        r"no-noise: clean \| pictures", "augment noise = 0.0",
    ):  # fmt: skip
        assert needed in text, needed
    for wrong in (str(studied), "None", "nan", "Not finished"):
        assert wrong not in text, wrong


def test_what_is_finished_is_not_made_again(
    studied: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (studied / "study.json").read_bytes()
    (studied / "study.json").unlink()
    assert main(arguments(folder, studied, "--only", "generators", "--events", "jsonl")) == 0
    told = [events.from_json(line) for line in capsys.readouterr().out.splitlines()]
    assert {type(event) for event in told} == {events.Progress, events.Studied}
    assert [(e.what, e.done, e.total) for e in told if isinstance(e, events.Progress)] == [
        ("without fake/g0", 0, 2), ("without fake/g1", 1, 2), ("all runs", 2, 2),
    ]  # fmt: skip
    assert (studied / "study.json").read_bytes() == before, "other parts keep their results"


def test_a_run_that_another_process_has_in_hand_is_left_to_it(
    studied: Path, folder: Path, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    shutil.copytree(studied / "work", work)
    shutil.rmtree(work / "share-25")
    with FileLock(work / ".share-25.lock"):
        told = list(a_study(folder, work, a_plan(folder, work, CHANGES), "curve").run(Control()))
    assert [e.message for e in told if isinstance(e, events.Warned)] == [
        "Another process has 1 of 3 runs in hand: 25% of the pictures. The same command adds what "
        "they gave once they are finished."
    ]
    assert isinstance(told[-1], events.Studied)
    assert not (work / "share-25").exists()
    curve = json.loads((work / "study.json").read_text())["curve"]
    assert [row["share"] for row in curve["rows"]] == [0.5, 1.0]
    assert curve["missing"] == [0.25]


def test_other_settings_pictures_or_starts_are_refused(
    studied: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments(folder, studied, "--epochs", "2")) == 1
    assert "has other settings than 'the recipe as it is' has now" in capsys.readouterr().err
    plan = a_plan(folder, studied / "work", CHANGES)
    other = Study(plan, studied / "work", studied / "o.json", pictures={"n": 3, "fingerprint": "x"})
    end = list(other.run(Control()))[-1]
    assert isinstance(end, events.Failed)
    assert "The pictures are not those" in end.message


def test_a_start_file_that_changed_is_refused(
    folder: Path, tmp_path: Path, detector_file: Path
) -> None:
    start = tmp_path / "start.safetensors"
    start.write_bytes(detector_file.read_bytes())
    work = tmp_path / "work"
    plan = a_plan(folder, work, start=str(start))
    control = Control()
    control.cancel.set()
    assert [type(e) for e in a_study(folder, work, plan).run(control)] == [
        events.Progress, events.Cancelled,
    ]  # fmt: skip
    start.write_bytes(b"another")
    end = list(a_study(folder, work, plan).run(Control()))[-1]
    assert isinstance(end, events.Failed)
    assert "has changed since" in end.message


def test_the_card_takes_a_study_and_the_file_keeps_it(
    studied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = studied / "work" / "recipe"
    detector, card = tmp_path / "mine.safetensors", tmp_path / "mine.card" / "README.md"
    detector.write_bytes((whole / "detector.safetensors").read_bytes())
    assert main(["card", str(detector)]) == 0
    assert capsys.readouterr().out == f"The card is {card}.\n"
    assert "Generators that it never saw" not in card.read_text()
    study = tmp_path / "study.json"
    study.write_bytes((studied / "study.json").read_bytes())
    before = load(detector).model.state_dict()
    assert main(["card", str(detector), "--study", str(study)]) == 0
    after = load(detector).model.state_dict()
    assert all(torch.equal(after[name], value) for name, value in before.items())
    text = card.read_text()
    tables = (studied / "study.md").read_text().removeprefix("# A study of a recipe\n\n")
    assert tables in text
    assert "made with other settings" not in text
    assert text.index("## Generators that it never saw") < text.index("## What it learnt from")

    study.unlink()  # from now on the detector file tells it
    shutil.copytree(whole / "detector.card", tmp_path / "mine.card", dirs_exist_ok=True)
    assert main(["card", str(detector), "--into", str(tmp_path / "there")]) == 0
    assert tables in (tmp_path / "there" / "README.md").read_text()
    assert (tmp_path / "there" / "roc.png").is_file()


def test_studies_that_do_not_fit_are_told_or_refused(
    studied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    detector, study = tmp_path / "mine.safetensors", tmp_path / "study.json"
    detector.write_bytes((studied / "work" / "recipe" / "detector.safetensors").read_bytes())
    document = json.loads((studied / "study.json").read_text())
    document["recipe"]["lr"] = 0.5
    study.write_text(json.dumps(document))
    assert main(["card", str(detector), "--study", str(study)]) == 0
    card = tmp_path / "mine.card" / "README.md"
    assert "made with other settings than that study: lr." in card.read_text()
    kept = detector.read_bytes()
    for wrong in ("{", "[]", '{"format": 99}', '{"format": 1, "curve": {"rows": [{}]}}'):
        study.write_text(wrong)
        assert main(["card", str(detector), "--study", str(study)]) == 2
        assert "study.json can't be read" in capsys.readouterr().err
    assert main(["card", str(detector), "--study", str(tmp_path / "nowhere.json")]) == 2
    assert detector.read_bytes() == kept


@pytest.mark.slow
def test_a_killed_study_goes_on_where_it_was(folder: Path, tmp_path: Path, studied: Path) -> None:
    """SIGKILL in the middle of the second run; the results are those of one left alone."""
    lines = [sys.executable, "-m", "trainer", *arguments(folder, tmp_path, "--only", "curve")]
    lines += ["--events", "jsonl"]
    with subprocess.Popen(lines, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        second = False
        for line in killed.stdout:
            event = events.from_json(line)
            second = second or (isinstance(event, events.Progress) and event.what.startswith("50"))
            if second and isinstance(event, events.Batch):
                killed.send_signal(signal.SIGKILL)
                break
    assert killed.returncode == -signal.SIGKILL
    part = json.loads((tmp_path / "study.json").read_text())
    assert [row["share"] for row in part["curve"]["rows"]] == [0.25]
    assert part["curve"]["missing"] == [0.5, 1.0]
    assert "Not finished yet: 50%, 100%." in (tmp_path / "study.md").read_text()

    again = subprocess.run(lines, capture_output=True, text=True, timeout=240)
    assert again.returncode == 0, again.stderr
    told = [events.from_json(line) for line in again.stdout.splitlines()]
    assert isinstance(told[-1], events.Studied)
    whole = json.loads((studied / "study.json").read_text())
    assert json.loads((tmp_path / "study.json").read_text())["curve"] == whole["curve"]


def test_cancel_stops_a_run_and_the_next_call_goes_on(folder: Path, tmp_path: Path) -> None:
    plan = a_plan(folder, tmp_path, {"variants": {"a": {"lr": 1e-3}}, "all": {"epochs": 2}})
    control, first = Control(), []
    for event in a_study(folder, tmp_path, plan, "variants").run(control):
        first.append(event)
        if isinstance(event, events.Batch) and event.n == 2:
            control.cancel.set()
    assert first[-1] == events.Cancelled(1, 2)
    second = list(a_study(folder, tmp_path, plan, "variants").run(Control()))
    assert isinstance(second[-1], events.Studied)
    assert min(steps(second[: second.index(events.Progress("a", 1, 2))])) == (1, 3)
    told = json.loads((tmp_path / "study.json").read_text())["variants"]
    assert told["shared"] == {"epochs": 2}
    assert [row["epochs"] for row in told["rows"]] == [2, 2]
    assert "all of these runs have epochs = 2." in (tmp_path / "study.md").read_text()


def test_a_run_that_fails_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    changes = {"variants": {"bad": {"lr": 1e30}, "good": {"lr": 1e-3}}}
    told = list(
        a_study(folder, tmp_path, a_plan(folder, tmp_path, changes), "variants").run(Control())
    )
    warned = [e.message for e in told if isinstance(e, events.Warned)]
    assert any("'bad' failed. Training diverged" in message for message in warned)
    assert isinstance(told[-1], events.Failed)
    assert "1 of 3 runs failed: bad." in told[-1].message
    rows = json.loads((tmp_path / "study.json").read_text())["variants"]["rows"]
    assert [row["name"] for row in rows] == ["", "good"]


def test_a_part_without_runs_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    plan = make_plan({**RECIPE, "data": folder}, tmp_path, ["fake", "real"])
    for part, words in (("generators", "two groups"), ("variants", "no variants")):
        with pytest.raises(TrainerError, match=words):
            a_study(folder, tmp_path, plan, part)


def test_what_the_command_line_refuses(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    command = arguments(folder, tmp_path)
    wrong = [word.replace("study.json", "study.txt") for word in command]
    assert main(wrong) == 2
    assert "must go into a file that ends in .json" in capsys.readouterr().err
    (tmp_path / "variants.toml").write_text("[variants.a]\nlr = -1")
    assert main([*command, "--events", "jsonl"]) == 2
    told = events.from_json(capsys.readouterr().out)
    assert isinstance(told, events.Failed)
    assert "in 'a' the learning rate must be above 0" in told.message
    monkeypatch.setenv("WORLD_SIZE", "2")
    assert main(command) == 2
    assert "without torchrun" in capsys.readouterr().err
    assert not (tmp_path / "work").exists(), "nothing was begun"
