"""A row of tabs over a stack of views; a view that has nothing to show is taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget


class Views(QWidget):
    """Views by name; tabs and arrow keys go through those that are offered."""

    changed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._names: list[str] = []
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(name)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._show)

    @property
    def current(self) -> str:
        """The name of the view that shows."""
        at = self.tabs.currentIndex()
        return self._names[at] if 0 <= at < len(self._names) else ""

    @property
    def offered(self) -> list[str]:
        """The names of the views that can be chosen."""
        return [name for at, name in enumerate(self._names) if self.tabs.isTabVisible(at)]

    def add(self, name: str, words: str, view: QWidget) -> None:
        """Add a view at the end."""
        self._names.append(name)
        self.stack.addWidget(view)
        self.tabs.addTab(words)

    def show_words(self, name: str, words: str) -> None:
        """Call a tab something else."""
        self.tabs.setTabText(self._names.index(name), words)

    def offer(self, *names: str) -> None:
        """Offer these views and no others."""
        # The first one that stays is chosen, if the current one goes: never one in between.
        if self.current not in names and names:
            first = next(name for name in self._names if name in names)
            self.tabs.setTabVisible(self._names.index(first), True)
            self.choose(first)
        for at, name in enumerate(self._names):
            self.tabs.setTabVisible(at, name in names)
        self.tabs.setVisible(len(names) > 1)

    def choose(self, name: str) -> None:
        """Show a view."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def _show(self, at: int) -> None:
        if at >= 0:
            self.stack.setCurrentIndex(at)
            self.changed.emit(self.current)
