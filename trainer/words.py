"""What the person reads, in their language: English stands in the code, others in a catalogue.

Nothing is looked up before somebody asks: a table of words at the top of a module is only marked
there, and told by `tr` where it is shown. What is written for programs (keys, columns, classes,
the log) is never translated.
"""

from __future__ import annotations

import logging
import numbers
import os
import string
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from trainer import catalogue

log = logging.getLogger(__name__)

#: Names the catalogue that a child process of the program speaks from.
VARIABLE = "FAKEVIEW_WORDS"
ENGLISH = "en"

_known: Mapping[catalogue.Key, Sequence[str]] = {}
_language = ENGLISH

# What stands between thousands, before decimals and for per cent, where it isn't ",", "." and "%".
_SIGNS = {"de": str.maketrans({",": ".", ".": ",", "%": "\u00a0%"})}
# Which of a catalogue's forms a number takes, as Qt Linguist orders them.
_FORMS: Mapping[str, Callable[[int], int]] = {"de": lambda n: 0 if n == 1 else 1}


def mark(text: str, /, *, about: str = "") -> str:
    """Return the text as it is: it is in the catalogue, and `tr` tells it where it is shown."""
    return text


def mark_plural(one: str, many: str, /, *, about: str = "") -> tuple[str, str]:
    """Return both texts as they are: `plural` tells the one that fits where it is shown."""
    return one, many


class _Told(str):
    """A text in another language that knows its English."""

    english: str

    def __new__(cls, text: str, english: str = "") -> _Told:
        """Make a text of what is shown and of what is written for programs."""
        made = super().__new__(cls, text)
        made.english = english
        return made


def english(text: str) -> str:
    """Return what was told in English, for what programs read; any other text as it is."""
    return text.english if isinstance(text, _Told) else text


def one_after_another(*sentences: str) -> str:
    """Return sentences with a space between them, without empty ones; `english` knows the whole."""
    told = " ".join(filter(None, sentences))
    if _language == ENGLISH:
        return told
    return _Told(told, " ".join(filter(None, map(english, sentences))))


def tr(text: str, /, *, about: str = "", **values: Any) -> str:
    """Return a text in the person's language, with values in its ``{places}``.

    Args:
        text: in English: a literal, or what `mark` or a value of the program's own gave.
        about: tells two English texts apart that are alike and mean different things.
        values: what stands in the places, formatted as they say (``{score:.2f}``), with the
            language's own signs in numbers. Without any, braces are left alone.

    Raises:
        KeyError: a place of the English text has no value.
    """
    forms = _known.get((text, about))
    return _filled(forms[0] if forms else text, text, values)


def plural(n: int, one: str, many: str, /, *, about: str = "", **values: Any) -> str:
    """Return the text that fits a number, which stands at ``{n}`` (with signs for thousands).

    Args:
        n: the number.
        one: in English, for 1.
        many: in English, for all others; the catalogue knows the text by this one.
        about, values: as for `tr`.

    Raises:
        KeyError: a place of the English text has no value.
    """
    plain = one if n == 1 else many
    forms = _known.get((many, about), ())
    form = _FORMS.get(_language)
    chosen = form(n) if form else 0
    text = forms[chosen] if chosen < len(forms) else plain
    return _filled(text, plain, {"n": number(n, ","), **values})


def number(value: float, form: str = "") -> str:
    """Return a number as the language writes it; `form` as for `format`, e.g. ``".2f"``."""
    written = format(value, form)
    signs = _SIGNS.get(_language)
    return _Told(written.translate(signs), written) if signs else written


def with_minus(text: str) -> str:
    """Return numbers as print has them, with a true minus; a console may lack the sign."""
    return text.replace("-", "\N{MINUS SIGN}")


def language() -> str:
    """Return the language that is spoken, by its code of two letters."""
    return _language


def use(code: str, path: Path | None = None) -> bool:
    """Speak a language from now on, here and in child processes; return whether it is known.

    Args:
        code: the language's two letters; English needs no catalogue.
        path: its catalogue, ``.qm`` or ``.ts``. One that can't be read leaves English.
    """
    global _known, _language
    _known, _language = {}, ENGLISH
    os.environ.pop(VARIABLE, None)
    if code == ENGLISH:
        return True
    if path is None:
        return False
    try:
        _known = catalogue.read(path)
    except (OSError, ValueError) as error:
        log.warning("the words in %s can't be read: %s", path, error)
        return False
    _language = code
    os.environ[VARIABLE] = f"{code}:{path}"
    return True


def use_inherited() -> None:
    """Speak the language of the process that started this one."""
    code, _, path = os.environ.get(VARIABLE, "").partition(":")
    if path:
        use(code, Path(path))


class _Writer(string.Formatter):
    """Fills places; numbers get the language's signs, whatever else stays as it is."""

    def format_field(self, value: Any, format_spec: str) -> str:
        written: str = super().format_field(value, format_spec)
        signs = _SIGNS.get(_language)
        is_number = isinstance(value, numbers.Number) and not isinstance(value, bool)
        return written.translate(signs) if signs and is_number else written


_writer, _plain_writer = _Writer(), string.Formatter()


def _filled(text: str, plain: str, values: Mapping[str, Any]) -> str:
    """Return a text and, where that isn't it, its English with their values."""
    if _language == ENGLISH:
        return _writer.vformat(plain, (), values) if values else plain
    if not values:
        return _Told(text, plain) if text != plain else plain
    bare = {name: english(v) if isinstance(v, str) else v for name, v in values.items()}
    in_english = _plain_writer.vformat(plain, (), bare)
    try:
        return _Told(_writer.vformat(text, (), values), in_english)
    except (KeyError, IndexError, ValueError):
        if text == plain:
            raise
        log.warning("%r doesn't fit %r", text, plain)
        return _Told(_writer.vformat(plain, (), values), in_english)
