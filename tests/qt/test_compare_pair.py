"""Two canvases that zoom and move as one, whatever the sizes of their pictures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.compare_pair import LEFT, RIGHT, Pair
from fakeview.ui.theme import Theme
from tests.qt.test_canvas import shown, wheel


@pytest.fixture
def pair(qapp: QApplication, qtbot: QtBot) -> Pair:
    """Two pictures of one size."""
    pair = Pair(Theme(qapp, "light"))
    qtbot.addWidget(pair)
    pair.resize(1001, 600)
    pair.show()
    pair.show_display(LEFT, shown(900, 1200))
    pair.show_display(RIGHT, shown(900, 1200))
    return pair


def alike(pair: Pair) -> bool:
    """Whether both show the same part."""
    one, other = pair.canvases
    apart = one.place - other.place
    return one.fitted == other.fitted and apart.manhattanLength() < 1e-6


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_the_wheel_zooms_both_about_the_same_place(pair: Pair, side: int) -> None:
    one, other = pair.canvases[side], pair.canvases[1 - side]
    for _ in range(6):
        wheel(one, QPointF(120, 80), 120)
    assert one.zoom > 1.0
    assert other.zoom == one.zoom
    assert alike(pair)
    assert one.place != QPointF(0.5, 0.5)


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_dragging_one_drags_the_other(pair: Pair, qtbot: QtBot, side: int) -> None:
    one = pair.canvases[side]
    pair.zoom_to(1.5)
    before = one.place
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(one, left, pos=QPoint(200, 200))
    qtbot.mouseMove(one, QPoint(260, 170))
    qtbot.mouseRelease(one, left, pos=QPoint(260, 170))
    moved = one.place - before
    assert moved.x() == pytest.approx(-60 / 1.5 / 1200)
    assert moved.y() == pytest.approx(30 / 1.5 / 900)
    assert alike(pair)


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_a_double_click_goes_to_full_size_and_back_on_both(
    pair: Pair, qtbot: QtBot, side: int
) -> None:
    one = pair.canvases[side]
    qtbot.mouseDClick(one, Qt.MouseButton.LeftButton, pos=QPoint(240, 250))
    assert [canvas.zoom for canvas in pair.canvases] == [1.0, 1.0]
    assert alike(pair)
    qtbot.mouseDClick(one, Qt.MouseButton.LeftButton, pos=QPoint(240, 250))
    assert all(canvas.fitted for canvas in pair.canvases)


def test_halves_are_equal_to_the_pixel(pair: Pair) -> None:
    for width in (1000, 1001):
        pair.resize(width, 600)
        left, right = pair.canvases
        assert left.width() == right.width()
        assert left.zoom == right.zoom
        assert right.geometry().right() == width - 1


def test_resizing_keeps_the_place_of_both(pair: Pair) -> None:
    pair.zoom_to(2.0)
    pair.canvases[LEFT].show_place(2.0, QPointF(0.3, 0.6))
    pair.resize(840, 500)
    assert alike(pair)
    assert pair.canvases[RIGHT].place.x() == pytest.approx(0.3)
    assert pair.zoom == 2.0


def times_fit(canvas: Canvas) -> float:
    return canvas.zoom / canvas.fit_zoom


@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_different_sizes_share_the_relative_place(pair: Pair, qtbot: QtBot, side: int) -> None:
    pair.show_display(RIGHT, shown(450, 600))
    one, other = pair.canvases[side], pair.canvases[1 - side]
    for _ in range(8):
        wheel(one, QPointF(300, 200), 120)
    assert times_fit(other) == pytest.approx(times_fit(one))
    assert times_fit(one) == pytest.approx(1.25**8)
    assert alike(pair)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(one, left, pos=QPoint(200, 200))
    qtbot.mouseMove(one, QPoint(150, 230))
    qtbot.mouseRelease(one, left, pos=QPoint(150, 230))
    assert alike(pair)


def test_another_picture_comes_to_the_place_that_is_looked_at(pair: Pair) -> None:
    pair.canvases[LEFT].show_place(2.0, QPointF(0.7, 0.4))
    pair.show_display(RIGHT, shown(450, 600))
    assert pair.canvases[LEFT].zoom == 2.0
    assert not pair.canvases[RIGHT].fitted
    assert alike(pair)


def test_the_side_that_has_a_picture_leads(pair: Pair) -> None:
    told: list[float] = []
    pair.zoom_changed.connect(told.append)
    pair.canvases[LEFT].show_message("a.jpg", "It can't be read.")
    pair.zoom_to(2.0)
    assert pair.canvases[RIGHT].zoom == 2.0
    assert pair.zoom == told[-1] == 2.0
