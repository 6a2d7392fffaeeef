"""Reports made by hand, without a detector: what a document makes of its facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from fakeview.detect.engine import DetectorInfo
from fakeview.detect.verdict import Kind, Verdict
from fakeview.provenance.findings import Severity
from fakeview.report.facts import MapFacts, Origin, Report, Section
from fakeview.report.shots import shot
from tests.conftest import texture
from trainer.labels import TRAINED_HERE

INFO = DetectorInfo(
    name="small",
    path=Path("small.safetensors"),
    sha256="ab" * 32,
    arch="mobilenetv3_small_050",
    order=TRAINED_HERE,
    device="CPU, 1 thread",
    min_side=96,
    band=(0.4, 0.6),
    calibrated=True,
    domain="textures",
    terms="For research alone.",
    generators=("noise",),
    foreign=False,
)

HOSTILE = (
    "<script>alert(1)</script>.png",
    '"><img src=x onerror=alert(1)>.jpg',
    "' onload='alert(1)",
    "--></style><svg/onload=alert(1)>",
    "&lt;script&gt; &#x3c;b&#x3e; ]]>.png",
    "javascript:alert(1)",
    "https://example.org/track.png",
    "\u202egpj.exe",
    "\u2066left\u2069 \u200f.png",
    "a\x00b\x1b[31m\x7f.png",
    "two\nlines\r\n.png",
    "\udcff\udcfe.jpg",
    "\ud83d.jpg",
    "narrow\u202fno-break\u00a0space.png",
    "x" * 255,
)


@dataclass(frozen=True)
class Told:
    severity: Severity
    source: str
    sentence: str
    evidence: tuple[tuple[str, str], ...]


def section(name: str = "a.png", said: str = "Because.", *, p_fake: float = 0.87) -> Section:
    """Return a section that says the same thing wherever it says anything."""
    copy = shot(texture(1, 30, 40))
    one = MapFacts("LIME", copy, 0.25, (said,), (("Deletion AUC", said),), (("Layer", said),))
    return Section(
        name=name,
        sha256="cd" * 32,
        size=1234,
        width=400,
        height=300,
        format="PNG",
        verdict=Verdict(Kind.GENERATED, p_fake, (said, "It was trained on textures.")),
        shot=copy,
        thumb=copy,
        maps=(one,),
        origin=Origin((Told(Severity.STRONG, said, said, ((said, said),)),), said),
    )


def failed(name: str, error: str) -> Section:
    return Section(name, sha256="ef" * 32, size=9, error=error)


def report(*sections: Section, said: str = "") -> Report:
    info = replace(INFO, name=said, domain=said, terms=said, generators=(said,)) if said else INFO
    made = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    return Report(sections, info, made, "9.9", (said,) if said else ())


def tall() -> Section:
    """A picture that would be higher than a page at the width of its column."""
    high = shot(np.repeat(texture(2, 300, 4), 3, axis=0))
    one = MapFacts("SHAP", high, 0.1, ("Said. " * 60,))
    return replace(section(), shot=high, maps=(one, one, one))
