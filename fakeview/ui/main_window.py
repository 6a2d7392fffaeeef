"""The window: wires bar, page, strip, actions and settings together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from fakeview import settings
from fakeview.settings import Settings
from fakeview.ui.actions import FILE, MENUS, Actions, hold_key
from fakeview.ui.choosing import Choosing
from fakeview.ui.collector import Collector
from fakeview.ui.crash_notice import CrashNotice
from fakeview.ui.detector_desk import DetectorDesk
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.method_options import ROWS
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.jobs import Job
from fakeview.ui.looking import Looking
from fakeview.ui.open_slots import Opening
from fakeview.ui.opening import local_files
from fakeview.ui.pages import INSPECT, Pages
from fakeview.ui.recent import RecentMenu
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.status_strip import StatusStrip
from fakeview.ui.theme import Theme
from fakeview.ui.top_bar import TopBar
from fakeview.ui.watch_slots import Watching
from fakeview.ui.watching import Watcher
from fakeview.ui.widgets import framed
from fakeview.ui.window_slots import Windowing
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.ui.evaluate.page import EvaluatePage
    from fakeview.ui.study.page import StudyPage
    from fakeview.ui.train.page import TrainPage

_TITLE_BAR = 32  # the window manager's, which comes on top of our height


class MainWindow(QMainWindow, Opening, Looking, Choosing, Watching, Windowing):
    """Wiring only; what things do lives in the page and the services."""

    closing = Signal()  # it will not take anything any more

    def __init__(self, theme: Theme, saved: Settings) -> None:
        super().__init__()
        self.theme, self.saved = theme, saved
        theme.setParent(self)
        self.setWindowTitle("fakeview")
        self.setMinimumSize(880, 560)
        room = self.screen().availableSize()
        self.resize(min(1280, room.width()), min(800, room.height() - _TITLE_BAR))
        self.setAcceptDrops(True)
        self.started = False
        self.pending: list[Path] = []
        self._build()
        self._lay_out()
        self._connect()
        self._restore()
        theme.dress()

    def _build(self) -> None:
        theme, saved = self.theme, self.saved
        self.collector = Collector(self)
        self.lanes = Lanes(self)
        self.detector = DetectorService(self.lanes, self)
        self.icons = Icons(theme)
        self.actions_ = Actions(self, self.icons)
        self.notice = CrashNotice(self.icons)
        self.bar = TopBar(self.actions_, theme, self.icons)
        self.setMinimumWidth(self.minimumWidth() + self.bar.wider)
        self.page = InspectPage(self.lanes, self.detector, self.actions_, theme, self.icons)
        self.pages = Pages(self.page, self._build_train, self._build_evaluate, self._build_study)
        self.strip = StatusStrip()
        self.watcher = Watcher(self.lanes, self)
        self.desk = DetectorDesk(
            self.detector, self.page, self.bar, self.strip, saved, self, self.say
        )
        self.recent = RecentMenu(self.bar.menus[FILE], self.actions_["paste"], saved)

    def _lay_out(self) -> None:
        self.setMenuWidget(self.bar)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(framed(self.notice))
        column.addWidget(self.pages, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(body)
        for action in self.actions_.all().values():
            self.addAction(action)
        for title in MENUS:
            letter = QShortcut(QKeySequence(f"Alt+{tr(title)[0]}"), self)
            letter.activated.connect(lambda title=title: self.bar.open_menu(title))

    def _connect(self) -> None:
        self.page.scorer.progressed.connect(self.strip.show_progress)
        self.page.current_changed.connect(self._show_state)
        self.pages.turned.connect(self._show_state)
        self.page.overlay_changed.connect(self._show_overlay)
        self.page.compare.turned.connect(self._show_state)
        self.page.tools.chosen.connect(lambda name: self.actions_[f"tool_{name}"].setChecked(True))
        self.strip.cancelled.connect(self.page.scorer.stop)
        self.page.reporter.standing.connect(self.strip.report.show_standing)
        self.strip.report.cancelled.connect(self.page.reporter.cancel)
        self.strip.resumed.connect(self.page.scorer.resume)
        self.strip.training_wanted.connect(self.show_train)
        self.strip.measuring.clicked.connect(self.show_evaluate)
        self.connect_choosing()
        self.connect_watching()
        self.recent.chosen.connect(lambda path: self.open([path]))

    def _restore(self) -> None:
        saved, page = self.saved, self.page
        if saved.geometry:
            self.restoreGeometry(_decoded(saved.geometry))
        page.setFocus()  # else the first button would wear the focus ring
        if saved.splitter:
            page.split.restoreState(_decoded(saved.splitter))
        page.gallery.restore(saved)
        page.why.restore(saved)
        page.stability.restore(saved)
        page.tools.restore(saved)
        page.selection.labeller.restore(saved)
        self.actions_[f"theme_{self.theme.mode}"].setChecked(True)
        self.actions_[f"language_{saved.language}"].setChecked(True)
        self.actions_[f"tool_{page.tools.tool}"].setChecked(True)
        self.actions_["gallery"].setChecked(saved.gallery_on)
        self.actions_["side"].setChecked(saved.side_on)
        self.show_gallery(saved.gallery_on)
        self.show_side(saved.side_on)
        self._show_state()

    # Start and end

    def showEvent(self, event: QShowEvent) -> None:
        """Load the detector once the window has been painted."""
        super().showEvent(event)
        if not self.started:
            self.started = True
            QTimer.singleShot(0, self._start)

    def _start(self) -> None:
        self.desk.start()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)  # now: thousands of events went by while the window was built
        self.page.marker.start()
        if self.pending:
            self.page.open(self.pending)
            self.pending = []
        self.watcher.add(Path(folder) for folder in self.saved.watched)
        self.lanes.files.submit(
            Job("unfinished training", lambda _job: _unfinished(), done=self._offer_training)
        )  # not shown

    def _offer_training(self, unfinished: bool) -> None:
        if unfinished and self.pages.train is None:
            self.strip.show_training(tr("A training is unfinished"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the settings, ask all work to stop and wait for it; a training is asked about."""
        train = self.pages.train
        if train is not None and train.training and not train.may_stop():
            event.ignore()
            return
        if self.pages.study is not None and not self.pages.study.may_close():
            event.ignore()
            return
        self.closing.emit()
        self._keep()
        self.hide()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.stop_work()
        self.collector.stop()
        event.accept()

    def stop_work(self) -> None:
        """Stop the training and every lane, and wait until nothing runs any more."""
        if self.pages.train is not None:
            self.pages.train.stop_and_wait()
        if self.pages.evaluate is not None:
            self.pages.evaluate.stop_and_wait()
        if self.pages.study is not None:
            self.pages.study.stop_and_wait()
        self.watcher.stop()
        self.lanes.close()
        self.detector.close()
        self.page.close_files()

    def _keep(self) -> None:
        saved, page = self.saved, self.page
        if not self.isFullScreen():
            saved.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        if page.split.count() == 3:  # as a drawer the panel has no place in the splitter
            saved.splitter = bytes(page.split.saveState().toBase64().data()).decode("ascii")
        saved.gallery_on = self.actions_["gallery"].isChecked()
        saved.side_on = self.actions_["side"].isChecked()
        page.gallery.keep(saved)
        page.why.keep(saved)
        page.stability.keep(saved)
        page.tools.keep(saved)
        page.selection.labeller.keep(saved)
        settings.save(saved)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, folders and, where they are looked at, pictures."""
        image = event.mimeData().hasImage() and self.pages.shown == INSPECT
        if event.mimeData().hasUrls() or image:
            event.acceptProposedAction()
            self.pages.in_view.show_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went away again."""
        self.pages.in_view.show_drop(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Give what was dropped to the page in view."""
        self.pages.in_view.show_drop(False)
        data = event.mimeData()
        if files := local_files(data):
            event.acceptProposedAction()
            self.take(files)
        elif data.hasImage():
            event.acceptProposedAction()
            self.page.paste(data.imageData())
        else:
            self.say(tr("Only files from this computer can be dropped. Save it first."))

    # Pages

    def say(self, sentence: str) -> None:
        """Show one sentence on the page in view."""
        self.pages.in_view.say(sentence)

    def show_inspect(self, _on: bool = True) -> None:
        """Look at pictures."""
        self.pages.show_inspect()

    def show_train(self, _on: bool = True) -> None:
        """Teach a detector."""
        self.pages.show_train()

    def show_evaluate(self, _on: bool = True) -> None:
        """Measure the detector."""
        self.pages.show_evaluate()

    def show_study(self, _on: bool = True) -> None:
        """Rate pictures blind."""
        self.pages.show_study()

    def _build_study(self) -> StudyPage:
        from fakeview.ui.study.page import StudyPage

        page = StudyPage(self.lanes, self.detector, self.theme, self.icons)
        page.inspect.connect(self.open)
        page.train.connect(lambda data: self.pages.show_train().set_data(data))
        return page

    def _build_evaluate(self) -> EvaluatePage:
        from fakeview.ui.evaluate.page import EvaluatePage

        page = EvaluatePage(self.lanes, self.detector, self.theme, self.icons)
        page.standing.connect(self.strip.show_measuring)
        page.inspect.connect(self.open)
        self.strip.measuring.cancelled.connect(page.cancel)
        return page

    def _build_train(self) -> TrainPage:
        from fakeview.ui.train.page import TrainPage

        page = TrainPage(self.lanes, self.detector, self.theme, self.icons)
        page.standing.connect(self.strip.show_training)
        page.use_detector.connect(self._use_detector)
        page.inspect.connect(self.open)
        page.start()
        return page

    def _use_detector(self, path: Path) -> None:
        self.show_inspect()
        self.desk.try_out(path)

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

    # State

    def _show_state(self, _what: object = None) -> None:
        """Title and actions follow the page in view and its picture."""
        item, inspecting = self.page.item, self.pages.shown == INSPECT
        title = item.name if item else ""
        title = title if inspecting else self.actions_[self.pages.shown].text()
        self.setWindowTitle(f"{title} - fakeview" if title else "fakeview")
        comparing = self.page.compare.on
        self.actions_.allow(inspecting, picture=item is not None, comparing=comparing)
        self.show_chosen()
        self.actions_["compare"].setChecked(comparing)
        self.actions_[self.pages.shown].setChecked(True)
        self.bar.show_page(self.pages.shown)

    def _show_overlay(self, method: str) -> None:
        for row in ROWS:
            self.actions_[row].setChecked(method == row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the bare picture while its key is down, wherever the focus is but in a field.

        And let no tip read a file's name as markup: a picture may be called ``<h1>.jpg``.
        """
        kind = event.type()
        if kind == QEvent.Type.Polish and watched.inherits("QTipLabel"):
            assert isinstance(watched, QLabel)
            watched.setTextFormat(Qt.TextFormat.PlainText)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == hold_key() and not event.modifiers() and self._free():
                self.page.compare.set_bare(True)
                return True
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == hold_key() and not event.isAutoRepeat():
                self.page.compare.set_bare(False)
        elif kind == QEvent.Type.WindowDeactivate and watched is self:
            self.page.compare.set_bare(False)
        return super().eventFilter(watched, event)

    def _free(self) -> bool:
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        return self.isActiveWindow() and self.pages.shown == INSPECT and not typing


def _unfinished() -> bool:
    from fakeview.ui.train.runs import unfinished

    return unfinished() is not None


def _decoded(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
