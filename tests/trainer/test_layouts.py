"""Which pictures a folder or a list holds, under which label, group and split."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from trainer.data.index import HELD_OUT, Sample, find, fingerprint, group_name, index
from trainer.data.table import read_samples, write_samples
from trainer.errors import ClassesUnknown, DataError


def touch(root: Path, *names: str) -> Path:
    """Make files of one byte each; their content doesn't matter to an index."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return root


def told(samples: list[Sample]) -> set[tuple[str, str, str, str]]:
    return {(s.path.name, s.label, s.group, s.split) for s in samples}


def test_two_classes_with_groups(tmp_path: Path) -> None:
    touch(tmp_path, "Real/a.jpg", "FAKE/gan/b.PNG", "FAKE/gan/v2/c.webp", "FAKE/note.txt")
    found = find(tmp_path)
    assert told(found.samples) == {
        ("a.jpg", "real", "", ""),
        ("b.PNG", "fake", "gan", ""),
        ("c.webp", "fake", "gan/v2", ""),
    }
    assert (found.layout, found.root) == ("classes", tmp_path)
    assert sorted(map(group_name, found.samples)) == ["fake/gan", "fake/gan/v2", "real"]


@pytest.mark.parametrize("valid", ["valid", "val", "Validation"])
@pytest.mark.parametrize("wrapping", ["", "real_vs_fake/real-vs-fake"])
def test_splits_also_in_wrapping_folders(tmp_path: Path, valid: str, wrapping: str) -> None:
    inner = tmp_path / wrapping
    for split in ("train", valid, "test"):
        touch(inner, f"{split}/real/a.jpg", f"{split}/fake/b.jpg")
    touch(tmp_path, "__MACOSX/real/a.jpg", ".cache/fake/b.jpg", "train.csv")
    found = find(tmp_path)
    assert (found.layout, found.root) == ("splits", inner)
    assert Counter(s.split for s in found.samples) == {"train": 2, "valid": 2, "test": 2}
    assert not found.left_out


def test_several_data_sets_are_named_not_mixed(tmp_path: Path) -> None:
    touch(tmp_path, "one/real/a.jpg", "one/fake/a.jpg", "two/x/real/a.jpg", "two/x/fake/a.jpg")
    with pytest.raises(DataError, match=r"several data sets: one, two/x\. Choose"):
        index(tmp_path)


def test_other_class_names_are_asked_for_and_answered(tmp_path: Path) -> None:
    touch(tmp_path, "set/AI/x/a.jpg", "set/photo/b.jpg", "set/sketch/c.jpg", "extra/d.jpg")
    (tmp_path / "extra" / "d.jpg").unlink()
    with pytest.raises(ClassesUnknown, match="AI, photo and sketch") as caught:
        index(tmp_path)
    assert caught.value.names == ("AI", "photo", "sketch")
    found = find(tmp_path, {"ai": "fake", "Photo": "real"})
    assert told(found.samples) == {("a.jpg", "fake", "x", ""), ("b.jpg", "real", "", "")}
    assert found.left_out == {"sketch": 1}


def test_a_class_beside_an_unknown_one_is_asked_for(tmp_path: Path) -> None:
    touch(tmp_path, "train/real/a.jpg", "train/midjourney/b.jpg", "test/real/c.jpg")
    with pytest.raises(ClassesUnknown, match="no fake pictures, but others called midj") as caught:
        index(tmp_path)
    assert (caught.value.names, caught.value.known) == (("midjourney",), ("real",))
    assert len(index(tmp_path, {"midjourney": "fake"})) == 3


def test_to_measure_a_name_can_be_left_out_without_the_other_class(tmp_path: Path) -> None:
    touch(tmp_path, "ai/a.jpg", "photo/b.jpg")
    with pytest.raises(ClassesUnknown) as caught:
        find(tmp_path, {"ai": "fake"}, both=False)
    assert (caught.value.names, caught.value.known) == (("photo",), ("fake",))
    found = find(tmp_path, {"ai": "fake", "Photo": "out"}, both=False)
    assert told(found.samples) == {("a.jpg", "fake", "", "")}
    assert found.left_out == {"photo": 1}
    with pytest.raises(DataError, match="no real pictures"):
        find(tmp_path, {"ai": "fake", "photo": "out"})


def test_pictures_beside_the_layout_are_told_of(tmp_path: Path) -> None:
    touch(tmp_path, "set/real/a.jpg", "set/fake/b.jpg", "more/c.jpg", "more/in/d.jpg")
    assert find(tmp_path).left_out == {"more": 2}
    splits = tmp_path / "splits"
    touch(splits, "train/real/a.jpg", "train/fake/b.jpg", "unlabelled/c.jpg")
    assert find(splits).left_out == {"unlabelled": 1}


def test_links_are_followed_once_and_broken_ones_told(tmp_path: Path) -> None:
    touch(tmp_path, "data/real/a.jpg", "elsewhere/b.jpg", "data/fake/x.heic")
    (tmp_path / "data/fake/gan").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere/loop").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "data/real/gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    found = find(tmp_path / "data")
    assert told(found.samples) == {("a.jpg", "real", "", ""), ("b.jpg", "fake", "gan", "")}
    assert [path.name for path in found.missing] == ["gone.jpg"]
    assert found.unknown == {".heic": 1}


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((), "There are no pictures in"),
        (("a.jpg", "b.jpg"), "holds no fake and no real"),
        (("real/a.jpg",), "holds no fake pictures"),
        (("real/a.txt", "fake/a.txt"), "holds no fake and no real pictures"),
        (tuple(f"{n}/a.jpg" for n in range(50)), "nobody knows which is which"),
    ],
)
def test_folders_that_can_not_be_used(
    tmp_path: Path, names: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(DataError, match=sentence) as caught:
        index(touch(tmp_path, *names))
    assert not isinstance(caught.value, ClassesUnknown)


def test_no_folder_and_no_list(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no folder"):
        index(tmp_path / "none")
    with pytest.raises(DataError, match="neither a folder nor a CSV"):
        index(touch(tmp_path, "a.jpg") / "a.jpg")


def test_one_class_may_do_for_measuring(tmp_path: Path) -> None:
    touch(tmp_path, "fake/a.jpg")
    assert len(index(tmp_path, both=False)) == 1


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_list(tmp_path: Path, mark: str, separator: str) -> None:
    touch(tmp_path, "x/a.jpg", "x/b, c.jpg")
    rows = [
        ("PATH", "Other", "Label", "group", "split", "pair"),
        ("x\\a.jpg", "1", "Fake", "gan", "VAL", "p"),
        ('"x/b, c.jpg"', "2", "real", "", "", ""),
        ("", "", "", "", "", ""),
        ("gone.jpg", "", "real", "", "", ""),
    ]
    text = mark + "\n".join(separator.join(row) for row in rows)
    found = find(write(tmp_path / "list.csv", text))
    a, b = tmp_path / "x/a.jpg", tmp_path / "x/b, c.jpg"
    assert found.samples == [Sample(a, "fake", "gan", "valid", "p"), Sample(b, "real")]
    assert (found.layout, found.missing) == ("csv", [tmp_path / "gone.jpg"])


def test_the_list_of_the_kaggle_set(tmp_path: Path) -> None:
    """Its label is 0 or 1 and its paths begin two folders further down."""
    touch(tmp_path, "real_vs_fake/real-vs-fake/train/real/1.jpg")
    touch(tmp_path, "real_vs_fake/real-vs-fake/train/fake/2.jpg")
    text = ",original_path,id,label,label_str,path\n0,/k/1.jpg,1,1,real,train/real/1.jpg\n"
    table = write(tmp_path / "train.csv", text + "1,/k/2.jpg,2,0,fake,train/fake/2.jpg\n")
    with pytest.raises(ClassesUnknown) as caught:
        index(table)
    assert caught.value.names == ("0", "1")
    assert told(index(table, {"0": "fake", "1": "real"})) == {
        ("1.jpg", "real", "", ""),
        ("2.jpg", "fake", "", ""),
    }


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("file,label\na.jpg,real\n", "no column path"),
        ("", "is empty. Its first line must name the columns path and label"),
        ("a,b\nc,d\n", "no column path and no column label"),
        ("path,label\n", "lists no pictures"),
        ("path,label\na.jpg,real\nb.jpg\n", "line 3 has no label"),
        ('path,label\n"a\nb.jpg",real\n,real\n', "line 4 has no path"),
        ("path,label,split\na.jpg,real,dev\n", "line 2: 'dev' is no split"),
        ("path,label\na.jpg,real\na.jpg,fake\n", "line 3: a.jpg has another label"),
        ("path,label\nz.jpg,real\ny.jpg,fake\n", "None of the 2 pictures"),
        ("path,label\na.jpg,real\n", "lists no fake pictures"),
    ],
)
def test_lists_that_can_not_be_used(tmp_path: Path, text: str, sentence: str) -> None:
    touch(tmp_path, "a.jpg")
    with pytest.raises(DataError, match=sentence):
        index(write(tmp_path / "list.csv", text))


def test_a_list_without_its_pictures_names_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "list.csv", "path,label\nz.jpg,real\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(
        DataError, match=r"The only picture that list\.csv lists, z\.jpg,"
    ) as caught:
        index(Path("list.csv"))
    assert f"relative to the folder {tmp_path}:" in caught.value.message


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_list_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    touch(tmp_path, "ä.jpg", "b.jpg")
    path = tmp_path / "list.csv"
    path.write_bytes("path,label,group\nä.jpg,real,Zürich\nb.jpg,fake,\n".encode(encoding))
    assert {s.group for s in index(path)} == {"Zürich", ""}


def test_the_list_of_a_run_comes_back_as_it_was(tmp_path: Path) -> None:
    samples = [
        Sample(tmp_path / "b, ü.jpg", "fake", "g/1", HELD_OUT, "p"),
        Sample(tmp_path / "a\udcff.jpg", "real", "", "train"),
    ]
    write_samples(tmp_path / "run" / "samples.csv", samples)
    assert read_samples(tmp_path / "run" / "samples.csv") == samples
    with pytest.raises(DataError, match="Start a new run"):
        read_samples(tmp_path / "none.csv")


def test_the_fingerprint_tells_data_apart_wherever_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        touch(tmp_path / name, "real/a.jpg", "fake/b.jpg")
    one, two = (fingerprint(index(tmp_path / n), tmp_path / n) for n in ("one", "two"))
    assert one == two
    monkeypatch.chdir(tmp_path)
    assert fingerprint(index(Path("one")), tmp_path / "one") == one
    (tmp_path / "two/real/a.jpg").write_bytes(b"longer")
    samples = index(tmp_path / "two")
    assert fingerprint(samples, tmp_path / "two") != one
    samples[0].path.unlink()
    with pytest.raises(DataError, match="still there"):
        fingerprint(samples, tmp_path / "two")


def test_an_index_loads_nothing_heavy() -> None:
    from tests.conftest import run_python

    code = "import trainer.data.index, trainer.data.table, sys; print([m for m in "
    code += "('numpy', 'PIL', 'torch', 'sklearn') if m in sys.modules])"
    assert run_python(code) == "[]"
