"""What a training run is asked to do; every value is checked before any work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from trainer.errors import ConfigError
from trainer.labels import LABELS
from trainer.limits import limits
from trainer.model import DEFAULT_ARCH
from trainer.words import tr

TRAIN_RECIPE, FINETUNE = "train", "finetune"
SCRATCH, IMAGENET = "scratch", "imagenet"
PLATEAU, COSINE = "plateau", "cosine"
HEAD, LAST = "head", "last"
_GROWING = 20
SELECTIONS = ("loss", "accuracy", "auc")


@dataclass(frozen=True)
class AugmentConfig:
    """Chances, in [0, 1], of each random change of a training picture.

    The same chances hold for both classes, so that no change tells them apart. ``rotate`` is
    followed by a turn of at most ``degrees`` either way. ``mixup`` and ``cutmix`` are chances of
    a whole batch to be blended in pairs.
    """

    flip: float = 0.5
    rotate: float = 0.1
    degrees: float = 10.0
    jpeg: float = 0.3
    jpeg_quality: tuple[int, int] = (50, 98)
    rescale: float = 0.2
    blur: float = 0.1
    noise: float = 0.1
    mixup: float = 0.0
    cutmix: float = 0.0

    def chances(self) -> dict[str, float]:
        """Return every chance by the name of its change."""
        return {k: v for k, v in asdict(self).items() if k not in ("degrees", "jpeg_quality")}


@dataclass(frozen=True)
class SaliencyConfig:
    """Whether training looks at what people marked; see ``trainer.saliency``.

    While a head learns alone, before the last blocks join in, marks play no part: its features
    have no places.

    Attributes:
        marks: folder of PNG masks, see ``trainer.imaging.masks``; None: no marks.
        weight: share of a marked picture's loss, in (0, 1), that its marks decide; the rest is
            cross-entropy.
    """

    marks: Path | None = None
    weight: float = 0.5


@dataclass(frozen=True)
class FitConfig:
    """One training run.

    Attributes:
        data: folder of labelled pictures, or a CSV file that lists them.
        out: the detector file to write; its card goes into a folder beside it.
        classes: what other class names mean, such as ``{"ai": "fake", "photo": "real"}``.
        hold_out: a group that is neither trained on nor validated with, only reported.
        share: share of the training pictures that is learnt from, in (0, 1]; a smaller share is
            part of every larger one.
        test: whether the test pictures are looked at when all is learnt; while recipes are
            compared they had better not be.
        align: re-encode the pictures of both classes alike, on the fly.
        recipe: ``"train"`` teaches the whole network, ``"finetune"`` the end of a trained one.
        start: ``"scratch"``, ``"imagenet"`` (a download), or a detector file's path.
        fake_index: which output of a foreign start file means fake.
        arch: a timm architecture; a start file brings its own.
        unfreeze: when fine-tuning: ``"head"`` alone, or the head first and then the ``"last"``
            ``blocks`` at ``lr * backbone_lr``, batch normalisation held as it is.
        cache_features: fine-tuning the head: compute features once, without augmentation.
        epochs: passes over the training pictures, those of the head alone included.
        head_epochs: with ``unfreeze="last"``, how many of them train the head alone.
        batch_size: pictures per step (over all processes).
        optimizer: ``"adamw"`` or ``"adam"``.
        lr: peak learning rate; warmed up over ``warmup`` epochs.
        schedule: ``"plateau"`` divides the rate when the validation loss stops falling
            (ReduceLROnPlateau), ``"cosine"`` follows half a cosine to the last epoch.
        plateau_patience, plateau_factor: epochs without progress before the rate is
            multiplied by the factor; None for one that suits the number of epochs.
        patience: epochs without a lower validation loss after which the run stops; None for
            one that suits; always more than ``plateau_patience``.
        ema: decay of the moving average of the weights that is validated and saved; 0 for none.
        label_smoothing: share of every target that is spread over both classes.
        size: side in pixels of what the network sees; pictures are first brought to 8/7 of
            it. A start file brings its own.
        crops: pairs (first epoch, side): random crops of that side from the picture's own
            pixels. Empty: when the whole network learns for 20 epochs or more, 4/7 of ``size``
            for the first half of them (a third of the time, and the same fine traces), then
            ``size`` (progressive resizing: Tan & Le 2021, "EfficientNetV2", section 4).
        select: the best epoch is the one with the best validation ``"loss"``, ``"accuracy"``
            or ``"auc"``; ``keep`` of them stay on disk.
        save_minutes: the state is saved this often within an epoch, too.
        workers: processes that decode ahead; 0 for a thread; None for what the machine has.
        seed: the same seed on the same data gives the same split, order, crops and weights.
        domain: what the pictures show, in words, such as ``faces``; empty for anything.
        face_check: file that finds faces. Where the domain is empty, it becomes ``faces`` if
            nearly all training pictures show one; what the start file knew doesn't count.
        terms: what the training pictures' licences allow, in sentences; the detector's card and
            About say it. What the start file says goes on holding.
        saliency: what people marked on training pictures, if that is to guide the network.
        run: folder for the resumable state and the settings.
        cache: folder where what was read of the pictures is kept between runs.
    """

    data: Path
    out: Path
    classes: Mapping[str, str] = field(default_factory=dict)
    hold_out: str = ""
    share: float = 1.0
    test: bool = True
    align: bool = False
    recipe: str = TRAIN_RECIPE
    start: str = SCRATCH
    fake_index: int | None = None
    arch: str = DEFAULT_ARCH
    unfreeze: str = HEAD
    blocks: int = 2
    backbone_lr: float = 0.1
    head_epochs: int = 2
    cache_features: bool = True
    epochs: int = 30
    batch_size: int = 32
    optimizer: str = "adamw"
    lr: float = 1e-3
    weight_decay: float = 0.02
    warmup: float = 1.0
    schedule: str = PLATEAU
    plateau_patience: int | None = None
    plateau_factor: float = 0.3
    patience: int | None = None
    ema: float = 0.998
    dropout: float = 0.2
    label_smoothing: float = 0.0
    size: int = 224
    crops: tuple[tuple[int, int], ...] = ()
    select: str = "loss"
    keep: int = 1
    save_minutes: float = 5.0
    workers: int | None = None
    seed: int = 0
    domain: str = ""
    face_check: Path | None = None
    terms: str = ""
    run: Path | None = None
    cache: Path | None = None
    augment: AugmentConfig = field(default_factory=AugmentConfig)
    saliency: SaliencyConfig = field(default_factory=SaliencyConfig)

    def validate(self, *, resumed: bool = False) -> None:
        """Raise ConfigError naming every problem at once; a resumed run needs no start file."""
        checks = [*self._check_files(), *self._check_recipe(), *self._check_numbers()]
        checks += self._check_marks()
        if not resumed:
            checks += self._check_start()
        problems = [text for text, wrong in checks if wrong]
        if problems:
            raise ConfigError(problems)

    def _check_files(self) -> list[tuple[str, bool]]:
        table = self.data.suffix.lower() == ".csv"
        return [
            (tr("the data {data} does not exist", data=self.data), not self.data.exists()),
            (
                tr("the data {data} is neither a folder nor a CSV file", data=self.data),
                self.data.is_file() and not table,
            ),
            (tr("the detector file must end in .safetensors"), self.out.suffix != ".safetensors"),
            (tr("the detector file {out} is a folder", out=self.out), self.out.is_dir()),
            (
                tr("every class name is mapped to fake or to real"),
                any(label not in LABELS for label in self.classes.values()),
            ),
        ]

    def _check_recipe(self) -> list[tuple[str, bool]]:
        return [
            (
                tr("the share of the training pictures lies above 0, at most 1"),
                not 0 < self.share <= 1,
            ),
            (tr("the recipe is train or finetune"), self.recipe not in (TRAIN_RECIPE, FINETUNE)),
            (tr("the fake index is 0 or 1"), self.fake_index not in (None, 0, 1)),
            (tr("unfreeze is head or last"), self.unfreeze not in (HEAD, LAST)),
            (tr("the number of blocks must be 1 or more"), self.blocks < 1),
            (tr("the backbone's rate is a share in 0..1"), not 0 < self.backbone_lr <= 1),
            (tr("the head's epochs must not be negative"), self.head_epochs < 0),
            (
                tr("the head's epochs must be fewer than all epochs"),
                self.tuned and self.unfreeze == LAST and self.head_epochs >= self.epochs,
            ),
            (tr("the optimiser is adamw or adam"), self.optimizer not in ("adamw", "adam")),
            (tr("the schedule is plateau or cosine"), self.schedule not in (PLATEAU, COSINE)),
            (
                tr("the best epoch is chosen by loss, accuracy or auc"),
                self.select not in SELECTIONS,
            ),
        ]

    def _check_start(self) -> list[tuple[str, bool]]:
        return [
            (
                tr("fine-tuning needs a detector file to start from"),
                self.tuned and self.start == SCRATCH,
            ),
            (
                tr(
                    "the start {start} is neither scratch nor imagenet nor a file", start=self.start
                ),
                self.start not in (SCRATCH, IMAGENET) and not Path(self.start).is_file(),
            ),
        ]

    def _check_numbers(self) -> list[tuple[str, bool]]:
        augment = self.augment
        return [
            *limits(self),
            (tr("dropout must be at least 0 and below 1"), not 0 <= self.dropout < 1),
            (
                tr("label smoothing must be at least 0 and below 1"),
                not 0 <= self.label_smoothing < 1,
            ),
            (tr("mixup and cutmix together must not exceed 1"), augment.mixup + augment.cutmix > 1),
            (tr("the plateau's factor lies between 0 and 1"), not 0 < self.plateau_factor < 1),
            *self._check_patience(),
            (tr("at least one epoch is kept"), self.keep < 1),
        ]

    def _check_marks(self) -> list[tuple[str, bool]]:
        marks, weight = self.saliency.marks, self.saliency.weight
        if marks is None:
            return []
        return [
            (tr("the folder of marks {marks} does not exist", marks=marks), not marks.is_dir()),
            (tr("the weight of the marks lies between 0 and 1"), not 0 < weight < 1),
            (
                tr(
                    "marks can't guide a head alone, since what it gets is fixed and has "
                    "no places: let the last blocks learn too, or train without marks"
                ),
                self.tuned and self.unfreeze == HEAD,
            ),
            (
                tr(
                    "blended pictures (mixup, cutmix) have no marks of their own: let the "
                    "chances of both be 0, or train without marks"
                ),
                self.augment.mixup + self.augment.cutmix > 0,
            ),
        ]

    def _check_patience(self) -> list[tuple[str, bool]]:
        """A patience that can't act before the last epoch is a mistake, and a common one."""
        stop, drop = self.patience, self.plateau_patience
        plateau = self.schedule == PLATEAU
        return [
            (tr("patience must be 1 or more"), stop is not None and stop < 1),
            (tr("the plateau's patience must be 1 or more"), drop is not None and drop < 1),
            (
                tr(
                    "with {epochs} epochs a patience of {stop} could never stop the run",
                    epochs=self.epochs,
                    stop=stop,
                ),
                stop is not None and self.epochs > 1 and self._counted <= stop,
            ),
            (
                tr(
                    "with {epochs} epochs a plateau patience of {drop} could never act",
                    epochs=self.epochs,
                    drop=drop,
                ),
                plateau and drop is not None and 1 < self.epochs <= drop,
            ),
            (
                tr(
                    "the run must not stop before the rate was lowered once: let patience "
                    "be above the plateau's"
                ),
                plateau and self.stop_after <= self.drop_after,
            ),
        ]

    @property
    def drop_after(self) -> int:
        """Epochs without progress after which the learning rate falls."""
        return self.plateau_patience or max(1, min(3, self.epochs // 4))

    @property
    def stop_after(self) -> int:
        """Epochs without progress after which the run stops."""
        wait = self.drop_after if self.schedule == PLATEAU else max(1, min(5, self.epochs // 6))
        return self.patience or min(2 * wait + 1, max(wait + 1, self._counted - 1))

    @property
    def _counted(self) -> int:
        """The epochs that early stopping counts: those of the last layers and the last crop."""
        first = self.crop_plan(self.size)[-1][0]
        if self.tuned and self.unfreeze == LAST:
            first = max(first, self.head_epochs + 1)
        return self.epochs - first + 1

    @property
    def tuned(self) -> bool:
        """Whether only the end of a trained network learns."""
        return self.recipe == FINETUNE

    @property
    def on_features(self) -> bool:
        """Whether the head learns from features that are computed once."""
        return self.tuned and self.unfreeze == HEAD and self.cache_features

    def crop_plan(self, size: int) -> list[tuple[int, int]]:
        """Return the pairs (first epoch, side) of ``crops``, or what stands for none."""
        if self.crops:
            return list(self.crops)
        if self.tuned or self.epochs < _GROWING:
            return [(1, size)]
        return [(1, max(32, round(size * 4 / 7))), (1 + self.epochs // 2, size)]

    def to_dict(self) -> dict[str, Any]:
        """Return a JSON form without what is None; paths are absolute, to hold from anywhere."""
        data = {name: value for name, value in asdict(self).items() if value is not None}
        data["classes"] = dict(self.classes)
        for name in ("data", "out", "run", "cache", "face_check"):
            if name in data:
                data[name] = str(Path(data[name]).absolute())
        del data["saliency"]
        if self.saliency.marks is not None:
            folder = str(self.saliency.marks.absolute())
            data["saliency"] = {"marks": folder, "weight": self.saliency.weight}
        if self.start not in (SCRATCH, IMAGENET):
            data["start"] = str(Path(self.start).absolute())
        return data

    def recipe_used(self) -> dict[str, Any]:
        """Return the settings without the places of this machine."""
        places = ("data", "out", "run", "cache", "workers", "face_check")
        data = {k: v for k, v in self.to_dict().items() if k not in places}
        if self.saliency.marks is not None:
            data["saliency"] = {**data["saliency"], "marks": self.saliency.marks.absolute().name}
        return {**data, "start": Path(self.start).name}
