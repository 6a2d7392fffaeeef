"""What the panel says of a map, how it is checked, and what else of it can be shown."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from fakeview import settings
from fakeview.explain import words
from fakeview.explain.base import Explanation
from fakeview.explain.choices import METHOD_TITLES, most_samples
from fakeview.explain.methods import PARAMS
from fakeview.ui.inspect.explain_words import (
    colours,
    how_far,
    marked,
    samples_line,
)
from fakeview.ui.inspect.explained import FULL_COLOUR, Shown, paint, repaint
from fakeview.ui.inspect.faith_view import INSERTION
from fakeview.ui.inspect.legend import ends
from fakeview.ui.inspect.method_options import USES, Options, restored
from fakeview.ui.inspect.tools.base import BRUSH
from fakeview.ui.main_window import MainWindow
from tests.qt.conftest import WAIT, ask_samples, choose, wait_scored


def shown_of(
    weights: list[float],
    method: str = "lime",
    *,
    samples: int = 400,
    stability: float | None = 0.9,
    settled: bool = False,
    same_scale: bool = False,
) -> Shown:
    """A painted map of as many stripes as there are weights."""
    segments = np.repeat(np.arange(len(weights), dtype=np.int32), 8)[None].repeat(8, 0)
    values = np.array(weights)
    made = Explanation(
        method,
        values[segments].astype(np.float32),
        0.9,
        segments,
        values,
        samples,
        {"pieces": len(weights)},
        stability,
        settled,
    )
    return paint(made, same_scale)


# Words


def test_every_method_and_option_is_the_programs_own() -> None:
    assert set(METHOD_TITLES) == set(PARAMS) == set(USES)
    for method, kind in PARAMS.items():
        known = {field.name: field.default for field in fields(kind)}
        assert set(USES[method]) == set(known) - {"paired"}
        assert all(getattr(Options(), name) == known[name] for name in USES[method])


def test_the_line_about_samples() -> None:
    def line(shown: Shown, running: bool = False, stopped: bool = False) -> str:
        return samples_line(shown, running=running, stopped=stopped)

    many, weak = [0.1] * 30, shown_of([0.1] * 30, samples=1200, stability=0.5)
    agreed, doubt = words.agreement(weak.explanation), words.unsettled(weak.explanation)
    assert line(shown_of(many)) == f"From 400 samples. {agreed.replace('0.50', '0.90')}"
    assert line(shown_of(many, settled=True)).startswith("From 400 samples: it stopped early")
    assert line(weak) == f"From 1,200 samples. {agreed} {doubt}"
    assert line(weak, running=True) == f"From 1,200 samples so far. {agreed}"
    assert line(shown_of(many), stopped=True).startswith("Stopped after 400 samples.")
    assert line(shown_of(many, stability=None)) == "From 400 samples."
    assert "−0.20" in line(shown_of(many, stability=-0.2))
    assert line(shown_of([0.2] * 4, "shap", samples=16, stability=0.1)) == (
        "From all 16 ways to hide its regions: nothing is left to chance."
    )
    for method in ("gradcam", "gradcam++", "occlusion"):
        assert line(shown_of(many, method)) == ""


def test_words_for_progress_and_the_cut() -> None:
    assert how_far("lime", 0, 0) == "starting…"
    assert how_far("shap", 8, 1000) == "8 of 1,000 samples"
    assert how_far("occlusion", 8, 51) == "8 of 51 regions"
    assert marked(0.1214, towards=True) == "White pushes most towards generated: 12 %."
    assert marked(0.004, towards=False).endswith("away from generated: 0.4 %.")
    assert marked(0.0, towards=False) == "Nothing in this map pushes away from generated."


# The scale


def test_the_same_scale_ends_at_one_value_for_all_maps() -> None:
    own, weak = shown_of([0.25, -0.1]), shown_of([0.025, -0.01])
    assert own.limit == pytest.approx(0.25)
    assert own.image == weak.image  # each at its own full strength
    one, other = repaint(own, True), repaint(weak, True)
    assert one.limit == other.limit == FULL_COLOUR
    assert one.image != other.image
    half = one.image.pixelColor(0, 0).alpha()
    assert half == pytest.approx(255 * 0.25 / FULL_COLOUR, abs=1)
    assert "The strongest value here is +0.25." in colours(one)
    assert repaint(one, False).image == own.image
    assert ends(one) == ("−0.5", "+0.5")
    strong = shown_of([-0.75, 0.1], same_scale=True)
    assert ends(strong) == ("−0.5 or less", "+0.5 or more")
    assert strong.image.pixelColor(0, 0).alpha() == 255


def test_grad_cam_and_flat_maps_have_no_other_scale() -> None:
    cam = shown_of([3.0, -1.0], "gradcam")
    assert repaint(cam, True) is cam
    flat = shown_of([1e-5, -1e-6])
    assert flat.limit == 0
    assert repaint(flat, True) is flat
    assert colours(flat) == words.flat(flat.explanation)
    blank = replace(cam.explanation, map=np.zeros((8, 8), np.float32), weights=None)
    assert "hiding" not in colours(paint(blank)), "Grad-CAM hides nothing"
    faint = shown_of([0.0009] * 40)
    assert faint.limit > 0, "together they move the score by more than it is shown to"
    assert shown_of([1e-5], same_scale=True).limit == 0


# In the window


@pytest.fixture
def limed(scored: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a short LIME on the first picture."""
    choose(scored, qtbot, "a1.jpg")
    ask_samples(scored, 100)
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: scored.page.explainer.final, timeout=WAIT)
    qtbot.waitUntil(lambda: scored.page.canvas.overlay is not None, timeout=WAIT)
    return scored


def test_the_scale_in_the_panel(limed: MainWindow, qtbot: QtBot) -> None:
    panel, explainer = limed.page.side.explain, limed.page.explainer
    assert panel.same_scale.isVisible()
    own = explainer.shown
    panel.same_scale.click()
    assert explainer.shown is not own
    assert explainer.shown.limit == FULL_COLOUR
    assert "0.5" in panel.legend.accessibleDescription()
    limed.toggle_gradcam(True)
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    assert not panel.same_scale.isVisible()
    limed.toggle_lime(True)
    assert explainer.shown.limit == FULL_COLOUR  # remembered maps follow
    panel.same_scale.click()
    assert explainer.shown.image == own.image


def test_black_and_white(limed: MainWindow, qtbot: QtBot) -> None:
    page, panel = limed.page, limed.page.side.explain
    page.why.set_opacity("lime", 100)
    coloured = page.explainer.shown.image
    panel.mask_share.setValue(20)
    panel.cut.click()
    masks = page.why.masks
    qtbot.waitUntil(lambda: masks.image is not None, timeout=WAIT)
    assert page.canvas.overlay is masks.image
    places = [(x, y) for x in range(0, 300, 7) for y in range(0, 240, 7)]
    assert {masks.image.pixelColor(x, y).lightness() for x, y in places} == {0, 255}
    assert "white" in panel.legend.accessibleDescription()
    assert panel.sentence.text().startswith("White pushes most towards generated: ")
    assert not panel.same_scale.isEnabled()
    before = masks.covered
    panel.mask_share.setValue(50)
    qtbot.waitUntil(lambda: masks.covered != before, timeout=WAIT)
    panel.mask_way.choose("away")
    qtbot.waitUntil(lambda: "away from generated" in panel.sentence.text(), timeout=WAIT)
    panel.cut.click()
    assert page.canvas.overlay is coloured
    assert "orange" in panel.legend.accessibleDescription()
    assert panel.same_scale.isEnabled()


def test_the_map_is_checked_by_itself(limed: MainWindow, qtbot: QtBot) -> None:
    panel, checker = limed.page.side.explain, limed.page.why.checker
    assert panel.faith.isVisible()
    qtbot.waitUntil(lambda: checker.found is not None, timeout=WAIT)
    assert panel.faith.sentence.text() == checker.found.sentence()
    plot = panel.faith.plot
    assert plot.isVisible()
    assert plot.curves is checker.found.deletion
    assert f"this map {checker.found.deletion.marked.auc:.2f}" in plot.accessibleDescription()
    assert checker.found.sentence() in plot.accessibleName()
    panel.faith.way.choose(INSERTION)
    assert plot.curves is checker.found.insertion
    found = checker.found
    limed.toggle_lime(False)
    assert not panel.faith.isVisible()
    limed.toggle_lime(True)
    assert checker.found is found  # nothing is computed again


def test_the_check_waits_for_the_tool_and_goes_with_the_picture(
    limed: MainWindow, qtbot: QtBot
) -> None:
    page, checker = limed.page, limed.page.why.checker
    page.tools.choose(BRUSH)
    assert checker.held
    assert "tool" in page.side.explain.faith.sentence.text()
    page.tools.put_away()
    qtbot.waitUntil(lambda: checker.progress[0] > 0 or checker.found is not None, timeout=WAIT)
    choose(limed, qtbot, "a2.png")
    assert checker.found is None
    assert checker.progress == (0, 0)
    qtbot.waitUntil(lambda: checker.found is not None, timeout=WAIT)
    assert checker.wanted


def test_a_flat_map_is_not_checked(ready: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Image.fromarray(np.full((120, 160, 3), 90, np.uint8)).save(tmp_path / "grey.png")
    ready.open([tmp_path / "grey.png"])
    wait_scored(ready, qtbot, 1)
    ask_samples(ready, 100)
    ready.toggle_lime(True)
    explainer, panel = ready.page.explainer, ready.page.side.explain
    qtbot.waitUntil(lambda: explainer.final, timeout=WAIT)
    assert explainer.shown.limit == 0
    assert panel.sentence.text() == words.flat(explainer.shown.explanation)
    for part in (panel.legend, panel.same_scale, panel.cut, panel.faith):
        assert not part.isVisible()


def test_options_are_remembered(scored: MainWindow, qtbot: QtBot) -> None:
    choose(scored, qtbot, "a1.jpg")
    panel = scored.page.side.explain
    form = panel.rows["shap"].form
    form.controls["samples"].setValue(700)
    form.controls["superpixels"].setCurrentIndex(form.controls["superpixels"].findData("grid"))
    settle = form.controls["settle"]
    assert isinstance(settle, QCheckBox)
    settle.click()
    panel.rows["gradcam"].form.controls["kind"].setCurrentIndex(1)
    panel.rows["occlusion"].slider.setValue(31)
    panel.mask_share.setValue(25)
    scored.close()
    saved = settings.load()
    assert (saved.shap_samples, saved.shap_superpixels, saved.shap_settle) == (700, "grid", False)
    assert saved.lime_samples == 100
    assert saved.gradcam_kind == "gradcam++"
    assert saved.occlusion_opacity == 31
    assert saved.mask_share == 25


def test_more_regions_allow_fewer_samples(scored: MainWindow) -> None:
    form = scored.page.side.explain.rows["lime"].form
    samples, segments = form.controls["samples"], form.controls["segments"]
    samples.setValue(100_000)
    segments.setValue(1000)
    assert samples.value() == most_samples(1000) < 100_000
    assert scored.page.explainer.options["lime"].samples == samples.value()
    segments.setValue(50)
    assert samples.maximum() == 100_000
    much = replace(settings.Settings(), shap_samples=100_000, shap_segments=1000)
    assert restored(much)["shap"].samples == most_samples(1000)


def test_options_out_of_range_fall_back(tmp_path: Path) -> None:
    wanted = replace(settings.Settings(), shap_segments=1, lime_fill="pink", mask_share=51)
    path = tmp_path / "settings.json"
    settings.save(replace(wanted, lime_seed=-1, occlusion_superpixels="voronoi"), path)
    assert settings.load(path) == settings.Settings()


def test_nothing_in_the_panel_is_cut(limed: MainWindow, qtbot: QtBot) -> None:
    side = limed.page.side
    for row in side.explain.rows.values():
        row.fold.unfold(True)
    side.explain.cut.click()
    checker = limed.page.why.checker
    qtbot.waitUntil(lambda: checker.found is not None, timeout=WAIT)
    room = side.width() - 2 * 24
    for part in (side.explain, side.explain.faith, side.explain.rows["lime"].form):
        assert part.minimumSizeHint().width() <= room
