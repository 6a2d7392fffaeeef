"""What menus, keys, drops and the command line open; the window takes these methods over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fakeview import paths, settings
from fakeview.settings import Settings
from fakeview.ui.detector_desk import DetectorDesk
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.opening import DETECTORS, ask_folder, ask_pictures, local_files
from fakeview.ui.pages import Pages
from trainer.words import tr


class Opening:
    """The slots of the actions that bring pictures and detectors in."""

    page: InspectPage
    pages: Pages
    desk: DetectorDesk
    saved: Settings
    started: bool  # whether the window has been painted, so that work may begin
    pending: list[Path]  # what waits for that
    say: Callable[[str], None]
    show_inspect: Callable[[], None]

    def open(self, chosen: list[Path]) -> None:
        """Add pictures and folders; a detector's file among them becomes the detector."""
        detectors = [path for path in chosen if path.suffix.lower() in DETECTORS]
        pictures = [path for path in chosen if path not in detectors]
        if detectors:
            self.desk.open(detectors[0])
        if not pictures:
            return
        self.show_inspect()
        for path in reversed(pictures[:5]):
            self.saved.remember(path.absolute())
        settings.save(self.saved)  # a crash later must not lose what was opened last
        if self.started:
            self.page.open(pictures)
        else:
            self.pending += pictures
            self.page.expect()

    def open_files(self) -> None:
        """Ask for pictures."""
        assert isinstance(self, QWidget)
        if files := ask_pictures(self, self.saved.last_folder):
            self.saved.last_folder = str(files[0].parent)
            self.open(files)

    def open_folder(self) -> None:
        """Ask for a folder."""
        assert isinstance(self, QWidget)
        if (folder := ask_folder(self, self.saved.last_folder)) is not None:
            self.saved.last_folder = str(folder)
            self.open([folder])

    def open_samples(self) -> None:
        """Add the pictures that ship with the program."""
        self.page.open([paths.resource("samples")])

    def paste(self) -> None:
        """Add a picture or files from the clipboard."""
        clipboard = QGuiApplication.clipboard()
        data = clipboard.mimeData()  # None for an empty clipboard, whatever the stubs say
        if data and (files := local_files(data)):
            self.open(files)
        elif data and data.hasImage():
            self.page.paste(clipboard.image())
        else:
            self.say(tr("The clipboard holds no picture. Copy one and paste again."))

    def take(self, files: list[Path]) -> None:
        """Give dropped files to the page in view; a detector's file is opened anywhere."""
        page = self.pages.in_view
        detectors = any(path.suffix.lower() in DETECTORS for path in files)
        if isinstance(page, InspectPage) or detectors:
            self.open(files)
        else:
            page.take(files)
