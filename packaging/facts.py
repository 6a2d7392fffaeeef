"""What packages say about the program: each fact once, read from where it belongs.

Imported by the scripts beside it (``python packaging/icons.py ...``) and by the build's spec;
needs nothing but the checkout.
"""

from __future__ import annotations

import ast
import mimetypes
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ICON = ROOT / "resources" / "icons" / "fakeview.svg"
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

NAME: str = _PROJECT["name"]
VERSION: str = _PROJECT["version"]
LICENCE: str = _PROJECT["license"]
SUMMARY = "See whether a picture is AI-generated, and why"
"""One line without a full stop, as desktops and stores want it."""
DESCRIPTION: str = _PROJECT["description"]
MAINTAINER = "The fakeview developers <packages@fakeview.invalid>"
"""Nobody's address yet: whoever hands a package out puts theirs into DEBFULLNAME and DEBEMAIL."""
COPYRIGHT = "The fakeview developers"
EXECUTABLE, CONSOLE = "fakeview", "fakeview-cli"
"""What the built folder holds: the window, and the same for a terminal."""
COMPRESSOR = "zstd -19 --long=27 -T0"
"""What makes an archive small: slow to make, quick to unpack, read by any zstd by itself."""


def constant(module: str, name: str) -> str:
    """Return a text that a module of the program defines, without importing it."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
            return str(ast.literal_eval(node.value))
    raise LookupError(f"{module} defines no {name}")


APP_ID = constant("fakeview/__init__.py", "APP_ID")

_TYPES = {
    ".jfif": "image/jpeg",
    ".mpo": "image/jpeg",
    ".apng": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".heic": "image/heic",
    ".heif": "image/heif",
    ".hif": "image/heif",
    ".bmp": "image/bmp",
    ".dib": "image/bmp",
}


def suffixes() -> list[str]:
    """Return the endings of the pictures that the program opens, sorted."""
    import sys

    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from fakeview.imaging.walk import PICTURE_SUFFIXES

    return sorted(PICTURE_SUFFIXES)


def mime_types() -> dict[str, list[str]]:
    """Return the media types of those pictures, sorted, each with its endings.

    Raises LookupError for an ending whose type isn't known here.
    """
    known = mimetypes.MimeTypes(filenames=())  # Python's own table, not this machine's
    types: dict[str, list[str]] = {}
    for suffix in suffixes():
        kind = _TYPES.get(suffix) or known.guess_type(f"a{suffix}")[0]
        if kind is None:
            raise LookupError(f"no media type is known for {suffix}")
        types.setdefault(kind, []).append(suffix)
    return dict(sorted(types.items()))


@dataclass(frozen=True)
class Release:
    """A version of the changelog: its number, its day (YYYY-MM-DD), and its changes."""

    version: str
    date: str
    changes: tuple[str, ...]


def releases() -> list[Release]:
    """Return the versions that CHANGELOG.md gives a day (``## 1.2.3, 2026-01-31``), newest first.

    What is unreleased has none.
    """
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    found = []
    for head, body in zip(parts[::2], parts[1::2], strict=True):
        if match := re.fullmatch(r"(\d+(?:\.\d+)+), (\d{4}-\d\d-\d\d)", head.strip()):
            entries = re.findall(r"^- (.+(?:\n  .+)*)", body, flags=re.MULTILINE)
            changes = (" ".join(re.sub(r"[`*]", "", entry).split()) for entry in entries)
            found.append(Release(match[1], match[2], tuple(changes)))
    return found


def numbers() -> tuple[int, int, int, int]:
    """Return the version as four numbers, as Windows wants it."""
    parts = [int(part) for part in re.findall(r"\d+", VERSION)][:4]
    first, second, third, fourth = [*parts, 0, 0, 0, 0][:4]
    return first, second, third, fourth
