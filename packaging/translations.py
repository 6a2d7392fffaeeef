"""Compiles the program's translations, from Qt Linguist's sources to what the program reads.

The sources are resources/translations/fakeview_LANGUAGE.ts; a build holds fakeview_LANGUAGE.qm in
their place, and with each the words of Qt's own buttons in that language.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1] / "resources" / "translations"
#: Where they lie in the program.
TARGET = "resources/translations"
_NAME = "fakeview_"
# In a context that has a name Qt's compiler drops a comment that it finds needless there. The
# program looks texts up without contexts (trainer/catalogue.py) and needs every one.
_CONTEXT = re.compile(r"<name>[^<]*</name>")


class TranslationError(Exception):
    """A translation can't be compiled; the sentence says which, and why."""


def sources(folder: Path = SOURCES) -> list[Path]:
    """Return the sources in a folder, by name; none where there is no such folder."""
    return sorted(folder.glob(f"{_NAME}*.ts"))


def languages(files: Iterable[Path]) -> list[str]:
    """Return the languages of sources, as Qt writes them: de, pt_BR."""
    return [path.stem.removeprefix(_NAME) for path in files]


def find_lrelease(python: Path) -> Path:
    """Return the compiler that PySide6 puts beside the Python of an environment.

    Raises:
        TranslationError: there is none.
    """
    name = "pyside6-lrelease" + (".exe" if sys.platform == "win32" else "")
    path = python.parent / name
    if not path.is_file():
        raise TranslationError(
            f"{path} is not there: PySide6-Essentials brings it, and without it translations "
            "can't be compiled."
        )
    return path


def compile_into(files: Sequence[Path], target: Path, lrelease: Path) -> list[Path]:
    """Compile sources into a folder and return the files made of them, in the same order.

    Args:
        files: Qt Linguist's .ts files. What they leave unfinished stays in the program's own words.
        target: made where it isn't there.
        lrelease: Qt's compiler.

    Raises:
        TranslationError: the compiler can't be run, fails, or warns of a file.
    """
    target.mkdir(parents=True, exist_ok=True)
    return [_compile(path, target / f"{path.stem}.qm", lrelease) for path in files]


def _compile(source: Path, made: Path, lrelease: Path) -> Path:
    made.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / source.name
        try:
            text = source.read_text(encoding="utf-8")
            bare.write_text(_CONTEXT.sub("<name></name>", text), encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TranslationError(f"{source} can't be compiled: {error}") from error
        return _run(source, bare, made, lrelease)


def _run(source: Path, bare: Path, made: Path, lrelease: Path) -> Path:
    command = [str(lrelease), "-silent", str(bare), "-qm", str(made)]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", errors="replace",
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
    except OSError as error:
        raise TranslationError(f"{lrelease} can't be run ({error}).") from error
    # Of two translations of one text it only warns, and takes one of them.
    warned = any(line.startswith("Warning:") for line in done.stdout.splitlines())
    if done.returncode or warned or not made.is_file():
        made.unlink(missing_ok=True)
        reason = done.stdout.strip() or f"exit code {done.returncode}"
        raise TranslationError(f"{source} can't be compiled: {reason}")
    return made
