"""What an evaluation says, in a headline, a few figures and plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakeview.evaluate.tables import confusion, decided, wide
from fakeview.imaging.names import one_line
from trainer.labels import FAKE, REAL

LABELS = {FAKE: "generated", REAL: "real"}
_FEW = 100
"""Pictures of a class below which its numbers are rough: 5 in 100 is 0.02 to 0.11 (Wilson)."""
_RATE = "0.01"
_GUESS = 0.5
THESE_ONLY = (
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
    if 0 < share < 1:
        share = min(max(share, 0.01), 0.99)
    return f"{share * 100:.0f}%"


def percent_cell(share: float) -> str:
    """Write a share in a table; 3 of 4,000 are neither none nor one in a hundred."""
    if 0 < share < 0.005:
        return "< 1%"
    return "> 99%" if 0.995 <= share < 1 else f"{share:.0%}"


def auc_words(auc: float | None, ends: tuple[float, float] | None = None) -> str:
    """Write an AUC and its interval; only one that is perfect is written as 1."""
    if auc is None:
        return "–"
    text = "> 0.99" if 0.995 <= auc < 1 else f"{auc:.2f}"
    return text if ends is None else f"{text} ({ends[0]:.2f} to {ends[1]:.2f})"


def interval(numbers: Mapping[str, Any], name: str, share: bool = False) -> str:
    """Write the 95% interval of a number; empty where there is none."""
    return _ends((numbers.get("intervals") or {}).get(name), share)


def headline(numbers: Mapping[str, Any]) -> str:
    """Say in one sentence how often it is right where it decides, and where it doesn't."""
    right, clear, n = decided(numbers)
    if not n:
        return "There was nothing to measure."
    if not clear:
        return f"All {n:,} are uncertain: it decides on none of these pictures."
    rest = n - clear
    uncertain = f"{rest:,} uncertain" if rest else "none uncertain"
    return f"Right in {right:,} of {clear:,} decided, {uncertain}"


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
        _faces(numbers), THESE_ONLY,
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
    low, high = (percent(end) if share else f"{end:.2f}" for end in found)
    return f"95% interval {low} to {high}"


def _right(numbers: Mapping[str, Any]) -> Figure | None:
    right, clear, _ = decided(numbers)
    if not clear:
        return None
    return Figure(
        percent(right / clear),
        "right where it decides",
        share_ends(right, clear),
        f"{right:,} of {clear:,} clear verdicts fit the label.",
    )


def _uncertain(numbers: Mapping[str, Any]) -> Figure | None:
    _, clear, n = decided(numbers)
    band = numbers.get("band")
    if not n or not band:
        return None
    return Figure(
        percent((n - clear) / n),
        "uncertain",
        share_ends(n - clear, n),
        f"{n - clear:,} of {n:,} have a score from {band[0]:.2f} to {band[1]:.2f}.",
    )


def _auc(numbers: Mapping[str, Any]) -> Figure | None:
    auc = numbers.get("auc")
    if auc is None:
        return None
    cases = percent(auc).rstrip("%")
    return Figure(
        auc_words(auc),
        "AUC",
        interval(numbers, "auc"),
        f"Of one of each kind, the generated one scores higher in {cases} of 100 cases.",
    )


def _calibration(numbers: Mapping[str, Any]) -> Figure | None:
    ece = numbers.get("ece")
    if ece is None:
        return None
    return Figure(
        f"{ece:.2f}",
        "calibration error (ECE)",
        interval(numbers, "ece"),
        "How far scores lie from the share of generated pictures that have them.",
    )


def _learnt(numbers: Mapping[str, Any]) -> str:
    learnt, n = int(numbers.get("learnt_from") or 0), int(numbers.get("n") or 0)
    if not learnt:
        return ""
    which = f"{learnt:,} of these {n:,} pictures" if learnt < n else f"all of these {n:,} pictures"
    return (
        f"The detector was trained or chosen with {which}, so the numbers come out too good. "
        "Measure it on pictures that it never saw."
    )


def _one_class(numbers: Mapping[str, Any]) -> str:
    there = [row.label for row in confusion(numbers)]
    if len(there) != 1:
        return ""
    lacking = LABELS[REAL if there[0] == FAKE else FAKE]
    return (
        f"All pictures are labelled {LABELS[there[0]]}, so there is no AUC and no ROC curve, and "
        f"nothing says what it does with the others. Add pictures labelled {lacking}."
    )


def _guesses(numbers: Mapping[str, Any]) -> str:
    ends = (numbers.get("intervals") or {}).get("auc")
    if not ends or ends[0] > _GUESS:
        return ""
    if ends[1] < _GUESS:
        return (
            "It is worse than guessing on these pictures: those labelled real get the higher "
            "scores. See whether the labels, or the detector's outputs, are the wrong way round."
        )
    return (
        "It can't be told from guessing on these pictures: the interval of its AUC reaches "
        f"{ends[0]:.2f}, and guessing has 0.50."
    )


def _few(numbers: Mapping[str, Any]) -> str:
    small = [row for row in confusion(numbers) if row.n < _FEW]
    if not small:
        return ""
    counts = " and ".join(f"{row.n:,} labelled {LABELS[row.label]}" for row in small)
    return f"There are only {counts}: the numbers are rough, as wide as their intervals."


def _unreadable(numbers: Mapping[str, Any]) -> str:
    bad = numbers.get("unreadable") or []
    if not bad:
        return ""
    first = one_line(Path(str(bad[0]["path"])).name)
    if len(bad) == 1:
        return f"{first} can't be read and was left out: {_reason(bad[0])}"
    return (
        f"{len(bad):,} pictures can't be read and were left out; the first is {first}: "
        f"{_reason(bad[0])}"
    )


def _reason(entry: Mapping[str, Any]) -> str:
    return f"{one_line(str(entry.get('reason', ''))).rstrip('.')}."


def _found(numbers: Mapping[str, Any]) -> str:
    share = (numbers.get("tpr_at_fpr") or {}).get(_RATE)
    real = next((row.n for row in confusion(numbers) if row.label == REAL), 0)
    if share is None or real < _FEW:  # one of fewer is more than 1 in 100
        return ""
    ends = ((numbers.get("intervals") or {}).get("tpr_at_fpr") or {}).get(_RATE)
    span = f" ({_ends(ends, share=True)})" if ends else ""
    return (
        "Set so that at most 1 in 100 pictures labelled real is called generated, it finds "
        f"{percent(share)} of the generated ones{span}."
    )


def _calibrated(numbers: Mapping[str, Any]) -> str:
    if numbers.get("calibrated", True):
        return ""
    return "This detector was never calibrated: its scores rank pictures, and its band is a guess."


def _faces(numbers: Mapping[str, Any]) -> str:
    from trainer.facecheck.asked import FACES

    if numbers.get("domain") != FACES:
        return ""
    return (
        "Whether a picture shows a face is not asked here: without one, Inspect says uncertain "
        "whatever the score."
    )
