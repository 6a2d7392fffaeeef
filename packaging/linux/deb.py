"""Makes a Debian package and an archive from a built folder.

    python packaging/linux/deb.py dist/fakeview --out dist [--archive] [--compress xz]

The folder goes to /opt/fakeview as it is; beside it come two commands, the desktop entry, icons,
metainfo and the licence. Needs dpkg-deb, and tar and zstd for the archive.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import facts
import icons
import metainfo

HERE = Path(__file__).resolve().parent
ENTRY = HERE / f"{facts.APP_ID}.desktop"
OVERRIDES = HERE / "lintian-overrides"
HOME = Path("opt") / facts.NAME
REVISION = "1"


class PackageError(Exception):
    """No package can be made; the sentence says why."""


def package(built: Path, out: Path, compress: str = "zstd") -> Path:
    """Make the Debian package of a built folder and return its file.

    Raises PackageError where the folder isn't a built program or dpkg-deb fails.
    """
    _require(built)
    architecture = _run("dpkg", "--print-architecture").strip()
    target = out.absolute() / f"{facts.NAME}_{facts.VERSION}-{REVISION}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=out) as work:
        root = Path(work) / "root"
        root.mkdir(mode=0o755)
        _copy_program(built, root / HOME)
        for name in (facts.EXECUTABLE, facts.CONSOLE):
            link = root / "usr" / "bin" / name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(f"/{HOME}/{name}")  # absolute, as Debian has it across the root
        share(root / "usr" / "share")
        _add_documents(root / "usr" / "share")
        _settle(root)
        _add_control(root, architecture)
        _run("dpkg-deb", "--root-owner-group", f"-Z{compress}", "--build", str(root), str(target))
    return target


def archive(built: Path, out: Path) -> Path:
    """Make a tar.zst that can be unpacked anywhere, with what a desktop needs, and return it."""
    _require(built)
    name = f"{facts.NAME}-{facts.VERSION}-linux-{os.uname().machine}"
    target = out.absolute() / f"{name}.tar.zst"
    with tempfile.TemporaryDirectory(dir=out) as work:
        root = Path(work) / name
        _copy_program(built, root)
        share(root / "share")
        shutil.copyfile(facts.ROOT / "LICENSE", root / "LICENSE")
        _settle(root)
        _run(
            "tar", "--create", "--file", str(target), "--directory", work,
            "--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{_stamp()}",
            f"--use-compress-program={facts.COMPRESSOR}", name,
        )  # fmt: skip
    return target


def share(folder: Path) -> None:
    """Write what a desktop reads below a ``share`` folder: entry, icons and metainfo."""
    applications = folder / "applications"
    applications.mkdir(parents=True)
    shutil.copyfile(ENTRY, applications / ENTRY.name)
    icons.write_theme(folder / "icons")
    (folder / "metainfo").mkdir()
    (folder / "metainfo" / f"{facts.APP_ID}.metainfo.xml").write_bytes(metainfo.metainfo())


def depends() -> str:
    """Return the packages that the program needs: the C library, and what Qt looks for on X.

    The list of libraries is the one by which the program itself says what is missing. Newer
    releases have GLib under another name.
    """
    sys.path.insert(0, str(facts.ROOT))
    from fakeview.preflight import PACKAGES

    libc = os.confstr("CS_GNU_LIBC_VERSION") if hasattr(os, "confstr") else None
    version = (libc or "glibc 2.36").split()[-1]
    names = sorted({*PACKAGES.values(), "libstdc++6", "libgomp1", "zlib1g"})
    newer = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}
    return ", ".join([f"libc6 (>= {version})", *(newer.get(name, name) for name in names)])


def _require(built: Path) -> None:
    for name in (facts.EXECUTABLE, facts.CONSOLE):
        if not os.access(built / name, os.X_OK):
            raise PackageError(f"{built} holds no program {name}. Build it first.")


def _copy_program(built: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # Links instead of copies where it can be: a built folder has a gigabyte.
    same = built.stat().st_dev == target.parent.stat().st_dev
    shutil.copytree(built, target, symlinks=True, copy_function=os.link if same else shutil.copy2)


def _add_documents(folder: Path) -> None:
    documents = folder / "doc" / facts.NAME
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_copyright(), encoding="utf-8")
    with gzip.GzipFile(documents / "changelog.Debian.gz", "wb", 9, mtime=0) as file:
        file.write(_changelog().encode())
    overrides = folder / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(OVERRIDES, overrides / facts.NAME)


def _copyright() -> str:
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {facts.NAME}\n\n"
        "Files: *\n"
        f"Copyright: 2026 {facts.COPYRIGHT}\n"
        f"License: {facts.LICENCE}\n"
        " On Debian systems, the full text of the Apache License version 2.0 is in the file\n"
        " /usr/share/common-licenses/Apache-2.0.\n"
        "Comment:\n"
        f" The libraries below /{HOME} come with their own licences, which lie beside them.\n"
        " The bundled detector has terms of its own: research and teaching.\n"
    )


def _changelog() -> str:
    changes = next((r.changes for r in facts.releases() if r.version == facts.VERSION), ())
    lines = "\n".join(f"  * {change}" for change in changes or ("This version.",))
    day = format_datetime(datetime.fromtimestamp(_stamp(), UTC))
    head = f"{facts.NAME} ({facts.VERSION}-{REVISION}) unstable; urgency=medium"
    return f"{head}\n\n{_wrapped(lines)}\n\n -- {_maintainer()}  {day}\n"


def _wrapped(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, 78, subsequent_indent="    ", break_long_words=False)
        for line in text.splitlines()
    )


def _maintainer() -> str:
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{address}>" if name and address else facts.MAINTAINER


def _stamp() -> int:
    """Return the time that all files get: that of the source where it is said, else now."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))


def _settle(root: Path) -> None:
    """Give what was made here the rights of installed files; a built program keeps its own."""
    for path in root.rglob("*"):
        if path.is_symlink():
            continue
        if path.is_dir():
            path.chmod(0o755)
        elif path.stat().st_nlink == 1:  # else it is a link to the built folder's own
            path.chmod(0o755 if os.access(path, os.X_OK) else 0o644)


def _add_control(root: Path, architecture: str) -> None:
    files = sorted(_files(root))
    size = sum(path.lstat().st_size for path in files) // 1024 + 1
    folder = root / "DEBIAN"
    folder.mkdir(mode=0o755)
    control = (
        f"Package: {facts.NAME}\n"
        f"Version: {facts.VERSION}-{REVISION}\n"
        f"Architecture: {architecture}\n"
        f"Maintainer: {_maintainer()}\n"
        f"Installed-Size: {size}\n"
        f"Depends: {depends()}\n"
        "Recommends: fonts-dejavu-core | fonts-noto-core, hicolor-icon-theme\n"
        "Section: graphics\n"
        "Priority: optional\n"
        f"Description: {facts.SUMMARY[0].lower()}{facts.SUMMARY[1:]}\n"
    )
    for number, paragraph in enumerate(metainfo.PARAGRAPHS):
        control += " .\n" * (number > 0)
        control += "".join(
            f" {line}\n" for line in _wrapped(paragraph).replace("    ", "").split("\n")
        )
    (folder / "control").write_text(control, encoding="utf-8")
    sums = "".join(
        f"{_md5(path)}  {path.relative_to(root)}\n" for path in files if not path.is_symlink()
    )
    (folder / "md5sums").write_text(sums, encoding="utf-8")
    for path in folder.iterdir():
        path.chmod(0o644)


def _files(root: Path) -> Iterator[Path]:
    for path in root.rglob("*"):
        if path.is_symlink() or path.is_file():
            yield path


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _run(*words: str) -> str:
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=True)
    except OSError as error:
        raise PackageError(f"{words[0]} can't be run: {error.strerror}. Install it.") from error
    except subprocess.CalledProcessError as error:
        raise PackageError(f"{words[0]} failed: {error.stderr.strip()}") from error
    return done.stdout


def main() -> int:
    """Make what is asked for; 2 where it can't be."""
    grammar = argparse.ArgumentParser(description="Make a Debian package from a built folder.")
    grammar.add_argument("built", type=Path, help="the folder with fakeview and fakeview-cli")
    grammar.add_argument("--out", type=Path, default=Path("dist"), help="where it goes: dist")
    grammar.add_argument(
        "--archive", action="store_true", help="also make a tar.zst, as small as can be: slow"
    )
    grammar.add_argument("--no-package", action="store_true", help="make no package")
    grammar.add_argument(
        "--compress",
        choices=("zstd", "xz"),
        default="zstd",
        help="zstd is quick and read by Debian 12 and Ubuntu 22.04; xz is smaller and read by all",
    )
    arguments = grammar.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    try:
        if not arguments.no_package:
            print(package(arguments.built, arguments.out, arguments.compress))
        if arguments.archive:
            print(archive(arguments.built, arguments.out))
    except PackageError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
