"""Looks into the current picture's file, off the window's thread, and shows what it says."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fakeview.errors import sentence
from fakeview.ui.inspect import work
from fakeview.ui.inspect.file_panel import NO_PICTURE, PASTED, READING, FilePanel
from fakeview.ui.inspect.model import Item
from fakeview.ui.jobs import Job
from fakeview.ui.services import QUIET_MS, Lanes
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.provenance.findings import Provenance

_KEPT = 500


class FileDesk(QObject):
    """One job at a time, for the picture that is looked at; what was found is kept."""

    shown = Signal(object)  # Provenance of the current picture, or None

    def __init__(self, lanes: Lanes, panel: FilePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._panel = lanes, panel
        self._item: Item | None = None
        self._job: Job | None = None
        self._known: OrderedDict[int, Provenance] = OrderedDict()
        self._late = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._late.timeout.connect(lambda: panel.say(tr(READING)))

    def set_item(self, item: Item | None) -> None:
        """Show what this picture's file says; what belonged to another one goes at once."""
        self._lanes.facts.cancel(self._job)
        self._job, self._item = None, item
        self._late.stop()
        known = self._known.get(item.key) if item is not None else None
        if known is not None:
            self._show(known)
            return
        self.shown.emit(None)
        if item is None:
            self._panel.say(tr(NO_PICTURE))
        elif item.path is None:
            self._panel.say(tr(PASTED))
        else:
            self._panel.say("")
            self._late.start()
            self._submit(item)

    def forget(self, items: Iterable[Item]) -> None:
        """Files have changed: look into them anew."""
        for item in items:
            self._known.pop(item.key, None)
            if item is self._item:
                self.set_item(item)

    def _submit(self, item: Item) -> None:
        def done(provenance: Provenance) -> None:
            self._known[item.key] = provenance
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
            if item is self._item:
                self._show(provenance)

        def failed(error: BaseException) -> None:
            if item is self._item:
                self._late.stop()
                self._panel.say(sentence(error))

        name = "look into file"  # not shown
        job = Job(name, lambda _job: work.look_into(item.source), done, failed)
        self._job = self._lanes.facts.submit(job)

    def _show(self, provenance: Provenance) -> None:
        self._late.stop()
        self._panel.show_provenance(provenance)
        self.shown.emit(provenance)
