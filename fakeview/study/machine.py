"""The detector's side of a comparison: pictures scored as a scan scores them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.errors import Cancelled
from fakeview.study.scores import Scores, of_rows

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.detect.scan import Row
    from fakeview.explain.base import Told


def scored(
    engine: Engine,
    files: Sequence[Path],
    memory: Memory,
    cancel: threading.Event,
    told: Told | None = None,
) -> Scores:
    """Return what the detector says of files; bad ones carry their reason.

    Args:
        memory: what is known from earlier scans, and what keeps the results.
        told: called with files done and their number, for each of them.

    Raises:
        Cancelled: ``cancel`` was set; what was scored until then is kept.
    """
    from fakeview.detect.scan import scan

    def watched(rows: Iterator[Row]) -> Iterator[Row]:
        for done, row in enumerate(rows, 1):
            if told is not None:
                told(done, len(files))
            yield row

    with contextlib.closing(scan(engine, files, cancel=cancel, memory=memory)) as rows:
        scores = of_rows(watched(rows), engine.info.sha256, engine.info.name)
    if cancel.is_set():
        raise Cancelled
    return scores
