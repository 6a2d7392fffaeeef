"""The first step: which pictures, and whether they can teach anything honest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from fakeview.ui.icons import Icons
from fakeview.ui.opening import ask_labelled, ask_list
from fakeview.ui.services import Lanes
from fakeview.ui.shared.class_map import ClassMap
from fakeview.ui.shared.empty_data import EmptyData
from fakeview.ui.shared.reading import Reading
from fakeview.ui.theme import Theme
from fakeview.ui.train.audit_view import AuditView
from trainer.events import Progress
from trainer.words import tr


class DataStep(QStackedWidget):
    """Empty, reading, asking what names mean, or showing the report; a refusal says why."""

    chosen = Signal(Path)
    cancelled = Signal()
    classes_chosen = Signal(dict)
    settings_wanted = Signal()

    def __init__(self, lanes: Lanes, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Data"))
        self._data: Path | None = None
        self._classes: dict[str, str] = {}
        self._names: tuple[str, ...] = ()
        self._question = ""
        self._known: tuple[str, ...] = ()
        self._align = False
        self.empty = EmptyData(theme, icons)
        self.reading = Reading()
        self.class_map = ClassMap()
        self.report = AuditView(lanes, theme, icons)
        for page in (self.empty, self.reading, self.class_map, self.report):
            self.addWidget(page)
        self._connect()

    def _connect(self) -> None:
        for page in (self.empty, self.class_map, self.report):
            page.folder_wanted.connect(self.choose_folder)
            page.list_wanted.connect(self.choose_list)
        self.reading.cancelled.connect(self.cancelled)
        self.class_map.chosen.connect(self._take_classes)
        self.report.settings_wanted.connect(self.settings_wanted)
        self.report.align_changed.connect(self._take_align)
        self.report.again_wanted.connect(self._again)
        self.report.classes_wanted.connect(self._ask_again)

    @property
    def align(self) -> bool:
        """Whether both classes are to be re-encoded alike while training."""
        return self._align

    @property
    def classes(self) -> dict[str, str]:
        """What other class names mean, as the person said: name -> "fake" or "real"."""
        return dict(self._classes)

    @property
    def state(self) -> str:
        """What it shows: "empty", "reading", "question" or "report"."""
        names = ("empty", "reading", "question", "report")
        return names[self.currentIndex()]

    def set_data(self, data: Path) -> None:
        """Say which data the next report is about; answers about other data are forgotten."""
        if data.absolute() != self._data:
            self._data, self._classes, self._names = data.absolute(), {}, ()
            self._align = False
            self.class_map.rows.clear()

    def light(self, on: bool) -> None:
        """Show that something is being dragged over the window."""
        self.empty.light(on)

    def show_empty(self) -> None:
        """Ask for data."""
        self.report.clear()
        self.empty.say("")
        self.setCurrentWidget(self.empty)

    def show_refusal(self, sentence: str) -> None:
        """Say why the data can't be used, and ask for other data."""
        self.show_empty()
        self.empty.say(sentence)

    def show_reading(self, progress: Progress | None = None) -> None:
        """Show how far the reading is; without a progress it has only begun."""
        if self.currentWidget() is not self.reading:
            self.report.clear()
            self.reading.forget()
            self.setCurrentWidget(self.reading)
        name = self._data.name if self._data is not None else ""
        self.reading.show_progress(progress or Progress("", 0, 0), name)

    def show_report(self, report: Mapping[str, Any]) -> None:
        """Show what the audit found."""
        self.report.show_report(report, self._classes, align=self._align)
        self.setCurrentWidget(self.report)

    def show_class_question(
        self, names: Sequence[str], sentence: str, known: Sequence[str] = ()
    ) -> None:
        """Ask what the data's own class names mean; ``known`` labels have pictures anyway."""
        self._names, self._question, self._known = tuple(names), sentence, tuple(known)
        self.class_map.ask(names, sentence, known)
        self.setCurrentWidget(self.class_map)

    def choose_folder(self) -> None:
        """Ask for a folder."""
        if (folder := ask_labelled(self, self._start_folder())) is not None:
            self._choose(folder)

    def choose_list(self) -> None:
        """Ask for a CSV file."""
        if (table := ask_list(self, self._start_folder())) is not None:
            self._choose(table)

    def _start_folder(self) -> str:
        return str(self._data.parent) if self._data is not None else ""

    def _choose(self, data: Path) -> None:
        self.set_data(data)
        self.chosen.emit(data)

    def _again(self) -> None:
        if self._data is not None:
            self.chosen.emit(self._data)

    def _ask_again(self) -> None:
        if self._names:
            self.report.clear()
            self.show_class_question(self._names, self._question, self._known)

    def _take_align(self, on: bool) -> None:
        self._align = on

    def _take_classes(self, classes: dict[str, str]) -> None:
        self._classes = dict(classes)
        self.classes_chosen.emit(dict(classes))
