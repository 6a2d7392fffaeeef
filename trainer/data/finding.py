"""One finding of an audit, as it stands in the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

STOP, WARN, NOTE, GOOD = "stop", "warn", "note", "good"


def finding(
    name: str, level: str, text: str, then: str = "", paths: Sequence[str] = (), option: str = ""
) -> dict[str, Any]:
    """Return a finding: its name, how grave it is, what it is, what to do next, and where.

    Args:
        name: for programs.
        level: one of the four above.
        text, then: sentences.
        paths: the pictures concerned.
        option: what does on the command line what ``then`` advises.
    """
    found = {"id": name, "level": level, "text": text, "next": then, "paths": list(paths)}
    return found | ({"option": option} if option else {})


def of_sets(
    name: str, level: str, text: str, then: str, sets: Sequence[Sequence[str]]
) -> dict[str, Any]:
    """Return a finding about pictures that belong together, set by set."""
    flat = [path for paths in sets for path in paths]
    return finding(name, level, text, then, flat) | {"sets": [list(paths) for paths in sets]}
