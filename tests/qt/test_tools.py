"""The tools in the window: what they hide, the score that follows, and the way back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from fakeview import settings
from fakeview.ui.inspect.tools import what_if_desk
from fakeview.ui.inspect.tools.base import BRUSH, HAND, RECTANGLE, REGIONS
from fakeview.ui.inspect.tools.desk import ToolDesk
from fakeview.ui.inspect.tools.options import HINTS
from fakeview.ui.inspect.tools.work import find_regions
from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, ask_samples, choose, item, pixels, settle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(scored: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a picture of 300 x 240 on the canvas."""
    choose(scored, qtbot, "a1.jpg")
    qtbot.waitUntil(lambda: scored.page.tools.usable, timeout=WAIT)
    qtbot.waitUntil(lambda: scored.page.canvas.overlay is not None, timeout=WAIT)
    return scored


@pytest.fixture
def tools(window: MainWindow) -> ToolDesk:
    return window.page.tools


def at(tools: ToolDesk, x: float, y: float) -> QPoint:
    target = tools._canvas.target
    place = target.topLeft() + QPointF(x * target.width(), y * target.height())
    return place.toPoint()


def told(tools: ToolDesk) -> str:
    """What the bar above the picture says."""
    bar = tools.options
    parts = (bar.before, bar.arrow, bar.after, bar.words)
    return " ".join(part.text() for part in parts if not part.isHidden())


def drag(
    tools: ToolDesk,
    qtbot: QtBot,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    button: Qt.MouseButton = LEFT,
    modifier: Qt.KeyboardModifier = NONE,
) -> None:
    canvas = tools._canvas
    places = [at(tools, *start), at(tools, *end)]
    qtbot.mousePress(canvas, button, modifier, places[0])
    qtbot.mouseMove(canvas, places[1])
    qtbot.mouseRelease(canvas, button, modifier, places[1])


def take_regions(tools: ToolDesk, qtbot: QtBot) -> None:
    tools.choose(REGIONS)
    qtbot.waitUntil(lambda: bool(tools.regions.regions and tools.regions.regions.ranked),
                    timeout=WAIT)  # fmt: skip


def middle_of(tools: ToolDesk, piece: int) -> QPoint:
    regions = tools.regions.regions
    assert regions is not None
    height, width = regions.segments.shape
    rows, columns = (regions.segments == piece).nonzero()
    some = len(rows) // 2
    return at(tools, (columns[some] + 0.5) / width, (rows[some] + 0.5) / height)


def test_a_stroke_moves_the_score_and_is_undone(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    what_if = tools.what_if
    qtbot.keyClick(window, Qt.Key.Key_P)
    assert tools.tool == BRUSH
    assert window.actions_["tool_brush"].isChecked()
    qtbot.waitUntil(lambda: what_if.ready, timeout=WAIT)
    assert told(tools) == HINTS[BRUSH]
    assert what_if.before == pytest.approx(item(window, "a1.jpg").p_fake, abs=1e-5)
    drag(tools, qtbot, (0.3, 0.4), (0.7, 0.6))
    assert what_if.veil.mask is not None, "the stripes come at once"
    qtbot.waitUntil(lambda: what_if.after is not None, timeout=WAIT)
    assert what_if.after != what_if.before
    assert told(tools) == f"{what_if.before:.2f} → {what_if.after:.2f}"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert what_if.empty
    assert what_if.veil.mask is None
    assert told(tools) == HINTS[BRUSH]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    assert not what_if.empty
    qtbot.mouseClick(tools.options.clear, LEFT)
    assert what_if.empty


def test_the_last_of_many_strokes_is_the_one_that_is_answered(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    what_if = tools.what_if
    tools.choose(BRUSH)
    qtbot.waitUntil(lambda: what_if.ready, timeout=WAIT)
    what_if.begin_stroke()
    for step in range(40):
        place = 0.2 + step / 80
        what_if.paint([(place, 0.5)], 0.05, show=False)
    qtbot.waitUntil(lambda: not what_if._scoring.busy, timeout=WAIT)
    assert what_if._what_if is not None
    assert what_if.after == pytest.approx(what_if._what_if.score(), abs=1e-9)


def test_shift_brings_back_what_it_passes_over(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    tools.choose(BRUSH)
    qtbot.waitUntil(lambda: tools.what_if.ready, timeout=WAIT)
    drag(tools, qtbot, (0.4, 0.5), (0.6, 0.5))
    tools.brush.set_size(60)
    drag(tools, qtbot, (0.4, 0.5), (0.6, 0.5), modifier=Qt.KeyboardModifier.ShiftModifier)
    assert tools.what_if.empty
    assert tools.what_if.can_undo


def test_the_score_does_not_wait_for_lime(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    tools.choose(BRUSH)
    qtbot.waitUntil(lambda: tools.what_if.ready, timeout=WAIT)
    ask_samples(window, 100_000)
    with qtbot.waitSignal(window.page.explainer.progressed, timeout=WAIT):
        window.toggle_lime(True)
    drag(tools, qtbot, (0.3, 0.4), (0.7, 0.6))
    qtbot.waitUntil(lambda: tools.what_if.after is not None, timeout=WAIT)
    assert window.page.explainer.running


def test_what_is_hidden_is_seen_and_bare_shows_the_picture(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    window.toggle_gradcam(False)
    tools.choose(BRUSH)
    qtbot.waitUntil(lambda: tools.what_if.ready, timeout=WAIT)
    tools.brush.leave()
    before = pixels(window)
    tools.what_if.paint([(0.5, 0.5)], 0.2, show=False)
    qtbot.waitUntil(lambda: tools.what_if.after is not None, timeout=WAIT)
    middle, far = at(tools, 0.5, 0.5), at(tools, 0.05, 0.05)
    around = [middle + QPoint(dx, 0) for dx in range(-12, 12)]
    hidden = pixels(window)
    assert sum(hidden.pixelColor(p) != before.pixelColor(p) for p in around) > 18
    assert hidden.pixelColor(far) == before.pixelColor(far)
    window.page.canvas.set_bare(True)
    assert pixels(window) == before


def test_reading_and_hiding_a_region(window: MainWindow, tools: ToolDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_R)
    take_regions(tools, qtbot)
    regions, canvas = tools.regions.regions, window.page.canvas
    assert regions is not None
    assert regions.method == "gradcam"
    piece = regions.ranked[2]
    qtbot.mouseMove(canvas, middle_of(tools, piece))
    assert tools.regions.hovered == piece
    title, text = tools.regions.words()
    assert title.startswith(("+", "−"))
    assert text.startswith(f"Rank 3 of {len(regions.ranked)}.")
    assert title in canvas.accessibleDescription()
    qtbot.mouseClick(canvas, LEFT, pos=middle_of(tools, piece))
    assert tools.what_if.pieces == {piece}
    qtbot.waitUntil(lambda: tools.what_if.after is not None, timeout=WAIT)
    assert "Hidden" in tools.regions.words()[1]
    qtbot.mouseClick(canvas, LEFT, pos=middle_of(tools, piece))
    assert tools.what_if.empty


def test_regions_by_keys(window: MainWindow, tools: ToolDesk, qtbot: QtBot) -> None:
    take_regions(tools, qtbot)
    canvas, regions = window.page.canvas, tools.regions.regions
    assert regions is not None
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert tools.regions.hovered == regions.ranked[1]
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert tools.what_if.pieces == {regions.ranked[1]}


def test_outlines_are_drawn_as_many_as_asked_for(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    take_regions(tools, qtbot)
    settle(window, qtbot)
    tools.options.outlines.setValue(0)
    none = pixels(window)
    tools.options.outlines.setValue(3)
    three = pixels(window)
    tools.options.outlines.setValue(20)
    assert none != three
    assert three != pixels(window)


def test_limes_regions_take_the_place_of_grad_cams(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    take_regions(tools, qtbot)
    ask_samples(window, 100)
    window.toggle_lime(True)

    def known() -> bool:
        regions, shown = tools.regions.regions, window.page.explainer.shown
        done = not window.page.explainer.running and shown is not None
        if not done or regions is None or shown is None:
            return False
        return regions.weights is shown.explanation.weights

    qtbot.waitUntil(known, timeout=WAIT)


def test_a_stroke_does_not_wait_for_regions(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    traced: list[object] = []

    def trace(*given: object) -> object:
        traced.append(given[1])
        return find_regions(*given)

    monkeypatch.setattr(what_if_desk, "find_regions", trace)
    window.toggle_gradcam(False)
    tools.choose(BRUSH)
    qtbot.waitUntil(lambda: tools.what_if.ready, timeout=WAIT)
    drag(tools, qtbot, (0.3, 0.4), (0.7, 0.6))
    qtbot.waitUntil(lambda: tools.what_if.after is not None, timeout=WAIT)
    assert traced == []
    tools.choose(REGIONS)
    qtbot.waitUntil(lambda: tools.regions.regions is not None, timeout=WAIT)
    for name in (BRUSH, REGIONS, HAND, REGIONS):
        tools.choose(name)
    qtbot.waitUntil(lambda: not tools.what_if._tracing.busy, timeout=WAIT)
    assert traced == [None]


def test_pieces_that_became_area_are_scored_anew(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    take_regions(tools, qtbot)
    what_if = tools.what_if
    what_if.toggle(tools.regions.regions.ranked[0])
    what_if.toggle(tools.regions.regions.ranked[1])
    qtbot.waitUntil(lambda: what_if.after is not None, timeout=WAIT)
    before, inner = tools.regions.regions, what_if._what_if
    wanted = replace(window.page.explainer.options["occlusion"], segments=12)
    window.page.explainer.set_options("occlusion", wanted)
    window.toggle_occlusion(True)
    qtbot.waitUntil(
        lambda: tools.regions.regions not in (None, before) and not inner.pieces, timeout=WAIT
    )
    qtbot.waitUntil(lambda: not what_if._scoring.busy, timeout=WAIT)
    assert not what_if.empty
    assert what_if.after == pytest.approx(inner.score(), abs=1e-9)


def test_another_picture_or_detector_forgets(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    tools.choose(BRUSH)
    qtbot.waitUntil(lambda: tools.what_if.ready, timeout=WAIT)
    drag(tools, qtbot, (0.3, 0.4), (0.7, 0.6))
    choose(window, qtbot, "a2.png")
    assert tools.what_if.empty
    assert tools.tool == BRUSH
    qtbot.waitUntil(lambda: tools.what_if.ready, timeout=WAIT)
    assert tools.what_if.before == pytest.approx(item(window, "a2.png").p_fake, abs=1e-5)
    drag(tools, qtbot, (0.3, 0.4), (0.7, 0.6))
    with qtbot.waitSignal(window.detector.changed, timeout=WAIT):
        window.detector.open(window.detector.path)
    assert tools.what_if.empty


def test_a_broken_picture_leaves_the_hand_alone(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    tools.choose(BRUSH)
    choose(window, qtbot, "b-broken.jpg")
    assert not tools.usable
    assert not tools.bar.isVisible()
    assert not tools.options.isVisible()
    window.clear_list()
    assert tools.tool == HAND


def test_escape_puts_the_tool_away_and_the_middle_button_moves_the_picture(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    canvas = window.page.canvas
    tools.choose(BRUSH)
    qtbot.waitUntil(lambda: tools.what_if.ready, timeout=WAIT)
    canvas.zoom_to(8.0)
    before = canvas.target
    drag(tools, qtbot, (0.5, 0.5), (0.52, 0.52), button=Qt.MouseButton.MiddleButton)
    assert canvas.target != before
    assert tools.what_if.empty
    window.stop_or_leave()
    assert tools.tool == HAND
    assert window.actions_["tool_hand"].isChecked()


def test_brush_size_by_keys_is_kept_with_the_other_options(
    window: MainWindow, tools: ToolDesk, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_BracketRight)
    larger = tools.brush.size
    assert larger > 15
    assert tools.options.size_slider.value() == larger
    qtbot.keyClick(window, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(window, Qt.Key.Key_BracketLeft)
    assert tools.brush.size < 15
    tools.options.outlines.setValue(9)
    tools.options.fill.setCurrentIndex(3)
    window.close()
    again = settings.load()
    assert (again.outlines, again.brush_fill) == (9, "inpaint")
    assert again.brush_size == tools.brush.size


def test_nothing_of_the_tools_is_cut(window: MainWindow, tools: ToolDesk, qtbot: QtBot) -> None:
    for width in (880, 1100, 1280, 1920):
        window.resize(width, 700)
        qtbot.waitUntil(lambda w=width: window.width() == w)
        for name in (REGIONS, BRUSH, RECTANGLE):
            tools.choose(name)
            options, canvas = tools.options, window.page.canvas
            assert options.geometry().left() > tools.bar.geometry().right()
            assert options.geometry().right() <= canvas.free_width
            for control in (options.outlines, options.fill, options.size_slider, options.clear):
                if control.isVisible():
                    right = control.mapTo(options, control.rect().topRight()).x()
                    assert right <= options.width(), (width, name)
            words = options.words
            if words.isVisible():
                assert words.height() >= words.heightForWidth(words.width()), (width, name)
            options.show_scores(0.99, 0.31)
            for part in (options.before, options.after):
                assert part.width() >= part.sizeHint().width(), (width, name)
            if options.fill.isVisible():
                assert options.fill.width() >= options.fill.minimumSizeHint().width(), width
