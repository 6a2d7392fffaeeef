"""A blind rating on disk: who sees what in which order, and that no confirmed answer is lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from fakeview.errors import FakeviewError
from fakeview.study.answers import read_answers
from fakeview.study.blind import journal, shelf
from fakeview.study.blind.exports import NOTES, export_answers, export_masks
from fakeview.study.blind.pictures import Found, Pool, Stimulus, choose, look, order
from fakeview.study.blind.regions import Sketch
from fakeview.study.blind.sitting import Given, Sitting
from fakeview.study.blind.study import Study, file_of, new_folder, pseudonym
from fakeview.study.compare import compare
from fakeview.study.marks import read_marks
from tests.study.blind import drawn, make, pictures, rate

# Order and choice


def stimuli(fake: int, real: int) -> list[Stimulus]:
    kinds = [(True, n) for n in range(fake)] + [(False, n) for n in range(real)]
    return [Stimulus(f"{kind}/{n}.png", Path(), str(n), kind) for kind, n in kinds]


@pytest.mark.parametrize(("fake", "real"), [(20, 20), (5, 25), (1, 6), (30, 29)])
def test_no_class_comes_in_long_rows(fake: int, real: int) -> None:
    needed = -(-max(fake, real) // (min(fake, real) + 1))
    firsts = Counter[bool | None]()
    for seed in range(30):
        shown = order(stimuli(fake, real), seed, "Anna")
        assert sorted(one.name for one in shown) == sorted(s.name for s in stimuli(fake, real))
        rows = [len(list(row)) for _, row in groupby(shown, key=lambda one: one.generated)]
        assert max(rows) <= max(3, needed)
        firsts[shown[0].generated] += 1
    if fake == real:
        assert min(firsts.values()) >= 5, "which class comes first is left to chance"


def test_the_order_is_the_raters_own_and_always_the_same() -> None:
    ones = stimuli(10, 10)
    anna = [one.name for one in order(ones, 1, "Anna")]
    assert anna == [one.name for one in order(ones[::-1], 1, "Anna")]
    assert anna[:4] == ["False/0.png", "False/2.png", "False/7.png", "True/2.png"]
    assert anna != [one.name for one in order(ones, 1, "Ben")]
    assert anna != [one.name for one in order(ones, 2, "Anna")]


def test_as_many_of_each_class_as_there_are(tmp_path: Path) -> None:
    pool = look(pictures(tmp_path / "faces", 3, 9))
    assert (pool.labelled, pool.count(True), pool.count(False)) == (True, 3, 9)
    counts = {n: Counter(one.generated for one in choose(pool, n, 0)) for n in (4, 8, 100)}
    assert counts == {
        4: {True: 2, False: 2}, 8: {True: 3, False: 5}, 100: {True: 3, False: 9},
    }  # fmt: skip
    assert choose(pool, 4, 0) == choose(pool, 4, 0) != choose(pool, 4, 1)


def test_what_cant_be_shown_and_second_copies_are_passed_over(tmp_path: Path) -> None:
    folder = pictures(tmp_path / "faces", 2, 2)
    (folder / "fake" / "broken.png").write_bytes(b"\x89PNG no")
    shutil.copy(folder / "real" / "0.png", folder / "real" / "copy.png")
    chosen = choose(look(folder), 100, 0)
    assert len(chosen) == 4
    assert not any("broken" in one.name for one in chosen)


def test_a_plain_folder_has_groups_and_no_labels(tmp_path: Path) -> None:
    made = pictures(tmp_path / "made", 2, 4)
    folder = tmp_path / "plain"
    shutil.copytree(made / "fake", folder / "holiday")
    shutil.copytree(made / "real", folder / "garden")
    pool = look(folder)
    assert not pool.labelled
    assert pool.names == ("garden", "holiday")
    assert Counter(one.group for one in choose(pool, 4, 0)) == {"garden": 2, "holiday": 2}
    told = look(folder, {"holiday": "fake", "garden": "real"})
    assert (told.count(True), told.count(False)) == (2, 4)
    (tmp_path / "empty").mkdir()
    with pytest.raises(FakeviewError, match="There are no pictures"):
        look(tmp_path / "empty")


def test_names_tell_apart_what_lies_in_the_folder_and_below_it(tmp_path: Path) -> None:
    made = pictures(tmp_path / "made", 1, 1)
    folder = tmp_path / "plain"
    shutil.copytree(made / "fake", folder / "below")
    shutil.copy(made / "real" / "0.png", folder / "0.png")
    names = {one.name for one in choose(look(folder), 9, 0)}
    assert names == {"plain/0.png", "plain/below/0.png"}


def test_groups_of_a_class_take_turns() -> None:
    found = [Found(Path(f"/x/{g}/{n}.png"), True, g) for g, n in
             [("a", n) for n in range(8)] + [("b", 0)]]  # fmt: skip
    from fakeview.study.blind.pictures import _by_turns

    names = {one.path: str(one.path) for one in found}
    turned = _by_turns(found, names, 3)
    assert {one.group for one in turned[:2]} == {"a", "b"}
    assert Pool(Path("/x"), tuple(found)).labelled


# Answers on disk


def test_a_study_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    study = make(tmp_path, seconds=12.5)
    assert Study.open(study.folder) == study
    with pytest.raises(FakeviewError, match="already"):
        Study.make(study.folder, study.plan)
    file = study.folder / "study.json"
    document = json.loads(file.read_text())
    file.write_text(json.dumps({**document, "version": 99}))
    with pytest.raises(FakeviewError, match="newer version"):
        Study.open(study.folder)
    for seconds in (-1, 0, 1e999, "soon"):
        file.write_text(json.dumps({**document, "seconds": seconds}))
        with pytest.raises(FakeviewError, match="damaged"):
            Study.open(study.folder)
    file.write_text("[]")
    with pytest.raises(FakeviewError, match="damaged"):
        Study.open(study.folder)
    with pytest.raises(FakeviewError, match="no study"):
        Study.open(tmp_path / "nowhere")


def test_a_sitting_goes_on_at_the_first_picture_without_an_answer(tmp_path: Path) -> None:
    study = make(tmp_path)
    first = rate(study, "Anna", 3)
    sitting = Sitting(study, "anna")  # the same person, in whatever case
    assert (sitting.rater, sitting.place, sitting.answered) == ("Anna", 4, 3)
    assert sitting.current is not None
    assert sitting.current.name not in first
    with pytest.raises(FakeviewError, match="Anna is rating this study in another window"):
        Sitting(study, "ANNA")
    sitting.close()
    sitting.close()
    rest = rate(study, "Anna", 5)
    assert sorted(first + rest) == [one.name for one in study.plan.pictures]
    (standing,) = study.standings()
    assert (standing.answered, standing.finished) == (8, True)


def test_several_raters_have_files_of_their_own(tmp_path: Path) -> None:
    study = make(tmp_path)
    for rater, count in (("Anna", 8), ("../Ben: 1", 2), ("CON", 1), ("=cmd", 8)):
        rate(study, rater, count)
    assert [one.rater for one in study.standings()] == ["../Ben: 1", "=cmd", "Anna", "CON"]
    assert [one.answered for one in study.standings()] == [2, 8, 8, 1]
    names = sorted(path.name for path in study.folder.glob("*.jsonl"))
    assert names[0] == "=cmd.jsonl"
    assert all(path.parent == study.folder for path in study.files())
    assert (study.known(" ANNA "), study.known("Carla")) == ("Anna", "")
    assert file_of("a/b") != file_of("a-b") == "a-b"
    assert pseudonym(" A\u202e\n b ") == "A b"
    for bad in ("", " \t", "x" * 61):
        with pytest.raises(FakeviewError):
            pseudonym(bad)


_CHILD = """
import sys
from pathlib import Path
from fakeview.study.blind.sitting import Given, Sitting
from fakeview.study.blind.study import Study

sitting = Sitting(Study.open(Path(sys.argv[1])), "Anna")
for _ in range(int(sys.argv[2])):
    sitting.show()
    sitting.answer(sitting.current.name, Given(True, 80, True))
    print(sitting.current.name, flush=True)
    sitting.advance()
sitting.show()
print("looking", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_kill_between_two_answers_loses_none(tmp_path: Path) -> None:
    study = make(tmp_path)
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(study.folder), "3"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    confirmed = [line.strip() for line in iter(child.stdout.readline, "looking\n")]
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    assert len(confirmed) == 3
    (file,) = study.files()
    with file.open("ab") as stream:
        stream.write(b'{"picture": "fake/0.png", "confidence": Infinity, "seconds": 1}\n')
        stream.write(b'{"picture": "fake/0.png", "said": "gen')  # as a kill in a write leaves it
    assert list(journal.read(file).entries) == confirmed
    assert len(journal.read(file).problems) == 2
    rest = rate(study, "Anna", 5)  # the killed one let go, and what was torn is in nobody's way
    assert sorted(confirmed + rest) == [one.name for one in study.plan.pictures]
    assert study.standings()[0].answered == 8


def test_a_full_disk_leaves_the_answer_to_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = make(tmp_path)
    sitting = Sitting(study, "Anna")
    assert sitting.current is not None
    before = study.files()[0].read_bytes()
    write = os.write

    def full(file: int, data: memoryview) -> int:
        if len(data) > 20:
            return write(file, bytes(data)[:20])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal.os, "write", full)
    name = sitting.current.name
    with pytest.raises(FakeviewError, match=r"no space left on device.*try again"):
        sitting.answer(name, Given(True, 60, True, drawn()))
    assert study.files()[0].read_bytes() == before
    monkeypatch.undo()
    sitting.answer(name, Given(True, 60, True, drawn()))
    sitting.answer(name, Given(False, 1))  # a second time changes nothing
    sitting.close()
    entry = study.readings()[0].entries[name]
    assert (entry.generated, entry.confidence, entry.regions) == (True, 60, drawn())


def test_time_stands_still_in_a_pause_and_runs_out(tmp_path: Path) -> None:
    study, time = make(tmp_path, seconds=10), [100.0]
    sitting = Sitting(study, "Anna", clock=lambda: time[0])
    assert sitting.current is not None
    first = sitting.current.name
    assert sitting.left == 10  # nothing runs before the picture is in view
    sitting.show()
    time[0] += 4
    sitting.hide()
    time[0] += 1000
    sitting.show()
    time[0] += 3
    assert (sitting.seconds, sitting.left) == (7, 3)
    sitting.close(Given(False, 90, True, drawn()))
    again = Sitting(study, "Anna", clock=lambda: time[0])
    assert again.draft == Given(False, 90, True, drawn())
    assert again.left == 3, "who quits gets no more time"
    again.show()
    time[0] += 5
    assert again.left == 0
    again.answer(first, Given())
    again.advance()
    assert (again.draft, again.left, again.unanswered) == (None, 10, 1)
    again.close(Given())  # never in view: no draft
    assert not list(study.folder.glob("*.draft"))
    material = study.material()
    assert material.answers.unanswered == 1
    assert not material.answers.answers
    assert "the time ran out" in material.answers.notes[0]
    assert study.readings()[0].entries[first].seconds == 10


def test_a_picture_that_is_gone_is_counted_and_comes_again(tmp_path: Path) -> None:
    study = make(tmp_path, number=2)
    sitting = Sitting(study, "Anna")
    assert sitting.current is not None
    gone = sitting.current.name
    sitting.skip("The file is gone.")
    assert (sitting.skipped, sitting.place) == (1, 2)
    sitting.close()
    (standing,) = study.standings()
    assert (standing.answered, standing.skipped, standing.finished) == (0, 1, False)
    assert (
        "could not be shown to Anna: The file is gone." in study.material().answers.problems[0].text
    )
    rest = Sitting(study, "Anna")
    assert rest.upcoming is not None
    rest.answer(rest.upcoming.name, Given(True))
    rest.close()
    (standing,) = study.standings()
    assert (standing.answered, standing.skipped, standing.finished) == (1, 1, False)
    again = Sitting(study, "Anna")
    assert again.current is not None
    assert again.current.name == gone
    again.close()
    rate(study, "Anna", 1)
    (standing,) = study.standings()
    assert (standing.answered, standing.skipped) == (2, 0)


# What comes of it


def test_answers_and_masks_come_back_as_they_are(tmp_path: Path) -> None:
    study = make(tmp_path)
    for rater in ("Anna", "=Ben"):
        rate(study, rater, 6, marks=True)
    material = study.material()
    assert export_answers(study, tmp_path / "answers.csv") == 12
    back = read_answers(tmp_path / "answers.csv")
    assert [replace(a, line=0) for a in back.answers] == [
        replace(a, line=0, seconds=pytest.approx(a.seconds, abs=1e-3))
        for a in material.answers.answers
    ]
    assert {name: (a.generated, a.file) for name, a in back.about.items()} == {
        name: (a.generated, a.file)
        for name, a in material.answers.about.items()
        if name in back.about
    }
    assert not back.problems
    assert export_masks(study, tmp_path / "masks") == 12
    read = read_marks([tmp_path / "masks"])
    assert not read.problems
    by_place = {(m.picture.removesuffix(".png"), m.rater): m.runs for m in material.marks}
    assert by_place == {(m.picture.removesuffix(".png"), m.rater): m.runs for m in read.marks}
    notes = (tmp_path / "masks" / NOTES).read_text().splitlines()
    assert len(notes) == 1 + 2 * 12
    assert notes[1].startswith("'=Ben,")
    assert notes[-1].startswith("Anna,")
    assert ",brush,odd ear," in notes[1]
    assert compare(material.answers, resamples=20)["people"] == 2


def test_names_in_a_study_lead_nowhere_else(tmp_path: Path) -> None:
    study = make(tmp_path, number=1)
    bad = replace(study.plan.pictures[0], name="../../escaped.png")
    hostile = Study.make(tmp_path / "other", replace(study.plan, pictures=(bad,)))
    rate(hostile, "Anna", 1, marks=True)
    export_masks(hostile, tmp_path / "a" / "b" / "c")
    assert not list(tmp_path.glob("**/escaped.png"))
    assert (tmp_path / "a/b/c/Anna/escaped.png.png").is_file()


def test_without_a_chosen_confidence_it_is_told(tmp_path: Path) -> None:
    study = make(tmp_path)
    sitting = Sitting(study, "Anna")
    assert sitting.current is not None
    sitting.answer(sitting.current.name, Given(True))
    sitting.close()
    answers = study.material().answers
    assert answers.answers[0].rating == 0.5
    assert "without moving the confidence" in answers.notes[0]


def test_the_list_of_studies_keeps_what_moved_away_with_a_reason(tmp_path: Path) -> None:
    study = make(tmp_path)
    rate(study, "Anna", 2)
    assert shelf.all_studies() == []
    shelf.put(study.folder)
    shelf.put(tmp_path / "gone")
    found = shelf.all_studies()
    assert [entry.folder for entry in found] == [tmp_path / "gone", study.folder]
    assert "no study" in found[0].problem
    assert found[1].raters[0].answered == 2
    shelf.take_off(tmp_path / "gone")
    assert [entry.folder for entry in shelf.all_studies()] == [study.folder]
    assert new_folder(tmp_path, "study") == tmp_path / "study-2"
    assert study.folder.is_dir()


# Drawing


def test_marks_go_back_step_by_step() -> None:
    sketch = Sketch(40, 30)
    sketch.begin()
    sketch.paint([(0.3, 0.5), (0.5, 0.5)], 0.1)
    sketch.end()
    first = sketch.area(0).sum()
    sketch.take(-1)
    sketch.polygon([(0.6, 0.1), (0.9, 0.1), (0.9, 0.4)])
    assert (sketch.count, sketch.current) == (2, 1)
    sketch.write(1, " no pupil ")
    sketch.begin()
    sketch.erase([(0.75, 0.25)], 0.4)  # all of the second mark, and a part of the first
    sketch.end()
    assert (sketch.count, sketch.current) == (1, -1)
    assert sketch.area(0).sum() < first
    assert sketch.undo()
    assert (sketch.count, sketch.current, sketch.notes) == (2, 1, ["", " no pupil "])
    assert sketch.area(0).sum() == first
    assert [region.tool for region in sketch.regions()] == ["brush", "polygon"]
    assert sketch.regions()[1].note == "no pupil"
    assert sketch.undo()
    assert sketch.undo()
    assert not sketch.undo()
    assert sketch.count == 0
    assert sketch.redo()
    assert sketch.area(0).sum() == first
    sketch.remove(0)
    assert sketch.count == 0
    assert sketch.undo()
    assert Sketch(40, 30, sketch.regions()).regions() == sketch.regions()


def test_going_back_takes_no_words_away() -> None:
    sketch = Sketch(40, 30)
    for corner in (0.1, 0.6):
        sketch.take(-1)
        sketch.polygon([(corner, 0.1), (corner + 0.3, 0.1), (corner, 0.4)])
    sketch.write(0, "odd ear")
    sketch.undo()
    assert sketch.notes == ["odd ear"]
    sketch.redo()
    assert sketch.notes == ["odd ear", ""]


def test_a_stroke_that_is_under_way_can_be_taken_back() -> None:
    sketch = Sketch(40, 30)
    sketch.begin()
    sketch.paint([(0.3, 0.5), (0.5, 0.5)], 0.1)
    drawn = sketch.area(0).sum()
    assert sketch.undo()
    assert sketch.count == 0
    assert sketch.redo()
    assert sketch.area(0).sum() == drawn


def test_a_large_picture_is_marked_in_proportion() -> None:
    sketch = Sketch(6000, 3000)
    sketch.polygon([(0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75)])
    (region,) = sketch.regions()
    assert (region.width, region.height, region.size) == (1536, 768, (6000, 3000))
    assert np.mean(region.mask) == pytest.approx(0.25, abs=0.01)


def test_a_plan_needs_pictures_of_different_names(tmp_path: Path) -> None:
    study = make(tmp_path, number=2)
    doubled = (study.plan.pictures[0], study.plan.pictures[0])
    Study.make(tmp_path / "twice", replace(study.plan, pictures=doubled))
    with pytest.raises(FakeviewError, match="damaged"):
        Study.open(tmp_path / "twice")
