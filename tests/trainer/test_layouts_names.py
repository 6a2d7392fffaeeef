"""Class names that a person explained: those that occur nowhere, and a class taken for all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trainer.test_layouts import touch, write
from trainer.data.index import find, index
from trainer.errors import ClassesUnknown, DataError


@pytest.mark.parametrize(
    "classes",
    [
        {"echt": "real"},
        {"echt": "real", "gemacht": "fake"},
        {"gemacht": "fake", "echte": "real", "echt": "real"},
    ],
)
def test_a_name_that_occurs_nowhere_is_refused(tmp_path: Path, classes: dict[str, str]) -> None:
    touch(tmp_path, "echte/a.jpg", "gemacht/b.jpg")
    with pytest.raises(DataError, match="There is no folder echt in ") as caught:
        index(tmp_path, classes)
    assert "echte" in caught.value.message.partition("there are")[2]
    assert "gemacht" in caught.value.message.partition("there are")[2]


def test_a_label_that_occurs_nowhere_is_refused(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg", "b.jpg")
    table = write(tmp_path / "list.csv", "path,label\na.jpg,1\nb.jpg,0\n")
    for classes in ({"2": "real"}, {"1": "real", "0": "fake", "2": "fake"}):
        with pytest.raises(DataError, match=r"There is no label 2 in .* labels there are"):
            index(table, classes)


def test_names_that_do_occur_are_taken(tmp_path: Path) -> None:
    touch(tmp_path, "train/Echte/a.jpg", "train/fake/b.jpg", "test/echte/c.jpg", "test/fake/d.jpg")
    found = find(tmp_path, {" ECHTE": "real", "real": "real"})
    assert found.names == {"fake": ["fake"], "real": ["echte"]}
    assert len(found.samples) == 4


def test_to_measure_the_other_class_may_be_absent(tmp_path: Path) -> None:
    touch(tmp_path, "ai/a.jpg")
    names = {"ai": "fake", "photo": "real"}
    assert len(index(tmp_path, names, both=False)) == 1
    touch(tmp_path, "foto/b.jpg")
    with pytest.raises(DataError, match="no folder photo"):
        index(tmp_path, names, both=False)


@pytest.mark.parametrize("groups", [("",), ("a/", "b/")])
@pytest.mark.parametrize("classes", [{}, {"echte": "real", "gemacht": "fake"}])
def test_a_folder_that_is_one_class_points_to_the_one_above(
    tmp_path: Path, groups: tuple[str, ...], classes: dict[str, str]
) -> None:
    data = tmp_path / "data"
    touch(data, *(f"{label}/{g}x.jpg" for label in ("echte", "gemacht") for g in groups))
    with pytest.raises(DataError) as caught:
        index(data / "echte", classes)
    assert isinstance(caught.value, ClassesUnknown) == (len(groups) > 1)
    assert caught.value.message.endswith(
        f"If echte is itself one of the classes, choose the folder above it: {data}."
    )


def test_a_data_set_of_its_own_gets_no_such_advice(tmp_path: Path) -> None:
    touch(tmp_path, "data/ai/x.jpg", "data/photo/x.jpg", "notes/readme.txt")
    with pytest.raises(ClassesUnknown) as caught:
        index(tmp_path / "data")
    assert "above" not in caught.value.message
