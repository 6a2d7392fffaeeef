"""The package c2pa-python, with the library that belongs to it and no other.

By itself it takes the first libc2pa_c that it finds, and looks in the current folder and below it
before its own (c2pa/lib.py, 0.38). A program that is opened in a folder of pictures from anywhere
must load no code that lies beside them.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import importlib.util
import sys
import threading
from pathlib import Path
from types import ModuleType

_FINDER = "c2pa.lib"
_SEARCH = "_get_possible_search_paths"
_once = threading.Lock()


def load() -> ModuleType:
    """Import the package and return it.

    Raises:
        ImportError: it is not there, or looks for its library in a way that isn't known here.
        Exception: whatever else a library that doesn't start makes of it.
    """
    with _once:
        if "c2pa" not in sys.modules and _FINDER not in sys.modules:
            _keep_to_its_own()
        return importlib.import_module("c2pa")


def _keep_to_its_own() -> None:
    """Import the package's finder before the package, and leave it its own folder alone.

    The environment variable that names a library would do, too, but can't be set while other
    threads read the environment.
    """
    package = importlib.util.find_spec("c2pa")
    if package is None or package.submodule_search_locations is None:
        return  # importing it will say what is wrong
    spec = importlib.machinery.PathFinder.find_spec(_FINDER, package.submodule_search_locations)
    if spec is None or spec.loader is None or spec.origin is None:
        raise ImportError(f"c2pa-python has no {_FINDER}")
    finder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(finder)
    search = getattr(finder, _SEARCH, None)
    if search is None:
        raise ImportError(f"{_FINDER} looks for its library in an unknown way")
    home = Path(spec.origin).parent
    setattr(finder, _SEARCH, lambda: [path for path in search() if path.is_relative_to(home)])
    sys.modules[_FINDER] = finder
