"""Reads what Qt Linguist writes, without Qt: ``.ts`` as it is edited, ``.qm`` as it is compiled.

Both are Qt's own formats (the ``.ts`` DTD and ``qtranslator.cpp`` of Qt 6). A text is known by
its English and by the comment that tells it from one that reads alike; contexts, which only group
texts for translators, play no part.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

Key = tuple[str, str]
Catalogue = dict[Key, tuple[str, ...]]

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES = 0x69  # the section with the texts themselves
_END, _TRANSLATION, _SOURCE, _COMMENT = 1, 3, 6, 8
_SIZED = frozenset({2, _TRANSLATION, 4, _SOURCE, 7, _COMMENT})  # followed by length and bytes
_OBSOLETE = 5  # followed by four bytes
_NO_TEXT = 0xFFFFFFFF


def read(path: Path) -> Catalogue:
    """Return the finished translations: forms by English text and comment, one form or several.

    Raises:
        OSError: the file can't be read.
        ValueError: it is neither of the two formats.
    """
    if path.suffix == ".qm":
        return _compiled(path.read_bytes())
    return _edited(path)


def _edited(path: Path) -> Catalogue:
    from xml.etree import ElementTree

    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise ValueError(f"no Qt Linguist source: {error}") from error
    found: Catalogue = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None:
            continue  # unfinished, vanished or obsolete
        forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        forms = forms or (translation.text or "",)
        if all(forms):
            found[message.findtext("source", ""), message.findtext("comment", "")] = forms
    return found


def _compiled(data: bytes) -> Catalogue:
    if not data.startswith(_MAGIC):
        raise ValueError("no compiled translation")
    try:
        return dict(_told(_section(data, _MESSAGES)))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"a torn translation: {error}") from error


def _section(data: bytes, wanted: int) -> bytes:
    at = len(_MAGIC)
    while at < len(data):
        tag, length = struct.unpack_from(">BI", data, at)
        at += 5
        if at + length > len(data):
            raise IndexError("a section ends behind the file")
        if tag == wanted:
            return data[at : at + length]
        at += length
    return b""


def _told(messages: bytes) -> Iterator[tuple[Key, tuple[str, ...]]]:
    at = 0
    forms: list[str] = []
    source = comment = ""
    while at < len(messages):
        tag = messages[at]
        at += 1
        if tag == _END:
            if source and forms and all(forms):
                yield (source, comment), tuple(forms)
            forms, source, comment = [], "", ""
        elif tag == _OBSOLETE:
            at += 4
        elif tag in _SIZED:
            (length,) = struct.unpack_from(">I", messages, at)
            at += 4
            length = 0 if length == _NO_TEXT else length
            text = messages[at : at + length]
            if len(text) < length:
                raise IndexError("a text ends behind the section")
            at += length
            if tag == _TRANSLATION:
                forms.append(text.decode("utf-16-be"))
            elif tag == _SOURCE:
                source = text.decode("utf-8")
            elif tag == _COMMENT:
                comment = text.decode("utf-8")
        else:
            raise IndexError(f"an unknown mark {tag}")
