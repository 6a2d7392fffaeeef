"""A stand-in for the trainer's command line, quick and obedient; the tests run it as a child.

`fit` trains until it is told to cancel; `resume` finishes at once, with a copy of the detector
that the environment names.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any


def say(kind: str, **values: Any) -> None:
    print(json.dumps({"event": kind, **values}), flush=True)


def write(run: str, status: str, **values: Any) -> None:
    known = {
        "status": status, "epoch": 1, "epochs": 2, "n": 3, "data": "", "message": "",
        "changed": "2026-01-02T03:04:05+00:00", "out": "", "card": "", **values,
    }  # fmt: skip
    (Path(run) / "progress.json").write_text(json.dumps(known), encoding="utf-8")
    (Path(run) / "config.toml").write_text("epochs = 2\n", encoding="utf-8")
    (Path(run) / "state.pt").touch()


def audit(place: str) -> int:
    if "reject" in place:
        say("failed", message="There are no pictures in it.", cause="")
        return 2
    say("progress", what="reading the pictures", done=1, total=2)
    if "endless" in place:
        sys.stdin.readline()
        say("cancelled", epoch=0, n=0)
        return 130
    say("audited", report=json.loads(Path(os.environ["REPORT"]).read_text("utf-8")))
    return 0


def fit(run: str) -> int:
    counts = {"train": {"fake": 1, "real": 1}}
    say("started", arch="b0", device="cpu", counts=counts, epochs=2, first_epoch=1, run=run)
    write(run, "running")
    say("saved", run=run, epoch=1, n=3)
    say("epoch", epoch=2, epochs=2, batches=100, batch_size=2, lr=0.001, phase="")
    say("batch", epoch=2, n=50, of=100, loss=0.5, pictures_per_second=9.0, epoch_left=30.0,
        left=118.0)  # fmt: skip
    for line in sys.stdin:
        word = line.strip()
        if word == "pause":
            say("paused", epoch=2, n=50)
        elif word == "continue":
            say("continued", epoch=2, n=50)
        elif word == "cancel":
            break
    write(run, "stopped")
    say("cancelled", epoch=2, n=50)
    return 130


def resume(run: str) -> int:
    out = f"{run}.safetensors"
    shutil.copy(os.environ["DETECTOR"], out)
    write(run, "finished", out=out)
    say("started", arch="b0", device="cpu", counts={}, epochs=2, first_epoch=2, run=run)
    say("finished", out=out, epoch=2, card="")
    return 0


if __name__ == "__main__":
    command, place, *rest = sys.argv[1:]
    if command == "audit":
        sys.exit(audit(place))
    sys.exit(fit(rest[rest.index("--run") + 1]) if command == "fit" else resume(place))
