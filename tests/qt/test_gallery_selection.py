"""Several pictures selected in the list, one of them looked at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import choose, item

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def names(window: MainWindow) -> list[str]:
    return [entry.name for entry in window.page.gallery.selected_items()]


def click(window: MainWindow, qtbot: QtBot, name: str, keys: Qt.KeyboardModifier) -> None:
    gallery = window.page.gallery
    row = gallery.index_of(item(window, name))
    place: QPoint = gallery.list.visualRect(row).center()
    qtbot.mouseClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_a_selection_is_told_top_first_and_one_of_it_is_looked_at(
    scored: MainWindow, qtbot: QtBot
) -> None:
    choose(scored, qtbot, "b-broken.jpg")
    assert names(scored) == ["b-broken.jpg"]
    with qtbot.waitSignal(scored.page.gallery.selection_changed):
        click(scored, qtbot, "a1.jpg", CTRL)
    assert names(scored) == ["a1.jpg", "b-broken.jpg"]
    assert scored.page.item.name == "a1.jpg"
    click(scored, qtbot, "c-empty.png", SHIFT)
    assert names(scored) == ["a1.jpg", "a2.png", "b-broken.jpg", "c-empty.png"]
    assert scored.page.item.name == "c-empty.png"


def test_with_nothing_selected_the_current_picture_is_meant(
    scored: MainWindow, qtbot: QtBot
) -> None:
    choose(scored, qtbot, "a2.png")
    click(scored, qtbot, "a2.png", CTRL)  # taken out of the selection, still looked at
    assert not scored.page.gallery.list.selectionModel().hasSelection()
    assert names(scored) == ["a2.png"]
    scored.page.clear()
    assert names(scored) == []


def test_going_on_leaves_one_selected(scored: MainWindow, qtbot: QtBot) -> None:
    gallery = scored.page.gallery
    choose(scored, qtbot, "a1.jpg")
    gallery.list.setFocus()
    qtbot.keyClick(gallery.list, Qt.Key.Key_A, CTRL)
    assert len(names(scored)) == 5
    assert scored.page.item.name == "a1.jpg"
    scored.actions_["next"].trigger()
    assert names(scored) == ["a2.png"]
    qtbot.keyClick(gallery.list, Qt.Key.Key_Down, SHIFT)
    assert names(scored) == ["a2.png", "b-broken.jpg"]
    assert scored.page.item.name == "b-broken.jpg"


def test_finding_keeps_what_is_selected_and_still_shown(scored: MainWindow, qtbot: QtBot) -> None:
    gallery = scored.page.gallery
    choose(scored, qtbot, "a2.png")
    click(scored, qtbot, "a10.jpg", CTRL)
    gallery.filter.setText(".jpg")
    assert names(scored) == ["a10.jpg"]
    assert scored.page.item.name == "a10.jpg"
    gallery.filter.setText("broken")  # nothing selected is shown; the canvas keeps its picture
    assert names(scored) == ["a10.jpg"]
    assert scored.page.item.name == "a10.jpg"
    gallery.filter.clear()
    assert names(scored) == ["a10.jpg"]
    QApplication.processEvents()
    assert gallery.current() is scored.page.item
