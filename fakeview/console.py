"""What the sub-commands share: what they say, and the options that open a detector."""

# Told on the command line alone.

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fakeview.errors import FakeviewError

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.detect.store import Store

#: Exit statuses: nothing could be done, and the person stopped it.
EXIT_WRONG = 2
EXIT_STOPPED = 130
_CLEAR = "\r\x1b[K"


def say(text: str) -> None:
    """Tell the person something, on standard error."""
    print(f"{_CLEAR if sys.stderr.isatty() else ''}fakeview: {text}", file=sys.stderr)


def progress(text: str) -> None:
    """Show how far a long job is, on a terminal only and always on the same line."""
    if sys.stderr.isatty():
        print(f"{_CLEAR}{text}", end="", file=sys.stderr, flush=True)


def with_detector(grammar: argparse.ArgumentParser) -> None:
    """Add the options that say which detector to open, and where it runs."""
    grammar.add_argument("--model", type=Path, help="detector file (default: the bundled one)")
    grammar.add_argument(
        "--fake-index",
        type=int,
        choices=(0, 1),
        help="which output of a foreign checkpoint means generated",
    )
    grammar.add_argument("--arch", help="architecture of a foreign checkpoint that hides it")
    grammar.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")


def open_detector(arguments: argparse.Namespace) -> Engine:
    """Open what the options of :func:`with_detector` name."""
    from fakeview.detect.engine import Engine

    return Engine.open(
        arguments.model,
        fake_index=arguments.fake_index,
        arch=arguments.arch,
        device=arguments.device,
    )


def with_store(grammar: argparse.ArgumentParser) -> None:
    """Add the options that say where results are kept."""
    keeping = grammar.add_mutually_exclusive_group()
    keeping.add_argument(
        "--store", type=Path, metavar="FILE", help="keep results here (default: your data folder)"
    )
    keeping.add_argument("--no-store", action="store_true", help="neither use nor keep results")


@contextlib.contextmanager
def open_store(
    path: Path | None, *, off: bool = False, needed: bool = False
) -> Iterator[Store | None]:
    """Open the store; one that was asked for has to work, the usual one need not.

    Args:
        path: of the store; None for the usual one.
        off: whether to go without.
        needed: whether the usual one has to work as well.

    Raises:
        StoreError: it has to work, and doesn't.
    """
    from fakeview.detect.store import Store
    from fakeview.detect.store_file import StoreError

    store = None
    if not off:
        try:
            store = Store(path)
        except StoreError as error:
            if path or needed:
                raise
            say(f"{error.message} Until then results are not kept; --store names another file.")
    if store is None:
        yield None
        return
    with contextlib.closing(store), notices_said(store):
        yield store


@contextlib.contextmanager
def notices_said(source: Store | Memory) -> Iterator[None]:
    """Tell in the end what became of the store, also where something else went wrong."""
    try:
        yield
    finally:
        for notice in source.notices:
            say(notice)


def check_targets(*targets: Path | None) -> None:
    """Refuse before any work to write over a picture, or into a folder that isn't there."""
    from fakeview.imaging.walk import PICTURE_SUFFIXES

    for path in targets:
        require_folder(path)
        if path and path.suffix.lower() in PICTURE_SUFFIXES and path.is_file():
            raise FakeviewError(f"{path} is a picture. Choose another name for the results.")


def require_folder(path: Path | None) -> None:
    """Refuse before any work to write into a folder that isn't there."""
    if path and not path.absolute().parent.is_dir():
        raise FakeviewError(f"There is no folder {path.parent}. Make it, or name another.")


def drop_output() -> None:
    """Point standard output nowhere, so that what is left in it can't fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
