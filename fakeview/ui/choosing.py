"""What menus and keys do to the selected pictures; the window takes these methods over."""

from __future__ import annotations

from pathlib import Path

from fakeview.ui.actions import PICTURE, Actions
from fakeview.ui.inspect.context_menu import ContextMenu
from fakeview.ui.inspect.labeller import mark_of
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.pages import INSPECT, Pages
from fakeview.ui.status_strip import StatusStrip
from fakeview.ui.top_bar import TopBar
from trainer.labels import FAKE, LABELS, REAL

_MANY = 2000  # among so many are files and marks; looking at each would hold the hand up


class Choosing:
    """The slots of the actions on the selection, and which of them apply."""

    page: InspectPage
    pages: Pages
    actions_: Actions
    bar: TopBar
    strip: StatusStrip

    def connect_choosing(self) -> None:
        """Let the actions follow the selection."""
        self.page.gallery.selection_changed.connect(self.show_chosen)
        self.bar.menus[PICTURE].aboutToShow.connect(self.show_chosen)
        self.context = ContextMenu(
            self.page.gallery.list, self.actions_, self.bar.menus, self.show_chosen
        )
        mover = self.page.selection.mover
        mover.standing.connect(self.strip.moving.show_standing)
        mover.told.connect(lambda *_told: self.show_chosen())
        self.strip.moving.cancelled.connect(mover.cancel)
        self.page.selection.labeller.train_wanted.connect(self.train_on)

    def show_chosen(self) -> None:
        """Name the selection in the actions on it, and switch off what doesn't apply."""
        inspecting = self.pages.shown == INSPECT
        if inspecting and self.page.selection.mover.can_undo:  # with no picture in view, too
            self.actions_["undo"].setEnabled(True)
        total = self.page.gallery.selected_count() if inspecting else 0
        if total > _MANY:
            self.actions_.allow_chosen(total, total, marked=True)
            return
        items = self.page.selection.items if inspecting else []
        files = [item for item in items if item.path is not None]
        marked = any(mark_of(item) in LABELS for item in files)
        self.actions_.allow_chosen(len(items), len(files), marked=marked)

    def compare_chosen(self) -> None:
        """Show the two selected pictures side by side."""
        self.page.selection.compare()

    def report_picture(self) -> None:
        """Write a report on the selected pictures."""
        self.page.selection.report()

    def label_fake(self) -> None:
        """Send them to training as generated."""
        self.page.selection.label(FAKE)

    def label_real(self) -> None:
        """Send them to training as real photographs."""
        self.page.selection.label(REAL)

    def label_marked(self) -> None:
        """Send them to training as what they are marked."""
        self.page.selection.label()

    def move_chosen(self) -> None:
        """Move their files."""
        self.page.selection.move()

    def copy_paths(self) -> None:
        """Copy their paths."""
        self.page.selection.copy_paths()

    def show_in_folder(self) -> None:
        """Open their folder."""
        self.page.selection.show_in_folder()

    def remove_chosen(self) -> None:
        """Take them out of the list."""
        self.page.selection.remove()

    def undo(self) -> None:
        """Put back what was moved, or show what was hidden last."""
        if not self.page.selection.undo():
            self.page.tools.undo()

    def train_on(self, data: Path) -> None:
        """Show the Train page with a list chosen."""
        self.pages.show_train().set_data(data)
