"""The one training that may be under way: its child process, its folder, its end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fakeview.ui.shared.child import Outcome
from fakeview.ui.shared.supervisor import Supervisor
from fakeview.ui.train.runs import drop_empty
from fakeview.ui.train.work import fit_command, resume_command


class Training(QObject):
    """Starts and resumes runs, one at a time."""

    happened = Signal(object)  # trainer.events.Event
    ended = Signal(object)  # Outcome

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._child: Supervisor | None = None
        self._run: Path | None = None

    @property
    def running(self) -> bool:
        """Whether a child process is at work, or paused."""
        return self._child is not None

    @property
    def pid(self) -> int | None:
        """The child process's number."""
        return None if self._child is None else self._child.pid

    def fit(self, data: Path, out: Path, run: Path) -> None:
        """Train with the settings that lie in the run's folder."""
        self._start(fit_command(data, out, run), run)

    def resume(self, run: Path) -> None:
        """Go on with a run that was stopped or killed."""
        self._start(resume_command(run), run)

    def pause(self) -> None:
        """Let it wait after this step."""
        if self._child is not None:
            self._child.pause()

    def go_on(self) -> None:
        """Let it go on after a pause."""
        if self._child is not None:
            self._child.go_on()

    def cancel(self) -> None:
        """Let it save and stop."""
        if self._child is not None:
            self._child.cancel()

    def stop_and_wait(self) -> None:
        """Let it save and stop, and wait for that: the window is going."""
        child, self._child = self._child, None
        if child is not None:
            child.stop_and_wait()
            self._tidy()

    def _start(self, command: list[str], run: Path) -> None:
        if self._child is not None:
            raise RuntimeError("a training is under way")
        self._run = run
        self._child = Supervisor(command, self)
        self._child.happened.connect(self.happened)
        self._child.ended.connect(self._end)
        self._child.start()

    def _end(self, outcome: Outcome) -> None:
        child, self._child = self._child, None
        if child is None:  # the window has waited for it already
            return
        child.deleteLater()
        self._tidy()
        self.ended.emit(outcome)

    def _tidy(self) -> None:
        if self._run is not None:
            drop_empty(self._run)
