"""What a pretraining is asked to do; every value is checked before any work."""

# Told on the command line alone.

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from trainer.config import COSINE, AugmentConfig
from trainer.config_file import converted, require_known, require_types, unfit
from trainer.errors import ConfigError
from trainer.limits import limits
from trainer.model import DEFAULT_ARCH

_Three = tuple[float, float, float]


@dataclass(frozen=True)
class TeacherConfig:
    """The network that is imitated.

    Attributes:
        file: its weights, safetensors in timm's names.
        arch: its timm architecture; it must offer ``forward_intermediates``.
        outputs: classes of its head, which is not used.
        mean, std: of its input, of values in [0, 1].
    """

    file: Path
    arch: str = "mobilenetv2_100"
    outputs: int = 1001
    mean: _Three = (0.5, 0.5, 0.5)
    std: _Three = (0.5, 0.5, 0.5)


@dataclass(frozen=True)
class PretrainConfig:
    """One pretraining.

    Attributes:
        pictures: folders whose pictures are looked at, with all folders below.
        out: the start file to write; ``fit --from`` takes it.
        teacher: what is imitated.
        arch: the timm architecture that learns.
        epochs, batch_size, lr, weight_decay, warmup, ema, seed, size, crops, workers,
            save_minutes, augment: as for a training run; the rate follows half a cosine.
        terms: what the licences of the pictures and of the teacher allow, in sentences; it goes
            on holding for every detector that is trained from here.
        run: folder for the resumable state.
    """

    schedule: ClassVar[str] = COSINE
    optimizer: ClassVar[str] = "adamw"

    pictures: tuple[Path, ...]
    out: Path
    teacher: TeacherConfig
    arch: str = DEFAULT_ARCH
    epochs: int = 20
    batch_size: int = 32
    lr: float = 2e-3
    weight_decay: float = 0.02
    warmup: float = 1.0
    ema: float = 0.998
    seed: int = 0
    size: int = 224
    crops: tuple[tuple[int, int], ...] = ((1, 128),)
    save_minutes: float = 5.0
    workers: int | None = None
    terms: str = ""
    run: Path | None = None
    augment: AugmentConfig = field(default_factory=AugmentConfig)

    def validate(self) -> None:
        """Raise ConfigError naming every problem at once."""
        teacher = self.teacher
        checks = [
            *((f"there is no folder {one}", not one.is_dir()) for one in self.pictures),
            (f"the teacher's file {teacher.file} is not there", not teacher.file.is_file()),
            ("the teacher has at least one output", teacher.outputs < 1),
            ("the teacher's std must be above 0", any(not value > 0 for value in teacher.std)),
            ("the start file must end in .safetensors", self.out.suffix != ".safetensors"),
            (f"the start file {self.out} is a folder", self.out.is_dir()),
            ("at least one crop is needed", not self.crops),
            (
                "pictures without labels can't be mixed",
                self.augment.mixup > 0 or self.augment.cutmix > 0,
            ),
            *limits(self),
        ]
        problems = [text for text, wrong in checks if wrong]
        if problems:
            raise ConfigError(problems)

    def crop(self, epoch: int) -> int:
        """Return the side of the crops in an epoch."""
        return [side for first, side in self.crops if first <= epoch][-1]

    def recipe_used(self) -> dict[str, Any]:
        """Return the settings without the places of this machine."""
        data = asdict(self)
        for name in ("out", "run", "workers", "save_minutes", "terms"):
            del data[name]
        data["pictures"] = [folder.resolve().name for folder in self.pictures]
        data["teacher"]["file"] = self.teacher.file.name
        return data


def from_dict(data: Mapping[str, Any]) -> PretrainConfig:
    """Read settings from TOML values; raises ConfigError on unknown or unfit names."""
    require_known(PretrainConfig, data, ("pictures", "out", "teacher"))
    try:
        values = converted(data, ("out", "run"))
        if isinstance(values["pictures"], str):
            raise TypeError("pictures must be a list of folders")
        values["pictures"] = tuple(Path(folder) for folder in values["pictures"])
        values["teacher"] = _teacher(dict(values["teacher"]))
        config = PretrainConfig(**values)
        require_types(config)
        config.validate()
    except (TypeError, ValueError, OverflowError) as error:
        raise unfit(error) from error
    return config


def _teacher(values: dict[str, Any]) -> TeacherConfig:
    require_known(TeacherConfig, values, ("file",))
    values["file"] = Path(values["file"])
    for name in ("mean", "std"):
        if name in values:
            red, green, blue = (float(value) for value in values[name])
            values[name] = (red, green, blue)
    teacher = TeacherConfig(**values)
    require_types(teacher)
    return teacher
