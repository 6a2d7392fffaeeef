"""A study as files: answers that :func:`fakeview.study.answers.read_answers` reads back, marks."""

from __future__ import annotations

import csv
import re
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

import numpy as np

from fakeview.errors import Cancelled, FakeviewError
from fakeview.imaging.names import harmless
from fakeview.study import columns
from fakeview.study.answers import About, Answers
from fakeview.study.marks import Mark, fitted

FIELDS = (
    columns.RATER,
    columns.PICTURE,
    columns.ANSWER,
    columns.CONFIDENCE,
    columns.SECONDS,
    columns.GROUP,
    columns.TRUTH,
    columns.FILE,
)
_SAID = {True: "fake", False: "real", None: "unsure"}


def write_answers(
    answers: Answers, out: TextIO, unanswered: Iterable[tuple[str, str, float | None]] = ()
) -> None:
    """Write one line per answer, with what is known of its picture; confidence in per cent.

    Columns that nobody filled are there, so that every such file has the same ones.

    Args:
        answers: what people said.
        out: where to.
        unanswered: rater, picture and seconds of those that got no answer; lines of their own.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS)
    for answer in answers.answers:
        said = (_SAID[answer.generated], f"{100 * abs(answer.rating):.10g}")
        who, about = (answer.rater, answer.picture), answers.about.get(answer.picture, About())
        writer.writerow(map(harmless, (*who, *said, *_known(answer.seconds, about))))
    for rater, picture, seconds in unanswered:
        about = answers.about.get(picture, About())
        writer.writerow(map(harmless, (rater, picture, "", "", *_known(seconds, about))))


def _known(seconds: float | None, about: About) -> tuple[str, ...]:
    """Return the cells from the time on."""
    return (
        "" if seconds is None else f"{seconds:.6g}",
        about.group,
        "" if about.generated is None else _SAID[about.generated],
        about.file,
    )


_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_LONGEST = 120


def write_masks(folder: Path, marks: Iterable[Mark], cancel: threading.Event | None = None) -> int:
    """Write each mark as a PNG, in a folder per person, and return how many there are.

    ``marks.read_marks`` reads them back. A person's second mark of a picture gets a number.

    Raises:
        Cancelled: ``cancel`` was set; what is written stays.
        FakeviewError: the disk refused.
    """
    seen: Counter[str] = Counter()
    count = 0
    for mark in marks:
        _check(cancel)
        inner = folder / file_name(mark.rater) if mark.rater else folder
        _write_mask(inner, file_name(mark.picture), mark.mask, seen)
        count += 1
    return count


def write_unions(
    folder: Path, by_file: Mapping[str, Sequence[Mark]], cancel: threading.Event | None = None
) -> int:
    """Write for each picture what anybody marked, named like its file, and return how many.

    Where two pictures of different folders have one name, their folders' names go before it.

    Raises:
        Cancelled: ``cancel`` was set; what is written stays.
        FakeviewError: the disk refused.
    """
    names = Counter(Path(file).name.casefold() for file in by_file)
    seen: Counter[str] = Counter()
    for file, marks in by_file.items():
        _check(cancel)
        path = Path(file)
        name = path.name if names[path.name.casefold()] == 1 else f"{path.parent.name}_{path.name}"
        _write_mask(folder, file_name(name), union(marks), seen)
    return len(by_file)


def union(marks: Sequence[Mark]) -> np.ndarray:
    """Return what any of one picture's marks covers, bool, at the size of the largest one.

    A mark of another shape than that can't be about the same picture and is left out.
    """
    first = max(marks, key=lambda mark: mark.height * mark.width)
    total = np.zeros((first.height, first.width), bool)
    for mark in marks:
        try:
            total |= fitted(mark.mask, first.height, first.width)
        except FakeviewError:
            continue
    return total


def file_name(text: str) -> str:
    """Return a text as a file's name on every system."""
    name = _UNFIT.sub("_", text)[:_LONGEST].strip(" .")
    return name or "_"


def _write_mask(folder: Path, name: str, mask: np.ndarray, seen: Counter[str]) -> None:
    from fakeview.explain.files import write_mask

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FakeviewError(
            f"{folder} could not be made. Choose another folder.", str(error)
        ) from error
    key = str(folder / name).casefold()
    seen[key] += 1
    again = f" {seen[key]}" if seen[key] > 1 else ""
    write_mask(folder / f"{name}{again}.png", mask)


def _check(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled
