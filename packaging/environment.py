"""A virtual environment with what the packaged program is made of, and nothing else."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
#: A wheel of torch without CUDA, a folder that holds one, or the address of an index.
TORCH_VARIABLE = "FAKEVIEW_TORCH_FROM"
#: The wheels of torch without CUDA that there are, and what was tried.
PYTHON = (3, 11)
_STAMP = "made-of"


class BuildError(Exception):
    """The build can't go on; the message is a sentence for the person who started it."""


class UnavailableError(BuildError):
    """It can't go on here: this machine lacks something that no change to the checkout brings."""


def prepare(folder: Path, torch_from: str | None) -> Path:
    """Return the Python of an environment in `folder`, which is kept while it fits.

    Args:
        folder: made, or made anew where the dependencies are others.
        torch_from: see `TORCH_VARIABLE`; None leaves it to pip's own settings.

    Raises:
        UnavailableError: this Python can't be packaged, or there is no torch without CUDA.
        BuildError: a package could not be had, or torch came with CUDA.
    """
    require_python()
    wanted = dependencies()
    stamp = hashlib.sha256("\n".join([sys.version, *wanted]).encode()).hexdigest()
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    written = folder / _STAMP
    if python.exists() and written.is_file() and written.read_text() == stamp:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    print(f"Making {folder} with {len(wanted)} packages and what they need ...", flush=True)
    venv.create(folder, with_pip=True)
    _install(python, wanted, _places(torch_from))
    _require_small_torch(python)
    written.write_text(stamp)
    return python


def require_python() -> None:
    """Raise UnavailableError where this Python is none that PyInstaller can take along."""
    version = ".".join(map(str, PYTHON))
    if sys.version_info[:2] != PYTHON:
        raise UnavailableError(
            f"The program is packaged with Python {version}; this is {platform.python_version()}."
        )
    if not _shared_library():
        raise UnavailableError(
            f"This Python {version} ({sys.executable}) comes without a shared library of itself, "
            "which the program takes along. Debian's package libpython3.11 brings it; a Python of "
            "one's own is built with --enable-shared."
        )


def _shared_library() -> bool:
    if sys.platform == "win32" or sysconfig.get_config_var("PYTHONFRAMEWORK"):
        return True
    name = sysconfig.get_config_var("INSTSONAME") or ""
    if ".so" not in name and ".dylib" not in name:
        return False
    folder = Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib")
    below = (".", sysconfig.get_config_var("MULTIARCH") or ".")
    return any((folder / place / name).is_file() for place in below)


def dependencies() -> list[str]:
    """Return what is installed: the packaging's own requirements and the program's."""
    own = [line.partition("#")[0].strip()
           for line in (HERE / "requirements.txt").read_text("utf-8").splitlines()]  # fmt: skip
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*filter(None, own), *project["dependencies"]]


def _places(torch_from: str | None) -> list[str]:
    if not torch_from:
        return []
    path = Path(torch_from).expanduser()
    if path.is_dir():
        return ["--find-links", str(path.resolve())]
    if path.is_file():
        return ["--find-links", str(path.resolve().parent)]
    if "://" in torch_from:
        return ["--extra-index-url", torch_from]
    raise BuildError(f"There is no wheel, folder or index of packages at {torch_from}.")


def _install(python: Path, wanted: list[str], places: list[str]) -> None:
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*command, *places, *wanted],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PIP_NO_INPUT": "1"},
    )
    if done.returncode == 0:
        return
    said = done.stdout.strip()
    print(said, file=sys.stderr)
    if "No matching distribution found for torch==" in said:
        raise UnavailableError(
            "There is no torch without CUDA where pip looks. Name a wheel of it, a folder of "
            f"wheels or an index with --torch-from or {TORCH_VARIABLE} (packaging/README.md)."
        )
    raise BuildError(
        "The packages that the program is made of could not be installed; what pip says stands "
        "above. Is there a network?"
    )


def _require_small_torch(python: Path) -> None:
    code = "import torch; print(torch.version.cuda or '')"
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        raise BuildError("The torch that was installed doesn't start; why stands above.")
    if done.stdout.strip():
        raise BuildError(
            f"This torch is built for CUDA {done.stdout.strip()}: 3 GB more than the program may "
            f"have. Name one without with --torch-from or {TORCH_VARIABLE}."
        )
