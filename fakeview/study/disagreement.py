"""Picture by picture: what people said, what the model said, and who was right."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, TextIO

import numpy as np

from fakeview.detect.verdict import WORDS
from fakeview.imaging.names import harmless
from fakeview.study.answers import Answers
from fakeview.study.detection import GENERATED, PHOTOGRAPH
from fakeview.study.scores import EVEN, Score
from fakeview.study.sides import Table, most
from trainer.words import english, mark, tr

BOTH, ONLY_PEOPLE, ONLY_MACHINE, NOBODY = (
    mark("both"),
    mark("only people"),
    mark("only the machine"),
    mark("nobody"),
)
GENERATED_WORD, PHOTOGRAPH_WORD, TIE = mark("generated"), mark("photograph"), mark("undecided")


@dataclass(frozen=True)
class Row:
    """One picture.

    Attributes:
        picture: as the table of answers names it.
        file: where it lies; empty where it wasn't found.
        group: where it comes from; may be empty.
        truth: ``generated``, ``photograph``, or empty where nobody said.
        answers: how many people answered.
        people_share: of those who decided, how many said generated; None if nobody did.
        people_mean: mean of answer times confidence, 0 a photograph to 1 generated.
        majority: ``generated``, ``photograph`` or ``undecided``.
        p_fake: the model's score; None where there is none that says something.
        verdict: the model's verdict in words; empty where there is none.
        difference: ``p_fake - people_mean``, in [-1, 1]; None without a score.
        right: who was right, ``both``, ``only people`` (the majority), ``only the machine``
            (by the side of 0.5 that its score is on, also of an uncertain verdict) or ``nobody``;
            empty where it can't be said, as for a majority that is undecided.
        reason: why there is no score.
    """

    picture: str
    file: str
    group: str
    truth: str
    answers: int
    people_share: float | None
    people_mean: float
    majority: str
    p_fake: float | None
    verdict: str
    difference: float | None
    right: str
    reason: str


FIELDS = tuple(field.name for field in fields(Row))
_WORDS = {GENERATED: GENERATED_WORD, PHOTOGRAPH: PHOTOGRAPH_WORD}


def rows(
    answers: Answers,
    scores: Mapping[str, Score] | None = None,
    files: Mapping[str, str] | None = None,
) -> list[Row]:
    """Return one row per answered picture, in the order of the answers.

    Args:
        answers: what people said.
        scores: the model's, by the pictures' names; None without a model.
        files: where the pictures lie, likewise.
    """
    table = Table.of(answers.answers, answers.about)
    counts, ratings, called = table.counts, table.mean_rating, most(table.counts)
    made = []
    for place, name in enumerate(table.pictures):
        said, score = counts[place], (scores or {}).get(name)
        decided = said[GENERATED] + said[PHOTOGRAPH]
        p_fake = score.p_fake if score and score.usable else None
        mean = float(ratings[place] + 1) / 2
        truth, majority = table.truth[place], _WORDS.get(int(called[place]), TIE)
        made.append(
            Row(
                picture=name,
                file=(files or {}).get(name, ""),
                group=table.groups[place],
                truth="" if math.isnan(truth) else GENERATED_WORD if truth else PHOTOGRAPH_WORD,
                answers=int(said.sum()),
                people_share=float(said[GENERATED] / decided) if decided else None,
                people_mean=mean,
                majority=majority,
                p_fake=p_fake,
                verdict=WORDS[score.kind] if score and score.kind else "",
                difference=None if p_fake is None else p_fake - mean,
                right=_right(truth, majority, p_fake),
                reason=_reason(score, scores is not None),
            )
        )
    return made


def _right(truth: float, majority: str, p_fake: float | None) -> str:
    if math.isnan(truth) or majority == TIE or p_fake is None:
        return ""
    people = (majority == GENERATED_WORD) == bool(truth)
    machine = (p_fake >= EVEN) == bool(truth)
    if people and machine:
        return BOTH
    return ONLY_PEOPLE if people else ONLY_MACHINE if machine else NOBODY


def _reason(score: Score | None, asked: bool) -> str:
    if not asked:
        return ""
    if score is None:
        return tr("No such picture was found.")
    if score.usable:
        return ""
    return score.error or tr("No face was found, so the score says nothing.")


def ordered(made: Iterable[Row], by: str = "difference", *, falling: bool = True) -> list[Row]:
    """Return rows sorted by one field, unknown values last either way; equal ones as they were.

    ``difference`` sorts by its size, whichever way it points.

    Raises:
        ValueError: there is no such field.
    """
    if by not in FIELDS:
        raise ValueError(f"rows have no {by!r}")

    def key(row: Row) -> Any:
        value = getattr(row, by)
        return abs(value) if by == "difference" else value

    listed = list(made)
    known = [row for row in listed if getattr(row, by) not in (None, "")]
    unknown = [row for row in listed if getattr(row, by) in (None, "")]
    return sorted(known, key=key, reverse=falling) + unknown


def tally(made: Sequence[Row]) -> dict[str, int]:
    """Return how often who was right; pictures where it can't be said aren't counted."""
    return {who: sum(row.right == who for row in made) for who in _WHO}


_WHO = (BOTH, ONLY_PEOPLE, ONLY_MACHINE, NOBODY)


def likeness(made: Sequence[Row]) -> float | None:
    """Return Spearman's rank correlation of people's mean and the score over the pictures."""
    from scipy.stats import spearmanr

    pairs = [(row.people_mean, row.p_fake) for row in made if row.p_fake is not None]
    if len(pairs) < 3 or any(len(set(side)) < 2 for side in zip(*pairs, strict=True)):
        return None
    people, machine = np.array(pairs).T
    return float(spearmanr(people, machine).statistic)


def write_csv(made: Iterable[Row], out: TextIO) -> None:
    """Write rows with a header; numbers with six decimals, texts harmless for spreadsheets.

    Sentences are in English, whatever the window speaks.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS)
    for row in made:
        writer.writerow([_cell(value) for value in asdict(row).values()])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}"
    return harmless(english(value) if isinstance(value, str) else str(value))
