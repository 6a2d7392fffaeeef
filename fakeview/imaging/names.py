"""Names of files as they can be shown: they come from the file system and may hold anything."""

from __future__ import annotations


def one_line(text: str) -> str:
    """Return text with a mark in place of each line break and whatever else can't be shown."""
    return text if text.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in text)
