"""What a screen reader hears, and what the keyboard reaches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from fakeview.ui import speech
from fakeview.ui.inspect.gauge import Gauge
from fakeview.ui.main_window import MainWindow
from fakeview.ui.pages import PAGES
from tests.qt.conftest import choose, item

_TEXT = QAccessible.Text


def spoken(widget: QWidget) -> tuple[str, str]:
    """Return name and description as the system's accessibility asks for them."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(_TEXT.Name), interface.text(_TEXT.Description)


def reached(window: MainWindow) -> Iterator[QWidget]:
    """Yield what Tab comes by, once round."""
    first = None
    for _ in range(400):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        now = window.focusWidget()
        assert now is not None
        if first is None:
            first = now
        elif now is first:
            return
        yield now
    raise AssertionError("Tab never comes round")


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_only_what_has_a_name(scored: MainWindow, qtbot: QtBot, page: str) -> None:
    scored.activateWindow()
    scored.actions_[page].trigger()
    QApplication.processEvents()
    found = list(reached(scored))
    assert len(found) > 5
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in found
        if not isinstance(widget, QScrollArea) and not spoken(widget)[0]
    ]
    assert not nameless


def test_the_verdict_is_reached_and_says_it_all(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a2.png")
    scored.activateWindow()
    chosen, panel = item(scored, "a2.png"), scored.page.side.verdict
    assert chosen.p_fake is not None
    assert chosen.verdict is not None
    name, description = spoken(panel)
    assert f"a2.png: score {chosen.p_fake:.2f}, {chosen.verdict.words}" in name
    assert all(reason in description for reason in chosen.verdict.reasons)
    assert panel in list(reached(scored))


def test_the_gauge_is_a_bar_with_a_value(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a2.png")
    gauge, chosen = scored.page.findChild(Gauge), item(scored, "a2.png")
    assert gauge is not None
    assert chosen.p_fake is not None
    assert f"score {chosen.p_fake:.2f}, uncertain from" in spoken(gauge)[1]
    interface = QAccessible.queryAccessibleInterface(gauge)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert gauge.value() == round(100 * chosen.p_fake)
    assert gauge.height() == 52


def test_rows_of_the_list_say_name_score_and_verdict(scored: MainWindow) -> None:
    rows = QAccessible.queryAccessibleInterface(scored.page.gallery.list)
    said = [rows.child(row).text(_TEXT.Name) for row in range(rows.childCount())]
    good = [words for words in said if words.startswith(("a1.jpg", "a2.png", "a10.jpg"))]
    assert len(good) == 3
    assert all("score 0." in words or "score 1." in words for words in good)
    assert sum("can't be" in words for words in said) == 2


def test_a_score_that_arrives_is_said(
    ready: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(speech.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        speech.QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    ready.open([folder / "a1.jpg"])
    qtbot.waitUntil(lambda: any(words.startswith("a1.jpg: score") for words in said), timeout=60000)
    ready.say("Something happened.")
    assert said[-1] == "Something happened."
