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
from fakeview.study.write import union, write_masks, write_unions
from tests.conftest import texture
from trainer.data.index import TRAIN, Sample
from trainer.data.marks import read_marks as marks_to_learn_from


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
    long = f"{'x' * 150}.jpg"
    marks = [
        Mark.of("a/b:c.jpg", "..", mask(1)),
        Mark.of("real/0.jpg", "ann", mask(3)),
        Mark.of("real/0.jpg", "ann", mask(9)),
        Mark.of("fake/0.jpg", "ann", mask(5)),
        Mark.of(long, "Ann", mask(5)),
        Mark.of("y.png", "", mask(5)),
        Mark.of("../../out.png", "ann", mask(5)),
    ]
    assert write_masks(tmp_path / "out", marks) == 6
    files = {str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.png")}
    assert files == {
        "people/a/b-c.jpg.png", "ann/real/0.jpg.png", "ann/fake/0.jpg.png", f"Ann-2/{long}.png",
        "y.png.png", "ann/out.png.png",
    }  # fmt: skip
    again = {(one.rater, one.picture): one for one in read_marks([tmp_path / "out"]).marks}
    assert again["", "y.png"].runs == marks[5].runs
    # What one person marked on one picture is one mask, and lies where the picture does.
    assert (again["ann", "real/0.jpg"].mask == mask(3) | mask(9)).all()
    assert ("Ann-2", long) in again
    nested = [Mark.of("real/0.jpg", "", mask(1))]
    write_masks(tmp_path / "nested", nested)
    (one,) = read_marks([tmp_path / "nested"]).marks
    assert (one.rater, one.picture) == ("people", "real/0.jpg")


def test_what_anybody_marked_is_found_by_the_trainer(tmp_path: Path) -> None:
    def sample(path: Path) -> Sample:
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (15, 10)).save(path)
        return Sample(path, "fake", "g", TRAIN)

    long = f"{'x' * 197}.jpg"
    names = ("one/real/0.jpg", "two/real/0.jpg", "two/fake/0.jpg", "two/1.jpg", f"two/{long}")
    samples = [sample(tmp_path / name) for name in names]
    small = Mark.of("p", "ben", np.ones((10, 15), bool))
    given: list[list[Mark]] = [
        [Mark.of("0", "ann", mask(3)), Mark.of("0", "ben", mask(12))],
        [Mark.of("0", "ann", mask(3))],
        [Mark.of("0", "ann", mask(3)), small],
        [Mark.of("1", "ann", mask(3)), Mark.of("1", "x", np.ones((9, 9), bool))],
        [Mark.of("x", "ann", mask(4))],
    ]
    by_file = {str(one.path): marks for one, marks in zip(samples, given, strict=True)}
    folder = tmp_path / "list-marks"
    assert write_unions(folder, dict(list(by_file.items())[:1])) == 1
    assert write_unions(folder, dict(list(by_file.items())[2:])) == 3  # another time, the same list
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.png")} == {
        "people/real/0.jpg.png", "people/fake/0.jpg.png", "people/two/1.jpg.png",
        f"people/two/{long.removesuffix('.jpg')}.png",
    }  # fmt: skip
    assert (read_mask(folder / "people" / "real" / "0.jpg.png") == mask(3) | mask(12)).all()
    # A smaller mask is brought to its size; one of another shape can't be of this picture.
    assert read_mask(folder / "people" / "fake" / "0.jpg.png").all()
    assert (read_mask(folder / "people" / "two" / "1.jpg.png") == mask(3)).all()
    assert union([small]).shape == (10, 15)

    all_at_once = tmp_path / "all"
    write_unions(all_at_once, by_file)
    found = marks_to_learn_from(all_at_once, samples)
    assert set(found.heats) == set(by_file)
    assert found.strange == ()
    assert found.people == ("people",)
