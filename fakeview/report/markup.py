"""Markup that can't be broken out of: whatever isn't markup already is escaped."""

from __future__ import annotations

import unicodedata
from html import escape
from string import Formatter

#: Elements without content or end tag.
_VOID = frozenset({"br", "col", "hr", "img", "meta"})
#: Inside SVG an element without content closes itself.
_DRAWN = frozenset({"circle", "line", "path", "polygon", "rect"})


class Markup(str):
    """Text that is markup already. Adding plain text to it gives plain text, escaped again."""

    __slots__ = ()


def shown(text: str) -> str:
    """Return text with a mark in place of whatever can't be shown on one line.

    Those are control characters, characters that turn the direction of writing, and halves of
    a pair, which stand for bytes of a name that are no text and can't be written as UTF-8.
    Spaces of other widths become plain ones.
    """
    if text.isprintable():
        return text
    return "".join(map(_printable, text))


def el(name: str, /, *content: str, **attributes: str | float | None) -> Markup:
    """Return an element; its content and the values of its attributes are escaped.

    Args:
        name: the element's; only ever a literal of this program.
        content: texts, and ``Markup`` that is taken as it is.
        attributes: likewise, so ``Markup`` among them must be without quotes; ``class_`` is
            ``class``, other underscores are hyphens; None leaves one out.
    """
    start = f"<{name}{''.join(map(_attribute, attributes.items()))}"
    if name in _VOID:
        return Markup(f"{start}>")
    if name in _DRAWN:
        return Markup(f"{start}/>")
    return Markup(f"{start}>{joined(*content)}</{name}>")


def joined(*content: str) -> Markup:
    """Return the parts one after the other, those that aren't markup escaped."""
    return Markup("".join(map(_escaped, content)))


def filled(text: str, **parts: str) -> Markup:
    """Return a text with parts, which may be markup, in its ``{places}``.

    Raises:
        KeyError: there is no part for a place.
    """
    pieces: list[str] = []
    for before, place, _, _ in Formatter().parse(text):
        pieces.append(before)
        if place is not None:
            pieces.append(parts[place])
    return joined(*pieces)


def name_of(text: str) -> Markup:
    """Return a file's name that keeps its direction of writing to itself."""
    return el("bdi", text)


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    return " " if unicodedata.category(character) == "Zs" else "\ufffd"  # not shown


def _escaped(part: str) -> str:
    return part if isinstance(part, Markup) else escape(shown(part))


def _attribute(item: tuple[str, str | float | None]) -> str:
    name, value = item
    if value is None:
        return ""
    text = f"{value:.6g}" if isinstance(value, float) else str(value)
    name = name.removesuffix("_").replace("_", "-")
    return f' {name}="{_escaped(value if isinstance(value, Markup) else text)}"'
