"""Of work that only matters while it is new: the first and the last of it are done."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fakeview.ui.inspect.tools.latest import Latest
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from tests.qt.conftest import WAIT


def test_what_waited_is_overtaken(lanes: Lanes, qtbot: QtBot) -> None:
    owner = QObject()
    gate, done, worked = threading.Event(), list[int](), list[int]()
    latest = Latest(lanes.by_hand, "count", lambda _error: None, owner)

    def want(number: int) -> None:
        def work(_job: Job) -> int:
            gate.wait(10)
            worked.append(number)
            return number

        latest.want(work, done.append)

    for number in range(6):
        want(number)
    gate.set()
    qtbot.waitUntil(lambda: done == [0, 5], timeout=WAIT)
    assert worked == [0, 5]
    assert not latest.busy


def test_after_a_failure_the_next_is_done(lanes: Lanes, qtbot: QtBot) -> None:
    owner = QObject()
    failures: list[BaseException] = []
    done: list[str] = []
    latest = Latest(lanes.by_hand, "fail", failures.append, owner)

    def fail(_job: Job) -> None:
        raise OSError("no such luck")

    latest.want(fail, done.append)
    latest.want(lambda _job: "second", done.append)
    qtbot.waitUntil(lambda: done == ["second"], timeout=WAIT)
    assert [str(error) for error in failures] == ["no such luck"]


def test_what_is_cancelled_is_not_answered(lanes: Lanes, qtbot: QtBot) -> None:
    owner = QObject()
    gate, done = threading.Event(), list[str]()
    latest = Latest(lanes.by_hand, "cancel", lambda _error: None, owner)

    def first(_job: Job) -> str:
        gate.wait(10)
        return "first"

    latest.want(first, done.append)
    latest.want(lambda _job: "second", done.append)
    latest.cancel()
    latest.want(lambda _job: "third", done.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT)
    assert done == ["third"]
