"""IPTC's digital source types: how a picture came to be, in one word of a fixed vocabulary.

IPTC NewsCodes, scheme digitalsourcetype (https://cv.iptc.org/newscodes/digitalsourcetype/),
retired ones included, and the two that C2PA adds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from fakeview.provenance import xmp
from fakeview.provenance.findings import Finding, Severity
from trainer.words import mark, tr

# What follows "… say that …": each goes on with "this picture" or "a picture used in it".
_WORDS = {
    "trainedAlgorithmicMedia": mark("{it} was made by a trained AI model"),
    "compositeWithTrainedAlgorithmicMedia": mark("parts of {it} were made by a trained AI model"),
    "trainedAlgorithmicData": mark("{it} was made by a trained AI model"),
    "algorithmicMedia": mark("{it} was made by an algorithm that learnt from no examples"),
    "compositeSynthetic": mark("{it} is put together from pieces, some of them synthetic"),
    "algorithmicallyEnhanced": mark("{it} was altered by an algorithm"),
    "dataDrivenMedia": mark("{it} was drawn from data"),
    "virtualRecording": mark("{it} shows a virtual scene"),
    "composite": mark("{it} is put together from several pieces"),
    "compositeCapture": mark("{it} is put together from several photographs"),
    "digitalCreation": mark("{it} was created by a person with a computer"),
    "digitalArt": mark("{it} was drawn by a person with a computer"),
    "humanEdits": mark("{it} was edited by a person"),
    "minorHumanEdits": mark("{it} was lightly edited by a person"),
    "screenCapture": mark("{it} is a picture of a screen"),
    "softwareImage": mark("{it} was made with software"),
    "digitalCapture": mark("{it} was taken with a digital camera"),
    "computationalCapture": mark("{it} was taken with a digital camera, from several exposures"),
    "negativeFilm": mark("{it} was scanned from a negative"),
    "positiveFilm": mark("{it} was scanned from a slide"),
    "print": mark("{it} was scanned from a print"),
    "empty": mark("{it} began as an empty sheet"),
}
_BY_LOWER = {name.lower(): name for name in _WORDS}

MADE_BY_AI = frozenset((
    "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "trainedAlgorithmicData",
))  # fmt: skip
_SYNTHETIC = frozenset((
    "algorithmicMedia", "compositeSynthetic", "algorithmicallyEnhanced", "dataDrivenMedia",
    "virtualRecording", "composite", "compositeCapture",
))  # fmt: skip

_PLACE = "XMP (IPTC)"  # not shown
_SEPARATOR = re.compile(r"[/:#\s]+")
THIS, INGREDIENT = mark("this picture"), mark("a picture used in it")


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
        return tr(
            "{it} is of the source type “{term}”, which fakeview doesn't know",
            it=tr(what),
            term=term,
        )
    return tr(template, it=tr(what))


def severity_of(term: str) -> Severity:
    """Return how much a term says where nothing speaks against it."""
    if term in MADE_BY_AI:
        return Severity.STRONG
    return Severity.NOTABLE if term in _SYNTHETIC else Severity.INFO


def findings(properties: xmp.Properties) -> list[Finding]:
    """Return what XMP says about the source, by IPTC's fields and China's AIGC label."""
    found = []
    details = [
        (tr("AI system"), properties.get(xmp.AI_SYSTEM, ())),
        (tr("AI system version"), properties.get(xmp.AI_VERSION, ())),
        (tr("Prompt"), properties.get(xmp.AI_PROMPT, ())),
    ]
    extra = tuple((name, value) for name, values in details for value in values[:2])
    for value in properties.get(xmp.SOURCE_TYPE, ()):
        term = name_of(value)
        sentence = tr("The file says, unsigned, that {what}.", what=words(term))
        evidence = ((tr("Digital source type"), term), (tr("Written as"), value), *extra)
        found.append(Finding(severity_of(term), _PLACE, sentence, evidence))
        extra = ()
    if extra:
        found.append(_system_only(extra))
    return found


def _system_only(evidence: Sequence[tuple[str, str]]) -> Finding:
    sentence = tr("The file names, unsigned, the AI system that made or changed this picture.")
    return Finding(Severity.STRONG, _PLACE, sentence, tuple(evidence))
