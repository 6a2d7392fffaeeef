"""Names of files as they can be shown: they come from the file system and may hold anything."""

from __future__ import annotations

import re

_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')  # what one of the systems refuses in a name
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.I)  # Windows' devices
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def one_line(text: str) -> str:
    """Return text with a mark in place of each line break and whatever else can't be shown."""
    return text if text.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in text)


def harmless(cell: str) -> str:
    """Return a cell's text with an apostrophe before what a spreadsheet would run as a formula.

    Spreadsheets do that with texts that begin with = + - @ or, some of them, with a tab or a
    line's end (OWASP, CSV injection); none of our numbers does.
    """
    return "'" + cell if cell.startswith(_FORMULA) else cell


def unharmed(cell: str) -> str:
    """Return the text that :func:`harmless` made a cell of."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA) else cell


def fit_for_file(text: str) -> str:
    """Return a text as the name of a file that every system takes; empty if nothing is left."""
    name = _UNFIT.sub("-", text).lstrip(" .-")[:80].rstrip(" .-")
    return f"{name}-" if _RESERVED.fullmatch(name) else name


def fit_for_path(text: str) -> str:
    """Return a picture's name, which may have folders, as a path that every system takes.

    It has / between its parts and leads nowhere but into the folder that it is put into. A name
    that is fit stays as it is, so that a picture is found by it.
    """
    parts = (_UNFIT.sub("-", part).rstrip(" .") for part in text.replace("\\", "/").split("/"))
    return "/".join(f"_{part}" if _RESERVED.fullmatch(part) else part for part in parts if part)
