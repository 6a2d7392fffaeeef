"""Starting the built program and reading what it says."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

VARIABLE = "FAKEVIEW_FROZEN"
ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
_SECONDS = 240


@dataclass(frozen=True)
class Program:
    """A way to start it.

    Attributes:
        folder: of the build.
        environment: all variables that it gets, beside a PATH that leads nowhere.
        start: the words that start it, for another program than the build's.
        user: whom it runs as; None for whoever runs the tests.
        place: the current folder.
    """

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    start: tuple[str, ...] = ()
    user: int | None = None
    place: str | Path = "/"

    def command(self, *arguments: object, window: bool = False) -> list[str]:
        """Return the words of a whole command line."""
        own = str(self.folder / ("fakeview" if window else "fakeview-cli"))
        return [*(self.start or (own,)), *map(str, arguments)]

    def variables(self, **more: str) -> dict[str, str]:
        """Return the whole environment."""
        bare = {"PATH": "/nonexistent", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        return {**bare, **self.environment, **more}

    def run(self, *arguments: object, code: int = 0, **more: str) -> str:
        """Run a command to its end and return what it wrote; it must end with `code`."""
        done = subprocess.run(
            self.command(*arguments),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
            env=self.variables(**more),
            user=self.user,
            group=self.user,
            extra_groups=[] if self.user is not None and os.getuid() == 0 else None,
            cwd=self.place,
        )
        assert done.returncode == code, f"{done.returncode}\n{done.stdout}\n{done.stderr}"
        assert "Traceback" not in done.stderr
        assert "Warning" not in done.stderr
        return done.stdout + done.stderr

    def rows(self, *arguments: object) -> dict[str, dict[str, Any]]:
        """Run a scan and return its rows by the file's name."""
        told = self.run("scan", "--no-store", "--format", "jsonl", *arguments)
        rows = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
        return {Path(row["path"]).name: row for row in rows}
