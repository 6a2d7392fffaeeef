"""An audit's report in lines that a terminal shows."""

# Told on the command line alone.

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trainer.data.finding import GOOD, NOTE, STOP, WARN
from trainer.labels import LABELS

_SIGNS = {STOP: "STOP", WARN: "Warning", NOTE: "Note", GOOD: "Good"}
_SPLITS = {"train": "training", "valid": "validation", "test": "test", "held-out": "held out"}
# What an option of the command line does about a finding.
_HINTS = {"leak": "With {} the training re-encodes them.", "left-out": "With {} you say so."}
_EXAMPLES = 3
_WIDEST = 100


def audit_lines(report: Mapping[str, Any]) -> list[str]:
    """Return a report as lines of text, as wide as the terminal, 100 columns at most."""
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    return [*_counts(report), *_files(report), "", *_findings(report, width)]


def _counts(report: Mapping[str, Any]) -> Iterator[str]:
    classes = report["classes"]
    parts = ", ".join(f"{classes[label]:,} {label}" for label in LABELS)
    yield f"{report['folder']}: {report['n']:,} pictures ({parts})"
    for name, n in report["groups"].items():
        yield f"  {name:<32} {n:>8,}"
    splits = {name: split for name, split in report["splits"].items() if name in _SPLITS}
    if splits:
        yield _whose(report, splits)
    for name, split in sorted(splits.items(), key=lambda entry: list(_SPLITS).index(entry[0])):
        numbers = ", ".join(f"{split[label]:,} {label}" for label in LABELS)
        yield f"  {_SPLITS[name]:<32} {numbers}"


def _whose(report: Mapping[str, Any], splits: Mapping[str, Any]) -> str:
    """Say which parts of the split the data gives and which are dealt."""
    given = [_SPLITS[name] for name in report["splits_given"]]
    if report["split_given"]:
        return "The split is the data's own:"
    if not given:
        return "It will be split into:"
    if report["layout"] == "csv":
        return f"The list gives the {' and '.join(given)} pictures; the rest is dealt:"
    dealt = [_SPLITS[name] for name in _SPLITS if name in splits.keys() - report["splits_given"]]
    if not dealt:
        return f"The folders give the {' and '.join(given)} pictures:"
    verb = "is" if len(dealt) == 1 else "are"
    return (
        f"The folders give the {' and '.join(given)} pictures; {' and '.join(dealt)} {verb} dealt "
        "from the training pictures:"
    )


def _files(report: Mapping[str, Any]) -> Iterator[str]:
    auc = report["file_facts_auc"]
    if auc is None:
        return
    yield f"What the files alone tell: AUC {auc:.2f} (0.50 is guessing; above 0.65 they leak)"
    for one in report["telling"][:5] if report["leak"] else []:
        yield f"  {one['fact']:<40} {one['auc']:.2f} alone"
    for name, histogram in report["facts"].items() if report["leak"] else []:
        if histogram["fake"] != histogram["real"]:
            fake, real = _shares(histogram["fake"]), _shares(histogram["real"])
            yield f"  {name:<14} fake: {fake}; real: {real}"


def _shares(histogram: Mapping[str, int]) -> str:
    total = sum(histogram.values()) or 1
    shown = list(histogram.items())[:_EXAMPLES]
    more = ", …" if len(histogram) > len(shown) else ""
    return ", ".join(f"{value} {100 * n / total:.0f} %" for value, n in shown) + more


def _findings(report: Mapping[str, Any], width: int) -> Iterator[str]:
    for one in report["findings"]:
        sign = f"{_SIGNS[one['level']]}: "
        hint = _HINTS[one["id"]].format(one["option"]) if "option" in one else ""
        text = f"{sign}{one['text']} {one['next']} {hint}".strip()
        yield from textwrap.wrap(text, width, subsequent_indent="  ")
        if "sets" in one:
            yield from _sets(one["sets"])
            continue
        reasons = {bad["path"]: f" ({bad['reason']})" for bad in report["unreadable"]}
        yield from _some([f"{path}{reasons.get(path, '')}" for path in one["paths"]], "    ")


def _sets(sets: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the sets one below the other, so that no two are taken for one."""
    for first, *others in sets[:_EXAMPLES]:
        yield f"    {first}"
        yield from _some([f"and {path}" for path in others], "      ")
    if len(sets) > _EXAMPLES:
        more = len(sets) - _EXAMPLES
        yield f"    … and {more:,} more {'set' if more == 1 else 'sets'}"


def _some(lines: Sequence[str], indent: str) -> Iterator[str]:
    yield from (f"{indent}{line}" for line in lines[:_EXAMPLES])
    if len(lines) > _EXAMPLES:
        yield f"{indent}… and {len(lines) - _EXAMPLES:,} more"
