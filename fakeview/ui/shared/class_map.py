"""Asks what the data's own class names mean; nothing is guessed, not even from a good name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fakeview.imaging.names import one_line
from fakeview.ui.fields import Segments
from fakeview.ui.shared.pieces import COLUMN, Footer, StepArea, centred, other_data
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.data.index import LEFT_OUT
from trainer.labels import FAKE, REAL
from trainer.words import mark, plural, tr

_ANSWERS = {FAKE: mark("Generated"), REAL: mark("Real"), LEFT_OUT: mark("Leave out")}
_LACKS = {
    FAKE: mark("Both classes are needed: say which name stands for generated pictures."),
    REAL: mark("Both classes are needed: say which name stands for real pictures."),
}
_READ = mark("Read the pictures")


class ClassMap(QWidget):
    """One row per name: generated, real, or left out; ``both`` classes are needed to learn.

    To measure, one class may do: what is left out must then be told, else it is asked about again.
    """

    chosen = Signal(dict)  # name -> "fake", "real", or where one class may do "out"
    folder_wanted = Signal()
    list_wanted = Signal()
    back_wanted = Signal()  # where it may stay unanswered

    def __init__(self, go_on: str = _READ, *, both: bool = True, back: bool = False) -> None:
        super().__init__()
        self._both, self._back = both, back
        self._known: tuple[str, ...] = ()
        self.rows: dict[str, Segments] = {}
        self.sentence = label("", "muted", wrap=True)
        self.reason = label("", "muted", wrap=True)
        self.go_on = button(tr(go_on), "primary", self._answer)
        self.area = StepArea()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(Footer(self.reason, self.go_on, self.area))

    def ask(
        self,
        names: Sequence[str],
        sentence: str,
        known: Sequence[str] = (),
        before: Mapping[str, str] | None = None,
    ) -> None:
        """Ask for these names; answers that were given before stay where a name is the same.

        ``known`` are the labels that have pictures whatever the names mean, and ``before`` are
        answers that the rows need not know.
        """
        self._known = tuple(known)
        given = {**(before or {}), **{name: row.value for name, row in self.rows.items()}}
        old = self.area.takeWidget()
        if old is not None:
            old.deleteLater()
        self.sentence = label(sentence, "muted", wrap=True)
        body = QWidget()
        body.setMaximumWidth(COLUMN)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(label(tr("What do these names mean?"), "title", wrap=True), 1)
        if self._back:
            head.addWidget(button(tr("Back"), "outline", self.back_wanted.emit))
        head.addWidget(other_data(self.folder_wanted.emit, self.list_wanted.emit))
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addSpacing(16)
        column.addLayout(self._grid(names))
        column.addStretch(1)
        for name, row in self.rows.items():
            if given.get(name):
                row.choose(given[name])
        self.area.setWidget(centred(body))
        self._judge()

    @property
    def answers(self) -> dict[str, str]:
        """What was answered so far, without what is left out."""
        values = {name: row.value for name, row in self.rows.items()}
        return {name: value for name, value in values.items() if value in (FAKE, REAL)}

    def _grid(self, names: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self.rows = {}
        for at, name in enumerate(names):
            shown = ElidedLabel()
            shown.setProperty("role", "strong")
            shown.set_whole(one_line(name))
            row = Segments(one_line(name), {value: tr(said) for value, said in _ANSWERS.items()})
            row.changed.connect(self._judge)
            self.rows[name] = row
            grid.addWidget(shown, at, 0)
            grid.addWidget(row, at, 1)
        return grid

    def _judge(self) -> None:
        text = self._lacking()
        self.reason.setText(text)
        self.go_on.setEnabled(not text)
        self.go_on.setAccessibleDescription(text)

    def _lacking(self) -> str:
        open_ = sum(not row.value for row in self.rows.values())
        if open_:
            return plural(
                open_,
                "{n} name is not answered yet. With a wrong answer every score would be "
                "upside down, so nothing is guessed.",
                "{n} names are not answered yet. With a wrong answer every score would be "
                "upside down, so nothing is guessed.",
            )
        there = {*self.answers.values(), *self._known}
        if not self._both:
            return "" if there else tr("With every name left out there are no pictures.")
        for value, sentence in _LACKS.items():
            if value not in there:
                return tr(sentence)
        return ""

    def _answer(self) -> None:
        every = {name: row.value for name, row in self.rows.items()}
        self.chosen.emit(self.answers if self._both else every)
