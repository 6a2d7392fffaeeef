"""Answers and marks of a study as files, where the person wants them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from fakeview import paths
from fakeview.errors import sentence
from fakeview.imaging.names import fit_for_file
from fakeview.ui.jobs import Job
from fakeview.ui.opening import ask_folder
from fakeview.ui.services import Lanes
from fakeview.ui.study.study_list import ANSWERS
from trainer.words import plural, tr

if TYPE_CHECKING:
    from fakeview.study.blind.study import Study


class Exporter(QObject):
    """Asks where to, and writes in a lane."""

    written = Signal(str)  # one sentence
    failed = Signal(str)  # one sentence

    def __init__(self, lanes: Lanes, parent: QWidget) -> None:
        super().__init__(parent)
        self._lanes, self._parent = lanes, parent

    def ask(self, study: Study, kind: str) -> None:
        """Ask where to and write; nothing when the person thinks again."""
        name = fit_for_file(study.plan.name) or "study"
        if kind == ANSWERS:
            start = str(paths.documents_dir() / f"{name}.csv")
            chosen, _ = QFileDialog.getSaveFileName(
                self._parent, tr("Export answers"), start, tr("Tables (*.csv)")
            )
            if chosen:
                path = Path(chosen)
                self.answers(study, path if path.suffix else path.with_suffix(".csv"))
            return
        folder = ask_folder(
            self._parent, str(paths.documents_dir()), tr("Export marks into a folder")
        )
        if folder is not None:
            self.masks(study, folder / f"{name} marks")

    def answers(self, study: Study, path: Path) -> None:
        """Write the answers as CSV."""

        def work(_job: Job) -> str:
            from fakeview.study.blind.exports import export_answers

            count = export_answers(study, path)
            return plural(
                count, "{n} answer saved as {path}.", "{n} answers saved as {path}.", path=path
            )

        self._send(work)

    def masks(self, study: Study, folder: Path) -> None:
        """Write the marks as PNGs, a folder per rater, and the notes as CSV."""

        def work(_job: Job) -> str:
            from fakeview.study.blind.exports import export_masks

            count = export_masks(study, folder)
            return plural(
                count, "{n} mask saved in {folder}.", "{n} masks saved in {folder}.", folder=folder
            )

        self._send(work)

    def _send(self, work: Callable[[Job], str]) -> None:
        self._lanes.reports.submit(
            Job("export a study", work, done=self.written.emit,
                failed=lambda error: self.failed.emit(sentence(error)))
        )  # fmt: skip  # not shown: its name
