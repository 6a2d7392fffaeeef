"""What a method can be asked, as fields below its switch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QSpinBox, QWidget

from fakeview.explain.choices import FILLS, METHOD_TITLES, SUPERPIXELS, most_samples
from fakeview.ui.fields import Calm, Combo, capitals
from fakeview.ui.inspect.method_options import (
    GRADCAM,
    GRADCAM_PLUS,
    RANGES,
    SAMPLED,
    Options,
)
from fakeview.ui.widgets import button, label, number_box
from trainer.words import ENGLISH, language, mark, tr

_NAMES = 88
_ANY_WIDTH = 16_777_215
_AUTOMATIC = mark("Automatic")


def _told(answers: Mapping[str, str]) -> dict[str, str]:
    return capitals({name: tr(words) for name, words in answers.items()})


class OptionForm(QWidget):
    """The fields of one row; `changed` follows each that the person changes."""

    changed = Signal()
    update_wanted = Signal()  # the methods that take seconds are not asked with every field

    def __init__(self, row: str) -> None:
        super().__init__()
        self.row, self._method = row, tr(METHOD_TITLES[row])
        self.controls: dict[str, QWidget] = {}
        self._options = Options()
        self._calm = Calm(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, _NAMES)
        self._grid.setColumnStretch(1, 1)
        if row == GRADCAM:
            self._of_gradcam()
        else:
            self._of_regions()
        self.update_button = button(
            tr("Update"),
            "outline",
            self.update_wanted.emit,
            tr("Make the map with these options"),
        )
        self.update_button.setAccessibleName(tr("Update {method}", method=self._method))
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self.update_button, self._grid.rowCount(), 1, left)
        self.update_button.setVisible(row in SAMPLED)
        self.show_stale(False)

    def _of_gradcam(self) -> None:
        kinds = {one: tr(METHOD_TITLES[one]) for one in (GRADCAM, GRADCAM_PLUS)}
        self._choice("kind", tr("Kind"), kinds)
        tip = tr("The part of the network to look at")
        self._choice("layer", tr("Layer"), {"": tr(_AUTOMATIC)}, tip)

    def _of_regions(self) -> None:
        sampled = self.row in SAMPLED
        if sampled:
            tip = tr("Pictures with parts hidden that are scored, at most")
            self._number("samples", tr("Samples"), tip, step=100)
        tip = tr("How the picture is cut into parts")
        self._choice("superpixels", tr("Regions"), _told(SUPERPIXELS), tip)
        self._number("segments", tr("How many"), tr("About how many regions there are"), step=10)
        tip = tr("What stands in place of a hidden region")
        self._choice("fill", tr("Hidden by"), _told(FILLS), tip)
        if sampled:
            self._number("seed", tr("Seed"), tr("The same seed gives the same map"))
            self._tick("settle", tr("Stop early when settled"))
            self._bound()

    def _bound(self) -> None:
        """The more regions there are, the fewer samples of them the memory holds."""
        samples, segments = self.controls["samples"], self.controls["segments"]
        assert isinstance(samples, QSpinBox)
        assert isinstance(segments, QSpinBox)
        segments.valueChanged.connect(lambda count: samples.setMaximum(most_samples(count)))

    @property
    def options(self) -> Options:
        """What the fields say."""
        given: dict[str, Any] = {}
        for name, control in self.controls.items():
            if isinstance(control, QSpinBox):
                given[name] = control.value()
            elif isinstance(control, QCheckBox):
                given[name] = control.isChecked()
            elif isinstance(control, Combo):
                given[name] = control.currentData()
        return replace(self._options, **given)

    def show_options(self, options: Options) -> None:
        """Fill the fields; nobody is told."""
        if options == self.options:
            return
        self._options = options
        for name, control in self.controls.items():
            value = getattr(options, name)
            control.blockSignals(True)
            if isinstance(control, QSpinBox):
                if name == "samples":
                    control.setMaximum(most_samples(options.segments))
                control.setValue(value)
            elif isinstance(control, QCheckBox):
                control.setChecked(value)
            elif isinstance(control, Combo):
                self._show_choice(control, value)
            control.blockSignals(False)

    def show_layers(self, names: Sequence[str], default: str) -> None:
        """Offer a detector's layers; one that it hasn't gives way to the automatic one."""
        combo, chosen = self.controls["layer"], self.options.layer
        assert isinstance(combo, Combo)
        combo.blockSignals(True)
        combo.clear()
        automatic = tr(_AUTOMATIC)
        combo.addItem(f"{automatic} ({default})" if default else automatic, "")
        for name in names:
            combo.addItem(name, name)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.blockSignals(False)
        combo.setToolTip(combo.currentText())
        if self.options.layer != chosen:
            self.changed.emit()

    def show_stale(self, stale: bool) -> None:
        """Offer to make the map anew, if it was made with other options."""
        self.update_button.setEnabled(stale)

    @staticmethod
    def _show_choice(combo: Combo, value: str) -> None:
        place = combo.findData(value)
        if place < 0:  # a layer that was chosen before anybody asked which ones there are
            combo.addItem(value, value)
            place = combo.count() - 1
        combo.setCurrentIndex(place)

    def _choice(self, name: str, title: str, answers: Mapping[str, str], tip: str = "") -> None:
        combo = Combo(self._spoken(title))
        combo.setMinimumWidth(120)
        combo.setMaximumWidth(_ANY_WIDTH)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, words in answers.items():
            combo.addItem(words, value)
        combo.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._add(name, title, combo, tip)

    def _number(self, name: str, title: str, tip: str, step: int = 1) -> None:
        low, high = RANGES[name]
        box = number_box(
            self._spoken(title),
            low,
            high,
            getattr(Options(), name),
            step=step,
        )
        assert isinstance(box, QSpinBox)
        box.setKeyboardTracking(False)  # a number half typed is no wish
        box.setToolTip(tip)
        box.valueChanged.connect(lambda _value: self.changed.emit())
        self._add(name, title, box, tip)

    def _tick(self, name: str, title: str) -> None:
        box = QCheckBox(title)
        box.setAccessibleName(self._spoken(title))
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.setChecked(getattr(Options(), name))
        box.toggled.connect(lambda _on: self.changed.emit())
        self.controls[name] = box
        self._grid.addWidget(box, self._grid.rowCount(), 0, 1, 2)

    def _spoken(self, title: str) -> str:
        """What a field is called where its method isn't in view; other languages keep capitals."""
        return f"{self._method}: {title.lower() if language() == ENGLISH else title}"

    def _add(self, name: str, title: str, control: QWidget, tip: str) -> None:
        head = label(title, "small")
        head.setToolTip(tip)
        head.setBuddy(control)
        row = self._grid.rowCount()
        self._grid.addWidget(head, row, 0)
        self._grid.addWidget(control, row, 1)
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self._calm)
        self.controls[name] = control
