"""Which program wrote the file, where it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fakeview.provenance.findings import Finding, Severity
from fakeview.provenance.text import MAX_NAME, shown
from trainer.words import tr

CREDIT = "Credit"  # not shown

# Names that image generators write into Software, CreatorTool, Credit and the like. Whole
# words only: "imagen" must not be found in "Imagenomic".
_GENERATORS = re.compile(
    r"\b(?:midjourney|dall[-·• ]?e|openai|chatgpt|stable diffusion|stability ai|sdxl|automatic1111"
    r"|comfyui|invokeai|novelai|fooocus|swarmui|draw things|diffusionbee|easy diffusion|sd\.next"
    r"|adobe firefly|firefly image|leonardo\.?ai|ideogram|recraft|black forest labs|flux\.1"
    r"|imagen|google gemini|made with google ai|google ai|bing image creator|microsoft designer"
    r"|image creator from designer|grok|playground ai|nightcafe|craiyon|dreamstudio|seedream"
    r"|kling ai|hunyuan|qwen-image|jimeng|doubao|krea ai)\b",
    re.IGNORECASE,
)  # not shown
_EDITORS = re.compile(
    r"\b(?:photoshop|lightroom|camera raw|gimp|affinity|paint\.net|pixelmator|capture one|krita"
    r"|luminar|topaz|snapseed|picsart|faceapp|facetune|meitu|remini|canva|paint shop|paintshop"
    r"|photo ?scape|darktable|rawtherapee|acdsee|vsco|photoroom|inkscape|procreate|polarr)\b",
    re.IGNORECASE,
)  # not shown


def generator_in(text: str) -> str:
    """Return the name of an image generator that a text holds, or an empty text."""
    match = _GENERATORS.search(text[:2000])
    return match[0] if match else ""


def findings(fields: Sequence[tuple[str, str, str]]) -> list[Finding]:
    """Return what the fields say that name a program.

    Args:
        fields: (where, field, value), such as ("EXIF", "Software", "GIMP 2.10").
    """
    found: dict[tuple[Severity, str], list[tuple[str, str, str]]] = {}
    for where, field, value in fields:
        text = shown(value, MAX_NAME)
        if not text:
            continue
        generator = generator_in(value)
        if generator:
            key = (Severity.STRONG, shown(generator).lower())
        elif field == CREDIT:  # an agency or a photographer: says nothing about how
            continue
        elif _EDITORS.search(value[:2000]):
            key = (Severity.NOTABLE, text)
        else:
            key = (Severity.INFO, text)
        found.setdefault(key, []).append((where, field, value))
    return [_finding(severity, entries) for (severity, _), entries in found.items()]


def _finding(severity: Severity, entries: Sequence[tuple[str, str, str]]) -> Finding:
    where, _, value = entries[0]
    name = shown(value, MAX_NAME)
    if severity is Severity.STRONG:
        sentence = tr("The file names an image generator, unsigned: {name}.", name=name)
    elif severity is Severity.NOTABLE:
        sentence = tr("It was last written by a program that edits pictures: {name}.", name=name)
    else:
        sentence = tr(
            "The file names the program or the camera software that wrote it: {name}.", name=name
        )
    return Finding(severity, where, sentence, tuple((field, text) for _, field, text in entries))
