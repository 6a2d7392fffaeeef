"""How this program starts its own trainer, or itself, as a process of its own."""

from __future__ import annotations

import importlib.util
import shlex
import sys
from pathlib import Path

from fakeview.frozen import frozen

SUBCOMMAND = "trainer"
"""The hidden sub-command of the program that hands its arguments to the trainer."""

WINDOW_PROBE = "window-probe"
"""The hidden sub-command that tells what Qt finds here, for the self-check."""

_CONSOLE = "-cli"


def trainer_command() -> list[str]:
    """Return the words that start the trainer's command line; its arguments follow.

    A frozen program has no Python beside it: it starts itself once more.
    """
    if frozen():
        return [*own_command(), SUBCOMMAND]
    return [sys.executable, "-m", "trainer"]


def trainer_called() -> str:
    """Return the words that a person types to reach the trainer, as a shell takes them.

    A frozen program is told by the name that it was called by, which led to it.
    """
    from trainer.cli import CALLED  # here, since every start of a window would read it

    return shlex.join([sys.argv[0], SUBCOMMAND]) if frozen() else CALLED


def own_command() -> list[str]:
    """Return the words that start this program's command line once more; its arguments follow."""
    if frozen():
        return [str(_with_a_console(Path(sys.executable)))]
    return [sys.executable, "-m", "fakeview"]


def trainer_home() -> Path | None:
    """Return the folder from which the trainer is found, to start it in; None when frozen.

    ``-m`` looks in the current folder first, which may be anything where a window was opened.
    """
    if frozen():
        return None
    spec = importlib.util.find_spec("trainer")
    return Path(spec.origin).resolve().parents[1] if spec and spec.origin else None


def _with_a_console(program: Path) -> Path:
    """Return the frozen program that can be read from: on Windows the window's has no output."""
    beside = program.with_name(f"{program.stem.removesuffix(_CONSOLE)}{_CONSOLE}{program.suffix}")
    return beside if beside.is_file() else program
