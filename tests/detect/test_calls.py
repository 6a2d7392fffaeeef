"""Parts of a batch at once: the same results in the same order, whatever goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from fakeview.detect import calls

torch = pytest.importorskip("torch")


@pytest.fixture(autouse=True)
def two_threads() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


def _whose(chunk: object) -> tuple[list[int], str, int]:
    return chunk.tolist(), threading.current_thread().name, torch.get_num_threads()  # type: ignore[attr-defined]


def test_parts_run_in_threads_with_their_share_and_keep_their_order() -> None:
    made = calls.in_parts(_whose, torch.arange(10), 3)
    assert [pictures for pictures, _, _ in made] == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
    assert {(name, threads) for _, name, threads in made} == {("fakeview-score", 1)}


def test_a_small_batch_has_all_threads() -> None:
    made = calls.in_parts(_whose, torch.arange(7), 16)
    assert made == [(list(range(7)), threading.current_thread().name, 2)]


def test_the_parts_run_at_once() -> None:
    both = threading.Barrier(2, timeout=30)
    calls.in_parts(lambda _chunk: both.wait(), torch.arange(8), 4)


def test_other_threads_keep_all_cores() -> None:
    calls.in_parts(_whose, torch.arange(8), 4)
    seen: list[int] = []
    thread = threading.Thread(target=lambda: seen.append(torch.get_num_threads()))
    thread.start()
    thread.join()
    assert torch.get_num_threads() == 2
    assert seen == [2]


def test_an_error_is_raised_when_all_have_ended() -> None:
    ended: list[int] = []

    def work(chunk: object) -> None:
        first = int(chunk[0])  # type: ignore[index]
        if first == 0:
            raise ValueError("the first part")
        ended.append(first)

    with pytest.raises(ValueError, match="the first part"):
        calls.in_parts(work, torch.arange(8), 4)
    assert ended == [4]
    assert not [one for one in threading.enumerate() if one.name == "fakeview-score"]


def test_a_system_without_threads_scores_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    real = threading.Thread.start
    started: list[threading.Thread] = []

    def start(thread: threading.Thread) -> None:
        if started:
            raise RuntimeError("can't start new thread")
        started.append(thread)
        real(thread)

    monkeypatch.setattr(threading.Thread, "start", start)
    made = calls.in_parts(_whose, torch.arange(8), 4)
    assert [pictures for pictures, _, _ in made] == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert not started[0].is_alive()


def test_ctrl_c_while_the_threads_start_leaves_none_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    real = threading.Thread.start
    started: list[threading.Thread] = []

    def start(thread: threading.Thread) -> None:
        if started:
            raise KeyboardInterrupt
        started.append(thread)
        real(thread)

    monkeypatch.setattr(threading.Thread, "start", start)
    with pytest.raises(KeyboardInterrupt):
        calls.in_parts(_whose, torch.arange(8), 4)
    assert not started[0].is_alive()
    assert torch.get_num_threads() == 2
