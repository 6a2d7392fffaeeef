"""Connects the panel of explanations with what makes, cuts, checks and exports the map."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fakeview.ui.inspect.checking import Checker
from fakeview.ui.inspect.explained import layers_of
from fakeview.ui.inspect.explaining import Explainer
from fakeview.ui.inspect.export_dialog import MASK, ExportChoice
from fakeview.ui.inspect.exporting import Exporter
from fakeview.ui.inspect.masking import MaskDesk
from fakeview.ui.inspect.method_options import (
    GRADCAM,
    GRADCAM_PLUS,
    ROWS,
    Options,
    keep,
    restored,
)
from fakeview.ui.inspect.tools.base import HAND
from fakeview.ui.jobs import Job
from fakeview.ui.services import DetectorService, Lanes
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.detect.engine import Engine
    from fakeview.settings import Settings
    from fakeview.ui.inspect.page import InspectPage


class WhyDesk(QObject):
    """What follows when the person asks why, and what of it is shown where."""

    def __init__(self, page: InspectPage, lanes: Lanes, detector: DetectorService) -> None:
        super().__init__(page)
        self._page, self._lanes, self._detector = page, lanes, detector
        self.panel = page.side.explain
        self.explainer: Explainer = page.explainer
        self.masks = MaskDesk(lanes, self)
        self.checker = Checker(lanes, detector, self.explainer, self)
        self.exporter = Exporter(lanes, detector, page)
        self._asking: Job | None = None
        # Whose layers the panel offers; a detector that is no longer used must not live on here.
        self._listed: weakref.ref[Engine] | None = None
        self._connect()

    def _connect(self) -> None:
        explainer, panel, page = self.explainer, self.panel, self._page
        explainer.changed.connect(self.show)
        explainer.progressed.connect(
            lambda done, total: panel.show_progress(explainer.row, done, total)
        )
        explainer.failed.connect(lambda _method, text: panel.show_failure(text))
        self.masks.changed.connect(self.show)
        self.checker.changed.connect(lambda: panel.faith.show_check(self.checker))
        self.exporter.failed.connect(page.say)
        self.exporter.written.connect(
            lambda path: panel.say(tr("Saved as {name}.", name=path.name))
        )
        panel.toggled.connect(self.toggle)
        panel.opacity_changed.connect(self._take_opacity)
        panel.cancelled.connect(explainer.cancel)
        panel.options_changed.connect(self._take_options)
        panel.update_wanted.connect(self._update)
        panel.layers_wanted.connect(self._want_layers)
        panel.scale_changed.connect(explainer.set_same_scale)
        panel.mask_changed.connect(
            lambda on, share, towards: self.masks.choose(on=on, share=share, towards=towards)
        )
        panel.export_wanted.connect(self.export)
        page.tools.chosen.connect(lambda tool: self.checker.hold("tool", tool != HAND))
        page.compare.turned.connect(lambda on: self.checker.hold("compare", on))
        self._detector.changed.connect(self._detector_changed)

    # What the person wants

    def toggle(self, row: str, on: bool) -> None:
        """Switch a map on or off, if there is a picture to explain."""
        self.panel.show_failure("")
        self.panel.say("")
        self.explainer.toggle(row, on)

    def export(self) -> None:
        """Take the map in view along."""
        shown, item = self.explainer.shown, self.explainer.item
        self.panel.say("")
        opacity = self._page.opacity.get(self.explainer.method, 55) / 100
        found = self.checker.found if self.explainer.final else None
        masks, cut = self.masks, None
        if masks.on and shown is not None and shown.limit > 0:
            cut = ExportChoice(MASK, masks.share / 100, towards=masks.towards)
        self.exporter.run(item, shown, opacity, found, cut)

    def _take_options(self, row: str, options: object) -> None:
        self.panel.show_failure("")
        assert isinstance(options, Options)
        self.explainer.set_options(row, options)

    def _update(self) -> None:
        self.panel.show_failure("")
        self.explainer.update()

    def set_opacity(self, row: str, percent: int) -> None:
        """Set a map's opacity, 0 to 100."""
        self.panel.set_opacity(row, percent)
        self._take_opacity(row, percent)

    def _take_opacity(self, row: str, percent: int) -> None:
        self._page.opacity[row] = percent
        if row == GRADCAM:
            self._page.opacity[GRADCAM_PLUS] = percent
        if self.explainer.row == row:
            self._page.canvas.set_opacity(percent / 100)

    # Which layers there are

    def _detector_changed(self, _info: object) -> None:
        self._stop_asking()
        if self.panel.rows[GRADCAM].fold.is_open:
            self._want_layers()

    def _want_layers(self) -> None:
        engine = self._detector.engine
        if engine is None or (self._listed is not None and self._listed() is engine):
            return
        self._stop_asking()
        form, asked = self.panel.rows[GRADCAM].form, weakref.ref(engine)

        def done(found: tuple[Sequence[str], str]) -> None:
            self._asking, self._listed = None, asked
            form.show_layers(*found)

        def failed(_error: BaseException) -> None:  # its map will say what is wrong
            self._asking = self._listed = None
            form.show_layers((), "")

        name = "list layers"  # not shown
        job = Job(name, lambda _job: layers_of(engine), done, failed, priority=1)
        self._asking = self._lanes.compute.submit(job)

    def _stop_asking(self) -> None:
        self._lanes.compute.cancel(self._asking)
        self._asking = None

    # What is shown

    def show(self) -> None:
        """Show the state of things in the panel and on the canvas."""
        page, explainer = self._page, self.explainer
        usable = page.explainable
        shown = explainer.shown if usable else None
        self.masks.show_map(shown, explainer.item)
        self.panel.show_state(explainer, self.masks, usable=usable)
        self.panel.faith.show_check(self.checker)
        if explainer.method:
            page.canvas.set_opacity(page.opacity[explainer.method] / 100)
        image = None
        if shown is not None and page.displayed:
            cut = self.masks.image if self.masks.on and shown.limit > 0 else None
            image = shown.image if cut is None else cut
        page.canvas.set_overlay(image)
        page.overlay_changed.emit(explainer.row if usable else "")

    # Between two starts

    def restore(self, saved: Settings) -> None:
        """Take options and opacities from the settings."""
        self.explainer.gradcam_wanted = saved.gradcam_on
        for row, options in restored(saved).items():
            self.explainer.set_options(row, options)
            self.set_opacity(row, getattr(saved, f"{row}_opacity"))
        self.explainer.set_same_scale(saved.same_scale)
        self.panel.mask_share.setValue(saved.mask_share)
        self.masks.choose(on=False, share=saved.mask_share, towards=True)

    def keep(self, saved: Settings) -> None:
        """Put options and opacities into the settings."""
        saved.gradcam_on = self.explainer.gradcam_wanted
        keep(self.explainer.options, saved)
        for row in ROWS:
            setattr(saved, f"{row}_opacity", self._page.opacity[row])
        saved.same_scale = self.explainer.same_scale
        saved.mask_share = self.masks.share
