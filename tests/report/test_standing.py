from __future__ import annotations

from pathlib import Path

from fakeview.report.standing import Counter, Standing
from tests.detect.fakes import picture_file


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_line_says_how_many_how_fast_and_how_long_yet() -> None:
    clock = Clock()
    standing = Standing(clock)
    assert not standing.due()
    clock.now += 1
    assert standing.due()
    assert standing.text(30, 0, None) == "30 pictures"
    clock.now += 1
    assert standing.text(60, 0, None) == "60 pictures, 30 per second"
    clock.now += 1
    assert standing.text(90, 0, 100_000).endswith("30 per second, about 56 min left")
    assert not standing.due()


def test_the_pace_is_that_of_now_and_not_of_what_was_known() -> None:
    clock = Clock()
    standing = Standing(clock)
    for _ in range(5):
        clock.now += 1
        standing.text(50_000, 50_000, 60_000)
    for second in range(1, 16):
        clock.now += 1
        text = standing.text(50_000 + 5 * second, 50_000, 60_000)
    assert text.startswith("50,075 of 60,000 pictures (50,000 known already), 5.0 per second")
    assert text.endswith("about 33 min left")


def test_the_total_is_counted_beside(tmp_path: Path) -> None:
    for number in range(3):
        picture_file(tmp_path / f"{number}.png", number)
    with Counter([tmp_path], on=True) as count:
        count._thread.join(10)
        assert count.total == 3
    with Counter([tmp_path], on=False) as silent:
        assert not silent.on
