"""The first view of the Study page: a new blind rating, and the studies there are."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fakeview.ui.icons import Icons
from fakeview.ui.shared.pieces import COLUMN, GUTTER, StepArea, centred
from fakeview.ui.study.new_form import NewForm
from fakeview.ui.study.study_list import StudyList
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label
from trainer.words import mark, tr

_TEXT = mark(
    "People see the pictures without a name or a score and say of each whether it is a photograph "
    "or generated. Afterwards their answers stand beside the detector's. Everything stays on this "
    "computer."
)


class HomeView(QWidget):
    """The form above the list, in one column that scrolls."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.form = NewForm(theme, icons)
        self.studies = StudyList()
        body = QWidget()
        body.setMaximumWidth(COLUMN)
        column = QVBoxLayout(body)
        column.setContentsMargins(GUTTER, 24, GUTTER, 24)
        column.setSpacing(8)
        column.addWidget(label(tr("Rate pictures blind"), "title"))
        column.addWidget(label(tr(_TEXT), "muted", wrap=True))
        column.addSpacing(8)
        column.addWidget(self.form)
        column.addSpacing(16)
        column.addWidget(self.studies)
        column.addStretch(1)
        area = StepArea()
        area.setWidget(centred(body))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
