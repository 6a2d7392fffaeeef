"""The end of a rating: thanks, and how many were answered. No scores unless somebody asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fakeview.imaging.names import one_line
from fakeview.study.blind.sitting import Sitting
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.study.name_ask import NameAsk
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.words import plural, tr

_WIDTH = 560


class DoneView(QWidget):
    """Thanks a rater and offers what may come next."""

    results_wanted = Signal()
    person_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("The rating is done"))
        self.title = ElidedLabel()
        self.title.setProperty("role", "title")
        self.text = label("", "muted", wrap=True)
        self.results = button(tr("See results"), "outline", self.results_wanted.emit)
        self.person = button(tr("Another person"), "primary", self._ask)
        self.back = button(tr("Back to the studies"), "outline", self.back_wanted.emit)
        self.ask = NameAsk()
        self.ask.chosen.connect(self.person_wanted)
        self.ask.cancelled.connect(lambda: self._show_ask(False))
        middle = Qt.AlignmentFlag.AlignHCenter
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for entry in (self.person, self.results, self.back):
            row.addWidget(entry)
        row.addStretch(1)
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(IconLabel(icons, "check-circle", "muted", 48), 0, middle)
        column.addSpacing(4)
        for part in (self.title, self.text):
            column.addWidget(part)
        column.addSpacing(16)
        column.addWidget(self._buttons)
        column.addWidget(self.ask, 0, middle)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(inside, 0, middle)
        outer.addStretch(1)
        self._show_ask(False)

    def show_end(self, sitting: Sitting) -> None:
        """Thank the rater of a sitting that has come to its end."""
        name = one_line(sitting.rater)
        self.title.set_whole(tr("Thank you, {name}.", name=name))
        parts = [
            plural(
                sitting.total,
                "You answered {answered:,} of {n} picture.",
                "You answered {answered:,} of {n} pictures.",
                answered=sitting.answered,
            )
        ]
        if sitting.unanswered:
            parts.append(tr("On {n:,} the time ran out.", n=sitting.unanswered))
        if sitting.skipped:
            parts.append(
                plural(
                    sitting.skipped,
                    "{n} could not be shown; it comes again when you continue.",
                    "{n} could not be shown; they come again when you continue.",
                )
            )
        self.results.setVisible(sitting.answered > 0)
        parts.append(tr("Everything is kept."))
        self.text.setText(" ".join(parts))
        self._show_ask(False)

    def say(self, sentence: str) -> None:
        """Say what is wrong with the name."""
        self.ask.say(sentence)

    def _ask(self) -> None:
        self._show_ask(True)
        self.ask.ask()

    def _show_ask(self, on: bool) -> None:
        self.ask.setVisible(on)
        self._buttons.setVisible(not on)
