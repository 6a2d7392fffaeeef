"""The rectangle in the window: it is drawn, moved, interrupted, and scored alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakeview.ui.inspect.tools.base import HAND, RECTANGLE
from fakeview.ui.inspect.tools.desk import ToolDesk
from fakeview.ui.inspect.tools.options import HINTS
from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, choose, item
from tests.qt.test_tools import LEFT, NONE, at, drag, told


@pytest.fixture
def window(scored: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a picture of 300 x 240 on the canvas."""
    choose(scored, qtbot, "a1.jpg")
    qtbot.waitUntil(lambda: scored.page.tools.usable, timeout=WAIT)
    return scored


@pytest.fixture
def tools(window: MainWindow) -> ToolDesk:
    return window.page.tools


def test_the_whole_picture_as_a_part_scores_the_same(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D)
    assert tools.tool == RECTANGLE
    drag(tools, qtbot, (-0.02, -0.02), (1.02, 1.02))
    qtbot.waitUntil(lambda: tools.part is not None, timeout=WAIT)
    assert tools.part is not None
    assert tools.part.p_fake == pytest.approx(item(window, "a1.jpg").p_fake, abs=1e-6)
    assert tools.part.words in told(tools)


def test_a_part_is_scored_alone_moved_and_dropped(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    tools.choose(RECTANGLE)
    drag(tools, qtbot, (0.1, 0.2), (0.5, 0.7))
    qtbot.waitUntil(lambda: tools.part is not None, timeout=WAIT)
    engine, source = window.detector.engine, item(window, "a1.jpg").source
    assert engine is not None
    box = tools.rectangle.box
    assert box is not None
    rgb = source.load().rgb
    rows = slice(round(box.top() * 240), round(box.bottom() * 240))
    columns = slice(round(box.left() * 300), round(box.right() * 300))
    first = tools.part
    assert first is not None
    assert first.p_fake == pytest.approx(engine.score([rgb[rows, columns]])[0], abs=1e-6)
    drag(tools, qtbot, (0.3, 0.4), (0.9, 0.4))
    moved = tools.rectangle.box
    assert moved is not None
    assert moved.right() == pytest.approx(1.0)
    assert moved.width() == pytest.approx(box.width())
    qtbot.waitUntil(lambda: tools.part is not None and tools.part is not first, timeout=WAIT)
    qtbot.mouseClick(window.page.canvas, LEFT, pos=at(tools, 0.1, 0.9))
    assert tools.rectangle.box is None
    assert tools.part is None
    assert told(tools) == HINTS[RECTANGLE]


def test_a_rectangle_that_another_tool_interrupts_is_kept_as_drawn(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    tools.choose(RECTANGLE)
    canvas = tools._canvas
    qtbot.mousePress(canvas, LEFT, NONE, at(tools, 0.2, 0.2))
    qtbot.mouseMove(canvas, at(tools, 0.6, 0.7))
    assert tools.rectangle.box is None, "it is still being drawn"
    tools.choose(HAND)
    box = tools.rectangle.box
    assert box is not None
    assert box.right() == pytest.approx(0.6, abs=0.02)
    qtbot.waitUntil(lambda: tools.part is not None, timeout=WAIT)
    qtbot.mouseRelease(canvas, LEFT, NONE, at(tools, 0.9, 0.9))
    tools.choose(RECTANGLE)
    assert tools.rectangle.box == box
    assert tools.part is not None
    qtbot.mousePress(canvas, LEFT, NONE, at(tools, 0.8, 0.8))
    qtbot.mouseMove(canvas, at(tools, 0.9, 0.9))
    choose(window, qtbot, "a2.png")
    qtbot.waitUntil(lambda: tools.usable, timeout=WAIT)
    qtbot.mouseMove(canvas, at(tools, 0.3, 0.3))
    qtbot.mouseRelease(canvas, LEFT, NONE, at(tools, 0.3, 0.3))
    assert tools.rectangle.box is None, "it was drawn on the other picture"
