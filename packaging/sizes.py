"""What takes the room in the packaged program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import contents

#: Folders of wheels' libraries that belong to a package of another name.
_WITH = {
    "opencv_python_headless.libs": "cv2",
    "torchgen": "torch",
    "functorch": "torch",
    "shiboken6": "PySide6",
    "pillow.libs": "PIL",
    "pillow_heif.libs": "pillow_heif",
    "_pillow_heif": "pillow_heif",
}
_PYTHON = "Python"
_FEW = 12


def by_part(folder: Path) -> dict[str, int]:
    """Return the bytes of each part of the program, the largest first; links count nothing."""
    parts: dict[str, int] = {}
    inside = next((path for path in folder.iterdir() if path.is_dir()), folder)
    for path in _files(folder):
        if inside in path.parents:
            name = _part(path.relative_to(inside))
        else:
            name = "the program itself, with all modules of Python's"
        parts[name] = parts.get(name, 0) + path.stat().st_size
    return dict(sorted(parts.items(), key=lambda pair: -pair[1]))


def total(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in _files(folder))


def _files(folder: Path) -> Iterable[Path]:
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            if not path.is_symlink():
                yield path


def _part(path: Path) -> str:
    top = path.parts[0]
    if len(path.parts) == 1:
        if top.startswith(("libpython", "base_library")):
            return _PYTHON
        return "libraries of the system" if ".so" in top else "the rest"
    if top in ("lib-dynload", f"python{sys.version_info[0]}.{sys.version_info[1]}"):
        return _PYTHON
    if top in _WITH:
        return _WITH[top]
    if top.endswith((".dist-info", ".egg-info")):
        return "the rest"
    return top.removesuffix(".libs")


def of_module(name: str, packages: Path) -> int:
    """Return the bytes that a module and all below it take in an environment; 0 if it has none."""
    path = packages.joinpath(*name.split("."))
    if path.is_dir():
        return sum(file.stat().st_size for file in _files(path) if "__pycache__" not in file.parts)
    files = [*path.parent.glob(f"{path.name}.py"), *path.parent.glob(f"{path.name}.*.so")]
    return sum(file.stat().st_size for file in files)


def mega(size: int) -> str:
    """Return bytes in MB (a million), with a decimal where there is one digit."""
    value = size / 1e6
    return f"{value:.0f}" if value >= 9.95 else f"{value:.1f}"


def table(folder: Path) -> list[str]:
    """Return the parts as lines of a Markdown table."""
    parts = by_part(folder)
    first = list(parts.items())[:_FEW]
    others = sum(parts.values()) - sum(size for _, size in first)
    lines = ["| Part | MB |", "|---|---:|"]
    lines += [f"| {name} | {mega(size)} |" for name, size in first]
    lines += [f"| {len(parts) - len(first)} others | {mega(others)} |"]
    return [*lines, f"| **all** | **{mega(sum(parts.values()))}** |"]


def left_out(files: dict[str, int], packages: Path) -> list[str]:
    """Return what is left out as lines of a Markdown table.

    Args:
        files: bytes by pattern, as the build counted them while it left them out.
        packages: where the environment keeps its packages: modules are measured there.
    """
    lines = ["| Left out | MB | Nobody misses it | What would notice |", "|---|---:|---|---|"]
    for left in contents.MODULES:
        size = of_module(left.what, packages)
        said = mega(size) if size else "not there"
        lines.append(f"| `{left.what}` | {said} | {left.why} | {left.test} |")
    for left in (*contents.FILES, *contents.COMPILED_TORCHVISION):
        if left.what in files:
            said = mega(files[left.what])
            lines.append(f"| `{left.what}` | {said} | {left.why} | {left.test} |")
    return lines
