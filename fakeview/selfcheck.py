"""``fakeview selfcheck``: what is here, and does it give the numbers it should?"""

# Told on the command line alone.

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import fakeview
from fakeview import paths
from fakeview.errors import sentence
from fakeview.trainer_command import WINDOW_PROBE, own_command

_LIBRARIES = (
    "torch",
    "torchvision",
    "timm",
    "lime",
    "numpy",
    "pillow",
    "pillow-heif",
    "opencv-python-headless",
    "PySide6-Essentials",
)
#: Scores may move by this much between processors and versions of torch.
TOLERANCE = 2e-3
_PROBE_SECONDS = 60


@dataclass(frozen=True)
class Check:
    """One line of the result: what was looked at, what was found, whether it is well."""

    name: str
    found: str
    well: bool = True


def run() -> Iterator[Check]:
    """Yield the checks one after the other; nothing raises."""
    yield Check("fakeview", fakeview.__version__)
    yield Check("system", f"{platform.platform()}, Python {platform.python_version()}")
    for name in _LIBRARIES:
        try:
            yield Check(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(name, "not installed", False)
    yield from _formats()
    yield _credentials()
    yield from _window()
    yield from _scores()


def _formats() -> Iterator[Check]:
    from PIL import features

    for name in ("jpg", "webp", "avif", "libtiff", "littlecms2"):
        there = bool(features.check(name))
        yield Check(f"pictures: {name}", "there" if there else "missing", there)


def _credentials() -> Check:
    from fakeview.provenance import library, trust

    listed = trust.load()
    try:
        version = library.load().sdk_version()
    except Exception as error:  # a library that doesn't load fails in many ways
        return Check("Content Credentials", f"c2pa-python does not start ({error})", False)
    count = sum(listed.counts)
    found = f"c2pa {version}, {count} trusted certificates, list {listed.words}"
    return Check("Content Credentials", found, count > 0)


def _window() -> Iterator[Check]:
    """Ask Qt in a process of its own: where a library is missing it aborts."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [*own_command(), WINDOW_PROBE]
    try:
        done = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_PROBE_SECONDS,
            check=False,
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        yield Check("window", f"Qt does not start ({error})", False)
        return
    yield Check("window: platform plugins", ", ".join(found["platforms"]), bool(found["platforms"]))
    yield Check("window: icon plugins", ", ".join(found["icons"]), "svg" in found["icons"])
    fonts = int(found["fonts"])
    yield Check("window: fonts", f"{fonts} families, {found['font']}", fonts > 0)


def _scores() -> Iterator[Check]:
    from fakeview.detect.engine import Engine
    from fakeview.detect.fitted import judge_picture
    from fakeview.imaging.decode import decode

    try:
        engine = Engine.open()
    except Exception as error:  # whatever is wrong with the installation belongs in the report
        yield Check("detector", sentence(error), False)
        return
    yield Check("detector", f"{engine.info.name}, {engine.info.arch}, {engine.info.device}")
    checked = engine.info.checked
    if checked is not None:
        yield Check("face check", "opened" if checked else "missing or damaged", checked)
    try:
        samples = expected_scores()
    except (OSError, ValueError, KeyError) as error:
        yield Check("samples", f"the sample pictures are not there ({error})", False)
        return
    for path, wanted in samples.items():
        try:
            picture = decode(path, min_side=engine.min_side)
            verdict = judge_picture(engine, picture)
        except Exception as error:
            yield Check(f"sample: {path.name}", sentence(error), False)
            continue
        near = abs(verdict.p_fake - wanted) <= TOLERANCE
        text = f"p_fake {verdict.p_fake:.4f}" + ("" if near else f", expected {wanted:.4f}")
        text += ", no face found" if verdict.outside else ""
        yield Check(f"sample: {path.name}", text, near)


def expected_scores() -> dict[Path, float]:
    """Return the samples that ship with the score the bundled detector gave them."""
    document = json.loads(paths.resource("samples", "samples.json").read_text(encoding="utf-8"))
    return {
        paths.resource("samples", entry["file"]): float(entry["p_fake"])
        for entry in document["samples"]
    }
