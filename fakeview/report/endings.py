"""Which names a report may have; their ends say what it is written as."""

from __future__ import annotations

from pathlib import Path

HTML, PDF = ".html", ".pdf"
#: Patterns for a file dialog.
NAMES = {HTML: "*.html *.htm", PDF: "*.pdf"}
_HTML = (HTML, ".htm")


def fits(path: Path) -> bool:
    """Return whether a report can be written under this name."""
    return is_pdf(path) or path.suffix.lower() in _HTML


def is_pdf(path: Path) -> bool:
    """Return whether a report of this name is a PDF."""
    return path.suffix.lower() == PDF
