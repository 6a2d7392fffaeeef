"""Which names reports and rows may have; their ends say what they are written as."""

from __future__ import annotations

from pathlib import Path

HTML, PDF = ".html", ".pdf"
#: Patterns for a file dialog.
NAMES = {HTML: "*.html *.htm", PDF: "*.pdf"}
_HTML = (HTML, ".htm")
_ROWS = {".csv": "csv", ".jsonl": "jsonl", ".parquet": "parquet"}
_TABLE = ("", ".txt", ".log")


def fits(path: Path) -> bool:
    """Return whether a report can be written under this name."""
    return is_pdf(path) or path.suffix.lower() in _HTML


def is_pdf(path: Path) -> bool:
    """Return whether a report of this name is a PDF."""
    return path.suffix.lower() == PDF


def rows_as(path: Path | None) -> str | None:
    """Return the format of rows in a file of this name, or None; no file is a ``table``."""
    end = path.suffix.lower() if path else ""
    return "table" if end in _TABLE else _ROWS.get(end)
