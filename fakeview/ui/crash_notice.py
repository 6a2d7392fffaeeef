"""The line above all pages that tells of a crash of an earlier run."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from fakeview import crashes
from fakeview.crashes import Crash
from fakeview.ui.icons import Icons
from fakeview.ui.opening import show_folder
from fakeview.ui.widgets import Banner, breakable, button
from trainer.words import mark_plural, plural, tr

_SEVERAL = mark_plural(
    "The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}, and {n} more before). "
    "What is known about it is in {file}",
    "The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}, and {n} more before). "
    "What is known about it is in {file}",
)


class CrashNotice(Banner):
    """Says once that the program ended unexpectedly, and where it is written down."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons)
        self.setAccessibleName(tr("Message about the last run"))
        self._told: list[Crash] = []
        self.copy = button(tr("Copy details"), "link", self._copy)
        self.folder = button(tr("Show the folder"), "link", self._show_folder)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        for part in (self.copy, self.folder):
            row.insertWidget(row.count() - 1, part)

    def tell(self, found: list[Crash]) -> None:
        """Tell of the crashes that were found, the latest last; of none, nothing is said."""
        if not found:
            return
        self._told = found
        last, others = found[-1], len(found) - 1
        file = breakable(crashes.without_home(str(last.file)))
        if others:
            self.say(plural(others, *_SEVERAL, when=last.when, file=file))
            return
        self.say(
            tr(
                "The program ended unexpectedly last time ({when:%Y-%m-%d at %H:%M}). What is "
                "known about it is in {file}",
                when=last.when,
                file=file,
            )
        )

    def _copy(self) -> None:
        texts = [crashes.text_of(crash) for crash in self._told]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        self.copy.setText(tr("Copied"))

    def _show_folder(self) -> None:
        folder = self._told[-1].file.parent
        if not show_folder(folder):
            place = breakable(str(folder))
            self.say(tr("The folder could not be opened: {folder}", folder=place))
