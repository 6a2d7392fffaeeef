"""Asks as what a map is to be taken along."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fakeview.explain.choices import METHOD_TITLES
from fakeview.ui.fields import Segments
from fakeview.ui.inspect.explain_words import legend_title
from fakeview.ui.inspect.explained import Shown
from fakeview.ui.widgets import button, label, number_box
from trainer.words import mark, tr

PICTURE, TIFF, NPY, JSON, MASK = "picture", "tiff", "npy", "json", "mask"
SUFFIXES = {
    PICTURE: (".png",),
    TIFF: (".tiff", ".tif"),
    NPY: (".npy",),
    JSON: (".json",),
    MASK: (".png",),
}
"""The endings that a file of each kind may have, the usual one first."""

_KINDS = {
    PICTURE: (
        mark("Picture with map and legend"),
        mark("PNG, at the size at which it was scored"),
    ),
    TIFF: (
        mark("Signed values"),
        mark("TIFF, 32-bit floats; positive pushes towards generated"),
    ),
    NPY: (mark("Signed values for NumPy"), mark("NPY, the same numbers")),
    JSON: (
        mark("Values, settings and check"),
        mark("JSON, enough to make the same map again"),
    ),
    MASK: (mark("Black-and-white mask"), mark("PNG, white where the map is strongest")),
}
_SHARE, _VALUE = "share", "value"
_TOWARDS, _AWAY = "towards", "away"


@dataclass(frozen=True)
class ExportChoice:
    """As what a map is taken along.

    Attributes:
        kind: `PICTURE`, `TIFF`, `NPY`, `JSON` or `MASK`.
        share: of the area that a mask marks, in (0, 1]; None for a threshold.
        threshold: the value from which on a mask marks; below 0 what pushes away.
        towards: whether a share marks what pushes towards generated.
    """

    kind: str = PICTURE
    share: float | None = 0.1
    threshold: float = 0.0
    towards: bool = True


class ExportDialog(QDialog):
    """Asks for a `ExportChoice`; `choice` is None when the person thinks again."""

    def __init__(self, shown: Shown, last: ExportChoice, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export map"))
        self.setFixedWidth(440)
        self.choice: ExportChoice | None = None
        self.kinds = {kind: QRadioButton(tr(words[0])) for kind, words in _KINDS.items()}
        self.by = Segments(tr("Mark"), {_SHARE: tr("Share of the area"), _VALUE: tr("Threshold")})
        self.way = Segments(
            tr("Mark what pushes"), {_TOWARDS: tr("Towards generated"), _AWAY: tr("Away")}
        )
        share = number_box(tr("Share of the area in per cent"), 1, 100, 10)
        assert isinstance(share, QSpinBox)
        share.setSuffix(" %")
        self.share = share
        self.threshold = self._threshold_box(shown)
        self.options = QWidget()
        self._lay_out(tr(METHOD_TITLES[shown.method]), legend_title(shown.method))
        self._fill(last)

    @staticmethod
    def _threshold_box(shown: Shown) -> QDoubleSpinBox:
        """A field for values of this map, as fine as a hundredth of its strongest."""
        strongest = abs(shown.strongest) or 1.0
        decimals = min(9, max(2, 2 - math.floor(math.log10(strongest))))
        least = 10.0**-decimals
        box = number_box(tr("Threshold"), least, max(least, strongest), strongest / 2,
                         decimals=decimals, step=max(least, strongest / 20))  # fmt: skip
        assert isinstance(box, QDoubleSpinBox)
        return box

    def _lay_out(self, title: str, value: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("Export {method} map", method=title), "title", wrap=True))
        for kind, entry in self.kinds.items():
            block = QVBoxLayout()
            block.setSpacing(0)
            about = tr(_KINDS[kind][1])
            entry.setAccessibleName(tr(_KINDS[kind][0]))
            entry.setAccessibleDescription(about)
            entry.toggled.connect(self._show_options)
            block.addWidget(entry)
            note = label(about, "small", wrap=True)
            note.setContentsMargins(26, 0, 0, 0)
            block.addWidget(note)
            column.addLayout(block)
        grid = QGridLayout(self.options)
        grid.setContentsMargins(26, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._value_name = label(value, "small")
        self._share_name = label(tr("Share"), "small")
        left = Qt.AlignmentFlag.AlignLeft
        for row, (name, control) in enumerate((
            (label(tr("Mark by"), "small"), self.by), (self._share_name, self.share),
            (self._value_name, self.threshold), (label(tr("What pushes"), "small"), self.way),
        )):  # fmt: skip
            grid.addWidget(name, row, 0)
            grid.addWidget(control, row, 1, left)
        for box in (self.share, self.threshold):
            box.setFixedWidth(144)
        self.by.changed.connect(self._show_options)
        column.addWidget(self.options)
        column.addSpacing(8)
        row_ = QHBoxLayout()
        row_.setSpacing(8)
        row_.addStretch(1)
        self.cancel = button(tr("Cancel"), "outline", self.reject)
        self.save = button(tr("Choose file…"), "primary", self._take)
        self.save.setDefault(True)
        row_.addWidget(self.cancel)
        row_.addWidget(self.save)
        column.addLayout(row_)

    def _fill(self, last: ExportChoice) -> None:
        self.by.choose(_VALUE if last.share is None else _SHARE)
        self.way.choose(_TOWARDS if last.towards else _AWAY)
        if last.share is not None:
            self.share.setValue(round(100 * last.share))
        self.kinds[last.kind].setChecked(True)
        self.kinds[last.kind].setFocus()
        self._show_options()

    def _show_options(self, _what: object = None) -> None:
        mask, by_share = self.kinds[MASK].isChecked(), self.by.value == _SHARE
        self._share_name.setVisible(by_share)
        self.share.setVisible(by_share)
        self._value_name.setVisible(not by_share)
        self.threshold.setVisible(not by_share)
        self.options.setEnabled(mask)

    def _take(self) -> None:
        kind = next(kind for kind, entry in self.kinds.items() if entry.isChecked())
        towards, by_share = self.way.value == _TOWARDS, self.by.value == _SHARE
        value = self.threshold.value() if towards else -self.threshold.value()
        share = self.share.value() / 100 if by_share else None
        self.choice = ExportChoice(kind, share, value, towards)
        self.accept()
