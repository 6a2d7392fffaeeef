"""What can be done with the selected pictures: move, list, compare, label, take out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from fakeview.imaging.names import one_line
from fakeview.ui.inspect.labeller import Labeller
from fakeview.ui.inspect.model import Item
from fakeview.ui.inspect.mover import Mover
from fakeview.ui.opening import hand_out
from fakeview.ui.services import Lanes
from fakeview.ui.widgets import Offer
from trainer.words import mark, plural, tr

if TYPE_CHECKING:
    from fakeview.ui.inspect.page import InspectPage

NO_PLACE = mark("The folder {place} can't be shown: no program opened it. Open it yourself.")


class SelectionDesk(QObject):
    """Acts on what the gallery has selected; what takes long is done by its helpers."""

    def __init__(self, page: InspectPage, lanes: Lanes) -> None:
        super().__init__(page)
        self._page = page
        self.mover = Mover(lanes, page)
        self.labeller = Labeller(lanes, page)
        self.mover.label_list = lambda: self.labeller.list
        self.mover.moved.connect(page.follow)
        self.mover.told.connect(self._tell)
        self.labeller.told.connect(self._tell)

    @property
    def items(self) -> list[Item]:
        """The selected pictures, top first."""
        return self._page.gallery.selected_items()

    @property
    def files(self) -> list[Item]:
        """Those of them that are files."""
        return [item for item in self.items if item.path is not None]

    def move(self) -> None:
        """Ask for a folder and move the files there."""
        self.mover.run(self.items)

    def undo(self) -> bool:
        """Undo a move if it was the last thing done, or the only one; return whether it was."""
        offered = self._page.banner.offered
        latest = offered is not None and offered.do == self.mover.undo
        if not self.mover.can_undo or (self._page.tools.what_if.can_undo and not latest):
            return False
        self.mover.undo()
        return True

    def label(self, label: str = "") -> None:
        """Send them to training as ``fake`` or ``real``, or as what they are marked."""
        self.labeller.run(self.items, label)

    def report(self) -> None:
        """Write a report on them."""
        self._page.reporter.run(self.items)

    def compare(self) -> None:
        """Show the two of them side by side."""
        items = self.items
        if len(items) == 2:
            self._page.compare.open_pair(items[0], items[1])

    def copy_paths(self) -> None:
        """Put their paths onto the clipboard, one a line."""
        places = [str(item.path) for item in self.files]
        if not places:
            return
        # A name may hold bytes that are no text, which Qt would leave out without a word.
        texts = [os.fsencode(place).decode("utf-8", "replace") for place in places]
        QGuiApplication.clipboard().setText("\n".join(texts))
        said = plural(
            len(places), "The path is on the clipboard.", "{n} paths are on the clipboard."
        )
        odd = sum(text != place for text, place in zip(texts, places, strict=True))
        if odd:
            strange = plural(
                odd,
                "{n} hold bytes that are no text, so “{sign}” stands for them.",
                "{n} hold bytes that are no text, so “{sign}” stands for them.",
                sign="\ufffd",
            )
            said = f"{said} {strange}"
        self._page.say(said, calm=not odd)

    def show_in_folder(self) -> None:
        """Open the folder of the first of them with the system's own program."""
        path = self.files[0].path if self.files else None
        if path is None:
            return
        if not hand_out(path.parent):
            self._page.say(tr(NO_PLACE, place=one_line(str(path.parent))))

    def remove(self) -> None:
        """Take them out of the list; the files stay where they are."""
        items = self.items
        if items:
            self._page.remove(items)
            if len(items) > 1:
                self._page.say(
                    plural(
                        len(items),
                        "{n} picture was taken out of the list. The file stays where it is.",
                        "{n} pictures were taken out of the list. The files stay where they are.",
                    ),
                    calm=True,
                )

    def _tell(self, sentence: str, well: bool, offer: Offer | None) -> None:
        self._page.say(sentence, calm=well, offer=offer)
