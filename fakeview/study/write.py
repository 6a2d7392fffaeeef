"""A study as files: answers that :func:`fakeview.study.answers.read_answers` reads back, marks."""

from __future__ import annotations

import csv
import itertools
import os
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

import numpy as np

from fakeview.errors import Cancelled, FakeviewError
from fakeview.imaging.names import fit_for_file, fit_for_path, harmless
from fakeview.study import columns
from fakeview.study.answers import About, Answers
from fakeview.study.marks import Mark, fitted
from trainer.words import tr

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


#: The folder of masks that are nobody's in particular.
EVERYBODY = "people"
_LONGEST = 200  # bytes of a name: 255 on the usual systems, with what a file being written has more


def write_masks(folder: Path, marks: Iterable[Mark], cancel: threading.Event | None = None) -> int:
    """Write what each person marked on each picture as a PNG, and return how many there are.

    Each person has a folder, and in it a picture lies where its name says, as
    ``marks.read_marks`` and the trainer read it back.

    Raises:
        Cancelled: ``cancel`` was set; what is written stays.
        FakeviewError: the disk refused.
    """
    found: dict[tuple[str, str], list[Mark]] = {}
    for mark in marks:
        found.setdefault((mark.rater, mark.picture), []).append(mark)
    homes = _homes(found)
    taken: set[str] = set()
    for (rater, picture), own in found.items():
        _check(cancel)
        inside = fit_for_path(picture) or "picture"
        path = _free(folder / homes[rater] / inside, taken)
        _write_mask(path, union(own))
    return len(found)


def write_unions(
    folder: Path, by_file: Mapping[str, Sequence[Mark]], cancel: threading.Event | None = None
) -> int:
    """Write for each picture what anybody marked, and return how many there are.

    A picture's mask lies in folders named like the last of its own, at least one and as many as
    tell it from the others, so that the trainer finds it where another has the same name.

    Raises:
        Cancelled: ``cancel`` was set; what is written stays.
        FakeviewError: the disk refused.
    """
    for file, tail in _tails(by_file).items():
        _check(cancel)
        path = folder.joinpath(EVERYBODY, *tail)
        # The trainer knows a picture without its ending, too.
        too_long = len(os.fsencode(f"{path.name}.png")) > _LONGEST
        _write_mask(path.with_suffix("") if too_long else path, union(by_file[file]))
    return len(by_file)


def _homes(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return each person's folder; whoever has no name needs none, unless pictures have folders."""
    homes: dict[str, str] = {}
    taken: set[str] = set()
    nested = any(not rater and "/" in fit_for_path(picture) for rater, picture in found)
    for rater in dict.fromkeys(rater for rater, _ in found):
        if rater or nested:
            homes[rater] = _free(Path(fit_for_file(rater) or EVERYBODY), taken).name
        else:
            homes[rater] = ""
    return homes


def _free(path: Path, taken: set[str]) -> Path:
    """Return a path, with a number where another one is called so in whatever case; take it."""
    names = itertools.chain(
        [path], (path.with_name(f"{path.name}-{n}") for n in itertools.count(2))
    )
    free = next(one for one in names if str(one).casefold() not in taken)
    taken.add(str(free).casefold())
    return free


def _tails(files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the last parts of each path, as few as tell it from the others, but two at least."""
    paths = {file: Path(file).absolute().parts[1:] for file in files}
    many = dict.fromkeys(paths, 2)
    while True:
        tails = {file: parts[-many[file] :] for file, parts in paths.items()}
        alike = Counter(_key(tail) for tail in tails.values())
        longer = [
            file
            for file, tail in tails.items()
            if alike[_key(tail)] > 1 and many[file] < len(paths[file])
        ]
        if not longer:
            return tails
        for file in longer:
            many[file] += 1


def _key(parts: Sequence[str]) -> str:
    return "/".join(parts).casefold()


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


def _write_mask(path: Path, mask: np.ndarray) -> None:
    from fakeview.explain.files import write_mask

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FakeviewError(
            tr("{folder} could not be made. Choose another folder.", folder=path.parent), str(error)
        ) from error
    write_mask(path.with_name(f"{path.name}.png"), mask)


def _check(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Cancelled
