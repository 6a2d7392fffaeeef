"""Puts the selected pictures, with what they are, onto a list that the Train page learns from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fakeview import paths
from fakeview.filing.labelled import Change, Entry, counted, told
from fakeview.imaging.names import one_line
from fakeview.settings import Settings
from fakeview.ui.dialogs import ask
from fakeview.ui.inspect.label_dialog import LabelChoice, LabelDialog
from fakeview.ui.inspect.model import Item, State
from fakeview.ui.services import Lanes
from fakeview.ui.shared.lister import Lister, all_well
from fakeview.ui.widgets import Offer
from trainer.labels import LABELS
from trainer.words import mark, mark_plural, plural, tr

NO_FILES = mark(
    "Only pictures that are files and can be read go to training. Select some of those."
)
UNMARKED = mark(
    "None of these pictures is marked real or fake. Mark them first, or say what they are."
)

_LEFT_MARKED = mark_plural(
    "{n} picture of the selection is left out: not marked real or fake, no files, or unreadable.",
    "{n} pictures of the selection are left out: not marked real or fake, no files, or unreadable.",
)
_LEFT = mark_plural(
    "{n} picture of the selection is left out: no files or can't be read.",
    "{n} pictures of the selection are left out: no files or can't be read.",
)


class Labeller(QObject):
    """Asks which list, adds to it off the window's thread, and tells what came of it."""

    told = Signal(str, bool, object)  # one sentence, whether all went well, and an Offer or None
    train_wanted = Signal(object)  # Path of the list

    def __init__(self, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last = LabelChoice(default_list())
        self._lister = Lister(lanes, window)
        self._lister.added.connect(self._added)
        self._lister.failed.connect(lambda sentence: self.told.emit(sentence, False, None))

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
            self.told.emit(tr(UNMARKED if usable else NO_FILES), False, None)
            return
        choice = self._ask(labelled, len(items) - len(labelled), marked=not label)
        if choice is not None:
            self._last = choice
            self._plan(choice, labelled)

    def _ask(
        self, labelled: Sequence[tuple[Item, str]], left: int, *, marked: bool
    ) -> LabelChoice | None:
        tally = {label: sum(what == label for _, what in labelled) for label in LABELS}
        count = len(labelled)
        what = plural(count, "{counted} picture.", "{counted} pictures.", counted=counted(tally))
        what = what[:1].upper() + what[1:]
        if left:
            what = f"{what} {plural(left, *(_LEFT_MARKED if marked else _LEFT))}"
        title = plural(count, "Send {n} picture to training", "Send {n} pictures to training")
        dialog = LabelDialog(title, what, self._last, self._window.window())
        ask(dialog)
        return dialog.choice

    def _plan(self, choice: LabelChoice, labelled: Sequence[tuple[Item, str]]) -> None:
        entries = [_entry(item, what, choice) for item, what in labelled]
        # A move that was under way before has given them other places.
        self._lister.add(choice.list, entries, lambda: [item.path for item, _what in labelled])

    def _added(self, change: Change) -> None:
        tip = tr("Look at {list} on the Train page", list=one_line(str(change.list)))
        offer = Offer(tr("Open in Train"), lambda: self.train_wanted.emit(change.list), tip)
        self.told.emit(told(change), all_well(change), offer)


def default_list() -> Path:
    """Return where the list lies unless the person says otherwise: where they keep documents."""
    return paths.documents_dir() / "fakeview" / "labelled.csv"


def mark_of(item: Item) -> str:
    """Return how a picture is marked: ``real``, ``fake``, another word, or nothing."""
    return item.mark.value if item.mark is not None else ""


def _entry(item: Item, label: str, choice: LabelChoice) -> Entry:
    assert item.path is not None
    return Entry(item.path, label, choice.group or item.path.parent.name, item.sha256)
