"""Where things lie: settings, caches, logs, and what ships with the program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_APP = "fakeview"
#: Puts all of the program's own files below one folder: for tests and USB sticks.
HOME_VARIABLE = "FAKEVIEW_HOME"


def config_dir() -> Path:
    """Return the folder of the settings; it may not exist yet."""
    return _below("config") or Path(platformdirs.user_config_dir(_APP, appauthor=False))


def data_dir() -> Path:
    """Return the folder of results that are kept."""
    return _below("data") or Path(platformdirs.user_data_dir(_APP, appauthor=False))


def cache_dir() -> Path:
    """Return the folder of what can be made again."""
    return _below("cache") or Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def documents_dir() -> Path:
    """Return where the person keeps documents: for files that they are to find again."""
    return _below("documents") or Path(platformdirs.user_documents_dir())


def log_file() -> Path:
    """Return the path of the log."""
    return (
        _below("log") or Path(platformdirs.user_log_dir(_APP, appauthor=False))
    ) / "fakeview.log"


def crash_dir() -> Path:
    """Return the folder of the files that tell why a run of the program died."""
    return log_file().parent / "crashes"


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the program.

    An installed package carries them inside itself, a checkout beside the packages, and a
    frozen program beside its libraries.
    """
    here = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [here / "_resources", here.parent / "resources"]
    if frozen:
        roots.insert(0, Path(frozen) / "resources")
    root = next((folder for folder in roots if folder.is_dir()), roots[-1])
    return root.joinpath(*parts)


def same_file(path: Path, other: Path) -> bool:
    """Return whether two paths lead to one file; not if there is nothing at one of them."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def _below(name: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / name if home else None
