"""Writes reports on the selected pictures, or on all in the list, off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QWidget

from fakeview.errors import sentence
from fakeview.paths import same_file
from fakeview.report.endings import HTML, PDF, fits, is_pdf
from fakeview.ui.dialogs import confirm
from fakeview.ui.fonts import system_font
from fakeview.ui.inspect.checking import Checker
from fakeview.ui.inspect.explained import params_of
from fakeview.ui.inspect.explaining import Explainer
from fakeview.ui.inspect.method_options import GRADCAM, Options
from fakeview.ui.inspect.model import Item
from fakeview.ui.inspect.tables import is_table, kinds, known_rows, write_table
from fakeview.ui.inspect.work import Source
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.memory import Memory
    from fakeview.detect.scan import Row
    from fakeview.imaging.decode import Picture
    from fakeview.report.make import Known

FILTERS = {
    HTML: mark("Web page (*.html *.htm)"),
    PDF: "PDF (*.pdf)",  # not shown in other words
}
NOTHING = mark("There is no picture to report on. Open one first.")
NO_DETECTOR = mark(
    "No detector is loaded yet, so there is nothing to report. Try again in a moment."
)
BUSY = mark("A report is being made already. Wait for it, or cancel it below.")
ITSELF = mark("That is one of the pictures themselves. Choose another name for the report.")
ENDING = mark(
    "A report is a web page, a PDF or a table: let its name end in .html, .pdf, .csv or .jsonl."
)


@dataclass(frozen=True)
class ReportProgress:
    """How far a report is: pictures done, pictures in all, and whether it is being printed."""

    done: int
    total: int
    printing: bool = False


@dataclass(frozen=True)
class ReportOrder:
    """What is to be written, and of what.

    Attributes:
        engine: the detector; another may be in use once it is written.
        subjects: files, or pictures that were pasted.
        gradcam: what Grad-CAM is asked; its map comes in whether it was made before or not.
        known: maps that were made before, by the picture's SHA-256 and the method.
        more: whether the list shows more pictures than fit.
        font: what a PDF is set in.
        memory: what is known from earlier scans, for a table.
        rows: what a table says of all the pictures, however many; see ``tables.known_rows``.
    """

    engine: Engine
    subjects: Sequence[Path | Picture]
    gradcam: Options
    known: Mapping[str, Mapping[str, Known]]
    more: bool
    font: QFont
    memory: Memory | None = None
    rows: Sequence[Row | Source] = ()


def default_name(items: Sequence[Item]) -> str:
    """Return a file's name after the picture, or for several of them."""
    if len(items) > 1:
        return f"report{HTML}"
    return f"{Path(items[0].source.name).stem or 'picture'}-report{HTML}"


def wrong(path: Path, items: Sequence[Item]) -> str:
    """Return why a report can't be written there, or an empty text."""
    if not fits(path) and not is_table(path):
        return tr(ENDING)
    if not path.exists():  # asked once, not with each of 50,000 pictures
        return ""
    taken = any(item.path is not None and same_file(path, item.path) for item in items)
    return tr(ITSELF) if taken else ""


def write(job: Job, order: ReportOrder, path: Path) -> Path:
    """Make and write a report (in a lane), saying how far it is.

    Raises:
        Cancelled: nothing is written then.
        FakeviewError: it could not be written.
    """
    if is_table(path):
        count = len(order.rows)
        write_table(
            job, path, order.engine, order.memory, order.rows,
            lambda done: job.report(ReportProgress(done, count)),
        )  # fmt: skip
        return path
    from fakeview.report.make import MORE, MOST, Order, report

    total = len(order.subjects)
    methods = {order.gradcam.kind: params_of(order.engine, order.gradcam.kind, order.gradcam)}
    made = report(
        order.engine,
        order.subjects,
        Order(methods, known=order.known),
        notes=(tr(MORE, most=MOST),) if order.more else (),
        told=lambda done, _total, _what: job.report(ReportProgress(done, total)),
        cancel=job.cancel,
    )
    job.report(ReportProgress(total, total, printing=True), always=True)
    if is_pdf(path):
        from fakeview.ui.printing import write as write_pdf

        write_pdf(path, made, order.font, cancel=job.cancel)
    else:
        from fakeview.report.html import write as write_html

        write_html(path, made, job.cancel)
    return path


class Reporter(QObject):
    """Asks where to, and has one report at a time made in a lane of its own."""

    written = Signal(object)  # Path
    failed = Signal(str)  # one sentence
    standing = Signal(object)  # ReportProgress, or None when it is over

    def __init__(
        self,
        lanes: Lanes,
        detector: DetectorService,
        explainer: Explainer,
        checker: Checker,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._lanes, self._detector, self._window = lanes, detector, window
        self._explainer, self._checker = explainer, checker
        self._job: Job | None = None
        self._folder: Path | None = None

    @property
    def running(self) -> bool:
        """Whether a report is being made."""
        return self._job is not None

    def run(self, items: Sequence[Item]) -> None:
        """Ask where to, and write a report on these pictures in their order."""
        problem = BUSY if self.running else "" if items else NOTHING
        problem = problem or ("" if self._detector.engine is not None else NO_DETECTOR)
        path = self._ask_path(items) if not problem else None
        if path is not None:
            problem = wrong(path, items)
        # While the dialog was open another one may have come, and its maps with it.
        engine = self._detector.engine
        if problem or (path is not None and engine is None):
            self.failed.emit(tr(problem or NO_DETECTOR))
        elif path is not None and engine is not None:
            self._submit(self._order(engine, items, path), path)

    def cancel(self) -> None:
        """Stop; nothing is written then."""
        self._lanes.reports.cancel(self._job)
        self._over()

    def _order(self, engine: Engine, items: Sequence[Item], path: Path) -> ReportOrder:
        from fakeview.report.make import MOST

        chosen = items[:MOST]
        return ReportOrder(
            engine,
            tuple(item.source.picture or item.path or Path() for item in chosen),
            self._explainer.options_of(GRADCAM),
            {item.sha256: self._known(item.sha256) for item in chosen if item.sha256},
            len(items) > MOST,
            system_font(),
            self._detector.memory,
            known_rows(items) if is_table(path) else (),
        )

    def _submit(self, order: ReportOrder, path: Path) -> None:
        self.standing.emit(ReportProgress(0, len(order.subjects)))
        self._job = self._lanes.reports.submit(
            Job(
                "write report",  # not shown
                lambda job: write(job, order, path),
                self._done,
                self._fail,
                self.standing.emit,
            )
        )

    def _done(self, path: Path) -> None:
        self._over()
        self.written.emit(path)

    def _fail(self, error: BaseException) -> None:
        self._over()
        self.failed.emit(sentence(error))

    def _over(self) -> None:
        self._job = None
        self.standing.emit(None)

    def _known(self, sha256: str) -> dict[str, Known]:
        """Return the maps of a picture that were made with the options of now."""
        from fakeview.report.make import Known

        return {
            shown.method: Known(shown.explanation, self._checker.recall(key))
            for key, shown in self._explainer.known_of(sha256)
        }

    def _ask_path(self, items: Sequence[Item]) -> Path | None:
        first = items[0].path
        offered = {**{ending: tr(words) for ending, words in FILTERS.items()}, **kinds()}
        folder = self._folder or (first.parent if first else Path.home())
        name, chosen = QFileDialog.getSaveFileName(
            self._window.window(),
            tr("Save the report"),
            str(folder / default_name(items)),
            ";;".join(offered.values()),
        )
        if not name:
            return None
        path = Path(name)
        wanted = next((ending for ending, words in offered.items() if words == chosen), HTML)
        self._folder = path.parent
        untouched = path.name == default_name(items) and path.suffix != wanted
        if path.suffix and not untouched:
            return path
        return self._completed(path.with_suffix(wanted))

    def _completed(self, path: Path) -> Path | None:
        """A name that got its ending here is not the one that the file dialog asked about."""
        if not path.exists():
            return path
        title = tr("Replace the file?")
        text = tr("There is a file {name} already. It would be replaced.", name=path.name)
        window = self._window.window()
        if not confirm(title, text, tr("Replace"), tr("Cancel"), window):
            return None
        return path
