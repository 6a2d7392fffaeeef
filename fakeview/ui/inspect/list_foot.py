"""The foot of the list: how many pictures, what their verdicts are, how their scores are spread."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from fakeview.album.filters import KIND_WORDS
from fakeview.album.listed import FAILED, GENERATED, NONE, UNCERTAIN
from fakeview.album.tally import Tally
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.histogram import Histogram
from fakeview.ui.shapes import ShapeMark
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import label
from trainer.words import number, plural, tr

_SHOWN = (GENERATED, UNCERTAIN, NONE, FAILED)


class _Count(QWidget):
    """A verdict's shape and how many there are."""

    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self._words = tr(KIND_WORDS[kind])
        self.number = label("0", "small")
        mark = ShapeMark(theme, 11)
        mark.set_kind(kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(mark)
        row.addWidget(self.number, 1)

    def show_count(self, count: int) -> None:
        """Show another number."""
        text = number(count, ",")
        if text != self.number.text() or not self.toolTip():
            self.number.setText(text)
            self.setToolTip(tr("{count:,} {verdict}", count=count, verdict=self._words))
            self.number.setAccessibleName(self.toolTip())


class ListFoot(QWidget):
    """Counts, and below them, unless folded away, verdicts and scores."""

    unfolded = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.count = label("", "small")
        self.body = QWidget()
        self.toggle = QToolButton()
        self.toggle.setProperty("kind", "view")
        self.toggle.setIconSize(QSize(14, 14))
        self.toggle.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggle.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggle.clicked.connect(lambda: self.unfold(self.body.isHidden()))
        self.histogram = Histogram(theme)
        self.kinds: Mapping[str, _Count] = {kind: _Count(theme, kind) for kind in _SHOWN}
        self._lay_out()
        icons.give(lambda _icon: self._show_state(), "caret-up")  # again after a change of theme

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.count, 1)
        head.addWidget(self.toggle)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, count in enumerate(self.kinds.values()):
            grid.addWidget(count, place // 2, place % 2)
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(8)
        inner.addLayout(grid)
        inner.addWidget(self.histogram)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 12, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.body)

    @property
    def is_open(self) -> bool:
        """Whether verdicts and scores show."""
        return not self.body.isHidden()

    def unfold(self, on: bool) -> None:
        """Show or hide verdicts and scores."""
        self.body.setVisible(on)
        self._show_state()
        if on:
            self.unfolded.emit()

    def show_count(self, shown: int, total: int) -> None:
        """Show how many pictures there are, and how many of them are shown."""
        if shown == total:
            text = plural(total, "{n} picture", "{n} pictures")
        else:
            text = plural(
                total, "{shown:,} of {n} picture", "{shown:,} of {n} pictures", shown=shown
            )
        self.count.setText(text)

    def show_tally(self, tally: Tally) -> None:
        """Show other counts and bars."""
        for kind, count in self.kinds.items():
            count.show_count(tally.kinds[kind])
        self.histogram.show_bins(tally.bins)

    def _show_state(self) -> None:
        on = self.is_open
        self.toggle.setIcon(self._icons.get("caret-down" if on else "caret-up", "muted"))
        words = tr("Hide verdicts and scores" if on else "Show verdicts and scores")
        self.toggle.setAccessibleName(words)
        self.toggle.setToolTip(words)
