"""The curves of a run: its loss, and what it reached on the validation pictures."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fakeview.ui.shared.line import Line
from fakeview.ui.shared.plot import Plot
from fakeview.ui.shared.scale import round_ends, smooth
from fakeview.ui.theme import Theme
from fakeview.ui.train.history import History
from trainer.words import mark, tr

_NARROW = 640
_ROWS = 4
_MARGIN = 0.05
_STEPS = (
    mark("The loss is drawn as soon as the first steps are done."),
    mark("No step was done."),
)
_EPOCHS = (
    mark("The first point comes after the first epoch."),
    mark("No epoch was completed."),
)
"""What an empty plot says while the run is on, and once it is over."""
_KEPT = {
    "loss": mark("kept (lowest loss)"),
    "accuracy": mark("kept (highest accuracy)"),
    "auc": mark("kept (highest AUC)"),
}
_SOME = mark("kept")


class Curves(QWidget):
    """Both plots of a run, side by side where there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Curves"))
        self.loss = Plot(theme, tr("Loss"), tr(_STEPS[0]))
        self.quality = Plot(theme, tr("On the validation pictures"), tr(_EPOCHS[0]))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self.loss, 1)
        self._row.addWidget(self.quality, 1)
        self.show_history(History())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the plots where they would be too narrow."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = event.size().width() < _NARROW
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def set_over(self, on: bool) -> None:
        """Say in an empty plot that nothing comes any more, once the run is over."""
        self.loss.set_empty(tr(_STEPS[on]))
        self.quality.set_empty(tr(_EPOCHS[on]))

    def show_history(self, history: History) -> None:
        """Draw the numbers of a run."""
        best = history.best
        words = tr(_KEPT.get(history.select, _SOME))
        kept = None if best is None else (float(best.epoch), words)
        by_loss = history.select == "loss"
        x = (0.0, _span(history))
        mean = smooth(history.losses, 0.3 if x[1] <= 20 else x[1] / 60)
        checked = history.line(lambda point: point.loss)
        loss = [
            Line(tr("training"), "accent", mean, history.losses, marks=False),
            Line(tr("validation"), "text", checked),
        ]
        values = [y for _, y in (*mean, *checked)]
        self.loss.show_lines(loss, x, loss_range(values), kept if by_loss else None)
        quality = [
            Line(tr("accuracy"), "text", history.line(lambda point: point.accuracy)),
            Line("AUC", "accent", history.line(lambda point: point.auc), open=True),
        ]
        lowest = min((y for line in quality for _, y in line.points), default=0.5)
        floor = min(0.9, math.floor(lowest * 10 - 1e-9) / 10)
        span = (max(floor, 0.0), 1.0)
        self.quality.show_lines(quality, x, span, None if by_loss else kept)


def _span(history: History) -> float:
    """How many epochs the axis has room for: those that are done and a little of what comes."""
    done = max(
        history.losses[-1][0] if history.losses else 0.0,
        float(history.validated[-1].epoch) if history.validated else 0.0,
    )
    ahead = max(math.ceil(done * 1.15 - 1e-9), 4)
    return float(max(1, min(ahead, history.epochs or ahead), math.ceil(done - 1e-9)))


def loss_range(values: Sequence[float]) -> tuple[float, float]:
    """Return the ends of the loss axis: round numbers around the data, never below 0.

    A few wild steps don't squeeze all the others.
    """
    if not values:
        return 0.0, 1.0
    low = min(values)
    high = sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]
    margin = max((high - low) * _MARGIN, high * 0.01, 1e-4)
    return round_ends(max(low - margin, 0.0), high + margin, _ROWS)
