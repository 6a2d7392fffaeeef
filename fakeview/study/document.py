"""One comparison as a document: the same for the command, the window and what they write."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import fakeview
from fakeview.study import disagreement
from fakeview.study.answers import Answers
from fakeview.study.compare import compare
from fakeview.study.disagreement import Row
from fakeview.study.resampling import RESAMPLES
from fakeview.study.scores import Scores
from trainer.words import english


@dataclass(frozen=True)
class Document:
    """A comparison.

    Attributes:
        numbers: ready for JSON, see :func:`document`.
        rows: the pictures, in the order of the answers.
    """

    numbers: dict[str, Any]
    rows: tuple[Row, ...]

    @property
    def json(self) -> str:
        """The numbers as they are written to a file, with its sentences in English."""
        return json.dumps(_in_english(self.numbers), allow_nan=False) + "\n"

    def with_marks(self, why: dict[str, Any] | None) -> Document:
        """Return it with what ``why.compare_maps`` found."""
        return replace(self, numbers={**self.numbers, "marks": why})


def document(
    answers: Answers,
    source: str,
    scores: Scores | None = None,
    files: Mapping[str, str] | None = None,
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Document:
    """Return people and model side by side, with what the numbers are of.

    Args:
        answers: what people said.
        source: what they are called, such as the table's name.
        scores: the model's, by file; None without a model.
        files: which file each picture is, by its name in the answers.
        resamples, seed: of the intervals.

    Returns:
        Its numbers are what ``compare.compare`` says, and ``fakeview`` (the version),
        ``source``, ``columns``, ``notes``, ``problems``, ``detector``, ``right`` (how often who
        was), ``people_model_spearman``, ``rows`` and ``marks`` (None).
    """
    files = files or {}
    by_picture = None
    if scores is not None:
        by_picture = {name: scores.by_file[file] for name, file in files.items()}
    made = compare(answers, by_picture, resamples=resamples, seed=seed)
    rows = disagreement.rows(answers, by_picture, files)
    numbers = {
        "fakeview": fakeview.__version__,
        "source": source,
        "columns": dict(answers.columns),
        "notes": list(answers.notes),
        "problems": [vars(problem) for problem in answers.problems],
        "detector": {"name": scores.name, "sha256": scores.detector} if scores else None,
        **made,
        "right": disagreement.tally(rows) if by_picture is not None else None,
        "people_model_spearman": disagreement.likeness(rows),
        "rows": [vars(row) for row in rows],
        "marks": None,
    }
    return Document(numbers, tuple(rows))


def _in_english(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _in_english(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_in_english(part) for part in value]
    return english(value) if isinstance(value, str) else value


def write_json(path: Path, made: Document) -> None:
    """Write the numbers; raises FakeviewError where that can't be done."""
    from fakeview.explain.files import writing

    with writing(path) as temporary:
        temporary.write_text(made.json, encoding="utf-8", errors="backslashreplace")
