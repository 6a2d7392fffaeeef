"""Stopped, killed, paused, out of disk: nothing is lost, and what follows is the same."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trainer.conftest import cancelled_after, done, small, steps, until, validated
from trainer import events
from trainer.config import FitConfig
from trainer.config_file import write_toml
from trainer.control import Control
from trainer.errors import CheckpointError
from trainer.progress import read_progress
from trainer.run import TrainingRun


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "trainer", *map(str, arguments), "--events", "jsonl"]


def told(lines: Iterator[str] | list[str]) -> list[events.Event]:
    return [events.from_json(line) for line in lines]


@pytest.mark.slow
def test_a_killed_run_goes_on_bit_for_bit(folder: Path, tmp_path: Path) -> None:
    """SIGKILL in the middle of the second epoch; the losses are those of a run left alone."""

    def recipe(name: str) -> list[str]:
        config = small(
            folder, tmp_path / f"{name}.safetensors", run=tmp_path / name, save_minutes=1e-6
        )
        write_toml(tmp_path / f"{name}.toml", config)
        return command("fit", folder, "--out", config.out, "--config", tmp_path / f"{name}.toml")

    whole = subprocess.run(recipe("a"), capture_output=True, text=True, check=True, timeout=240)
    expected = steps(told(whole.stdout.splitlines()))
    assert len(expected) == 12

    saved = (0, 0)
    with subprocess.Popen(recipe("b"), stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        for line in killed.stdout:
            event = events.from_json(line)
            if isinstance(event, events.Saved):
                saved = (event.epoch, event.n)
            if isinstance(event, events.Batch) and (event.epoch, event.n) == (2, 3):
                killed.send_signal(signal.SIGKILL)
                break
    assert killed.returncode == -signal.SIGKILL
    assert read_progress(tmp_path / "b").status == "running"  # type: ignore[union-attr]

    again = subprocess.run(
        command("resume", tmp_path / "b"), capture_output=True, text=True, timeout=240
    )
    assert again.returncode == 0, again.stderr
    found = steps(told(again.stdout.splitlines()))
    assert min(found) <= (2, 4), "the steps since the last save are made again"
    assert min(found) > saved or saved == (2, 3)
    assert found == {place: expected[place] for place in found}
    assert max(found) == (3, 4)
    first, second = (tmp_path / f"{name}.safetensors" for name in "ab")
    assert weights(first) == weights(second)


def weights(path: Path) -> dict[str, bytes]:
    from safetensors.numpy import load_file

    return {name: value.tobytes() for name, value in load_file(path).items()}


@pytest.mark.parametrize("changes", [{}, {"schedule": "cosine", "ema": 0.0, "select": "accuracy"}])
def test_a_cancelled_run_goes_on_as_if_it_had_not_stopped(
    folder: Path, tmp_path: Path, changes: dict[str, object]
) -> None:
    whole = done(small(folder, tmp_path / "a.safetensors", **changes))
    config = small(folder, tmp_path / "b.safetensors", run=tmp_path / "run", **changes)
    first = until(config, events.Batch, epoch=2, n=2)
    assert first[-2:] == [events.Saved(str(config.run), 2, 2), events.Cancelled(2, 2)]
    second = done(config, resume=True)
    assert steps(first) | steps(second) == steps(whole)
    assert min(steps(second)) == (2, 3)
    ends = [[(v.loss, v.auc, v.best) for v in validated(part)] for part in (first, second, whole)]
    assert ends[0] + ends[1] == ends[2]
    progress = read_progress(tmp_path / "run")
    assert progress is not None
    assert [entry["epoch"] for entry in progress.validated] == [1, 2, 3]


def test_a_step_that_is_broken_off_leaves_no_trace(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancel in the middle of a pass: statistics and random numbers are as before the step."""
    from trainer import interrupt

    whole = done(small(folder, tmp_path / "a.safetensors"))
    config = small(folder, tmp_path / "b.safetensors", run=tmp_path / "run")
    control, looks = Control(), [0]
    look = interrupt.Interruptible._look

    def counted(self: interrupt.Interruptible, *rest: object) -> None:
        looks[0] += 1
        if looks[0] == 900:  # some way into a backward pass of the first epoch
            control.cancel.set()
        look(self, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(interrupt.Interruptible, "_look", counted)
        first = list(TrainingRun(config).run(control))
    assert isinstance(first[-1], events.Cancelled)
    assert 0 < first[-1].n < 4
    second = done(config, resume=True)
    assert steps(first) | steps(second) == steps(whole)


@pytest.mark.slow
def test_cancel_answers_within_a_second(folder: Path, tmp_path: Path) -> None:
    """One step of this network and batch alone takes about as long on two cores."""
    config = small(
        folder, tmp_path / "d.safetensors", arch="efficientnet_b0", size=224, batch_size=32,
        run=tmp_path / "run",
    )  # fmt: skip
    assert cancelled_after(TrainingRun(config)) < 1.0


def test_a_paused_run_waits_and_goes_on(folder: Path, tmp_path: Path) -> None:
    whole = done(small(folder, tmp_path / "a.safetensors", epochs=1))
    config = small(folder, tmp_path / "b.safetensors", epochs=1, run=tmp_path / "run")
    control, happened = Control(), []
    for event in TrainingRun(config).run(control):
        happened.append(event)
        if isinstance(event, events.Batch) and event.n == 2:
            control.pause.set()
        if isinstance(event, events.Paused):
            assert (tmp_path / "run" / "state.pt").is_file()
            control.pause.clear()
    kinds = [type(event) for event in happened]
    assert kinds.count(events.Paused) == kinds.count(events.Continued) == 1
    assert steps(happened) == steps(whole)


def test_standard_input_controls_a_run(folder: Path, tmp_path: Path) -> None:
    """The end of the input, as when the window has died, saves and stops the run."""
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=30)
    write_toml(tmp_path / "c.toml", config)
    arguments = command("fit", folder, "--out", config.out, "--config", tmp_path / "c.toml")
    happened = []
    with subprocess.Popen(
        [*arguments, "--control"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for line in child.stdout:
            happened.append(events.from_json(line))
            if isinstance(happened[-1], events.Batch) and happened[-1].n == 1:
                child.stdin.write("pause\n")
                child.stdin.flush()
            if isinstance(happened[-1], events.Paused):
                child.stdin.close()
        assert child.wait(60) == 130
    assert isinstance(happened[-1], events.Cancelled)
    assert read_progress(tmp_path / "run").status == "stopped"  # type: ignore[union-attr]


def test_a_full_disk_is_a_sentence_and_keeps_the_last_good_state(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=2)
    until(config, events.Saved)
    good = (tmp_path / "run" / "state.pt").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        last = done(config, resume=True)[-1]
    assert isinstance(last, events.Failed)
    assert "free space" in last.message
    assert (tmp_path / "run" / "state.pt").read_bytes() == good
    assert isinstance(done(config, resume=True)[-1], events.Finished)


def test_a_folder_that_vanishes_is_a_sentence_and_the_run_goes_on_later(
    folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "data"
    shutil.copytree(folder, copy)
    config = small(copy, tmp_path / "d.safetensors", run=tmp_path / "run")
    happened = []
    for event in TrainingRun(config).run():
        happened.append(event)
        if isinstance(event, events.Validated) and event.epoch == 1:
            copy.rename(tmp_path / "away")
    assert isinstance(happened[-1], events.Failed)
    progress = read_progress(tmp_path / "run")
    assert progress is not None
    assert (progress.status, progress.message) == ("failed", happened[-1].message)
    assert progress.epoch >= 1
    (tmp_path / "away").rename(copy)
    assert isinstance(done(config, resume=True)[-1], events.Finished)


@pytest.mark.parametrize("tuned", [False, True])
def test_a_run_goes_on_after_its_best_epoch_could_not_be_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tuned: bool
) -> None:
    """At the end of a part of the recipe, too: the state must belong to the next one then."""
    from trainer import session

    changes: dict[str, object] = {"epochs": 2}
    if tuned:
        done(small(folder, tmp_path / "start.safetensors", epochs=1))
        start = str(tmp_path / "start.safetensors")
        changes |= {"recipe": "finetune", "start": start, "unfreeze": "last", "head_epochs": 1}
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", **changes)
    keep, calls = session.save_tensors, [0]

    def full_once(*arguments: object) -> None:
        calls[0] += 1
        if calls[0] == 1:
            raise CheckpointError("The disk is full.")
        keep(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(session, "save_tensors", full_once)
    assert done(config)[-1] == events.Failed("The disk is full.")
    again = done(config, resume=True)
    assert isinstance(again[-1], events.Finished), again[-1]
    assert [told.epoch for told in validated(again)] == [2], "the first epoch is not lost"


def test_a_runs_folder_that_vanishes_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=2)
    happened = []
    for event in TrainingRun(config).run():
        happened.append(event)
        if isinstance(event, events.Saved):
            (tmp_path / "run").rename(tmp_path / "away")
    assert isinstance(happened[-1], events.Failed)
    assert "no longer there" in happened[-1].message
    assert not (tmp_path / "run").exists(), "half a run would be there"
    (tmp_path / "away").rename(tmp_path / "run")
    assert isinstance(done(config, resume=True)[-1], events.Finished)


def test_a_run_whose_reader_is_gone_saves_and_stops(folder: Path, tmp_path: Path) -> None:
    """As when the window was killed: no traceback, and nothing is lost."""
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=30)
    write_toml(tmp_path / "c.toml", config)
    arguments = command("fit", folder, "--out", config.out, "--config", tmp_path / "c.toml")
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        for line in child.stdout:
            if isinstance(events.from_json(line), events.Batch):
                break
        child.stdout.close()
        assert child.wait(60) == 130
        assert "Traceback" not in child.stderr.read()
    assert read_progress(tmp_path / "run").status == "stopped"  # type: ignore[union-attr]


def test_resume_refuses_other_pictures(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(folder, copy)
    config = small(copy, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=2)
    until(config, events.Saved)
    changed = copy / "real" / "g0" / "00.jpg"
    changed.write_bytes(changed.read_bytes() + b" ")
    last = done(config, resume=True)[-1]
    assert isinstance(last, events.Failed)
    assert "have changed" in last.message


def test_a_damaged_state_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", epochs=2)
    until(config, events.Saved)
    state = tmp_path / "run" / "state.pt"
    state.write_bytes(state.read_bytes()[:5000])
    last = done(config, resume=True)[-1]
    assert isinstance(last, events.Failed)
    assert "damaged" in last.message


def test_a_target_that_cannot_be_written_is_told_before_any_work(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    happened = done(small(folder, tmp_path / "file" / "d.safetensors"))
    assert [type(event) for event in happened] == [events.Failed]


@pytest.mark.parametrize("keep", [1, 2])
def test_the_best_epochs_stay_on_disk(folder: Path, tmp_path: Path, keep: int) -> None:
    config = small(folder, tmp_path / "d.safetensors", run=tmp_path / "run", keep=keep, epochs=4)
    happened = done(config)
    best = sorted(validated(happened), key=lambda told: told.loss)[:keep]
    kept = sorted(path.name for path in (tmp_path / "run" / "checkpoints").iterdir())
    assert kept == sorted(f"epoch-{told.epoch:04}.safetensors" for told in best)
    finished = happened[-1]
    assert isinstance(finished, events.Finished)
    assert finished.epoch == best[0].epoch
    first = weights(tmp_path / "run" / "checkpoints" / f"epoch-{finished.epoch:04}.safetensors")
    assert first == weights(config.out)


def test_too_little_memory_halves_the_batch(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer import run as room

    step = room.train_step

    def hungry(net: object, optimizer: object, batch: object, *rest: object) -> float:
        if len(batch.targets) > 6:  # type: ignore[attr-defined]
            raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate")
        return step(net, optimizer, batch, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(room, "train_step", hungry)
    config: FitConfig = small(folder, tmp_path / "d.safetensors", epochs=1)
    happened = done(config)
    warned = [e.message for e in happened if isinstance(e, events.Warned)]
    assert any("batches of 6" in message for message in warned)
    assert sorted(steps(happened)) == [(1, n) for n in range(1, 9)], "no picture is left out"
    assert isinstance(happened[-1], events.Finished)
