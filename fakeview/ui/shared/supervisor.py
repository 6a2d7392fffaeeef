"""Runs the trainer's command line as a child process and brings its events to the window."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from fakeview.ui.jobs import REPORT_INTERVAL
from fakeview.ui.shared.child import Child, Outcome, Wording, not_started
from trainer.events import Batch, Event, Progress

log = logging.getLogger(__name__)

GRACE = 10.0
"""Seconds that a child gets to save and stop before it is ended."""

_OFTEN = (Batch, Progress)  # worth ten looks a second, and only the latest of them


class Supervisor(QThread):
    """One child process from start to end; the thread waits for it, the window never does.

    Signals come on the window's thread. `happened` (one cannot be called ``event`` on a QObject)
    brings the trainer's events: `Batch` and `Progress` at most ten times a second, the latest
    one; all others at once and in order. `ended` comes once, after all of them, when the thread
    is over.
    """

    happened = Signal(object)  # trainer.events.Event
    ended = Signal(object)  # Outcome

    _woken = Signal(bool)  # whether something is there that doesn't wait
    _over = Signal(object)

    def __init__(
        self, command: Sequence[str], parent: QObject, wording: Wording | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("trainer")
        self._command = list(command)
        self._wording = wording or Wording()
        self._lock = threading.Lock()
        self._queue: list[Event] = []
        self._child: Child | None = None
        self._asked_to_cancel = False
        self._delivered = 0.0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._deliver)
        self._patience = QTimer(self, interval=int(GRACE * 1000), singleShot=True)
        self._patience.timeout.connect(self._kill)
        self._woken.connect(self._on_woken)
        self._over.connect(self._on_over)

    @property
    def pid(self) -> int | None:
        """The child's number, once it is started."""
        child = self._child
        return None if child is None else child.pid

    def pause(self) -> None:
        """Ask the child to wait after this step; `Paused` is its answer."""
        self._tell("pause")

    def go_on(self) -> None:
        """Let a paused child go on; `Continued` is its answer."""
        self._tell("continue")

    def cancel(self) -> None:
        """Ask the child to save and stop; one that doesn't within `GRACE` is ended."""
        self._ask()
        if self.isRunning():
            self._patience.start()

    def stop_and_wait(self) -> None:
        """Cancel and wait until child and thread have ended: the window is going.

        Takes as long as the child needs to save, at most a little more than `GRACE`.
        """
        self._ask()
        if not self.wait(int(GRACE * 1000)):
            self._kill()
            self.wait()

    def run(self) -> None:
        """Start the child and wait for its end (the thread's own body)."""
        try:
            child = Child(self._command, self._received)
        except OSError as error:
            log.warning("the trainer could not be started: %s", error)
            self._over.emit(not_started(error, self._wording))
            return
        with self._lock:
            self._child = child
            if self._asked_to_cancel:
                child.tell("cancel")
        log.info("the trainer runs as process %d", child.pid)
        self._over.emit(child.wait(self._wording))

    def _tell(self, word: str) -> None:
        with self._lock:
            if self._child is not None:
                self._child.tell(word)

    def _ask(self) -> None:
        with self._lock:
            self._asked_to_cancel = True
            if self._child is not None:
                self._child.tell("cancel")

    @Slot()
    def _kill(self) -> None:
        with self._lock:
            child = self._child
        if child is not None and self.isRunning():
            log.warning("the trainer did not stop within %.0f s and is ended", GRACE)
            child.kill()

    def _received(self, event: Event) -> None:
        often = isinstance(event, _OFTEN)
        with self._lock:
            wake = not often or not self._queue
            if often and self._queue and type(self._queue[-1]) is type(event):
                self._queue[-1] = event
            else:
                self._queue.append(event)
        if wake:
            self._woken.emit(not often)

    @Slot(bool)
    def _on_woken(self, urgent: bool) -> None:
        waited = time.monotonic() - self._delivered
        if urgent or waited >= REPORT_INTERVAL:
            self._deliver()
        elif not self._later.isActive():
            self._later.start(int(1000 * (REPORT_INTERVAL - waited)) + 1)

    @Slot()
    def _deliver(self) -> None:
        self._later.stop()
        with self._lock:
            events, self._queue = self._queue, []
        self._delivered = time.monotonic()
        for event in events:
            self.happened.emit(event)

    @Slot(object)
    def _on_over(self, outcome: Outcome) -> None:
        self.wait()  # it has nothing left to do but to return
        self._patience.stop()
        self._deliver()
        self.ended.emit(outcome)
