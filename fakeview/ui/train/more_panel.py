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

_AUTO = "automatic"
_EMA = 0.998
_LARGEST_SEED = 2**31 - 1
_ABOUT = {
    "unfreeze": "The head alone is quick and careful. The last blocks learn "
    "more and need more data.",
    "blocks": "How many of them learn, at a tenth of the rate and with "
    "batch normalisation held as it is.",
    "head_epochs": "The first epochs; the last blocks join in after them.",
    "cache_features": "Many times faster, but every picture is seen without augmentation.",
    "arch": "Any name that timm knows. Larger networks learn more and take longer.",
    "batch_size": "Pictures per step. It is halved by itself when memory runs out.",
    "schedule": "The rate falls when the validation loss stops falling, or along half a cosine.",
    "patience": "Epochs without progress after which the training stops by itself.",
    "select": "The epoch that is kept, measured on the validation pictures.",
    "ema": "A moving average of the weights is measured and saved; it "
    "is calmer than the last step's.",
    "marks": marks_choice.ABOUT,
    "marks_weight": "The share of a marked picture's loss that its marks decide.",
    "seed": "The same seed on the same data gives the same split and order.",
    "workers": "Processes that read pictures ahead.",
}
"""The line below each field, by the setting's name."""


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
        self.unfreeze = Segments("What learns", {HEAD: "Head only", LAST: "Head, then last blocks"})
        self.unfreeze.choose(HEAD)
        self.unfreeze.changed.connect(self._show_fields)
        self._add("unfreeze", "What learns", self.unfreeze)
        self.blocks = self._number("Last blocks", 1, 12, FitConfig.blocks)
        self._add("blocks", "Last blocks", self.blocks)
        self.head_epochs = self._number("Epochs for the head", 0, 999, FitConfig.head_epochs)
        self._add("head_epochs", "Epochs for the head", self.head_epochs)

    def _network(self, theme: Theme) -> None:
        self.cached = self._switch(theme, "Compute features once", True)
        self._add("cache_features", "Compute features once", self.cached)
        self.architecture = Combo("Architecture")
        self.architecture.setEditable(True)
        self.architecture.addItems(list(options.ARCHITECTURES))
        self.architecture.setCurrentText(DEFAULT_ARCH)
        self.architecture.editTextChanged.connect(self._tell)
        line = self.architecture.lineEdit()
        assert line is not None
        line.editingFinished.connect(self.arch_typed)
        self._add("arch", "Architecture", self.architecture)

    def _learning(self) -> None:
        self.batch = self._number("Batch size", 2, 1024, FitConfig.batch_size)
        self._add("batch_size", "Batch size", self.batch)
        self.optimizer = self._choice("Optimizer", {"adamw": "AdamW", "adam": "Adam"}, "adamw")
        self._add("optimizer", "Optimizer", self.optimizer)
        rate = number_box("Learning rate", 1e-6, 1.0, FitConfig.lr, decimals=6, step=1e-4)
        assert isinstance(rate, QDoubleSpinBox)
        rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        rate.setFixedWidth(144)
        rate.valueChanged.connect(self._tell)
        self.rate = rate
        self._add("lr", "Learning rate", self.rate)
        self.schedule = self._choice(
            "Schedule", {PLATEAU: "On a plateau", COSINE: "Cosine"}, PLATEAU
        )
        self._add("schedule", "Schedule", self.schedule)
        self.patience = self._number("Patience", 0, 999, 0)
        self.patience.setSpecialValueText(_AUTO)
        self._add("patience", "Patience", self.patience)
        self.select = self._choice(
            "Best epoch by",
            {"loss": "Loss", "accuracy": "Accuracy", "auc": "AUC"},
            "loss",
        )
        self._add("select", "Best epoch by", self.select)

    def _pictures(self, theme: Theme) -> None:
        self.ema = self._switch(theme, "Average the weights", True)
        self._add("ema", "Average the weights", self.ema)
        self.strength = KeySlider("Augmentation in percent")
        self.strength.setRange(0, 200)
        self.strength.setValue(100)
        self.strength.setFixedWidth(240)
        self.strength.valueChanged.connect(self._show_strength)
        self._add("augment", "Augmentation", self.strength)
        self.marks = marks_choice.MarksChoice(theme)
        self.marks.changed.connect(self._show_fields)
        self._add("marks", "Marks of people", self.marks)
        weight = number_box("Weight of the marks", 0.05, 0.95, SaliencyConfig.weight, decimals=2,
                            step=0.05)  # fmt: skip
        weight.setFixedWidth(144)
        weight.valueChanged.connect(self._tell)
        self.marks_weight = weight
        self._add("marks_weight", "Weight of the marks", self.marks_weight)

    def _machine(self) -> None:
        self.seed = self._number("Seed", 0, _LARGEST_SEED, FitConfig.seed)
        self._add("seed", "Seed", self.seed)
        self.workers = self._number("Workers", -1, 64, -1)
        self.workers.setSpecialValueText(_AUTO)
        self._add("workers", "Workers", self.workers)

    def _add(self, key: str, name: str, control: QWidget) -> None:
        self.form.add(key, name, control, _ABOUT.get(key, ""))

    def _number(self, name: str, low: int, high: int, value: int) -> Any:
        box = number_box(name, low, high, value)
        box.setFixedWidth(144)
        box.valueChanged.connect(self._tell)
        return box

    def _choice(self, name: str, answers: dict[str, str], value: str) -> Segments:
        result = Segments(name, answers)
        result.choose(value)
        result.changed.connect(self._tell)
        return result

    def _switch(self, theme: Theme, name: str, on: bool) -> Switch:
        result = Switch(theme, name)
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
