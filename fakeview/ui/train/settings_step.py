"""The second step: which recipe, from what start, for how long; the rest has defaults."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from fakeview.ui.fields import Combo, Fold
from fakeview.ui.icons import Icons
from fakeview.ui.shared.form import Field, Form
from fakeview.ui.shared.pieces import COLUMN, ChoiceCard, Footer, StepArea, centred
from fakeview.ui.theme import Theme
from fakeview.ui.train import options, runs
from fakeview.ui.train.more_panel import MorePanel
from fakeview.ui.train.start_choice import StartChoice, tuned_words
from fakeview.ui.widgets import button, label, number_box
from trainer.config import FINETUNE, LAST, TRAIN_RECIPE
from trainer.saliency import no_map
from trainer.words import mark, number, tr

TRAIN_WORDS = mark(
    "Teaches a whole network. Wants a few thousand pictures of each class. Without a graphics "
    "card an epoch over 5,000 pictures takes some minutes, the whole training an hour or more."
)

_HELD = mark(
    "Never learned from, only measured at the end: tells how the detector does on what it never "
    "saw."
)


class SettingsStep(QWidget):
    """Asks for the settings of a run and says what is wrong with them beside the field."""

    start_wanted = Signal()
    arch_unsure = Signal(str)  # a name that was typed and that nobody has looked up yet

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(tr("Settings"))
        self._report: Mapping[str, Any] = {}
        self._named = self._paced = False
        self._recipe = TRAIN_RECIPE
        self._archs: dict[str, str] = dict.fromkeys(options.ARCHITECTURES, "")
        self._waits = False
        self.cards = {
            TRAIN_RECIPE: ChoiceCard(theme, tr("Train a new detector"), tr(TRAIN_WORDS)),
            FINETUNE: ChoiceCard(theme, tr("Fine-tune a detector"), tuned_words("")),
        }
        self.start = StartChoice()
        self.form = Form()
        self._fill_form()
        self.more = MorePanel(theme)
        self.fold = Fold(icons, tr("More settings"), self.more, opened=tr("Fewer settings"))
        self.estimate = label("", "muted", wrap=True)
        self.reason = label("", "danger", wrap=True)
        self.go = button(tr("Start training"), "primary", self.start_wanted.emit)
        self._lay_out()
        self._connect()
        self.cards[TRAIN_RECIPE].setChecked(True)
        self._recipe_changed()

    def _fill_form(self) -> None:
        self.epochs = number_box(tr("Epochs"), 1, 999, options.EPOCHS[TRAIN_RECIPE])
        self.epochs.setFixedWidth(144)
        note = tr(
            "Passes over the pictures, at most: it stops earlier when nothing is gained any more."
        )
        self.form.add("epochs", tr("Epochs"), self.epochs, note)
        self.hold_out = Combo(tr("Hold out a group"), 320)
        self.form.add("hold_out", tr("Hold out a group"), self.hold_out, tr(_HELD))
        self.name = QLineEdit()
        self.name.setFixedWidth(320)
        self.name.setMaxLength(120)
        self.form.add("name", tr("Name of the detector"), self.name)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(COLUMN)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 32)
        column.setSpacing(8)
        column.addWidget(label(tr("RECIPE"), "caption"))
        cards = QHBoxLayout()
        cards.setSpacing(16)
        group = QButtonGroup(self)
        for card in self.cards.values():
            group.addButton(card)
            cards.addWidget(card, 1)
        column.addLayout(cards)
        column.addSpacing(16)
        column.addWidget(label(tr("START FROM"), "caption"))
        column.addWidget(self.start)
        column.addSpacing(16)
        column.addWidget(label(tr("TRAINING"), "caption"))
        column.addWidget(self.form)
        column.addSpacing(8)
        column.addWidget(self.fold)
        column.addStretch(1)
        area = StepArea()
        area.setWidget(centred(body))
        self.area = area
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(self.estimate)
        lines.addWidget(self.reason)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(Footer(words, self.go, area))

    def _connect(self) -> None:
        for card in self.cards.values():
            card.toggled.connect(self._recipe_changed)
        self.start.changed.connect(self._start_changed)
        self.epochs.valueChanged.connect(self._check)
        self.epochs.editingFinished.connect(self._keep_pace)
        self.hold_out.currentIndexChanged.connect(self._check)
        self.name.textEdited.connect(self._keep_name)
        self.name.textChanged.connect(self._check)
        self.more.changed.connect(self._more_changed)
        self.more.arch_typed.connect(self._ask_arch)

    @property
    def recipe(self) -> str:
        """Either "train" or "finetune"."""
        return FINETUNE if self.cards[FINETUNE].isChecked() else TRAIN_RECIPE

    @property
    def detector_name(self) -> str:
        """What the detector is to be called: a file's name without its ending."""
        return self.name.text()

    @property
    def unsure_arch(self) -> str:
        """The architecture to look up before a start; empty where there is none."""
        arch = "" if self.start.brings_arch else self.more.arch
        return "" if arch in self._archs else arch

    def wait_for_arch(self) -> None:
        """Start is pressed, and the architecture must be looked up first."""
        self._waits = True
        self._check()

    def show_arch(self, arch: str, problem: str) -> None:
        """Take what was found out about an architecture; an empty problem: it is known.

        A start that waited for it goes on, unless something else was chosen meanwhile.
        """
        self._archs[arch] = problem
        waits, self._waits = self._waits, False
        if problem and self.problems().get("arch"):
            self.fold.unfold(True)
            self.area.ensureWidgetVisible(self.fields["arch"].box, 0, 96)
        self._check()
        if waits and self.isVisible() and not self.unsure_arch and self.go.isEnabled():
            self.start_wanted.emit()

    @property
    def fields(self) -> dict[str, Field]:
        """Every row by the trainer's name of its setting."""
        return {**self.form.fields, **self.more.fields}

    def set_report(self, report: Mapping[str, Any]) -> None:
        """Take over groups and numbers of the data, and suggest a name after it."""
        self._report = report
        held = self.hold_out.currentData() or ""
        self.hold_out.blockSignals(True)
        self.hold_out.clear()
        self.hold_out.addItem(tr("None", about="a group to hold out"), "")
        for name in options.hold_out_groups(report):
            count = number(int(report["groups"][name]), ",")
            self.hold_out.addItem(f"{name}  ({count})", name)
            self.hold_out.setItemData(self.hold_out.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.hold_out.setCurrentIndex(max(0, self.hold_out.findData(held)))
        self.hold_out.setEnabled(self.hold_out.count() > 1)
        self.hold_out.blockSignals(False)
        place = Path(str(report.get("folder", "")))
        self.more.marks.suggest(options.marks_beside(place))
        if not self._named:
            self.name.setText(runs.file_name(place.stem or "detector"))
        self._check()

    def set_detector(self, info: Any, path: Path | None, fake_index: int | None) -> None:
        """Say which detector is open: its DetectorInfo (or None), its file, its class order.

        The bundled detector has no path of its own; the info names its file then.
        """
        name = "" if info is None else str(info.name)
        where = path or (None if info is None else Path(info.path))
        self.start.set_detector(name, where, fake_index)
        self.cards[FINETUNE].set_paragraph(tuned_words(name))
        self._start_changed()

    def options(self, data: Path, out: Path, run: Path | None = None) -> dict[str, Any]:
        """Return the settings by the trainer's names, as plain values that TOML can hold.

        What the Data step knows (`align`, `classes`) is the caller's to add.
        """
        found = {
            "data": str(data),
            "out": str(out),
            "recipe": self.recipe,
            "epochs": self.epochs.value(),
            "hold_out": str(self.hold_out.currentData() or ""),
            **self.start.values(),
            **self.more.values(),
        }
        if run is not None:
            found["run"] = str(run)
        return found

    def problems(self) -> dict[str, str]:
        """Return what is wrong, by field; the empty name for what belongs to none."""
        found: dict[str, str] = {}
        if lacking := self.start.lacking():
            found["start"] = lacking
        if lacking := self.more.marks.lacking():
            found["marks"] = lacking
        if unfit := options.name_problem(self.detector_name):
            found["name"] = unfit
        if not self.start.brings_arch and (strange := self._archs.get(self.more.arch)):
            found["arch"] = strange
        if self.more.marks.on and self._without_map:
            found.setdefault("marks", no_map(self.more.arch))
        # Where it will lie is the caller's matter; any file's name serves to check the rest.
        settings = self.options(Path(str(self._report.get("folder", "."))), Path("x.safetensors"))
        for problem in options.problems(settings):
            found.setdefault(options.field_of(problem), str(problem))
        if self.recipe == TRAIN_RECIPE or self.more.unfreeze.value != LAST:
            found.pop("head_epochs", None)
        return found

    @property
    def _without_map(self) -> bool:
        return not self.start.brings_arch and self.more.arch in options.WITHOUT_MAP

    def _recipe_changed(self) -> None:
        self._recipe = self.recipe
        if not self._paced:
            self.epochs.setValue(self._usual_epochs())
        self.start.show_recipe(self._recipe)
        self._start_changed()

    def _usual_epochs(self) -> int:
        if self.recipe == FINETUNE and self.more.unfreeze.value == LAST:
            return options.LAST_EPOCHS
        return options.EPOCHS[self.recipe]

    def _start_changed(self) -> None:
        self.more.show_recipe(self.recipe, own_arch=self.start.brings_arch)
        self._check()

    def _more_changed(self) -> None:
        self.start.show_arch(self.more.arch)
        if not self._paced and self.epochs.value() != self._usual_epochs():
            self.epochs.setValue(self._usual_epochs())
        self._check()

    def _ask_arch(self) -> None:
        if self.unsure_arch:
            self.arch_unsure.emit(self.unsure_arch)

    def _keep_pace(self) -> None:
        self._paced = self.epochs.value() != self._usual_epochs()

    def _keep_name(self) -> None:
        self._named = True

    def _check(self) -> None:
        """Put each problem beside its field, and the first one at the foot."""
        found = self.problems()
        for key, field in self.fields.items():
            field.complain(found.get(key, ""))
        self.form.fields["name"].say(self._about_name() if "name" not in found else "")
        settings = self.options(Path(), Path())
        self.estimate.setText(options.estimate(self._report, settings))
        self.estimate.setVisible(bool(self.estimate.text()))
        hidden = [text for key, text in found.items() if key in self.more.fields]
        first = next(iter(found.values()), "")
        if hidden and first == hidden[0] and not self.fold.is_open:
            first = f"{first} {tr('It stands under More settings.')}"
        self.reason.setText(first)
        self.reason.setVisible(bool(first))
        self.go.setEnabled(not found and not self._waits)
        self.go.setText(tr("Looking it up…" if self._waits else "Start training"))
        self.go.setAccessibleDescription(first)

    def _about_name(self) -> str:
        name = self.detector_name
        place = runs.new_detector(name)
        if place.stem != name:
            return tr(
                "There is a {name} already, so it becomes {file}.", name=name, file=place.name
            )
        return tr("Becomes {file} among your detectors.", file=place.name)
