"""What menus and keys do to the window itself; the window takes these methods over."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fakeview import paths
from fakeview.ui.actions import FILE, Actions
from fakeview.ui.dialogs import AboutDialog, KeysDialog, ask
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.pages import Pages
from fakeview.ui.theme import Theme
from fakeview.ui.top_bar import TopBar


class Windowing:
    """Full screen, theme, menus, help, and what Esc puts away."""

    page: InspectPage
    pages: Pages
    actions_: Actions
    bar: TopBar
    theme: Theme

    def show_full_screen(self, on: bool) -> None:
        """Fill the screen, or not."""
        assert isinstance(self, QWidget)
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    def theme_system(self, _on: bool = True) -> None:
        """Follow the system."""
        self.theme.set_mode("system")

    def theme_light(self, _on: bool = True) -> None:
        """Stay light."""
        self.theme.set_mode("light")

    def theme_dark(self, _on: bool = True) -> None:
        """Stay dark."""
        self.theme.set_mode("dark")

    def stop_or_leave(self) -> None:
        """Stop a map, or else leave the comparison, put the tool away, or leave full screen."""
        study = self.pages.study
        if study is not None and self.pages.in_view is study and study.put_away():
            return
        if self.page.compare.stop() or self.page.tools.put_away():
            return
        assert isinstance(self, QWidget)
        if self.isFullScreen():
            self.actions_["full_screen"].trigger()

    def open_menus(self) -> None:
        """Open the first menu; the arrow keys go on from there."""
        self.bar.open_menu(FILE)

    def show_keys(self) -> None:
        """Show the list of keys."""
        assert isinstance(self, QWidget)
        ask(KeysDialog(self))

    def about(self) -> None:
        """Show what fakeview is."""
        from fakeview import __version__

        assert isinstance(self, QWidget)
        ask(AboutDialog(__version__, str(paths.log_file()), self))
