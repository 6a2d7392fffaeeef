"""What a report says, in words: the same in a browser and on paper."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from fakeview.detect.verdict import NOT_CALIBRATED, WORDS
from fakeview.explain.choices import FILLS, SUPERPIXELS
from fakeview.provenance.findings import Finding, Severity
from fakeview.report.facts import Digest, FileName
from trainer.words import mark, number, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import DetectorInfo
    from fakeview.report.facts import Report, Rows, Section

HINT = mark(
    "A score is a hint where to look, and not proof. A low one says that this detector found no "
    "sign that it knows; it does not say where a picture comes from."
)
COPIES = mark(
    "The pictures in here are reduced copies, made for reading. The original files are not in "
    "it and were not changed; each one's SHA-256 says which bytes were looked at."
)
UNKNOWN = mark("not stated in the file")
_WEIGHTS = {
    Severity.STRONG: mark("Strong"),
    Severity.NOTABLE: mark("Notable"),
    Severity.INFO: mark("Info"),
    Severity.TECHNICAL: mark("Technical"),
}

_SETTINGS = {
    "layer": mark("Layer"),
    "cells": mark("Cells"),
    "closed_form": mark("Closed form"),
    "samples": mark("Most samples"),
    "seed": mark("Seed"),
    "pieces": mark("Regions"),
    "segments": mark("Regions asked for"),
    "superpixels": mark("Cut by"),
    "fill": mark("Hidden by"),
    "paired": mark("Samples in pairs"),
    "settle": mark("Stops when settled"),
}


def file_rows(section: Section) -> Rows:
    """Return what tells which file a section is about."""
    rows: list[tuple[str, str]] = [(tr("File"), FileName(section.name))]
    if section.format == "PASTED":
        rows.append((tr("SHA-256 of its pixels"), Digest(section.sha256)))
    else:
        digest = Digest(section.sha256) if section.sha256 else tr("could not be read")
        rows.append(("SHA-256", digest))
    if section.width:
        size = tr("{width:,} x {height:,} pixels", width=section.width, height=section.height)
        rows.append((tr("Size"), size))
        pasted = section.format == "PASTED"
        kind = tr("pasted, so there is no file") if pasted else section.format
        rows.append((tr("Format"), kind))
    if section.size is not None:
        rows.append((tr("Bytes"), number(section.size, ",")))
    return tuple(rows)


def copy_of(section: Section) -> str:
    """Return what the copy of a picture is, to stand below it."""
    shot = section.shot
    if shot is None:
        return ""
    if (shot.width, shot.height) == (section.width, section.height):
        return tr(
            "A copy at its own size, {width:,} x {height:,} pixels.",
            width=shot.width,
            height=shot.height,
        )
    return tr(
        "A reduced copy: {width:,} x {height:,} of {whole_width:,} x {whole_height:,} pixels.",
        width=shot.width,
        height=shot.height,
        whole_width=section.width,
        whole_height=section.height,
    )


def detector_rows(info: DetectorInfo) -> Rows:
    """Return what is known of the detector."""
    low, high = info.band
    learnt = ", ".join(info.generators)
    return (
        (tr("Name"), info.name),
        (tr("SHA-256 of its file"), Digest(info.sha256)),
        (tr("Architecture"), info.arch),
        (tr("Made for"), tr(info.domain) if info.domain else tr(UNKNOWN)),
        (tr("Learnt from"), learnt or tr(UNKNOWN)),
        (
            tr("Uncertain"),
            tr("from {low:.2f} to {high:.2f}, both included", low=low, high=high),
        ),
        (tr("Scores"), tr("calibrated") if info.calibrated else tr(NOT_CALIBRATED)),
        (tr("Origin"), tr("another program's file") if info.foreign else "fakeview"),
        (tr("Terms"), info.terms or tr(UNKNOWN)),
    )


def program_rows(report: Report) -> Rows:
    """Return what made the report, and when."""
    return (
        (tr("Program"), f"fakeview {report.version}"),
        (tr("Date"), moment(report)),
        (tr("Computed on"), report.detector.device),
    )


def made(report: Report) -> str:
    """Return by what a report was made, and when, in one line."""
    return tr(
        "fakeview {version}, {moment}, detector {detector}",
        version=report.version,
        moment=moment(report),
        detector=report.detector.name,
    )


def moment(report: Report) -> str:
    """Return when a report was made, with the distance to UTC."""
    zone = f"{report.made:%z}"
    said = tr("{moment:%Y-%m-%d %H:%M}", moment=report.made)
    return f"{said} (UTC{zone[:3]}:{zone[3:]})" if zone else said


def counted(report: Report) -> str:
    """Return how many pictures got which verdict, for more than one."""
    kinds = Counter(
        section.verdict.kind if section.verdict else None for section in report.sections
    )
    return ", ".join(
        tr("{n:,} {verdict}", n=count, verdict=tr(WORDS[kind]) if kind else tr("not scored"))
        for kind, count in kinds.items()
    )


def band(info: DetectorInfo) -> str:
    """Return which scores count as uncertain."""
    low, high = info.band
    return tr("Scores from {low:.2f} to {high:.2f} count as uncertain.", low=low, high=high)


def settings_rows(meta: dict[str, Any]) -> Rows:
    """Return an explanation's settings by the names that the window gives them."""
    return tuple((tr(_SETTINGS.get(name, name)), _setting(name, meta[name])) for name in meta)


def finding_from(finding: Finding) -> str:
    """Return how much a finding says and where it stands, as the window does."""
    return f"{tr(_WEIGHTS[finding.severity])}: {finding.source}"


def _setting(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int):
        return number(value, ",") if name != "seed" else str(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, list | tuple):
        return " x ".join(str(part) for part in value)
    named = {"fill": FILLS, "superpixels": SUPERPIXELS}.get(name, {})
    return tr(named.get(str(value), str(value))) or "-"
