"""The line above all pages that tells of a crash of an earlier run."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from fakeview import crashes
from fakeview.crashes import Crash
from fakeview.ui.icons import Icons
from fakeview.ui.opening import show_folder
from fakeview.ui.widgets import Banner, breakable, button


class CrashNotice(Banner):
    """Says once that the program ended unexpectedly, and where it is written down."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons)
        self.setAccessibleName("Message about the last run")
        self._told: list[Crash] = []
        self.copy = button("Copy details", "link", self._copy)
        self.folder = button("Show the folder", "link", self._show_folder)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        for part in (self.copy, self.folder):
            row.insertWidget(row.count() - 1, part)

    def tell(self, found: list[Crash]) -> None:
        """Tell of the crashes that were found, the latest last; of none, nothing is said."""
        if not found:
            return
        self._told = found
        last = found[-1]
        when = f"{last.when:%Y-%m-%d at %H:%M}"
        others = f", and {len(found) - 1} more before" if len(found) > 1 else ""
        file = breakable(crashes.without_home(str(last.file)))
        self.say(
            f"The program ended unexpectedly last time ({when}{others}). What is known about it is "
            f"in {file}"
        )

    def _copy(self) -> None:
        texts = [crashes.text_of(crash) for crash in self._told]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        self.copy.setText("Copied")

    def _show_folder(self) -> None:
        folder = self._told[-1].file.parent
        if not show_folder(folder):
            self.say(f"The folder could not be opened: {breakable(str(folder))}")
