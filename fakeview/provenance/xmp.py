"""The few XMP properties that speak of a picture's origin (ISO 16684-1), read with limits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from xml.parsers import expat

MAX_PACKET = 4 << 20
_MAX_DEPTH = 64
_MAX_ELEMENTS = 50_000
_MAX_VALUES = 32
_MAX_VALUE = 1 << 18

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
SOURCE_TYPE, AI_SYSTEM, AI_VERSION, AI_PROMPT = "source", "system", "version", "prompt"
CREATOR_TOOL, CREDIT, REMOTE_MANIFEST, AIGC = "tool", "credit", "manifest", "aigc"
USER_COMMENT, DESCRIPTION = "comment", "description"

# Some writers get the case of IPTC's names wrong, so it is not looked at.
_WANTED = {
    f"{_IPTC} digitalsourcetype": SOURCE_TYPE,
    f"{_IPTC} aisystemused": AI_SYSTEM,
    f"{_IPTC} aisystemversionused": AI_VERSION,
    f"{_IPTC} aipromptinformation": AI_PROMPT,
    "http://ns.adobe.com/xap/1.0/ creatortool": CREATOR_TOOL,
    "http://ns.adobe.com/photoshop/1.0/ credit": CREDIT,
    "http://purl.org/dc/terms/ provenance": REMOTE_MANIFEST,
    "http://purl.org/dc/elements/1.1/ description": DESCRIPTION,
    "http://ns.adobe.com/exif/1.0/ usercomment": USER_COMMENT,
    "http://www.tc260.org.cn/ns/AIGC/1.0/ aigc": AIGC,
}
_LOOSE_SOURCE = re.compile(rb"digitalsourcetype/([A-Za-z]{4,60})", re.IGNORECASE)

Properties = Mapping[str, Sequence[str]]


def read(packets: Sequence[bytes]) -> Properties:
    """Return the values of each known property, over all packets.

    A damaged packet gives what comes before the damage; one with a document type declaration,
    which XMP forbids and attacks need, gives nothing after it.
    """
    found: dict[str, list[str]] = {}
    for packet in packets:
        _Packet(found).read(packet[:MAX_PACKET])
        if SOURCE_TYPE not in found and (loose := _LOOSE_SOURCE.search(packet[:MAX_PACKET])):
            found[SOURCE_TYPE] = [loose[1].decode("ascii")]
    return found


class _Stop(Exception):
    """Enough was seen."""


class _Packet:
    def __init__(self, found: dict[str, list[str]]) -> None:
        self._found = found
        self._path: list[str] = []  # the property that each open element belongs to, or ""
        self._text: list[str] = []
        self._length = self._elements = 0

    def read(self, packet: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        # Padding and a stray NUL after the packet are common and no damage.
        try:
            parser.Parse(packet.strip(b"\0 \r\n\t"), True)
        except (_Stop, expat.ExpatError, ValueError):
            self._keep()

    def _doctype(self, *_what: object) -> None:
        raise _Stop

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if len(self._path) >= _MAX_DEPTH or self._elements > _MAX_ELEMENTS:
            raise _Stop
        for attribute, value in attributes.items():
            self._add(_key(attribute), value)
        key = _key(name) or (self._path[-1] if self._path else "")
        if _key(name):
            self._forget()
            self._add(key, attributes.get(f"{_RDF} resource", ""))
        self._path.append(key)

    def _end(self, name: str) -> None:
        if name == f"{_RDF} li" or _key(name):
            self._keep()
        self._path.pop()

    def _characters(self, text: str) -> None:
        if self._path and self._path[-1] and self._length < _MAX_VALUE:
            self._text.append(text)
            self._length += len(text)

    def _keep(self) -> None:
        if self._path:
            self._add(self._path[-1], "".join(self._text))
        self._forget()

    def _forget(self) -> None:
        self._text, self._length = [], 0

    def _add(self, key: str, value: str) -> None:
        value = value[:_MAX_VALUE].strip()
        if key and value:
            values = self._found.setdefault(key, [])
            if value not in values and len(values) < _MAX_VALUES:
                values.append(value)


def _key(name: str) -> str:
    namespace, _, local = name.rpartition(" ")
    return _WANTED.get(f"{namespace} {local.lower()}", "")
