"""The list at the left: sorted, filtered, counted, and calm while scores come."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakeview.album.filters import Filter
from fakeview.album.marks import Mark, Marked
from fakeview.album.order import By, Order
from fakeview.imaging import decode
from fakeview.ui.inspect import settling
from fakeview.ui.inspect.arranged import Arranged
from fakeview.ui.inspect.gallery import Gallery
from fakeview.ui.inspect.library import Library
from fakeview.ui.inspect.model import NO_INDEX, Item, PictureModel
from fakeview.ui.inspect.row import ROW_HEIGHT
from fakeview.ui.inspect.work import Source
from fakeview.ui.services import Lanes
from fakeview.ui.theme import Theme
from tests.conftest import texture
from tests.qt.conftest import WAIT, Place
from tests.qt.listing import add, listing, outside, refuse, score, sources

# A popup, which the offscreen platform can show but not raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Shown = tuple[PictureModel, Gallery]


@pytest.fixture
def shown(theme: Theme, place: Place) -> Shown:
    model, gallery = listing(theme)
    place(gallery, 256, 700)
    return model, gallery


@pytest.fixture
def scored(shown: Shown) -> Shown:
    """Ten pictures: 0 to 6 with scores of 0.05 to 0.95, one refused, one outside, one waiting."""
    model, gallery = shown
    items = add(model, 10)
    for number in range(7):
        score(model, items[number], 0.05 + 0.15 * number)
    refuse(model, items[7])
    outside(model, items[8])
    return model, gallery


def numbers(gallery: Gallery) -> str:
    return "".join(item.name.split()[1].removesuffix(".jpg") for item in gallery.shown_items())


def offset(gallery: Gallery, item: object) -> int:
    """Where a picture's row begins on the screen."""
    return gallery.list.visualRect(gallery.index_of(item)).top()


def test_sorting_from_the_menu(scored: Shown) -> None:
    _, gallery = scored
    gallery.bar.by[By.SCORE].trigger()
    assert numbers(gallery) == "6543210789"  # what has no score comes last
    assert gallery.bar.sort.accessibleName() == "Sort: Score, highest first"
    gallery.bar.ways[0].trigger()
    assert numbers(gallery) == "0123456789"
    gallery.bar.by[By.ERROR].trigger()
    assert numbers(gallery) == "7012345689"
    gallery.bar.by[By.ADDED].trigger()
    gallery.bar.ways[1].trigger()
    assert numbers(gallery) == "9876543210"


def test_filters_join_and_the_sign_takes_them_away(scored: Shown, qtbot: QtBot) -> None:
    model, gallery = scored
    items = list(model)
    model.set_marked([(items[6], Marked(Mark.FAKE)), (items[1], Marked(starred=True))])
    gallery.bar.open_filter()
    popup = gallery.bar.popup
    popup.kinds["generated"].click()
    assert numbers(gallery) == "56"
    popup.kinds["failed"].click()
    assert numbers(gallery) == "567"
    popup.marks["unmarked"].click()
    assert numbers(gallery) == "57"
    popup.low.setValue(0.5)
    assert numbers(gallery) == "5"
    assert gallery.count.text() == "1 of 10 pictures"
    popup.hide()
    assert gallery.bar.chip.isVisible()
    assert "likely generated, can’t be read, not marked, 0.50 to 1.00" in gallery.bar.chip.toolTip()
    gallery.filter.setText("picture 6")  # the find box asks beside the filter
    assert numbers(gallery) == ""
    gallery.filter.clear()
    qtbot.mouseClick(gallery.bar.chip, Qt.MouseButton.LeftButton)
    assert numbers(gallery) == "0123456789"
    assert not gallery.bar.chip.isVisible()


def test_folders_and_marks_and_a_way_out(shown: Shown, qtbot: QtBot) -> None:
    model, gallery = shown
    items = add(model, 201)
    model.set_marked([(items[150], Marked(Mark.REAL, starred=True))])
    gallery.bar.open_filter()
    folder = gallery.bar.popup.folder
    entries = [folder.itemText(row) for row in range(folder.count())]
    assert entries == ["All folders", "folder0 (100)", "folder1 (100)", "folder2 (1)"]
    folder.setCurrentIndex(2)
    gallery.bar.popup.marks["starred"].click()
    assert gallery.shown_items() == [items[150]]
    gallery.bar.popup.marks["starred"].click()
    gallery.bar.popup.marks["unsure"].click()
    gallery.bar.popup.hide()
    assert gallery.shown_items() == []
    assert gallery.nothing.text() == "No picture matches."
    qtbot.mouseClick(gallery.way_out, Qt.MouseButton.LeftButton)
    assert len(gallery.shown_items()) == 201
    assert not gallery.nothing.isVisible()


def test_counts_and_bars(scored: Shown, qtbot: QtBot) -> None:
    _, gallery = scored
    kinds, bars = gallery.foot.kinds, gallery.foot.histogram
    qtbot.waitUntil(lambda: kinds["generated"].number.text() == "2")
    counts = [kinds[kind].number.text() for kind in ("none", "uncertain", "failed")]
    assert counts == ["2", "4", "1"]
    assert bars.accessibleDescription() == (
        "7 scores: about 2 below 0.30, 3 between, where the detector is uncertain, 2 above 0.70. "
        "Most common: 0.05 to 0.10, 1."
    )
    gallery.foot.toggle.click()
    assert not bars.isVisible()
    assert gallery.foot.toggle.accessibleName() == "Show verdicts and scores"


def test_bars_choose_a_range(scored: Shown, qtbot: QtBot) -> None:
    _, gallery = scored
    bars = gallery.foot.histogram
    right, left = QPoint(bars.width() - 5, 20), QPoint(round(bars.width() * 0.62), 20)
    qtbot.mousePress(bars, Qt.MouseButton.LeftButton, pos=right)
    qtbot.mouseMove(bars, left)
    qtbot.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=left)
    assert numbers(gallery) == "456"
    assert gallery.bar.filter == Filter(low=0.6, high=1.0)
    assert gallery.bar.chip.text().strip() == "0.60 to 1.00"
    qtbot.waitUntil(lambda: bars.told(1).endswith("1 picture"))
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Home)
    qtbot.keyClick(bars, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert bars.accessibleDescription() == "0.05 to 0.10: 1 picture"
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert numbers(gallery) == "0"
    qtbot.keyClick(bars, Qt.Key.Key_Escape)
    assert numbers(gallery) == "0123456789"


def test_a_list_sorted_by_score_keeps_still(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New scores are put in order once; the current row stays where it is on the screen."""
    monkeypatch.setattr(settling, "REST_MS", 0)
    model, gallery = shown
    items = add(model, 60)
    for number, item in enumerate(items):
        score(model, item, number / 100)
    gallery.bar._choose(Order(By.SCORE))
    gallery.choose(items[30])
    gallery.list.selectionModel().select(
        gallery.index_of(items[31]), gallery.list.selectionModel().SelectionFlag.Select
    )
    before, arranged = offset(gallery, items[30]), gallery.arranged.arranged
    for item in items[:10]:
        score(model, item, 0.9)
    assert gallery.arranged.arranged == arranged
    assert gallery.shown_items() == items
    qtbot.waitUntil(lambda: gallery.shown_items() != items)
    assert gallery.arranged.arranged == arranged + 1
    assert gallery.shown_items() == items[10:] + items[:10]
    assert offset(gallery, items[30]) == before
    assert gallery.selected_items() == [items[30], items[31]]
    assert gallery.current() is items[30]


def test_a_list_in_use_is_left_alone(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "REST_MS", 10**9)
    model, gallery = shown
    items = add(model, 20)
    gallery.bar._choose(Order(By.SCORE, descending=True))
    gallery.settler._timer.setInterval(1)
    qtbot.keyClick(gallery.list, Qt.Key.Key_Down)
    arranged = gallery.arranged.arranged
    score(model, items[19], 0.9)
    with qtbot.waitSignal(gallery.settler._timer.timeout):
        pass
    assert gallery.arranged.arranged == arranged
    assert gallery.settler._timer.isActive()  # it asks again later
    monkeypatch.setattr(settling, "REST_MS", 0)
    qtbot.waitUntil(lambda: gallery.shown_items()[0] is items[19])


def test_going_on_from_a_picture_that_left_the_filter(shown: Shown, qtbot: QtBot) -> None:
    model, gallery = shown
    items = add(model, 5)
    chosen: list[object] = []
    gallery.chosen.connect(chosen.append)
    gallery._pick(Filter(marks=frozenset({"unmarked"})))
    gallery.choose(items[2])
    model.set_marked([(items[2], Marked(Mark.FAKE))])
    gallery.settler.now(still=True)
    assert gallery.shown_items() == [items[0], items[1], items[3], items[4]]
    assert chosen == [items[2]]  # still looked at
    gallery.step(1)
    assert chosen[-1] is items[3]
    gallery.choose(items[2])  # hidden: the filter gives way
    assert gallery.shown_items() == items
    assert gallery.current() is items[2]


def test_removed_pictures_leave_the_list(shown: Shown) -> None:
    model, gallery = shown
    items = add(model, 6)
    gallery.choose(items[3])
    for row in (3, 1):  # as a model that takes pictures out does it
        model.beginRemoveRows(gallery.list.rootIndex(), row, row)
        model._rows.pop(model._items.pop(row).key)
        model.endRemoveRows()
    model._rows = {item.key: row for row, item in enumerate(model._items)}
    model.counts_changed.emit()
    assert gallery.shown_items() == [items[0], items[2], items[4], items[5]]
    assert gallery.current() is items[5]
    assert gallery.count.text() == "4 pictures"


def test_a_renamed_file_finds_its_place(shown: Shown, qtbot: QtBot) -> None:
    model, gallery = shown
    items = add(model, 4)
    gallery.bar._choose(Order(By.NAME))
    items[0].source = Source("zebra.jpg", Path("/nowhere/zebra.jpg"))
    where = model.index_of(items[0])
    model.dataChanged.emit(where, where)
    qtbot.waitUntil(lambda: gallery.shown_items() == [*items[1:], items[0]])


def test_fifty_thousand_rows(shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is asked per row but what is on screen, and 2,000 scores make one order at most."""
    model, gallery = shown
    asked: list[int] = []
    wanted: list[int] = []
    counts: list[int] = []
    data, row_count = Arranged.data, Arranged.rowCount

    def told(self: Arranged, index: QModelIndex, role: int = 0) -> object:
        asked.append(role)
        return data(self, index, role)

    def counted(self: Arranged, parent: QModelIndex = NO_INDEX) -> int:
        counts.append(1)
        return row_count(self, parent)

    monkeypatch.setattr(Arranged, "data", told)
    monkeypatch.setattr(Arranged, "rowCount", counted)
    gallery.in_view.connect(lambda items: wanted.append(len(items)))
    items = model.add(sources(50_000))
    gallery.bar._choose(Order(By.NAME, descending=True))
    gallery.filter.setText("picture 4999")
    qtbot.waitUntil(lambda: len(gallery.shown_items()) == 11)
    gallery.show_all()
    gallery.to_end(last=True)
    assert gallery.current() is items[0]
    qtbot.waitUntil(lambda: bool(wanted))
    QApplication.processEvents()
    screen = gallery.list.viewport().height() // ROW_HEIGHT + 2
    assert max(wanted) <= screen
    assert len(counts) < 1000
    assert len(asked) < 2000
    gallery.bar._choose(Order(By.SCORE, descending=True))
    QApplication.processEvents()
    arranged = gallery.arranged.arranged
    asked.clear(), counts.clear()
    for item in items[:2000]:
        score(model, item, 0.5)
    QApplication.processEvents()
    assert gallery.arranged.arranged <= arranged + 1
    assert len(asked) < 1000
    assert len(counts) < 6000  # two or three for each index of a row that changed, none for others


def test_thumbnails_are_made_once_for_what_is_on_screen(
    lanes: Lanes, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window finds them; a file that changed gets a new one."""
    made: list[str] = []
    small = decode.thumbnail

    def counted(path: Path, side: int) -> object:
        made.append(path.name)
        return small(path, side)

    monkeypatch.setattr(decode, "thumbnail", counted)
    for number in range(6):
        Image.fromarray(texture(number, 40, 60)).save(tmp_path / f"{number}.png")

    def window() -> list[Item]:
        model = PictureModel()
        library = Library(lanes, model, model)
        files = sorted(tmp_path.glob("*.png"))
        items = model.add((str(file), Source(file.name, file)) for file in files)
        library.want_thumbnails(items[:4])
        qtbot.waitUntil(lambda: all(item.thumbnail for item in items[:4]), timeout=WAIT)
        assert items[5].thumbnail is None
        library.close()
        return items

    first = window()
    assert sorted(made) == ["0.png", "1.png", "2.png", "3.png"]
    made.clear()
    Image.fromarray(texture(9, 40, 60)).save(tmp_path / "1.png")
    second = window()
    assert made == ["1.png"]
    middle = [[items[n].thumbnail.pixelColor(30, 20) for n in (0, 1)] for items in (first, second)]
    assert abs(middle[0][0].red() - middle[1][0].red()) < 40
    assert middle[0][1] != middle[1][1]
