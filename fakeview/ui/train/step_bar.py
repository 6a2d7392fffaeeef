"""The three steps at the top of the Train page, each clickable once there is something to do."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from fakeview.ui.icons import Icons
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel
from trainer.words import mark, tr

DATA = mark("Data", about="a step")
SETTINGS = mark("Settings", about="a step")
RUN = mark("Run", about="a step")
STEPS = (DATA, SETTINGS, RUN)
_NUMBERS = {DATA: "one", SETTINGS: "two", RUN: "three"}


class StepBar(QFrame):
    """Data, Settings, Run; at the right what is being taught with."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("stepBar")
        self.setAccessibleName(tr("Steps"))
        self.setFixedHeight(44)
        self._icons = icons
        self._here = DATA
        self.buttons = {step: self._button(step) for step in STEPS}
        self.about = ElidedLabel()
        self.about.setProperty("role", "muted")
        self.about.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        for step, button in self.buttons.items():
            if step != DATA:
                row.addWidget(_arrow(icons))
            row.addWidget(button)
        row.addWidget(self.about, 1)
        theme.changed.connect(self._paint)
        self._paint()

    def show_step(self, step: str) -> None:
        """Mark a step as the one in view."""
        self._here = step
        for name, button in self.buttons.items():  # a group would leave one for the Tab key
            button.setChecked(name == step)
        self._paint()

    def allow(self, steps: Collection[str]) -> None:
        """Let these steps be chosen."""
        for step, button in self.buttons.items():
            button.setEnabled(step in steps)

    def _button(self, step: str) -> QToolButton:
        result = QToolButton()
        name = tr(step, about="a step")
        result.setText(f" {name}")
        result.setProperty("kind", "step")
        result.setCheckable(True)
        result.setIconSize(QSize(20, 20))
        result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        result.setAccessibleName(tr("Step {n}: {name}", n=STEPS.index(step) + 1, name=name))
        result.clicked.connect(lambda _checked=False: self.wanted.emit(step))
        return result

    def _paint(self) -> None:
        for step, button in self.buttons.items():
            here = step == self._here
            name = f"number-circle-{_NUMBERS[step]}{'-fill' if here else ''}"
            button.setIcon(self._icons.get(name, "accent" if here else "muted"))


def _arrow(icons: Icons) -> QLabel:
    result = QLabel()
    icons.give(lambda icon: result.setPixmap(icon.pixmap(QSize(12, 12))), "caret-right", "muted")
    return result
