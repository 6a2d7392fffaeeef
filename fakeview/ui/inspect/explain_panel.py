"""Why: one switch per method, its opacity, LIME's progress, and the legend."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fakeview.ui.inspect.explaining import GRADCAM, LIME
from fakeview.ui.inspect.legend import Legend
from fakeview.ui.inspect.work import Shown
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import KeySlider, Switch, button, label

NAMES = {GRADCAM: "Grad-CAM", LIME: "LIME"}
_ABOUT = {
    GRADCAM: "Where the detector reacted",
    LIME: "What changes when parts are hidden",
}
_TIPS = {GRADCAM: "Grad-CAM on or off (G)", LIME: "LIME on or off (L)"}
FLAT = "There is nothing to show: hiding single parts does not move the score."
SENTENCE = "Orange pushes towards generated, blue away from it."


class MethodRow(QWidget):
    """Switch, name, one line about it, and opacity."""

    def __init__(self, method: str, theme: Theme) -> None:
        super().__init__()
        name = NAMES[method]
        self.switch = Switch(theme, name)
        self.switch.setToolTip(_TIPS[method])
        self.note = label(_ABOUT[method], "small", wrap=True)
        self.slider = KeySlider(f"{name} opacity in percent")
        self.slider.setToolTip(f"Opacity of the {name} map")
        self.percent = label("", "small")
        self.percent.setFixedWidth(40)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.opacity_row = QWidget()
        self.slider.valueChanged.connect(lambda value: self.percent.setText(f"{value} %"))
        self._lay_out(name)

    def _lay_out(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(label(name, "strong"))
        title.addWidget(self.note)
        head.addLayout(title, 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        row = QHBoxLayout(self.opacity_row)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(label("Opacity", "small"))
        row.addWidget(self.slider, 1)
        row.addWidget(self.percent)
        column.addWidget(self.opacity_row)


class ExplainPanel(QWidget):
    """Everything about the maps; it only shows and asks, `Explainer` decides."""

    toggled = Signal(str, bool)  # method, on
    opacity_changed = Signal(str, int)  # method, percent
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Why")
        self.rows = {method: MethodRow(method, theme) for method in (GRADCAM, LIME)}
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("LIME progress")
        self.done = label("", "small")
        self.cancel = button("Cancel", "link", self.cancelled.emit, "Stop LIME (Esc)")
        self.cancel.setAccessibleName("Cancel LIME")
        self.progress = QWidget()
        self.failure = label("", "", wrap=True)
        self.legend = Legend(theme)
        self.sentence = label(SENTENCE, "small", wrap=True)
        self.legend_title = label("", "caption")
        self._lay_out()
        self._connect()
        self.show_state("", None, lime_running=False, usable=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(label("WHY", "caption"))
        column.addSpacing(-8)
        column.addWidget(self.rows[GRADCAM])
        column.addWidget(self.rows[LIME])
        inner = QVBoxLayout(self.progress)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self.bar)
        line = QHBoxLayout()
        line.addWidget(self.done, 1)
        line.addWidget(self.cancel)
        inner.addLayout(line)
        column.addWidget(self.progress)
        column.addWidget(self.failure)
        self.key = QWidget()
        foot = QVBoxLayout(self.key)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.legend_title)
        foot.addWidget(self.legend)
        foot.addWidget(self.sentence)
        column.addWidget(self.key)

    def _connect(self) -> None:
        for method, row in self.rows.items():
            row.switch.clicked.connect(lambda on, m=method: self.toggled.emit(m, on))
            row.slider.valueChanged.connect(lambda v, m=method: self.opacity_changed.emit(m, v))

    def set_opacity(self, method: str, percent: int) -> None:
        """Move a slider (from the settings)."""
        row = self.rows[method]
        row.slider.setValue(percent)
        row.percent.setText(f"{percent} %")

    def show_state(
        self,
        method: str,
        shown: Shown | None,
        *,
        lime_running: bool,
        usable: bool,
        stopped: bool = False,
    ) -> None:
        """Show which method is on, what its map is, and whether LIME is at work or was stopped."""
        for name, row in self.rows.items():
            row.switch.setChecked(usable and name == method)
            row.switch.setEnabled(usable)
            row.opacity_row.setVisible(usable and name == method)
        if lime_running and self.progress.isHidden():
            self.show_progress(0, 0)
        self.progress.setVisible(lime_running)
        if method and shown is not None:
            self.failure.hide()
        self.key.setVisible(usable and shown is not None)
        self.legend.show_map(shown)
        if shown is not None:
            title = f"{NAMES[shown.method]} value" if shown.method == GRADCAM else "LIME weight"
            self.legend_title.setText(title.upper())
            self.legend.setVisible(shown.limit > 0)
            text = SENTENCE if shown.limit > 0 else FLAT
            if shown.method == LIME:
                text += f" {'Stopped after' if stopped else 'From'} {shown.samples:,} samples."
            self.sentence.setText(text)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far LIME is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.done.setText(f"{done:,} of {total:,} samples" if total else "starting…")

    def show_failure(self, sentence: str) -> None:
        """Say why there is no map; an empty text takes it away."""
        self.failure.setText(sentence)
        self.failure.setVisible(bool(sentence))
