"""What an evaluation says, in a headline, a few figures and plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakeview.evaluate.tables import confusion, decided, wide
from fakeview.imaging.names import one_line
from trainer.labels import FAKE, REAL
from trainer.words import mark, number, tr

LABELS = {FAKE: mark("generated"), REAL: mark("real")}
_FEW = 100
"""Pictures of a class below which its numbers are rough: 5 in 100 is 0.02 to 0.11 (Wilson)."""
_RATE = "0.01"
_GUESS = 0.5
THESE_ONLY = mark(
    "The numbers are about these pictures only. Pictures from other cameras, generators or "
    "websites may give quite different ones."
)


@dataclass(frozen=True)
class Figure:
    """One headline number: its value, what it is, its interval, and what it means."""

    value: str
    name: str
    interval: str
    meaning: str


@dataclass(frozen=True)
class Remark:
    """A sentence about a detector; a grave one says that the numbers are of little use."""

    text: str
    grave: bool = False


def percent(share: float) -> str:
    """Write a share; 99.6% are not all: only what is whole is written as 100 and 0."""
    return number(_not_quite(share), ".0%")


def _not_quite(share: float) -> float:
    return min(max(share, 0.01), 0.99) if 0 < share < 1 else share


def percent_cell(share: float) -> str:
    """Write a share in a table; 3 of 4,000 are neither none nor one in a hundred."""
    if 0 < share < 0.005:
        return f"< {number(0.01, '.0%')}"
    return f"> {number(0.99, '.0%')}" if 0.995 <= share < 1 else number(share, ".0%")


def auc_words(auc: float | None, ends: tuple[float, float] | None = None) -> str:
    """Write an AUC and its interval; only one that is perfect is written as 1."""
    if auc is None:
        return "–"
    text = f"> {number(0.99, '.2f')}" if 0.995 <= auc < 1 else number(auc, ".2f")
    if ends is None:
        return text
    return tr("{auc} ({low:.2f} to {high:.2f})", auc=text, low=ends[0], high=ends[1])


def labelled(n: int, label: str) -> str:
    """Write how many pictures have a label."""
    if label == FAKE:
        return tr("{n:,} labelled generated", n=n)
    return tr("{n:,} labelled real", n=n)


def group_heads() -> list[str]:
    """Return what stands above the columns of a table of groups."""
    return [
        tr("Group"),
        tr("Labelled"),
        tr("Pictures"),
        tr("Right", about="a verdict"),
        tr("Uncertain"),
        tr("Wrong"),
        tr("AUC, 95% interval"),
    ]


def interval(numbers: Mapping[str, Any], name: str, share: bool = False) -> str:
    """Write the 95% interval of a number; empty where there is none."""
    return _ends((numbers.get("intervals") or {}).get(name), share)


def headline(numbers: Mapping[str, Any]) -> str:
    """Say in one sentence how often it is right where it decides, and where it doesn't."""
    right, clear, n = decided(numbers)
    if not n:
        return tr("There was nothing to measure.")
    if not clear:
        return tr("All {n:,} are uncertain: it decides on none of these pictures.", n=n)
    if n == clear:
        return tr(
            "Right in {right:,} of {clear:,} decided, none uncertain", right=right, clear=clear
        )
    return tr(
        "Right in {right:,} of {clear:,} decided, {rest:,} uncertain",
        right=right,
        clear=clear,
        rest=n - clear,
    )


def figures(numbers: Mapping[str, Any]) -> list[Figure]:
    """Return the headline numbers; what could not be computed is left out."""
    found = (_right(numbers), _uncertain(numbers), _auc(numbers), _calibration(numbers))
    return [figure for figure in found if figure is not None]


def remarks(numbers: Mapping[str, Any]) -> list[Remark]:
    """Return what a person should know besides, the gravest first."""
    if not numbers.get("n"):
        return []
    grave = (_learnt(numbers), _one_class(numbers), _guesses(numbers))
    others = (
        _few(numbers), _unreadable(numbers), _found(numbers), _calibrated(numbers),
        _faces(numbers), tr(THESE_ONLY),
    )  # fmt: skip
    return [
        *(Remark(text, grave=True) for text in grave if text),
        *(Remark(text) for text in others if text),
    ]


def lines(numbers: Mapping[str, Any]) -> Iterator[str]:
    """Yield all of it as lines for a terminal."""
    from trainer.report_text import report_lines

    yield f"{headline(numbers).rstrip('.')}."
    for remark in remarks(numbers):
        yield f"{'WARNING: ' if remark.grave else ''}{remark.text}"
    yield ""
    yield from map(one_line, report_lines({**numbers, "learnt_from": 0}))  # told above


def share_ends(hits: int, total: int) -> str:
    """Write the 95% interval of a share."""
    from trainer.metrics import share_interval

    return _ends(share_interval(hits, total), share=True)


def _ends(ends: list[float] | None, share: bool) -> str:
    found = wide(ends)
    if found is None:
        return ""
    low, high = (percent(end) if share else number(end, ".2f") for end in found)
    return tr("95% interval {low} to {high}", low=low, high=high)


def _right(numbers: Mapping[str, Any]) -> Figure | None:
    right, clear, _ = decided(numbers)
    if not clear:
        return None
    return Figure(
        percent(right / clear),
        tr("right where it decides"),
        share_ends(right, clear),
        tr("{right:,} of {clear:,} clear verdicts fit the label.", right=right, clear=clear),
    )


def _uncertain(numbers: Mapping[str, Any]) -> Figure | None:
    _, clear, n = decided(numbers)
    band = numbers.get("band")
    if not n or not band:
        return None
    return Figure(
        percent((n - clear) / n),
        tr("uncertain"),
        share_ends(n - clear, n),
        tr(
            "{rest:,} of {n:,} have a score from {low:.2f} to {high:.2f}.",
            rest=n - clear,
            n=n,
            low=band[0],
            high=band[1],
        ),
    )


def _auc(numbers: Mapping[str, Any]) -> Figure | None:
    auc = numbers.get("auc")
    if auc is None:
        return None
    return Figure(
        auc_words(auc),
        "AUC",
        interval(numbers, "auc"),
        tr(
            "Of one of each kind, the generated one scores higher in {cases:.0f} of 100 cases.",
            cases=100 * _not_quite(auc),
        ),
    )


def _calibration(numbers: Mapping[str, Any]) -> Figure | None:
    ece = numbers.get("ece")
    if ece is None:
        return None
    return Figure(
        number(ece, ".2f"),
        tr("calibration error (ECE)"),
        interval(numbers, "ece"),
        tr("How far scores lie from the share of generated pictures that have them."),
    )


def _learnt(numbers: Mapping[str, Any]) -> str:
    learnt, n = int(numbers.get("learnt_from") or 0), int(numbers.get("n") or 0)
    if not learnt:
        return ""
    if learnt < n:
        return tr(
            "The detector was trained or chosen with {learnt:,} of these {n:,} pictures, so the "
            "numbers come out too good. Measure it on pictures that it never saw.",
            learnt=learnt,
            n=n,
        )
    return tr(
        "The detector was trained or chosen with all of these {n:,} pictures, so the numbers come "
        "out too good. Measure it on pictures that it never saw.",
        n=n,
    )


def _one_class(numbers: Mapping[str, Any]) -> str:
    there = [row.label for row in confusion(numbers)]
    if len(there) != 1:
        return ""
    if there[0] == FAKE:
        return tr(
            "All pictures are labelled generated, so there is no AUC and no ROC curve, and nothing "
            "says what it does with the others. Add pictures labelled real."
        )
    return tr(
        "All pictures are labelled real, so there is no AUC and no ROC curve, and nothing says "
        "what it does with the others. Add pictures labelled generated."
    )


def _guesses(numbers: Mapping[str, Any]) -> str:
    ends = (numbers.get("intervals") or {}).get("auc")
    if not ends or ends[0] > _GUESS:
        return ""
    if ends[1] < _GUESS:
        return tr(
            "It is worse than guessing on these pictures: those labelled real get the higher "
            "scores. See whether the labels, or the detector's outputs, are the wrong way round."
        )
    return tr(
        "It can't be told from guessing on these pictures: the interval of its AUC reaches "
        "{low:.2f}, and guessing has {guess:.2f}.",
        low=ends[0],
        guess=_GUESS,
    )


def _few(numbers: Mapping[str, Any]) -> str:
    small = [row for row in confusion(numbers) if row.n < _FEW]
    if not small:
        return ""
    counts = [labelled(row.n, row.label) for row in small]
    if len(counts) == 1:
        return tr(
            "There are only {counts}: the numbers are rough, as wide as their intervals.",
            counts=counts[0],
        )
    return tr(
        "There are only {one} and {other}: the numbers are rough, as wide as their intervals.",
        one=counts[0],
        other=counts[1],
    )


def _unreadable(numbers: Mapping[str, Any]) -> str:
    bad = numbers.get("unreadable") or []
    if not bad:
        return ""
    first = one_line(Path(str(bad[0]["path"])).name)
    if len(bad) == 1:
        return tr(
            "{name} can't be read and was left out: {reason}", name=first, reason=_reason(bad[0])
        )
    return tr(
        "{n:,} pictures can't be read and were left out; the first is {name}: {reason}",
        n=len(bad),
        name=first,
        reason=_reason(bad[0]),
    )


def _reason(entry: Mapping[str, Any]) -> str:
    return f"{one_line(str(entry.get('reason', ''))).rstrip('.')}."


def _found(numbers: Mapping[str, Any]) -> str:
    share = (numbers.get("tpr_at_fpr") or {}).get(_RATE)
    real = next((row.n for row in confusion(numbers) if row.label == REAL), 0)
    if share is None or real < _FEW:  # one of fewer is more than 1 in 100
        return ""
    ends = ((numbers.get("intervals") or {}).get("tpr_at_fpr") or {}).get(_RATE)
    span = _ends(ends, share=True)
    if not span:
        return tr(
            "Set so that at most 1 in 100 pictures labelled real is called generated, it finds "
            "{found} of the generated ones.",
            found=percent(share),
        )
    return tr(
        "Set so that at most 1 in 100 pictures labelled real is called generated, it finds "
        "{found} of the generated ones ({interval}).",
        found=percent(share),
        interval=span,
    )


def _calibrated(numbers: Mapping[str, Any]) -> str:
    if numbers.get("calibrated", True):
        return ""
    return tr(
        "This detector was never calibrated: its scores rank pictures, and its band is a guess."
    )


def _faces(numbers: Mapping[str, Any]) -> str:
    from trainer.facecheck.asked import FACES

    if numbers.get("domain") != FACES:
        return ""
    return tr(
        "Whether a picture shows a face is not asked here: without one, Inspect says uncertain "
        "whatever the score."
    )
