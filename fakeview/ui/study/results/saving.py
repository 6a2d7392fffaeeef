"""Takes a study along: as a page, as numbers, as tables, or its marks as masks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fakeview.errors import sentence
from fakeview.imaging.names import fit_for_file
from fakeview.study.material import Material
from fakeview.ui.jobs import Job
from fakeview.ui.opening import ask_folder
from fakeview.ui.services import Lanes
from fakeview.ui.shared.target import ask_target
from trainer.words import mark, plural, tr

if TYPE_CHECKING:
    from fakeview.study.document import Document
    from fakeview.study_report.pictures import Marked

_TABLE_ENDING = re.compile(r"\.(csv|tsv|txt)$", re.I)
PAGE, NUMBERS, TABLE, ANSWERS, MASKS = "report", "numbers", "pictures", "answers", "masks"
_KINDS = {
    PAGE: (".html", mark("Web page (*.html)")),
    NUMBERS: (".json", mark("Numbers (*.json)")),
    TABLE: (".csv", mark("Table (*.csv)")),
    ANSWERS: (".csv", mark("Table (*.csv)")),
}
WORDS = {
    PAGE: mark("Web page (HTML)…"),
    NUMBERS: mark("Numbers (JSON)…"),
    TABLE: mark("A row per picture (CSV)…"),
    ANSWERS: mark("Answers (CSV)…"),
    MASKS: mark("Marks as masks (PNG)…"),
}


@dataclass(frozen=True)
class Saved:
    """What is written: a study, how it was counted, and pictures with maps for a page."""

    material: Material
    document: Document
    marked: Sequence[Marked] = ()


class Saver(QObject):
    """Asks where to, and writes in a lane."""

    written = Signal(str)  # one sentence
    failed = Signal(str)  # one sentence

    def __init__(self, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._window = lanes, window
        self._folder = Path.home()

    def save(self, what: Saved, kind: str) -> None:
        """Ask for a file, or for masks a folder, and write there."""
        if kind == MASKS:
            title = tr("Choose a folder for the masks")
            path = ask_folder(self._window.window(), str(self._folder), title)
        else:
            name = offered_name(what.material.title, kind)
            suffix, words = _KINDS[kind]
            path = ask_target(
                self._window, tr("Save the study"), self._folder / name, suffix, tr(words)
            )
        if path is not None:
            self._folder = path if kind == MASKS else path.parent
            self.write(what, kind, path)

    def write(self, what: Saved, kind: str, path: Path) -> None:
        """Write; `written` or `failed` is the answer."""
        self._lanes.files.submit(
            Job(
                "save study",
                lambda job: _write(job, what, kind, path),
                self.written.emit,
                lambda error: self.failed.emit(sentence(error)),
            )
        )  # not shown: its name


def offered_name(title: str, kind: str) -> str:
    """Return a file's name after a study's, or an imported table's without its ending."""
    stem = fit_for_file(_TABLE_ENDING.sub("", title)) or "study"
    return f"{stem}-{kind}{_KINDS[kind][0]}"


def _write(job: Job, what: Saved, kind: str, path: Path) -> str:
    if kind == MASKS:
        from fakeview.study.write import write_masks

        count = write_masks(path, what.material.marks, job.cancel)
        return plural(
            count,
            "{n} mask written to {path}, a folder for each person.",
            "{n} masks written to {path}, a folder for each person.",
            path=path,
        )
    if kind == PAGE:
        from fakeview.study_report.html import write_page
        from fakeview.study_report.pictures import small

        write_page(path, what.document, small(what.document.rows, job.cancel), what.marked)
    elif kind == NUMBERS:
        from fakeview.study.document import write_json

        write_json(path, what.document)
    else:
        from fakeview.explain.files import writing
        from fakeview.study.disagreement import write_csv
        from fakeview.study.write import write_answers

        with (
            writing(path) as temporary,
            temporary.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out,
        ):
            if kind == TABLE:
                write_csv(what.document.rows, out)
            else:
                write_answers(what.material.answers, out)
    return tr("Saved as {path}.", path=path)
