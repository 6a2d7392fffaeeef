"""Training through the built program: its own process, its workers, and a kill in between."""

from __future__ import annotations

import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.conftest import texture
from tests.frozen.running import Program
from tests.trainer.conftest import small
from trainer import events
from trainer.config_file import write_toml


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generated ones carry a fine grid."""
    root = tmp_path_factory.mktemp("pictures")
    grid = 40 * ((np.indices((96, 96)).sum(0) % 4 < 2)[..., None] - 0.5)
    for number in range(60):
        label = ("real", "fake")[number % 2]
        rgb = texture(number, 96, 96) + grid * (label == "fake")
        path = root / label / f"g{number % 4 // 2}" / f"{number:02}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.clip(rgb, 0, 255).astype(np.uint8)).save(path, quality=92)
    return root


def _recipe(pictures: Path, tmp_path: Path, **changes: object) -> tuple[object, ...]:
    config = small(pictures, tmp_path / "mine.safetensors", run=tmp_path / "run",
                   save_minutes=1e-6, **changes)  # fmt: skip
    write_toml(tmp_path / "recipe.toml", config)
    return ("trainer", "fit", pictures, "--out", config.out, "--run", tmp_path / "run",
            "--config", tmp_path / "recipe.toml", "--events", "jsonl")  # fmt: skip


@contextmanager
def _started(program: Program, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        program.command(*arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=program.variables(),
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def _until(child: subprocess.Popen[str], kind: type[events.Event], epoch: int) -> None:
    assert child.stdout is not None
    for line in child.stdout:
        event = events.from_json(line)
        if isinstance(event, kind) and getattr(event, "epoch", epoch) == epoch:
            return
    raise AssertionError(f"ended with {child.wait()} before it told of {kind.__name__}")


def test_audit_and_fit(program: Program, pictures: Path, tmp_path: Path) -> None:
    """With processes that read the pictures: each is the program once more."""
    told = program.run("trainer", "audit", pictures, "--json")
    assert '"findings"' in told
    told = program.run(*_recipe(pictures, tmp_path, workers=2))
    assert any(isinstance(events.from_json(line), events.Finished) for line in told.splitlines())
    assert (tmp_path / "mine.card" / "roc.png").stat().st_size > 1_000
    rows = program.rows("--model", tmp_path / "mine.safetensors", pictures)
    assert len(rows) == 60
    told = program.run("trainer", "evaluate", pictures, "--model", tmp_path / "mine.safetensors",
                       "--split", "all", "--json")  # fmt: skip
    assert '"auc"' in told


def test_it_tells_its_own_name(program: Program) -> None:
    """There is no `python -m trainer` here: what it says can be typed."""
    (own,) = program.command()
    assert f"usage: {shlex.quote(own)} trainer fit" in program.run("trainer", "fit", code=2)


def test_cancel(program: Program, pictures: Path, tmp_path: Path) -> None:
    recipe = _recipe(pictures, tmp_path, epochs=50)
    with _started(program, *recipe, "--control") as child:
        _until(child, events.Batch, 1)
        assert child.stdin is not None
        child.stdin.write("cancel\n")
        child.stdin.flush()
        rest = child.stdout.read() if child.stdout else ""
        assert child.wait(60) == 130
    assert isinstance(events.from_json(rest.splitlines()[-1]), events.Cancelled)
    assert not (tmp_path / "mine.safetensors").exists()


def test_a_killed_run_goes_on(program: Program, pictures: Path, tmp_path: Path) -> None:
    with _started(program, *_recipe(pictures, tmp_path)) as child:
        _until(child, events.Batch, 2)
        child.send_signal(signal.SIGKILL)
        assert child.wait(60) == -signal.SIGKILL
    told = program.run("trainer", "resume", tmp_path / "run", "--events", "jsonl")
    steps = [
        one for one in map(events.from_json, told.splitlines()) if isinstance(one, events.Batch)
    ]
    assert min(step.epoch for step in steps) == 2, "the first epoch is not made again"
    assert (tmp_path / "mine.safetensors").is_file()
