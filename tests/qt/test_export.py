"""Taking a map along: what is asked, what is written, and what is never overwritten."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from fakeview.ui.inspect.explained import paint
from fakeview.ui.inspect.export_dialog import (
    JSON,
    MASK,
    NPY,
    PICTURE,
    SUFFIXES,
    TIFF,
    ExportChoice,
    ExportDialog,
)
from fakeview.ui.inspect.exporting import ITSELF, NOTHING, Order, default_name, wrong
from fakeview.ui.main_window import MainWindow
from tests.conftest import texture
from tests.qt.conftest import WAIT, ask_samples, choose, item, wait_scored
from tests.qt.conftest import answer as answer_question


@pytest.fixture
def limed(scored: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a short LIME on the first picture."""
    choose(scored, qtbot, "a1.jpg")
    ask_samples(scored, 100)
    scored.toggle_lime(True)
    qtbot.waitUntil(lambda: scored.page.explainer.final, timeout=WAIT)
    return scored


def answer(monkeypatch: pytest.MonkeyPatch, kind: str, path: Path | None) -> list[str]:
    """Answer both dialogs; the returned list gets the names that were offered."""
    offered: list[str] = []

    def exec_(dialog: ExportDialog) -> int:
        dialog.kinds[kind].setChecked(True)
        dialog.save.click()
        return dialog.result()

    def name(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        offered.append(start)
        return (str(path) if path else "", "")

    monkeypatch.setattr(ExportDialog, "exec", exec_)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(name))
    return offered


@pytest.mark.parametrize("kind", list(SUFFIXES))
def test_every_kind_is_written_as_shown(
    limed: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    out = tmp_path / f"out{SUFFIXES[kind][0]}"
    offered = answer(monkeypatch, kind, out)
    limed.actions_["export"].trigger()
    panel, shown = limed.page.side.explain, limed.page.explainer.shown
    qtbot.waitUntil(lambda: panel.said.text() == f"Saved as {out.name}.", timeout=WAIT)
    picture = item(limed, "a1.jpg").path
    assert offered == [str(picture.parent / default_name("a1.jpg", "lime", kind))]
    values = shown.explanation.map
    if kind == PICTURE:
        with Image.open(out) as written:
            assert written.width >= values.shape[1]
            assert written.height > values.shape[0]  # the legend stands below
            assert written.text["Description"].startswith("lime of a1.jpg")
    elif kind == TIFF:
        with Image.open(out) as written:
            np.testing.assert_array_equal(np.asarray(written), values)
    elif kind == NPY:
        np.testing.assert_array_equal(np.load(out), values)
    elif kind == JSON:
        made = json.loads(out.read_text("utf-8"))
        assert made["samples"] == shown.samples
        assert made["regions"]
    else:
        with Image.open(out) as written:
            mask = np.asarray(written)
        assert set(np.unique(mask)) == {0, 255}
        assert mask.shape == values.shape
        assert values[mask == 255].min() > 0


def test_the_check_goes_into_the_document(
    limed: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checker = limed.page.why.checker
    qtbot.waitUntil(lambda: checker.found is not None, timeout=WAIT)
    answer(monkeypatch, JSON, tmp_path / "map.json")
    limed.export_map()
    qtbot.waitUntil((tmp_path / "map.json").exists, timeout=WAIT)
    made = json.loads((tmp_path / "map.json").read_text("utf-8"))
    assert made["faithfulness"]["sentence"] == checker.found.sentence()


def test_the_picture_itself_is_never_overwritten(
    limed: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(limed, qtbot, "a2.png")
    qtbot.waitUntil(lambda: limed.page.explainer.final, timeout=WAIT)
    picture = item(limed, "a2.png").path
    before = hashlib.sha256(picture.read_bytes()).digest()
    answer(monkeypatch, PICTURE, picture)
    limed.export_map()
    assert limed.page.banner.text == ITSELF
    assert limed.page.banner.isVisible()
    assert hashlib.sha256(picture.read_bytes()).digest() == before


def test_names(tmp_path: Path) -> None:
    assert default_name("holiday.png", "lime", PICTURE) == "holiday-lime.png"
    assert default_name("a.b.jpg", "gradcam++", MASK) == "a.b-gradcam++-mask.png"
    assert default_name("Pasted picture 1", "shap", TIFF) == "Pasted picture 1-shap.tiff"
    assert wrong(tmp_path / "map.jpg", PICTURE, None).endswith("let the name end in .png.")
    assert wrong(tmp_path / "map.TIF", TIFF, None) == ""


def test_failures_are_told_in_the_banner(
    limed: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    banner = limed.page.banner
    (tmp_path / "file").touch()
    answer(monkeypatch, NPY, tmp_path / "file" / "map.npy")
    limed.export_map()
    qtbot.waitUntil(lambda: "could not be written" in banner.text, timeout=WAIT)
    shutil.copy(item(limed, "a2.png").path, item(limed, "a1.jpg").path)
    answer(monkeypatch, NPY, tmp_path / "map.npy")
    limed.export_map()
    qtbot.waitUntil(lambda: "has changed" in banner.text, timeout=WAIT)
    assert not (tmp_path / "map.npy").exists()
    limed.toggle_lime(False)
    limed.export_map()
    assert banner.text == NOTHING


def test_thinking_again_writes_nothing(
    limed: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(tmp_path.rglob("*"))
    answer(monkeypatch, PICTURE, None)
    limed.export_map()
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    limed.export_map()
    assert set(tmp_path.rglob("*")) == before
    assert not limed.page.banner.isVisible()


def test_the_dialog_asks_for_share_or_threshold(limed: MainWindow, qtbot: QtBot) -> None:
    shown = limed.page.explainer.shown
    dialog = ExportDialog(shown, ExportChoice(MASK, 0.25), None)
    qtbot.addWidget(dialog)
    assert dialog.options.isEnabled()
    assert dialog.share.value() == 25
    assert dialog.threshold.isHidden()
    dialog.by.choose("value")
    dialog.way.choose("away")
    assert dialog.share.isHidden()
    half = abs(shown.strongest) / 2
    assert dialog.threshold.value() == pytest.approx(half, rel=0.02)
    dialog.save.click()
    assert dialog.choice.share is None
    assert dialog.choice.threshold == pytest.approx(-half, rel=0.02)
    again = ExportDialog(shown, replace(ExportChoice(), kind=JSON), None)
    qtbot.addWidget(again)
    assert not again.options.isEnabled()


def test_a_large_picture_is_exported_at_its_own_size(
    ready: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    rgb = texture(3, 1500, 2600)
    image = QImage(rgb.data, 2600, 1500, 3 * 2600, QImage.Format.Format_RGB888)
    ready.page.paste(image.copy())  # files are decoded no larger than the detector needs
    wait_scored(ready, qtbot, 1)
    ready.toggle_occlusion(True)
    page = ready.page
    qtbot.waitUntil(lambda: page.explainer.final, timeout=WAIT)
    shown, one = page.explainer.shown, page.item
    step = round((1500 * 2600 / 1_500_000) ** 0.5)
    assert shown.explanation.map.shape == (1500 // step, 2600 // step)
    order = Order(
        ready.detector.engine, one.source, one.sha256, shown, ExportChoice(NPY), 0.5, None, None
    )
    page.why.exporter.write(order, tmp_path / "map.npy")
    qtbot.waitUntil((tmp_path / "map.npy").exists, timeout=WAIT)
    values = np.load(tmp_path / "map.npy")
    assert values.shape == (1500, 2600)
    np.testing.assert_array_equal(values[::step, ::step], shown.explanation.map)


def test_what_is_exported_is_of_the_detector_that_made_it(
    limed: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, out = limed.detector, tmp_path / "map.json"
    made_it = service.info.sha256

    def name(*_args: object) -> tuple[str, str]:
        monkeypatch.setattr(service, "engine", None)  # while the dialog is open it goes
        return str(out), ""

    answer(monkeypatch, JSON, out)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(name))
    limed.export_map()
    qtbot.waitUntil(out.exists, timeout=WAIT)
    assert json.loads(out.read_text("utf-8"))["detector"]["sha256"] == made_it


@pytest.mark.parametrize("replace_it", [True, False])
def test_a_name_without_its_ending_overwrites_nothing_unasked(
    limed: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    replace_it: bool,
) -> None:
    out = tmp_path / "map.npy"
    answer(monkeypatch, NPY, tmp_path / "map")
    asked = answer_question(monkeypatch, yes=replace_it)
    limed.export_map()
    said = limed.page.side.explain.said
    qtbot.waitUntil(lambda: said.text() == "Saved as map.npy.", timeout=WAIT)
    assert asked == []
    out.write_bytes(b"mine")
    limed.export_map()
    assert asked == ["Replace the file?"]
    if replace_it:
        qtbot.waitUntil(lambda: said.text() == "Saved as map.npy.", timeout=WAIT)
    assert (out.read_bytes() == b"mine") != replace_it


def test_a_mask_begins_with_the_cut_in_view(
    limed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, begun = limed.page.side.explain, list[tuple[bool, int, str]]()

    def exec_(dialog: ExportDialog) -> int:
        begun.append((dialog.kinds[MASK].isChecked(), dialog.share.value(), dialog.way.value))
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(ExportDialog, "exec", exec_)
    panel.mask_share.setValue(23)
    panel.mask_way.choose("away")
    limed.export_map()
    panel.cut.click()
    limed.export_map()
    assert begun == [(False, 10, "towards"), (True, 23, "away")]


@pytest.mark.parametrize("kind", [PICTURE, MASK])
def test_a_flat_map_is_exported_as_flat(
    limed: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    page, one = limed.page, limed.page.item
    found, out = page.explainer.shown.explanation, tmp_path / "flat.png"
    tiny = 1e-4 / len(found.weights)
    flat = replace(found, map=np.where(found.map > 0, tiny, -tiny).astype(np.float32),
                   weights=np.where(found.weights > 0, tiny, -tiny))  # fmt: skip
    engine = limed.detector.engine
    order = Order(engine, one.source, one.sha256, paint(flat), ExportChoice(kind), 1.0, None, None)
    page.why.exporter.write(order, out)
    qtbot.waitUntil(out.exists, timeout=WAIT)
    with Image.open(out) as written:
        pixels = np.asarray(written)
    if kind == MASK:
        assert not pixels.any()
    else:
        rgb = one.source.load(engine.min_side).rgb
        left = (pixels.shape[1] - rgb.shape[1]) // 2
        placed = pixels[: rgb.shape[0], left : left + rgb.shape[1]]
        np.testing.assert_array_equal(placed, rgb)
