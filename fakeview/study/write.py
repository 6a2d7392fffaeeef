"""Answers as a table that :func:`fakeview.study.answers.read_answers` reads back."""

from __future__ import annotations

import csv
from collections.abc import Iterable
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
