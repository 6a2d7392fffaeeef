"""What menus and keys do to the picture in view; the window takes these methods over."""

from __future__ import annotations

from PySide6.QtCore import Qt

from fakeview.ui.inspect.explaining import GRADCAM, LIME
from fakeview.ui.inspect.page import InspectPage


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

    def clear_list(self) -> None:
        """Empty the list; files stay where they are."""
        self.page.clear()

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

    def toggle_gradcam(self, on: bool) -> None:
        """Grad-CAM on or off."""
        self.page.toggle_method(GRADCAM, on)

    def toggle_lime(self, on: bool) -> None:
        """LIME on or off."""
        self.page.toggle_method(LIME, on)

    def hold_bare(self) -> None:
        """Nothing: the key works while it is held, which the window watches itself."""
