"""A blind rating on the real window, with keys: from a folder to thanks, and what is on disk."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fakeview.settings import Settings
from fakeview.study.answers import read_answers
from fakeview.study.blind import journal
from fakeview.study.blind.pictures import Stimulus
from fakeview.study.blind.sitting import Sitting
from fakeview.study.blind.study import Study, studies_dir
from fakeview.study.marks import read_marks
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.work import Display
from fakeview.ui.main_window import MainWindow
from fakeview.ui.pages import INSPECT, STUDY
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.study import rating_desk
from fakeview.ui.study.page import DONE, HOME, QUESTION, RATING, RESULTS, StudyPage
from fakeview.ui.theme import Theme
from tests.qt.conftest import WAIT, Place, answer, drop
from tests.study.blind import make, pictures, rate

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def saved() -> Settings:
    """No detector: none has a part in this."""
    return Settings(theme="light")


@pytest.fixture
def page(lanes: Lanes, theme: Theme, place: Place) -> Iterator[StudyPage]:
    """The page by itself, which is there sooner than a whole window."""
    page = StudyPage(lanes, DetectorService(lanes, lanes), theme, Icons(theme))
    place(page, 1280, 720)
    page.window().activateWindow()
    yield page
    page.stop_and_wait()


@pytest.fixture
def in_window(window: MainWindow, qtbot: QtBot) -> StudyPage:
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    page = window.pages.study
    assert page is not None
    assert (window.pages.shown, page.state) == (STUDY, HOME)
    return page


def press(page: StudyPage, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or page.window(), key)


def at(page: StudyPage, x: float, y: float) -> QPoint:
    target = page.rating.canvas.target
    return (target.topLeft() + QPointF(x * target.width(), y * target.height())).toPoint()


def stroke(page: StudyPage, qtbot: QtBot, *places: tuple[float, float]) -> None:
    canvas = page.rating.canvas
    qtbot.mousePress(canvas, LEFT, pos=at(page, *places[0]))
    for place in places[1:]:
        qtbot.mouseMove(canvas, at(page, *place))
    qtbot.mouseRelease(canvas, LEFT, pos=at(page, *places[-1]))


def shown(page: StudyPage, qtbot: QtBot, count: str) -> None:
    """Wait until a picture is in view and which one it is said to be."""
    panel = page.rating.panel

    def there() -> bool:
        return (
            page.state == RATING and page.rating.canvas.has_picture and panel.count.text() == count
        )

    qtbot.waitUntil(there, timeout=WAIT)


def begun(page: StudyPage, qtbot: QtBot, study: Study, rater: str = "Anna") -> None:
    page.rate(study, rater)
    qtbot.waitUntil(lambda: page.rating.canvas.has_picture, timeout=WAIT)


def words(widget: QWidget) -> str:
    """Everything that can be read, heard or hovered over in a widget and below it."""
    found = [widget.windowTitle()]
    for part in (widget, *widget.findChildren(QWidget)):
        found += [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
        found += [part.statusTip(), part.whatsThis()]
        if isinstance(part, QLabel):
            found.append(part.text())
    return "\n".join(found)


def test_a_whole_rating_with_keys(
    in_window: StudyPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = in_window
    folder = pictures(tmp_path / "secret-faces", 2, 2)
    drop(window, [folder])
    form, rating = page.home.form, page.rating
    qtbot.waitUntil(lambda: form.pool is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: form.choose.x() > form.folder.geometry().right(), timeout=WAIT)
    assert "4 pictures: 2 generated, 2 photographs" in form.form.fields["pictures"].note.text()
    assert form.number.value() == 4
    form.start.click()
    assert "Write a name" in form.problem.text()
    qtbot.keyClicks(form.rater, "Anna")
    qtbot.keyClick(form.rater, Qt.Key.Key_Return)
    shown(page, qtbot, "1 of 4")
    # Nothing tells where the picture comes from.
    said = words(rating) + window.windowTitle()
    assert window.windowTitle() == "Study - fakeview"
    for picture in Study.open(studies_dir() / "secret-faces").plan.pictures:
        for secret in (picture.name, picture.path.name, "secret-faces", "/fake", "/real"):
            assert secret not in said
    # The first: generated, surely, with two marks.
    assert not rating.panel.next.isEnabled()
    assert "not set: 50 %" in rating.panel.sure_words.text()
    press(page, qtbot, Qt.Key.Key_Return)  # nothing is answered yet
    press(page, qtbot, Qt.Key.Key_Left, Qt.Key.Key_F, Qt.Key.Key_8, Qt.Key.Key_B)
    stroke(page, qtbot, (0.2, 0.3), (0.4, 0.3))
    stroke(page, qtbot, (0.8, 0.8), (0.9, 0.9))
    sketch = rating.marks.sketch
    assert sketch is not None
    first = sketch.area(0).sum()
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert 0 < sketch.area(0).sum() < first
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert sketch.area(0).sum() == first
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    press(page, qtbot, Qt.Key.Key_N, Qt.Key.Key_P)
    for place in ((0.5, 0.5), (0.8, 0.5), (0.8, 0.8)):
        qtbot.mouseClick(rating.canvas, LEFT, pos=at(page, *place))
    press(page, qtbot, Qt.Key.Key_Return)  # closes the polygon and answers nothing
    assert (page.desk.saving, sketch.count) == (False, 2)
    press(page, qtbot, Qt.Key.Key_E)
    stroke(page, qtbot, (0.78, 0.55), (0.79, 0.55))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert rating.marks.tool == "hand"
    note = rating.panel.marks.rows[1].note
    note.setFocus()
    qtbot.keyClicks(note, "2 Pupils, Far apart 5")
    qtbot.keyClick(note, Qt.Key.Key_Return)  # leaves the field and answers nothing
    assert rating.panel.count.text() == "1 of 4"
    assert (rating.panel.sure.value(), rating.panel.given.generated) == (80, True)
    press(page, qtbot, Qt.Key.Key_Return)
    shown(page, qtbot, "2 of 4")
    assert sketch is not rating.marks.sketch
    assert rating.panel.given.generated is None
    # The second: a pause hides it, and keys do nothing meanwhile.
    press(page, qtbot, Qt.Key.Key_Space)
    assert page.desk.paused
    assert not rating.canvas.has_picture
    assert "Paused" in rating.canvas._message
    press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert rating.panel.given.generated is None
    press(page, qtbot, Qt.Key.Key_Space, Qt.Key.Key_R)
    assert rating.canvas.has_picture
    assert rating.panel.photograph.isChecked()
    # Quitting keeps what stands there; another program can't rate as Anna meanwhile.
    study = Study.open(studies_dir() / "secret-faces")
    with pytest.raises(Exception, match="in another window"):
        Sitting(study, "Anna")
    rating.panel.quit.click()
    assert page.state == HOME
    qtbot.waitUntil(lambda: bool(page.home.studies.rows), timeout=WAIT)
    row = page.home.studies.rows[0]
    assert "Anna 1 of 4" in row.raters.text()
    row.go_on.click()
    shown(page, qtbot, "2 of 4")
    assert rating.panel.photograph.isChecked()
    for count in ("3 of 4", "4 of 4"):
        press(page, qtbot, Qt.Key.Key_Left, Qt.Key.Key_Return)
        shown(page, qtbot, count)
    press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_0, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.state == DONE, timeout=WAIT)
    assert "Thank you, Anna." in page.done.title.text()
    assert "You answered 4 of 4 pictures." in page.done.text.text()
    assert "right" not in words(page.done)
    page.done.results.click()
    qtbot.waitUntil(lambda: page.state == RESULTS, timeout=WAIT)
    assert page.results is not None
    results = page.results
    qtbot.waitUntil(lambda: results.counted is not None, timeout=WAIT)
    assert results.counted is not None
    assert results.counted.document.numbers["answers"] == 4
    results.inspect_wanted.emit([study.plan.pictures[0].path])
    assert window.pages.shown == INSPECT
    window.show_study()
    results.back_wanted.emit()
    assert page.state == HOME
    # What is on disk comes back through the readers of tables and masks.
    page.exporter.answers(study, tmp_path / "answers.csv")
    page.exporter.masks(study, tmp_path / "marks")
    qtbot.waitUntil(lambda: "1 mask saved" in page.banner.text, timeout=WAIT)
    answers = read_answers(tmp_path / "answers.csv").answers
    assert sorted(one.rating for one in answers) == [-0.5, -0.5, 0.8, 1.0]
    (mark,) = read_marks([tmp_path / "marks"]).marks
    assert (mark.rater, mark.width, mark.height) == ("Anna", 32, 24)
    notes = (tmp_path / "marks" / "notes.csv").read_text().splitlines()
    assert 'polygon,"2 Pupils, Far apart 5"' in notes[2]


def test_several_people_rate_one_study(page: StudyPage, tmp_path: Path, qtbot: QtBot) -> None:
    study = make(tmp_path, number=2)
    rate(study, "Anna", 2)
    page.take([study.folder])  # a study that lies elsewhere
    qtbot.waitUntil(lambda: bool(page.home.studies.rows), timeout=WAIT)
    row = page.home.studies.rows[0]
    assert row.go_on.isHidden()
    row.person.click()
    qtbot.keyClicks(row.ask.field, "ANNA")
    page.home.studies.show_studies([row.entry])  # looked at anew meanwhile
    assert page.home.studies.rows == [row]
    row.ask.start.click()
    assert "Anna has rated this study already" in row.ask.problem.text()
    row.ask.field.setText("Ben")
    row.ask.start.click()
    for count in ("1 of 2", "2 of 2"):
        shown(page, qtbot, count)
        press(page, qtbot, Qt.Key.Key_Left, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.state == DONE, timeout=WAIT)
    page.done.person.click()
    qtbot.keyClicks(page.done.ask.field, "Carla")
    page.done.ask.start.click()
    shown(page, qtbot, "1 of 2")
    page.quit()
    assert [one.rater for one in study.standings()] == ["Anna", "Ben", "Carla"]
    qtbot.waitUntil(lambda: "Carla 0 of 2" in page.home.studies.rows[0].raters.text(), timeout=WAIT)
    page.home.studies.rows[0].removal_wanted.emit(study.folder)
    qtbot.waitUntil(lambda: not page.home.studies.rows, timeout=WAIT)
    assert study.folder.is_dir()


def test_when_time_runs_out_there_is_no_answer_and_it_goes_on(
    page: StudyPage, tmp_path: Path, qtbot: QtBot
) -> None:
    time = [0.0]
    page.desk.clock = lambda: time[0]
    study = make(tmp_path, number=2, seconds=10)
    begun(page, qtbot, study)
    panel, rating = page.rating.panel, page.rating
    assert panel.time.text() == "10 s left"
    press(page, qtbot, Qt.Key.Key_Right)
    time[0] = 4.5
    page.desk.tick()
    assert panel.time.text() == "6 s left"
    press(page, qtbot, Qt.Key.Key_Space)
    time[0] = 1000.0
    page.desk.tick()
    assert panel.time.text() == "6 s left"
    press(page, qtbot, Qt.Key.Key_Space)
    press(page, qtbot, Qt.Key.Key_B)
    stroke(page, qtbot, (0.2, 0.3), (0.4, 0.3))
    panel.marks.rows[0].note.setFocus()
    time[0] += 5.5
    page.desk.tick()
    shown(page, qtbot, "2 of 2")
    press(page, qtbot, Qt.Key.Key_F, Qt.Key.Key_Space, Qt.Key.Key_Return)  # meant for the note
    assert (panel.given.generated, page.desk.paused) == (None, False)
    qtbot.waitUntil(lambda: not rating.typing.isActive(), timeout=WAIT)
    press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.state == DONE, timeout=WAIT)
    assert "You answered 1 of 2 pictures. On 1 the time ran out." in page.done.text.text()
    material = study.material()
    assert (len(material.answers.answers), material.answers.unanswered) == (1, 1)


def test_what_cant_be_written_stays_on_the_screen(
    page: StudyPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = make(tmp_path, number=2)
    begun(page, qtbot, study)
    panel = page.rating.panel

    def full(_file: int, _data: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(journal.os, "write", full)
        press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_9, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(panel.problem.text()), timeout=WAIT)
    assert "no space left on device" in panel.problem.text()
    assert (panel.generated.isChecked(), panel.sure.value()) == (True, 90)
    assert panel.next.text() == "Try again"
    asked = answer(monkeypatch, yes=False)
    assert not page.may_close()
    assert asked == ["Close without the last answer?"]
    page.quit()
    assert asked[1:] == ["Quit without the last answer?"]
    assert page.state == RATING
    press(page, qtbot, Qt.Key.Key_Return)
    shown(page, qtbot, "2 of 2")
    assert not panel.problem.isVisible()
    assert study.readings()[0].answered == 1


def test_pictures_that_vanished_or_changed_are_left_out(
    page: StudyPage, tmp_path: Path, qtbot: QtBot
) -> None:
    study = make(tmp_path, number=4)
    shown_first = Sitting(study, "Anna")
    first, second = shown_first.current, shown_first.upcoming
    shown_first.close()
    assert first is not None
    assert second is not None
    second.path.write_bytes(first.path.read_bytes())
    first.path.unlink()
    begun(page, qtbot, study)
    assert page.rating.panel.count.text() == "3 of 4"
    assert "A picture was left out." in page.banner.text
    assert second.path.name not in page.banner.text
    for count in ("3 of 4", "4 of 4"):
        shown(page, qtbot, count)
        press(page, qtbot, Qt.Key.Key_Left, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.state == DONE, timeout=WAIT)
    assert "2 could not be shown" in page.done.text.text()
    assert [one.skipped for one in study.standings()] == [2]


def test_closing_in_the_middle_loses_nothing(
    in_window: StudyPage, window: MainWindow, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    page = in_window
    study = make(tmp_path, number=3)
    begun(page, qtbot, study)
    press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_B)
    stroke(page, qtbot, (0.2, 0.3), (0.4, 0.3))
    window.show_inspect()  # whoever looks elsewhere rates nothing meanwhile
    assert page.desk.paused
    window.show_study()
    assert not page.rating.canvas.has_picture
    press(page, qtbot, Qt.Key.Key_Space)
    assert page.rating.canvas.has_picture
    page.rating.failed = True
    asked = answer(monkeypatch, yes=False)
    window.close()
    assert window.isVisible()
    assert asked == ["Close without the last answer?"]
    page.rating.failed = False
    press(page, qtbot, Qt.Key.Key_Return)
    window.close()  # the answer may still be on its way to the disk
    sitting = Sitting(study, "Anna")
    assert sitting.answered == 1
    assert len(next(iter(study.readings()[0].entries.values())).regions) == 1
    sitting.close()


def test_a_pause_while_a_picture_is_decoded_holds_nothing_up(
    page: StudyPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, decode = threading.Event(), rating_desk.load

    def slow(stimulus: Stimulus) -> Display:
        assert go.wait(60)
        return decode(stimulus)

    monkeypatch.setattr(rating_desk, "load", slow)
    page.rate(make(tmp_path, number=2), "Anna")
    qtbot.waitUntil(lambda: page.state == RATING, timeout=WAIT)
    page.rating.hide()  # as when the window shows another page
    page.rating.show()
    assert page.desk.paused
    page.rating.toggle_pause()
    sitting = page.desk.sitting
    assert sitting is not None
    assert not sitting.running, "nothing is in view yet"
    go.set()
    shown(page, qtbot, "1 of 2")
    assert sitting.running


def test_an_answer_that_fails_in_a_pause_starts_no_clock(
    page: StudyPage, tmp_path: Path, qtbot: QtBot
) -> None:
    begun(page, qtbot, make(tmp_path, number=2))
    sitting = page.desk.sitting
    assert sitting is not None
    page.rating.hide()
    page.desk.not_kept.emit("The disk is full.")
    page.rating.show()
    assert (page.desk.paused, sitting.running, page.rating.canvas.has_picture) == (
        True, False, False,
    )  # fmt: skip
    page.rating.toggle_pause()
    assert (sitting.running, page.rating.panel.problem.text()) == (True, "The disk is full.")


def test_a_stroke_ends_with_its_picture(page: StudyPage, tmp_path: Path, qtbot: QtBot) -> None:
    begun(page, qtbot, make(tmp_path, number=2))
    canvas, marks = page.rating.canvas, page.rating.marks
    press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_B)
    qtbot.mousePress(canvas, LEFT, pos=at(page, 0.2, 0.3))
    qtbot.mouseMove(canvas, at(page, 0.4, 0.3))
    press(page, qtbot, Qt.Key.Key_Return)  # with the button down
    shown(page, qtbot, "2 of 2")
    qtbot.mouseMove(canvas, at(page, 0.6, 0.6))
    qtbot.mouseRelease(canvas, LEFT, pos=at(page, 0.7, 0.7))
    assert marks.sketch is not None
    assert marks.sketch.count == 0
    stroke(page, qtbot, (0.2, 0.3), (0.4, 0.3))
    marks.undo()
    assert marks.sketch.count == 0
    canvas.zoom_by(9)
    assert page.rating.keys.isHidden(), "no words on the picture"
    canvas.fit()
    assert page.rating.keys.isVisible()


def test_somebody_at_it_elsewhere_is_told(page: StudyPage, tmp_path: Path, qtbot: QtBot) -> None:
    study = make(tmp_path, number=2)
    other = Sitting(study, "Anna")
    page.rate(study, "Anna")
    qtbot.waitUntil(lambda: "Anna is rating this study in another window" in page.banner.text,
                    timeout=WAIT)  # fmt: skip
    assert page.state == HOME
    other.close()


def test_folders_of_other_names_can_be_explained(
    page: StudyPage, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = pictures(tmp_path / "faces", 2, 3)
    (folder / "fake").rename(folder / "gan")
    (folder / "real").rename(folder / "camera")
    page.set_data(folder)
    form = page.home.form
    qtbot.waitUntil(lambda: form.pool is not None, timeout=WAIT)
    assert "which are generated isn't known" in form.form.fields["pictures"].note.text()
    form.names.click()
    assert page.state == QUESTION
    page.class_map.back_wanted.emit()  # it may as well not be known
    assert page.state == HOME
    form.number.setValue(4)
    form.names.click()
    page.class_map.rows["gan"].choose("fake")
    page.class_map.rows["camera"].choose("real")
    page.class_map.go_on.click()
    qtbot.waitUntil(lambda: form.pool is not None and form.pool.labelled, timeout=WAIT)
    assert page.state == HOME
    assert form.number.value() == 4
    assert "2 generated, 3 photographs" in form.form.fields["pictures"].note.text()
    (tmp_path / "empty").mkdir()
    page.take([tmp_path / "empty"])
    qtbot.waitUntil(lambda: "There are no pictures" in form.problem.text(), timeout=WAIT)
    page.take([tmp_path / "a.png", tmp_path / "b.png"])
    assert "Drop one folder" in page.banner.text


def test_everything_is_reached_with_tab_and_has_a_name(
    page: StudyPage, tmp_path: Path, qtbot: QtBot
) -> None:
    begun(page, qtbot, make(tmp_path, number=2))
    press(page, qtbot, Qt.Key.Key_B)
    stroke(page, qtbot, (0.2, 0.3), (0.4, 0.3))
    panel = page.rating.panel
    row = panel.marks.rows[0]
    qtbot.waitUntil(row.note.isVisible, timeout=WAIT)
    wanted = {
        panel.photograph, panel.generated, panel.sure, panel.pause, panel.quit,
        *panel.marks.tools.values(), panel.marks.brush_size, row.note, row.number, row.remove,
        page.rating.canvas,
    }  # fmt: skip
    seen: list[QWidget] = []
    page.rating.setFocus()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
    assert wanted <= set(seen), [part.accessibleName() for part in wanted - set(seen)]
    assert seen.index(row.remove) < seen.index(panel.marks.new) < seen.index(panel.pause)
    assert all(part.accessibleName() for part in wanted)
    panel.generated.setFocus()
    qtbot.keyClick(panel.generated, Qt.Key.Key_Space)  # presses the button and pauses nothing
    assert (panel.given.generated, page.desk.paused) == (True, False)
