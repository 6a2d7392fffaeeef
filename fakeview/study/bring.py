"""A study that others made, brought in: answers, what the pictures are, their files, and marks."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fakeview.errors import Cancelled
from fakeview.study.answers import Answers, read_answers
from fakeview.study.cells import Scale
from fakeview.study.marks import read_marks
from fakeview.study.match import answered, match
from fakeview.study.material import Material
from fakeview.study.words import persons
from trainer.words import plural, tr


@dataclass(frozen=True)
class Request:
    """What is to be read.

    Attributes:
        answers: a CSV file, one line per answer.
        pictures: one with a line per picture; may be missing.
        mapping: what columns mean, where their headers don't tell.
        scale: what numbers mean; None: guessed.
        folder: where the pictures lie; None: the tables say where, or nobody knows.
        masks: files and folders of what people marked.
    """

    answers: Path
    pictures: Path | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    scale: Scale | None = None
    folder: Path | None = None
    masks: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Brought:
    """What was read.

    Attributes:
        material: all of it.
        found: how many of the pictures that were answered have a file.
        wanted: how many were answered.
        mark_problems: sentences on marks that can't be used.
    """

    material: Material
    found: int
    wanted: int
    mark_problems: tuple[str, ...] = ()

    def sentences(self) -> list[str]:
        """Say what there is."""
        answers = self.material.answers
        people = persons(len({answer.rater for answer in answers.answers}))
        said = [
            plural(
                self.wanted,
                "{answers} by {people} to {n} picture.",
                "{answers} by {people} to {n} pictures.",
                answers=plural(len(answers.answers), "{n} answer", "{n} answers"),
                people=people,
            )
        ]
        if not self.found:
            said.append(
                tr(
                    "None of the pictures was found, so the numbers will be those of the people "
                    "alone."
                )
            )
        elif self.found < self.wanted:
            said.append(
                plural(
                    self.found,
                    "{n} of the {all:,} pictures was found.",
                    "{n} of the {all:,} pictures were found.",
                    all=self.wanted,
                )
            )
        else:
            said.append(tr("All of the pictures were found."))
        if self.material.marks:
            said.append(plural(len(self.material.marks), "{n} mark read.", "{n} marks read."))
        return said


def bring(request: Request, cancel: threading.Event | None = None) -> Brought:
    """Read a study.

    Raises:
        Cancelled: ``cancel`` was set.
        FakeviewError: the answers can't be used.
    """
    cancel = cancel or threading.Event()
    answers = read_answers(
        request.answers, request.mapping, pictures=request.pictures, scale=request.scale
    )
    _check(cancel)
    files = _files(request, answers, cancel)
    read = read_marks(request.masks, cancel)
    _check(cancel)
    wanted = answered(answers)
    found = match(wanted, files)
    material = Material(request.answers.name, answers, read.marks, files)
    return Brought(material, len(found.files), len(wanted), read.problems)


def _check(cancel: threading.Event) -> None:
    if cancel.is_set():
        raise Cancelled


def _files(request: Request, answers: Answers, cancel: threading.Event) -> tuple[str, ...]:
    """Return the pictures in the folder, or else those that the tables name and that are there."""
    if request.folder is not None:
        from fakeview.imaging.walk import walk

        found = tuple(str(path) for path in walk([request.folder], cancel))
        _check(cancel)
        return found
    home = request.answers.absolute().parent
    places = (home / (about.file or name) for name, about in answered(answers).items())
    return tuple(dict.fromkeys(str(place) for place in places if _is_file(place)))


def _is_file(place: Path) -> bool:
    try:
        return place.is_file()
    except (OSError, ValueError):  # a name may be anything
        return False
