"""A report in lines that a terminal shows."""

# Told on the command line alone.

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from trainer.degrade import WORDS
from trainer.evaluate import present_form
from trainer.labels import FAKE, REAL


def report_lines(numbers: Mapping[str, Any]) -> list[str]:
    """Return a report as lines of text, with 95% intervals where it has them."""
    flat = present_form(numbers)
    return [
        *_learnt(flat),
        *_whole(flat),
        *_verdicts(flat),
        *_groups(flat),
        *_changed(flat),
        *_unread(flat),
    ]


def _learnt(flat: Mapping[str, Any]) -> Iterator[str]:
    """Say loudly when a detector is asked about what it was taught."""
    learnt = flat.get("learnt_from", 0)
    if learnt:
        yield (
            f"WARNING: the detector was trained or chosen with {learnt:,} of these "
            f"{flat.get('n', 0):,} pictures,"
        )
        yield "so the numbers come out too good. Measure it on others, or on those that its run"
        yield "set apart: evaluate RUN/samples.csv --split test"
        yield ""


def number(value: float | None, interval: list[float] | None = None) -> str:
    """Return a number with three digits, its interval behind it; a dash for None."""
    if value is None:
        return "–"
    text = f"{value:.3f}"
    return text if interval is None else f"{text} ({interval[0]:.3f} to {interval[1]:.3f})"


def _whole(flat: Mapping[str, Any]) -> Iterator[str]:
    ranges = flat.get("intervals", {})
    without = flat.get("without")
    left_out = f" (without {', '.join(without)})" if without else ""
    yield f"{flat.get('n', 0):,} pictures, {flat.get('n_fake', 0):,} of them generated{left_out}"
    if ranges:
        yield "  (in brackets: 95% intervals)"
    for key, words in (
        ("auc", "AUC"),
        ("ap", "average precision"),
        ("accuracy", "accuracy at 0.5"),
        ("balanced_accuracy", "balanced accuracy"),
        ("ece", "calibration error"),
        ("brier", "Brier score"),
    ):
        if flat.get(key) is not None:
            yield f"  {words:<28}{number(flat[key], ranges.get(key))}"
    for rate, share in flat["tpr_at_fpr"].items():
        if share is not None:
            words = f"found at {float(rate):.1%} false alarms"
            yield f"  {words:<28}{number(share, ranges.get('tpr_at_fpr', {}).get(rate))}"


def _verdicts(flat: Mapping[str, Any]) -> Iterator[str]:
    if flat.get("coverage") is not None and flat.get("selective_accuracy") is not None:
        yield (
            f"  It pronounces on {flat['coverage']:.1%} of them and is right in "
            f"{flat['selective_accuracy']:.1%} of those."
        )
    for label, words in ((FAKE, "generated"), (REAL, "real")):
        said = flat.get("verdicts", {}).get(label, {})
        if sum(said.values()):
            yield (
                f"  Of {sum(said.values()):,} {words}: {said['generated']:,} likely generated, "
                f"{said['uncertain']:,} uncertain, no sign found in {said['none']:,}"
            )


def _groups(flat: Mapping[str, Any]) -> Iterator[str]:
    groups = flat.get("groups", {})
    if not groups:
        return
    wide = max(len(name) for name in groups)
    yield f"{'group':<{wide}}  {'n':>7}  {'accuracy':<24}  AUC"
    for name, group in groups.items():
        right = number(group["accuracy"], group.get("intervals", {}).get("accuracy"))
        yield f"{name:<{wide}}  {group['n']:>7,}  {right:<24}  {number(group.get('auc'))}"


def _changed(flat: Mapping[str, Any]) -> Iterator[str]:
    changed = flat.get("degraded", {})
    if not changed:
        return
    wide = max(len(WORDS.get(name, name)) for name in changed)
    yield f"{'the same pictures':<{wide}}  AUC    lost    accuracy"
    for name, after in changed.items():
        yield (
            f"{WORDS.get(name, name):<{wide}}  {number(after['auc'])}  "
            f"{number(after.get('auc_lost')):>6}  {number(after['accuracy'])}"
        )


def _unread(flat: Mapping[str, Any]) -> Iterator[str]:
    unread = flat.get("unreadable", [])
    if unread:
        yield f"{len(unread):,} pictures can't be read and were left out:"
        yield from (f"  {one['path']}: {one['reason']}" for one in unread[:10])
    if len(unread) > 10:
        yield f"  and {len(unread) - 10:,} more"
