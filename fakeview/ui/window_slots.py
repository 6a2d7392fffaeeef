"""What menus and keys do to the window itself; the window takes these methods over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fakeview import paths, settings
from fakeview.language import SYSTEM
from fakeview.settings import Settings
from fakeview.ui.actions import FILE, Actions
from fakeview.ui.dialogs import AboutDialog, KeysDialog, ask
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.language import spoken_by
from fakeview.ui.pages import Pages
from fakeview.ui.theme import Theme
from fakeview.ui.top_bar import TopBar
from trainer import words
from trainer.words import tr


class Windowing:
    """Full screen, theme, language, menus, help, and what Esc puts away."""

    page: InspectPage
    pages: Pages
    actions_: Actions
    bar: TopBar
    theme: Theme
    saved: Settings
    say: Callable[[str], None]

    def show_full_screen(self, on: bool) -> None:
        """Fill the screen, or not."""
        assert isinstance(self, QWidget)
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    def theme_system(self, _on: bool = True) -> None:
        """Follow the system."""
        self._look("system")

    def theme_light(self, _on: bool = True) -> None:
        """Stay light."""
        self._look("light")

    def theme_dark(self, _on: bool = True) -> None:
        """Stay dark."""
        self._look("dark")

    def _look(self, mode: str) -> None:
        self.theme.set_mode(mode)
        if self.saved.theme != mode:
            self.saved.theme = mode
            settings.save(self.saved)

    def language_system(self, _on: bool = True) -> None:
        """Speak as the system does."""
        self._speak(SYSTEM)

    def language_en(self, _on: bool = True) -> None:
        """Speak English."""
        self._speak("en")

    def language_de(self, _on: bool = True) -> None:
        """Speak German."""
        self._speak("de")

    def _speak(self, language: str) -> None:
        if self.saved.language != language:
            self.saved.language = language
            settings.save(self.saved)
            if spoken_by(language) != words.language():
                self.say(tr("The language changes as soon as fakeview is closed and opened again."))

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
