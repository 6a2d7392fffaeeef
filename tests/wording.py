"""Finds texts that a person would read and that no translation can reach.

`python -m tests.wording [PLACE ...]` lists them. A literal counts that reads like words; left
alone are docstrings, the log, errors for programmers, and statements that say `# not shown`.
A module whose second line (after its docstring) says `# Told on the command line alone.` is
read as it is.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TELLING = frozenset({"tr", "plural", "mark", "mark_plural"})
COMMAND_LINE = "# Told on the command line alone."
NOT_SHOWN = "# not shown"
_LOG = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_PROGRAMMERS = frozenset({
    "ValueError", "TypeError", "RuntimeError", "KeyError", "IndexError", "AssertionError",
    "NotImplementedError", "AttributeError", "ImportError",
})  # fmt: skip
_WORDS = re.compile(r"[A-Za-z]{2,}[,;:.]? (\{\} )?[A-Za-z(]|^[A-Z][a-z]+(…|\.|:|\?|!)?$")
_PLACE = re.compile(r"\{[^{}]*\}")


def unreached(path: Path) -> list[tuple[int, str]]:
    """Return line and text of each literal in a module that nobody can translate."""
    code = path.read_text("utf-8")
    if COMMAND_LINE in code:
        return []
    comments = {
        token.start[0]
        for token in tokenize.generate_tokens(io.StringIO(code).readline)
        if token.type == tokenize.COMMENT and NOT_SHOWN in token.string
    }
    return sorted(_found(ast.parse(code), comments, exempt=False))


def _found(node: ast.AST, comments: set[int], *, exempt: bool) -> Iterator[tuple[int, str]]:
    exempt = exempt or _is_exempt(node, comments)
    if isinstance(node, ast.JoinedStr):
        text = "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
        if not exempt and reads_like_words(text):
            yield node.lineno, text
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _found(part, comments, exempt=exempt)
        return
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and not exempt and reads_like_words(node.value):
            yield node.lineno, node.value
        return
    for child in ast.iter_child_nodes(node):
        yield from _found(child, comments, exempt=exempt)


def _is_exempt(node: ast.AST, comments: set[int]) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    if isinstance(node, ast.Assert):
        return True
    if isinstance(node, ast.Raise):
        call = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return isinstance(call, ast.Name) and call.id in _PROGRAMMERS
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in TELLING:
            return True
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        if isinstance(owner, ast.Name) and owner.id.rstrip("_").endswith("log"):
            return node.func.attr in _LOG  # type: ignore[union-attr]
    compound = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.If | ast.For | ast.While
    if isinstance(node, ast.stmt) and not isinstance(node, compound | ast.With | ast.Try):
        return node.lineno in comments or (node.end_lineno or node.lineno) in comments
    return getattr(node, "lineno", 0) in comments and isinstance(node, ast.expr)


def reads_like_words(text: str) -> bool:
    """Whether a text is one that a person might read."""
    return bool(_WORDS.search(_PLACE.sub("{}", text)))


def modules(places: list[Path]) -> Iterator[Path]:
    """Yield the modules at files and folders."""
    for place in places:
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]


def main() -> int:
    """List what is out of reach."""
    places = [Path(name) for name in sys.argv[1:]] or [ROOT / "fakeview", ROOT / "trainer"]
    count = 0
    for path in modules(places):
        for line, text in unreached(path):
            print(f"{path}:{line}: {text!r}")
            count += 1
    print(f"{count} texts that no translation reaches")
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main())
