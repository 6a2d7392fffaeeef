"""Learning features from a teacher: stopped, killed, refused, and what begins with them."""

from __future__ import annotations

import math
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from tests.conftest import lively, texture
from tests.trainer.conftest import cancelled_after, done, small, steps
from tests.trainer.test_resume import weights
from trainer import events
from trainer.checkpoint import load, read_document
from trainer.cli import main
from trainer.config_file import read_toml
from trainer.control import Control
from trainer.errors import CheckpointError, ConfigError
from trainer.lock import locked
from trainer.preprocess import InputSpec
from trainer.pretrain.config import PretrainConfig, from_dict
from trainer.pretrain.imitation import as_teacher_wants
from trainer.pretrain.pupil import STATE
from trainer.pretrain.run import Pretraining

RECIPE = Path(__file__).resolve().parents[3] / "resources" / "models" / "faces-b0.pretrain.toml"
STEPS = 4


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("unlabelled")
    for number in range(8 * STEPS + 2):
        path = root / ("a" if number % 3 else "b/c") / f"{number:02}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(texture(number, 72, 80)).save(path, quality=92)
    return root


@pytest.fixture(scope="module")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("teacher") / "teacher.safetensors"
    save_file(lively("test_byobnet", size=64).state_dict(), path)
    return path


def settings(pictures: Path, teacher: Path, out: Path, /, **changes: Any) -> dict[str, Any]:
    """Settings for a pretraining of a second or two."""
    return {
        "pictures": [pictures], "out": out, "arch": "test_efficientnet", "epochs": 2,
        "batch_size": 8, "size": 64, "crops": [[1, 48]], "workers": 0,
        "teacher": {"file": teacher, "arch": "test_byobnet", "outputs": 2},
        **changes,
    }  # fmt: skip


@pytest.fixture
def config(pictures: Path, teacher: Path, tmp_path: Path) -> PretrainConfig:
    return from_dict(
        settings(pictures, teacher, tmp_path / "f.safetensors", run=tmp_path / "run", terms="T.")
    )


def ran(config: PretrainConfig, control: Control | None = None) -> list[events.Event]:
    return list(Pretraining(config).run(control))


def until(config: PretrainConfig, epoch: int, n: int) -> list[events.Event]:
    """Run, and cancel after a step."""
    control, happened = Control(), []
    for event in Pretraining(config).run(control):
        happened.append(event)
        if isinstance(event, events.Batch) and (event.epoch, event.n) == (epoch, n):
            control.cancel.set()
    return happened


@pytest.fixture(scope="module")
def learnt(
    pictures: Path, teacher: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[events.Event]]:
    """The start file of a pretraining that was left alone, and its events."""
    out = tmp_path_factory.mktemp("learnt") / "features.safetensors"
    return out, ran(from_dict(settings(pictures, teacher, out, terms="For study only.")))


def test_it_learns_and_tells_what_a_run_tells(learnt: tuple[Path, list[events.Event]]) -> None:
    out, happened = learnt
    assert [events.from_json(events.to_json(event)) for event in happened] == happened
    losses = steps(happened)
    assert list(losses) == [(e, n) for e in (1, 2) for n in range(1, STEPS + 1)]
    assert all(math.isfinite(loss) for loss in losses.values())
    assert losses[2, STEPS] < losses[1, 1]
    assert happened[-1] == events.Finished(str(out), 2)
    document = read_document(out)
    assert document is not None
    told = document["training"]
    assert told["pretrained"]["teacher"]["file"] == "teacher.safetensors"
    assert told["pictures"] == 8 * STEPS + 2
    assert len(told["losses"]) == 2
    assert str(out.parent) not in str(document)


def test_fit_begins_with_it_and_the_card_says_so(
    learnt: tuple[Path, list[events.Event]], folder: Path, tmp_path: Path
) -> None:
    start, _ = learnt
    config = small(folder, tmp_path / "d.safetensors", start=str(start), epochs=1, size=96,
                   domain="faces", run=tmp_path / "run")  # fmt: skip
    assert isinstance(done(config)[-1], events.Finished)
    meta = load(config.out).meta
    assert meta.arch == "test_efficientnet"
    assert meta.spec == InputSpec(size=64, resize=73), "the start file brings its own size"
    assert meta.domain == "faces"
    assert meta.terms == "For study only."
    assert meta.training["start"]["file"] == start.name
    assert meta.training["start"]["pretrained"]["arch"] == "test_efficientnet"
    card = (tmp_path / "d.card" / "README.md").read_text(encoding="utf-8")
    assert r"from features (features.safetensors) that it learnt by imitating test\_byobnet" in card
    assert "34 pictures without labels" in card


def test_features_are_no_detector(learnt: tuple[Path, list[events.Event]], folder: Path) -> None:
    with pytest.raises(CheckpointError, match="holds features to begin a training with"):
        load(learnt[0])
    assert main(["evaluate", str(folder), "--model", str(learnt[0])]) == 2


@pytest.mark.parametrize("place", [(1, 2), (2, 1), (1, STEPS)])
def test_a_stopped_one_goes_on_as_if_it_had_not_stopped(
    learnt: tuple[Path, list[events.Event]], config: PretrainConfig, place: tuple[int, int]
) -> None:
    first = until(config, *place)
    assert first[-1] == events.Cancelled(*place)
    assert not config.out.exists()
    second = ran(config)
    assert steps(first) | steps(second) == steps(learnt[1])
    assert len(steps(first)) + len(steps(second)) == 2 * STEPS
    assert weights(config.out) == weights(learnt[0])
    again = ran(config)
    assert not steps(again), "it is finished; only the file is written again"
    assert isinstance(again[-1], events.Finished)


def test_a_step_that_is_broken_off_leaves_no_trace(
    learnt: tuple[Path, list[events.Event]], config: PretrainConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer import interrupt

    control, looks = Control(), [0]
    look = interrupt.Interruptible._look

    def counted(self: interrupt.Interruptible, *rest: object) -> None:
        looks[0] += 1
        if looks[0] == 500:
            control.cancel.set()
        look(self, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(interrupt.Interruptible, "_look", counted)
        first = ran(config, control)
    assert isinstance(first[-1], events.Cancelled)
    assert looks[0] == 500, "in the middle of a step"
    second = ran(config)
    assert steps(first) | steps(second) == steps(learnt[1])
    assert weights(config.out) == weights(learnt[0])


@pytest.mark.slow
def test_a_killed_one_goes_on_bit_for_bit(
    learnt: tuple[Path, list[events.Event]], pictures: Path, teacher: Path, tmp_path: Path
) -> None:
    import tomli_w

    recipe = settings(pictures, teacher, tmp_path, save_minutes=1e-6)
    recipe["teacher"] = {"arch": "test_byobnet", "outputs": 2}
    del recipe["pictures"], recipe["out"]
    (tmp_path / "r.toml").write_text(tomli_w.dumps(recipe))
    command = [
        sys.executable, "-m", "trainer", "pretrain", pictures, "--teacher", teacher, "--out",
        tmp_path / "f.safetensors", "--config", tmp_path / "r.toml", "--run", tmp_path / "run",
        "--events", "jsonl",
    ]  # fmt: skip
    line = [str(word) for word in command]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        for text in killed.stdout:
            event = events.from_json(text)
            if isinstance(event, events.Batch) and (event.epoch, event.n) == (2, 2):
                killed.send_signal(signal.SIGKILL)
                break
    again = subprocess.run(line, capture_output=True, text=True, timeout=240)
    assert again.returncode == 0, again.stderr
    found = steps([events.from_json(text) for text in again.stdout.splitlines()])
    assert found
    assert min(found) in ((2, 2), (2, 3))
    assert found == {place: steps(learnt[1])[place] for place in found}
    assert weights(tmp_path / "f.safetensors") == weights(learnt[0])


@pytest.mark.slow
def test_cancel_answers_within_a_second(pictures: Path, tmp_path: Path) -> None:
    """A step of this pair takes longer than that."""
    save_file(lively("mobilenetv2_100", size=64).state_dict(), tmp_path / "t.safetensors")
    config = from_dict(
        settings(
            pictures, tmp_path / "t.safetensors", tmp_path / "f.safetensors", size=224,
            arch="efficientnet_b0", batch_size=32, crops=[[1, 224]], run=tmp_path / "run",
            teacher={"file": tmp_path / "t.safetensors", "outputs": 2},
        )
    )  # fmt: skip
    assert cancelled_after(Pretraining(config)) < 1.0


def test_a_pause_saves_and_waits(config: PretrainConfig) -> None:
    control, happened = Control(), []
    for event in Pretraining(config).run(control):
        happened.append(event)
        if isinstance(event, events.Batch) and event.n == 2 and event.epoch == 1:
            control.pause.set()
        if isinstance(event, events.Paused):
            assert happened[-2] == events.Saved(str(config.run), 1, 2)
            threading.Timer(0.2, control.pause.clear).start()
    assert events.Continued(1, 2) in happened
    assert isinstance(happened[-1], events.Finished)


# Refusals


def failed(happened: list[events.Event]) -> str:
    assert isinstance(happened[-1], events.Failed), happened[-1]
    return happened[-1].message


def test_unreadable_pictures_are_told_and_left_out(
    pictures: Path, teacher: Path, tmp_path: Path
) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "cut.jpg").write_bytes(next(pictures.rglob("*.jpg")).read_bytes()[:900])
    changes = {"pictures": [pictures, tmp_path / "bad"], "epochs": 1}
    out = tmp_path / "f.safetensors"
    happened = ran(from_dict(settings(pictures, teacher, out, **changes)))
    warned = [event.message for event in happened if isinstance(event, events.Warned)]
    assert len(warned) == 1
    assert warned[0].startswith("1 of 35 pictures can't be read and are left out")
    assert isinstance(happened[-1], events.Finished)
    changes["pictures"] = [tmp_path / "bad"]
    message = failed(ran(from_dict(settings(pictures, teacher, out, **changes))))
    assert "There are 0 pictures to learn from" in message


def test_other_settings_pictures_or_teacher_are_refused(
    pictures: Path, teacher: Path, config: PretrainConfig, tmp_path: Path
) -> None:
    until(config, 1, 1)

    def asked(pictures: Path, teacher: Path, **changes: Any) -> str:
        asked_for = settings(pictures, teacher, config.out, run=config.run, terms="T.", **changes)
        return failed(ran(from_dict(asked_for)))

    assert "The settings have changed since" in asked(pictures, teacher, lr=1e-4)
    other = tmp_path / teacher.name
    save_file(lively("test_byobnet", size=48).state_dict(), other)
    assert "The teacher's weights have changed since" in asked(pictures, other)
    fewer = tmp_path / pictures.name
    for path in sorted(pictures.rglob("*.jpg"))[1:]:
        target = fewer / path.relative_to(pictures)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    assert "The pictures have changed since" in asked(fewer, teacher)
    assert isinstance(ran(config)[-1], events.Finished), "nothing was lost by asking"


def test_a_damaged_state_is_a_sentence(config: PretrainConfig) -> None:
    until(config, 1, 1)
    assert config.run is not None
    state = config.run / STATE
    whole = state.read_bytes()
    for content in (whole[: len(whole) // 2], b"", b"nonsense"):
        state.write_bytes(content)
        assert "is damaged" in failed(ran(config))
    torch.save({"belongs": 3}, state)
    assert "is damaged" in failed(ran(config))


def test_a_teacher_that_cannot_teach_is_a_sentence(
    pictures: Path, teacher: Path, tmp_path: Path
) -> None:
    out = tmp_path / "f.safetensors"

    def asked(**changes: Any) -> str:
        return failed(ran(from_dict(settings(pictures, teacher, out, **changes))))

    (tmp_path / "cut.safetensors").write_bytes(teacher.read_bytes()[:5000])
    cut = {"file": tmp_path / "cut.safetensors", "arch": "test_byobnet", "outputs": 2}
    assert "cut.safetensors can't be used" in asked(teacher=cut)
    wrong = {"file": teacher, "arch": "test_resnet", "outputs": 2}
    assert "no test_resnet with 2 outputs" in asked(teacher=wrong)
    assert "divide a picture differently" in asked(arch="test_convnext")
    assert "divide a picture differently" in asked(arch="test_vit", crops=[[1, 160]], size=160)
    assert "not one that timm" in asked(arch="no_such_net")


def test_one_process_per_folder(config: PretrainConfig) -> None:
    assert config.run is not None
    with locked(config.run):
        assert "is being worked on already" in failed(ran(config))


def test_memory_and_disk_are_sentences(
    config: PretrainConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.pretrain import pupil

    def hungry(*_: object) -> list[float]:
        raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate")

    with monkeypatch.context() as patch:
        patch.setattr(pupil.Pupil, "_learn", hungry)
        assert "smaller batch size" in failed(ran(config))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(torch, "save", full)
        assert "could not be written" in failed(ran(config))
        assert "could not be written" in failed(until(config, 1, 1))
    assert isinstance(ran(config)[-1], events.Finished)


@pytest.mark.parametrize(
    "wrong",
    [
        {"epochs": 0}, {"crops": []}, {"crops": [[2, 48]]}, {"pictures": "folder"},
        {"pictures": ["/no/such/folder"]}, {"teacher": {"arch": "x"}}, {"optimizer": "adam"},
        {"teacher": {"file": "/no/such/file"}}, {"out": "features.pth"}, {"epoch": 3},
        {"augment": {"mixup": 0.5}}, {"lr": "fast"}, {"seed": -1}, {"teacher": 5},
    ],
)  # fmt: skip
def test_a_setting_that_makes_no_sense_is_a_sentence(
    pictures: Path, teacher: Path, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    good = settings(pictures, teacher, tmp_path / "f.safetensors")
    from_dict(good)
    with pytest.raises(ConfigError):
        from_dict({**good, **wrong})


def test_the_teacher_sees_its_own_normalisation(teacher: Path) -> None:
    from trainer.pretrain.config import TeacherConfig

    spec, config = InputSpec(), TeacherConfig(teacher)
    pixels = torch.rand(2, 3, 5, 5)
    mine = (pixels - torch.tensor(spec.mean).view(3, 1, 1)) / torch.tensor(spec.std).view(3, 1, 1)
    torch.testing.assert_close(as_teacher_wants(mine, spec, config), (pixels - 0.5) / 0.5)


def test_the_command_line_reads_the_shipped_recipe(
    pictures: Path, teacher: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = read_toml(RECIPE)
    assert not {"pictures", "out", "run"} & recipe.keys()
    command = ["pretrain", str(pictures), "--teacher", str(teacher), "--config", str(RECIPE),
               "--out", str(tmp_path / "f.safetensors")]  # fmt: skip
    assert main([*command, "--events", "jsonl"]) == 1
    told = [events.from_json(line) for line in capsys.readouterr().out.splitlines()]
    assert "no mobilenetv2_100 with 1,001 outputs" in failed(told)
    assert main([*command, "--epochs", "0"]) == 2
    assert "epochs must be 1 or more" in capsys.readouterr().err
