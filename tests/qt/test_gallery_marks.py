"""Marks by key in the real window: on everything selected, kept by content, anybody's but ours."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.album.filters import Filter
from fakeview.album.mark_store import MarkStore, default_path
from fakeview.album.marks import Mark, Marked
from fakeview.settings import Settings
from fakeview.ui.inspect.marking import Marker
from fakeview.ui.inspect.model import Item, PictureModel
from fakeview.ui.inspect.work import Source
from fakeview.ui.main_window import MainWindow
from fakeview.ui.services import Lanes
from tests.qt.conftest import WAIT, choose, item, wait_scored

ROLE = Qt.ItemDataRole.AccessibleTextRole


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, *keys: Qt.KeyboardModifier) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.gallery.list.setFocus()
    qtbot.keyClick(window, key, *keys)


def kept() -> dict[str, Marked]:
    store = MarkStore()
    found = store.all()
    store.close()
    return found


def test_keys_mark_what_is_selected_and_the_marks_are_there_again(
    scored: MainWindow, qtbot: QtBot, qapp: QApplication, saved: Settings, folder: Path
) -> None:
    gallery, marker = scored.page.gallery, scored.page.marker
    choose(scored, qtbot, "a1.jpg")
    qtbot.keyClick(gallery.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(scored, qtbot, Qt.Key.Key_3)
    press(scored, qtbot, Qt.Key.Key_M)
    one, two = item(scored, "a1.jpg"), item(scored, "a2.png")
    assert (one.mark, one.starred) == (two.mark, two.starred) == (Mark.FAKE, True)
    assert gallery.index_of(one).data(ROLE).endswith(", marked fake, starred")
    press(scored, qtbot, Qt.Key.Key_M)  # all have it: it goes
    press(scored, qtbot, Qt.Key.Key_2)
    assert (two.mark, two.starred) == (Mark.REAL, False)
    choose(scored, qtbot, "a2.png")
    press(scored, qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert not two.marked
    choose(
        scored, qtbot, "b-broken.jpg"
    )  # it was never scored: its bytes tell it apart all the same
    press(scored, qtbot, Qt.Key.Key_4)
    broken = item(scored, "b-broken.jpg")
    qtbot.waitUntil(lambda: not marker._unhashed and not marker._unsaved, timeout=WAIT)
    gallery._pick(Filter(marks=frozenset({"real", "unsure"})))
    assert gallery.shown_items() == [one, broken]
    scored.detector.changed.emit(scored.detector.info)  # another detector: every score goes
    assert (one.mark, one.verdict) == (Mark.REAL, None)
    scored.page.clear()
    scored.close()
    assert sorted(marked.words for marked in kept().values()) == ["marked real", "marked unsure"]

    shutil.move(folder / "a1.jpg", folder / "deeper" / "moved.jpg")
    window = MainWindow(scored.theme, saved)
    qtbot.addWidget(window)
    window.show()
    window.open([folder])
    wait_scored(window, qtbot, 5)
    qtbot.waitUntil(
        lambda: (
            item(window, "moved.jpg").mark is Mark.REAL
            and item(window, "b-broken.jpg").mark is Mark.UNSURE
        ),
        timeout=WAIT,
    )
    assert not item(window, "a2.png").marked
    window.close()


def of(file: Path) -> tuple[str, Source]:
    return str(file), Source(file.name, file)


def test_copies_share_a_mark_and_a_file_that_is_gone_is_told_of(
    qtbot: QtBot, lanes: Lanes, tmp_path: Path
) -> None:
    model = PictureModel()
    marker = Marker(lanes, model, model)
    for name in ("one", "copy"):
        (tmp_path / name).write_bytes(b"the same")
    items: list[Item] = model.add(of(tmp_path / name) for name in ("one", "copy", "gone"))
    marker.start()
    marker.mark([items[0]], Mark.UNSURE)
    assert items[0].mark is Mark.UNSURE  # at once
    marker.star([items[1]])
    qtbot.waitUntil(lambda: items[0].marked == items[1].marked, timeout=WAIT)
    with qtbot.waitSignal(marker.said, timeout=WAIT) as told:
        marker.mark([items[2]], Mark.FAKE)
    assert "not kept" in told.args[0]
    lanes.close()
    marker.close()
    assert list(kept().values()) == [items[0].marked]


def test_what_was_not_kept_yet_is_kept_at_the_end(lanes: Lanes, tmp_path: Path) -> None:
    model = PictureModel()
    marker = Marker(lanes, model, model)
    [entry] = model.add([of(tmp_path / "one")])
    entry.sha256 = "ab" * 32
    lanes.close()  # nothing that is asked of a lane happens any more
    marker.star([entry])
    marker.close()
    assert kept() == {"ab" * 32: Marked(starred=True)}


def test_marks_that_can_not_be_kept_are_told_of_once(
    qtbot: QtBot, lanes: Lanes, tmp_path: Path
) -> None:
    default_path().parent.parent.mkdir(parents=True, exist_ok=True)
    default_path().parent.write_text("in the way of the folder")
    model = PictureModel()
    marker = Marker(lanes, model, model)
    said: list[str] = []
    marker.said.connect(said.append)
    [entry] = model.add([of(tmp_path / "one")])
    entry.sha256 = "ab" * 32
    marker.start()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    marker.star([entry])
    qtbot.waitUntil(lambda: not marker._saving, timeout=WAIT)
    assert entry.starred
    assert len(said) == 1
    assert said[0].endswith("Until then marks are not kept.")
    lanes.close()
    marker.close()


def test_closing_twice_sets_nothing_aside(lanes: Lanes, tmp_path: Path) -> None:
    model = PictureModel()
    marker = Marker(lanes, model, model)
    [entry] = model.add([of(tmp_path / "one")])
    entry.sha256 = "ab" * 32
    lanes.close()
    marker.star([entry])
    marker.close()
    marker.close()  # as the program does at its end
    assert [file.name for file in default_path().parent.glob("*.sqlite")] == ["marks.sqlite"]


def test_marks_of_pictures_that_leave_before_they_are_hashed_are_kept(
    qtbot: QtBot, lanes: Lanes, tmp_path: Path
) -> None:
    model = PictureModel()
    marker = Marker(lanes, model, model)
    for name in ("removed", "cleared", "closed"):
        (tmp_path / name).write_bytes(name.encode())
    removed, cleared, closed = model.add(of(tmp_path / n) for n in ("removed", "cleared", "closed"))
    marker.mark([removed], Mark.REAL)
    model.remove([removed])
    marker.mark([cleared], Mark.FAKE)
    model.clear()
    qtbot.waitUntil(lambda: not marker._unhashed and not marker._unsaved, timeout=WAIT)
    model.add([of(tmp_path / "closed")])
    lanes.close()
    marker.mark([closed], Mark.UNSURE)
    marker.close()
    assert sorted(marked.words for marked in kept().values()) == [
        "marked fake", "marked real", "marked unsure"
    ]  # fmt: skip


def test_a_new_star_leaves_the_mark_of_an_earlier_day(
    qtbot: QtBot, lanes: Lanes, tmp_path: Path
) -> None:
    (tmp_path / "one").write_bytes(b"one")
    sha256 = hashlib.sha256(b"one").hexdigest()
    store = MarkStore()
    store.keep({sha256: Marked(Mark.FAKE)})
    store.close()
    model = PictureModel()
    marker = Marker(lanes, model, model)
    marker.start()
    qtbot.waitUntil(lambda: bool(marker._known), timeout=WAIT)
    [entry] = model.add([of(tmp_path / "one")])
    marker.star([entry])  # before anybody knows that it was marked
    qtbot.waitUntil(lambda: entry.marked == Marked(Mark.FAKE, starred=True), timeout=WAIT)
    lanes.close()
    marker.close()
    assert kept() == {sha256: Marked(Mark.FAKE, starred=True)}


def test_a_picture_that_is_moved_before_it_is_hashed_keeps_its_mark(
    qtbot: QtBot, lanes: Lanes, tmp_path: Path
) -> None:
    model = PictureModel()
    marker = Marker(lanes, model, model)
    early, late = tmp_path / "early", tmp_path / "late"
    for file in (early, late):
        file.with_name(f"{file.name} moved").write_bytes(file.name.encode())
    first, second = model.add(of(file) for file in (early, late))
    with qtbot.waitSignal(marker.said, timeout=WAIT):
        marker.mark([second], Mark.REAL)  # the list doesn't know yet where it is
    marker.mark([first], Mark.FAKE)
    model.follow({early: tmp_path / "early moved", late: tmp_path / "late moved"})
    qtbot.waitUntil(lambda: bool(marker._hashes), timeout=WAIT)
    second.sha256 = "cd" * 32  # it is scored where it is now
    marker.look_up(second)
    assert (first.mark, second.mark) == (Mark.FAKE, Mark.REAL)
    lanes.close()
    marker.close()
    assert len(kept()) == 2
