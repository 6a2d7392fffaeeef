"""What is done with the selected pictures: moved, listed, labelled, compared, taken out."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from fakeview.album.filters import Filter
from fakeview.album.marks import Mark, Marked
from fakeview.filing import moving
from fakeview.filing.moving import Moved, Outcome
from fakeview.settings import Settings
from fakeview.ui.inspect import mover
from fakeview.ui.inspect.label_dialog import LabelDialog
from fakeview.ui.inspect.labeller import UNMARKED, default_list
from fakeview.ui.inspect.model import ITEM_ROLE, State
from fakeview.ui.inspect.work import Score
from fakeview.ui.main_window import MainWindow
from fakeview.ui.train.page import TrainPage
from tests.qt.conftest import WAIT, answer, item


@pytest.fixture
def saved() -> Settings:
    """Settings without a detector: none is loaded here."""
    return Settings(theme="light", stability_on=False)


@pytest.fixture
def listed(window: MainWindow, qtbot: QtBot, folder: Path) -> MainWindow:
    """The window with five pictures in its list, none of them scored."""
    window.open([folder])
    qtbot.waitUntil(lambda: len(window.page.model) == 5, timeout=WAIT)
    qtbot.waitUntil(lambda: window.page.item is not None, timeout=WAIT)
    return window


def select(window: MainWindow, *names: str) -> None:
    """Select pictures by name; the first one is looked at."""
    view = window.page.gallery.list
    model = view.model()
    rows = {model.index(row, 0).data(ITEM_ROLE).name: row for row in range(model.rowCount())}
    window.page.gallery.choose(item(window, names[0]))
    for name in names[1:]:
        index = model.index(rows[name], 0)
        view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: Path | None) -> list[str]:
    asked: list[str] = []

    def ask(_parent: object, title: str, _start: str) -> str:
        asked.append(title)
        return str(folder) if folder else ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(ask))
    return asked


def wait_said(window: MainWindow, qtbot: QtBot, text: str) -> None:
    banner = window.page.banner
    qtbot.waitUntil(lambda: banner.isVisible() and text in banner.text, timeout=WAIT)


def press(window: MainWindow, name: str) -> None:
    action = window.actions_[name]
    assert action.isEnabled(), name
    action.trigger()


def test_moved_pictures_keep_what_is_known_of_them_and_come_back(
    listed: MainWindow,
    qtbot: QtBot,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page, place = listed.page, tmp_path / "sorted"
    place.mkdir()
    (place / "a1.jpg").write_bytes(b"another")
    one, broken = item(listed, "a1.jpg"), item(listed, "b-broken.jpg")
    page.model.set_score(broken, Score(error="It is damaged."))
    qtbot.waitUntil(lambda: one.thumbnail is not None, timeout=WAIT)
    thumbnail = one.thumbnail
    asked = choose_folder(monkeypatch, place)
    select(listed, "a1.jpg", "b-broken.jpg", "a10.jpg")
    (folder / "deeper" / "a10.jpg").unlink()

    press(listed, "move")

    wait_said(listed, qtbot, "2 pictures were moved to")
    assert asked == ["Move 3 pictures to a folder"]
    assert "1 got another name" in page.banner.text
    assert "“a10.jpg” stays where it is: it isn't there any more." in page.banner.text
    assert (one.path, one.name) == (place / "a1 (2).jpg", "a1 (2).jpg")
    assert one.thumbnail is thumbnail
    assert "a1 (2).jpg" in listed.windowTitle()
    assert broken.state is State.WAITING  # it is looked at again, where it is now
    assert (place / "a1.jpg").read_bytes() == b"another"
    page.open([place / "a1 (2).jpg"])
    assert len(page.model) == 5

    qtbot.keyClick(listed, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    wait_said(listed, qtbot, "2 pictures were put back.")
    assert one.path == folder / "a1.jpg"
    assert one.path.exists()
    assert broken.path == folder / "b-broken.jpg"
    assert not page.selection.undo()

    page.selection.mover.move([one.path], place)
    wait_said(listed, qtbot, "was moved to")
    page.clear()
    page.banner.hide()
    qtbot.keyClick(listed, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_said(listed, qtbot, "was put back.")
    page.open([folder / "a1.jpg"])
    qtbot.waitUntil(lambda: len(page.model) == 1, timeout=WAIT)
    one = item(listed, "a1.jpg")

    for target in ("first", "second"):  # several moves are undone one after the other
        (tmp_path / target).mkdir()
        page.selection.mover.move([one.path], tmp_path / target)
        wait_said(listed, qtbot, target)
    for back in (tmp_path / "first", folder):
        assert page.selection.undo()
        qtbot.waitUntil(lambda back=back: one.path.parent == back, timeout=WAIT)
        wait_said(listed, qtbot, "1 picture was put back.")
        qtbot.waitUntil(lambda: not page.selection.mover.running, timeout=WAIT)


def test_what_cannot_be_put_back_is_told(
    listed: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_folder(monkeypatch, tmp_path)
    select(listed, "a1.jpg", "a2.png")
    press(listed, "move")
    wait_said(listed, qtbot, "2 pictures were moved")
    (folder / "a2.png").write_bytes(b"a new one")
    assert listed.page.banner.offer.text() == "Undo"
    qtbot.mouseClick(listed.page.banner.offer, Qt.MouseButton.LeftButton)
    wait_said(listed, qtbot, "1 picture was put back. “a2.png” could not be put back")
    assert item(listed, "a2.png").path == tmp_path / "a2.png"
    assert (folder / "a2.png").read_bytes() == b"a new one"


def test_a_long_move_can_be_stopped_and_ends_with_the_window(
    listed: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(
        paths: list[Path], target: Path, stop: threading.Event, told: Callable[[Moved], object]
    ) -> Outcome:
        first = moving.move(paths[:1], target, stop, told)
        while not stop.is_set():
            stop.wait(0.01)
        return Outcome(first.moved, (), len(paths) - 1)

    monkeypatch.setattr(mover, "move", endless)
    desk, part = listed.page.selection, listed.strip.moving
    paths = [item(listed, name).path for name in ("a1.jpg", "a2.png")]
    desk.mover.move(paths, tmp_path)
    qtbot.waitUntil(part.isVisible, timeout=WAIT)
    assert part.text.text() == "moving 1 of 2"
    desk.move()
    assert listed.page.banner.text == mover.BUSY
    qtbot.mouseClick(part.cancel, Qt.MouseButton.LeftButton)
    wait_said(listed, qtbot, "1 picture was moved to")
    assert "Stopped before 1 picture." in listed.page.banner.text
    assert part.isHidden()
    assert item(listed, "a1.jpg").path == tmp_path / "a1.jpg"
    desk.mover.move(paths[1:], tmp_path)  # under way while the window is closed


def test_thinking_again_moves_nothing(
    listed: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = choose_folder(monkeypatch, None)
    select(listed, "a1.jpg")
    press(listed, "move")
    assert asked == ["Move 1 picture to a folder"]
    assert not listed.page.selection.mover.running


def test_paths_folder_and_leaving_the_list(
    listed: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, shown = listed.page, []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(url)))
    select(listed, "a1.jpg", "a2.png")
    press(listed, "copy_paths")
    copied = QGuiApplication.clipboard().text()
    assert copied == f"{folder / 'a1.jpg'}\n{folder / 'a2.png'}"
    press(listed, "show_in_folder")
    assert [Path(url.toLocalFile()) for url in shown] == [folder]
    assert "can't be shown" in page.banner.text

    qtbot.keyClick(page.gallery.list, Qt.Key.Key_Delete)
    assert [entry.name for entry in page.model] == ["b-broken.jpg", "c-empty.png", "a10.jpg"]
    assert page.model.waiting == 3
    assert page.item is item(listed, "b-broken.jpg")
    assert page.selection.items == [page.item]
    assert (folder / "a1.jpg").exists()
    page.gallery.list.selectAll()
    press(listed, "remove")
    assert page.item is None
    assert page.stack.currentWidget() is page.empty
    assert not listed.actions_["remove"].isEnabled()
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.jpg"))
    page.open([odd])
    qtbot.waitUntil(lambda: page.item is not None, timeout=WAIT)
    press(listed, "copy_paths")
    assert QGuiApplication.clipboard().text() == f"{folder}/caf\ufffd.jpg"
    assert "1 hold bytes that are no text" in page.banner.text


def test_exactly_two_stand_side_by_side(listed: MainWindow, qtbot: QtBot) -> None:
    page = listed.page
    select(listed, "a1.jpg")
    assert not listed.actions_["compare_two"].isEnabled()
    select(listed, "a1.jpg", "a10.jpg")
    press(listed, "compare_two")
    sides = page.compare.view.sides
    assert [side.item for side in sides] == [item(listed, "a1.jpg"), item(listed, "a10.jpg")]
    select(listed, "a2.png", "a1.jpg", "a10.jpg")  # they stay, whatever is looked at
    assert [side.item for side in sides] == [item(listed, "a1.jpg"), item(listed, "a10.jpg")]
    assert not listed.actions_["compare_two"].isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_the_selection(listed: MainWindow, qtbot: QtBot) -> None:
    view, menu = listed.page.gallery.list, listed.context.menu
    select(listed, "a1.jpg", "a2.png")
    at = view.visualRect(view.currentIndex()).center()
    for reason, point in (
        (QContextMenuEvent.Reason.Mouse, at),
        (QContextMenuEvent.Reason.Keyboard, QPoint(-1, -1)),
    ):
        target = view.viewport() if reason is QContextMenuEvent.Reason.Mouse else view
        event = QContextMenuEvent(reason, point, target.mapToGlobal(point))
        QApplication.sendEvent(target, event)
        assert menu.isVisible()
        assert [action.text() for action in menu.actions() if action.text()] == [
            "Compare the two", "Report on 2 pictures…", "Send to training",
            "Mark as real", "Mark as fake", "Mark as unsure", "Star",
            "Move 2 pictures to a folder…", "Copy 2 paths", "Show in its folder",
            "Remove 2 pictures from the list",
        ]  # fmt: skip
        menu.close()
    below = QPoint(at.x(), view.viewport().height() - 2)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, below, view.viewport().mapToGlobal(below))
    QApplication.sendEvent(view.viewport(), event)
    assert not menu.isVisible()


def test_the_report_is_on_the_selection(
    listed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    run: list[list[str]] = []
    reporter = listed.page.reporter
    monkeypatch.setattr(reporter, "run", lambda items: run.append([i.name for i in items]))
    select(listed, "a2.png", "a1.jpg")
    press(listed, "report")
    assert run == [["a1.jpg", "a2.png"]]


def take_dialog(monkeypatch: pytest.MonkeyPatch, group: str = "") -> list[str]:
    """Answer the dialog with a group; the returned list gets the dialogs' titles."""
    asked: list[str] = []

    def exec_(self: LabelDialog) -> int:
        asked.append(self.findChildren(type(self.shown).__mro__[1])[0].text())
        self.group.setText(group)
        self.add.click()
        return self.result()

    monkeypatch.setattr(LabelDialog, "exec", exec_)
    return asked


def test_labelled_pictures_go_to_the_train_page(
    listed: MainWindow, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained: list[Path] = []
    monkeypatch.setattr(TrainPage, "set_data", lambda _self, data: trained.append(data))
    asked = take_dialog(monkeypatch, "some gan")
    select(listed, "a1.jpg", "a2.png")
    press(listed, "label_fake")
    wait_said(listed, qtbot, "2 generated pictures were added to labelled.csv.")
    assert "training needs real photographs as well" in listed.page.banner.text
    assert asked == ["Send 2 pictures to training"]

    take_dialog(monkeypatch)
    said = answer(monkeypatch, yes=True)
    select(listed, "a2.png", "a10.jpg")
    press(listed, "label_real")
    wait_said(listed, qtbot, "1 real picture was added")
    assert said == ["Give the new label?"]
    assert "1 was in it with the other label and got the new label." in listed.page.banner.text
    rows = default_list().read_text(encoding="utf-8").splitlines()[1:]
    assert [row.split(",")[1:3] for row in rows] == [
        ["fake", "some gan"], ["real", "pictures"], ["real", "deeper"]
    ]  # fmt: skip
    qtbot.mouseClick(listed.page.banner.offer, Qt.MouseButton.LeftButton)
    assert trained == [default_list()]
    assert listed.pages.shown == "page_train"


def test_a_moved_picture_stays_on_the_list_of_labels(
    listed: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_dialog(monkeypatch)
    choose_folder(monkeypatch, tmp_path)
    select(listed, "a1.jpg")
    press(listed, "label_fake")
    wait_said(listed, qtbot, "1 generated picture was added")
    press(listed, "move")
    wait_said(listed, qtbot, "1 picture was moved")
    assert f"{tmp_path / 'a1.jpg'},fake" in default_list().read_text(encoding="utf-8")


def test_pictures_go_to_training_as_they_are_marked(
    listed: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("a1.jpg", "a2.png", "a10.jpg")
    select(listed, *names)
    assert not listed.actions_["label_marked"].isEnabled()
    listed.page.selection.label()
    assert listed.page.banner.text == UNMARKED
    marks = (Mark.REAL, Mark.FAKE, Mark.UNSURE)
    listed.page.model.set_marked(
        (item(listed, name), Marked(mark)) for name, mark in zip(names, marks, strict=True)
    )
    listed.show_chosen()  # as the menus do before they open
    asked = take_dialog(monkeypatch)
    press(listed, "label_marked")
    wait_said(listed, qtbot, "1 generated and 1 real pictures were added to labelled.csv.")
    assert asked == ["Send 2 pictures to training"]


def test_a_move_leaves_scoring_stopped_and_finds_thumbnails_again(
    listed: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page, one = listed.page, item(listed, "a1.jpg")
    qtbot.waitUntil(lambda: one.thumbnail is not None, timeout=WAIT)
    page.model.set_thumbnail(one, None)
    page.library._unreadable.add(one.key)  # it was looked for while it was on its way
    page.scorer.stop()
    assert one.path is not None
    page.selection.mover.move([one.path], tmp_path)
    qtbot.waitUntil(lambda: one.thumbnail is not None, timeout=WAIT)
    assert one.path == tmp_path / "a1.jpg"
    page.scorer.again([one])
    assert page.scorer._stopped


def test_pictures_that_wait_behind_their_own_move_are_listed_where_they_are(
    listed: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()

    def late(*given: object) -> Outcome:
        assert go.wait(WAIT / 1000)
        return moving.move(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(mover, "move", late)
    take_dialog(monkeypatch)
    one = item(listed, "a1.jpg")
    assert one.path is not None
    listed.page.selection.mover.move([one.path], tmp_path)
    select(listed, "a1.jpg")
    press(listed, "label_fake")
    go.set()
    wait_said(listed, qtbot, "1 generated picture was added")
    assert f"{tmp_path / 'a1.jpg'},fake" in default_list().read_text(encoding="utf-8")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_names_are_never_read_as_markup(listed: MainWindow, qtbot: QtBot) -> None:
    text = "/pictures/<h1>R&D</h1>.jpg"
    QToolTip.showText(listed.mapToGlobal(listed.rect().center()), text, listed)
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    assert [tip.textFormat() for tip in tips if isinstance(tip, QLabel)] == [
        Qt.TextFormat.PlainText
    ]  # fmt: skip
    QToolTip.hideText()
    listed.page.gallery._pick(Filter(folder="/pictures/R&D\nmore"))
    chip = listed.page.gallery.bar.chip
    assert chip.text() == "R&&D\ufffdmore "
