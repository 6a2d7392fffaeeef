"""How the pixels are stored: every file has that, and it says little about the origin."""

from __future__ import annotations

from fakeview.provenance import jpeg
from fakeview.provenance.embedded import Embedded
from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.text import MAX_NAME, shown
from trainer.words import mark, tr

_SAMPLING = {
    "4:4:4": mark("colour at full resolution"),
    "4:2:2": mark("colour at half the width"),
    "4:4:0": mark("colour at half the height"),
    "4:2:0": mark("colour at half the width and height"),
    "4:1:1": mark("colour at a quarter of the width"),
}
_UNUSUAL = mark("colour stored in an unusual way")
_MOST_TAGS = 100


def findings(embedded: Embedded) -> list[Finding]:
    """Return how a JPEG was compressed, and the colour profile."""
    found = []
    if embedded.coding is not None and (finding := _compression(embedded.coding)):
        found.append(finding)
    if embedded.icc:
        name = profile_name(embedded.icc)
        said = shown(name, MAX_NAME) or tr("without a name")
        sentence = tr("It carries a colour profile: {name}.", name=said)
        found.append(Finding(Severity.TECHNICAL, "ICC", sentence, ((tr("Profile"), name),)))
    return found


def _compression(coding: jpeg.Coding) -> Finding | None:
    quality = jpeg.quality_of(coding)
    if quality is None:
        return None
    of_100, exact = quality
    sampling = jpeg.subsampling(coding)
    sentence = tr(
        "JPEG, saved at about quality {quality} of 100"
        if exact
        else "JPEG, saved at about quality {quality} of 100, with compression tables of its own as "
        "cameras and Photoshop have them",
        quality=of_100,
    )
    if sampling:
        sentence += f"; {tr(_SAMPLING.get(sampling, _UNUSUAL))}"
    evidence = (
        (tr("Quality"), tr("{quality}, by the luminance table", quality=of_100)),
        (tr("Tables"), tr("the standard ones (Annex K)" if exact else "not the standard ones")),
        (tr("Chroma subsampling"), sampling or tr("no colour")),
        (
            tr("Order", about="how a JPEG is stored"),
            tr("progressive") if coding.progressive else tr("baseline"),
        ),
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
