"""Big files: one at a time, whoever wants them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from fakeview.errors import Cancelled
from fakeview.imaging.reading import BIG_FILE, gate

BIG = BIG_FILE + 1


def test_a_big_file_waits_for_another_and_small_ones_do_not(tmp_path: Path) -> None:
    small = tmp_path / "small.png"
    small.write_bytes(b"small")
    inside, go, order = threading.Event(), threading.Event(), list[str]()

    def first() -> None:
        with gate(BIG):
            inside.set()
            go.wait(60)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    assert inside.wait(60)
    for what in (small, BIG_FILE, None, tmp_path / "gone.png", Path("no\0name")):
        with gate(what):
            pass
    go.set()
    with gate(BIG):
        order.append("second")
    thread.join(60)
    assert order == ["first", "second"]


def test_waiting_for_a_big_file_can_be_cancelled() -> None:
    class Later(threading.Event):
        """Set when it is looked at for the second time."""

        def is_set(self) -> bool:
            before = super().is_set()
            self.set()
            return before

    with gate(BIG), pytest.raises(Cancelled):
        gate(BIG, Later()).__enter__()
    with gate(BIG):  # it is free again
        pass


@pytest.mark.parametrize("size", [1, BIG])
def test_once_cancelled_no_file_goes_through(size: int) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        gate(size, cancel).__enter__()
    with gate(size):
        pass
