"""Takes an evaluation along: its numbers, or a row per picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fakeview.errors import sentence
from fakeview.evaluate.measure import Evaluation
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.shared.target import ask_target
from trainer.words import mark, tr

NUMBERS, ROWS, PAGE = "numbers", "rows", "evaluation"
_KINDS = {
    NUMBERS: (".json", mark("Numbers (*.json)")),
    ROWS: (".csv", mark("Rows (*.csv)")),
    PAGE: (".html", mark("Web page (*.html)")),
}


def default_name(found: Evaluation, kind: str) -> str:
    """Return a file's name after the data and the detector."""
    data = Path(str(found.numbers["data"]))
    name = data.stem if data.suffix.lower() == ".csv" else data.name
    return f"{name}-{found.numbers['detector']}-{kind}{_KINDS[kind][0]}"


class Saver(QObject):
    """Asks where to, and writes in a lane."""

    written = Signal(object)  # Path
    failed = Signal(str)  # one sentence

    def __init__(self, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._window = lanes, window
        self._folder: Path | None = None

    def save(self, found: Evaluation, kind: str) -> None:
        """Ask for a file and write the numbers or the rows there."""
        path = self._ask_path(found, kind)
        if path is not None:
            self.write(found, kind, path)

    def write(self, found: Evaluation, kind: str, path: Path) -> None:
        """Write; `written` or `failed` is the answer."""

        def work(_job: Job) -> Path:
            from fakeview.evaluate.files import write_numbers, write_rows

            if kind == PAGE:
                from fakeview.evaluate.html import write_page

                write_page(path, found)
            elif kind == NUMBERS:
                write_numbers(path, found.numbers)
            else:
                write_rows(path, found)
            return path

        self._lanes.files.submit(
            Job(
                "save evaluation",  # not shown
                work,
                self.written.emit,
                lambda error: self.failed.emit(sentence(error)),
            )
        )

    def _ask_path(self, found: Evaluation, kind: str) -> Path | None:
        folder = self._folder or Path.home()  # not into the data: a list there may become data
        ending, words = _KINDS[kind]
        offered = folder / default_name(found, kind)
        path = ask_target(self._window, tr("Save the evaluation"), offered, ending, tr(words))
        if path is not None:
            self._folder = path.parent
        return path
