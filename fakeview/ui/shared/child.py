"""One child process of the trainer: started, read, told to stop, and its end put into words."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

from fakeview.trainer_command import trainer_home
from trainer.events import Cancelled, Event, Failed, from_json
from trainer.words import mark, tr

log = logging.getLogger(__name__)

FINISHED, CANCELLED, FAILED = "finished", "cancelled", "failed"
KILLED, REFUSED = "killed", "refused"

_STDERR_KEPT = 16384  # a crash ends with the names of hundreds of modules
_GARBAGE_LOGGED = 20
_FROM_OUTSIDE = (signal.SIGTERM, signal.SIGINT, *(
    getattr(signal, name) for name in ("SIGKILL", "SIGHUP") if hasattr(signal, name)
))  # fmt: skip
_READERS_WAIT = 2.0  # seconds that what is still in the pipes gets after the child's end
_STUBBORN = mark("{work} did not stop when asked and was ended. {remedy}")
_NOT_STARTED = mark("{work} could not be started.")
_ENDED = mark("{work} was ended from outside, or the computer ran out of memory. {remedy}")
_FAULT = mark("{work} ended because of a fault in the program; the log has the details. {remedy}")
_NO_PROCESS = mark(
    "{work} could not be started: the system refused to open another process. "
    "Close other programs and try again."
)
_TRAINING = mark("The training")
_RESUME = mark("Nothing before the last save is lost: press Resume to go on from there.")


@dataclass(frozen=True)
class Outcome:
    """How a child ended.

    Attributes:
        kind: ``finished``; ``cancelled`` as asked; ``failed``; ``killed`` from outside;
            ``refused`` because of how it was called.
        message: a sentence for the person; empty where nothing went wrong.
        code: the exit code; negative for a signal, None if it never started.
        detail: the technical cause, the end of what it wrote to its error output.
    """

    kind: str
    message: str = ""
    code: int | None = None
    detail: str = ""


@dataclass(frozen=True)
class Wording:
    """What a child's end is called: ``work`` starts a sentence, ``remedy`` is the next step.

    Both in English, marked for `tr`.
    """

    work: str = _TRAINING
    remedy: str = _RESUME


class Child:
    """A running trainer; `received` gets its events, in order, on a thread of their own.

    Raises OSError where it can't be started.
    """

    def __init__(self, command: Sequence[str], received: Callable[[Event], None]) -> None:
        self._received = received
        self._last: Event | None = None
        self._garbage = 0
        self._errors = b""
        self._stopped_by_us = False
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=trainer_home(),
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONFAULTHANDLER": "1"},
            # A group of its own: Ctrl+C in the terminal reaches the window alone, which then asks
            # the child to stop; and a child that hangs is ended together with its workers.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin
        assert self._process.stdout
        assert self._process.stderr
        self._stdin: IO[bytes] = self._process.stdin
        self._readers = [
            _reader("out", self._read_lines, self._process.stdout),
            _reader("err", self._read_errors, self._process.stderr),
        ]

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def tell(self, word: str) -> None:
        """Write a word to the child: ``pause``, ``continue`` or ``cancel``; it may be gone."""
        with contextlib.suppress(OSError, ValueError):
            self._stdin.write(f"{word}\n".encode())
            self._stdin.flush()

    def kill(self) -> None:
        """End the child and its workers at once; it doesn't answer any more."""
        self._stopped_by_us = True
        self._kill_group()

    def wait(self, wording: Wording) -> Outcome:
        """Wait until the child has ended and everything it wrote has been read."""
        code = self._process.wait()
        for reader in self._readers:
            reader.join(_READERS_WAIT)
        if any(reader.is_alive() for reader in self._readers):
            self._kill_group()  # its workers outlived it and hold the pipes open
            for reader in self._readers:
                reader.join(_READERS_WAIT)
        with contextlib.suppress(OSError):
            self._stdin.close()
        return self._judge(code, wording)

    def _kill_group(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)

    def _read_lines(self, pipe: IO[bytes]) -> None:
        for raw in pipe:
            line = raw.decode("utf-8", "replace").strip()
            if not line:
                continue
            try:
                event = from_json(line)
            except (ValueError, RecursionError):
                self._garbage += 1
                if self._garbage <= _GARBAGE_LOGGED:
                    log.warning("the trainer wrote no event: %.200s", line)
                continue
            self._last = event
            self._received(event)

    def _read_errors(self, pipe: IO[bytes]) -> None:
        for line in pipe:
            self._errors = (self._errors + line)[-_STDERR_KEPT:]

    def _judge(self, code: int, wording: Wording) -> Outcome:
        errors = self._errors.decode("utf-8", "replace").strip()
        if errors:
            log.log(logging.INFO if code in (0, 130) else logging.WARNING, "trainer: %s", errors)
        log.info("the trainer ended with code %d", code)
        last = self._last
        if isinstance(last, Failed):
            kind = REFUSED if code == 2 else FAILED
            return Outcome(kind, last.message, code, last.cause or errors)
        if code == 0:
            return Outcome(FINISHED, "", code)
        if isinstance(last, Cancelled) or code == 130:
            return Outcome(CANCELLED, "", code)
        if self._stopped_by_us:
            text = _told(_STUBBORN, wording)
            return Outcome(CANCELLED, text, code, errors)
        if code == 2:
            text = _told(_NOT_STARTED, wording)
            text = errors.splitlines()[-1] if errors else text
            return Outcome(REFUSED, text, code, errors)
        if -code in _FROM_OUTSIDE or code - 128 in _FROM_OUTSIDE or (code > 0 and not errors):
            # The last case is Windows, where whoever ends a process chooses its code.
            text = _told(_ENDED, wording)
            return Outcome(KILLED, text, code, errors)
        return Outcome(FAILED, _told(_FAULT, wording), code, errors)


def not_started(error: OSError, wording: Wording) -> Outcome:
    """Return the outcome of a child that the system refused to start."""
    return Outcome(FAILED, _told(_NO_PROCESS, wording), None, str(error))


def _told(text: str, wording: Wording) -> str:
    return tr(text, work=tr(wording.work), remedy=tr(wording.remedy))


def _reader(name: str, target: Callable[[IO[bytes]], None], pipe: IO[bytes]) -> threading.Thread:
    def read() -> None:
        with pipe:
            target(pipe)

    thread = threading.Thread(target=read, name=f"fakeview-trainer-{name}", daemon=True)
    thread.start()
    return thread
