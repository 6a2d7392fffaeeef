"""How the pixels are stored: every file has that, and it says little about the origin."""

from __future__ import annotations

from fakeview.provenance import jpeg
from fakeview.provenance.embedded import Embedded
from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.text import MAX_NAME, shown

_SAMPLING = {
    "4:4:4": "colour at full resolution",
    "4:2:2": "colour at half the width",
    "4:4:0": "colour at half the height",
    "4:2:0": "colour at half the width and height",
    "4:1:1": "colour at a quarter of the width",
}
_MOST_TAGS = 100


def findings(embedded: Embedded) -> list[Finding]:
    """Return how a JPEG was compressed, and the colour profile."""
    found = []
    if embedded.coding is not None and (finding := _compression(embedded.coding)):
        found.append(finding)
    if embedded.icc:
        name = profile_name(embedded.icc)
        said = shown(name, MAX_NAME) or "without a name"
        sentence = f"It carries a colour profile: {said}."
        found.append(Finding(Severity.TECHNICAL, "ICC", sentence, (("Profile", name),)))
    return found


def _compression(coding: jpeg.Coding) -> Finding | None:
    quality = jpeg.quality_of(coding)
    if quality is None:
        return None
    number, exact = quality
    sampling = jpeg.subsampling(coding)
    sentence = f"JPEG, saved at about quality {number} of 100"
    if not exact:
        sentence += ", with compression tables of its own as cameras and Photoshop have them"
    if sampling:
        sentence += f"; {_SAMPLING.get(sampling, 'colour stored in an unusual way')}"
    evidence = (
        ("Quality", f"{number}, by the luminance table"),
        ("Tables", "the standard ones (Annex K)" if exact else "not the standard ones"),
        ("Chroma subsampling", sampling or "no colour"),
        ("Order", "progressive" if coding.progressive else "baseline"),
    )
    return Finding(Severity.TECHNICAL, "JPEG", f"{sentence}.", evidence)


def profile_name(profile: bytes) -> str:
    """Return a colour profile's description (ICC.1:2022, 9.2.41), or an empty text."""
    count = min(int.from_bytes(profile[128:132], "big"), _MOST_TAGS)
    for at in range(132, 132 + 12 * count, 12):
        if profile[at : at + 4] == b"desc":
            start = int.from_bytes(profile[at + 4 : at + 8], "big")
            return _described(profile[start : start + 4096])
    return ""


def _described(tag: bytes) -> str:
    if tag[:4] == b"desc":  # version 2: a counted ASCII text
        length = int.from_bytes(tag[8:12], "big")
        return tag[12 : 12 + min(length, 256)].split(b"\0")[0].decode("latin-1").strip()
    if tag[:4] == b"mluc":  # version 4: records of language, length and place; the first one
        length = int.from_bytes(tag[20:24], "big")
        start = int.from_bytes(tag[24:28], "big")
        text = tag[start : start + min(length, 512)]
        return text.decode("utf-16-be", "replace").split("\0")[0].strip()
    return ""
