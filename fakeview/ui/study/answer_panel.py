"""The question: two answers, how sure, what looks wrong, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from fakeview.study.blind.sitting import NEUTRAL, Given
from fakeview.ui.icons import Icons
from fakeview.ui.strip_parts import thin_bar
from fakeview.ui.study.drawing import MarkDesk
from fakeview.ui.study.mark_panel import MarkPanel
from fakeview.ui.theme import BODY, font
from fakeview.ui.widgets import KeySlider, button, label, rule
from trainer.words import tr

WIDTH = 320
_HIGH = 44
_EDGE = 20


class AnswerPanel(QFrame):
    """Stands beside the picture; tells what stands on it as a ``Given``, without the marks."""

    next_wanted = Signal()
    pause_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, desk: MarkDesk, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self.setFixedWidth(WIDTH)
        self._chosen = False  # whether the confidence was moved
        self.count = label("", "strong")
        self.time = label("", "muted")
        self.bar = thin_bar(WIDTH - 2 * _EDGE, tr("Pictures rated"))
        self.question = label(tr("Photograph or generated?"), "title")
        self.photograph = self._answer(tr("Photograph"), "←", tr("Left arrow, or R"))
        self.generated = self._answer(tr("Generated"), "→", tr("Right arrow, or F"))
        self.sure_head = label(tr("How sure are you?"), "strong")
        self.sure_words = label("", "muted")
        self.sure = KeySlider(tr("How sure, 0 to 100"))
        self.sure.setToolTip(
            tr("1 to 9 for 10 to 90, 0 for 100; left alone it counts as {value} %", value=NEUTRAL)
        )
        self.marks = MarkPanel(desk, icons)
        self.problem = label("", "danger", wrap=True)
        self.problem.hide()
        self.next = button(tr("Next"), "primary", self.next_wanted.emit, tr("Next picture (Enter)"))
        self.pause = button(tr("Pause"), "outline", self.pause_wanted.emit)
        self.quit = button(
            tr("Quit"), "outline", self.quit_wanted.emit, tr("Stop here; what you answered is kept")
        )
        self._marks_rule = rule()
        self._lay_out()
        self._connect()
        self.show_given(Given())

    def _answer(self, words: str, key: str, tip: str) -> QPushButton:
        entry = button(f"{words}   {key}" if key == "→" else f"{key}   {words}", "answer",
                       lambda: None, tip)  # fmt: skip
        entry.setAccessibleName(words)
        entry.setCheckable(True)
        entry.setMinimumHeight(_HIGH)
        entry.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return entry

    def _lay_out(self) -> None:
        for part in (self.count, self.time, self.sure_words):
            part.setFont(font(BODY, part.font().weight(), tabular=True))
        head, answers, sure, foot = (QHBoxLayout() for _ in range(4))
        for row in (head, answers, sure, foot):
            row.setSpacing(8)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.time)
        answers.addWidget(self.photograph, 1)
        answers.addWidget(self.generated, 1)
        sure.addWidget(self.sure_head)
        sure.addStretch(1)
        sure.addWidget(self.sure_words)
        foot.addWidget(self.pause, 1)
        foot.addWidget(self.quit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addSpacing(8)
        column.addWidget(self.question)
        column.addLayout(answers)
        column.addSpacing(6)
        column.addLayout(sure)
        column.addWidget(self.sure)
        column.addWidget(self._marks_rule)
        column.addWidget(self.marks, 100)
        column.addStretch(1)
        column.addWidget(self.problem)
        column.addWidget(self.next)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.photograph.clicked.connect(lambda _on=False: self.choose(False))
        self.generated.clicked.connect(lambda _on=False: self.choose(True))
        self.sure.valueChanged.connect(self._moved)

    # What stands on it

    @property
    def given(self) -> Given:
        """The answer as it stands, without the marks."""
        said = None
        if self.generated.isChecked() or self.photograph.isChecked():
            said = self.generated.isChecked()
        return Given(said, self.sure.value(), self._chosen)

    def show_given(self, given: Given) -> None:
        """Show an answer, or none."""
        self.generated.setChecked(given.generated is True)
        self.photograph.setChecked(given.generated is False)
        self.sure.blockSignals(True)
        self.sure.setValue(given.confidence)
        self.sure.blockSignals(False)
        self._chosen = given.chosen
        self.say("")
        self._show()

    def choose(self, generated: bool) -> None:
        """Answer; another answer takes its place."""
        self.generated.setChecked(generated)
        self.photograph.setChecked(not generated)
        self._show()

    def set_sure(self, value: int) -> None:
        """Say how sure, 0 to 100."""
        self._chosen = True
        self.sure.setValue(value)
        self._show()

    def _moved(self, _value: int) -> None:
        self._chosen = True
        self._show()

    def _show(self) -> None:
        value = self.sure.value()
        self.sure_words.setText(
            f"{value} %" if self._chosen else tr("not set: {value} %", value=NEUTRAL)
        )
        self.sure.setAccessibleDescription(self.sure_words.text())
        self.next.setEnabled(self.given.generated is not None)

    # What is around it

    def show_place(self, place: int, total: int) -> None:
        """Show which picture it is."""
        self.count.setText(tr("{place:,} of {total:,}", place=place, total=total))
        self.bar.setRange(0, total)
        self.bar.setValue(place - 1)

    def show_left(self, seconds: float | None) -> None:
        """Show the time that is left; None where there is no limit."""
        words = "" if seconds is None else tr("{n:,} s left", n=int(seconds + 0.999))
        self.time.setText(words)

    def ask_marks(self, on: bool) -> None:
        """Offer to mark what looks wrong, or not."""
        self.marks.setVisible(on)
        self._marks_rule.setVisible(on)

    def say(self, sentence: str) -> None:
        """Say what is wrong above the way on; an empty text takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def allow(self, on: bool, *, try_again: bool = False) -> None:
        """Let the answer be changed; where not, only tried again."""
        for part in (self.photograph, self.generated, self.sure, self.marks):
            part.setEnabled(on)
        self.next.setText(tr("Try again" if try_again else "Next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(try_again or (on and self.given.generated is not None))

    def show_paused(self, on: bool) -> None:
        """Offer to pause, or to go on."""
        self.allow(not on)
        self.pause.setText(tr("Go on" if on else "Pause"))
        self.pause.setAccessibleName(self.pause.text())
        self.pause.setToolTip(
            tr(
                "Show the picture again (Space)"
                if on
                else "Hide the picture and stop the time (Space)"
            )
        )
