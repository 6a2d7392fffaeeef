"""Which studies the program knows, wherever they lie."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from fakeview import paths
from fakeview.errors import FakeviewError
from fakeview.study.blind.study import Standing, Study
from trainer.files import replacing

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Shelved:
    """A study in the list.

    Attributes:
        folder: where it lies.
        study: None where it can't be opened.
        raters: how far each of them is.
        problem: a sentence where it can't be opened; else empty.
    """

    folder: Path
    study: Study | None = None
    raters: tuple[Standing, ...] = ()
    problem: str = ""


def list_file() -> Path:
    """Return where the list is kept."""
    return paths.data_dir() / "studies.json"


def folders() -> list[Path]:
    """Return the folders of the studies, the last one that was used first. Never raises."""
    try:
        document = json.loads(list_file().read_bytes())
        return [Path(entry) for entry in document["folders"] if isinstance(entry, str)]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("the list of studies can't be read: %s", error)
        return []


def put(folder: Path) -> None:
    """Put a study at the head of the list."""
    _write([folder, *(entry for entry in folders() if entry != folder)])


def take_off(folder: Path) -> None:
    """Take a study off the list; its files stay where they are."""
    _write([entry for entry in folders() if entry != folder])


def all_studies() -> list[Shelved]:
    """Return what there is to know of every study in the list."""
    return [look(folder) for folder in folders()]


def look(folder: Path) -> Shelved:
    """Return what there is to know of a study, or why it can't be opened."""
    try:
        study = Study.open(folder)
        return Shelved(folder, study, tuple(study.standings()))
    except FakeviewError as error:
        return Shelved(folder, problem=error.message)


def _write(listed: list[Path]) -> None:
    try:
        with replacing(list_file()) as temporary:
            text = json.dumps({"folders": [str(folder) for folder in listed]}, indent=1)
            temporary.write_text(text, encoding="utf-8")
    except OSError as error:  # the studies themselves are where they were
        log.warning("the list of studies was not written: %s", error)
