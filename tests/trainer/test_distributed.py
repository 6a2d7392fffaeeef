"""Two processes teach one network: the same weights on both, the same losses as in one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import lively
from tests.trainer.conftest import small, steps
from trainer import events
from trainer.checkpoint import DetectorMeta, load, save
from trainer.config_file import write_toml
from trainer.preprocess import InputSpec

pytestmark = pytest.mark.slow

ARCH = "mobilenetv3_small_050"
OFF = dict.fromkeys(("flip", "rotate", "jpeg", "rescale", "blur", "noise"), 0.0)

# What the trainer's command line does, and then each process tells what it has learnt.
_BODY = """
import hashlib, json, sys
from pathlib import Path
from trainer.config_file import from_dict, read_toml
from trainer.events import Batch, Failed, Validated
from trainer.run import TrainingRun

run = TrainingRun(from_dict(read_toml(Path(sys.argv[1]))))
told = []
for event in run.run():
    told.append(event)
    if isinstance(event, Validated):  # before the first process takes up the best epoch
        digest, measured = hashlib.sha256(), hashlib.sha256()
        for value in run._session.phase.net.state_dict().values():
            digest.update(value.numpy().tobytes())
        for value in run._session.averaged.state_dict().values():
            measured.update(value.numpy().tobytes())
assert not any(isinstance(event, Failed) for event in told), told[-1]
Path(sys.argv[2], f"rank{run.world.rank}.json").write_text(json.dumps({
    "weights": digest.hexdigest(),
    "measured": measured.hexdigest(),
    "losses": [e.loss for e in told if isinstance(e, Batch)],
    "apart": [e.saliency for e in told if isinstance(e, Batch)],
    "valid": [[e.loss, e.accuracy, e.auc] for e in told if isinstance(e, Validated)],
}))
"""


def _run(processes: int, arguments: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone",
              "--nproc-per-node", str(processes)]  # fmt: skip
    return subprocess.run(
        [*launch, *arguments], capture_output=True, text=True, timeout=240,
        env={**os.environ, "OMP_NUM_THREADS": "1", **more},
    )  # fmt: skip


@pytest.mark.parametrize("guided", [False, True])
def test_two_processes_equal_one(
    folder: Path, marked: tuple[Path, Path], tmp_path: Path, guided: bool
) -> None:
    start = tmp_path / "start.safetensors"
    arch, changes = ARCH, {"batch_size": 32}
    if guided:  # pulled towards marks, which the processes have different numbers of
        folder, arch = marked[0], "test_resnet"
        changes = {"batch_size": 24, "saliency": {"marks": str(marked[1])}, "test": False}
    save(start, lively(arch, size=64), DetectorMeta(arch, spec=InputSpec(64, 73)))
    found = {}
    (tmp_path / "body.py").write_text(_BODY)
    for processes in (1, 2):
        place = tmp_path / str(processes)
        place.mkdir()
        # Batch normalisation is held when the last blocks are tuned; nothing random is left.
        config = small(
            folder, place / "d.safetensors", recipe="finetune", start=str(start),
            unfreeze="last", head_epochs=0, epochs=4, augment=OFF, dropout=0.0, warmup=0.0,
            **changes,
        )  # fmt: skip
        write_toml(place / "c.toml", config)
        body = [str(tmp_path / "body.py"), str(place / "c.toml"), str(place)]
        done = _run(processes, body, PYTHONPATH=str(Path(__file__).parents[2]))
        assert done.returncode == 0, done.stderr[-3000:]
        ranks = sorted(place.glob("rank*.json"))
        found[processes] = [json.loads(path.read_text()) for path in ranks]
    alone, (first, second) = found[1][0], found[2]
    assert first["weights"] == second["weights"]
    assert len(first["losses"]) == 4
    assert first["losses"] == pytest.approx(alone["losses"], abs=1e-4)
    assert all((apart is not None) == guided for apart in first["apart"])
    assert first["apart"] == pytest.approx(alone["apart"], abs=1e-4)
    # Each validation picture is counted once.
    assert first["valid"] == second["valid"]
    for mine, its in zip(first["valid"], alone["valid"], strict=True):
        assert mine == pytest.approx(its, abs=1e-4)


def test_all_processes_validate_the_same_network(folder: Path, tmp_path: Path) -> None:
    """From scratch each draws weights, and batch normalisation sees other pictures in each."""
    config = small(folder, tmp_path / "d.safetensors", epochs=1)
    write_toml(tmp_path / "c.toml", config)
    (tmp_path / "body.py").write_text(_BODY)
    body = [str(tmp_path / "body.py"), str(tmp_path / "c.toml"), str(tmp_path)]
    done = _run(2, body, PYTHONPATH=str(Path(__file__).parents[2]))
    assert done.returncode == 0, done.stderr[-3000:]
    first, second = (json.loads(path.read_text()) for path in sorted(tmp_path.glob("rank*.json")))
    assert first["measured"] == second["measured"]


def test_what_the_first_process_refuses_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    """The other one waits for the pictures and must end without a word of its own."""
    done = _run(2, ["-m", "trainer", "fit", str(folder), "--hold-out", "g7",
                    "--out", str(tmp_path / "d.safetensors")])  # fmt: skip
    assert done.returncode != 0
    assert done.stderr.count("There is no group g7") == 1
    assert "rank1" not in done.stderr
    assert "gloo" not in done.stderr


def test_the_command_line_under_torchrun_writes_one_detector(folder: Path, tmp_path: Path) -> None:
    config = small(folder, tmp_path / "d.safetensors", epochs=2, run=tmp_path / "run")
    write_toml(tmp_path / "c.toml", config)
    done = _run(2, ["-m", "trainer", "fit", str(folder), "--out", str(config.out), "--config",
                    str(tmp_path / "c.toml"), "--events", "jsonl"])  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    told = [events.from_json(line) for line in done.stdout.splitlines()]
    assert isinstance(told[-1], events.Finished)
    assert len(steps(told)) == 8, "only the first process reports"
    assert load(config.out).meta.calibration.fitted
    again = _run(2, ["-m", "trainer", "resume", str(tmp_path / "run")])
    assert again.returncode != 0
    assert "is finished" in again.stderr
