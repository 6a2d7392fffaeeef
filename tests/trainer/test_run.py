"""A training run as its user calls it: learns, resumes, stops, and says what is wrong."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import texture
from trainer import events
from trainer.checkpoint import load
from trainer.cli import main
from trainer.config import FitConfig, from_dict
from trainer.data.index import index
from trainer.data.split import split
from trainer.errors import ConfigError, DataError
from trainer.run import TrainingRun


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


def test_layouts_labels_groups_and_splits(folder: Path, tmp_path: Path) -> None:
    samples = index(folder)
    assert {s.group for s in samples} == {"g0", "g1"}
    once, again = split(samples, 3), split(list(reversed(samples)), 3)
    assert once == again
    assert once != split(samples, 4)
    sizes = [sum(s.split == name for s in once) for name in ("train", "valid", "test")]
    assert sizes == [48, 8, 4]
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
