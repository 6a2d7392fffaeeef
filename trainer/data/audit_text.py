"""An audit's report in lines that a terminal shows."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from trainer.data.findings import GOOD, NOTE, STOP, WARN
from trainer.labels import LABELS

_SIGNS = {STOP: "STOP", WARN: "Warning", NOTE: "Note", GOOD: "Good"}
_SPLITS = {"train": "training", "valid": "validation", "test": "test", "held-out": "held out"}
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
        yield "The split is the data's own:" if report["split_given"] else "It will be split into:"
    for name, split in sorted(splits.items(), key=lambda entry: list(_SPLITS).index(entry[0])):
        numbers = ", ".join(f"{split[label]:,} {label}" for label in LABELS)
        yield f"  {_SPLITS[name]:<32} {numbers}"


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
        text = f"{sign}{one['text']} {one['next']}".strip()
        yield from textwrap.wrap(text, width, subsequent_indent="  ")
        reasons = {bad["path"]: f" ({bad['reason']})" for bad in report["unreadable"]}
        for path in one["paths"][:_EXAMPLES]:
            yield f"    {path}{reasons.get(path, '')}"
        if len(one["paths"]) > _EXAMPLES:
            yield f"    … and {len(one['paths']) - _EXAMPLES:,} more"
