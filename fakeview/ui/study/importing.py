"""Brings in a study that others made: its files, and what their columns mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fakeview.errors import FakeviewError, sentence
from fakeview.imaging.names import one_line
from fakeview.study import columns
from fakeview.study.bring import Brought, Request, bring
from fakeview.study.columns import Peek, peek
from fakeview.study.material import Material
from fakeview.ui.dialogs import ask
from fakeview.ui.jobs import Job
from fakeview.ui.opening import ask_folder
from fakeview.ui.services import Lanes
from fakeview.ui.study.import_columns import ColumnsTable, resolved
from fakeview.ui.study.import_scale import ScaleRow
from fakeview.ui.study.import_words import for_window
from fakeview.ui.widgets import ElidedLabel, button, label, rule, scrolled
from trainer.words import mark, tr

_TABLES = mark("Tables (*.csv *.tsv *.txt);;All files (*)")
_MASKS = mark("Marks (*.png *.json);;All files (*)")
# What buttons say, and after the name of their row.
_AWAY = (mark("Take away"), mark("take away"))
_FILES = (mark("Files…"), mark("files"))
_FOLDER = (mark("Folder…"), mark("folder"))
_CHOOSE = (mark("Choose…"), mark("choose"))
_MOST_PROBLEMS = 50
_PAUSE_MS = 250  # of choices that follow each other
ANSWERS, PICTURES, FOLDER, MASKS = "answers", "pictures", "folder", "masks"
_ROWS = {
    ANSWERS: (mark("Answers"), mark("A CSV file with one line per answer")),
    PICTURES: (
        mark("About the pictures"),
        mark("A second CSV file: what each picture is. Optional"),
    ),
    FOLDER: (mark("Pictures"), mark("Their folder, for the model and to look at them. Optional")),
    MASKS: (
        mark("Marks"),
        mark("PNG masks named like the pictures, labelme's or COCO's JSON. Optional"),
    ),
}
_LACKING = {
    ANSWERS: {
        columns.PICTURE: mark("Say above which column of the table of answers names the picture."),
        columns.ANSWER: mark(
            "Say above which column of the table of answers holds what people said."
        ),
    },
    PICTURES: {
        columns.PICTURE: mark("Say above which column of the table of pictures names the picture."),
    },
}
CHOOSE = mark("Choose a table of answers to begin with.")


def import_material(lanes: Lanes, parent: QWidget | None, answers: Path | None = None) -> (
    Material | None
):  # fmt: skip
    """Ask for a study's files; None when the person thinks again.

    Args:
        answers: a table that was chosen already, such as by a drop.
    """
    dialog = ImportDialog(lanes, parent)
    if answers is not None:
        dialog.choose(ANSWERS, answers)
    ask(dialog)
    return dialog.material


class ImportDialog(QDialog):
    """Asks which files, and what their columns mean; `material` is None until it is accepted."""

    def __init__(self, lanes: Lanes, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import answers"))
        self.setMinimumSize(760, 560)
        self.resize(820, 660)
        self.material: Material | None = None
        self.brought: Brought | None = None
        self._lanes = lanes
        self._paths: dict[str, tuple[Path, ...]] = {}
        self._mapping: dict[str, str] = {}
        self._job: Job | None = None
        self._soon = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self._read)
        self.names = {name: ElidedLabel() for name in _ROWS}
        self.clear_buttons: dict[str, QPushButton] = {}
        self.tables = {
            ANSWERS: ColumnsTable(tr("COLUMNS OF THE ANSWERS")),
            PICTURES: ColumnsTable(tr("COLUMNS OF THE TABLE OF PICTURES")),
        }
        self.scale = ScaleRow()
        self.notes = label("", "muted", wrap=True)
        self.problems = label("", "small", wrap=True)
        self.problems_title = label("", "caption")
        self.status = label(tr(CHOOSE), "", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Reading"))
        self.stop = button(tr("Stop"), "link", self.cancel_reading, tr("Stop reading"))
        self.cancel = button(tr("Cancel"), "outline", self.reject)
        self.take = button(tr("Import"), "primary", self._take)
        self._lay_out()
        for table in self.tables.values():
            table.changed.connect(self._said)
            table.show_table(None)
        self.scale.changed.connect(self._soon.start)
        self._show_busy(False)
        self._show_result("")

    # Laying out

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("Import answers"), "title"))
        column.addLayout(self._files())
        column.addWidget(rule())
        column.addWidget(self._area(), 1)
        column.addWidget(rule())
        column.addLayout(self._foot())

    def _files(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(_ROWS):
            title, hint = map(tr, _ROWS[name])
            grid.addWidget(label(title, "strong" if name == ANSWERS else ""), row, 0)
            self.names[name].set_whole(hint)
            self.names[name].setProperty("role", "muted")
            self.names[name].setAccessibleName(title)
            grid.addWidget(self.names[name], row, 1)
            buttons = QHBoxLayout()
            buttons.setSpacing(0)
            self.clear_buttons[name] = self._button(_AWAY, name, title, self._clear)
            buttons.addStretch(1)
            buttons.addWidget(self.clear_buttons[name])
            if name == MASKS:
                buttons.addWidget(self._button(_FILES, name, title, self._ask_files))
                buttons.addWidget(self._button(_FOLDER, name, title, self._ask_folder))
            else:
                wish = self._ask_folder if name == FOLDER else self._ask_files
                buttons.addWidget(self._button(_CHOOSE, name, title, wish))
            grid.addLayout(buttons, row, 2)
        return grid

    def _button(
        self, words: tuple[str, str], name: str, title: str, wish: Callable[[str], None]
    ) -> QPushButton:
        text, tip = map(tr, words)
        result = button(text, "link", lambda: wish(name), f"{title}: {tip}")
        result.setAccessibleName(f"{title}: {text}")
        result.setAutoDefault(False)
        if wish == self._clear:
            result.hide()
        return result

    def _area(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("sideBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 12, 4)
        column.setSpacing(16)
        for part in (*self.tables.values(), self.scale, self.notes):
            column.addWidget(part)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.problems_title)
        said.addWidget(self.problems)
        column.addLayout(said)
        column.addStretch(1)
        area = scrolled(body)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _foot(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.status)
        words.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.stop)
        row.addSpacing(8)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        for one in (self.stop, self.cancel, self.take):
            one.setAutoDefault(False)  # Return ends the typing of a number
        return row

    # Choosing

    def choose(self, name: str, *paths: Path) -> None:
        """Take files for a row; none takes away what was chosen."""
        if paths:
            self._paths[name] = paths
        else:
            self._paths.pop(name, None)
        title, hint = map(tr, _ROWS[name])
        shown = ", ".join(one_line(str(path)) for path in paths) or hint
        self.names[name].set_whole(shown)
        self.names[name].setProperty("role", "" if paths else "muted")
        self.names[name].style().polish(self.names[name])
        self.names[name].setAccessibleDescription(f"{title}: {shown}")
        self.clear_buttons[name].setVisible(bool(paths))
        if name in self.tables:
            if name == ANSWERS:
                self._mapping = {}
                self.scale.forget()
            self._peek(name)
        self._read()

    def _peek(self, name: str) -> None:
        path = self._path(name)
        found: Peek | None = None
        if path is not None:
            try:
                found = peek(path)
            except FakeviewError:  # reading it says why
                found = None
        self.tables[name].show_table(found)
        self.tables[name].show_meanings(self._mapping)

    def _path(self, name: str) -> Path | None:
        paths = self._paths.get(name)
        return paths[0] if paths else None

    def _clear(self, name: str) -> None:
        self.choose(name)

    def _ask_files(self, name: str) -> None:
        title, kinds = tr(_ROWS[name][0]), tr(_MASKS if name == MASKS else _TABLES)
        if name == MASKS:
            names, _ = QFileDialog.getOpenFileNames(self, title, self._start(), kinds)
        else:
            one, _ = QFileDialog.getOpenFileName(self, title, self._start(), kinds)
            names = [one] if one else []
        if names:
            self.choose(name, *(Path(one) for one in names))

    def _ask_folder(self, name: str) -> None:
        folder = ask_folder(self, self._start(), tr(_ROWS[name][0]))
        if folder is not None:
            self.choose(name, folder)

    def _start(self) -> str:
        last = next(reversed(self._paths.values()), None)
        return str(last[0].parent) if last else ""

    def _said(self, name: str, meaning: str) -> None:
        self._mapping.pop(name, None)  # what is said last goes before what was said first
        self._mapping[name] = meaning
        for one in self.tables.values():
            one.show_meanings(self._mapping)
        self._soon.start()

    # Reading

    @property
    def reading(self) -> bool:
        """Whether files are being read, or will be in a moment."""
        return self._job is not None or self._soon.isActive()

    def _lacking(self) -> str:
        """Return what has to be said before anything can be read, or an empty text."""
        if ANSWERS not in self._paths:
            return tr(CHOOSE)
        for name, table in self.tables.items():
            there = table.understood.values()
            for meaning, words in _LACKING[name].items():
                if table.combos and meaning not in there:
                    return tr(words)
        return ""

    def _read(self) -> None:
        self.cancel_reading()
        self.brought = None
        self._show_result("")
        if lacking := self._lacking():
            self.status.setText(lacking)
            return
        answers = self._path(ANSWERS)
        assert answers is not None
        said = [resolved(self._mapping, list(one.combos)) for one in self.tables.values()]
        request = Request(
            answers, self._path(PICTURES), {**said[1], **said[0]}, self.scale.scale,
            self._path(FOLDER), self._paths.get(MASKS, ()),
        )  # fmt: skip
        self.status.setText(tr("Reading…"))
        self._show_busy(True)
        self._job = self._lanes.files.submit(
            Job(
                "import answers",
                lambda job: bring(request, job.cancel),
                self._done,
                self._failed,
            )
        )  # not shown: its name

    def cancel_reading(self) -> None:
        """Stop reading; the choices stay."""
        self._soon.stop()
        if self._job is not None:
            self._lanes.files.cancel(self._job)
            self._job = None
            self.status.setText(tr("Stopped. Change a choice above to read again."))
        self._show_busy(False)

    def _done(self, brought: Brought) -> None:
        self._job = None
        self._show_busy(False)
        self.brought = brought
        self._show_result(" ".join(brought.sentences()))

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._show_busy(False)
        self.scale.ask(self._wants_scale(error))
        self._show_result("")
        self.status.setText(for_window(sentence(error)))

    @staticmethod
    def _wants_scale(error: BaseException) -> bool:
        return "--scale" in sentence(error)

    def _show_busy(self, on: bool) -> None:
        self.bar.setVisible(on)
        self.stop.setVisible(on)

    def _show_result(self, words: str) -> None:
        brought = self.brought
        self.take.setEnabled(brought is not None)
        notes: list[str] = []
        problems: list[str] = []
        if brought is not None:
            answers = brought.material.answers
            self.scale.show_scale(answers.scale)
            own = answers.scale.sentence() if answers.scale else ""
            notes = [for_window(note) for note in answers.notes if note != own]
            problems = [for_window(problem.sentence()) for problem in answers.problems]
            problems += brought.mark_problems
            self.status.setText(words)
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        more = len(problems) - _MOST_PROBLEMS
        shown = problems[:_MOST_PROBLEMS] + ([tr("and {n:,} more", n=more)] if more > 0 else [])
        self.problems_title.setText(tr("NOT USED  {n:,}", n=len(problems)))
        self.problems.setText("\n".join(shown))
        for part in (self.problems_title, self.problems):
            part.setVisible(bool(problems))

    # The end

    def _take(self) -> None:
        if self.brought is not None:
            self.material = self.brought.material
            self.accept()

    def done(self, result: int) -> None:
        """Close; nothing is read any more."""
        self.cancel_reading()
        super().done(result)
