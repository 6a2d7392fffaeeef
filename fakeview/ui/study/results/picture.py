"""One picture of a study: what people marked beside what each method's map shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from fakeview.errors import sentence
from fakeview.explain.choices import METHOD_TITLES
from fakeview.explain.words import COLOURS, flat
from fakeview.imaging.names import one_line
from fakeview.study import tables
from fakeview.study.disagreement import Row
from fakeview.study.overlap import MAP
from fakeview.study.tables import Grid
from fakeview.study.words import nothing_towards
from fakeview.study_report.pictures import Marked
from fakeview.ui.fields import Segments
from fakeview.ui.inspect.legend import Legend
from fakeview.ui.inspect.method_options import GRADCAM, LIME, QUICK, SHAP
from fakeview.ui.jobs import Job, Lane
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.study.results.gallery import model_words, people_words, right_words
from fakeview.ui.study.results.layered import HeatLegend, LegendPanel
from fakeview.ui.study.results.mapping import Mapped, Seen, explain, look
from fakeview.ui.study.results.table import NumberTable
from fakeview.ui.study.results.working import MAKING_MAP, Working
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel, button, label, scrolled
from trainer.words import mark, plural, tr

if TYPE_CHECKING:
    from fakeview.study.marks import Mark

METHODS = {name: METHOD_TITLES[name] for name in (GRADCAM, LIME, SHAP)}
_BESIDE, _WIDE = 496, 1100  # the numbers' width beside the pictures, and from where on
_NAMES = 120
_NO_LIMIT = 16_777_215  # Qt's own
_KEPT = 30  # pictures whose maps are remembered
NO_MARKS = mark("Nobody marked anything on this picture.")
NO_DETECTOR = mark("No detector is loaded, so there is no map.")
NO_FILE = mark("The picture's file was not found.")


class PictureView(QWidget):
    """Shows one picture; maps are made when a method is chosen, Grad-CAM's at once."""

    back_wanted = Signal()
    inspect_wanted = Signal(list)  # of Path
    step_wanted = Signal(int)  # -1 or 1

    def __init__(self, lanes: Lanes, detector: DetectorService, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("One picture"))
        self._lanes, self._detector = lanes, detector
        self._row: Row | None = None
        self._marks: Mapping[str, Sequence[Mark]] = {}
        self._seen: Seen | None = None
        self._jobs: list[Job] = []
        self._known: dict[tuple[str, str], Mapped] = {}
        self.name = ElidedLabel()
        self.name.setProperty("role", "title")
        self.said = label("", "muted", wrap=True)
        self.methods = Segments(tr("Map"), METHODS)
        self.methods.changed.connect(lambda _name: self._show_map())
        self.working = Working(MAKING_MAP)
        self.working.cancelled.connect(self.cancel)
        self.heat = LegendPanel(theme, tr("What people marked"), HeatLegend(theme))
        self.map = LegendPanel(theme, tr("The model's map"), Legend(theme))
        self.table = NumberTable(tr("Map and marks of this picture"), sorts=False, names=_NAMES)
        self.table_note = label("", "small", wrap=True)
        self.numbers = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        back = button(
            f"‹  {tr('All pictures')}", "link", self.back_wanted.emit, tr("Back to the pictures")
        )
        self.before = button("‹", "quiet", lambda: self.step_wanted.emit(-1), tr("The one before"))
        self.after = button("›", "quiet", lambda: self.step_wanted.emit(1), tr("The next one"))
        self.before.setAccessibleName(tr("The picture before"))
        self.after.setAccessibleName(tr("The next picture"))
        self.inspect = button(tr("Inspect it"), "outline", self._inspect, tr("Open it in Inspect"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(back)
        head.addWidget(self.before)
        head.addWidget(self.after)
        head.addWidget(self.name, 1)
        head.addWidget(self.methods)
        head.addWidget(self.inspect)
        panels = QHBoxLayout()
        panels.setSpacing(16)
        panels.addWidget(self.heat, 1)
        panels.addWidget(self.map, 1)
        beside = QVBoxLayout(self.numbers)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.table)
        beside.addWidget(self.table_note)
        beside.addStretch(1)
        body = QWidget()
        body.setObjectName("sideBody")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(16)
        self._body.addLayout(panels, 1)
        self._body.addWidget(self.numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        words = QHBoxLayout()
        words.addWidget(self.said, 1)
        words.addWidget(self.working, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(words)
        column.addWidget(scrolled(body), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers beside the pictures where there is room, else below them."""
        super().resizeEvent(event)
        way, wide = QBoxLayout.Direction, event.size().width() >= _WIDE
        self._body.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self.numbers.setMinimumWidth(_BESIDE if wide else 0)
        self.numbers.setMaximumWidth(_BESIDE if wide else _NO_LIMIT)

    @property
    def row(self) -> Row | None:
        """The picture in view."""
        return self._row

    @property
    def busy(self) -> bool:
        """Whether the picture is read or a map is made."""
        return bool(self._jobs)

    @property
    def marked(self) -> list[Marked]:
        """Small copies of the pictures with marks whose maps were made here."""
        return [one.marked for one in self._known.values() if one.marked is not None]

    def forget(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Forget all maps: another study or another detector came, with these marks by file."""
        self._stop()
        self._marks, self._known = marks, {}
        self._row = self._seen = None

    def show_row(self, row: Row) -> None:
        """Look at a picture."""
        self._stop()
        self._row, self._seen = row, None
        self.name.set_whole(one_line(row.picture))
        said = [people_words(row), model_words(row), right_words(row)]
        self.said.setText("  ·  ".join(said))
        self.inspect.setEnabled(bool(row.file))
        self._show_numbers(None)
        self.heat.show_panel("", None, None, "" if row.file else tr(NO_FILE))
        self.map.show_panel("", None, None, "" if row.file else tr(NO_FILE))
        if not row.file:
            return
        marks = self._marks.get(row.file, ())
        file = Path(row.file)
        self._submit(self._lanes.pictures, Job(
            "study picture", lambda _job: look(file, marks), self._looked, self._unreadable
        ))  # fmt: skip  # not shown: its name

    def cancel(self) -> None:
        """Stop making a map, as the person asked."""
        self._stop()
        self.map.note.setText(tr("Stopped. Choose a method to make its map."))
        self.methods.clear()

    def _submit(self, lane: Lane, job: Job) -> None:
        self._jobs.append(job)
        lane.submit(job)

    def _stop(self) -> None:
        for job in self._jobs:
            self._lanes.pictures.cancel(job)
            self._lanes.compute.cancel(job)
        self._jobs.clear()
        self.working.hide()

    def _looked(self, seen: Seen) -> None:
        self._jobs.clear()
        self._seen = seen
        people = plural(seen.people, "One person's mark", "Marks of {n} people")
        if seen.heat is not None:
            self.heat.show_panel(people, seen.picture, seen.heat)
        else:
            self.heat.show_panel(tr("The picture"), seen.picture, None, seen.note or tr(NO_MARKS))
        if self.methods.value in ("", GRADCAM):
            self.methods.choose(GRADCAM)
        self._show_map()

    def _unreadable(self, error: BaseException) -> None:
        self._jobs.clear()
        self.heat.show_panel("", None, None, sentence(error))
        self.map.show_panel("", None, None, sentence(error))

    # Maps

    def _show_map(self) -> None:
        row, seen, method = self._row, self._seen, self.methods.value
        if row is None or seen is None or not method:
            return
        self._stop()
        known = self._known.get((row.file, method))
        if known is not None:
            self._mapped(method, known)
            return
        engine = self._detector.engine
        title = METHODS[method]
        self._show_numbers(None)
        if engine is None:
            self.map.show_panel(title, seen.picture, None, tr(NO_DETECTOR))
            return
        self.map.show_panel(title, seen.picture, None, "")
        self.working.show_step(title)
        file = Path(row.file)
        marks = () if seen.heat is None else self._marks.get(row.file, ())
        job = Job(
            f"study {method}",
            lambda job: explain(job, engine, file, marks, method),
            lambda mapped: self._keep(method, mapped),
            self._map_failed,
            lambda step: self.working.show_step(tr("{method}: sample", method=title), *step),
            priority=1 if method in QUICK else 5,
        )
        self._submit(self._lanes.compute, job)

    def _keep(self, method: str, mapped: Mapped) -> None:
        assert self._row is not None
        self._jobs.clear()
        self.working.hide()
        self._known[self._row.file, method] = mapped
        while len(self._known) > _KEPT:
            self._known.pop(next(iter(self._known)))
        self._mapped(method, mapped)

    def _mapped(self, method: str, mapped: Mapped) -> None:
        picture = self._seen.picture if self._seen is not None else None
        shown = mapped.shown
        note = tr(COLOURS) if shown.limit > 0 else flat(shown.explanation)
        self.map.show_panel(METHODS[method], picture, shown, note)
        self._show_numbers(mapped)

    def _map_failed(self, error: BaseException) -> None:
        self._jobs.clear()
        self.working.hide()
        picture = self._seen.picture if self._seen is not None else None
        self.map.show_panel(METHODS.get(self.methods.value, ""), picture, None, sentence(error))

    def _show_numbers(self, mapped: Mapped | None) -> None:
        numbers = mapped.numbers if mapped is not None else None
        self.numbers.setVisible(numbers is not None)
        self.table.show_grid(tables.overlap(numbers) if numbers else Grid((), ()))
        if numbers:
            said = [nothing_towards(1)] if numbers[MAP]["iou"] is None else []
            said.append(
                tr(
                    "IoU and Dice compare the mark with as large a part of the map. Random maps, "
                    "the picture's centre and other people are what to measure it against."
                )
            )
            if numbers["people_n"] == 1:
                said.append(tr("Nobody else marked it."))
            self.table_note.setText(" ".join(said))

    def _inspect(self) -> None:
        if self._row is not None and self._row.file:
            self.inspect_wanted.emit([Path(self._row.file)])
