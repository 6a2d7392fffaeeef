"""The import of a study: files, what their columns mean, and what came of it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakeview.study.cells import Scale
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.study.import_words import for_window
from fakeview.ui.study.importing import ANSWERS, CHOOSE, PICTURES, ImportDialog
from fakeview.ui.theme import Theme
from tests.qt.conftest import WAIT


@pytest.fixture
def dialog(lanes: Lanes, theme: Theme, qtbot: QtBot) -> ImportDialog:
    widget = ImportDialog(lanes, None)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def read(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.reading, timeout=WAIT)


def pick(dialog: ImportDialog, qtbot: QtBot, column: str, words: str) -> None:
    """Choose a meaning with the keyboard."""
    combo = dialog.tables[ANSWERS].combos[column]
    combo.setFocus()
    wanted = combo.findText(words)
    while combo.currentIndex() != wanted:
        down = wanted > combo.currentIndex()
        qtbot.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    assert combo.currentText() == words


def test_columns_of_any_name_are_told_by_the_person(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "odd.csv"
    table.write_text("wer;bild;urteil;zeit\nanna;x.jpg;5;3\nbert;x.jpg;1;4\nbert;y.jpg;9;2\n")
    dialog.choose(ANSWERS, table)
    assert "which column of the table of answers names the picture" in dialog.status.text()
    assert not dialog.take.isEnabled()
    pick(dialog, qtbot, "bild", "Which picture")
    pick(dialog, qtbot, "urteil", "What they said")
    pick(dialog, qtbot, "wer", "Who answered")
    qtbot.waitUntil(lambda: dialog.take.isEnabled(), timeout=WAIT)
    assert dialog.status.text().startswith("3 answers by 2 people to 2 pictures.")
    assert dialog.scale.generated.text() == "9"
    dialog.scale.generated.selectAll()
    qtbot.keyClicks(dialog.scale.generated, "5")
    qtbot.keyClick(dialog.scale.generated, Qt.Key.Key_Return)
    read(dialog, qtbot)
    assert "odd.csv, line 4: 9 isn't on the scale from 1 to 5." in dialog.problems.text()
    # A meaning that another column had goes to the new one.
    pick(dialog, qtbot, "zeit", "Who answered")
    assert dialog.tables[ANSWERS].understood["wer"] == "ignore"
    read(dialog, qtbot)
    pick(dialog, qtbot, "wer", "Who answered")
    read(dialog, qtbot)
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert dialog.material is not None
    assert dialog.material.title == "odd.csv"
    assert dialog.material.answers.scale == Scale(1, 5)
    assert [answer.rater for answer in dialog.material.answers.answers] == ["anna", "bert"]


def test_a_bad_file_is_a_sentence(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    assert dialog.status.text() == CHOOSE
    (tmp_path / "empty.csv").write_text("")
    for name, said in (("empty.csv", "is empty"), ("none.csv", "can't be read")):
        dialog.choose(ANSWERS, tmp_path / name)
        read(dialog, qtbot)
        assert said in dialog.status.text()
        assert not dialog.take.isEnabled()
    (tmp_path / "far.csv").write_text("rater,picture,answer\na,b,500\na,c,2\n")
    dialog.choose(ANSWERS, tmp_path / "far.csv")
    read(dialog, qtbot)
    assert "Say above which number" in dialog.status.text()
    assert dialog.scale.isVisible()
    dialog.choose(ANSWERS)
    assert dialog.status.text() == CHOOSE


def test_reading_can_be_stopped(
    dialog: ImportDialog, lanes: Lanes, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.csv").write_text("rater,picture,answer\na,b,fake\n")
    goes_on = threading.Event()
    lanes.files.submit(Job("in the way", lambda _job: goes_on.wait(60)))
    dialog.choose(ANSWERS, tmp_path / "a.csv")
    assert dialog.bar.isVisible()
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    assert not dialog.reading
    assert dialog.status.text().startswith("Stopped")
    goes_on.set()
    dialog.choose(ANSWERS, tmp_path / "a.csv")
    read(dialog, qtbot)
    assert dialog.take.isEnabled()
    dialog.reject()
    assert dialog.material is None


def test_sentences_name_no_options_of_the_command() -> None:
    both = "1 in the column t may mean either; say with --map t=fake or --map t=real what 1 is."
    assert for_window(both) == (
        "1 in the column t may mean either; choose above what the column means."
    )


@pytest.mark.shared
def test_the_published_study_is_read_as_it_is(
    dialog: ImportDialog, shared: Path, qtbot: QtBot
) -> None:
    dialog.choose(ANSWERS, shared / "human" / "ans.csv")
    dialog.choose(PICTURES, shared / "human" / "img.csv")
    read(dialog, qtbot)
    assert dialog.status.text().startswith("20,177 answers by 630 people to 304 pictures.")
    assert dialog.tables[PICTURES].understood["synthetic"] == "fake"
    assert (dialog.scale.photograph.text(), dialog.scale.generated.text()) == ("1", "7")
    assert "thousandths" in dialog.notes.text()
