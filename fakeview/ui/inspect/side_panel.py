"""The side panel: what there is to know of the picture, one thing above the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fakeview.ui.icons import Icons
from fakeview.ui.inspect.explain_panel import ExplainPanel
from fakeview.ui.inspect.file_panel import FilePanel, in_short
from fakeview.ui.inspect.stability_panel import StabilityPanel
from fakeview.ui.inspect.verdict_panel import VerdictPanel
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import button, rule
from trainer.words import tr

if TYPE_CHECKING:
    from fakeview.provenance.findings import Provenance

SIDE_WIDTH = 336


class SidePanel(QFrame):
    """Verdict, stability, maps and the file, one above the other; scrolled where need be."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("sidePanel")
        self.setMinimumWidth(280)
        self.setMaximumWidth(440)
        self.verdict = VerdictPanel(theme)
        self.stability = StabilityPanel(theme, icons)
        self.more = button("", "fold", self.show_file, tr("Go down to what the file says"))
        icons.give(self.more.setIcon, "arrow-down", "link")
        self.more.setMinimumWidth(1)  # its words must not widen the panel
        self.more.hide()
        self.explain = ExplainPanel(theme, icons)
        self.file = FilePanel(icons)
        self._body = body = QWidget()
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(20)
        column.addWidget(self.verdict)
        column.addWidget(rule())
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addWidget(self.stability)
        column.addLayout(middle)
        for part in (self.explain, self.file):
            column.addWidget(rule())
            column.addWidget(part)
        column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_more(self, provenance: Provenance | None) -> None:
        """Say that the file says something of weight, which may lie below what is in view."""
        words = in_short(provenance)
        self.more.setText(words)
        self.more.setAccessibleName(words)
        self.more.setVisible(bool(words))

    def show_file(self) -> None:
        """Bring what the file says into view."""
        self._settle()
        self._area.verticalScrollBar().setValue(self.file.y() - 16)

    def show_method(self, row: str) -> None:
        """Bring a map's row into view, with how far it is, no further than that takes."""
        self._settle()
        self._area.ensureWidgetVisible(self.explain.rows[row], 0, 16)

    def _settle(self) -> None:
        """Give what was just shown its place, which it may not have yet."""
        room = self._area.viewport().size()
        needed = self._body.heightForWidth(room.width())
        self._body.resize(room.width(), max(room.height(), needed))

    def sizeHint(self) -> QSize:
        """As wide as the reasons read well."""
        return QSize(SIDE_WIDTH, 600)
