"""Side by side: original and map, two maps, two detectors, two pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from fakeview.ui.dialogs import ClassOrderDialog, ask
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.compare_detectors import IN_USE, Choice, Detectors
from fakeview.ui.inspect.compare_head import LEGEND_ROOM, Chip, Head, LegendChip
from fakeview.ui.inspect.compare_pair import LEFT, RIGHT, SIDES, Pair
from fakeview.ui.inspect.compare_side import Shelf, Side
from fakeview.ui.inspect.method_options import GRADCAM
from fakeview.ui.inspect.model import Item
from fakeview.ui.inspect.view_bar import ViewBar
from fakeview.ui.inspect.work import Display
from fakeview.ui.opening import ask_detector
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import rule
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.ui.inspect.page import InspectPage

PLACEHOLDER_MS = 150


class Comparison(QWidget):
    """Two sides, each with its head, its canvas, its map's legend and what is to be said."""

    closed = Signal()  # the person goes back to one picture

    def __init__(
        self,
        page: InspectPage,
        lanes: Lanes,
        service: DetectorService,
        theme: Theme,
        icons: Icons,
    ) -> None:
        super().__init__()
        self._page, self._service = page, service
        self.detectors = Detectors(lanes, service, self)
        self._shelf = Shelf(lanes, self.detectors, page.explainer)
        self.sides = (Side(self._shelf, self), Side(self._shelf, self))
        self.heads = tuple(Head(side, page.model, theme) for side in SIDES)
        self.pair = Pair(theme)
        self.bar = ViewBar(self.pair, icons, LEGEND_ROOM)
        self.chips = tuple(Chip(canvas) for canvas in self.pair.canvases)
        self.legends = tuple(LegendChip(self.pair.canvases[side], theme, side) for side in SIDES)
        self._follows = [True, True]
        self._displayed: list[Item | None] = [None, None]
        self._before = [IN_USE, IN_USE]  # what a refused detector gives way to
        self._late = [QTimer(self, interval=PLACEHOLDER_MS, singleShot=True) for _ in SIDES]
        self.setAccessibleName(tr("Side by side"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for side in SIDES:
            grid.addWidget(self.heads[side], 0, side)
            grid.setColumnStretch(side, 1)
        grid.addWidget(rule(), 1, 0, 1, 2)
        grid.addWidget(self.pair, 2, 0, 1, 2)
        grid.setRowStretch(2, 1)

    def _connect(self) -> None:
        for side in SIDES:
            head = self.heads[side]
            head.picture_chosen.connect(lambda item, s=side: self.choose_picture(s, item))
            head.detector_chosen.connect(lambda choice, s=side: self.choose_detector(s, choice))
            head.file_wanted.connect(lambda s=side: self._ask_file(s))
            head.method_chosen.connect(lambda method, s=side: self.choose_map(s, method))
            self.chips[side].pressed.connect(self.sides[side].quieten)
            self.sides[side].changed.connect(lambda s=side: self._show_side(s))
            self._late[side].timeout.connect(lambda s=side: self._show_placeholder(s))
        self.bar.bare.connect(self.pair.set_bare)
        self.bar.compare.connect(self.closed)
        self.detectors.listed.connect(self._list_detectors)
        self.detectors.ready.connect(self._detector_ready)
        self.detectors.refused.connect(self._refused)
        self.detectors.order_needed.connect(self._ask_order)
        page = self._page
        page.library.display_ready.connect(self._display_ready)
        page.library.display_failed.connect(self._display_failed)
        page.scorer.scored.connect(self._scored)
        page.explainer.changed.connect(self._page_explained)

    # Opening and closing

    def open(self) -> None:
        """Begin with the page's picture: as it is, and under the map that is on."""
        method = self._page.explainer.method or GRADCAM
        self._follows = [True, True]
        self.bar.show_comparing(True)
        self._list_detectors()
        for side, what in ((LEFT, ""), (RIGHT, method)):
            self._show_picture(side, self._page.item, IN_USE, what)
        self.pair.fit()

    def show_pair(self, left: Item, right: Item) -> None:
        """Show two pictures that stay, whatever the gallery has chosen, under the same map."""
        method = self._page.explainer.method or ""
        for side, item in ((LEFT, left), (RIGHT, right)):
            self._follows[side] = False
            self._show_picture(side, item, IN_USE, method)
        self.pair.fit()

    def close_sides(self) -> None:
        """Stop what runs and let go of pictures, maps and detectors."""
        for side in SIDES:
            self._late[side].stop()
            self.sides[side].stop()
            self._displayed[side] = None
            self.pair.canvases[side].show_placeholder(None)
            self.chips[side].say("")
            self.legends[side].show_map(None)
        self._before = [IN_USE, IN_USE]
        self._shelf.scores.clear()
        self._keep_what_is_used()

    @property
    def _open(self) -> bool:
        return self.sides[LEFT].item is not None

    def follow(self) -> None:
        """The gallery has chosen another picture."""
        for side in SIDES:
            if self._follows[side]:
                self._show_picture(side, self._page.item)
            else:
                self._show_side(side)  # its list names the gallery's picture

    def stop_maps(self) -> bool:
        """Stop the maps that take their time; return whether there were any."""
        running = [side for side in self.sides if side.running]
        for side in running:
            side.cancel()
        return bool(running)

    # What the person chooses

    def choose_picture(self, side: int, item: Item | None) -> None:
        """Show one picture of the gallery, or with None the one it has chosen, now and later."""
        self._follows[side] = item is None
        self._show_picture(side, item or self._page.item)

    def choose_detector(self, side: int, choice: Choice) -> None:
        """Let another detector judge."""
        one = self.sides[side]
        if choice != one.detector:
            self._before[side] = one.detector
        one.show(one.item, choice)
        self._keep_what_is_used()

    def choose_map(self, side: int, method: str) -> None:
        """Lay another map over the picture, or with "" none."""
        one = self.sides[side]
        one.show(one.item, method=method)

    def open_detector(self, side: int, path: Path) -> None:
        """Let a detector's file judge; it stays on both lists."""
        self.choose_detector(side, self.detectors.add(path))

    def _ask_file(self, side: int) -> None:
        near = self.sides[side].detector.path or self._service.path
        folder = str(near.parent) if near else ""
        path = ask_detector(self.window(), tr("Open detector to compare"), folder)
        if path is not None:
            self.open_detector(side, path)
        else:
            self._show_side(side)  # the list goes back to what is shown

    # Detectors

    def _list_detectors(self) -> None:
        titles = [(self.detectors.title(one), one) for one in self.detectors.choices()]
        for side in SIDES:
            self.heads[side].list_detectors(titles)
            self._show_side(side)

    def _keep_what_is_used(self) -> None:
        used = {one.detector for one in self.sides}
        for one, before in zip(self.sides, self._before, strict=True):
            if self.detectors.engine(one.detector) is None:
                used.add(before)  # it may yet have to serve
        self.detectors.keep(used)
        self._page.library.keep_decoding(
            side.item
            for side, follows in zip(self.sides, self._follows, strict=True)
            if side.item is not None and not follows
        )

    def _detector_ready(self, choice: Choice) -> None:
        for side in self.sides:
            if side.detector == choice and side.item is not None:
                side.judge()
        self._keep_what_is_used()

    def _refused(self, choice: Choice, sentence: str) -> None:
        for side in self._sides_of(choice):
            self._fall_back(side)
            self.sides[side].fail(sentence)

    def _ask_order(self, choice: Choice, sentence: str, outputs: int) -> None:
        dialog = ClassOrderDialog(sentence, outputs, self.window())
        ask(dialog)
        for side in self._sides_of(choice):
            if dialog.answer is None or choice.path is None:
                self._fall_back(side)
            else:
                one = self.sides[side]
                one.show(one.item, self.detectors.add(choice.path, dialog.answer))
                self._keep_what_is_used()

    def _sides_of(self, choice: Choice) -> list[int]:
        return [side for side in SIDES if self.sides[side].detector == choice]

    def _fall_back(self, side: int) -> None:
        one, before = self.sides[side], self._before[side]
        one.show(one.item, before if before != one.detector else IN_USE)
        self._keep_what_is_used()

    # Pictures

    def _show_picture(
        self,
        side: int,
        item: Item | None,
        detector: Choice | None = None,
        method: str | None = None,
    ) -> None:
        if item is None:
            return
        if self._displayed[side] is not item:
            self._displayed[side] = None
            self._late[side].start()
        self.sides[side].show(item, detector, method)
        self._keep_what_is_used()
        if self._displayed[side] is None:
            self.pair.canvases[side].setAccessibleDescription(item.name)
            self._page.library.show(item)

    def _display_ready(self, item: Item, display: Display) -> None:
        for side in SIDES:
            if self.sides[side].item is item and self._displayed[side] is not item:
                self._late[side].stop()
                self._displayed[side] = item
                self.pair.show_display(side, display)
                self._show_side(side)

    def _display_failed(self, item: Item, sentence: str) -> None:
        for side in SIDES:
            if self.sides[side].item is item:
                self._late[side].stop()
                self.pair.canvases[side].show_message(item.name, sentence)

    def _show_placeholder(self, side: int) -> None:
        item = self.sides[side].item
        if item is not None:
            self.pair.canvases[side].show_placeholder(item.thumbnail)

    # Scores and maps

    def _scored(self, item: Item) -> None:
        for side in self.sides:
            if side.item is item and side.detector.in_use and side.score is None:
                side.judge()

    def _page_explained(self) -> None:
        for side in self.sides:
            side.look_again()

    def _show_side(self, side: int) -> None:
        if not self._open:
            return
        one, head = self.sides[side], self.heads[side]
        row = -1
        if one.item is not None and not self._follows[side]:
            row = self._page.model.index_of(one.item).row()
        head.show_picture(self._page.item, one.item, row)
        head.show_choice(one.detector, one.method)
        head.show_score(one.score, one.waiting)
        self.chips[side].say(one.status, one.action)
        ready = one.shown is not None and self._displayed[side] is one.item
        shown = one.shown if ready else None
        self.legends[side].show_map(shown)
        canvas = self.pair.canvases[side]
        canvas.set_opacity(self._page.opacity.get(one.method, 55) / 100)
        canvas.set_overlay(shown.image if shown is not None else None)
