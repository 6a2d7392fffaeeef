"""Maps and marks over all marked pictures, one method at a time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fakeview.errors import sentence
from fakeview.study import tables
from fakeview.study.material import Material
from fakeview.study.words import INTERVALS, maps_and_marks
from fakeview.study_report.pictures import Marked
from fakeview.ui.fields import Segments
from fakeview.ui.inspect.method_options import GRADCAM
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.study.results.mapping import compare_all
from fakeview.ui.study.results.picture import METHODS
from fakeview.ui.study.results.table import NumberTable
from fakeview.ui.study.results.working import COMPARING, Working
from fakeview.ui.widgets import button, label, scrolled
from trainer.words import mark, plural, tr

NO_MARKS = mark(
    "Nobody marked anything. Marks come from a rating with the brush, or with an import of masks."
)
_NO_DETECTOR = mark("No detector is loaded, so there is no map. Open one with Ctrl+D.")
_WHAT = mark(
    "Every marked picture is explained, and its map is set beside what people marked: random maps, "
    "the picture's centre and other people say what such a number is worth."
)
_MOST_PROBLEMS = 20


class MarksView(QWidget):
    """Asks for a method, explains all marked pictures in a lane, and shows what came of it."""

    compared = Signal(object)  # what ``why.compare_maps`` says

    def __init__(self, lanes: Lanes, detector: DetectorService) -> None:
        super().__init__()
        self.setAccessibleName(tr("Marks"))
        self._lanes, self._detector = lanes, detector
        self._material: Material | None = None
        self._job: Job | None = None
        self.why: dict[str, Any] | None = None
        self.made_with: tuple[str, int | None] | None = None  # the detector, see ``Counted``
        self.marked: list[Marked] = []
        self.methods = Segments(tr("Method"), METHODS)
        self.methods.choose(GRADCAM)
        self.start = button(
            tr("Compare all"), "primary", self.compare, tr("Explain all marked pictures")
        )
        self.working = Working(COMPARING)
        self.working.cancelled.connect(self.cancel)
        self.said = label("", "", wrap=True)
        self.table = NumberTable(tr("Maps and marks"), sorts=False)
        self.means = label("", "small", wrap=True)
        self.problems = label("", "small", wrap=True)
        self._card = QFrame()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.methods)
        row.addWidget(self.start)
        row.addWidget(self.working, 1)
        row.addStretch(1)
        self._card.setProperty("kind", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(8, 4, 8, 8)
        inside.addWidget(self.table)
        body = QWidget()
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(12)
        column.addLayout(row)
        for part in (self.said, self._card, self.means, self.problems):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(body))

    @property
    def busy(self) -> bool:
        """Whether maps are being made."""
        return self._job is not None

    def show_material(self, material: Material) -> None:
        """Take another study; nothing is compared yet."""
        self.cancel()
        self._material = material
        self.forget()

    def forget(self) -> None:
        """What was compared no longer holds: another detector is shown."""
        self.cancel()
        self.why, self.marked, self.made_with = None, [], None
        marks = self._material.marks if self._material is not None else ()
        for part in (self._card, self.means, self.problems):
            part.hide()
        self.methods.setVisible(bool(marks))
        self.start.setVisible(bool(marks))
        count = plural(len(marks), "{n} mark.", "{n} marks.")
        self.said.setText(f"{count} {tr(_WHAT)}" if marks else tr(NO_MARKS))

    def compare(self) -> None:
        """Explain all marked pictures by the chosen method."""
        engine, material, method = self._detector.engine, self._material, self.methods.value
        if material is None or not material.marks:
            return
        if engine is None:
            self.said.setText(tr(_NO_DETECTOR))
            return
        self.cancel()
        words = tr("{method}: picture", method=METHODS[method])
        made_with = (engine.info.sha256, self._detector.fake_index)
        self.start.setEnabled(False)
        self.working.show_step(METHODS[method])
        self._job = self._lanes.reports.submit(
            Job(
                "study marks",
                lambda job: compare_all(
                    engine, material, method,
                    lambda done, total: job.report((done, total)), job.cancel,
                ),
                lambda found: self._done(found, made_with),
                self._failed,
                lambda step: self.working.show_step(words, *step),
            )
        )  # fmt: skip  # not shown: its name

    def cancel(self) -> None:
        """Stop; what was there before stays."""
        self._lanes.reports.cancel(self._job)
        self._over()

    def _over(self) -> None:
        self._job = None
        self.working.hide()
        self.start.setEnabled(True)

    def _failed(self, error: BaseException) -> None:
        self._over()
        self.said.setText(sentence(error))

    def _done(
        self,
        found: tuple[dict[str, Any], list[Marked]],
        made_with: tuple[str, int | None],
    ) -> None:
        self._over()
        self.why, self.marked = found
        self.made_with = made_with
        self._show(self.why)
        self.compared.emit(self.why)

    def _show(self, why: dict[str, Any]) -> None:
        there = bool(why["pictures"])
        said = maps_and_marks(why, METHODS[why["method"]])
        self.said.setText(" ".join([*said, tr(INTERVALS)] if there else said))
        self._card.setVisible(there)
        self.means.setVisible(there)
        grid = tables.overlap(why)
        self.table.show_grid(grid)
        shown = {row[0].text for row in grid.rows}
        told = ((tr(name), tr(text)) for name, text in tables.OVERLAP.values())
        means = [f"{name}: {text}." for name, text in told if name in shown]
        self.means.setText("\n".join(means))
        problems = why["problems"]
        more = len(problems) - _MOST_PROBLEMS
        listed = problems[:_MOST_PROBLEMS] + ([tr("and {n:,} more", n=more)] if more > 0 else [])
        self.problems.setText("\n".join(listed))
        self.problems.setVisible(bool(problems))
