"""The picture surface: what stays put when zooming, panning and resizing."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.imaging.decode import from_array
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.work import Display, Source, display
from fakeview.ui.theme import Theme
from tests.conftest import texture


def shown(height: int, width: int) -> Display:
    return display(Source("x", picture=from_array(texture(3, height, width), "x")))


@pytest.fixture
def canvas(qapp: QApplication, qtbot: QtBot) -> Canvas:
    canvas = Canvas(Theme(qapp, "light"))
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    canvas.show()
    canvas.show_display(shown(1500, 2000))
    return canvas


def wheel(canvas: Canvas, at: QPointF, turn: int) -> None:
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_levels_halve_and_keep_the_colours() -> None:
    picture = shown(1500, 2000)
    sizes = [(level.width(), level.height()) for level in picture.levels]
    assert sizes == [(2000, 1500), (1000, 750)]
    rgb = texture(3, 1500, 2000)
    color = picture.levels[0].pixelColor(17, 11)
    assert (color.red(), color.green(), color.blue()) == tuple(rgb[11, 17])
    assert (picture.width, picture.height) == (2000, 1500)


def test_wheel_zooms_around_the_cursor(canvas: Canvas) -> None:
    at = QPointF(200, 150)
    canvas.zoom_to(0.6)  # larger than the canvas; what is smaller stays in the middle
    before = canvas._to_picture(at)
    for turn in (120, 120, 120, 120, 120, 120, 120, -120):
        wheel(canvas, at, turn)
    after = canvas._to_picture(at)
    assert canvas.zoom > 1.5
    assert abs(after.x() - before.x()) < 1.5
    assert abs(after.y() - before.y()) < 1.5


def test_drag_moves_the_picture_and_stops_at_its_edge(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.zoom_to(2.0)
    before = canvas._to_picture(QPointF(400, 300))
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=QPoint(400, 300))
    qtbot.mouseMove(canvas, QPoint(450, 320))
    qtbot.mouseRelease(canvas, left, pos=QPoint(450, 320))
    after = canvas._to_picture(QPointF(400, 300))
    assert (before - after) == QPointF(25, 10)
    for _ in range(20):
        qtbot.mousePress(canvas, left, pos=QPoint(10, 10))
        qtbot.mouseMove(canvas, QPoint(790, 590))
        qtbot.mouseRelease(canvas, left, pos=QPoint(790, 590))
    assert canvas._to_picture(QPointF(0, 0)) == QPointF(0, 0)


def test_double_click_goes_to_full_size_and_back(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert canvas.zoom == 1.0
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert canvas.fitted


def test_fit_follows_the_window(canvas: Canvas) -> None:
    small = canvas.zoom
    canvas.resize(1600, 1200)
    assert canvas.zoom > small
    canvas.zoom_to(1.0)
    canvas.resize(900, 700)
    assert canvas.zoom == 1.0


def test_same_size_keeps_the_place_another_size_fits(canvas: Canvas) -> None:
    canvas.zoom_to(3.0)
    canvas.show_display(shown(1500, 2000))
    assert canvas.zoom == 3.0
    canvas.show_display(shown(600, 500))
    assert canvas.fitted


def test_a_smaller_map_covers_the_whole_picture(canvas: Canvas) -> None:
    red = QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied)
    red.fill(QColor(255, 0, 0))
    canvas.set_opacity(1.0)
    canvas.set_overlay(red)
    shot = canvas.grab().toImage()
    target = canvas._target().toAlignedRect()
    corners = [target.topLeft() + QPoint(3, 3), target.bottomRight() - QPoint(3, 3)]
    if not canvas.fading:
        assert all(shot.pixelColor(corner).red() > 250 for corner in corners)
        assert all(shot.pixelColor(corner).green() < 5 for corner in corners)
    outside = shot.pixelColor(target.topLeft() - QPoint(3, 3))
    assert outside.green() > 200


def test_what_is_drawn_is_the_picture(canvas: Canvas) -> None:
    canvas.zoom_to(1.0)
    shot = canvas.grab().toImage()
    corner = canvas._to_picture(QPointF(0, 0))
    rgb = texture(3, 1500, 2000)
    x, y = round(corner.x()), round(corner.y())
    seen = np.array([shot.pixelColor(dx, 9).getRgb()[:3] for dx in range(50)])
    assert np.abs(seen.astype(int) - rgb[y + 9, x : x + 50]).mean() < 3
