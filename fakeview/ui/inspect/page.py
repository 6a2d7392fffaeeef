"""The Inspect page: puts gallery, canvas and side panel together and connects them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from fakeview.explain.choices import METHOD_TITLES
from fakeview.imaging.names import one_line
from fakeview.ui.actions import Actions
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.compare_desk import CompareDesk
from fakeview.ui.inspect.empty import DropVeil, EmptyPage
from fakeview.ui.inspect.explaining import Explainer
from fakeview.ui.inspect.file_desk import FileDesk
from fakeview.ui.inspect.gallery import Gallery
from fakeview.ui.inspect.library import Library
from fakeview.ui.inspect.marking import Marker
from fakeview.ui.inspect.model import Item, PictureModel, State
from fakeview.ui.inspect.reporting import Reporter
from fakeview.ui.inspect.scoring import Scorer
from fakeview.ui.inspect.selection_desk import SelectionDesk
from fakeview.ui.inspect.side_panel import SIDE_WIDTH, SidePanel
from fakeview.ui.inspect.stability_desk import StabilityDesk
from fakeview.ui.inspect.tools.desk import ToolDesk
from fakeview.ui.inspect.view_bar import ViewBar
from fakeview.ui.inspect.why_desk import WhyDesk
from fakeview.ui.inspect.work import Display
from fakeview.ui.opening import show_file
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import Banner, Offer, framed
from trainer.words import tr

NARROW = 1100
PLACEHOLDER_MS = 150


class InspectPage(QWidget):
    """Look at pictures one by one, or at many in a row."""

    current_changed = Signal(object)  # Item or None
    overlay_changed = Signal(str)  # the row of the method that is on, or ""

    def __init__(
        self, lanes: Lanes, detector: DetectorService, actions: Actions, theme: Theme, icons: Icons
    ) -> None:
        super().__init__()
        self._detector = detector
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Inspect"))
        self.item: Item | None = None
        self._in_view: Item | None = None  # whose picture is on the canvas
        self.opacity = dict.fromkeys(METHOD_TITLES, 55)  # per cent, by method
        self.model = PictureModel(self)
        self.library = Library(lanes, self.model, self)
        self.scorer = Scorer(lanes, detector, self.model, self)
        self.marker = Marker(lanes, self.model, self)
        self.explainer = Explainer(lanes, detector, self)
        self.banner = Banner(icons)
        self.veil = DropVeil(theme, self)
        self.empty = EmptyPage(actions, theme, icons)
        self.gallery = Gallery(self.model, theme, icons)
        self.canvas = Canvas(theme)
        self.tools = ToolDesk(self.canvas, lanes, detector, self.explainer, theme, icons, self)
        self.view_bar = ViewBar(self.canvas, icons)
        self.side = SidePanel(theme, icons)
        self.centre = QStackedWidget()  # the canvas, or two side by side
        self.file_desk = FileDesk(lanes, self.side.file, self)
        self.compare = CompareDesk(self, lanes, detector, theme, icons)
        self.why = WhyDesk(self, lanes, detector)
        self.reporter = Reporter(lanes, detector, self.explainer, self.why.checker, self)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.stack = QStackedWidget()
        self._drawer = False
        self._side_wanted = True
        self._late = QTimer(self, interval=PLACEHOLDER_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self.selection = SelectionDesk(self, lanes)
        self.stability = StabilityDesk(self, lanes, detector)  # hears of changes after the page

    def _lay_out(self) -> None:
        self.centre.addWidget(self.canvas)
        for place, widget in enumerate((self.gallery, self.centre, self.side)):
            self.split.addWidget(widget)
            self.split.setCollapsible(place, False)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([256, 688, SIDE_WIDTH])
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(framed(self.banner))
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.gallery.chosen.connect(self._choose)
        self.gallery.in_view.connect(self.library.want_thumbnails)
        self.scorer.follow(self.gallery.visible_items)
        self.library.added.connect(self._added)
        self.library.appeared.connect(lambda items: self._added(items, asked=False))
        self.library.arrived.connect(self.gallery.choose)
        self.library.notice.connect(self._notice)
        self.library.display_ready.connect(self._show_display)
        self.library.display_failed.connect(self._show_unreadable)
        self.scorer.scored.connect(self.marker.look_up)
        self.scorer.scored.connect(self._scored)
        self.marker.said.connect(self.say)
        self.file_desk.shown.connect(self.side.show_more)
        self.view_bar.bare.connect(self.canvas.set_bare)
        self.reporter.failed.connect(self.say)
        self.reporter.written.connect(self._reported)
        self._late.timeout.connect(self._show_placeholder)
        self._detector.changed.connect(self._detector_changed)

    # Messages

    def say(self, sentence: str, *, calm: bool = False, offer: Offer | None = None) -> None:
        """Show one sentence above the page; a calm one says that something went well."""
        self.banner.say(sentence, calm=calm, offer=offer)

    def show_drop(self, on: bool) -> None:
        """Show that a drop is welcome."""
        self.empty.light(on)
        self.veil.setGeometry(self.rect())
        self.veil.setVisible(on and self.stack.currentWidget() is self.split)
        self.veil.raise_()

    # Pictures

    def open(self, paths: list[Path]) -> None:
        """Add files and folders."""
        self.library.open(paths)

    def expect(self) -> None:
        """Make room for pictures that will be opened as soon as the window is up."""
        self.stack.setCurrentWidget(self.split)
        self._show_verdict()

    def paste(self, image: QImage) -> None:
        """Add a picture from the clipboard."""
        self.library.paste(image)

    def clear(self) -> None:
        """Empty the list."""
        self.scorer.clear()
        self.library.clear()
        self.gallery.show_all()
        self._choose(None)
        self.stack.setCurrentWidget(self.empty)

    def remove(self, items: list[Item]) -> None:
        """Take pictures out of the list; another one is looked at if need be."""
        if len(items) >= len(self.model):
            self.clear()
            return
        self.model.remove(items)
        self.scorer.removed()
        if self.item not in self.model:  # find or filter hide all that is left
            self.gallery.choose(self.model.at(0))

    def follow(self, moved: dict[Path, Path]) -> None:
        """Files were moved: their pictures stay what they are, at their new places."""
        items, unread = self.model.follow(moved)
        self.library.moved(items)
        self._renew(unread)
        if self.item in items and self.item is not None:
            self.library.show(self.item)
            self.current_changed.emit(self.item)

    def take(self, paths: list[Path]) -> None:
        """Add files that have appeared; what is looked at stays, unless there is nothing."""
        self.library.take(paths, look_at=self.item is None)

    def _renew(self, items: list[Item]) -> None:
        self.library.renew(items)
        self.file_desk.forget(items)
        self.library.want_thumbnails(self.gallery.visible_items())
        if items:
            self.scorer.again(items)

    def look_again(self, paths: list[Path]) -> None:
        """Files were written to: what is known of them is found out anew.

        One that isn't in the list is another picture than the one that was, and comes into it.
        """
        if fresh := [path for path in paths if self.model.known(str(path)) is None]:
            self.take(fresh)
        items = self.model.score_again(paths)
        self._renew(items)
        if self.item in items and self.item is not None:
            self.explainer.reset()
            self.library.show(self.item)
            self._show_verdict()

    def close_files(self) -> None:
        """Keep what has yet to be kept and let go of its files, once the lanes are closed."""
        self.library.close()
        self.marker.close()

    def _added(self, items: list[Item], asked: bool = True) -> None:
        self.stack.setCurrentWidget(self.split)
        self.arrange()
        self.scorer.add(items, go_on=asked)

    def _notice(self, sentence: str) -> None:
        self.say(sentence)
        if not len(self.model):
            self.stack.setCurrentWidget(self.empty)
            self.arrange()

    def _choose(self, item: Item | None) -> None:
        if item is None and len(self.model):
            return  # the find box hides it; it stays on the canvas
        if item is self.item:
            return
        self.item = item
        self.side.explain.show_failure("")
        self.side.explain.say("")
        self.canvas.set_overlay(None)
        self.scorer.set_current(item)
        self.explainer.set_current(item)
        self.tools.set_item(item)
        self._show_verdict()
        if item is None:
            self._late.stop()
            self._in_view = None
            self.canvas.show_placeholder(None)
        else:
            self.canvas.setAccessibleDescription(item.name)
            self._late.start()
            self.library.want_display(item, self.gallery.neighbours())
        self.file_desk.set_item(item)  # last: picture and score don't wait behind the facts
        self.current_changed.emit(item)

    def _show_display(self, item: Item, display: Display) -> None:
        if item is self.item:
            self._late.stop()
            self._in_view = item
            self.canvas.show_display(display)
            self.tools.displayed(item)
            self.view_bar.show()
            self.why.show()

    def _show_unreadable(self, item: Item, sentence: str) -> None:
        if item is self.item:
            self._late.stop()
            self._in_view = None
            self.canvas.show_message(item.name, sentence)
            self.tools.displayed(None)
            self.view_bar.hide()

    def _show_placeholder(self) -> None:
        if self.item is not None:
            self._in_view = None
            self.canvas.show_placeholder(self.item.thumbnail)

    # Scores and maps

    def _detector_changed(self, _info: object) -> None:
        self.explainer.reset()
        self.scorer.restart()
        self._show_verdict()

    def _scored(self, item: Item) -> None:
        if item is self.item:
            self._show_verdict()
            self.explainer.item_scored(item)
            self.tools.refresh()

    def refresh(self) -> None:
        """Show the current picture's state anew (no detector, another verdict)."""
        self._show_verdict()

    def _show_verdict(self) -> None:
        loading, info = self._detector.awaited, self._detector.info
        self.gallery.show_band(None if info is None else tuple(info.band))
        self.side.verdict.show_item(self.item, info, loading=loading)
        self.why.show()

    @property
    def explainable(self) -> bool:
        """Whether there is, or is about to be, a score to explain."""
        able = self._detector.engine is not None or self._detector.busy
        return able and self.item is not None and self.item.state is not State.FAILED

    @property
    def displayed(self) -> bool:
        """Whether the picture itself is on the canvas, so that a map can lie over it."""
        return self.item is not None and self._in_view is self.item

    def toggle_method(self, row: str, on: bool) -> None:
        """Switch a map on or off, if there is a picture to explain."""
        self.why.toggle(row, on)
        if on:
            self.side.show_method(row)

    def _reported(self, path: Path) -> None:
        offer = Offer(tr("Open"), lambda: self._open_report(path), tr("Open the report"))
        self.say(tr("The report is in {place}.", place=one_line(str(path))), calm=True, offer=offer)

    def _open_report(self, path: Path) -> None:
        if not show_file(path):
            self.say(tr("{place} can't be opened from here.", place=one_line(str(path))))

    # Room

    def show_side(self, on: bool) -> None:
        """Show or hide the verdict panel."""
        self._side_wanted = on
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets narrow the right side becomes a drawer over the canvas."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give the verdict panel its place: beside the canvas, over it, or none."""
        narrow = self.width() < NARROW
        if narrow != self._drawer:
            self._drawer = narrow
            self.side.setProperty("drawer", narrow)
            if narrow:
                self.side.setParent(self)
            else:
                self.split.addWidget(self.side)
                self.split.setCollapsible(2, False)
            self.side.style().polish(self.side)
        wanted = self._side_wanted and not self.compare.on
        self.side.setVisible(wanted)
        if self._drawer:
            self.side.setVisible(wanted and self.stack.currentWidget() is self.split)
            top = self.stack.y()
            self.side.setGeometry(self.width() - SIDE_WIDTH, top, SIDE_WIDTH, self.height() - top)
            self.side.raise_()
        covered = SIDE_WIDTH if self._drawer and not self.side.isHidden() else 0
        self.canvas.set_inset(covered)
        self.tools.place()
        self.view_bar.place()
