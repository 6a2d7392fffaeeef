"""What the tests of a build ask the window for works in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fakeview.settings import Settings
from fakeview.ui import rehearsal
from fakeview.ui.main_window import MainWindow
from fakeview.ui.study.page import HOME
from tests.qt.conftest import WAIT
from tests.study.blind import pictures


@pytest.fixture
def saved() -> Settings:
    """No detector: none has a part in this."""
    return Settings(theme="light")


def test_it_rates_and_goes_on(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = pictures(tmp_path / "faces", 1, 2)

    def rate(answers: int) -> dict[str, object]:
        return rehearsal.rate(
            window, lambda there: qtbot.waitUntil(there, timeout=WAIT), folder, "Anna", answers
        )

    assert rate(1) == {"counts": ["1 of 3", "2 of 3"], "state": "rating"}
    page = window.pages.show_study()
    page.quit()
    assert page.state == HOME
    assert rate(9) == {"counts": ["2 of 3", "3 of 3"], "state": "done"}
