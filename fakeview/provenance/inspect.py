"""The door: a file, or its bytes, in; all that it says about its origin out."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from fakeview.imaging import sniff
from fakeview.imaging.failures import DecodeError
from fakeview.imaging.reading import gate, read
from fakeview.provenance import (
    camera,
    credentials,
    embedded,
    preview,
    recipes,
    software,
    sources,
    technical,
    tiff,
    xmp,
)
from fakeview.provenance.findings import Credentials, Finding, Provenance, in_order
from fakeview.provenance.text import decoded
from trainer.words import tr

log = logging.getLogger(__name__)
_T = TypeVar("_T")

_CHARSETS = {b"ASCII\0\0\0": "latin-1", b"JIS\0\0\0\0\0": "iso2022_jp"}
_UNICODE = b"UNICODE\0"


def inspect_file(source: Path | bytes) -> Provenance:
    """Return what a file says about its origin. It is read once, and never written.

    Nothing is raised for a bad file: one that can't be read has its reason in ``error``, and
    damaged metadata is a finding or nothing.
    """
    try:
        data = _read(source) if isinstance(source, Path) else source
    except DecodeError as error:
        return Provenance(error=error.message)
    digest = hashlib.sha256(data).hexdigest()
    try:
        kind = sniff.recognise(data)
    except DecodeError as error:
        return Provenance(digest, error=error.message)
    parts = _safely(lambda: embedded.collect(data, kind), embedded.Embedded())
    exif = _safely(lambda: tiff.read(parts.exif), tiff.Exif())
    no_properties: xmp.Properties = {}
    properties = _safely(lambda: xmp.read(parts.xmp), no_properties)
    remote = next(iter(properties.get(xmp.REMOTE_MANIFEST, ())), "")
    checked = _safely(
        lambda: credentials.check(data, kind, marked=parts.manifest, remote=remote),
        credentials.Checked(Credentials.NONE),
    )
    no_fields: list[recipes.Field] = []
    fields = _safely(lambda: _fields(parts, exif, properties), no_fields)
    nothing: list[Finding] = []
    groups: Sequence[Callable[[], list[Finding]]] = (
        lambda: sources.findings(properties),
        lambda: recipes.findings(fields),
        lambda: software.findings(_programs(parts, exif, properties)),
        lambda: preview.findings(data, exif) if kind == "JPEG" else [],
        lambda: camera.findings(exif),
        lambda: technical.findings(parts),
    )
    found = [*checked.findings, *(one for group in groups for one in _safely(group, nothing))]
    return Provenance(digest, kind, in_order(found), checked.state)


def _read(path: Path) -> bytes:
    with gate(path):  # and not longer: nobody's picture waits for the parsers
        return read(path)


def _safely(work: Callable[[], _T], instead: _T) -> _T:
    """Run one parser; whatever a hostile file makes it raise, the others still speak."""
    try:
        return work()
    except Exception as error:
        log.warning("a part of the file's metadata was passed over: %r", error)
        return instead


def _fields(
    parts: embedded.Embedded, exif: tiff.Exif, properties: xmp.Properties
) -> list[recipes.Field]:
    """Return every text in which a generator may have left its settings."""
    fields = [recipes.Field(tr("PNG text"), name, text) for name, text in parts.texts]
    fields += [recipes.Field(tr("JPEG comment"), "comment", decoded(one)) for one in parts.comments]
    comment = exif.camera.get(tiff.USER_COMMENT)
    if isinstance(comment, bytes | str):
        fields.append(recipes.Field("EXIF", "UserComment", user_comment(comment)))
    names = (
        (tiff.DESCRIPTION, "ImageDescription"),
        (tiff.MAKE, "Make"),
        (tiff.MODEL, "Model"),
    )  # not shown
    for tag, name in names:
        value = exif.main.get(tag)
        if isinstance(value, str):
            fields.append(recipes.Field("EXIF", name, value))
    for key, name in (
        (xmp.USER_COMMENT, "UserComment"),
        (xmp.DESCRIPTION, "Description"),  # not shown
        (xmp.AIGC, "AIGC"),
    ):
        fields += [recipes.Field("XMP", name, text) for text in properties.get(key, ())]
    return fields


def user_comment(comment: bytes | str) -> str:
    """Return EXIF's UserComment as text; its first eight bytes name how it is written.

    UNICODE should be in the block's byte order, and comes in either: the half that is mostly
    NULs tells. EXIF 3.0 also lets it be a plain text.
    """
    if isinstance(comment, str):
        return comment
    label, body = comment[:8], comment[8:]
    if label == _UNICODE:
        big = body[0:400:2].count(0) >= body[1:400:2].count(0)
        return body.decode("utf-16-be" if big else "utf-16-le", "replace").rstrip("\0 ")
    if label in _CHARSETS:
        try:  # writers that say ASCII often mean UTF-8
            return body.decode("utf-8" if label.startswith(b"ASCII") else _CHARSETS[label])
        except UnicodeDecodeError:
            return body.decode("latin-1")
    return decoded(body if label == bytes(8) else comment)


def _programs(
    parts: embedded.Embedded, exif: tiff.Exif, properties: xmp.Properties
) -> list[tuple[str, str, str]]:
    """Return every field that may name the program that wrote the file."""
    fields = []
    names = ((tiff.SOFTWARE, "Software"), (tiff.MAKE, "Make"), (tiff.MODEL, "Model"))  # not shown
    for tag, name in names:
        value = exif.main.get(tag)
        # Make and Model name a camera, except where a generator put its own name there.
        if isinstance(value, str) and (tag == tiff.SOFTWARE or software.generator_in(value)):
            fields.append(("EXIF", name, value))
    fields += [("XMP", "CreatorTool", value) for value in properties.get(xmp.CREATOR_TOOL, ())]
    fields += [("XMP", software.CREDIT, value) for value in properties.get(xmp.CREDIT, ())]
    for keyword, text in parts.texts:
        if keyword.lower() in ("software", "source", "generator"):
            known = keyword.lower() == "software" or software.generator_in(text)
            if known:
                fields.append((tr("PNG text"), keyword, text))
    return fields
