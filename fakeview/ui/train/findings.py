"""What the audit found: a sentence each, what to do next, and the pictures concerned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fakeview.ui.fields import Fold
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.shared.thumbs import Thumbs, ThumbStrip, show_in_folder
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel, button, label
from trainer.words import mark, plural, tr

STOP, WARN, NOTE, GOOD = "stop", "warn", "note", "good"
_ORDER = (STOP, WARN, NOTE, GOOD)
_HINTS = {
    "leak": mark("The switch for that stands below."),
    "left-out": mark("To do so, name it fake or real and read again."),
}
"""What does in the window what an option does on the trainer's command line."""
# No green tick even here: nothing in this program looks like a promise.
_SIGNS = {
    STOP: ("x-circle", "danger", mark("Stops the training", about="a finding")),
    WARN: ("warning", "generated", mark("Warning", about="a finding")),
    NOTE: ("info", "muted", mark("Note", about="a finding")),
    GOOD: ("check-circle", "link", mark("In order", about="a finding")),
}


def level_of(finding: Mapping[str, Any]) -> str:
    """Return a finding's level; one that is not known counts as a note."""
    level = str(finding.get("level", NOTE))
    return level if level in _SIGNS else NOTE


def next_in_window(finding: Mapping[str, Any]) -> str:
    """Return what to do next, and where in the window."""
    hint = tr(_HINTS.get(str(finding.get("id")), "")) if finding.get("option") else ""
    return f"{finding.get('next', '')} {hint}".strip()


def in_order(findings: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the findings, the gravest first."""
    return sorted(findings, key=lambda finding: _ORDER.index(level_of(finding)))


class PicturesConcerned(QWidget):
    """The strip of a finding's pictures, with the chosen one's path and the way to it."""

    def __init__(
        self, thumbs: Thumbs, theme: Theme, icons: Icons, paths: Sequence[str], about: str
    ) -> None:
        super().__init__()
        spoken = tr("Pictures concerned: {text}", text=about)
        self.strip = ThumbStrip(thumbs, theme, icons, spoken)
        self.strip.show_paths(paths)
        self.path = ElidedLabel()
        self.path.setProperty("role", "small")
        self.path.set_whole(tr("Choose a picture to see where it lies."))
        self.folder = button(tr("Show in folder"), "link", self._show_folder)
        self.folder.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.strip)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self.folder)
        column.addLayout(row)
        self.strip.picked.connect(self._picked)

    def _picked(self, path: str) -> None:
        self.path.set_whole(path)
        self.folder.setEnabled(True)

    def _show_folder(self) -> None:
        show_in_folder(Path(self.strip.current))


class FindingCard(QFrame):
    """One finding: sign, sentence, what to do next, pictures folded away."""

    def __init__(
        self, finding: Mapping[str, Any], thumbs: Thumbs, theme: Theme, icons: Icons
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.id = str(finding.get("id", ""))
        self.level = level_of(finding)
        self._thumbs, self._theme, self._icons = thumbs, theme, icons
        icon, token, spoken = _SIGNS[self.level]
        text = str(finding.get("text", ""))
        self.text = label(text, "strong" if self.level in (STOP, WARN) else "", wrap=True)
        self.next = label(next_in_window(finding), "muted", wrap=True)
        if not self.next.text():
            self.next.hide()
        for part in (self.text, self.next):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{tr(spoken, about='a finding')}: {text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel(icons, icon, token), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(4)
        self.column.addWidget(self.text)
        self.column.addWidget(self.next)
        row.addLayout(self.column, 1)
        self.paths = [str(path) for path in finding.get("paths", ())]
        self.pictures: PicturesConcerned | None = None
        self.fold = self._fold() if self.paths else None

    def _fold(self) -> Fold:
        count = len(self.paths)
        show = plural(count, "Show the picture", "Show the {n} pictures")
        hide = plural(count, "Hide the picture", "Hide the {n} pictures")
        body = QWidget()
        QVBoxLayout(body).setContentsMargins(0, 0, 0, 0)
        fold = Fold(self._icons, show, body, opened=hide)
        fold.toggled.connect(self._fill)
        self.column.addWidget(fold)
        return fold

    def _fill(self, on: bool) -> None:
        """Build the strip when it is first wanted: forty findings may have thousands each."""
        if not on or self.pictures is not None or self.fold is None:
            return
        self.pictures = PicturesConcerned(
            self._thumbs, self._theme, self._icons, self.paths, self.text.text()
        )
        layout = self.fold.body.layout()
        assert layout is not None
        layout.addWidget(self.pictures)
