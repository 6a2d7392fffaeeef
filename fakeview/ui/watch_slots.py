"""What the window does about watched folders; it takes these methods over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fakeview import settings
from fakeview.settings import Settings
from fakeview.ui.actions import Actions
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.opening import ask_folder
from fakeview.ui.status_strip import StatusStrip
from fakeview.ui.watching import Watcher
from trainer.words import tr


class Watching:
    """Watching as the person sees it: two actions, the strip, the list that grows."""

    page: InspectPage
    actions_: Actions
    strip: StatusStrip
    saved: Settings
    watcher: Watcher
    say: Callable[[str], None]

    def connect_watching(self) -> None:
        """Connect the watcher with list, strip and actions."""
        watcher = self.watcher
        watcher.found.connect(self.page.take)
        watcher.rewritten.connect(self.page.look_again)
        watcher.noticed.connect(lambda sentence: self.say(sentence))
        watcher.changed.connect(self._show_watched)
        self.strip.watching.stopped.connect(self.stop_watching)
        self._show_watched()

    def watch_folder(self) -> None:
        """Ask for a folder, and watch it from now on, also after the next start."""
        assert isinstance(self, QWidget)
        folder = ask_folder(self, self.saved.last_folder, tr("Watch a folder"))
        if folder is not None:
            self.saved.last_folder = str(folder)
            self.watcher.add([folder])
            self._keep_watched()

    def stop_watching(self) -> None:
        """Watch nothing any more; the pictures stay in the list."""
        self.watcher.stop()
        self._keep_watched()

    def _keep_watched(self) -> None:
        self.saved.watched = [str(folder) for folder in self.watcher.folders]
        settings.save(self.saved)  # a crash later must not change what the person left on

    def _show_watched(self) -> None:
        folders = self.watcher.folders
        self.strip.show_watched(folders, self.watcher.away)
        self.actions_["unwatch"].setEnabled(bool(folders))
