"""The quiet bar that floats over the canvas: zoom, fit, and the bare picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from fakeview.ui.actions import TIPS
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.theme import BODY, font
from fakeview.ui.widgets import upright
from trainer.words import number, tr

if TYPE_CHECKING:
    from fakeview.ui.inspect.compare_pair import Pair


class ViewBar(QFrame):
    """Stands at the bottom of its canvas, in the middle; `beside` pixels stay free each side."""

    bare = Signal(bool)
    compare = Signal(bool)

    def __init__(self, canvas: Canvas | Pair, icons: Icons, beside: int = 0) -> None:
        super().__init__(canvas)
        self.setObjectName("viewBar")
        self._canvas, self._beside = canvas, beside
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(4)
        self._row = row
        self.zoom_out = self._button("", "zoom_out", lambda: canvas.zoom_by(-1))
        icons.give(self.zoom_out.setIcon, "minus")
        self.percent = self._button("100 %", "full_size", self._toggle_full)
        self.percent.setFont(font(BODY, tabular=True))
        self.percent.setFixedWidth(68)
        self.zoom_in = self._button("", "zoom_in", lambda: canvas.zoom_by(1))
        icons.give(self.zoom_in.setIcon, "plus")
        self.fit = self._button(f" {tr('Fit')}", "fit", canvas.fit)
        icons.give(self.fit.setIcon, "frame-corners")
        self.hold = self._button(f" {tr('Bare')}", "bare", lambda: None)
        icons.give(self.hold.setIcon, "eye")
        self.hold.pressed.connect(lambda: self.bare.emit(True))
        self.hold.released.connect(lambda: self.bare.emit(False))
        self.side_by_side = self._button(f" {tr('Compare')}", "compare", self._toggle_compare)
        self.side_by_side.setCheckable(True)
        icons.give(self.side_by_side.setIcon, "columns")
        for widget in (self.zoom_out, self.percent, self.zoom_in):
            row.addWidget(widget)
        row.addWidget(upright())
        row.addWidget(self.fit)
        row.addWidget(self.hold)
        row.addWidget(self.side_by_side)
        canvas.zoom_changed.connect(self._show_zoom)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Move to the bottom of the canvas."""
        start = self._canvas.free_left
        free = self._canvas.free_width - start - 2 * self._beside
        self._compact(False)
        self._compact(free < self.sizeHint().width() + 16)
        size = self.sizeHint()
        left = start + (self._canvas.free_width - start - size.width()) // 2
        left = max(0, min(left, self._canvas.free_width - size.width() - 12))
        self.setGeometry(left, self._canvas.height() - size.height() - 12, *size.toTuple())

    def _compact(self, on: bool) -> None:
        style = Qt.ToolButtonStyle
        for entry in (self.fit, self.hold, self.side_by_side):
            entry.setToolButtonStyle(
                style.ToolButtonIconOnly if on else style.ToolButtonTextBesideIcon
            )
        self._row.activate()

    def show_comparing(self, on: bool) -> None:
        """Show whether two pictures stand side by side."""
        self.side_by_side.setChecked(on)

    def _toggle_compare(self) -> None:
        self.compare.emit(self.side_by_side.isChecked())

    def _toggle_full(self) -> None:
        if abs(self._canvas.zoom - 1.0) < 1e-6:
            self._canvas.fit()
        else:
            self._canvas.zoom_to(1.0)

    def _show_zoom(self, zoom: float) -> None:
        percent = 100 * zoom
        self.percent.setText(f"{number(percent, '.0f' if percent >= 10 else '.1f')} %")

    def _button(self, text: str, action: str, clicked: Callable[[], object]) -> QToolButton:
        result = QToolButton()
        result.setProperty("kind", "view")
        result.setText(text)
        result.setIconSize(QSize(16, 16))
        result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if not text:
            result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        result.setToolTip(TIPS[action])
        result.setAccessibleName(TIPS[action])
        result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        result.clicked.connect(lambda _checked=False: clicked())
        return result
