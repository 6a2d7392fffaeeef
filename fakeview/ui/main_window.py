"""The window: wires bar, page, strip, actions and settings together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from fakeview import paths, settings
from fakeview.settings import Settings
from fakeview.ui.actions import FILE, MENUS, Actions, hold_key
from fakeview.ui.collector import Collector
from fakeview.ui.detector_desk import SUFFIXES, DetectorDesk
from fakeview.ui.dialogs import AboutDialog, KeysDialog, ask
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.explaining import GRADCAM, LIME
from fakeview.ui.inspect.model import Item
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.recent import RecentMenu
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.status_strip import StatusStrip
from fakeview.ui.theme import Theme
from fakeview.ui.top_bar import TopBar

_TITLE_BAR = 32  # the window manager's, which comes on top of our height
_PICTURES = (
    "Pictures (*.jpg *.jpeg *.jpe *.jfif *.png *.webp *.avif *.heic *.heif *.tif *.tiff "
    "*.bmp *.gif)"
)


class MainWindow(QMainWindow):
    """Wiring only; what things do lives in the page and the services."""

    def __init__(self, theme: Theme, saved: Settings) -> None:
        super().__init__()
        self.theme, self.saved = theme, saved
        theme.setParent(self)
        self.setWindowTitle("fakeview")
        self.setMinimumSize(880, 560)
        room = self.screen().availableSize()
        self.resize(min(1280, room.width()), min(800, room.height() - _TITLE_BAR))
        self.setAcceptDrops(True)
        self.collector = Collector(self)
        self.lanes = Lanes(self)
        self.detector = DetectorService(self.lanes, self)
        self.icons = Icons(theme)
        self.actions_ = Actions(self, self.icons)
        self.bar = TopBar(self.actions_, theme, self.icons)
        self.page = InspectPage(self.lanes, self.detector, self.actions_, theme, self.icons)
        self.strip = StatusStrip()
        self.desk = DetectorDesk(self.detector, self.page, self.bar, self.strip, saved, self)
        self.recent = RecentMenu(self.bar.menus[FILE], self.actions_["paste"], saved)
        self._started = False
        self._pending: list[Path] = []
        self._lay_out()
        self._connect()
        self._restore()

    def _lay_out(self) -> None:
        self.setMenuWidget(self.bar)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(body)
        for action in self.actions_.all().values():
            self.addAction(action)
        for title in MENUS:
            letter = QShortcut(QKeySequence(f"Alt+{title[0]}"), self)
            letter.activated.connect(lambda title=title: self.bar.open_menu(title))

    def _connect(self) -> None:
        self.page.scorer.progressed.connect(self.strip.show_progress)
        self.page.current_changed.connect(self._show_current)
        self.page.overlay_changed.connect(self._show_overlay)
        self.strip.cancelled.connect(self.page.scorer.stop)
        self.strip.resumed.connect(self.page.scorer.resume)
        self.recent.chosen.connect(lambda path: self.open([path]))
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def _restore(self) -> None:
        saved, page = self.saved, self.page
        if saved.geometry:
            self.restoreGeometry(_decoded(saved.geometry))
        page.setFocus()  # else the first button would wear the focus ring
        if saved.splitter:
            page.split.restoreState(_decoded(saved.splitter))
        page.explainer.gradcam_wanted = saved.gradcam_on
        page.explainer.samples = saved.lime_samples
        page.set_opacity(GRADCAM, saved.gradcam_opacity)
        page.set_opacity(LIME, saved.lime_opacity)
        self.actions_[f"theme_{self.theme.mode}"].setChecked(True)
        self.actions_["gallery"].setChecked(saved.gallery_on)
        self.actions_["side"].setChecked(saved.side_on)
        self.show_gallery(saved.gallery_on)
        self.show_side(saved.side_on)
        self._show_current(None)

    # Start and end

    def showEvent(self, event: QShowEvent) -> None:
        """Load the detector once the window has been painted."""
        super().showEvent(event)
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self._start)

    def _start(self) -> None:
        self.desk.start()
        if self._pending:
            self.page.open(self._pending)
            self._pending = []

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the settings, ask all work to stop and wait for it."""
        self._keep()
        self.hide()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.lanes.close()
        self.collector.stop()
        event.accept()

    def _keep(self) -> None:
        saved, page = self.saved, self.page
        if not self.isFullScreen():
            saved.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        if page.split.count() == 3:  # as a drawer the panel has no place in the splitter
            saved.splitter = bytes(page.split.saveState().toBase64().data()).decode("ascii")
        saved.theme = self.theme.mode
        saved.gallery_on = self.actions_["gallery"].isChecked()
        saved.side_on = self.actions_["side"].isChecked()
        saved.gradcam_on = page.explainer.gradcam_wanted
        saved.gradcam_opacity = page.opacity[GRADCAM]
        saved.lime_opacity = page.opacity[LIME]
        settings.save(saved)

    # Opening

    def open(self, chosen: list[Path]) -> None:
        """Add pictures and folders; a detector's file among them becomes the detector."""
        detectors = [path for path in chosen if path.suffix.lower() in SUFFIXES]
        pictures = [path for path in chosen if path not in detectors]
        if detectors:
            self.desk.open(detectors[0])
        if not pictures:
            return
        for path in reversed(pictures[:5]):
            self.saved.remember(path.absolute())
        settings.save(self.saved)  # a crash later must not lose what was opened last
        if self._started:
            self.page.open(pictures)
        else:
            self._pending += pictures
            self.page.expect()

    def open_files(self) -> None:
        """Ask for pictures."""
        names, _ = QFileDialog.getOpenFileNames(
            self, "Open pictures", self.saved.last_folder, f"{_PICTURES};;All files (*)"
        )
        if names:
            self.saved.last_folder = str(Path(names[0]).parent)
            self.open([Path(name) for name in names])

    def open_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self, "Open folder", self.saved.last_folder)
        if name:
            self.saved.last_folder = name
            self.open([Path(name)])

    def open_samples(self) -> None:
        """Add the pictures that ship with the program."""
        self.page.open([paths.resource("samples")])

    def paste(self) -> None:
        """Add a picture or files from the clipboard."""
        clipboard = QGuiApplication.clipboard()
        data = clipboard.mimeData()  # None for an empty clipboard, whatever the stubs say
        if data and (files := _local_files(data)):
            self.open(files)
        elif data and data.hasImage():
            self.page.paste(clipboard.image())
        else:
            self.page.say("The clipboard holds no picture. Copy one and paste again.")

    def clear_list(self) -> None:
        """Empty the list; files stay where they are."""
        self.page.clear()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, folders and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self.page.show_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went away again."""
        self.page.show_drop(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self.page.show_drop(False)
        data = event.mimeData()
        if files := _local_files(data):
            event.acceptProposedAction()
            self.open(files)
        elif data.hasImage():
            event.acceptProposedAction()
            self.page.paste(data.imageData())
        else:
            self.page.say("Only files from this computer can be dropped. Save it first.")

    # Detector

    def open_detector(self) -> None:
        """Ask for a detector's file."""
        self.desk.choose()

    def use_bundled_detector(self) -> None:
        """Go back to the detector that ships with the program."""
        self.desk.use_bundled()

    def about_detector(self) -> None:
        """Show what is known about the detector."""
        self.desk.about()

    # Looking

    def go_previous(self) -> None:
        """One picture up."""
        self.page.gallery.step(-1)

    def go_next(self) -> None:
        """One picture down."""
        self.page.gallery.step(1)

    def go_first(self) -> None:
        """To the first picture."""
        self.page.gallery.to_end(last=False)

    def go_last(self) -> None:
        """To the last picture."""
        self.page.gallery.to_end(last=True)

    def focus_filter(self) -> None:
        """Type to find."""
        self.page.gallery.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.gallery.filter.selectAll()

    def zoom_in(self) -> None:
        """Closer."""
        self.page.canvas.zoom_by(1)

    def zoom_out(self) -> None:
        """Further away."""
        self.page.canvas.zoom_by(-1)

    def zoom_fit(self) -> None:
        """The whole picture."""
        self.page.canvas.fit()

    def zoom_full(self) -> None:
        """One picture pixel per screen pixel."""
        self.page.canvas.zoom_to(1.0)

    def show_gallery(self, on: bool) -> None:
        """Show or hide the list."""
        self.page.gallery.setVisible(on)

    def show_side(self, on: bool) -> None:
        """Show or hide the verdict panel."""
        self.page.show_side(on)

    def show_full_screen(self, on: bool) -> None:
        """Fill the screen, or not."""
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

    def toggle_gradcam(self, on: bool) -> None:
        """Grad-CAM on or off."""
        self.page.toggle_method(GRADCAM, on)

    def toggle_lime(self, on: bool) -> None:
        """LIME on or off."""
        self.page.toggle_method(LIME, on)

    def hold_bare(self) -> None:
        """Nothing: the key works while it is held, see `eventFilter`."""

    def stop_or_leave(self) -> None:
        """Stop LIME; if it doesn't run, leave full screen."""
        if self.page.explainer.lime_running:
            self.page.explainer.cancel()
        elif self.isFullScreen():
            self.actions_["full_screen"].trigger()

    def open_menus(self) -> None:
        """Open the first menu; the arrow keys go on from there."""
        self.bar.open_menu(FILE)

    def show_keys(self) -> None:
        """Show the list of keys."""
        ask(KeysDialog(self))

    def about(self) -> None:
        """Show what fakeview is."""
        from fakeview import __version__

        ask(AboutDialog(__version__, str(paths.log_file()), self))

    def _show_current(self, item: Item | None) -> None:
        self.setWindowTitle("fakeview" if item is None else f"{item.name} - fakeview")
        looking = ("previous", "next", "first", "last", "zoom_in", "zoom_out", "fit", "full_size",
                   "gradcam", "lime", "clear", "filter", "stop", "gallery", "side")  # fmt: skip
        for name in looking:
            self.actions_[name].setEnabled(item is not None)

    def _show_overlay(self, method: str) -> None:
        self.actions_["gradcam"].setChecked(method == GRADCAM)
        self.actions_["lime"].setChecked(method == LIME)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the bare picture while its key is down, wherever the focus is but in a field."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == hold_key() and not event.modifiers() and self._free():
                self.page.canvas.set_bare(True)
                return True
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == hold_key() and not event.isAutoRepeat():
                self.page.canvas.set_bare(False)
        elif kind == QEvent.Type.WindowDeactivate and watched is self:
            self.page.canvas.set_bare(False)
        return super().eventFilter(watched, event)

    def _free(self) -> bool:
        return self.isActiveWindow() and not isinstance(QApplication.focusWidget(), QLineEdit)


def _local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _decoded(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
