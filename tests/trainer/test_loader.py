"""Reading ahead: what happens when a picture, a worker or the parent breaks, or it ends early."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from tests.trainer.some_pictures import SPEC, digest, some_pictures, training
from trainer.data.dataset import plain_batches
from trainer.data.index import Sample
from trainer.data.loader import default_workers, stream
from trainer.errors import DataError, Stopped, TrainerError


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Sample]:
    return some_pictures(tmp_path_factory.mktemp("pictures"))


def children() -> list[int]:
    return [child.pid or 0 for child in multiprocessing.active_children()]


def until(condition: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        threading.Event().wait(0.02)
    return True


@pytest.mark.parametrize("workers", [0, 2])
def test_a_bad_picture_is_the_same_sentence_from_a_worker(
    samples: list[Sample], tmp_path: Path, workers: int, capfd: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no picture")
    mine = [*samples, Sample(bad, "fake")]
    with pytest.raises(DataError) as caught:
        digest(plain_batches(mine, SPEC, 4, workers=workers))
    assert caught.value.message == f"{bad} can't be read as a picture. Remove it or replace it."
    assert caught.value.cause
    assert children() == []
    assert "".join(capfd.readouterr()) == ""


def test_an_early_end_ends_the_workers(
    samples: list[Sample], capfd: pytest.CaptureFixture[str]
) -> None:
    batches = training(samples * 10, workers=2)
    next(batches)
    running = children()
    assert running
    begun = time.monotonic()
    batches.close()
    assert time.monotonic() - begun < 2
    assert children() == []
    assert until(lambda: not any(alive(pid) for pid in running))
    assert "".join(capfd.readouterr()) == ""


def alive(pid: int) -> bool:
    """Whether a process still runs; one that nobody has waited for yet does not."""
    try:
        os.kill(pid, 0)
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # gone in between, or there is no such folder here
        return not Path("/proc/self").exists()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")
def test_a_worker_killed_from_outside_is_a_sentence(samples: list[Sample]) -> None:
    batches = training(samples * 50, workers=2)
    next(batches)
    os.kill(children()[0], signal.SIGKILL)
    with pytest.raises(TrainerError, match="ended from outside") as caught:
        digest(batches)
    assert not isinstance(caught.value, DataError)
    assert caught.value.cause
    assert children() == []


_KILLED = """
import multiprocessing, sys, time
from pathlib import Path
from trainer.data.dataset import plain_batches
from trainer.data.index import Sample
from trainer.preprocess import InputSpec
samples = [Sample(Path(sys.argv[1]), "real")] * 400
batches = plain_batches(samples, InputSpec(size=32, resize=40), 4, workers=2)
next(batches)
print(*[child.pid for child in multiprocessing.active_children()], flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")
def test_workers_end_with_a_killed_parent(samples: list[Sample]) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(samples[0].path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    with parent:
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        assert workers
        assert all(alive(pid) for pid in workers)
        parent.kill()
        # Whoever reads the run's output must not wait for the workers.
        assert parent.stdout.read() == ""
    assert until(lambda: not any(alive(pid) for pid in workers))


def test_cancel_is_answered_within_a_second_while_a_picture_is_read() -> None:
    cancel, reading, go_on = threading.Event(), threading.Event(), threading.Event()

    def slow(positions: list[int]) -> torch.Tensor:
        reading.set()
        go_on.wait(20)
        return torch.zeros(len(positions), 3, 4, 4, dtype=torch.uint8)

    failed: list[BaseException] = []

    def consume() -> None:
        try:
            list(stream(slow, [[0, 1]], 0, cancel))
        except Stopped as stopped:
            failed.append(stopped)

    consumer = threading.Thread(target=consume)
    consumer.start()
    assert reading.wait(20)
    begun = time.monotonic()
    cancel.set()
    threading.Timer(0.3, go_on.set).start()
    consumer.join(20)
    assert len(failed) == 1
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize("workers", [0, 1])
def test_cancel_stops_both_ways_of_reading(samples: list[Sample], workers: int) -> None:
    cancel = threading.Event()
    for batches in (
        training(samples * 5, workers=workers, cancel=cancel),
        plain_batches(samples * 5, SPEC, 4, workers=workers, cancel=cancel),
    ):
        cancel.clear()
        next(batches)
        cancel.set()
        with pytest.raises(Stopped):
            digest(batches)
    assert children() == []


def test_small_machines_and_frozen_programs_get_no_workers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from trainer.data import loader

    for cores, expected in ((1, 0), (2, 0), (4, 2), (8, 4), (64, 8)):
        monkeypatch.setattr(loader, "cores", lambda cores=cores: cores)
        assert default_workers() == expected
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert default_workers() == 0
