"""The settings that are folded away: each has a default that works."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from fakeview.ui.fields import Combo, Segments
from fakeview.ui.shared.form import Field, Form
from fakeview.ui.theme import Theme
from fakeview.ui.train import marks_choice, options
from fakeview.ui.widgets import KeySlider, Switch, number_box
from trainer.config import COSINE, FINETUNE, HEAD, LAST, PLATEAU, FitConfig, SaliencyConfig
from trainer.model import DEFAULT_ARCH
from trainer.words import mark, tr

_AUTO = mark("automatic")
_EMA = 0.998
_LARGEST_SEED = 2**31 - 1
_ABOUT = {
    "unfreeze": mark(
        "The head alone is quick and careful. The last blocks learn more and need more data."
    ),
    "blocks": mark(
        "How many of them learn, at a tenth of the rate and with batch normalisation held as it is."
    ),
    "head_epochs": mark("The first epochs; the last blocks join in after them."),
    "cache_features": mark("Many times faster, but every picture is seen without augmentation."),
    "arch": mark("Any name that timm knows. Larger networks learn more and take longer."),
    "batch_size": mark("Pictures per step. It is halved by itself when memory runs out."),
    "schedule": mark(
        "The rate falls when the validation loss stops falling, or along half a cosine."
    ),
    "patience": mark("Epochs without progress after which the training stops by itself."),
    "select": mark("The epoch that is kept, measured on the validation pictures."),
    "ema": mark(
        "A moving average of the weights is measured and saved; it is calmer than the last step's."
    ),
    "marks": marks_choice.ABOUT,
    "marks_weight": mark("The share of a marked picture's loss that its marks decide."),
    "seed": mark("The same seed on the same data gives the same split and order."),
    "workers": mark("Processes that read pictures ahead."),
}
"""The line below each field, by the setting's name."""
_NAMES = {
    "unfreeze": mark("What learns"),
    "blocks": mark("Last blocks"),
    "head_epochs": mark("Epochs for the head"),
    "cache_features": mark("Compute features once"),
    "arch": mark("Architecture"),
    "batch_size": mark("Batch size"),
    "optimizer": mark("Optimizer"),
    "lr": mark("Learning rate"),
    "schedule": mark("Schedule"),
    "patience": mark("Patience"),
    "select": mark("Best epoch by"),
    "ema": mark("Average the weights"),
    "augment": mark("Augmentation"),
    "marks": mark("Marks of people"),
    "marks_weight": mark("Weight of the marks"),
    "seed": mark("Seed"),
    "workers": mark("Workers"),
}


class MorePanel(QWidget):
    """Expert settings; `changed` after each change, `arch_typed` at the end of a name."""

    changed = Signal()
    arch_typed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tuned = self._own_arch = False
        self.form = Form()
        self._tuning()
        self._network(theme)
        self._learning()
        self._pictures(theme)
        self._machine()
        self.fields["augment"].say(options.augment_in_words(100))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.form)
        self._show_fields()

    @property
    def fields(self) -> dict[str, Field]:
        """The rows by the trainer's names of their settings."""
        return self.form.fields

    @property
    def arch(self) -> str:
        """The architecture's timm name."""
        return self.architecture.currentText().strip()

    def show_recipe(self, recipe: str, *, own_arch: bool) -> None:
        """Show what matters for a recipe; a start file brings its own architecture."""
        self._tuned, self._own_arch = recipe == FINETUNE, own_arch
        self._show_fields()

    def values(self) -> dict[str, Any]:
        """Return the settings by the trainer's names; what is automatic is left out."""
        found: dict[str, Any] = {
            "batch_size": self.batch.value(),
            "optimizer": self.optimizer.value,
            "lr": self.rate.value(),
            "schedule": self.schedule.value,
            "ema": _EMA if self.ema.isChecked() else 0.0,
            "augment": options.strengthened(self.strength.value()),
            "select": self.select.value,
            "seed": self.seed.value(),
        }
        if not self._own_arch:
            found["arch"] = self.arch
        if self.patience.value() > 0:
            found["patience"] = self.patience.value()
        if self.workers.value() >= 0:
            found["workers"] = self.workers.value()
        if self.marks.on and self.marks.folder is not None:
            weight = self.marks_weight.value()
            found["saliency"] = {"marks": str(self.marks.folder), "weight": weight}
        if self._tuned:
            found["unfreeze"] = self.unfreeze.value
            found["cache_features"] = self.cached.isChecked()
            if self.unfreeze.value == LAST:
                found["blocks"] = self.blocks.value()
                found["head_epochs"] = self.head_epochs.value()
        return found

    def _tuning(self) -> None:
        answers = {HEAD: tr("Head only"), LAST: tr("Head, then last blocks")}
        self.unfreeze = Segments(tr(_NAMES["unfreeze"]), answers)
        self.unfreeze.choose(HEAD)
        self.unfreeze.changed.connect(self._show_fields)
        self._add("unfreeze", self.unfreeze)
        self.blocks = self._number("blocks", 1, 12, FitConfig.blocks)
        self._add("blocks", self.blocks)
        self.head_epochs = self._number("head_epochs", 0, 999, FitConfig.head_epochs)
        self._add("head_epochs", self.head_epochs)

    def _network(self, theme: Theme) -> None:
        self.cached = self._switch(theme, "cache_features", True)
        self._add("cache_features", self.cached)
        self.architecture = Combo(tr(_NAMES["arch"]))
        self.architecture.setEditable(True)
        self.architecture.addItems(list(options.ARCHITECTURES))
        self.architecture.setCurrentText(DEFAULT_ARCH)
        self.architecture.editTextChanged.connect(self._tell)
        line = self.architecture.lineEdit()
        assert line is not None
        line.editingFinished.connect(self.arch_typed)
        self._add("arch", self.architecture)

    def _learning(self) -> None:
        self.batch = self._number("batch_size", 2, 1024, FitConfig.batch_size)
        self._add("batch_size", self.batch)
        self.optimizer = self._choice(
            "optimizer", {"adamw": "AdamW", "adam": "Adam"}, "adamw"
        )  # not shown
        self._add("optimizer", self.optimizer)
        rate = number_box(tr(_NAMES["lr"]), 1e-6, 1.0, FitConfig.lr, decimals=6, step=1e-4)
        assert isinstance(rate, QDoubleSpinBox)
        rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        rate.setFixedWidth(144)
        rate.valueChanged.connect(self._tell)
        self.rate = rate
        self._add("lr", self.rate)
        self.schedule = self._choice(
            "schedule", {PLATEAU: tr("On a plateau"), COSINE: tr("Cosine")}, PLATEAU
        )
        self._add("schedule", self.schedule)
        self.patience = self._number("patience", 0, 999, 0)
        self.patience.setSpecialValueText(tr(_AUTO))
        self._add("patience", self.patience)
        self.select = self._choice(
            "select",
            {"loss": tr("Loss"), "accuracy": tr("Accuracy"), "auc": "AUC"},
            "loss",
        )
        self._add("select", self.select)

    def _pictures(self, theme: Theme) -> None:
        self.ema = self._switch(theme, "ema", True)
        self._add("ema", self.ema)
        self.strength = KeySlider(tr("Augmentation in percent"))
        self.strength.setRange(0, 200)
        self.strength.setValue(100)
        self.strength.setFixedWidth(240)
        self.strength.valueChanged.connect(self._show_strength)
        self._add("augment", self.strength)
        self.marks = marks_choice.MarksChoice(theme)
        self.marks.changed.connect(self._show_fields)
        self._add("marks", self.marks)
        name = tr(_NAMES["marks_weight"])
        weight = number_box(name, 0.05, 0.95, SaliencyConfig.weight, decimals=2, step=0.05)
        weight.setFixedWidth(144)
        weight.valueChanged.connect(self._tell)
        self.marks_weight = weight
        self._add("marks_weight", self.marks_weight)

    def _machine(self) -> None:
        self.seed = self._number("seed", 0, _LARGEST_SEED, FitConfig.seed)
        self._add("seed", self.seed)
        self.workers = self._number("workers", -1, 64, -1)
        self.workers.setSpecialValueText(tr(_AUTO))
        self._add("workers", self.workers)

    def _add(self, key: str, control: QWidget) -> None:
        note = tr(_ABOUT[key]) if key in _ABOUT else ""
        self.form.add(key, tr(_NAMES[key]), control, note)

    def _number(self, key: str, low: int, high: int, value: int) -> Any:
        box = number_box(tr(_NAMES[key]), low, high, value)
        box.setFixedWidth(144)
        box.valueChanged.connect(self._tell)
        return box

    def _choice(self, key: str, answers: dict[str, str], value: str) -> Segments:
        result = Segments(tr(_NAMES[key]), answers)
        result.choose(value)
        result.changed.connect(self._tell)
        return result

    def _switch(self, theme: Theme, key: str, on: bool) -> Switch:
        result = Switch(theme, tr(_NAMES[key]))
        result.setChecked(on)
        result.toggled.connect(self._show_fields)
        return result

    def _show_strength(self, percent: int) -> None:
        self.fields["augment"].say(options.augment_in_words(percent))
        self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()

    def _show_fields(self) -> None:
        """Show the rows that count now."""
        if "workers" not in self.fields:
            return  # still being built
        last = self._tuned and self.unfreeze.value == LAST
        self.fields["unfreeze"].show(self._tuned)
        self.fields["blocks"].show(last)
        self.fields["head_epochs"].show(last)
        self.fields["cache_features"].show(self._tuned and not last)
        cached = self._tuned and not last and self.cached.isChecked()
        self.fields["augment"].show(not cached)
        self.fields["arch"].show(not self._own_arch)
        self.fields["marks_weight"].show(self.marks.on)
        self.changed.emit()
