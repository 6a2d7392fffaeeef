"""Sends marked pictures to training: a list of them, and beside it what people marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from fakeview.errors import sentence
from fakeview.filing.labelled import Change, Entry, told
from fakeview.study.disagreement import GENERATED_WORD, PHOTOGRAPH_WORD, Row
from fakeview.ui.dialogs import ask
from fakeview.ui.fields import Segments
from fakeview.ui.inspect.label_dialog import LabelChoice, LabelDialog
from fakeview.ui.inspect.labeller import default_list
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.shared.lister import Lister
from fakeview.ui.widgets import label
from trainer.labels import FAKE, LABELS, REAL
from trainer.words import mark, plural, tr

if TYPE_CHECKING:
    from fakeview.study.marks import Mark

_LABELS = {GENERATED_WORD: FAKE, PHOTOGRAPH_WORD: REAL}
OUT, MAJORITY = "out", "majority"
_ANSWERS = {
    OUT: mark("Leave them out"),
    FAKE: mark("Generated"),
    REAL: mark("Real"),
    MAJORITY: mark("What most people said"),
}
NOTHING = mark("No marked picture has a file, so there is nothing to send.")
NO_LABELS = mark("It isn't known what the marked pictures are, and all were left out.")


@dataclass(frozen=True)
class Sent:
    """A marked picture: its file, label (empty: not known), what most people said, and group."""

    file: str
    label: str
    majority: str
    group: str


def marked_pictures(rows: Sequence[Row], marks: Mapping[str, Sequence[Mark]]) -> list[Sent]:
    """Return the pictures with a file that somebody marked."""
    by_file = {row.file: row for row in rows if row.file}
    found = []
    for file in marks:
        row = by_file.get(file)
        truth = _LABELS.get(row.truth, "") if row else ""
        said = _LABELS.get(row.majority, "") if row else ""
        found.append(Sent(file, truth, said, row.group if row else ""))
    return found


def masks_folder(path: Path) -> Path:
    """Return where the masks of a list lie."""
    return path.with_name(f"{path.stem}-marks")


def _known(generated: int, photographs: int) -> str:
    """Say how many of the pictures are known to be what; empty where none are."""
    if generated and photographs:
        return tr(
            "{generated:,} generated and {real:,} real.", generated=generated, real=photographs
        )
    if generated:
        return tr("{n:,} generated.", n=generated)
    return tr("{n:,} real.", n=photographs) if photographs else ""


class SendDialog(LabelDialog):
    """Asks for the list, and what the pictures are where that isn't known."""

    def __init__(self, sent: Sequence[Sent], last: LabelChoice, parent: QWidget | None) -> None:
        known = {name: sum(one.label == name for one in sent) for name in LABELS}
        masks = tr("What people marked is written beside the list, one mask for each picture.")
        title = plural(len(sent), "Send {n} picture to training", "Send {n} pictures to training")
        super().__init__(title, f"{_known(known[FAKE], known[REAL])} {masks}".strip(), last, parent)
        unknown = sum(not one.label for one in sent)
        self.unknown = Segments(
            tr("Pictures of unknown truth"), {value: tr(words) for value, words in _ANSWERS.items()}
        )
        self.unknown.choose(OUT)
        asked = plural(
            unknown,
            "What {n} picture shows is not known. Take it as:",
            "What {n} pictures show is not known. Take them as:",
        )
        column = self.layout()
        assert isinstance(column, QBoxLayout)
        for place, part in enumerate((label(asked, "", wrap=True), self.unknown), 2):
            column.insertWidget(place, part)
            part.setVisible(unknown > 0)

    def labelled(self, sent: Sequence[Sent]) -> list[tuple[Sent, str]]:
        """Return the pictures that go onto the list, with their labels."""
        answer = self.unknown.value
        named = [(one, one.label or self._of(one, answer)) for one in sent]
        return [(one, name) for one, name in named if name in LABELS]

    @staticmethod
    def _of(one: Sent, answer: str) -> str:
        return one.majority if answer == MAJORITY else answer


class Sender(QObject):
    """Asks, writes the masks, and adds the pictures to the list."""

    told = Signal(str, bool)  # one sentence, and whether all went well
    train_wanted = Signal(object)  # Path of the list

    def __init__(self, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._window = lanes, window
        usual = default_list()
        self._last = LabelChoice(usual.with_name("study.csv"))
        self._lister = Lister(lanes, window)
        self._lister.added.connect(self._added)
        self._lister.failed.connect(lambda words: self.told.emit(words, False))

    def run(self, sent: Sequence[Sent], marks: Mapping[str, Sequence[Mark]]) -> None:
        """Ask how, and send these pictures with what people marked on them."""
        if not sent:
            self.told.emit(tr(NOTHING), False)
            return
        dialog = SendDialog(sent, self._last, self._window.window())
        ask(dialog)
        if dialog.choice is None:
            return
        self._last = dialog.choice
        labelled = dialog.labelled(sent)
        if not labelled:
            self.told.emit(tr(NO_LABELS), False)
            return
        self._send(dialog.choice, labelled, marks)

    def _send(
        self,
        choice: LabelChoice,
        labelled: Sequence[tuple[Sent, str]],
        marks: Mapping[str, Sequence[Mark]],
    ) -> None:
        wanted = {one.file: marks[one.file] for one, _ in labelled}
        entries = [
            Entry(
                Path(one.file).absolute(), name,
                choice.group or one.group or Path(one.file).parent.name,
            )
            for one, name in labelled
        ]  # fmt: skip

        def work(job: Job) -> int:
            from fakeview.study.write import write_unions

            return write_unions(masks_folder(choice.list), wanted, job.cancel)

        self._lanes.filing.submit(
            Job(
                "write masks",
                work,
                lambda _count: self._lister.add(choice.list, entries),
                lambda error: self.told.emit(sentence(error), False),
            )
        )  # not shown: its name

    def _added(self, change: Change) -> None:
        folder = masks_folder(change.list).name
        masks = tr("What people marked is in {folder} beside it.", folder=folder)
        self.told.emit(f"{told(change)} {masks}", not (change.refused or change.one_label))
        self.train_wanted.emit(change.list)
