"""Lanes: order, cancelling, throttling, and an end that is waited for."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fakeview.ui.jobs import Job, Lane, stop_all


@pytest.fixture
def lane(qapp: object) -> Iterator[Lane]:
    owner = QObject()
    lane = Lane("test", owner)
    yield lane
    stop_all([lane])
    assert not lane.isRunning()


def blocked(lane: Lane) -> threading.Event:
    """Keep the lane busy until the event is set, so that a queue builds up."""
    go = threading.Event()
    began = threading.Event()

    def work(_job: Job) -> None:
        began.set()
        go.wait(30)

    lane.submit(Job("block", work, priority=-9))
    assert began.wait(30)
    return go


def test_most_urgent_first_then_oldest(lane: Lane, qtbot: QtBot) -> None:
    done: list[str] = []
    go = blocked(lane)
    for name, priority in (("a", 5), ("b", 1), ("c", 5), ("d", 1)):
        lane.submit(Job(name, lambda job: job.name, done.append, priority=priority))
    go.set()
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["b", "d", "a", "c"]


def test_newest_first(qtbot: QtBot) -> None:
    owner = QObject()
    lane = Lane("newest", owner, newest_first=True)
    done: list[str] = []
    go = blocked(lane)
    for name in "abc":
        lane.submit(Job(name, lambda job: job.name, done.append))
    go.set()
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["c", "b", "a"]
    stop_all([lane])


def test_results_come_back_in_the_windows_thread(lane: Lane, qtbot: QtBot) -> None:
    here: list[bool] = []
    main = threading.get_ident()
    lane.submit(Job("x", lambda job: threading.get_ident() == main, here.append))
    lane.submit(
        Job("y", lambda job: None, lambda _none: here.append(threading.get_ident() == main))
    )
    qtbot.waitUntil(lambda: len(here) == 2)
    assert here == [False, True]


def test_dropped_and_cancelled_jobs_say_nothing(lane: Lane, qtbot: QtBot) -> None:
    done: list[str] = []
    go = blocked(lane)
    for name in ("stale", "cancelled", "kept"):
        job = lane.submit(Job(name, lambda job: job.name, done.append, done.append))
        if name == "cancelled":
            job.cancel.set()
    assert [job.name for job in lane.drop(lambda job: job.name == "stale")] == ["stale"]
    go.set()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["kept"]


def test_failure_is_handed_on_and_the_lane_lives(lane: Lane, qtbot: QtBot) -> None:
    seen: list[object] = []
    lane.submit(Job("bad", lambda job: 1 / 0, failed=seen.append))
    lane.submit(Job("good", lambda job: "fine", seen.append))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert isinstance(seen[0], ZeroDivisionError)
    assert seen[1] == "fine"


def test_progress_is_throttled_but_what_matters_passes(lane: Lane, qtbot: QtBot) -> None:
    got: list[int] = []
    finished: list[object] = []

    def work(job: Job) -> None:
        for number in range(1000):
            job.report(number)
        job.report(-1, always=True)

    lane.submit(Job("talk", work, finished.append, progress=got.append))
    qtbot.waitUntil(lambda: bool(finished))
    assert got[0] == 0
    assert got[-1] == -1
    assert len(got) < 100


def test_after_the_end_nothing_is_taken(qtbot: QtBot) -> None:
    owner = QObject()
    lane = Lane("over", owner)
    stop_all([lane])
    assert lane.submit(Job("late", lambda job: None)).cancel.is_set()
    assert not lane.isRunning()
