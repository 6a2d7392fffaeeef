"""One thing that the file says: how much it says, its sentence, the evidence folded away."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from fakeview.provenance.findings import Finding, Severity
from fakeview.ui.fields import Fold
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.theme import SMALL
from fakeview.ui.widgets import button, label
from trainer.words import mark, tr

# Sign, its colour, and the word beside it: it is never the sign alone.
SIGNS = {
    Severity.STRONG: ("flag-fill", "text", mark("Strong")),
    Severity.NOTABLE: ("flag", "text", mark("Notable")),
    Severity.INFO: ("info", "muted", mark("Info")),
    Severity.TECHNICAL: ("wrench", "muted", mark("Technical")),
}
_LONGEST_WORD = 24
_MARGIN, _BORDER = 6, 1  # of the evidence; the style sheet draws the border
_LONG = re.compile(rf"[^\s/-]{{{_LONGEST_WORD}}}(?=[^\s/-])")  # at these lines break anyway


def breakable(text: str) -> str:
    """Return text whose long words may be broken: a label would widen the panel for them."""
    return _LONG.sub(lambda match: match[0] + "\u200b", text)


class Evidence(QTextEdit):
    """Names and values that wrap anywhere, can be selected, and take the height they need."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "evidence")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(tr("Evidence: {finding}", finding=finding.sentence))
        self.document().setDocumentMargin(_MARGIN)
        size, weight = self.font(), QFont.Weight
        size.setPixelSize(SMALL)
        self.document().setDefaultFont(size)
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(weight.DemiBold)
        plain.setFontWeight(weight.Normal)
        cursor = self.textCursor()
        for number, (name, value) in enumerate(finding.evidence):
            if number:
                cursor.insertBlock()
            cursor.insertText(f"{name}: ", bold)
            cursor.insertText(value, plain)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # else it scrolls to the end

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        wanted = math.ceil(self.document().size().height()) + 2 * _BORDER
        if wanted != self.height():
            self.setFixedHeight(wanted)
        self.verticalScrollBar().setValue(0)


class FindingView(QWidget):
    """A finding in the panel; its evidence is built when it is first unfolded."""

    def __init__(self, finding: Finding, icons: Icons) -> None:
        super().__init__()
        self.finding = finding
        sign, token, severity = SIGNS[finding.severity]
        word = tr(severity)
        self.word = label(word, "caption")
        self.source = label(finding.source, "small")
        self.sentence = label(breakable(finding.sentence), "", wrap=True)
        self.sentence.setAccessibleName(finding.sentence)
        self.setAccessibleName(f"{word}, {finding.source}: {finding.sentence}")
        self.evidence: Evidence | None = None
        self.copy_button = button(
            tr("Copy"), "fold", self._copy, tr("Copy the sentence and its evidence")
        )
        self.fold = self._fold(icons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(icons, sign, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.word)
        head.addWidget(self.source)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.fold)
        row.addLayout(column, 1)

    def _fold(self, icons: Icons) -> Fold:
        body = QWidget()
        self._inside = QVBoxLayout(body)
        self._inside.setContentsMargins(0, 0, 0, 4)
        self._inside.setSpacing(4)
        self._inside.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        fold = Fold(icons, tr("Evidence"), body, opened=tr("Hide evidence"))
        fold.button.setIconSize(QSize(12, 12))
        fold.toggled.connect(self._fill)
        if not self.finding.evidence:
            fold.hide()
        return fold

    def _fill(self, on: bool) -> None:
        self.copy_button.setText(tr("Copy"))
        if on and self.evidence is None:
            self.evidence = Evidence(self.finding)
            self._inside.insertWidget(0, self.evidence)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.finding.as_text())
        self.copy_button.setText(tr("Copied"))
