"""What a comparison of people and the model is made of, wherever it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from fakeview.study.answers import Answers
from fakeview.study.marks import Mark


@dataclass(frozen=True)
class Material:
    """Answers, marks and pictures: of a blind rating made here, or imported.

    Attributes:
        title: a name for people, such as the study's.
        answers: what people said.
        marks: the regions that they marked; may be empty.
        files: the pictures' files, found by their names in ``answers`` and ``marks``.
    """

    title: str
    answers: Answers
    marks: tuple[Mark, ...] = ()
    files: tuple[str, ...] = ()
