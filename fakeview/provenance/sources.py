"""IPTC's digital source types: how a picture came to be, in one word of a fixed vocabulary.

IPTC NewsCodes, scheme digitalsourcetype (https://cv.iptc.org/newscodes/digitalsourcetype/),
retired ones included, and the two that C2PA adds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from fakeview.provenance import xmp
from fakeview.provenance.findings import Finding, Severity

# What follows "… say that …": each goes on with "this picture" or "a picture used in it".
_WORDS = {
    "trainedAlgorithmicMedia": "{it} was made by a trained AI model",
    "compositeWithTrainedAlgorithmicMedia": "parts of {it} were made by a trained AI model",
    "trainedAlgorithmicData": "{it} was made by a trained AI model",
    "algorithmicMedia": "{it} was made by an algorithm that learnt from no examples",
    "compositeSynthetic": "{it} is put together from pieces, some of them synthetic",
    "algorithmicallyEnhanced": "{it} was altered by an algorithm",
    "dataDrivenMedia": "{it} was drawn from data",
    "virtualRecording": "{it} shows a virtual scene",
    "composite": "{it} is put together from several pieces",
    "compositeCapture": "{it} is put together from several photographs",
    "digitalCreation": "{it} was created by a person with a computer",
    "digitalArt": "{it} was drawn by a person with a computer",
    "humanEdits": "{it} was edited by a person",
    "minorHumanEdits": "{it} was lightly edited by a person",
    "screenCapture": "{it} is a picture of a screen",
    "softwareImage": "{it} was made with software",
    "digitalCapture": "{it} was taken with a digital camera",
    "computationalCapture": "{it} was taken with a digital camera, from several exposures",
    "negativeFilm": "{it} was scanned from a negative",
    "positiveFilm": "{it} was scanned from a slide",
    "print": "{it} was scanned from a print",
    "empty": "{it} began as an empty sheet",
}
_BY_LOWER = {name.lower(): name for name in _WORDS}

MADE_BY_AI = frozenset((
    "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "trainedAlgorithmicData",
))  # fmt: skip
_SYNTHETIC = frozenset((
    "algorithmicMedia", "compositeSynthetic", "algorithmicallyEnhanced", "dataDrivenMedia",
    "virtualRecording", "composite", "compositeCapture",
))  # fmt: skip

_SEPARATOR = re.compile(r"[/:#\s]+")
THIS, INGREDIENT = "this picture", "a picture used in it"


def name_of(value: str) -> str:
    """Return a vocabulary's term from its URI, its short form (``digsrctype:print``) or itself.

    An unknown term comes back as it stands, at most 60 characters of it.
    """
    term = _SEPARATOR.split(value.strip()[-200:].rstrip("/"))[-1]
    return _BY_LOWER.get(term.lower(), term[:60])


def words(term: str, what: str = THIS) -> str:
    """Return what a term says, as the part of a sentence that follows "say that"."""
    template = _WORDS.get(term)
    if template is None:
        return f"{what} is of the source type “{term}”, which fakeview doesn't know"
    return template.format(it=what)


def severity_of(term: str) -> Severity:
    """Return how much a term says where nothing speaks against it."""
    if term in MADE_BY_AI:
        return Severity.STRONG
    return Severity.NOTABLE if term in _SYNTHETIC else Severity.INFO


def findings(properties: xmp.Properties) -> list[Finding]:
    """Return what XMP says about the source, by IPTC's fields and China's AIGC label."""
    found = []
    details = [
        ("AI system", properties.get(xmp.AI_SYSTEM, ())),
        ("AI system version", properties.get(xmp.AI_VERSION, ())),
        ("Prompt", properties.get(xmp.AI_PROMPT, ())),
    ]
    extra = tuple((name, value) for name, values in details for value in values[:2])
    for value in properties.get(xmp.SOURCE_TYPE, ()):
        term = name_of(value)
        sentence = f"The file says, unsigned, that {words(term)}."
        evidence = (("Digital source type", term), ("Written as", value), *extra)
        found.append(Finding(severity_of(term), "XMP (IPTC)", sentence, evidence))
        extra = ()
    if extra:
        found.append(_system_only(extra))
    return found


def _system_only(evidence: Sequence[tuple[str, str]]) -> Finding:
    sentence = "The file names, unsigned, the AI system that made or changed this picture."
    return Finding(Severity.STRONG, "XMP (IPTC)", sentence, tuple(evidence))
