"""Answers as a table that :func:`fakeview.study.answers.read_answers` reads back."""

from __future__ import annotations

import csv
from typing import TextIO

from fakeview.imaging.names import harmless
from fakeview.study import columns
from fakeview.study.answers import About, Answers

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


def write_answers(answers: Answers, out: TextIO) -> None:
    """Write one line per answer, with what is known of its picture; confidence in per cent.

    Columns that nobody filled are there, so that every such file has the same ones.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS)
    for answer in answers.answers:
        about = answers.about.get(answer.picture, About())
        cells = (
            answer.rater,
            answer.picture,
            _SAID[answer.generated],
            f"{100 * abs(answer.rating):.10g}",
            "" if answer.seconds is None else f"{answer.seconds:.6g}",
            about.group,
            "" if about.generated is None else _SAID[about.generated],
            about.file,
        )
        writer.writerow([harmless(cell) for cell in cells])
