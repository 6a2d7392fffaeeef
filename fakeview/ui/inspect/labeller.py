"""Puts the selected pictures, with what they are, onto a list that the Train page learns from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fakeview import paths
from fakeview.errors import FakeviewError, sentence
from fakeview.filing.labelled import Change, Entry, add, counted, plan, told
from fakeview.filing.words import pictures
from fakeview.imaging.names import one_line
from fakeview.settings import Settings
from fakeview.ui.dialogs import ask, confirm
from fakeview.ui.inspect.label_dialog import LabelChoice, LabelDialog
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.jobs import Job
from fakeview.ui.services import Lanes
from fakeview.ui.widgets import Offer
from trainer.labels import LABELS

NO_FILES = "Only pictures that are files and can be read go to training. Select some of those."
UNMARKED = "None of these pictures is marked real or fake. Mark them first, or say what they are."


class Labeller(QObject):
    """Asks which list, adds to it off the window's thread, and tells what came of it."""

    told = Signal(str, bool, object)  # one sentence, whether all went well, and an Offer or None
    train_wanted = Signal(object)  # Path of the list

    def __init__(self, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._lanes, self._window = lanes, window
        self._last = LabelChoice(default_list())

    @property
    def list(self) -> Path:
        """The list that was added to last, or the one to begin with."""
        return self._last.list

    def restore(self, saved: Settings) -> None:
        """Take the last list from the settings."""
        if saved.label_list:
            self._last = LabelChoice(Path(saved.label_list))

    def keep(self, saved: Settings) -> None:
        """Put the last list into the settings, unless it is the usual one."""
        saved.label_list = str(self.list) if self.list != default_list() else ""

    def run(self, items: Sequence[Item], label: str = "") -> None:
        """Ask, and add these pictures.

        Args:
            label: ``fake`` or ``real``; empty for what each is marked as.
        """
        usable = [item for item in items if item.path and item.state is not State.FAILED]
        labelled = [(item, label or mark_of(item)) for item in usable]
        labelled = [(item, what) for item, what in labelled if what in LABELS]
        if not labelled:
            self.told.emit(UNMARKED if usable else NO_FILES, False, None)
            return
        choice = self._ask(labelled, len(items) - len(labelled), marked=not label)
        if choice is not None:
            self._last = choice
            self._plan(choice, labelled)

    def _ask(
        self, labelled: Sequence[tuple[Item, str]], left: int, *, marked: bool
    ) -> LabelChoice | None:
        tally = {label: sum(what == label for _, what in labelled) for label in LABELS}
        what = f"{counted(tally)} {'picture' if len(labelled) == 1 else 'pictures'}."
        what = what[:1].upper() + what[1:]
        if left:
            why = "not marked real or fake, no files, or unreadable" if marked else (
                "no files or can't be read"
            )  # fmt: skip
            what = f"{what} {pictures(left)} of the selection {_are(left)} left out: {why}."
        title = f"Send {pictures(len(labelled))} to training"
        dialog = LabelDialog(title, what, self._last, self._window.window())
        ask(dialog)
        return dialog.choice

    def _plan(self, choice: LabelChoice, labelled: Sequence[tuple[Item, str]]) -> None:
        entries = [_entry(item, what, choice) for item, what in labelled]

        def work(job: Job) -> tuple[list[Entry], Change]:
            known = [_hashed(entry, job) for entry in entries]
            return known, plan(choice.list, known)

        def done(result: tuple[list[Entry], Change]) -> None:
            known, change = result
            # A move that was under way before this job has given them other places.
            known = [
                replace(entry, path=item.path or entry.path)
                for entry, (item, _what) in zip(known, labelled, strict=True)
            ]
            self._add(known, choice, relabel=bool(change.contrary) and self._relabel(change))

        self._lanes.filing.submit(Job("read list", work, done, self._failed))

    def _relabel(self, change: Change) -> bool:
        count = len(change.contrary)
        them = "it" if count == 1 else "them"
        one = count == 1
        text = (
            f"{pictures(count)} {'is' if one else 'are'} in {one_line(change.list.name)} with the "
            f"other label already, such as “{one_line(change.contrary[0].path.name)}”. A picture "
            "can only be one of the two."
        )
        return confirm("Give the new label?", text, f"Change {them}", f"Leave {them}",
                       self._window.window())  # fmt: skip

    def _add(self, entries: Sequence[Entry], choice: LabelChoice, *, relabel: bool) -> None:
        self._lanes.filing.submit(
            Job(
                "add to list",
                lambda _job: add(choice.list, entries, relabel=relabel),
                self._added,
                self._failed,
            )
        )

    def _added(self, change: Change) -> None:
        tip = f"Look at {one_line(str(change.list))} on the Train page"
        offer = Offer("Open in Train", lambda: self.train_wanted.emit(change.list), tip)
        well = not (
            change.refused or change.one_label or (change.contrary and not change.relabelled)
        )
        self.told.emit(told(change), well, offer)

    def _failed(self, error: BaseException) -> None:
        self.told.emit(sentence(error), False, None)


def default_list() -> Path:
    """Return where the list lies unless the person says otherwise: where they keep documents."""
    return paths.documents_dir() / "fakeview" / "labelled.csv"


def mark_of(item: Item) -> str:
    """Return how a picture is marked: ``real``, ``fake``, another word, or nothing."""
    return item.mark.value if item.mark is not None else ""


def _entry(item: Item, label: str, choice: LabelChoice) -> Entry:
    assert item.path is not None
    return Entry(item.path, label, choice.group or item.path.parent.name, item.sha256)


def _hashed(entry: Entry, job: Job) -> Entry:
    """Return an entry with its SHA-256, also where the picture was not scored yet."""
    from fakeview.imaging.reading import hash_of
    from fakeview.ui.inspect.work import check

    check(job.cancel)
    if entry.sha256:
        return entry
    try:
        return replace(entry, sha256=hash_of(entry.path))
    except (
        FakeviewError
    ):  # the list says what lies where; whether it can be read, the trainer tells
        return entry


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
