"""A stand-in for ``fakeview evaluate``, quick and obedient; the tests run it as a child."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any


def say(kind: str, **values: Any) -> None:
    print(json.dumps({"event": kind, **values}), flush=True)


def main(place: str) -> int:
    if "reject" in place:
        say("failed", message="There are no pictures in it.", cause="")
        return 2
    say("progress", what="measuring the pictures", done=3, total=9)
    if "endless" in place:
        sys.stdin.readline()
        say("cancelled", epoch=0, n=0)
        return 130
    if "killed" in place:
        os.kill(os.getpid(), signal.SIGKILL)
    metrics = json.loads(Path(os.environ["EVALUATION"]).read_text("utf-8"))
    metrics["numbers"]["data"] = place
    say("evaluated", split="all", metrics=metrics)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[2]))
