"""The Data step: drop target, reading, class names, the report and its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fakeview.ui.icons import Icons
from fakeview.ui.services import Lanes
from fakeview.ui.theme import Theme
from fakeview.ui.train import findings, thumbs
from fakeview.ui.train.audit_view import LEAKS
from fakeview.ui.train.data_step import DataStep
from fakeview.ui.train.thumbs import PATH_ROLE, ThumbStrip
from tests.conftest import texture
from tests.qt.conftest import WAIT
from tests.qt.test_train_facts import HISTOGRAMS
from trainer.events import Progress


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two classes, three groups, and a file that is no picture."""
    place = tmp_path / "faces"
    for group, n in (("fake/gan", 14), ("fake/diffusion", 3), ("real/photos", 4)):
        (place / group).mkdir(parents=True)
        for number in range(n):
            Image.fromarray(texture(number, 32, 40)).save(place / group / f"{number:02d}.png")
    (place / "fake" / "gan" / "zz-broken.png").write_bytes(b"no picture")
    return place


def report_on(data: Path, **other: Any) -> dict[str, Any]:
    report: dict[str, Any] = {
        "folder": str(data),
        "layout": "classes",
        "n": 21,
        "classes": {"fake": 17, "real": 4},
        "groups": {"fake/gan": 14, "fake/diffusion": 3, "real/photos": 4},
        "splits": {
            "train": {"fake": 13, "real": 2},
            "valid": {"fake": 2, "real": 1},
            "test": {"fake": 2, "real": 1},
        },
        "split_given": False,
        "unreadable": [{"path": str(data / "fake/gan/zz-broken.png"), "reason": "It is cut."}],
        "facts": HISTOGRAMS,
        "file_facts_auc": 0.52,
        "leak": False,
        "findings": [
            finding("clean", "good", "Nothing tells the classes apart."),
            finding("imbalance", "note", "There are four times as many generated pictures."),
        ],
    }
    return {**report, **other}


def finding(name: str, level: str, text: str, paths: list[str] | None = None) -> dict[str, Any]:
    return {"id": name, "level": level, "text": text, "next": "Do it.", "paths": paths or []}


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def step(theme: Theme, qtbot: QtBot) -> Iterator[DataStep]:
    # In a host without a layout: the offscreen platform complains about a window's size hints.
    host = QWidget()
    host.resize(1280, 664)
    lanes = Lanes(host)
    step = DataStep(lanes, theme, Icons(theme))
    step.setParent(host)
    step.resize(1280, 664)
    qtbot.addWidget(host)
    with qtbot.waitExposed(host):
        host.show()
    yield step
    step.report.clear()
    lanes.close()


def named(step: QWidget, text: str) -> QAbstractButton:
    return next(
        one
        for one in step.findChildren(QAbstractButton)
        if one.isVisible() and one.accessibleName() == text
    )


def test_empty_asks_for_a_folder_or_a_list(
    step: DataStep, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert step.state == "empty"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(data))
    with qtbot.waitSignal(step.chosen) as caught:
        qtbot.mouseClick(named(step, "Choose folder…"), Qt.MouseButton.LeftButton)
    assert caught.args == [data]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(data / "l.csv"), ""))
    with qtbot.waitSignal(step.chosen) as caught:
        qtbot.mouseClick(named(step, "Choose a list (CSV)…"), Qt.MouseButton.LeftButton)
    assert caught.args == [data / "l.csv"]


def test_dialog_that_is_left_chooses_nothing(
    step: DataStep, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(step.chosen):
        step.choose_folder()


def test_reading_shows_count_rate_and_cancel(
    step: DataStep, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter((100.0, 102.0, 102.1))
    monkeypatch.setattr("fakeview.ui.train.data_step.time.monotonic", lambda: next(clock))
    step.set_data(Path("/somewhere/faces"))
    step.show_reading(Progress("reading the pictures", 0, 7092))
    assert step.state == "reading"
    assert step.reading.count.text() == "0 of 7,092"
    step.show_reading(Progress("reading the pictures", 1200, 7092))
    assert step.reading.count.text() == "1,200 of 7,092  ·  600 a second  ·  a few seconds left"
    assert step.reading.bar.value() == 1200
    assert "faces" in step.reading.title.text()
    step.show_reading(Progress("comparing the pictures", 0, 0))
    assert (step.reading.bar.minimum(), step.reading.bar.maximum()) == (0, 0)  # it only moves
    with qtbot.waitSignal(step.cancelled):
        qtbot.mouseClick(named(step, "Cancel reading"), Qt.MouseButton.LeftButton)


def test_refusal_says_why_and_asks_again(step: DataStep) -> None:
    step.show_reading()
    step.show_refusal("There are no pictures in it. Choose another folder.")
    assert step.state == "empty"
    assert step.empty.refusal.isVisible()
    assert step.empty.reason.text() == "There are no pictures in it. Choose another folder."
    step.show_empty()
    assert not step.empty.refusal.isVisible()


def test_class_names_are_never_guessed(step: DataStep, qtbot: QtBot, data: Path) -> None:
    step.set_data(data)
    step.show_class_question(["ai", "photo", "misc"], "The folders are called so.")
    rows = step.class_map.rows
    assert [row.value for row in rows.values()] == ["", "", ""]
    assert not step.class_map.go_on.isEnabled()
    rows["ai"].choose("fake")
    rows["misc"].choose("out")
    assert "1 name is not answered" in step.class_map.reason.text()
    rows["photo"].choose("fake")
    assert not step.class_map.go_on.isEnabled()  # both classes are needed
    rows["photo"].choose("real")
    with qtbot.waitSignal(step.classes_chosen) as caught:
        qtbot.mouseClick(step.class_map.go_on, Qt.MouseButton.LeftButton)
    assert caught.args == [{"ai": "fake", "photo": "real"}]
    assert step.classes == {"ai": "fake", "photo": "real"}


def test_answers_belong_to_their_data(step: DataStep, data: Path) -> None:
    step.set_data(data)
    step.show_class_question(["0", "1"], "The labels are called so.")
    step.class_map.rows["0"].choose("fake")
    step.class_map.rows["1"].choose("real")
    step.class_map.go_on.click()
    step.set_data(data)
    assert step.classes == {"0": "fake", "1": "real"}
    step.set_data(data.parent)
    assert step.classes == {}
    step.show_class_question(["0", "1"], "The labels are called so.")
    assert step.class_map.rows["0"].value == ""  # the other folder's answer doesn't stay


def test_mapped_names_can_be_asked_about_again(step: DataStep, data: Path) -> None:
    step.set_data(data)
    step.show_class_question(["fakes", "photos"], "The folders are called so.")
    step.class_map.rows["fakes"].choose("fake")
    step.class_map.rows["photos"].choose("real")
    step.class_map.go_on.click()
    step.show_report(report_on(data))
    named(step, "What the names mean…").click()
    assert step.state == "question"
    assert step.class_map.rows["fakes"].value == "fake"


def test_report_shows_numbers_findings_and_goes_on(
    step: DataStep, qtbot: QtBot, data: Path
) -> None:
    step.show_report(report_on(data))
    assert step.state == "report"
    texts = {label.text() for label in step.report.findChildren(QLabel)}
    assert {"21 pictures", "17 generated", "4 real", "13", "Training"} <= texts
    # The gravest first, whatever the order they came in.
    assert [card.level for card in step.report.findings] == ["note", "good"]
    assert step.report.reason.text() == ""
    with qtbot.waitSignal(step.settings_wanted):
        qtbot.mouseClick(step.report.go_on, Qt.MouseButton.LeftButton)


def test_report_of_the_trainers_own_audit(step: DataStep, qtbot: QtBot, data: Path) -> None:
    from trainer.data.audit import audit

    step.show_report(audit(data))
    texts = {label.text() for label in step.report.findChildren(QLabel)}
    assert {"21 pictures", "17 generated", "4 real"} <= texts
    unreadable = next(card for card in step.report.findings if card.id == "unreadable")
    assert [Path(path).name for path in unreadable.paths] == ["zz-broken.png"]
    assert not step.report.go_on.isEnabled()  # four real pictures teach nothing
    board = step.report.board
    assert board is not None
    qtbot.waitUntil(lambda: board.complete, timeout=WAIT)
    assert set(board.blocks) == {"fake/gan", "fake/diffusion", "real/photos"}


def test_stop_finding_keeps_from_going_on_and_says_why(step: DataStep, data: Path) -> None:
    few = finding("too-few", "stop", "There are only 4 real pictures.")
    step.show_report(report_on(data, findings=[finding("a", "warn", "Careful."), few]))
    assert [card.id for card in step.report.findings] == ["too-few", "a"]
    assert not step.report.go_on.isEnabled()
    assert step.report.reason.text() == "There are only 4 real pictures. Do it."


def test_leak_is_told_shown_and_answered(step: DataStep, qtbot: QtBot, data: Path) -> None:
    step.set_data(data)
    step.show_report(report_on(data, leak=True, file_facts_auc=0.97))
    leak = step.report.leak
    assert leak is not None
    assert "97 of 100 pairs" in leak.sentence.text()
    assert leak.fold.is_open  # the table shows what tells
    assert leak.table is not None
    assert leak.table.order == ["format", "size"]  # what tells most comes first
    assert step.report.reason.text() == LEAKS
    assert not step.align
    qtbot.mouseClick(leak.switch, Qt.MouseButton.LeftButton)
    assert step.align
    assert step.report.reason.text() == ""
    step.show_report(report_on(data, leak=True, file_facts_auc=0.97))  # read again
    assert step.align
    step.set_data(data.parent)
    assert not step.align


def test_without_a_leak_the_table_is_folded(step: DataStep, data: Path) -> None:
    step.show_report(report_on(data))
    leak = step.report.leak
    assert leak is not None
    assert not leak.fold.is_open
    assert leak.table is None
    leak.fold.button.click()
    assert leak.table is not None
    assert leak.table.isVisible()


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
    monkeypatch.setattr(thumbs.QDesktopServices, "openUrl", lambda url: opened.append(url.path()))
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
