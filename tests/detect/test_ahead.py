"""Work ahead, and batches: bounded however many pictures there are."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from fakeview.detect import scan as scanning
from fakeview.detect.ahead import _came, in_order
from fakeview.detect.fitted import Fitted
from fakeview.detect.look import Looked
from fakeview.detect.memory import Memory
from fakeview.detect.scan import Pace, scan
from fakeview.detect.store import Facts, Store
from fakeview.errors import Cancelled
from tests.conftest import run_python
from tests.detect.fakes import CountingEngine

_MANY = 20_000


def test_order_is_kept_and_nothing_is_left() -> None:
    done = list(in_order(lambda n: n * n, range(500), threading.Event(), threads=4, ahead=20))
    assert done == [n * n for n in range(500)]
    assert list(in_order(str, [], threading.Event(), threads=2, ahead=4)) == []
    assert not [t for t in threading.enumerate() if t.name.startswith(("decode", "walk"))]


def test_what_the_work_raises_is_raised_in_its_place() -> None:
    def work(number: int) -> int:
        if number == 30:
            raise KeyError(number)
        return number

    results = in_order(work, range(100), threading.Event(), threads=2, ahead=8)
    assert [next(results) for _ in range(30)] == list(range(30))
    with pytest.raises(KeyError):
        next(results)

    def broken() -> Iterator[int]:
        yield 1
        raise OSError("the folder went")

    with pytest.raises(OSError, match="folder"):
        list(in_order(work, broken(), threading.Event(), threads=2, ahead=8))


def test_work_that_gave_up_while_it_was_waited_for_is_no_result() -> None:
    cancel = threading.Event()
    ready, gave_up = Future[int](), Future[int]()
    ready.set_result(1)
    assert _came(ready, cancel)
    cancel.set()
    gave_up.set_exception(Cancelled())
    assert not _came(gave_up, cancel)


def test_a_thread_that_never_returns_does_not_keep_the_program() -> None:
    code = (
        "import threading; from fakeview.detect.ahead import in_order; "
        "cancel = threading.Event(); threading.Timer(0.1, cancel.set).start(); "
        "hang = lambda _: threading.Event().wait(); "
        "print(list(in_order(hang, range(9), cancel, threads=2, ahead=4)))"
    )
    assert run_python(code) == "[]"


def test_a_reader_that_waits_holds_everything_up() -> None:
    drawn = 0

    def source() -> Iterator[int]:
        nonlocal drawn
        for number in range(10_000):
            drawn += 1
            yield number

    results = in_order(lambda n: n, source(), threading.Event(), threads=2, ahead=32)
    for taken in range(1, 200):
        next(results)
        assert drawn - taken <= 32 + 3 * 16
    results.close()
    assert drawn < 300


def test_twenty_thousand_pictures_need_the_memory_of_some(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All through the pipeline and into the store; only reading and decoding are left out."""
    import torch

    alive = weakref.WeakSet[Fitted]()
    most = drawn = 0
    pixels = torch.zeros(1, 3, 8, 8, dtype=torch.uint8)

    def look(engine: object, memory: object, path: Path, cancel: object) -> Looked:
        nonlocal most
        fitted = Fitted(f"{int(path.stem):064x}", pixels, ())
        alive.add(fitted)
        most = max(most, len(alive))
        return Looked(path, Facts(1, 1), fitted)

    def source() -> Iterator[Path]:
        nonlocal drawn
        for number in range(_MANY):
            drawn += 1
            yield Path(f"/p/{number}.png")

    monkeypatch.setattr(scanning, "look", look)
    engine, store = CountingEngine(), Store(tmp_path / "results.sqlite")
    memory = Memory(store, engine.scored_by)
    rows = 0
    for number, row in enumerate(scan(engine, source(), memory=memory)):  # type: ignore[arg-type]
        assert row.path == f"/p/{number}.png"
        assert drawn - number <= 64 + 16 + 3 * 16
        rows += 1
    assert rows == engine.scored == _MANY
    assert most <= 64 + 16 + 3 * 16
    assert store.score_of(f"{_MANY - 1:064x}", engine.scored_by) is not None
    store.close()


def test_a_slow_detector_gets_small_batches() -> None:
    pace = Pace()
    pace.took(4, 4.0)
    assert pace.size == 1
    pace.took(1, 0.1)
    assert pace.size == 4
    pace.took(4, 0.0)
    assert pace.size == 2 * scanning.BATCH
