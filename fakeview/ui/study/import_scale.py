"""What the numbers of answers mean: the two ends of their scale."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from fakeview.study.cells import Scale
from fakeview.study.cells import number as parsed
from fakeview.ui.widgets import label
from trainer.words import number, tr

_WIDTH = 72


class ScaleRow(QWidget):
    """Two numbers: surely a photograph, and surely generated; shown only where answers are some."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.photograph, self.generated = QLineEdit(), QLineEdit()
        self._said = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.photograph.setAccessibleName(tr("The number that means surely a photograph"))
        self.generated.setAccessibleName(tr("The number that means surely generated"))
        row.addWidget(label(tr("Answers are numbers, from")))
        for field, words in (
            (self.photograph, tr("(surely a photograph) to")),
            (self.generated, tr("(surely generated)")),
        ):
            field.setFixedWidth(_WIDTH)
            field.editingFinished.connect(self._edited)
            row.addWidget(field)
            row.addWidget(label(words))
        row.addStretch(1)
        self.hide()

    @property
    def scale(self) -> Scale | None:
        """What the person said; None while that is guessed, or makes no scale."""
        return self._typed() if self._said else None

    def _typed(self) -> Scale | None:
        low, high = parsed(self.photograph.text()), parsed(self.generated.text())
        return None if low is None or high is None or low == high else Scale(low, high)

    def show_scale(self, scale: Scale | None) -> None:
        """Show how numbers were understood; None where there are none."""
        self.setVisible(scale is not None)
        if scale is not None:
            self.photograph.setText(number(scale.photograph, "g"))
            self.generated.setText(number(scale.generated, "g"))

    def forget(self) -> None:
        """Guess again: other answers come."""
        self._said = False
        self.hide()

    def ask(self, on: bool) -> None:
        """Offer the two numbers though nobody could guess them."""
        if on:
            self.show()

    def _edited(self) -> None:
        before = self._said
        self._said = self._typed() is not None
        if (self._said or before) and (self.photograph.isModified() or self.generated.isModified()):
            self.photograph.setModified(False)
            self.generated.setModified(False)
            self.changed.emit()
