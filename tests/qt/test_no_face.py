"""What the window shows where the detector has no face before it: no score, no verdict."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fakeview.detect.verdict import NO_FACE
from fakeview.selfcheck import expected_scores
from fakeview.settings import Settings
from fakeview.ui.dialogs import DetectorDialog
from fakeview.ui.inspect.explain_words import OUTSIDE
from fakeview.ui.inspect.verdict_panel import NO_FACE as HEADING
from fakeview.ui.main_window import MainWindow
from tests.conftest import texture
from tests.qt.conftest import WAIT, choose, item, wait_scored


@pytest.fixture
def saved(faces_file: Path) -> Settings:
    return Settings(theme="light", detector=str(faces_file), lime_samples=100, stability_on=False)


@pytest.fixture
def looked(ready: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window with a portrait and a picture without a face."""
    place = tmp_path / "pictures"
    place.mkdir()
    shutil.copy(next(iter(expected_scores())), place / "face.jpg")
    Image.fromarray(texture(0, 240, 300)).save(place / "none.png")
    ready.open([place])
    wait_scored(ready, qtbot, 2)
    return ready


def test_the_panel_shows_no_score(looked: MainWindow, qtbot: QtBot) -> None:
    choose(looked, qtbot, "none.png")
    panel = looked.page.side.verdict
    assert panel.score_text == HEADING
    assert panel.words == "Uncertain"
    assert panel.reasons[0] == NO_FACE
    assert panel._gauge.isHidden()
    assert "score" not in panel._gauge.accessibleDescription()
    assert panel._caveat.isHidden()
    choose(looked, qtbot, "face.jpg")
    assert panel.score_text == f"{item(looked, 'face.jpg').p_fake:.2f}"
    assert NO_FACE not in panel.reasons
    assert not panel._gauge.isHidden()
    assert not panel._caveat.isHidden()


def test_the_gallery_says_it_and_gives_no_number(
    looked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert item(looked, "none.png").spoken() == "none.png: uncertain, no face found"
    assert "score" in item(looked, "face.jpg").spoken()
    drawn: list[str] = []
    draw = QPainter.drawText

    def watched(painter: QPainter, *arguments: object) -> None:
        drawn.extend(text for text in arguments if isinstance(text, str))
        draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", watched)
    looked.page.gallery.list.viewport().grab()
    assert any(text.startswith("uncertain, no face") for text in drawn)
    numbers = [text for text in drawn if text.replace(".", "").isdigit()]
    assert numbers == [f"{item(looked, 'face.jpg').p_fake:.2f}"]


def test_its_map_can_still_be_seen(looked: MainWindow, qtbot: QtBot) -> None:
    choose(looked, qtbot, "none.png")
    qtbot.waitUntil(lambda: looked.page.canvas.overlay is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: looked.page.explainer.final, timeout=WAIT)
    assert not looked.page.why.checker.wanted  # it would tell of scores that say nothing
    panel = looked.page.side.explain
    assert panel.sentence.text().endswith(OUTSIDE)
    choose(looked, qtbot, "face.jpg")
    qtbot.waitUntil(lambda: looked.page.explainer.final, timeout=WAIT)
    assert OUTSIDE not in panel.sentence.text()


@pytest.mark.parametrize(
    ("checked", "said"),
    [(True, "no face is found"), (False, "missing or damaged"), (None, "judge yourself")],
)
def test_the_details_say_whether_it_is_checked(
    checked: bool | None, said: str, looked: MainWindow, qtbot: QtBot
) -> None:
    assert looked.detector.info.checked is True
    dialog = DetectorDialog(replace(looked.detector.info, checked=checked), None)
    qtbot.addWidget(dialog)
    assert any(said in one.text() for one in dialog.findChildren(QLabel))
