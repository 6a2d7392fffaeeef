"""What a study gives away: answers as a table, marks as masks with their notes."""

from __future__ import annotations

import csv
from pathlib import Path

from fakeview.explain.files import write_mask, writing
from fakeview.imaging.names import harmless
from fakeview.study.blind.study import Study, file_of, together
from fakeview.study.labelme import box
from fakeview.study.marks import fitted
from fakeview.study.write import write_answers

NOTES = "notes.csv"
_FIELDS = (
    "rater", "picture", "mark", "tool", "note", "share", "left", "top", "right", "bottom", "file",
)  # fmt: skip


def export_answers(study: Study, path: Path) -> int:
    """Write all answers as CSV, those that time ran out on as lines without an answer.

    Returns:
        How many lines there are.

    Raises:
        FakeviewError: the study can't be read, or the disk refuses.
    """
    answers = study.material().answers
    late = [
        (rater, entry.picture, entry.seconds)
        for rater, entry in study.entries(study.readings())
        if entry.generated is None
    ]
    with writing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as out:
        write_answers(answers, out, late)
    return len(answers.answers) + len(late)


def export_masks(study: Study, folder: Path) -> int:
    """Write a black-and-white PNG for each rater and picture, and a table of the notes.

    Each rater has a folder, and in it a picture lies where it lies in the study's. Masks have
    the picture's size. What was there before is replaced.

    Returns:
        How many masks were written.

    Raises:
        FakeviewError: the study can't be read, or the disk refuses.
    """
    written, rows = 0, []
    for rater, entry in study.entries(study.readings()):
        if not entry.regions:
            continue
        path = folder / file_of(rater) / f"{_inside(entry.picture)}.png"
        width, height = entry.regions[0].size
        write_mask(path, fitted(together(entry.regions), height, width))
        written += 1
        for number, region in enumerate(entry.regions, 1):
            mask = fitted(region.mask, height, width)
            edges = box(mask) if mask.any() else (0, 0, 0, 0)
            said = (rater, entry.picture, number, region.tool, region.note)
            place = path.relative_to(folder).as_posix()
            rows.append((*said, f"{mask.mean():.6g}", *edges, place))
    with (
        writing(folder / NOTES) as temporary,
        temporary.open("w", encoding="utf-8", newline="") as out,
    ):
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(_FIELDS)
        writer.writerows([harmless(str(cell)) for cell in row] for row in rows)
    return written


def _inside(name: str) -> str:
    """Return a picture's name as a path that leads nowhere else, whatever a study calls it."""
    parts = (part.replace(":", "-") for part in name.replace("\\", "/").split("/"))
    return "/".join(part for part in parts if part not in ("", ".", ".."))
