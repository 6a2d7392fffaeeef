"""Brings the Qt Linguist sources up to what the code says: `python packaging/words.py`.

Reads every `tr`, `plural`, `mark` and `mark_plural` of the code and writes
resources/translations/fakeview_*.ts: new texts are unfinished, translations of texts that are no
longer there go. English needs no translator; its file gives Linguist the forms for numbers.
`--check` writes nothing and returns 1 where something is missing, left over or unfinished. What Qt
has for this (pyside6-lupdate) reads neither two forms at one place nor `{places}`.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer import catalogue  # noqa: E402

SOURCES = ("fakeview", "trainer")
LANGUAGES = {"en": "en", "de": "de_DE"}
FOLDER = ROOT / "resources" / "translations"
_ONE, _TWO = ("tr", "mark"), ("plural", "mark_plural")


@dataclass(frozen=True)
class Text:
    """One text of the code.

    Attributes:
        english: what the catalogue knows it by; of two forms, the one for many.
        about: what tells it from one that reads alike.
        one: the English form for one; empty where there is a single form.
        context: the module it stands in first.
    """

    english: str
    about: str
    one: str
    context: str

    @property
    def key(self) -> catalogue.Key:
        """What the catalogue knows it by."""
        return self.english, self.about


def texts(root: Path = ROOT) -> list[Text]:
    """Return every text of the code once, by module and place.

    Raises:
        ValueError: a text isn't a literal where it has to be, or has one form here and two there.
    """
    found: dict[catalogue.Key, Text] = {}
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*.py")):
            context = ".".join(path.relative_to(root).with_suffix("").parts)
            for text in _of(ast.parse(path.read_text("utf-8")), context):
                known = found.setdefault(text.key, text)
                if bool(known.one) != bool(text.one):
                    raise ValueError(f"{text.english!r} has one form and two: {context}")
    return list(found.values())


def _of(tree: ast.AST, context: str) -> Iterator[Text]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        abouts = [k.value for k in call.keywords if k.arg == "about"]
        about = abouts[0].value if abouts and isinstance(abouts[0], ast.Constant) else ""
        if call.func.id in _ONE:
            for english in _literals(call.args[0], context):
                yield Text(english, about, "", context)
        elif call.func.id in _TWO:
            forms = [list(_literals(arg, context)) for arg in call.args[-2:]]
            for one, many in zip(*forms, strict=True):
                yield Text(many, about, one, context)


def _literals(node: ast.expr, context: str) -> Iterator[str]:
    """Literals at a place, both branches of a choice; names are marked elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body, context)
        yield from _literals(node.orelse, context)
    elif isinstance(node, ast.JoinedStr | ast.BinOp):
        raise ValueError(f"{context}, line {node.lineno}: {{places}} instead of an f-string or +")


def source(found: list[Text], known: catalogue.Catalogue, language: str) -> str:
    """Return a Qt Linguist source with these texts and the translations that are known."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{LANGUAGES[language]}" sourcelanguage="en">')
    for context in sorted({text.context for text in found}):
        lines += ["<context>", f"    <name>{context}</name>"]
        for text in found:
            if text.context == context:
                lines += _message(text, known.get(text.key))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Text, forms: tuple[str, ...] | None) -> Iterator[str]:
    yield '    <message numerus="yes">' if text.one else "    <message>"
    yield f"        <source>{escape(text.english)}</source>"
    if text.about:
        yield f"        <comment>{escape(text.about)}</comment>"
    wanted = 2 if text.one else 1
    finished = forms is not None and len(forms) == wanted
    kind = "" if finished else ' type="unfinished"'
    told = forms if forms and finished else ("",) * wanted
    if text.one:
        told_forms = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in told)
        yield f"        <translation{kind}>{told_forms}</translation>"
    else:
        yield f"        <translation{kind}>{escape(told[0])}</translation>"
    yield "    </message>"


def written(language: str, found: list[Text]) -> str:
    """Return what a language's file has to say now."""
    if language == "en":
        english: catalogue.Catalogue = {
            text.key: (text.one, text.english) if text.one else (text.english,) for text in found
        }
        return source(found, english, language)
    path = FOLDER / f"fakeview_{language}.ts"
    return source(found, catalogue.read(path) if path.is_file() else {}, language)


def main() -> int:
    """Write the sources, or say what is wrong with them."""
    grammar = argparse.ArgumentParser(description="Bring the Qt Linguist sources up to the code.")
    grammar.add_argument("--check", action="store_true", help="write nothing")
    check = grammar.parse_args().check
    found, wrong = texts(), False
    for language in LANGUAGES:
        path, now = FOLDER / f"fakeview_{language}.ts", written(language, found)
        missing = now.count('type="unfinished"')
        stale = not path.is_file() or path.read_text("utf-8") != now
        print(f"{path.name}: {len(found)} texts, {missing} unfinished" + ", stale" * stale)
        wrong = wrong or stale or missing > 0
        if stale and not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(now, "utf-8")
    return int(check and wrong)


if __name__ == "__main__":
    sys.exit(main())
