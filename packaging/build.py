"""Builds the packaged program: a folder that needs no Python, and what it takes in room.

`python packaging/build.py --help` tells how; packaging/README.md tells what came out.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import facts
import shrink
import sizes
from environment import HERE, ROOT, TORCH_VARIABLE, BuildError, UnavailableError, prepare

#: What the build says of itself, beside the folder; the tests read with which Python it was made.
TOLD = "built.json"
FOLDER_BUDGET = 1_000_000_000
ARCHIVE_BUDGET = 320_000_000
_BEGIN, _END = "<!-- sizes -->", "<!-- end -->"


def main() -> int:
    """Build, and return 0; 1 where something is larger than it may be; 2 where nothing came.

    3 says that nothing can come on this machine: it has no such Python, or no torch without CUDA.
    """
    arguments = _grammar().parse_args()
    begun = time.monotonic()
    try:
        python = prepare(arguments.environment, arguments.torch_from)
        folder = build(python, arguments.out)
        archive = pack(folder, python) if arguments.archive else None
    except BuildError as error:
        print(error, file=sys.stderr)
        return 3 if isinstance(error, UnavailableError) else 2
    lines = tell(folder, archive, python)
    print("\n".join(lines))
    if arguments.readme:
        _into_readme(lines)
    print(f"\n{folder} is ready after {time.monotonic() - begun:.0f} s.")
    fits = sizes.total(folder) <= FOLDER_BUDGET
    if archive is not None:
        fits = fits and archive.stat().st_size <= ARCHIVE_BUDGET
    if not fits:
        print("That is larger than it may be.", file=sys.stderr)
    return 0 if fits else 1


def _grammar() -> argparse.ArgumentParser:
    grammar = argparse.ArgumentParser(description="Build the packaged program.")
    grammar.add_argument("--out", type=Path, default=ROOT / "dist", help="where it goes: dist")
    grammar.add_argument(
        "--environment",
        type=Path,
        default=ROOT / "build" / "environment",
        help="what it is built from, kept for the next time: build/environment",
    )
    grammar.add_argument(
        "--torch-from",
        metavar="PLACE",
        default=os.environ.get(TORCH_VARIABLE),
        help="a wheel of torch without CUDA, a folder of wheels, or an index "
        f"(default: {TORCH_VARIABLE}, else pip's own settings)",
    )
    grammar.add_argument(
        "--archive", action="store_true", help="also write one compressed file (Linux)"
    )
    grammar.add_argument(
        "--readme", action="store_true", help="write the measured sizes into packaging/README.md"
    )
    return grammar


def build(python: Path, out: Path) -> Path:
    """Make the program's folder below `out`, in place of an earlier one, and return it.

    Raises:
        BuildError: PyInstaller failed.
    """
    out.mkdir(parents=True, exist_ok=True)
    folder = out / facts.NAME
    shutil.rmtree(folder, ignore_errors=True)
    print("Collecting what the program needs; this takes some minutes ...", flush=True)
    done = subprocess.run(
        [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
         "--distpath", str(out), "--workpath", str(out / "work"), str(HERE / "fakeview.spec")],
        stdin=subprocess.DEVNULL,
        # A person's PYTHONPATH would be collected; modules come in the same order each time.
        env={**os.environ, "PYTHONPATH": "", "PYTHONHASHSEED": "1"},
    )  # fmt: skip
    if done.returncode:
        raise BuildError("PyInstaller could not build the program; why stands above.")
    shutil.rmtree(out / "work", ignore_errors=True)
    saved = shrink.strip(folder / "_internal")
    print(f"Symbols that only a debugger reads: {sizes.mega(saved)} MB taken out.")
    if sys.platform.startswith("linux"):
        shrink.make_plain(folder / "_internal")
    if sys.platform != "win32":
        (folder / facts.CONSOLE).symlink_to(facts.EXECUTABLE)
    return folder


def pack(folder: Path, python: Path) -> Path:
    """Write the folder beside itself as one compressed file for Linux, and return that.

    Raises:
        BuildError: it can't be written; why is printed.
    """
    done = subprocess.run(
        [str(python), str(HERE / "linux" / "deb.py"), str(folder), "--out", str(folder.parent),
         "--archive", "--no-package"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    if done.returncode:
        raise BuildError("The archive could not be written; why stands above.")
    return Path(done.stdout.strip())


def tell(folder: Path, archive: Path | None, python: Path) -> list[str]:
    """Return what takes the room and what was left out, as Markdown."""
    lines = sizes.table(folder)
    if archive is not None:
        size = sizes.mega(archive.stat().st_size)
        lines.append(f"| as one compressed file (tar.zst) | {size} |")
    code = "import sysconfig; print(sysconfig.get_path('platlib'))"
    packages = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True)
    files = json.loads((folder.parent / TOLD).read_text("utf-8"))["left_out"]
    return [*lines, "", *sizes.left_out(files, Path(packages.stdout.strip()))]


def _into_readme(lines: list[str]) -> None:
    path = HERE / "README.md"
    before, _, rest = path.read_text("utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    path.write_text(f"{before}{_BEGIN}\n" + "\n".join(lines) + f"\n{_END}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
