"""Which languages the window speaks, and where their words lie."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fakeview import paths
from trainer import words

SYSTEM = "system"
#: Each language by its code, called as its speakers do.
LANGUAGES = {"en": "English", "de": "Deutsch"}  # not shown


def choose(setting: str, wanted: Iterable[str]) -> str:
    """Return the code of the language to speak.

    Args:
        setting: ``"system"`` or a code.
        wanted: the system's languages, best first, such as ``"de-AT"``.
    """
    if setting in LANGUAGES:
        return setting
    codes = (name.replace("_", "-").partition("-")[0].lower() for name in wanted)
    return next((code for code in codes if code in LANGUAGES), words.ENGLISH)


def catalogue_path(code: str) -> Path | None:
    """Return the file with a language's words: compiled in a built program, else its source."""
    for suffix in (".qm", ".ts"):
        path = paths.resource("translations", f"fakeview_{code}{suffix}")
        if path.is_file():
            return path
    return None
