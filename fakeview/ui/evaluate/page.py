"""The Evaluate page: a labelled folder in, what the detector makes of it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fakeview.evaluate.measure import Evaluation
from fakeview.ui.evaluate.measuring import Measurer, Wanted
from fakeview.ui.evaluate.result import ResultView
from fakeview.ui.evaluate.saving import Saver
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.empty import DropVeil
from fakeview.ui.opening import ask_labelled, ask_list
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.shared.class_map import ClassMap
from fakeview.ui.shared.empty_data import EmptyData
from fakeview.ui.shared.reading import Reading
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import Banner, framed
from trainer.events import Progress
from trainer.words import mark, tr

_TEXT = mark(
    "The detector in use is measured on it: how often it is right, and where. Nothing is changed "
    "in it, and everything stays on this computer."
)
_ONE = mark("Drop one folder that holds labelled pictures, or one list of them (CSV).")
NO_DETECTOR = mark("No detector is loaded, so nothing can be measured. Open one with Ctrl+D.")
EMPTY, MEASURING, QUESTION, RESULT = "empty", "measuring", "question", "result"


@dataclass(frozen=True)
class _Asked:
    """A question about class names, and the labels that have pictures whatever is answered."""

    names: tuple[str, ...]
    sentence: str
    known: tuple[str, ...]


class EvaluatePage(QWidget):
    """Empty, measuring, asking what names mean, or showing the last evaluation."""

    inspect = Signal(list)  # of Path
    standing = Signal(str, str, float, bool)  # words, time left, share done or -1, still on

    def __init__(self, lanes: Lanes, detector: DetectorService, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Evaluate"))
        self._detector = detector
        self._data: Path | None = None
        self._classes: dict[str, str] = {}
        self._asked: _Asked | None = None
        self._shown: tuple[dict[str, str], _Asked | None] = ({}, None)  # those of the result
        self._order: int | None = None  # the output that means fake, where it was asked about
        self._order_shown: int | None = None
        self._waits = False  # for the detector, which is on its way
        self.measurer = Measurer(lanes, self)
        self.saver = Saver(lanes, self)
        self.banner = Banner(icons)
        self.empty = EmptyData(theme, icons, tr(_TEXT))
        self.reading = Reading(tr("Measuring"))
        self.class_map = ClassMap(tr("Measure"), both=False)
        self.result = ResultView(lanes, theme, icons)
        self.veil = DropVeil(theme, self, tr("Drop to measure on other data"))
        self.stack = QStackedWidget()
        self._views = {
            EMPTY: self.empty, MEASURING: self.reading, QUESTION: self.class_map,
            RESULT: self.result,
        }  # fmt: skip
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for view in self._views.values():
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(framed(self.banner))
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        for page in (self.empty, self.class_map, self.result):
            page.folder_wanted.connect(self.choose_folder)
            page.list_wanted.connect(self.choose_list)
        self.reading.cancelled.connect(self.cancel)
        self.class_map.chosen.connect(self._take_classes)
        self.result.again_wanted.connect(self.measure)
        self.result.classes_wanted.connect(self._ask_again)
        self.result.save_wanted.connect(self._save)
        self.result.mistakes.inspect_wanted.connect(self.inspect)
        self.saver.written.connect(
            lambda path: self.say(tr("Saved as {path}.", path=path), calm=True)
        )
        self.saver.failed.connect(self.say)
        measurer = self.measurer
        measurer.progressed.connect(self._show_progress)
        measurer.measured.connect(self._show_result)
        measurer.refused.connect(self._refuse)
        measurer.question.connect(self._ask)
        measurer.stopped.connect(self._go_back)
        self._detector.changed.connect(self._detector_changed)
        self._detector.refused.connect(lambda _text: self._detector_changed())

    # What the window asks

    @property
    def state(self) -> str:
        """What it shows: "empty", "measuring", "question" or "result"."""
        return next(
            name for name, view in self._views.items() if view is self.stack.currentWidget()
        )

    def say(self, text: str, *, calm: bool = False) -> None:
        """Show one sentence above the page."""
        self.banner.say(text, calm=calm)

    def show_drop(self, on: bool) -> None:
        """Show that a drop is welcome."""
        empty = self.state == EMPTY
        self.empty.light(on and empty)
        self.veil.setGeometry(self.rect())
        self.veil.setVisible(on and not empty)
        self.veil.raise_()

    def take(self, files: list[Path]) -> None:
        """Measure on what was dropped: one folder or one list."""
        if len(files) == 1 and (files[0].is_dir() or files[0].suffix.lower() == ".csv"):
            self.set_data(files[0])
        else:
            self.say(tr(_ONE))

    def set_data(self, data: Path) -> None:
        """Measure on a folder or a list; answers about other data are forgotten."""
        if data.absolute() != self._data:
            self._turn_to(data.absolute(), {}, None)
        self.measure()

    def _turn_to(self, data: Path, classes: dict[str, str], asked: _Asked | None) -> None:
        if data != self._data:
            self.class_map.rows.clear()
        self._data, self._classes, self._asked = data, classes, asked

    def stop_and_wait(self) -> None:
        """Stop and wait until no child process is left."""
        self.measurer.stop_and_wait()

    # Measuring

    def measure(self) -> None:
        """Measure the detector in use on the data at hand."""
        if self._data is None:
            return
        self.banner.dismiss()
        self.empty.say("")
        info = self._detector.info
        self._waits = info is None and self._detector.awaited
        if info is None and not self._waits:
            self._refuse(tr(NO_DETECTOR))
            return
        self.reading.forget()
        self._show(MEASURING)
        what = tr("loading the detector") if self._waits else tr("looking at the folders")
        self._show_progress(Progress(what, 0, 0))
        if info is not None:
            self._order = self._detector.fake_index
            wanted = Wanted(self._data, info.path, self._order, self._classes)
            self.measurer.start(wanted)

    def cancel(self) -> None:
        """Stop; what was shown before comes back."""
        if self._waits:
            self._waits = False
            self._go_back()
        self.measurer.cancel()

    def choose_folder(self) -> None:
        """Ask for a folder."""
        if (folder := ask_labelled(self, self._start_folder())) is not None:
            self.set_data(folder)

    def choose_list(self) -> None:
        """Ask for a CSV file."""
        if (table := ask_list(self, self._start_folder())) is not None:
            self.set_data(table)

    def _start_folder(self) -> str:
        return str(self._data.parent) if self._data is not None else ""

    # What comes of it

    def _show(self, name: str) -> None:
        self.stack.setCurrentWidget(self._views[name])
        if name != MEASURING:
            self.standing.emit("", "", -1.0, False)

    def _show_progress(self, progress: Progress) -> None:
        self.reading.show_progress(progress, self._data.name if self._data else "")
        words, share = tr("Measuring"), -1.0
        if progress.total:
            words = tr("Measuring {n:,} of {all:,}", n=progress.done, all=progress.total)
            share = progress.done / progress.total
        self.standing.emit(words, self.reading.left, share, True)

    def _show_result(self, found: Evaluation) -> None:
        self._shown, self._order_shown = (self._classes, self._asked), self._order
        self.result.show_evaluation(found, asked=self._asked is not None)
        self._show(RESULT)
        self._detector_changed()
        self._tell_end(tr("The evaluation is finished"))

    def _refuse(self, sentence: str) -> None:
        """Say why there are no numbers; the last ones stay."""
        self._go_back()
        if self.state == RESULT:
            self.say(sentence)
        else:
            self.empty.say(sentence)
        self._tell_end(tr("Nothing could be measured"))

    def _tell_end(self, words: str) -> None:
        if not self.isVisible():
            self.standing.emit(words, "", -1.0, False)

    def _go_back(self) -> None:
        found = self.result.found
        if found is None:
            self._show(EMPTY)
            return
        # Measuring again is about what is shown, and names mean there what they meant.
        self._turn_to(Path(str(found.numbers["data"])), *self._shown)
        self._show(RESULT)

    def _detector_changed(self, _info: object = None) -> None:
        info, found = self._detector.info, self.result.found
        if self._waits and not self._detector.awaited:
            self.measure()
        if found is None:
            return
        turned = self._detector.fake_index != self._order_shown
        same = info is None or (info.sha256 == found.numbers["sha256"] and not turned)
        self.result.show_stale("" if same else str(info.name))

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever looks here need not be told elsewhere how it ended."""
        super().showEvent(event)
        if not self.measurer.busy:
            self.standing.emit("", "", -1.0, False)

    def _ask(self, names: Sequence[str], sentence: str, known: Sequence[str]) -> None:
        self._asked = _Asked(tuple(names), sentence, tuple(known))
        self._show_question(self._asked)
        self._tell_end(tr("The evaluation has a question"))

    def _ask_again(self) -> None:
        if self._asked is not None:
            self._show_question(self._asked)

    def _show_question(self, asked: _Asked) -> None:
        self.class_map.ask(asked.names, asked.sentence, asked.known, self._classes)
        self._show(QUESTION)

    def _take_classes(self, classes: dict[str, str]) -> None:
        self._classes = dict(classes)
        self.measure()

    def _save(self, kind: str) -> None:
        if self.result.found is not None:
            self.saver.save(self.result.found, kind)
