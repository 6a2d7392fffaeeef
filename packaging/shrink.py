"""Takes the symbols out of compiled libraries that only a debugger reads."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

_MAGIC = b"\x7fELF"
_LOAD = 1


def strip(folder: Path) -> int:
    """Strip every ELF library below a folder, in place; return the bytes that it saved.

    A result that the loader would refuse is thrown away: on libraries that were patched after
    linking, as those in wheels are, `strip` has been seen to spoil the layout. Does nothing where
    there is no `strip`, or nothing in ELF.
    """
    tool = shutil.which("strip")
    if tool is None:
        return 0
    saved = 0
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or not _is_elf(path):
            continue
        fresh = path.with_name(path.name + ".stripped")
        done = subprocess.run(
            [tool, "--strip-unneeded", "-o", str(fresh), str(path)], capture_output=True
        )
        before = path.stat().st_size
        if done.returncode == 0 and sound(fresh) and fresh.stat().st_size < before:
            saved += before - fresh.stat().st_size
            shutil.copymode(path, fresh)
            fresh.replace(path)
        fresh.unlink(missing_ok=True)
    return saved


def make_plain(folder: Path) -> int:
    """Take the right to be started from libraries and licences below a folder: nobody starts them.

    Returns how many had it. Programs keep theirs.
    """
    changed = 0
    for path in folder.rglob("*"):
        if ".so" not in path.name and ".dist-info" not in str(path.parent):
            continue
        if path.is_symlink() or not path.is_file() or not path.stat().st_mode & 0o111:
            continue
        path.chmod(path.stat().st_mode & ~0o111)
        changed += 1
    return changed


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == _MAGIC


def sound(path: Path) -> bool:
    """Return whether the loader can map a 64-bit library as it lies in the file.

    Each part that is loaded must lie in the file where its address asks for it, modulo its
    alignment, and inside the file (System V ABI, chapter 5, program header).
    """
    data = path.read_bytes()
    if len(data) < 64 or data[:4] != _MAGIC or data[4] != 2:
        return False
    order = "<" if data[5] == 1 else ">"
    (start,) = struct.unpack_from(order + "Q", data, 32)
    size, count = struct.unpack_from(order + "HH", data, 54)
    for number in range(count):
        kind, _, offset, address, _, length, _, align = struct.unpack_from(
            order + "IIQQQQQQ", data, start + number * size
        )
        if kind != _LOAD:
            continue
        if offset + length > len(data) or (align > 1 and (offset - address) % align):
            return False
    return True
