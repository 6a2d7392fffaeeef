"""How a run is told to pause, go on and stop: from code, by a signal, or over standard input."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from trainer import events
from trainer.errors import Stopped

_LOOK = 0.1


@dataclass(frozen=True)
class Control:
    """Two wishes that a run looks at between two batches, and within one for ``cancel``."""

    cancel: threading.Event = field(default_factory=threading.Event)
    pause: threading.Event = field(default_factory=threading.Event)

    def listen(self, stream: TextIO) -> None:
        """Read ``pause``, ``continue`` and ``cancel`` from a stream, one a line, in a thread.

        The end of the stream means ``cancel``: whoever wanted the run is gone.
        """
        threading.Thread(target=self._read, args=(stream,), name="control", daemon=True).start()

    def _read(self, stream: TextIO) -> None:
        try:
            for line in stream:
                word = line.strip()
                if word == "pause":
                    self.pause.set()
                elif word == "continue":
                    self.pause.clear()
                elif word == "cancel":
                    break
        except (OSError, ValueError):  # the stream was closed under us
            pass
        self.cancel.set()


def waited(control: Control, epoch: int, n: int) -> Iterator[events.Event]:
    """Wait after ``n`` steps of ``epoch`` until the pause ends.

    Yields ``Paused`` and ``Continued``; raises Stopped when ``cancel`` is set meanwhile.
    """
    yield events.Paused(epoch, n)
    while control.pause.is_set() and not control.cancel.wait(_LOOK):
        pass
    if control.cancel.is_set():
        raise Stopped
    yield events.Continued(epoch, n)
