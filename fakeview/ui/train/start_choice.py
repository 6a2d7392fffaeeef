"""What the network starts from: nothing, ImageNet, the open detector, or another file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fakeview.ui.fields import Segments
from fakeview.ui.opening import ask_detector
from fakeview.ui.train import options
from fakeview.ui.train.options import FILE, OPEN
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.config import IMAGENET, SCRATCH, TRAIN_RECIPE
from trainer.words import mark, tr

_ABOUT = {
    SCRATCH: mark(
        "The network knows nothing yet. Needs the most pictures and epochs; nothing is downloaded."
    ),
    IMAGENET: mark(
        "The network already knows what photographs look like. Learns sooner and usually "
        "better than from scratch."
    ),
    FILE: mark("The network goes on from what another detector has learned."),
}


class _Words(QLabel):
    """The wrapped words of a check box, which has no wrapped words of its own."""

    def __init__(self, box: QCheckBox) -> None:
        super().__init__()
        self._box = box
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumHeight(24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick or clear the box."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._box.toggle()


class StartChoice(QWidget):
    """Asks for the start weights; a download has to be agreed to first."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._recipe = TRAIN_RECIPE
        self._given: dict[str, str] = {}  # recipe -> what the person answered
        self._open: tuple[str, Path, int | None] | None = None
        self._file: Path | None = None
        self._asks_order = False
        self.answers = Segments(
            tr("Start from"),
            {
                SCRATCH: tr("From scratch"),
                OPEN: tr("The open detector"),
                IMAGENET: tr("ImageNet weights"),
                FILE: tr("A detector file…"),
            },
        )
        self.about = label("", "muted", wrap=True)
        self.agree = QCheckBox()
        self.agree.setAccessibleName(tr("Agree to the download"))
        self.agreement = _Words(self.agree)
        self.file_name = ElidedLabel()
        self.choose_file = button(tr("Choose…"), "outline", self.ask_file)
        self.choose_file.setAccessibleName(tr("Choose the detector file to start from"))
        outputs = {str(place): tr("Output {n}", n=place) for place in (0, 1)}
        self.order = Segments(tr("Which output means generated"), outputs)
        self._lay_out()
        self.answers.choose(SCRATCH)
        self.answers.changed.connect(self._answered)
        self.agree.toggled.connect(self.changed)
        self.order.changed.connect(self.changed)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.answers, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.about)
        self.download_row = QWidget()
        row = _row(self.download_row)
        row.setSpacing(0)
        row.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.agreement, 1)
        self.file_row = QWidget()
        row = _row(self.file_row)
        row.addWidget(self.choose_file)
        row.addWidget(self.file_name, 1)
        self.order_row = QWidget()
        row = _row(self.order_row)
        question = tr(
            "The file doesn't say which of its outputs means generated. Whoever trained it knows; "
            "with the wrong answer every score is upside down."
        )
        row.addWidget(label(question, "muted", wrap=True), 1)
        row.addWidget(self.order, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.download_row, self.file_row, self.order_row):
            column.addWidget(part)

    @property
    def brings_arch(self) -> bool:
        """Whether the start says what the architecture is."""
        return self.answers.value in (OPEN, FILE)

    def show_recipe(self, recipe: str) -> None:
        """Offer what suits a recipe."""
        self._recipe = recipe
        fit, given = self._fit(), self._given.get(recipe, "")
        self.answers.blockSignals(True)  # not the person's answer
        self.answers.choose(given if given in fit else fit[0])
        self.answers.blockSignals(False)
        self._show()

    def show_arch(self, arch: str) -> None:
        """Name the download for an architecture."""
        self.agreement.setText(options.download_in_words(arch))
        self.agree.setAccessibleDescription(self.agreement.text())

    def set_detector(self, name: str, path: Path | None, fake_index: int | None) -> None:
        """Say which detector is open; no path means none."""
        self._open = None if path is None else (name, path, fake_index)
        self.show_recipe(self._recipe)

    def set_file(self, path: Path) -> None:
        """Start from a file; one that doesn't say its class order is asked about."""
        self._file = path
        self._asks_order = not options.says_its_order(path)
        self.answers.choose(FILE)
        self._show()
        self.changed.emit()

    def ask_file(self) -> None:
        """Ask for a detector's file."""
        folder = str(self._file.parent) if self._file is not None else ""
        path = ask_detector(self, tr("Start from a detector"), folder)
        if path is not None:
            self.set_file(path)

    def values(self) -> dict[str, Any]:
        """Return `start`, and `fake_index` where the file needs it."""
        value = self.answers.value
        if value == OPEN and self._open is not None:
            found: dict[str, Any] = {"start": str(self._open[1])}
            if self._open[2] is not None:
                found["fake_index"] = self._open[2]
            return found
        if value == FILE and self._file is not None:
            found = {"start": str(self._file)}
            if self._asks_order and self.order.value:
                found["fake_index"] = int(self.order.value)
            return found
        return {"start": value if value in (SCRATCH, IMAGENET) else ""}

    def lacking(self) -> str:
        """Return what is still to be answered; empty when nothing is."""
        value = self.answers.value
        if value == IMAGENET and not self.agree.isChecked():
            return tr(
                "Agree to the download of the ImageNet weights, or start from something else."
            )
        if value == FILE and self._file is None:
            return tr("Choose the detector file to start from.")
        if value == FILE and self._asks_order and not self.order.value:
            return tr("Say which output of the start file means generated.")
        return ""

    def _fit(self) -> list[str]:
        if self._recipe == TRAIN_RECIPE:
            return [SCRATCH, IMAGENET, FILE]
        return [*([OPEN] if self._open is not None else []), FILE, IMAGENET]

    def _answered(self, value: str) -> None:
        self._given[self._recipe] = value
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        fit, value = self._fit(), self.answers.value
        for name in self.answers.buttons:
            self.answers.show_answer(name, name in fit)
        name = "" if self._open is None else self._open[0]
        text = tr(_ABOUT[value]) if value in _ABOUT else ""
        if value == OPEN:
            text = tr(
                "Goes on from {name}, the detector that scores on the Inspect page.", name=name
            )
        self.about.setText(text)
        self.download_row.setVisible(value == IMAGENET)
        self.file_row.setVisible(value == FILE)
        self.order_row.setVisible(value == FILE and self._file is not None and self._asks_order)
        self.file_name.set_whole(str(self._file) if self._file else tr("no file chosen yet"))


def tuned_words(name: str) -> str:
    """Say what fine-tuning does, with the open detector's name or without one."""
    if name:
        return tr(
            "Keeps what the open detector ({name}) knows and teaches only its end. A few hundred "
            "pictures of each class can be enough, and it takes minutes. It can't learn traces "
            "that the detector never looked for.",
            name=name,
        )
    return tr(
        "Keeps what a detector that you choose knows and teaches only its end. A few hundred "
        "pictures of each class can be enough, and it takes minutes. It can't learn traces "
        "that the detector never looked for."
    )


def _row(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    return row
