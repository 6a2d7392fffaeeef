"""The little signs inside check boxes and fields, as files that the style sheet can name.

A style sheet takes pictures from files alone, and these must have the theme's colours: they are
written once per colour into the program's cache.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping

from fakeview import paths

log = logging.getLogger(__name__)

_LINE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">'
    '<path d="{path}" fill="none" stroke="{color}" stroke-width="{width}" '
    'stroke-linecap="round" stroke-linejoin="round"/></svg>'
)  # not shown
_DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">'
    '<circle cx="8" cy="8" r="3.2" fill="{color}"/></svg>'
)  # not shown
_TICK, _DASH = "M3.5 8.5 L6.7 11.6 L12.5 5", "M4 8 L12 8"
_DOWN, _UP = "M4.5 6.5 L8 10 L11.5 6.5", "M4.5 9.5 L8 6 L11.5 9.5"

# name -> (drawing, token of its colour, width of the line)
_MARKS: dict[str, tuple[str, str, float]] = {
    "tick": (_TICK, "on_accent", 2.0),
    "dash": (_DASH, "on_accent", 2.0),
    "dot": ("", "on_accent", 0.0),
    "down": (_DOWN, "text", 1.5),
    "down_off": (_DOWN, "edge", 1.5),
    "up": (_UP, "text", 1.5),
    "up_off": (_UP, "edge", 1.5),
}


def marks(tokens: Mapping[str, str]) -> dict[str, str]:
    """Return ``mark_<name>`` -> a style sheet's picture, such as ``url("/.../tick.svg")``.

    Where the cache can't be written the pictures are missing (``none``): a box that is ticked
    still is filled.
    """
    found = {}
    for name, (path, token, width) in _MARKS.items():
        color = tokens[token]
        text = _LINE.format(path=path, color=color, width=width) if path else _DOT.format(
            color=color
        )  # fmt: skip
        found[f"mark_{name}"] = _file(name, text)
    return found


def _file(name: str, text: str) -> str:
    from trainer.files import replacing

    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    target = paths.cache_dir() / "look" / f"{name}-{digest}.svg"
    try:
        if not target.is_file():
            with replacing(target) as temporary:
                temporary.write_text(text, encoding="utf-8")
    except OSError as error:
        log.warning("the sign %s could not be written: %s", name, error)
        return "none"
    return f'url("{target.as_posix()}")'
