"""What menus and keys do to the picture in view; the window takes these methods over."""

from __future__ import annotations

from PySide6.QtCore import Qt

from fakeview.album.marks import Mark
from fakeview.ui.inspect.method_options import GRADCAM, LIME, OCCLUSION, SHAP
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.inspect.tools.base import BRUSH, HAND, RECTANGLE, REGIONS


class Looking:
    """The slots of the actions that belong to the Inspect page."""

    page: InspectPage

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

    def mark_star(self) -> None:
        """Star the selected pictures, or no longer."""
        self.page.marker.star(self.page.gallery.selected_items())

    def mark_real(self) -> None:
        """The person takes the selected pictures for photographs."""
        self._mark(Mark.REAL)

    def mark_fake(self) -> None:
        """The person takes the selected pictures for generated."""
        self._mark(Mark.FAKE)

    def mark_unsure(self) -> None:
        """The person can't tell."""
        self._mark(Mark.UNSURE)

    def mark_clear(self) -> None:
        """Take what the person said off the selected pictures."""
        self.page.marker.clear(self.page.gallery.selected_items())

    def _mark(self, mark: Mark) -> None:
        self.page.marker.mark(self.page.gallery.selected_items(), mark)

    def clear_list(self) -> None:
        """Empty the list; files stay where they are."""
        self.page.clear()

    def zoom_in(self) -> None:
        """Closer."""
        self.page.compare.surface.zoom_by(1)

    def zoom_out(self) -> None:
        """Further away."""
        self.page.compare.surface.zoom_by(-1)

    def zoom_fit(self) -> None:
        """The whole picture."""
        self.page.compare.surface.fit()

    def zoom_full(self) -> None:
        """One picture pixel per screen pixel."""
        self.page.compare.surface.zoom_to(1.0)

    def toggle_compare(self, on: bool) -> None:
        """Two pictures side by side, or one."""
        self.page.compare.turn(on)

    def show_gallery(self, on: bool) -> None:
        """Show or hide the list."""
        self.page.gallery.setVisible(on)

    def show_side(self, on: bool) -> None:
        """Show or hide the verdict panel."""
        self.page.show_side(on)

    def toggle_gradcam(self, on: bool) -> None:
        """Grad-CAM on or off."""
        self.page.toggle_method(GRADCAM, on)

    def toggle_lime(self, on: bool) -> None:
        """LIME on or off."""
        self.page.toggle_method(LIME, on)

    def toggle_shap(self, on: bool) -> None:
        """SHAP on or off."""
        self.page.toggle_method(SHAP, on)

    def toggle_occlusion(self, on: bool) -> None:
        """Occlusion on or off."""
        self.page.toggle_method(OCCLUSION, on)

    def export_map(self) -> None:
        """Take the map in view along."""
        self.page.why.export()

    def report_list(self) -> None:
        """Write a report on all pictures that the list shows."""
        self.page.reporter.run(self.page.gallery.shown_items())

    def take_hand(self, _on: bool = True) -> None:
        """Move the picture."""
        self.page.tools.choose(HAND)

    def take_regions(self, _on: bool = True) -> None:
        """Read and hide regions."""
        self.page.tools.choose(REGIONS)

    def take_brush(self, _on: bool = True) -> None:
        """Paint over parts."""
        self.page.tools.choose(BRUSH)

    def take_rectangle(self, _on: bool = True) -> None:
        """Score a part alone."""
        self.page.tools.choose(RECTANGLE)

    def redo(self) -> None:
        """Hide it again."""
        self.page.tools.redo()

    def show_all(self) -> None:
        """Show everything that is hidden."""
        self.page.tools.show_all()

    def brush_smaller(self) -> None:
        """A finer brush."""
        self.page.tools.brush.step(up=False)

    def brush_larger(self) -> None:
        """A broader brush."""
        self.page.tools.brush.step(up=True)

    def hold_bare(self) -> None:
        """Nothing: the key works while it is held, which the window watches itself."""
