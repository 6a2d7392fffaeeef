"""A training run as its user calls it: learns, resumes, stops, and says what is wrong."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import texture
from trainer import evaluate, events
from trainer.calibrate import Calibration
from trainer.checkpoint import load
from trainer.cli import main
from trainer.config import AugmentConfig, FitConfig, from_dict
from trainer.data.augment import Augment
from trainer.data.index import index
from trainer.data.split import split
from trainer.errors import ConfigError, DataError
from trainer.loop import Measured
from trainer.run import TrainingRun, load_config


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real ones are smooth, fake ones carry the fine grid of a crude upsampling."""
    grid = 40 * ((np.indices((96, 96)).sum(0) % 4 < 2)[..., None] - 0.5)
    root = tmp_path_factory.mktemp("data")
    for number in range(30):
        for label in ("real", "fake"):
            rgb = texture(number + 100 * (label == "fake"), 96, 96)
            if label == "fake":
                rgb = np.clip(rgb + grid, 0, 255).astype(np.uint8)
            path = root / label / f"g{number % 2}" / f"{number:02}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(rgb).save(path, quality=92)
    return root


def small(folder: Path, out: Path, **changes: object) -> FitConfig:
    settings = {
        "data": folder,
        "out": out,
        "arch": "mobilenetv3_small_050",
        "epochs": 3,
        "batch_size": 12,
        "lr": 3e-3,
        "ema": 0.5,
        "crops": [[1, 96]],
        "augment": {"jpeg": 0.0, "rescale": 0.0, "blur": 0.0, "noise": 0.1},
        **changes,
    }
    return from_dict(settings)


def losses(happened: Sequence[events.Event]) -> list[float]:
    return [e.train_loss for e in happened if isinstance(e, events.Validated)]


def test_a_run_learns_and_writes_a_detector(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "d.safetensors"
    happened = list(TrainingRun(small(folder, out, epochs=8)).run())
    assert isinstance(happened[0], events.Started)
    assert isinstance(happened[-1], events.Finished), happened[-1]
    assert losses(happened)[-1] < 0.6 * losses(happened)[0]
    detector = load(out)
    assert detector.meta.calibration.fitted
    assert detector.meta.training["groups"] == {
        "fake/g0": 12,
        "fake/g1": 12,
        "real/g0": 12,
        "real/g1": 12,
    }
    assert set(detector.meta.training["metrics"]) == {"valid", "test"}
    assert str(folder) not in json.dumps(dict(detector.meta.training))


def test_a_stopped_run_goes_on_as_if_it_had_not_stopped(folder: Path, tmp_path: Path) -> None:
    whole = list(TrainingRun(small(folder, tmp_path / "a.safetensors")).run())
    config = small(folder, tmp_path / "b.safetensors", run=tmp_path / "run")
    cancel = threading.Event()
    first: list[events.Event] = []
    for event in TrainingRun(config).run(cancel):
        first.append(event)
        if isinstance(event, events.Validated):
            cancel.set()
    assert first[-1] == events.Cancelled(1)
    second = list(TrainingRun(config, resume=True).run())
    assert losses(first) + losses(second) == pytest.approx(losses(whole), rel=1e-4)
    assert isinstance(second[-1], events.Finished)


def test_command_line_prints_events(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text('arch = "mobilenetv3_small_050"\nepochs = 9\ncrops = [[1, 64]]\n')
    out = tmp_path / "d.safetensors"
    arguments = ["fit", str(folder), "--out", str(out), "--config", str(recipe)]
    assert main([*arguments, "--epochs", "1", "--batch-size", "12", "--events", "jsonl"]) == 0
    lines = [events.from_json(line) for line in capsys.readouterr().out.splitlines()]
    assert isinstance(lines[0], events.Started)
    assert lines[0].epochs == 1, "the command line wins over the recipe"
    assert isinstance(lines[-1], events.Finished)
    assert [events.from_json(events.to_json(e)) for e in lines] == lines


def begun(config: FitConfig) -> None:
    """Train one epoch and stop."""
    cancel = threading.Event()
    for event in TrainingRun(config).run(cancel):
        if isinstance(event, events.Validated):
            cancel.set()


def test_a_run_that_was_moved_goes_on_where_it_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    begun(small(folder, Path("d.safetensors"), epochs=2, run="old"))
    (tmp_path / "old").rename(tmp_path / "new")
    monkeypatch.chdir(folder)
    config = load_config(tmp_path / "new")
    happened = list(TrainingRun(config, resume=True).run())
    assert isinstance(happened[0], events.Started)
    assert happened[0].first_epoch == 2
    assert isinstance(happened[-1], events.Finished)
    assert happened[-1].out == str(tmp_path / "d.safetensors")
    assert not (tmp_path / "old").exists()


def test_another_run_is_never_written_over(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run")
    begun(config)
    before = {p.name: p.read_bytes() for p in (tmp_path / "run").iterdir()}
    last = list(TrainingRun(replace(config, seed=5)).run())[-1]
    assert isinstance(last, events.Failed)
    assert "holds a run already" in last.message
    assert {p.name: p.read_bytes() for p in (tmp_path / "run").iterdir()} == before


def test_cancel_is_heard_while_the_detector_is_measured(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", epochs=1)
    cancel, happened = threading.Event(), []
    for event in TrainingRun(config).run(cancel):
        happened.append(event)
        if isinstance(event, events.Validated):
            cancel.set()
    assert happened[-1] == events.Cancelled(1)
    assert not config.out.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"arch": "vit_tiny_patch16_224"}, "can't take pictures of 96 x 96"),
        ({"arch": "no_such_net"}, "not one that timm"),
    ],
)
def test_a_network_that_cannot_be_trained_is_a_sentence(
    folder: Path, tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    last = list(TrainingRun(small(folder, tmp_path / "d.safetensors", **changes)).run())[-1]
    assert isinstance(last, events.Failed)
    assert sentence in last.message


def test_crops_larger_than_the_pictures(folder: Path, tmp_path: Path) -> None:
    augment = Augment(AugmentConfig(), 300, 256)
    for side in (256, 300, 96):
        picture = Image.fromarray(texture(0, side, side + 9))
        assert augment(picture, np.random.default_rng(0)).size == (300, 300)


def test_groups_of_the_same_name_are_told_apart_by_label() -> None:
    measured = Measured(np.array([2.0, -1.0, -2.0]), np.array([True, True, False]), ["", "", ""])
    groups = evaluate.report(measured, Calibration())["groups"]
    assert {name: (g["n"], g["accuracy"]) for name, g in groups.items()} == {
        "fake": (2, 0.5),
        "real": (1, 1.0),
    }


def test_hidden_files_are_passed_over(folder: Path, tmp_path: Path) -> None:
    for label in ("real", "fake"):
        for name in ("a.png", "._a.png", ".cache/b.png"):
            path = tmp_path / label / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    assert [s.path.name for s in index(tmp_path)] == ["a.png", "a.png"]


def test_a_bad_picture_ends_the_run_with_its_name(folder: Path, tmp_path: Path) -> None:
    for label in ("real", "fake"):
        (tmp_path / "data" / label).mkdir(parents=True)
        for number in range(20):
            (tmp_path / "data" / label / f"{number}.jpg").write_bytes(b"no picture")
    config = small(tmp_path / "data", tmp_path / "d.safetensors")
    last = list(TrainingRun(config).run())[-1]
    assert isinstance(last, events.Failed)
    assert "can't be read as a picture" in last.message
    assert not config.out.exists()


def test_settings_are_refused_all_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        from_dict({"data": tmp_path / "no", "out": "x.pth", "epochs": 0, "crops": [[2, 64]]})
    assert len(caught.value.problems) == 4
    with pytest.raises(ConfigError, match="'epoch' is not a setting"):
        from_dict({"data": tmp_path, "out": "x.safetensors", "epoch": 3})
    bad = [{"seed": -1}, {"batch_size": 8.5}, {"warmup": float("nan")}, {"arch": 5}]
    bad += [{"augment": {"flip": 5}}, {"augment": {"jpeg": "x"}}, {"augment": {"flop": 1}}]
    for one in bad:
        with pytest.raises(ConfigError):
            from_dict({"data": tmp_path, "out": "x.safetensors", **one})


def test_layouts_labels_groups_and_splits(folder: Path, tmp_path: Path) -> None:
    samples = index(folder)
    assert {s.group for s in samples} == {"g0", "g1"}
    once, again = split(samples, 3), split(list(reversed(samples)), 3)
    assert once == again
    assert once != split(samples, 4)
    sizes = [sum(s.split == name for s in once) for name in ("train", "valid", "test")]
    assert sizes == [48, 6, 6]
    pairs = [replace(s, group=f"person{n // 2}") for n, s in enumerate(samples)]
    assert [s.split for s in split(pairs)].count("valid") == 6, "groups of two get their turn"
    given = tmp_path / "given"
    for name in ("train", "val", "test"):
        for label in ("real", "fake"):
            for number in range(6):
                path = given / name / label / f"{number}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                Image.fromarray(texture(number, 32, 32)).save(path)
    kept = split(index(given))
    assert {s.split for s in kept} == {"train", "valid", "test"}
    with pytest.raises(DataError, match="holds no fake and no real"):
        index(tmp_path / "given" / "train" / "real")


def test_nothing_of_qt_or_fakeview_is_loaded() -> None:
    from tests.conftest import run_python

    code = "import trainer.cli, trainer.run, sys; print([m for m in sys.modules if "
    code += "m.partition('.')[0] in ('PySide6', 'fakeview')])"
    assert run_python(code) == "[]"


def test_resume_refuses_other_pictures(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(folder, copy)
    config = small(copy, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=2)
    cancel = threading.Event()
    for event in TrainingRun(config).run(cancel):
        if isinstance(event, events.Validated):
            cancel.set()
    (copy / "real" / "g0" / "00.jpg").unlink()
    last = list(TrainingRun(config, resume=True).run())[-1]
    assert isinstance(last, events.Failed)
    assert "have changed" in last.message


def test_deep_and_transparent_pictures_reach_training_as_they_look(tmp_path: Path) -> None:
    from trainer.data.dataset import read

    deep, glass = tmp_path / "deep.png", tmp_path / "glass.png"
    Image.fromarray(np.full((4, 4), 32768, np.uint16)).save(deep)
    Image.new("RGBA", (4, 4), (200, 0, 0, 0)).save(glass)
    assert read(deep).getpixel((0, 0)) == (128, 128, 128)
    assert read(glass).getpixel((0, 0)) == (255, 255, 255)
