"""The list's find box and the names that stand in the list."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakeview.imaging.names import one_line
from fakeview.ui.inspect.model import Item, PictureModel
from fakeview.ui.inspect.work import Source
from fakeview.ui.main_window import MainWindow
from tests.conftest import texture
from tests.qt.conftest import choose, wait_scored


def find(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Press Ctrl+F and type."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.page.gallery.filter.hasFocus)
    qtbot.keyClicks(window.page.gallery.filter, text)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_going_from_the_find_box_to_the_first_match(
    scored: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    choose(scored, qtbot, "a1.jpg")
    gallery = scored.page.gallery
    find(scored, qtbot, ".png")
    first = gallery.visible_items()[0]
    qtbot.keyClick(gallery.filter, key)
    assert gallery.list.hasFocus()
    assert scored.page.item is first
    assert first.name.endswith(".png")


def test_esc_empties_the_find_box_and_goes_back(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a2.png")
    gallery = scored.page.gallery
    find(scored, qtbot, "a1")
    qtbot.keyClick(gallery.filter, Qt.Key.Key_Escape)
    assert gallery.filter.text() == ""
    assert gallery.list.hasFocus()
    assert scored.page.item.name == "a2.png"


def test_no_match_is_said_in_the_list(scored: MainWindow, qtbot: QtBot) -> None:
    gallery, here = scored.page.gallery, scored.page.item
    assert not gallery.nothing.isVisible()
    find(scored, qtbot, "no such name")
    assert gallery.nothing.isVisible()
    assert gallery.nothing.text() == "No name matches."
    qtbot.keyClick(gallery.filter, Qt.Key.Key_Return)
    assert gallery.filter.hasFocus()
    assert scored.page.item is here
    qtbot.keyClick(gallery.filter, Qt.Key.Key_Escape)
    assert not gallery.nothing.isVisible()


def test_names_take_one_line() -> None:
    assert one_line("plain name.jpg") == "plain name.jpg"
    assert one_line("two\nlines\t\x1b.jpg") == "two\ufffdlines\ufffd\ufffd.jpg"
    assert one_line(os.fsdecode(b"\xff.jpg")) == "\ufffd.jpg"


def test_rows_and_tips_tell_equal_names_apart() -> None:
    model = PictureModel()
    paths = [Path("/one/same\nname.jpg"), Path("/other/same\nname.jpg")]
    items: list[Item] = model.add([(str(path), Source(path.name, path)) for path in paths])
    rows = [model.index_of(item) for item in items]
    assert [row.data() for row in rows] == ["same\ufffdname.jpg"] * 2
    tips = [row.data(Qt.ItemDataRole.ToolTipRole) for row in rows]
    places = [str(Path("/one/same\ufffdname.jpg")), str(Path("/other/same\ufffdname.jpg"))]
    assert tips == places


@pytest.mark.skipif(os.name == "nt", reason="names there have no line breaks")
def test_a_name_with_a_line_break_in_the_window(
    ready: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "two\nlines.png"
    Image.fromarray(texture(3, 64, 64)).save(path)
    ready.open([path])
    wait_scored(ready, qtbot, 1)
    qtbot.waitUntil(lambda: ready.page.item is not None)
    assert ready.page.item.name == "two\ufffdlines.png"
    assert "\n" not in ready.page.side.verdict._name.toolTip()
