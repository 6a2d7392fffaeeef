"""Is this the packaged program? It has no Python beside it, and takes in no further packages."""

from __future__ import annotations

import sys

from trainer.words import tr


def frozen() -> bool:
    """Return whether this is the packaged program and no installation of Python's."""
    return bool(getattr(sys, "frozen", False))


def how_to_add(package: str) -> str:
    """Return the sentence that says how a person comes by an optional package.

    Args:
        package: as pip takes it, quoted for a shell.
    """
    if frozen():
        return tr(
            "The packaged program comes without it; a fakeview that was installed with pip can "
            "have it: pip install {package}",
            package=package,
        )
    return tr("Install it with: pip install {package}", package=package)
