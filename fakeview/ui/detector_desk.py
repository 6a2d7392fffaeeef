"""Everything the person does with detectors: choose, read about, answer for, fall back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fakeview.settings import Settings
from fakeview.ui.dialogs import ClassOrderDialog, DetectorDialog, ask
from fakeview.ui.inspect.page import InspectPage
from fakeview.ui.opening import ask_detector
from fakeview.ui.services import DetectorService
from fakeview.ui.status_strip import StatusStrip
from fakeview.ui.top_bar import TopBar
from trainer.words import tr


class DetectorDesk(QObject):
    """Stands between the detector service and the parts of the window that show it."""

    def __init__(
        self,
        service: DetectorService,
        page: InspectPage,
        bar: TopBar,
        strip: StatusStrip,
        saved: Settings,
        window: QWidget,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._say = say
        self._service, self._page, self._bar, self._strip = service, page, bar, strip
        self._saved, self._window = saved, window
        self._falls_back = False
        self._fell_back = False
        self._to_try = False
        service.changed.connect(self._changed)
        service.loading.connect(strip.show_loading)
        service.refused.connect(self._refused)
        service.noticed.connect(self._noticed)
        service.order_needed.connect(self._ask_order)
        bar.show_detector(tr("no detector yet"))

    def start(self) -> None:
        """Open last time's detector; if it is gone, the bundled one serves.

        One that was asked for before the window was up goes first.
        """
        if self._service.busy:
            return
        path = Path(self._saved.detector) if self._saved.detector else None
        self._falls_back = path is not None
        self._service.open(path, self._saved.detector_fake_index)

    def open(self, path: Path | None) -> None:
        """Open a detector's file; None is the bundled one."""
        self._falls_back = self._to_try = False
        self._service.open(path)

    def try_out(self, path: Path) -> None:
        """Open a detector that was made just now, and say how to try it once it is there."""
        self.open(path)
        self._to_try = True

    def use_bundled(self) -> None:
        """Open the bundled detector, unless it is the one in use."""
        in_use = self._service.engine is not None and self._service.path is None
        if not in_use or self._service.busy:
            self.open(None)

    def choose(self) -> None:
        """Ask for a detector's file."""
        path = ask_detector(self._window, tr("Open detector"), self._saved.last_folder)
        if path is not None:
            self.open(path)

    def about(self) -> None:
        """Show what is known about the detector."""
        if self._service.info is not None:
            ask(DetectorDialog(self._service.info, self._window))
        else:
            self._say(tr("No detector is loaded yet. Open one with Ctrl+D."))

    def _changed(self, info: object) -> None:
        path = self._service.path
        self._saved.detector = "" if path is None else str(path)
        self._saved.detector_fake_index = self._service.fake_index
        self._bar.show_detector(str(self._service.info.name))
        self._strip.show_device(info)
        if not self._fell_back:  # else the banner says why it is not the one of last time
            self._page.banner.dismiss()
        self._fell_back = False
        if self._to_try:
            self._to_try = False
            name = self._service.info.name
            self._page.say(tr("{name} is in use now. Drop pictures to try it.", name=name))

    def _refused(self, sentence: str) -> None:
        self._to_try = False
        if self._service.info is None:
            self._bar.show_detector(tr("no detector"))
        self._say(sentence)
        self._page.refresh()
        if self._falls_back:
            self._falls_back, self._fell_back = False, True
            self._service.open(None)

    def _noticed(self, sentences: str) -> None:
        """Tell of the store, beside what the page may have to say already."""
        banner = self._page.banner
        self._page.say(sentences if banner.isHidden() else f"{banner.text} {sentences}")

    def _ask_order(self, path: Path, sentence: str, outputs: int) -> None:
        dialog = ClassOrderDialog(sentence, outputs, self._window)
        ask(dialog)
        if dialog.answer is not None:
            self._service.open(path, dialog.answer)
        elif self._service.engine is None:
            self._service.open(None)
