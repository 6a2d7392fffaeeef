"""Takes the map in view along: as a picture, as values, as a document or as a mask."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from fakeview.errors import FakeviewError, sentence
from fakeview.paths import same_file
from fakeview.ui.dialogs import ask, confirm
from fakeview.ui.inspect.explained import Shown, whole
from fakeview.ui.inspect.export_dialog import MASK, PICTURE, SUFFIXES, ExportChoice, ExportDialog
from fakeview.ui.inspect.model import Item
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from trainer.words import mark, tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.detect.verdict import Verdict
    from fakeview.explain.faithfulness import Faithfulness
    from fakeview.ui.inspect.work import Source

_KINDS = {".png": "PNG", ".tiff": "TIFF", ".npy": mark("NumPy array"), ".json": "JSON"}
NOTHING = mark("There is no map to export. Switch one on first.")
ITSELF = mark("That is the picture itself. Choose another name for the map.")


@dataclass(frozen=True)
class Order:
    """What is to be written, and of what.

    Attributes:
        engine: the detector that made the map; another may be in use once it is written.
        source, sha256: the picture that was explained.
        shown: its map.
        choice: as what.
        opacity: of the map over the picture, 0 to 1.
        verdict: of the picture, if there is one.
        faithfulness: of this map, if it was measured.
    """

    engine: Engine
    source: Source
    sha256: str
    shown: Shown
    choice: ExportChoice
    opacity: float
    verdict: Verdict | None
    faithfulness: Faithfulness | None


def default_name(name: str, method: str, kind: str) -> str:
    """Return a file's name after the picture and the method; it is never the picture's own."""
    stem = Path(name).stem or "picture"
    return f"{stem}-{method}{'-mask' if kind == MASK else ''}{SUFFIXES[kind][0]}"


def wrong(path: Path, kind: str, picture: Path | None) -> str:
    """Return why a map can't be written there, or an empty text."""
    if path.suffix.lower() not in SUFFIXES[kind]:
        suffix = SUFFIXES[kind][0]
        return tr(
            "This is written as a {kind}: let the name end in {suffix}.",
            kind=tr(_KINDS[suffix]),
            suffix=suffix,
        )
    return tr(ITSELF) if picture is not None and same_file(path, picture) else ""


def write(order: Order, path: Path) -> Path:
    """Write a map (in a lane) and return where. Raises FakeviewError."""
    from fakeview.explain import files
    from fakeview.explain.masks import marked

    engine = order.engine
    picture = order.source.load(engine.min_side)
    if picture.sha256 != order.sha256:
        raise FakeviewError(
            tr("The picture has changed since its map was made. Clear the list and open it again.")
        )
    found = whole(engine, picture, order.shown.explanation)
    choice, verdict = order.choice, order.verdict
    face = verdict.inside if verdict is not None else None
    if choice.kind == PICTURE:
        end = order.shown.limit if order.shown.fixed else None
        judged = ""
        if verdict is not None:
            judged = tr("{verdict} ({detector})", verdict=verdict.words, detector=engine.info.name)
        files.write_png(
            path, picture, found, face_found=face, judged=judged, opacity=order.opacity, end=end
        )
    elif choice.kind == MASK:
        share, at = choice.share, choice.threshold
        files.write_mask(path, marked(found, share=share, at=at, towards=choice.towards))
    elif choice.kind == "tiff":
        files.write_tiff(path, picture, found)
    elif choice.kind == "npy":
        files.write_npy(path, found)
    else:
        files.write_json(
            path,
            picture,
            found,
            engine.info,
            face_found=face,
            faithfulness=order.faithfulness,
        )
    return path


class Exporter(QObject):
    """Asks what and where to, and has it written off the window's thread."""

    written = Signal(object)  # Path
    failed = Signal(str)  # one sentence

    def __init__(self, lanes: Lanes, detector: DetectorService, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._detector, self._window = lanes, detector, window
        self._last = ExportChoice()
        self._folder: Path | None = None

    def run(
        self,
        item: Item | None,
        shown: Shown | None,
        opacity: float,
        faithfulness: Faithfulness | None,
        cut: ExportChoice | None = None,
    ) -> None:
        """Ask, and write what is in view.

        Args:
            item, shown: the picture and its map.
            opacity: of the map over the picture, 0 to 1.
            faithfulness: of this map, if it was measured.
            cut: the mask in view; None where the map is shown in colours.
        """
        engine = self._detector.engine  # while the dialogs are open another one may come
        if item is None or shown is None or engine is None:
            self.failed.emit(tr(NOTHING))
            return
        dialog = ExportDialog(shown, cut or self._last, self._window.window())
        ask(dialog)
        if dialog.choice is None:
            return
        self._last = dialog.choice
        path = self._ask_path(item, shown.method, dialog.choice.kind)
        if path is None:
            return
        verdict, choice = item.verdict, self._last
        self.write(
            Order(engine, item.source, item.sha256, shown, choice, opacity, verdict, faithfulness),
            path,
        )

    def _ask_path(self, item: Item, method: str, kind: str) -> Path | None:
        folder = self._folder or (item.path.parent if item.path else Path.home())
        suffixes = " ".join(f"*{suffix}" for suffix in SUFFIXES[kind])
        name, _ = QFileDialog.getSaveFileName(
            self._window.window(),
            tr("Export map"),
            str(folder / default_name(item.source.name, method, kind)),
            f"{tr(_KINDS[SUFFIXES[kind][0]])} ({suffixes})",
        )
        if not name:
            return None
        path = Path(name)
        self._folder = path.parent
        return path if path.suffix else self._completed(path.with_suffix(SUFFIXES[kind][0]))

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

    def write(self, order: Order, path: Path) -> None:
        """Write it in the lane for files, unless it would take the picture's place."""
        problem = wrong(path, order.choice.kind, order.source.path)
        if problem:
            self.failed.emit(problem)
            return
        self._lanes.files.submit(
            Job(
                "export map",  # not shown
                lambda _job: write(order, path),
                self.written.emit,
                lambda error: self.failed.emit(sentence(error)),
            )
        )
