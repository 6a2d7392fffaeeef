"""The result of a run: headline figures, remarks, and where the card lies."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from fakeview.errors import sentence
from fakeview.evaluate.words import Remark
from fakeview.ui.icons import Icons
from fakeview.ui.jobs import Job
from fakeview.ui.opening import hand_out
from fakeview.ui.services import Lanes
from fakeview.ui.shared.figures import FigureTile, RemarkLine
from fakeview.ui.train import result_words
from fakeview.ui.widgets import button, label
from trainer.words import tr

_TILE = 208
_GAP = 16


def read_reports(detector: Path) -> dict[str, dict[str, Any]]:
    """Read the reports that a detector file carries, by split.

    Raises:
        CheckpointError: the file is missing or broken.
    """
    from trainer.checkpoint import read_document
    from trainer.errors import CheckpointError

    if not detector.is_file():
        raise CheckpointError(tr("The detector is no longer at {file}.", file=detector))
    document = read_document(detector) or {}
    metrics = (document.get("training") or {}).get("metrics") or {}
    return {str(k): dict(v) for k, v in metrics.items() if isinstance(v, Mapping)}


class ResultView(QWidget):
    """Shows the reports of a finished run, or why there are none."""

    folder_wanted = Signal()
    band_known = Signal(float, float)  # the ends of the uncertain band

    def __init__(self, lanes: Lanes, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Result"))
        self._lanes, self._icons = lanes, icons
        self._job: Job | None = None
        self._card: Path | None = None
        self._columns = 0
        self._told: list[Remark] = []
        self.tiles: list[FigureTile] = []
        self.notice = label("", "muted", wrap=True)
        self.folder = button(
            tr("Open the card's folder"),
            "outline",
            self._open_folder,
            tr("In the system's file manager"),
        )
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column.addLayout(self._grid)
        column.addWidget(self.notice)
        self._remarks = QVBoxLayout()
        self._remarks.setSpacing(6)
        column.addLayout(self._remarks)
        column.addSpacing(4)
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many tiles side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def clear(self) -> None:
        """Forget everything."""
        if self._job is not None:
            self._job.cancel.set()
        self._job = None
        self.show_reports({}, None)

    def load(self, detector: Path | None, card: Path | None) -> None:
        """Read the reports from a detector file, for a run that ended earlier."""
        self.clear()
        self._card = card
        if detector is None:
            self.say(tr("This run left no detector."))
            return
        self._job = self._lanes.files.submit(
            Job(
                "read reports",  # not shown
                lambda _job: read_reports(detector),
                lambda found: self.show_reports(found, card),
                lambda error: self.say(sentence(error)),
            )
        )

    def say(self, text: str) -> None:
        """Show a sentence in place of figures."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def show_reports(self, reports: Mapping[str, Mapping[str, Any]], card: Path | None) -> None:
        """Show the figures of these reports."""
        self._card = card
        found = result_words.figures(reports)
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [FigureTile(figure) for figure in found]
        self._columns = 0
        self._arrange()
        self.say("" if found or not reports else tr("The test pictures gave no figures."))
        self._show_remarks(result_words.remarks(reports))
        self.folder.setVisible(card is not None)
        band = result_words.main_report(reports).get("band")
        if band:
            self.band_known.emit(float(band[0]), float(band[1]))

    @property
    def remarks(self) -> list[str]:
        """The sentences below the figures."""
        return [remark.text for remark in self._told]

    def _show_remarks(self, told: list[Remark]) -> None:
        while (item := self._remarks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._told = told
        for remark in told:
            self._remarks.addWidget(RemarkLine(remark, self._icons))

    def _arrange(self) -> None:
        wanted = max(1, min(len(self.tiles), (self.width() + _GAP) // (_TILE + _GAP)))
        if len(self.tiles) == 4 and wanted == 3:  # 2 x 2 rather than 3 and a lonely one
            wanted = 2
        if wanted == self._columns:
            return
        for column in range(max(self._columns, wanted)):
            self._grid.setColumnStretch(column, 1 if column < wanted else 0)
        self._columns = wanted
        for number, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, number // wanted, number % wanted)

    def _open_folder(self) -> None:
        if self._card is not None:
            folder = self._card if self._card.is_dir() else self._card.parent
            hand_out(folder)
