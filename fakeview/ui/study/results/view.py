"""The results of a study: a headline, views of the numbers, and the ways to take them along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fakeview.imaging.names import one_line
from fakeview.study import tables
from fakeview.study.disagreement import Row
from fakeview.study.material import Material
from fakeview.study.words import headline, who, without_options
from fakeview.study_report.pictures import Marked
from fakeview.ui.icons import Icons
from fakeview.ui.services import DetectorService, Lanes
from fakeview.ui.shared.pieces import SaveButton, centred, note_card
from fakeview.ui.shared.views import Views
from fakeview.ui.study.results import saving
from fakeview.ui.study.results.gallery import StudyGallery
from fakeview.ui.study.results.machine import NO_DETECTOR, Counted, Machine
from fakeview.ui.study.results.marks import MarksView
from fakeview.ui.study.results.overview import Overview
from fakeview.ui.study.results.picture import PictureView
from fakeview.ui.study.results.plots import StudyPlots
from fakeview.ui.study.results.saving import Saved, Saver
from fakeview.ui.study.results.sending import Sender, marked_pictures
from fakeview.ui.study.results.table import NumberTable
from fakeview.ui.study.results.working import COUNTING, Working
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import Banner, ElidedLabel, button, framed, label, scrolled
from trainer.words import tr

OVERVIEW, CURVES, GROUPS, PEOPLE = "overview", "curves", "groups", "people"
PICTURES, MARKS, NOTES = "pictures", "marks", "notes"
_COLUMN = 1280
_PEOPLE_RIGHT = 2  # the column of the table of people that it is sorted by


class StudyResults(QWidget):
    """Shows what came of one study until another is there.

    People's numbers come at once; the model's follow once the detector has scored the pictures.
    """

    back_wanted = Signal()
    inspect_wanted = Signal(list)  # of Path
    train_wanted = Signal(object)  # Path of a list

    def __init__(self, lanes: Lanes, detector: DetectorService, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Results of the study"))
        self._detector = detector
        self._material: Material | None = None
        self.counted: Counted | None = None
        self._why_alone = ""  # why there is no model
        self.machine = Machine(lanes, detector, self)
        self.saver, self.sending = Saver(lanes, self), Sender(lanes, self)
        self.banner = Banner(icons)
        self.title = ElidedLabel()
        self.about = label("", "muted", wrap=True)
        self.headline = label("", "title", wrap=True)
        self.send = button(
            tr("Send marked to Train"), "outline", self._send,
            tr("Put the marked pictures onto a list to learn from, with masks of what was marked"),
        )  # fmt: skip
        self.saving = SaveButton(
            tr("Save the results"), {kind: tr(words) for kind, words in saving.WORDS.items()}, self
        )
        self.saving.wanted.connect(self._save)
        self.save = self.saving.button
        self.working = Working(COUNTING)
        self.note = label("", wrap=True)
        self.again = button(tr("Measure again"), "link", self.measure_again)
        self._note_card = note_card(icons, self.note, self.again)
        self.overview = Overview(icons)
        self.plots = StudyPlots(theme)
        self.groups = NumberTable(tr("Groups"))
        self.people = NumberTable(tr("People"))
        self.gallery = StudyGallery(lanes, theme, icons)
        self.picture = PictureView(lanes, detector, theme)
        self.pictures = QStackedWidget()
        self.marks = MarksView(lanes, detector)
        self.notes = QPlainTextEdit()
        self.views = Views(tr("Results"))
        self._lay_out()
        self._connect()

    # Laying out

    def _lay_out(self) -> None:
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(tr("Notes on how the answers were read"))
        for part in (self.gallery, self.picture):
            self.pictures.addWidget(part)
        for name, words, view in (
            (OVERVIEW, tr("Overview"), self.overview),
            (CURVES, tr("Curves"), scrolled(self.plots)),
            (GROUPS, tr("Groups"), self.groups),
            (PEOPLE, tr("People"), self.people),
            (PICTURES, tr("Pictures"), self.pictures),
            (MARKS, tr("Marks"), self.marks),
            (NOTES, tr("Notes"), self.notes),
        ):
            self.views.add(name, words, view)
        body = QWidget()
        body.setMaximumWidth(_COLUMN)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self._note_card)
        column.addWidget(self.headline)
        column.addWidget(self.about)
        column.addWidget(self.working)
        column.addWidget(self.views, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(framed(self.banner))
        outer.addWidget(centred(body), 1)

    def _head(self) -> QHBoxLayout:
        self.title.setProperty("role", "strong")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(
            button(f"‹  {tr('Study')}", "link", self.back_wanted.emit, tr("Back to the study"))
        )
        row.addWidget(self.title, 1)
        row.addWidget(self.send)
        row.addWidget(self.save)
        return row

    def _connect(self) -> None:
        self.machine.counted.connect(self._show)
        self.machine.progressed.connect(self.working.show_step)
        self.machine.ended.connect(self._ended)
        self.working.cancelled.connect(self.machine.cancel)
        self.gallery.inspect_wanted.connect(self.inspect_wanted)
        self.gallery.picked.connect(self._look_at)
        self.picture.inspect_wanted.connect(self.inspect_wanted)
        self.picture.back_wanted.connect(self.show_gallery)
        self.picture.step_wanted.connect(self._step)
        self.saver.written.connect(lambda text: self.banner.say(text, calm=True))
        self.saver.failed.connect(self.banner.say)
        self.sending.told.connect(lambda text, well: self.banner.say(text, calm=well))
        self.sending.train_wanted.connect(self.train_wanted)
        self._detector.changed.connect(self._detector_changed)

    # Showing

    @property
    def busy(self) -> bool:
        """Whether the study is being counted."""
        return self.machine.busy

    def show_material(self, material: Material) -> None:
        """Show what comes of a study; the numbers arrive as they are counted."""
        self._material, self.counted, self._why_alone = material, None, ""
        self.banner.dismiss()
        self.title.set_whole(one_line(material.title))
        self.headline.setText("")
        self.about.setText("")
        self.marks.show_material(material)
        self.save.setEnabled(False)
        self.saving.actions[saving.MASKS].setEnabled(bool(material.marks))
        self.send.setEnabled(False)
        self.send.setVisible(bool(material.marks))
        self.views.setVisible(False)
        self.views.choose(OVERVIEW)
        self.show_gallery()
        self._show_note()
        self.machine.start(material)

    def measure_again(self) -> None:
        """Set the detector in use beside the people."""
        self._why_alone = ""
        self._show_note(hidden=True)
        self.machine.again()

    def show_gallery(self) -> None:
        """Show all pictures, not one of them."""
        self.pictures.setCurrentWidget(self.gallery)

    def _show(self, counted: Counted) -> None:
        assert self._material is not None
        self.counted = counted
        made = counted.document.numbers
        self.headline.setText(headline(made))
        self.about.setText(who(made).partition("\n")[0])
        self.overview.show_numbers(made)
        self.plots.show_numbers(made)
        groups, people = tables.groups(made), tables.raters(made)
        self.groups.show_grid(groups)
        self.people.show_grid(people, by=_PEOPLE_RIGHT)
        self.gallery.show_rows(counted.document.rows)
        self._look_again(counted)
        if self.marks.made_with not in (None, counted.detector):
            self.marks.forget()
        self.views.setVisible(True)  # before its tabs get other words: they would be cut
        self._show_notes()
        self.views.show_words(GROUPS, tr("Groups  {n:,}", n=len(groups.rows)))
        self.views.show_words(PEOPLE, tr("People  {n:,}", n=len(people.rows)))
        self.views.show_words(PICTURES, tr("Pictures  {n:,}", n=len(counted.document.rows)))
        self.views.show_words(MARKS, tr("Marks  {n:,}", n=len(self._material.marks)))
        self._offer(bool(groups.rows), self.plots.roc.empty)
        self.save.setEnabled(True)
        self.send.setEnabled(bool(counted.marks))
        self._show_note()

    def _look_again(self, counted: Counted) -> None:
        """Show the picture in view anew: there is a score for it now, or from another detector."""
        row = self.picture.row if self.pictures.currentWidget() is self.picture else None
        self.picture.forget(counted.marks)
        named = (one for one in counted.document.rows if row and one.picture == row.picture)
        if (again := next(named, None)) is not None:
            self._look_at(again)
        else:
            self.show_gallery()

    def _offer(self, groups: bool, no_curves: bool) -> None:
        names = [OVERVIEW, *([] if no_curves else [CURVES]), *([GROUPS] if groups else [])]
        names += [PEOPLE, PICTURES, MARKS]
        if self.notes.toPlainText():
            names.append(NOTES)
        self.views.offer(*names)

    def _show_notes(self) -> None:
        assert self._material is not None
        answers = self._material.answers
        lines = [*answers.notes, *(problem.sentence() for problem in answers.problems)]
        self.notes.setPlainText("\n".join(one_line(without_options(line)) for line in lines))
        unused = len(answers.problems)
        words = tr("Notes  {n:,} not used", n=unused) if unused else tr("Notes")
        self.views.show_words(NOTES, words)

    def _ended(self, why: str) -> None:
        self.working.hide()
        self._why_alone = why
        self._show_note()

    def _show_note(self, *, hidden: bool = False) -> None:
        """Say why there is no model, or that another detector is in use now."""
        counted = self.counted
        text = tr(self._why_alone) if self._why_alone else self._stale()
        self.note.setText(one_line(text))
        self._note_card.setVisible(bool(text) and not hidden)
        loaded = self._detector.engine is not None
        self.again.setVisible(bool(counted and counted.files and loaded))

    def _stale(self) -> str:
        counted, info = self.counted, self._detector.info
        if counted is None or counted.detector is None or info is None:
            return ""
        if counted.detector == (info.sha256, self._detector.fake_index):
            return ""
        if info.name == counted.name:
            return tr(
                "The model's numbers are those of {name}; that has changed since.",
                name=counted.name,
            )
        return tr(
            "The model's numbers are those of {name}; {other} is in use now.",
            name=counted.name,
            other=info.name,
        )

    def _detector_changed(self, _info: object) -> None:
        if self._why_alone == NO_DETECTOR and not self.machine.busy:
            self.measure_again()
        else:
            self._show_note()
        if self.counted is not None:
            self._look_again(self.counted)  # its map is another detector's now

    # One picture

    def _look_at(self, row: Row) -> None:
        self.picture.show_row(row)
        self._allow_steps()
        self.pictures.setCurrentWidget(self.picture)

    def _step(self, step: int) -> None:
        shown, row = self.gallery.shown, self.picture.row
        at = shown.index(row) + step if row in shown else -1
        if 0 <= at < len(shown):
            self._look_at(shown[at])

    def _allow_steps(self) -> None:
        shown, row = self.gallery.shown, self.picture.row
        at = shown.index(row) if row in shown else -1
        self.picture.before.setEnabled(at > 0)
        self.picture.after.setEnabled(0 <= at < len(shown) - 1)

    # Taking along

    @property
    def saved(self) -> Saved | None:
        """What is written if the person saves now; None before anything is counted."""
        if self.counted is None or self._material is None:
            return None
        same = self.counted.detector in (None, self.marks.made_with)
        document = self.counted.document.with_marks(self.marks.why if same else None)
        return Saved(self._material, document, self._marked() if same else self.picture.marked)

    def _marked(self) -> list[Marked]:
        found = [*self.marks.marked, *self.picture.marked]
        return list({(one.name, one.method): one for one in found}.values())

    def _save(self, kind: str) -> None:
        if (saved := self.saved) is not None:
            self.saver.save(saved, kind)

    def _send(self) -> None:
        if self.counted is not None:
            marks = self.counted.marks
            self.sending.run(marked_pictures(self.counted.document.rows, marks), marks)
