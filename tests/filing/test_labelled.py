"""The list of labelled pictures grows, contradicts nobody silently, and the trainer reads it."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from fakeview.errors import FakeviewError
from fakeview.filing import labelled
from fakeview.filing.labelled import Entry, add, follow, plan, told
from trainer.data.index import find


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "Bilder, alle"
    folder.mkdir()
    names = ["a.jpg", 'b "q", c.png', "zwei\nZeilen.jpg", "back\\slash.jpg", "=1+1.jpg"]
    for name in names:
        (folder / name).write_bytes(name.encode())
    return [folder / name for name in names]


def entries(paths: list[Path], label: str, group: str = "g") -> list[Entry]:
    return [Entry(path, label, group, f"{abs(hash(path.name)):064x}"[:64]) for path in paths]


def test_the_trainer_reads_back_what_was_added(pictures: list[Path], tmp_path: Path) -> None:
    table = tmp_path / "new folder" / "labelled.csv"
    add(table, entries(pictures[:2], "fake", "=gan"))
    change = add(table, entries(pictures[2:], "real", "album"))
    assert change.counts == {"fake": 2, "real": 3}
    assert change.one_label == ""
    found = find(table).samples
    assert {s.path: (s.label, s.group) for s in found} == {
        **dict.fromkeys(pictures[:2], ("fake", "'=gan")),
        **dict.fromkeys(pictures[2:], ("real", "album")),
    }


def test_nothing_is_listed_twice_and_a_plan_writes_nothing(
    pictures: list[Path], tmp_path: Path
) -> None:
    table = tmp_path / "l.csv"
    wanted = entries(pictures, "fake")
    assert len(plan(table, wanted).added) == 5
    assert not table.exists()
    add(table, wanted)
    before = table.read_bytes()
    copy = tmp_path / "copy of a.jpg"
    copy.write_bytes(b"a.jpg")
    again = add(table, [*wanted, Entry(copy, "fake", "", wanted[0].sha256)])
    assert (len(again.added), len(again.known), len(again.moved)) == (0, 6, 0)
    assert table.read_bytes() == before
    assert "6 were in it already" in told(again)
    assert "needs real photographs as well" in told(again)


def test_a_moved_picture_is_known_by_its_content(pictures: list[Path], tmp_path: Path) -> None:
    table, old = tmp_path / "l.csv", pictures[0]
    first = entries([old], "real")
    add(table, first)
    new = old.rename(tmp_path / "elsewhere.jpg")
    change = add(table, [Entry(new, "real", "", first[0].sha256)])
    assert [entry.path for entry in change.moved] == [new]
    assert find_paths(table) == [str(new)]
    newer = new.rename(tmp_path / "further.jpg")
    assert follow(table, [(new, newer), (tmp_path / "other.jpg", new)]) == 1
    assert find_paths(table) == [str(newer)]
    assert follow(tmp_path / "none.csv", [(new, newer)]) == 0


def find_paths(table: Path) -> list[str]:
    with table.open(encoding="utf-8", newline="") as stream:
        return [row["path"] for row in csv.DictReader(stream)]


def test_contradictions_are_told_and_only_changed_when_asked(
    pictures: list[Path], tmp_path: Path
) -> None:
    table = tmp_path / "l.csv"
    add(table, entries(pictures[:3], "fake"))
    other = entries(pictures[:1], "real") + entries(pictures[3:], "real")
    change = add(table, other)
    assert [entry.path for entry in change.contrary] == pictures[:1]
    assert change.counts == {"fake": 3, "real": 2}
    assert "1 was in it with the other label and kept it" in told(change)
    change = add(table, other, relabel=True)
    assert change.counts == {"fake": 2, "real": 3}
    assert "got the new label" in told(change)
    assert {s.path for s in find(table).samples if s.label == "real"} == {
        pictures[0],
        *pictures[3:],
    }


def test_what_a_list_cannot_hold_is_left_out_with_a_reason(
    pictures: list[Path], tmp_path: Path
) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg"))
    torn = [Entry(pictures[0], "fake", "", "ab"), Entry(pictures[1], "real", "", "ab")]
    wanted = [Entry(odd, "fake"), Entry(tmp_path / "x.heic", "fake"), *torn]
    change = add(tmp_path / "l.csv", [*wanted, *entries(pictures[2:], "fake")])
    reasons = [labelled.NO_TEXT, labelled.NOT_READ, labelled.TORN, labelled.TORN]
    assert [reason for _, reason in change.refused] == reasons
    assert len(change.added) == 3
    assert labelled.TORN in told(change)


def test_a_list_of_the_persons_own_keeps_its_shape(pictures: list[Path], tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    text = f"\ufeffNote;Path;Label\nmy best;{tmp_path / 'mine.jpg'};FAKE\n"
    table.write_text(text, encoding="utf-8")
    (tmp_path / "mine.jpg").touch()
    add(table, entries(pictures[:2], "real"))
    lines = table.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "\ufeffNote;Path;Label;group;sha256"
    assert lines[1] == f"my best;{tmp_path / 'mine.jpg'};FAKE;;"
    assert [s.label for s in find(table).samples].count("real") == 2


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"path,label\n/x/a.jpg,ai\n", "fake and real"),
        (b"path,label\na.jpg,fake\n", "its own folder"),
        (b"name,kind\na.jpg,fake\n", "path and label"),
        ("path,label\n/x/ä.jpg,fake\n".encode("latin-1"), "UTF-8"),
    ],
)
def test_other_lists_are_refused_and_stay_as_they_are(
    pictures: list[Path], tmp_path: Path, content: bytes, why: str
) -> None:
    table = tmp_path / "theirs.csv"
    table.write_bytes(content)
    with pytest.raises(FakeviewError, match=why):
        add(table, entries(pictures, "fake"))
    assert table.read_bytes() == content


def test_a_place_that_cannot_be_written_is_told(pictures: list[Path], tmp_path: Path) -> None:
    with pytest.raises(FakeviewError, match="Choose another"):
        add(pictures[0] / "l.csv", entries(pictures, "fake"))
    with pytest.raises(FakeviewError, match="Choose another"):
        add(tmp_path, entries(pictures, "fake"))


def test_a_carriage_return_in_a_name_leaves_the_list_whole(tmp_path: Path) -> None:
    odd, table = tmp_path / "two\rlines.jpg", tmp_path / "l.csv"
    odd.write_bytes(b"odd")
    add(table, [Entry(odd, "fake")])
    other = tmp_path / "b.jpg"
    other.write_bytes(b"b")
    assert add(table, [Entry(other, "real")]).counts == {"fake": 1, "real": 1}
    assert {sample.path for sample in find(table).samples} == {odd, other}
