"""Small parts of the Run step: moments in words, views that come and go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fakeview.ui.train.earlier import ago
from fakeview.ui.train.views import Views

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=2), "2 h ago"),
        (timedelta(hours=26), "yesterday"),
        (timedelta(days=5), "5 days ago"),
        (timedelta(days=20), "18 February"),
        (timedelta(days=400), "3 February 2025"),
        (timedelta(hours=-1), "just now"),
    ],
)
def test_moments_in_words(back: timedelta, words: str) -> None:
    assert ago((NOW - back).isoformat(), NOW) == words


def test_a_broken_moment_is_left_out() -> None:
    assert ago("soon", NOW) == ""


def test_a_view_that_goes_gives_way_to_the_first_that_stays(qtbot: QtBot) -> None:
    views = Views("Views")
    qtbot.addWidget(views)
    for name in "abcd":
        views.add(name, name, QWidget())
    seen: list[str] = []
    views.changed.connect(seen.append)
    views.choose("b")
    views.offer("a", "d")
    assert seen == ["b", "a"]
    assert views.stack.currentIndex() == 0
    assert views.offered == ["a", "d"]
