"""The form of a new blind rating: which pictures, how many, and who rates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fakeview.errors import FakeviewError
from fakeview.imaging.names import one_line
from fakeview.ui.fields import Fold
from fakeview.ui.icons import Icons
from fakeview.ui.opening import ask_folder, ask_labelled, ask_list
from fakeview.ui.shared.form import Form
from fakeview.ui.study.name_ask import name_field
from fakeview.ui.study.work import Wish
from fakeview.ui.theme import Theme
from fakeview.ui.widgets import ElidedLabel, Switch, button, label, number_box
from trainer.words import plural, tr

if TYPE_CHECKING:
    from fakeview.study.blind.pictures import Pool

_NUMBER, _MOST = 40, 10_000
_LARGEST_SEED = 2**31 - 1
_LONGEST = 600  # seconds for one picture
_NAMED, _NARROW = 320, 216  # pixels of a path, and of one beside two buttons


class NewForm(QFrame):
    """Asks for a new study; what a folder holds is looked up elsewhere."""

    folder_chosen = Signal(Path)
    names_wanted = Signal()  # to say what the folders' names mean
    start_wanted = Signal(object, str)  # Wish, the rater's name as it was typed

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("New blind rating"))
        self.pool: Pool | None = None
        self._place: Path | None = None
        self._named = False  # whether the study's name was typed
        self.folder = _path()
        self.choose = button(tr("Choose folder…"), "primary", self.choose_folder)
        self.names = button(tr("Say what the folders mean…"), "link", self.names_wanted.emit)
        self.number = _spin(tr("Number of pictures"), 1, _MOST, _NUMBER)
        self.seconds = _spin(tr("Seconds for each picture"), 0, _LONGEST, 0)
        self.seconds.setSpecialValueText(tr("No limit"))
        self.seconds.setSuffix(" s")
        self.marks = Switch(theme, tr("Ask to mark what looks wrong"))
        self.marks.setChecked(True)
        self.rater = name_field()
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.setFixedWidth(_NAMED)
        self.name.textEdited.connect(self._take_name)
        self.seed = _spin(tr("Seed"), 0, _LARGEST_SEED, 0)
        self.place = _path()
        self.problem = label("", "danger", wrap=True)
        self.start = button(tr("Start rating"), "primary", self._start)
        self.form, self.more_form = Form(), Form()
        self._fill()
        self.more = Fold(icons, tr("More"), self.more_form)
        self._lay_out()
        self.rater.returnPressed.connect(self._start)
        self.number.valueChanged.connect(lambda _value: self._describe())
        self.show_pool(None)

    def _fill(self) -> None:
        form, more = self.form, self.more_form
        form.add("pictures", tr("Pictures"), _row(self.folder, self.choose, self.names))
        form.add("number", tr("How many"), self.number)
        over = tr("Once it is over the next picture comes; what was not confirmed is no answer.")
        form.add("seconds", tr("Time for each"), self.seconds, over)
        optional = tr("What looks wrong, with a note. Optional for who rates.")
        form.add("marks", tr("Ask for marks"), self.marks, optional)
        form.add("rater", tr("Who rates first"), self.rater)
        more.add("name", tr("Name of the study"), self.name)
        draws = tr(
            "Draws the pictures and mixes their order; each person has an order of their own."
        )
        more.add("seed", tr("Seed"), self.seed, draws)
        change = button(tr("Change…"), "outline", self._choose_place)
        change.setAccessibleName(tr("Keep the study in another folder"))
        more.add("place", tr("Kept in"), _row(self.place, change))
        self._show_place()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self.more)
        column.addLayout(foot)

    # What is shown

    def show_pool(self, pool: Pool | None) -> None:
        """Show what a folder holds; None for nothing yet."""
        again = pool is not None and self.pool is not None and pool.folder == self.pool.folder
        wanted = self.number.value() if again else _NUMBER
        self.pool = pool
        self.say("")
        self.folder.setVisible(pool is not None)
        self.choose.setText(tr("Choose folder…" if pool is None else "Another folder…"))
        self.choose.setAccessibleName(self.choose.text())
        self.choose.setProperty("kind", "primary" if pool is None else "outline")
        self.choose.style().polish(self.choose)
        self.names.setVisible(pool is not None and bool(pool.names))
        if pool is not None:
            self.folder.setFixedWidth(_NARROW if pool.names else _NAMED)
            self.folder.set_whole(one_line(str(pool.folder)))
            self.number.setMaximum(len(pool.pictures))
            self.number.setValue(min(wanted, len(pool.pictures)))
            if not self._named:
                self.name.setText(one_line(pool.folder.stem or pool.folder.name))
        self.start.setEnabled(pool is not None)
        self._describe()

    def _describe(self) -> None:
        pool = self.pool
        field = self.form.fields["pictures"]
        if pool is None:
            field.say(
                tr(
                    "A folder of photographs and generated pictures, or any folder: then nobody "
                    "knows who is right, but you see how far people agree."
                )
            )
            self.form.fields["number"].say("")
            return
        field.say(_held(pool))
        kinds = min(pool.count(True), pool.count(False))
        number = self.number.value()
        even = pool.labelled and 2 * kinds >= number
        self.form.fields["number"].say(
            tr("Half of each kind.") if even and number % 2 == 0 else
            tr("As many of each kind as there are.") if pool.labelled else
            tr("Drawn evenly from the folders.")
        )  # fmt: skip

    def say(self, sentence: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self.problem.setText(sentence)

    # Hands

    def choose_folder(self) -> None:
        """Ask for a folder."""
        start = str(self.pool.folder.parent) if self.pool is not None else ""
        if (folder := ask_labelled(self, start)) is not None:
            self.folder_chosen.emit(folder)

    def choose_list(self) -> None:
        """Ask for a list of pictures (CSV)."""
        if (table := ask_list(self, "")) is not None:
            self.folder_chosen.emit(table)

    def _choose_place(self) -> None:
        chosen = ask_folder(self, str(self._place or ""), tr("Keep the study in"))
        if chosen is not None:
            self._place = chosen
            self._show_place()

    def _show_place(self) -> None:
        from fakeview.study.blind.study import studies_dir

        self.place.set_whole(one_line(str(self._place or studies_dir())))

    def _take_name(self, text: str) -> None:
        self._named = bool(text.strip())

    def _start(self) -> None:
        from fakeview.study.blind.study import pseudonym

        if self.pool is None:
            return
        try:
            rater = pseudonym(self.rater.text())
        except FakeviewError as error:
            self.say(error.message)
            self.rater.setFocus()
            return
        self.say("")
        name = self.name.text().strip() or self.pool.folder.name
        limit = float(self.seconds.value()) or None
        wish = Wish(self.pool, name, self.number.value(), self.seed.value(), limit,
                    self.marks.isChecked(), self._place)  # fmt: skip
        self.start_wanted.emit(wish, rater)

    def forget(self) -> None:
        """Begin anew once the study is made."""
        self._named = False
        self.rater.clear()
        self.name.clear()
        self.number.setMaximum(_MOST)
        self.number.setValue(_NUMBER)
        self.show_pool(None)


def _held(pool: Pool) -> str:
    """Say how many pictures of what kind there are, or from how many folders."""
    total = len(pool.pictures)
    if pool.labelled:
        return plural(
            total,
            "{n} picture: {generated:,} generated, {photographs:,} photographs, as their folders "
            "say.",
            "{n} pictures: {generated:,} generated, {photographs:,} photographs, as their folders "
            "say.",
            generated=pool.count(True),
            photographs=pool.count(False),
        )
    groups = len({picture.group for picture in pool.pictures})
    if groups == 1:
        return plural(
            total,
            "{n} picture in one folder; which are generated isn't known.",
            "{n} pictures in one folder; which are generated isn't known.",
        )
    return tr(
        "{n:,} pictures in {folders:,} folders; which are generated isn't known.",
        n=total,
        folders=groups,
    )


def _spin(name: str, low: int, high: int, value: int) -> QSpinBox:
    box = number_box(name, low, high, value)
    assert isinstance(box, QSpinBox)
    box.setFixedWidth(120)
    return box


def _path() -> ElidedLabel:
    """Return a label for a path; with its own policy it would get no room beside a stretch."""
    result = ElidedLabel()
    result.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    result.setFixedWidth(_NAMED)
    return result


def _row(*parts: QWidget) -> QWidget:
    result = QWidget()
    row = QHBoxLayout(result)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return result
