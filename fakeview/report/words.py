"""What a report says, in words: the same in a browser and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fakeview.detect.verdict import NOT_CALIBRATED
from fakeview.explain.choices import FILLS, SUPERPIXELS

if TYPE_CHECKING:
    from fakeview.detect.engine import DetectorInfo
    from fakeview.provenance.findings import Finding
    from fakeview.report.facts import Report, Rows, Section

HINT = (
    "A score is a hint where to look, and not proof. A low one says that this detector found no "
    "sign that it knows; it does not say where a picture comes from."
)
COPIES = (
    "The pictures in here are reduced copies, made for reading. The original files are not in "
    "it and were not changed; each one's SHA-256 says which bytes were looked at."
)
UNKNOWN = "not stated in the file"

_SETTINGS = {
    "layer": "Layer",
    "cells": "Cells",
    "closed_form": "Closed form",
    "samples": "Most samples",
    "seed": "Seed",
    "pieces": "Regions",
    "segments": "Regions asked for",
    "superpixels": "Cut by",
    "fill": "Hidden by",
    "paired": "Samples in pairs",
    "settle": "Stops when settled",
}


def file_rows(section: Section) -> Rows:
    """Return what tells which file a section is about."""
    rows = [("File", section.name)]
    if section.format == "PASTED":
        rows.append(("SHA-256 of its pixels", section.sha256))
    else:
        rows.append(("SHA-256", section.sha256 or "could not be read"))
    if section.width:
        rows.append(("Size", f"{section.width:,} x {section.height:,} pixels"))
        pasted = section.format == "PASTED"
        rows.append(("Format", "pasted, so there is no file" if pasted else section.format))
    if section.size is not None:
        rows.append(("Bytes", f"{section.size:,}"))
    return tuple(rows)


def copy_of(section: Section) -> str:
    """Return what the copy of a picture is, to stand below it."""
    shot = section.shot
    if shot is None:
        return ""
    if (shot.width, shot.height) == (section.width, section.height):
        return f"A copy at its own size, {shot.width:,} x {shot.height:,} pixels."
    return (
        f"A reduced copy: {shot.width:,} x {shot.height:,} of "
        f"{section.width:,} x {section.height:,} pixels."
    )


def detector_rows(info: DetectorInfo) -> Rows:
    """Return what is known of the detector."""
    low, high = info.band
    learnt = ", ".join(info.generators)
    return (
        ("Name", info.name),
        ("SHA-256 of its file", info.sha256),
        ("Architecture", info.arch),
        ("Made for", info.domain or UNKNOWN),
        ("Learnt from", learnt or UNKNOWN),
        ("Uncertain", f"from {low:.2f} to {high:.2f}, both included"),
        ("Scores", "calibrated" if info.calibrated else NOT_CALIBRATED),
        ("Origin", "another program's file" if info.foreign else "fakeview"),
        ("Terms", info.terms or UNKNOWN),
    )


def program_rows(report: Report) -> Rows:
    """Return what made the report, and when."""
    return (
        ("Program", f"fakeview {report.version}"),
        ("Date", moment(report)),
        ("Computed on", report.detector.device),
    )


def moment(report: Report) -> str:
    """Return when a report was made, with the distance to UTC."""
    made = report.made
    zone = f"{made:%z}"
    return f"{made:%Y-%m-%d %H:%M} (UTC{zone[:3]}:{zone[3:]})" if zone else f"{made:%Y-%m-%d %H:%M}"


def counted(report: Report) -> str:
    """Return how many pictures got which verdict, for more than one."""
    kinds: dict[str, int] = {}
    for section in report.sections:
        words = section.verdict.words if section.verdict else "not scored"
        kinds[words] = kinds.get(words, 0) + 1
    return ", ".join(f"{count:,} {words}" for words, count in kinds.items())


def band(info: DetectorInfo) -> str:
    """Return which scores count as uncertain."""
    low, high = info.band
    return f"Scores from {low:.2f} to {high:.2f} count as uncertain."


def settings_rows(meta: dict[str, Any]) -> Rows:
    """Return an explanation's settings by the names that the window gives them."""
    return tuple((_SETTINGS.get(name, name), _setting(name, meta[name])) for name in meta)


def finding_from(finding: Finding) -> str:
    """Return how much a finding says and where it stands, as the window does."""
    return f"{str(finding.severity.value).capitalize()}: {finding.source}"


def _setting(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}" if name != "seed" else str(value)
    if isinstance(value, list | tuple):
        return " x ".join(str(part) for part in value)
    named = {"fill": FILLS, "superpixels": SUPERPIXELS}.get(name, {})
    return named.get(str(value), str(value)) or "-"
