"""The list of studies: who has answered how much, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from fakeview.imaging.names import one_line
from fakeview.report.standing import ago
from fakeview.ui.study.name_ask import NameAsk
from fakeview.ui.widgets import ElidedLabel, button, label, rule
from trainer.words import plural, tr

if TYPE_CHECKING:
    from fakeview.study.blind.shelf import Shelved
    from fakeview.study.blind.study import Standing

ANSWERS, MASKS = "answers", "masks"
_SHOWN = 4  # raters named in a row
_LETTERS = 24  # of a rater's name: a word without spaces can't wrap


class StudyRow(QWidget):
    """One study."""

    rating_wanted = Signal(object, str)  # Study, rater
    person_wanted = Signal(object, str)  # Study, somebody who hasn't rated it yet
    results_wanted = Signal(object)  # Study
    export_wanted = Signal(object, str)  # Study, ANSWERS or MASKS
    removal_wanted = Signal(Path)

    def __init__(self, entry: Shelved, now: datetime) -> None:
        super().__init__()
        self.entry = entry
        study = entry.study
        name = one_line(study.plan.name if study is not None else entry.folder.name)
        self.setAccessibleName(name)
        self.name = ElidedLabel()
        self.name.setProperty("role", "strong")
        self.name.set_whole(name, one_line(str(entry.folder)))
        self.about = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.about.setProperty("role", "small")
        self.about.set_whole(_about(entry, now))
        words = _raters(entry.raters) if study is not None else entry.problem
        self.raters = label(words, "small", wrap=True)
        self.open_raters = [one.rater for one in entry.raters if not one.finished]
        self.go_on = self._continue_button()
        self.person = button(tr("Another person"), "quiet", lambda: self._show_ask(True))
        self.results = button(tr("Results"), "quiet", lambda: self.results_wanted.emit(study))
        self.more = self._menu_button()
        self.ask = NameAsk()
        self.ask.chosen.connect(lambda rater: self.person_wanted.emit(study, rater))
        self.ask.cancelled.connect(lambda: self._show_ask(False))
        self._lay_out()
        for part in (self.go_on, self.person, self.results):
            part.setAccessibleName(f"{part.text().strip(' ▾')}: {name}")
        self.more.setAccessibleName(tr("More: {name}", name=name))
        self.go_on.setVisible(bool(self.open_raters))
        self.person.setVisible(study is not None)
        self.results.setVisible(any(one.answered for one in entry.raters))
        self._show_ask(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for part in (self.name, self.about, self.raters):
            texts.addWidget(part)
        row.addLayout(texts, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for entry in (self.go_on, self.person, self.results, self.more):
            buttons.addWidget(entry, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.ask)

    def _continue_button(self) -> QPushButton:
        if len(self.open_raters) <= 1:
            result = button(tr("Continue"), "outline", self._continue)
            if self.open_raters:
                result.setToolTip(tr("Go on as {name}", name=one_line(self.open_raters[0])))
            return result
        result = button(f"{tr('Continue')}  ▾", "outline", lambda: None)
        menu = QMenu(result)
        for rater in self.open_raters:
            action = menu.addAction(one_line(rater).replace("&", "&&"))
            action.triggered.connect(
                lambda _on=False, rater=rater: self.rating_wanted.emit(self.entry.study, rater)
            )
        result.setMenu(menu)
        return result

    def _continue(self) -> None:
        if self.open_raters:
            self.rating_wanted.emit(self.entry.study, self.open_raters[0])

    def _menu_button(self) -> QPushButton:
        result = button("…", "quiet", lambda: None, tr("More"))
        menu = QMenu(result)
        study = self.entry.study
        if study is not None and any(one.answered for one in self.entry.raters):
            menu.addAction(tr("Export answers…"), lambda: self.export_wanted.emit(study, ANSWERS))
            if study.plan.marks:
                menu.addAction(tr("Export marks…"), lambda: self.export_wanted.emit(study, MASKS))
        removal = menu.addAction(
            tr("Remove from the list"), lambda: self.removal_wanted.emit(self.entry.folder)
        )
        removal.setToolTip(tr("The study's files stay where they are"))
        menu.setToolTipsVisible(True)
        result.setMenu(menu)
        return result

    def _show_ask(self, on: bool) -> None:
        self.ask.setVisible(on)
        if on:
            self.ask.ask()


class StudyList(QWidget):
    """All studies that the program knows, the last one used first."""

    rating_wanted = Signal(object, str)
    person_wanted = Signal(object, str)
    results_wanted = Signal(object)
    export_wanted = Signal(object, str)
    removal_wanted = Signal(Path)
    open_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Studies"))
        self.rows: list[StudyRow] = []
        self.nothing = label(tr("There are none yet."), "muted")
        self.open = button(tr("Open a study…"), "link", self.open_wanted.emit,
                           tr("A study's folder that is not in this list"))  # fmt: skip
        self.bring = button(tr("Import answers…"), "link", self.import_wanted.emit,
                            tr("Answers and marks from another program"))  # fmt: skip
        self._card = QFrame()
        self._card.setProperty("kind", "card")
        self._list = QVBoxLayout(self._card)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(tr("Studies"), "title"))
        head.addStretch(1)
        head.addWidget(self.open)
        head.addWidget(self.bring)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._card)
        column.addWidget(self.nothing)
        self.show_studies([])

    def show_studies(self, entries: Sequence[Shelved]) -> None:
        """Show these studies; a name that is just being written is left alone."""
        asking = any(not row.ask.isHidden() for row in self.rows)
        if asking and [row.entry for row in self.rows] == list(entries):
            return
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        now = datetime.now(UTC)
        self.rows = [StudyRow(entry, now) for entry in entries]
        for number, row in enumerate(self.rows):
            if number:
                self._list.addWidget(rule())
            row.rating_wanted.connect(self.rating_wanted)
            row.person_wanted.connect(self.person_wanted)
            row.results_wanted.connect(self.results_wanted)
            row.export_wanted.connect(self.export_wanted)
            row.removal_wanted.connect(self.removal_wanted)
            self._list.addWidget(row)
        self._card.setVisible(bool(entries))
        self.nothing.setVisible(not entries)

    def row(self, folder: Path) -> StudyRow | None:
        """Return the row of a study."""
        return next((row for row in self.rows if row.entry.folder == folder), None)


def _about(entry: Shelved, now: datetime) -> str:
    if entry.study is None:
        return one_line(str(entry.folder))
    plan = entry.study.plan
    total = len(plan.pictures)
    parts = [plural(total, "{n} picture", "{n} pictures")]
    if not plan.labelled:
        parts.append(tr("without labels"))
    if plan.seconds is not None:
        parts.append(tr("{seconds:g} s each", seconds=plan.seconds))
    if plan.marks:
        parts.append(tr("with marks"))
    parts.append(ago(plan.made, now))
    return " · ".join(part for part in parts if part)


def _raters(raters: Sequence[Standing]) -> str:
    if not raters:
        return tr("Nobody has rated it yet.")
    words = [_rater(one) for one in raters[:_SHOWN]]
    if len(raters) > _SHOWN:
        words.append(tr("and {n:,} more", n=len(raters) - _SHOWN))
    return "  ·  ".join(words)


def _rater(one: Standing) -> str:
    name = one_line(one.rater)
    name = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"
    words = tr(
        "{name} {answered:,} of {total:,}", name=name, answered=one.answered, total=one.total
    )
    left = [tr("{n:,} out of time", n=one.unanswered)] if one.unanswered else []
    left += [tr("{n:,} not shown", n=one.skipped)] if one.skipped else []
    return f"{words} ({', '.join(left)})" if left else words
