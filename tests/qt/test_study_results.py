"""The results of a study: the command's numbers, its pictures, and what is taken along."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fakeview.cli import main
from fakeview.explain.files import write_mask
from fakeview.study.answers import About, Answer, Answers, read_answers
from fakeview.study.bring import Request, bring
from fakeview.study.disagreement import ONLY_MACHINE, ONLY_PEOPLE
from fakeview.study.marks import Mark, read_marks, read_mask
from fakeview.study.material import Material
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.label_dialog import LabelChoice
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.study.results import sending
from fakeview.ui.study.results.gallery import ALL, by_disagreement
from fakeview.ui.study.results.machine import NO_DETECTOR, NO_FILES, STOPPED
from fakeview.ui.study.results.marks import NO_MARKS
from fakeview.ui.study.results.picture import PictureView
from fakeview.ui.study.results.saving import ANSWERS, MASKS, NUMBERS, PAGE, TABLE, offered_name
from fakeview.ui.study.results.view import CURVES, GROUPS, NOTES, PICTURES, StudyResults
from fakeview.ui.theme import Theme
from tests.conftest import texture
from tests.qt.conftest import WAIT, Place


@pytest.fixture
def detector(lanes: Lanes) -> Iterator[DetectorService]:
    service = DetectorService(lanes, lanes)
    yield service
    lanes.close()
    service.close()


@pytest.fixture
def view(lanes: Lanes, detector: DetectorService, theme: Theme, place: Place) -> StudyResults:
    widget = StudyResults(lanes, detector, theme, Icons(theme))
    place(widget, 1200, 800)
    return widget


@pytest.fixture
def loaded(detector: DetectorService, detector_file: Path, qtbot: QtBot) -> DetectorService:
    detector.open(detector_file)
    qtbot.waitUntil(lambda: detector.engine is not None, timeout=WAIT)
    return detector


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    """Six pictures, three people's answers to them and to one that is gone, and two masks."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(6):
        Image.fromarray(texture(70 + number, 120, 130)).save(folder / f"p{number}.png")
    lines = ["rater,picture,answer,confidence,group,truth"]
    for rater in range(3):
        for number in range(7):
            said = "fake" if (number + rater) % 3 else "real"
            truth = "fake" if number % 2 else "real"
            lines.append(f"r{rater},p{number},{said},{50 + number},g{number % 2},{truth}")
    answers = tmp_path / "answers.csv"
    answers.write_text("\n".join(lines))
    mask = np.zeros((120, 130), bool)
    mask[20:70, 30:90] = True
    for rater in ("ann", "ben"):
        (tmp_path / "masks" / rater).mkdir(parents=True)
        write_mask(tmp_path / "masks" / rater / "p1.png", mask)
        mask = np.roll(mask, 20, 1)
    return Request(answers, folder=folder, masks=(tmp_path / "masks",))


def _apart(picture: PictureView) -> bool:
    """Whether each part of a picture's view has room of its own, and none is cut."""
    panel = picture.heat
    pieces = [one for one in (panel.view, panel.legend, panel.note) if one.isVisible()]
    own = all(
        above.geometry().bottom() < below.geometry().top() for above, below in pairwise(pieces)
    )
    both = not picture.heat.geometry().intersects(picture.numbers.geometry())
    return own and both and picture.numbers.geometry().right() <= picture.width()


def counted(view: StudyResults, qtbot: QtBot, material: Material) -> None:
    view.show_material(material)
    qtbot.waitUntil(lambda: view.counted is not None and not view.busy, timeout=WAIT)


def some(truth: bool = True, raters: int = 1, marks: tuple[Mark, ...] = ()) -> Material:
    names = ("a<b>.jpg", "b", "c", "d")
    given = tuple(
        Answer(f"r{rater}", name, (n + rater) % 2 == 0, 1.0 if (n + rater) % 2 == 0 else -1.0)
        for rater in range(raters)
        for n, name in enumerate(names)
    )
    about = {name: About(n < 2) for n, name in enumerate(names)} if truth else {}
    return Material("mine", Answers(given, about), marks)


def written(view: StudyResults, qtbot: QtBot, kind: str, path: Path) -> Path:
    assert view.saved is not None
    with qtbot.waitSignal(view.saver.written, timeout=WAIT):
        view.saver.write(view.saved, kind, path)
    return path


def test_numbers_are_the_commands_and_everything_can_be_taken_along(
    view: StudyResults, loaded: DetectorService, detector_file: Path, request_: Request,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    material = bring(request_).material
    counted(view, qtbot, material)
    assert not view.note.isVisible()
    assert view.views.offered == ["overview", "curves", "groups", "people", "pictures", "marks"]
    view.marks.compare()
    qtbot.waitUntil(lambda: view.marks.why is not None, timeout=WAIT)
    assert "Grad-CAM maps and 2 marks on 1 picture" in view.marks.said.text()
    assert view.marks.table.texts[0][0] == "IoU"

    ours = written(view, qtbot, NUMBERS, tmp_path / "page.json")
    told = tmp_path / "command.json"
    assert main([
        "study", "compare", "--answers", str(request_.answers), "--images", str(request_.folder),
        "--masks", str(tmp_path / "masks"), "--model", str(detector_file), "--json", str(told),
    ]) == 0  # fmt: skip
    page, command = (json.loads(path.read_text("utf-8")) for path in (ours, told))
    assert list(page) == list(command)
    for key in command:
        assert page[key] == command[key], key

    page_html = written(view, qtbot, PAGE, tmp_path / "page.html").read_text("utf-8")
    assert page_html.count("data:image/jpeg;base64,") == 6 + 2
    answers = read_answers(written(view, qtbot, ANSWERS, tmp_path / "again.csv"))
    assert [(a.rater, a.picture, a.rating) for a in answers.answers] == [
        (a.rater, a.picture, pytest.approx(a.rating)) for a in material.answers.answers
    ]
    table = written(view, qtbot, TABLE, tmp_path / "table.csv").read_text("utf-8")
    assert "No such picture was found." in table
    again = read_marks([written(view, qtbot, MASKS, tmp_path / "again")])
    assert {(m.rater, m.picture, m.runs) for m in again.marks} == {
        (m.rater, m.picture, m.runs) for m in material.marks
    }

    # The gallery: furthest apart first, and filters.
    shown = view.gallery.shown
    apart = [abs(row.difference) for row in shown if row.difference is not None]
    assert len(apart) == 6
    assert apart == sorted(apart, reverse=True)
    assert shown[-1].picture == "p6"
    for who in (ONLY_PEOPLE, ONLY_MACHINE):
        if view.gallery.filter.buttons[who].isEnabled():
            view.gallery.filter.choose(who)
            assert view.gallery.shown == [row for row in shown if row.right == who]
    view.gallery.filter.choose(ALL)
    # A picture: its map beside the marks, and one without marks.
    marked = next(row for row in shown if row.picture == "p1")
    view.views.choose(PICTURES)
    view.gallery.picked.emit(marked)
    qtbot.waitUntil(lambda: view.picture.table.isVisible(), timeout=WAIT)
    assert view.picture.heat.title.text() == "Marks of 2 people"
    assert view.picture.heat.legend.accessibleDescription().startswith("the stronger the orange")
    assert view.picture.table.texts[0][0] == "IoU"
    assert view.picture.map.view.layer is not None
    # Nothing lies over anything else, beside each other or below.
    for width in (1200, 850):
        view.resize(width, 640)
        qtbot.waitUntil(lambda: _apart(view.picture), timeout=WAIT)
    view.resize(1200, 800)
    gone = shown[-1]
    view.picture.step_wanted.emit(1)
    view.gallery.picked.emit(gone)
    assert "not found" in view.picture.map.view.accessibleDescription()
    assert not view.picture.after.isEnabled()

    # Another detector: what is shown says whose numbers they are, until they are measured again.
    loaded.fake_index = 1
    loaded.changed.emit(loaded.info)
    assert "that has changed since" in view.note.text()
    qtbot.mouseClick(view.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.busy, timeout=WAIT)
    assert not view.note.isVisible()
    assert view.counted is not None
    assert view.counted.detector == (loaded.info.sha256, 1)
    assert view.marks.why is None


def test_marked_pictures_go_to_training_with_their_masks(
    view: StudyResults, loaded: DetectorService, request_: Request, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def answer(dialog: sending.SendDialog) -> None:
        assert not dialog.unknown.isHidden()
        dialog.unknown.choose(sending.MAJORITY)
        dialog.choice = LabelChoice(tmp_path / "list.csv", "mine")

    text = request_.answers.read_text()
    request_.answers.write_text("\n".join(line.rpartition(",")[0] for line in text.splitlines()))
    counted(view, qtbot, bring(request_).material)
    monkeypatch.setattr(sending, "ask", answer)
    with qtbot.waitSignal(view.train_wanted, timeout=WAIT) as sent:
        view.send.click()
    assert sent.args == [tmp_path / "list.csv"]
    lines = (tmp_path / "list.csv").read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith(f"{tmp_path / 'pictures' / 'p1.png'},fake,mine,")
    mask = read_mask(tmp_path / "list-marks" / "people" / "pictures" / "p1.png.png")
    assert mask.sum() == 50 * 80  # what either of them marked
    assert "only generated pictures" in view.banner.text


def test_without_a_detector_or_files_people_are_counted_all_the_same(
    view: StudyResults, detector: DetectorService, request_: Request, tmp_path: Path, qtbot: QtBot
) -> None:
    detector.open(tmp_path / "none.safetensors")
    qtbot.waitUntil(lambda: not detector.awaited, timeout=WAIT)
    counted(view, qtbot, bring(request_).material)
    assert view.note.text() == NO_DETECTOR
    assert len(view.overview.tiles) == 2
    view.marks.compare()
    assert "No detector is loaded" in view.marks.said.text()
    counted(view, qtbot, some(raters=2))
    assert view.note.text() == NO_FILES
    assert view.marks.said.text() == NO_MARKS
    assert not view.send.isVisible()
    # Without a model, where people disagree most comes first.
    assert view.counted is not None
    assert by_disagreement(view.counted.document.rows) == view.gallery.shown


def test_all_of_the_overview_fits_the_narrowest_window(
    view: StudyResults, detector: DetectorService, qtbot: QtBot
) -> None:
    view.resize(880, 560)
    odd = Answers(some(raters=3).answers.answers, some().answers.about, notes=(
        "Answers are numbers from 1 to 7; if they mean something else, say so with --scale.",
    ))  # fmt: skip
    counted(view, qtbot, Material("Study no. 3", odd))
    assert view.saved is not None
    assert offered_name(view.saved.material.title, TABLE) == "Study no. 3-pictures.csv"
    assert offered_name("a/b.CSV", NUMBERS) == "a-b-numbers.json"
    assert view.notes.toPlainText() == "Answers are numbers from 1 to 7."
    qtbot.waitUntil(lambda: view.overview.horizontalScrollBar().maximum() == 0, timeout=WAIT)
    view.views.choose(PICTURES)
    line = view.gallery.words
    qtbot.waitUntil(lambda: 0 < line.height() <= line.fontMetrics().height() + 8, timeout=WAIT)
    for wide in (880, 1280):
        view.resize(wide, 560)
        tabs = view.views.tabs
        shown = [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
        assert min(tabs.tabRect(place).left() for place in shown) == 0
        assert max(tabs.tabRect(place).right() for place in shown) < tabs.width()


def test_one_person_and_unknown_truth_leave_what_can_be_said(
    view: StudyResults, detector: DetectorService, qtbot: QtBot
) -> None:
    counted(view, qtbot, some())
    assert any("too few answers" in text for text in view.overview.texts)
    assert len(view.people.texts) == 1
    counted(view, qtbot, some(truth=False, raters=2))
    assert not {CURVES, GROUPS, NOTES} & set(view.views.offered)
    assert "isn't known" in view.overview.remarks[0]
    assert view.overview.agreements
    assert view.overview.tiles == []
    titles = [one for one in view.overview.findChildren(QLabel) if "SIDE BY SIDE" in one.text()]
    assert [one.isVisible() for one in titles] == [False]  # its table is hidden too
    assert not view.gallery.filter.isVisible()
    assert view.views.stack.currentWidget() is view.overview


def test_scoring_is_cancelled_and_people_stay(
    view: StudyResults, loaded: DetectorService, lanes: Lanes, request_: Request, qtbot: QtBot
) -> None:
    counted(view, qtbot, bring(request_).material)
    goes_on = threading.Event()
    lanes.reports.submit(Job("in the way", lambda _job: goes_on.wait(60)))
    view.measure_again()
    assert view.working.isVisible()
    assert view.working.words.text() == "Scoring the pictures 0 of 6"
    qtbot.mouseClick(view.working.cancel, Qt.MouseButton.LeftButton)
    assert not view.busy
    assert view.note.text() == STOPPED
    assert view.again.isVisible()
    view.marks.compare()
    assert view.marks.busy
    qtbot.mouseClick(view.marks.working.cancel, Qt.MouseButton.LeftButton)
    assert not view.marks.busy
    goes_on.set()
    view.measure_again()
    qtbot.waitUntil(lambda: not view.busy, timeout=WAIT)
    assert len(view.overview.tiles) == 3
