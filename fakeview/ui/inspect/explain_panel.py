"""Why: a switch per method and its options, the legend, the check, and ways to take it along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from fakeview.ui.actions import TIPS
from fakeview.ui.fields import Segments
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.explain_words import (
    OUTSIDE,
    SENTENCE,
    colours,
    legend_title,
    marked,
    samples_line,
)
from fakeview.ui.inspect.explaining import Explainer
from fakeview.ui.inspect.faith_view import FaithView
from fakeview.ui.inspect.legend import Legend
from fakeview.ui.inspect.masking import LEAST, MOST, MaskDesk
from fakeview.ui.inspect.method_options import REGIONS, ROWS
from fakeview.ui.inspect.method_row import MethodRow
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel, KeySlider, button, label
from trainer.words import mark, tr

_TOWARDS, _AWAY = "towards", "away"
_SCALE_TIP = mark("Full colour stands for the same value everywhere, so that maps can be compared")
_MASK_TIP = mark("Show the strongest part of the map in white, all else in black")


class ExplainPanel(QWidget):
    """Everything about the maps; it only shows and asks, others decide."""

    toggled = Signal(str, bool)  # row, on
    opacity_changed = Signal(str, int)  # row, percent
    cancelled = Signal()
    options_changed = Signal(str, object)  # row, Options
    update_wanted = Signal()
    layers_wanted = Signal()
    scale_changed = Signal(bool)
    mask_changed = Signal(bool, int, bool)  # on, per cent of the area, towards generated
    export_wanted = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Why"))
        self.rows = {row: MethodRow(row, theme, icons) for row in ROWS}
        self.failure = label("", "", wrap=True)
        self.legend = Legend(theme)
        self.legend_title = label("", "caption")
        self.sentence = label(tr(SENTENCE), "small", wrap=True)
        self.samples = label("", "small", wrap=True)
        self.same_scale = self._tick(tr("Same scale for all pictures"), tr(_SCALE_TIP))
        self.cut = self._tick(tr("Black and white"), tr(_MASK_TIP))
        self.mask_share = KeySlider(tr("Marked share of the picture in per cent"))
        self.mask_share.setRange(LEAST, MOST)
        self.mask_percent = label("", "small")
        self.mask_way = Segments(tr("Mark"), {_TOWARDS: tr("Towards generated"), _AWAY: tr("Away")})
        self.mask_way.choose(_TOWARDS)
        self.mask_row = QWidget()
        self.export = button(tr("Export map…"), "fold", self.export_wanted.emit, TIPS["export"])
        self.said = ElidedLabel()  # a file's name may be longer than the panel is wide
        self.said.setProperty("role", "small")
        self.faith = FaithView(theme)
        self.key = QWidget()
        self._lay_out()
        self._connect()
        self.said.hide()
        self.failure.hide()
        self.key.hide()
        for row in self.rows.values():
            row.show_on(False, usable=False, running=False, stale=False)

    @staticmethod
    def _tick(text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setAccessibleName(text)
        box.setToolTip(tip)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(tr("WHY"), "caption"))
        column.addSpacing(-4)
        for row in self.rows.values():
            column.addWidget(row)
        column.addWidget(self.failure)
        foot = QVBoxLayout(self.key)
        foot.setContentsMargins(0, 8, 0, 8)
        foot.setSpacing(8)
        foot.addWidget(self.legend_title)
        foot.addWidget(self.legend)
        foot.addWidget(self.sentence)
        foot.addWidget(self.samples)
        foot.addWidget(self.cut)
        inner = QVBoxLayout(self.mask_row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        share = QHBoxLayout()
        share.setSpacing(8)
        share.addWidget(label(tr("Marked"), "small"))
        share.addWidget(self.mask_share, 1)
        self.mask_percent.setFixedWidth(40)
        self.mask_percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        share.addWidget(self.mask_percent)
        inner.addLayout(share)
        inner.addWidget(self.mask_way)
        foot.addWidget(self.mask_row)
        foot.addWidget(self.same_scale)
        foot.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.said)
        column.addWidget(self.key)
        column.addWidget(self.faith)

    def _connect(self) -> None:
        for name, row in self.rows.items():
            row.switch.clicked.connect(lambda on, m=name: self.toggled.emit(m, on))
            row.slider.valueChanged.connect(lambda v, m=name: self.opacity_changed.emit(m, v))
            row.cancelled.connect(self.cancelled)
            row.form.update_wanted.connect(self.update_wanted)
            row.form.changed.connect(
                lambda m=name: self.options_changed.emit(m, self.rows[m].form.options)
            )
        self.rows[ROWS[0]].fold.toggled.connect(self._ask_layers)
        self.same_scale.toggled.connect(self.scale_changed)
        self.cut.toggled.connect(self._mask_moved)
        self.mask_share.valueChanged.connect(self._mask_moved)
        self.mask_way.changed.connect(self._mask_moved)

    def _ask_layers(self, on: bool) -> None:
        if on:
            self.layers_wanted.emit()

    def _mask_moved(self, _what: object = None) -> None:
        towards = self.mask_way.value == _TOWARDS
        self.mask_changed.emit(self.cut.isChecked(), self.mask_share.value(), towards)

    # What is shown

    def set_opacity(self, row: str, percent: int) -> None:
        """Move a slider (from the settings)."""
        self.rows[row].set_opacity(percent)

    def show_state(self, explainer: Explainer, masks: MaskDesk, *, usable: bool) -> None:
        """Show which method is on, how far it is, and what its map is."""
        for name, row in self.rows.items():
            on = usable and name == explainer.row
            row.show_on(on, usable=usable, running=on and explainer.running, stale=explainer.stale)
            row.form.show_options(explainer.options[name])
        shown = explainer.shown if usable else None
        if shown is not None and explainer.method:
            self.failure.hide()
        self.key.setVisible(shown is not None)
        self.mask_row.setVisible(masks.on)
        self.mask_percent.setText(f"{masks.share} %")
        if shown is None:
            return
        self.legend_title.setText(legend_title(shown.method).upper())
        flat = shown.limit == 0
        cut = masks.on and not flat
        self.legend.show_map(shown, masks.covered if cut else None)
        self.legend.setVisible(not flat)
        said = marked(masks.covered, towards=masks.towards) if cut else colours(shown)
        item = explainer.item
        if item is not None and item.verdict is not None and item.verdict.outside and not flat:
            said += f" {tr(OUTSIDE)}"
        self.sentence.setText(said)
        line = samples_line(shown, running=explainer.refined, stopped=explainer.stopped)
        self.samples.setText(line)
        self.samples.setVisible(bool(line))
        self.same_scale.setVisible(shown.method in REGIONS and not flat)
        self.same_scale.setEnabled(not cut)
        self.same_scale.setChecked(explainer.same_scale)
        self.cut.setVisible(not flat)
        self.mask_row.setVisible(cut)

    def show_progress(self, row: str, done: int, total: int) -> None:
        """Show how far a method is."""
        if row in self.rows:
            self.rows[row].show_progress(done, total)

    def show_failure(self, sentence: str) -> None:
        """Say why there is no map; an empty text takes it away."""
        self.failure.setText(sentence)
        self.failure.setVisible(bool(sentence))

    def say(self, words: str) -> None:
        """Say beside the way to take the map along what became of it."""
        self.said.set_whole(words)
        self.said.setVisible(bool(words))
