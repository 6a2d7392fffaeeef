"""The Data step's pictures, and how it fits, is reached and is painted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from fakeview.ui.icons import Icons
from fakeview.ui.shared.thumbs import PATH_ROLE, ThumbStrip
from fakeview.ui.theme import Theme
from fakeview.ui.train import findings
from fakeview.ui.train.data_step import DataStep
from tests.qt.conftest import WAIT
from tests.qt.data_step import finding, named, opened, report_on, some_data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return some_data(tmp_path / "faces")


@pytest.fixture
def step(theme: Theme, qtbot: QtBot) -> Iterator[DataStep]:
    yield from opened(theme, qtbot)


def test_thumbnails_of_every_group_arrive(step: DataStep, qtbot: QtBot, data: Path) -> None:
    step.show_report(report_on(data))
    step.report.area.verticalScrollBar().setValue(10_000)
    board = step.report.board
    assert board is not None
    qtbot.waitUntil(lambda: board.complete, timeout=WAIT)
    strip = board.blocks["fake/gan"].strip
    qtbot.waitUntil(lambda: strip.model().rowCount() == 12, timeout=WAIT)
    paths = [strip.model().index(row, 0).data(PATH_ROLE) for row in range(12)]
    assert not any("broken" in path for path in paths)
    step.report.area.ensureWidgetVisible(strip)
    keeper = step.report._thumbs
    qtbot.waitUntil(lambda: keeper.image(paths[0]) is not None, timeout=WAIT)
    assert board.blocks["real/photos"].strip.model().rowCount() == 4


def test_pictures_of_a_finding_unfold(
    step: DataStep, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(data / "fake/gan/00.png"), str(data / "fake/gan/zz-broken.png")]
    step.show_report(report_on(data, findings=[finding("x", "warn", "Look.", paths)]))
    card = step.report.findings[0]
    assert card.pictures is None  # nothing is built before it is wanted
    assert card.fold is not None
    qtbot.mouseClick(card.fold.button, Qt.MouseButton.LeftButton)
    strip = card.pictures.strip
    keeper = step.report._thumbs
    qtbot.waitUntil(lambda: keeper.image(paths[0]) is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: keeper.broken(paths[1]), timeout=WAIT)
    shown: list[Path] = []
    monkeypatch.setattr(findings, "show_in_folder", shown.append)
    assert not card.pictures.folder.isEnabled()
    strip.choose(1)
    assert card.pictures.path.toolTip() == paths[1] or card.pictures.path.text() == paths[1]
    qtbot.mouseClick(card.pictures.folder, Qt.MouseButton.LeftButton)
    assert shown == [Path(paths[1])]


def test_enter_on_a_thumbnail_shows_its_folder(
    step: DataStep, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.path()))
    strip = ThumbStrip(step.report._thumbs, Theme(QApplication.instance()), _icons(step), "Some")
    qtbot.addWidget(strip)
    strip.show_paths([str(data / "fake/gan/00.png")])
    strip.choose(0)
    strip.activated.emit(strip.currentIndex())
    assert opened == [str(data / "fake/gan")]


def _icons(step: DataStep) -> Icons:
    icons = step.report._icons
    assert isinstance(icons, Icons)
    return icons


def test_another_report_leaves_no_work_behind(step: DataStep, qtbot: QtBot, data: Path) -> None:
    step.show_report(report_on(data))
    first = step.report._job
    step.show_report(report_on(data))
    assert first is not None
    assert first.cancel.is_set()
    board = step.report.board
    assert board is not None
    qtbot.waitUntil(lambda: board.complete, timeout=WAIT)
    strip = board.blocks["fake/gan"].strip
    qtbot.waitUntil(lambda: strip.model().rowCount() == 12, timeout=WAIT)


def test_other_data_is_offered_without_losing_the_report(
    step: DataStep, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    step.show_report(report_on(data))
    menu = named(step, "Choose other data").findChild(QMenu)
    assert menu is not None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    menu.actions()[0].trigger()
    assert step.state == "report"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(data.parent))
    with qtbot.waitSignal(step.chosen) as caught:
        menu.actions()[0].trigger()
    assert caught.args == [data.parent]


@pytest.mark.parametrize(("width", "height"), [(1280, 664), (880, 424)])
def test_forty_groups_with_long_names_fit(
    step: DataStep, qtbot: QtBot, data: Path, width: int, height: int
) -> None:
    groups = {f"fake/{'a-very-long-name-of-a-generator-' * 3}{n}": n + 1 for n in range(38)}
    groups |= {"real/photos": 5, "real/scans": 5}
    many = [finding(f"f{n}", "warn", "A long sentence about it. " * 9) for n in range(6)]
    step.resize(width, height)
    step.show_report(report_on(data, groups=groups, findings=many))
    body = step.report.area.widget()
    qtbot.waitUntil(lambda: body.width() == step.report.area.viewport().width())
    assert body.minimumSizeHint().width() <= step.report.area.viewport().width()
    board = step.report.board
    assert board is not None
    qtbot.waitUntil(lambda: board.complete, timeout=WAIT)
    assert len(board.blocks) == 40
    for block in board.blocks.values():
        right = block.mapTo(body, block.rect().topRight()).x()
        assert right < body.width()
    assert step.report.go_on.mapTo(step, step.report.go_on.rect().bottomRight()).x() < width


def test_every_control_has_a_name_and_can_be_reached(step: DataStep, data: Path) -> None:
    step.set_data(data)
    for show in (
        step.show_empty,
        step.show_reading,
        lambda: step.show_class_question(["a", "b"], "Say."),
        lambda: step.show_report(
            report_on(data, findings=[finding("x", "warn", "Look.", [str(data / "a.png")])])
        ),
    ):
        show()
        controls = [
            one for kind in (QAbstractButton, ThumbStrip) for one in step.findChildren(kind)
            if one.isVisible()
        ]  # fmt: skip
        assert controls
        for one in controls:
            assert one.accessibleName(), one
            assert one.focusPolicy() & Qt.FocusPolicy.TabFocus, one.accessibleName()


def test_dark_and_light_without_a_new_report(step: DataStep, theme: Theme, data: Path) -> None:
    step.show_report(report_on(data))
    light = step.grab().toImage().pixelColor(4, 4).lightness()
    theme.set_mode("dark")
    dark = step.grab().toImage().pixelColor(4, 4).lightness()
    theme.set_mode("light")
    assert light > 200
    assert dark < 60
