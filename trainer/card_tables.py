"""Tables and pieces of Markdown that a card is made of."""

# Told on the command line alone. (And in a detector's card, which is English: it is passed on.)

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from trainer.degrade import CLEAN, WORDS
from trainer.labels import FAKE

#: The plots of a card and what they show, for who can't see them.
PLOTS = {
    "roc.png": "Share of generated pictures found against share of real ones flagged",
    "reliability.png": "Share of generated pictures at each score",
    "confusion.png": "Pictures by what they are and their score",
    "learning.png": "Loss and accuracy epoch by epoch",
}
_MEASURES = (
    ("auc", "AUC", "how often a generated picture scores above a real one; 0.5 is guessing"),
    ("ap", "Average precision", "the same asked of the highest scores; depends on the mix"),
    ("accuracy", "Accuracy", "share of right answers when the score is cut at 0.5"),
    ("balanced_accuracy", "Balanced accuracy", "the same, both classes weighing alike"),
    ("ece", "Calibration error", "how far scores are from frequencies (ECE, 15 bins); 0 is best"),
    ("brier", "Brier score", "squared error of the score; 0 is best, 0.25 says nothing"),
)
_UNKNOWN = "–"


def escaped(text: object) -> str:
    """Return a text in which no character means anything to Markdown or ends a table's cell."""
    flat = " ".join(str(text).split())
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", flat)


def percent(share: float | None) -> str:
    """Return a share as a percentage, with a digit more where it is small or nearly all."""
    if share is None:
        return _UNKNOWN
    if 0.999 < share < 1:
        return "over 99.9%"
    return f"{share:.1%}" if 0 < share < 0.0995 or 0.99 < share < 1 else f"{share:.0%}"


def number(value: float | None) -> str:
    """Return a number with three digits, a dash for None."""
    return _UNKNOWN if value is None else f"{value:.3f}"


def span(interval: Sequence[float] | None, write: Any = number) -> str:
    """Return an interval in words."""
    return _UNKNOWN if interval is None else f"{write(interval[0])} to {write(interval[1])}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a Markdown table; cells are escaped already."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def shown(plots: Collection[str], names: Iterable[str]) -> Iterator[str]:
    """Yield those of the named plots that are there."""
    for name in names:
        if name in plots:
            yield f"![{PLOTS[name]}]({name})"
            yield ""


def measures(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the table of a report's numbers with their intervals.

    Where a class is borrowed, only what its size doesn't sway is told.
    """
    ranges = report.get("intervals", {})
    rows = [
        (name, number(report[key]), span(ranges.get(key)), words)
        for key, name, words in _MEASURES
        if report.get(key) is not None and (key == "auc" or "borrowed" not in report)
    ]
    rates = ranges.get("tpr_at_fpr", {})
    for rate, share in report["tpr_at_fpr"].items():
        if share is not None:
            alarms = f"{float(rate):.1%}" if float(rate) < 0.01 else f"{float(rate):.0%}"
            words = f"generated pictures found when {alarms} of real ones may be flagged"
            span_text = span(rates.get(rate), percent)
            rows.append((f"Found at {alarms} false alarms", percent(share), span_text, words))
    return table(("Measure", "Value", "95% interval", "In words"), rows)


def groups(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the table of classes and groups; a group is ranked against all of the other class.

    What is borrowed was told of before.
    """
    lent = report.get("borrowed", {}).get("label")
    entries = [
        (f"**all {'generated' if label == FAKE else 'real'}**", one)
        for label, one in report["classes"].items()
        if one["n"] and label != lent
    ]
    entries += [
        (escaped(name), one)
        for name, one in report.get("groups", {}).items()
        if one["label"] != lent
    ]
    verdicts = all("verdicts" in one for one in report.get("groups", {}).values())
    rows = []
    for name, one in entries:
        ranges = one.get("intervals", {})
        row = [name, f"{one['n']:,}", percent(one["accuracy"])]
        row += [span(ranges.get("accuracy"), percent), number(one.get("auc"))]
        if verdicts:
            label = name.strip("*").removeprefix("all ")
            said = one.get("verdicts") or report.get("verdicts", {}).get(
                FAKE if label == "generated" else "real", {}
            )
            row += [percent(said[key] / one["n"]) for key in ("generated", "uncertain", "none")]
        rows.append(row)
    head = ["Pictures", "n", "right at 0.5", "95% interval", "AUC against the other class"]
    return table(
        head + (["likely generated", "uncertain", "no sign found"] if verdicts else []), rows
    )


def after_changes(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield the table of numbers after each change, the unchanged pictures first."""
    ranges = report.get("intervals", {})
    rows = [_changed_row(CLEAN, report, ranges, _UNKNOWN)]
    for name, after in report["degraded"].items():
        mine = after.get("intervals", {})
        lost = after.get("auc_lost")
        text = _UNKNOWN
        if lost is not None:
            text = f"{lost:.3f}"
            if "auc_lost" in mine:
                text += f" ({span(mine['auc_lost'])})"
        rows.append(_changed_row(name, after, mine, text))
    return table(
        ("The pictures", "AUC", "95% interval", "AUC lost", "right: generated", "right: real"),
        rows,
    )


def _changed_row(
    name: str, numbers: Mapping[str, Any], ranges: Mapping[str, Any], lost: str
) -> Sequence[str]:
    each = [percent(one["accuracy"]) for one in numbers["classes"].values()]
    return (WORDS.get(name, escaped(name)), number(numbers["auc"]), span(ranges.get("auc")), lost,
            *each)  # fmt: skip
