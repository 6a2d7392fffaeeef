"""Is this the packaged program? It has no Python beside it, and takes in no further packages."""

from __future__ import annotations

import sys


def frozen() -> bool:
    """Return whether this is the packaged program and no installation of Python's."""
    return bool(getattr(sys, "frozen", False))


def how_to_add(package: str) -> str:
    """Return the sentence that says how a person comes by an optional package.

    Args:
        package: as pip takes it, quoted for a shell.
    """
    if frozen():
        return (
            "The packaged program comes without it; a fakeview that was installed with pip can "
            f"have it: pip install {package}"
        )
    return f"Install it with: pip install {package}"
