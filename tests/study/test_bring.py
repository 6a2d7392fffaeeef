"""Studies that others made, brought in, and their marks written out again."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fakeview.errors import Cancelled
from fakeview.explain.files import write_mask
from fakeview.study.bring import Request, bring
from fakeview.study.columns import peek
from fakeview.study.marks import Mark, read_marks, read_mask
from fakeview.study.write import file_name, union, write_masks, write_unions
from tests.conftest import texture


@pytest.fixture
def table(tmp_path: Path) -> Path:
    for name in ("a.png", "b.png"):
        Image.fromarray(texture(1, 20, 30)).save(tmp_path / name)
    path = tmp_path / "answers.csv"
    path.write_text("rater,picture,answer,file\nann,one,fake,a.png\nann,two,real,gone.png\n")
    return path


def mask(left: int) -> np.ndarray:
    marked = np.zeros((20, 30), bool)
    marked[5:10, left : left + 4] = True
    return marked


def test_pictures_are_found_where_the_table_says_or_in_a_folder(table: Path) -> None:
    found = bring(Request(table))
    assert found.material.title == "answers.csv"
    assert found.material.files == (str(table.parent / "a.png"),)
    assert found.sentences() == [
        "2 answers by 1 person to 2 pictures.", "1 of the 2 pictures was found."
    ]  # fmt: skip
    there = bring(Request(table, folder=table.parent))
    assert {Path(file).name for file in there.material.files} == {"a.png", "b.png"}
    assert there.found == 1
    table.write_text("rater,picture,answer\nann,x\0y,fake\n")
    assert "None of the pictures was found" in bring(Request(table)).sentences()[1]


def test_marks_come_along_and_bad_ones_are_told(table: Path) -> None:
    masks = table.parent / "masks"
    (masks / "ann").mkdir(parents=True)
    write_mask(masks / "ann" / "a.png", mask(3))
    (masks / "ann" / "b.png").write_bytes(b"no picture")
    found = bring(Request(table, masks=(masks,)))
    assert [(one.rater, one.picture) for one in found.material.marks] == [("ann", "a")]
    assert len(found.mark_problems) == 1
    assert found.mark_problems[0].startswith("b.png: ")


def test_bringing_stops_when_it_is_told(table: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        bring(Request(table), cancel)
    with pytest.raises(Cancelled):
        read_marks([table.parent], cancel)


def test_a_table_is_shown_as_it_is_written(table: Path) -> None:
    table.write_text("\ufeffWho; What\n\nann;'=1;more\nben;2\n", encoding="utf-8")
    found = peek(table, most=1)
    assert found.header == ("Who", "What")
    assert found.lines == ((3, ("ann", "'=1", "more")),)


def test_masks_are_read_back_whatever_things_are_called(tmp_path: Path) -> None:
    marks = [
        Mark.of("a/b:c.jpg", "..", mask(1)),
        Mark.of("x.png", "ann", mask(3)),
        Mark.of("x.png", "ann", mask(9)),
        Mark.of("y.png", "", mask(5)),
    ]
    assert write_masks(tmp_path / "out", marks) == 4
    files = {str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.png")}
    assert files == {"_/a_b_c.jpg.png", "ann/x.png.png", "ann/x.png 2.png", "y.png.png"}
    again = {one.picture: one for one in read_marks([tmp_path / "out"]).marks}
    assert again["y.png"].runs == marks[3].runs
    assert file_name("\x00") == "_"


def test_what_anybody_marked_is_written_for_each_picture(tmp_path: Path) -> None:
    small = Mark.of("p", "ben", np.ones((10, 15), bool))
    by_file = {
        "/p/real/0.jpg": [Mark.of("0", "ann", mask(3)), Mark.of("0", "ben", mask(12))],
        "/p/fake/0.jpg": [Mark.of("0", "ann", mask(3)), small],
        "/p/fake/1.jpg": [Mark.of("1", "ann", mask(3)), Mark.of("1", "x", np.ones((9, 9), bool))],
    }
    assert write_unions(tmp_path, by_file) == 3
    assert {path.name for path in tmp_path.iterdir()} == {
        "real_0.jpg.png", "fake_0.jpg.png", "1.jpg.png"
    }  # fmt: skip
    assert (read_mask(tmp_path / "real_0.jpg.png") == mask(3) | mask(12)).all()
    assert read_mask(tmp_path / "fake_0.jpg.png").all()  # a smaller mask is brought to its size
    # One of another shape can't be of this picture.
    assert (read_mask(tmp_path / "1.jpg.png") == mask(3)).all()
    assert union([small]).shape == (10, 15)
