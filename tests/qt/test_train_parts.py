"""Small parts of the Train page: words of the report, moments, views that come and go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fakeview.report.standing import ago
from fakeview.ui.shared.views import Views
from fakeview.ui.train.findings import next_in_window
from fakeview.ui.train.summary import split_in_words

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
DEALT: dict[str, Any] = {
    "layout": "classes", "split_given": False, "splits_given": [],
    "splits": dict.fromkeys(("train", "valid", "test"), 9),
}  # fmt: skip


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


def test_what_to_do_next_is_said_in_the_windows_words() -> None:
    leak = {"id": "leak", "next": "Re-encode them.", "option": "--align"}
    assert next_in_window(leak) == "Re-encode them. The switch for that stands below."
    assert next_in_window({**leak, "option": ""}) == "Re-encode them."
    assert next_in_window({"id": "clean"}) == ""


@pytest.mark.parametrize(
    ("other", "words"),
    [({}, "The pictures of each split are drawn by chance"),
     ({"splits": {}}, ""),
     ({"split_given": True, "layout": "csv"}, "The split is the list's own and is kept."),
     ({"layout": "splits", "splits_given": ["test", "train"]},
      "Training and test are kept as the folders give them. Validation is dealt by chance"),
     ({"layout": "csv", "splits_given": ["test", "train", "valid"]},
      "Training, validation and test are kept as the list gives them. Pictures without")],
)  # fmt: skip
def test_which_split_is_given_and_which_dealt(other: dict[str, Any], words: str) -> None:
    text = split_in_words({**DEALT, **other})
    assert text.startswith(words)
    assert bool(text) is bool(words)
