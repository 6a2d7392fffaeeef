"""An evaluation on the page: what was measured, the headline, and views of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from fakeview.evaluate.measure import Evaluation
from fakeview.evaluate.tables import confusion, mistakes
from fakeview.evaluate.words import headline, labelled
from fakeview.imaging.names import one_line
from fakeview.ui.evaluate.group_table import GroupTable
from fakeview.ui.evaluate.overview import Overview
from fakeview.ui.evaluate.plots import EvaluationPlots
from fakeview.ui.evaluate.saving import NUMBERS, PAGE, ROWS
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.services import Lanes
from fakeview.ui.shared.mistakes import MistakeGallery
from fakeview.ui.shared.pieces import SaveButton, centred, note_card, other_data
from fakeview.ui.shared.predictions import Mistake, Predictions
from fakeview.ui.shared.views import Views
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel, button, label, scrolled
from trainer.words import mark, tr

OVERVIEW, CURVES, GROUPS = "overview", "curves", "groups"
MISTAKES, LEFT_OUT = "wrong", "left-out"
_COLUMN = 1280
_MOST_NAMED = 1000
_SAVED = {
    PAGE: mark("Web page (HTML)…"),
    NUMBERS: mark("Numbers (JSON)…"),
    ROWS: mark("A row per picture (CSV)…"),
}
_PARTS = {
    "train": mark("the train part"),
    "valid": mark("the valid part"),
    "test": mark("the test part"),
}


def mistakes_in(found: Evaluation) -> Predictions:
    """Return the pictures on the wrong side of 0.5, the worst first."""
    worst = [
        Mistake(Path(row.path), row.label, row.group, row.split, row.p_fake)
        for row in mistakes(found.rows)
    ]
    return Predictions(worst, len(found.rows), "pictures")


def about(found: Evaluation) -> str:
    """Say what was measured on what."""
    numbers = found.numbers
    said = [labelled(row.n, row.label) for row in confusion(numbers)]
    if numbers["split"] != "all":
        said.insert(0, tr(_PARTS[numbers["split"]]))
    with_ = tr("measured with {detector}", detector=numbers["detector"])
    return one_line(f"{', '.join(said)}  ·  {with_}")


class ResultView(QWidget):
    """Shows one evaluation until another is there."""

    again_wanted = Signal()
    classes_wanted = Signal()
    folder_wanted = Signal()
    list_wanted = Signal()
    save_wanted = Signal(str)  # NUMBERS, ROWS or PAGE

    def __init__(self, lanes: Lanes, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Evaluation"))
        self._icons = icons
        self.found: Evaluation | None = None
        self.name, self.path = ElidedLabel(), ElidedLabel()
        self.name.setProperty("role", "title")
        self.path.setProperty("role", "small")
        self.headline = label("", "title", wrap=True)
        self.about = ElidedLabel()
        self.about.setProperty("role", "muted")
        self.classes = button(tr("What the names mean…"), "quiet", self.classes_wanted.emit,
                              tr("Say again which folders hold generated pictures"))  # fmt: skip
        self.again = button(tr("Measure again"), "quiet", self.again_wanted.emit,
                            tr("With the detector in use now"))  # fmt: skip
        self.saving = SaveButton(
            tr("Save the evaluation"), {kind: tr(words) for kind, words in _SAVED.items()}, self
        )
        self.saving.wanted.connect(self.save_wanted)
        self.save = self.saving.button
        self.stale = label("", wrap=True)
        measure = button(tr("Measure again"), "link", self.again_wanted.emit)
        self._stale = note_card(icons, self.stale, measure)
        self.overview = Overview(theme, icons)
        self.plots = EvaluationPlots(theme)
        self.groups = GroupTable(theme)
        self.mistakes = MistakeGallery(
            lanes, theme, icons, none_yet=tr("There are no scores."), all_right=""
        )
        self.left_out = QPlainTextEdit()
        self.left_out.setReadOnly(True)
        self.left_out.setAccessibleName(tr("Pictures that can't be read"))
        self.views = Views(tr("Evaluation"))
        self._lay_out()

    def _lay_out(self) -> None:
        for name, words, view in (
            (OVERVIEW, tr("Overview"), self.overview),
            (CURVES, tr("Curves"), scrolled(self.plots)),
            (GROUPS, tr("Groups"), self.groups),
            (MISTAKES, tr("Mistakes"), self.mistakes),
            (LEFT_OUT, tr("Left out"), self.left_out),
        ):
            self.views.add(name, words, view)
        body = QWidget()
        body.setMaximumWidth(_COLUMN)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self._stale)
        column.addSpacing(4)
        column.addWidget(self.headline)
        column.addWidget(self.about)
        column.addWidget(self.views, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(body))

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.path)
        row = QHBoxLayout()
        row.setSpacing(12)
        sign = IconLabel(self._icons, "folder", "muted", 24)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.classes)
        row.addWidget(self.again)
        row.addWidget(self.save)
        row.addWidget(other_data(self.folder_wanted.emit, self.list_wanted.emit))
        return row

    def show_evaluation(self, found: Evaluation, *, asked: bool) -> None:
        """Show an evaluation; ``asked`` is whether class names were asked about."""
        self.found = found
        numbers = found.numbers
        place = Path(str(numbers["data"]))
        self.name.set_whole(one_line(place.name or str(place)))
        self.path.set_whole(one_line(str(place)))
        self.headline.setText(headline(numbers))
        self.about.set_whole(about(found))
        self.classes.setVisible(asked)
        self.overview.show_numbers(numbers)
        self.plots.show_numbers(numbers)
        self.groups.show_numbers(numbers)
        self.mistakes.show_predictions(wrong := mistakes_in(found))
        self.mistakes.set_band((float(numbers["band"][0]), float(numbers["band"][1])))
        self._show_left_out(numbers["unreadable"])
        self.views.show_words(GROUPS, tr("Groups  {n:,}", n=len(self.groups.shown)))
        self.views.show_words(MISTAKES, tr("Mistakes  {n:,}", n=len(wrong.mistakes)))
        self.views.choose(OVERVIEW)
        self.show_stale("")

    def _show_left_out(self, bad: Sequence[dict[str, str]]) -> None:
        lines = [one_line(f"{one['path']}: {one['reason']}") for one in bad[:_MOST_NAMED]]
        if len(bad) > _MOST_NAMED:
            more = len(bad) - _MOST_NAMED
            lines.append(tr("and {n:,} more; the saved rows name them all", n=more))
        self.left_out.setPlainText("\n".join(lines))
        self.views.show_words(LEFT_OUT, tr("Left out  {n:,}", n=len(bad)))
        extra = (LEFT_OUT,) if bad else ()
        self.views.offer(OVERVIEW, CURVES, GROUPS, MISTAKES, *extra)

    def show_stale(self, now: str) -> None:
        """Say that another detector is in use now; an empty name takes it away."""
        before = self.found.numbers["detector"] if self.found else ""
        # Another file may have the same name, and one file may be read with its outputs turned.
        if now == before:
            said = tr(
                "These numbers were measured with {detector}; that has changed since.",
                detector=before,
            )
        else:
            said = tr(
                "These numbers were measured with {detector}; {now} is in use now.",
                detector=before,
                now=now,
            )
        self.stale.setText(one_line(said))
        self._stale.setVisible(bool(now))
        self.again.setVisible(not now)
