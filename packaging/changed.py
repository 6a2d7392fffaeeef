"""Is a build of the packaged program due? ``python packaging/changed.py`` says so, and why.

A build is due when what it is made of is no longer what was last built and passed its tests:
everything below packaging/ but its texts, the dependencies in pyproject.toml, and tests/frozen.
tested.json, which is committed, keeps a digest of each. So a clean clone of any depth knows by
itself; a comparison with the commit before would miss all but the last commit of a series, and a
merge base needs a branch to compare with. The price: whoever has built and tested says so with
``--record``, and until then every run builds once more, which only costs time.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECORD = "packaging/tested.json"
VARIABLE = "FAKEVIEW_FROZEN"
DUE, NOT_DUE = 0, 3  # 1 is what an error ends with
_FOLDERS = ("packaging", "tests/frozen")
_DEPENDENCIES = "the dependencies in pyproject.toml"


def parts(root: Path) -> dict[str, str]:
    """Return a digest of each part of a checkout that a build is made of.

    Raises subprocess.CalledProcessError where `root` is no checkout of git.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    needed = "\n".join([project["requires-python"], *sorted(project["dependencies"])])
    found = {folder: _digest(root, folder) for folder in _FOLDERS}
    return {**found, _DEPENDENCIES: hashlib.sha256(needed.encode()).hexdigest()}


def _digest(root: Path, folder: str) -> str:
    """Return the digest of a folder's files as they lie there, without what git ignores."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", folder],
        cwd=root, stdout=subprocess.PIPE, check=True,
    ).stdout.decode()  # fmt: skip
    whole = hashlib.sha256()
    for name in sorted({*listed.split("\0")} - {"", RECORD}):
        path = root / name
        # The build writes its sizes into a text here, which changes nothing that is built.
        if path.suffix == ".md" or not path.is_file():
            continue
        data = path.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{name}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()


def changed(root: Path) -> list[str]:
    """Return the parts that are others than when a build last passed its tests."""
    try:
        known = json.loads((root / RECORD).read_text("utf-8"))
    except (OSError, ValueError):  # two branches may have left marks of a merge in it
        known = {}
    if not isinstance(known, dict):
        known = {}
    return [name for name, digest in parts(root).items() if known.get(name) != digest]


def record(root: Path) -> None:
    """Note that what lies there was built and passed its tests."""
    (root / RECORD).write_text(json.dumps(parts(root), indent=1) + "\n", "utf-8")


def due(root: Path, asked: str) -> tuple[bool, str]:
    """Return whether a build is due, and the sentence that says why.

    Args:
        root: the checkout.
        asked: what `VARIABLE` says: "1" asks for a build, "0" forbids it; else what changed says.
    """
    if asked == "0":
        return False, f"The packaged program is not built: {VARIABLE}=0 forbids it."
    if asked == "1":
        return True, f"The packaged program is built: {VARIABLE}=1 asks for it."
    names = changed(root)
    if not names:
        return False, (
            "The packaged program is not built: what it is made of is what was last built and "
            f"tested ({RECORD}). {VARIABLE}=1 builds all the same."
        )
    return True, (
        f"The packaged program is built: {', '.join(names)} changed since a build last passed its "
        f"tests ({RECORD}). {VARIABLE}=0 forbids it."
    )


def main() -> int:
    """Say whether a build is due: 0 if it is, 3 if not."""
    grammar = argparse.ArgumentParser(description="Say whether a build is due, and why.")
    grammar.add_argument(
        "--record", action="store_true", help="note that what lies here was built and tested"
    )
    if grammar.parse_args().record:
        record(ROOT)
        print(f"{RECORD} says that this state was built and tested. Commit it.")
        return 0
    build, why = due(ROOT, os.environ.get(VARIABLE, ""))
    print(why)
    return DUE if build else NOT_DUE


if __name__ == "__main__":
    sys.exit(main())
