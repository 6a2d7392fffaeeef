"""A training run as its user calls it: learns, writes, and says what is wrong."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import run_python
from tests.trainer.conftest import done, small, steps, until, validated
from trainer import events
from trainer.checkpoint import load
from trainer.cli import main
from trainer.config_file import from_dict, load_config, read_toml
from trainer.errors import ConfigError
from trainer.progress import read_progress
from trainer.run import TrainingRun


def test_a_run_learns_and_writes_a_detector(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "d.safetensors"
    happened = done(small(folder, out, epochs=8, size=96))
    assert isinstance(happened[-1], events.Finished), happened[-1]
    losses = [told.train_loss for told in validated(happened)]
    assert losses[-1] < 0.75 * losses[0]
    assert Path(happened[-1].card).is_file()
    meta = load(out).meta
    assert meta.calibration.fitted
    assert meta.training["groups"] == {"fake/g0": 12, "fake/g1": 12, "real/g0": 12, "real/g1": 12}
    assert set(meta.training["metrics"]) == {"valid", "test"}
    assert str(folder.parent) not in json.dumps(dict(meta.training))


# Taken from this very run on a CPU; another machine's rounding stays well within 1 %.
GOLDEN = [0.68462, 0.6462, 0.81162, 0.61843, 0.70407, 0.63105, 0.83982, 0.38039]


def test_golden_losses(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", epochs=2)
    found = list(steps(until(config, events.Validated, epoch=2)).values())
    assert found == pytest.approx(GOLDEN, rel=0.01)


def test_the_command_line_prints_events(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text('arch = "mobilenetv3_small_050"\nepochs = 9\nsize = 64\n')
    out, run = tmp_path / "d.safetensors", tmp_path / "run"
    arguments = ["fit", str(folder), "--out", str(out), "--config", str(recipe), "--run", str(run)]
    assert main([*arguments, "--epochs", "1", "--batch-size", "12", "--events", "jsonl"]) == 0
    lines = [events.from_json(line) for line in capsys.readouterr().out.splitlines()]
    started = next(line for line in lines if isinstance(line, events.Started))
    assert started.epochs == 1, "the command line wins over the recipe"
    assert isinstance(lines[-1], events.Finished)
    assert [events.from_json(events.to_json(e)) for e in lines] == lines
    assert {type(line) for line in lines} >= {events.Epoch, events.Batch, events.Validated,
                                              events.Saved, events.Evaluated}  # fmt: skip
    written = from_dict(read_toml(run / "config.toml"))
    assert (written.epochs, written.size, written.batch_size) == (1, 64, 12)
    progress = read_progress(run)
    assert progress is not None
    assert (progress.status, progress.epoch, progress.out) == ("finished", 1, str(out))


def test_the_command_line_prints_plain_lines(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = tmp_path / "recipe.toml"
    recipe.write_text('arch = "mobilenetv3_small_050"\nepochs = 1\nsize = 64\nbatch_size = 12\n')
    out = tmp_path / "d.safetensors"
    assert main(["fit", str(folder), "--out", str(out), "--config", str(recipe)]) == 0
    shown = capsys.readouterr().out
    assert "mobilenetv3_small_050 on cpu" in shown
    assert "epoch 1: training loss" in shown
    assert f"The detector is in {out}" in shown


@pytest.mark.parametrize("called", ["python -m trainer", "'/my tools/fakeview-cli' trainer"])
def test_a_stopped_run_says_the_command_that_goes_on(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    called: str,
) -> None:
    """A program that holds the trainer is called by its own name, and has no `python -m`."""
    monkeypatch.setattr(TrainingRun, "run", lambda *_: iter([events.Cancelled(2, 5)]))
    arguments = ["fit", str(folder), "--out", str(tmp_path / "d.safetensors")]
    run = tmp_path / "my run"
    assert main([*arguments, "--run", str(run)], called) == 130
    said = capsys.readouterr().out
    assert said == f"Stopped after epoch 2, step 5; `{called} resume '{run}'` goes on from there.\n"
    assert main(arguments, called) == 130
    said = capsys.readouterr().out
    assert said == "Stopped after epoch 2, step 5; without --run nothing is kept.\n"
    with pytest.raises(SystemExit):
        main(["fit"], called)
    assert capsys.readouterr().err.startswith(f"usage: {called} fit")


def test_wrong_use_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resume", str(tmp_path), "--events", "jsonl"]) == 2
    told = capsys.readouterr()
    assert "holds no training run" in told.err
    assert isinstance(events.from_json(told.out), events.Failed)


def test_a_run_that_was_moved_goes_on_where_it_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    until(small(folder, Path("d.safetensors"), epochs=2, run="old"), events.Validated)
    (tmp_path / "old").rename(tmp_path / "new")
    monkeypatch.chdir(folder)
    happened = done(load_config(tmp_path / "new"), resume=True)
    assert [told.epoch for told in validated(happened)] == [2]
    assert isinstance(happened[-1], events.Finished)
    assert happened[-1].out == str(tmp_path / "d.safetensors")
    assert not (tmp_path / "old").exists()


def test_another_run_is_never_written_over(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run")
    until(config, events.Batch)

    def there() -> dict[str, bytes]:
        files = (path for path in (tmp_path / "run").rglob("*") if path.is_file())
        return {path.name: path.read_bytes() for path in files}

    before = there()
    last = done(replace(config, seed=5))[-1]
    assert isinstance(last, events.Failed)
    assert "holds a run already" in last.message
    assert there() == before


def test_two_processes_do_not_work_on_one_run(folder: Path, tmp_path: Path) -> None:
    from filelock import FileLock

    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run")
    until(config, events.Batch)
    with FileLock(tmp_path / "run" / ".lock"):
        last = done(config, resume=True)[-1]
    assert isinstance(last, events.Failed)
    assert "being worked on already" in last.message
    assert read_progress(tmp_path / "run").status == "stopped"  # type: ignore[union-attr]


def test_cancel_is_heard_while_the_detector_is_measured(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", epochs=1)
    assert until(config, events.Evaluated)[-1] == events.Cancelled(1)
    assert not config.out.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"arch": "vit_tiny_patch16_224"}, "can't take pictures of 64 x 64"),
        ({"arch": "no_such_net"}, "not one that timm"),
        ({"batch_size": 500}, "fewer than one batch of 500"),
        ({"hold_out": "g7"}, "no group g7"),
    ],
)
def test_what_cannot_be_trained_is_a_sentence(
    folder: Path, tmp_path: Path, changes: dict[str, object], sentence: str
) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", **changes)
    last = done(config)[-1]
    assert isinstance(last, events.Failed)
    assert sentence in last.message
    progress = read_progress(tmp_path / "run")
    assert progress is not None
    assert (progress.status, progress.message) == ("failed", last.message)


def test_nothing_of_qt_or_fakeview_is_loaded() -> None:
    code = "import trainer.cli, trainer.run, sys; print([m for m in sys.modules if "
    code += "m.partition('.')[0] in ('PySide6', 'fakeview')])"
    assert run_python(code) == "[]"


def test_the_window_can_read_settings_and_events_without_torch() -> None:
    code = "import trainer.config, trainer.config_file, trainer.events, trainer.progress, sys; "
    code += "print([m for m in ('torch', 'numpy', 'PIL', 'timm') if m in sys.modules])"
    assert run_python(code) == "[]"


def test_a_finished_run_is_not_done_again(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=1)
    done(config)
    last = done(config, resume=True)[-1]
    assert isinstance(last, events.Failed)
    assert "is finished" in last.message
    assert read_progress(tmp_path / "run").status == "finished"  # type: ignore[union-attr]

    # What it learnt from is told when it is measured; what its run set apart is not.
    evaluate = ["evaluate", str(folder), "--model", str(config.out)]
    assert main(evaluate) == 0
    assert "trained or chosen with 54 of these 60 pictures" in capsys.readouterr().out
    evaluate[1] = str(tmp_path / "run" / "samples.csv")
    assert main([*evaluate, "--split", "test", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["n"], report["learnt_from"]) == (6, 0)


def test_a_place_that_cannot_be_written_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    last = done(small(folder, tmp_path / "file" / "d.safetensors"))[-1]
    assert isinstance(last, events.Failed)
    assert str(tmp_path / "file" / "d.safetensors") in last.message


def test_what_names_mean_is_said_whole(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for old, new in (("real", "photo"), ("fake", "ai")):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / new).symlink_to(folder / old)
    assert main(["audit", str(tmp_path / "data")]) == 2
    told = capsys.readouterr().err
    assert "--class ai=fake|real --class photo=fake|real" in told
    assert main(["audit", str(tmp_path / "data"), "--class", "ai"]) == 2
    assert "NAME=fake or NAME=real, not ai" in capsys.readouterr().err


def test_a_setting_that_is_misspelt_is_guessed(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"'epochz' is not a setting [(]is 'epochs' meant"):
        from_dict({"data": tmp_path, "out": "x.safetensors", "epochz": 3})


def test_weights_that_are_no_numbers_are_a_sentence(folder: Path, tmp_path: Path) -> None:
    """The last step of an epoch may be the one that breaks them: validation sees it first."""
    config = small(folder, tmp_path / "d.safetensors", epochs=2, lr=1000.0, ema=0.0, warmup=0.0)
    last = done(config)[-1]
    assert isinstance(last, events.Failed)
    assert "diverged" in last.message


def test_resume_says_that_the_pictures_are_gone(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(folder, copy)
    until(small(copy, tmp_path / "d.safetensors", run=tmp_path / "run"), events.Batch)
    copy.rename(tmp_path / "away")
    with pytest.raises(ConfigError, match="data does not exist"):
        load_config(tmp_path / "run")
