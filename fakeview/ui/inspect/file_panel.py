"""What the file says: findings about its origin, apart from the score and never part of it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fakeview.provenance.findings import CAVEAT, Provenance, Severity
from fakeview.ui.icons import Icons
from fakeview.ui.inspect.file_finding import FindingView
from fakeview.ui.widgets import label
from trainer.words import mark, mark_plural, plural, tr

PASTED = mark("This picture was pasted, so there is no file that could say where it comes from.")
READING = mark("Looking into the file…")
NO_PICTURE = mark("No picture chosen")
_OF_WEIGHT = {
    Severity.STRONG: mark_plural("{n} strong", "{n} strong"),
    Severity.NOTABLE: mark_plural("{n} notable", "{n} notable"),
}


def in_short(provenance: Provenance | None) -> str:
    """Return how many findings say something of weight, or an empty text."""
    found = Counter(one.severity for one in provenance.findings) if provenance else Counter()
    words = [
        plural(found[severity], *forms) for severity, forms in _OF_WEIGHT.items() if found[severity]
    ]
    return tr("In the file: {findings}", findings=", ".join(words)) if words else ""


class FilePanel(QWidget):
    """Shows what a file says, or why it says nothing; others decide about which file."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("What the file says"))
        self._icons = icons
        self.views: list[FindingView] = []
        self.summary = label("", "", wrap=True)
        self.caveat = label(tr(CAVEAT), "small", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(tr("WHAT THE FILE SAYS"), "caption"))
        column.addWidget(self.summary)
        column.addLayout(self._list)
        column.addWidget(self.caveat)
        self.say(tr(NO_PICTURE))

    def say(self, words: str) -> None:
        """Show a sentence in place of findings; an empty text shows nothing yet."""
        self._clear()
        self._show_summary(words, "muted")
        self.caveat.hide()

    def show_provenance(self, provenance: Provenance) -> None:
        """Show what was found, the gravest first."""
        self._clear()
        self._show_summary(provenance.summary, "muted" if provenance.error else "")
        for finding in provenance.findings:
            view = FindingView(finding, self._icons)
            self._list.addWidget(view)
            self.views.append(view)
        self.caveat.setVisible(provenance.found)

    def _show_summary(self, words: str, role: str) -> None:
        self.summary.setText(words)
        self.summary.setProperty("role", role)
        self.summary.style().polish(self.summary)
        self.summary.setVisible(bool(words))

    def _clear(self) -> None:
        while self.views:
            view = self.views.pop()
            self._list.removeWidget(view)
            view.hide()
            view.deleteLater()
