"""The report on a folder: numbers, findings, what the files give away, some pictures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fakeview.ui.fields import Fold
from fakeview.ui.icons import IconLabel, Icons
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.shared.pieces import COLUMN, Footer, StepArea, other_data
from fakeview.ui.shared.thumbs import Thumbs
from fakeview.ui.theme import Theme
from fakeview.ui.train.facts_table import FactsTable
from fakeview.ui.train.findings import STOP, FindingCard, in_order
from fakeview.ui.train.samples import SampleBoard, examples
from fakeview.ui.train.summary import Summary
from fakeview.ui.widgets import ElidedLabel, Switch, button, label
from trainer.words import mark, tr

LEAK_AUC = 0.65
"""Above this AUC of a classifier on file facts alone the labels are said to leak."""
LEAKS = mark(
    "The files give their class away. Re-encode both classes alike, or the network may learn "
    "the files instead of the pictures."
)
_ALIGN = mark("Re-encode both classes alike while training")


def auc_in_words(auc: float | None) -> str:
    """Say what the file-facts AUC means: the chance to tell a pair apart (Hanley 1982)."""
    if auc is None:
        return tr("There are too few pictures to measure whether the files give their class away.")
    pairs = round(100 * auc)
    start = tr(
        "Judged by its file alone (format, size, compression; not by what it shows), the "
        "generated picture of a pair is found in {pairs} of 100 pairs. Guessing finds 50.",
        pairs=pairs,
    )
    end = tr("That is as good as guessing: the files give nothing away.")
    if auc > LEAK_AUC:
        end = tr("A network would go by that, too.")
    elif auc > 0.55:
        end = tr("That is a little better than guessing, and no cause for worry.")
    return f"{start} {end}"


class LeakPart(QFrame):
    """The file-facts AUC in words, the switch against it, and the table behind it."""

    switched = Signal(bool)

    def __init__(self, report: Mapping[str, Any], theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.leaks = bool(report.get("leak"))
        self.sentence = label(auc_in_words(report.get("file_facts_auc")), "", wrap=True)
        self.switch = Switch(theme, tr(_ALIGN))
        self.switch.toggled.connect(self.switched)
        self._theme, self._facts = theme, report.get("facts", {})
        self.table: FactsTable | None = None
        place = QWidget()
        QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
        self.fold = Fold(
            icons,
            tr("Show the file facts of each class"),
            place,
            opened=tr("Hide the file facts"),
        )
        self.fold.toggled.connect(self._fill)
        if not self._facts:
            self.fold.hide()
        self.fold.unfold(self.leaks)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addLayout(self._switch_row())
        column.addWidget(self.fold)

    def _fill(self, on: bool) -> None:
        """Build the table when it is first wanted."""
        layout = self.fold.body.layout()
        if on and self.table is None and layout is not None:
            self.table = FactsTable(self._theme, self._facts)
            layout.addWidget(self.table)

    def _switch_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(tr(_ALIGN), "strong", wrap=True))
        text = tr(
            "Every picture is brought to one size and saved as JPEG of the same range of quality "
            "in memory, before the network sees it. Your files stay untouched."
        )
        if self.leaks:
            text = f"{tr('Suggested for this data.')} {text}"
        words.addWidget(label(text, "muted", wrap=True))
        row.addLayout(words, 1)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        return row


class AuditView(QWidget):
    """Shows one report at a time; the footer says whether it is good enough to go on."""

    settings_wanted = Signal()
    folder_wanted = Signal()
    list_wanted = Signal()
    again_wanted = Signal()
    classes_wanted = Signal()
    align_changed = Signal(bool)

    def __init__(self, lanes: Lanes, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._lanes, self._theme, self._icons = lanes, theme, icons
        self._thumbs = Thumbs(lanes, self)
        self._job: Job | None = None
        self.findings: list[FindingCard] = []
        self.leak: LeakPart | None = None
        self.board: SampleBoard | None = None
        self.area = StepArea()
        self._body: QWidget | None = None
        self._holder = QWidget()
        QHBoxLayout(self._holder).setContentsMargins(0, 0, 0, 0)
        self.area.setWidget(self._holder)
        self.reason = label("", "muted", wrap=True)
        self.go_on = button(
            tr("Continue", about="to the next step"),
            "primary",
            self.settings_wanted.emit,
            tr("To the settings"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(Footer(self._foot(), self.go_on, self.area))

    def _foot(self) -> QWidget:
        self.show_switch = button(tr("Show"), "link", self.go_to_switch, tr("To the switch"))
        self.show_switch.setAccessibleName(tr("Show the switch for re-encoding"))
        self.show_switch.hide()
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.reason, 1)
        row.addWidget(self.show_switch, 0, Qt.AlignmentFlag.AlignVCenter)
        return foot

    def go_to_switch(self) -> None:
        """Bring the switch for re-encoding into view."""
        if self.leak is not None:
            self.area.ensureWidgetVisible(self.leak.switch, 0, 96)
            self.leak.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stops(self) -> list[FindingCard]:
        """The findings that stand in the way of training."""
        return [card for card in self.findings if card.level == STOP]

    def clear(self) -> None:
        """Forget the report and what was being made for it."""
        if self._job is not None:
            self._job.cancel.set()
            self._job = None
        self._thumbs.forget()
        if self._body is not None:
            # Later, since a click on one of its buttons may have led here. It stays where it is
            # until then: Qt would style all of it anew for another parent.
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        self.findings, self.leak, self.board = [], None, None

    def show_report(
        self, report: Mapping[str, Any], classes: Mapping[str, str], *, align: bool = False
    ) -> None:
        """Show a report; the pictures of the groups follow as they are found.

        `classes` are the names that the person mapped, `align` how the switch stands.
        """
        self.clear()
        body = QWidget(self._holder)
        body.setMaximumWidth(COLUMN)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 32)
        column.setSpacing(8)
        column.addLayout(self._head(report, classes))
        column.addSpacing(8)
        column.addWidget(Summary(self._theme, report))
        self._add_findings(column, report)
        self._add_leak(column, report, align)
        self._add_board(column, report)
        column.addStretch(1)
        self._body = body
        row = self._holder.layout()
        assert isinstance(row, QHBoxLayout)
        row.addWidget(body)
        self.area.verticalScrollBar().setValue(0)
        self._find_examples(report, classes)
        self._judge()

    def _head(self, report: Mapping[str, Any], classes: Mapping[str, str]) -> QHBoxLayout:
        place = Path(str(report.get("folder", "")))
        sign = "list-bullets" if report.get("layout") == "csv" else "folder"
        picture = IconLabel(self._icons, sign, "muted", 24)
        name = ElidedLabel()
        name.setProperty("role", "title")
        name.set_whole(place.name or str(place))
        path = ElidedLabel()
        path.setProperty("role", "small")
        path.set_whole(str(place))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(path)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if classes:
            tip = tr("Say again which folders hold generated pictures")
            row.addWidget(
                button(tr("What the names mean…"), "quiet", self.classes_wanted.emit, tip)
            )
        tip = tr("The folder has changed")
        row.addWidget(button(tr("Read again"), "quiet", self.again_wanted.emit, tip))
        row.addWidget(other_data(self.folder_wanted.emit, self.list_wanted.emit))
        return row

    def _add_findings(self, column: QVBoxLayout, report: Mapping[str, Any]) -> None:
        ordered = in_order(report.get("findings", ()))
        self.findings = [
            FindingCard(finding, self._thumbs, self._theme, self._icons) for finding in ordered
        ]
        if self.findings:
            column.addSpacing(16)
            column.addWidget(label(tr("WHAT WAS FOUND"), "caption"))
        for card in self.findings:
            column.addWidget(card)

    def _add_leak(self, column: QVBoxLayout, report: Mapping[str, Any], align: bool) -> None:
        self.leak = LeakPart(report, self._theme, self._icons)
        self.leak.switch.setChecked(align)
        self.leak.switched.connect(self._judge)
        self.leak.switched.connect(self.align_changed)
        column.addSpacing(16)
        column.addWidget(label(tr("WHAT THE FILES GIVE AWAY"), "caption"))
        column.addWidget(self.leak)

    def _add_board(self, column: QVBoxLayout, report: Mapping[str, Any]) -> None:
        groups = {str(name): int(n) for name, n in report.get("groups", {}).items()}
        groups = groups or {str(k): int(n) for k, n in report.get("classes", {}).items()}
        self.board = SampleBoard(groups, self._thumbs, self._theme, self._icons)
        column.addSpacing(16)
        column.addWidget(label(tr("SOME OF THE PICTURES"), "caption"))
        column.addSpacing(4)
        column.addWidget(self.board)

    def _find_examples(self, report: Mapping[str, Any], classes: Mapping[str, str]) -> None:
        data = Path(str(report.get("folder", "")))
        without = {str(entry.get("path", "")) for entry in report.get("unreadable", ())}
        mapped = dict(classes)
        board = self.board
        assert board is not None
        self._job = self._lanes.files.submit(
            Job(
                "training examples",  # not shown
                lambda job: examples(job, data, mapped, without),
                board.show_examples,
            )
        )

    def _judge(self) -> None:
        """Say at the foot whether it can go on, and why not."""
        stops = self.stops
        leaks = self.leak is not None and self.leak.leaks and not self.leak.switch.isChecked()
        leaks = leaks and not stops
        self.go_on.setEnabled(not stops)
        text = tr(LEAKS) if leaks else ""
        if stops:
            first = stops[0]
            text = " ".join(part for part in (first.text.text(), first.next.text()) if part)
        self.reason.setText(text)
        self.show_switch.setVisible(leaks)
        self.go_on.setAccessibleDescription(text)
