"""The child process behind the Train page: its events, its ends, and what is left of it."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from fakeview.trainer_command import trainer_command, trainer_home
from fakeview.ui.shared import supervisor as module
from fakeview.ui.shared.child import Outcome, Wording
from fakeview.ui.shared.supervisor import Supervisor
from trainer import events
from trainer.events import Batch, Event, Progress, Warned

WAIT = 30_000

# A stand-in for the trainer: says what it is told to say and hears what it is told.
_HEAD = """
import json, os, sys, time
def say(kind, **values):
    print(json.dumps({"event": kind, **values}), flush=True)
def batch(n):
    say("batch", epoch=1, n=n, of=100, loss=0.5, pictures_per_second=10.0, epoch_left=1.0, left=9.0)
"""
Followed = tuple[Supervisor, list[Event], list[Outcome]]
Follow = Callable[..., Followed]


@pytest.fixture
def follow(qtbot: QtBot, tmp_path: Path) -> Iterator[Follow]:
    """Start a child that runs some code; its supervisor, events and end are returned."""
    parent = QObject()
    made: list[Supervisor] = []

    def start(code: str, *, wording: Wording | None = None) -> Followed:
        script = tmp_path / "child.py"
        script.write_text(_HEAD + code, encoding="utf-8")
        command = [sys.executable, "-S", str(script)]
        return attach(Supervisor(command, parent, wording))

    def attach(supervisor: Supervisor) -> Followed:
        made.append(supervisor)
        seen: list[Event] = []
        ends: list[Outcome] = []
        supervisor.happened.connect(seen.append)
        supervisor.ended.connect(ends.append)
        supervisor.start()
        return supervisor, seen, ends

    yield start
    for supervisor in made:
        supervisor.stop_and_wait()
        assert supervisor.isFinished()


def ended(qtbot: QtBot, ends: list[Outcome]) -> Outcome:
    qtbot.waitUntil(lambda: bool(ends), timeout=WAIT)
    assert len(ends) == 1
    return ends[0]


def started(qtbot: QtBot, supervisor: Supervisor) -> int:
    """The child's number; what it says may be here before its thread has noted that."""
    qtbot.waitUntil(lambda: supervisor.pid is not None, timeout=WAIT)
    assert supervisor.pid is not None
    return supervisor.pid


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"


def test_events_come_in_order_and_the_end_after_them(follow: Follow, qtbot: QtBot) -> None:
    supervisor, seen, ends = follow(
        """
for n in range(5):
    say("warned", message=str(n))
say("finished", out="/d.safetensors", epoch=3)
"""
    )
    outcome = ended(qtbot, ends)
    assert [event.message for event in seen if isinstance(event, Warned)] == list("01234")
    assert seen[-1] == events.Finished("/d.safetensors", 3)
    assert outcome == Outcome("finished", "", 0)
    assert supervisor.isFinished()


def test_events_come_on_the_windows_thread(follow: Follow, qtbot: QtBot) -> None:
    class Receiver(QObject):
        threads: list[QThread] = []  # noqa: RUF012

        def take(self, _value: object) -> None:
            self.threads.append(QThread.currentThread())

    receiver = Receiver()
    supervisor, _seen, ends = follow('say("warned", message="x")')
    supervisor.happened.connect(receiver.take)
    supervisor.ended.connect(receiver.take)
    ended(qtbot, ends)
    assert receiver.threads
    assert set(receiver.threads) == {QThread.currentThread()}


def test_steps_are_thinned_and_the_last_one_comes(
    follow: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "REPORT_INTERVAL", 3600.0)
    _supervisor, seen, ends = follow(
        """
for n in range(500):
    batch(n)
say("warned", message="in between")
for n in range(500, 1000):
    batch(n)
"""
    )
    ended(qtbot, ends)
    steps = [event.n for event in seen if isinstance(event, Batch)]
    assert len(steps) <= 4
    assert steps == sorted(steps)
    assert steps[-1] == 999
    place = next(at for at, event in enumerate(seen) if isinstance(event, Warned))
    before = [event.n for event in seen[:place] if isinstance(event, Batch)]
    assert before[-1] == 499  # nothing overtakes


def test_a_quiet_child_still_shows_its_last_step(follow: Follow, qtbot: QtBot) -> None:
    _supervisor, seen, _ends = follow(
        """
for n in range(3):
    say("progress", what="reading", done=n, total=3)
sys.stdin.readline()
"""
    )
    qtbot.waitUntil(lambda: Progress("reading", 2, 3) in seen, timeout=WAIT)


def test_garbage_is_skipped(follow: Follow, qtbot: QtBot) -> None:
    _supervisor, seen, ends = follow(
        r"""
print("Downloading weights")
print('{"event": "nonsense"}')
print('{"event": "warned", "colour": 1}')
print("[" * 100_000)
sys.stdout.flush()
sys.stdout.buffer.write(b"\xff\xfe\n")
sys.stdout.flush()
say("warned", message="still here")
"""
    )
    assert ended(qtbot, ends).kind == "finished"
    assert seen == [Warned("still here")]


def test_pause_go_on_and_cancel_reach_the_child(follow: Follow, qtbot: QtBot) -> None:
    supervisor, seen, ends = follow(
        """
say("warned", message="ready")
for line in sys.stdin:
    say("warned", message=line.strip())
    if line.strip() == "cancel":
        say("cancelled", epoch=1, n=4)
        sys.exit(130)
"""
    )
    qtbot.waitUntil(lambda: Warned("ready") in seen, timeout=WAIT)
    supervisor.pause()
    qtbot.waitUntil(lambda: Warned("pause") in seen, timeout=WAIT)
    supervisor.go_on()
    qtbot.waitUntil(lambda: Warned("continue") in seen, timeout=WAIT)
    supervisor.cancel()
    assert ended(qtbot, ends) == Outcome("cancelled", "", 130)


def test_cancel_before_the_child_is_there_still_cancels(follow: Follow, qtbot: QtBot) -> None:
    supervisor, _seen, ends = follow(
        'word = sys.stdin.readline(); sys.exit(130 if word == "cancel\\n" else 1)'
    )
    supervisor.cancel()
    assert ended(qtbot, ends).kind == "cancelled"


def test_a_child_that_does_not_stop_is_ended(
    follow: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "GRACE", 0.3)
    supervisor, seen, ends = follow('say("warned", message="deaf")\nwhile True: time.sleep(60)')
    supervisor._patience.setInterval(300)
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    pid = started(qtbot, supervisor)
    supervisor.cancel()
    outcome = ended(qtbot, ends)
    assert outcome.kind == "cancelled"
    assert "did not stop when asked" in outcome.message
    assert gone(pid)


def test_closing_waits_and_leaves_nothing(
    follow: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "GRACE", 0.3)
    supervisor, seen, _ends = follow('say("warned", message="deaf")\nwhile True: time.sleep(60)')
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    pid = started(qtbot, supervisor)
    supervisor.stop_and_wait()
    assert supervisor.isFinished()
    assert gone(pid)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_killed_from_outside_is_said_and_offers_resume(follow: Follow, qtbot: QtBot) -> None:
    supervisor, seen, ends = follow('say("warned", message="here")\nsys.stdin.readline()')
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    os.kill(started(qtbot, supervisor), signal.SIGKILL)
    outcome = ended(qtbot, ends)
    assert (outcome.kind, outcome.code) == ("killed", -9)
    for words in ("ended from outside", "ran out of memory", "last save", "Resume"):
        assert words in outcome.message


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_workers_that_outlive_a_killed_child_hold_nothing_up(
    follow: Follow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fakeview.ui.shared.child._READERS_WAIT", 0.2)
    supervisor, seen, ends = follow(
        """
if os.fork() == 0:
    say("warned", message=str(os.getpid()))
    while True: time.sleep(60)
sys.stdin.readline()
"""
    )
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    assert isinstance(seen[0], Warned)
    os.kill(started(qtbot, supervisor), signal.SIGKILL)
    assert ended(qtbot, ends).kind == "killed"
    qtbot.waitUntil(lambda: gone(int(seen[0].message)), timeout=WAIT)  # type: ignore[attr-defined]


def test_failures_bring_their_sentence(follow: Follow, qtbot: QtBot) -> None:
    _s, _seen, ends = follow(
        'say("failed", message="The disk is full.", cause="ENOSPC"); sys.exit(1)'
    )
    assert ended(qtbot, ends) == Outcome("failed", "The disk is full.", 1, "ENOSPC")


def test_wrong_use_brings_the_last_line_of_its_errors(follow: Follow, qtbot: QtBot) -> None:
    _s, _seen, ends = follow(
        'print("usage: ...", file=sys.stderr); print("epochs must be 1 or more", file=sys.stderr)\n'
        "sys.exit(2)"
    )
    outcome = ended(qtbot, ends)
    assert (outcome.kind, outcome.message) == ("refused", "epochs must be 1 or more")


def test_a_fault_keeps_its_trace_but_does_not_show_it(follow: Follow, qtbot: QtBot) -> None:
    _s, _seen, ends = follow('print("x" * 50_000, file=sys.stderr)\nraise RuntimeError("inside")')
    outcome = ended(qtbot, ends)
    assert outcome.kind == "failed"
    assert "inside" in outcome.detail
    assert "inside" not in outcome.message
    assert len(outcome.detail) <= 16_384


def test_a_program_that_is_not_there_is_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    supervisor = Supervisor([str(tmp_path / "nothing")], parent, Wording("Reading", "Try again."))
    ends: list[Outcome] = []
    supervisor.ended.connect(ends.append)
    supervisor.start()
    outcome = ended(qtbot, ends)
    assert outcome.kind == "failed"
    assert outcome.message.startswith("Reading could not be started")


def test_the_trainer_is_found_from_any_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = trainer_home()
    assert home is not None
    assert (home / "trainer" / "__main__.py").is_file()
    assert trainer_command() == [sys.executable, "-m", "trainer"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert trainer_command() == [sys.executable, "trainer"]
    assert trainer_home() is None


def test_the_hidden_subcommand_hands_over(monkeypatch: pytest.MonkeyPatch) -> None:
    import trainer.cli
    from fakeview.cli import main

    got: list[Any] = []
    monkeypatch.setattr(trainer.cli, "main", lambda argv, called: got.append(argv) or 130)  # type: ignore[func-returns-value]
    assert main(["trainer", "audit", "x", "--events", "jsonl"]) == 130
    assert got == [["audit", "x", "--events", "jsonl"]]


def test_every_event_survives_the_pipe(follow: Follow, qtbot: QtBot) -> None:
    lines = [events.to_json(event) for event in (
        events.Started("b0", "cpu", {"train": {"fake": 1, "real": 2}}, 3, 1, "/run"),
        events.Validated(1, 0.5, 0.6, None, 0.7, 1e-3, 2.0, True),
        events.Audited({"folder": "/ä ö", "n": 2}),
        events.Evaluated("test", {"auc": 0.9}),
    )]  # fmt: skip
    _s, seen, ends = follow(f"for line in {json.dumps(lines)}: print(line, flush=True)")
    ended(qtbot, ends)
    assert [events.to_json(event) for event in seen] == lines
