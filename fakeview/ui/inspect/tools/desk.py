"""Puts the tools on a canvas and connects them with what follows from their use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Signal

from fakeview.errors import sentence
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.canvas import Canvas
from fakeview.ui.inspect.explaining import Explainer
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.inspect.tools.base import BRUSH, HAND, RECTANGLE, REGIONS, Tool
from fakeview.ui.inspect.tools.brush import Brush
from fakeview.ui.inspect.tools.latest import Latest
from fakeview.ui.inspect.tools.options import HINTS, ToolOptions
from fakeview.ui.inspect.tools.rectangle import Rectangle
from fakeview.ui.inspect.tools.regions import RegionTool
from fakeview.ui.inspect.tools.tool_bar import EDGE, ToolBar
from fakeview.ui.inspect.tools.what_if_desk import WhatIfDesk
from fakeview.ui.inspect.tools.work import judge_part
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.theme import Theme
from trainer.words import mark, number, tr

if TYPE_CHECKING:
    from fakeview.detect.verdict import Verdict
    from fakeview.settings import Settings

WAITING = mark("One moment…")
NO_FACE = mark("No face found, so hiding parts says nothing. Draw a rectangle around a face.")
NO_FACE_THERE = mark("No face found in this part")


class ToolDesk(QObject):
    """The tools of one canvas: which is in hand, what was done with it, what came of it."""

    chosen = Signal(str)  # the tool in hand

    def __init__(
        self,
        canvas: Canvas,
        lanes: Lanes,
        detector: DetectorService,
        explainer: Explainer,
        theme: Theme,
        icons: Icons,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._detector, self._explainer = canvas, detector, explainer
        self._item: Item | None = None
        self._displayed: Item | None = None
        self.tool = HAND
        self.what_if = WhatIfDesk(lanes, detector, self)
        self.regions = RegionTool(canvas, theme)
        self.brush = Brush(canvas)
        self.rectangle = Rectangle(canvas)
        self._tools: dict[str, Tool | None] = {
            HAND: None, REGIONS: self.regions, BRUSH: self.brush, RECTANGLE: self.rectangle,
        }  # fmt: skip
        self.bar = ToolBar(canvas, icons)
        self.options = ToolOptions(canvas, theme, icons, self.bar)
        self.options.hide()
        name = "judge a part"  # not shown
        self._judging = Latest(lanes.by_hand, name, self._part_failed, self)
        self.part: Verdict | None = None
        self._part_failure = ""
        self.options.size_slider.setValue(self.brush.size)
        canvas.add_layer(self.what_if.veil)
        canvas.installEventFilter(self)
        self._connect()
        self._show()

    def _connect(self) -> None:
        what_if, options = self.what_if, self.options
        self.bar.chosen.connect(self.choose)
        what_if.changed.connect(self._show)
        what_if.regions_found.connect(self.regions.show_regions)
        self.regions.clicked.connect(what_if.toggle)
        self.regions.read.connect(self._read)
        self.brush.began.connect(what_if.begin_stroke)
        self.brush.painted.connect(
            lambda points, show: what_if.paint(points, self.brush.radius, show=show)
        )
        self.brush.sized.connect(options.size_slider.setValue)
        self.rectangle.changed.connect(self._judge)
        options.undo_wanted.connect(what_if.undo)
        options.redo_wanted.connect(what_if.redo)
        options.clear_wanted.connect(self.show_all)
        options.outlines_changed.connect(self.regions.set_outlines)
        options.size_changed.connect(self.brush.set_size)
        options.fill_changed.connect(what_if.set_fill)
        self._explainer.changed.connect(self._map_changed)
        self._detector.changed.connect(lambda _info: self._start_over())

    # Which picture

    def set_item(self, item: Item | None) -> None:
        """Look at another picture: what was hidden of the old one is forgotten."""
        self._item = item
        self._start_over()

    def displayed(self, item: Item | None) -> None:
        """The canvas shows this picture now; None: it shows a sentence instead."""
        self._displayed = item
        self.refresh()

    def refresh(self) -> None:
        """The picture was scored or decoded."""
        if self._item is None or self._item.state is not State.SCORED:
            self._start_over()
        else:
            self._prepare()
            self._show()

    def _start_over(self) -> None:
        self._judging.cancel()
        self.part, self._part_failure = None, ""
        self.regions.show_regions(None)
        self.rectangle.clear()
        self.what_if.forget()
        self._prepare()
        self._show()

    @property
    def usable(self) -> bool:
        """Whether the picture is scored and on the canvas."""
        item = self._item
        if item is None or item is not self._displayed or item.state is not State.SCORED:
            return False
        return self._canvas.has_picture and self._detector.engine is not None

    def _prepare(self) -> None:
        if self.usable and self._item is not None and self.tool in (REGIONS, BRUSH):
            self.what_if.open(self._item)
            self._map_changed()

    def _map_changed(self) -> None:
        if self.tool == REGIONS:
            shown = self._explainer.shown
            self.what_if.show_map(shown.explanation if shown is not None else None)

    # Which tool

    def choose(self, name: str) -> None:
        """Take a tool in hand."""
        if name != self.tool and (self.usable or name == HAND):
            self.tool = name
            self._canvas.take(self._tools[name])
            self.options.show_tool(name)
            self._prepare()
            self._show()
        self.bar.show_tool(self.tool)
        self.chosen.emit(self.tool)

    def put_away(self) -> bool:
        """Go back to the hand; returns whether another tool was in it."""
        had = self.tool != HAND
        self.choose(HAND)
        return had

    def undo(self) -> None:
        """Take back what was hidden last."""
        if self.tool != RECTANGLE:
            self.what_if.undo()

    def redo(self) -> None:
        """Hide it again."""
        if self.tool != RECTANGLE:
            self.what_if.redo()

    def show_all(self) -> None:
        """Show everything that is hidden; with the rectangle in hand drop that."""
        if self.tool == RECTANGLE:
            self.rectangle.clear()
        else:
            self.what_if.clear()

    def _read(self, words: str) -> None:
        name = self._item.name if self._item is not None else ""
        self._canvas.setAccessibleDescription(f"{name}. {words}" if words else name)

    # A part alone

    def _judge(self) -> None:
        self._judging.cancel()
        self.part, self._part_failure = None, ""
        box, item, engine = self.rectangle.box, self._item, self._detector.engine
        if box is not None and item is not None and engine is not None:
            size, source, part = self._canvas.size_in_pixels, item.source, QRectF(box)
            self._judging.want(
                lambda _job: judge_part(engine, source, size.width(), size.height(), part),
                self._judged,
            )
        self._show()

    def _judged(self, verdict: Verdict) -> None:
        self.part = verdict
        self._show()

    def _part_failed(self, error: BaseException) -> None:
        self._part_failure = sentence(error)
        self._show()

    # What is shown

    def _show(self) -> None:
        what_if, options = self.what_if, self.options
        usable = self.usable
        if self._item is None and self.tool != HAND:
            self.choose(HAND)
            return
        good = self._item is not None and self._item.state is not State.FAILED
        self.bar.set_usable(usable)
        self.bar.setVisible(good)
        what_if.veil.on = self.tool != RECTANGLE
        self.regions.show_hidden(what_if.pieces)
        # It stays while the next picture is on its way, so that nothing jumps twice.
        wanted = good and (self.tool != HAND or not what_if.empty)
        if self.tool == RECTANGLE:
            self._show_part()
            options.show_way_back(undo=False, redo=False, clear=self.rectangle.box is not None)
        else:
            self._show_what_if()
            options.show_way_back(
                undo=what_if.can_undo, redo=what_if.can_redo, clear=not what_if.empty
            )
        options.setVisible(wanted)
        if wanted:
            options.place()
        self._canvas.set_edges(self.bar.room, options.geometry().bottom() + EDGE if wanted else 0)
        self._canvas.update()

    def _show_what_if(self) -> None:
        what_if, options = self.what_if, self.options
        verdict = self._item.verdict if self._item is not None else None
        if what_if.failure:
            options.show_hint(what_if.failure, alone=True)
        elif verdict is not None and verdict.outside:
            options.show_hint(tr(NO_FACE), alone=True)
        elif what_if.empty or what_if.before is None:
            options.show_hint(tr(HINTS[self.tool] if what_if.ready else WAITING))
        else:
            options.show_scores(what_if.before, what_if.after)

    def _show_part(self) -> None:
        if self._part_failure:
            self.options.show_hint(self._part_failure)
        elif self.part is not None and self.part.outside:
            self.options.show_hint(tr(NO_FACE_THERE))
        elif self.part is not None:
            words = tr("{verdict}, this part alone", verdict=self.part.words)
            score = number(self.part.p_fake, ".2f")
            self.options.show_part(self.part.kind.value, score, words)
        else:
            hint = HINTS[RECTANGLE] if self.rectangle.box is None else WAITING
            self.options.show_hint(tr(hint))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the canvas changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._show()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Fit the options into the room that the canvas has now."""
        self._show()

    # Between two starts

    def restore(self, saved: Settings) -> None:
        """Take the tools' options from the settings."""
        self.options.outlines.setValue(saved.outlines)
        self.brush.set_size(saved.brush_size)
        self.options.fill.setCurrentIndex(max(0, self.options.fill.findData(saved.brush_fill)))

    def keep(self, saved: Settings) -> None:
        """Put the tools' options into the settings."""
        saved.outlines = self.regions.outlines
        saved.brush_size = self.brush.size
        saved.brush_fill = self.options.fill.currentData()
