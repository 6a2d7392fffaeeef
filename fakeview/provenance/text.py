"""Text out of strange files, made fit to be shown: short, on one line, nothing hidden in it."""

from __future__ import annotations

import re
import unicodedata

MAX_NAME = 60
MAX_VALUE = 400
_MAX_MARKS = 3  # combining characters in a row; more only climb out of the line

_SPACES = re.compile(r"\s+")


def shown(text: str, limit: int = MAX_VALUE) -> str:
    """Return text as one line of at most ``limit`` characters.

    Runs of white space become one space. Control characters, characters that turn the writing
    direction or take no room, and unassigned and private ones are spelt out (``‹U+202E›``), so
    that a value can't pretend to be another one.
    """
    cut = text[: 4 * limit]  # what is thrown away needn't be looked at
    parts: list[str] = []
    length = marks = 0
    for character in _SPACES.sub(" ", cut).strip():
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0  # not shown
        if marks > _MAX_MARKS:
            continue
        plain = category[0] != "C" and category not in ("Zl", "Zp")  # not shown
        part = character if plain else f"‹U+{ord(character):04X}›"
        parts.append(part)
        length += len(part)
        if length > limit:
            break
    line = "".join(parts)
    if len(line) > limit or len(cut) < len(text):
        line = line[: limit - 1].rstrip() + "…"
    return line


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8 where they are valid, else Latin-1; ends at the first NUL."""
    data = data.split(b"\0", 1)[0]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
