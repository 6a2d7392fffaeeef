"""One method of the panel: its switch, and below it what there is to set while it is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fakeview.explain.choices import METHOD_TITLES
from fakeview.ui.actions import TIPS
from fakeview.ui.fields import Fold
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.explain_words import how_far
from fakeview.ui.inspect.method_options import GRADCAM, LIME, OCCLUSION, SHAP
from fakeview.ui.inspect.option_form import OptionForm
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import KeySlider, Switch, button, label
from trainer.words import mark, tr

_ABOUT = {
    GRADCAM: mark("Where the detector reacted"),
    LIME: mark("What changes when parts are hidden"),
    SHAP: mark("Each part’s fair share of the score"),
    OCCLUSION: mark("What one hidden part takes away"),
}


class MethodRow(QWidget):
    """Switch, name, one line about it; while it is on progress, opacity and options."""

    cancelled = Signal()

    def __init__(self, row: str, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._row, name = row, tr(METHOD_TITLES[row])
        self.switch = Switch(theme, name)
        self.switch.setToolTip(TIPS[row])
        self.note = label(tr(_ABOUT[row]), "small", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("{method} progress", method=name))
        self.done = label("", "small")
        stop = tr("Stop {method} (Esc)", method=name)
        self.cancel = button(tr("Cancel"), "link", self.cancelled.emit, stop)
        self.cancel.setAccessibleName(tr("Cancel {method}", method=name))
        self.progress = QWidget()
        self.slider = KeySlider(tr("{method} opacity in percent", method=name))
        self.slider.setToolTip(tr("Opacity of the {method} map", method=name))
        self.percent = label("", "small")
        self.percent.setFixedWidth(40)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slider.valueChanged.connect(lambda value: self.percent.setText(f"{value} %"))
        self.form = OptionForm(row)
        self.fold = Fold(icons, tr("Options"), self.form)
        self.details = QWidget()
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
        inner = QVBoxLayout(self.progress)
        inner.setContentsMargins(0, 4, 0, 4)
        inner.setSpacing(4)
        inner.addWidget(self.bar)
        line = QHBoxLayout()
        line.addWidget(self.done, 1)
        line.addWidget(self.cancel)
        inner.addLayout(line)
        body = QVBoxLayout(self.details)
        body.setContentsMargins(0, 4, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.progress)
        opacity = QHBoxLayout()
        opacity.setSpacing(8)
        opacity.addWidget(label(tr("Opacity"), "small"))
        opacity.addWidget(self.slider, 1)
        opacity.addWidget(self.percent)
        body.addLayout(opacity)
        body.addWidget(self.fold)
        column.addWidget(self.details)

    def show_on(self, on: bool, *, usable: bool, running: bool, stale: bool) -> None:
        """Show whether it is on, at work, and whether its map is of other options."""
        self.switch.setChecked(on)
        self.switch.setEnabled(usable)
        self.details.setVisible(on)
        if running and self.progress.isHidden():
            self.show_progress(0, 0)
        self.progress.setVisible(running)
        self.form.show_stale(stale)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.done.setText(how_far(self._row, done, total))

    def set_opacity(self, percent: int) -> None:
        """Move the slider (from the settings)."""
        self.slider.setValue(percent)
        self.percent.setText(f"{percent} %")
