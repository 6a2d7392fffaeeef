"""What a training run is asked to do; every value is checked before any work."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from trainer.errors import ConfigError
from trainer.model import DEFAULT_ARCH


@dataclass(frozen=True)
class AugmentConfig:
    """Chances, in [0, 1], of each random change of a training picture.

    The same chances hold for both classes, so that no change tells them apart.
    """

    flip: float = 0.5
    jpeg: float = 0.3
    jpeg_quality: tuple[int, int] = (50, 98)
    rescale: float = 0.2
    blur: float = 0.1
    noise: float = 0.1


@dataclass(frozen=True)
class FitConfig:
    """One training run.

    Attributes:
        data: folder of labelled pictures.
        out: the detector file to write.
        arch: a timm architecture.
        epochs: passes over the training pictures.
        batch_size: pictures per step.
        lr: peak learning rate of AdamW; warmed up over ``warmup`` epochs, then cosine.
        ema: decay of the moving average of the weights that is validated and saved.
        crops: pairs (first epoch, side): random crops of that side from the picture's own
            pixels. Small crops first cost a third of the time and show the same fine traces.
        patience: epochs without a lower validation loss after which the run stops.
        seed: the same seed on the same data gives the same order, crops and weights.
        domain: what the pictures show, in words, such as ``faces``; empty for anything.
        run: folder for the resumable state and the settings.
    """

    data: Path
    out: Path
    arch: str = DEFAULT_ARCH
    epochs: int = 30
    batch_size: int = 32
    lr: float = 2e-3
    weight_decay: float = 0.02
    warmup: float = 1.0
    ema: float = 0.998
    dropout: float = 0.2
    crops: tuple[tuple[int, int], ...] = ((1, 128), (25, 224))
    patience: int = 12
    seed: int = 0
    domain: str = ""
    run: Path | None = None
    augment: AugmentConfig = field(default_factory=AugmentConfig)

    def validate(self) -> None:
        """Raise ConfigError naming every problem at once."""
        problems = [text for text, wrong in self._checks() if wrong]
        if problems:
            raise ConfigError(problems)

    def _checks(self) -> list[tuple[str, bool]]:
        first = [epoch for epoch, _ in self.crops]
        chances = [v for k, v in asdict(self.augment).items() if k != "jpeg_quality"]
        low, high = self.augment.jpeg_quality
        return [
            (f"the data folder {self.data} does not exist", not self.data.is_dir()),
            ("the detector file must end in .safetensors", self.out.suffix != ".safetensors"),
            (f"the detector file {self.out} is a folder", self.out.is_dir()),
            ("epochs must be 1 or more", self.epochs < 1),
            ("the batch size must be 2 or more", self.batch_size < 2),
            ("the learning rate must be above 0", not self.lr > 0),
            ("weight decay must not be negative", self.weight_decay < 0),
            ("warm-up must not be negative", self.warmup < 0),
            ("the EMA decay must be at least 0 and below 1", not 0 <= self.ema < 1),
            ("dropout must be at least 0 and below 1", not 0 <= self.dropout < 1),
            (
                "crops must start at epoch 1, in rising order",
                first[:1] != [1] or first != sorted(first),
            ),
            (
                "each crop must be between 32 and 1024 pixels",
                any(not 32 <= side <= 1024 for _, side in self.crops),
            ),
            ("the seed must not be negative", self.seed < 0),
            ("patience must be 1 or more", self.patience < 1),
            ("the chances of augmentation lie in 0..1", any(not 0 <= c <= 1 for c in chances)),
            ("JPEG quality lies in 1..100, the lower first", not 1 <= low <= high <= 100),
        ]

    def crop_at(self, epoch: int) -> int:
        """Return the side of the training crops in an epoch, counted from 1."""
        return [side for first, side in self.crops if first <= epoch][-1]

    def to_dict(self) -> dict[str, Any]:
        """Return a JSON form; paths are absolute, so that it holds from any folder."""
        data = asdict(self)
        for name in ("data", "out", "run"):
            data[name] = None if data[name] is None else str(Path(data[name]).absolute())
        return data

    def recipe(self) -> dict[str, Any]:
        """Return the settings without the places of this machine."""
        return {k: v for k, v in self.to_dict().items() if k not in ("data", "out", "run")}


def from_dict(data: Mapping[str, Any]) -> FitConfig:
    """Read settings from JSON or TOML values; raises ConfigError on unknown or unfit names."""
    known = {setting.name for setting in fields(FitConfig)}
    unknown = sorted(set(data) - known)
    missing = [name for name in ("data", "out") if not data.get(name)]
    if unknown or missing:
        raise ConfigError(
            [f"{name!r} is not a setting" for name in unknown]
            + [f"{name!r} is missing" for name in missing]
        )
    values = dict(data)
    try:
        for name in ("data", "out", "run"):
            values[name] = Path(values[name]) if values.get(name) else None
        if "crops" in values:
            values["crops"] = tuple((int(a), int(b)) for a, b in values["crops"])
        if "augment" in values:
            augment = dict(values["augment"])
            if "jpeg_quality" in augment:
                low, high = augment["jpeg_quality"]
                augment["jpeg_quality"] = (int(low), int(high))
            values["augment"] = AugmentConfig(**augment)
            _require_types(values["augment"])
        config = FitConfig(**values)
        _require_types(config)
        config.validate()
    except (TypeError, ValueError) as error:
        raise ConfigError([f"a value has the wrong form ({error})"]) from error
    return config


def _require_types(config: FitConfig | AugmentConfig) -> None:
    """Raise TypeError where a plain value is of another type than its field says."""
    for setting in fields(config):
        value = getattr(config, setting.name)
        if setting.type == "float":
            well = type(value) in (int, float) and math.isfinite(value)
        elif setting.type in ("int", "str"):
            well = type(value).__name__ == setting.type
        else:
            continue
        if not well:
            kind = {"float": "a number", "int": "a whole number", "str": "a text"}[setting.type]
            raise TypeError(f"{setting.name} must be {kind}, not {value!r}")


def read_toml(path: Path) -> dict[str, Any]:
    """Return the settings of a TOML recipe; raises ConfigError when it can't be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError([f"the recipe {path} can't be read ({error})"]) from error
