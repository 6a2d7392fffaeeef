"""The keys of a rating: one table, for the shortcuts and for the line that shows them."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.words import mark, tr

PHOTOGRAPH, GENERATED, NEXT, PAUSE = "photograph", "generated", "next", "pause"
SURE, BRUSH, POLYGON, ERASE, HAND = "sure", "brush", "polygon", "erase", "hand"
NEW, UNDO, REDO, SMALLER, LARGER = "new", "undo", "redo", "smaller", "larger"
ZOOM_IN, ZOOM_OUT, FIT = "zoom in", "zoom out", "fit"  # not shown


@dataclass(frozen=True)
class Key:
    """What keys do.

    Attributes:
        does: one of the names above.
        keys: in Qt's portable writing.
        shown: how the line of keys writes them, in English; empty to leave them out.
        words: what it says of them, likewise.
        marks: whether they are of use only where marks are asked for.
    """

    does: str
    keys: tuple[str, ...]
    shown: str = ""
    words: str = ""
    marks: bool = False


KEYS = (
    Key(PHOTOGRAPH, ("Left", "R"), "←", mark("photograph")),
    Key(GENERATED, ("Right", "F"), "→", mark("generated")),
    Key(SURE, tuple("1234567890"), "1–9, 0", mark("how sure")),
    Key(NEXT, ("Return", "Enter"), mark("Enter"), mark("next")),
    Key(BRUSH, ("B",), "B", mark("brush"), marks=True),
    Key(POLYGON, ("P",), "P", mark("polygon"), marks=True),
    Key(ERASE, ("E",), "E", mark("erase"), marks=True),
    Key(HAND, ("H",), marks=True),
    Key(NEW, ("N",), "N", mark("new mark"), marks=True),
    Key(UNDO, ("Ctrl+Z",), mark("Ctrl+Z"), mark("undo"), marks=True),
    Key(REDO, ("Ctrl+Shift+Z", "Ctrl+Y"), marks=True),
    Key(SMALLER, ("[",), marks=True),
    Key(LARGER, ("]",), marks=True),
    Key(ZOOM_IN, ("+", "=", "Ctrl++")),
    Key(ZOOM_OUT, ("-", "Ctrl+-")),
    Key(FIT, ("Ctrl+0",)),
    Key(PAUSE, ("Space",), mark("Space"), mark("pause")),
)  # not shown: names of keys
"""Space is no shortcut: on a button that has the focus it presses that button."""


def line(marks: bool) -> str:
    """Return the line of keys."""
    shown = (key for key in KEYS if key.shown and (marks or not key.marks))
    # What belongs together stays on one line.
    words = (f"{tr(key.shown)}  {tr(key.words)}".replace(" ", "\u00a0") for key in shown)
    return "   ·   ".join(words)
